//! The header of a JWT: what it says before anything of it is believed.

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::Algorithm;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// The longest header that is read, in characters.
const MAX_HEAD: usize = 4 << 10;

/// The longest name of a key.
const MAX_KID: usize = 512;

/// What is wrong with a signed token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum JwtFault {
    /// It is none.
    #[error("it is no signed token that can be read")]
    Unreadable,
    /// Its algorithm signs nothing, or with a secret that is no secret here, or is not known.
    #[error("its algorithm is none of RS256, PS256, ES256, ES384 and EdDSA")]
    Algorithm,
    /// It demands that something be understood which is not.
    #[error("it demands an extension (`crit`) that is not known here")]
    Critical,
    /// It is for something else than access.
    #[error("its type (`typ`) is not that of an access token")]
    OtherType,
    /// It names no key of the issuer that fits its algorithm, or several fit.
    #[error("it is signed with no key that the issuer publishes")]
    UnknownKey,
    /// It was changed, or signed by somebody else.
    #[error("its signature is wrong")]
    BadSignature,
    /// A claim is not there, or is none that can be read.
    #[error(
        "it lacks one of the claims `exp`, `iss`, `aud` and `sub`, or one of them or `nbf` cannot be read"
    )]
    MissingClaim,
    /// Another issuer made it.
    #[error("it is of another issuer")]
    OtherIssuer,
    /// It was made for another service.
    #[error("it is for another audience")]
    OtherAudience,
    /// It does not count yet.
    #[error("it does not count yet")]
    NotYet,
    /// It counts only together with a proof that is not looked at here.
    #[error("it is bound to a key of its holder (`cnf`), which a bearer does not prove")]
    Bound,
    /// Nobody can be called so.
    #[error("its subject (`sub`) is empty, longer than 255 characters, or holds what is not shown")]
    BadSubject,
}

impl JwtFault {
    /// The word for it in the audit.
    pub fn word(self) -> &'static str {
        match self {
            JwtFault::Unreadable => "jwt-unreadable",
            JwtFault::Algorithm => "jwt-algorithm",
            JwtFault::Critical => "jwt-critical",
            JwtFault::OtherType => "jwt-other-type",
            JwtFault::UnknownKey => "jwt-unknown-key",
            JwtFault::BadSignature => "jwt-bad-signature",
            JwtFault::MissingClaim => "jwt-missing-claim",
            JwtFault::OtherIssuer => "jwt-other-issuer",
            JwtFault::OtherAudience => "jwt-other-audience",
            JwtFault::NotYet => "jwt-not-yet",
            JwtFault::Bound => "jwt-bound",
            JwtFault::BadSubject => "jwt-bad-subject",
        }
    }
}

/// What a header says. Keys and addresses of keys in it are not looked at: who makes a token could put their own there.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) algorithm: Algorithm,
    /// Which key it is signed with.
    pub(super) kid: Option<String>,
    kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    AccessToken,
    Unsaid,
}

#[derive(Deserialize)]
struct Document {
    alg: String,
    #[serde(default)]
    kid: Option<String>,
    #[serde(default)]
    typ: Option<String>,
    #[serde(default)]
    crit: Option<IgnoredAny>,
    #[serde(default)]
    enc: Option<IgnoredAny>,
    #[serde(default)]
    zip: Option<IgnoredAny>,
}

impl Head {
    pub(super) fn read(token: &str) -> Result<Self, JwtFault> {
        let mut parts = token.split('.');
        let (Some(head), Some(_), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(JwtFault::Unreadable);
        };
        if head.len() > MAX_HEAD {
            return Err(JwtFault::Unreadable);
        }
        let json = BASE64URL_NOPAD.decode(head.as_bytes()).map_err(|_| JwtFault::Unreadable)?;
        let document: Document = serde_json::from_slice(&json).map_err(|_| JwtFault::Unreadable)?;
        if document.crit.is_some() {
            return Err(JwtFault::Critical);
        }
        let algorithm = match document.alg.as_str() {
            "RS256" => Algorithm::RS256,
            "PS256" => Algorithm::PS256,
            "ES256" => Algorithm::ES256,
            "ES384" => Algorithm::ES384,
            "EdDSA" => Algorithm::EdDSA,
            _ => return Err(JwtFault::Algorithm),
        };
        if document.enc.is_some() || document.zip.is_some() {
            return Err(JwtFault::Unreadable);
        }
        if document.kid.as_ref().is_some_and(|kid| kid.len() > MAX_KID) {
            return Err(JwtFault::UnknownKey);
        }
        let typ = document.typ.map(|typ| typ.to_ascii_lowercase());
        let kind = match typ.as_deref().map(|typ| typ.strip_prefix("application/").unwrap_or(typ)) {
            Some("at+jwt") => Kind::AccessToken,
            Some("jwt") | None => Kind::Unsaid,
            // such as one that logs out, or proves something
            Some(_) => return Err(JwtFault::OtherType),
        };
        Ok(Head { algorithm, kid: document.kid, kind })
    }

    /// Whether it says that it is an access token (RFC 9068).
    pub(super) fn is_access_token(&self) -> bool {
        self.kind == Kind::AccessToken
    }
}

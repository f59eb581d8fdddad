//! Whose tokens are taken, and what they say.

use std::time::Duration;

use probity::web::{Settings, Url, Wire};

use crate::access::Role;

/// Whose signed tokens are taken, and how they say what their holder may.
///
/// Start from [`OidcSettings::new`] and change what is needed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OidcSettings {
    /// The issuer, exactly as its tokens name it: `https://login.example/realms/tenders`.
    pub issuer: String,
    /// What the issuer calls this service: a token is taken that is for one of them.
    pub audiences: Vec<String>,
    /// Where it publishes its keys; without it, the issuer is asked (`/.well-known/openid-configuration`).
    pub jwks: Option<String>,
    /// The claim that holds the roles: its name, or the names on the way to it with dots between, such as
    /// `realm_access.roles`. A list of texts, or one text with spaces between, as `scope` is.
    pub roles_claim: String,
    /// Which role a word of that claim gives.
    pub roles: Vec<(String, Role)>,
    /// Whether only those tokens are taken that say they are access tokens (`typ` is `at+jwt`, RFC 9068). Not all issuers
    /// say so.
    pub access_tokens_only: bool,
    /// How the issuer is talked to. It may redirect only to the hosts that are named there.
    pub web: Settings,
    /// After how long its keys are fetched again.
    pub refresh: Duration,
    /// How long it is left alone after it was asked, whatever tokens come in.
    pub pause: Duration,
    /// How long its keys are used while it does not answer.
    pub max_age: Duration,
}

impl OidcSettings {
    /// The tokens of an issuer for an audience. The claim `roles` holds the roles, as `probity:screen`, `probity:read` and
    /// `probity:admin`: an issuer's own `admin` need not be one here.
    pub fn new(issuer: &str, audience: &str) -> Self {
        let mut web = Settings::default();
        // somebody waits for it
        web.connect_timeout = Duration::from_secs(5);
        web.read_timeout = Duration::from_secs(5);
        web.total_timeout = Duration::from_secs(10);
        web.attempts = 2;
        OidcSettings {
            issuer: issuer.to_owned(),
            audiences: vec![audience.to_owned()],
            jwks: None,
            roles_claim: "roles".to_owned(),
            roles: Role::ALL.map(|role| (format!("probity:{}", role.word()), role)).to_vec(),
            access_tokens_only: false,
            web,
            refresh: Duration::from_secs(600),
            pause: Duration::from_secs(30),
            max_age: Duration::from_secs(86_400),
        }
    }

    pub(super) fn check(&self) -> Result<(), BadIssuer> {
        let of = |problem: String| BadIssuer { issuer: self.issuer.clone(), problem };
        let bad = |problem: &str| of(problem.to_owned());
        let issuer = self.address(&self.issuer).map_err(of)?;
        if issuer.query().is_some() || issuer.fragment().is_some() {
            return Err(bad("it has a query or a fragment, which no issuer has"));
        }
        if let Some(jwks) = &self.jwks {
            self.address(jwks)
                .map_err(|problem| of(format!("of the address of its keys, `{jwks}`: {problem}")))?;
        }
        if self.audiences.is_empty() || self.audiences.iter().any(String::is_empty) {
            return Err(bad("no audience is named: what does it call this service?"));
        }
        if self.roles_claim.is_empty() || self.roles.is_empty() {
            return Err(bad(
                "nothing in its tokens gives a role: name the claim, and which of its words gives which",
            ));
        }
        Ok(())
    }

    /// An address that may be asked.
    pub(super) fn address(&self, text: &str) -> Result<Url, String> {
        let url = Url::parse(text).map_err(|error| error.to_string())?;
        let clear =
            url.scheme() == "http" && self.web.wire != Wire::Encrypted && self.web.wire.is_clear_to(&url);
        if url.scheme() != "https" && !clear {
            return Err("it is not `https`, nor on this machine".to_owned());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it holds credentials".to_owned());
        }
        Ok(url)
    }
}

/// An issuer whose tokens cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{issuer}` cannot be an issuer of tokens: {problem}")]
pub struct BadIssuer {
    /// The issuer.
    pub issuer: String,
    /// What is wrong.
    pub problem: String,
}

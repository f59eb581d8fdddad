//! Signed tokens of an issuer (OpenID Connect): JWTs, held against the keys that the issuer publishes.

mod claims;
mod head;
mod keys;
mod settings;
mod source;

use std::sync::Arc;

use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Validation, decode};
use serde_json::Value;

use super::Asker;
use super::refusal::Refusal;
use head::Head;
use source::Source;

pub use head::JwtFault;
pub use settings::{BadIssuer, OidcSettings};

/// How far the clocks of issuer and service may be apart, in seconds.
const LEEWAY: u64 = 60;

/// Tells who holds the signed tokens of one issuer.
pub(super) struct Oidc {
    settings: Arc<OidcSettings>,
    source: Source,
}

impl Oidc {
    pub(super) fn start(settings: &OidcSettings) -> Result<Self, BadIssuer> {
        settings.check()?;
        let settings = Arc::new(settings.clone());
        Ok(Oidc { source: Source::new(Arc::clone(&settings)), settings })
    }

    /// Who shows this token.
    pub(super) async fn asker(&self, token: &str) -> Result<Asker, Refusal> {
        let head = Head::read(token)?;
        if self.settings.access_tokens_only && !head.is_access_token() {
            return Err(JwtFault::OtherType.into());
        }
        let keys = self.source.keys(&head).await?;
        let key = keys.find(&head).ok_or(JwtFault::UnknownKey)?;
        let mut validation = Validation::new(head.algorithm);
        validation.leeway = LEEWAY;
        validation.validate_nbf = true;
        validation.set_issuer(&[&self.settings.issuer]);
        validation.set_audience(&self.settings.audiences);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        let decoded = decode::<Value>(token, key, &validation);
        let claims = decoded.map_err(|error| fault(error.kind()))?.claims;
        claims::asker(&claims, &self.settings)
    }
}

/// What the library says of a token, as it is told here.
fn fault(kind: &ErrorKind) -> Refusal {
    match kind {
        ErrorKind::ExpiredSignature => return Refusal::Expired { name: None },
        ErrorKind::ImmatureSignature => JwtFault::NotYet,
        ErrorKind::InvalidIssuer => JwtFault::OtherIssuer,
        ErrorKind::InvalidAudience => JwtFault::OtherAudience,
        ErrorKind::InvalidSignature => JwtFault::BadSignature,
        ErrorKind::MissingRequiredClaim(_) | ErrorKind::InvalidClaimFormat(_) => JwtFault::MissingClaim,
        _ => JwtFault::Unreadable,
    }
    .into()
}

//! Who asks, and what they may ask.
//!
//! Whoever asks shows a bearer token (RFC 6750): one whose hash stands in a [file of tokens](TokenFile), or a signed one
//! of an [issuer](OidcSettings) (OpenID Connect). [`Access::layer`] lets in whom it knows, and puts the [`Asker`] into
//! the extensions of the request; what they ask for is held against their roles by [`Asker::require`]. Where no access
//! is configured, whoever reaches the service is an asker called `loopback`, and [`AccessSettings::allows`] says that it
//! must then listen on this machine alone.
//!
//! ```
//! use axum::{Extension, Router, routing::get};
//! use probity_service::access::{Access, AccessSettings, Asker, Role};
//! use probity_service::problem::Problem;
//!
//! async fn policies(Extension(asker): Extension<Asker>) -> Result<&'static str, Problem> {
//!     asker.require(Role::Read)?;
//!     Ok("the policies")
//! }
//!
//! let settings = AccessSettings::default();
//! settings.allows("127.0.0.1:8080".parse()?)?;
//! let access = Access::start(&settings)?;
//! let routes = Router::new().route("/v1/policies", get(policies)).layer(access.layer());
//! let open = Router::new().route("/healthz", get(async || "alive"));
//! let service: Router = routes.merge(open);
//! # let _ = service;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod audit;
mod bearer;
mod error;
mod failures;
mod file;
mod issue;
mod layer;
mod oidc;
mod refusal;
mod role;
mod settings;
mod tokens;

use axum::http::StatusCode;

use crate::problem::Problem;

pub use audit::AUDIT;
pub(crate) use audit::RequestId;
pub use error::AccessError;
use file::LOOPBACK;
pub use file::{BadTokens, MAX_TOKEN_FILE, MAX_TOKENS, Token, TokenFile, is_token_name};
pub use issue::{NewToken, issue};
pub(crate) use layer::Pass;
pub use layer::{Access, AccessLayer, Guarded};
pub use oidc::{BadIssuer, JwtFault, OidcSettings};
pub use role::Role;
pub use settings::{AccessSettings, ProxyHeader};
pub use tokens::TokenFileError;

/// Who asks: put into the extensions of each request that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    /// Name, as the ledger and the audit write it.
    pub name: String,
    /// What they may.
    pub roles: Vec<Role>,
}

impl Asker {
    /// Whoever reaches a service that listens on this machine alone and knows nobody.
    pub fn loopback() -> Self {
        Asker { name: LOOPBACK.to_owned(), roles: vec![Role::Screen, Role::Read] }
    }

    /// Whether they may.
    pub fn may(&self, role: Role) -> bool {
        self.roles.iter().any(|held| *held == role || *held == Role::Admin)
    }

    /// That they may.
    ///
    /// # Errors
    ///
    /// A problem with status 403 where they may not.
    pub fn require(&self, role: Role) -> Result<(), Problem> {
        if self.may(role) {
            return Ok(());
        }
        let detail = format!(
            "this needs the role `{}`, which the token of `{}` does not have: ask whoever runs this service for it",
            role.word(),
            self.name
        );
        Err(Problem::new(StatusCode::FORBIDDEN, "not-allowed", "The asker may not do this", detail))
    }
}

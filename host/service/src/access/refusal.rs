//! Why a request is not let in.

use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::JwtFault;
use super::bearer::MAX_TOKEN;
use crate::problem::Problem;

/// Why a request is not let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It shows no token.
    NoToken,
    /// What it shows cannot be read.
    Malformed(&'static str),
    /// What it shows is too long to be looked at.
    TooLong,
    /// Nobody is known who holds the token.
    Unknown,
    /// The token was good.
    Expired {
        /// Whose it was, where that is sure.
        name: Option<String>,
    },
    /// It is a signed token, and a bad one.
    Jwt(JwtFault),
    /// It is a signed token, and the keys of its issuer are not there.
    NoKeys {
        /// How long to wait.
        wait: Duration,
    },
    /// Too many tokens were wrong.
    TooMany {
        /// How long to wait.
        wait: Duration,
    },
}

impl From<JwtFault> for Refusal {
    fn from(fault: JwtFault) -> Self {
        Refusal::Jwt(fault)
    }
}

impl Refusal {
    /// The word for it in the audit.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Refusal::NoToken => "no-token",
            Refusal::Malformed(_) => "malformed",
            Refusal::TooLong => "too-long",
            Refusal::Unknown => "unknown",
            Refusal::Expired { .. } => "expired",
            Refusal::Jwt(fault) => fault.word(),
            Refusal::NoKeys { .. } => "no-keys",
            Refusal::TooMany { .. } => "too-many",
        }
    }

    /// Whose token it was, where that is sure.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Refusal::Expired { name } => name.as_deref(),
            _ => None,
        }
    }

    /// Whether a token was shown that is wrong, which may have been guessed.
    pub(super) fn is_failure(&self) -> bool {
        !matches!(self, Refusal::NoToken | Refusal::NoKeys { .. } | Refusal::TooMany { .. })
    }

    pub(super) fn problem(&self) -> Problem {
        let unauthorized = |detail: String| {
            Problem::new(
                StatusCode::UNAUTHORIZED,
                "not-let-in",
                "A token is needed that is known here",
                detail,
            )
        };
        match self {
            Refusal::NoToken => {
                unauthorized("send a token in the header `Authorization: Bearer …`".to_owned())
            }
            Refusal::Malformed(problem) => {
                let title = "The token cannot be read";
                let detail = format!("{problem}: send one header `Authorization: Bearer …`");
                Problem::new(StatusCode::BAD_REQUEST, "bad-token", title, detail)
            }
            Refusal::TooLong => {
                unauthorized(format!("the token is longer than {MAX_TOKEN} characters, which none is here"))
            }
            Refusal::Unknown => unauthorized(
                "the token is not known here, or no longer: ask whoever runs this service for one".to_owned(),
            ),
            Refusal::Expired { .. } => unauthorized("the token has expired: get a new one".to_owned()),
            Refusal::Jwt(fault) => unauthorized(format!("the token is not taken: {fault}")),
            Refusal::NoKeys { wait } => {
                let title = "The issuer of the token does not answer";
                let detail = "whether the token is good cannot be told now: come back with it later";
                let mut problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE, "no-keys", title, detail);
                problem.retry_after = Some(seconds(*wait));
                problem
            }
            Refusal::TooMany { wait } => {
                let title = "Too many tokens were wrong";
                let detail = "many tokens were wrong, this one too: come back later, with one that is right";
                let mut problem =
                    Problem::new(StatusCode::TOO_MANY_REQUESTS, "too-many-failures", title, detail);
                problem.retry_after = Some(seconds(*wait));
                problem
            }
        }
    }

    /// What `WWW-Authenticate` says.
    fn challenge(&self) -> Option<&'static str> {
        match self {
            // nothing is wrong with it, so that there is no error to name
            Refusal::NoToken => Some(r#"Bearer realm="probity""#),
            Refusal::Malformed(_) => Some(r#"Bearer realm="probity", error="invalid_request""#),
            Refusal::TooLong | Refusal::Unknown | Refusal::Expired { .. } | Refusal::Jwt(_) => {
                Some(r#"Bearer realm="probity", error="invalid_token""#)
            }
            Refusal::NoKeys { .. } | Refusal::TooMany { .. } => None,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.problem().into_response();
        if let Some(challenge) = self.challenge() {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        response
    }
}

/// Whole seconds, at least one.
fn seconds(wait: Duration) -> u32 {
    let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX);
    if wait.subsec_nanos() > 0 || seconds == 0 { seconds.saturating_add(1) } else { seconds }
}

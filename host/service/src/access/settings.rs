//! How it is told who asks.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::{AccessError, OidcSettings};

/// How it is told who asks. With neither a file of tokens nor an issuer nobody is known, and the service must listen on
/// this machine alone.
///
/// Start from the defaults and change what is needed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AccessSettings {
    /// The file of tokens.
    pub tokens: Option<PathBuf>,
    /// Whose signed tokens are taken.
    pub oidc: Option<OidcSettings>,
    /// How long what the file says may stay unnoticed: a token that is taken out of it is refused after so long at most.
    pub reread: Duration,
    /// The header in which a proxy before the service says who asked it. Without one the header means nothing: anybody
    /// could send it.
    pub proxy: Option<ProxyHeader>,
    /// How many tokens in a row may be wrong before whoever shows a wrong one is told to wait.
    pub failures: u32,
    /// How long it takes until one more may be wrong.
    pub failure_pause: Duration,
}

impl Default for AccessSettings {
    fn default() -> Self {
        AccessSettings {
            tokens: None,
            oidc: None,
            reread: Duration::from_secs(1),
            proxy: None,
            failures: 50,
            failure_pause: Duration::from_millis(500),
        }
    }
}

impl AccessSettings {
    /// Whether somebody is known.
    pub fn is_configured(&self) -> bool {
        self.tokens.is_some() || self.oidc.is_some()
    }

    /// Whether the service may listen there.
    ///
    /// # Errors
    ///
    /// [`AccessError::Open`] where nobody is known and others than this machine could ask.
    pub fn allows(&self, address: SocketAddr) -> Result<(), AccessError> {
        if self.is_configured() || address.ip().to_canonical().is_loopback() {
            return Ok(());
        }
        Err(AccessError::Open { address })
    }
}

/// The header in which a proxy says who asked it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProxyHeader {
    /// `X-Forwarded-For`: the last address, which the proxy itself has added.
    #[default]
    XForwardedFor,
    /// `Forwarded` (RFC 7239): the last element.
    Forwarded,
}

impl ProxyHeader {
    /// The name of the header, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            ProxyHeader::XForwardedFor => "x-forwarded-for",
            ProxyHeader::Forwarded => "forwarded",
        }
    }
}

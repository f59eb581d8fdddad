//! How a server is talked to.

use std::fmt;
use std::time::Duration;

use http_auth::basic::encode_credentials;
use probity_core::trust::NamedHost;
use reqwest::Url;
use reqwest::header::HeaderValue;

/// How a server is talked to.
///
/// Start from the defaults and change what is needed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Settings {
    /// Who asks.
    pub credentials: Credentials,
    /// Certificates (PEM, one or more) of authorities that are trusted beside the system's.
    pub extra_roots: Vec<Vec<u8>>,
    /// Whether what is sent is encrypted.
    pub wire: Wire,
    /// Other hosts to which it may redirect for reading, where many registries keep their blobs. Credentials never go
    /// there.
    pub redirects: Vec<NamedHost>,
    /// Hosts that may be asked for a token where an OCI registry sends there for one, and that
    /// may be sent the credentials for it. The registry itself is always one.
    pub token_services: Vec<NamedHost>,
    /// How long connecting may take.
    pub connect_timeout: Duration,
    /// How long the server may be silent; where much is sent to it, longer by the time that this takes on a slow line.
    pub read_timeout: Duration,
    /// How long one call may take in all, attempts and pauses included.
    pub total_timeout: Duration,
    /// How often a thing is tried that may pass: a connection that fails or breaks off, status 429, 500, 502, 503, 504.
    pub attempts: u32,
    /// The pause before the second attempt, which doubles with each, unless the server says how long to wait.
    pub pause: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            credentials: Credentials::Anonymous,
            extra_roots: Vec::new(),
            wire: Wire::default(),
            redirects: Vec::new(),
            token_services: Vec::new(),
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(15),
            total_timeout: Duration::from_secs(60),
            attempts: 4,
            pause: Duration::from_millis(250),
        }
    }
}

/// Who asks.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Credentials {
    /// Anybody.
    #[default]
    Anonymous,
    /// A user with a password, for the server or, where it is an OCI registry, for its token service.
    Password {
        /// The user.
        user: String,
        /// The password.
        password: String,
    },
    /// Who holds a token that the server itself accepts.
    Token(String),
}

impl Credentials {
    /// The header that shows them; none where there are none, or they cannot be sent.
    pub fn header(&self) -> Option<HeaderValue> {
        let text = match self {
            Credentials::Anonymous => return None,
            Credentials::Password { user, password } => encode_credentials(user, password),
            Credentials::Token(token) => format!("Bearer {token}"),
        };
        let mut header = HeaderValue::from_str(&text).ok()?;
        header.set_sensitive(true);
        Some(header)
    }
}

// never with the secret
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Credentials::Anonymous => f.write_str("Anonymous"),
            Credentials::Password { user, .. } => {
                f.debug_struct("Password").field("user", user).finish_non_exhaustive()
            }
            Credentials::Token(_) => f.write_str("Token(…)"),
        }
    }
}

/// Whether what is sent is encrypted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wire {
    /// Always, but for a server on this machine (a loopback address or `localhost`).
    #[default]
    EncryptedBeyondLoopback,
    /// Always.
    Encrypted,
    /// Not where an address says `http`, and never for an OCI registry: also credentials can be read on the way.
    Plain,
}

impl Wire {
    /// Whether an address may be asked in the clear.
    pub fn is_clear_to(self, url: &Url) -> bool {
        match self {
            Wire::EncryptedBeyondLoopback => is_loopback(url),
            Wire::Encrypted => false,
            Wire::Plain => true,
        }
    }
}

/// Whether one of some hosts is that of an address.
pub fn is_among(hosts: &[NamedHost], url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    hosts.iter().any(|named| named.covers(host, url.port_or_known_default()))
}

/// Whether an address is one of this machine.
pub(super) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

//! How a registry is talked to.

use std::fmt;
use std::time::Duration;

/// How a registry is talked to.
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
    pub redirects: Vec<String>,
    /// Hosts, as `host` or `host:port`, that may be asked for a token where the registry sends there for one, and that
    /// may be sent the credentials for it. The registry itself is always one.
    pub token_services: Vec<String>,
    /// How long connecting may take.
    pub connect_timeout: Duration,
    /// How long the registry may be silent.
    pub read_timeout: Duration,
    /// How long one call may take in all, attempts and pauses included.
    pub total_timeout: Duration,
    /// How often a thing is tried that may pass: a connection that fails or breaks off, status 429, 500, 502, 503, 504.
    pub attempts: u32,
    /// The pause before the second attempt, which doubles with each, unless the registry says how long to wait.
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
            total_timeout: Duration::from_secs(120),
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
    /// A user with a password, for the registry or for its token service.
    Password {
        /// The user.
        user: String,
        /// The password.
        password: String,
    },
    /// Who holds a token that the registry itself accepts.
    Token(String),
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
    /// Always, but for a registry on this machine (a loopback address or `localhost`).
    #[default]
    EncryptedBeyondLoopback,
    /// Always.
    Encrypted,
    /// Never: also credentials can be read on the way.
    Plain,
}

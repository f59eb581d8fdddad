//! What the service is started with.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use crate::access::AccessSettings;
use crate::limits::ServiceLimits;
use crate::policies::Policies;
use crate::recorder::LedgerSettings;
use crate::tls::TlsSettings;

/// What the service is started with.
#[derive(Debug)]
pub struct Settings {
    /// Where it listens; port 0 is any that is free.
    pub address: SocketAddr,
    /// What it decides by.
    pub policies: Policies,
    /// Where it records what it decides; without it, it records nothing.
    pub ledger: Option<LedgerSettings>,
    /// What it lets its clients use up.
    pub limits: ServiceLimits,
    /// How long it goes on as before once it is told to stop, except that it says that it is not ready: time for what
    /// spreads the load to send it elsewhere.
    pub notice: Duration,
    /// How long it then finishes what it began.
    pub grace: Duration,
    /// How it is told who asks. Without that, it listens on loopback alone.
    pub access: AccessSettings,
    /// What it speaks TLS with.
    pub tls: Option<TlsSettings>,
    /// Whether a proxy stands before it, which speaks TLS with the clients.
    pub behind_proxy: bool,
}

impl Settings {
    /// On loopback, at any port that is free, with the default limits.
    pub fn new(policies: Policies) -> Self {
        Settings {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            policies,
            ledger: None,
            limits: ServiceLimits::default(),
            notice: Duration::ZERO,
            grace: Duration::from_secs(30),
            access: AccessSettings::default(),
            tls: None,
            behind_proxy: false,
        }
    }
}

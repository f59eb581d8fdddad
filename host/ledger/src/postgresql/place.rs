//! Where a ledger in PostgreSQL is.

use std::env;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use percent_encoding::percent_decode_str;
use postgres::Config;
use postgres::config::Host;
use probity_core::texts::clean;
use tokio_postgres_rustls::MakeRustlsConnect;

use super::tls::{Mode, connector};

/// The address of a database, as PostgreSQL's own programs write it: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with
/// options behind a `?`.
///
/// `sslmode` is `disable`, `prefer`, `require`, `verify-ca` or `verify-full`, and `sslrootcert` a file of certificates in
/// place of the system's. Where it is not said, a server on this machine is talked to as it offers, and any other only
/// where it is vouched for by its name (`verify-full`). Where the address has no password, `PGPASSWORD` is taken.
#[derive(Clone)]
pub(crate) struct Place {
    /// As messages name it, without a password.
    pub(super) name: String,
    pub(super) config: Config,
    pub(super) tls: MakeRustlsConnect,
}

/// Why text is no address of a database. It says nothing of the text itself, which may hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BadPlace {
    /// It is not written as one.
    #[error(
        "the address of the database cannot be read: {problem}\nit is written \
         `postgres://USER:PASSWORD@HOST:PORT/DATABASE`; write `%40` for an `@`, `%3A` for a `:`, `%2F` for a `/`, `%3F` for \
         a `?` and `%25` for a `%` in the password"
    )]
    Unreadable {
        /// What is wrong with it.
        problem: String,
    },
    /// Its `sslmode` is none.
    #[error("`sslmode` is none of `disable`, `prefer`, `require`, `verify-ca` and `verify-full`")]
    SslMode,
    /// The certificates of authorities cannot be used.
    #[error("`{}`, which `sslrootcert` names, cannot be used: {problem}", .file.display())]
    RootCertificate {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// There is nothing that a server could be verified by.
    #[error(
        "this system trusts no authority, so that the server cannot be verified; name the certificate of its authority by \
         `sslrootcert=FILE`"
    )]
    NoAuthorities,
    /// Nothing can be encrypted.
    #[error("connections cannot be encrypted: {problem}")]
    Tls {
        /// Why.
        problem: String,
    },
}

impl Place {
    /// Reads an address, and the certificates that it names.
    ///
    /// # Errors
    ///
    /// [`BadPlace`].
    pub(crate) fn parse(text: &str) -> Result<Self, BadPlace> {
        let unreadable = |problem: &str| BadPlace::Unreadable { problem: problem.to_owned() };
        let (place, options) =
            split(text).ok_or_else(|| unreadable("there is an `@` too many, or one behind a `?`"))?;
        let (mut mode, mut roots, mut others) = (None, None, Vec::new());
        for option in options.split('&').filter(|option| !option.is_empty()) {
            match option.split_once('=') {
                Some(("sslmode", word)) => mode = Some(Mode::parse(word).ok_or(BadPlace::SslMode)?),
                Some(("sslrootcert", "system")) => roots = None,
                Some(("sslrootcert", file)) => roots = Some(decoded(file)?),
                Some(_) => others.push(option),
                None => return Err(unreadable("an option has no `=`")),
            }
        }
        let rest = format!("{place}?{}", others.join("&"));
        let mut config: Config = rest.parse().map_err(|error| unreadable(&causes(&error)))?;
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err(unreadable("it names no host"));
        }
        let nearby = is_nearby(&config);
        let mode = mode.unwrap_or(if nearby { Mode::Prefer } else { Mode::VerifyFull });
        config.ssl_mode(mode.on_the_wire());
        if config.get_password().is_none()
            && let Some(password) = env::var_os("PGPASSWORD")
        {
            config.password(password.as_encoded_bytes());
        }
        with_patience(&mut config);
        Ok(Place { name: named(&config), tls: connector(mode, roots.as_deref())?, config })
    }
}

/// As it may be shown: hosts and the name of the database. None where the text is no address: what of it is a password
/// is not known then.
pub(crate) fn shown(text: &str) -> Option<String> {
    let (place, _) = split(text)?;
    place.parse::<Config>().ok().map(|config| named(&config))
}

/// The place and the options of an address. None where a password could be taken for a part of another thing, and be named
/// in messages.
fn split(text: &str) -> Option<(&str, &str)> {
    let (place, options) = text.split_once('?').unwrap_or((text, ""));
    (place.matches('@').count() <= 1 && !options.contains('@')).then_some((place, options))
}

fn named(config: &Config) -> String {
    let addresses = config.get_hostaddrs().iter().map(IpAddr::to_string);
    let hosts = config.get_hosts().iter().map(|host| match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(folder) => folder.display().to_string(),
    });
    let hosts: Vec<String> =
        if config.get_hosts().is_empty() { addresses.collect() } else { hosts.collect() };
    let ports = config.get_ports();
    let port = |number| ports.get(number).or(ports.first()).map(|port| format!(":{port}"));
    let hosts = hosts.iter().enumerate();
    let hosts = hosts.map(|(number, host)| format!("{host}{}", port(number).unwrap_or_default()));
    let hosts = hosts.collect::<Vec<_>>().join(",");
    let text = format!("postgres://{hosts}/{}", config.get_dbname().unwrap_or_default());
    clean(&text).into_owned()
}

/// Whether all that it names is on this machine.
fn is_nearby(config: &Config) -> bool {
    config.get_hostaddrs().iter().all(IpAddr::is_loopback)
        && config.get_hosts().iter().all(|host| match host {
            Host::Unix(_) => true,
            Host::Tcp(name) => {
                name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
            }
        })
}

/// A server that is gone without a word must be noticed.
fn with_patience(config: &mut Config) {
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(10));
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(Duration::from_secs(30));
    }
    if config.get_keepalives_interval().is_none() {
        config.keepalives_idle(Duration::from_secs(30));
        config.keepalives_interval(Duration::from_secs(10));
        config.keepalives_retries(3);
    }
    if config.get_application_name().is_none() {
        config.application_name("probity");
    }
}

fn decoded(text: &str) -> Result<PathBuf, BadPlace> {
    let decoded = percent_decode_str(text).decode_utf8();
    let decoded = decoded.map_err(|_| BadPlace::Unreadable {
        problem: "`sslrootcert` names a file that is no text".to_owned(),
    })?;
    Ok(Path::new(decoded.as_ref()).to_owned())
}

/// What an error and those below it say.
pub(super) fn causes(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !told.contains(&more) {
            told.push_str(": ");
            told.push_str(&more);
        }
        cause = error.source();
    }
    told
}

//! A host that a person names, on which something more is allowed than on others.

use std::fmt::{self, Display};
use std::net::Ipv6Addr;
use std::str::FromStr;

use serde::Deserialize;

use crate::texts::complaint;

/// A host as a person names it: `host`, which is that host with any port, or `host:port`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct NamedHost {
    host: String,
    port: Option<u16>,
}

/// What names no host.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{}` names no host: write `host`, or `host:port`, without a scheme, a path or `*`", complaint(text))]
pub struct NotAHost {
    text: String,
}

/// Letters of a name, as the name service has it.
const MAX_NAME: usize = 253;

impl NamedHost {
    /// Whether it is the host of an address, by its name there and its port.
    pub fn covers(&self, host: &str, port: Option<u16>) -> bool {
        let host = ip(host).map_or_else(|| host.to_ascii_lowercase(), |ip| format!("[{ip}]"));
        self.host == host && (self.port.is_none() || self.port == port)
    }
}

/// The address in brackets.
fn ip(host: &str) -> Option<Ipv6Addr> {
    host.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

fn parse(text: &str) -> Option<NamedHost> {
    // an address of version 6 has colons of its own
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !text.ends_with(']') => (host, Some(port)),
        _ => (text, None),
    };
    let port = match port {
        Some(port) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(port.parse().ok().filter(|port| *port > 0)?)
        }
        Some(_) => return None,
        None => None,
    };
    if let Some(ip) = ip(host) {
        return Some(NamedHost { host: format!("[{ip}]"), port });
    }
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let label = |label: &str| !label.is_empty() && label.bytes().all(letter);
    let good = host.len() <= MAX_NAME && host.split('.').all(label);
    good.then(|| NamedHost { host: host.to_ascii_lowercase(), port })
}

impl FromStr for NamedHost {
    type Err = NotAHost;

    fn from_str(text: &str) -> Result<Self, NotAHost> {
        parse(text).ok_or_else(|| NotAHost { text: text.to_owned() })
    }
}

impl TryFrom<String> for NamedHost {
    type Error = NotAHost;

    fn try_from(text: String) -> Result<Self, NotAHost> {
        text.parse()
    }
}

impl Display for NamedHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host)?;
        match self.port {
            Some(port) => write!(f, ":{port}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn a_host_is_any_port_of_it_and_a_port_is_one() {
        for (named, host, port, covered) in [
            ("storage.example", "storage.example", Some(443), true),
            ("Storage.Example", "STORAGE.example", Some(1), true),
            ("storage.example:443", "storage.example", Some(443), true),
            ("storage.example:443", "storage.example", Some(444), false),
            ("storage.example:443", "storage.example", None, false),
            ("storage.example", "other.storage.example", Some(443), false),
            ("127.0.0.1:5000", "127.0.0.1", Some(5000), true),
            ("[::1]", "[::1]", Some(5000), true),
            ("[0:0::1]:5000", "[::1]", Some(5000), true),
            ("[::1]:5000", "[::1]", Some(80), false),
        ] {
            let parsed: NamedHost = named.parse().unwrap();
            assert_eq!(parsed.covers(host, port), covered, "{named} {host} {port:?}");
            assert_eq!(parsed.to_string().parse(), Ok(parsed));
        }
    }

    #[test]
    fn what_names_no_host_is_refused() {
        for text in [
            "",
            "*",
            "*.example",
            "https://storage.example",
            "storage.example/path",
            "storage.example:",
            "storage.example:0",
            "storage.example:65536",
            "storage.example:+80",
            "storage.example:*",
            ":443",
            "user@storage.example",
            "storage example",
            " storage.example",
            "storage..example",
            "storage.example.",
            "::1",
            "[::1",
            "[::1]x",
            "bücher.example",
        ] {
            let refused = text.parse::<NamedHost>().unwrap_err().to_string();
            assert!(refused.starts_with(&format!("`{text}` names no host")), "{refused}");
        }
    }
}

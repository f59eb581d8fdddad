//! Where a ledger is.

use std::fmt::{self, Display};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::postgresql::shown;

/// Where a ledger is: a file of SQLite, or a database of PostgreSQL.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Address {
    /// A file: written as its path, or `sqlite:PATH`.
    Sqlite(PathBuf),
    /// A database: `postgres://user:password@host/database`, as [`PostgresBook`](crate::PostgresBook) reads it.
    Postgres(String),
}

/// Text that is no address of a ledger.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no address of a ledger: write the path of a file, `sqlite:PATH` or `postgres://user@host/database`"
)]
pub struct BadAddress(String);

impl Address {
    /// A file of SQLite.
    pub fn file(path: &Path) -> Self {
        Address::Sqlite(path.to_owned())
    }
}

impl FromStr for Address {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            // `sqlite://` is how many programs write it
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() {
                Err(BadAddress(text.into()))
            } else {
                Ok(Address::Sqlite(path.into()))
            };
        }
        match text.split_once("://") {
            Some(("postgres" | "postgresql", _)) => Ok(Address::Postgres(text.to_owned())),
            // what stands behind may be a password
            Some((scheme, _)) => {
                Err(BadAddress(format!("{}://…", scheme.chars().take(40).collect::<String>())))
            }
            None if text.is_empty() => Err(BadAddress(String::new())),
            None => Ok(Address::Sqlite(text.into())),
        }
    }
}

/// Without a password.
impl Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::Sqlite(path) => path.display().fmt(f),
            // where it cannot be read, nobody knows what of it is a password
            Address::Postgres(address) => f.write_str(shown(address).as_deref().unwrap_or("postgres://…")),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

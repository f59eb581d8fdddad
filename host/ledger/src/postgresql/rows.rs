//! What the database says, and what goes wrong with it.

use std::fmt;
use std::str::FromStr;

use postgres::Row;
use postgres::error::{Severity, SqlState};
use postgres::types::FromSql;
use probity_core::ledger::Salt;
use probity_core::registry::Digest;
use probity_core::texts::clean;

use super::place::causes;
use crate::LedgerError;
use crate::book::{Found, Line, OnceFound, Paper};

pub(super) const LAST: &str = "select position, hash, entry from probity.line order by position desc limit 1";

/// With the hash of another line.
pub(super) const LAST_AND: &str =
    "select position, hash, entry, (select hash from probity.line as other where other.position = $1)
     from probity.line order by position desc limit 1";

/// By the id of a determination.
pub(super) const FIND: &str =
    "select line.position, line.hash, line.entry, paper.determination, paper.kept_case
     from probity.line left join probity.paper using (position) where line.determination = $1";

/// By keys, and the moment at which they must count.
pub(super) const ONCE: &str =
    "select once.key, once.request, once.salt, line.position, line.hash, line.entry, paper.determination, paper.kept_case
     from probity.once join probity.line using (position) left join probity.paper using (position)
     where once.key = any($1) and once.until > $2";

/// What went wrong with a database.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It says so, or cannot be reached.
    Database(postgres::Error),
    /// It holds what it cannot hold, or does not do what a ledger needs.
    Unfit(String),
}

impl Trouble {
    /// Whether the connection is of no use any more, or there is none yet.
    pub(super) fn is_lost(&self) -> bool {
        let Trouble::Database(error) = self else { return false };
        match error.as_db_error() {
            None => true,
            // whoever has no right to connect will not have it at the next attempt either
            Some(told) => {
                let passes =
                    told.code().code().starts_with("57P") || *told.code() == SqlState::TOO_MANY_CONNECTIONS;
                passes && !self.is_refusal()
            }
        }
    }

    /// Whether the server says itself that it did not do what was asked of it. One that stops at a commit can say what it
    /// will, and have done it.
    pub(super) fn is_refusal(&self) -> bool {
        match self {
            Trouble::Unfit(_) => true,
            Trouble::Database(error) => {
                error.as_db_error().is_some_and(|told| told.parsed_severity() == Some(Severity::Error))
            }
        }
    }
}

impl From<postgres::Error> for Trouble {
    fn from(error: postgres::Error) -> Self {
        Trouble::Database(error)
    }
}

/// Without what the database says of values, which can be those of a portal.
impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Unfit(problem) => f.write_str(problem),
            Trouble::Database(error) => match error.as_db_error() {
                Some(told) => f.write_str(&clean(told.message())),
                None => f.write_str(&clean(&causes(error))),
            },
        }
    }
}

pub(super) fn failure(ledger: &str, doing: &'static str, trouble: Trouble) -> LedgerError {
    let ledger = ledger.to_owned();
    let code = match &trouble {
        Trouble::Database(error) => error.code(),
        Trouble::Unfit(_) => None,
    };
    match code {
        Some(code) if [SqlState::LOCK_NOT_AVAILABLE, SqlState::T_R_DEADLOCK_DETECTED].contains(code) => {
            LedgerError::Locked { ledger }
        }
        _ => LedgerError::Failed { ledger, doing, problem: trouble.to_string() },
    }
}

/// What stands in a column.
pub(super) fn value<'a, T: FromSql<'a>>(row: &'a Row, at: usize) -> Result<T, Trouble> {
    row.try_get(at).map_err(|error| Trouble::Unfit(causes(&error)))
}

/// A text that can be read as something else.
pub(super) fn text<T: FromStr<Err: fmt::Display>>(row: &Row, at: usize) -> Result<T, Trouble> {
    value::<&str>(row, at)?.parse().map_err(|error: T::Err| Trouble::Unfit(error.to_string()))
}

pub(super) fn line(row: &Row, at: usize) -> Result<Line, Trouble> {
    let position = value::<i64>(row, at)?;
    let position =
        u64::try_from(position).map_err(|_| Trouble::Unfit(format!("{position} is no position")))?;
    Ok(Line { position, hash: text(row, at + 1)?, entry: value::<String>(row, at + 2)?.into_bytes() })
}

pub(super) fn found(row: &Row, at: usize) -> Result<Found, Trouble> {
    let line = line(row, at)?;
    let paper = Paper::read(value(row, at + 3)?, value(row, at + 4)?);
    Ok(Found { line, paper: paper.map_err(|error| Trouble::Unfit(error.to_string()))? })
}

/// A row of [`ONCE`]: the key, and what was recorded under it.
pub(super) fn once(row: &Row) -> Result<(Digest, OnceFound), Trouble> {
    let (request, case_salt) = (text(row, 1)?, text::<Salt>(row, 2)?);
    Ok((text(row, 0)?, OnceFound { request, case_salt, found: found(row, 3)? }))
}

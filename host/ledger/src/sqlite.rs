//! A ledger in one file of SQLite: write-ahead log, and synchronised to disk at each commit.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use probity_core::ledger::{Entry, Id, Salt};
use probity_core::registry::Digest;
use rusqlite::{
    Connection, ErrorCode, OpenFlags, OptionalExtension, Row, Transaction, TransactionBehavior, params,
};

use crate::LedgerError;
use crate::book::{Appended, Book, Draft, Found, Line, OnceFound, Paper, erased_request};
use crate::writer::{Decided, append_to};

/// The layout of the tables, as the file itself says it.
const LAYOUT: i64 = 1;

/// What marks a file of SQLite as a ledger: `prbt`.
const MARK: i64 = 0x7072_6274;

/// How long a writer waits for others.
const PATIENCE: Duration = Duration::from_secs(10);

/// The chain is never changed, also not by a slip of somebody at the database's own prompt.
const TABLES: &str = "
create table line (
    position integer primary key,
    hash text not null unique,
    determination text unique,
    at integer not null,
    entry text not null
) strict;
create table paper (
    position integer primary key references line (position),
    determination text,
    kept_case text,
    at integer not null
) strict;
create index paper_kept on paper (at) where kept_case is not null;
create table once (
    key text primary key,
    request text not null,
    salt text not null,
    until integer not null,
    position integer not null references line (position)
) strict;
create index once_until on once (until);
create trigger line_stays before update on line begin select raise(abort, 'a ledger is only appended to'); end;
create trigger line_is_kept before delete on line begin select raise(abort, 'a ledger is only appended to'); end;
";

/// A ledger in a file of SQLite.
pub struct SqliteBook {
    name: String,
    connection: Connection,
}

impl SqliteBook {
    /// Opens the ledger in a file, and makes it where there is none and it is to be `made`.
    ///
    /// # Errors
    ///
    /// [`LedgerError::Missing`], [`LedgerError::NotALedger`], [`LedgerError::Newer`], [`LedgerError::Failed`].
    pub fn open(file: &Path, made: bool) -> Result<Self, LedgerError> {
        let name = file.display().to_string();
        let failed = |error: rusqlite::Error| failure(&name, "opened", &error);
        match std::fs::metadata(file) {
            // a pipe or a device would wait, or be written
            Ok(data) if !data.is_file() => {
                return Err(LedgerError::NotALedger { ledger: name, problem: "it is no file".to_owned() });
            }
            Err(_) if !made => return Err(LedgerError::Missing { ledger: name }),
            _ => {}
        }
        if made {
            private(file).map_err(|error| LedgerError::Failed {
                ledger: name.clone(),
                doing: "opened",
                problem: error.to_string(),
            })?;
        }
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        flags.set(OpenFlags::SQLITE_OPEN_CREATE, made);
        let mut connection = Connection::open_with_flags(file, flags).map_err(failed)?;
        connection.busy_timeout(PATIENCE).map_err(failed)?;
        let mut mark = match marked(&connection) {
            // an auditor's copy, which nobody can write
            Err(error) if !made && cannot_write(&error) && is_settled(file) => {
                connection = unchanging(file).map_err(failed)?;
                marked(&connection)
            }
            mark => mark,
        }
        .map_err(failed)?;
        if mark == (0, 0) && made {
            make(&mut connection).map_err(failed)?;
            mark = marked(&connection).map_err(failed)?;
        }
        match mark {
            (MARK, LAYOUT) => {}
            (MARK, layout) => return Err(LedgerError::Newer { ledger: name, layout, known: LAYOUT }),
            _ => {
                let problem = "it is a database of something else, or empty".to_owned();
                return Err(LedgerError::NotALedger { ledger: name, problem });
            }
        }
        // what is deleted is overwritten: what was erased is gone from the file too
        let settings = "pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; pragma trusted_schema = off;";
        connection.execute_batch(settings).map_err(failed)?;
        Ok(SqliteBook { name, connection })
    }

    fn reading(&self) -> impl Fn(rusqlite::Error) -> LedgerError {
        |error| failure(&self.name, "read", &error)
    }
}

/// Makes a new file that its owner alone can read, since cases may be kept in it; SQLite gives the files beside it the
/// same mode.
fn private(file: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Whether something failed because the file or its folder cannot be written.
fn cannot_write(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen))
}

/// Whether all that was written is in the file itself, and nothing in its log.
fn is_settled(file: &Path) -> bool {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).map_or(true, |data| data.len() == 0)
}

/// Opens a file that nobody changes.
fn unchanging(file: &Path) -> rusqlite::Result<Connection> {
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let mut address = String::from("file:");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' => address.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address.push_str("?immutable=1");
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(address, flags)
}

fn marked(connection: &Connection) -> rusqlite::Result<(i64, i64)> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    Ok((pragma("application_id")?, pragma("user_version")?))
}

/// Makes the tables of a new file, unless another process does it at the same time.
fn make(connection: &mut Connection) -> rusqlite::Result<()> {
    // a mode of the file, which stays
    connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "full")?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let tables =
        transaction.query_row("select count(*) from sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    if tables == 0 {
        transaction.execute_batch(TABLES)?;
        transaction.pragma_update(None, "application_id", MARK)?;
        transaction.pragma_update(None, "user_version", LAYOUT)?;
    }
    transaction.commit()
}

fn failure(ledger: &str, doing: &'static str, error: &rusqlite::Error) -> LedgerError {
    let ledger = ledger.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => LedgerError::Locked { ledger },
        Some(ErrorCode::NotADatabase) => {
            LedgerError::NotALedger { ledger, problem: "it is no file of SQLite".to_owned() }
        }
        _ => {
            let problem = match error {
                rusqlite::Error::FromSqlConversionFailure(..) => {
                    format!("what stands in it was changed: {error}")
                }
                error => error.to_string(),
            };
            LedgerError::Failed { ledger, doing, problem }
        }
    }
}

impl Book for SqliteBook {
    fn name(&self) -> &str {
        &self.name
    }

    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<Appended>, LedgerError> {
        let SqliteBook { name, connection } = self;
        let failed = |error: rusqlite::Error| failure(name, "written", &error);
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let mut open = Open { name, transaction: &transaction };
        let appended = append_to(&mut open, drafts)?;
        transaction.commit().map_err(failed)?;
        if drafts.iter().any(|draft| matches!(draft, Draft::Erasure(_))) {
            // the log holds what was erased until it is begun anew; who reads just now may hinder it, and the next one does it
            let _ = connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()));
        }
        Ok(appended)
    }

    fn last(&mut self) -> Result<Option<Line>, LedgerError> {
        last(&self.connection).map_err(self.reading())
    }

    fn lines(&mut self, from: u64, count: u32) -> Result<Vec<Line>, LedgerError> {
        let failed = self.reading();
        let mut statement = self
            .connection
            .prepare_cached(
                "select position, hash, entry from line where position >= ? order by position limit ?",
            )
            .map_err(&failed)?;
        let lines = statement.query_map(params![whole(from), count], line).map_err(&failed)?;
        lines.collect::<Result<_, _>>().map_err(failed)
    }

    fn find(&mut self, id: &Id) -> Result<Option<Found>, LedgerError> {
        find(&self.connection, id).map_err(self.reading())
    }

    fn once(&mut self, key: &Digest, now: Timestamp) -> Result<Option<OnceFound>, LedgerError> {
        once(&self.connection, key, now).map_err(self.reading())
    }

    fn kept_before(&mut self, before: Timestamp, count: u32) -> Result<Vec<Id>, LedgerError> {
        let failed = self.reading();
        let mut statement = self
            .connection
            .prepare_cached(
                "select line.determination from paper join line using (position)
                 where kept_case is not null and line.determination is not null and paper.at < ? order by position limit ?",
            )
            .map_err(&failed)?;
        let ids = statement
            .query_map(params![before.as_millisecond(), count], |row| text(row, 0))
            .map_err(&failed)?;
        ids.collect::<Result<_, _>>().map_err(failed)
    }

    fn forget(&mut self, now: Timestamp) -> Result<(), LedgerError> {
        self.connection
            .execute("delete from once where until <= ?", [now.as_millisecond()])
            .map(|_| ())
            .map_err(|error| failure(&self.name, "written", &error))
    }
}

/// A transaction in which nobody else writes.
struct Open<'a> {
    name: &'a str,
    transaction: &'a Transaction<'a>,
}

impl Open<'_> {
    fn failed(&self) -> impl Fn(rusqlite::Error) -> LedgerError {
        |error| failure(self.name, "written", &error)
    }
}

impl Decided for Open<'_> {
    fn name(&self) -> &str {
        self.name
    }

    fn last(&mut self) -> Result<Option<Line>, LedgerError> {
        last(self.transaction).map_err(self.failed())
    }

    fn once(&mut self, key: &Digest, now: Timestamp) -> Result<Option<OnceFound>, LedgerError> {
        once(self.transaction, key, now).map_err(self.failed())
    }

    fn find(&mut self, id: &Id) -> Result<Option<Found>, LedgerError> {
        find(self.transaction, id).map_err(self.failed())
    }

    fn insert(&mut self, entry: &Entry, line: &Line, draft: Option<&Draft>) -> Result<(), LedgerError> {
        let failed = self.failed();
        let json = String::from_utf8_lossy(&line.entry);
        let position = whole(line.position);
        let at = entry.at.as_millisecond();
        let id = match draft {
            Some(Draft::Determination(new)) => Some(new.statement.id.as_str()),
            _ => None,
        };
        self.transaction
            .prepare_cached(
                "insert into line (position, hash, determination, at, entry) values (?, ?, ?, ?, ?)",
            )
            .and_then(|mut statement| statement.execute(params![position, line.hash.as_str(), id, at, json]))
            .map_err(&failed)?;
        match draft {
            Some(Draft::Determination(new)) => {
                let (determination, case) = new.paper.written();
                self.transaction
                    .prepare_cached(
                        "insert into paper (position, determination, kept_case, at) values (?, ?, ?, ?)",
                    )
                    .and_then(|mut statement| statement.execute(params![position, determination, case, at]))
                    .map_err(&failed)?;
                if let Some(once) = &new.once {
                    let salt = new.case.1.masked(&once.mask);
                    let (key, request) = (once.key.as_str(), once.request.as_str());
                    let until = once.until.as_millisecond();
                    self.transaction
                        .prepare_cached(
                            "insert or replace into once (key, request, salt, until, position) values (?, ?, ?, ?, ?)",
                        )
                        .and_then(|mut s| s.execute(params![key, request, salt.as_str(), until, position]))
                        .map_err(&failed)?;
                }
            }
            Some(Draft::Erasure(erasure)) => {
                let of = "where position = (select position from line where determination = ?)";
                let what = if erasure.erased.determination {
                    "kept_case = null, determination = null"
                } else {
                    "kept_case = null"
                };
                let id = erasure.erased.id.as_str();
                self.transaction.execute(&format!("update paper set {what} {of}"), [id]).map_err(&failed)?;
                let (request, salt) = erased_request();
                let forget = "update once set request = ?2, salt = ?3
                              where position = (select position from line where determination = ?1)";
                let parameters = [id, request.as_str(), salt.as_str()];
                self.transaction.execute(forget, parameters).map_err(&failed)?;
            }
            None => {}
        }
        Ok(())
    }
}

/// A position as SQLite keeps numbers.
fn whole(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

fn last(connection: &Connection) -> rusqlite::Result<Option<Line>> {
    connection
        .prepare_cached("select position, hash, entry from line order by position desc limit 1")?
        .query_row([], line)
        .optional()
}

fn find(connection: &Connection, id: &Id) -> rusqlite::Result<Option<Found>> {
    connection
        .prepare_cached(
            "select line.position, line.hash, line.entry, paper.determination, paper.kept_case
             from line left join paper using (position) where line.determination = ?",
        )?
        .query_row([id.as_str()], |row| found(row, 0))
        .optional()
}

fn once(connection: &Connection, key: &Digest, now: Timestamp) -> rusqlite::Result<Option<OnceFound>> {
    connection
        .prepare_cached(
            "select once.request, once.salt, line.position, line.hash, line.entry, paper.determination, paper.kept_case
             from once join line using (position) left join paper using (position) where once.key = ? and once.until > ?",
        )?
        .query_row(params![key.as_str(), now.as_millisecond()], |row| {
            let (request, case_salt) = (text(row, 0)?, text::<Salt>(row, 1)?);
            Ok(OnceFound { request, case_salt, found: found(row, 2)? })
        })
        .optional()
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    line_at(row, 0)
}

fn line_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Line> {
    let position = row.get::<_, i64>(at)?;
    let position =
        u64::try_from(position).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(at, position))?;
    Ok(Line { position, hash: text(row, at + 1)?, entry: row.get::<_, String>(at + 2)?.into_bytes() })
}

fn found(row: &Row<'_>, at: usize) -> rusqlite::Result<Found> {
    let line = line_at(row, at)?;
    let determination = row.get::<_, Option<String>>(at + 3)?;
    let case = row.get::<_, Option<String>>(at + 4)?;
    let paper = Paper::read(determination.as_deref(), case.as_deref());
    Ok(Found { line, paper: paper.map_err(|error| unreadable(at + 3, error))? })
}

/// A text that can be read as something else.
fn text<T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>>(
    row: &Row<'_>,
    at: usize,
) -> rusqlite::Result<T> {
    row.get::<_, String>(at)?.parse().map_err(|error| unreadable(at, error))
}

fn unreadable(at: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, rusqlite::types::Type::Text, Box::new(error))
}

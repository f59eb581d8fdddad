//! A ledger in a database of PostgreSQL, which several replicas of a portal write.

mod place;
mod rows;
mod session;
mod tls;
mod writing;

use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use postgres::types::Type;
use postgres::{Client, IsolationLevel, Transaction};
use probity_core::ledger::Id;
use probity_core::registry::Digest;

pub use self::place::BadPlace;
pub(crate) use self::place::shown;

use self::place::Place;
use self::rows::{Trouble, failure, found, line, once, text};
use self::session::{connect, is_there, make, take_turn};
use self::writing::Open;
use crate::LedgerError;
use crate::book::{Appended, Book, Draft, Found, Line, OnceFound};
use crate::writer::append_to;

/// How long an entry that was not sent to be committed waits for the server to come back.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it is tried to find out what became of one that was.
const PATIENCE_WHEN_UNSURE: Duration = Duration::from_secs(60);
/// Between two attempts.
const PAUSE: Duration = Duration::from_millis(100);

/// A ledger in a database of PostgreSQL, in the schema `probity`. Its address is one of PostgreSQL's own programs,
/// `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with options behind a `?`: `sslmode`, and `sslrootcert` for a file of
/// certificates in place of the system's. Without `sslmode` a server on this machine is talked to as it offers, and any
/// other only where an authority vouches for it by its name (`verify-full`); `require` encrypts, and asks nobody who the
/// server is. Where the address has no password, `PGPASSWORD` is taken.
///
/// Whoever opens it first makes its tables. After that a role serves which can do no more than a portal needs, and cannot
/// change the chain:
///
/// ```sql
/// create role portal login password '…';
/// grant usage on schema probity to portal;
/// grant select on probity.layout to portal;
/// grant select, insert on probity.line to portal;
/// grant select, insert, update (determination, kept_case) on probity.paper to portal;
/// grant select, insert, update, delete on probity.once to portal;
/// ```
///
/// What is erased is gone from the table; the server's write-ahead log and backups hold it for as long as they are kept.
///
/// One transaction appends at a time. It waits for the disk whatever the server's `synchronous_commit` is, and is refused
/// where `fsync` is off, or where the server has lost what it acknowledged, as one can that takes over from another.
/// Where the connection is lost while it is committed, it is looked up before anything is done again.
pub struct PostgresBook {
    place: Place,
    client: Option<Client>,
    /// The newest line that was acknowledged here: a server that does not have it any more is none to write to.
    newest: Option<Line>,
}

/// An attempt to append that came to nothing.
enum Stop {
    /// Nothing was committed.
    Before { error: LedgerError, lost: bool },
    /// Whether it was committed is not known: what it would have done, and the last line of that.
    AtCommit { problem: String, appended: Vec<Appended>, last: Line },
}

impl PostgresBook {
    /// Opens the ledger in a database, and makes it where there is none and it is to be `made`.
    ///
    /// # Errors
    ///
    /// [`LedgerError::Missing`], [`LedgerError::NotALedger`], [`LedgerError::Newer`], [`LedgerError::Failed`],
    /// [`LedgerError::BadDatabase`].
    pub fn open(address: &str, made: bool) -> Result<Self, LedgerError> {
        let place = Place::parse(address)?;
        let failed = |trouble: Trouble| failure(&place.name, "opened", trouble);
        let mut client = connect(&place).map_err(failed)?;
        if !is_there(&mut client, &place.name)? {
            if !made {
                return Err(LedgerError::Missing { ledger: place.name });
            }
            make(&mut client, &place.name)?;
        }
        Ok(PostgresBook { place, client: Some(client), newest: None })
    }

    /// Takes note of what is given out as recorded.
    fn acknowledge(&mut self, appended: Vec<Appended>) -> Vec<Appended> {
        if let Some(last) = last_of(&appended) {
            self.newest = Some(last.clone());
        }
        appended
    }

    /// The connection, or a new one where it was lost.
    fn client(&mut self) -> Result<&mut Client, Trouble> {
        match self.client.take().filter(|client| !client.is_closed()) {
            Some(client) => Ok(self.client.insert(client)),
            None => Ok(self.client.insert(connect(&self.place)?)),
        }
    }

    /// Asks for something that changes nothing, and once more where the connection was lost since it was used last.
    fn read<T>(&mut self, ask: impl Fn(&mut Client) -> Result<T, Trouble>) -> Result<T, LedgerError> {
        let used = self.client.is_some();
        let mut answer = self.client().and_then(&ask);
        if answer.as_ref().is_err_and(Trouble::is_lost) {
            self.client = None;
            if used {
                answer = self.client().and_then(ask);
            }
        }
        answer.map_err(|trouble| failure(&self.place.name, "read", trouble))
    }

    fn attempt(&mut self, drafts: &[Draft]) -> Result<Vec<Appended>, Stop> {
        let (name, newest) = (self.place.name.clone(), self.newest.clone());
        let before = |trouble: Trouble| {
            let lost = trouble.is_lost();
            Stop::Before { error: failure(&name, "written", trouble), lost }
        };
        let client = self.client().map_err(before)?;
        let mut transaction = begin(client).map_err(before)?;
        take_turn(&mut transaction).map_err(before)?;
        let mut open = Open::new(&name, &mut transaction, newest.as_ref());
        let appended = open.expect(drafts).and_then(|()| append_to(&mut open, drafts));
        let appended = appended.and_then(|appended| open.write().map(|()| appended));
        let lost = open.lost;
        let appended = appended.map_err(|error| Stop::Before { error, lost })?;
        let last = last_of(&appended).cloned();
        match (transaction.commit().map_err(Trouble::from), last) {
            (Ok(()), _) => Ok(appended),
            (Err(trouble), _) if trouble.is_refusal() => Err(before(trouble)),
            (Err(trouble), Some(last)) => {
                Err(Stop::AtCommit { problem: trouble.to_string(), appended, last })
            }
            (Err(trouble), None) => Err(before(trouble)),
        }
    }

    /// Whether a line was committed. Whoever sent it has ended by the time that it is our turn.
    fn is_committed(&mut self, line: &Line) -> Result<bool, Trouble> {
        let mut transaction = begin(self.client()?)?;
        take_turn(&mut transaction)?;
        let sql = "select hash from probity.line where position = $1";
        let found = transaction.query_typed_opt(sql, &[(&whole(line.position), Type::INT8)])?;
        Ok(found.map(|row| text::<Digest>(&row, 0)).transpose()? == Some(line.hash.clone()))
    }
}

/// The last line that would be appended.
fn last_of(appended: &[Appended]) -> Option<&Line> {
    appended.iter().rev().find_map(|one| match one {
        Appended::Line(line) => Some(line),
        _ => None,
    })
}

fn begin(client: &mut Client) -> Result<Transaction<'_>, Trouble> {
    let transaction = client.build_transaction().isolation_level(IsolationLevel::ReadCommitted);
    Ok(transaction.read_only(false).start()?)
}

impl Book for PostgresBook {
    fn name(&self) -> &str {
        &self.place.name
    }

    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<Appended>, LedgerError> {
        let began = Instant::now();
        loop {
            let stop = match self.attempt(drafts) {
                Ok(appended) => return Ok(self.acknowledge(appended)),
                Err(stop) => stop,
            };
            // whatever state it is in
            self.client = None;
            let error = match stop {
                Stop::Before { error, lost: false } => return Err(error),
                Stop::Before { error, lost: true } => error,
                Stop::AtCommit { problem, appended, last } => {
                    let unsure = Instant::now();
                    let committed = loop {
                        match self.is_committed(&last) {
                            Ok(committed) => break committed,
                            Err(_) if unsure.elapsed() < PATIENCE_WHEN_UNSURE => thread::sleep(PAUSE),
                            Err(_) => return Err(unsure_of(&self.place.name, drafts, problem)),
                        }
                        self.client = None;
                    };
                    if committed {
                        return Ok(self.acknowledge(appended));
                    }
                    LedgerError::Failed { ledger: self.place.name.clone(), doing: "written", problem }
                }
            };
            // nothing was appended
            if began.elapsed() >= PATIENCE {
                return Err(error);
            }
            thread::sleep(PAUSE);
        }
    }

    fn last(&mut self) -> Result<Option<Line>, LedgerError> {
        self.read(|client| client.query_typed_opt(rows::LAST, &[])?.map(|row| line(&row, 0)).transpose())
    }

    fn lines(&mut self, from: u64, count: u32) -> Result<Vec<Line>, LedgerError> {
        let sql =
            "select position, hash, entry from probity.line where position >= $1 order by position limit $2";
        self.read(|client| {
            let page = [(&whole(from) as _, Type::INT8), (&i64::from(count) as _, Type::INT8)];
            client.query_typed(sql, &page)?.iter().map(|row| line(row, 0)).collect()
        })
    }

    fn find(&mut self, id: &Id) -> Result<Option<Found>, LedgerError> {
        self.read(|client| {
            let row = client.query_typed_opt(rows::FIND, &[(&id.as_str(), Type::TEXT)])?;
            row.map(|row| found(&row, 0)).transpose()
        })
    }

    fn once(&mut self, key: &Digest, now: Timestamp) -> Result<Option<OnceFound>, LedgerError> {
        self.read(|client| {
            let keys = [key.as_str()];
            let asked = [(&keys.as_slice() as _, Type::TEXT_ARRAY), (&now.as_millisecond() as _, Type::INT8)];
            let row = client.query_typed_opt(rows::ONCE, &asked)?;
            row.map(|row| once(&row).map(|(_, found)| found)).transpose()
        })
    }

    fn kept_before(&mut self, before: Timestamp, count: u32) -> Result<Vec<Id>, LedgerError> {
        let sql = "select line.determination from probity.paper join probity.line using (position)
                   where kept_case is not null and line.determination is not null and paper.at < $1 order by position limit $2";
        self.read(|client| {
            let page = [(&before.as_millisecond() as _, Type::INT8), (&i64::from(count) as _, Type::INT8)];
            client.query_typed(sql, &page)?.iter().map(|row| text(row, 0)).collect()
        })
    }

    fn forget(&mut self, now: Timestamp) -> Result<(), LedgerError> {
        let sql = "delete from probity.once where until <= $1";
        self.read(|client| {
            client.execute_typed(sql, &[(&now.as_millisecond(), Type::INT8)])?;
            Ok(())
        })
    }
}

/// A connection says goodbye, and waits for it: where an executor runs, that is for another thread.
impl Drop for PostgresBook {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            let goodbye = thread::Builder::new().spawn(move || drop(client));
            // it is gone where no thread could be made, or that one failed
            let _ = goodbye.map(thread::JoinHandle::join);
        }
    }
}

fn unsure_of(ledger: &str, drafts: &[Draft], problem: String) -> LedgerError {
    let ledger = ledger.to_owned();
    match drafts.first() {
        Some(Draft::Determination(new)) => {
            LedgerError::Unsure { ledger, id: new.statement.id.clone(), problem }
        }
        Some(Draft::Erasure(erasure)) => {
            LedgerError::Unsure { ledger, id: erasure.erased.id.clone(), problem }
        }
        None => LedgerError::Failed { ledger, doing: "written", problem },
    }
}

/// A position as PostgreSQL keeps numbers.
fn whole(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

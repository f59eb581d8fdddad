//! The ledger as a portal uses it: shared by threads, with one writer that takes together what comes at the same time.

mod verify;

use std::sync::mpsc::{self, Receiver, SyncSender, TrySendError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use probity_core::ledger::{Broken, Certificate, Checkpoint, Entry, ErasureReason, Event, Fork, Id, Salt};
use probity_core::registry::Digest;

use crate::book::{
    Appended, Book, Draft, Found, Line, NewDetermination, NewErasure, Once, OnceFound, erased_request,
};
use crate::{Address, LedgerError, PostgresBook, SqliteBook};

pub use verify::{Verified, verify};

/// How a ledger is opened.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options {
    /// Makes a new ledger where there is none; else that is [`LedgerError::Missing`]. Yes by default.
    pub make: bool,
    /// How many may wait to be recorded before [`LedgerError::Busy`]: 1,024 by default.
    pub waiting: usize,
    /// How many are recorded in one transaction at most: 256 by default.
    pub together: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { make: true, waiting: 1024, together: 256 }
    }
}

impl Options {
    /// Opens only a ledger that is there.
    #[must_use]
    pub fn existing(mut self) -> Self {
        self.make = false;
        self
    }
}

/// A ledger. Cloning is not needed: every method can be called from any number of threads at the same time.
pub struct Ledger {
    address: Address,
    name: String,
    options: Options,
    /// None where the ledger is being closed.
    jobs: Option<SyncSender<Job>>,
    /// Says when the writer has ended.
    ended: Mutex<Receiver<()>>,
    /// Connections for reading that nobody uses just now.
    readers: Mutex<Vec<Box<dyn Book>>>,
}

struct Job {
    draft: Draft,
    reply: SyncSender<Result<Appended, LedgerError>>,
}

/// Connections for reading that are kept open.
const IDLE_READERS: usize = 16;

/// How long closing waits for the writer.
const TO_CLOSE: Duration = Duration::from_secs(10);

/// Lines that are read at a time.
const PAGE: u32 = 1000;

/// Opens a connection.
fn open(address: &Address, make: bool) -> Result<Box<dyn Book>, LedgerError> {
    match address {
        Address::Sqlite(file) => Ok(Box::new(SqliteBook::open(file, make)?)),
        Address::Postgres(address) => Ok(Box::new(PostgresBook::open(address, make)?)),
    }
}

impl Ledger {
    /// Opens a ledger.
    ///
    /// # Errors
    ///
    /// Where it cannot be opened, or there is none and none is to be made.
    pub fn open(address: &Address, options: Options) -> Result<Self, LedgerError> {
        let book = open(address, options.make)?;
        let name = book.name().to_owned();
        let (jobs, waiting) = mpsc::sync_channel(options.waiting);
        let together = options.together.max(1);
        let (end, ended) = mpsc::channel::<()>();
        let spawned = thread::Builder::new().name("ledger".to_owned()).spawn(move || {
            write(book, &waiting, together);
            drop(end);
        });
        spawned.map_err(|error| LedgerError::Failed {
            ledger: name.clone(),
            doing: "opened",
            problem: error.to_string(),
        })?;
        Ok(Ledger {
            address: address.clone(),
            name,
            options,
            jobs: Some(jobs),
            ended: Mutex::new(ended),
            readers: Mutex::new(Vec::new()),
        })
    }

    /// How messages name it, without a password.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Records a determination, and gives its certificate, unsigned. When it returns, the entry is on disk. Where the same
    /// request was recorded before under the same key, the certificate is of what was recorded then.
    ///
    /// # Errors
    ///
    /// Where it was not recorded; then it must not be given out. [`LedgerError::NotKept`] where what was recorded under its
    /// key was erased.
    pub fn record(&self, new: NewDetermination) -> Result<Certificate, LedgerError> {
        let id = new.statement.id.clone();
        let (case, once, paper) = (new.case.clone(), new.once.clone(), new.paper.determination.clone());
        match self.append(Draft::Determination(Box::new(new)))? {
            Appended::Line(line) => {
                let entry = self.entry(&line)?;
                paper
                    .and_then(|sealed| Certificate::recorded(&entry, Some(case), sealed))
                    .ok_or_else(|| self.not_kept(id, "determination"))
            }
            Appended::Before(found) => match once {
                Some(once) => self.answered(&case.0, &once, *found),
                None => Err(LedgerError::OtherRequest),
            },
            _ => Err(LedgerError::Inexact { id }),
        }
    }

    /// The certificate of what was recorded under a key before, if something was: for a request that is made again.
    ///
    /// # Errors
    ///
    /// [`LedgerError::OtherRequest`] where the key was used for another one; [`LedgerError::NotKept`] where what was
    /// recorded was erased; [`LedgerError::Altered`]; where it cannot be read.
    pub fn recorded_once(&self, once: &Once, case: &Digest) -> Result<Option<Certificate>, LedgerError> {
        match self.read(|book| book.once(&once.key, Timestamp::now()))? {
            Some(found) => self.answered(case, once, found).map(Some),
            None => Ok(None),
        }
    }

    fn answered(&self, case: &Digest, once: &Once, found: OnceFound) -> Result<Certificate, LedgerError> {
        if found.request == erased_request().0 {
            let id = self.id_of(&found.found.line)?;
            return Err(self.not_kept(id, "case"));
        }
        if once.request != found.request {
            return Err(LedgerError::OtherRequest);
        }
        let case = Some((case.clone(), found.case_salt.masked(&once.mask)));
        self.certificate_of(found.found, case)
    }

    /// The certificate of a determination, unsigned. It has the case's digest and the salt only where the case is kept:
    /// else they are with whoever got the certificate when it was recorded, and nowhere else.
    ///
    /// # Errors
    ///
    /// [`LedgerError::NoSuchDetermination`]; [`LedgerError::NotKept`] where the determination was erased;
    /// [`LedgerError::Altered`].
    pub fn certificate(&self, id: &Id) -> Result<Certificate, LedgerError> {
        let found = self.find(id)?;
        let case = found.paper.case.as_ref().map(|case| (case.digest.clone(), case.salt.clone()));
        self.certificate_of(found, case)
    }

    fn certificate_of(&self, found: Found, case: Option<(Digest, Salt)>) -> Result<Certificate, LedgerError> {
        let entry = self.entry(&found.line)?;
        let altered = || LedgerError::Altered { ledger: self.name.clone(), position: found.line.position };
        let id = match &entry.event {
            Event::Determined(statement) => statement.id.clone(),
            _ => return Err(altered()),
        };
        // nor does a certificate go out that is of another case than the chain says
        let opens = |(digest, salt): &(Digest, Salt)| match &entry.event {
            Event::Determined(statement) => salt.commit(digest) == statement.case,
            _ => false,
        };
        if case.as_ref().is_some_and(|case| !opens(case)) {
            return Err(altered());
        }
        let sealed = found.paper.determination.ok_or_else(|| self.not_kept(id, "determination"))?;
        let certificate = Certificate::recorded(&entry, case, sealed).ok_or_else(altered)?;
        // what is kept beside the chain could have been changed: the chain says what was decided
        match &entry.event {
            Event::Determined(statement) if **statement == certificate.statement() => Ok(certificate),
            _ => Err(altered()),
        }
    }

    /// The line of a determination, and what is kept with it.
    ///
    /// # Errors
    ///
    /// [`LedgerError::NoSuchDetermination`], and where it cannot be read.
    pub fn find(&self, id: &Id) -> Result<Found, LedgerError> {
        let found = self
            .read(|book| book.find(id))?
            .ok_or_else(|| LedgerError::NoSuchDetermination { ledger: self.name.clone(), id: id.clone() })?;
        // by which id a line is found stands beside the chain, and could have been changed
        match self.entry(&found.line)?.event {
            Event::Determined(statement) if statement.id == *id => Ok(found),
            _ => Err(LedgerError::Altered { ledger: self.name.clone(), position: found.line.position }),
        }
    }

    /// Erases the case that is kept with a determination, and with `determination` the blind determination too. The chain
    /// says that it was erased and why; its entries stay.
    ///
    /// # Errors
    ///
    /// [`LedgerError::NoSuchDetermination`], [`LedgerError::NotKept`], and where nothing was erased.
    pub fn erase(
        &self,
        by: &str,
        id: &Id,
        determination: bool,
        reason: ErasureReason,
    ) -> Result<Line, LedgerError> {
        match self.append(Draft::Erasure(NewErasure::new(by, id.clone(), determination, reason)))? {
            Appended::Line(line) => Ok(line),
            Appended::NoSuchDetermination => {
                Err(LedgerError::NoSuchDetermination { ledger: self.name.clone(), id: id.clone() })
            }
            _ => Err(self.not_kept(id.clone(), "case")),
        }
    }

    /// Erases every case that was recorded before a moment; returns how many.
    ///
    /// # Errors
    ///
    /// Where one could not be erased; those before it are.
    pub fn erase_before(
        &self,
        by: &str,
        before: Timestamp,
        reason: ErasureReason,
    ) -> Result<u64, LedgerError> {
        let mut erased = 0;
        loop {
            let ids = self.read(|book| book.kept_before(before, PAGE))?;
            if ids.is_empty() {
                return Ok(erased);
            }
            for id in ids {
                match self.erase(by, &id, false, reason) {
                    Ok(_) => erased += 1,
                    // somebody else was faster
                    Err(LedgerError::NotKept { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
        }
    }

    /// Forgets the idempotency keys that count no longer.
    ///
    /// # Errors
    ///
    /// Where they cannot be removed.
    pub fn forget(&self) -> Result<(), LedgerError> {
        self.read(|book| book.forget(Timestamp::now()))
    }

    /// Whether the ledger can be read.
    ///
    /// # Errors
    ///
    /// Why it cannot.
    pub fn ready(&self) -> Result<(), LedgerError> {
        self.read(|book| book.last()).map(|_| ())
    }

    /// The last entry, as a checkpoint to be signed and published; none where there is no entry.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    pub fn checkpoint(&self) -> Result<Option<Checkpoint>, LedgerError> {
        let Some(line) = self.read(|book| book.last())? else { return Ok(None) };
        Ok(Some(Checkpoint::at(&self.entry(&line)?, &line.hash)))
    }

    /// The lines from a position on, in order, up to the last one when they are asked for.
    pub fn lines(&self, from: u64) -> Lines<'_> {
        Lines { ledger: self, next: from, page: Vec::new().into_iter(), ended: false }
    }

    /// The same, each held against the one before: the first that does not follow on it is [`LedgerError::Broken`], and
    /// nothing comes after it.
    pub fn chained(&self, from: u64) -> impl Iterator<Item = Result<(Line, Entry), LedgerError>> {
        let mut before: Option<Line> = None;
        let mut broken = false;
        self.lines(from).map_while(move |line| {
            if broken {
                return None;
            }
            let chained = line.and_then(|line| {
                let entry = self.entry(&line)?;
                let position = before.as_ref().map_or(from, |before| before.position.saturating_add(1));
                let fork = |why| Err(Broken { position, why }.into());
                if line.position != position || entry.position != position {
                    return fork(Fork::Misplaced { says: entry.position });
                }
                if before.as_ref().is_some_and(|before| entry.previous.as_ref() != Some(&before.hash)) {
                    return fork(Fork::Unchained);
                }
                before = Some(line.clone());
                Ok((line, entry))
            });
            broken = chained.is_err();
            Some(chained)
        })
    }

    /// Reads an entry that the database gave.
    fn entry(&self, line: &Line) -> Result<Entry, LedgerError> {
        let broken = |why: Fork| LedgerError::Broken(Broken { position: line.position, why });
        let is = Digest::of(&line.entry);
        if is != line.hash {
            return Err(broken(Fork::Changed { is, stored: line.hash.clone() }));
        }
        Entry::parse(&line.entry).map_err(|bad| broken(bad.into()))
    }

    /// The id of the determination that a line is of.
    fn id_of(&self, line: &Line) -> Result<Id, LedgerError> {
        match self.entry(line)?.event {
            Event::Determined(statement) => Ok(statement.id),
            _ => Err(LedgerError::Altered { ledger: self.name.clone(), position: line.position }),
        }
    }

    fn not_kept(&self, id: Id, what: &'static str) -> LedgerError {
        LedgerError::NotKept { ledger: self.name.clone(), id, what }
    }

    fn append(&self, draft: Draft) -> Result<Appended, LedgerError> {
        let ledger = || self.name.clone();
        let (reply, answer) = mpsc::sync_channel(1);
        let closed = || LedgerError::Closed { ledger: ledger() };
        let jobs = self.jobs.as_ref().ok_or_else(closed)?;
        jobs.try_send(Job { draft, reply }).map_err(|error| match error {
            TrySendError::Full(_) => LedgerError::Busy { ledger: ledger() },
            TrySendError::Disconnected(_) => closed(),
        })?;
        answer.recv().map_err(|_| closed())?
    }

    /// Reads on a connection of its own, so that nobody waits for a writer.
    fn read<T>(&self, read: impl FnOnce(&mut dyn Book) -> Result<T, LedgerError>) -> Result<T, LedgerError> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut book = match idle {
            Some(book) => book,
            None => open(&self.address, self.options.make)?,
        };
        let answer = read(book.as_mut());
        // one that failed may be of no use any more
        if answer.is_ok() {
            let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
            if readers.len() < IDLE_READERS {
                readers.push(book);
            }
        }
        answer
    }
}

impl Drop for Ledger {
    /// Waits for the writer: what closes the last connection to a file of SQLite moves its log into it, so that the file
    /// alone is the ledger.
    fn drop(&mut self) {
        self.jobs = None;
        self.readers.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        // nothing is sent: it ends, or takes too long
        let _ = self.ended.get_mut().unwrap_or_else(PoisonError::into_inner).recv_timeout(TO_CLOSE);
    }
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ledger").field("address", &self.address).finish_non_exhaustive()
    }
}

/// Writes what comes: what waits at the same time goes into one transaction, so that one synchronisation with the disk
/// serves all of them.
fn write(mut book: Box<dyn Book>, jobs: &Receiver<Job>, together: usize) {
    while let Ok(first) = jobs.recv() {
        let waiting = jobs.try_iter().take(together.saturating_sub(1));
        let (drafts, replies): (Vec<_>, Vec<_>) =
            std::iter::once(first).chain(waiting).map(|job| (job.draft, job.reply)).unzip();
        match book.append(&drafts) {
            // whoever does not wait any more can look it up
            Ok(appended) => {
                replies.into_iter().zip(appended).for_each(|(reply, one)| drop(reply.send(Ok(one))));
            }
            Err(error) => {
                let told = |(reply, draft): (SyncSender<_>, &Draft)| {
                    drop(reply.send(Err(error_of(&error, draft))));
                };
                replies.into_iter().zip(&drafts).for_each(told);
            }
        }
    }
}

/// An error of a transaction, as one of those in it is told.
fn error_of(error: &LedgerError, draft: &Draft) -> LedgerError {
    match (error, draft) {
        (LedgerError::Unsure { ledger, problem, .. }, Draft::Determination(new)) => LedgerError::Unsure {
            ledger: ledger.clone(),
            id: new.statement.id.clone(),
            problem: problem.clone(),
        },
        (LedgerError::Unsure { ledger, problem, .. }, Draft::Erasure(erasure)) => LedgerError::Unsure {
            ledger: ledger.clone(),
            id: erasure.erased.id.clone(),
            problem: problem.clone(),
        },
        (error, _) => error.clone(),
    }
}

/// The lines of a ledger, a page at a time.
#[derive(Debug)]
pub struct Lines<'a> {
    ledger: &'a Ledger,
    next: u64,
    page: std::vec::IntoIter<Line>,
    ended: bool,
}

impl Iterator for Lines<'_> {
    type Item = Result<Line, LedgerError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(line) = self.page.next() {
            return Some(Ok(line));
        }
        if self.ended {
            return None;
        }
        match self.ledger.read(|book| book.lines(self.next, PAGE)) {
            Ok(page) => {
                self.ended = page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
                self.next = page.last().map_or(self.next, |line| line.position.saturating_add(1));
                self.page = page.into_iter();
                self.page.next().map(Ok)
            }
            Err(error) => {
                self.ended = true;
                Some(Err(error))
            }
        }
    }
}

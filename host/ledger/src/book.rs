//! What a database does for a ledger.

use jiff::Timestamp;
use probity_core::ledger::{
    BlindDetermination, Entry, Erased, ErasureReason, Event, Id, InForce, Salt, Sealed, Statement,
};
use probity_core::registry::Digest;
use serde::{Deserialize, Serialize};

use crate::{LedgerError, new_id, new_salt};

/// One connection to the database of a ledger. It keeps lines in order and papers beside them, and knows nothing of
/// what is in them beyond that.
pub trait Book: Send {
    /// How messages name it, without a password.
    fn name(&self) -> &str;

    /// Appends entries, all of them or none, and returns when they are on disk. Others that write the same ledger wait.
    ///
    /// # Errors
    ///
    /// Where nothing was appended; [`LedgerError::Unsure`] where that is not known.
    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<Appended>, LedgerError>;

    /// The last line.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    fn last(&mut self) -> Result<Option<Line>, LedgerError>;

    /// So many lines from a position on, in order, as they were when the first was read.
    ///
    /// # Errors
    ///
    /// Where they cannot be read.
    fn lines(&mut self, from: u64, count: u32) -> Result<Vec<Line>, LedgerError>;

    /// The line of a determination, and what is kept with it.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    fn find(&mut self, id: &Id) -> Result<Option<Found>, LedgerError>;

    /// The determination that was recorded under an idempotency key that still counts.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    fn once(&mut self, key: &Digest, now: Timestamp) -> Result<Option<OnceFound>, LedgerError>;

    /// Ids of so many determinations whose case is kept and which were recorded before a moment, the oldest first.
    ///
    /// # Errors
    ///
    /// Where they cannot be read.
    fn kept_before(&mut self, before: Timestamp, count: u32) -> Result<Vec<Id>, LedgerError>;

    /// Forgets the idempotency keys that count no longer.
    ///
    /// # Errors
    ///
    /// Where they cannot be removed.
    fn forget(&mut self, now: Timestamp) -> Result<(), LedgerError>;
}

/// A line of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its position.
    pub position: u64,
    /// The hash that was stored with it.
    pub hash: Digest,
    /// The entry, in canonical JSON.
    pub entry: Vec<u8>,
}

impl Line {
    /// The line of an entry; none where a number in it is too large to be exact.
    pub fn of(entry: &Entry) -> Option<Self> {
        let bytes = entry.write()?;
        Some(Line { position: entry.position, hash: Digest::of(&bytes), entry: bytes })
    }
}

/// A line that was found, and what is kept with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The line.
    pub line: Line,
    /// What is kept with it.
    pub paper: Paper,
}

/// What is kept beside the line of a determination, and can be erased.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// What was decided, with the salt of the ledger's commitment to it.
    pub determination: Option<Sealed>,
    /// The case.
    pub case: Option<KeptCase>,
}

/// A case that is kept, with the salt that opens the ledger's commitment to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCase {
    /// Digest of the case.
    pub digest: Digest,
    /// The salt.
    pub salt: Salt,
    /// The case, as it was sent.
    pub json: String,
}

/// What is to be appended.
#[derive(Debug, Clone)]
pub enum Draft {
    /// A determination.
    Determination(Box<NewDetermination>),
    /// An erasure of what is kept with one.
    Erasure(NewErasure),
}

/// A determination that is to be recorded.
#[derive(Debug, Clone)]
pub struct NewDetermination {
    /// Who asked.
    pub by: String,
    /// What the ledger says of it.
    pub statement: Statement,
    /// What is kept with it.
    pub paper: Paper,
    /// The digest of the case, and the salt that goes out with the certificate.
    pub case: (Digest, Salt),
    /// That it is to be recorded once, however often it is asked for.
    pub once: Option<Once>,
}

impl NewDetermination {
    /// A determination under a new id and with new salts; the case is not kept.
    ///
    /// # Errors
    ///
    /// [`LedgerError::NoRandomness`].
    pub fn new(
        by: &str,
        case: Digest,
        determination: BlindDetermination,
        in_force: InForce,
    ) -> Result<Self, LedgerError> {
        let (salt, seal) = (new_salt()?, new_salt()?);
        let statement = determination.statement(new_id()?, salt.commit(&case), &seal, in_force);
        Ok(NewDetermination {
            by: by.to_owned(),
            statement,
            paper: Paper { determination: Some(Sealed { salt: seal, content: determination }), case: None },
            case: (case, salt),
            once: None,
        })
    }

    /// Keeps the case too, as it was sent, until it is erased.
    #[must_use]
    pub fn keep_case(mut self, json: &str) -> Self {
        let (digest, salt) = self.case.clone();
        self.paper.case = Some(KeptCase { digest, salt, json: json.to_owned() });
        self
    }

    /// Records it once under a key: where the same request is made again under it, what was recorded first is given.
    #[must_use]
    pub fn once(mut self, once: Once) -> Self {
        self.once = Some(once);
        self
    }

    /// The event of its entry.
    pub fn event(&self) -> Event {
        Event::Determined(Box::new(self.statement.clone()))
    }
}

/// That something is to be recorded once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Once {
    /// Digest of the key, and of who asked.
    pub key: Digest,
    /// Digest of the request and of the key itself: the same key with another request is refused.
    pub request: Digest,
    /// What the salt is masked with that is kept for as long as the key counts: only who has the key can work it out.
    pub mask: Salt,
    /// Until when the key counts.
    pub until: Timestamp,
}

impl Once {
    /// Of a key and a request, until when it counts.
    pub fn new(key: &[u8], request: &[u8], until: Timestamp) -> Self {
        // each with what it is for and its length, so that none of them tells anything of another
        let digest = |what: &str, parts: &[&[u8]]| {
            let mut bytes = what.as_bytes().to_vec();
            for part in parts {
                bytes.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
                bytes.extend_from_slice(part);
            }
            Digest::of(&bytes)
        };
        Once {
            key: digest("probity idempotency key", &[key]),
            request: digest("probity request", &[key, request]),
            mask: Salt::of_digest(&digest("probity salt", &[key])),
            until,
        }
    }
}

/// What was recorded under a key. The salt of the case is kept for as long as the key counts, so that the same answer
/// can be given again, and masked, so that it is of use only together with the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnceFound {
    /// Digest of the request.
    pub request: Digest,
    /// The salt that opens the commitment to the case, masked.
    pub case_salt: Salt,
    /// The line, and what is kept with it.
    pub found: Found,
}

/// What stands in the place of request and salt under a key whose determination was erased: until the key counts no
/// longer, a request that is made again does not record again what was erased.
pub(crate) fn erased_request() -> (Digest, Salt) {
    (Digest::of(b"probity erased request"), Salt::from_bytes([0; 32]))
}

/// What is to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewErasure {
    /// Who asked.
    pub by: String,
    /// Of which determination, whether the blind determination is erased too, and why.
    pub erased: Erased,
}

impl NewErasure {
    /// An erasure.
    pub fn new(by: &str, id: Id, determination: bool, reason: ErasureReason) -> Self {
        NewErasure { by: by.to_owned(), erased: Erased { id, determination, reason } }
    }
}

/// What became of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Appended {
    /// It is the line at this position.
    Line(Line),
    /// It was recorded before, under the same key.
    Before(Box<OnceFound>),
    /// There is no such determination.
    NoSuchDetermination,
    /// Nothing of what is to be erased is kept.
    NothingKept,
    /// A number in it is too large to be exact.
    Inexact,
}

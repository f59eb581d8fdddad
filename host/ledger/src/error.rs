//! What can go wrong with a ledger.

use probity_core::ledger::{Broken, Id};

use crate::postgresql::BadPlace;

/// Why something was not recorded, or cannot be read. What was not recorded is never given out as if it had been.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// There is no ledger, and none was to be made.
    #[error("there is no ledger at {ledger}: name the one that determinations were recorded in")]
    Missing {
        /// Where.
        ledger: String,
    },
    /// Something else than a ledger is there.
    #[error("{ledger} is no ledger: {problem}")]
    NotALedger {
        /// Where.
        ledger: String,
        /// What it is.
        problem: String,
    },
    /// The address of its database cannot be used.
    #[error(transparent)]
    BadDatabase(#[from] BadPlace),
    /// A newer program made it.
    #[error(
        "the ledger {ledger} has layout {layout}, and this program knows layout {known}: use a newer version of Probity"
    )]
    Newer {
        /// Where.
        ledger: String,
        /// Its layout.
        layout: i64,
        /// What is known here.
        known: i64,
    },
    /// The database does not do what is asked of it.
    #[error("the ledger {ledger} cannot be {doing}: {problem}")]
    Failed {
        /// Where.
        ledger: String,
        /// What was being done: `written`, `read`, `opened`.
        doing: &'static str,
        /// What the database says.
        problem: String,
    },
    /// Others write it, and did not end in time.
    #[error("the ledger {ledger} is being written by others and did not become free in time: try again")]
    Locked {
        /// Where.
        ledger: String,
    },
    /// More is waiting to be recorded than may.
    #[error("more determinations wait to be recorded in {ledger} than may: try again")]
    Busy {
        /// Where.
        ledger: String,
    },
    /// Whether it was recorded is not known.
    #[error(
        "it is not known whether determination {id} was recorded in {ledger}: {problem}; look it up by its id"
    )]
    Unsure {
        /// Where.
        ledger: String,
        /// The determination.
        id: Id,
        /// What the database says.
        problem: String,
    },
    /// The same key was used for another request.
    #[error("the idempotency key was used for another request before: use a new one for each request")]
    OtherRequest,
    /// There is no such determination.
    #[error("the ledger {ledger} holds no determination {id}")]
    NoSuchDetermination {
        /// Where.
        ledger: String,
        /// The id.
        id: Id,
    },
    /// What was kept with the determination was erased, or never kept.
    #[error("of determination {id} the ledger {ledger} keeps no {what}: it was erased, or never kept")]
    NotKept {
        /// Where.
        ledger: String,
        /// The id.
        id: Id,
        /// What is asked for.
        what: &'static str,
    },
    /// What is kept beside an entry is not what the entry commits to.
    #[error(
        "what the ledger {ledger} keeps with entry {position} is not what was recorded: it was changed, or is gone"
    )]
    Altered {
        /// Where.
        ledger: String,
        /// The entry.
        position: u64,
    },
    /// What was erased is there again.
    #[error(
        "the ledger {ledger} keeps with entry {position} what it says was erased: it came back, perhaps from a backup; \
         erase it again"
    )]
    CameBack {
        /// Where.
        ledger: String,
        /// The entry.
        position: u64,
    },
    /// The chain is broken.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// It is too large to be written down exactly.
    #[error("determination {id} cannot be written down exactly: a number in it is too large")]
    Inexact {
        /// The id.
        id: Id,
    },
    /// The system gives no randomness.
    #[error("the system gives no randomness, without which nothing can be recorded: {problem}")]
    NoRandomness {
        /// What the system says.
        problem: String,
    },
    /// Its writer has ended.
    #[error("the ledger {ledger} is closed")]
    Closed {
        /// Where.
        ledger: String,
    },
    /// An export cannot be written.
    #[error("the export cannot be written: {problem}")]
    Export {
        /// What is wrong.
        problem: String,
    },
}

impl LedgerError {
    /// What kind of error it is, in a word that stays the same.
    pub fn kind(&self) -> &'static str {
        match self {
            LedgerError::Missing { .. } => "no-ledger",
            LedgerError::BadDatabase(_) => "bad-ledger-address",
            LedgerError::NotALedger { .. } | LedgerError::Newer { .. } => "not-a-ledger",
            LedgerError::Failed { .. } | LedgerError::Closed { .. } | LedgerError::NoRandomness { .. } => {
                "ledger-failed"
            }
            LedgerError::Locked { .. } | LedgerError::Busy { .. } => "ledger-busy",
            LedgerError::Unsure { .. } => "ledger-unsure",
            LedgerError::OtherRequest => "other-request",
            LedgerError::NoSuchDetermination { .. } => "no-such-determination",
            LedgerError::NotKept { .. } => "not-kept",
            LedgerError::Altered { .. } | LedgerError::CameBack { .. } | LedgerError::Broken(_) => {
                "broken-ledger"
            }
            LedgerError::Inexact { .. } => "inexact",
            LedgerError::Export { .. } => "output",
        }
    }
}

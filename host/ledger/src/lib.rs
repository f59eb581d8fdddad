//! The ledger: the append-only, hash-chained book of determinations, in SQLite or PostgreSQL.
//!
//! A [`Ledger`] records determinations. What it has acknowledged is on disk; each entry holds the hash of the one before,
//! so that a changed past is found by [`Ledger::verify`], and a rewritten one by whoever kept a signed
//! [`Checkpoint`](probity_core::ledger::Checkpoint). Any number of threads, processes and machines may write one ledger
//! at the same time: there is one chain, without gaps.
//!
//! ```
//! use probity_core::ledger::{BlindDetermination, InForce};
//! use probity_core::registry::Digest;
//! use probity_ledger::{Ledger, NewDetermination, Options};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let file = folder.path().join("portal.ledger");
//! # let address = file.to_string_lossy().into_owned();
//! # let determination = BlindDetermination {
//! #     outcome: probity_core::words::Outcome::Allow,
//! #     as_of: probity_core::day::Day::parse("2026-06-10").unwrap(),
//! #     until: None,
//! #     policies: Vec::new(),
//! # };
//! # let case_digest = Digest::of(b"a case");
//! # let in_force = InForce { versions: Digest::of(b""), indexes: Vec::new() };
//! let ledger = Ledger::open(&address.parse()?, Options::default())?;
//! // `BlindDetermination::of` makes it from a determination, `PolicySet::in_force` says what was in force
//! let new = NewDetermination::new("portal", case_digest, determination, in_force)?;
//! let certificate = ledger.record(new)?;
//! assert_eq!(certificate.recorded.map(|recorded| recorded.position), Some(1));
//! assert_eq!(ledger.verify(&[])?.determinations, 1);
//! # Ok(())
//! # }
//! ```
//!
//! Beside the chain a ledger keeps what it needs to give an answer again: the blind determination, and, where the portal
//! asks for it, the case. Both can be erased ([`Ledger::erase`]), which the chain then says; the chain itself stays
//! whole.

mod address;
mod book;
mod error;
pub mod export;
mod ledger;
mod postgresql;
mod random;
mod sqlite;
mod writer;

pub use address::{Address, BadAddress};
pub use book::{
    Appended, Book, Draft, Found, KeptCase, Line, NewDetermination, NewErasure, Once, OnceFound, Paper,
};
pub use error::LedgerError;
pub use ledger::{Ledger, Lines, Options, Verified, verify};
pub use postgresql::{BadPlace, PostgresBook};
pub use random::{new_id, new_salt};
pub use sqlite::SqliteBook;

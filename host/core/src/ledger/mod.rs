//! What is written down of a determination: the entry of the ledger, the certificate, and how both are verified.
//!
//! The ledger is a chain of [`Entry`]s: each holds the hash of the one before, so that nothing in it can be changed,
//! left out or put in without changing every hash after it. It holds no personal data. Of the case it keeps a
//! [`commitment`](Salt::commit): the SHA-256 of the case's digest and a random [`Salt`], which goes out with the
//! [`Certificate`] and is not in the ledger, so that nobody can guess a case from the ledger. What a determination says
//! is kept *blind* ([`BlindDetermination`]): positions, ids of rules, numbers and days, and no word of the case.
//!
//! Everything is hashed and signed as canonical JSON (RFC 8785) with SHA-256, so that anybody can work it out again
//! with other programs.

mod blind;
mod certificate;
mod chain;
mod checkpoint;
mod entry;
mod salt;

pub use blind::{
    BlindAnswer, BlindDetermination, BlindFinding, BlindMoney, BlindRestriction, BlindValue, Difference,
    NotRevived,
};
pub use certificate::{BadCertificate, Certificate, CertifiedCase, InLedger, MAX_CERTIFICATE, Sealed};
pub use chain::{Broken, Chain, Fork};
pub use checkpoint::{BadCheckpoint, Checkpoint};
pub use entry::{
    BadEntry, Entry, Erased, ErasureReason, Event, Id, InForce, IndexRef, NotAnId, PolicyRef, Statement,
};
pub use salt::{NotASalt, Salt};

use serde::Serialize;

use crate::registry::Digest;

/// A document in canonical JSON (RFC 8785); none where it holds what JSON cannot say.
pub fn canonical(document: &impl Serialize) -> Option<Vec<u8>> {
    serde_json_canonicalizer::to_vec(document).ok()
}

/// The hash of a document: SHA-256 of its canonical JSON.
fn hash(document: &impl Serialize) -> Digest {
    // none of the documents of this module holds a map whose keys are no text, or a number that is none
    Digest::of(&canonical(document).unwrap_or_default())
}

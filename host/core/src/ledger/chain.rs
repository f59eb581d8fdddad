//! Verifying a ledger, entry by entry.

use std::collections::HashSet;

use super::{BadEntry, Checkpoint, Entry, Event, Id};
use crate::registry::Digest;

/// Goes through a ledger from its opening on, and holds each entry against the one before. It keeps the ids of the
/// determinations, and nothing else of the entries.
#[derive(Debug, Default)]
pub struct Chain {
    last: Option<(Entry, Digest)>,
    determined: HashSet<u128>,
    erased: u64,
}

/// How a ledger is not what was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the ledger is broken at entry {position}: {why}")]
pub struct Broken {
    /// The position of the entry.
    pub position: u64,
    /// What is wrong there.
    pub why: Fork,
}

/// What is wrong with an entry, as one of a chain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fork {
    /// It is no entry at all.
    #[error("what stands there {0}")]
    NotAnEntry(#[from] BadEntry),
    /// It stands at another position than it says.
    #[error("it says of itself that it is entry {says}: entries were left out, put in or moved")]
    Misplaced {
        /// What it says.
        says: u64,
    },
    /// It has another hash than the one that was stored with it.
    #[error("it has the hash {is}, and {stored} was stored with it: it was changed")]
    Changed {
        /// Its hash.
        is: Digest,
        /// The hash that was stored.
        stored: Digest,
    },
    /// It does not follow on the entry before.
    #[error("it follows on an entry with another hash than the one before it has: that one was changed")]
    Unchained,
    /// It is of another ledger.
    #[error("it is an entry of ledger {ledger}")]
    Foreign {
        /// Of which one.
        ledger: Id,
    },
    /// It was written before the entry before.
    #[error("it was written at an earlier time than the entry before")]
    Earlier,
    /// A ledger is opened once, by its first entry.
    #[error("a ledger is opened by its first entry, and by no other")]
    Opening,
    /// Its id was given before.
    #[error("determination {id} was recorded before")]
    Twice {
        /// The id.
        id: Id,
    },
    /// It erases what there was not.
    #[error("it erases what was kept with determination {id}, of which there is no entry before it")]
    ErasesNothing {
        /// The id.
        id: Id,
    },
    /// The ledger has another entry here than a checkpoint says.
    #[error("it is not the entry of which the checkpoint of {at} speaks: the past was rewritten")]
    Rewritten {
        /// When the checkpoint was made.
        at: String,
    },
    /// The ledger ends before the entry of which a checkpoint speaks.
    #[error("the ledger ends before it, and the checkpoint of {at} speaks of it: its end was cut off")]
    CutOff {
        /// When the checkpoint was made.
        at: String,
    },
    /// The checkpoint is one of another ledger.
    #[error("the checkpoint is one of ledger {ledger}")]
    OtherLedger {
        /// Of which one.
        ledger: Id,
    },
}

impl Chain {
    /// A chain that has no entry yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next entry: its bytes as they are stored, and the hash that was stored with them, if one was.
    ///
    /// # Errors
    ///
    /// [`Broken`], and the chain stays where it was.
    pub fn take(&mut self, bytes: &[u8], stored: Option<&Digest>) -> Result<&Entry, Broken> {
        let position = self.length();
        let broken = |why: Fork| Broken { position, why };
        let entry = Entry::parse(bytes).map_err(|bad| broken(bad.into()))?;
        let hash = Digest::of(bytes);
        if let Some(stored) = stored
            && *stored != hash
        {
            return Err(broken(Fork::Changed { is: hash, stored: stored.clone() }));
        }
        self.follows(&entry).map_err(broken)?;
        match &entry.event {
            Event::Opened => {}
            Event::Determined(statement) => {
                if !self.determined.insert(statement.id.number()) {
                    return Err(broken(Fork::Twice { id: statement.id.clone() }));
                }
            }
            Event::Erased(erased) if !self.determined.contains(&erased.id.number()) => {
                return Err(broken(Fork::ErasesNothing { id: erased.id.clone() }));
            }
            Event::Erased(_) => self.erased += 1,
        }
        Ok(&self.last.insert((entry, hash)).0)
    }

    fn follows(&self, entry: &Entry) -> Result<(), Fork> {
        if entry.position != self.length() {
            return Err(Fork::Misplaced { says: entry.position });
        }
        let opens = matches!(entry.event, Event::Opened);
        let Some((before, hash)) = &self.last else {
            return match opens && entry.previous.is_none() {
                true => Ok(()),
                false => Err(Fork::Opening),
            };
        };
        if opens {
            Err(Fork::Opening)
        } else if entry.ledger != before.ledger {
            Err(Fork::Foreign { ledger: entry.ledger.clone() })
        } else if entry.previous.as_ref() != Some(hash) {
            Err(Fork::Unchained)
        } else if entry.at < before.at {
            Err(Fork::Earlier)
        } else {
            Ok(())
        }
    }

    /// How many entries it has.
    pub fn length(&self) -> u64 {
        self.last.as_ref().map_or(0, |(last, _)| last.position.saturating_add(1))
    }

    /// How many of them are determinations.
    pub fn determinations(&self) -> usize {
        self.determined.len()
    }

    /// How many of them are erasures.
    pub fn erasures(&self) -> u64 {
        self.erased
    }

    /// The last entry and its hash.
    pub fn last(&self) -> Option<(&Entry, &Digest)> {
        self.last.as_ref().map(|(entry, hash)| (entry, hash))
    }

    /// Holds the last entry against a checkpoint that speaks of its position.
    ///
    /// # Errors
    ///
    /// [`Broken`], where the checkpoint says otherwise.
    pub fn agrees(&self, checkpoint: &Checkpoint) -> Result<(), Broken> {
        let broken = |why| Err(Broken { position: checkpoint.position, why });
        let at = checkpoint.at.to_string();
        match &self.last {
            Some((last, _)) if last.ledger != checkpoint.ledger => {
                broken(Fork::OtherLedger { ledger: checkpoint.ledger.clone() })
            }
            Some((last, _)) if last.position < checkpoint.position => broken(Fork::CutOff { at }),
            Some((last, hash)) if last.position == checkpoint.position && *hash != checkpoint.hash => {
                broken(Fork::Rewritten { at })
            }
            Some(_) => Ok(()),
            None => broken(Fork::CutOff { at }),
        }
    }
}

//! The affected cases in the order in which a person should read them.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::entry::{Affected, Entry, Side};
use crate::words::Outcome;

/// What becomes of a bidder, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gravity {
    Barred,
    Referred,
    Restricted,
    Freed,
    OtherFindings,
    OtherEnd,
    OtherwiseGoverned,
}

impl Gravity {
    fn of(entry: &Entry) -> Self {
        if let (Side::Decided(before), Side::Decided(after)) = (&entry.before, &entry.after)
            && before.outcome != after.outcome
        {
            return match after.outcome {
                outcome if outcome < before.outcome => Gravity::Freed,
                Outcome::Bar => Gravity::Barred,
                Outcome::Refer => Gravity::Referred,
                Outcome::Restrict | Outcome::Allow => Gravity::Restricted,
            };
        }
        match entry.affected() {
            Affected::End => Gravity::OtherEnd,
            Affected::Governed => Gravity::OtherwiseGoverned,
            _ => Gravity::OtherFindings,
        }
    }
}

/// Affected cases, the gravest change first: those newly barred, then referred, then restricted, then those with a milder
/// outcome, then those with the same one; those of one kind in the order in which they were added.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranked {
    entries: BTreeMap<(Gravity, u64), Entry>,
    added: u64,
}

impl Ranked {
    /// Adds a case, and keeps so many of the gravest; whether all of them could be kept.
    pub(super) fn add(&mut self, entry: Entry, most: usize) -> bool {
        self.entries.insert((Gravity::of(&entry), self.added), entry);
        self.added += 1;
        let fit = self.entries.len() <= most;
        if !fit {
            self.entries.pop_last();
        }
        fit
    }

    /// The cases, the gravest change first.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Serialize for Ranked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

//! The same case recorded again and again: of one version's entries on it, the last counts.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::entry::{Asked, Entry, Place, Side};

/// Where the last entry of each case and version stands: noted in one pass over what was recorded, asked in the next.
#[derive(Debug, Default)]
pub struct Repeats {
    files: Vec<String>,
    last: HashMap<[u8; 32], (usize, Option<u64>)>,
}

impl Repeats {
    /// Notes an entry that was recorded at a place, after all that were noted before.
    pub fn note(&mut self, entry: &Entry, at: &Place) {
        let file = match self.files.iter().position(|file| *file == at.file) {
            Some(file) => file,
            None => {
                self.files.push(at.file.clone());
                self.files.len() - 1
            }
        };
        self.last.insert(key(entry), (file, at.line));
    }

    /// Whether the entry at a place is the last that was noted of its case and version.
    pub fn is_last(&self, entry: &Entry, at: &Place) -> bool {
        let last = self.last.get(&key(entry));
        last.is_some_and(|(file, line)| self.files.get(*file) == Some(&at.file) && *line == at.line)
    }
}

/// The case, and the version that was recorded on it: what is asked after the change and not before. Who decided it
/// before may be another version by now.
fn key(entry: &Entry) -> [u8; 32] {
    let asked = |side: &Side| match side {
        Side::Decided(decided) => decided.policies.iter().map(named).collect(),
        Side::NotDecided(_) => Vec::new(),
    };
    let (before, after) = (asked(&entry.before), asked(&entry.after));
    let mut versions: Vec<_> = after.iter().filter(|version| !before.contains(version)).cloned().collect();
    if versions.is_empty() {
        versions = after;
    }
    // a version that was stopped is named by what it says alone
    if let Side::NotDecided(stopped) = &entry.after {
        versions = before;
        versions.push((stopped.kind.clone(), stopped.message.clone()));
    }
    let mut hash = Sha256::new();
    for part in std::iter::once((entry.case.digest.clone(), String::new())).chain(versions) {
        for text in [part.0, part.1] {
            hash.update(text.len().to_le_bytes());
            hash.update(text);
        }
    }
    hash.finalize().into()
}

fn named(asked: &Asked) -> (String, String) {
    (asked.name.clone(), asked.version.clone())
}

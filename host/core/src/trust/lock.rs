//! `trust.lock`: which bytes a portal decides by.

use std::cmp::Ordering;
use std::collections::HashSet;

use jiff::Timestamp;
use semver::Version;
use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::metadata::{is_policy_name, is_shown_text};
use crate::registry::{Digest, Index, day};
use crate::texts::complaint;
use crate::trust::{Distrust, Publisher, day_of};

/// Which bytes a portal decides by: every version of the policies in use that it may need, by digest. Written by
/// `probity update` and `probity policy rollback`, and by nobody else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The versions, in the order of names and versions.
    #[serde(default, rename = "policy", skip_serializing_if = "Vec::is_empty")]
    pub policies: Vec<Locked>,
    /// The newest index of each publisher that was seen when the lock was written.
    #[serde(default, rename = "seen", skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Seen>,
    /// The policies that a person has taken back to a lower version.
    #[serde(default, rename = "rollback", skip_serializing_if = "Vec::is_empty")]
    pub rollbacks: Vec<RollBack>,
}

/// A version that a portal decides by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Locked {
    /// Name of the policy.
    pub name: String,
    /// Its version.
    pub version: Version,
    /// Who published it.
    pub publisher: String,
    /// SHA-256 of the module.
    pub digest: Digest,
    /// SHA-256 of the signature's file.
    pub signature: Digest,
    /// First day of notice on which it is the law to apply.
    #[serde(with = "day")]
    pub in_force_from: Day,
    /// Last such day, if an end is known.
    #[serde(with = "day::optional", default, skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<Day>,
}

/// An index that was seen: the store holds it, and the lock remembers it where the store is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Seen {
    /// The publisher.
    pub publisher: String,
    /// Number of the index.
    pub serial: u64,
    /// SHA-256 of the index.
    pub digest: Digest,
    /// The public key that signed it.
    pub key: String,
}

impl Seen {
    /// Whether an index is this one, or one after it.
    ///
    /// # Errors
    ///
    /// [`Distrust::Older`] or [`Distrust::Forked`].
    pub fn allows(&self, index: &Index, digest: &Digest) -> Result<(), Distrust> {
        let publisher = self.publisher.clone();
        match index.serial.cmp(&self.serial) {
            Ordering::Less => Err(Distrust::Older { publisher, serial: index.serial, seen: self.serial }),
            Ordering::Equal if *digest != self.digest => {
                Err(Distrust::Forked { publisher, serial: self.serial })
            }
            _ => Ok(()),
        }
    }
}

/// That a person has taken a policy back to a lower version: higher ones are not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RollBack {
    /// The policy.
    pub name: String,
    /// The highest version that may be used.
    pub to: Version,
    /// Why.
    pub reason: String,
    /// Who did it, as the system knows them.
    pub by: String,
    /// When.
    #[serde(with = "day")]
    pub on: Day,
}

/// A lock file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{file} cannot be used: {problem}; restore it, or delete it (what a person took back is forgotten then) and run \
     `probity update`"
)]
pub struct BadLock {
    /// The file, as messages name it.
    pub file: String,
    /// What is wrong with it.
    pub problem: String,
}

const HEAD: &str =
    "# Which bytes are decided by. Written by `probity update`: keep it, and let nobody edit it.\n\n";

/// The largest lock file, in bytes.
const MAX_LOCK: usize = 16 << 20;

impl Lock {
    /// Reads a lock file; `file` is how messages name it.
    ///
    /// # Errors
    ///
    /// [`BadLock`].
    pub fn parse(text: &str, file: &str) -> Result<Self, BadLock> {
        let bad = |problem: String| BadLock { file: file.to_owned(), problem: complaint(&problem) };
        if text.len() > MAX_LOCK {
            return Err(bad(format!("it is larger than {MAX_LOCK} bytes")));
        }
        let lock: Lock = toml::from_str(text).map_err(|error| bad(error.message().to_owned()))?;
        let mut seen = HashSet::new();
        for locked in &lock.policies {
            if !is_policy_name(&locked.name) || !is_policy_name(&locked.publisher) {
                return Err(bad("a name of a policy or publisher is not lower case with hyphens".to_owned()));
            }
            if !seen.insert((&locked.name, &locked.version)) {
                return Err(bad(format!("`{}` {} is there twice", locked.name, locked.version)));
            }
        }
        let mut seen = HashSet::new();
        for back in &lock.rollbacks {
            if !is_policy_name(&back.name) || !is_shown_text(&back.reason) || !is_shown_text(&back.by) {
                return Err(bad("a rollback has a name, a reason and a person".to_owned()));
            }
            if !seen.insert(&back.name) {
                return Err(bad(format!("`{}` is rolled back twice", back.name)));
            }
        }
        Ok(lock)
    }

    /// The file that it is.
    ///
    /// # Errors
    ///
    /// Where it cannot be written as a file.
    pub fn write(&self) -> Result<String, toml::ser::Error> {
        Ok(format!("{HEAD}{}", toml::to_string(self)?))
    }

    /// What is remembered of a publisher's index, unless the key that signed it is not the publisher's any more or is
    /// revoked.
    pub fn floor(&self, publisher: &Publisher, now: Timestamp) -> Option<&Seen> {
        let good = |seen: &&Seen| {
            let key = publisher.keys.iter().find(|key| key.key.as_str() == seen.key);
            key.is_some_and(|key| !publisher.is_revoked(key, day_of(now)))
        };
        self.seen.iter().find(|seen| seen.publisher == publisher.id).filter(good)
    }

    /// The roll-back of a policy, if there is one.
    pub fn rollback(&self, name: &str) -> Option<&RollBack> {
        self.rollbacks.iter().find(|back| back.name == name)
    }
}

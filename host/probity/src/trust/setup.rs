//! The files of a portal: whom it trusts, what it decides by, and what it has taken up.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use probity_core::day::Day;
use semver::{Version, VersionReq};
use serde_json::json;

use super::{
    Candidate, Lock, LockChange, Mode, Resolution, RollBack, Seen, SeenIndex, Standing, Store, Trust, Update,
    day_of,
};
use crate::contract;
use crate::error::{BadRollBack, Error};
use crate::files::Alone;
use crate::registry::Digest;

/// The files of a portal: `trust.toml`, beside it `trust.lock`, and the store that the trust file names.
#[derive(Debug, Clone)]
pub struct Setup {
    /// Whom it trusts, and which policies it uses.
    pub trust: Trust,
    /// What it decides by.
    pub lock: Lock,
    lock_file: PathBuf,
}

impl Setup {
    /// Reads the trust file and the lock beside it; a lock that is not there is empty.
    ///
    /// # Errors
    ///
    /// Where one of them cannot be read or used.
    pub fn read(trust_file: &Path) -> Result<Self, Error> {
        let name = |file: &Path| format!("`{}`", file.display());
        let folder = trust_file.parent().unwrap_or(Path::new(""));
        let trust = match read(trust_file)? {
            Some(text) => Trust::parse(&text, &name(trust_file), folder)?,
            None => {
                let path = name(trust_file);
                return Err(Error::File { path, problem: "there is no such file".to_owned() });
            }
        };
        let lock_file = trust_file.with_extension("lock");
        let lock = match read(&lock_file)? {
            Some(text) => Lock::parse(&text, &name(&lock_file))?,
            None => Lock::default(),
        };
        Ok(Setup { trust, lock, lock_file })
    }

    /// Waits until no other process changes what this one reads, and reads it: what is changed then is changed by this one
    /// alone, for as long as it holds what is returned beside it.
    ///
    /// # Errors
    ///
    /// As [`Setup::read`], and where another process does not end.
    pub fn read_alone(trust_file: &Path) -> Result<(Self, Alone), Error> {
        let alone = Setup::read(trust_file)?.store().alone()?;
        Ok((Setup::read(trust_file)?, alone))
    }

    /// The same with another lock.
    #[must_use]
    pub fn with_lock(&self, lock: Lock) -> Self {
        Setup { lock, ..self.clone() }
    }

    /// What was taken up.
    pub fn store(&self) -> Store {
        Store::new(&self.trust.store)
    }

    /// The lock file.
    pub fn lock_file(&self) -> &Path {
        &self.lock_file
    }

    /// Writes the lock file: whole, or not at all.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn write_lock(&self, lock: &Lock) -> Result<(), Error> {
        let path = || format!("`{}`", self.lock_file.display());
        let failed = |problem: String| Error::File { path: path(), problem };
        let text = lock.write().map_err(|error| failed(error.to_string()))?;
        crate::files::replace_linked(&self.lock_file, text.as_bytes())
            .map_err(|error| failed(error.to_string()))
    }

    /// Writes what an update came to: who did what into the history of the store, and then its lock, where it is another
    /// one. It is told before it decides: nobody could tell later what a lock held that was never written down.
    /// Says whether something was written.
    ///
    /// # Errors
    ///
    /// Where one of them cannot be written.
    pub fn write_update(&self, update: &Update, by: Option<&str>, now: Timestamp) -> Result<bool, Error> {
        self.store().sweep();
        self.complete_history(now)?;
        if update.lock == self.lock && self.lock_file.exists() {
            return Ok(false);
        }
        let said = |change: &LockChange| {
            let (what, locked, why) = match change {
                LockChange::Added(locked) => ("added", locked, None),
                LockChange::Vouched(locked) => ("vouched", locked, None),
                LockChange::Removed { locked, why } => ("removed", locked, Some(why)),
            };
            json!({
                "change": what, "policy": locked.name, "version": locked.version, "digest": locked.digest, "why": why,
            })
        };
        let seen = |seen: &Seen| json!({ "publisher": seen.publisher, "serial": seen.serial });
        self.record_once(&json!({
            "at": now.to_string(), "what": "update", "by": by,
            "changes": update.changes.iter().map(said).collect::<Vec<_>>(),
            "seen": update.lock.seen.iter().map(seen).collect::<Vec<_>>(),
        }))?;
        self.write_lock(&update.lock)?;
        Ok(true)
    }

    /// What the files say that a set of policies is made from: another value wherever one of them has changed.
    pub(crate) fn fingerprint(trust_file: &Path, store: &Path) -> Digest {
        let files = [trust_file, &trust_file.with_extension("lock"), &store.join("index.json")];
        let read = |file| {
            crate::files::read(file, MAX_FILE)
                .map_or_else(|_| String::new(), |bytes| Digest::of(&bytes).into())
        };
        Digest::of(files.map(read).join("\n").as_bytes())
    }

    /// Whether no person went back behind a version.
    pub(crate) fn usable(&self, name: &str, version: &Version) -> bool {
        self.lock.rollback(name).is_none_or(|back| *version <= back.to)
    }

    /// Explains which version of a policy in use is the law to apply to a tender that is noticed on a day, among all
    /// that were published as far as the host has seen. Whether they can be used together, with the parameters that are
    /// set, is for [`crate::PolicySet::load`] to say.
    ///
    /// # Errors
    ///
    /// Where what was taken up cannot be read.
    pub fn resolve(&self, on: Day, now: Timestamp) -> Result<Vec<(Mode, Resolution)>, Error> {
        self.trust
            .policies
            .iter()
            .map(|used| Ok((used.mode, self.choose(&used.name, &used.requirement, used.mode, on, now)?)))
            .collect()
    }

    fn choose(
        &self,
        name: &str,
        requirement: &VersionReq,
        mode: Mode,
        on: Day,
        now: Timestamp,
    ) -> Result<Resolution, Error> {
        let store = self.store();
        let mut candidates = Vec::new();
        for publisher in self.trust.publishers_for(name) {
            let Some(SeenIndex { index, .. }) = store.seen(publisher, &self.lock, now)? else { continue };
            for entry in index.policies.iter().filter(|entry| entry.name == name) {
                let back = self.lock.rollback(name).filter(|_| mode == Mode::Enforce);
                let locked = self.lock.policies.iter().any(|locked| {
                    (&locked.name, &locked.digest) == (&entry.name, &entry.digest)
                        && locked.version == entry.version
                });
                let against = if let Some(revoked) = &entry.revoked {
                    Some(Standing::Revoked(revoked.clone()))
                } else if !requirement.matches(&entry.version) {
                    Some(Standing::NotAdmitted { requirement: requirement.clone() })
                } else if contract::spoken(&entry.contract).is_none() {
                    Some(Standing::OtherContract { contract: entry.contract.clone() })
                } else if let Some(back) = back.filter(|back| back.to < entry.version) {
                    Some(Standing::RolledBack { back: back.clone() })
                } else if !locked {
                    Some(Standing::NotTakenUp)
                } else {
                    let verified =
                        store.module(&entry.digest, entry.size, &entry.signature).and_then(|module| {
                            super::taking::verify(publisher, entry, &module, store.name(), now)
                        });
                    verified.err().map(|error| Standing::Refused { problem: error.to_string() })
                };
                let open = against.is_none();
                let candidate = Candidate {
                    version: entry.version.clone(),
                    publisher: publisher.id.clone(),
                    digest: entry.digest.clone(),
                    from: entry.in_force_from,
                    until: entry.in_force_until,
                    standing: against.unwrap_or(Standing::NotYet),
                };
                candidates.push((candidate, open));
            }
        }
        Ok(match mode {
            Mode::Enforce => Resolution::decide(name, requirement, on, candidates),
            Mode::Shadow => Resolution::decide_shadow(name, requirement, on, candidates),
        })
    }

    /// Takes a policy back to a lower version: higher ones are not used until [`Setup::lift`]. Returns the lock to write
    /// with [`Setup::write_roll_back`].
    ///
    /// # Errors
    ///
    /// [`Error::BadRollBack`] where the version is not among those in use, or nothing lies above it.
    pub fn roll_back(
        &self,
        name: &str,
        to: &Version,
        reason: &str,
        by: &str,
        now: Timestamp,
    ) -> Result<Lock, Error> {
        let bad = |problem: String| BadRollBack { policy: name.to_owned(), to: to.clone(), problem };
        let of: Vec<_> = self.lock.policies.iter().filter(|locked| locked.name == name).collect();
        if of.is_empty() {
            return Err(
                bad("the lock has no version of it; `probity update` takes versions up".to_owned()).into()
            );
        }
        if !of.iter().any(|locked| locked.version == *to) {
            let versions: Vec<_> = of.iter().map(|locked| locked.version.to_string()).collect();
            return Err(
                bad(format!("the lock has not this version of it but {}", versions.join(", "))).into()
            );
        }
        if !of.iter().any(|locked| locked.version > *to) {
            return Err(bad("it is the highest version in use already".to_owned()).into());
        }
        for publisher in &self.trust.publishers {
            let seen = self.store().seen(publisher, &self.lock, now)?;
            let entry = seen.as_ref().and_then(|seen| seen.index.entry(name, to));
            if let Some(revoked) = entry.and_then(|entry| entry.revoked.as_ref()) {
                return Err(bad(format!("it is revoked ({})", revoked.reason)).into());
            }
        }
        for text in [reason, by] {
            if !probity_core::metadata::is_shown_text(text) {
                return Err(bad("a reason, and who does it, are wanted: one line each".to_owned()).into());
            }
        }
        let back = RollBack {
            name: name.to_owned(),
            to: to.clone(),
            reason: reason.to_owned(),
            by: by.to_owned(),
            on: day_of(now),
        };
        let mut lock = self.lock.clone();
        lock.rollbacks.retain(|other| other.name != name);
        lock.rollbacks.push(back);
        lock.rollbacks.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(lock)
    }

    /// Ends a roll-back: the highest version is used again. Returns the lock to write with [`Setup::write_lift`].
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchRollBack`] where there is none.
    pub fn lift(&self, name: &str) -> Result<Lock, Error> {
        let mut lock = self.lock.clone();
        let before = lock.rollbacks.len();
        lock.rollbacks.retain(|back| back.name != name);
        if lock.rollbacks.len() == before {
            return Err(Error::NoSuchRollBack { policy: name.to_owned() });
        }
        Ok(lock)
    }
}

/// The largest file that is read here; each kind of file has its own limit below it.
const MAX_FILE: u64 = 32 << 20;

fn read(file: &Path) -> Result<Option<String>, Error> {
    let failed = |problem: String| Error::File { path: format!("`{}`", file.display()), problem };
    match crate::files::read(file, MAX_FILE) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(failed("it is not UTF-8".to_owned())),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(error.to_string())),
    }
}

//! A portal that goes on deciding while the policies it decides by change.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use jiff::Timestamp;
use probity_core::case::Case;
use probity_core::determination::Determination;
use semver::Version;

use crate::error::Error;
use crate::policy_set::PolicySet;
use crate::registry::{Digest, Place};
use crate::runtime::RuntimeBuilder;
use crate::trust::{Notice, Setup};

/// A portal that goes on deciding while the policies it decides by change.
///
/// Every decision is of one [`PolicySet`], as it was when the decision began. A new set takes the old one's place as a
/// whole, after all of it was verified, compiled and described; one that fails to leaves the old one deciding, and is
/// told as an [`Event`].
pub struct Live {
    trust_file: PathBuf,
    current: RwLock<Arc<PolicySet>>,
    /// What the files said when they were last looked at; held while a new set is made, so that no two are at once.
    seen: Mutex<Digest>,
    listener: Listener,
}

type Listener = Box<dyn Fn(&Event) + Send + Sync>;

/// What happened to the policies that a portal decides by.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A new set decides.
    TakenUp {
        /// Every version in it, by name.
        policies: Vec<(String, Version, String)>,
    },
    /// A new set was refused; the old one goes on deciding.
    Refused {
        /// Why.
        error: Error,
    },
    /// Something that a person should know, and that stopped nothing.
    Noticed {
        /// What.
        notice: Notice,
    },
}

impl Live {
    /// Starts with the set that the trust file and its lock name.
    ///
    /// # Errors
    ///
    /// Where that set fails: there is no old one to go on with.
    pub fn start(
        trust_file: &Path,
        builder: RuntimeBuilder,
        listener: impl Fn(&Event) + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        let setup = Setup::read(trust_file)?;
        // before they are loaded: what changes meanwhile is another change
        let seen = Setup::fingerprint(trust_file, &setup.trust.store);
        let setup = Setup::read(trust_file)?;
        let set = PolicySet::load_with(builder, &setup, None, Timestamp::now())?;
        let live = Live {
            trust_file: trust_file.to_owned(),
            current: RwLock::new(Arc::new(set)),
            seen: Mutex::new(seen),
            listener: Box::new(listener),
        };
        live.tell(&live.policies());
        Ok(live)
    }

    /// The set that decides now. Whoever holds it goes on with it, whatever takes its place.
    pub fn policies(&self) -> Arc<PolicySet> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Decides a case by the set of this moment.
    ///
    /// # Errors
    ///
    /// As [`PolicySet::screen`].
    pub fn screen(&self, case: &Arc<Case>) -> Result<Determination, Error> {
        self.policies().screen(case)
    }

    /// Reads trust file, lock and store again, and lets the set that they name take the place of the old one.
    ///
    /// # Errors
    ///
    /// Why the new set was refused; the old one goes on deciding.
    pub fn reload(&self) -> Result<(), Error> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        self.reload_into(&mut seen)
    }

    /// The same where one of the files has changed; says whether one had.
    ///
    /// # Errors
    ///
    /// As [`Live::reload`]; what was refused is tried again only after another change.
    pub fn reload_if_changed(&self) -> Result<bool, Error> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if self.fingerprint() == *seen {
            return Ok(false);
        }
        self.reload_into(&mut seen).map(|()| true)
    }

    /// Asks the places where policies are published: remembers newer indexes, so that what was revoked stops at once,
    /// and with `take_up` takes up and locks new versions as `probity update` does.
    ///
    /// # Errors
    ///
    /// As [`Live::reload`].
    pub fn look(&self, places: &[Arc<dyn Place>], take_up: bool) -> Result<(), Error> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let looked = Setup::read_alone(&self.trust_file).and_then(|(setup, _alone)| {
            let now = Timestamp::now();
            if !take_up {
                let notices = setup.see(places, now)?;
                notices.into_iter().for_each(|notice| (self.listener)(&Event::Noticed { notice }));
                return Ok(());
            }
            let update = setup.update(places, Some(self.policies().runtime()), now)?;
            setup.write_update(&update, None, now)?;
            update.notices.into_iter().for_each(|notice| (self.listener)(&Event::Noticed { notice }));
            Ok(())
        });
        if let Err(error) = &looked {
            (self.listener)(&Event::Refused { error: error.clone() });
        }
        // also where something failed: an index that was seen may revoke what is in use
        let reloaded = self.reload_into(&mut seen);
        looked.and(reloaded)
    }

    fn reload_into(&self, seen: &mut Digest) -> Result<(), Error> {
        let old = self.policies();
        *seen = self.fingerprint();
        let loaded = Setup::read(&self.trust_file)
            .and_then(|setup| PolicySet::load(&setup, Some(old.runtime()), Timestamp::now()));
        match loaded {
            Ok(new) => {
                let new = Arc::new(new);
                let changed = !new.is(&old) || new.notices() != old.notices();
                *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&new);
                if changed {
                    self.tell(&new);
                }
                Ok(())
            }
            Err(error) => {
                (self.listener)(&Event::Refused { error: error.clone() });
                // the old set goes on, but for what was revoked since
                if let Ok(old_anew) = PolicySet::load(old.setup(), Some(old.runtime()), Timestamp::now())
                    && (!old_anew.is(&old) || old_anew.notices() != old.notices())
                {
                    let anew = Arc::new(old_anew);
                    *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&anew);
                    self.tell(&anew);
                }
                Err(error)
            }
        }
    }

    fn fingerprint(&self) -> Digest {
        Setup::fingerprint(&self.trust_file, &self.policies().setup().trust.store)
    }

    fn tell(&self, set: &PolicySet) {
        let named = |policy: &Arc<probity_core::determination::PolicyIdentity>| {
            (policy.info.name.clone(), policy.info.version().clone(), policy.digest.clone())
        };
        (self.listener)(&Event::TakenUp { policies: set.policies().map(named).collect() });
        for notice in set.notices() {
            (self.listener)(&Event::Noticed { notice: notice.clone() });
        }
    }
}

impl std::fmt::Debug for Live {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Live").field("trust_file", &self.trust_file).finish_non_exhaustive()
    }
}

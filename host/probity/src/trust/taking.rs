//! Taking up what is published: the index of each publisher, and the modules that the policies in use need.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use semver::Version;

use super::given_up::askable;
use super::{Distrust, Lock, Locked, Mode, Publisher, RollBack, SeenIndex, Setup, day_of};
use crate::contract;
use crate::error::{Distrusted, Error, MissingIndex, NoPlace, NoneUsable, TwoPublishers};
use crate::policy_set::PolicySet;
use crate::registry::{Digest, Entry, FoundModule, Index, Place, index_at, module_at};
use crate::runtime::Runtime;

/// What taking up came to; nothing of it is in use before it is written.
#[derive(Debug)]
pub struct Update {
    /// The new lock.
    pub lock: Lock,
    /// What is other than in the lock there is.
    pub changes: Vec<LockChange>,
    /// What a person should know and what stopped nothing.
    pub notices: Vec<Notice>,
    /// The policies of the new lock, loaded and checked.
    pub set: PolicySet,
}

/// One difference between two locks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LockChange {
    /// A version is used that was not.
    Added(Locked),
    /// The same bytes are vouched for by another signature or publisher.
    Vouched(Locked),
    /// A version is no longer used.
    Removed {
        /// Which.
        locked: Locked,
        /// Why.
        why: String,
    },
}

/// What a person should know, and what stops nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Notice {
    /// One place did not give what another did.
    #[error("{0}")]
    Passed(Box<Error>),
    /// A version speaks a contract that this host does not.
    #[error(
        "`{policy}` {version} speaks `{contract}`, which this version of Probity does not: it is passed over"
    )]
    OtherContract {
        /// The policy.
        policy: String,
        /// The version.
        version: Version,
        /// What it speaks.
        contract: String,
    },
    /// A version in use was revoked.
    #[error("`{policy}` {version} was revoked by its publisher and is not used any more: {reason}")]
    Revoked {
        /// The policy.
        policy: String,
        /// The version.
        version: Version,
        /// Why.
        reason: String,
    },
    /// A publisher has published nothing, as far as the registries tell.
    #[error("no registry has an index of publisher `{publisher}`")]
    NothingPublished {
        /// The publisher.
        publisher: String,
    },
    /// A module in use was signed by a key that is revoked.
    #[error("`{policy}` {version} is not used any more: {why}")]
    KeyRevoked {
        /// The policy.
        policy: String,
        /// The version.
        version: Version,
        /// Why.
        why: String,
    },
    /// A shadow cannot be evaluated.
    #[error("the shadow `{policy}` is left out: {error}")]
    ShadowLeftOut {
        /// The policy.
        policy: String,
        /// Why.
        error: Box<Error>,
    },
    /// A person has taken a policy back.
    #[error("`{policy}` is taken back to {} since {} by {}: {}", back.to, back.on, back.by, back.reason)]
    RolledBack {
        /// The policy.
        policy: String,
        /// How.
        back: Box<RollBack>,
    },
    /// What a person is recorded to have taken back is not in force.
    #[error(
        "`{policy}` was recorded as taken back to {to} by {by} ({reason}), and it is not: take it back again with \
         `probity policy rollback`"
    )]
    NotTakenBack {
        /// The policy.
        policy: String,
        /// The version.
        to: String,
        /// Why.
        reason: String,
        /// Who did it.
        by: String,
    },
    /// What a person is recorded to have lifted is still in force.
    #[error(
        "`{policy}` was recorded as no longer taken back by {by} ({reason}), and it still is: lift that again with \
         `probity policy rollback --lift`"
    )]
    NotLifted {
        /// The policy.
        policy: String,
        /// Why.
        reason: String,
        /// Who did it.
        by: String,
    },
    /// A version in use does not have a parameter that the trust file sets.
    #[error(
        "`{policy}` {version} declares no parameter `{parameter}`, which the trust file sets: it decides without it"
    )]
    NoSuchParameter {
        /// The policy.
        policy: String,
        /// The version.
        version: Version,
        /// The parameter.
        parameter: String,
    },
    /// An index lasts longer than the trust file would have it.
    #[error(
        "the index of publisher `{publisher}` is believed until {until}, {days} days after it was issued, and the trust \
         file would have at most {most} (`index-lifetime-days`): whoever keeps newer ones back is not noticed before"
    )]
    LongLived {
        /// The publisher.
        publisher: String,
        /// The last day.
        until: probity_core::day::Day,
        /// How many days it lasts.
        days: i64,
        /// How many it should last at most.
        most: u32,
    },
    /// An index in use has expired.
    #[error(
        "the newest index of publisher `{publisher}` expired on {on}: what it has published or revoked since is not \
         known; run `probity update`"
    )]
    Expired {
        /// The publisher.
        publisher: String,
        /// When.
        on: probity_core::day::Day,
    },
}

impl Setup {
    /// Reads every publisher's newest index, takes up the versions that the policies in use need, and loads and checks
    /// all of them. All or nothing: where a version that may be the law to apply cannot be had, verified or loaded,
    /// nothing changes but what was seen of the indexes.
    ///
    /// # Errors
    ///
    /// The first thing that stands in the way.
    pub fn update(
        &self,
        places: &[Arc<dyn Place>],
        beside: Option<&Runtime>,
        now: Timestamp,
    ) -> Result<Update, Error> {
        let mut notices = self.not_in_force()?;
        let places = &askable(places);
        let seen = self.newest_of_all(places, now, &mut notices)?;
        let indexes: Vec<_> = seen.iter().map(|(publisher, seen)| (*publisher, &seen.index)).collect();
        let mut lock = Lock {
            policies: Vec::new(),
            seen: seen.iter().map(|(_, seen)| seen.remembered()).collect(),
            rollbacks: self.lock.rollbacks.clone(),
        };
        for (name, refusals) in self.admitted(&indexes, &mut notices)? {
            let (entries, refusals) = refusals;
            let enforced =
                self.trust.policies.iter().find(|used| used.name == name && used.mode == Mode::Enforce);
            if let Some(used) = enforced
                && !entries.iter().any(|(_, entry)| self.usable(name, &entry.version))
            {
                return Err(NoneUsable {
                    policy: name.to_owned(),
                    requirement: used.requirement.clone(),
                    refusals,
                    advice: "what is in use stays in use",
                }
                .into());
            }
            for (publisher, entry) in entries {
                match self.take_up(publisher, entry, places, now) {
                    Err(Error::Distrusted(error))
                        if matches!(error.distrust, Distrust::KeyRevoked { .. }) =>
                    {
                        notices.push(Notice::KeyRevoked {
                            policy: entry.name.clone(),
                            version: entry.version.clone(),
                            why: error.distrust.to_string(),
                        });
                        continue;
                    }
                    taken => taken?,
                }
                lock.policies.push(Locked {
                    name: entry.name.clone(),
                    version: entry.version.clone(),
                    publisher: publisher.id.clone(),
                    digest: entry.digest.clone(),
                    signature: entry.signature.clone(),
                    in_force_from: entry.in_force_from,
                    in_force_until: entry.in_force_until,
                });
            }
        }
        lock.policies.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        let changes = self.changes(&lock, &indexes);
        let set = PolicySet::load(&self.with_lock(lock.clone()), beside, now)?;
        let told = |notice: &&Notice| !matches!(notice, Notice::Revoked { .. } | Notice::KeyRevoked { .. });
        for notice in set.notices().iter().filter(told) {
            // what a person took back was told above
            if !notices.contains(notice) {
                notices.push(notice.clone());
            }
        }
        Ok(Update { lock, changes, notices, set })
    }

    /// Asks all places for the publishers' indexes and remembers the newest of each.
    ///
    /// # Errors
    ///
    /// Where a publisher's index cannot be had from any place that has one, or does not count.
    pub fn see(&self, places: &[Arc<dyn Place>], now: Timestamp) -> Result<Vec<Notice>, Error> {
        let mut notices = Vec::new();
        self.newest_of_all(&askable(places), now, &mut notices)?;
        Ok(notices)
    }

    /// The newest index of each publisher that may speak for a policy in use. All of them are seen, also where one fails:
    /// what one publisher does never hides what another one revokes.
    fn newest_of_all<'t>(
        &'t self,
        places: &[Arc<dyn Place>],
        now: Timestamp,
        notices: &mut Vec<Notice>,
    ) -> Result<Vec<(&'t Publisher, SeenIndex)>, Error> {
        let speaks = |publisher: &&Publisher| {
            self.trust.policies.iter().any(|used| publisher.may_speak_for(&used.name))
        };
        let mut all = Vec::new();
        let mut failed = None;
        for publisher in self.trust.publishers.iter().filter(speaks) {
            match self.newest(publisher, places, now, notices) {
                Ok(Some(seen)) => {
                    notices.extend(long_lived(&seen.index, self.trust.index_lifetime_days));
                    all.push((publisher, seen));
                }
                Ok(None) => notices.push(Notice::NothingPublished { publisher: publisher.id.clone() }),
                Err(error) => {
                    failed.get_or_insert(error);
                }
            }
        }
        failed.map_or(Ok(all), Err)
    }

    /// The newest index of a publisher: of all places, and of what was seen before.
    fn newest(
        &self,
        publisher: &Publisher,
        places: &[Arc<dyn Place>],
        now: Timestamp,
        notices: &mut Vec<Notice>,
    ) -> Result<Option<SeenIndex>, Error> {
        let store = self.store();
        let floor = self.lock.floor(publisher, now);
        let before = match store.seen(publisher, &self.lock, now) {
            // what is lost or damaged is fetched again, and nothing older than what the lock remembers is taken for it
            Err(Error::Lost(_)) => None,
            seen => seen?,
        };
        let what = format!("the index of publisher `{}`", publisher.id);
        let mut problems = Vec::new();
        let mut good = false;
        for place in places {
            let distrusted = |distrust| Distrusted::error(place.name(), &what, distrust);
            let found = match index_at(place.as_ref(), &publisher.id) {
                Ok(Some(found)) => found,
                Ok(None) => continue,
                Err(error) => {
                    problems.push(error.into());
                    continue;
                }
            };
            let verified = publisher
                .verify_index(&found.bytes, &found.signature, now)
                .map_err(distrusted)
                .and_then(|index| {
                    if let Some(before) = &before {
                        index.follows(&before.index).map_err(distrusted)?;
                    } else if let Some(floor) = floor {
                        floor.allows(&index, &Digest::of(&found.bytes)).map_err(distrusted)?;
                    }
                    // an expired one may still revoke what is in use
                    store.see(publisher, &found, &index, now)?;
                    index.in_time(now).map_err(distrusted)
                });
            match verified {
                Ok(()) => good = true,
                Err(error) => problems.push(error),
            }
        }
        if good {
            for notice in problems.into_iter().map(|error| Notice::Passed(Box::new(error))) {
                // a place that was given up says the same of every publisher
                if !notices.contains(&notice) {
                    notices.push(notice);
                }
            }
        } else if let Some(error) = NoPlace::of(&what, problems) {
            return Err(error);
        }
        if !good
            && let Some(serial) = before.map(|seen| seen.index.serial).or(floor.map(|floor| floor.serial))
        {
            let places = places.iter().map(|place| place.name().to_owned()).collect();
            return Err(MissingIndex { publisher: publisher.id.clone(), serial, places }.into());
        }
        store.seen(publisher, &self.lock, now)
    }

    /// For each policy in use, the published versions that may be used, and why the others may not.
    #[expect(clippy::type_complexity, reason = "read once, right above")]
    fn admitted<'a>(
        &'a self,
        indexes: &'a [(&'a Publisher, &'a Index)],
        notices: &mut Vec<Notice>,
    ) -> Result<BTreeMap<&'a str, (Vec<(&'a Publisher, &'a Entry)>, Vec<String>)>, Error> {
        let mut admitted: BTreeMap<&str, (Vec<(&Publisher, &Entry)>, Vec<String>)> = BTreeMap::new();
        for used in &self.trust.policies {
            let (taken, refusals) = admitted.entry(&used.name).or_default();
            let entries = indexes
                .iter()
                .filter(|(publisher, _)| publisher.may_speak_for(&used.name))
                .flat_map(|(publisher, index)| index.policies.iter().map(move |entry| (*publisher, entry)))
                .filter(|(_, entry)| entry.name == used.name);
            for (publisher, entry) in entries {
                let version = &entry.version;
                if let Some(revoked) = &entry.revoked {
                    refusals.push(format!("{version} is revoked ({})", revoked.reason));
                } else if !used.requirement.matches(version) {
                    refusals.push(format!("{version} does not satisfy `{}`", used.requirement));
                } else if contract::spoken(&entry.contract).is_none() {
                    refusals.push(format!("{version} speaks `{}`", entry.contract));
                    notices.push(Notice::OtherContract {
                        policy: used.name.clone(),
                        version: version.clone(),
                        contract: entry.contract.clone(),
                    });
                } else if let Some((other, same)) = taken.iter().find(|(_, other)| other.version == *version)
                {
                    if same.digest != entry.digest {
                        return Err(TwoPublishers {
                            policy: used.name.clone(),
                            version: version.clone(),
                            first: other.id.clone(),
                            first_digest: same.digest.clone(),
                            second: publisher.id.clone(),
                            second_digest: entry.digest.clone(),
                        }
                        .into());
                    }
                } else {
                    if !self.usable(&used.name, version) {
                        refusals.push(format!("{version} was rolled back"));
                    }
                    taken.push((publisher, entry));
                }
            }
        }
        Ok(admitted)
    }

    /// Takes up one module, unless it is there already.
    fn take_up(
        &self,
        publisher: &Publisher,
        entry: &Entry,
        places: &[Arc<dyn Place>],
        now: Timestamp,
    ) -> Result<(), Error> {
        let store = self.store();
        if let Ok(module) = store.module(&entry.digest, entry.size, &entry.signature) {
            return verify(publisher, entry, &module, store.name(), now);
        }
        let mut problems = Vec::new();
        for place in places {
            match module_at(place.as_ref(), entry) {
                Ok(module) => {
                    verify(publisher, entry, &module, place.name(), now)?;
                    return store.keep(entry, &module);
                }
                Err(error) => problems.push(error.into()),
            }
        }
        let what = format!("`{}` {}", entry.name, entry.version);
        NoPlace::of(&what, problems).map_or(Ok(()), Err)
    }

    fn changes(&self, new: &Lock, indexes: &[(&Publisher, &Index)]) -> Vec<LockChange> {
        let same =
            |a: &Locked, b: &Locked| (&a.name, &a.version, &a.digest) == (&b.name, &b.version, &b.digest);
        let in_lock = |lock: &Lock, locked: &Locked| lock.policies.iter().any(|other| same(other, locked));
        let why = |locked: &Locked| {
            let entry = indexes.iter().find_map(|(publisher, index)| {
                let of =
                    (publisher.id == locked.publisher).then(|| index.entry(&locked.name, &locked.version));
                of.flatten()
            });
            match entry {
                Some(Entry { revoked: Some(revoked), .. }) => {
                    format!("revoked on {}: {}", revoked.on, revoked.reason)
                }
                Some(entry) if contract::spoken(&entry.contract).is_none() => {
                    format!("it speaks `{}`, which this version of Probity does not", entry.contract)
                }
                _ => "no longer asked for, or by no publisher who may speak for it".to_owned(),
            }
        };
        let removed = self
            .lock
            .policies
            .iter()
            .filter(|locked| !in_lock(new, locked))
            .map(|locked| LockChange::Removed { locked: locked.clone(), why: why(locked) });
        let added =
            new.policies.iter().filter(|locked| !in_lock(&self.lock, locked)).cloned().map(LockChange::Added);
        let vouched = new
            .policies
            .iter()
            .filter(|locked| {
                in_lock(&self.lock, locked) && !self.lock.policies.iter().any(|other| other == *locked)
            })
            .cloned()
            .map(LockChange::Vouched);
        let added = added.chain(vouched);
        removed.chain(added).collect()
    }
}

/// Verifies a module's signature, and that it is of what the index says.
pub(crate) fn verify(
    publisher: &Publisher,
    entry: &Entry,
    module: &FoundModule,
    place: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let what = format!("`{}` {}", entry.name, entry.version);
    let distrusted = |distrust| Distrusted::error(place, &what, distrust);
    let statement = publisher.verify_module(&module.bytes, &module.signature, now).map_err(distrusted)?;
    let in_force = (Some(entry.in_force_from), entry.in_force_until);
    statement.agrees_with("the index", &entry.name, &entry.version, in_force).map_err(distrusted)
}

/// The notice that an index lasts longer than so many days, if it does.
fn long_lived(index: &Index, most: u32) -> Option<Notice> {
    let lasts = index.expires.duration_since(index.issued);
    (lasts > SignedDuration::from_hours(24 * i64::from(most))).then(|| Notice::LongLived {
        publisher: index.publisher.clone(),
        until: day_of(index.expires),
        // a day that has begun is one
        days: lasts.as_hours() / 24 + i64::from(lasts.as_secs() % (24 * 60 * 60) > 0),
        most,
    })
}

/// The notice that an index has expired, if it has.
pub(crate) fn expired(index: &Index, now: Timestamp) -> Option<Notice> {
    let on = day_of(index.expires);
    index.in_time(now).is_err().then(|| Notice::Expired { publisher: index.publisher.clone(), on })
}

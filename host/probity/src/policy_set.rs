//! The policies that a portal decides by, as its trust file and its lock name them.

use std::sync::Arc;

use jiff::Timestamp;
use probity_core::case::{Case, Tender};
use probity_core::determination::{Determination, PolicyIdentity};
use probity_core::impact::{Entry, OneCase, Told};
use probity_core::ledger::IndexRef;
use semver::Version;

use crate::error::{Distrusted, Error, NoPolicyApplies, NoneUsable, Stale};
use crate::policy::Policy;
use crate::runtime::{Runtime, RuntimeBuilder};
use crate::screening::{Chosen, Screening, ScreeningBuilder};
use crate::self_check::DecidingModule;
use crate::trust::taking::expired;
use crate::trust::{
    Distrust, ExpiredIndex, Locked, Mode, Notice, PolicyUse, SeenIndex, Setup, Store, day_of,
};
use crate::weighing::Weighing;

/// The policies that a portal decides by: verified, loaded and checked as a whole. It never changes: a new set takes
/// its place, so that a determination is of one set, and of one version of each policy.
#[derive(Clone)]
pub struct PolicySet {
    setup: Arc<Setup>,
    runtime: Runtime,
    enforced: Arc<[InUse]>,
    shadows: Arc<[Shadow]>,
    notices: Arc<[Notice]>,
    /// The newest index of each publisher that was seen.
    indexes: Arc<[IndexRef]>,
    /// When nothing is decided any more: the expiry of each index, where the trust file says so.
    expiries: Arc<[(String, Timestamp)]>,
}

/// A policy in use.
struct InUse {
    name: String,
    /// Every version that the requirement admits, also one that is not used any more: they say what the policy may
    /// govern where none can be used.
    admitted: Vec<Arc<Policy>>,
    /// The versions that are used, or why there are none.
    chosen: Result<Arc<Chosen>, Box<NoneUsable>>,
}

/// A policy that is evaluated beside those that decide.
struct Shadow {
    name: String,
    weighing: Weighing,
}

impl Shadow {
    /// What it would have changed in a decision.
    fn entry(&self, decided: &Determination, language: &str) -> Result<Entry, OneCase> {
        let case = &decided.case;
        let before = Told::policy(decided, &self.name);
        match self.weighing.weigh(case) {
            Ok(weighed) => match before {
                Some(before) => Entry::new(case, before, weighed.told(), language),
                // nobody decides by it in any version: what counts is what it would come to with the others
                None => {
                    let with = weighed.beside(decided);
                    Entry::new(case, Told::whole(decided), Told::whole(&with), language)
                }
            },
            Err(error) => {
                let message = error.to_string();
                let before = before.unwrap_or_else(|| Told::whole(decided));
                Entry::new(case, before, Told::stopped(error.kind(), &message), language)
            }
        }
    }
}

impl InUse {
    /// Whether it governs a tender: the version that is the law to apply on its notice date says so. Where there is none,
    /// any version that was admitted does, so that what cannot be decided is never passed over.
    fn governs(&self, tender: &Tender) -> bool {
        let chosen = self.chosen.as_ref().ok().and_then(|chosen| chosen.on(tender.notice_date).ok());
        match chosen {
            Some(version) => version.policy.governs(tender),
            None => self.admitted.iter().any(|policy| policy.governs(tender)),
        }
    }
}

impl PolicySet {
    /// Loads the policies that a lock names from the store: each signature is verified again, each module is loaded and
    /// has to say of itself what was signed. `beside` is the runtime of another set, whose engine and loaded policies
    /// are used again.
    ///
    /// # Errors
    ///
    /// The first thing that stands in the way: a set is good as a whole, or it is none.
    pub fn load(setup: &Setup, beside: Option<&Runtime>, now: Timestamp) -> Result<Self, Error> {
        Self::load_with(Runtime::builder(), setup, beside, now)
    }

    /// The same with other settings of the runtime.
    ///
    /// # Errors
    ///
    /// As [`PolicySet::load`].
    pub fn load_with(
        builder: RuntimeBuilder,
        setup: &Setup,
        beside: Option<&Runtime>,
        now: Timestamp,
    ) -> Result<Self, Error> {
        let store = setup.store();
        let mut notices = setup.undone();
        let seen = indexes(setup, &store, now, &mut notices)?;
        let named = seen.iter().map(|seen| IndexRef {
            publisher: seen.index.publisher.clone(),
            serial: seen.index.serial,
            digest: seen.digest.clone(),
        });
        let named = named.collect();
        let indexes: Vec<_> = seen.into_iter().map(|seen| seen.index).collect();
        let mut builder = builder.without_embedded();
        if let Some(runtime) = beside {
            builder = builder.beside(runtime);
        }
        let limit = u64::try_from(builder.limits_of().component_bytes).unwrap_or(u64::MAX);
        let mut stopped: Vec<(&Locked, String)> = Vec::new();
        for locked in &setup.lock.policies {
            let decides = setup.trust.policies.iter().any(|used| {
                used.mode == Mode::Enforce
                    && used.name == locked.name
                    && used.requirement.matches(&locked.version)
            });
            let (bytes, key_revoked) = match verified(setup, &store, locked, limit, now) {
                // a shadow stops nobody
                Err(error) if !decides => {
                    let (policy, error) = (locked.name.clone(), Box::new(error));
                    notices.push(Notice::ShadowLeftOut { policy, error });
                    continue;
                }
                verified => verified?,
            };
            builder = builder.named_module(format!("{} {}", locked.name, locked.version), bytes);
            let entry = indexes
                .iter()
                .filter(|index| index.publisher == locked.publisher)
                .find_map(|index| index.entry(&locked.name, &locked.version));
            if let Some(revocation) = entry.and_then(|entry| entry.revoked.clone()) {
                notices.push(Notice::Revoked {
                    policy: locked.name.clone(),
                    version: locked.version.clone(),
                    reason: revocation.reason.clone(),
                });
                stopped.push((locked, format!("is revoked ({})", revocation.reason)));
            } else if let Some(why) = key_revoked {
                notices.push(Notice::KeyRevoked {
                    policy: locked.name.clone(),
                    version: locked.version.clone(),
                    why: why.clone(),
                });
                stopped.push((locked, format!("cannot be used: {why}")));
            }
        }
        let runtime = builder.build()?;
        for locked in &setup.lock.policies {
            agrees(&runtime, &store, locked)?;
        }
        let used = |mode| setup.trust.policies.iter().filter(move |used| used.mode == mode);
        let mut enforced = Vec::new();
        for used in used(Mode::Enforce) {
            if let Some(back) = setup.lock.rollback(&used.name) {
                let (policy, back) = (used.name.clone(), Box::new(back.clone()));
                notices.push(Notice::RolledBack { policy, back });
            }
            enforced.push(in_use(&runtime, setup, used, &stopped, &mut notices)?);
        }
        let mut shadows = Vec::new();
        for used in used(Mode::Shadow) {
            match shadow(&runtime, used, &stopped, &mut notices) {
                Ok(shadow) => shadows.extend(shadow),
                Err(error) => {
                    let (policy, error) = (used.name.clone(), Box::new(error));
                    notices.push(Notice::ShadowLeftOut { policy, error });
                }
            }
        }
        let expiries = match setup.trust.expired_index {
            ExpiredIndex::Warn => Vec::new(),
            ExpiredIndex::Stop => {
                indexes.iter().map(|index| (index.publisher.clone(), index.expires)).collect()
            }
        };
        Ok(PolicySet {
            setup: Arc::new(setup.clone()),
            runtime,
            enforced: enforced.into(),
            shadows: shadows.into(),
            notices: notices.into(),
            indexes: named,
            expiries: expiries.into(),
        })
    }

    /// Decides a case by the policies in use that govern its tender, each in the version that is the law to apply on its
    /// notice date.
    ///
    /// # Errors
    ///
    /// [`Error::NoPolicyApplies`] where none governs it, [`Error::NoneUsable`] where one does of which no version can be
    /// used, and as [`Screening::screen`].
    pub fn screen(&self, case: &Arc<Case>) -> Result<Determination, Error> {
        self.screen_at(case, Timestamp::now())
    }

    /// The same at another moment: it matters only where an index may have expired by then.
    ///
    /// # Errors
    ///
    /// As [`PolicySet::screen`].
    pub fn screen_at(&self, case: &Arc<Case>, now: Timestamp) -> Result<Determination, Error> {
        self.screening_at(case, now)?.screen(case)
    }

    /// The screening of the policies in use that govern the tender of a case.
    ///
    /// # Errors
    ///
    /// [`Error::NoPolicyApplies`] where none governs it, [`Error::NoneUsable`] where one does of which no version can be
    /// used, [`Error::Stale`] where an index has expired and the trust file says that nothing is decided then.
    pub fn screening_for(&self, case: &Case) -> Result<Screening, Error> {
        self.screening_at(case, Timestamp::now())
    }

    fn screening_at(&self, case: &Case, now: Timestamp) -> Result<Screening, Error> {
        if let Some((publisher, at)) = self.expiries.iter().find(|(_, expires)| *expires <= now) {
            return Err(Stale { publisher: publisher.clone(), on: day_of(*at) }.into());
        }
        let tender = &case.document().tender;
        let chosen = self
            .enforced
            .iter()
            .filter(|used| used.governs(tender))
            .map(|used| used.chosen.clone().map_err(Error::NoneUsable))
            .collect::<Result<Vec<_>, Error>>()?;
        if chosen.is_empty() {
            return Err(NoPolicyApplies {
                jurisdiction: tender.jurisdiction.clone(),
                fundings: tender.funding.clone(),
                loaded: self.enforced.iter().map(|used| used.name.clone()).collect(),
            }
            .into());
        }
        Ok(Screening { engine: Arc::clone(&self.runtime.engine), chosen: chosen.into() })
    }

    /// What the shadows would have changed in a decision: one entry for each that governs its tender, as
    /// [`probity_core::impact::Impact`] counts them. A shadow is asked in its highest version as if that were in force,
    /// and after the decision, of which it is never a part; one that is stopped or gives an answer that does not stand
    /// is an entry that says so.
    pub fn shadow(&self, decided: &Determination, language: &str) -> Vec<Entry> {
        let tender = &decided.case.document().tender;
        self.shadows
            .iter()
            .filter(|shadow| shadow.weighing.governs(tender))
            // both sides are of the decided case
            .filter_map(|shadow| shadow.entry(decided, language).ok())
            .collect()
    }

    /// Every version of every policy that is loaded.
    pub fn policies(&self) -> impl Iterator<Item = &Arc<PolicyIdentity>> {
        self.runtime.policies()
    }

    /// The files that it was loaded from, as they were then.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The runtime that the set runs on.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// The modules by which it decides, in every version that is used.
    ///
    /// # Errors
    ///
    /// [`Error::NoneUsable`] where a policy is in use of which no version can be used: without it, nobody can tell how a
    /// tender is decided that it governs.
    pub fn modules(&self) -> Result<Vec<DecidingModule>, Error> {
        let mut modules = Vec::new();
        for used in self.enforced.iter() {
            modules.extend(used.chosen.as_ref().map_err(|none| Error::NoneUsable(none.clone()))?.modules());
        }
        Ok(modules)
    }

    /// What a person should know about the set, and what stops nothing.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The newest index of each publisher that was seen when it was loaded.
    pub(crate) fn indexes(&self) -> &[IndexRef] {
        &self.indexes
    }

    /// Whether two sets decide by the same modules with the same parameters.
    pub fn is(&self, other: &PolicySet) -> bool {
        let digests = |set: &PolicySet| -> Vec<String> {
            set.runtime.policies().map(|policy| policy.digest.clone()).collect()
        };
        let used = |set: &PolicySet| -> Vec<_> {
            set.enforced
                .iter()
                .map(|used| (used.name.clone(), used.chosen.as_ref().ok().map(|chosen| chosen.setting())))
                .collect()
        };
        let shadows = |set: &PolicySet| -> Vec<_> {
            set.shadows.iter().map(|shadow| (shadow.name.clone(), shadow.weighing.setting())).collect()
        };
        digests(self) == digests(other) && used(self) == used(other) && shadows(self) == shadows(other)
    }
}

impl std::fmt::Debug for PolicySet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<_> = self.enforced.iter().map(|used| &used.name).collect();
        f.debug_struct("PolicySet").field("enforced", &names).finish_non_exhaustive()
    }
}

/// The newest indexes that were seen, of the publishers of what the lock names.
fn indexes(
    setup: &Setup,
    store: &Store,
    now: Timestamp,
    notices: &mut Vec<Notice>,
) -> Result<Vec<SeenIndex>, Error> {
    let mut indexes = Vec::new();
    for publisher in &setup.trust.publishers {
        if !setup.lock.policies.iter().any(|locked| locked.publisher == publisher.id) {
            continue;
        }
        let Some(seen) = store.seen(publisher, &setup.lock, now)? else { continue };
        if let Some(notice) = expired(&seen.index, now) {
            if setup.trust.expired_index == ExpiredIndex::Stop {
                return Err(Stale { publisher: publisher.id.clone(), on: day_of(seen.index.expires) }.into());
            }
            notices.push(notice);
        }
        indexes.push(seen);
    }
    Ok(indexes)
}

/// The bytes of a module that the lock names, with a signature that counts; or why it does not any more, where its key
/// was revoked.
fn verified(
    setup: &Setup,
    store: &Store,
    locked: &Locked,
    limit: u64,
    now: Timestamp,
) -> Result<(Vec<u8>, Option<String>), Error> {
    let what = format!("`{}` {}", locked.name, locked.version);
    let distrusted = |distrust| Distrusted::error(store.name(), &what, distrust);
    let publisher = setup
        .trust
        .publisher(&locked.publisher)
        .ok_or_else(|| distrusted(Distrust::NoPublisher { publisher: locked.publisher.clone() }))?;
    let module = store.module(&locked.digest, limit, &locked.signature)?;
    let statement = match publisher.verify_module(&module.bytes, &module.signature, now) {
        Err(revoked @ Distrust::KeyRevoked { .. }) => return Ok((module.bytes, Some(revoked.to_string()))),
        verified => verified.map_err(distrusted)?,
    };
    let in_force = (Some(locked.in_force_from), locked.in_force_until);
    statement.agrees_with("the lock", &locked.name, &locked.version, in_force).map_err(distrusted)?;
    Ok((module.bytes, None))
}

/// Whether the module that the lock names says of itself what was signed.
fn agrees(runtime: &Runtime, store: &Store, locked: &Locked) -> Result<(), Error> {
    let digest = locked.digest.as_str();
    let policy = runtime.policies.iter().find(|policy| policy.identity().digest == digest);
    let Some(policy) = policy else { return Ok(()) };
    let said = policy.days_in_force();
    let pairs = [
        ("name", locked.name.clone(), policy.name().to_owned()),
        ("version", locked.version.to_string(), policy.version().to_string()),
        ("in-force-from", open(Some(locked.in_force_from)), open(said.from)),
        ("in-force-until", open(locked.in_force_until), open(said.until)),
    ];
    match pairs.into_iter().find(|(_, signed, says)| signed != says) {
        None => Ok(()),
        Some((what, said, actual)) => {
            let distrust = Distrust::SaidOtherwise { what, said, whence: "the module", actual };
            Err(Distrusted::error(store.name(), &format!("`{}` {}", locked.name, locked.version), distrust))
        }
    }
}

fn open(day: Option<probity_core::day::Day>) -> String {
    day.map_or_else(|| "open".to_owned(), |day| day.to_string())
}

/// None where no version of it can be used: a shadow stops nobody.
fn shadow(
    runtime: &Runtime,
    used: &PolicyUse,
    stopped: &[(&Locked, String)],
    notices: &mut Vec<Notice>,
) -> Result<Option<Shadow>, Error> {
    let name = &used.name;
    let usable =
        |version: &Version| used.requirement.matches(version) && why(stopped, name, version).is_none();
    let builder = match runtime.screening().choose_usable(name, &used.requirement, &usable) {
        Ok(builder) => builder,
        Err(Error::NoSuchVersion(_) | Error::NoSuchPolicy(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let builder = set(builder, used, notices)?;
    Ok(Some(Shadow { name: name.clone(), weighing: builder.weigh()? }))
}

/// Sets what the trust file sets.
fn set<'r>(
    mut builder: ScreeningBuilder<'r>,
    used: &PolicyUse,
    notices: &mut Vec<Notice>,
) -> Result<ScreeningBuilder<'r>, Error> {
    for (parameter, value) in &used.parameters {
        let (set, lacking) = builder.parameter_where_declared(&used.name, parameter, value)?;
        builder = set;
        notices.extend(lacking.into_iter().map(|version| Notice::NoSuchParameter {
            policy: used.name.clone(),
            version,
            parameter: parameter.clone(),
        }));
    }
    Ok(builder)
}

/// Why a version is not used any more.
fn why<'s>(stopped: &'s [(&Locked, String)], name: &str, version: &Version) -> Option<&'s str> {
    let of = stopped.iter().find(|(locked, _)| locked.name == name && locked.version == *version);
    of.map(|(_, why)| why.as_str())
}

fn in_use(
    runtime: &Runtime,
    setup: &Setup,
    used: &PolicyUse,
    stopped: &[(&Locked, String)],
    notices: &mut Vec<Notice>,
) -> Result<InUse, Error> {
    let name = &used.name;
    let of_name = || runtime.policies.iter().filter(|policy| policy.name() == name);
    let admitted: Vec<_> =
        of_name().filter(|policy| used.requirement.matches(policy.version())).cloned().collect();
    let usable = |version: &Version| {
        used.requirement.matches(version)
            && why(stopped, name, version).is_none()
            && setup.usable(name, version)
    };
    let none = |advice| {
        let mut refusals: Vec<_> = of_name()
            .map(|policy| {
                let version = policy.version();
                match why(stopped, name, version) {
                    Some(why) => format!("{version} {why}"),
                    None if !used.requirement.matches(version) => {
                        format!("{version} does not satisfy `{}`", used.requirement)
                    }
                    None => format!("{version} was rolled back"),
                }
            })
            .collect();
        // whether one is published, only an update can say
        if refusals.is_empty() {
            refusals.push("none is taken up yet".to_owned());
        }
        let (policy, requirement) = (name.clone(), used.requirement.clone());
        NoneUsable { policy, requirement, refusals, advice }
    };
    // what was never taken up says nothing of what it governs
    if admitted.is_empty() {
        return Err(none("run `probity update`, which takes versions up").into());
    }
    let chosen = match runtime.screening().choose_usable(name, &used.requirement, &usable) {
        Ok(builder) => {
            let screening = set(builder, used, notices)?.build()?;
            Ok(screening.chosen.first().cloned().ok_or(Error::NoPolicyChosen)?)
        }
        // it governs tenders that nobody can decide: an error for each of them, and no other policy in its place
        Err(Error::NoSuchVersion(_)) => {
            Err(Box::new(none("ask the publisher for a version, or change what the trust file requires")))
        }
        Err(error) => return Err(error),
    };
    Ok(InUse { name: name.clone(), admitted, chosen })
}

//! Which version of a policy is the law to apply on a day.

use semver::{Version, VersionReq};

use super::RollBack;
use crate::day::Day;
use crate::registry::{Digest, Revocation};

/// A version, and the days on whose notices it is the law to apply.
#[derive(Debug, Clone, Copy)]
pub struct InForce<'a> {
    /// The version.
    pub version: &'a Version,
    /// First day, if it has one.
    pub from: Option<Day>,
    /// Last day, if it has one.
    pub until: Option<Day>,
}

impl InForce<'_> {
    /// Whether it is the law to apply to a tender noticed on that day, where no later version supersedes it.
    pub fn covers(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The position of the version that is the law to apply on a day: the highest that has begun by then, since a later
/// version supersedes an earlier one from its own first day on. Where that one has ended, none is: what it superseded
/// does not come back. The error is the position of the version that comes nearest: the one that has ended, else the
/// one that begins first.
///
/// # Errors
///
/// That position, if there is any version.
pub fn in_force<'v>(
    versions: impl Iterator<Item = InForce<'v>> + Clone,
    on: Day,
) -> Result<usize, Option<usize>> {
    let begun = |version: &InForce<'_>| version.from.is_none_or(|from| from <= on);
    let highest = versions
        .clone()
        .enumerate()
        .filter(|(_, version)| begun(version))
        .max_by(|(_, a), (_, b)| a.version.cmp(b.version));
    match highest {
        Some((at, version)) if version.until.is_none_or(|until| on <= until) => Ok(at),
        Some((at, _)) => Err(Some(at)),
        None => Err(versions.enumerate().min_by_key(|(_, version)| version.from).map(|(at, _)| at)),
    }
}

/// Whether a requirement admits a version; `*` admits all of them, also a pre-release.
pub fn admits(requirement: &VersionReq, version: &Version) -> bool {
    *requirement == VersionReq::STAR || requirement.matches(version)
}

/// A published version as a portal sees it on some day, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its version.
    pub version: Version,
    /// Who published it.
    pub publisher: String,
    /// SHA-256 of the module.
    pub digest: Digest,
    /// First day of notice on which it is the law to apply.
    pub from: Day,
    /// Last such day, if an end is known.
    pub until: Option<Day>,
    /// What became of it.
    pub standing: Standing,
}

/// What became of a version when one was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Standing {
    /// It is the law to apply.
    Chosen,
    /// A higher one has begun by then.
    Superseded {
        /// That one.
        by: Version,
    },
    /// It has not begun by then.
    NotYet,
    /// It is the highest that has begun, and has ended.
    Ended,
    /// The requirement does not admit it.
    NotAdmitted {
        /// What is required.
        requirement: VersionReq,
    },
    /// A person went back to a lower version.
    RolledBack {
        /// How.
        back: RollBack,
    },
    /// Its publisher has revoked it.
    Revoked(Revocation),
    /// The host does not speak its contract.
    OtherContract {
        /// What it speaks.
        contract: String,
    },
    /// Its signature does not count, or it could not be taken up.
    Refused {
        /// Why.
        problem: String,
    },
    /// It is published and was not taken up yet.
    NotTakenUp,
}

/// The choice among the versions of one policy on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// The policy.
    pub policy: String,
    /// What is required of the version.
    pub requirement: VersionReq,
    /// The day of notice.
    pub on: Day,
    /// Every published version, the highest first.
    pub candidates: Vec<Candidate>,
}

impl Resolution {
    /// The version that is the law to apply, if one is.
    pub fn chosen(&self) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.standing == Standing::Chosen)
    }

    /// Chooses among the candidates that nothing speaks against so far: those with `true`, whose standing is still open
    /// and may be anything. The others keep theirs.
    pub fn decide(
        policy: &str,
        requirement: &VersionReq,
        on: Day,
        mut candidates: Vec<(Candidate, bool)>,
    ) -> Self {
        highest_first(&mut candidates);
        let open: Vec<usize> =
            candidates.iter().enumerate().filter(|(_, (_, open))| *open).map(|(at, _)| at).collect();
        let versions: Vec<_> = open
            .iter()
            .filter_map(|at| candidates.get(*at))
            .map(|(candidate, _)| InForce {
                version: &candidate.version,
                from: Some(candidate.from),
                until: candidate.until,
            })
            .collect();
        let (at, ended) = match in_force(versions.iter().copied(), on) {
            Ok(at) => (open.get(at).copied(), false),
            Err(nearest) => {
                let begun = nearest.filter(|at| versions.get(*at).is_some_and(|near| near.from <= Some(on)));
                (begun.and_then(|at| open.get(at).copied()), true)
            }
        };
        let highest = at.and_then(|at| candidates.get(at)).map(|(candidate, _)| candidate.version.clone());
        for (number, (candidate, open)) in candidates.iter_mut().enumerate() {
            if !*open {
                continue;
            }
            candidate.standing = match &highest {
                _ if candidate.from > on => Standing::NotYet,
                Some(_) if at == Some(number) => {
                    if ended {
                        Standing::Ended
                    } else {
                        Standing::Chosen
                    }
                }
                Some(by) => Standing::Superseded { by: by.clone() },
                None => Standing::NotYet,
            };
        }
        Self::of(policy, requirement, on, candidates)
    }

    /// The same for a shadow, which is evaluated as if it were in force: the highest is chosen, whatever its days are.
    pub fn decide_shadow(
        policy: &str,
        requirement: &VersionReq,
        on: Day,
        mut candidates: Vec<(Candidate, bool)>,
    ) -> Self {
        highest_first(&mut candidates);
        let mut open = candidates.iter_mut().filter(|(_, open)| *open).map(|(candidate, _)| candidate);
        if let Some(highest) = open.next() {
            highest.standing = Standing::Chosen;
            let by = &highest.version;
            open.for_each(|lower| lower.standing = Standing::Superseded { by: by.clone() });
        }
        Self::of(policy, requirement, on, candidates)
    }

    fn of(policy: &str, requirement: &VersionReq, on: Day, candidates: Vec<(Candidate, bool)>) -> Self {
        Resolution {
            policy: policy.to_owned(),
            requirement: requirement.clone(),
            on,
            candidates: candidates.into_iter().map(|(candidate, _)| candidate).collect(),
        }
    }
}

fn highest_first(candidates: &mut [(Candidate, bool)]) {
    candidates.sort_by(|(a, _), (b, _)| (&b.version, &a.publisher).cmp(&(&a.version, &b.publisher)));
}

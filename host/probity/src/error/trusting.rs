//! What can go wrong between what is published and what decides.

use probity_core::day::Day;
use semver::{Version, VersionReq};

use super::Error;
use crate::registry::Digest;
use crate::trust::Distrust;

/// Something that is published and does not count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what} does not count: {distrust}")]
pub struct Distrusted {
    /// Where it lies.
    pub place: String,
    /// What it is.
    pub what: String,
    /// Why.
    pub distrust: Distrust,
}

impl Distrusted {
    pub(crate) fn error(place: &str, what: &str, distrust: Distrust) -> Error {
        Error::Distrusted(Box::new(Distrusted { place: place.to_owned(), what: what.to_owned(), distrust }))
    }
}

/// None of several places gives what is wanted of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}", self.head(), errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NoPlace {
    /// What is wanted.
    pub what: String,
    /// What is wrong with each place.
    pub errors: Vec<Error>,
}

impl NoPlace {
    /// The error of one place as it is, those of several together; none where there is none.
    pub(crate) fn of(what: &str, mut errors: Vec<Error>) -> Option<Error> {
        match errors.len() {
            0 | 1 => errors.pop(),
            _ => Some(NoPlace { what: what.to_owned(), errors }.into()),
        }
    }

    /// What is said before what is wrong with each place.
    pub fn head(&self) -> String {
        format!("no registry gives {}", self.what)
    }

    /// The error that says what kind it is: one that does not count before one that is not there, which may be chance.
    pub(super) fn gravest(&self) -> Option<&Error> {
        let distrusted = self.errors.iter().find(|error| matches!(error, Error::Distrusted(_)));
        distrusted.or(self.errors.first())
    }
}

/// Two trusted publishers say different things of one version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{policy}` {version} is published by `{first}` as {first_digest} and by `{second}` as {second_digest}: let the \
     trust file name one of them for it"
)]
pub struct TwoPublishers {
    /// The policy.
    pub policy: String,
    /// The version.
    pub version: Version,
    /// One publisher.
    pub first: String,
    /// Its module.
    pub first_digest: Digest,
    /// The other.
    pub second: String,
    /// Its module.
    pub second_digest: Digest,
}

/// A policy in use of which no version can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "of policy `{policy}`, which is in use, no version can be used: {}; {advice}",
    if refusals.is_empty() { "none is published by a publisher who may speak for it".to_owned() } else { refusals.join("; ") }
)]
pub struct NoneUsable {
    /// The policy.
    pub policy: String,
    /// What is required.
    pub requirement: VersionReq,
    /// Why each version is not usable.
    pub refusals: Vec<String>,
    /// What to do.
    pub advice: &'static str,
}

/// An index that has expired, where the trust file says that nothing is decided then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the newest index of publisher `{publisher}` expired on {on}, and the trust file says `expired-index = \"stop\"`: run \
     `probity update`"
)]
pub struct Stale {
    /// The publisher.
    pub publisher: String,
    /// The day on which it expired.
    pub on: Day,
}

/// A roll-back that is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{policy}` cannot be taken back to {to}: {problem}")]
pub struct BadRollBack {
    /// The policy.
    pub policy: String,
    /// The version.
    pub to: Version,
    /// What is wrong with it.
    pub problem: String,
}

/// The newest index that a host has seen of a publisher is lost.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{store}: the newest index that was seen of publisher `{publisher}` (number {serial} or later) is lost: {why}; what it \
     revoked is not known, so that nothing is decided: run `probity update`, which fetches it again"
)]
pub struct LostIndex {
    /// The store.
    pub store: String,
    /// The publisher.
    pub publisher: String,
    /// Its number, at least.
    pub serial: u64,
    /// What is wrong.
    pub why: String,
}

/// No place has the index of a publisher that had one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "no registry has the index of publisher `{publisher}`, of which number {serial} was seen: it is being withheld, or a \
     registry is not what it was; asked were {}",
    places.join(", ")
)]
pub struct MissingIndex {
    /// The publisher.
    pub publisher: String,
    /// The number that was seen.
    pub serial: u64,
    /// The places.
    pub places: Vec<String>,
}

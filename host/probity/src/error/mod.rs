//! Everything that can go wrong, as one typed enum. Each message says what, where and what to do.

mod refusal;
mod stop;
mod trusting;

pub use refusal::{Refusal, Refused};
pub use stop::{Call, Stop, Stopped};
pub use trusting::{
    BadRollBack, Distrusted, LostIndex, MissingIndex, NoPlace, NoneUsable, Stale, TwoPublishers,
};

use probity_core::case::CaseError;
use probity_core::day::Day;
use probity_core::finding::FindingFault;
use semver::{Version, VersionReq};

use crate::registry::PlaceError;
use crate::shown::names;
use crate::trust::{BadLock, TrustError};

/// Why there is no runtime, no screening or no determination.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A module was refused when it was loaded.
    #[error(transparent)]
    Refused(Box<Refused>),
    /// A policy was stopped before it answered.
    #[error(transparent)]
    Stopped(Box<Stopped>),
    /// A policy gave an answer that does not stand.
    #[error(transparent)]
    Fault(Box<PolicyFault>),
    /// Nobody chose a policy, so that there is nothing to ask.
    #[error(
        "no policy was chosen, and a screening without a policy would allow everybody: choose one by name, or let \
         the tender choose with `screening_for`"
    )]
    NoPolicyChosen,
    /// None of the loaded policies governs the tender.
    #[error(transparent)]
    NoPolicyApplies(Box<NoPolicyApplies>),
    /// No loaded policy has this name.
    #[error(transparent)]
    NoSuchPolicy(Box<NoSuchPolicy>),
    /// The policy is loaded, but in no version that is asked for.
    #[error(transparent)]
    NoSuchVersion(Box<NoSuchVersion>),
    /// The version requirement is not a semver requirement.
    #[error(
        "`{requirement}`, asked for policy `{policy}`, is not a version requirement: {problem}; write it like `^1.2` \
         or `=1.2.3`, or `*` for any version"
    )]
    BadRequirement {
        /// The policy.
        policy: String,
        /// What was asked.
        requirement: String,
        /// What is wrong.
        problem: String,
    },
    /// A parameter was set of a policy that was not chosen.
    #[error(
        "parameter `{parameter}` was set, but its policy `{policy}` was not chosen: choose the policy first"
    )]
    NotChosen {
        /// The policy.
        policy: String,
        /// The parameter.
        parameter: String,
    },
    /// More than one policy was chosen to be weighed.
    #[error("policies are weighed one at a time: choose one of {}", list(.chosen))]
    ManyToWeigh {
        /// Names of the chosen policies.
        chosen: Vec<String>,
    },
    /// The policy was chosen twice.
    #[error("policy `{policy}` was chosen twice: choose it once, with one version requirement")]
    ChosenTwice {
        /// The policy.
        policy: String,
    },
    /// No chosen version of the policy is the law to apply to the tender.
    #[error(transparent)]
    NotInForce(Box<NotInForce>),
    /// A parameter was set that the policy does not declare.
    #[error(transparent)]
    UnknownParameter(Box<UnknownParameter>),
    /// A parameter was set to a value that its kind does not have.
    #[error(transparent)]
    BadParameter(Box<BadParameter>),
    /// The case is good as it stands, but not as of a later day.
    #[error("the case cannot be decided as of {day}: {error}")]
    NotOnThatDay {
        /// The day.
        day: Day,
        /// What is wrong with it then.
        error: Box<CaseError>,
    },
    /// Two different modules claim the same name and version.
    #[error(transparent)]
    Duplicate(Box<Duplicate>),
    /// A place where policies are published does not give or take what was asked of it.
    #[error(transparent)]
    Place(Box<PlaceError>),
    /// Something that is published does not count.
    #[error(transparent)]
    Distrusted(Box<Distrusted>),
    /// None of several places gives what is wanted of them.
    #[error(transparent)]
    NoPlace(Box<NoPlace>),
    /// The trust file cannot be used.
    #[error(transparent)]
    Trust(Box<TrustError>),
    /// The lock file cannot be used.
    #[error(transparent)]
    Lock(Box<BadLock>),
    /// Two trusted publishers say different things of one version.
    #[error(transparent)]
    TwoPublishers(Box<TwoPublishers>),
    /// No version of a policy in use can be used.
    #[error(transparent)]
    NoneUsable(Box<NoneUsable>),
    /// An index has expired, and nothing is to be decided then.
    #[error(transparent)]
    Stale(Box<Stale>),
    /// The newest index that was seen is lost.
    #[error(transparent)]
    Lost(Box<LostIndex>),
    /// No place has the index of a publisher that had one.
    #[error(transparent)]
    MissingIndex(Box<MissingIndex>),
    /// A policy cannot be taken back to a version.
    #[error(transparent)]
    BadRollBack(Box<BadRollBack>),
    /// A policy was not taken back, so that nothing can be lifted.
    #[error("`{policy}` was not taken back to a lower version: there is nothing to lift")]
    NoSuchRollBack {
        /// The policy.
        policy: String,
    },
    /// A file of the host cannot be read or written.
    #[error("{path}: {problem}")]
    File {
        /// The file.
        path: String,
        /// What the system says.
        problem: String,
    },
    /// The WebAssembly engine cannot be set up on this machine or with these limits.
    #[error(
        "the WebAssembly engine cannot be set up: {problem}; check the limits that the runtime is built with"
    )]
    Engine {
        /// What the engine says.
        problem: String,
    },
}

impl Error {
    /// What kind of error it is, in a word that stays the same: for programs, and for documents that programs read.
    pub fn kind(&self) -> &'static str {
        match self {
            Error::Refused(_) => "refused-module",
            Error::Stopped(_) => "policy-stopped",
            Error::Fault(_) => "policy-fault",
            Error::NoPolicyChosen => "no-policy-chosen",
            Error::NoPolicyApplies(_) => "no-policy-applies",
            Error::NoSuchPolicy(_) => "no-such-policy",
            Error::NoSuchVersion(_) => "no-such-version",
            Error::BadRequirement { .. } => "bad-requirement",
            Error::NotChosen { .. } => "not-chosen",
            Error::ManyToWeigh { .. } => "many-to-weigh",
            Error::ChosenTwice { .. } => "chosen-twice",
            Error::NotInForce(_) => "not-in-force",
            Error::UnknownParameter(_) => "unknown-parameter",
            Error::BadParameter(_) => "bad-parameter",
            Error::NotOnThatDay { .. } => "not-on-that-day",
            Error::Duplicate(_) => "duplicate-module",
            Error::Place(error) => error.problem.kind(),
            Error::Distrusted(error) => error.distrust.kind(),
            Error::NoPlace(error) => error.gravest().map_or("missing", Error::kind),
            Error::Trust(_) => "bad-trust-file",
            Error::Lock(_) => "bad-lock-file",
            Error::TwoPublishers(_) => "two-publishers",
            Error::NoneUsable(_) => "none-usable",
            Error::Stale(_) => "expired-index",
            Error::Lost(_) => "lost-index",
            Error::MissingIndex(_) => "missing-index",
            Error::BadRollBack(_) => "bad-rollback",
            Error::NoSuchRollBack { .. } => "no-such-rollback",
            Error::File { .. } => "file",
            Error::Engine { .. } => "engine",
        }
    }
}

/// Two different modules that claim the same name and version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "policy `{policy}` {version} was loaded twice with different contents, from {first} and from {second}: a version \
     says one thing only; leave one of them out, or give it its own version"
)]
pub struct Duplicate {
    /// The policy.
    pub policy: String,
    /// Its version.
    pub version: Version,
    /// The module loaded first.
    pub first: LoadedModule,
    /// The other.
    pub second: LoadedModule,
}

/// A module that was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadedModule {
    /// How the caller or the library knows it.
    pub module: String,
    /// SHA-256 of its bytes, `sha256:…`.
    pub digest: String,
}

impl std::fmt::Display for LoadedModule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}` ({})", self.module, self.digest)
    }
}

/// A policy's answer that does not stand: a fault of the policy, never of the bidder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "policy `{policy}` {version} gave an answer that does not stand, and nothing was decided: {fault}; report it to \
     the policy's publisher"
)]
pub struct PolicyFault {
    /// The policy.
    pub policy: String,
    /// Its version.
    pub version: Version,
    /// What does not stand.
    pub fault: AnswerFault,
}

/// What does not stand in a policy's answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnswerFault {
    /// A finding of `evaluate`.
    #[error(transparent)]
    Finding(#[from] FindingFault),
    /// A step of `explain` points outside what there is.
    #[error("step {step} of `explain` points at {what} {position}, but there are {count}")]
    Step {
        /// Position of the step.
        step: usize,
        /// A rule, record, party or code.
        what: &'static str,
        /// Where it points.
        position: u32,
        /// How many there are.
        count: usize,
    },
}

/// None of the loaded policies governs a tender.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "no loaded policy governs a tender of jurisdiction `{jurisdiction}`{}: load one that does, or choose policies by \
     name (loaded: {})",
    funded(.fundings), list(.loaded)
)]
pub struct NoPolicyApplies {
    /// The tender's jurisdiction.
    pub jurisdiction: String,
    /// Who finances it.
    pub fundings: Vec<String>,
    /// Names of the loaded policies.
    pub loaded: Vec<String>,
}

/// No loaded policy has a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no policy `{policy}` is loaded (loaded: {}){}", list(.loaded), did_you_mean(.nearest.as_deref()))]
pub struct NoSuchPolicy {
    /// The name.
    pub policy: String,
    /// The loaded name nearest to it.
    pub nearest: Option<String>,
    /// Names of the loaded policies.
    pub loaded: Vec<String>,
}

/// A policy is loaded, but in no version that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "policy `{policy}` is loaded in no version that satisfies `{requirement}` (loaded: {}): load such a version, or \
     ask for another",
    list(.loaded)
)]
pub struct NoSuchVersion {
    /// The policy.
    pub policy: String,
    /// What was asked.
    pub requirement: VersionReq,
    /// The loaded versions.
    pub loaded: Vec<Version>,
}

/// A policy that is not the law to apply to a tender noticed on some day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "policy `{policy}` {version} is not in force on {date}, the day on which the tender was noticed; it is in force \
     {}{}: load the version that was in force on that day",
    from.map(|day| format!("from {day}")).unwrap_or_else(|| "from the beginning of the calendar".to_owned()),
    until.map(|day| format!(" until {day}")).unwrap_or_default()
)]
pub struct NotInForce {
    /// The policy.
    pub policy: String,
    /// The highest version that was chosen.
    pub version: Version,
    /// The tender's notice date.
    pub date: Day,
    /// First day on which the version is in force.
    pub from: Option<Day>,
    /// Last such day, if an end is known.
    pub until: Option<Day>,
}

/// A parameter that a policy does not declare.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "policy `{policy}` {version} declares no parameter `{parameter}` (it declares: {}){}",
    list(.declared), did_you_mean(.nearest.as_deref())
)]
pub struct UnknownParameter {
    /// The policy.
    pub policy: String,
    /// Its version.
    pub version: Version,
    /// The parameter.
    pub parameter: String,
    /// The declared id nearest to it.
    pub nearest: Option<String>,
    /// The declared ids.
    pub declared: Vec<String>,
}

/// A value that a parameter's kind does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("parameter `{parameter}` of policy `{policy}` {version} cannot be `{value}`: expected {expected}")]
pub struct BadParameter {
    /// The policy.
    pub policy: String,
    /// Its version.
    pub version: Version,
    /// The parameter.
    pub parameter: String,
    /// The value, as it was given.
    pub value: String,
    /// What its kind has.
    pub expected: String,
}

fn list<T: std::fmt::Display>(items: &[T]) -> String {
    if items.is_empty() {
        return "none".to_owned();
    }
    names(&items.iter().map(ToString::to_string).collect::<Vec<_>>())
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}

fn funded(fundings: &[String]) -> String {
    if fundings.is_empty() { String::new() } else { format!(" financed by {}", list(fundings)) }
}

macro_rules! boxed {
    ($($name:ident),+) => { $(
        impl From<$name> for Error {
            fn from(error: $name) -> Self {
                Error::$name(Box::new(error))
            }
        }
    )+ };
}
boxed!(
    Refused,
    Stopped,
    Duplicate,
    NoPolicyApplies,
    NoSuchPolicy,
    NoSuchVersion,
    NotInForce,
    UnknownParameter,
    BadParameter,
    TwoPublishers,
    NoPlace,
    NoneUsable,
    Stale,
    MissingIndex,
    BadRollBack
);

impl From<PlaceError> for Error {
    fn from(error: PlaceError) -> Self {
        Error::Place(Box::new(error))
    }
}

impl From<TrustError> for Error {
    fn from(error: TrustError) -> Self {
        Error::Trust(Box::new(error))
    }
}

impl From<BadLock> for Error {
    fn from(error: BadLock) -> Self {
        Error::Lock(Box::new(error))
    }
}

impl From<PolicyFault> for Error {
    fn from(fault: PolicyFault) -> Self {
        Error::Fault(Box::new(fault))
    }
}

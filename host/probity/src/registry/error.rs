//! What can go wrong between this host and a place where policies lie.

use std::time::Duration;

use super::Digest;

/// Why a place did not give, or did not take, what was asked of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct PlaceError {
    /// The place, as messages name it.
    pub place: String,
    /// What is wrong.
    #[source]
    pub problem: PlaceProblem,
}

impl PlaceError {
    /// Something is wrong with a place.
    pub fn new(place: impl Into<String>, problem: PlaceProblem) -> Self {
        PlaceError { place: place.into(), problem }
    }
}

/// What is wrong with a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PlaceProblem {
    /// It cannot be what it is called.
    #[error("is no place for policies: {problem}; name a folder, `https://…`, or `oci://host/repository`")]
    BadName {
        /// What is wrong with the name.
        problem: String,
    },
    /// Nothing of that name is there.
    #[error("there is no {what}")]
    Missing {
        /// What was asked for.
        what: String,
    },
    /// The place cannot be reached.
    #[error("cannot be reached: {problem}")]
    Unreachable {
        /// What the system says.
        problem: String,
    },
    /// It did not answer in time.
    #[error("did not give {what} within {} s", limit.as_secs_f32())]
    TimedOut {
        /// What was asked for.
        what: String,
        /// How long it had.
        limit: Duration,
    },
    /// It broke off.
    #[error("broke off in the middle of {what}, after {got} bytes")]
    Truncated {
        /// What was asked for.
        what: String,
        /// What came.
        got: u64,
    },
    /// It answered with a status that says no.
    #[error("answered {status} when asked for {what}")]
    Status {
        /// The status.
        status: u16,
        /// What was asked for.
        what: String,
    },
    /// It asks for credentials, or refuses those that were given.
    #[error("refuses access to {what} (status {status}): give credentials that may read it, or write to it")]
    Denied {
        /// The status.
        status: u16,
        /// What was asked for.
        what: String,
    },
    /// Where it sends for a token, none is given.
    #[error("its token service `{service}`: {problem}")]
    TokenService {
        /// The address of the token service, without credentials.
        service: String,
        /// What is wrong there.
        #[source]
        problem: Box<PlaceProblem>,
    },
    /// It sends elsewhere.
    #[error("sends to `{to}` for {what}, which is not followed: {why}")]
    Redirected {
        /// What was asked for.
        what: String,
        /// Where it sends to, without credentials.
        to: String,
        /// Why it is not followed.
        why: String,
    },
    /// It gives more than it may.
    #[error("{what} is larger than {limit} bytes")]
    TooLarge {
        /// What was asked for.
        what: String,
        /// The limit, in bytes.
        limit: u64,
    },
    /// It gives other bytes than were asked for.
    #[error("gives other bytes than those of {expected}: theirs are {actual}")]
    OtherBytes {
        /// The digest that was asked for.
        expected: Digest,
        /// The digest of what came.
        actual: Digest,
    },
    /// What it gives cannot be read.
    #[error("{what} cannot be read: {problem}")]
    Malformed {
        /// What was asked for.
        what: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A file or folder of it cannot be read or written.
    #[error("{path}: {problem}")]
    File {
        /// The file or folder.
        path: String,
        /// What the system says.
        problem: String,
    },
}

impl PlaceProblem {
    /// Whether the place did not answer at all, so that asking it for something else is in vain for a while: it is not
    /// reached, does not answer in time, or says that it cannot.
    pub fn is_no_answer(&self) -> bool {
        match self {
            PlaceProblem::Unreachable { .. } | PlaceProblem::TimedOut { .. } => true,
            PlaceProblem::Status { status, .. } => *status == 429 || *status >= 500,
            PlaceProblem::TokenService { problem, .. } => problem.is_no_answer(),
            _ => false,
        }
    }

    /// What kind of problem it is, in a word that stays the same.
    pub fn kind(&self) -> &'static str {
        match self {
            PlaceProblem::BadName { .. } => "bad-place",
            PlaceProblem::Missing { .. } => "missing",
            PlaceProblem::Unreachable { .. } => "unreachable",
            PlaceProblem::TimedOut { .. } => "timed-out",
            PlaceProblem::Truncated { .. } => "truncated",
            PlaceProblem::Status { .. } => "status",
            PlaceProblem::Denied { .. } => "denied",
            PlaceProblem::TokenService { problem, .. } => problem.kind(),
            PlaceProblem::Redirected { .. } => "redirected",
            PlaceProblem::TooLarge { .. } => "too-large-download",
            PlaceProblem::OtherBytes { .. } => "other-bytes",
            PlaceProblem::Malformed { .. } => "malformed",
            PlaceProblem::File { .. } => "file",
        }
    }
}

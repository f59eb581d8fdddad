//! Why a command reached no result.

use std::path::PathBuf;

use probity::CaseError;

/// Why a command reached no result; printed by [`crate::terminal::report`].
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A file cannot be read.
    #[error("cannot read `{}`: {error}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A file is too large to be what it should be.
    #[error("`{}` is larger than {limit} bytes", file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// The limit, in bytes.
        limit: u64,
    },
    /// The case is bad input.
    #[error("`{}` cannot be decided: {}", file.display(), count(error.total()))]
    Case {
        /// The file.
        file: PathBuf,
        /// Its faults.
        error: CaseError,
    },
    /// The library says no.
    #[error(transparent)]
    Library(#[from] probity::Error),
    /// A scenario names a policy that cannot be a name.
    #[error("`{policy}` in `expect.policies` names no policy: {problem}")]
    BadChoice {
        /// What it says.
        policy: String,
        /// What was expected.
        problem: String,
    },
    /// There is nothing to run.
    #[error("no scenario found under {places}: a scenario is a case file (*.json) with an `expect` block")]
    NoScenario {
        /// The places.
        places: String,
    },
    /// The result cannot be printed.
    #[error("cannot write the result: {0}")]
    Output(#[from] std::io::Error),
    /// The result cannot be put into JSON.
    #[error("cannot write the result as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

fn count(faults: usize) -> String {
    if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") }
}

//! Why a policy was stopped before it answered.

use std::time::Duration;

use semver::Version;

/// A policy that was stopped before it answered. Nothing was decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("policy `{policy}` {version} gave no answer to `{call}`, and nothing was decided: {stop}")]
pub struct Stopped {
    /// The policy.
    pub policy: String,
    /// Its version.
    pub version: Version,
    /// What it was asked.
    pub call: Call,
    /// Why it was stopped.
    pub stop: Stop,
}

/// What a policy is asked about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Call {
    /// Its findings.
    Evaluate,
    /// The comparisons that it makes.
    Explain,
}

impl std::fmt::Display for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Call::Evaluate => "evaluate",
            Call::Explain => "explain",
        })
    }
}

/// Why a call into a module did not come back with an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Stop {
    /// It used up its fuel.
    #[error("it used up the limit `fuel` of {limit}: {ENDLESS}, or raise the limit for very large cases")]
    Fuel {
        /// The limit.
        limit: u64,
    },
    /// It ran too long.
    #[error(
        "it ran longer than {} ms, the limit `wall_time`: {ENDLESS}, or raise the limit on a very busy machine",
        limit.as_millis()
    )]
    WallTime {
        /// The limit.
        limit: Duration,
    },
    /// It asked for too much memory.
    #[error(
        "it asked for {bytes} bytes of memory, and the limit `memory_bytes` is {limit}: {REPORT}, or raise the limit"
    )]
    Memory {
        /// How much it asked for in all.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// It asked for too large a table.
    #[error(
        "it asked for a table of {elements} elements, and the limit `table_elements` is {limit}: {REPORT}, or raise \
         the limit"
    )]
    Table {
        /// How much it asked for in all.
        elements: usize,
        /// The limit.
        limit: usize,
    },
    /// It nested its calls too deeply.
    #[error("it used up the limit `stack_bytes` of {limit}: its calls may nest without end, {REPORT}")]
    Stack {
        /// The limit.
        limit: usize,
    },
    /// Its answer takes too much of the host's memory.
    #[error("its answer takes more than {limit} bytes, the limit `answer_bytes`: {REPORT}")]
    Answer {
        /// The limit.
        limit: usize,
    },
    /// Its answer cannot be read.
    #[error("its answer cannot be read as the contract declares it: {problem}; {REPORT}")]
    Unreadable {
        /// What the engine says.
        problem: String,
    },
    /// It gave up.
    #[error("it trapped: {trap}; {REPORT}")]
    Trap {
        /// What the engine says.
        trap: String,
    },
    /// Its code was compiled before, is not in the cache any more, and could not be compiled again.
    #[error(
        "its code could not be compiled again: {problem}; free time and memory, or load the policies again"
    )]
    Recompile {
        /// What went wrong.
        problem: String,
    },
    /// The machine could not give it what it may use.
    #[error("the machine could not give it what it needs: {problem}; lower `concurrency`, or free memory")]
    Resources {
        /// What the engine says.
        problem: String,
    },
}

pub(super) const REPORT: &str = "report it to the policy's publisher";
const ENDLESS: &str = "it may never end, so report it to the policy's publisher";

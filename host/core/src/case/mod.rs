//! Reading a case: JSON in, a checked [`Case`] or every fault at once out.

mod document;

pub use document::*;

use crate::day::Day;

/// A case that has passed every check and can be decided.
#[derive(Debug, Clone)]
pub struct Case {
    document: CaseDocument,
    digest: String,
    codes: Vec<String>,
    warnings: Vec<Fault>,
}

/// One thing that is wrong (or, as a warning, doubtful) in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: a JSON path such as `$.records[2].amount.currency`.
    pub path: String,
    /// What is wrong there, lower case without a full stop, input in backticks.
    pub problem: String,
    /// What was expected, or what to do.
    pub expected: String,
}

/// A case that cannot be decided: every fault that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the case has {} fault(s)", .faults.len())]
pub struct CaseError {
    /// The faults, in the order of the document. Never empty.
    pub faults: Vec<Fault>,
}

impl Case {
    /// Reads and checks a case.
    pub fn from_json(_json: &[u8]) -> Result<Self, CaseError> {
        Err(CaseError { faults: Vec::new() })
    }

    /// The same case on another day.
    pub fn with_as_of(&self, _as_of: Day) -> Result<Self, CaseError> {
        Err(CaseError { faults: Vec::new() })
    }

    /// The document as read.
    pub fn document(&self) -> &CaseDocument {
        &self.document
    }

    /// SHA-256 of the case in canonical JSON (RFC 8785), without `$schema` and `expect`: `sha256:` and 64 digits.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The distinct codes that the case uses (grounds, lists, authorities, fundings, facts), in order of appearance.
    pub fn codes(&self) -> &[String] {
        &self.codes
    }

    /// What is doubtful but not wrong.
    pub fn warnings(&self) -> &[Fault] {
        &self.warnings
    }
}

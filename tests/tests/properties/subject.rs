//! A policy under test.

use probity_core::case::Case;
use probity_core::finding::{CheckedVerdict, FindingFault, check};
use probity_core::lower::{ParameterOverrides, lower};
use probity_core::metadata::CheckedInfo;
use probity_tests::generate::{Generator, read};
use probity_tests::policies::{ALL, Policy};
use serde_json::Value;

use crate::answer::Answer;

/// More findings than any generated case can have.
const MAX_FINDINGS: usize = 10_000;

pub struct Subject {
    pub policy: &'static Policy,
    pub info: CheckedInfo,
    pub generator: Generator,
}

impl Subject {
    pub fn of(policy: &'static Policy) -> Self {
        let info = (policy.describe)();
        let generator = Generator::new(&info);
        let info = CheckedInfo::passed_before(info).expect("a declaration that holds together");
        Subject { policy, info, generator }
    }

    /// Every policy, or the one that `PROBITY_POLICY` names.
    pub fn all() -> impl Iterator<Item = Subject> {
        let wanted = std::env::var("PROBITY_POLICY").ok();
        ALL.iter()
            .filter(move |policy| wanted.as_ref().is_none_or(|wanted| wanted == policy.name))
            .map(Subject::of)
    }

    /// What the policy's rules say, checked by the host.
    pub fn verdict(&self, case: &Case) -> Result<CheckedVerdict, FindingFault> {
        let lowered = lower(case, &self.info, &ParameterOverrides::new()).case;
        check(&self.info, &lowered, (self.policy.evaluate)(&lowered), MAX_FINDINGS)
    }

    /// The answer on a case, where it is a good one.
    pub fn answer(&self, case: &Value) -> Option<Answer> {
        let case = read(case).ok()?;
        Some(match self.verdict(&case) {
            Ok(verdict) => Answer::new(&self.info, &case, verdict),
            Err(fault) => Answer::Refused(fault.to_string()),
        })
    }
}

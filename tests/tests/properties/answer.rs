//! What a policy says of a case, by ids instead of positions, so that it can be compared with what it says of another.

use std::fmt;

use probity_core::case::{Case, CaseDocument};
use probity_core::determination::Finding;
use probity_core::finding::CheckedVerdict;
use probity_core::policy::PolicyInfo;
use probity_core::verdict::SlotValue;
use probity_core::words::{Effect, Outcome};

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The policy does not govern the case, for a reason.
    NotApplicable(String),
    /// The host refuses it, for a fault.
    Refused(String),
    /// It governs; what it found.
    Findings(Vec<Found>),
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub rule: String,
    pub effect: Effect,
    pub parties: Vec<String>,
    pub records: Vec<String>,
    pub relations: Vec<String>,
    pub since: Option<i32>,
    pub until: Option<i32>,
    pub question: Option<String>,
    pub slots: Vec<String>,
    pub restriction: Option<String>,
}

impl Answer {
    pub fn new(info: &PolicyInfo, case: &Case, verdict: CheckedVerdict) -> Self {
        match verdict {
            CheckedVerdict::NotApplicable(reason) => {
                Answer::NotApplicable(info.reasons[reason as usize].clone())
            }
            CheckedVerdict::Findings(findings) => Answer::Findings(
                findings.into_iter().map(|finding| Found::new(info, case.document(), finding)).collect(),
            ),
        }
    }

    pub fn findings(&self) -> &[Found] {
        match self {
            Answer::NotApplicable(_) | Answer::Refused(_) => &[],
            Answer::Findings(findings) => findings,
        }
    }

    /// The outcome, where the policy governs and its answer stands.
    pub fn outcome(&self) -> Option<Outcome> {
        match self {
            Answer::NotApplicable(_) | Answer::Refused(_) => None,
            Answer::Findings(findings) => {
                let heaviest = findings.iter().map(|found| Outcome::from(found.effect)).max();
                Some(heaviest.unwrap_or(Outcome::Allow))
            }
        }
    }

    /// The same, whatever the order in which things stand.
    pub fn sorted(self) -> Self {
        match self {
            Answer::Findings(mut findings) => {
                for found in &mut findings {
                    found.parties.sort();
                    found.records.sort();
                    found.relations.sort();
                }
                findings.sort();
                Answer::Findings(findings)
            }
            other => other,
        }
    }
}

impl Found {
    fn new(info: &PolicyInfo, document: &CaseDocument, finding: Finding) -> Self {
        let party = |at: u32| document.parties[at as usize].id.clone();
        let record = |at: u32| document.records[at as usize].id.clone();
        let relation = |at: u32| document.relations[at as usize].id.clone();
        let slot = |value: SlotValue| match value {
            SlotValue::Record(at) => record(at),
            SlotValue::Party(at) => party(at),
            other => format!("{other:?}"),
        };
        Found {
            rule: info.rules[finding.rule].id.clone(),
            effect: finding.effect,
            parties: finding.parties.iter().map(|at| party(*at)).collect(),
            records: finding.records.iter().map(|at| record(*at)).collect(),
            relations: finding.relations.iter().map(|at| relation(*at)).collect(),
            since: finding.since.map(|day| day.number()),
            until: finding.until.map(|day| day.number()),
            question: finding.question.map(|question| info.questions[question].clone()),
            slots: finding.slots.into_iter().map(slot).collect(),
            restriction: finding.restriction.map(|restriction| format!("{restriction:?}")),
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::NotApplicable(reason) => write!(f, "not applicable: {reason}"),
            Answer::Refused(fault) => write!(f, "refused: {fault}"),
            Answer::Findings(findings) => {
                let outcome = self.outcome().unwrap_or(Outcome::Allow);
                write!(f, "{outcome}")?;
                findings.iter().try_for_each(|found| write!(f, "\n    {found}"))
            }
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: Option<i32>| {
            let day = day.and_then(probity_core::day::Day::from_number);
            day.map_or_else(|| "…".to_owned(), |day| day.to_string())
        };
        let basis = [self.records.join(" "), self.relations.join(" ")].join(" ");
        write!(f, "{} {}: {} on {}", self.effect, self.rule, self.parties.join(" "), basis.trim())?;
        write!(f, ", {} to {}", day(self.since), day(self.until))?;
        self.question.iter().try_for_each(|question| write!(f, ", {question}?"))
    }
}

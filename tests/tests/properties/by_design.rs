//! Where a property does not hold, and is not meant to: each exception by name, as narrow as it can be told, with the
//! reason in law or in the way the policy reads it.

use std::fmt;

use probity_core::words::{Effect, Outcome};
use serde_json::Value;

use crate::answer::{Answer, Found};
use crate::subject::Subject;

/// What a change made of an answer.
pub struct Difference {
    /// What is wrong with it.
    pub what: String,
    /// The record that was changed, if one was.
    pub record: Option<Value>,
    /// What of it was changed.
    pub field: &'static str,
    /// Before the change.
    pub before: Answer,
    /// After it.
    pub after: Answer,
}

/// An exception.
pub struct Exception {
    pub policy: &'static str,
    pub property: &'static str,
    pub name: &'static str,
    pub covers: fn(&Difference) -> bool,
}

const CHINA: &str = "cn-government-procurement";
const WORLD_BANK: &str = "world-bank-sanctions";

const ADVERSE: &str = "an adverse record never makes the outcome milder";
const ORDER: &str = "the order of a case says nothing";
const UNKNOWN: &str = "what is not known never decides";

/// Every exception. Each must be needed: a test fails where one no longer is.
const EXCEPTIONS: &[Exception] = &[
    // An entry shows what its list holds, also where it no longer stands: the list was searched. The question what the
    // list holds is answered by more on file.
    Exception {
        policy: CHINA,
        property: ADVERSE,
        name: "an entry shows that its list was searched",
        covers: |it| it.is_of_kind(&["listing"]) && it.before.weighing_rules() == ["list-searches"],
    },
    Exception {
        policy: WORLD_BANK,
        property: ADVERSE,
        name: "an entry shows that the list was searched",
        covers: |it| it.is_on_list("wb.list.ineligible") && it.before.weighing_rules() == ["list-search"],
    },
    // Whether a debarment whose last day has passed goes on until a release is asked as long as nothing shows it. The same
    // entry read again, and the other bank's decision behind a recognition, which has the same terms, show it.
    Exception {
        policy: WORLD_BANK,
        property: ADVERSE,
        name: "another record shows that a debarment is over",
        covers: |it| {
            (it.is_on_list("wb.list.ineligible") || it.is_on_list("mdb.list."))
                && it.is_of_kind(&["debarment", "listing"])
                && it.before.weighing_rules() == ["release-unclear"]
                && it.after.outcome() == Some(Outcome::Allow)
        },
    },
    // Where several searches show the same, the finding names one of them.
    Exception {
        policy: CHINA,
        property: ORDER,
        name: "which of several searches is named",
        covers: |it| it.before.without_basis("list-searches") == it.after.without_basis("list-searches"),
    },
    Exception {
        policy: WORLD_BANK,
        property: ORDER,
        name: "which of several searches is named",
        covers: |it| it.before.without_basis("list-search") == it.after.without_basis("list-search"),
    },
    // A list shows what is on it: an entry stands while the case states no end.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "an entry without an end stands",
        covers: |it| {
            it.field == "expires" && it.is_of_kind(&["listing"]) && it.before.outcome() == Some(Outcome::Bar)
        },
    },
    // Entries that are made for a number of years run for it where the case states no end.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "an entry without an end runs for the term of its list",
        covers: |it| {
            it.field == "expires"
                && it.before.outcome() == Some(Outcome::Allow)
                && it.appear_only(&["market-supervision-list", "procurement-list-fine", "consortium-member"])
        },
    },
    // An entry that names no ground is the keeper's own decision: one by recognition says so.
    Exception {
        policy: WORLD_BANK,
        property: UNKNOWN,
        name: "an entry without a ground is the keeper's own decision",
        covers: |it| {
            it.field == "ground"
                && it.before.outcome() == Some(Outcome::Allow)
                && it.appear_only(&["release-unclear", "recognised-elsewhere"])
        },
    },
];

impl Difference {
    fn is_of_kind(&self, kinds: &[&str]) -> bool {
        self.record
            .as_ref()
            .and_then(|record| record["kind"].as_str())
            .is_some_and(|kind| kinds.contains(&kind))
    }

    fn is_on_list(&self, start: &str) -> bool {
        self.record
            .as_ref()
            .and_then(|record| record["list"].as_str())
            .is_some_and(|list| list.starts_with(start))
    }

    /// Whether all findings that do more than note, and that are there after the change alone, are of these rules.
    fn appear_only(&self, rules: &[&str]) -> bool {
        let is_new = |found: &&Found| !self.before.findings().contains(found);
        let mut weighing =
            self.after.findings().iter().filter(is_new).filter(|found| found.effect > Effect::Note);
        weighing.all(|found| rules.contains(&found.rule.as_str()))
    }
}

impl Answer {
    /// The rules whose findings do more than note, each once.
    fn weighing_rules(&self) -> Vec<&str> {
        let weighing = self.findings().iter().filter(|found| found.effect > Effect::Note);
        let mut rules: Vec<_> = weighing.map(|found| found.rule.as_str()).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }

    /// The answer, without what the findings of one rule rely on and say of it.
    fn without_basis(&self, rule: &str) -> Answer {
        let mut answer = self.clone();
        if let Answer::Findings(findings) = &mut answer {
            for found in findings.iter_mut().filter(|found| found.rule == rule) {
                found.records.clear();
                found.slots.clear();
            }
        }
        answer.sorted()
    }
}

/// The exceptions from a property for a policy.
pub fn of(subject: &Subject, property: &str) -> impl Iterator<Item = &'static Exception> {
    EXCEPTIONS
        .iter()
        .filter(move |exception| exception.policy == subject.policy.name && exception.property == property)
}

/// The exception that covers a difference.
pub fn excuse(subject: &Subject, property: &str, difference: &Difference) -> Option<&'static str> {
    of(subject, property).find(|exception| (exception.covers)(difference)).map(|exception| exception.name)
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  before: {}\n  after: {}", self.what, self.before, self.after)
    }
}

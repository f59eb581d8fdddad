//! Where a property does not hold, and is not meant to: each exception by name, as narrow as it can be told, with the
//! reason in law or in the way the policy reads it.

mod exceptions;

use std::fmt;

use probity_core::words::Effect;
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

    fn is_by(&self, authority: &str) -> bool {
        self.record.as_ref().is_some_and(|record| record["authority"]["code"] == authority)
    }

    fn states(&self, event: &str) -> bool {
        self.record.as_ref().is_some_and(|record| record["dates"][event].is_string())
    }

    /// Whether the record's source is said to have been read before something happened to it.
    fn is_read_before(&self, event: &str) -> bool {
        self.record.as_ref().is_some_and(|record| {
            let read = record["source"]["retrieved_at"].as_str();
            read.zip(record["dates"][event].as_str()).is_some_and(|(read, on)| read < on)
        })
    }

    /// Whether a finding relies on the record.
    fn is_on(&self, found: &Found) -> bool {
        self.record.as_ref().is_some_and(|record| found.records.iter().any(|on| record["id"] == **on))
    }

    /// The findings that do more than note, and are there after the change alone.
    fn new_weighing(&self) -> impl Iterator<Item = &Found> {
        self.after.weighing().filter(|found| !self.before.findings().contains(found))
    }

    /// Whether all of those ask one of these questions.
    fn appear_only_asking(&self, questions: &[&str]) -> bool {
        self.new_weighing()
            .all(|found| found.question.as_deref().is_some_and(|asked| questions.contains(&asked)))
    }

    /// Whether there are such findings, and all of them ask this question.
    fn asks_only(&self, question: &str) -> bool {
        let mut new = self.new_weighing().peekable();
        new.peek().is_some() && new.all(|found| found.question.as_deref() == Some(question))
    }

    /// Whether all of those are of these rules.
    fn appear_only(&self, rules: &[&str]) -> bool {
        self.new_weighing().all(|found| rules.contains(&found.rule.as_str()))
    }
}

impl Answer {
    /// The findings that do more than note.
    fn weighing(&self) -> impl Iterator<Item = &Found> {
        self.findings().iter().filter(|found| found.effect > Effect::Note)
    }

    /// Their rules, each once.
    fn weighing_rules(&self) -> Vec<&str> {
        let mut rules: Vec<_> = self.weighing().map(|found| found.rule.as_str()).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }

    /// The answer, without which tie a finding names.
    fn without_relations(&self) -> Answer {
        let mut answer = self.clone();
        if let Answer::Findings(findings) = &mut answer {
            findings.iter_mut().for_each(|found| found.relations.clear());
        }
        answer.sorted()
    }

    /// The answer, without the records that a rule names.
    fn without_records_of(&self, rule: &str) -> Answer {
        let mut answer = self.clone();
        if let Answer::Findings(findings) = &mut answer {
            findings.iter_mut().filter(|found| found.rule == rule).for_each(|found| found.records.clear());
        }
        answer.sorted()
    }

    /// The answer, without the parties that a rule names.
    fn without_member_of(&self, rule: &str) -> Answer {
        let mut answer = self.clone();
        if let Answer::Findings(findings) = &mut answer {
            for found in findings.iter_mut().filter(|found| found.rule == rule) {
                found.parties.clear();
                found.slots.clear();
            }
        }
        answer.sorted()
    }

    /// The answer, without which search or tie a finding names.
    fn without_choice(&self) -> Answer {
        let mut answer = self.clone();
        if let Answer::Findings(findings) = &mut answer {
            for found in findings {
                if found.rule.starts_with("list-search") {
                    found.records.clear();
                    found.slots.clear();
                } else if found.rule.starts_with("tied-") {
                    found.relations.clear();
                    found.slots.clear();
                }
            }
        }
        answer.sorted()
    }

    /// The answer, without which of its records a finding on several names.
    fn without_the_named(&self) -> Answer {
        let mut answer = self.clone();
        if let Answer::Findings(findings) = &mut answer {
            for found in findings.iter_mut().filter(|found| found.records.len() > 1) {
                let Found { records, slots, .. } = found;
                slots.retain(|slot| !records.contains(slot));
            }
        }
        answer.sorted()
    }
}

/// The exceptions from a property for a policy.
pub fn of(subject: &Subject, property: &str) -> impl Iterator<Item = &'static Exception> {
    exceptions::all()
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

//! Why each rule did or did not apply: the comparisons that the policies made, in a reader's language.

mod text;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::document::*;
use super::policy_words::PolicyWords;
use super::speaker::{self, Speaker};
use super::{Writer, get};
use crate::case::{Fact, FactValue};
use crate::day::Day;
use crate::determination::{Determination, PolicyAnswer};
use crate::texts::{TextValue, clean};
use crate::verdict::{RawStep, SlotValue};
use crate::words::{Answer, Comparison, Effect, Measure, RecordKind};

/// Why each rule of each policy did or did not apply, in one language, with stable JSON.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity explanation")]
pub struct Explanation {
    /// Language (BCP 47) of the host's own words.
    pub language: String,
    /// The day for which the decision was asked.
    pub as_of: Day,
    /// What was decided upon.
    pub case: ReportedCase,
    /// The policies that were asked, in the order of the screening.
    pub policies: Vec<ExplainedPolicy>,
}

/// What one policy compared.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ExplainedPolicy {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the module.
    pub digest: String,
    /// The body of law, for people.
    pub title: String,
    /// Whether it governs the case.
    pub applicable: bool,
    /// Why it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Named>,
    /// Its rules, in its own order; none where it does not govern the case.
    pub rules: Vec<ExplainedRule>,
}

/// What one rule compared.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ExplainedRule {
    /// Its id.
    pub rule: String,
    /// What it is called.
    pub title: String,
    /// The legal basis, most specific first.
    pub citations: Vec<String>,
    /// How many findings it made.
    pub findings: usize,
    /// The strictest effect among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// What it looked at, in the order in which it did.
    pub looks: Vec<Look>,
}

/// One thing that a rule looked at, and what it compared.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Look {
    /// Id of the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// Id of the party, where it looked at a party and not at a record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The record or party in words; the tender where it is neither.
    pub subject: String,
    /// Whether a finding of the rule relies on it.
    pub relied_on: bool,
    /// The comparisons, in the order in which they were made.
    pub comparisons: Vec<Compared>,
}

/// One comparison.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Compared {
    /// What was compared.
    pub test: Comparison,
    /// How it came out.
    pub met: Answer,
    /// The case's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    /// What it was compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// The comparison in words.
    pub text: String,
}

impl Explanation {
    /// Puts the comparisons that each policy made, in the order of the determination's policies, into a language.
    pub fn new(determination: &Determination, steps: &[Vec<RawStep>], language: &str) -> Self {
        let case = determination.case.document();
        let host = Speaker::new(language);
        let writer = Writer { determination, case, host, language };
        let none = Vec::new();
        let policies = determination.policies.iter().enumerate().map(|(at, answer)| {
            let words = PolicyWords::new(&answer.policy, case, language);
            let policy = writer.policy(answer, &words);
            let steps = steps.get(at).unwrap_or(&none);
            ExplainedPolicy {
                rules: if policy.applicable { writer.rules(answer, steps, &words) } else { Vec::new() },
                name: policy.name,
                version: policy.version,
                digest: policy.digest,
                title: policy.title,
                applicable: policy.applicable,
                reason: policy.reason,
            }
        });
        Explanation {
            language: host.language().to_owned(),
            as_of: case.as_of,
            case: writer.reported_case(),
            policies: policies.collect(),
        }
    }
}

/// How the case's value lies to what it was compared with.
fn order(step: &RawStep) -> Option<Ordering> {
    match (step.left, step.right) {
        (SlotValue::Date(left), SlotValue::Date(right)) => Some(left.cmp(&right)),
        (SlotValue::Money(left), SlotValue::Money(right)) if left.currency == right.currency => {
            Some(left.amount.cmp(&right.amount))
        }
        _ => None,
    }
}

impl Writer<'_> {
    fn rules(&self, answer: &PolicyAnswer, steps: &[RawStep], words: &PolicyWords<'_>) -> Vec<ExplainedRule> {
        let rules = answer.policy.info.rules.iter().enumerate();
        rules
            .map(|(position, rule)| {
                let found = answer.findings.iter().filter(|finding| finding.rule == position);
                let relied_on: BTreeSet<u32> =
                    found.clone().flat_map(|finding| finding.records.iter().copied()).collect();
                let of_rule = steps.iter().filter(|step| usize::try_from(step.rule) == Ok(position));
                ExplainedRule {
                    title: words.plain(&format!("rule-{}.title", rule.id)),
                    citations: words.citations(position).into_iter().map(|cited| cited.text).collect(),
                    findings: found.clone().count(),
                    effect: found.map(|finding| finding.effect).max(),
                    looks: self.looks(of_rule, &relied_on, words),
                    rule: rule.id.clone(),
                }
            })
            .collect()
    }

    fn looks<'s>(
        &self,
        steps: impl Iterator<Item = &'s RawStep>,
        relied_on: &BTreeSet<u32>,
        words: &PolicyWords<'_>,
    ) -> Vec<Look> {
        let mut looks: Vec<(Option<u32>, Option<u32>, Look)> = Vec::new();
        for step in steps {
            let Some(compared) = self.compared(step, words) else { continue };
            // a record is looked at whoever it is about; a party only where no record is
            let party = step.party.filter(|_| step.record.is_none());
            let place = (step.record, party);
            // a condition may look at the same thing more than once on its way, and at what it relies on again later
            let again = match step.record.is_some_and(|record| relied_on.contains(&record)) {
                true => looks.iter_mut().find(|(record, of, _)| (*record, *of) == place),
                false => looks.last_mut().filter(|(record, of, _)| (*record, *of) == place),
            };
            match again {
                Some((_, _, look)) => {
                    if look.comparisons.last() != Some(&compared) {
                        look.comparisons.push(compared);
                    }
                }
                None => looks.push((step.record, party, self.look(place, relied_on, compared))),
            }
        }
        // a rule may look at the same thing twice for the same reason, which says nothing more
        let mut once: Vec<Look> = Vec::new();
        for (_, _, look) in looks {
            if !once.contains(&look) {
                once.push(look);
            }
        }
        once
    }

    fn look(
        &self,
        (record, party): (Option<u32>, Option<u32>),
        relied_on: &BTreeSet<u32>,
        first: Compared,
    ) -> Look {
        let of_record = record.and_then(|position| get(&self.case.records, position));
        let of_party = party.and_then(|position| get(&self.case.parties, position));
        let subject = match (of_record, of_party) {
            // without a number, the id is already in the text
            (Some(record), _) => match speaker::number(record) {
                Some(number) if number != record.id => {
                    self.host.tagged(&self.host.record(record), &record.id)
                }
                _ => self.host.record(record),
            },
            (None, Some(party)) => self.host.party_as(party),
            (None, None) => {
                let id = TextValue::Text(clean(&self.case.tender.id).into_owned());
                self.host.say("tender", [("tender", id)])
            }
        };
        Look {
            record: of_record.map(|record| clean(&record.id).into_owned()),
            party: of_party.map(|party| clean(&party.id).into_owned()),
            subject,
            relied_on: record.is_some_and(|record| relied_on.contains(&record)),
            comparisons: vec![first],
        }
    }

    /// The comparison in words; none where the contract gives its number no meaning that this host knows.
    fn compared(&self, step: &RawStep, words: &PolicyWords<'_>) -> Option<Compared> {
        let test = Comparison::from_number(step.test)?;
        let left = match self.stated_fact(step, words) {
            Some(fact) => Some(self.fact_value(&fact.value)),
            None => self.compared_value(test, step.left, words),
        };
        let right = self.compared_value(test, step.right, words);
        let shown = |value: &Option<String>| {
            TextValue::Text(value.clone().unwrap_or_else(|| self.host.word("not-stated")))
        };
        let order = order(step);
        let looked_up = matches!(step.right, SlotValue::Code(_));
        let kind = match (test, step.met) {
            // on the day that it is compared with, an event of a later day has not happened
            (Comparison::Period, Answer::No) if order == Some(Ordering::Greater) => "later",
            (Comparison::InForce, Answer::Yes) if order.is_some_and(Ordering::is_ge) => "until",
            (Comparison::InForce, Answer::No) if order == Some(Ordering::Greater) => "not-yet",
            (Comparison::InForce, Answer::No) if order == Some(Ordering::Less) => "ended",
            (Comparison::Amount, Answer::No) if order == Some(Ordering::Less) => "below",
            (Comparison::Fact, Answer::Yes) if looked_up => "stated",
            (Comparison::Fact, Answer::Unknown) if looked_up => "unstated",
            (Comparison::Ground, _) if left.is_some() && !looked_up => match step.met {
                Answer::Yes => "stated-yes",
                Answer::No => "stated-no",
                Answer::Unknown => "unknown",
            },
            (Comparison::Ground | Comparison::Authority | Comparison::List, met) if looked_up => match met {
                Answer::Yes => "named-yes",
                Answer::No => "named-no",
                Answer::Unknown => "unknown",
            },
            (_, met) => met.word(),
        };
        let values = [("left", shown(&left)), ("right", shown(&right))];
        let text = self.host.say(&format!("compared-{}-{kind}", test.word()), values);
        Some(Compared { test, met: step.met, left, right, text })
    }

    /// The fact that a step looked up, as the case states it.
    fn stated_fact(&self, step: &RawStep, words: &PolicyWords<'_>) -> Option<&Fact> {
        let SlotValue::Code(code) = step.right else { return None };
        let code = words.vocabulary(code).filter(|_| step.test == Comparison::Fact.number())?;
        let record = step.record.and_then(|at| get(&self.case.records, at)).map(|record| &record.id);
        let about =
            record.or_else(|| step.party.and_then(|at| get(&self.case.parties, at)).map(|party| &party.id));
        self.case.facts.iter().find(|fact| fact.code == code && fact.about.as_ref() == about)
    }

    fn fact_value(&self, value: &FactValue) -> String {
        let host = self.host;
        match value {
            FactValue::Flag(true) => host.word("fact-yes"),
            FactValue::Flag(false) => host.word("fact-no"),
            FactValue::Number(number) => number.to_string(),
            FactValue::Day(day) => host.day(*day),
            FactValue::Money(amount) => match amount.to_minor() {
                Some(money) => host.money(money),
                None => host.word("not-stated"),
            },
        }
    }

    fn compared_value(&self, test: Comparison, value: SlotValue, words: &PolicyWords<'_>) -> Option<String> {
        let host = self.host;
        match (test, value) {
            (_, SlotValue::None) => None,
            (Comparison::Kind, SlotValue::Number(number)) => {
                let kind = u32::try_from(number).ok().and_then(RecordKind::from_number)?;
                Some(host.word(&format!("record-{}", kind.word())))
            }
            (Comparison::Measure, SlotValue::Number(number)) => {
                let measure = u32::try_from(number).ok().and_then(Measure::from_number)?;
                Some(host.word(&format!("measure-{}", measure.word())))
            }
            (_, SlotValue::Number(number)) => Some(number.to_string()),
            (_, SlotValue::Date(day)) => Day::from_number(day).map(|day| host.day(day)),
            (_, SlotValue::Money(money)) => Some(host.money(money)),
            (_, SlotValue::Record(position)) => {
                get(&self.case.records, position).map(|record| host.record(record))
            }
            (_, SlotValue::Party(position)) => get(&self.case.parties, position).map(speaker::name),
            (_, SlotValue::Code(position)) => words.code(position),
        }
    }
}

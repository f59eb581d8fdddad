//! What a set of scenarios reaches of the policies that it asks: rules on both sides, effects, questions, reasons,
//! parameters and boundaries.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::case::CaseDocument;
use crate::day::Day;
use crate::determination::{Determination, PolicyAnswer};
use crate::verdict::{RawStep, SlotValue};
use crate::words::{Answer, Comparison, Effect};

/// What was reached so far, policy by policy.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity coverage")]
pub struct Coverage {
    /// The policies that were asked, by name.
    pub policies: BTreeMap<String, PolicyCoverage>,
}

/// What was reached of one policy.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PolicyCoverage {
    /// Scenarios that the policy governed.
    pub governed: usize,
    /// Its rules, in its own order.
    pub rules: Vec<RuleCoverage>,
    /// Its questions, in its own order, and how many scenarios asked each.
    pub questions: Vec<Reached>,
    /// Its reasons for not governing, and how many scenarios met each.
    pub reasons: Vec<Reached>,
    /// Its parameters, in its own order.
    pub parameters: Vec<ParameterCoverage>,
}

/// What was reached of one rule.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RuleCoverage {
    /// Its id.
    pub id: String,
    /// Scenarios in which it made a finding.
    pub hit: usize,
    /// Scenarios in which it made none.
    pub missed: usize,
    /// Those among them in which it looked at something that met one of its conditions and not all.
    pub close: usize,
    /// The heaviest effect that it declares.
    pub heaviest: Option<Effect>,
    /// The effects of its findings, with the number of scenarios.
    pub effects: BTreeMap<String, usize>,
    /// What it compared in an order: amounts and days.
    pub boundaries: Vec<Boundary>,
}

/// A comparison in an order, in the scenarios that made it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Boundary {
    /// What was compared.
    pub comparison: Comparison,
    /// How often it was met.
    pub met: usize,
    /// How often it was not.
    pub not_met: usize,
    /// How often that was not known.
    pub unknown: usize,
    /// How often both values were the same: the exact amount, the last day.
    pub exact: usize,
    /// How often the value lay one step (a minor unit, a day) on the side where it is not met.
    pub next_to: usize,
}

/// Something that scenarios can reach.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Reached {
    /// Its id.
    pub id: String,
    /// How many scenarios reached it.
    pub scenarios: usize,
}

/// What was reached of one parameter.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ParameterCoverage {
    /// Its id.
    pub id: String,
    /// For each of its values by date, the first day and the number of scenarios for which it was in force.
    pub values: BTreeMap<String, usize>,
    /// Scenarios that come out otherwise with the next larger value, or another choice.
    pub moved_by_more: usize,
    /// Scenarios that come out otherwise with the next smaller value.
    pub moved_by_less: usize,
}

impl Coverage {
    /// Adds what one scenario reached. `steps` are the comparisons of each policy, in the order of the determination.
    pub fn add(&mut self, determination: &Determination, steps: &[Vec<RawStep>]) {
        let none = Vec::new();
        for (at, answer) in determination.policies.iter().enumerate() {
            let name = answer.policy.info.name.clone();
            let policy = self.policies.entry(name).or_insert_with(|| PolicyCoverage::of(answer));
            policy.add(answer, determination.case.document(), steps.get(at).unwrap_or(&none));
        }
    }

    /// Adds that a scenario comes out otherwise with another value of a parameter: a larger one or another choice, or a
    /// smaller one.
    pub fn add_moved(&mut self, policy: &str, parameter: &str, by_more: bool) {
        let policy = self.policies.get_mut(policy);
        let parameter =
            policy.and_then(|policy| policy.parameters.iter_mut().find(|known| known.id == parameter));
        if let Some(parameter) = parameter {
            match by_more {
                true => parameter.moved_by_more += 1,
                false => parameter.moved_by_less += 1,
            }
        }
    }

    /// The rules that no scenario reached on both sides, as `policy/rule`.
    pub fn one_sided(&self) -> Vec<String> {
        let rules =
            self.policies.iter().flat_map(|(name, policy)| policy.rules.iter().map(move |rule| (name, rule)));
        rules
            .filter(|(_, rule)| !rule.is_reached())
            .map(|(name, rule)| format!("{name}/{}", rule.id))
            .collect()
    }
}

impl PolicyCoverage {
    fn of(answer: &PolicyAnswer) -> Self {
        let info = &answer.policy.info;
        let reached =
            |ids: &[String]| ids.iter().map(|id| Reached { id: id.clone(), scenarios: 0 }).collect();
        let rules = info.rules.iter().map(|rule| RuleCoverage {
            id: rule.id.clone(),
            heaviest: Some(rule.heaviest),
            ..RuleCoverage::default()
        });
        let parameters = info.parameters.iter().map(|parameter| ParameterCoverage {
            id: parameter.id.clone(),
            values: parameter
                .values
                .iter()
                .filter_map(|value| Some((Day::from_number(value.since)?.to_string(), 0)))
                .collect(),
            ..ParameterCoverage::default()
        });
        PolicyCoverage {
            governed: 0,
            rules: rules.collect(),
            questions: reached(&info.questions),
            reasons: reached(&info.reasons),
            parameters: parameters.collect(),
        }
    }

    fn add(&mut self, answer: &PolicyAnswer, case: &CaseDocument, steps: &[RawStep]) {
        if let Some(reason) = answer.not_applicable {
            let reason = usize::try_from(reason).ok().and_then(|reason| self.reasons.get_mut(reason));
            if let Some(reason) = reason {
                reason.scenarios += 1;
            }
            return;
        }
        self.governed += 1;
        for (declared, parameter) in answer.policy.info.parameters.iter().zip(&mut self.parameters) {
            let on = declared.selected_on(case).number();
            if let Some(value) = declared.values.iter().rfind(|value| value.since <= on)
                && let Some(since) = Day::from_number(value.since)
            {
                *parameter.values.entry(since.to_string()).or_default() += 1;
            }
        }
        let asked: BTreeSet<usize> = answer.findings.iter().filter_map(|finding| finding.question).collect();
        for question in asked {
            if let Some(question) = self.questions.get_mut(question) {
                question.scenarios += 1;
            }
        }
        for (position, rule) in self.rules.iter_mut().enumerate() {
            let effects: BTreeSet<Effect> = answer
                .findings
                .iter()
                .filter(|found| found.rule == position)
                .map(|found| found.effect)
                .collect();
            let of_rule: Vec<&RawStep> =
                steps.iter().filter(|step| usize::try_from(step.rule) == Ok(position)).collect();
            rule.add(&effects, &of_rule);
        }
    }
}

impl RuleCoverage {
    /// Whether scenarios reached it on both sides: it made a finding in one, and none in another that the policy governs.
    pub fn is_reached(&self) -> bool {
        self.hit > 0 && self.missed > 0
    }

    fn add(&mut self, effects: &BTreeSet<Effect>, steps: &[&RawStep]) {
        if effects.is_empty() {
            self.missed += 1;
            self.close += usize::from(steps.iter().any(|step| is_met(step)));
        } else {
            self.hit += 1;
        }
        for effect in effects {
            *self.effects.entry(effect.word().to_owned()).or_default() += 1;
        }
        for step in steps {
            let Some(comparison) = ordered(step) else { continue };
            let known = self.boundaries.iter_mut().find(|boundary| boundary.comparison == comparison);
            match known {
                Some(boundary) => boundary.add(step),
                None => {
                    let mut boundary =
                        Boundary { comparison, met: 0, not_met: 0, unknown: 0, exact: 0, next_to: 0 };
                    boundary.add(step);
                    self.boundaries.push(boundary);
                }
            }
        }
        self.boundaries.sort_by_key(|boundary| boundary.comparison);
    }
}

impl Boundary {
    fn add(&mut self, step: &RawStep) {
        match step.met {
            Answer::Yes => self.met += 1,
            Answer::No => self.not_met += 1,
            Answer::Unknown => self.unknown += 1,
        }
        match distance(step) {
            Some(0) => self.exact += 1,
            Some(1) if step.met == Answer::No => self.next_to += 1,
            _ => {}
        }
    }
}

/// Whether the step says that a thing is of the kind that the rule is about. That its scope covers the tender is said of
/// nearly everything, and that it is about the bidder too.
fn is_met(step: &RawStep) -> bool {
    let telling = |test| {
        !matches!(test, Comparison::Scope | Comparison::Party | Comparison::Matched | Comparison::Fresh)
    };
    step.met == Answer::Yes && Comparison::from_number(step.test).is_some_and(telling)
}

/// What was compared, if it was compared in an order.
fn ordered(step: &RawStep) -> Option<Comparison> {
    use Comparison as C;
    Comparison::from_number(step.test)
        .filter(|test| matches!(test, C::Amount | C::Period | C::InForce | C::Longer | C::Since | C::Ended))
}

/// How far the values lie apart, in days or in minor units.
fn distance(step: &RawStep) -> Option<u64> {
    match (step.left, step.right) {
        (SlotValue::Date(left), SlotValue::Date(right)) => Some(u64::from(left.abs_diff(right))),
        (SlotValue::Money(left), SlotValue::Money(right)) if left.currency == right.currency => {
            Some(left.amount.abs_diff(right.amount))
        }
        _ => None,
    }
}

//! Checking that every finding of a policy stands: on a declared rule, on records of the case, within what the rule
//! may do, and in an order of time.

mod fault;

use iso_currency::Currency;

use crate::day::Day;
use crate::determination::Finding;
use crate::lower::{FOREIGN_CODE, LoweredCase, UNKNOWN_CODE, UNSTATED_CODE};
use crate::metadata::{CheckedInfo, is_calendar_day};
use crate::policy::{DayNumber, RuleInfo};
use crate::verdict::{MinorMoney, RawFinding, Restriction, SlotValue, Verdict};
use crate::words::{Effect, Nature, SlotKind};

pub use fault::{FindingFault, Target};

/// How many parties, records and relations the findings of one evaluation may name together. Each is said again in
/// words, so that this bounds a report; in one finding nothing is named twice, so that the case bounds that.
pub const MAX_POSITIONS: usize = 100_000;

/// A verdict whose every finding stands.
#[derive(Debug, Clone, PartialEq)]
pub enum CheckedVerdict {
    /// The policy does not govern the case; position of a declared reason.
    NotApplicable(u32),
    /// Its findings.
    Findings(Vec<Finding>),
}

/// Checks a verdict. The first finding that does not stand refuses all of them: a policy that is wrong once is not
/// believed elsewhere.
pub fn check(
    info: &CheckedInfo,
    case: &LoweredCase,
    verdict: Verdict,
    max_findings: usize,
) -> Result<CheckedVerdict, FindingFault> {
    let findings = match verdict {
        Verdict::NotApplicable(reason) if within(reason, info.reasons.len()) => {
            return Ok(CheckedVerdict::NotApplicable(reason));
        }
        Verdict::NotApplicable(reason) => {
            return Err(FindingFault::NoSuchReason { reason, reasons: info.reasons.len() });
        }
        Verdict::Findings(findings) => findings,
    };
    if findings.len() > max_findings {
        return Err(FindingFault::TooMany { count: findings.len(), limit: max_findings });
    }
    let count = findings
        .iter()
        .map(|finding| finding.parties.len() + finding.records.len() + finding.relations.len())
        .sum();
    if count > MAX_POSITIONS {
        return Err(FindingFault::TooManyPositions { count, limit: MAX_POSITIONS });
    }
    let checked = findings.into_iter().enumerate().map(|(position, finding)| {
        let rule = usize::try_from(finding.rule).ok().and_then(|i| info.rules.get(i)).ok_or(
            FindingFault::NoSuchRule { finding: position, rule: finding.rule, rules: info.rules.len() },
        )?;
        Checker { info, case, position, rule }.check(finding)
    });
    checked.collect::<Result<_, _>>().map(CheckedVerdict::Findings)
}

/// Checks one finding.
struct Checker<'a> {
    info: &'a CheckedInfo,
    case: &'a LoweredCase,
    position: usize,
    rule: &'a RuleInfo,
}

impl Checker<'_> {
    fn check(&self, raw: RawFinding) -> Result<Finding, FindingFault> {
        self.effect(&raw)?;
        self.positions(Target::Party, &raw.parties, self.case.parties.len())?;
        self.positions(Target::Record, &raw.records, self.case.records.len())?;
        self.positions(Target::Relation, &raw.relations, self.case.relations.len())?;
        let since = raw.since.map(|day| self.day(day)).transpose()?;
        let until = raw.until.map(|day| self.day(day)).transpose()?;
        if let (Some(since), Some(until)) = (raw.since, raw.until)
            && until < since
        {
            let (finding, rule) = self.at();
            return Err(FindingFault::EndsBeforeItBegins { finding, rule, since, until });
        }
        let slots = self.slots(raw.slots)?;
        let restriction = self.restriction(raw.effect, raw.restriction)?;
        let question = self.question(raw.effect, raw.question)?;
        Ok(Finding {
            // the rule exists, so that its position fits
            rule: usize::try_from(raw.rule).unwrap_or_default(),
            effect: raw.effect,
            parties: raw.parties,
            records: raw.records,
            relations: raw.relations,
            since,
            until,
            slots,
            restriction,
            question,
        })
    }

    fn at(&self) -> (usize, String) {
        (self.position, self.rule.id.clone())
    }

    fn effect(&self, raw: &RawFinding) -> Result<(), FindingFault> {
        let (effect, heaviest) = (raw.effect, self.rule.heaviest);
        if effect > heaviest {
            let (finding, rule) = self.at();
            return Err(FindingFault::BeyondDeclared { finding, rule, effect, heaviest });
        }
        if effect == Effect::Bar && self.rule.nature == Nature::Discretionary {
            let (finding, rule) = self.at();
            return Err(FindingFault::DiscretionaryBar { finding, rule });
        }
        if effect > Effect::Note {
            if raw.records.is_empty() && raw.relations.is_empty() {
                let (finding, rule) = self.at();
                return Err(FindingFault::NoBasis { finding, rule, effect });
            }
            if raw.parties.is_empty() {
                let (finding, rule) = self.at();
                return Err(FindingFault::NoParty { finding, rule, effect });
            }
        }
        Ok(())
    }

    fn positions(&self, target: Target, positions: &[u32], count: usize) -> Result<(), FindingFault> {
        for position in positions {
            self.within(target, *position, count)?;
        }
        let twice = match positions {
            [] | [_] => None,
            [a, b] => (a == b).then_some(*a),
            many => {
                let mut sorted = many.to_vec();
                sorted.sort_unstable();
                sorted.array_windows().find_map(|[a, b]| (a == b).then_some(*a))
            }
        };
        match twice {
            None => Ok(()),
            Some(position) => {
                let (finding, rule) = self.at();
                Err(FindingFault::NamedTwice { finding, rule, target, position })
            }
        }
    }

    fn within(&self, target: Target, position: u32, count: usize) -> Result<(), FindingFault> {
        if within(position, count) {
            return Ok(());
        }
        let (finding, rule) = self.at();
        Err(FindingFault::OutOfList { finding, rule, target, position, count })
    }

    fn day(&self, day: DayNumber) -> Result<Day, FindingFault> {
        Day::from_number(day).filter(|_| is_calendar_day(day)).ok_or_else(|| {
            let (finding, rule) = self.at();
            FindingFault::NoSuchDay { finding, rule, day }
        })
    }

    fn currency(&self, money: MinorMoney) -> Result<(), FindingFault> {
        if Currency::from_numeric(money.currency).is_some() {
            return Ok(());
        }
        let (finding, rule) = self.at();
        Err(FindingFault::UnknownCurrency { finding, rule, currency: money.currency })
    }

    fn slots(&self, mut slots: Vec<SlotValue>) -> Result<Vec<SlotValue>, FindingFault> {
        let declared = self.rule.slots.len();
        if slots.len() != declared {
            let (finding, rule) = self.at();
            return Err(FindingFault::SlotCount { finding, rule, count: slots.len(), declared });
        }
        for (value, slot) in slots.iter_mut().zip(&self.rule.slots) {
            match (*value, slot.kind) {
                (SlotValue::None, _) | (SlotValue::Number(_), SlotKind::Number) => {}
                (SlotValue::Date(day), SlotKind::Date) => _ = self.day(day)?,
                (SlotValue::Money(money), SlotKind::Money) => self.currency(money)?,
                (SlotValue::Record(position), SlotKind::Record) => {
                    self.within(Target::Record, position, self.case.records.len())?;
                }
                (SlotValue::Party(position), SlotKind::Party) => {
                    self.within(Target::Party, position, self.case.parties.len())?;
                }
                // a word of the case that the policy does not know, handed back: there is nothing to say about it
                (SlotValue::Code(UNKNOWN_CODE | UNSTATED_CODE | FOREIGN_CODE), SlotKind::Code) => {
                    *value = SlotValue::None
                }
                (SlotValue::Code(code), SlotKind::Code) => {
                    self.within(Target::Code, code, self.info.vocabulary.len())?;
                }
                _ => {
                    let (finding, rule) = self.at();
                    let (slot, expected) = (slot.name.clone(), slot.kind);
                    return Err(FindingFault::SlotMismatch { finding, rule, slot, expected });
                }
            }
        }
        Ok(slots)
    }

    fn restriction(
        &self,
        effect: Effect,
        restriction: Option<Restriction>,
    ) -> Result<Option<Restriction>, FindingFault> {
        match (effect, restriction) {
            (Effect::Restrict, None) => {
                let (finding, rule) = self.at();
                return Err(FindingFault::NoRestriction { finding, rule });
            }
            (Effect::Restrict, _) | (_, None) => {}
            (_, Some(_)) => {
                let (finding, rule) = self.at();
                return Err(FindingFault::StrayRestriction { finding, rule, effect });
            }
        }
        match restriction {
            Some(Restriction::CapValue(cap)) => {
                self.currency(cap)?;
                if cap.amount < 0 {
                    let (finding, rule) = self.at();
                    return Err(FindingFault::NegativeCap { finding, rule, amount: cap.amount });
                }
            }
            Some(Restriction::ExtraBidSecurity(basis_points)) if basis_points > 10_000 => {
                let (finding, rule) = self.at();
                return Err(FindingFault::SecurityTooHigh { finding, rule, basis_points });
            }
            _ => {}
        }
        Ok(restriction)
    }

    fn question(&self, effect: Effect, question: Option<u32>) -> Result<Option<usize>, FindingFault> {
        match (effect, question) {
            (Effect::Refer, None) => {
                let (finding, rule) = self.at();
                Err(FindingFault::NoQuestion { finding, rule })
            }
            (Effect::Refer, Some(question)) => {
                self.within(Target::Question, question, self.info.questions.len())?;
                Ok(usize::try_from(question).ok())
            }
            (_, None) => Ok(None),
            (_, Some(_)) => {
                let (finding, rule) = self.at();
                Err(FindingFault::StrayQuestion { finding, rule, effect })
            }
        }
    }
}

fn within(position: u32, count: usize) -> bool {
    usize::try_from(position).is_ok_and(|position| position < count)
}

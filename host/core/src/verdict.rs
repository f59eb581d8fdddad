//! A policy's raw answer, before the host has checked it.

use std::collections::BTreeSet;

use crate::day::Day;
use crate::policy::DayNumber;
use crate::words::{Answer, Effect};

/// A policy's answer on one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The policy does not govern the case; position of the reason.
    NotApplicable(u32),
    /// It governs.
    Findings(Vec<RawFinding>),
}

/// A finding as the policy gave it: positions and numbers, nothing checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawFinding {
    /// Position of the rule.
    pub rule: u32,
    /// What it does.
    pub effect: Effect,
    /// Positions of the parties that it is about.
    pub parties: Vec<u32>,
    /// Positions of the records that it relies on.
    pub records: Vec<u32>,
    /// Positions of the relations that it relies on.
    pub relations: Vec<u32>,
    /// First day on which it holds.
    pub since: Option<DayNumber>,
    /// Last day on which it holds.
    pub until: Option<DayNumber>,
    /// The values of the rule's slots.
    pub slots: Vec<SlotValue>,
    /// Within which limits, for `restrict`.
    pub restriction: Option<Restriction>,
    /// Position of the question, for `refer`.
    pub question: Option<u32>,
}

/// An amount in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinorMoney {
    /// Minor units.
    pub amount: i64,
    /// ISO 4217 number.
    pub currency: u16,
}

/// The value of one slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotValue {
    /// Not known.
    None,
    /// A number.
    Number(i64),
    /// A day.
    Date(DayNumber),
    /// Money.
    Money(MinorMoney),
    /// Position of a record.
    Record(u32),
    /// Position of a party.
    Party(u32),
    /// Position in the vocabulary.
    Code(u32),
}

/// The limits within which a party may take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restriction {
    /// Replace the party that the finding is about.
    ReplaceParty,
    /// Only up to this contract value.
    CapValue(MinorMoney),
    /// Not in the categories that the records relied on cover.
    ExcludeCategories,
    /// Extra bid security, hundredths of a percent of the contract value.
    ExtraBidSecurity(u32),
    /// Enhanced inspection.
    EnhancedInspection,
    /// Monitoring of performance.
    Monitoring,
    /// No subcontracting.
    NoSubcontracting,
}

/// One comparison that a policy made, as `explain` returns it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawStep {
    /// Position of the rule.
    pub rule: u32,
    /// Position of the record.
    pub record: Option<u32>,
    /// Position of the party.
    pub party: Option<u32>,
    /// What was compared; numbers as in the contract.
    pub test: u32,
    /// The case's value.
    pub left: SlotValue,
    /// What it was compared with.
    pub right: SlotValue,
    /// How it came out.
    pub met: Answer,
}

/// The days that steps compare.
pub fn compared_days(steps: &[RawStep]) -> BTreeSet<Day> {
    let values = steps.iter().flat_map(|step| [step.left, step.right]);
    values
        .filter_map(|value| match value {
            SlotValue::Date(day) => Day::from_number(day),
            _ => None,
        })
        .collect()
}

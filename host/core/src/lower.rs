//! A case as it crosses into a policy: numbers only, positions instead of names.

mod scope;
mod template;

use crate::case::Case;
use crate::day::Day;
use crate::metadata::CheckedInfo;
use crate::policy::{DayNumber, ParameterInfo, PolicyInfo};
use crate::verdict::MinorMoney;
use crate::words::{Answer, Selector};

pub(crate) use scope::covered;
pub(crate) use template::Template;

/// The code of what a policy has no word for.
pub const UNKNOWN_CODE: u32 = u32::MAX;
/// The code of what a case does not state.
pub const UNSTATED_CODE: u32 = u32::MAX - 1;
/// The code of what a case says in the words of another body of law.
pub const FOREIGN_CODE: u32 = u32::MAX - 2;

/// A case lowered for one policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoweredCase {
    /// The day of the decision.
    pub as_of: DayNumber,
    /// The tender.
    pub tender: LoweredTender,
    /// The parties, in the order of the case.
    pub parties: Vec<LoweredParty>,
    /// The relations, in the order of the case.
    pub relations: Vec<LoweredRelation>,
    /// The records, in the order of the case.
    pub records: Vec<LoweredRecord>,
    /// The records' events, each record's side by side, ordered by kind and day.
    pub events: Vec<LoweredEvent>,
    /// The parameters' values, in the order in which the policy declared them.
    pub parameters: Vec<Option<i64>>,
    /// The facts.
    pub facts: Vec<LoweredFact>,
}

/// The tender, lowered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoweredTender {
    /// ISO 3166-1 numeric.
    pub jurisdiction: u16,
    /// Notice date.
    pub notice: DayNumber,
    /// Bid deadline.
    pub deadline: Option<DayNumber>,
    /// Day as of which records count.
    pub cut_off: Option<DayNumber>,
    /// Number of a [`crate::words::Stage`].
    pub stage: u32,
    /// Value.
    pub value: Option<MinorMoney>,
    /// Number of a [`crate::words::ContractKind`], 0 if not stated.
    pub contract_kind: u32,
    /// Level of the contracting authority.
    pub level: u32,
    /// Fundings, as codes.
    pub fundings: Vec<u32>,
    /// Overrides.
    pub overrides: Vec<LoweredOverride>,
}

/// An override, lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoweredOverride {
    /// Number of an [`crate::words::OverrideKind`].
    pub kind: u32,
    /// From when it holds.
    pub since: DayNumber,
}

/// A party, lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoweredParty {
    /// Number of a [`crate::words::Role`].
    pub role: u32,
    /// Position of the party it belongs to.
    pub of: Option<u32>,
    /// Subcontracting tier, 0 where it does not apply.
    pub tier: u32,
    /// Number of a [`crate::words::PartyKind`], 0 if not stated.
    pub kind: u32,
    /// ISO 3166-1 numeric, 0 if not stated.
    pub country: u16,
    /// First day of the tie.
    pub since: Option<DayNumber>,
    /// Last day of the tie.
    pub until: Option<DayNumber>,
}

/// A relation, lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoweredRelation {
    /// Position of the party that holds the tie.
    pub subject: u32,
    /// Position of the other party.
    pub object: u32,
    /// Number of a [`crate::words::RelationKind`].
    pub kind: u32,
    /// First day.
    pub since: Option<DayNumber>,
    /// Last day.
    pub until: Option<DayNumber>,
}

/// A record, lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoweredRecord {
    /// Position of the party.
    pub party: u32,
    /// Number of a [`crate::words::RecordKind`].
    pub kind: u32,
    /// Ground, as a code.
    pub ground: u32,
    /// Number of a [`crate::words::Finality`], 0 if not stated.
    pub finality: u32,
    /// Bits of [`crate::words::Measure`].
    pub measures: u32,
    /// Amount.
    pub amount: Option<MinorMoney>,
    /// Authority, as a code.
    pub authority: u32,
    /// Number of a [`crate::words::Level`], 0 if not stated.
    pub level: u32,
    /// List, as a code.
    pub on_list: u32,
    /// Whether it is known to be about this party.
    pub matched: Answer,
    /// Whether its own scope covers this tender.
    pub covers: Answer,
    /// Whether its source was read recently enough.
    pub fresh: Answer,
    /// Position of its first event.
    pub first_event: u32,
    /// How many events it has.
    pub event_count: u32,
}

/// An event, lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoweredEvent {
    /// Number of an [`crate::words::EventKind`].
    pub kind: u32,
    /// When.
    pub on: DayNumber,
}

/// What a fact is about, lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoweredSubject {
    /// The tender.
    Tender,
    /// A party.
    Party(u32),
    /// A record.
    Record(u32),
}

/// A fact, lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoweredFact {
    /// What it is about.
    pub about: LoweredSubject,
    /// What it says, as a code.
    pub code: u32,
    /// Its value.
    pub value: i64,
    /// ISO 4217 number where the value is money, else 0.
    pub currency: u16,
}

/// A lowered case, and what was lost on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lowered {
    /// The case.
    pub case: LoweredCase,
    /// Positions in [`crate::case::Case::codes`] of the codes that the policy has no word for.
    pub unknown_codes: Vec<u32>,
}

/// Values that a portal sets instead of a policy's own, by parameter id.
pub type ParameterOverrides = std::collections::BTreeMap<String, i64>;

/// From which day's law the values of a policy's parameters are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LawOf {
    /// Of the day of the case that each parameter names. What decides is lowered so, and nothing else.
    #[default]
    CaseDates,
    /// The same, or of this day where it is later: as if the law of this day had come before the case.
    NotBefore(Day),
    /// Of this day, whatever the days of the case.
    Day(Day),
}

/// Lowers a case for one policy: looks up each distinct code of the case once and chooses the parameters' values; all
/// else was worked out when the case was read.
pub fn lower(case: &Case, info: &CheckedInfo, overrides: &ParameterOverrides) -> Lowered {
    lower_by(case, info, overrides, LawOf::CaseDates)
}

/// The same with the parameters' values of another day's law: to weigh a policy, not to decide by it.
pub fn lower_by(case: &Case, info: &CheckedInfo, overrides: &ParameterOverrides, law: LawOf) -> Lowered {
    lower_with(case.template(), info, overrides, law, |code| match info.code(code) {
        Some(position) => Ok(position),
        None if info.is_foreign(code) => Err(FOREIGN_CODE),
        None => Err(UNKNOWN_CODE),
    })
}

fn lower_with(
    template: &Template,
    info: &PolicyInfo,
    overrides: &ParameterOverrides,
    law: LawOf,
    position: impl Fn(&str) -> Result<u32, u32>,
) -> Lowered {
    let mut unknown_codes = Vec::new();
    let codes: Vec<u32> = (0..)
        .zip(template.codes())
        .map(|(at, code)| {
            position(code).unwrap_or_else(|none| {
                unknown_codes.push(at);
                none
            })
        })
        .collect();
    let mut case = template.case().clone();
    // a code that is not stated is beyond every list
    let translate = |code: &mut u32| {
        *code = usize::try_from(*code).ok().and_then(|at| codes.get(at)).copied().unwrap_or(UNSTATED_CODE);
    };
    case.tender.fundings.iter_mut().for_each(translate);
    for record in &mut case.records {
        translate(&mut record.ground);
        translate(&mut record.authority);
        translate(&mut record.on_list);
    }
    case.facts.iter_mut().for_each(|fact| translate(&mut fact.code));
    case.parameters = info
        .parameters
        .iter()
        .map(|parameter| {
            overrides.get(&parameter.id).copied().or_else(|| value_in_force(parameter, &case, law))
        })
        .collect();
    Lowered { case, unknown_codes }
}

/// The value of a parameter on the day that selects it.
fn value_in_force(parameter: &ParameterInfo, case: &LoweredCase, law: LawOf) -> Option<i64> {
    let on = match parameter.selected_by {
        Selector::AsOf => case.as_of,
        Selector::Notice => case.tender.notice,
        Selector::Deadline => case.tender.deadline.unwrap_or(case.as_of),
    };
    let on = match law {
        LawOf::CaseDates => on,
        LawOf::NotBefore(day) => on.max(day.number()),
        LawOf::Day(day) => day.number(),
    };
    parameter.values.iter().rfind(|value| value.since <= on).map(|value| value.value)
}

#[cfg(test)]
mod tests;

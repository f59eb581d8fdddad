//! What a policy declares about itself, as the host keeps it: plain data, whatever the contract version it came by.

use serde::{Deserialize, Serialize};

use crate::words::{Certainty, Effect, Nature, ParameterKind, PeriodUnit, Selector, SlotKind};

/// A calendar day as it crosses the contract: days since 1970-01-01.
pub type DayNumber = i32;

/// What a policy declares about itself, as `describe` returned it. Unchecked until [`crate::metadata::CheckedInfo::check`] has
/// passed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyInfo {
    /// Name: lower case with hyphens.
    pub name: String,
    /// Version, semver.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// Languages (BCP 47) of its texts; the first is the language of last resort.
    pub languages: Vec<String>,
    /// ISO 3166-1 alpha-2 codes of the jurisdictions whose tenders it governs.
    pub jurisdictions: Vec<String>,
    /// Funding codes whose tenders it governs.
    pub fundings: Vec<String>,
    /// First day on which this version is the law to apply to a tender noticed on that day.
    pub in_force_from: DayNumber,
    /// Last such day, if an end is known.
    pub in_force_until: Option<DayNumber>,
    /// The legal instruments that citations name.
    pub instruments: Vec<Instrument>,
    /// The rules; findings point at them by position.
    pub rules: Vec<RuleInfo>,
    /// The parameters.
    pub parameters: Vec<ParameterInfo>,
    /// Ids of the questions that a `refer` may ask.
    pub questions: Vec<String>,
    /// Ids of the reasons for not being applicable.
    pub reasons: Vec<String>,
    /// The codes that the policy knows.
    pub vocabulary: Vec<String>,
}

/// A law, regulation, measure or notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Id within the policy.
    pub id: String,
    /// Where its text can be read; empty if not known.
    pub url: String,
}

/// A place in an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Position in [`PolicyInfo::instruments`].
    pub instrument: u32,
    /// The provision as an id, such as `22-1-5`.
    pub provision: String,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleInfo {
    /// Id within the policy.
    pub id: String,
    /// The legal basis, most specific first.
    pub citations: Vec<Citation>,
    /// The heaviest effect that a finding of this rule may have.
    pub heaviest: Effect,
    /// Whether the law leaves a choice.
    pub nature: Nature,
    /// How sure the publisher is of the rule.
    pub certainty: Certainty,
    /// The values that its text speaks of.
    pub slots: Vec<Slot>,
    /// Ways to end the finding, as numbers of [`crate::words::Remedy`].
    pub remedies: Vec<u32>,
    /// The way to contest it.
    pub appeal: Option<Appeal>,
}

/// A value that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The variable's name in the text.
    pub name: String,
    /// Its kind.
    pub kind: SlotKind,
}

/// A way to contest a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appeal {
    /// Number of a [`crate::words::Route`].
    pub route: u32,
    /// How long there is to do it, if the law says.
    pub period: Option<Period>,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// How many units.
    pub count: u32,
    /// Of what.
    pub unit: PeriodUnit,
}

/// A number or choice in law that can change or be disputed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterInfo {
    /// Id within the policy.
    pub id: String,
    /// Kind of value.
    pub kind: ParameterKind,
    /// ISO 4217 code for money; the choices, comma-separated, for a choice; else empty.
    pub unit: String,
    /// Which date of the case selects the value.
    pub selected_by: Selector,
    /// Values by date, oldest first.
    pub values: Vec<DatedValue>,
}

/// A parameter's value from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedValue {
    /// First day on which it holds.
    pub since: DayNumber,
    /// The value.
    pub value: i64,
    /// How sure the publisher is of it.
    pub certainty: Certainty,
    /// The text that set it.
    pub source: String,
}

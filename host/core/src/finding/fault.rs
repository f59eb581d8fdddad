//! What can be wrong with a verdict.

use std::fmt;

use crate::policy::DayNumber;
use crate::words::{Effect, SlotKind};

/// What a position in a finding points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Target {
    /// A party of the case.
    Party,
    /// A record of the case.
    Record,
    /// A relation of the case.
    Relation,
    /// A code of the policy's vocabulary.
    Code,
    /// A question that the policy declared.
    Question,
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Target::Party => "party",
            Target::Record => "record",
            Target::Relation => "relation",
            Target::Code => "code",
            Target::Question => "question",
        })
    }
}

/// A fault of the policy: a verdict that does not stand. `finding` is the finding's position, counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FindingFault {
    /// The reason for not being applicable was not declared.
    #[error("the policy gives reason {reason} for not being applicable, but declares {reasons}")]
    NoSuchReason {
        /// The reason that it points at.
        reason: u32,
        /// How many there are.
        reasons: usize,
    },
    /// More findings than the host takes.
    #[error("the policy returned {count} findings, more than the {limit} allowed")]
    TooMany {
        /// How many.
        count: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// More parties, records and relations than the host takes, over all findings.
    #[error(
        "the policy's findings name {count} parties, records and relations, more than the {limit} allowed"
    )]
    TooManyPositions {
        /// How many, over all findings.
        count: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// It points at a rule that the policy did not declare.
    #[error("finding {finding} points at rule {rule}, but the policy declares {rules}")]
    NoSuchRule {
        /// Position of the finding.
        finding: usize,
        /// The rule that it points at.
        rule: u32,
        /// How many there are.
        rules: usize,
    },
    /// It goes beyond what its rule declares.
    #[error("finding {finding} of rule `{rule}` has the effect {effect}, beyond the declared {heaviest}")]
    BeyondDeclared {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// Its effect.
        effect: Effect,
        /// The heaviest effect that the rule declares.
        heaviest: Effect,
    },
    /// A discretionary ground bars by itself.
    #[error("finding {finding} of rule `{rule}` bars on a discretionary ground, which only a person may do")]
    DiscretionaryBar {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
    },
    /// It restricts, refers or bars, and rests on nothing.
    #[error(
        "finding {finding} of rule `{rule}` has the effect {effect} but relies on no record and no relation"
    )]
    NoBasis {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// Its effect.
        effect: Effect,
    },
    /// It restricts, refers or bars nobody.
    #[error("finding {finding} of rule `{rule}` has the effect {effect} but is about no party")]
    NoParty {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// Its effect.
        effect: Effect,
    },
    /// It points outside a list.
    #[error("finding {finding} of rule `{rule}` points at {target} {position}, but there are {count}")]
    OutOfList {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// What it points at.
        target: Target,
        /// The position.
        position: u32,
        /// How many there are.
        count: usize,
    },
    /// It names the same thing twice.
    #[error("finding {finding} of rule `{rule}` names {target} {position} twice")]
    NamedTwice {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// What it points at.
        target: Target,
        /// The position.
        position: u32,
    },
    /// It ends before it begins.
    #[error("finding {finding} of rule `{rule}` ends on day {until}, before it begins on day {since}")]
    EndsBeforeItBegins {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// First day.
        since: DayNumber,
        /// Last day.
        until: DayNumber,
    },
    /// A day that the calendar does not have.
    #[error(
        "finding {finding} of rule `{rule}` speaks of day {day}, which is outside the years 0000 to 9999"
    )]
    NoSuchDay {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// The day.
        day: DayNumber,
    },
    /// It refers without a question.
    #[error("finding {finding} of rule `{rule}` refers but asks no question")]
    NoQuestion {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
    },
    /// It asks a question and does not refer.
    #[error("finding {finding} of rule `{rule}` asks a question but has the effect {effect}, not refer")]
    StrayQuestion {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// Its effect.
        effect: Effect,
    },
    /// It restricts to nothing.
    #[error("finding {finding} of rule `{rule}` restricts but gives no restriction")]
    NoRestriction {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
    },
    /// It gives a restriction and does not restrict.
    #[error(
        "finding {finding} of rule `{rule}` gives a restriction but has the effect {effect}, not restrict"
    )]
    StrayRestriction {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// Its effect.
        effect: Effect,
    },
    /// A cap below nothing.
    #[error("finding {finding} of rule `{rule}` caps the contract value at the negative amount {amount}")]
    NegativeCap {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// The amount, in minor units.
        amount: i64,
    },
    /// A security beyond the whole contract.
    #[error(
        "finding {finding} of rule `{rule}` asks for a bid security of {basis_points} basis points; 10000 is the whole"
    )]
    SecurityTooHigh {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// Hundredths of a percent.
        basis_points: u32,
    },
    /// A currency that ISO 4217 does not list.
    #[error(
        "finding {finding} of rule `{rule}` gives money in the currency {currency}, which ISO 4217 does not list"
    )]
    UnknownCurrency {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// The currency's number.
        currency: u16,
    },
    /// Too few or too many values for its text.
    #[error(
        "finding {finding} of rule `{rule}` gives {count} value(s) for its text, but the rule declares {declared}"
    )]
    SlotCount {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// How many it gives.
        count: usize,
        /// How many the rule declares.
        declared: usize,
    },
    /// A value of another kind than its slot.
    #[error("finding {finding} of rule `{rule}` gives the slot `{slot}` a value that is no {expected}")]
    SlotMismatch {
        /// Position of the finding.
        finding: usize,
        /// Id of the rule.
        rule: String,
        /// The slot's name.
        slot: String,
        /// The declared kind.
        expected: SlotKind,
    },
}

//! The questions that the SDK asks by itself where a fact that a rule needs is missing. Their words are in
//! `guest/texts`, and the build adds them to every policy.

use crate::declare::Question;

/// What amount was imposed?
pub const AMOUNT: Question = Question(0);
/// The amount is in another currency than the rule's: what is it worth in the rule's currency?
pub const CURRENCY: Question = Question(1);
/// When did the event that the rule counts from happen?
pub const DATE: Question = Question(2);
/// Until when does it run?
pub const END: Question = Question(3);
/// Is the decision final?
pub const FINALITY: Question = Question(4);
/// Is the record about this party?
pub const MATCH: Question = Question(5);
/// Is the record still what its source says today?
pub const STALE: Question = Question(6);
/// Does the record's own scope cover this tender?
pub const SCOPE: Question = Question(7);
/// On what ground was it made?
pub const GROUND: Question = Question(8);
/// Who made the decision?
pub const AUTHORITY: Question = Question(9);
/// Which figure of the law applied on the date of this case?
pub const FIGURE: Question = Question(10);
/// Did the tie between the parties exist on the day that matters?
pub const TIE: Question = Question(11);

/// How many questions the SDK itself asks.
pub const COUNT: u32 = 12;

/// Their ids, in order.
pub const IDS: [&str; COUNT as usize] = [
    "amount-unknown",
    "currency-differs",
    "date-unknown",
    "end-unknown",
    "finality-unknown",
    "match-unconfirmed",
    "source-stale",
    "scope-unknown",
    "ground-unknown",
    "authority-unknown",
    "figure-unknown",
    "tie-unknown",
];

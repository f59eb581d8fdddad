//! Whether a subcontract with an excluded party is prohibited: 9.405-2(a) and (b), 52.209-6(b).

use probity_guest::{Answer, Case, Day, Known, Match, Money, Party, Question, question};

use crate::classes::Class;
use crate::exclusions::has_compelling_reason;
use crate::moment::is_option;
use crate::parameters::{Parameters, THRESHOLD_RAISED};
use crate::said::said;
use crate::vocabulary::{
    COMMERCIAL, OFF_THE_SHELF, SUB_AMOUNT, SUB_CONSENT, SUB_DATE, SUB_OFF_THE_SHELF, SUB_REASON, SUB_TIER,
    SUBCONTRACT_AMOUNT, SUBCONTRACT_AWARDED, SUBCONTRACT_CONSENT, SUBCONTRACT_REASON,
};

/// Whether the prohibition covers a subcontract.
#[derive(Clone, Copy)]
pub(crate) enum Cover {
    Prohibited,
    /// A person must answer first.
    Open(Question),
    /// It is permitted; the number tells the texts why.
    Permitted(i64),
}

/// Why a subcontract is permitted; the numbers stand in the texts.
const NOT_ABOVE: i64 = 1;
const COTS: i64 = 2;
const LOWER_TIER: i64 = 3;
const REASON: i64 = 4;
pub(crate) const LEFT_OUT: i64 = 5;
pub(crate) const VOLUNTARY_BEFORE_ITS_TIME: i64 = 6;

/// The day of the subcontract's award, where it is stated.
pub(crate) fn awarded_on(sub: Party<'_>) -> Known<Day> {
    said(sub.fact(SUBCONTRACT_AWARDED)).day()
}

/// The thresholds that may be the one on the date of the subcontract's award. Before the award of the contract its
/// subcontracts are still to come.
pub(crate) fn thresholds(case: &Case<'_>, sub: Party<'_>, p: &Parameters) -> [Known<Money>; 2] {
    let (before, after) = (p.subcontract_above_until_september_2025, p.subcontract_above);
    match awarded_on(sub).get() {
        Some(day) if day < THRESHOLD_RAISED => [before, before],
        Some(_) => [after, after],
        None if case.as_of() >= THRESHOLD_RAISED && !is_option(case) => [after, after],
        None => [before, after],
    }
}

/// Whether the subcontract is above the threshold.
fn size(case: &Case<'_>, sub: Party<'_>, p: &Parameters) -> Cover {
    let Some(amount) = sub.money_fact(SUBCONTRACT_AMOUNT).get() else { return Cover::Open(SUB_AMOUNT) };
    let [one, other] = thresholds(case, sub, p);
    let Some((one, other)) = one.get().zip(other.get()) else { return Cover::Open(question::FIGURE) };
    match (amount.at_least(one.just_above()), amount.at_least(other.just_above())) {
        (Some(true), Some(true)) => Cover::Prohibited,
        (Some(false), Some(false)) => Cover::Permitted(NOT_ABOVE),
        (Some(_), Some(_)) => Cover::Open(SUB_DATE),
        _ => Cover::Open(question::CURRENCY),
    }
}

fn item(sub: Party<'_>) -> Cover {
    match sub.fact(OFF_THE_SHELF).get() {
        Some(0) => Cover::Prohibited,
        Some(1) => Cover::Permitted(COTS),
        _ => Cover::Open(SUB_OFF_THE_SHELF),
    }
}

/// In contracts for commercial products only the first tier is covered.
fn tier(case: &Case<'_>, sub: Party<'_>) -> Cover {
    match (sub.tier(), case.fact(COMMERCIAL).get()) {
        (1, _) | (_, Some(0)) => Cover::Prohibited,
        (2.., Some(1)) => Cover::Permitted(LOWER_TIER),
        _ => Cover::Open(SUB_TIER),
    }
}

fn reason(case: &Case<'_>, sub: Party<'_>) -> Cover {
    match sub.fact(SUBCONTRACT_REASON).get() {
        Some(1) => Cover::Permitted(REASON),
        None if has_compelling_reason(case) => Cover::Open(SUB_REASON),
        _ => Cover::Prohibited,
    }
}

/// 9.405-2(a): no consent, whatever the amount, the item and the tier, unless the agency head states the compelling
/// reasons; the contractor's own are not enough.
fn with_consent(case: &Case<'_>, sub: Party<'_>) -> Cover {
    if has_compelling_reason(case) { reason(case, sub) } else { Cover::Prohibited }
}

/// 9.405-2(b). What permits a subcontract settles it, whatever else is open.
fn without_consent(case: &Case<'_>, sub: Party<'_>, p: &Parameters) -> Cover {
    let tests = [size(case, sub, p), item(sub), tier(case, sub), reason(case, sub)];
    let permitted = tests.into_iter().find(|test| matches!(test, Cover::Permitted(_)));
    let open = tests.into_iter().find(|test| matches!(test, Cover::Open(_)));
    permitted.or(open).unwrap_or(Cover::Prohibited)
}

/// Whether a subcontract is subject to the Government's consent.
pub(crate) fn needs_consent(sub: Party<'_>) -> Known<bool> {
    match sub.fact(SUBCONTRACT_CONSENT).get() {
        Some(0) => Known::stated(false),
        Some(1) => Known::stated(true),
        _ => Known::UNKNOWN,
    }
}

/// What a statute says of subcontracts does not depend on their amount, 9.405(b), nor does what may rest on one.
pub(crate) fn cover(case: &Case<'_>, sub: Party<'_>, class: Class, p: &Parameters) -> Cover {
    if class.may_be_statutory() {
        return Cover::Prohibited;
    }
    match needs_consent(sub).get() {
        Some(false) => without_consent(case, sub, p),
        Some(true) => with_consent(case, sub),
        None => match (without_consent(case, sub, p), with_consent(case, sub)) {
            (Cover::Permitted(_), permitted @ Cover::Permitted(_)) => permitted,
            (Cover::Permitted(_), _) => Cover::Open(SUB_CONSENT),
            (cover, _) => cover,
        },
    }
}

/// Shows about an exclusion what decides on the subcontract: its amount against the threshold, else another condition.
pub(crate) fn show(found: &Match<'_>, cover: Cover, case: &Case<'_>, sub: Party<'_>, p: &Parameters) {
    let by_amount = case.quietly(|| needs_consent(sub).get() != Some(true));
    let amount = case.quietly(|| sub.money_fact(SUBCONTRACT_AMOUNT));
    if by_amount && amount.is_stated() {
        let [one, other] = case.quietly(|| thresholds(case, sub, p));
        let least = one.get().filter(|_| one == other).map(Money::just_above);
        let above = match case.quietly(|| size(case, sub, p)) {
            Cover::Prohibited => Answer::Yes,
            Cover::Permitted(_) => Answer::No,
            Cover::Open(_) => Answer::Unknown,
        };
        found.shows().at_least(amount, Known::from(least), above);
    }
    match cover {
        Cover::Permitted(NOT_ABOVE) | Cover::Prohibited => {}
        Cover::Permitted(_) => _ = found.shows().condition(false),
        Cover::Open(_) => _ = found.shows().condition(Answer::Unknown),
    }
}

//! Credit repair of a decision: what it ends, and when it may come. NDRC Order 36, SAMR Order 45 art. 14, and the measures of
//! market supervision on credit repair.

use probity_guest::{Answer, Day, Event, Known, Measure, Question, Record, RecordKind, question};

use crate::basis::says;
use crate::parameters::{ORDER_36, Parameters};
use crate::publication::{counted_from, gravity};
use crate::vocabulary::{FOOD_DRUGS_EQUIPMENT, HOW_GRAVE, MARKET, NOT_CORRECTED, REPAIRED_TOO_EARLY};

/// SAMR Order 45 art. 14(3): what market supervision publishes to the end.
const NEVER_EARLY: [Measure; 5] = [
    Measure::SUSPEND_BUSINESS,
    Measure::RESTRICT_BUSINESS,
    Measure::RESTRICT_EMPLOYMENT,
    Measure::DOWNGRADE,
    Measure::REVOKED_LICENCE,
];

/// Whether credit repair ends a record: it ends the publication of a decision and of an entry on a list. A recall, a
/// sampling or a certificate it does not put right.
fn ends(record: &Record<'_>) -> bool {
    [RecordKind::PENALTY, RecordKind::CONVICTION, RecordKind::LISTING].contains(&record.kind())
}

/// The day by which credit was repaired, if repair ends such a record; and the question, if one is open, whether it could
/// be repaired by then.
pub(crate) fn repaired(record: &Record<'_>, by: Day, p: &Parameters) -> Option<(Day, Option<Question>)> {
    let on = record.latest(Event::REPAIRED, by).get().filter(|_| ends(record))?;
    Some((on, doubt(record, on, p)))
}

/// Whether an authority keeps what it decided published to the end.
fn is_never_early(record: &Record<'_>) -> bool {
    record.kind() != RecordKind::LISTING && NEVER_EARLY.iter().any(|measure| record.imposes(*measure))
}

fn doubt(record: &Record<'_>, on: Day, p: &Parameters) -> Option<Question> {
    let performed_later = record.date(Event::PERFORMED).get().is_some_and(|performed| on < performed);
    if says(record.fact(NOT_CORRECTED)) == Answer::Yes || performed_later {
        return Some(REPAIRED_TOO_EARLY);
    }
    let by_order = if on < ORDER_36 { None } else { doubt_by_order_36(record, on, p) };
    let by_market = || match record.is_by(MARKET) {
        Answer::No => None,
        Answer::Yes => doubt_by_market(record, on, p),
        Answer::Unknown => doubt_by_market(record, on, p).map(|_| question::AUTHORITY),
    };
    by_order.or_else(by_market)
}

/// NDRC Order 36: general dishonesty is published for some months before it can be repaired, serious for a year, minor for
/// no time.
fn doubt_by_order_36(record: &Record<'_>, on: Day, p: &Parameters) -> Option<Question> {
    let from = if record.kind() == RecordKind::LISTING { record.begins() } else { counted_from(record, p) };
    let shortest = match gravity(record).get() {
        Some(1) => return None,
        Some(2) => p.general_shortest,
        _ => p.serious_shortest,
    };
    let open = if gravity(record).is_stated() { REPAIRED_TOO_EARLY } else { HOW_GRAVE };
    is_before(record, on, from + shortest, open)
}

/// The measures of market supervision: never early for the gravest penalties, after a year for food, drugs and special
/// equipment. After months for others, unless NDRC Order 36 sets the time by the gravity of the dishonesty: how the two
/// stand beside each other was not found.
fn doubt_by_market(record: &Record<'_>, on: Day, p: &Parameters) -> Option<Question> {
    if record.kind() == RecordKind::LISTING {
        return None;
    }
    if is_never_early(record) {
        return Some(REPAIRED_TOO_EARLY);
    }
    let on_food = says(record.fact(FOOD_DRUGS_EQUIPMENT)) != Answer::No;
    let by_gravity = ORDER_36 <= on && gravity(record).is_stated();
    let period = match (on_food, by_gravity) {
        (true, _) => p.market_repair_after_for_food,
        (false, true) => return None,
        (false, false) => p.market_repair_after,
    };
    let published = record.date(Event::PUBLISHED);
    match published.get() {
        Some(_) => is_before(record, on, published + period, REPAIRED_TOO_EARLY),
        // it was not published before it was decided
        None => is_before(record, on, record.decided() + period, REPAIRED_TOO_EARLY).or(Some(question::DATE)),
    }
}

/// A question, if a record's credit was repaired before a day; where that is not stated, whether it was.
fn is_before(record: &Record<'_>, on: Day, from: Known<Day>, open: Question) -> Option<Question> {
    let met = from.get().map_or(Answer::Unknown, |from| (from <= on).into());
    match record.shows().not_before(on, from, met) {
        Answer::Yes => None,
        Answer::No => Some(open),
        Answer::Unknown => Some(question::DATE),
    }
}

/// How the texts say when credit repair is possible: 2 not before the term is over, 1 from a day, 0 not known, 3 not at
/// all, of a judgment.
pub(crate) fn possible(record: &Record<'_>, p: &Parameters) -> (i64, Known<Day>) {
    let by_market = record.is_by(MARKET) == Answer::Yes;
    if record.kind() == RecordKind::CONVICTION {
        return (3, Known::UNKNOWN);
    }
    if by_market && is_never_early(record) {
        return (2, Known::UNKNOWN);
    }
    let by_gravity = match gravity(record).get() {
        Some(2) => counted_from(record, p) + p.general_shortest,
        Some(3) => counted_from(record, p) + p.serious_shortest,
        _ => Known::UNKNOWN,
    };
    let on_food = says(record.fact(FOOD_DRUGS_EQUIPMENT)) != Answer::No;
    let period = if on_food { p.market_repair_after_for_food } else { p.market_repair_after };
    let by_keeper = if by_market { record.date(Event::PUBLISHED) + period } else { Known::UNKNOWN };
    let from = match (by_gravity.get(), by_keeper.get()) {
        (Some(gravity), Some(keeper)) if on_food => Known::stated(gravity.max(keeper)),
        _ => by_gravity.or(by_keeper),
    };
    (i64::from(from.is_stated()), from)
}

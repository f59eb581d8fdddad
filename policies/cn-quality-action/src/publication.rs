//! How long a decision is published and used: what its record states, NDRC Order 36, and before it the measures of
//! market supervision.

use probity_guest::{Answer, Choice, Day, Event, Known, Measure, Money, Period, Question, Record, question};

use crate::basis::says;
use crate::days::last_day;
use crate::parameters::Parameters;
use crate::vocabulary::{GRADE, GRAVITY, HOW_GRAVE, MARKET, NOT_CORRECTED, PUBLICATION_BEYOND_LAW};

/// How grave the dishonesty is, by whichever of its two names the case states it: 1 minor, 2 general, 3 serious. Not
/// stated where they disagree.
pub(crate) fn gravity(record: &Record<'_>) -> Known<i64> {
    let (gravity, grade) = (record.fact(GRAVITY), record.fact(GRADE));
    let disagree = gravity.is_stated() && grade.is_stated() && gravity != grade;
    let stated = if disagree { Known::UNKNOWN } else { gravity.or(grade) };
    Known::from(stated.get().filter(|stated| (1..=3).contains(stated)))
}

/// The longest publication that the gravity of the dishonesty allows; where it is not stated, that of the serious kind.
fn longest(record: &Record<'_>, p: &Parameters) -> Known<Period> {
    match gravity(record).get() {
        Some(1) => p.minor_longest,
        Some(2) => p.general_longest,
        _ => p.serious_longest,
    }
}

/// From when NDRC Order 36 counts its periods.
pub(crate) fn counted_from(record: &Record<'_>, p: &Parameters) -> Known<Day> {
    match p.periods_count_from.get() {
        Some(Choice(1)) => record.date(Event::PUBLISHED),
        _ => record.decided(),
    }
}

/// Whether NDRC Order 36 is in force.
fn is_under_order_36(p: &Parameters) -> bool {
    p.serious_longest.is_stated()
}

/// The last day on which a decision is published and used: the one that its record states, else the last lawful one.
pub(crate) fn end(record: &Record<'_>, p: &Parameters) -> Known<Day> {
    last_day(record).or(lawful_end(record, p))
}

/// The last day that NDRC Order 36 allows, and the rule of the sector where what is punished was not corrected; before
/// that Order, that of market supervision's own measures. Of other sectors the rule is not known.
fn lawful_end(record: &Record<'_>, p: &Parameters) -> Known<Day> {
    let by_order = counted_from(record, p) + longest(record, p);
    let by_market = match record.is_by(MARKET) {
        Answer::Yes => record.date(Event::PUBLISHED) + market_period(record, p),
        _ => Known::UNKNOWN,
    };
    let corrected = says(record.fact(NOT_CORRECTED));
    match (is_under_order_36(p), corrected) {
        (true, Answer::No) => by_order,
        (true, Answer::Yes) => Known::from(by_market.get().zip(by_order.get()).map(|(a, b)| a.max(b))),
        (true, Answer::Unknown) => Known::UNKNOWN,
        (false, _) => by_market,
    }
}

/// SAMR Order 45 art. 13: criticism and low fines are published for months, all else for years. That a fine is low only a
/// figure shows; where there is none, it is published for years if it is not.
fn market_period(record: &Record<'_>, p: &Parameters) -> Known<Period> {
    match is_slight(record, p) {
        Answer::Yes => p.market_warning_published_for,
        _ => p.market_published_for,
    }
}

/// Whether a decision imposes no more than criticism or a low fine.
fn is_slight(record: &Record<'_>, p: &Parameters) -> Answer {
    const HEAVIER: [Measure; 9] = [
        Measure::CONFISCATION,
        Measure::SUSPEND_BUSINESS,
        Measure::REVOKED_LICENCE,
        Measure::DOWNGRADE,
        Measure::RESTRICT_BUSINESS,
        Measure::RESTRICT_EMPLOYMENT,
        Measure::PROCUREMENT_BAN,
        Measure::TENDERING_BAN,
        Measure::CLOSURE,
    ];
    let is_heavier = HEAVIER.iter().any(|measure| record.imposes(*measure));
    match () {
        () if is_heavier => Answer::No,
        () if record.imposes(Measure::FINE) => is_low(record.amount(), p),
        () => record.imposes(Measure::WARNING).into(),
    }
}

/// The figure up to which a fine is low, where one is set: no text that was read has one.
fn low_figure(p: &Parameters) -> Known<Money> {
    Known::from(p.low_fine_up_to.get().filter(|figure| figure.in_minor_units() > 0))
}

fn is_low(fine: Known<Money>, p: &Parameters) -> Answer {
    let pair = fine.get().zip(low_figure(p).get());
    let above = pair.and_then(|(fine, figure)| fine.at_least(figure.just_above()));
    above.map_or(Answer::Unknown, |above| (!above).into())
}

/// The question, if one is open, on which it depends whether a decision is still published today.
pub(crate) fn open(record: &Record<'_>, p: &Parameters, today: Day) -> Option<Question> {
    if last_day(record).is_stated() {
        return is_beyond_the_law(record, p).then_some(PUBLICATION_BEYOND_LAW);
    }
    let over =
        |from: Known<Day>, period: Known<Period>| (from + period).get().is_some_and(|last| last < today);
    let corrected = says(record.fact(NOT_CORRECTED));
    let by_market = record.is_by(MARKET) == Answer::Yes;
    let published = record.date(Event::PUBLISHED);
    match (is_under_order_36(p), corrected) {
        (true, Answer::No) if !counted_from(record, p).is_stated() => Some(question::DATE),
        // what is minor may be over, what is serious is not
        (true, Answer::No) if !gravity(record).is_stated() => {
            over(counted_from(record, p), p.minor_longest).then_some(HOW_GRAVE)
        }
        // it was not published before it was decided
        (true, Answer::Yes) if by_market && !published.is_stated() => {
            over(record.decided(), p.market_published_for).then_some(question::DATE)
        }
        (true, _) => None,
        (false, _) if !by_market => None,
        (false, _) if !published.is_stated() => Some(question::DATE),
        (false, _) => {
            let may_be_over = over(published, p.market_warning_published_for);
            let is_open = may_be_over && is_slight(record, p) == Answer::Unknown;
            let figure = if low_figure(p).is_stated() { question::AMOUNT } else { question::FIGURE };
            is_open.then_some(figure)
        }
    }
}

/// Whether the stated last day is later than the law allows.
fn is_beyond_the_law(record: &Record<'_>, p: &Parameters) -> bool {
    let pair = last_day(record).get().zip(lawful_end(record, p).get());
    pair.is_some_and(|(stated, lawful)| lawful < stated)
}

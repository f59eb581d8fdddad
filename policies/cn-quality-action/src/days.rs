//! The days on which a record counts, why one no longer does, and the last day on which it does.

use alloc::vec;
use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Known, Match, Record, RecordKind, Stage, question,
};

use crate::once::unless_contested;

/// A day after every other.
pub(crate) const FAR: Day = Day::from_number(i32::MAX);

/// The later of the bid deadline and the day of the decision: what has happened by then is known.
pub(crate) fn today(case: &Case<'_>) -> Day {
    case.tender().bid_deadline().max(case.as_of())
}

/// Whether the contract runs: the award is behind, and the decision is about an option or a change.
pub(crate) fn is_running(case: &Case<'_>) -> bool {
    case.tender().is_in(Stage::OPTION)
}

/// The days on which a ban must not run: the bid deadline, and today where the procedure is already past it.
pub(crate) fn days_of_participation(case: &Case<'_>) -> [Day; 2] {
    [case.tender().bid_deadline(), today(case)]
}

/// Why a record no longer counts, by the number that the texts know it by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Over {
    Withdrawn = 1,
    Annulled = 2,
    Stayed = 3,
    Repaired = 4,
    Closed = 5,
    Ended = 6,
}

/// Whether a record has ended by a day, and how; with the day on which it did.
pub(crate) fn over(record: &Record<'_>, by: Day) -> Option<(Over, Known<Day>)> {
    let happened = |over, event| {
        let on = record.latest(event, by);
        on.is_stated().then_some((over, on))
    };
    // a recall is over once it has been carried out, a breach once its consequences have been borne
    let is_done = [RecordKind::RECALL, RecordKind::CONTRACT_BREACH, RecordKind::POOR_PERFORMANCE]
        .contains(&record.kind());
    let stayed = || record.is_stayed_on(by).then(|| (Over::Stayed, record.stay_on(by).0));
    let ended = || {
        let last = last_day(record).get().filter(|last| *last < by)?;
        Some((Over::Ended, Known::stated(last)))
    };
    happened(Over::Annulled, Event::OVERTURNED)
        .or_else(|| happened(Over::Withdrawn, Event::REVOKED))
        .or_else(|| happened(Over::Repaired, Event::REPAIRED))
        .or_else(|| happened(Over::Closed, Event::RELEASED))
        .or_else(|| if is_done { happened(Over::Closed, Event::PERFORMED) } else { None })
        .or_else(ended)
        .or_else(stayed)
}

/// Whether a record has begun by a day; one of which no day is stated was there when its source was read.
pub(crate) fn has_begun(record: &Record<'_>, by: Day) -> Answer {
    match record.begins().get() {
        Some(first) => (first <= by).into(),
        None if record.has(Event::RETRIEVED, by) => Answer::Yes,
        None => Answer::Unknown,
    }
}

/// Records of a chain, gathered: a chain is compiled anew wherever it is continued, which would make the module several
/// times as large.
pub(crate) type Gathered<'a> = vec::IntoIter<Match<'a>>;

/// Gathers a chain.
pub(crate) fn gathered<'a>(chain: impl Conditions<'a>) -> Gathered<'a> {
    chain.collect::<Vec<_>>().into_iter()
}

/// Records that have begun and still count today; where their party has objected, with the question that is open.
pub(crate) fn current<'a>(records: impl Conditions<'a>, case: &Case<'a>) -> Gathered<'a> {
    let today = today(case);
    let current = records
        .where_(|record| has_begun(record, today), question::DATE)
        .where_(|record| over(record, today).is_none(), question::END);
    gathered(current.map(|record| unless_contested(record, today)))
}

/// The last day that the record itself states: that of its term or of its publication, unless it was published again.
pub(crate) fn last_day(record: &Record<'_>) -> Known<Day> {
    let published = record.latest(Event::PUBLISHED, FAR).get();
    let ended = record.latest(Event::PUBLICATION_END, FAR).get();
    let ended = ended.filter(|ended| published.is_none_or(|published| published <= *ended));
    earliest([record.expires(), Known::from(ended)])
}

/// The day from which a record counts: its decision, else its publication, else the end of the conduct.
pub(crate) fn happened(record: &Record<'_>) -> Known<Day> {
    record.decided().or(record.date(Event::PUBLISHED)).or(record.date(Event::CONDUCT_TO))
}

/// The first of these days that are stated.
pub(crate) fn earliest<const N: usize>(days: [Known<Day>; N]) -> Known<Day> {
    Known::from(days.into_iter().filter_map(Known::get).min())
}

/// The day before.
pub(crate) fn before(day: Known<Day>) -> Known<Day> {
    Known::from(day.get().map(Day::previous))
}

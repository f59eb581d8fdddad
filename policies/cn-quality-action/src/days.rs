//! The days on which a record counts, why one no longer does, and the last day on which it does.

use alloc::boxed::Box;

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Known, Match, Record, RecordKind, Stage, question,
};

use crate::conditions::is;
use crate::once::unless_contested;
use crate::parameters::Parameters;
use crate::repair::repaired;

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

/// The first and the last day on which bids may have closed: both the deadline. Where the case does not state it although
/// bids have closed, any day from the notice to the day of the decision.
pub(crate) fn days_of_closing(case: &Case<'_>) -> [Day; 2] {
    let tender = case.tender();
    let last = tender.bid_deadline();
    let have_closed = [Stage::EVALUATE, Stage::AWARD, Stage::OPTION].into_iter().any(|at| tender.is_in(at));
    let is_open = have_closed && !tender.deadline().is_stated();
    [if is_open { tender.notice().min(last) } else { last }, last]
}

/// The first and the last day as of which the tender's documents may have records count: both the one that they state.
/// Where they state none it may be the bid deadline or a search after it, up to the award.
pub(crate) fn days_of_records(case: &Case<'_>) -> [Day; 2] {
    let tender = case.tender();
    if tender.states_cut_off() {
        return [tender.cut_off(); 2];
    }
    let [first, last] = days_of_closing(case);
    [first, if is_running(case) { last } else { today(case) }]
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

/// Whether a record has ended by a day, and how; with the day on which it did. Credit that could not be repaired yet leaves
/// a question open and ends nothing.
pub(crate) fn over(record: &Record<'_>, by: Day, p: &Parameters) -> Option<(Over, Known<Day>)> {
    let repaired = || match repaired(record, by, p)? {
        (on, None) => Some((Over::Repaired, Known::stated(on))),
        (_, Some(_)) => None,
    };
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
        .or_else(repaired)
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

/// A chain whose links are not compiled anew wherever it is continued, which would make the module several times as large.
pub(crate) type Chain<'a> = Box<dyn Iterator<Item = Match<'a>> + 'a>;

/// Records that have begun and still count today; where their party has objected, or their credit was repaired before it
/// could be, with the question that is open.
pub(crate) fn current<'a>(records: impl Conditions<'a> + 'a, case: &Case<'a>, p: &Parameters) -> Chain<'a> {
    let (case, p, today) = (*case, *p, today(case));
    let current = records
        .filter_map(move |record| {
            let begun = has_begun(&record, today);
            if begun != Answer::Yes {
                record.shows().not_before(today, record.begins(), begun);
            }
            is(record, begun, question::DATE)
        })
        .filter(move |record| match case.quietly(|| over(record, today, &p)) {
            None => record.shows().stands_on(today, true),
            Some((Over::Ended | Over::Closed, last)) => record.shows().counts_until(last, today, false),
            Some((Over::Repaired, on)) => record.shows().counts_until(before(on), today, false),
            Some((Over::Withdrawn | Over::Annulled | Over::Stayed, _)) => {
                record.shows().stands_on(today, false)
            }
        });
    Box::new(current.map(move |record| {
        // what came too early is shown
        let open = repaired(&record, today, &p).and_then(|(_, open)| open);
        let record = case.quietly(|| unless_contested(record, today));
        open.map_or(record, |open| record.doubting(open))
    }))
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

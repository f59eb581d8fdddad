//! The days on which a record counts, and the last day on which it does.

use probity_guest::{Answer, Case, Conditions, Day, Event, Known, Match, Record, RecordKind, Stage};

use crate::parameters::Parameters;
use crate::vocabulary::{CUT_OFF, ENTRY_WITHDRAWN};

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

/// The days as of which the lists may count: the one that the tender's documents state. Where they state none it may be
/// the bid deadline or a search after it, up to the award.
pub(crate) fn days_of_lists(case: &Case<'_>) -> [Day; 2] {
    let tender = case.tender();
    let last = if tender.states_cut_off() || is_running(case) { tender.cut_off() } else { today(case) };
    [tender.cut_off(), last]
}

/// Entries that stand on their list on the day as of which the lists count. Where the tender does not state that day
/// and it makes a difference, a question is open.
pub(crate) fn listed<'a>(entries: impl Conditions<'a>, case: &Case<'a>) -> impl Conditions<'a> {
    let days = days_of_lists(case);
    let [first, last] = days;
    let today = last.max(today(case));
    entries
        .listed_on_any(days)
        .where_(
            move |entry| match (entry.is_listed_on(first), entry.is_listed_on(last)) {
                (Answer::Yes, Answer::No) | (Answer::No, Answer::Yes) => Answer::Unknown,
                _ => Answer::Yes,
            },
            CUT_OFF,
        )
        .where_(
            move |entry| match () {
                () if entry.has(Event::OVERTURNED, today) || entry.is_stayed_on(today) => Answer::No,
                () if entry.has(Event::REVOKED, first) => Answer::No,
                () if entry.has(Event::REVOKED, today) => Answer::Unknown,
                () => Answer::Yes,
            },
            ENTRY_WITHDRAWN,
        )
}

/// Decisions that stand today. Where only the entry was withdrawn through which a decision is known, it is open whether
/// the decision was.
pub(crate) fn standing<'a>(decisions: impl Conditions<'a>, case: &Case<'a>) -> impl Conditions<'a> {
    let today = today(case);
    decisions.where_(move |decision| stands(decision, today), ENTRY_WITHDRAWN)
}

fn stands(decision: &Record<'_>, today: Day) -> Answer {
    let withdrawn = decision.kind() == RecordKind::LISTING && decision.has(Event::REVOKED, today);
    let undone = decision.has(Event::OVERTURNED, today) || decision.is_stayed_on(today);
    if withdrawn && !undone { Answer::Unknown } else { decision.stands_on(today).into() }
}

/// The last day of a ban: that of its term, or the day before it was lifted.
pub(crate) fn end_of_ban(ban: &Record<'_>, case: &Case<'_>) -> Known<Day> {
    earliest([ban.expires(), before(ban.latest(Event::RELEASED, today(case)))])
}

/// The first day of an entry: that of its term or of its publication, which can come before the term.
pub(crate) fn start_of_entry(entry: &Record<'_>) -> Known<Day> {
    earliest([entry.begins(), entry.date(Event::PUBLISHED)])
}

/// The last day of an entry: that of its term or of its publication, or the day before it was taken off.
pub(crate) fn end_of_entry(entry: &Record<'_>, case: &Case<'_>) -> Known<Day> {
    let taken_off = |event| before(entry.latest(event, today(case)));
    earliest([
        entry.expires(),
        entry.date(Event::PUBLICATION_END),
        taken_off(Event::RELEASED),
        taken_off(Event::REPAIRED),
    ])
}

/// The last day on which the look-back reaches a penalty.
pub(crate) fn end_of_look_back(penalty: &Record<'_>, p: &Parameters) -> Known<Day> {
    penalty.date(p.counted_event()) + p.look_back
}

/// A day by which the event that the look-back counts from has happened, where its own day is not stated: a decision is
/// not younger than its effect, its publication or the reading of its source.
pub(crate) fn counted_by(penalty: &Match<'_>, p: &Parameters) -> Known<Day> {
    let later: &[Event] = match p.counted_event() {
        Event::DECIDED => {
            &[Event::EFFECTIVE, Event::PUBLISHED, Event::NOTIFIED, Event::APPEAL_FILED, Event::RETRIEVED]
        }
        Event::PUBLISHED => &[Event::RETRIEVED],
        _ => &[],
    };
    let earliest = later.iter().filter_map(|event| penalty.date(*event).get()).min();
    penalty.date(p.counted_event()).or(Known::from(earliest))
}

fn before(day: Known<Day>) -> Known<Day> {
    Known::from(day.get().map(Day::previous))
}

fn earliest<const N: usize>(days: [Known<Day>; N]) -> Known<Day> {
    Known::from(days.into_iter().filter_map(Known::get).min())
}

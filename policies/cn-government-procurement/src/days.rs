//! The days on which a record counts, and the last day on which it does.

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Known, Match, Record, RecordKind, Stage, question,
};

use crate::conditions::is;
use crate::parameters::Parameters;
use crate::vocabulary::{CUT_OFF, ENTRY_WITHDRAWN, WHEN_CLOSED};

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

/// The first day on which bids may have closed: what was over before it is over in any case.
pub(crate) fn first_closing(case: &Case<'_>) -> Day {
    let [first, _] = days_of_closing(case);
    first
}

/// Art. 22(1)(5): whether the look-back reaches a penalty from the day on which bids closed. Where the case does not state
/// that day and it makes a difference, a question is open.
pub(crate) fn within_look_back<'a>(
    penalty: Match<'a>,
    [first, last]: [Day; 2],
    p: &Parameters,
) -> Option<Match<'a>> {
    let on = penalty.date(p.counted_event());
    // where its own day is not stated, another shows how old it is at least
    let counts = counted_by(&penalty, p) + p.look_back;
    let is_later = on.get().is_some_and(|on| last < on);
    let (met, open) = match (on.get(), counts.get()) {
        _ if is_later => (Answer::No, WHEN_CLOSED),
        (_, Some(counts)) if counts < first => (Answer::No, WHEN_CLOSED),
        (None, _) => (Answer::Unknown, question::DATE),
        (_, None) => (Answer::Unknown, question::FIGURE),
        (Some(on), Some(counts)) if on <= first && last <= counts => (Answer::Yes, WHEN_CLOSED),
        _ => (Answer::Unknown, WHEN_CLOSED),
    };
    let shown = match on.get() {
        _ if is_later => on,
        None if met == Answer::Unknown => Known::UNKNOWN,
        _ => counts,
    };
    is(penalty, penalty.shows().counts_until(shown, first, met), open)
}

/// The first and the last day as of which the lists may count: both the one that the tender's documents state. Where they
/// state none it may be the bid deadline or a search after it, up to the award.
pub(crate) fn days_of_lists(case: &Case<'_>) -> [Day; 2] {
    let tender = case.tender();
    if tender.states_cut_off() {
        return [tender.cut_off(); 2];
    }
    let [first, last] = days_of_closing(case);
    [first, if is_running(case) { last } else { today(case) }]
}

/// Entries that stand on their list on the day as of which the lists count. Where the tender does not state that day
/// and it makes a difference, a question is open.
pub(crate) fn listed<'a>(entries: impl Conditions<'a>, case: &Case<'a>) -> impl Conditions<'a> {
    let [first, last] = days_of_lists(case);
    let case = *case;
    let today = last.max(today(&case));
    entries
        .filter_map(move |entry| {
            // one that was entered and taken off in between stood on the day on which it was entered
            let entered = entry.date(Event::PUBLISHED).or(entry.begins()).get();
            let entered = entered.filter(|on| first < *on && *on < last).unwrap_or(last);
            let stood = case.quietly(|| [first, last, entered].map(|day| entry.is_listed_on(day)));
            let [at_first, ..] = stood;
            let met = Answer::any(stood);
            entry.is_listed_on(if at_first == Answer::No && met == Answer::Yes { last } else { first });
            let differs = met == Answer::Yes && stood.contains(&Answer::No);
            let open = if stood.contains(&Answer::Unknown) { question::DATE } else { CUT_OFF };
            is(entry, if differs { Answer::Unknown } else { met }, open)
        })
        .filter_map(move |entry| {
            let stands = match () {
                () if entry.has(Event::OVERTURNED, today) || entry.is_stayed_on(today) => Answer::No,
                () if entry.has(Event::REVOKED, first) => Answer::No,
                () if entry.has(Event::REVOKED, today) => Answer::Unknown,
                () => Answer::Yes,
            };
            is(entry, entry.shows().stands_on(today, stands), ENTRY_WITHDRAWN)
        })
}

/// Decisions that stand today. Where only the entry was withdrawn through which a decision is known, it is open whether
/// the decision was.
pub(crate) fn standing<'a>(decisions: impl Conditions<'a>, case: &Case<'a>) -> impl Conditions<'a> {
    let (case, today) = (*case, today(case));
    decisions.filter_map(move |decision| {
        let met = case.quietly(|| stands(&decision, today));
        is(decision, decision.shows().stands_on(today, met), ENTRY_WITHDRAWN)
    })
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
fn counted_by(penalty: &Match<'_>, p: &Parameters) -> Known<Day> {
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

pub(crate) fn earliest<const N: usize>(days: [Known<Day>; N]) -> Known<Day> {
    Known::from(days.into_iter().filter_map(Known::get).min())
}

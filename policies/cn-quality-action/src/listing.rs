//! Section 24: the list of market supervision. It is none of the lists that exclude; what it means, a person decides.

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Findings, Known, Match, Record, RecordKind, question, say,
};

use crate::conditions::{OfSuppliers, is, on_ground};
use crate::days::{before, days_of_records, earliest, last_day, today};
use crate::once::{once, unless_contested};
use crate::parameters::Parameters;
use crate::penalties::GROUNDS;
use crate::repair::repaired;
use crate::vocabulary::MARKET_DISHONEST;

/// The last day of an entry.
pub(crate) fn end(entry: &Record<'_>, case: &Case<'_>, p: &Parameters) -> Known<Day> {
    let taken_off = |event| before(entry.latest(event, today(case)));
    // that it was taken off late does not make its term longer
    let term = last_day(entry).or(entry.begins() + p.market_listing_for);
    let repaired = case.quietly(|| repaired(entry, today(case), p));
    let taken_off_by_repair = match repaired {
        Some((on, None)) => Known::stated(on.previous()),
        _ => Known::UNKNOWN,
    };
    earliest([term, taken_off(Event::RELEASED), taken_off_by_repair])
}

/// Whether an entry stands on its list on a day, credit repair aside.
fn is_listed(entry: &Record<'_>, day: Day) -> Answer {
    let gone = entry.has(Event::RELEASED, day)
        || entry.is_taken_down_on(day)
        || entry.expires().get().is_some_and(|last| last < day);
    match entry.date(Event::PUBLISHED).or(entry.begins()).get() {
        _ if gone => Answer::No,
        Some(first) => (first <= day).into(),
        None if entry.has(Event::RETRIEVED, day) => Answer::Yes,
        None => Answer::Unknown,
    }
}

/// Entries that stand on their list on a day that counts. Credit that was repaired by then takes an entry off, if it could
/// be repaired; otherwise a question is open.
fn standing<'a>(entry: Match<'a>, case: &Case<'a>, p: &Parameters) -> Option<Match<'a>> {
    let days @ [first, last] = days_of_records(case);
    let repaired = |day: Day| case.quietly(|| repaired(&entry, day, p));
    let (on_first, on_last) = (repaired(first), repaired(last));
    let met = Answer::any(days.into_iter().zip([on_first, on_last]).map(|(day, repaired)| match repaired {
        Some((_, None)) => Answer::No,
        _ => is_listed(&entry, day),
    }));
    let entry = is(entry, entry.shows().runs_on(end(&entry, case, p), first, met), question::DATE)?;
    let doubt = [on_first, on_last].into_iter().flatten().find_map(|(_, doubt)| doubt);
    // where it was not repaired yet on the first day, it stood in any case
    match (on_first, doubt) {
        (Some(_), Some(doubt)) => Some(entry.doubting(doubt)),
        _ => Some(entry),
    }
}

pub(crate) fn market_supervision_listing(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    // the Order that the listing rests on was not always in force
    if !p.market_listing_for.is_stated() {
        return;
    }
    let [first, _] = days_of_records(case);
    let entries =
        case.records().of_kind(RecordKind::LISTING).on_list(MARKET_DISHONEST).about_suppliers(*case);
    let on_quality = |entry: &Match<'_>| Answer::any(GROUNDS.iter().map(|ground| entry.has_ground(*ground)));
    let entries = on_ground(entries, *case, on_quality)
        .filter_map(|entry| standing(entry, case, p))
        .standing_on(today(case))
        .filter(|entry| {
            let last = end(entry, case, p);
            entry.shows().counts_until(last, first, last.get().is_none_or(|last| first <= last))
        })
        .map(|entry| case.quietly(|| unless_contested(entry, today(case))));
    for event in once(entries, case, &GROUNDS) {
        let (entry, until) = (event.lead(), event.until(|entry| end(entry, case, p)));
        event.find(until, out).say(say![entry, entry.party(), until]);
    }
}

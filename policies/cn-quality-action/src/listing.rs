//! Section 24: the list of market supervision. It is none of the lists that exclude; what it means, a person decides.

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Findings, Known, Record, RecordKind, question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::{before, earliest, is_running, last_day, today};
use crate::once::{once, unless_contested};
use crate::parameters::Parameters;
use crate::penalties::GROUNDS;
use crate::vocabulary::MARKET_DISHONEST;

/// The days as of which the list may count: the one that the tender's documents state, else also a later search.
fn days(case: &Case<'_>) -> [Day; 2] {
    let tender = case.tender();
    let last = if tender.states_cut_off() || is_running(case) { tender.cut_off() } else { today(case) };
    [tender.cut_off(), last]
}

fn end(entry: &Record<'_>, case: &Case<'_>, p: &Parameters) -> Known<Day> {
    let taken_off = |event| before(entry.latest(event, today(case)));
    // that it was taken off late does not make its term longer
    let term = last_day(entry).or(entry.begins() + p.market_listing_for);
    earliest([term, taken_off(Event::RELEASED), taken_off(Event::REPAIRED)])
}

pub(crate) fn market_supervision_listing(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    // the Order that the listing rests on was not always in force
    if !p.market_listing_for.is_stated() {
        return;
    }
    let days @ [first, _] = days(case);
    let entries = case
        .records()
        .of_kind(RecordKind::LISTING)
        .on_list(MARKET_DISHONEST)
        .about(BIDDER_AND_CONSORTIUM)
        .where_(|entry| Answer::any(GROUNDS.iter().map(|ground| entry.has_ground(*ground))), question::GROUND)
        .listed_on_any(days)
        .standing_on(today(case))
        .where_(|entry| end(entry, case, p).get().is_none_or(|last| first <= last), question::END)
        .map(|entry| unless_contested(entry, today(case)));
    for event in once(entries, &GROUNDS) {
        let (entry, until) = (event.lead(), event.until(|entry| end(entry, case, p)));
        event.find(until, out).say(say![entry, entry.party(), until]);
    }
}

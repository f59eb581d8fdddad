//! Exclusions that do not, or no longer, count, and what else a reader should know.

use probity_guest::{
    Answer, BIDDER, Case, Conditions, Event, Findings, Known, SUBCONTRACTORS, question, say,
};

use crate::exclusions::{MEMBERS, class, has_begun, is_of_other_divisions, is_over};
use crate::parameters::Parameters;
use crate::vocabulary::DEVIATION;

/// The exclusions of everybody who would have a part in the contract, whatever their days.
fn entries<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    case.all_records()
        .where_(|entry| class(entry).is_some(), question::GROUND)
        .about(MEMBERS.and(SUBCONTRACTORS))
}

/// The term is over, or the exclusion was terminated.
pub(crate) fn exclusion_ended(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for entry in entries(case).standing_on(today) {
        if !is_over(&entry, today) || has_begun(&entry, today) == Answer::No {
            continue;
        }
        let released = entry.latest(Event::RELEASED, today);
        out.on(entry).say(say![entry.party(), entry, entry.expires(), released]);
    }
}

/// Withdrawn, overturned or stayed.
pub(crate) fn exclusion_lifted(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for entry in entries(case) {
        let (overturned, revoked) =
            (entry.latest(Event::OVERTURNED, today), entry.latest(Event::REVOKED, today));
        let (stayed, stayed_until) = entry.stay_on(today);
        let (how, since, until) = match () {
            () if overturned.is_stated() => (2_i64, overturned, Known::UNKNOWN),
            () if revoked.is_stated() => (1, revoked, Known::UNKNOWN),
            () if entry.is_stayed_on(today) => (3, stayed, stayed_until),
            () => continue,
        };
        // what is overturned or stayed anew on the next day does not count then either
        let last = Known::from(until.get().filter(|last| entry.stands_on(last.next())));
        out.on(entry).until(last).say(say![entry.party(), entry, how, since, until]);
    }
}

/// It begins later.
pub(crate) fn exclusion_upcoming(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for entry in entries(case).standing_on(today) {
        if has_begun(&entry, today) == Answer::No && !is_over(&entry, today) {
            out.on(entry).say(say![entry.party(), entry, entry.begins()]);
        }
    }
}

/// The decision limits it to divisions or commodities that this tender is not about.
pub(crate) fn exclusion_limited(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for entry in entries(case).standing_on(today) {
        let other_divisions = is_of_other_divisions(&entry);
        let limited = other_divisions || entry.covers_tender() == Answer::No;
        if limited && has_begun(&entry, today) != Answer::No && !is_over(&entry, today) {
            out.on(entry).until(entry.expires()).say(say![entry.party(), entry, i64::from(other_divisions)]);
        }
    }
}

/// The agency acts under its deviation for the FAR overhaul, which was not read.
pub(crate) fn overhaul_deviation(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    if case.fact(DEVIATION).get() == Some(1) {
        for bidder in case.parties().filter(|party| party.is_in(BIDDER)) {
            out.note_about(bidder);
        }
    }
}

//! Exclusions that do not, or no longer, count, and what else a reader should know.

use alloc::vec::Vec;

use probity_guest::{Answer, BIDDER, Case, Event, Findings, Known, Match, SUBCONTRACTORS, say, slot};

use crate::classes::Class;
use crate::contractor::Contractors;
use crate::exclusions::{
    Entries, MEMBERS, first_day, has_begun, is_about, is_of_other_divisions, is_over, show_over,
};
use crate::parameters::Parameters;
use crate::said::is_by_name;
use crate::ties::RELIED_ON;
use crate::vocabulary::DEVIATION;

/// The exclusions of everybody who would have a part in the contract, under every name, whatever their days.
fn entries<'a>(case: &Case<'a>, p: &Parameters) -> Vec<(Match<'a>, Class)> {
    let with_a_part = MEMBERS.and(SUBCONTRACTORS).and(RELIED_ON);
    let contractors = Contractors::of(case, with_a_part, case.as_of());
    let wanted = |entry: &Match<'a>| is_about(entry, contractors.include(entry.party()), true);
    Entries::of(case, p).all().filter(|(entry, _)| wanted(entry)).collect()
}

/// The term is over, or the exclusion was terminated.
pub(crate) fn exclusion_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for (entry, class) in entries(case, p) {
        if !entry.stands_on(today) || has_begun(&entry, today) == Answer::No {
            continue;
        }
        let over = is_over(&entry, class, today);
        show_over(&entry, over, today);
        if over {
            let released = entry.latest(Event::RELEASED, today);
            let [party, record, until, released] = say![entry.party(), entry, entry.expires(), released];
            out.on(entry).say([party, record, is_by_name(&entry), until, released]);
        }
    }
}

/// Withdrawn, overturned or stayed.
pub(crate) fn exclusion_lifted(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for (entry, _) in entries(case, p) {
        let (overturned, revoked) =
            (entry.latest(Event::OVERTURNED, today), entry.latest(Event::REVOKED, today));
        let (stayed, stayed_until) = entry.stay_on(today);
        let stands = case.quietly(|| entry.stands_on(today));
        if entry.shows().condition(!stands) {
            entry.stands_on(today);
        }
        let (how, since, until) = match () {
            () if overturned.is_stated() => (2_i64, overturned, Known::UNKNOWN),
            () if revoked.is_stated() => (1, revoked, Known::UNKNOWN),
            () if entry.is_stayed_on(today) => (3, stayed, stayed_until),
            () => continue,
        };
        // what is overturned or stayed anew on the next day does not count then either
        let resumes = |last: probity_guest::Day| case.quietly(|| entry.stands_on(last.next()));
        let last = Known::from(until.get().filter(|last| resumes(*last)));
        let [party, record, how, since, until] = say![entry.party(), entry, how, since, until];
        out.on(entry).until(last).say([party, record, is_by_name(&entry), how, since, until]);
    }
}

/// It begins later.
pub(crate) fn exclusion_upcoming(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for (entry, class) in entries(case, p) {
        if !entry.stands_on(today) || is_over(&entry, class, today) {
            continue;
        }
        let begins_later = has_begun(&entry, today) == Answer::No;
        if entry.shows().not_before(first_day(&entry), today.next(), begins_later) {
            out.on(entry).say([slot(entry.party()), slot(entry), is_by_name(&entry), slot(entry.begins())]);
        }
    }
}

/// The decision limits it to divisions or commodities that this tender is not about.
pub(crate) fn exclusion_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for (entry, class) in entries(case, p) {
        if !entry.stands_on(today) || has_begun(&entry, today) == Answer::No || is_over(&entry, class, today)
        {
            continue;
        }
        let other_divisions = is_of_other_divisions(&entry);
        let limited = other_divisions || entry.covers_tender() == Answer::No;
        if entry.shows().condition(limited) {
            let divisions = slot(i64::from(other_divisions));
            let [party, record] = say![entry.party(), entry];
            out.on(entry).until(entry.expires()).say([party, record, is_by_name(&entry), divisions]);
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

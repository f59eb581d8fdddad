//! The bidder and the members of its joint venture: 9.405, and 9.405-1 where the contract runs.

use probity_guest::{BIDDER, CONSORTIUM, Case, Day, Event, Findings, Group, Known, say, slot};

use crate::clock::last_day;
use crate::exclusions::{
    Class, Entries, Exclusion, MEMBERS, has_compelling_reason, is_lifted, is_option, is_over,
};
use crate::parameters::Parameters;
use crate::ties::{each_reaching, tied};
use crate::vocabulary::{RECEIVED, STILL_SUSPENDED};

/// The exclusions of a group that are in force today, or may be.
fn of_group<'a>(
    case: &Case<'a>,
    p: &Parameters,
    group: Group,
) -> impl Iterator<Item = Exclusion<'a>> + use<'a> {
    Entries::of(case).today(p).into_iter().filter(move |found| found.party().is_in(group))
}

/// The bidder's own, where an award is at stake and nothing lifts them.
fn bidders<'a>(case: &Case<'a>, p: &Parameters, class: Class) -> impl Iterator<Item = Exclusion<'a>> {
    let case = *case;
    of_group(&case, p, BIDDER)
        .filter(move |found| found.class == class && !is_option(&case) && !is_lifted(&case, found))
}

/// Whether the time of a suspension is over for certain.
fn is_outrun(found: &Exclusion<'_>) -> bool {
    found.entry.doubt() == Some(STILL_SUSPENDED)
}

fn report(found: &Exclusion<'_>, out: &mut Findings<'_>) {
    let mut finding = out.on(found.entry);
    finding.since(found.since).until(found.entry.expires()).say(found.values());
    if !found.counts {
        finding.note();
    }
}

fn report_all(case: &Case<'_>, p: &Parameters, class: Class, out: &mut Findings<'_>) {
    for found in bidders(case, p, class) {
        report(&found, out);
    }
}

pub(crate) fn debarred(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(case, p, Class::Debarred, out);
}

pub(crate) fn proposed_for_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(case, p, Class::Proposed, out);
}

pub(crate) fn voluntarily_excluded(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(case, p, Class::Voluntary, out);
}

pub(crate) fn declared_ineligible(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(case, p, Class::Statutory, out);
}

pub(crate) fn unclear_exclusion(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(case, p, Class::Unclear, out);
}

fn suspensions(case: &Case<'_>, p: &Parameters, class: Class, out: &mut Findings<'_>) {
    for found in bidders(case, p, class).filter(|found| !is_outrun(found)) {
        let [party, record, kind, cause, from, until] = found.values();
        let limit = slot(last_day(&found.entry, p));
        let mut finding = out.on(found.entry);
        finding.since(found.since).until(found.entry.expires());
        finding.say([party, record, kind, cause, from, until, limit]);
    }
}

pub(crate) fn suspended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    suspensions(case, p, Class::Suspended, out);
}

pub(crate) fn proceedings_pending(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    suspensions(case, p, Class::Pending, out);
}

/// Without legal proceedings in time a suspension must be terminated; one that still stands there is for the official.
pub(crate) fn suspension_must_end(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for class in [Class::Suspended, Class::Pending] {
        for found in bidders(case, p, class).filter(is_outrun) {
            let [party, record, kind, _, from, until] = found.values();
            let limit = slot(last_day(&found.entry, p));
            let mut finding = out.on(found.entry);
            finding.since(found.since).until(found.entry.expires());
            finding.say([party, record, kind, from, until, limit]);
        }
    }
}

pub(crate) fn joint_venture_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if is_option(case) {
        return;
    }
    for found in of_group(case, p, CONSORTIUM).filter(|found| found.counts && !is_lifted(case, found)) {
        report(&found, out);
    }
}

/// An option or other new work is not for who is excluded.
pub(crate) fn option_or_new_work(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_option(case) {
        return;
    }
    for found in of_group(case, p, MEMBERS).filter(|found| found.counts && !is_lifted(case, found)) {
        report(&found, out);
    }
}

/// The contract itself may go on; what a statute says of it is another matter.
pub(crate) fn existing_contract(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_option(case) {
        return;
    }
    let by_statute = |found: &Exclusion<'_>| matches!(found.class, Class::Statutory | Class::Unclear);
    for found in of_group(case, p, MEMBERS).filter(|found| found.counts && !by_statute(found)) {
        out.on(found.entry).until(found.entry.expires()).say(found.values());
    }
}

/// The agency head's determination lifts every exclusion that would stop the award.
pub(crate) fn compelling_reason(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !has_compelling_reason(case) {
        return;
    }
    let all = Entries::of(case).today(p);
    let note = |found: &Exclusion<'_>, out: &mut Findings<'_>| {
        if is_lifted(case, found) {
            out.on(found.entry).until(found.entry.expires()).say(found.values());
        }
    };
    for found in all.iter().filter(|found| found.counts && found.party().is_in(MEMBERS)) {
        note(found, out);
    }
    each_reaching(case, &all, &mut |reaching| note(reaching.exclusion, out));
    for tie in tied(case, &all).iter().filter(|tie| !tie.is_left_out()) {
        note(tie.exclusion, out);
    }
}

/// A bid is rejected that was received from a listed contractor; a proposal may be considered, but need not be, once the
/// exclusion has ended before the award.
pub(crate) fn excluded_when_received(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    let Some(closed) = case.tender().deadline().get().filter(|day| *day <= today && !is_option(case)) else {
        return;
    };
    for found in Entries::of(case).on(closed, p) {
        let entry = found.entry;
        let ended = is_over(&entry, today) && entry.stands_on(today);
        if !found.counts || !ended || !found.party().is_in(MEMBERS) || is_lifted(case, &found) {
            continue;
        }
        let released = entry.latest(Event::RELEASED, today).get().map(Day::previous);
        let last = entry.expires().get().into_iter().chain(released).min();
        let [party, record, kind, cause, from, _] = found.values();
        let last = Known::from(last.filter(|last| *last >= closed));
        let mut finding = out.on(entry.doubting(RECEIVED));
        finding.since(found.since).until(last).say([
            party,
            record,
            kind,
            cause,
            from,
            slot(last),
            slot(closed),
        ]);
    }
}

/// What a finding on a tie says: the member first, then the exclusion.
pub(crate) fn with_member(
    member: probity_guest::Party<'_>,
    found: &Exclusion<'_>,
    tie: i64,
) -> [probity_guest::SlotValue; 7] {
    let [excluded, record, kind, _, from, until] = found.values();
    let [member, tie] = say![member, tie];
    [member, excluded, record, kind, from, until, tie]
}

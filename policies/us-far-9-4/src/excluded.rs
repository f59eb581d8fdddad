//! The bidder and the members of its joint venture: 9.405, and 9.405-1 where the contract runs.

use probity_guest::{BIDDER, CONSORTIUM, Case, Findings, Group, say, slot};

use crate::clock::last_day;
use crate::exclusions::{Class, Entries, Exclusion, MEMBERS, has_compelling_reason, is_option};
use crate::parameters::Parameters;
use crate::ties::{each_reaching, tied};
use crate::vocabulary::STILL_SUSPENDED;

/// The exclusions of a group that are in force today, or may be.
fn of_group<'a>(case: &Case<'a>, p: &Parameters, group: Group) -> impl Iterator<Item = Exclusion<'a>> {
    Entries::of(case).today(p).into_iter().filter(move |found| found.party().is_in(group))
}

/// The bidder's own, where an award is at stake and nothing lifts them.
fn bidders<'a>(case: &Case<'a>, p: &Parameters, class: Class) -> impl Iterator<Item = Exclusion<'a>> {
    let at_stake = !is_option(case) && !has_compelling_reason(case);
    of_group(case, p, BIDDER).filter(move |found| at_stake && found.class == class)
}

/// Whether the time of a suspension is over for certain.
fn is_outrun(found: &Exclusion<'_>) -> bool {
    found.entry.doubt() == Some(STILL_SUSPENDED)
}

fn report(found: &Exclusion<'_>, out: &mut Findings<'_>) {
    let mut finding = out.on(found.entry);
    finding.since(found.entry.begins()).until(found.entry.expires()).say(found.values());
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
        finding.since(found.entry.begins()).until(found.entry.expires());
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
            finding.since(found.entry.begins()).until(found.entry.expires());
            finding.say([party, record, kind, from, until, limit]);
        }
    }
}

pub(crate) fn joint_venture_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if is_option(case) || has_compelling_reason(case) {
        return;
    }
    for found in of_group(case, p, CONSORTIUM).filter(|found| found.counts) {
        report(&found, out);
    }
}

/// An option or other new work is not for who is excluded.
pub(crate) fn option_or_new_work(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_option(case) || has_compelling_reason(case) {
        return;
    }
    for found in of_group(case, p, MEMBERS).filter(|found| found.counts) {
        report(&found, out);
    }
}

/// The contract itself may go on.
pub(crate) fn existing_contract(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_option(case) {
        return;
    }
    for found in of_group(case, p, MEMBERS).filter(|found| found.counts) {
        out.on(found.entry).until(found.entry.expires()).say(found.values());
    }
}

/// The agency head's determination lifts every exclusion that would stop the award.
pub(crate) fn compelling_reason(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !has_compelling_reason(case) {
        return;
    }
    for found in of_group(case, p, MEMBERS).filter(|found| found.counts) {
        out.on(found.entry).until(found.entry.expires()).say(found.values());
    }
    let entries = Entries::of(case);
    let all = entries.today(p);
    let note = |found: &Exclusion<'_>, out: &mut Findings<'_>| {
        out.on(found.entry).until(found.entry.expires()).say(found.values());
    };
    each_reaching(case, &all, &mut |reaching| note(reaching.exclusion, out));
    for tie in tied(case, &all) {
        if !tie.is_left_out() {
            note(tie.exclusion, out);
        }
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

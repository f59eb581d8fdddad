//! The bidder and the members of its joint venture: 9.405, and 9.405-1 where the contract runs.

use alloc::vec::Vec;

use probity_guest::{BIDDER, CONSORTIUM, Case, Findings, Known, Match, SlotValue, slot};

use crate::classes::Class;
use crate::clock::{self, last_day};
use crate::contractor::Contractors;
use crate::exclusions::{Entries, Exclusion, MEMBERS, first_day, has_compelling_reason, is_about, is_lifted};
use crate::far::find;
use crate::moment::is_option;
use crate::parameters::Parameters;
use crate::reach::Reach;
use crate::receipt::received_while_excluded;
use crate::ties::RELIED_ON;

/// What the rules on a party's own exclusion say: the party, then the exclusion.
fn of_party(found: &Exclusion<'_>) -> [SlotValue; 7] {
    let [record, named, kind, cause, from, until] = found.values();
    [slot(found.party()), record, named, kind, cause, from, until]
}

fn report(case: &Case<'_>, p: &Parameters, found: &Exclusion<'_>, out: &mut Findings<'_>) {
    let mut finding = find(case, p, found.entry, out);
    finding.since(found.since).until(found.entry.expires()).say(of_party(found));
    if !found.counts {
        finding.note();
    }
}

/// The bidder's own of one type, where an award is at stake and nothing lifts them.
fn each_of_the_bidder(case: &Case<'_>, p: &Parameters, class: Class, mut then: impl FnMut(&Exclusion<'_>)) {
    let own = |entry: &Match<'_>, of| is_about(entry, entry.party().is_in(BIDDER), of == class);
    if !is_option(case) {
        let entries = Entries::of(case, p);
        entries.today(own).filter(|found| !is_lifted(case, found)).for_each(|found| then(&found));
    }
}

fn report_all(case: &Case<'_>, p: &Parameters, class: Class, out: &mut Findings<'_>) {
    each_of_the_bidder(case, p, class, |found| report(case, p, found, out));
}

pub(crate) fn debarred(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(case, p, Class::Debarred, out);
}

pub(crate) fn proposed_for_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(case, p, Class::Proposed, out);
}

/// The bidder's; where it excludes nobody, one of any member or entity relied on is noted, under every name.
pub(crate) fn voluntarily_excluded(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let contractors = Contractors::of(case, MEMBERS.and(RELIED_ON), case.as_of());
    let wanted = |entry: &Match<'_>, class| {
        is_about(entry, contractors.include(entry.party()), class == Class::Voluntary)
    };
    for found in Entries::of(case, p).today(wanted) {
        let own = found.party().is_in(BIDDER) && !is_option(case);
        if !found.counts || (own && !is_lifted(case, &found)) {
            report(case, p, &found, out);
        }
    }
}

/// Those that rest on a statute, or may, stop an option for any member as they stop an award.
fn by_statute(case: &Case<'_>, p: &Parameters, class: Class, out: &mut Findings<'_>) {
    let group = if is_option(case) { MEMBERS } else { BIDDER };
    let wanted = |entry: &Match<'_>, of| is_about(entry, entry.party().is_in(group), of == class);
    for found in Entries::of(case, p).today(wanted) {
        report(case, p, &found, out);
    }
}

pub(crate) fn declared_ineligible(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_statute(case, p, Class::Statutory, out);
}

pub(crate) fn unclear_exclusion(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_statute(case, p, Class::Unclear, out);
}

/// With the last day of a suspension without legal proceedings.
fn of_suspension(case: &Case<'_>, p: &Parameters, found: &Exclusion<'_>) -> SlotValue {
    slot(case.quietly(|| last_day(&found.entry, p)))
}

fn suspensions(case: &Case<'_>, p: &Parameters, class: Class, out: &mut Findings<'_>) {
    each_of_the_bidder(case, p, class, |found| {
        clock::show(&found.entry, false, case, p);
        if found.is_outrun {
            return;
        }
        let [party, record, named, kind, cause, from, until] = of_party(found);
        let limit = of_suspension(case, p, found);
        let mut finding = find(case, p, found.entry, out);
        finding.since(found.since).until(found.entry.expires());
        finding.say([party, record, named, kind, cause, from, until, limit]);
    });
}

pub(crate) fn suspended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    suspensions(case, p, Class::Suspended, out);
}

pub(crate) fn proceedings_pending(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    suspensions(case, p, Class::Pending, out);
}

/// Without legal proceedings in time a suspension must be terminated; one that still stands there is for the official.
pub(crate) fn suspension_must_end(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if is_option(case) {
        return;
    }
    let wanted = |entry: &Match<'_>, class| {
        let temporary = matches!(class, Class::Suspended | Class::Pending);
        is_about(entry, entry.party().is_in(BIDDER), temporary)
    };
    for found in Entries::of(case, p).today(wanted) {
        clock::show(&found.entry, true, case, p);
        if !found.is_outrun || is_lifted(case, &found) {
            continue;
        }
        let [party, record, named, kind, _, from, until] = of_party(&found);
        let limit = of_suspension(case, p, &found);
        let mut finding = out.on(found.entry);
        finding.since(found.since).until(found.entry.expires());
        finding.say([party, record, named, kind, from, until, limit]);
    }
}

pub(crate) fn joint_venture_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if is_option(case) {
        return;
    }
    let wanted = |entry: &Match<'_>, _| is_about(entry, entry.party().is_in(CONSORTIUM), true);
    for found in Entries::of(case, p).today(wanted) {
        if found.counts && !is_lifted(case, &found) {
            report(case, p, &found, out);
        }
    }
}

/// An option or other new work is not for who is excluded.
pub(crate) fn option_or_new_work(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_option(case) {
        return;
    }
    let wanted = |entry: &Match<'_>, class: Class| {
        is_about(entry, entry.party().is_in(MEMBERS), !class.may_be_statutory())
    };
    for found in Entries::of(case, p).today(wanted) {
        if found.counts && !is_lifted(case, &found) {
            report(case, p, &found, out);
        }
    }
}

/// The contract itself may go on, if it existed when the exclusion began: one whose bids closed later did not. What a
/// statute says of it is another matter.
pub(crate) fn existing_contract(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_option(case) {
        return;
    }
    let closed = case.tender().deadline().unwrap_or(case.tender().notice());
    let reach = Reach::on(case.as_of(), case);
    let wanted = |entry: &Match<'_>, class: Class| {
        is_about(entry, !reach.of(entry).is_empty(), !class.may_be_statutory())
    };
    for reaching in reach.each(Entries::of(case, p).today(wanted)) {
        let found = reaching.exclusion;
        let began = first_day(&found.entry);
        let existed = began.get().is_none_or(|first| first > closed);
        found.entry.shows().not_before(began, closed.next(), existed);
        if existed {
            let [record, named, kind, _, _, until] = found.values();
            let [party, member, tie] = reaching.parties();
            let mut finding = out.on(found.entry);
            finding.about(reaching.member).until(found.entry.expires());
            finding.say([party, record, named, kind, until, member, tie]);
        }
    }
}

/// The agency head's determination lifts every exclusion that would stop the award.
pub(crate) fn compelling_reason(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !has_compelling_reason(case) {
        return;
    }
    let reach = Reach::on(case.as_of(), case);
    let wanted = |entry: &Match<'_>, class: Class| {
        is_about(entry, !reach.of(entry).is_empty(), !class.may_be_statutory())
    };
    let entries = Entries::of(case, p);
    let received = case.quietly(|| {
        let received = received_while_excluded(case, p, &entries).map(|received| received.reaching);
        received.filter(|reaching| !reaching.exclusion.class.may_be_statutory()).collect::<Vec<_>>()
    });
    for reaching in reach.each(entries.today(wanted)).chain(received) {
        let found = reaching.exclusion;
        if !case.quietly(|| is_lifted(case, &found)) {
            continue;
        }
        let [record, named, kind, cause, from, until] = found.values();
        let [party, member, tie] = reaching.parties();
        let mut finding = out.on(found.entry);
        finding.about(reaching.member).until(Known::from(
            // one that stopped the award only by its receipt has no end ahead
            found.entry.expires().get().filter(|last| *last >= case.as_of()),
        ));
        finding.say([party, record, named, kind, cause, from, until, member, tie]);
    }
}

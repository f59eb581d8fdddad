//! Decisions and entries that do not stand: revoked, annulled or stayed. They are noted, so that it can be seen why they
//! do not count.

use probity_guest::{Case, Choice, Conditions, Day, Event, Findings, Known, Record, RecordKind, say};

use crate::conditions::{OfSuppliers, records_of_suppliers};
use crate::days::today;
use crate::parameters::Parameters;
use crate::ties::weighs;

/// Decisions of some kinds about the bidder or a consortium member.
fn decisions<'a, const N: usize>(case: &Case<'a>, kinds: [RecordKind; N]) -> impl Conditions<'a> {
    records_of_suppliers(case).of_any_kind(kinds).about_suppliers(case)
}

/// Since when a record is undone, and how: 1 withdrawn by the authority, 2 annulled.
fn undone(record: &Record<'_>, today: Day) -> Option<(i64, Known<Day>)> {
    let (annulled, revoked) = (record.latest(Event::OVERTURNED, today), record.latest(Event::REVOKED, today));
    match () {
        () if annulled.is_stated() => Some((2, annulled)),
        () if revoked.is_stated() => Some((1, revoked)),
        () => None,
    }
}

fn note<'a>(decisions: impl Conditions<'a>, today: Day, out: &mut Findings<'_>) {
    for decision in decisions {
        if let Some((event, since)) = undone(&decision, today) {
            out.on(decision).since(since).say(say![decision, event, since]);
        }
    }
}

pub(crate) fn set_aside(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    note(decisions(case, [RecordKind::PENALTY, RecordKind::CONVICTION]), today(case), out);
}

pub(crate) fn ban_set_aside(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    note(decisions(case, [RecordKind::BAN]), today(case), out);
}

pub(crate) fn entry_removed(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let (from, today) = (case.tender().cut_off(), today(case));
    for entry in decisions(case, [RecordKind::LISTING]) {
        // one that was withdrawn after the day that counts is a question of the rule on its list
        let by = if entry.has(Event::OVERTURNED, today) { today } else { from };
        if let Some((event, since)) = undone(&entry, by) {
            out.on(entry).since(since).say(say![entry, event, since]);
        }
    }
}

pub(crate) fn stayed(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = today(case);
    let kinds = [RecordKind::PENALTY, RecordKind::CONVICTION, RecordKind::BAN, RecordKind::LISTING];
    for decision in decisions(case, kinds) {
        if undone(&decision, today).is_some() || !decision.is_stayed_on(today) {
            continue;
        }
        let (from, until) = decision.stay_on(today);
        let refers = p.stayed_decision.get() == Some(Choice(1)) && weighs(&decision, case, p);
        let mut finding = out.on(decision);
        finding.since(from).until(until).say(say![decision, from, until]);
        if !refers {
            finding.note();
        }
    }
}

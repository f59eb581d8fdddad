//! What happens after bids have closed: before the award (Regulations art. 72(2)), and while the contract runs.

use probity_guest::{Answer, Case, Conditions, Findings, Match, RecordKind, question, say};

use crate::conditions::{OfSuppliers, is, records_of_suppliers};
use crate::days::{end_of_entry, is_running, start_of_entry};
use crate::lists::THREE_LISTS;
use crate::parameters::Parameters;
use crate::penalties::{counted_before, is_named_or_comparable, report};
use crate::vocabulary::WHAT_IMPOSED;

/// Penalties that exclude or may exclude, of a day after bids closed and not after the day of the decision.
fn late_penalties<'a>(case: &Case<'a>, p: &Parameters) -> impl Iterator<Item = Match<'a>> {
    let (this, parameters) = (*case, *p);
    let (deadline, event) = (case.tender().bid_deadline(), p.counted_event());
    let late = records_of_suppliers(case)
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION, RecordKind::LISTING])
        .filter_map(move |penalty| {
            let on = penalty.date(event);
            let met = on.get().is_some_and(|on| on > deadline);
            is(penalty, penalty.shows().not_before(on, deadline.next(), met), question::DATE)
        })
        .where_(move |penalty| this.quietly(|| is_named_or_comparable(penalty, &parameters)), WHAT_IMPOSED);
    counted_before([case.as_of(); 2], late, case, p)
}

pub(crate) fn penalty_after_deadline(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_running(case) {
        report(late_penalties(case, p), case, p, out);
    }
}

/// The sources do not say what later facts mean for an option or a change of the contract.
pub(crate) fn arisen_during_contract(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_running(case) {
        return;
    }
    for penalty in late_penalties(case, p) {
        out.on(penalty).since(penalty.date(p.counted_event())).say(say![penalty]);
    }
    let (cut_off, today) = (case.tender().cut_off(), case.as_of());
    let entries = records_of_suppliers(case)
        .of_kind(RecordKind::LISTING)
        .on_any_list(THREE_LISTS)
        .about_suppliers(case)
        .where_(|entry| case.quietly(|| entry.is_listed_on(cut_off)) == Answer::No, question::DATE)
        .listed_on(today)
        .standing_on(today);
    for entry in entries {
        if p.lists_refuse() {
            out.on(entry).since(start_of_entry(&entry)).until(end_of_entry(&entry, case)).say(say![entry]);
        }
    }
}

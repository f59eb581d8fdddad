//! What happens after bids have closed: before the award (Regulations art. 72(2)), and while the contract runs.

use probity_guest::{Answer, Case, Conditions, Findings, Match, RecordKind, say};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::{end_of_entry, is_running, start_of_entry};
use crate::lists::THREE_LISTS;
use crate::parameters::Parameters;
use crate::penalties::{counted_before, is_named_or_comparable, report};
use crate::vocabulary::WHAT_IMPOSED;

/// Penalties that exclude or may exclude, of a day after bids closed and not after the day of the decision.
fn late_penalties<'a>(case: &Case<'a>, p: &Parameters) -> impl Iterator<Item = Match<'a>> {
    let (deadline, event) = (case.tender().bid_deadline(), p.counted_event());
    let grave = case
        .records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION, RecordKind::LISTING])
        .where_(|penalty| is_named_or_comparable(penalty, p), WHAT_IMPOSED);
    counted_before(case.as_of(), grave, case, p)
        .filter(move |penalty| penalty.date(event).get().is_some_and(|on| on > deadline))
}

pub(crate) fn penalty_after_deadline(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_running(case) {
        for penalty in late_penalties(case, p) {
            report(out, penalty, case, p);
        }
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
    let entries = case
        .records()
        .of_kind(RecordKind::LISTING)
        .on_any_list(THREE_LISTS)
        .about(BIDDER_AND_CONSORTIUM)
        .listed_on(today)
        .standing_on(today);
    for entry in entries {
        if p.lists_refuse() && entry.is_listed_on(cut_off) == Answer::No {
            out.on(entry).since(start_of_entry(&entry)).until(end_of_entry(&entry, case)).say(say![entry]);
        }
    }
}

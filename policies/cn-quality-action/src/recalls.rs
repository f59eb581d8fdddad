//! Section 16: recalls of defective products.

use probity_guest::{Answer, Case, Choice, Code, Conditions, Findings, Record, RecordKind, say};

use crate::SUPPLIERS;
use crate::basis::Documents;
use crate::conditions::{OfSuppliers, on_ground};
use crate::days::{Chain, current, last_day};
use crate::once::once;
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{ORDERED_RECALL, VOLUNTARY_RECALL};

pub(crate) const GROUNDS: [Code; 2] = [ORDERED_RECALL, VOLUNTARY_RECALL];

/// Recalls of what is bought here that have not been carried out.
fn open<'a>(case: &Case<'a>, p: &Parameters) -> Chain<'a> {
    current(case.records().of_kind(RecordKind::RECALL).about_any(SUPPLIERS, *case), case, p)
}

/// Whether a recall is more than the firm's own care for its product.
pub(crate) fn weighs(recall: &Record<'_>, p: &Parameters) -> Answer {
    let own = match p.voluntary_recall.get() {
        Some(Choice(1)) => Answer::No,
        _ => recall.has_ground(VOLUNTARY_RECALL),
    };
    match own {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}

/// How the texts say who began a recall: 1 an authority, 2 the firm, 0 not stated.
fn origin(recall: &Record<'_>) -> i64 {
    let is = |code| recall.has_ground(code) == Answer::Yes;
    if is(ORDERED_RECALL) {
        1
    } else if is(VOLUNTARY_RECALL) {
        2
    } else {
        0
    }
}

pub(crate) fn open_recall(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::quietly(case, p);
    let unlimited = open(case, p).filter(|recall| {
        let unlimited = || documents.reach(recall) == Answer::No || weighs(recall, p) == Answer::No;
        recall.shows().condition(case.quietly(unlimited))
    });
    for event in once(unlimited, case, &GROUNDS) {
        let (recall, until) = (event.lead(), event.until(|recall| last_day(recall)));
        let weighs = case.quietly(|| weighs(&recall, p));
        let refers = refers(p.product_without_basis) && weighs != Answer::No;
        let origin = case.quietly(|| origin(&recall));
        let mut finding = event.find(until, out);
        finding.say(say![recall, recall.party(), origin, recall.begins(), until, event.reports()]);
        if !refers {
            finding.note();
        }
    }
}

pub(crate) fn open_recall_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::of(case, p);
    if !documents.limit() {
        return;
    }
    let weighing = on_ground(open(case, p), *case, |recall| weighs(recall, p));
    for event in once(documents.reached(weighing), case, &GROUNDS) {
        let (recall, until) = (event.lead(), event.until(|recall| last_day(recall)));
        let origin = case.quietly(|| origin(&recall));
        let said = say![recall, recall.party(), origin, recall.begins(), until, event.reports()];
        documents.find(&event, until, said, out);
    }
}

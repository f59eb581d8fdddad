//! Section 16: recalls of defective products.

use probity_guest::{
    Answer, Case, Choice, Code, Conditions, Findings, Match, Record, RecordKind, question, say,
};

use crate::SUPPLIERS;
use crate::basis::Documents;
use crate::days::{Gathered, current, last_day};
use crate::once::once;
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{ORDERED_RECALL, VOLUNTARY_RECALL};

pub(crate) const GROUNDS: [Code; 2] = [ORDERED_RECALL, VOLUNTARY_RECALL];

/// Recalls of what is bought here that have not been carried out.
fn open<'a>(case: &Case<'a>) -> Gathered<'a> {
    current(case.records().of_kind(RecordKind::RECALL).about(SUPPLIERS), case)
}

/// Whether a recall is more than the firm's own care for its product.
fn weighs(recall: &Record<'_>, p: &Parameters) -> Answer {
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
    let documents = Documents::of(case, p);
    let unlimited = |recall: &Match<'_>| !documents.limit() || weighs(recall, p) == Answer::No;
    for event in once(open(case).where_(unlimited, question::GROUND), &GROUNDS) {
        let (recall, until) = (event.lead(), event.until(|recall| last_day(recall)));
        let refers = refers(p.product_without_basis) && weighs(&recall, p) != Answer::No;
        let mut finding = event.find(until, out);
        finding.say(say![recall, recall.party(), origin(&recall), recall.begins(), until, event.reports()]);
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
    for event in once(open(case).where_(|recall| weighs(recall, p), question::GROUND), &GROUNDS) {
        let (recall, until) = (event.lead(), event.until(|recall| last_day(recall)));
        let said = say![recall, recall.party(), origin(&recall), recall.begins(), until, event.reports()];
        documents.find(&event, until, said, out);
    }
}

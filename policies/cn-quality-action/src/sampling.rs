//! Section 19: product quality supervision sampling: failed once, failed again, passed in the end.

use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Findings, Known, Match, Party, Record, RecordKind, question, say,
};

use crate::SUPPLIERS;
use crate::basis::Documents;
use crate::days::{current, earliest, happened, last_day, today};
use crate::once::{Reported, once};
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{FOLLOW_UP_FAILED, SAMPLING_FAILED};

pub(crate) const GROUNDS: [Code; 2] = [SAMPLING_FAILED, FOLLOW_UP_FAILED];

/// Failed samplings of what is bought here that count, and that no follow-up has settled.
fn failures<'a>(case: &Case<'a>, p: &Parameters) -> Vec<Reported<'a>> {
    let today = today(case);
    let counts = |failure: &Match<'a>| match (happened(failure) + p.failure_counts_for).get() {
        Some(last) => (today <= last).into(),
        None => Answer::Unknown,
    };
    let failures = current(case.records().of_kind(RecordKind::FAILED_SAMPLING).about(SUPPLIERS), case);
    once(failures.where_(counts, question::DATE), &GROUNDS)
}

/// The last day on which a failure counts.
pub(crate) fn end(failure: &Record<'_>, p: &Parameters) -> Known<Day> {
    earliest([last_day(failure), happened(failure) + p.failure_counts_for])
}

fn is_about(event: &Reported<'_>, party: Party<'_>) -> bool {
    event.lead().party().position() == party.position()
}

/// Whether a party failed again: in the sampling that followed its rectification, or so many times. Reports of one event
/// are one time.
fn failed_again(party: Party<'_>, failures: &[Reported<'_>], p: &Parameters) -> bool {
    let own = || failures.iter().filter(|event| is_about(event, party));
    let in_follow_up = own().any(|event| event.lead().has_ground(FOLLOW_UP_FAILED) == Answer::Yes);
    let times = i64::try_from(own().count()).unwrap_or(i64::MAX);
    in_follow_up || (times > 0 && p.repeat_count.get().is_none_or(|count| times >= count))
}

pub(crate) fn failed_sampling(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if Documents::of(case, p).limit() {
        return;
    }
    let failures = failures(case, p);
    for event in &failures {
        let failure = event.lead();
        if failed_again(failure.party(), &failures, p) {
            continue;
        }
        let until = event.until(|failure| end(failure, p));
        let mut finding = event.find(until, out);
        finding.say(say![failure, failure.party(), happened(&failure), until, event.reports()]);
        if !refers(p.product_without_basis) {
            finding.note();
        }
    }
}

pub(crate) fn failed_sampling_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::of(case, p);
    if !documents.limit() {
        return;
    }
    for event in failures(case, p) {
        let (failure, until) = (event.lead(), event.until(|failure| end(failure, p)));
        let said = say![failure, failure.party(), happened(&failure), until, event.reports()];
        documents.find(&event, until, said, out);
    }
}

pub(crate) fn sampling_failed_again(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let failures = failures(case, p);
    for party in case.parties() {
        if !failed_again(party, &failures, p) {
            continue;
        }
        let own = || failures.iter().filter(|event| is_about(event, party));
        // as long as any of them counts
        let ends = own().map(|event| event.until(|failure| end(failure, p)).get());
        let until = ends.reduce(|one, other| one.zip(other).map(|(one, other)| one.max(other)));
        let until = Known::from(until.flatten());
        let Some(first) = own().find(|event| event.is_open()).or_else(|| own().next()) else { continue };
        let times = i64::try_from(own().count()).unwrap_or(i64::MAX);
        let mut finding = first.find(until, out);
        finding.say(say![first.lead(), party, times, until]);
        for record in own().flat_map(Reported::records) {
            finding.and_on(record.record());
        }
    }
}

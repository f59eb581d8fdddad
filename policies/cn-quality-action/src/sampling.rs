//! Section 19: product quality supervision sampling: failed once, failed again, passed in the end.

use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Findings, Known, Party, Record, RecordKind, question, say,
};

use crate::basis::Documents;
use crate::conditions::{OfSuppliers, is};
use crate::days::{Chain, FAR, current, earliest, happened, last_day, today};
use crate::once::{Reported, leads, once};
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{FOLLOW_UP_FAILED, SAMPLING_FAILED};
use crate::{BIDDER_AND_CONSORTIUM, SUPPLIERS};

pub(crate) const GROUNDS: [Code; 2] = [SAMPLING_FAILED, FOLLOW_UP_FAILED];

/// Failed samplings of what is bought here that count, and that no follow-up has settled.
fn counting<'a>(case: &Case<'a>, p: &Parameters) -> Chain<'a> {
    let (this, parameters) = (*case, *p);
    let failures = case.records().of_kind(RecordKind::FAILED_SAMPLING).about_any(SUPPLIERS, *case);
    let in_time =
        failures.filter_map(move |failure| is(failure, counts(&failure, &this, &parameters), question::DATE));
    current(in_time, case, p)
}

/// Whether a failure is not too old.
pub(crate) fn counts(failure: &Record<'_>, case: &Case<'_>, p: &Parameters) -> Answer {
    let (last, today) = (happened(failure) + p.failure_counts_for, today(case));
    let met = last.get().map_or(Answer::Unknown, |last| (today <= last).into());
    failure.shows().counts_until(last, today, met)
}

/// The same, each failure once.
fn failures<'a>(case: &Case<'a>, p: &Parameters) -> Vec<Reported<'a>> {
    once(counting(case, p), case, &GROUNDS)
}

/// The last day on which a failure counts.
pub(crate) fn end(failure: &Record<'_>, p: &Parameters) -> Known<Day> {
    earliest([last_day(failure), happened(failure) + p.failure_counts_for])
}

fn is_about(event: &Reported<'_>, party: Party<'_>) -> bool {
    event.lead().party().position() == party.position()
}

/// That a party has failed again.
struct FailedAgain {
    until: Known<Day>,
    /// Whether it may only be so: a failure does not say whether it was found in a follow-up.
    is_open: bool,
}

/// Whether and until when a party has failed again, or may have: in the sampling that followed its rectification, or so many times.
/// Reports of one event are one time. As long as a follow-up counts that failed, or enough failures do. Art. 22, to which
/// that may lead, is about the members of the bid.
fn failed_again(party: Party<'_>, failures: &[Reported<'_>], p: &Parameters) -> Option<FailedAgain> {
    if !party.is_in(BIDDER_AND_CONSORTIUM) {
        return None;
    }
    let own = || failures.iter().filter(|event| is_about(event, party));
    let last = |event: &Reported<'_>| event.until(|failure| end(failure, p)).unwrap_or(FAR);
    let is_follow_up = |event: &Reported<'_>| event.lead().has_ground(FOLLOW_UP_FAILED);
    let follow_up = own().filter(|event| is_follow_up(event) != Answer::No).map(last).max();
    let mut ends: Vec<Day> = own().map(last).collect();
    ends.sort_unstable_by(|one, other| other.cmp(one));
    let enough = usize::try_from(p.repeat_count.unwrap_or(1).max(1)).unwrap_or(usize::MAX);
    let repeated = ends.get(enough - 1).copied();
    let last = follow_up.max(repeated)?;
    Some(FailedAgain {
        until: if last == FAR { Known::UNKNOWN } else { Known::stated(last) },
        is_open: repeated.is_none() && !own().any(|event| is_follow_up(event) == Answer::Yes),
    })
}

pub(crate) fn failed_sampling(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::quietly(case, p);
    let failures = failures(case, p);
    let again = |party: Party<'_>| case.quietly(|| failed_again(party, &failures, p).is_some());
    let again: Vec<bool> = case.parties().map(again).collect();
    for event in &failures {
        let failure = event.lead();
        if documents.reach(&failure) != Answer::No
            || again.get(failure.party().position() as usize) == Some(&true)
        {
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
    for event in once(documents.reached(counting(case, p)), case, &GROUNDS) {
        let (failure, until) = (event.lead(), event.until(|failure| end(failure, p)));
        let said = say![failure, failure.party(), happened(&failure), until, event.reports()];
        documents.find(&event, until, said, out);
    }
}

pub(crate) fn sampling_failed_again(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let failures = failures(case, p);
    for party in case.parties() {
        let again = case.quietly(|| failed_again(party, &failures, p));
        let Some(FailedAgain { until, is_open }) = again else { continue };
        let own = || failures.iter().filter(|event| is_about(event, party));
        let first = own().reduce(|one, other| if leads(&other.lead(), &one.lead()) { other } else { one });
        let Some(first) = first else { continue };
        let times = i64::try_from(own().count()).unwrap_or(i64::MAX);
        let mut finding = first.find(until, out);
        finding.say(say![first.lead(), party, times, until]);
        for record in own().flat_map(Reported::records) {
            finding.and_on(record.record());
        }
        // what is open about the record comes first
        if is_open && !first.is_open() {
            finding.doubt(question::GROUND);
        }
    }
}

//! Section 19: compliance with standards: certificates and marks that are valid, suspended or withdrawn.

use probity_guest::{Answer, Case, Code, Conditions, Findings, Match, Record, RecordKind, question, say};

use crate::SUPPLIERS;
use crate::basis::{Documents, says};
use crate::days::{Gathered, current, last_day};
use crate::once::once;
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{
    CERTIFICATE_REQUIRED, CERTIFICATE_SUSPENDED, CERTIFICATE_VALID, CERTIFICATE_WITHDRAWN, STANDARD_NOT_MET,
    UNCLEAR_FACT,
};

pub(crate) const GROUNDS: [Code; 4] =
    [CERTIFICATE_VALID, CERTIFICATE_SUSPENDED, CERTIFICATE_WITHDRAWN, STANDARD_NOT_MET];
const ADVERSE: [Code; 3] = [CERTIFICATE_SUSPENDED, CERTIFICATE_WITHDRAWN, STANDARD_NOT_MET];

fn results<'a>(case: &Case<'a>) -> Gathered<'a> {
    current(case.records().of_kind(RecordKind::STANDARDS).about(SUPPLIERS), case)
}

fn is_on(result: &Record<'_>, grounds: &[Code]) -> Answer {
    Answer::any(grounds.iter().map(|ground| result.has_ground(*ground)))
}

/// How the texts say what a result says: 1 suspended, 2 withdrawn, 3 a standard that is not met, 0 not stated.
fn word(result: &Record<'_>) -> i64 {
    let words = (1_i64..).zip(ADVERSE);
    let mut stated = words.filter(|(_, ground)| result.has_ground(*ground) == Answer::Yes);
    stated.next().map_or(0, |(word, _)| word)
}

pub(crate) fn certificate_valid(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let valid = results(case).where_(|one| is_on(one, &[CERTIFICATE_VALID]) == Answer::Yes, question::GROUND);
    for event in once(valid, &GROUNDS) {
        let (result, until) = (event.lead(), event.until(|result| last_day(result)));
        event.find(until, out).say(say![result, result.party(), until]).note();
    }
}

pub(crate) fn certificate_not_valid(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if Documents::of(case, p).limit() || says(case.fact(CERTIFICATE_REQUIRED)) != Answer::No {
        return;
    }
    let adverse = |one: &Match<'_>| is_on(one, &ADVERSE) == Answer::Yes;
    for event in once(results(case).where_(adverse, question::GROUND), &GROUNDS) {
        let (result, until) = (event.lead(), event.until(|result| last_day(result)));
        let mut finding = event.find(until, out);
        finding.say(say![result, result.party(), word(&result), until, event.reports()]);
        if !refers(p.product_without_basis) {
            finding.note();
        }
    }
}

pub(crate) fn certificate_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::of(case, p);
    if !documents.limit() {
        return;
    }
    for event in once(results(case).where_(|one| is_on(one, &ADVERSE), question::GROUND), &GROUNDS) {
        let (result, until) = (event.lead(), event.until(|result| last_day(result)));
        let said = say![result, result.party(), word(&result), until, event.reports()];
        documents.find(&event, until, said, out);
    }
}

pub(crate) fn certificate_required(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let required = says(case.fact(CERTIFICATE_REQUIRED));
    if required == Answer::No {
        return;
    }
    for event in once(results(case).where_(|one| is_on(one, &ADVERSE), question::GROUND), &GROUNDS) {
        let (result, until) = (event.lead(), event.until(|result| last_day(result)));
        let mut finding = event.find(until, out);
        finding.say(say![result, result.party(), word(&result), until, event.reports()]);
        if required == Answer::Unknown && !event.is_open() {
            finding.doubt(UNCLEAR_FACT);
        }
    }
}

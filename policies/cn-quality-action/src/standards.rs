//! Section 19: compliance with standards: certificates and marks that are valid, suspended or withdrawn.

use alloc::boxed::Box;
use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Findings, Known, Match, Record, RecordKind, SlotValue, say,
};

use crate::SUPPLIERS;
use crate::basis::{Documents, says};
use crate::conditions::{OfSuppliers, on_ground};
use crate::days::{Chain, Over, current, last_day, over, today};
use crate::once::{Reported, once};
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{
    CERTIFICATE_REQUIRED, CERTIFICATE_SUSPENDED, CERTIFICATE_VALID, CERTIFICATE_WITHDRAWN, STANDARD_NOT_MET,
    UNCLEAR_FACT,
};

pub(crate) const GROUNDS: [Code; 4] =
    [CERTIFICATE_VALID, CERTIFICATE_SUSPENDED, CERTIFICATE_WITHDRAWN, STANDARD_NOT_MET];
const ADVERSE: [Code; 3] = [CERTIFICATE_SUSPENDED, CERTIFICATE_WITHDRAWN, STANDARD_NOT_MET];

/// Results about what is bought here.
fn results<'a>(case: Case<'a>) -> impl Conditions<'a> {
    case.records().of_kind(RecordKind::STANDARDS).about_any(SUPPLIERS, case)
}

/// Those of them on some grounds that stand.
fn current_on<'a>(case: &Case<'a>, p: &Parameters, on: fn(&Record<'_>) -> Answer) -> Chain<'a> {
    current(on_ground(results(*case), *case, move |one| on(one)), case, p)
}

fn is_on(result: &Record<'_>, grounds: &[Code]) -> Answer {
    Answer::any(grounds.iter().map(|ground| result.has_ground(*ground)))
}

pub(crate) fn is_adverse(result: &Record<'_>) -> Answer {
    is_on(result, &ADVERSE)
}

/// The same, of what the record states.
fn is_stated_adverse(result: &Record<'_>) -> Answer {
    (is_adverse(result) == Answer::Yes).into()
}

fn is_valid(result: &Record<'_>) -> Answer {
    (result.has_ground(CERTIFICATE_VALID) == Answer::Yes).into()
}

/// How the texts say what a result says: 1 suspended, 2 withdrawn, 3 a standard that is not met, 4 a certificate that is
/// no longer valid, 0 not stated.
fn word(result: &Record<'_>) -> i64 {
    let words =
        (1_i64..).zip([CERTIFICATE_SUSPENDED, CERTIFICATE_WITHDRAWN, STANDARD_NOT_MET, CERTIFICATE_VALID]);
    let mut stated = words.filter(|(_, ground)| result.has_ground(*ground) == Answer::Yes);
    stated.next().map_or(0, |(word, _)| word)
}

/// What the texts say of a result.
fn said(event: &Reported<'_>, until: Known<Day>, case: &Case<'_>) -> [SlotValue; 5] {
    let result = event.lead();
    say![result, result.party(), case.quietly(|| word(&result)), until, event.reports()]
}

fn until(event: &Reported<'_>) -> Known<Day> {
    event.until(|result| last_day(result))
}

pub(crate) fn certificate_valid(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for event in once(current_on(case, p, is_valid), case, &GROUNDS) {
        let (result, until) = (event.lead(), until(&event));
        event.find(until, out).say(say![result, result.party(), until]).note();
    }
}

pub(crate) fn certificate_not_valid(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::quietly(case, p);
    if case.quietly(|| says(case.fact(CERTIFICATE_REQUIRED))) != Answer::No {
        return;
    }
    let unlimited = current_on(case, p, is_stated_adverse)
        .filter(|one| one.shows().condition(documents.reach(one) == Answer::No));
    for event in once(unlimited, case, &GROUNDS) {
        let until = until(&event);
        let mut finding = event.find(until, out);
        finding.say(said(&event, until, case));
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
    for event in once(documents.reached(current_on(case, p, is_adverse)), case, &GROUNDS) {
        let until = until(&event);
        documents.find(&event, until, said(&event, until, case), out);
    }
}

pub(crate) fn certificate_required(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let required = says(case.fact(CERTIFICATE_REQUIRED));
    if required == Answer::No {
        return;
    }
    let adverse = current_on(case, p, is_adverse);
    for event in once(adverse.chain(no_longer_valid(case, p)), case, &GROUNDS) {
        // what is over is over for good, and of what it says nothing the end is not known either
        let lead = event.lead();
        let over = case.quietly(|| over(&lead, today(case), p));
        let unstated = case.quietly(|| lead.has_ground(CERTIFICATE_VALID)) == Answer::Unknown;
        let until = if over.is_some() || unstated { Known::UNKNOWN } else { until(&event) };
        let mut finding = event.find(until, out);
        if let Some((how, on)) = over {
            let last_counted = matches!(how, Over::Ended);
            finding.since(Known::from(on.get().map(|on| if last_counted { on.next() } else { on })));
        }
        finding.say(said(&event, until, case));
        if required == Answer::Unknown && !event.is_open() {
            finding.doubt(UNCLEAR_FACT);
        }
    }
}

/// Certificates of a party that are over, where no other one of it is on file that is valid: whether it holds one, nothing
/// shows.
fn no_longer_valid<'a>(case: &Case<'a>, p: &Parameters) -> Chain<'a> {
    let (this, parameters, today) = (*case, *p, today(case));
    let valid = case.quietly(|| current_on(case, p, is_valid).collect::<Vec<_>>());
    let holds_another = move |one: &Match<'a>| {
        let is_sure = |other: &Match<'a>| {
            other.doubt().is_none()
                && other.is_matched() == Answer::Yes
                && other.covers_tender() == Answer::Yes
        };
        valid.iter().any(|other| other.party().position() == one.party().position() && is_sure(other))
    };
    let certificates = on_ground(results(*case), *case, |one| one.has_ground(CERTIFICATE_VALID));
    Box::new(certificates.filter(move |one| {
        let over = this.quietly(|| over(one, today, &parameters)).is_some();
        one.shows().condition(over && !holds_another(one))
    }))
}

//! What is over, what has not begun, what leaves a firm eligible, and what is not clear.

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::terms::{debarments, ended, unreleased};

/// Clause: the last day has passed, and nothing says whether release depends on conditions.
pub fn release_unclear(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for past in unreleased(case, p).about(BIDDER) {
        out.on(past).say(say![past.party(), past, past.begins(), past.expires()]);
    }
}

/// Clause: debarments that are over.
pub fn debarment_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for past in ended(case, p).about(TAKING_PART) {
        out.on(past).say(say![past.party(), past, past.expires(), past.date(Event::RELEASED)]);
    }
}

/// Clause: debarments that have not begun.
pub fn debarment_upcoming(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let upcoming = |found: &Match<'_>| found.begins().get().is_some_and(|first| case.as_of() < first);
    for coming in debarments(case, p).about(TAKING_PART).where_(upcoming, question::DATE) {
        out.on(coming).say(say![coming.party(), coming, coming.begins()]);
    }
}

/// Clause: withdrawn, overturned or stayed.
pub fn sanction_lifted(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let lists = [INELIGIBLE, SUSPENDED, ADB, AFDB, EBRD, IDB];
    let kinds = [RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION];
    let lifted = |found: &Match<'_>| !found.stands_on(case.as_of());
    for lifted in case
        .records()
        .of_any_kind(kinds)
        .on_any_list(lists)
        .about(TAKING_PART)
        .where_(lifted, question::STALE)
    {
        out.on(lifted).say(say![lifted.party(), lifted]);
    }
}

/// Sanctions by the Bank of one kind that leave the party eligible.
fn milder<'a>(case: &Case<'a>, kind: RecordKind) -> impl Conditions<'a> + use<'a> {
    case.records()
        .of_kind(kind)
        .on_any_list([INELIGIBLE, OTHER_SANCTIONS])
        .about(TAKING_PART)
        .standing_on(case.as_of())
}

/// Clause: conditional non-debarment.
pub fn conditional_non_debarment(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for sanction in milder(case, RecordKind::CONDITIONAL_NON_DEBARMENT).running_on(case.as_of()) {
        out.on(sanction).say(say![sanction.party(), sanction, sanction.begins(), sanction.expires()]);
    }
}

/// Clause: letter of reprimand.
pub fn reprimand(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for letter in milder(case, RecordKind::REPRIMAND) {
        out.on(letter).say(say![letter.party(), letter, letter.decided().or(letter.begins())]);
    }
}

/// Clause: restitution.
pub fn restitution(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let owed = |found: &Match<'_>| !found.has(Event::PERFORMED, case.as_of());
    for sanction in case
        .records()
        .imposing(Measure::RESTITUTION)
        .on_any_list([INELIGIBLE, OTHER_SANCTIONS])
        .about(TAKING_PART)
        .standing_on(case.as_of())
        .where_(owed, question::STALE)
    {
        out.on(sanction).say(say![sanction.party(), sanction]);
    }
}

/// Clause: a debarment or suspension of which the case does not say whose it is, and entries on the Bank's lists that
/// are of no kind that the list holds.
pub fn unclear_record(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for found in case
        .records()
        .about(TAKING_PART)
        .where_(|found| is_unclear(found.record()), WHICH)
        .standing_on(today)
        .running_on(today)
    {
        out.on(found).say(say![found.party(), found]);
    }
}

fn is_unclear(found: Record<'_>) -> bool {
    let is = |kinds: &[RecordKind]| kinds.contains(&found.kind());
    let excludes = is(&[RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION]);
    let milder = is(&[RecordKind::CONDITIONAL_NON_DEBARMENT, RecordKind::REPRIMAND]);
    let no_sanction = is(&[RecordKind::CLEAN_SEARCH, RecordKind::SELF_CLEANING]);
    if !found.states_list() {
        excludes
    } else if found.is_on(INELIGIBLE) {
        !excludes && !milder && !no_sanction
    } else if found.is_on(OTHER_SANCTIONS) {
        excludes
    } else {
        found.is_on(SUSPENDED) && found.kind() != RecordKind::SUSPENSION && !no_sanction
    }
}

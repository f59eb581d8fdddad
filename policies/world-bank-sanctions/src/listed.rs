//! The World Bank's own list: debarment in its three forms, and temporary suspension.

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::terms::{gathered, is_conditional, last_day};

/// The debarments on the Bank's own list that stand today, whether or not they run.
#[inline(never)]
pub fn on_the_banks_list<'a>(case: &Case<'a>) -> impl Conditions<'a> + use<'a> {
    gathered(
        case.records()
            .of_any_kind([RecordKind::DEBARMENT, RecordKind::LISTING])
            .on_list(INELIGIBLE)
            .standing_on(case.as_of()),
    )
}

/// The temporary suspensions that run today.
pub fn suspensions<'a>(case: &Case<'a>) -> impl Conditions<'a> + use<'a> {
    let today = case.as_of();
    case.records()
        .of_kind(RecordKind::SUSPENSION)
        .on_any_list([INELIGIBLE, SUSPENDED])
        .standing_on(case.as_of())
        .where_(move |suspension| suspends_on(suspension, today), question::DATE)
}

/// An early suspension lasts until the proceedings end, so that one without a stated end suspends.
fn suspends_on(suspension: &Match<'_>, today: Day) -> Answer {
    match suspension.runs_on(today) {
        Answer::Unknown if suspension.begins().is_stated() => Answer::Yes,
        other => other,
    }
}

/// Debarments that the Bank decided itself and that run today.
fn decided_by_the_bank<'a>(case: &Case<'a>) -> impl Conditions<'a> + use<'a> {
    on_the_banks_list(case).on_no_ground_of([CROSS_DEBARMENT, RECOGNISED_ELSEWHERE]).running_on(case.as_of())
}

/// On the Bank's list because it recognised another bank's debarment.
pub fn by_recognition<'a>(case: &Case<'a>) -> impl Conditions<'a> + use<'a> {
    // a listing that states no ground counts as the Bank's own decision
    on_the_banks_list(case).where_(is_by_recognition, question::GROUND).running_on(case.as_of())
}

fn is_by_recognition(listed: &Match<'_>) -> bool {
    [CROSS_DEBARMENT, RECOGNISED_ELSEWHERE].iter().any(|ground| listed.has_ground(*ground) == Answer::Yes)
}

/// Clause: debarment for a fixed term.
pub fn debarment(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let fixed = |listed: &Match<'_>| !is_conditional(listed.record()) && !listed.is_indefinite();
    for listed in decided_by_the_bank(case).about(BIDDER).where_(fixed, question::END) {
        out.on(listed).since(listed.begins()).until(listed.expires()).say(say![
            listed.party(),
            listed,
            listed.begins(),
            listed.expires()
        ]);
    }
}

/// Clause: debarment with conditional release.
pub fn conditional_release(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for listed in decided_by_the_bank(case).about(BIDDER).imposing(Measure::CONDITIONAL_RELEASE) {
        let earliest = listed.date(Event::EARLIEST_RELEASE).or(listed.expires());
        out.on(listed).since(listed.begins()).say(say![listed.party(), listed, listed.begins(), earliest]);
    }
}

/// Clause: permanent or ongoing debarment.
pub fn indefinite_debarment(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let without_end = |listed: &Match<'_>| !is_conditional(listed.record()) && listed.is_indefinite();
    for listed in decided_by_the_bank(case).about(BIDDER).where_(without_end, question::END) {
        out.on(listed).since(listed.begins()).say(say![listed.party(), listed, listed.begins()]);
    }
}

/// Clause: listed by recognition of another bank's debarment, on that bank's terms.
pub fn listed_cross_debarment(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for listed in by_recognition(case).about(BIDDER) {
        let until = last_day(case, listed.record());
        out.on(listed).since(listed.begins()).until(until).say(say![
            listed.party(),
            listed,
            listed.begins(),
            listed.expires()
        ]);
    }
}

/// Clause: temporary suspension.
pub fn temporary_suspension(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for suspension in suspensions(case).about(BIDDER) {
        out.on(suspension).since(suspension.begins()).until(suspension.expires()).say(say![
            suspension.party(),
            suspension,
            suspension.begins(),
            suspension.expires()
        ]);
    }
}

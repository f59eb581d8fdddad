//! Debarments by the other banks of the Agreement for Mutual Enforcement of Debarment Decisions.

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::listed::by_recognition;
use crate::terms::{gathered, is_certain, last_day};

/// Debarments by the four other banks that stand today, whether or not they run or are recognised.
fn of_other_banks<'a>(case: &Case<'a>) -> impl Conditions<'a> + use<'a> {
    case.records()
        .of_any_kind([RecordKind::DEBARMENT, RecordKind::LISTING])
        .on_any_list([ADB, AFDB, EBRD, IDB])
        .standing_on(case.as_of())
}

/// Those that meet every condition of the Agreement, or may.
pub fn recognised<'a>(case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> + use<'a> {
    let (case, window) = (*case, p.recognition_window);
    of_other_banks(&case)
        .where_(is_first_hand, question::GROUND)
        .where_(is_for_a_practice, question::GROUND)
        .lasting_longer_than(p.minimum_term, TERM)
        .where_(move |debarment| debarment.is_published_on(case.as_of()), PUBLIC)
        .where_(move |debarment| is_decided_in_time(debarment, window), CONDUCT)
        .where_(is_under_the_agreement, IN_EFFECT)
        .where_(|debarment| !is_opted_out(debarment), question::STALE)
        .where_(move |debarment| !is_enforced(&case, debarment.party()), question::STALE)
}

/// Whether it is the bank's own finding, not the recognition of somebody else's.
fn is_first_hand(debarment: &Match<'_>) -> bool {
    let second_hand = [CROSS_DEBARMENT, RECOGNISED_ELSEWHERE, OTHER_FORUM];
    !second_hand.iter().any(|ground| debarment.has_ground(*ground) == Answer::Yes)
}

/// Whether it is for one of the four practices; unknown where the ground is neither one of them nor obstruction.
fn is_for_a_practice(debarment: &Match<'_>) -> Answer {
    let on = |ground: Code| debarment.has_ground(ground) == Answer::Yes;
    match [FRAUD, CORRUPTION, COLLUSION, COERCION].into_iter().any(on) {
        true => Answer::Yes,
        false if on(OBSTRUCTION) => Answer::No,
        false => Answer::Unknown,
    }
}

/// Whether it was decided within the window from the practice, the anniversary included. A decision takes effect on or
/// after its day, and the practice ended on or after its first day, so that those days may settle it too.
fn is_decided_in_time(debarment: &Match<'_>, window: Known<Period>) -> Answer {
    let ended = (debarment.date(Event::CONDUCT_TO) + window).get();
    let began = (debarment.date(Event::CONDUCT_FROM) + window).get();
    let (decided, effective) = (debarment.decided().get(), debarment.date(Event::EFFECTIVE).get());
    let at_the_latest = decided.or(effective);
    match (at_the_latest, ended.or(began)) {
        (Some(decided), Some(last)) if decided <= last => Answer::Yes,
        _ if decided.is_some() && ended.is_some() => Answer::No,
        _ => Answer::Unknown,
    }
}

/// Whether it was decided under the Agreement: not before the signing; unknown until it was in effect among all five.
fn is_under_the_agreement(debarment: &Match<'_>) -> Answer {
    let effective = debarment.date(Event::EFFECTIVE).get();
    match debarment.decided().get() {
        Some(decided) if decided >= IN_EFFECT_AMONG_ALL => Answer::Yes,
        Some(decided) if decided >= SIGNED => Answer::Unknown,
        Some(_) => Answer::No,
        None if effective.is_some_and(|day| day < SIGNED) => Answer::No,
        None => Answer::Unknown,
    }
}

fn is_opted_out(debarment: &Match<'_>) -> bool {
    debarment.fact(OPTED_OUT).unwrap_or(0) != 0
}

/// Whether the World Bank's own list surely carries the party already, by recognition.
fn is_enforced(case: &Case<'_>, party: Party<'_>) -> bool {
    by_recognition(case).about(party).any(|listed| is_certain(&listed))
}

/// Clause: debarred by another bank on the conditions of the Agreement.
pub fn cross_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for debarment in recognised(case, p).running_on(case.as_of()).about(BIDDER) {
        let until = last_day(case, debarment.record());
        out.on(debarment).since(debarment.begins()).until(until).say(say![
            debarment.party(),
            debarment,
            debarment.begins(),
            until
        ]);
    }
}

/// Another bank's debarments that run today, about anybody who would have a part in the contract: what the notes on
/// those that are not recognised begin with.
#[inline(never)]
fn running_elsewhere<'a>(case: &Case<'a>) -> impl Conditions<'a> + use<'a> {
    gathered(of_other_banks(case).about(TAKING_PART).running_on(case.as_of()))
}

/// Clause: the World Bank's own list carries it already.
pub fn other_bank_enforced(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for debarment in running_elsewhere(case).where_(|found| is_enforced(case, found.party()), question::STALE)
    {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: the European Investment Bank is no party to the Agreement.
pub fn other_bank_not_party(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for listed in case.records().on_list(EIB).about(TAKING_PART).standing_on(today).running_on(today) {
        out.on(listed).say(say![listed.party(), listed]);
    }
}

/// Clause: obstruction alone is not recognised.
pub fn other_bank_practice(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let obstruction_alone = |found: &Match<'_>| is_for_a_practice(found) == Answer::No;
    for debarment in running_elsewhere(case).where_(obstruction_alone, question::GROUND) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: not longer than the minimum.
pub fn other_bank_term(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let Some(minimum) = p.minimum_term.get() else { return };
    let too_short = |found: &Match<'_>| found.lasts_longer_than(minimum) == Answer::No;
    for debarment in running_elsewhere(case).where_(too_short, TERM) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.begins(),
            debarment.expires(),
            minimum
        ]);
    }
}

/// Clause: recognitions do not cross again.
pub fn other_bank_recognition(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for debarment in running_elsewhere(case).where_(|found| !is_first_hand(found), question::GROUND) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: decided too long after the practice.
pub fn other_bank_conduct(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let too_late = |found: &Match<'_>| is_decided_in_time(found, p.recognition_window) == Answer::No;
    for debarment in running_elsewhere(case).where_(too_late, CONDUCT) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.date(Event::CONDUCT_TO),
            debarment.decided(),
            p.recognition_window
        ]);
    }
}

/// Clause: decided before the Agreement.
pub fn other_bank_before(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let before = |found: &Match<'_>| is_under_the_agreement(found) == Answer::No;
    for debarment in running_elsewhere(case).where_(before, IN_EFFECT) {
        out.on(debarment).say(say![debarment.party(), debarment, debarment.decided(), SIGNED]);
    }
}

/// Clause: not public.
pub fn other_bank_not_public(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let hidden = |found: &Match<'_>| found.is_published_on(case.as_of()) == Answer::No;
    for debarment in running_elsewhere(case).where_(hidden, PUBLIC) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: the World Bank opted out of recognising it.
pub fn other_bank_opted_out(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for debarment in running_elsewhere(case).where_(is_opted_out, question::STALE) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

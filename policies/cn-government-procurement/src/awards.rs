//! What art. 77 and Regulations art. 72 and 73 join to a penalty: a ban that a record may leave out, and that the award
//! is void.

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Event, Findings, Match, RecordKind, question, say, slot,
};

use crate::bans::{ground_with_ban, is_by_finance, is_procurement_ban};
use crate::conditions::{OfSuppliers, is, records_of_suppliers};
use crate::days::{first_closing, standing, today};
use crate::parameters::Parameters;
use crate::searches::is_searched_after;
use crate::vocabulary::{
    AWARD_VOID, BRIBERY, BRIBING_EVALUATORS, CHANGE_NOT_REPORTED, COLLUSION, FALSE_MATERIALS,
    IN_THIS_PROCUREMENT, NEGOTIATING, PROCUREMENT_DISHONEST, SMEARING,
};

/// The grounds on which the award is void: Law art. 77(2), Regulations art. 72(2).
const VOID: [Code; 7] =
    [FALSE_MATERIALS, SMEARING, COLLUSION, BRIBERY, NEGOTIATING, BRIBING_EVALUATORS, CHANGE_NOT_REPORTED];

/// Where a finance department punishes on a ground to which the law joins a ban, and the record states none, the decision
/// may hold one.
pub(crate) fn ban_not_recorded(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let first = first_closing(case);
    let penalties =
        records_of_suppliers(case).of_kind(RecordKind::PENALTY).about_suppliers(case).filter_map(|penalty| {
            let joined =
                case.quietly(|| ground_with_ban(&penalty).is_some() && !is_procurement_ban(&penalty));
            is(penalty, penalty.shows().ground(joined), question::GROUND)
        });
    let penalties = penalties
        .filter_map(|penalty| is(penalty, is_by_finance(&penalty), question::AUTHORITY))
        .filter_map(|penalty| {
            let until = penalty.begins() + p.longest_ban;
            let in_time = until.get().is_none_or(|last| first <= last);
            let happened = happened_by(&penalty, today(case));
            is(penalty, penalty.shows().counts_until(until, first, in_time) && happened, question::DATE)
        })
        .where_(|penalty| case.quietly(|| !has_its_ban(penalty, case)), question::GROUND)
        .where_(|penalty| case.quietly(|| !is_shown_without_ban(penalty, case)), question::GROUND);
    for penalty in standing(penalties, case) {
        let until = penalty.begins() + p.longest_ban;
        let ground = case.quietly(|| ground_with_ban(&penalty));
        let ground = ground.map_or(probity_guest::SlotValue::None, slot);
        out.on(penalty).since(penalty.begins()).until(until).say(say![
            penalty,
            penalty.begins(),
            ground,
            p.shortest_ban,
            p.longest_ban,
            until
        ]);
    }
}

/// Whether the case holds a ban by the same decision: by a finance department, of the same party, day and ground.
fn has_its_ban(penalty: &Match<'_>, case: &Case<'_>) -> bool {
    case.all_records().filter(is_procurement_ban).any(|ban| {
        ban.party().position() == penalty.party().position()
            && is_by_finance(&ban) == Answer::Yes
            && ground_with_ban(&ban) == ground_with_ban(penalty)
            && ban.decided().is_stated()
            && ban.decided() == penalty.decided()
    })
}

/// Whether the procurement list, on which bans are entered, was searched after the decision and held nothing.
fn is_shown_without_ban(penalty: &Match<'_>, case: &Case<'_>) -> bool {
    let decided = penalty.begins().get();
    decided.is_some_and(|day| is_searched_after(case, penalty.party(), PROCUREMENT_DISHONEST, day))
}

fn happened_by(record: &Match<'_>, day: Day) -> bool {
    record.begins().get().is_none_or(|on| on <= day)
}

/// Penalties and bans for what was done in this procurement.
pub(crate) fn award_void(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let decisions = case
        .all_records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::BAN, RecordKind::CONVICTION])
        .on_any_ground(VOID)
        .where_(|decision| case.quietly(|| is_in_this_procurement(decision, case)), AWARD_VOID)
        .about_suppliers(case)
        .where_(|decision| happened_by(decision, today(case)), question::DATE);
    for decision in standing(decisions, case) {
        let here = decision.fact(IN_THIS_PROCUREMENT).get() == Some(1);
        let certain = here && case.quietly(|| is_by_finance(&decision)) == Answer::Yes;
        let mut finding = out.on(decision);
        finding.since(decision.begins()).say(say![decision, i64::from(here)]);
        if certain {
            finding.bar();
        }
    }
}

/// Whether what a decision punishes was done in this procurement. Where the case does not say, a decision of a finance
/// department may be about it that came after the notice; a ban of one excludes anyway.
fn is_in_this_procurement(decision: &Match<'_>, case: &Case<'_>) -> Answer {
    let known_by = decision.begins().or(decision.date(Event::RETRIEVED));
    let states_ground = VOID.iter().any(|ground| decision.has_ground(*ground) == Answer::Yes);
    let came_before = known_by.get().is_some_and(|day| day < case.tender().notice());
    match decision.fact(IN_THIS_PROCUREMENT).get() {
        Some(0) => Answer::No,
        Some(1) => Answer::Yes,
        Some(_) => Answer::Unknown,
        None if came_before || !states_ground || is_procurement_ban(decision) => Answer::No,
        None if is_by_finance(decision) == Answer::No => Answer::No,
        None => Answer::Unknown,
    }
}

//! The ban that belongs to a penalty and is not on record, and the award that is void.

mod common;

use cn_government_procurement::{
    BRIBERY, BRIBING_EVALUATORS, CHANGE_NOT_REPORTED, COLLUSION, COUNTERFEIT, FABRICATED_COMPLAINT, FINANCE,
    IN_THIS_PROCUREMENT, PROCUREMENT_DISHONEST, REFUSING_INSPECTION, SMEARING,
};
use common::{DEADLINE, OTHER, ban, found, found_with_end, kit, kit_decided_on, member_of, set};
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{CNY, Code, Day, Event, Finality, Measure, RecordKind, Role, day, whole};

const DECIDED: Day = day(2025, 6, 1);
const MISSING: &str = "ban-not-recorded refers: ban-not-recorded";

/// A small fine by a finance department, long before the tender's notice.
fn penalty(kit: &mut Kit, ground: Code) -> RecordKit<'_> {
    let penalty = kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 8_000)).by(FINANCE).ground(ground);
    penalty.on(Event::DECIDED, DECIDED)
}

fn after(edit: impl FnOnce(&mut Kit)) -> Vec<String> {
    let mut kit = kit();
    penalty(&mut kit, COLLUSION);
    edit(&mut kit);
    found(&kit)
}

#[test]
fn a_penalty_on_a_ground_with_a_ban_asks_for_the_ban() {
    for ground in [COLLUSION, SMEARING, REFUSING_INSPECTION, COUNTERFEIT, FABRICATED_COMPLAINT] {
        let mut kit = kit();
        penalty(&mut kit, ground);
        assert_eq!(found_with_end(&kit), ["ban-not-recorded refers: ban-not-recorded until 2028-06-01"]);
    }
    // no ban belongs to these
    for ground in [CHANGE_NOT_REPORTED, OTHER] {
        let mut kit = kit();
        penalty(&mut kit, ground);
        assert!(found(&kit).is_empty(), "{ground:?}");
    }
}

#[test]
fn only_finance_departments_impose_it() {
    for (authority, expected) in [
        (Some(FINANCE), vec![MISSING]),
        (Some(OTHER), vec![]),
        (None, vec!["ban-not-recorded refers: authority-unknown"]),
    ] {
        let mut kit = kit();
        let penalty = kit.record(RecordKind::PENALTY).imposing(Measure::WARNING).ground(COLLUSION);
        let penalty = penalty.on(Event::DECIDED, DECIDED);
        if let Some(authority) = authority {
            penalty.by(authority);
        }
        assert_eq!(found(&kit), expected, "{authority:?}");
    }
}

#[test]
fn a_ban_of_the_same_decision_answers_it() {
    let ended = |kit: &mut Kit, decided: Day, ground: Option<Code>| {
        let ban = ban(kit, decided, day(2026, 5, 31));
        if let Some(ground) = ground {
            ban.ground(ground);
        }
    };
    let noted = "ban-ended notes";
    assert_eq!(after(|kit| ended(kit, DECIDED, Some(COLLUSION))), [noted]);
    assert_eq!(after(|kit| ended(kit, DECIDED.next(), Some(COLLUSION))), [MISSING, noted]);
    assert_eq!(after(|kit| ended(kit, DECIDED, Some(BRIBERY))), [MISSING, noted]);
    assert_eq!(after(|kit| ended(kit, DECIDED, None)), [MISSING, noted]);
    // the record itself states it
    let mut kit = kit();
    penalty(&mut kit, COLLUSION).imposing(Measure::PROCUREMENT_BAN).on(Event::EXPIRES, day(2026, 5, 31));
    assert_eq!(found(&kit), [noted]);
    // a ban of another party does not
    let other = after(|kit| {
        let party = kit.party(Role::SUBCONTRACTOR);
        ban(kit, DECIDED, day(2026, 5, 31)).about(party).ground(COLLUSION);
    });
    assert_eq!(other, [MISSING]);
}

#[test]
fn a_later_search_of_the_list_answers_it() {
    let searched = |on: Day| {
        after(|kit| {
            kit.record(RecordKind::CLEAN_SEARCH).on_list(PROCUREMENT_DISHONEST).on(Event::RETRIEVED, on);
        })
    };
    assert!(searched(DEADLINE).is_empty());
    // after the day of the decision on the bid
    assert_eq!(searched(DEADLINE.next()), [MISSING]);
}

#[test]
fn it_could_run_for_the_longest_term() {
    for (decided, expected) in [(day(2023, 6, 1), vec![MISSING]), (day(2023, 5, 31), vec![])] {
        let mut kit = kit();
        kit.record(RecordKind::PENALTY)
            .imposing(Measure::WARNING)
            .by(FINANCE)
            .ground(COLLUSION)
            .on(Event::DECIDED, decided);
        assert_eq!(found(&kit), expected, "{decided:?}");
    }
    let mut longer = kit();
    set(&mut longer, "longest-ban", 4);
    kit_with(&mut longer, day(2023, 5, 31));
    assert_eq!(found(&longer), [MISSING]);
}

fn kit_with(kit: &mut Kit, decided: Day) {
    let penalty = kit.record(RecordKind::PENALTY).imposing(Measure::WARNING).by(FINANCE).ground(COLLUSION);
    penalty.on(Event::DECIDED, decided);
}

#[test]
fn what_does_not_stand_or_has_no_date() {
    for (event, on, expected) in [
        (Event::REVOKED, DEADLINE, vec![]),
        (Event::OVERTURNED, DEADLINE, vec![]),
        (Event::STAYED_FROM, DEADLINE, vec![]),
        (Event::OVERTURNED, DEADLINE.next(), vec![MISSING]),
    ] {
        let mut kit = kit();
        penalty(&mut kit, COLLUSION).on(event, on);
        assert_eq!(found(&kit), expected, "{event:?}");
    }
    let mut undated = kit();
    undated.record(RecordKind::PENALTY).imposing(Measure::WARNING).by(FINANCE).ground(COUNTERFEIT);
    assert_eq!(found_with_end(&undated), [format!("{MISSING} without end")]);
}

#[test]
fn it_is_a_member_s_as_the_bidder_s() {
    let mut kit = kit();
    let member = member_of(&mut kit, 0);
    penalty(&mut kit, COLLUSION).about(member);
    assert_eq!(found(&kit), [MISSING, "consortium-member refers: ban-not-recorded"]);
}

/// The findings on an award where a decision is on file.
fn award(fact: Option<i64>, make: impl FnOnce(RecordKit<'_>) -> RecordKit<'_>) -> Vec<String> {
    let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
    let decision = kit.record(RecordKind::PENALTY).imposing(Measure::WARNING).by(FINANCE).ground(COLLUSION);
    let decision = make(decision.on(Event::DECIDED, day(2026, 6, 20)));
    if let Some(fact) = fact {
        decision.fact(IN_THIS_PROCUREMENT, fact, 0);
    }
    found(&kit).into_iter().filter(|sentence| sentence.starts_with("award-void")).collect()
}

#[test]
fn the_award_is_void_for_what_was_done_in_this_procurement() {
    let asks = vec!["award-void refers: award-void"];
    for (fact, expected) in
        [(Some(1), vec!["award-void bars"]), (Some(0), vec![]), (Some(2), asks.clone()), (None, asks.clone())]
    {
        assert_eq!(award(fact, |decision| decision), expected, "{fact:?}");
    }
    for ground in [BRIBERY, SMEARING, BRIBING_EVALUATORS, CHANGE_NOT_REPORTED] {
        assert_eq!(award(Some(1), |decision| decision.ground(ground)), ["award-void bars"]);
    }
    for ground in [REFUSING_INSPECTION, COUNTERFEIT, FABRICATED_COMPLAINT, OTHER] {
        assert!(award(Some(1), |decision| decision.ground(ground)).is_empty(), "{ground:?}");
    }
    // a ground that is not stated may be one of those, where the act was done here
    let unstated = Code(u32::MAX - 1);
    assert_eq!(award(Some(1), |decision| decision.ground(unstated)), ["award-void refers: ground-unknown"]);
    for fact in [None, Some(0)] {
        assert!(award(fact, |decision| decision.ground(unstated)).is_empty(), "{fact:?}");
    }
    // who found it: a court or another authority leaves it to a person
    assert_eq!(award(Some(1), |decision| decision.by(OTHER)), asks);
    assert!(award(None, |decision| decision.by(OTHER)).is_empty());
}

#[test]
fn what_came_before_the_notice_was_not_done_in_this_procurement() {
    for (decided, expected) in
        [(day(2026, 6, 1), vec!["award-void refers: award-void"]), (day(2026, 5, 31), vec![])]
    {
        let mut kit = kit_decided_on(day(2026, 7, 1), day(2026, 6, 25));
        assert_eq!(kit.raw().tender.notice, day(2026, 6, 1).number());
        kit.record(RecordKind::PENALTY)
            .imposing(Measure::WARNING)
            .by(FINANCE)
            .ground(CHANGE_NOT_REPORTED)
            .on(Event::DECIDED, decided);
        assert_eq!(found(&kit), expected, "{decided:?}");
    }
}

#[test]
fn a_ban_excludes_anyway() {
    let made = |fact: Option<i64>| {
        let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
        let ban = ban(&mut kit, day(2026, 6, 20), day(2027, 6, 19)).ground(COLLUSION);
        if let Some(fact) = fact {
            ban.fact(IN_THIS_PROCUREMENT, fact, 0);
        }
        found(&kit)
    };
    assert_eq!(made(None), ["art-77-ban bars"]);
    assert_eq!(made(Some(1)), ["art-77-ban bars", "award-void bars"]);
}

#[test]
fn a_judgment_or_a_decision_that_does_not_stand() {
    assert!(award(Some(1), |decision| decision.on(Event::OVERTURNED, day(2026, 6, 30))).is_empty());
    let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
    kit.record(RecordKind::CONVICTION)
        .finality(Some(Finality::FINAL))
        .by(OTHER)
        .ground(COLLUSION)
        .on(Event::DECIDED, day(2026, 5, 20))
        .fact(IN_THIS_PROCUREMENT, 1, 0);
    assert_eq!(found(&kit), ["criminal-penalty bars", "award-void refers: award-void"]);
}

#[test]
fn a_ban_on_a_ground_that_carries_none_is_referred() {
    let mut kit = kit();
    ban(&mut kit, day(2026, 1, 1), day(2026, 12, 31)).ground(CHANGE_NOT_REPORTED);
    assert_eq!(found(&kit), ["term-ban refers: ban-not-in-law"]);
}

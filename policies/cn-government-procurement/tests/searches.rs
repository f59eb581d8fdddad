//! The evidence that the three lists were searched: Caiku [2016] 125.

mod common;

use cn_government_procurement::{JUDGMENT_DEBTORS, PROCUREMENT_DISHONEST, TAX_DISHONEST};
use common::{DEADLINE, entry, found, kit, set};
use probity_guest::kit::Kit;
use probity_guest::{CNY, Code, Day, Event, RecordKind, Role, Stage, day, days, whole};

const ALL_THREE: [Code; 3] = [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST];

/// A tender under evaluation.
fn evaluate() -> Kit {
    let mut kit = kit();
    kit.raw().tender.stage = Stage::EVALUATE.number();
    kit
}

/// Clean searches of lists about a party, read on a day.
fn searched_on(kit: &mut Kit, party: u32, lists: &[Code], read: Day) {
    for list in lists {
        kit.record(RecordKind::CLEAN_SEARCH).on_list(*list).about(party).on(Event::RETRIEVED, read);
    }
}

/// The same, read on the day of the decision.
fn searched(kit: &mut Kit, party: u32, lists: &[Code]) {
    searched_on(kit, party, lists, DEADLINE);
}

const REFERS: [&str; 1] = ["list-searches refers: lists-not-searched"];

#[test]
fn searches_are_shown_from_the_evaluation_on() {
    for (stage, expected) in [
        (Stage::PUBLISH, vec![]),
        (Stage::BID, vec![]),
        (Stage::EVALUATE, vec!["list-searches notes"]),
        (Stage::AWARD, vec!["list-searches notes"]),
        (Stage::OPTION, vec![]),
    ] {
        let mut kit = kit();
        kit.raw().tender.stage = stage.number();
        assert_eq!(found(&kit), expected, "{stage:?}");
    }
}

#[test]
fn all_three_lists_are_searched() {
    let mut complete = evaluate();
    searched(&mut complete, 0, &ALL_THREE);
    assert!(found(&complete).is_empty());

    let mut partly = evaluate();
    searched(&mut partly, 0, &[JUDGMENT_DEBTORS, TAX_DISHONEST]);
    assert_eq!(found(&partly), REFERS);
    // where the portal does not demand the evidence, it is a note, as with none at all
    set(&mut partly, "unsearched-lists", 0);
    assert_eq!(found(&partly), ["list-searches notes"]);

    let mut hit = evaluate();
    searched(&mut hit, 0, &[JUDGMENT_DEBTORS, TAX_DISHONEST]);
    entry(&mut hit, PROCUREMENT_DISHONEST).fined(CNY, whole(CNY, 50_000));
    assert_eq!(found(&hit), ["procurement-list-fine refers: fine-only-entry"], "an entry shows a search too");
}

#[test]
fn no_search_at_all_is_noted_whatever_is_set() {
    for choice in [0, 1] {
        let mut kit = evaluate();
        set(&mut kit, "unsearched-lists", choice);
        assert_eq!(found(&kit), ["list-searches notes"], "{choice}: there is no record to rest on");
    }
}

#[test]
fn every_member_is_searched() {
    let mut consortium = evaluate();
    let member = consortium.party(Role::CONSORTIUM_MEMBER);
    consortium.party(Role::SUBCONTRACTOR);
    searched(&mut consortium, 0, &ALL_THREE);
    assert_eq!(found(&consortium), ["list-searches notes"], "of the member nothing was searched");
    searched(&mut consortium, member, &ALL_THREE);
    assert!(found(&consortium).is_empty());
}

#[test]
fn a_search_that_is_too_old_or_of_a_later_day_refers_whatever_is_set() {
    // the tender was noticed thirty days before
    let notice = DEADLINE.number() - 30;
    for choice in [0, 1] {
        for (read, expected) in [
            (Day::from_number(notice - 1), REFERS.to_vec()),
            (Day::from_number(notice), vec![]),
            (DEADLINE, vec![]),
            (DEADLINE + days(1), REFERS.to_vec()),
        ] {
            let mut kit = evaluate();
            set(&mut kit, "unsearched-lists", choice);
            searched(&mut kit, 0, &[JUDGMENT_DEBTORS, TAX_DISHONEST]);
            searched_on(&mut kit, 0, &[PROCUREMENT_DISHONEST], read);
            assert_eq!(found(&kit), expected, "{choice} {read:?}");
        }
        let mut stale = evaluate();
        set(&mut stale, "unsearched-lists", choice);
        searched(&mut stale, 0, &ALL_THREE);
        if let Some(record) = stale.raw().records.last_mut() {
            record.fresh = probity_guest::Answer::No;
        }
        assert_eq!(found(&stale), REFERS, "{choice}");
    }
}

#[test]
fn a_search_by_name_only_refers() {
    let mut kit = evaluate();
    searched(&mut kit, 0, &[JUDGMENT_DEBTORS, TAX_DISHONEST]);
    kit.record(RecordKind::CLEAN_SEARCH)
        .on_list(PROCUREMENT_DISHONEST)
        .on(Event::RETRIEVED, DEADLINE)
        .unmatched();
    assert_eq!(found(&kit), REFERS);
}

#[test]
fn an_entry_of_the_past_shows_the_list_only_if_it_was_read_in_time() {
    for (read, expected) in [(day(2019, 6, 9), REFERS.to_vec()), (DEADLINE, vec![])] {
        let mut kit = evaluate();
        searched(&mut kit, 0, &[TAX_DISHONEST, PROCUREMENT_DISHONEST]);
        kit.record(RecordKind::LISTING)
            .on_list(JUDGMENT_DEBTORS)
            .on(Event::PUBLISHED, day(2018, 1, 1))
            .on(Event::RELEASED, day(2019, 5, 1))
            .on(Event::RETRIEVED, read);
        assert_eq!(found(&kit), expected, "{read:?}");
    }
}

#[test]
fn a_member_that_was_not_searched_is_no_reason_to_replace_it() {
    let mut kit = evaluate();
    let member = kit.party(Role::CONSORTIUM_MEMBER);
    searched(&mut kit, 0, &ALL_THREE);
    searched(&mut kit, member, &[TAX_DISHONEST]);
    assert_eq!(found(&kit), REFERS);
}

#[test]
fn a_good_search_beside_an_old_one_is_enough() {
    let mut kit = evaluate();
    searched_on(&mut kit, 0, &ALL_THREE, DEADLINE + days(1));
    searched(&mut kit, 0, &ALL_THREE);
    assert!(found(&kit).is_empty());
}

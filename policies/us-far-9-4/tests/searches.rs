//! The check of the System for Award Management: 9.405(e)(1) and (4).

mod common;

use common::{TODAY, debarment, found, kit_in, set};
use probity_guest::kit::Kit;
use probity_guest::{Day, Event, RecordKind, Role, Stage, day};
use us_far_9_4::SAM;

const CLOSED: Day = day(2026, 6, 1);

/// A tender that closed on [`CLOSED`].
fn closed_in(stage: Stage) -> Kit {
    let mut kit = kit_in(stage);
    kit.raw().tender.notice = day(2026, 5, 1).number();
    kit.raw().tender.deadline = Some(CLOSED.number());
    kit
}

fn search(kit: &mut Kit, read: Day) {
    kit.record(RecordKind::CLEAN_SEARCH).on_list(SAM).on(Event::RETRIEVED, read);
}

const NONE: [&str; 0] = [];
const NOTES: [&str; 1] = ["sam-check notes"];
const REFERS: [&str; 1] = ["sam-check refers: sam-not-searched"];

#[test]
fn it_is_due_once_bids_are_opened() {
    for (stage, expected) in [
        (Stage::PUBLISH, &NONE as &[&str]),
        (Stage::BID, &NONE),
        (Stage::EVALUATE, &NOTES),
        (Stage::AWARD, &NOTES),
        (Stage::OPTION, &NONE),
    ] {
        assert_eq!(found(&closed_in(stage)), expected, "{stage:?}");
    }
    let mut kit = closed_in(Stage::EVALUATE);
    kit.raw().tender.deadline = Some(TODAY.next().number());
    assert_eq!(found(&kit), NONE, "not opened yet");
}

#[test]
fn after_bids_are_opened() {
    for (read, expected) in
        [(CLOSED.previous(), &REFERS as &[&str]), (CLOSED, &NONE), (TODAY, &NONE), (TODAY.next(), &REFERS)]
    {
        let mut kit = closed_in(Stage::EVALUATE);
        search(&mut kit, read);
        assert_eq!(found(&kit), expected, "{read:?}");
    }
}

#[test]
fn without_a_deadline_after_the_notice() {
    let first = day(2026, 5, 1);
    for (stage, read, expected) in [
        (Stage::EVALUATE, first.previous(), &REFERS as &[&str]),
        // bids may have been opened before, or after
        (Stage::EVALUATE, first, &REFERS),
        (Stage::EVALUATE, TODAY.previous(), &REFERS),
        (Stage::EVALUATE, TODAY, &NONE),
        (Stage::AWARD, TODAY.previous(), &NONE),
    ] {
        let mut kit = closed_in(stage);
        kit.raw().tender.deadline = None;
        search(&mut kit, read);
        assert_eq!(found(&kit), expected, "{read:?}");
    }
}

#[test]
fn and_again_immediately_before_the_award() {
    for (read, expected) in [
        (day(2026, 6, 8), &REFERS as &[&str]),
        (day(2026, 6, 9), &NONE),
        (TODAY, &NONE),
        (TODAY.next(), &REFERS),
    ] {
        let mut kit = closed_in(Stage::AWARD);
        search(&mut kit, read);
        assert_eq!(found(&kit), expected, "{read:?}");
    }
    let mut kit = closed_in(Stage::AWARD);
    search(&mut kit, CLOSED);
    search(&mut kit, TODAY);
    assert_eq!(found(&kit), NONE, "the best counts");
}

#[test]
fn by_name_alone_or_too_old_for_the_tender() {
    let mut kit = closed_in(Stage::EVALUATE);
    kit.record(RecordKind::CLEAN_SEARCH).on_list(SAM).on(Event::RETRIEVED, TODAY).unmatched();
    assert_eq!(found(&kit), REFERS);
    let mut kit = closed_in(Stage::EVALUATE);
    kit.record(RecordKind::CLEAN_SEARCH).on_list(SAM).on(Event::RETRIEVED, CLOSED).stale();
    assert_eq!(found(&kit), REFERS);
    let mut kit = closed_in(Stage::EVALUATE);
    kit.record(RecordKind::CLEAN_SEARCH).on_list(us_far_9_4::SAM_PENDING).on(Event::RETRIEVED, TODAY);
    assert_eq!(found(&kit), NOTES, "one type of entry is not the list");
}

#[test]
fn for_every_member() {
    let mut kit = closed_in(Stage::EVALUATE);
    let member = kit.party(Role::CONSORTIUM_MEMBER);
    search(&mut kit, TODAY);
    assert_eq!(found(&kit), NOTES);
    kit.record(RecordKind::CLEAN_SEARCH).about(member).on_list(SAM).on(Event::RETRIEVED, TODAY);
    assert_eq!(found(&kit), NONE);
}

#[test]
fn an_exclusion_shows_what_the_list_holds() {
    let mut kit = closed_in(Stage::AWARD);
    debarment(&mut kit);
    assert_eq!(found(&kit), ["debarred bars"]);
}

#[test]
fn what_a_useless_search_does_is_a_parameter() {
    let mut kit = closed_in(Stage::EVALUATE);
    set(&mut kit, "insufficient-search", Some(0));
    search(&mut kit, CLOSED.previous());
    assert_eq!(found(&kit), NOTES);
}

//! What was received from a listed contractor: 9.405(e)(2) and (3).

mod common;

use common::{TODAY, check_on, debarment, debarment_until, found, kit_in};
use probity_guest::kit::Kit;
use probity_guest::{Day, Event, RelationKind, Role, Stage, day};
use us_far_9_4::EXTENDS;

const CLOSED: Day = day(2026, 6, 1);
const REFERS: &str = "excluded-when-received refers: received-while-excluded";
const ENDED: &str = "exclusion-ended notes";

/// A tender that was noticed a month before it closed on [`CLOSED`], while bids are evaluated; the list is searched.
fn closed() -> Kit {
    let mut kit = kit_in(Stage::EVALUATE);
    let tender = &mut kit.raw().tender;
    (tender.notice, tender.deadline) = (day(2026, 5, 1).number(), Some(CLOSED.number()));
    let search = kit.record(probity_guest::RecordKind::CLEAN_SEARCH).on_list(us_far_9_4::SAM);
    search.on(Event::RETRIEVED, TODAY);
    kit
}

#[test]
fn whoever_is_reached_when_bids_closed() {
    check_on(
        closed,
        &[
            (
                "the same firm",
                |kit| {
                    let other = kit.party(Role::AFFILIATE);
                    kit.relation(0, RelationKind::SAME_FIRM, other);
                    debarment_until(kit, CLOSED).about(other);
                },
                &[REFERS, ENDED],
            ),
            (
                "the same firm, ended the day before",
                |kit| {
                    let other = kit.party(Role::AFFILIATE);
                    kit.relation(0, RelationKind::SAME_FIRM, other);
                    debarment_until(kit, CLOSED.previous()).about(other);
                },
                &[ENDED],
            ),
            (
                "a branch of the bidder",
                |kit| {
                    let other = kit.party(Role::AFFILIATE);
                    kit.relation(other, RelationKind::BRANCH_OF, 0);
                    debarment_until(kit, CLOSED).about(other);
                },
                &["excluded-when-received refers: exclusion-of-a-division", ENDED],
            ),
            (
                "a named affiliate",
                |kit| {
                    let other = kit.party(Role::AFFILIATE);
                    debarment_until(kit, CLOSED).about(other).fact(EXTENDS, 1, 0);
                },
                &[REFERS],
            ),
            (
                "an affiliate that is not named",
                |kit| {
                    let other = kit.party(Role::AFFILIATE);
                    debarment_until(kit, CLOSED).about(other).fact(EXTENDS, 0, 0);
                },
                &[],
            ),
            (
                "a director, and no decision in the case",
                |kit| {
                    let other = kit.party(Role::DIRECTOR);
                    debarment_until(kit, CLOSED).about(other);
                },
                &["excluded-when-received refers: extends-to-bidder"],
            ),
            (
                "the whole firm of which the bidder was a branch until after bids closed",
                |kit| {
                    let other = kit.party(Role::AFFILIATE);
                    kit.relation(0, RelationKind::BRANCH_OF, other);
                    for tie in &mut kit.raw().relations {
                        tie.until = Some(CLOSED.number());
                    }
                    debarment(kit).about(other).fact(EXTENDS, 0, 0);
                },
                &[REFERS, "named-affiliate notes"],
            ),
        ],
    );
}

#[test]
fn a_stay_after_receipt_does_not_undo_it() {
    let stayed = |from: Day| {
        let mut kit = closed();
        debarment(&mut kit).on(Event::STAYED_FROM, from);
        found(&kit)
    };
    assert_eq!(stayed(CLOSED), ["exclusion-lifted notes"]);
    assert_eq!(stayed(CLOSED.next()), [REFERS, "exclusion-lifted notes"]);
}

#[test]
fn when_bids_closed_is_asked_where_it_could_decide() {
    let ended = |stage: Stage, last: Day| {
        let mut kit = closed();
        kit.raw().tender.deadline = None;
        kit.raw().tender.stage = stage.number();
        debarment_until(&mut kit, last);
        found(&kit)
    };
    let (asks, notice) = ("excluded-when-received refers: when-bids-closed", day(2026, 5, 1));
    assert_eq!(ended(Stage::EVALUATE, notice.previous()), [ENDED]);
    assert_eq!(ended(Stage::EVALUATE, notice), [asks, ENDED]);
    assert_eq!(ended(Stage::AWARD, TODAY.previous()), [asks, ENDED]);
    assert_eq!(ended(Stage::BID, TODAY.previous()), [ENDED], "bids are still to come");
}

#[test]
fn whose_record_it_is_comes_first() {
    let mut kit = closed();
    debarment_until(&mut kit, CLOSED).unmatched();
    assert_eq!(found(&kit), ["excluded-when-received refers: match-unconfirmed", ENDED]);
}

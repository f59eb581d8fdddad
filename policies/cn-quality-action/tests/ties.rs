//! Records about a party that is a member of the bid under another name, and records that came after the day as of which
//! the tender's documents have them count.

mod common;

use cn_quality_action::*;
use common::*;
use probity_guest::kit::Kit;
use probity_guest::{Day, Event, RecordKind, RelationKind, Role, day};

const REFERS: &str = "tied-record refers: tied-record-counts";

/// A tender whose documents provide for enhanced inspection, and a party tied to the bidder.
fn tied(kind: RelationKind) -> (Kit, u32) {
    let mut kit = kit();
    let party = kit.party(Role::AFFILIATE);
    kit.relation(party, kind, 0);
    (kit, party)
}

#[test]
fn what_would_matter_of_the_bidder_is_asked_about() {
    type OnFile = fn(&mut Kit, u32);
    let rows: [(&str, OnFile, bool); 8] = [
        ("a limit", |kit, party| done(limiting(kit, day(2026, 4, 15)).about(party)), true),
        ("a limit that is over", |kit, party| done(limiting(kit, day(2022, 4, 15)).about(party)), false),
        ("a penalty without one", |kit, party| done(penalty(kit, day(2026, 4, 15)).about(party)), false),
        ("a ban", |kit, party| done(running(kit).about(party)), true),
        (
            "a ban that is over",
            |kit, party| done(ban(kit, day(2024, 1, 1), day(2025, 1, 1)).about(party)),
            false,
        ),
        ("a recall", |kit, party| done(recall(kit).about(party)), false),
        ("one failure", |kit, party| done(failure(kit, day(2025, 6, 1)).about(party)), false),
        (
            "one failure beside one of the bidder",
            |kit, party| {
                failure(kit, day(2025, 6, 1)).about(party);
                failure(kit, day(2025, 7, 1));
            },
            true,
        ),
    ];
    for (shows, on_file, asked) in rows {
        let (mut kit, party) = tied(RelationKind::BRANCH_OF);
        on_file(&mut kit, party);
        assert_eq!(found(&kit).contains(&REFERS.to_owned()), asked, "{shows}");
    }
    let (mut kit, party) = tied(RelationKind::BRANCH_OF);
    tender_fact(&mut kit, DOCUMENTS_INSPECTION, 1);
    recall(&mut kit).about(party);
    assert_eq!(found(&kit), [REFERS]);
}

#[test]
fn which_ties_make_a_party_the_same() {
    for (kind, asked) in
        [(RelationKind::BRANCH_OF, true), (RelationKind::SAME_FIRM, true), (RelationKind::CONTROLS, false)]
    {
        let (mut kit, party) = tied(kind);
        limiting(&mut kit, day(2026, 4, 15)).about(party);
        assert_eq!(!found(&kit).is_empty(), asked, "{kind:?}");
    }
    let mut predecessor = kit();
    let party = predecessor.party(Role::PREDECESSOR);
    limiting(&mut predecessor, day(2026, 4, 15)).about(party);
    assert_eq!(found(&predecessor), [REFERS]);
}

#[test]
fn what_came_after_the_cut_off_does_not_count_for_the_documents() {
    let of = |cut_off: Option<Day>, on: Day| {
        let mut kit = kit_decided_on(TODAY, day(2026, 6, 5));
        kit.raw().tender.cut_off = cut_off.map(Day::number);
        tender_fact(&mut kit, DOCUMENTS_INSPECTION, 1);
        kit.record(RecordKind::RECALL).ground(ORDERED_RECALL).on(Event::DECIDED, on);
        found(&kit)
    };
    let (limited, noted) = ("open-recall-limited restricts", "open-recall notes");
    let asked = "open-recall-limited refers: cut-off-not-stated";
    let cut_off = day(2026, 6, 3);
    assert_eq!(of(Some(cut_off), cut_off), [limited]);
    assert_eq!(of(Some(cut_off), cut_off.next()), [noted]);
    assert_eq!(of(None, day(2026, 6, 5)), [limited]);
    assert_eq!(of(None, day(2026, 6, 6)), [asked]);
    assert_eq!(of(None, TODAY), [asked]);
}

#[test]
fn a_record_without_a_day_counts_by_the_day_on_which_it_was_read() {
    let of = |read: Day| {
        let mut kit = kit();
        kit.raw().tender.cut_off = Some(day(2026, 6, 3).number());
        tender_fact(&mut kit, DOCUMENTS_INSPECTION, 1);
        kit.record(RecordKind::RECALL).ground(ORDERED_RECALL).on(Event::RETRIEVED, read);
        found(&kit)
    };
    assert_eq!(of(day(2026, 6, 3)), ["open-recall-limited restricts"]);
    assert_eq!(of(day(2026, 6, 4)), ["open-recall-limited refers: date-unknown"]);
}

#[test]
fn a_branch_of_the_same_head_office_is_one_firm_with_the_bidder_also_where_it_competes() {
    for role in [Role::AFFILIATE, Role::COMPETITOR] {
        for turned in [false, true] {
            let mut kit = kit();
            let (head, other) = (kit.party(Role::AFFILIATE), kit.party(role));
            kit.relation(0, RelationKind::BRANCH_OF, head);
            kit.relation(other, RelationKind::BRANCH_OF, head);
            if turned {
                kit.raw().relations.reverse();
            }
            running(&mut kit).about(other);
            let asked = |kit: &Kit| found(kit).iter().any(|sentence| sentence == REFERS);
            assert!(asked(&kit), "{role:?}");
            if let Some(tie) = kit.raw().relations.first_mut() {
                tie.until = Some(TODAY.previous().number());
            }
            assert!(!asked(&kit), "{role:?}");
        }
    }
}

#[test]
fn who_left_may_have_bid_where_the_deadline_is_not_stated() {
    for (until, expected) in [
        (Day::previous(TODAY), Some("counterfeit-goods refers: deadline-not-stated")),
        (day(2026, 4, 30), None),
    ] {
        let mut kit = kit();
        let tender = &mut kit.raw().tender;
        (tender.notice, tender.deadline) = (day(2026, 5, 1).number(), None);
        tender.stage = probity_guest::Stage::AWARD.number();
        let member = kit.party(Role::CONSORTIUM_MEMBER);
        if let Some(party) = kit.raw().parties.get_mut(member as usize) {
            party.until = Some(until.number());
        }
        running(&mut kit).about(member);
        assert_eq!(found(&kit).first().map(String::as_str), expected, "{until:?}");
    }
}

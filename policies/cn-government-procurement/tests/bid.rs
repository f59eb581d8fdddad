//! Who may bid beside whom: Law art. 24, Regulations art. 18(1) and 22.

mod common;

use common::{DEADLINE, fine, found, found_with_end, kit, member_of};
use probity_guest::kit::Kit;
use probity_guest::{Day, RelationKind, Role, Stage, days};

const BIDS_TWICE: [&str; 1] = ["one-firm-bids-twice refers: one-firm-two-bids"];

/// A tie of a kind between the bidder and another party; the bidder holds it.
fn tied(kind: RelationKind, role: Role) -> Kit {
    let mut kit = kit();
    let other = kit.party(role);
    kit.relation(0, kind, other);
    kit
}

#[test]
fn two_bidders_of_one_contract_with_one_person_in_charge_are_barred() {
    assert_eq!(
        found(&tied(RelationKind::SAME_PERSON_IN_CHARGE, Role::COMPETITOR)),
        ["same-person-in-charge bars"]
    );
}

#[test]
fn two_bidders_of_one_contract_of_whom_one_holds_or_manages_the_other_are_barred() {
    assert_eq!(found(&tied(RelationKind::HOLDS_OR_MANAGES, Role::COMPETITOR)), ["holding-or-managing bars"]);
    let mut kit = kit();
    let competitor = kit.party(Role::COMPETITOR);
    kit.relation(competitor, RelationKind::HOLDS_OR_MANAGES, 0);
    assert_eq!(found(&kit), ["holding-or-managing bars"], "whoever holds the other");
}

#[test]
fn control_may_be_indirect_and_is_referred() {
    assert_eq!(
        found(&tied(RelationKind::CONTROLS, Role::COMPETITOR)),
        ["holding-or-managing refers: direct-holding"]
    );
}

#[test]
fn sister_firms_may_bid_beside_each_other() {
    let mut kit = kit();
    let (competitor, parent) = (kit.party(Role::COMPETITOR), kit.party(Role::CONTROLLER));
    kit.relation(parent, RelationKind::HOLDS_OR_MANAGES, 0);
    kit.relation(parent, RelationKind::HOLDS_OR_MANAGES, competitor);
    assert!(found(&kit).is_empty());
}

#[test]
fn a_tie_with_anybody_but_a_competitor_bars_nobody() {
    for kind in [RelationKind::SAME_PERSON_IN_CHARGE, RelationKind::HOLDS_OR_MANAGES, RelationKind::SAME_FIRM]
    {
        for role in [Role::CONSORTIUM_MEMBER, Role::SUBCONTRACTOR, Role::CONTROLLER, Role::AFFILIATE] {
            assert!(found(&tied(kind, role)).is_empty(), "{kind:?} {role:?}");
        }
    }
    assert_eq!(found(&tied(RelationKind::BRANCH_OF, Role::COMPETITOR)), BIDS_TWICE);
}

#[test]
fn a_tie_of_a_member_bars_the_consortium_once() {
    let mut kit = kit();
    let (member, competitor) = (kit.party(Role::CONSORTIUM_MEMBER), kit.party(Role::COMPETITOR));
    kit.relation(member, RelationKind::SAME_PERSON_IN_CHARGE, competitor);
    assert_eq!(found(&kit), ["same-person-in-charge bars"]);
}

#[test]
fn a_tie_counts_on_the_day_of_the_bid() {
    let (before, after) = (DEADLINE.previous(), DEADLINE.next());
    for (since, until, expected) in [
        (None, None, vec!["same-person-in-charge bars without end"]),
        (Some(DEADLINE), None, vec!["same-person-in-charge bars without end"]),
        (Some(after), None, vec![]),
        (None, Some(DEADLINE), vec!["same-person-in-charge bars until 2026-06-01"]),
        (None, Some(before), vec![]),
    ] {
        let mut kit = tied(RelationKind::SAME_PERSON_IN_CHARGE, Role::COMPETITOR);
        for tie in &mut kit.raw().relations {
            (tie.since, tie.until) = (since.map(Day::number), until.map(Day::number));
        }
        assert_eq!(found_with_end(&kit), expected, "{since:?} {until:?}");
    }
}

#[test]
fn a_member_of_a_consortium_may_not_bid_beside_it() {
    // alone
    let mut kit = kit();
    let (member, competitor) = (kit.party(Role::CONSORTIUM_MEMBER), kit.party(Role::COMPETITOR));
    kit.relation(member, RelationKind::SAME_FIRM, competitor);
    assert_eq!(found(&kit), ["member-bids-separately bars"]);

    // in another consortium
    let mut kit = common::kit();
    let (member, competitor) = (kit.party(Role::CONSORTIUM_MEMBER), kit.party(Role::COMPETITOR));
    let there = member_of(&mut kit, competitor);
    kit.relation(member, RelationKind::SAME_FIRM, there);
    assert_eq!(found(&kit), ["member-bids-separately bars"]);

    // one that bids alone is in no consortium
    assert_eq!(found(&tied(RelationKind::SAME_FIRM, Role::COMPETITOR)), BIDS_TWICE);
}

#[test]
fn who_bids_alone_may_not_be_in_a_competing_consortium() {
    for (as_what, there) in [("its lead", false), ("a member", true)] {
        for subject_first in [true, false] {
            let mut kit = kit();
            let lead = kit.party(Role::COMPETITOR);
            let member = member_of(&mut kit, lead);
            let same = if there { member } else { lead };
            let (subject, object) = if subject_first { (0, same) } else { (same, 0) };
            kit.relation(subject, RelationKind::SAME_FIRM, object);
            assert_eq!(found(&kit), ["member-bids-separately bars"], "{as_what}");
        }
    }

    // the member had left the competing consortium when bids closed
    let mut left = kit();
    let lead = left.party(Role::COMPETITOR);
    let member = member_of(&mut left, lead);
    if let Some(party) = left.raw().parties.get_mut(member as usize) {
        party.until = Some(DEADLINE.previous().number());
    }
    left.relation(0, RelationKind::SAME_FIRM, lead);
    assert_eq!(found(&left), BIDS_TWICE);

    // the bidder is the same firm as another one's competitor that has members elsewhere
    let mut two = kit();
    let (alone, lead) = (two.party(Role::COMPETITOR), two.party(Role::COMPETITOR));
    member_of(&mut two, lead);
    two.relation(0, RelationKind::SAME_FIRM, alone);
    assert_eq!(found(&two), BIDS_TWICE, "neither of the two bids is a consortium's");
}

#[test]
fn the_lead_of_our_consortium_may_not_bid_alone() {
    let mut kit = kit();
    kit.party(Role::CONSORTIUM_MEMBER);
    let competitor = kit.party(Role::COMPETITOR);
    kit.relation(0, RelationKind::SAME_FIRM, competitor);
    assert_eq!(found(&kit), ["member-bids-separately bars"]);
}

#[test]
fn the_members_of_a_competing_consortium_are_not_ours() {
    let mut kit = kit();
    let competitor = kit.party(Role::COMPETITOR);
    let there = member_of(&mut kit, competitor);
    fine(&mut kit, 5_000_000).about(there);
    assert!(found(&kit).is_empty());
}

#[test]
fn worked_case_5_every_member_must_meet_article_22() {
    let mut kit = kit();
    let (first, second) = (kit.party(Role::CONSORTIUM_MEMBER), kit.party(Role::CONSORTIUM_MEMBER));
    fine(&mut kit, 5_000_000).about(second);
    assert_eq!(found(&kit), ["large-fine bars", "consortium-member bars"]);
    // what is only referred of a member is only referred of the consortium
    fine(&mut kit, 5_000_000).about(first).unmatched();
    assert_eq!(
        found(&kit),
        [
            "large-fine bars",
            "large-fine refers: match-unconfirmed",
            "consortium-member bars",
            "consortium-member refers: match-unconfirmed"
        ]
    );
}

#[test]
fn the_leading_member_answers_for_itself_alone() {
    let mut kit = kit();
    kit.party(Role::CONSORTIUM_MEMBER);
    fine(&mut kit, 5_000_000);
    assert_eq!(found(&kit), ["large-fine bars"]);
}

#[test]
fn who_has_left_the_consortium_does_not_count() {
    for (until, expected) in
        [(DEADLINE, vec!["large-fine bars", "consortium-member bars"]), (DEADLINE.previous(), vec![])]
    {
        let mut kit = kit();
        let member = kit.party(Role::CONSORTIUM_MEMBER);
        if let Some(party) = kit.raw().parties.get_mut(member as usize) {
            party.until = Some(until.number());
        }
        fine(&mut kit, 5_000_000).about(member);
        assert_eq!(found(&kit), expected, "{until:?}");
    }
}

#[test]
fn one_firm_that_bids_twice_through_others_is_asked_about() {
    for kind in [RelationKind::BRANCH_OF, RelationKind::SAME_FIRM] {
        for turned in [false, true] {
            let mut kit = kit();
            let (head, competitor) = (kit.party(Role::AFFILIATE), kit.party(Role::COMPETITOR));
            kit.relation(0, kind, head);
            kit.relation(competitor, RelationKind::BRANCH_OF, head);
            if turned {
                kit.raw().relations.reverse();
            }
            assert_eq!(found(&kit), BIDS_TWICE, "{kind:?}");
            // one tie is over when bids close
            kit.raw().relations.iter_mut().for_each(|tie| tie.until = Some(DEADLINE.number()));
            assert_eq!(found(&kit), BIDS_TWICE, "{kind:?}");
            if let Some(tie) = kit.raw().relations.first_mut() {
                tie.until = Some(DEADLINE.previous().number());
            }
            assert!(found(&kit).is_empty(), "{kind:?}");
        }
    }
}

#[test]
fn who_left_may_have_bid_where_the_deadline_is_not_stated() {
    let asks = ["large-fine refers: deadline-not-stated", "consortium-member refers: deadline-not-stated"];
    let notice = DEADLINE - days(20);
    for (until, expected) in
        [(notice, asks.to_vec()), (DEADLINE.previous(), asks.to_vec()), (notice.previous(), vec![])]
    {
        let mut kit = kit();
        let tender = &mut kit.raw().tender;
        (tender.notice, tender.deadline, tender.stage) = (notice.number(), None, Stage::AWARD.number());
        let member = kit.party(Role::CONSORTIUM_MEMBER);
        if let Some(party) = kit.raw().parties.get_mut(member as usize) {
            party.until = Some(until.number());
        }
        let competitor = kit.party(Role::COMPETITOR);
        kit.relation(member, RelationKind::SAME_FIRM, competitor);
        fine(&mut kit, 5_000_000).about(member);
        let bids: &[&str] =
            if expected.is_empty() { &[] } else { &["member-bids-separately refers: deadline-not-stated"] };
        let found = found(&kit);
        let found: Vec<&str> =
            found.iter().map(String::as_str).filter(|sentence| !sentence.ends_with("notes")).collect();
        let (of_bids, of_records): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|sentence| sentence.starts_with("member-bids"));
        assert_eq!(of_bids, bids, "{until:?}");
        assert_eq!(of_records, expected, "{until:?}");
    }
}

//! Whom an exclusion reaches: 9.406-1(b), 9.406-5, joint ventures.

mod common;

use common::{TODAY, check, debarment, found, kit, set_kind};
use probity_guest::{RelationKind, Role};
use us_far_9_4::{EXTENDS, STATUTE_BARS};

#[test]
fn a_member_of_the_joint_venture() {
    check(&[
        (
            "a member",
            |kit| {
                let member = kit.party(Role::CONSORTIUM_MEMBER);
                debarment(kit).about(member);
            },
            &["joint-venture-member bars"],
        ),
        (
            "a competitor's member",
            |kit| {
                let competitor = kit.party(Role::COMPETITOR);
                let member = kit.party(Role::CONSORTIUM_MEMBER);
                if let Some(party) = kit.raw().parties.get_mut(member as usize) {
                    party.of = Some(competitor);
                }
                debarment(kit).about(member);
                debarment(kit).about(competitor);
            },
            &[],
        ),
    ]);
}

#[test]
fn all_divisions_of_the_contractor() {
    check(&[
        (
            "the same firm",
            |kit| {
                let other = kit.party(Role::AFFILIATE);
                kit.relation(other, RelationKind::SAME_FIRM, 0);
                debarment(kit).about(other);
            },
            &["same-contractor bars"],
        ),
        (
            "the bidder is a branch",
            |kit| {
                let other = kit.party(Role::AFFILIATE);
                kit.relation(0, RelationKind::BRANCH_OF, other);
                debarment(kit).about(other);
            },
            &["same-contractor bars"],
        ),
        (
            "the bidder's branch",
            |kit| {
                let other = kit.party(Role::AFFILIATE);
                kit.relation(other, RelationKind::BRANCH_OF, 0);
                debarment(kit).about(other);
            },
            &["same-contractor refers: exclusion-of-a-division"],
        ),
        (
            "a tie that has ended",
            |kit| {
                let other = kit.party(Role::COMPETITOR);
                kit.relation(0, RelationKind::BRANCH_OF, other);
                for tie in &mut kit.raw().relations {
                    tie.until = Some(TODAY.previous().number());
                }
                debarment(kit).about(other);
            },
            &["named-affiliate refers: extends-to-bidder"],
        ),
        (
            "two members that are one firm have findings of their own",
            |kit| {
                let member = kit.party(Role::CONSORTIUM_MEMBER);
                kit.relation(0, RelationKind::SAME_FIRM, member);
                debarment(kit).about(member);
            },
            &["joint-venture-member bars"],
        ),
    ]);
}

/// What is found where the last of a chain of parties is debarred; the bidder is the first.
fn chain(ties: &[(RelationKind, bool)]) -> Vec<String> {
    let mut kit = kit();
    let mut last = 0;
    for (kind, from_the_bidder) in ties {
        let next = kit.party(Role::AFFILIATE);
        if *from_the_bidder {
            kit.relation(last, *kind, next);
        } else {
            kit.relation(next, *kind, last);
        }
        last = next;
    }
    debarment(&mut kit).about(last).fact(EXTENDS, 0, 0);
    found(&kit)
}

#[test]
fn whoever_is_the_same_contractor_is_the_contractor() {
    use RelationKind as Is;
    let (same, whole, division) = ((Is::SAME_FIRM, true), (Is::BRANCH_OF, true), (Is::BRANCH_OF, false));
    for ties in
        [&[same, same] as &[_], &[same, (Is::SAME_FIRM, false), same], &[whole, whole], &[whole, same]]
    {
        assert_eq!(chain(ties), ["same-contractor bars"], "{ties:?}");
    }
    for ties in [&[whole, division] as &[_], &[same, division], &[division, same], &[division, division]] {
        assert_eq!(chain(ties), ["same-contractor refers: exclusion-of-a-division"], "{ties:?}");
    }
    for ties in [&[same, (Is::CONTROLS, true)] as &[_], &[(Is::CONTROLS, true), same]] {
        assert_eq!(chain(ties), ["named-affiliate notes"], "{ties:?}");
    }
}

#[test]
fn every_member_that_is_as_near_is_named() {
    let mut kit = kit();
    let member = kit.party(Role::CONSORTIUM_MEMBER);
    let other = kit.party(Role::AFFILIATE);
    kit.relation(member, RelationKind::CONTROLS, other);
    debarment(&mut kit).about(other);
    assert_eq!(found(&kit), ["named-affiliate refers: extends-to-bidder"; 2]);
}

#[test]
fn affiliates_only_if_named_and_notified() {
    for role in [Role::AFFILIATE, Role::CONTROLLER, Role::PREDECESSOR] {
        for (fact, expected) in [
            (None, "named-affiliate refers: extends-to-bidder"),
            (Some(1), "named-affiliate bars"),
            (Some(0), "named-affiliate notes"),
        ] {
            let mut kit = kit();
            let other = kit.party(role);
            let record = debarment(&mut kit).about(other);
            if let Some(fact) = fact {
                record.fact(EXTENDS, fact, 0);
            }
            assert_eq!(found(&kit), [expected], "{role:?} {fact:?}");
        }
    }
}

#[test]
fn conduct_is_imputed_only_if_the_decision_says_so() {
    for (fact, expected) in [
        (None, "imputed-conduct refers: extends-to-bidder"),
        (Some(1), "imputed-conduct bars"),
        (Some(0), "imputed-conduct notes"),
    ] {
        let mut kit = kit();
        let director = kit.party(Role::DIRECTOR);
        let record = debarment(&mut kit).about(director);
        if let Some(fact) = fact {
            record.fact(EXTENDS, fact, 0);
        }
        assert_eq!(found(&kit), [expected], "{fact:?}");
    }
    check(&[
        (
            "an individual who owns the firm",
            |kit| {
                let owner = kit.party(Role::BENEFICIAL_OWNER);
                set_kind(kit, owner, 2);
                debarment(kit).about(owner);
            },
            &["imputed-conduct refers: extends-to-bidder"],
        ),
        (
            "the firm of an individual who bids",
            |kit| {
                set_kind(kit, 0, 2);
                let firm = kit.party(Role::AFFILIATE);
                debarment(kit).about(firm);
            },
            &["imputed-conduct refers: extends-to-bidder"],
        ),
    ]);
}

#[test]
fn ties_through_others() {
    check(&[
        (
            "the controller of a controller",
            |kit| {
                let parent = kit.party(Role::CONTROLLER);
                let top = kit.party(Role::CONTROLLER);
                if let Some(party) = kit.raw().parties.get_mut(top as usize) {
                    party.of = Some(parent);
                }
                debarment(kit).about(top);
            },
            &["named-affiliate refers: extends-to-bidder"],
        ),
        (
            "a sister by relations",
            |kit| {
                let parent = kit.party(Role::CONTROLLER);
                let sister = kit.party(Role::AFFILIATE);
                if let Some(party) = kit.raw().parties.get_mut(sister as usize) {
                    party.of = Some(parent);
                }
                kit.relation(parent, RelationKind::CONTROLS, sister);
                debarment(kit).about(sister);
            },
            &["named-affiliate refers: extends-to-bidder"],
        ),
        (
            "a director who left",
            |kit| {
                let director = kit.party(Role::DIRECTOR);
                if let Some(party) = kit.raw().parties.get_mut(director as usize) {
                    party.until = Some(TODAY.previous().number());
                }
                debarment(kit).about(director);
            },
            &["imputed-conduct refers: extends-to-bidder"],
        ),
        (
            "the affiliate of a subcontractor",
            |kit| {
                let sub = kit.party(Role::SUBCONTRACTOR);
                let other = kit.party(Role::AFFILIATE);
                if let Some(party) = kit.raw().parties.get_mut(other as usize) {
                    party.of = Some(sub);
                }
                debarment(kit).about(other);
            },
            &["subcontractor refers: extends-to-subcontractor"],
        ),
        (
            "a competitor that the bidder controls",
            |kit| {
                let other = kit.party(Role::COMPETITOR);
                kit.relation(0, RelationKind::CONTROLS, other);
                debarment(kit).about(other);
            },
            &["named-affiliate refers: extends-to-bidder"],
        ),
    ]);
}

#[test]
fn a_decision_that_names_the_bidder_reaches_it_whatever_the_tie() {
    for (role, expected) in [
        (
            Role::SUBCONTRACTOR,
            vec!["named-affiliate bars", "subcontractor refers: subcontract-amount-unknown"],
        ),
        (Role::RELIED_ON, vec!["named-affiliate bars", "relied-on-entity refers: relied-on-entity-part"]),
        (Role::COMPETITOR, vec!["named-affiliate bars"]),
    ] {
        let mut kit = kit();
        let other = kit.party(role);
        debarment(&mut kit).about(other).fact(EXTENDS, 1, 0);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
    let mut left = kit();
    let director = left.party(Role::DIRECTOR);
    if let Some(party) = left.raw().parties.get_mut(director as usize) {
        party.until = Some(TODAY.previous().number());
    }
    debarment(&mut left).about(director).fact(EXTENDS, 1, 0);
    assert_eq!(found(&left), ["imputed-conduct bars"]);
}

#[test]
fn an_entity_on_which_the_bid_relies() {
    let mut kit = kit();
    let other = kit.party(Role::RELIED_ON);
    debarment(&mut kit).about(other);
    assert_eq!(found(&kit), ["relied-on-entity refers: relied-on-entity-part"]);
}

#[test]
fn what_a_statute_does_not_bar_reaches_nobody() {
    use probity_guest::{Event, RecordKind, day};
    for (fact, expected) in [(0, &[] as &[&str]), (1, &["named-affiliate refers: extends-to-bidder"])] {
        let mut kit = kit();
        let other = kit.party(Role::AFFILIATE);
        kit.record(RecordKind::LISTING)
            .about(other)
            .on_list(us_far_9_4::SAM_PROHIBITION)
            .on(Event::EFFECTIVE, day(2026, 1, 1))
            .indefinitely()
            .fact(STATUTE_BARS, fact, 0);
        assert_eq!(found(&kit), expected, "{fact}");
    }
}

//! Who controls whom.
#![allow(clippy::unwrap_used, reason = "a test that fails should say where")]

use probity_guest::kit::Kit;
use probity_guest::*;

policy! {
    /// No rules.
    Nothing {
    name: "nothing", version: "1.0.0", publisher: "p", languages: ["en"], jurisdictions: ["CN"], fundings: [],
    in_force_from: day(2000, 1, 1), in_force_until: None, parameters: (), rules: &[], vocabulary: &[],
    questions: &[], reasons: &[], governs: |_, _| Ok(()),
} }

const TODAY: Day = day(2024, 2, 29);

/// The positions of the parties in a set.
fn members(case: Case<'_>, set: &PartySet) -> Vec<u32> {
    case.parties().filter(|party| set.include(*party)).map(Party::position).collect()
}

/// The bidder (0) is controlled by 1, that by 2; 2 controls 3 as well; 4 stands alone.
fn chain() -> Kit {
    let mut kit = Kit::new::<Nothing>(TODAY);
    for _ in 1..=4 {
        kit.party(Role::AFFILIATE);
    }
    for (upper, lower) in [(1, 0), (2, 1), (2, 3)] {
        kit.relation(upper, RelationKind::CONTROLS, lower);
    }
    kit
}

#[test]
fn control_is_followed_through_others_in_both_ways() {
    let mut kit = chain();
    let case = Case::new(kit.raw());
    assert_eq!(members(case, &case.controllers_of(BIDDER)), [1, 2]);
    assert_eq!(members(case, &case.controlled_by(case.party(2))), [0, 1, 3]);
    assert_eq!(members(case, &case.controllers_of(case.party(4))), [0; 0]);
    assert!(case.controls(case.party(1), case.party(0)));
    assert!(!case.controls(case.party(2), case.party(0)), "not directly");
    assert!(!case.controls(case.party(0), case.party(1)));
}

#[test]
fn only_ties_that_hold_today_count() {
    for (until, expected) in [(TODAY, vec![1, 2]), (TODAY.previous(), vec![1])] {
        let mut kit = chain();
        kit.raw().relations.get_mut(1).unwrap().until = Some(until.number());
        let case = Case::new(kit.raw());
        assert_eq!(members(case, &case.controllers_of(BIDDER)), expected, "{until:?}");
    }
}

#[test]
fn a_circle_of_control_ends_and_leaves_the_group_out() {
    let mut kit = chain();
    kit.relation(0, RelationKind::CONTROLS, 2);
    let case = Case::new(kit.raw());
    assert_eq!(members(case, &case.controllers_of(BIDDER)), [1, 2]);
    assert_eq!(members(case, &case.controlled_by(BIDDER)), [1, 2, 3]);
}

#[test]
fn a_controller_by_role_controls_the_party_that_it_belongs_to() {
    let mut kit = chain();
    let controller = kit.party(Role::CONTROLLER);
    kit.raw().parties.get_mut(controller as usize).unwrap().of = Some(4);
    let case = Case::new(kit.raw());
    assert_eq!(members(case, &case.controllers_of(case.party(4))), [controller]);
    assert_eq!(members(case, &case.controlled_by(case.party(controller))), [4]);
    assert!(case.controls(case.party(controller), case.party(4)));
}

#[test]
fn sets_are_joined_and_cut() {
    let mut kit = chain();
    let case = Case::new(kit.raw());
    let (above, below) = (case.controllers_of(BIDDER), case.controlled_by(case.party(2)));
    assert_eq!(members(case, &above.both(&below)), [1]);
    assert_eq!(members(case, &above.clone().with(case.party(4))), [1, 2, 4]);
    assert!(case.only(case.party(4)).both(&above).is_empty());
    assert!(!above.is_empty());
}

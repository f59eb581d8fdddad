//! Records about a tied party, and decisions that do not stand.

mod common;

use cn_government_procurement::{JUDGMENT_DEBTORS, TAX_DISHONEST};
use common::{DEADLINE, all_found, entry, fine, found, kit};
use probity_guest::{Event, RelationKind, Role, day, days};

const REFERS: [&str; 1] = ["tied-party refers: tied-record-counts"];

#[test]
fn a_large_fine_of_the_same_firm_its_branch_or_predecessor_refers() {
    for kind in [RelationKind::SAME_FIRM, RelationKind::BRANCH_OF] {
        let mut kit = kit();
        let other = kit.party(Role::AFFILIATE);
        kit.relation(other, kind, 0);
        fine(&mut kit, 9_000_000).about(other);
        assert_eq!(found(&kit), REFERS, "{kind:?}");
    }
    let mut taken_over = kit();
    let predecessor = taken_over.party(Role::PREDECESSOR);
    fine(&mut taken_over, 9_000_000).about(predecessor);
    assert_eq!(found(&taken_over), REFERS);
}

#[test]
fn only_what_would_exclude_counts_and_only_over_such_ties() {
    let with = |kind: RelationKind, yuan: i64| {
        let mut kit = kit();
        let other = kit.party(Role::AFFILIATE);
        kit.relation(other, kind, 0);
        fine(&mut kit, yuan).about(other);
        found(&kit)
    };
    assert!(with(RelationKind::SAME_FIRM, 1_999_999).is_empty());
    assert!(with(RelationKind::HOLDS_OR_MANAGES, 9_000_000).is_empty());

    let mut listed = kit();
    let branch = listed.party(Role::AFFILIATE);
    listed.relation(branch, RelationKind::BRANCH_OF, 0);
    entry(&mut listed, JUDGMENT_DEBTORS).about(branch);
    assert_eq!(found(&listed), REFERS);

    // a tie of the past is none
    let mut past = listed.clone();
    past.raw().relations.iter_mut().for_each(|tie| tie.until = Some(DEADLINE.previous().number()));
    assert!(found(&past).is_empty());
}

#[test]
fn what_does_not_stand_is_noted() {
    let set_aside = |event, on| {
        let mut kit = kit();
        fine(&mut kit, 9_000_000).on(event, on);
        all_found(&kit)
    };
    for event in [Event::REVOKED, Event::OVERTURNED, Event::STAYED_FROM] {
        assert_eq!(set_aside(event, DEADLINE), ["set-aside notes"]);
        assert_eq!(set_aside(event, DEADLINE.next()), ["large-fine bars"]);
    }
    let mut stay_ended = kit();
    fine(&mut stay_ended, 9_000_000)
        .on(Event::STAYED_FROM, day(2026, 1, 1))
        .on(Event::STAYED_UNTIL, DEADLINE + days(0));
    assert_eq!(all_found(&stay_ended), ["set-aside notes"], "the last day of a stay belongs to it");
    let mut list = kit();
    entry(&mut list, TAX_DISHONEST).on(Event::REVOKED, DEADLINE);
    assert_eq!(all_found(&list), ["set-aside notes"]);
}

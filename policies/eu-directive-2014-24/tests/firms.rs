//! Who is one firm with an operator, and who is behind it, over more than one tie.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::*;

/// A chain from the bidder, or another operator, with ties of a kind; its last link is convicted. Both orders of the ties
/// and both directions of each must come to the same.
fn chain(role: Role, kinds: [RelationKind; 2], until: Option<Day>) -> Vec<String> {
    let of_order = |backwards: bool| {
        let mut kit = kit();
        let operator = if role == Role::BIDDER { 0 } else { party(&mut kit, role, 0, PartyKind::LEGAL) };
        let middle = party(&mut kit, Role::AFFILIATE, operator, PartyKind::LEGAL);
        let last = party(&mut kit, Role::AFFILIATE, operator, PartyKind::LEGAL);
        let mut ties = [(middle, kinds[0], operator), (last, kinds[1], middle)];
        if backwards {
            ties = ties.map(|(subject, kind, object)| (object, kind, subject));
            ties.reverse();
        }
        for (subject, kind, object) in ties {
            kit.relation(subject, kind, object);
        }
        for tie in &mut kit.raw().relations {
            tie.until = until.map(Day::number);
        }
        conviction(&mut kit, day(2024, 3, 1)).about(last);
        found(&kit)
    };
    let (there, back) = (of_order(false), of_order(true));
    assert_eq!(there, back);
    there
}

#[test]
fn one_firm_over_several_ties_is_the_operator() {
    let kinds = [RelationKind::SAME_FIRM, RelationKind::BRANCH_OF];
    for first in kinds {
        for second in kinds {
            let with = |role, until| chain(role, [first, second], until);
            assert_eq!(with(Role::BIDDER, None), ["fraud bars"]);
            assert_eq!(with(Role::BIDDER, Some(TODAY)), ["fraud bars"]);
            assert_eq!(with(Role::BIDDER, Some(TODAY.previous())), [] as [&str; 0], "ended");
            assert_eq!(with(Role::CONSORTIUM_MEMBER, None), ["fraud bars"]);
            assert_eq!(with(Role::RELIED_ON, None), ["replace-relied-on restricts"]);
            assert_eq!(with(Role::SUBCONTRACTOR, None), ["replace-subcontractor restricts"]);
            assert_eq!(with(Role::COMPETITOR, None), [] as [&str; 0]);
        }
        let other = [first, RelationKind::SAME_PERSON_IN_CHARGE];
        assert_eq!(chain(Role::BIDDER, other, None), [] as [&str; 0], "another firm");
    }
}

#[test]
fn who_is_behind_the_same_firm_is_behind_the_operator() {
    let with = |role, kind, firm: RelationKind| {
        let mut kit = kit();
        let other = party(&mut kit, Role::AFFILIATE, 0, PartyKind::LEGAL);
        let person = party(&mut kit, role, other, kind);
        kit.relation(0, firm, other);
        conviction(&mut kit, day(2024, 3, 1)).about(person);
        found(&kit)
    };
    for firm in [RelationKind::SAME_FIRM, RelationKind::BRANCH_OF] {
        let (bars, asks) = (["convicted-person bars"], ["convicted-person refers: powers-in-operator"]);
        assert_eq!(with(Role::DIRECTOR, PartyKind::NATURAL, firm), bars);
        assert_eq!(with(Role::CONTROLLER, PartyKind::NATURAL, firm), bars);
        assert_eq!(with(Role::CONTROLLER, PartyKind::LEGAL, firm), asks);
        assert_eq!(with(Role::BENEFICIAL_OWNER, PartyKind::NATURAL, firm), asks);
        assert_eq!(with(Role::PREDECESSOR, PartyKind::LEGAL, firm), ["fraud refers: succession"]);
        assert_eq!(with(Role::AFFILIATE, PartyKind::LEGAL, firm), [] as [&str; 0]);
    }
    let other = RelationKind::SAME_PERSON_IN_CHARGE;
    assert_eq!(with(Role::DIRECTOR, PartyKind::NATURAL, other), [] as [&str; 0]);
}

#[test]
fn a_person_or_predecessor_under_another_name_is_the_same() {
    let with = |role, kind, tie| {
        let mut kit = kit();
        let one = party(&mut kit, role, 0, kind);
        let alias = party(&mut kit, Role::AFFILIATE, 0, kind);
        kit.relation(alias, tie, one);
        conviction(&mut kit, day(2024, 3, 1)).about(alias);
        found(&kit)
    };
    let same = RelationKind::SAME_FIRM;
    assert_eq!(with(Role::DIRECTOR, PartyKind::NATURAL, same), ["convicted-person bars"]);
    assert_eq!(
        with(Role::CONTROLLER, PartyKind::LEGAL, same),
        ["convicted-person refers: powers-in-operator"]
    );
    assert_eq!(with(Role::PREDECESSOR, PartyKind::LEGAL, same), ["fraud refers: succession"]);
    let other = RelationKind::SAME_PERSON_IN_CHARGE;
    for role in [Role::DIRECTOR, Role::PREDECESSOR] {
        assert_eq!(with(role, PartyKind::LEGAL, other), [] as [&str; 0]);
    }
}

#[test]
fn whose_branch_it_is_must_be_known() {
    let with = |of_role: Role, tied: bool| {
        let mut kit = kit();
        let of = if of_role == Role::BIDDER { 0 } else { party(&mut kit, of_role, 0, PartyKind::LEGAL) };
        let branch = party(&mut kit, Role::AFFILIATE, of, PartyKind::BRANCH);
        if tied {
            kit.relation(branch, RelationKind::BRANCH_OF, of);
        }
        conviction(&mut kit, day(2024, 3, 1)).about(branch);
        found(&kit)
    };
    assert_eq!(with(Role::BIDDER, false), ["fraud refers: tie-unknown"]);
    assert_eq!(with(Role::BIDDER, true), ["fraud bars"]);
    assert_eq!(with(Role::SUBCONTRACTOR, false), ["replace-subcontractor refers: tie-unknown"]);
    for tied in [false, true] {
        assert_eq!(with(Role::COMPETITOR, tied), [] as [&str; 0]);
        assert_eq!(with(Role::AFFILIATE, tied), [] as [&str; 0]);
    }
    // who is behind such a branch may be behind the bidder
    let mut kit = kit();
    let branch = party(&mut kit, Role::AFFILIATE, 0, PartyKind::BRANCH);
    let director = party(&mut kit, Role::DIRECTOR, branch, PartyKind::NATURAL);
    conviction(&mut kit, day(2024, 3, 1)).about(director);
    assert_eq!(found(&kit), ["convicted-person refers: powers-in-operator"]);
}

#[test]
fn for_a_running_contract_it_counts_who_was_one_firm_at_the_award() {
    let awarded = day(2025, 1, 1);
    let with = |until: Day| {
        let mut kit = kit();
        kit.raw().tender.stage = Stage::OPTION.number();
        tender_fact(&mut kit, AWARDED_ON, i64::from(awarded.number()));
        let name = party(&mut kit, Role::AFFILIATE, 0, PartyKind::LEGAL);
        let director = party(&mut kit, Role::DIRECTOR, name, PartyKind::NATURAL);
        kit.relation(name, RelationKind::SAME_FIRM, 0);
        for tie in &mut kit.raw().relations {
            tie.until = Some(until.number());
        }
        conviction(&mut kit, day(2024, 1, 1)).about(director);
        found(&kit)
    };
    assert_eq!(with(awarded), ["termination refers: termination"]);
    assert_eq!(with(awarded.previous()), [] as [&str; 0]);
}

//! Art. 57(1), second subparagraph: the persons behind an operator.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::*;

#[test]
fn a_convicted_board_member_bars_while_a_member() {
    let with = |role, kind, since: Option<Day>, until: Option<Day>| {
        let mut kit = kit();
        let person = party(&mut kit, role, 0, kind);
        if let Some(party) = kit.raw().parties.get_mut(person as usize) {
            (party.since, party.until) = (since.map(Day::number), until.map(Day::number));
        }
        conviction(&mut kit, day(2024, 3, 1)).about(person);
        found(&kit)
    };
    let natural = PartyKind::NATURAL;
    assert_eq!(with(Role::DIRECTOR, natural, None, None), ["convicted-person bars"]);
    assert_eq!(with(Role::DIRECTOR, natural, None, Some(TODAY)), ["convicted-person bars"]);
    assert_eq!(with(Role::DIRECTOR, natural, None, Some(TODAY.previous())), [] as [&str; 0], "left");
    assert_eq!(with(Role::DIRECTOR, natural, Some(TODAY.next()), None), [] as [&str; 0], "not yet");
    assert_eq!(with(Role::CONTROLLER, natural, None, None), ["convicted-person bars"]);
    assert_eq!(
        with(Role::CONTROLLER, PartyKind::LEGAL, None, None),
        ["convicted-person refers: powers-in-operator"]
    );
    assert_eq!(
        with(Role::BENEFICIAL_OWNER, natural, None, None),
        ["convicted-person refers: powers-in-operator"]
    );
    assert_eq!(with(Role::AFFILIATE, PartyKind::LEGAL, None, None), [] as [&str; 0]);
    assert_eq!(with(Role::COMPETITOR, PartyKind::LEGAL, None, None), [] as [&str; 0]);
}

#[test]
fn whether_somebody_has_powers_the_case_may_say() {
    let with = |value| {
        let mut kit = kit();
        let owner = party(&mut kit, Role::BENEFICIAL_OWNER, 0, PartyKind::NATURAL);
        party_fact(&mut kit, owner, HAS_POWERS, value);
        conviction(&mut kit, day(2024, 3, 1)).about(owner);
        found(&kit)
    };
    assert_eq!(with(1), ["convicted-person bars"]);
    assert_eq!(with(0), [] as [&str; 0]);
    assert_eq!(with(7), ["convicted-person refers: powers-in-operator"], "neither yes nor no");
}

#[test]
fn a_board_member_needs_no_powers_and_who_has_powers_needs_no_seat() {
    let with = |role, kind, powers: i64| {
        let mut kit = kit();
        let person = party(&mut kit, role, 0, kind);
        party_fact(&mut kit, person, HAS_POWERS, powers);
        conviction(&mut kit, day(2024, 3, 1)).about(person);
        found(&kit)
    };
    let (bars, asks) = (["convicted-person bars"], ["convicted-person refers: powers-in-operator"]);
    let natural = PartyKind::NATURAL;
    assert_eq!(with(Role::DIRECTOR, natural, 0), bars, "membership alone is enough");
    assert_eq!(with(Role::CONTROLLER, natural, 0), asks, "who controls and has no powers contradicts itself");
    for kind in [natural, PartyKind::LEGAL] {
        assert_eq!(with(Role::CONTROLLER, kind, 1), bars);
        assert_eq!(with(Role::AFFILIATE, kind, 1), bars);
        assert_eq!(with(Role::PREDECESSOR, kind, 1), ["fraud refers: succession", "convicted-person bars"]);
    }
    assert_eq!(with(Role::AFFILIATE, natural, 0), [] as [&str; 0]);
    assert_eq!(
        with(Role::SUBCONTRACTOR, PartyKind::LEGAL, 1),
        ["convicted-person bars", "replace-subcontractor restricts"]
    );
}

#[test]
fn powers_through_others_refer() {
    let with = |between: Role, role: Role, powers: Option<i64>| {
        let mut kit = kit();
        let parent = party(&mut kit, between, 0, PartyKind::LEGAL);
        let person = party(&mut kit, role, parent, PartyKind::NATURAL);
        if let Some(powers) = powers {
            party_fact(&mut kit, person, HAS_POWERS, powers);
        }
        conviction(&mut kit, day(2024, 3, 1)).about(person);
        found(&kit)
    };
    let asks = ["convicted-person refers: powers-in-operator"];
    for between in [Role::CONTROLLER, Role::DIRECTOR, Role::BENEFICIAL_OWNER] {
        for role in [Role::CONTROLLER, Role::DIRECTOR, Role::BENEFICIAL_OWNER] {
            assert_eq!(with(between, role, None), asks);
            assert_eq!(with(between, role, Some(1)), asks);
        }
        assert_eq!(with(between, Role::BENEFICIAL_OWNER, Some(0)), [] as [&str; 0]);
        assert_eq!(with(between, Role::AFFILIATE, Some(1)), asks);
    }
    for between in [Role::AFFILIATE, Role::COMPETITOR] {
        assert_eq!(with(between, Role::DIRECTOR, Some(1)), [] as [&str; 0], "it has none in the operator");
    }
}

#[test]
fn ties_reach_as_roles_do() {
    let with = |kind, kin| {
        let mut kit = kit();
        let other = party(&mut kit, Role::AFFILIATE, 0, kin);
        kit.relation(other, kind, 0);
        conviction(&mut kit, day(2024, 3, 1)).about(other);
        found(&kit)
    };
    assert_eq!(with(RelationKind::SAME_FIRM, PartyKind::LEGAL), ["fraud bars"]);
    assert_eq!(with(RelationKind::BRANCH_OF, PartyKind::BRANCH), ["fraud bars"]);
    assert_eq!(with(RelationKind::CONTROLS, PartyKind::NATURAL), ["convicted-person bars"]);
    assert_eq!(
        with(RelationKind::CONTROLS, PartyKind::LEGAL),
        ["convicted-person refers: powers-in-operator"]
    );
    assert_eq!(with(RelationKind::SAME_PERSON_IN_CHARGE, PartyKind::LEGAL), [] as [&str; 0]);
    // through another firm
    let mut kit = kit();
    let parent = party(&mut kit, Role::CONTROLLER, 0, PartyKind::LEGAL);
    let owner = party(&mut kit, Role::CONTROLLER, parent, PartyKind::NATURAL);
    conviction(&mut kit, day(2024, 3, 1)).about(owner);
    assert_eq!(found(&kit), ["convicted-person refers: powers-in-operator"]);
    // a predecessor
    let mut kit = common::kit();
    let before = party(&mut kit, Role::PREDECESSOR, 0, PartyKind::LEGAL);
    conviction(&mut kit, day(2024, 3, 1)).about(before);
    assert_eq!(found(&kit), ["fraud refers: succession"]);
}

#[test]
fn for_a_running_contract_it_counts_who_was_behind_the_contractor_at_the_award() {
    let awarded = day(2025, 1, 1);
    let with = |since: Option<Day>, until: Option<Day>, by_tie: bool| {
        let mut kit = kit();
        kit.raw().tender.stage = Stage::OPTION.number();
        tender_fact(&mut kit, AWARDED_ON, i64::from(awarded.number()));
        let (since, until) = (since.map(Day::number), until.map(Day::number));
        let role = if by_tie { Role::AFFILIATE } else { Role::DIRECTOR };
        let person = party(&mut kit, role, 0, PartyKind::NATURAL);
        if by_tie {
            kit.relation(person, RelationKind::HOLDS_OR_MANAGES, 0);
            for tie in &mut kit.raw().relations {
                (tie.since, tie.until) = (since, until);
            }
        } else {
            for party in kit.raw().parties.iter_mut().skip(1) {
                (party.since, party.until) = (since, until);
            }
        }
        conviction(&mut kit, day(2024, 1, 1)).about(person);
        found(&kit)
    };
    for by_tie in [false, true] {
        let terminates = ["termination refers: termination"];
        assert_eq!(with(None, Some(awarded), by_tie), terminates, "left on the day of the award");
        assert_eq!(with(None, Some(awarded.previous()), by_tie), [] as [&str; 0], "left before");
        assert_eq!(with(Some(awarded), None, by_tie), terminates, "joined on that day");
        assert_eq!(with(Some(awarded.next()), None, by_tie), [] as [&str; 0], "joined after it");
    }
}

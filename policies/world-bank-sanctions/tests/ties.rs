//! Who is tied to a sanctioned party.
#![allow(clippy::panic, clippy::indexing_slicing, reason = "a test that fails should say where")]

mod common;

use common::*;
use probity_guest::kit::Kit;
use probity_guest::*;

const TODAY: Day = day(2025, 6, 1);
const FIRST: Day = day(2024, 12, 10);
const LAST: Day = day(2026, 12, 9);

fn owned(list: &[(&str, Effect)]) -> Vec<(String, Effect)> {
    list.iter().map(|(rule, effect)| ((*rule).to_owned(), *effect)).collect()
}

/// Another party of a role, debarred.
fn with_debarred(role: Role) -> (Kit, u32) {
    let mut kit = on(TODAY);
    let party = kit.party(role);
    debarred(&mut kit, FIRST).about(party).on(Event::EXPIRES, LAST);
    (kit, party)
}

fn carve_out(kit: &mut Kit) {
    let about = bindings::exports::probity::eligibility::eligibility::Subject::Record(0);
    let fact = bindings::exports::probity::eligibility::eligibility::Fact {
        about,
        code: CARVED_OUT.0,
        value: 1,
        currency: 0,
    };
    kit.raw().facts.push(fact);
}

#[test]
fn a_debarred_member_taints_the_consortium() {
    let (kit, _) = with_debarred(Role::CONSORTIUM_MEMBER);
    assert_eq!(found(&kit), one("consortium-member", Effect::Bar));
    assert_eq!(ends(&kit), [Some(LAST)]);
}

#[test]
fn a_debarred_subcontractor_or_relied_on_entity_must_be_replaced() {
    for (role, rule) in [(Role::SUBCONTRACTOR, "subcontractor"), (Role::RELIED_ON, "relied-on-entity")] {
        let (kit, _) = with_debarred(role);
        assert_eq!(found(&kit), one(rule, Effect::Restrict));
        assert_eq!(ends(&kit), [Some(LAST)]);

        // controlled by a debarred party
        let mut kit = on(TODAY);
        let party = kit.party(role);
        let above = kit.party(Role::AFFILIATE);
        kit.relation(above, RelationKind::CONTROLS, party);
        debarred(&mut kit, FIRST).about(above).on(Event::EXPIRES, LAST);
        let expected = owned(&[("affiliate", Effect::Refer), (rule, Effect::Restrict)]);
        assert_eq!(found(&kit), expected);
        carve_out(&mut kit);
        assert_eq!(found(&kit), owned(&[("affiliate", Effect::Note), (rule, Effect::Note)]));
    }
}

#[test]
fn a_doubt_about_a_subcontractor_refers() {
    let mut kit = on(TODAY);
    let party = kit.party(Role::SUBCONTRACTOR);
    debarred(&mut kit, FIRST).about(party).on(Event::EXPIRES, LAST).unmatched();
    assert_eq!(found(&kit), one("subcontractor", Effect::Refer));
    assert_eq!(questions(&kit), [Some(question::MATCH)]);
}

#[test]
fn a_competitor_is_none_of_our_business() {
    assert_eq!(found(&with_debarred(Role::COMPETITOR).0), nothing());
}

#[test]
fn a_firm_controlled_by_a_debarred_one_is_normally_included() {
    // by its role
    let (kit, _) = with_debarred(Role::CONTROLLER);
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Bar));
    assert_eq!(ends(&kit), [Some(LAST)]);
    // by a relation
    let (mut kit, above) = with_debarred(Role::AFFILIATE);
    kit.relation(above, RelationKind::CONTROLS, 0);
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Bar));
    // through others
    let (mut kit, above) = with_debarred(Role::AFFILIATE);
    let between = kit.party(Role::AFFILIATE);
    kit.relation(above, RelationKind::CONTROLS, between);
    kit.relation(between, RelationKind::CONTROLS, 0);
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Bar));
}

#[test]
fn a_finding_on_a_chain_of_control_relies_on_every_link_of_it() {
    let (mut kit, above) = with_debarred(Role::AFFILIATE);
    let between = kit.party(Role::AFFILIATE);
    let aside = kit.party(Role::AFFILIATE);
    kit.relation(above, RelationKind::CONTROLS, between);
    kit.relation(above, RelationKind::CONTROLS, aside);
    kit.relation(between, RelationKind::CONTROLS, 0);
    let verdict = evaluate::<WorldBankSanctions>(kit.raw());
    let bindings::exports::probity::eligibility::eligibility::Verdict::Findings(findings) = verdict else {
        panic!("governed")
    };
    let ties: Vec<_> = findings.iter().map(|f| (f.parties.clone(), f.relations.clone())).collect();
    assert_eq!(ties, [(vec![0, above], vec![0, 2])]);
}

#[test]
fn control_that_has_ended_is_none() {
    let (mut kit, above) = with_debarred(Role::COMPETITOR);
    kit.relation(above, RelationKind::CONTROLS, 0);
    kit.raw().relations[0].until = Some(TODAY.number());
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Bar));
    kit.raw().relations[0].until = Some(TODAY.previous().number());
    assert_eq!(found(&kit), nothing());
}

#[test]
fn a_settlement_may_leave_affiliates_out() {
    for (role, rule) in [(Role::CONTROLLER, "controlled-affiliate"), (Role::AFFILIATE, "affiliate")] {
        let (mut kit, _) = with_debarred(role);
        carve_out(&mut kit);
        assert_eq!(found(&kit), one(rule, Effect::Note));
    }
}

#[test]
fn the_affiliates_of_a_suspended_firm_refer() {
    let mut kit = on(TODAY);
    let above = kit.party(Role::CONTROLLER);
    kit.record(RecordKind::SUSPENSION)
        .about(above)
        .on_list(SUSPENDED)
        .on(Event::EFFECTIVE, FIRST)
        .on(Event::EXPIRES, LAST);
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Refer));
    assert_eq!(questions(&kit), [Some(INCLUDED)]);
}

#[test]
fn a_firm_that_controls_a_debarred_one_refers() {
    let (mut kit, below) = with_debarred(Role::AFFILIATE);
    kit.relation(0, RelationKind::CONTROLS, below);
    assert_eq!(found(&kit), one("controlling-affiliate", Effect::Refer));
    assert_eq!(questions(&kit), [Some(RESPONSIBLE)]);
}

#[test]
fn a_decision_that_leaves_the_firm_itself_eligible_settles_the_tie() {
    let decided = |on: Day| {
        let (mut kit, below) = with_debarred(Role::AFFILIATE);
        kit.relation(0, RelationKind::CONTROLS, below);
        kit.record(RecordKind::CONDITIONAL_NON_DEBARMENT)
            .on_list(OTHER_SANCTIONS)
            .on(Event::EFFECTIVE, on)
            .on(Event::EXPIRES, LAST);
        found(&kit)
    };
    let noted =
        owned(&[("controlling-affiliate", Effect::Note), ("conditional-non-debarment", Effect::Note)]);
    assert_eq!(decided(FIRST), noted);
    // an earlier one is about something else
    let open =
        owned(&[("controlling-affiliate", Effect::Refer), ("conditional-non-debarment", Effect::Note)]);
    assert_eq!(decided(FIRST.previous()), open);
}

#[test]
fn common_control_and_other_ties_refer() {
    let (mut kit, sister) = with_debarred(Role::COMPETITOR);
    let above = kit.party(Role::COMPETITOR);
    kit.relation(above, RelationKind::CONTROLS, 0);
    assert_eq!(found(&kit), nothing());
    kit.relation(above, RelationKind::CONTROLS, sister);
    assert_eq!(found(&kit), one("affiliate", Effect::Refer));
    assert_eq!(questions(&kit), [Some(INCLUDED)]);

    for role in [Role::AFFILIATE, Role::BENEFICIAL_OWNER, Role::DIRECTOR] {
        assert_eq!(found(&with_debarred(role).0), one("affiliate", Effect::Refer), "{role:?}");
    }
    for kind in [RelationKind::HOLDS_OR_MANAGES, RelationKind::SAME_PERSON_IN_CHARGE, RelationKind::BRANCH_OF]
    {
        let (mut kit, other) = with_debarred(Role::COMPETITOR);
        kit.relation(other, kind, 0);
        assert_eq!(found(&kit), one("affiliate", Effect::Refer), "{kind:?}");
    }
}

#[test]
fn a_branch_or_the_same_firm_under_another_name_is_barred_with_it() {
    let (mut kit, other) = with_debarred(Role::COMPETITOR);
    kit.relation(0, RelationKind::BRANCH_OF, other);
    assert_eq!(found(&kit), one("same-firm", Effect::Bar));
    carve_out(&mut kit);
    assert_eq!(found(&kit), one("same-firm", Effect::Bar), "a firm is not its own affiliate");

    for (subject, object) in [(0, 1), (1, 0)] {
        let (mut kit, _) = with_debarred(Role::COMPETITOR);
        kit.relation(subject, RelationKind::SAME_FIRM, object);
        assert_eq!(found(&kit), one("same-firm", Effect::Bar));
    }
}

#[test]
fn the_successor_of_a_debarred_firm_refers() {
    let (kit, _) = with_debarred(Role::PREDECESSOR);
    assert_eq!((found(&kit), questions(&kit)), (one("successor", Effect::Refer), vec![Some(SUCCEEDED)]));
}

#[test]
fn the_ties_of_a_consortium_member_count_too() {
    let mut kit = on(TODAY);
    let member = kit.party(Role::CONSORTIUM_MEMBER);
    let above = kit.party(Role::AFFILIATE);
    kit.relation(above, RelationKind::CONTROLS, member);
    debarred(&mut kit, FIRST).about(above).on(Event::EXPIRES, LAST);
    // above the member for sure, and an affiliate of the bidder, in which way is not said
    assert_eq!(found(&kit), owned(&[("controlled-affiliate", Effect::Bar), ("affiliate", Effect::Refer)]));
}

#[test]
fn a_firm_that_is_listed_itself_needs_no_tie() {
    let (mut kit, _) = with_debarred(Role::CONTROLLER);
    debarred(&mut kit, FIRST).ground(CONTROLLED_AFFILIATE).on(Event::EXPIRES, LAST);
    assert_eq!(found(&kit), one("debarment", Effect::Bar));
}

#[test]
fn other_banks_and_unclear_releases_reach_tied_firms_too() {
    let mut kit = on(TODAY);
    let above = kit.party(Role::CONTROLLER);
    debarred_by_adb(&mut kit, FIRST).about(above).on(Event::EXPIRES, LAST);
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Bar));

    let mut kit = on(TODAY);
    let above = kit.party(Role::CONTROLLER);
    debarred(&mut kit, day(2020, 1, 1)).about(above).on(Event::EXPIRES, day(2023, 1, 1));
    // where a portal does not let the date decide
    kit.parameter(2, Some(0));
    assert_eq!(
        (found(&kit), questions(&kit)),
        (one("controlled-affiliate", Effect::Refer), vec![Some(RELEASED)])
    );
    assert_eq!(ends(&kit), [None]);
}

#[test]
fn only_a_certain_decision_about_the_firm_itself_takes_the_place_of_the_tie() {
    // a decision that may be about somebody else, or no longer stand, does not speak for the firm
    let doubts: [fn(kit::RecordKit<'_>); 2] = [|own| done(own.unmatched()), |own| done(own.stale())];
    for doubt in doubts {
        let (mut kit, below) = with_debarred(Role::AFFILIATE);
        kit.relation(0, RelationKind::CONTROLS, below);
        let own = kit
            .record(RecordKind::CONDITIONAL_NON_DEBARMENT)
            .on_list(OTHER_SANCTIONS)
            .on(Event::EFFECTIVE, FIRST)
            .on(Event::EXPIRES, LAST);
        doubt(own);
        let open = [("controlling-affiliate", Effect::Refer), ("conditional-non-debarment", Effect::Note)];
        assert_eq!(found(&kit), owned(&open));

        let (mut kit, _) = with_debarred(Role::CONTROLLER);
        doubt(debarred(&mut kit, FIRST).on(Event::EXPIRES, LAST));
        let both = [("debarment", Effect::Refer), ("controlled-affiliate", Effect::Bar)];
        assert_eq!(found(&kit), owned(&both));
    }
}

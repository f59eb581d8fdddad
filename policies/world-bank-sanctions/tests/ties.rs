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

fn sorted(mut list: Vec<u32>) -> Vec<u32> {
    list.sort_unstable();
    list
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
        // of the bidder, and of the party itself
        let left_out = ("affiliate-carved-out", Effect::Note);
        assert_eq!(found(&kit), several([left_out, left_out]));
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
    let on_ties = findings.into_iter().filter(|found| !found.relations.is_empty());
    let ties: Vec<_> = on_ties.map(|found| (found.parties, sorted(found.relations))).collect();
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
        assert_eq!(found(&kit).first().map(|(rule, _)| rule.as_str()), Some(rule));
        carve_out(&mut kit);
        assert_eq!(found(&kit), one("affiliate-carved-out", Effect::Note));
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
        owned(&[("affiliate-left-eligible", Effect::Note), ("conditional-non-debarment", Effect::Note)]);
    assert_eq!(decided(FIRST), noted);
    // an earlier one is about something else, and a later one may be
    let open =
        owned(&[("controlling-affiliate", Effect::Refer), ("conditional-non-debarment", Effect::Note)]);
    assert_eq!(decided(FIRST.previous()), open);
    assert_eq!(decided(FIRST.next()), open);
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
    // the sources speak of affiliates of those whom the World Bank debars
    assert_eq!(
        (found(&kit), questions(&kit)),
        (one("controlled-affiliate", Effect::Refer), vec![Some(INCLUDED)])
    );
    kit.relation(0, RelationKind::BRANCH_OF, above);
    assert_eq!(found(&kit), one("same-firm", Effect::Bar));

    let mut kit = on(TODAY);
    let above = kit.party(Role::CONTROLLER);
    debarred(&mut kit, day(2020, 1, 1)).about(above).on(Event::EXPIRES, day(2023, 1, 1));
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

#[test]
fn every_tie_of_a_subcontractor_or_relied_on_entity_counts() {
    type Tie = fn(&mut Kit, u32, u32);
    let restricts: [Tie; 3] = [
        |kit, party, other| _ = kit.relation(party, RelationKind::BRANCH_OF, other),
        |kit, party, other| _ = kit.relation(other, RelationKind::SAME_FIRM, party),
        |kit, party, other| _ = kit.relation(other, RelationKind::CONTROLS, party),
    ];
    let refers: [(Tie, Question); 4] = [
        (|kit, party, other| _ = kit.relation(party, RelationKind::CONTROLS, other), RESPONSIBLE),
        (
            |kit, party, other| kit.raw().parties[other as usize].of = (party < other).then_some(party),
            SUCCEEDED,
        ),
        (|kit, party, other| _ = kit.relation(other, RelationKind::BRANCH_OF, party), INCLUDED),
        (
            |kit, party, other| {
                let above = kit.party(Role::COMPETITOR);
                kit.relation(above, RelationKind::CONTROLS, party);
                kit.relation(above, RelationKind::CONTROLS, other);
            },
            INCLUDED,
        ),
    ];
    for (role, rule) in [(Role::SUBCONTRACTOR, "subcontractor"), (Role::RELIED_ON, "relied-on-entity")] {
        let tied = |tie: Tie, other: Role| {
            let mut kit = on(TODAY);
            let party = kit.party(role);
            let other = kit.party(other);
            debarred(&mut kit, FIRST).about(other).on(Event::EXPIRES, LAST);
            if kit.raw().parties[other as usize].role == Role::PREDECESSOR.number() {
                kit.raw().parties[other as usize].of = None;
            }
            tie(&mut kit, party, other);
            kit
        };
        for tie in restricts {
            let kit = tied(tie, Role::COMPETITOR);
            assert_eq!(found(&kit), one(rule, Effect::Restrict));
            assert_eq!(ends(&kit), [Some(LAST)]);
        }
        for (tie, question) in refers {
            let other = if question == SUCCEEDED { Role::PREDECESSOR } else { Role::COMPETITOR };
            let kit = tied(tie, other);
            assert_eq!((found(&kit), questions(&kit)), (one(rule, Effect::Refer), vec![Some(question)]));
        }
        assert_eq!(found(&tied(|_, _, _| {}, Role::COMPETITOR)), nothing());
    }
}

#[test]
fn a_subcontractor_that_the_same_decision_left_eligible_stays_and_one_of_a_suspended_firm_refers() {
    let under = |sanction: &dyn Fn(&mut Kit, u32)| {
        let mut kit = on(TODAY);
        let party = kit.party(Role::SUBCONTRACTOR);
        let above = kit.party(Role::COMPETITOR);
        kit.relation(above, RelationKind::CONTROLS, party);
        sanction(&mut kit, above);
        kit
    };
    let debarred_above =
        |kit: &mut Kit, above: u32| done(debarred(kit, FIRST).about(above).on(Event::EXPIRES, LAST));
    let mut kit = under(&debarred_above);
    kit.record(RecordKind::CONDITIONAL_NON_DEBARMENT)
        .about(1)
        .on_list(OTHER_SANCTIONS)
        .on(Event::EFFECTIVE, FIRST)
        .on(Event::EXPIRES, LAST);
    let noted = [("affiliate-left-eligible", Effect::Note), ("conditional-non-debarment", Effect::Note)];
    assert_eq!(found(&kit), several(noted));

    let suspended = under(&|kit, above| {
        let record = kit.record(RecordKind::SUSPENSION).about(above).on_list(SUSPENDED);
        done(record.on(Event::EFFECTIVE, FIRST));
    });
    let open = (one("subcontractor", Effect::Refer), vec![Some(INCLUDED)]);
    assert_eq!((found(&suspended), questions(&suspended)), open);
    let by_adb = under(&|kit, above| {
        done(debarred_by_adb(kit, FIRST).about(above).on(Event::EXPIRES, LAST));
    });
    assert_eq!((found(&by_adb), questions(&by_adb)), open);
}

#[test]
fn only_the_same_decision_takes_a_controlled_firm_out() {
    let decided = |own: &dyn Fn(kit::RecordKit<'_>)| {
        let (mut kit, _) = with_debarred(Role::CONTROLLER);
        let record = kit.record(RecordKind::CONDITIONAL_NON_DEBARMENT).on_list(OTHER_SANCTIONS);
        own(record.on(Event::EXPIRES, LAST));
        let tie = findings(&kit).into_iter().next();
        tie.map(|tie| (tie.rule, tie.effect, tie.question.map(Question)))
    };
    let tie = |rule: &str, effect, question| Some((rule.to_owned(), effect, question));
    let left_out = tie("affiliate-left-eligible", Effect::Note, None);
    let open = tie("controlled-affiliate", Effect::Refer, Some(INCLUDED));
    let barred = tie("controlled-affiliate", Effect::Bar, None);
    assert_eq!(decided(&|own| done(own.on(Event::EFFECTIVE, FIRST))), left_out);
    // in another matter, later: a person must say whether it is the same
    assert_eq!(decided(&|own| done(own.on(Event::EFFECTIVE, FIRST.next()))), open);
    // earlier: it cannot be about a decision that had not been made
    assert_eq!(decided(&|own| done(own.on(Event::EFFECTIVE, FIRST.previous()))), barred);
    // it may be about another firm
    assert_eq!(decided(&|own| done(own.on(Event::EFFECTIVE, FIRST).unmatched())), open);
}

#[test]
fn a_listing_of_the_firm_itself_hides_the_tie_only_while_it_lasts_as_long() {
    let own_until = |last: Day| {
        let (mut kit, _) = with_debarred(Role::CONTROLLER);
        debarred(&mut kit, FIRST).ground(CONTROLLED_AFFILIATE).on(Event::EXPIRES, last);
        (found(&kit), ends(&kit))
    };
    assert_eq!(own_until(LAST), (one("debarment", Effect::Bar), vec![Some(LAST)]));
    let both = several([("debarment", Effect::Bar), ("controlled-affiliate", Effect::Bar)]);
    let shorter = LAST.previous();
    assert_eq!(own_until(shorter), (both.clone(), vec![Some(shorter), Some(LAST)]));
    // the parent's may go on: no date ends it
    let (mut kit, _) = with_debarred(Role::CONTROLLER);
    kit.raw().records[0].measures |= 1 << Measure::CONDITIONAL_RELEASE.number();
    debarred(&mut kit, FIRST).on(Event::EXPIRES, day(2040, 1, 1));
    assert_eq!((found(&kit), ends(&kit)), (both, vec![Some(day(2040, 1, 1)), None]));
}

#[test]
fn every_way_of_control_is_shown_and_nothing_beside_it() {
    let mut kit = on(TODAY);
    let [top, left, right, aside, over] = [(); 5].map(|()| kit.party(Role::COMPETITOR));
    let controls = [(top, left), (left, 0), (top, right), (right, 0), (aside, 0), (over, top)];
    for (upper, lower) in controls {
        kit.relation(upper, RelationKind::CONTROLS, lower);
    }
    debarred(&mut kit, FIRST).about(top).on(Event::EXPIRES, LAST);
    let shown = |kit: &mut Kit| {
        let verdict = evaluate::<WorldBankSanctions>(kit.raw());
        let bindings::exports::probity::eligibility::eligibility::Verdict::Findings(findings) = verdict
        else {
            panic!("governed")
        };
        findings.into_iter().map(|found| sorted(found.relations)).find(|shown| !shown.is_empty())
    };
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Bar));
    assert_eq!(shown(&mut kit), Some(vec![0, 1, 2, 3]));
    // under common control: up to the closest who controls both, and not beyond
    let sister = kit.party(Role::COMPETITOR);
    kit.relation(top, RelationKind::CONTROLS, sister);
    kit.raw().records[0].party = sister;
    assert_eq!(found(&kit), one("affiliate", Effect::Refer));
    assert_eq!(shown(&mut kit), Some(vec![0, 1, 2, 3, 6]));
    // a circle of control ends
    kit.relation(0, RelationKind::CONTROLS, over);
    assert_eq!(found(&kit), one("controlling-affiliate", Effect::Refer));
}

#[test]
fn a_group_of_four_hundred_listed_affiliates_is_decided() {
    let mut kit = on(TODAY);
    let top = kit.party(Role::COMPETITOR);
    kit.relation(top, RelationKind::CONTROLS, 0);
    for _ in 0..400 {
        let sister = kit.party(Role::AFFILIATE);
        kit.relation(top, RelationKind::CONTROLS, sister);
        debarred(&mut kit, FIRST).about(sister).ground(CROSS_DEBARMENT).on(Event::EXPIRES, LAST);
    }
    let findings = findings(&kit);
    assert_eq!(findings.len(), 400);
    assert!(findings.iter().all(|found| found.rule == "affiliate" && found.effect == Effect::Refer));
    // all of them below one another, the bidder last
    let mut kit = on(TODAY);
    let mut below = 0;
    for _ in 0..400 {
        let upper = kit.party(Role::AFFILIATE);
        kit.relation(upper, RelationKind::CONTROLS, below);
        debarred(&mut kit, FIRST).about(upper).on(Event::EXPIRES, LAST);
        below = upper;
    }
    assert_eq!(found(&kit), vec![("controlled-affiliate".to_owned(), Effect::Bar); 400]);
}

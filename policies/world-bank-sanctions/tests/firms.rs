//! A firm is one firm under all its names, and a branch is no firm of its own: chains of ties that lead over both.
#![allow(clippy::panic, clippy::indexing_slicing, reason = "a test that fails should say where")]

mod common;

use common::*;
use probity_guest::kit::Kit;
use probity_guest::*;

const TODAY: Day = day(2025, 6, 1);
const FIRST: Day = day(2024, 12, 10);
const LAST: Day = day(2026, 12, 9);

/// A step of a chain, from one party to the next.
#[derive(Clone, Copy, Debug)]
enum Step {
    Same,
    Head,
    Branch,
    Up,
    Down,
    Before,
    May,
}

use Step::{Before, Branch, Down, Head, May, Same, Up};

/// The bidder at one end of a chain of ties, and at the other a firm that is debarred.
fn chain(steps: &[Step], backwards: bool) -> Kit {
    let mut kit = on(TODAY);
    let parties: Vec<u32> = steps.iter().map(|_| kit.party(Role::COMPETITOR)).collect();
    let order: Vec<usize> =
        if backwards { (0..steps.len()).rev().collect() } else { (0..steps.len()).collect() };
    for at in order {
        let (near, far) = (if at == 0 { 0 } else { parties[at - 1] }, parties[at]);
        match steps[at] {
            Same => kit.relation(far, RelationKind::SAME_FIRM, near),
            Head => kit.relation(near, RelationKind::BRANCH_OF, far),
            Branch => kit.relation(far, RelationKind::BRANCH_OF, near),
            Up => kit.relation(far, RelationKind::CONTROLS, near),
            Down => kit.relation(near, RelationKind::CONTROLS, far),
            May => kit.relation(near, RelationKind::SAME_PERSON_IN_CHARGE, far),
            Before => {
                kit.raw().parties[far as usize].role = Role::PREDECESSOR.number();
                kit.raw().parties[far as usize].of = Some(near);
                &mut kit
            }
        };
    }
    let last = parties.last().copied().unwrap_or(0);
    debarred(&mut kit, FIRST).about(last).on(Event::EXPIRES, LAST);
    kit
}

fn decided(steps: &[Step]) -> Vec<(String, Effect)> {
    let decided = found(&chain(steps, false));
    assert_eq!(decided, found(&chain(steps, true)), "{steps:?}, in another order");
    decided
}

#[test]
fn what_is_one_firm_is_barred_with_it_through_however_many_names() {
    for steps in [&[Same, Same][..], &[Head, Same], &[Same, Head], &[Head, Head], &[Same, Same, Head, Same]] {
        assert_eq!(decided(steps), one("same-firm", Effect::Bar), "{steps:?}");
    }
}

#[test]
fn control_reaches_a_firm_over_names_and_heads_wherever_they_stand() {
    for steps in [
        &[Same, Up][..],
        &[Head, Up],
        &[Up, Same],
        &[Up, Head],
        &[Same, Up, Head, Up, Same],
        &[Head, Same, Up, Up],
    ] {
        assert_eq!(decided(steps), one("controlled-affiliate", Effect::Bar), "{steps:?}");
    }
    for steps in [&[Same, Down][..], &[Head, Down], &[Down, Same], &[Down, Branch], &[Down, Head, Down]] {
        let kit = chain(steps, false);
        assert_eq!(decided(steps), one("controlling-affiliate", Effect::Refer), "{steps:?}");
        assert_eq!(questions(&kit), [Some(RESPONSIBLE)]);
    }
}

#[test]
fn what_may_reach_a_firm_is_asked() {
    for steps in [
        // a branch of the firm, or of who controls it, and another branch of the same firm
        &[Branch][..],
        &[Same, Branch],
        &[Up, Branch],
        &[Head, Branch],
        &[Branch, Up],
        // under common control
        &[Up, Down],
        &[Same, Up, Same, Down, Same],
        &[Head, Up, Down, Branch],
        // by ties that may be control
        &[Same, May],
        &[May, Same],
        &[May, Up],
        &[May, Down],
        &[May, May],
        &[Up, May, Down],
        &[Down, May],
    ] {
        assert_eq!(decided(steps), one("affiliate", Effect::Refer), "{steps:?}");
        assert_eq!(questions(&chain(steps, false)), [Some(INCLUDED)]);
    }
    for steps in [&[Same, Before][..], &[Before, Same], &[Before, Up], &[Up, Before], &[Before, Before]] {
        assert_eq!(decided(steps), one("successor", Effect::Refer), "{steps:?}");
        assert_eq!(questions(&chain(steps, false)), [Some(SUCCEEDED)]);
    }
}

#[test]
fn who_controls_the_same_firm_is_not_an_affiliate() {
    for steps in [&[Down, Up][..], &[Down, Same, Up], &[Down, Head, Up], &[Up, Down, Up]] {
        assert_eq!(decided(steps), nothing(), "{steps:?}");
    }
}

#[test]
fn every_step_of_a_chain_is_shown() {
    for steps in [&[Same, Up, Head][..], &[Head, Up, Same, Down], &[Same, Same, Same], &[Up, May, Down]] {
        let mut kit = chain(steps, false);
        // beside it, a further name of the bidder, and somebody further up
        let [name, over] = [(); 2].map(|()| kit.party(Role::COMPETITOR));
        kit.relation(name, RelationKind::SAME_FIRM, 0);
        kit.relation(over, RelationKind::CONTROLS, 1);
        let verdict = evaluate::<WorldBankSanctions>(kit.raw());
        let bindings::exports::probity::eligibility::eligibility::Verdict::Findings(findings) = verdict
        else {
            panic!("governed")
        };
        let shown = findings.into_iter().map(|found| found.relations).find(|shown| !shown.is_empty());
        assert_eq!(shown, Some((0..steps.len() as u32).collect()), "{steps:?}");
    }
}

#[test]
fn the_closest_tie_counts() {
    // controlled, and the same firm under a third name
    let mut kit = chain(&[Same, Same], false);
    kit.relation(2, RelationKind::CONTROLS, 0);
    assert_eq!(found(&kit), one("same-firm", Effect::Bar));
    // perhaps an affiliate, and controlled through a branch
    let mut kit = chain(&[Head, Up], false);
    kit.relation(2, RelationKind::SAME_PERSON_IN_CHARGE, 0);
    assert_eq!(found(&kit), one("controlled-affiliate", Effect::Bar));
}

#[test]
fn a_subcontractor_answers_for_the_firm_that_it_is_a_branch_of() {
    for (role, rule) in [(Role::SUBCONTRACTOR, "subcontractor"), (Role::RELIED_ON, "relied-on-entity")] {
        let tied = |relation: RelationKind| {
            let mut kit = on(TODAY);
            let party = kit.party(role);
            let [firm, above] = [(); 2].map(|()| kit.party(Role::COMPETITOR));
            kit.relation(party, relation, firm);
            kit.relation(above, RelationKind::CONTROLS, firm);
            debarred(&mut kit, FIRST).about(above).on(Event::EXPIRES, LAST);
            found(&kit)
        };
        assert_eq!(tied(RelationKind::BRANCH_OF), one(rule, Effect::Restrict));
        assert_eq!(tied(RelationKind::SAME_FIRM), one(rule, Effect::Restrict));
        assert_eq!(tied(RelationKind::SAME_PERSON_IN_CHARGE), one(rule, Effect::Refer));
    }
}

#[test]
fn a_settlement_leaves_affiliates_out_and_not_the_firm_itself() {
    let carved_out = |steps: &[Step]| {
        let mut kit = chain(steps, false);
        let about = bindings::exports::probity::eligibility::eligibility::Subject::Record(0);
        let fact = bindings::exports::probity::eligibility::eligibility::Fact {
            about,
            code: CARVED_OUT.0,
            value: 1,
            currency: 0,
        };
        kit.raw().facts.push(fact);
        found(&kit)
    };
    assert_eq!(carved_out(&[Same, Up]), one("affiliate-carved-out", Effect::Note));
    assert_eq!(carved_out(&[Same, Head]), one("same-firm", Effect::Bar));
}

#[test]
fn a_great_group_under_many_names_is_decided() {
    let mut kit = on(TODAY);
    let mut below = 0;
    for _ in 0..200 {
        let [upper, name] = [(); 2].map(|()| kit.party(Role::COMPETITOR));
        kit.relation(upper, RelationKind::CONTROLS, below);
        kit.relation(name, RelationKind::SAME_FIRM, upper);
        debarred(&mut kit, FIRST).about(name).on(Event::EXPIRES, LAST);
        below = name;
    }
    assert_eq!(found(&kit), vec![("controlled-affiliate".to_owned(), Effect::Bar); 200]);
}

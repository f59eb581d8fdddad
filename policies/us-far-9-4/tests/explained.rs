//! What an explanation shows: the conditions in the order of the sentence, and last the one that decides.

mod common;

use common::{TODAY, debarment, debarment_until, kit, kit_on, sub, suspension};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::{Event, RecordKind, RelationKind, Role, Test, day, describe};
use us_far_9_4::{EXTENSION, FELONY, PROCEEDINGS, UsFar94};

/// What a rule compared about records, by the names of the tests.
fn compared(kit: &Kit, rule: &str) -> Vec<String> {
    let rules = describe::<UsFar94>().rules;
    let at = rules.iter().position(|known| known.id == rule);
    let steps = kit.explain::<UsFar94>().into_iter();
    let name =
        |test: u32| Test::ALL.iter().find(|(_, known)| known.number() == test).map_or("?", |known| known.0);
    let told = |step: raw::Step| match step.met {
        raw::Answer::Yes => name(step.test).to_owned(),
        raw::Answer::No => format!("not {}", name(step.test)),
        raw::Answer::Unknown => format!("{}?", name(step.test)),
    };
    steps.filter(|step| step.record.is_some() && Some(step.rule as usize) == at).map(told).collect()
}

const IN_FORCE: [&str; 5] = ["PARTY", "KIND", "STANDS", "SINCE", "IN_FORCE"];
const CERTAIN: [&str; 3] = ["MATCHED", "FRESH", "COVERS"];

#[test]
fn an_exclusion() {
    let mut kit = kit();
    debarment(&mut kit);
    assert_eq!(compared(&kit, "debarred"), [&IN_FORCE[..], &CERTAIN].concat());
    assert_eq!(compared(&kit, "suspended"), ["PARTY", "not KIND"]);
    assert_eq!(compared(&kit, "joint-venture-member"), ["not PARTY"]);
    assert_eq!(compared(&kit, "delinquent-taxes"), ["PARTY", "not KIND"]);
    assert_eq!(compared(&kit, "exclusion-ended"), ["PARTY", "KIND", "STANDS", "not SINCE"]);
}

#[test]
fn one_that_is_over() {
    let mut kit = kit();
    debarment_until(&mut kit, TODAY.previous());
    assert_eq!(compared(&kit, "debarred"), ["PARTY", "KIND", "STANDS", "SINCE", "not IN_FORCE"]);
}

#[test]
fn both_sides_of_a_suspensions_time() {
    for (today, suspended, must_end) in
        [(day(2026, 6, 10), "PERIOD", "not SINCE"), (day(2026, 6, 11), "not PERIOD", "SINCE")]
    {
        let mut kit = kit_on(today);
        suspension(&mut kit, day(2025, 6, 10)).fact(PROCEEDINGS, 0, 0).fact(EXTENSION, 0, 0);
        let clock = |last| [&IN_FORCE[..], &["FACT", "FACT", last]].concat();
        let starts = |rule, expected: Vec<&str>| {
            let steps = compared(&kit, rule);
            assert_eq!(
                steps.get(..expected.len()),
                Some(&expected.iter().map(|s| s.to_string()).collect::<Vec<_>>()[..]),
                "{rule}"
            );
        };
        starts("suspended", clock(suspended));
        starts("suspension-must-end", clock(must_end));
    }
}

#[test]
fn both_sides_of_the_felonys_months() {
    for (decided, last) in [(day(2024, 6, 10), "PERIOD"), (day(2024, 6, 9), "not PERIOD")] {
        let mut kit = kit();
        kit.record(RecordKind::CONVICTION).on(Event::DECIDED, decided).fact(FELONY, 1, 0);
        let steps = compared(&kit, "federal-felony");
        assert_eq!(steps.get(5).map(String::as_str), Some(last), "{steps:?}");
    }
}

#[test]
fn both_sides_of_the_threshold() {
    for (cents, amount) in [(4_500_001, "AMOUNT"), (4_500_000, "not AMOUNT")] {
        let mut kit = kit();
        let sub = sub(&mut kit, cents);
        debarment(&mut kit).about(sub);
        let steps = compared(&kit, "subcontractor");
        assert_eq!(steps.get(5).map(String::as_str), Some(amount), "{steps:?}");
    }
}

#[test]
fn one_of_the_same_firm_in_one_look() {
    let mut kit = kit();
    for _ in 0..2 {
        let other = kit.party(Role::AFFILIATE);
        kit.relation(0, RelationKind::SAME_FIRM, other);
        debarment(&mut kit).about(other);
    }
    let one = [&IN_FORCE[..], &CERTAIN].concat();
    assert_eq!(compared(&kit, "same-contractor"), [&one[..], &one].concat());
}

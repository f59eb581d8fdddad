//! A finding stands on a declared rule and on the case, or the verdict is refused; the strictest finding decides.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod sample;

use probity_core::day::Day;
use probity_core::determination::{Finding, PolicyAnswer, combine};
use probity_core::finding::{CheckedVerdict, FindingFault as Fault, MAX_POSITIONS, Target, check};
use probity_core::lower::{
    FOREIGN_CODE, LoweredCase, ParameterOverrides, UNKNOWN_CODE, UNSTATED_CODE, lower,
};
use probity_core::metadata::CheckedInfo;
use probity_core::verdict::{MinorMoney, RawFinding, Restriction, SlotValue, Verdict};
use probity_core::words::{Effect, Outcome, SlotKind};
use proptest::prelude::*;
use sample::{answer, case, checked, raw};

const CNY: u16 = 156;

fn lowered(info: &CheckedInfo) -> LoweredCase {
    lower(&case(), info, &ParameterOverrides::default()).case
}

/// A good finding of each rule of the sample: bar, refer, restrict, note.
fn good(rule: u32) -> RawFinding {
    match rule {
        0 => RawFinding {
            since: Some(19_787),
            until: Some(20_881),
            slots: vec![
                SlotValue::Party(0),
                SlotValue::Money(MinorMoney { amount: 200_000_000, currency: CNY }),
                SlotValue::Date(19_787),
                SlotValue::Record(0),
                SlotValue::Number(26),
            ],
            ..raw(0, Effect::Bar)
        },
        1 => RawFinding {
            question: Some(0),
            slots: vec![SlotValue::Party(1), SlotValue::Code(0), SlotValue::None],
            ..raw(1, Effect::Refer)
        },
        2 => RawFinding {
            restriction: Some(Restriction::NoSubcontracting),
            slots: vec![SlotValue::Record(1)],
            ..raw(2, Effect::Restrict)
        },
        _ => RawFinding { slots: vec![SlotValue::Record(1)], ..raw(3, Effect::Note) },
    }
}

fn judge(findings: Vec<RawFinding>) -> Result<CheckedVerdict, Fault> {
    let info = checked();
    check(&info, &lowered(&info), Verdict::Findings(findings), 100)
}

/// The fault of one good finding after a change.
fn fault(rule: u32, change: impl FnOnce(&mut RawFinding)) -> Fault {
    let mut finding = good(rule);
    change(&mut finding);
    judge(vec![good(0), finding]).expect_err("the finding does not stand")
}

fn id(id: &str) -> String {
    id.to_owned()
}

#[test]
fn good_findings_stand_in_their_order() {
    let CheckedVerdict::Findings(findings) = judge((0..4).map(good).collect()).unwrap() else {
        panic!("expected findings")
    };
    assert_eq!(findings.iter().map(|f| f.rule).collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert_eq!(findings[0].until, Day::parse("2027-03-04"));
    assert_eq!(findings[1].question, Some(0));
    assert_eq!(findings[2].restriction, Some(Restriction::NoSubcontracting));
    assert_eq!(judge(vec![]).unwrap(), CheckedVerdict::Findings(vec![]));
}

#[test]
fn the_findings_together_name_only_so_much() {
    let info = checked();
    let mut lowered = lowered(&info);
    lowered.records = vec![lowered.records[0]; 10_000];
    let judge = |count: usize| {
        let all = RawFinding { parties: vec![], records: (0..10_000).collect(), ..good(3) };
        check(&info, &lowered, Verdict::Findings(vec![all; count]), 100)
    };
    assert!(judge(MAX_POSITIONS / 10_000).is_ok());
    let count = MAX_POSITIONS + 10_000;
    let too_many = Fault::TooManyPositions { count, limit: MAX_POSITIONS };
    assert_eq!(judge(count / 10_000).unwrap_err(), too_many);
}

#[test]
fn a_milder_effect_than_declared_stands() {
    let milder = RawFinding { slots: good(0).slots, ..raw(0, Effect::Note) };
    assert!(judge(vec![milder]).is_ok());
}

#[test]
fn reasons_are_declared() {
    let info = checked();
    let judge = |reason| check(&info, &lowered(&info), Verdict::NotApplicable(reason), 100);
    assert_eq!(judge(0).unwrap(), CheckedVerdict::NotApplicable(0));
    assert_eq!(judge(1).unwrap_err(), Fault::NoSuchReason { reason: 1, reasons: 1 });
}

#[test]
fn too_many_findings_are_refused() {
    assert_eq!(judge(vec![good(3); 101]).unwrap_err(), Fault::TooMany { count: 101, limit: 100 });
    assert!(judge(vec![good(3); 100]).is_ok());
}

#[test]
fn a_finding_stays_within_its_rule() {
    assert_eq!(fault(0, |f| f.rule = 4), Fault::NoSuchRule { finding: 1, rule: 4, rules: 4 });
    assert_eq!(
        fault(1, |f| f.effect = Effect::Bar),
        Fault::BeyondDeclared {
            finding: 1,
            rule: id("listed"),
            effect: Effect::Bar,
            heaviest: Effect::Refer
        }
    );
    assert!(matches!(fault(3, |f| f.effect = Effect::Restrict), Fault::BeyondDeclared { .. }));
}

#[test]
fn what_does_harm_rests_on_something_and_is_about_somebody() {
    for (rule, effect) in [(0, Effect::Bar), (1, Effect::Refer), (2, Effect::Restrict)] {
        let baseless = fault(rule, |f| f.records.clear());
        assert!(
            matches!(baseless, Fault::NoBasis { finding: 1, effect: e, .. } if e == effect),
            "{baseless}"
        );
        let nobody = fault(rule, |f| f.parties.clear());
        assert!(matches!(nobody, Fault::NoParty { finding: 1, effect: e, .. } if e == effect), "{nobody}");
        let tied = RawFinding { records: vec![], relations: vec![0], ..good(rule) };
        assert!(judge(vec![tied]).is_ok());
    }
    let note = RawFinding { records: vec![], parties: vec![], ..good(3) };
    assert!(judge(vec![note]).is_ok());
}

#[test]
fn positions_stay_within_their_lists() {
    let out = |rule: &str, target, position, count| Fault::OutOfList {
        finding: 1,
        rule: id(rule),
        target,
        position,
        count,
    };
    assert_eq!(fault(0, |f| f.parties = vec![2]), out("large-fine", Target::Party, 2, 2));
    assert_eq!(fault(0, |f| f.records = vec![0, u32::MAX]), out("large-fine", Target::Record, u32::MAX, 2));
    assert_eq!(fault(0, |f| f.relations = vec![1]), out("large-fine", Target::Relation, 1, 1));
    assert_eq!(fault(0, |f| f.slots[0] = SlotValue::Party(9)), out("large-fine", Target::Party, 9, 2));
    assert_eq!(fault(0, |f| f.slots[3] = SlotValue::Record(9)), out("large-fine", Target::Record, 9, 2));
    assert_eq!(fault(1, |f| f.slots[1] = SlotValue::Code(2)), out("listed", Target::Code, 2, 2));
    assert_eq!(fault(1, |f| f.question = Some(1)), out("listed", Target::Question, 1, 1));
    let twice = |target, position| Fault::NamedTwice { finding: 1, rule: id("large-fine"), target, position };
    assert_eq!(fault(0, |f| f.records = vec![1, 1]), twice(Target::Record, 1));
    assert_eq!(fault(0, |f| f.parties = vec![0, 1, 0]), twice(Target::Party, 0));
    assert_eq!(fault(0, |f| f.relations = vec![0, 0]), twice(Target::Relation, 0));
}

#[test]
fn a_code_without_a_word_is_not_stated() {
    for code in [UNKNOWN_CODE, UNSTATED_CODE, FOREIGN_CODE] {
        let mut finding = good(1);
        finding.slots[1] = SlotValue::Code(code);
        let CheckedVerdict::Findings(findings) = judge(vec![finding]).unwrap() else {
            panic!("expected findings")
        };
        assert_eq!(findings[0].slots[1], SlotValue::None);
    }
}

#[test]
fn time_runs_forward_within_the_calendar() {
    assert_eq!(
        fault(0, |f| (f.since, f.until) = (Some(10), Some(9))),
        Fault::EndsBeforeItBegins { finding: 1, rule: id("large-fine"), since: 10, until: 9 }
    );
    assert!(judge(vec![RawFinding { since: Some(9), until: Some(9), ..good(0) }]).is_ok());
    for day in [i32::MIN, i32::MAX, -719_529, 2_932_897] {
        let no_such = Fault::NoSuchDay { finding: 1, rule: id("large-fine"), day };
        assert_eq!(fault(0, |f| (f.since, f.until) = (Some(day), None)), no_such);
        assert_eq!(fault(0, |f| (f.since, f.until) = (None, Some(day))), no_such);
        assert_eq!(fault(0, |f| f.slots[2] = SlotValue::Date(day)), no_such);
    }
}

#[test]
fn questions_go_with_refer_and_restrictions_with_restrict() {
    assert!(matches!(fault(1, |f| f.question = None), Fault::NoQuestion { .. }));
    assert!(matches!(fault(0, |f| f.question = Some(0)), Fault::StrayQuestion { effect: Effect::Bar, .. }));
    assert!(matches!(fault(2, |f| f.restriction = None), Fault::NoRestriction { .. }));
    let stray = fault(0, |f| f.restriction = Some(Restriction::Monitoring));
    assert!(matches!(stray, Fault::StrayRestriction { effect: Effect::Bar, .. }));
}

#[test]
fn restrictions_have_sense() {
    let cap = |amount, currency| Some(Restriction::CapValue(MinorMoney { amount, currency }));
    assert!(matches!(fault(2, |f| f.restriction = cap(-1, CNY)), Fault::NegativeCap { amount: -1, .. }));
    assert!(matches!(fault(2, |f| f.restriction = cap(1, 0)), Fault::UnknownCurrency { currency: 0, .. }));
    let security = |points| Some(Restriction::ExtraBidSecurity(points));
    assert!(matches!(fault(2, |f| f.restriction = security(10_001)), Fault::SecurityTooHigh { .. }));
    assert!(judge(vec![RawFinding { restriction: security(10_000), ..good(2) }]).is_ok());
    assert!(judge(vec![RawFinding { restriction: cap(0, CNY), ..good(2) }]).is_ok());
}

#[test]
fn values_fit_their_slots() {
    assert!(matches!(fault(0, |f| _ = f.slots.pop()), Fault::SlotCount { count: 4, declared: 5, .. }));
    assert!(matches!(fault(0, |f| f.slots.push(SlotValue::None)), Fault::SlotCount { count: 6, .. }));
    assert_eq!(
        fault(0, |f| f.slots[2] = SlotValue::Number(1)),
        Fault::SlotMismatch {
            finding: 1,
            rule: id("large-fine"),
            slot: id("decided"),
            expected: SlotKind::Date
        }
    );
    let money = MinorMoney { amount: 1, currency: 1 };
    assert!(matches!(fault(0, |f| f.slots[1] = SlotValue::Money(money)), Fault::UnknownCurrency { .. }));
    let unknown = RawFinding { slots: vec![SlotValue::None; 5], ..good(0) };
    assert!(judge(vec![unknown]).is_ok());
}

fn finding(effect: Effect, until: Option<i32>) -> Finding {
    Finding {
        rule: 0,
        effect,
        parties: vec![0],
        records: vec![0],
        relations: vec![],
        since: None,
        until: until.and_then(Day::from_number),
        slots: vec![],
        restriction: None,
        question: None,
    }
}

fn any_finding() -> impl Strategy<Value = Finding> {
    (proptest::sample::select(Effect::ALL), proptest::option::of(0..1_000))
        .prop_map(|(effect, until)| finding(effect, until))
}

fn any_findings() -> impl Strategy<Value = Vec<Vec<Finding>>> {
    proptest::collection::vec(proptest::collection::vec(any_finding(), 0..4), 0..4)
}

fn decide(policies: &[Vec<Finding>]) -> (Outcome, Option<Day>) {
    thread_local!(static ANSWER: PolicyAnswer = answer(vec![]));
    let template = ANSWER.with(Clone::clone);
    let answers = policies.iter().map(|f| PolicyAnswer { findings: f.clone(), ..template.clone() }).collect();
    let determination = combine(case(), answers);
    (determination.outcome, determination.until)
}

#[test]
fn the_outcome_ends_with_the_last_of_the_findings_that_decide() {
    let day = |number| Day::from_number(number);
    let bar = |until| finding(Effect::Bar, until);
    assert_eq!(decide(&[]), (Outcome::Allow, None));
    assert_eq!(decide(&[vec![finding(Effect::Note, Some(9))]]), (Outcome::Allow, None));
    assert_eq!(decide(&[vec![bar(Some(3))], vec![bar(Some(5))]]), (Outcome::Bar, day(5)));
    assert_eq!(decide(&[vec![bar(Some(3)), bar(None)]]), (Outcome::Bar, None));
    // a refer that runs longer does not prolong the bar
    assert_eq!(decide(&[vec![finding(Effect::Refer, None), bar(Some(3))]]), (Outcome::Bar, day(3)));
}

proptest! {
    #[test]
    fn the_order_of_policies_and_findings_does_not_matter(policies in any_findings(), turn in 0usize..8) {
        let mut turned = policies.clone();
        let middle = turn % turned.len().max(1);
        turned.rotate_left(middle);
        for findings in &mut turned {
            findings.reverse();
        }
        prop_assert_eq!(decide(&turned), decide(&policies));
    }

    #[test]
    fn another_finding_never_makes_it_milder(policies in any_findings(), more in any_finding()) {
        let mut with = policies.clone();
        with.push(vec![more.clone()]);
        let (outcome, _) = decide(&with);
        prop_assert!(outcome >= decide(&policies).0);
        prop_assert!(outcome >= Outcome::from(more.effect));
    }

    #[test]
    fn the_strictest_decides(policies in any_findings()) {
        let strictest = policies.iter().flatten().map(|f| Outcome::from(f.effect)).max();
        prop_assert_eq!(decide(&policies).0, strictest.unwrap_or(Outcome::Allow));
    }

    /// Whatever a policy returns, checking it ends, and what stands points only at what is there.
    #[test]
    fn what_stands_is_within_the_case(
        rule in 0u32..6,
        effect in proptest::sample::select(Effect::ALL),
        parties in proptest::collection::vec(0u32..4, 0..4),
        records in proptest::collection::vec(0u32..4, 0..4),
        since in proptest::option::of(any::<i32>()),
        until in proptest::option::of(any::<i32>()),
        question in proptest::option::of(0u32..3),
    ) {
        let slots = if rule < 4 { good(rule).slots } else { vec![] };
        let restriction = (effect == Effect::Restrict).then_some(Restriction::Monitoring);
        let raw = RawFinding { rule, effect, parties, records, relations: vec![], since, until, slots, restriction, question };
        if let Ok(CheckedVerdict::Findings(findings)) = judge(vec![raw]) {
            for finding in findings {
                prop_assert!(finding.parties.iter().chain(&finding.records).all(|p| *p < 2));
                prop_assert!(finding.effect == Effect::Note || !finding.records.is_empty());
                prop_assert_eq!(finding.question.is_some(), finding.effect == Effect::Refer);
                if let (Some(since), Some(until)) = (finding.since, finding.until) {
                    prop_assert!(since <= until);
                }
            }
        }
    }
}

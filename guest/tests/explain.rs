//! `explain` is the same code as `evaluate`: it takes every step that the evaluation takes, and changes nothing.
#![allow(clippy::unwrap_used, reason = "a test that fails should say where")]

use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::*;
use proptest::prelude::*;

const LAW: Instrument = Instrument { id: "law", url: "" };

rules! { for ();
    /// Bans that run.
    ban = Rule::bar("ban").cites(&[LAW.at("1")]).says(slots![record, until: date]).remedies(&[Remedy::LAPSE]);
    /// Fines of ten thousand or more within three years.
    fine = Rule::restrict("fine").cites(&[LAW.at("2")]).says(slots![record, amount: money]);
}

fn ban(case: &Case<'_>, _: &(), out: &mut Findings<'_>) {
    let today = case.as_of();
    for ban in case.records().about(BIDDER).of_kind(RecordKind::BAN).standing_on(today).running_on(today) {
        out.on(ban).until(ban.expires()).say(say![ban, ban.expires()]);
    }
}

fn fine(case: &Case<'_>, _: &(), out: &mut Findings<'_>) {
    let least = Money::of(CNY, 10_000);
    for fine in case.records().penalties().fined_at_least(least).decided_within(years(3), case.as_of()) {
        out.on(fine).within(Restriction::Monitoring).say(say![fine, fine.amount()]);
    }
}

policy! {
    /// Two rules.
    Example {
    name: "example", version: "1.0.0", publisher: "p", languages: ["en"], jurisdictions: ["CN"], fundings: [],
    in_force_from: day(2000, 1, 1), in_force_until: None, parameters: (), rules: RULES, vocabulary: &[],
    questions: &[], reasons: &["unknown-place"],
    governs: |case, _| if case.tender().is_under(156) { Ok(()) } else { Err(Reason(0)) },
} }

/// One record: whether it is a ban, its amount, when it was decided and until when it runs.
type Sketch = (bool, Option<i64>, Option<i32>, Option<i32>, bool);

fn sketch() -> impl Strategy<Value = Sketch> {
    let days = 18_000..21_000_i32;
    (
        any::<bool>(),
        proptest::option::of(0_i64..2_000_000),
        proptest::option::of(days.clone()),
        proptest::option::of(days),
        any::<bool>(),
    )
}

fn kit(records: &[Sketch]) -> Kit {
    let mut kit = Kit::new::<Example>(day(2025, 6, 1));
    kit.under(156);
    for (is_ban, amount, decided, expires, matched) in records {
        let mut record = kit.record(if *is_ban { RecordKind::BAN } else { RecordKind::PENALTY });
        if let Some(amount) = amount {
            record = record.fined(CNY, *amount);
        }
        if let Some(decided) = decided {
            record = record.on(Event::DECIDED, Day::from_number(*decided));
        }
        if let Some(expires) = expires {
            record = record.on(Event::EXPIRES, Day::from_number(*expires));
        }
        if !matched {
            record.unmatched();
        }
    }
    kit
}

proptest! {
    #[test]
    fn each_record_is_followed_until_a_step_drops_it(records in proptest::collection::vec(sketch(), 0..8)) {
        let kit = kit(&records);
        let found = kit.evaluate::<Example>();
        let steps = kit.explain::<Example>();
        for (rule, name) in [(0, "ban"), (1, "fine")] {
            let mut kept = 0;
            for record in 0..records.len() as u32 {
                let of_record: Vec<_> =
                    steps.iter().filter(|step| step.rule == rule && step.record == Some(record)).collect();
                prop_assert!(!of_record.is_empty(), "every record is looked at");
                // whether it is about the party, fresh and within its scope only asks; it drops nothing
                let asks = [Test::MATCHED.number(), Test::FRESH.number(), Test::COVERS.number()];
                let dropped = of_record
                    .iter()
                    .position(|step| step.met == Answer::No && !asks.contains(&step.test));
                match dropped {
                    Some(at) => prop_assert_eq!(at + 1, of_record.len(), "nothing is compared after that"),
                    None => kept += 1,
                }
            }
            prop_assert_eq!(kept, found.iter().filter(|finding| finding.rule == name).count());
        }
    }

    #[test]
    fn explaining_and_evaluating_again_give_the_same(records in proptest::collection::vec(sketch(), 0..8)) {
        let mut kit = kit(&records);
        let before = format!("{:?}", evaluate::<Example>(kit.raw()));
        let steps = format!("{:?}", explain::<Example>(kit.raw()));
        prop_assert_eq!(before, format!("{:?}", evaluate::<Example>(kit.raw())));
        prop_assert_eq!(steps, format!("{:?}", explain::<Example>(kit.raw())));
    }
}

#[test]
fn a_step_says_what_was_compared_with_what() {
    let mut kit = Kit::new::<Example>(day(2025, 6, 1));
    kit.under(156);
    kit.record(RecordKind::PENALTY).fined(CNY, 999_999).on(Event::DECIDED, day(2025, 1, 1));
    let steps = kit.explain::<Example>();
    let amount = steps.iter().find(|step| step.test == Test::AMOUNT.number()).unwrap();
    assert_eq!(amount.rule, 1);
    assert!(
        matches!(amount.left, raw::SlotValue::Money(left) if (left.amount, left.currency) == (999_999, 156))
    );
    assert!(
        matches!(amount.right, raw::SlotValue::Money(right) if (right.amount, right.currency) == (1_000_000, 156))
    );
    assert_eq!(amount.met, Answer::No);
}

#[test]
fn a_period_is_shown_by_the_last_day_on_which_it_counts() {
    for (decided, left, met) in [
        (day(2022, 6, 1), day(2025, 6, 1), Answer::Yes),
        (day(2022, 5, 31), day(2025, 5, 31), Answer::No),
        // it lies after the day: no period can tell how long it counts
        (day(2025, 6, 2), day(2025, 6, 2), Answer::No),
    ] {
        let mut kit = Kit::new::<Example>(day(2025, 6, 1));
        kit.under(156);
        kit.record(RecordKind::PENALTY).fined(CNY, 1_000_000).on(Event::DECIDED, decided);
        let steps = kit.explain::<Example>();
        let period = steps.iter().find(|step| step.test == Test::PERIOD.number()).unwrap();
        assert!(matches!(period.left, raw::SlotValue::Date(shown) if shown == left.number()), "{decided:?}");
        assert!(matches!(period.right, raw::SlotValue::Date(on) if on == day(2025, 6, 1).number()));
        assert_eq!(period.met, met);
    }
}

#[test]
fn a_case_that_is_not_governed_is_explained_by_nothing() {
    let mut kit = Kit::new::<Example>(day(2025, 6, 1));
    kit.record(RecordKind::PENALTY).fined(CNY, 2_000_000).on(Event::DECIDED, day(2025, 1, 1));
    assert!(matches!(evaluate::<Example>(kit.raw()), raw::Verdict::NotApplicable(0)));
    assert!(kit.explain::<Example>().is_empty());
    // and it is that alone: the same case, governed, is explained step by step
    kit.under(156);
    assert!(!kit.explain::<Example>().is_empty());
}

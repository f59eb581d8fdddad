//! What the amounts of several records come to.
#![allow(clippy::unwrap_used, reason = "a test that fails should say where")]

use probity_guest::kit::Kit;
use probity_guest::*;

fn governs(_: &Case<'_>, _: &()) -> Result<(), Reason> {
    Ok(())
}

policy! {
    /// No rules.
    Nothing {
    name: "nothing", version: "1.0.0", publisher: "p", languages: ["en"], jurisdictions: ["CN"], fundings: [],
    in_force_from: day(2000, 1, 1), in_force_until: None, parameters: (), rules: &[], vocabulary: &[],
    questions: &[], reasons: &[], governs: governs,
} }

/// What the fines of a case come to in yuan: each an amount in minor units of a currency, or none stated.
fn fines(fines: &[Option<(Currency, i64)>]) -> Total {
    let mut kit = Kit::new::<Nothing>(day(2025, 6, 1));
    for fine in fines {
        let record = kit.record(RecordKind::PENALTY);
        if let Some((currency, minor)) = fine {
            record.fined(*currency, *minor);
        }
    }
    Case::new(kit.raw()).records().penalties().total_in(CNY)
}

const ENOUGH: Money = Money::of(CNY, 10);

#[test]
fn amounts_of_one_currency_are_summed_and_counted() {
    let total = fines(&[Some((CNY, 400)), Some((CNY, 599))]);
    assert_eq!((total.sum, total.count, total.open), (Money::minor(CNY.number, 999), 2, 0));
    assert_eq!(total.at_least(ENOUGH), Answer::No);
    assert_eq!(fines(&[Some((CNY, 400)), Some((CNY, 600))]).at_least(ENOUGH), Answer::Yes);
    assert_eq!((total.number_at_least(2), total.number_at_least(3)), (Answer::Yes, Answer::No));
}

#[test]
fn what_is_open_could_make_up_for_what_is_missing() {
    for open in [None, Some((USD, 1))] {
        let total = fines(&[Some((CNY, 999)), open]);
        assert_eq!((total.count, total.open), (1, 1));
        assert_eq!(total.at_least(ENOUGH), Answer::Unknown);
        assert_eq!(total.number_at_least(2), Answer::Unknown);
        assert_eq!(total.number_at_least(3), Answer::No);
        assert_eq!(
            fines(&[Some((CNY, 1_000)), open]).at_least(ENOUGH),
            Answer::Yes,
            "open adds, never takes away"
        );
    }
}

#[test]
fn nothing_comes_to_nothing_and_sums_do_not_overflow() {
    let none = fines(&[]);
    assert_eq!((none.sum, none.count, none.open), (Money::of(CNY, 0), 0, 0));
    assert_eq!(none.at_least(Money::of(CNY, 0)), Answer::Yes);
    assert_eq!(
        fines(&[Some((CNY, i64::MAX)), Some((CNY, i64::MAX))]).sum,
        Money::minor(CNY.number, i64::MAX)
    );
    assert_eq!(fines(&[Some((CNY, 1))]).at_least(Money::of(USD, 0)), Answer::Unknown);
}

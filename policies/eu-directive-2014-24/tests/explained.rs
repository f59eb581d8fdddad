//! What a rule shows that it compared.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::words::Test;
use probity_guest::*;

/// The last comparison that a rule made: what, of which days or amounts, and whether it held.
fn last(kit: &Kit, rule: &str) -> Option<(Test, i64, i64, Answer)> {
    let rules = describe::<EuDirective201424>().rules;
    let position = rules.iter().position(|declared| declared.id == rule)?;
    let steps = kit.explain::<EuDirective201424>();
    let last = steps.iter().rfind(|step| step.rule as usize == position)?;
    let test = Test::ALL.iter().map(|(_, test)| *test).find(|test| test.number() == last.test)?;
    Some((test, number(&last.left), number(&last.right), last.met))
}

/// A day or an amount as a number; none is zero.
fn number(value: &raw::SlotValue) -> i64 {
    match value {
        raw::SlotValue::Date(day) => i64::from(*day),
        raw::SlotValue::Money(money) => money.amount,
        _ => 0,
    }
}

fn date(day: Day) -> i64 {
    i64::from(day.number())
}

#[test]
fn the_comparison_that_decides_is_the_last_and_says_why() {
    let decided = day(2021, 5, 31);
    let mut old = kit();
    conviction(&mut old, decided);
    let over = (Test::PERIOD, date(day(2026, 5, 31)), date(TODAY), Answer::No);
    assert_eq!(last(&old, "fraud"), Some(over));
    let not = |kit: &Kit, rule| last(kit, rule).map(|(test, .., met)| (test, met));
    assert_eq!(not(&old, "corruption"), Some((Test::GROUND, Answer::No)), "another offence");
    assert_eq!(last(&old, "dues-settled"), None, "nothing that it looks at");
    let mut open = kit();
    conviction(&mut open, day(2024, 3, 1)).finality(Some(Finality::NOT_FINAL));
    assert_eq!(not(&open, "fraud"), Some((Test::FINALITY, Answer::No)), "not final");
    let mut annulled = kit();
    conviction(&mut annulled, day(2024, 3, 1)).on(Event::OVERTURNED, TODAY);
    assert_eq!(not(&annulled, "fraud"), Some((Test::STANDS, Answer::No)));
    let mut minor = kit();
    set(&mut minor, "minor-amount", 30_000);
    minor.record(RecordKind::TAX_DEBT).amount(EUR, 30_000);
    let below = Some((Test::AMOUNT, 30_000, 30_001, Answer::No));
    assert_eq!(last(&minor, "unpaid-dues-decision"), below);
}

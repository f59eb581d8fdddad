//! The period of a debarment: 9.406-4.

mod common;

use common::{found, kit, set};
use probity_guest::{Code, Day, Event, RecordKind, day};
use us_far_9_4::{ARMS_CONTROL, DRUG_FREE, FRAUD, IMMIGRATION, SAM, SUSPENDED_SINCE};

const FIRST: Day = day(2025, 9, 1);

fn term(cause: Code, last: Option<Day>) -> Vec<String> {
    let mut kit = kit();
    let record = kit.record(RecordKind::DEBARMENT).on_list(SAM).ground(cause).on(Event::EFFECTIVE, FIRST);
    match last {
        Some(last) => record.on(Event::EXPIRES, last),
        None => record.indefinitely(),
    };
    found(&kit)
}

const USUAL: [&str; 1] = ["debarred bars"];
const UNUSUAL: [&str; 2] = ["debarred bars", "unusual-term notes"];

#[test]
fn generally_three_years() {
    assert_eq!(term(FRAUD, Some(day(2028, 8, 31))), USUAL);
    assert_eq!(term(FRAUD, Some(day(2028, 9, 1))), USUAL, "many keepers write the anniversary");
    assert_eq!(term(FRAUD, Some(day(2028, 9, 2))), UNUSUAL);
    assert_eq!(term(FRAUD, None), UNUSUAL, "without end");
    assert_eq!(term(Code(u32::MAX - 1), Some(day(2028, 9, 2))), UNUSUAL, "no cause stated");
}

#[test]
fn five_years_on_the_drug_free_workplace_rules() {
    assert_eq!(term(DRUG_FREE, Some(day(2030, 9, 1))), USUAL);
    assert_eq!(term(DRUG_FREE, Some(day(2030, 9, 2))), UNUSUAL);
}

#[test]
fn one_year_on_immigration() {
    assert_eq!(term(IMMIGRATION, Some(day(2026, 9, 1))), USUAL);
    assert_eq!(term(IMMIGRATION, Some(day(2026, 9, 2))), UNUSUAL);
}

#[test]
fn at_least_two_years_on_arms_control_with_the_suspension_before() {
    assert_eq!(term(ARMS_CONTROL, Some(day(2027, 8, 31))), USUAL);
    assert_eq!(term(ARMS_CONTROL, Some(day(2027, 8, 30))), UNUSUAL);
    let mut kit = kit();
    kit.record(RecordKind::DEBARMENT)
        .on_list(SAM)
        .ground(ARMS_CONTROL)
        .on(Event::EFFECTIVE, FIRST)
        .on(Event::EXPIRES, day(2027, 2, 28))
        .fact(SUSPENDED_SINCE, i64::from(day(2025, 3, 1).number()), 0);
    assert_eq!(found(&kit), USUAL);
}

#[test]
fn a_longer_one_refers_if_a_portal_wants_it() {
    for (choice, expected) in [(Some(0), "debarred bars"), (Some(1), "debarred refers: term-beyond-limits")] {
        let mut kit = kit();
        set(&mut kit, "longer-debarment", choice);
        kit.record(RecordKind::DEBARMENT)
            .on_list(SAM)
            .ground(FRAUD)
            .on(Event::EFFECTIVE, FIRST)
            .on(Event::EXPIRES, day(2030, 1, 1));
        assert_eq!(found(&kit), [expected, "unusual-term notes"]);
    }
}

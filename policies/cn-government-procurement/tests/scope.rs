//! Art. 22 asks for the record of a supplier, whatever it offers: a record that limits itself to other tenders is looked at
//! by a person.

mod common;

use cn_government_procurement::{
    JUDGMENT_DEBTORS, MARKET_DISHONEST, PROCUREMENT_DISHONEST, SAME_EVENT, TAX_DISHONEST, WAGE_ARREARS,
};
use common::{Row, check, entry, fine, found, kit};
use probity_guest::kit::Kit;
use probity_guest::{Answer, Event, Measure, RecordKind, day};

/// What is on file limits itself to other tenders.
fn elsewhere(kit: &mut Kit) {
    kit.raw().records.iter_mut().for_each(|record| record.covers = Answer::No);
}

const ROWS: &[Row] = &[
    (
        "a large fine",
        |kit| {
            fine(kit, 2_000_000);
            elsewhere(kit);
        },
        &["large-fine refers: record-limited-by-itself"],
    ),
    (
        "a fine that is not large",
        |kit| {
            fine(kit, 1_999_999);
            elsewhere(kit);
        },
        &[],
    ),
    (
        "a large fine of four years ago",
        |kit| {
            fine(kit, 2_000_000);
            kit.raw().events.iter_mut().for_each(|event| event.on -= 3 * 366);
            elsewhere(kit);
        },
        &[],
    ),
    (
        "an order to suspend business",
        |kit| {
            kit.record(RecordKind::PENALTY)
                .imposing(Measure::SUSPEND_BUSINESS)
                .on(Event::DECIDED, day(2025, 6, 1));
            elsewhere(kit);
        },
        &["suspension-of-business refers: record-limited-by-itself"],
    ),
    (
        "a conviction",
        |kit| {
            kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2025, 6, 1));
            elsewhere(kit);
        },
        &["criminal-penalty refers: record-limited-by-itself"],
    ),
    (
        "unpaid taxes",
        |kit| {
            kit.record(RecordKind::TAX_DEBT).on(Event::DECIDED, day(2025, 6, 1));
            elsewhere(kit);
        },
        &["taxes-and-social-security refers: record-limited-by-itself"],
    ),
    (
        "a breach of a contract for other goods",
        |kit| {
            kit.record(RecordKind::CONTRACT_BREACH).on(Event::DECIDED, day(2025, 6, 1));
            elsewhere(kit);
        },
        &["commercial-credit refers: record-limited-by-itself"],
    ),
];

#[test]
fn a_record_that_limits_itself_to_other_tenders_is_looked_at() {
    check(ROWS);
}

#[test]
fn so_is_an_entry_on_a_list() {
    for (list, rule) in [
        (JUDGMENT_DEBTORS, "dishonest-judgment-debtor"),
        (TAX_DISHONEST, "tax-dishonest"),
        (PROCUREMENT_DISHONEST, "procurement-list-entry"),
        (MARKET_DISHONEST, "market-supervision-list"),
        (WAGE_ARREARS, "wage-arrears-list"),
    ] {
        let mut kit = kit();
        entry(&mut kit, list);
        elsewhere(&mut kit);
        assert_eq!(found(&kit), [format!("{rule} refers: record-limited-by-itself")], "{list:?}");
    }
}

#[test]
fn one_event_counts_once() {
    let twice = |second: i64| {
        let mut kit = kit();
        fine(&mut kit, 2_000_000).fact(SAME_EVENT, 3, 0);
        fine(&mut kit, 2_000_000).on(Event::EFFECTIVE, day(2025, 6, 8)).fact(SAME_EVENT, second, 0);
        found(&kit)
    };
    assert_eq!(twice(3), ["large-fine bars"]);
    assert_eq!(twice(4), ["large-fine bars", "large-fine bars"]);
    // a doubtful report never hides a sure one, in whatever order
    for first_is_sure in [true, false] {
        let mut kit = kit();
        for is_sure in [first_is_sure, !first_is_sure] {
            let record = fine(&mut kit, 2_000_000).fact(SAME_EVENT, 3, 0);
            let _ = if is_sure { record } else { record.unmatched() };
        }
        assert_eq!(found(&kit), ["large-fine bars"], "{first_is_sure}");
    }
}

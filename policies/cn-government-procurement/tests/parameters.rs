//! Every parameter does what it says: each is set once more, and decides otherwise.

#![allow(clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use std::collections::BTreeSet;

use cn_government_procurement::{
    COLLUSION, CnGovernmentProcurement, DISHONESTY_GRADE, FALSE_MATERIALS, FINANCE, MARKET_DISHONEST,
    MARKET_SUPERVISION, MUST_BE_TENDERED, PROCUREMENT_DISHONEST, Parameters, TAX_DISHONEST,
};
use common::{DEADLINE, OTHER, ban, entry, fine, found, kit, set, tender_fact};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::{
    CNY, Day, Event, Level, Measure, Parameters as _, RecordKind, Stage, day, evaluate, whole, years,
};

/// A parameter, a value, what is on file, what is found as the parameter stands, and with that value.
type Case = (&'static str, i64, fn(&mut Kit), &'static [&'static str], &'static [&'static str]);

const BAR: &[&str] = &["large-fine bars"];
const NOTHING: &[&str] = &[];

fn tendering_ban(kit: &mut Kit, ground: probity_guest::Code, last: Day) {
    tender_fact(kit, MUST_BE_TENDERED, 1);
    kit.record(RecordKind::BAN)
        .imposing(Measure::TENDERING_BAN)
        .by(OTHER)
        .ground(ground)
        .on(Event::DECIDED, day(2026, 1, 1))
        .on(Event::EXPIRES, last);
}

fn repaired(kit: &mut Kit, grade: i64) {
    entry(kit, TAX_DISHONEST).on(Event::DECIDED, day(2026, 4, 1)).on(Event::REPAIRED, day(2026, 5, 1)).fact(
        DISHONESTY_GRADE,
        grade,
        0,
    );
}

const CASES: &[Case] = &[
    (
        "look-back",
        4,
        |kit| {
            kit.record(RecordKind::PENALTY)
                .fined(CNY, whole(CNY, 2_000_000))
                .on(Event::DECIDED, DEADLINE - years(4));
        },
        NOTHING,
        BAR,
    ),
    (
        "counted-from",
        2,
        |kit| {
            fine(kit, 2_000_000).on(Event::PUBLISHED, DEADLINE.next());
        },
        BAR,
        NOTHING,
    ),
    (
        "large-fine-from",
        200_000_001,
        |kit| {
            fine(kit, 2_000_000);
        },
        BAR,
        NOTHING,
    ),
    (
        "figure-included",
        0,
        |kit| {
            fine(kit, 2_000_000);
        },
        BAR,
        NOTHING,
    ),
    (
        "fine-before-figure",
        1,
        |kit| {
            set(kit, "look-back", 5);
            kit.record(RecordKind::PENALTY)
                .fined(CNY, whole(CNY, 2_000_000))
                .on(Event::DECIDED, day(2022, 2, 7));
        },
        BAR,
        &["large-fine refers: fine-before-figure"],
    ),
    (
        "repaired-penalty",
        0,
        |kit| {
            fine(kit, 2_000_000).on(Event::REPAIRED, day(2026, 1, 1));
        },
        &["large-fine refers: repair-undoes-penalty"],
        BAR,
    ),
    (
        "shortest-ban",
        2,
        |kit| {
            ban(kit, day(2026, 1, 1), day(2026, 12, 31)).ground(COLLUSION);
        },
        &["art-77-ban bars"],
        &["art-77-ban refers: ban-term-beyond-law"],
    ),
    (
        "longest-ban",
        2,
        |kit| {
            ban(kit, day(2026, 1, 1), day(2028, 12, 31)).ground(COLLUSION);
        },
        &["art-77-ban bars"],
        &["art-77-ban refers: ban-term-beyond-law"],
    ),
    (
        "listed-fine-from",
        3_000_001,
        |kit| {
            entry(kit, PROCUREMENT_DISHONEST).fined(CNY, whole(CNY, 30_000));
        },
        &["procurement-list-fine refers: fine-only-entry"],
        &["procurement-list-entry refers: entry-basis"],
    ),
    (
        "entry-published-for",
        4,
        |kit| {
            let fine = kit.record(RecordKind::PENALTY).by(FINANCE).fined(CNY, whole(CNY, 30_000));
            fine.on(Event::DECIDED, DEADLINE - years(4));
        },
        NOTHING,
        &["finance-fine refers: fine-to-be-listed"],
    ),
    (
        "fine-only-entry",
        0,
        |kit| {
            entry(kit, PROCUREMENT_DISHONEST).fined(CNY, whole(CNY, 30_000));
        },
        &["procurement-list-fine refers: fine-only-entry"],
        &["procurement-list-fine bars"],
    ),
    (
        "unsearched-lists",
        0,
        |kit| {
            kit.raw().tender.stage = Stage::EVALUATE.number();
            kit.record(RecordKind::CLEAN_SEARCH).on_list(TAX_DISHONEST).on(Event::RETRIEVED, DEADLINE);
        },
        &["list-searches refers: lists-not-searched"],
        &["list-searches notes"],
    ),
    (
        "market-listing-for",
        4,
        |kit| {
            let listing = kit.record(RecordKind::LISTING).on_list(MARKET_DISHONEST);
            listing.on(Event::DECIDED, DEADLINE - years(4)).on(Event::RETRIEVED, day(2025, 1, 1));
        },
        NOTHING,
        &["market-supervision-list refers: listing-meets-art-19"],
    ),
    (
        "three-lists",
        0,
        |kit| {
            entry(kit, TAX_DISHONEST);
        },
        &["tax-dishonest bars"],
        &["entry-before-rules refers: entry-before-rules"],
    ),
    (
        "repaired-ban",
        0,
        |kit| {
            ban(kit, day(2026, 1, 1), day(2026, 12, 31)).ground(COLLUSION).on(Event::REPAIRED, DEADLINE);
        },
        &["art-77-ban refers: repair-ends-ban"],
        &["art-77-ban bars"],
    ),
    (
        "general-repair-after",
        1,
        |kit| repaired(kit, 2),
        &["repaired-too-early refers: repaired-too-early"],
        NOTHING,
    ),
    (
        "serious-repair-after",
        0,
        |kit| repaired(kit, 3),
        &["repaired-too-early refers: repaired-too-early"],
        NOTHING,
    ),
    (
        "market-publication-for",
        0,
        |kit| {
            set(kit, "repaired-penalty", 2);
            kit.record(RecordKind::PENALTY)
                .imposing(Measure::REVOKED_LICENCE)
                .by(MARKET_SUPERVISION)
                .on(Event::DECIDED, day(2025, 6, 1))
                .on(Event::REPAIRED, day(2026, 5, 1))
                .fact(DISHONESTY_GRADE, 1, 0);
        },
        &["revoked-licence notes", "repaired-too-early refers: repaired-too-early"],
        &["revoked-licence notes"],
    ),
    (
        "credit-look-back",
        4,
        |kit| {
            kit.record(RecordKind::CONTRACT_BREACH).on(Event::DECIDED, DEADLINE - years(4));
        },
        NOTHING,
        &["commercial-credit refers: good-commercial-credit"],
    ),
    (
        "stayed-decision",
        1,
        |kit| {
            fine(kit, 2_000_000).on(Event::STAYED_FROM, DEADLINE);
        },
        NOTHING,
        &["stayed refers: stayed-decision-counts"],
    ),
    (
        "shortest-tendering-ban",
        2,
        |kit| tendering_ban(kit, COLLUSION, day(2026, 12, 31)),
        &["collusion-tendering-ban bars"],
        &["collusion-tendering-ban refers: ban-term-beyond-law"],
    ),
    (
        "longest-collusion-ban",
        3,
        |kit| tendering_ban(kit, COLLUSION, day(2028, 12, 31)),
        &["collusion-tendering-ban refers: ban-term-beyond-law"],
        &["collusion-tendering-ban bars"],
    ),
    (
        "longest-falsification-ban",
        2,
        |kit| tendering_ban(kit, FALSE_MATERIALS, day(2028, 12, 31)),
        &["falsification-tendering-ban bars"],
        &["falsification-tendering-ban refers: ban-term-beyond-law"],
    ),
];

#[test]
fn each_parameter_decides() {
    for (id, value, on_file, usual, expected) in CASES {
        for (set_to, expected) in [(None, usual), (Some(*value), expected)] {
            let mut kit = kit();
            on_file(&mut kit);
            if let Some(value) = set_to {
                set(&mut kit, id, value);
            }
            assert_eq!(found(&kit), **expected, "{id} {set_to:?}");
        }
    }
}

#[test]
fn none_is_left_out() {
    let tried: BTreeSet<&str> = CASES.iter().map(|case| case.0).chain(["market-removal-after"]).collect();
    let declared = Parameters::declare();
    let declared: BTreeSet<&str> = declared.iter().map(|parameter| parameter.id.as_str()).collect();
    assert_eq!(tried, declared);
}

/// The earliest removal and the consent that the finding on a market supervision listing speaks of.
fn said(kit: &mut Kit) -> (Option<Day>, Option<i64>) {
    let raw::Verdict::Findings(findings) = evaluate::<CnGovernmentProcurement>(kit.raw()) else {
        panic!("it governs")
    };
    let slots = findings.first().map(|finding| finding.slots.clone()).unwrap_or_default();
    let earliest = match slots.get(2) {
        Some(raw::SlotValue::Date(day)) => Some(Day::from_number(*day)),
        _ => None,
    };
    let consent = match slots.get(3) {
        Some(raw::SlotValue::Number(number)) => Some(*number),
        _ => None,
    };
    (earliest, consent)
}

#[test]
fn a_market_supervision_listing_says_when_it_can_be_removed_and_whose_consent_it_needed() {
    for (level, consent) in [(Level::LOCAL, 1), (Level::CITY, 1), (Level::PROVINCE, 0), (Level::NATIONAL, 0)]
    {
        let mut kit = kit();
        entry(&mut kit, MARKET_DISHONEST);
        for record in &mut kit.raw().records {
            record.level = level.number();
        }
        assert_eq!(said(&mut kit), (Some(day(2026, 6, 1)), Some(consent)), "{level:?}");
        set(&mut kit, "market-removal-after", 2);
        assert_eq!(said(&mut kit).0, Some(day(2027, 6, 1)));
    }
    let mut unsigned = kit();
    entry(&mut unsigned, MARKET_DISHONEST);
    assert_eq!(said(&mut unsigned).1, Some(0));
}

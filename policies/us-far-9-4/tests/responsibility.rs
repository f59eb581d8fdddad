//! Present responsibility: 9.104-1, and the taxes and felonies of 9.104-5.

mod common;

use common::{OTHER, TODAY, check, found, found_with_end, kit, kit_in, party_fact, set, set_kind};
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{EUR, Event, Finality, RecordKind, RelationKind, Role, Stage, USD, day};
use us_far_9_4::{FELONY, INSTALMENTS, IRS, NO_HISTORY, NOT_NECESSARY};

const TAXES_BAR: [&str; 1] = ["delinquent-taxes bars"];
const NOT_DELINQUENT: [&str; 1] = ["taxes-not-delinquent notes"];

/// A final federal tax debt of 25,000 dollars that nobody pays and that the official has not cleared.
fn taxes(kit: &mut Kit) -> RecordKit<'_> {
    taxes_of(kit, 2_500_000)
}

fn taxes_of(kit: &mut Kit, cents: i64) -> RecordKit<'_> {
    open_taxes(kit).amount(USD, cents).fact(INSTALMENTS, 0, 0).fact(NOT_NECESSARY, 0, 0)
}

/// The same without amount and facts.
fn open_taxes(kit: &mut Kit) -> RecordKit<'_> {
    kit.record(RecordKind::TAX_DEBT).by(IRS).on(Event::DECIDED, day(2025, 4, 1))
}

#[test]
fn delinquent_taxes_of_a_corporation() {
    check(&[
        ("no award", |kit| _ = taxes(kit), &TAXES_BAR),
        ("of any amount", |kit| _ = taxes_of(kit, 1), &TAXES_BAR),
        ("of nothing", |kit| _ = taxes_of(kit, 0), &["delinquent-taxes refers: tax-of-nothing"]),
        (
            "of an amount that is not stated",
            |kit| _ = open_taxes(kit).fact(INSTALMENTS, 0, 0).fact(NOT_NECESSARY, 0, 0),
            &["delinquent-taxes refers: tax-of-nothing"],
        ),
        (
            "of the same firm",
            |kit| {
                let other = kit.party(Role::AFFILIATE);
                kit.relation(other, RelationKind::SAME_FIRM, 0);
                taxes(kit).about(other);
            },
            &TAXES_BAR,
        ),
        (
            "of an affiliate",
            |kit| {
                let other = kit.party(Role::AFFILIATE);
                taxes(kit).about(other);
            },
            &[],
        ),
        (
            "of a member",
            |kit| {
                let member = kit.party(Role::CONSORTIUM_MEMBER);
                taxes(kit).about(member);
            },
            &TAXES_BAR,
        ),
        (
            "of a subcontractor",
            |kit| {
                let sub = kit.party(Role::SUBCONTRACTOR);
                taxes(kit).about(sub);
            },
            &[],
        ),
        (
            "a later day",
            |kit| {
                kit.record(RecordKind::TAX_DEBT)
                    .by(IRS)
                    .on(Event::DECIDED, TODAY.next())
                    .fact(INSTALMENTS, 0, 0)
                    .fact(NOT_NECESSARY, 0, 0);
            },
            &[],
        ),
    ]);
}

#[test]
fn taxes_that_are_not_delinquent() {
    check(&[
        (
            "worked case 9: an instalment agreement that is kept",
            |kit| _ = open_taxes(kit).amount(USD, 2_500_000).fact(INSTALMENTS, 1, 0),
            &NOT_DELINQUENT,
        ),
        ("paid today", |kit| _ = taxes(kit).on(Event::PERFORMED, TODAY), &NOT_DELINQUENT),
        ("paid tomorrow", |kit| _ = taxes(kit).on(Event::PERFORMED, TODAY.next()), &TAXES_BAR),
        ("abated", |kit| _ = taxes(kit).on(Event::RELEASED, TODAY), &NOT_DELINQUENT),
        ("not final", |kit| _ = taxes(kit).finality(Some(Finality::NOT_FINAL)), &NOT_DELINQUENT),
        ("annulled", |kit| _ = taxes(kit).on(Event::OVERTURNED, TODAY), &NOT_DELINQUENT),
        ("collection stayed", |kit| _ = taxes(kit).on(Event::STAYED_FROM, TODAY), &NOT_DELINQUENT),
        (
            "collection stayed until yesterday",
            |kit| {
                _ = taxes(kit)
                    .on(Event::STAYED_FROM, day(2026, 1, 1))
                    .on(Event::STAYED_UNTIL, TODAY.previous())
            },
            &TAXES_BAR,
        ),
    ]);
    let mut kit = kit();
    taxes(&mut kit).by(OTHER);
    for record in &mut kit.raw().records {
        record.level = 2;
    }
    assert_eq!(found(&kit), NOT_DELINQUENT, "a state tax");
}

#[test]
fn what_must_be_known_of_taxes() {
    check(&[
        ("finality", |kit| _ = taxes(kit).finality(None), &["delinquent-taxes refers: finality-unknown"]),
        ("whose tax", |kit| _ = taxes(kit).by(OTHER), &["delinquent-taxes refers: federal-tax"]),
        (
            "instalments",
            |kit| _ = open_taxes(kit).fact(NOT_NECESSARY, 0, 0),
            &["delinquent-taxes refers: instalment-agreement"],
        ),
        (
            "the official",
            |kit| _ = open_taxes(kit).amount(USD, 2_500_000).fact(INSTALMENTS, 0, 0),
            &["delinquent-taxes refers: official-has-decided"],
        ),
        (
            "a corporation",
            |kit| {
                set_kind(kit, 0, 0);
                taxes(kit);
            },
            &["delinquent-taxes refers: corporation"],
        ),
        ("the party", |kit| _ = taxes(kit).unmatched(), &["delinquent-taxes refers: match-unconfirmed"]),
    ]);
}

/// What is found of an individual with taxes of these amounts in cents.
fn of_an_individual(amounts: &[i64], change: impl Fn(&mut Kit)) -> Vec<String> {
    let mut kit = kit();
    set_kind(&mut kit, 0, 2);
    for cents in amounts {
        taxes_of(&mut kit, *cents);
    }
    change(&mut kit);
    found(&kit)
}

#[test]
fn the_taxes_of_one_taxpayer_count_together() {
    let cause = "tax-cause-for-debarment refers: tax-cause-for-debarment";
    let noted = "taxes-not-delinquent notes";
    assert_eq!(of_an_individual(&[1_000_000], |_| {}), [noted]);
    assert_eq!(of_an_individual(&[400_000, 600_000], |_| {}), [noted, noted]);
    assert_eq!(of_an_individual(&[400_000, 600_001], |_| {}), [cause, cause]);
    let state_tax = |kit: &mut Kit| {
        for record in kit.raw().records.iter_mut().skip(1) {
            (record.authority, record.level) = (OTHER.0, 2);
        }
    };
    assert_eq!(of_an_individual(&[400_000, 600_001], state_tax), [noted, noted], "one is a state's");
    let partner = |kit: &mut Kit| {
        let partner = kit.party(Role::CONSORTIUM_MEMBER);
        set_kind(kit, partner, 2);
        if let Some(record) = kit.raw().records.last_mut() {
            record.party = partner;
        }
    };
    assert_eq!(of_an_individual(&[400_000, 600_001], partner), [noted, noted], "one is another's");
    let unstated = |kit: &mut Kit| {
        if let Some(record) = kit.raw().records.last_mut() {
            record.amount = None;
        }
    };
    assert_eq!(
        of_an_individual(&[400_000, 600_001], unstated),
        ["tax-cause-for-debarment refers: tax-sum", "tax-cause-for-debarment refers: amount-unknown"]
    );
}

#[test]
fn the_official_decides_that_exclusion_is_not_necessary() {
    let number = i64::from(TODAY.number());
    for (value, expected) in [
        (0, "delinquent-taxes bars"),
        (1, "exclusion-not-necessary notes"),
        (number, "exclusion-not-necessary notes"),
        (number + 1, "delinquent-taxes bars"),
        (2025, "delinquent-taxes refers: official-has-decided"),
        (i64::MAX, "delinquent-taxes refers: official-has-decided"),
    ] {
        let mut kit = kit();
        open_taxes(&mut kit).amount(USD, 1).fact(INSTALMENTS, 0, 0).fact(NOT_NECESSARY, value, 0);
        assert_eq!(found(&kit), [expected], "{value}");
    }
}

#[test]
fn taxes_of_an_individual_above_the_amount() {
    let of = |cents: i64| {
        let mut kit = kit();
        set_kind(&mut kit, 0, 2);
        taxes_of(&mut kit, cents);
        found(&kit)
    };
    let cause = ["tax-cause-for-debarment refers: tax-cause-for-debarment"];
    assert_eq!(of(999_999), NOT_DELINQUENT, "a cent less");
    assert_eq!(of(1_000_000), NOT_DELINQUENT, "exactly the amount");
    assert_eq!(of(1_000_001), cause, "a cent more");
    check(&[
        (
            "no amount",
            |kit| {
                set_kind(kit, 0, 2);
                open_taxes(kit).fact(INSTALMENTS, 0, 0);
            },
            &["tax-cause-for-debarment refers: amount-unknown"],
        ),
        (
            "another currency",
            |kit| {
                set_kind(kit, 0, 2);
                open_taxes(kit).amount(EUR, 900_000).fact(INSTALMENTS, 0, 0);
            },
            &["tax-cause-for-debarment refers: currency-differs"],
        ),
        (
            "looked at",
            |kit| {
                set_kind(kit, 0, 2);
                open_taxes(kit).amount(USD, 1_000_001).fact(INSTALMENTS, 0, 0).fact(NOT_NECESSARY, 1, 0);
            },
            &["exclusion-not-necessary notes"],
        ),
    ]);
}

#[test]
fn a_rule_on_awards_and_an_option() {
    let mut kit = kit_in(Stage::OPTION);
    taxes(&mut kit);
    assert_eq!(found(&kit), ["delinquent-taxes refers: award-rule-reaches-option"]);
}

fn felony(kit: &mut Kit) -> RecordKit<'_> {
    kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2024, 6, 10)).fact(FELONY, 1, 0).fact(
        NOT_NECESSARY,
        0,
        0,
    )
}

const FELONY_BARS: [&str; 1] = ["federal-felony bars"];
const INTEGRITY: [&str; 1] = ["integrity-record refers: integrity-satisfactory"];

#[test]
fn a_felony_within_twenty_four_months() {
    let decided = |on| {
        let mut kit = kit();
        kit.record(RecordKind::CONVICTION).on(Event::DECIDED, on).fact(FELONY, 1, 0).fact(
            NOT_NECESSARY,
            0,
            0,
        );
        found_with_end(&kit)
    };
    assert_eq!(decided(day(2024, 6, 11)), ["federal-felony bars until 2026-06-11"]);
    assert_eq!(decided(day(2024, 6, 10)), ["federal-felony bars until 2026-06-10"], "the anniversary");
    assert_eq!(
        decided(day(2024, 6, 9)),
        ["integrity-record refers: integrity-satisfactory without end"],
        "a day later it is a matter of integrity"
    );
    assert_eq!(decided(TODAY.next()), [] as [&str; 0], "not convicted yet");
}

#[test]
fn a_felony_on_a_leap_day() {
    for (today, expected) in [(day(2026, 2, 28), FELONY_BARS), (day(2026, 3, 1), INTEGRITY)] {
        let mut kit = common::kit_on(today);
        kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2024, 2, 29)).fact(FELONY, 1, 0).fact(
            NOT_NECESSARY,
            0,
            0,
        );
        assert_eq!(found(&kit), expected, "{today:?}");
    }
}

#[test]
fn what_must_be_known_of_a_conviction() {
    check(&[
        ("a felony", |kit| _ = felony(kit), &FELONY_BARS),
        (
            "whether it is one",
            |kit| _ = kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2025, 1, 1)),
            &["federal-felony refers: felony-under-federal-law"],
        ),
        (
            "the day",
            |kit| _ = kit.record(RecordKind::CONVICTION).fact(FELONY, 1, 0).fact(NOT_NECESSARY, 0, 0),
            &["federal-felony refers: date-unknown"],
        ),
        (
            "the official",
            |kit| {
                _ = kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2025, 1, 1)).fact(FELONY, 1, 0)
            },
            &["federal-felony refers: official-has-decided"],
        ),
        (
            "a corporation",
            |kit| {
                set_kind(kit, 0, 4);
                felony(kit);
            },
            &["federal-felony refers: corporation"],
        ),
        (
            "an individual",
            |kit| {
                set_kind(kit, 0, 2);
                felony(kit);
            },
            &INTEGRITY,
        ),
        (
            "no felony",
            |kit| {
                _ = kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2025, 1, 1)).fact(FELONY, 0, 0)
            },
            &INTEGRITY,
        ),
        ("reversed", |kit| _ = felony(kit).on(Event::OVERTURNED, TODAY), &[]),
        (
            "cleared",
            |kit| {
                kit.record(RecordKind::CONVICTION)
                    .on(Event::DECIDED, day(2025, 1, 1))
                    .fact(FELONY, 1, 0)
                    .fact(NOT_NECESSARY, 1, 0);
            },
            &["exclusion-not-necessary notes"],
        ),
    ]);
    let mut kit = kit();
    set(&mut kit, "felony-look-back", None);
    felony(&mut kit);
    assert_eq!(found(&kit), ["federal-felony refers: figure-unknown"]);
}

#[test]
fn performance_and_integrity_are_for_the_contracting_officer() {
    check(&[
        (
            "poor performance",
            |kit| _ = kit.record(RecordKind::POOR_PERFORMANCE).on(Event::DECIDED, day(2025, 1, 1)),
            &["performance-record refers: performance-satisfactory"],
        ),
        (
            "a breach of contract",
            |kit| _ = kit.record(RecordKind::CONTRACT_BREACH),
            &["performance-record refers: performance-satisfactory"],
        ),
        (
            "put right",
            |kit| {
                kit.record(RecordKind::POOR_PERFORMANCE)
                    .on(Event::DECIDED, day(2025, 1, 1))
                    .on(Event::REPAIRED, TODAY);
            },
            &["performance-record notes"],
        ),
        (
            "corrected",
            |kit| {
                kit.record(RecordKind::POOR_PERFORMANCE)
                    .on(Event::DECIDED, day(2025, 1, 1))
                    .on(Event::REVOKED, TODAY);
            },
            &[],
        ),
        (
            "a penalty",
            |kit| _ = kit.record(RecordKind::PENALTY).on(Event::DECIDED, day(2025, 1, 1)),
            &INTEGRITY,
        ),
        (
            "a penalty of tomorrow",
            |kit| _ = kit.record(RecordKind::PENALTY).on(Event::DECIDED, TODAY.next()),
            &[],
        ),
        ("an investigation", |kit| _ = kit.record(RecordKind::INVESTIGATION), &["investigation notes"]),
        ("no history", |kit| party_fact(kit, 0, NO_HISTORY, 1), &["no-performance-history notes"]),
        ("a history", |kit| party_fact(kit, 0, NO_HISTORY, 0), &[]),
        (
            "of a competitor",
            |kit| {
                let other = kit.party(Role::COMPETITOR);
                kit.record(RecordKind::POOR_PERFORMANCE).about(other);
                party_fact(kit, other, NO_HISTORY, 1);
            },
            &[],
        ),
    ]);
}

//! Schedule 7: how far back each ground reaches, from when the authority knew, to the day.

mod common;

use common::{TODAY, check, done, ends, found, kit, kit_on, known, set};
use probity_guest::{Code, Day, Event, RecordKind, day};
use uk_procurement_act_2023::*;

const IGNORED: [&str; 1] = ["outside-look-back notes"];
const SHORTER: [Code; 6] =
    [INSOLVENCY, COMPETITION_7, MISCONDUCT, BREACH, PARA_12_4_BREACH, IMPROPER_CONDUCT];
const LONGER: [Code; 5] = [LABOUR_7, ENVIRONMENT, POOR_PERFORMANCE, PARA_12_4_OTHER, NATIONAL_SECURITY_7];

fn known_on(as_of: Day, ground: Code, on: Day) -> Vec<String> {
    let mut kit = kit_on(as_of);
    let record = known(&mut kit, ground, on).on(Event::DECIDED, on);
    done(record.fact(CARTEL_IMMUNITY, 0, 0));
    found(&kit)
}

#[test]
fn five_grounds_count_for_three_years_from_knowing() {
    let refers = ["discretionary-ground refers: disregard-excludable"];
    for ground in SHORTER {
        assert_eq!(known_on(day(2026, 5, 31), ground, day(2023, 6, 1)), refers);
        assert_eq!(known_on(day(2026, 6, 1), ground, day(2023, 6, 1)), IGNORED, "the third anniversary");
        assert_eq!(known_on(day(2026, 6, 2), ground, day(2023, 6, 1)), IGNORED);
        // 29 February
        assert_eq!(known_on(day(2027, 2, 28), ground, day(2024, 2, 29)), refers);
        assert_eq!(known_on(day(2027, 3, 1), ground, day(2024, 2, 29)), IGNORED);
        // commencement is nothing to them
        assert_eq!(known_on(day(2026, 5, 31), ground, day(2025, 2, 23)), refers);
    }
}

#[test]
fn the_contested_three_years_may_be_five() {
    let mut kit = kit_on(day(2026, 6, 1));
    known(&mut kit, MISCONDUCT, day(2022, 6, 1));
    assert_eq!(found(&kit), IGNORED);
    set(&mut kit, "shorter-look-back", 5);
    assert_eq!(found(&kit), ["discretionary-ground refers: disregard-excludable"]);
    assert_eq!(ends(&kit), ["2027-05-31"]);
    // never longer than the period for all grounds
    set(&mut kit, "shorter-look-back", 9);
    assert_eq!(ends(&kit), ["2027-05-31"]);
}

#[test]
fn the_other_grounds_count_for_five_years_and_not_before_commencement() {
    let refers = ["discretionary-ground-since-commencement refers: disregard-excludable"];
    for ground in LONGER {
        let first = day(2025, 2, 24);
        assert_eq!(known_on(day(2030, 2, 23), ground, first), refers);
        assert_eq!(known_on(day(2030, 2, 24), ground, first), IGNORED);
        assert_eq!(known_on(day(2025, 6, 1), ground, day(2025, 2, 23)), IGNORED, "before commencement");
        // three years are not the limit here
        assert_eq!(known_on(day(2028, 6, 1), ground, day(2025, 6, 1)), refers);
    }
}

#[test]
fn an_event_before_commencement_is_ignored_however_late_it_became_known() {
    let mut kit = kit();
    known(&mut kit, POOR_PERFORMANCE, day(2026, 6, 1)).on(Event::DECIDED, day(2025, 2, 23));
    assert_eq!(found(&kit), IGNORED);
    let mut kit = common::kit();
    known(&mut kit, POOR_PERFORMANCE, day(2026, 6, 1))
        .on(Event::CONDUCT_TO, day(2025, 2, 23))
        .on(Event::DECIDED, day(2025, 6, 1));
    assert_eq!(found(&kit), ["discretionary-ground-since-commencement refers: event-before-commencement"]);
    let mut kit = common::kit();
    known(&mut kit, POOR_PERFORMANCE, day(2026, 6, 1)).on(Event::CONDUCT_TO, day(2025, 2, 24));
    assert_eq!(found(&kit), ["discretionary-ground-since-commencement refers: disregard-excludable"]);
    let mut kit = common::kit();
    known(&mut kit, POOR_PERFORMANCE, day(2026, 6, 1));
    assert_eq!(found(&kit), ["discretionary-ground-since-commencement refers: event-before-commencement"]);
}

#[test]
fn what_was_known_before_commencement_happened_before_it() {
    let with = |known_on, until: Option<Day>| {
        let mut kit = kit();
        let record = known(&mut kit, POOR_PERFORMANCE, known_on);
        if let Some(until) = until {
            done(record.on(Event::CONDUCT_TO, until));
        }
        found(&kit)
    };
    let (before, first) = (day(2025, 2, 23), day(2025, 2, 24));
    assert_eq!(with(before, None), IGNORED);
    assert_eq!(with(before, Some(before)), IGNORED);
    assert_eq!(
        with(first, None),
        ["discretionary-ground-since-commencement refers: event-before-commencement"]
    );
    assert_eq!(
        with(before, Some(first)),
        ["discretionary-ground-since-commencement refers: disregard-excludable"],
        "it went on"
    );
}

#[test]
fn a_yes_is_no_day_on_which_it_would_have_been_known() {
    let mut kit = kit();
    done(known(&mut kit, MISCONDUCT, TODAY).fact(SHOULD_HAVE_KNOWN, 1, 0));
    assert_eq!(found(&kit), ["discretionary-ground refers: disregard-excludable"]);
}

#[test]
fn what_a_well_informed_decision_maker_would_have_known_counts() {
    let should_have_known = |actual: Option<Day>, should: Day| {
        let mut kit = kit();
        let record = kit.record(RecordKind::OTHER).ground(MISCONDUCT).fact(RECURS, 1, 0);
        let record = record.fact(SHOULD_HAVE_KNOWN, i64::from(should.number()), 0);
        if let Some(actual) = actual {
            done(record.on(Event::KNOWN, actual));
        }
        found(&kit)
    };
    let (old, recent) = (day(2024, 6, 1), day(2024, 6, 2));
    let refers = ["discretionary-ground refers: disregard-excludable"];
    assert_eq!(should_have_known(Some(TODAY), old), IGNORED, "should have known before it did");
    assert_eq!(should_have_known(Some(TODAY), recent), refers);
    assert_eq!(should_have_known(Some(old), recent), IGNORED, "knew before it had to");
    assert_eq!(should_have_known(None, old), IGNORED);
    assert_eq!(should_have_known(None, recent), refers);
}

#[test]
fn where_nobody_says_when_it_was_known_the_conduct_may_tell() {
    check(&[
        (
            "conduct within the three years: it cannot have been known before",
            |kit| {
                let record = kit.record(RecordKind::CONTRACT_BREACH).on(Event::CONDUCT_FROM, day(2024, 6, 2));
                done(record.fact(RECURS, 1, 0));
            },
            &["discretionary-ground refers: disregard-excludable"],
        ),
        (
            "conduct before them",
            |kit| {
                let record = kit.record(RecordKind::CONTRACT_BREACH).on(Event::CONDUCT_FROM, day(2024, 6, 1));
                done(record.fact(RECURS, 1, 0));
            },
            &["discretionary-ground refers: when-known"],
        ),
        (
            "a decision finds what may have been known for long",
            |kit| {
                let record =
                    kit.record(RecordKind::PENALTY).ground(MISCONDUCT).on(Event::DECIDED, day(2027, 1, 5));
                done(record.fact(RECURS, 1, 0));
            },
            &["discretionary-ground refers: when-known"],
        ),
        (
            "an insolvency order is the event itself",
            |kit| {
                let record = kit.record(RecordKind::INSOLVENCY).on(Event::DECIDED, day(2027, 1, 5));
                done(record.fact(RECURS, 1, 0));
            },
            &["discretionary-ground refers: disregard-excludable"],
        ),
        (
            "no day at all",
            |kit| done(kit.record(RecordKind::OTHER).ground(MISCONDUCT).fact(RECURS, 1, 0)),
            &["discretionary-ground refers: when-known"],
        ),
        (
            "conduct that is still to come",
            |kit| {
                let record = kit.record(RecordKind::CONTRACT_BREACH).on(Event::CONDUCT_FROM, TODAY.next());
                done(record.fact(RECURS, 1, 0));
            },
            &[],
        ),
        (
            "known after the decision: then it counts today",
            |kit| done(known(kit, MISCONDUCT, TODAY.next())),
            &["discretionary-ground refers: disregard-excludable"],
        ),
    ]);
}

#[test]
fn kinds_of_record_imply_their_ground() {
    check(&[
        (
            "breach",
            |kit| {
                let record = kit.record(RecordKind::CONTRACT_BREACH).on(Event::KNOWN, day(2026, 1, 5));
                done(record.fact(RECURS, 1, 0));
            },
            &["discretionary-ground refers: disregard-excludable"],
        ),
        (
            "poor performance",
            |kit| {
                let record = kit.record(RecordKind::POOR_PERFORMANCE).on(Event::DECIDED, day(2026, 1, 5));
                done(record.on(Event::KNOWN, day(2026, 1, 5)).fact(RECURS, 1, 0));
            },
            &["discretionary-ground-since-commencement refers: disregard-excludable"],
        ),
        (
            "a breach on a misspelt ground",
            |kit| {
                let record = kit.record(RecordKind::CONTRACT_BREACH).ground(common::MISSPELT);
                done(record.on(Event::KNOWN, day(2026, 1, 5)).fact(RECURS, 1, 0));
            },
            &["unclear-ground refers: which-ground"],
        ),
        (
            "a tax debt may be on the ground of tax",
            |kit| done(kit.record(RecordKind::TAX_DEBT).on(Event::DECIDED, day(2026, 1, 5))),
            &["unclear-ground refers: which-ground"],
        ),
        ("a recall is no ground", |kit| done(kit.record(RecordKind::RECALL)), &[]),
        ("nor a reference factor", |kit| done(kit.record(RecordKind::REFERENCE_FACTOR)), &[]),
        (
            "an investigation may be on one of Schedule 7",
            |kit| done(kit.record(RecordKind::INVESTIGATION).on(Event::DECIDED, day(2026, 1, 5))),
            &["unclear-ground refers: which-ground"],
        ),
        (
            "and so may a suspension",
            |kit| done(kit.record(RecordKind::SUSPENSION).on(Event::DECIDED, day(2026, 1, 5))),
            &["unclear-ground refers: which-ground"],
        ),
        (
            "an investigation into misconduct is for a person",
            |kit| {
                let record = kit.record(RecordKind::INVESTIGATION).ground(MISCONDUCT);
                done(record.on(Event::KNOWN, day(2026, 1, 5)).fact(RECURS, 1, 0));
            },
            &["discretionary-ground refers: disregard-excludable"],
        ),
    ]);
}

#[test]
fn discretionary_grounds_never_bar() {
    for ground in SHORTER.into_iter().chain(LONGER) {
        let mut kit = kit();
        let record = known(&mut kit, ground, day(2026, 1, 5)).on(Event::DECIDED, day(2026, 1, 5));
        done(record.fact(CARTEL_IMMUNITY, 0, 0).fact(CLEANING_ACCEPTED, 0, 0));
        assert!(found(&kit).iter().all(|found| found.contains("refers: disregard-excludable")));
    }
}

//! Section 57(1)(a)(ii) and section 58: likely to occur again, or self-cleaned.

mod common;

use common::{TODAY, check, convicted, conviction, done, found, kit};
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{Day, Event, RecordKind, Role, day};
use uk_procurement_act_2023::*;

const CONVICTED: Day = day(2026, 1, 5);

/// Self-cleaning for bribery, judged on a day.
fn cleaning(kit: &mut Kit, accepted: i64, judged: Day) -> RecordKit<'_> {
    kit.record(RecordKind::SELF_CLEANING).ground(BRIBERY).on(Event::DECIDED, judged).fact(
        CLEANING_ACCEPTED,
        accepted,
        0,
    )
}

#[test]
fn a_person_says_whether_it_will_occur_again() {
    check(&[
        (
            "nobody has said",
            |kit| done(conviction(kit, BRIBERY, CONVICTED)),
            &["mandatory-ground refers: continuing-or-likely-to-recur"],
        ),
        ("it is", |kit| done(convicted(kit, BRIBERY, CONVICTED)), &["mandatory-ground bars"]),
        (
            "it is not",
            |kit| done(conviction(kit, BRIBERY, CONVICTED).fact(RECURS, 0, 0)),
            &["not-continuing notes"],
        ),
        (
            "neither yes nor no",
            |kit| done(conviction(kit, BRIBERY, CONVICTED).fact(RECURS, 2, 0)),
            &["mandatory-ground refers: continuing-or-likely-to-recur"],
        ),
        (
            "it is not, of a discretionary ground",
            |kit| {
                let record = kit.record(RecordKind::OTHER).ground(MISCONDUCT).on(Event::KNOWN, CONVICTED);
                done(record.fact(RECURS, 0, 0));
            },
            &["not-continuing notes"],
        ),
        (
            "nobody has said, of a discretionary ground",
            |kit| done(kit.record(RecordKind::OTHER).ground(MISCONDUCT).on(Event::KNOWN, CONVICTED)),
            &["discretionary-ground refers: continuing-or-likely-to-recur"],
        ),
    ]);
}

#[test]
fn accepted_self_cleaning_lifts_a_ground() {
    check(&[
        (
            "accepted: worked case 14",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, day(2027, 1, 5));
            },
            &["self-cleaned notes"],
        ),
        (
            "accepted, as the record of the ground says itself",
            |kit| done(conviction(kit, BRIBERY, CONVICTED).fact(CLEANING_ACCEPTED, 1, 0)),
            &["self-cleaned notes"],
        ),
        (
            "not accepted",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                cleaning(kit, 0, day(2027, 1, 5));
            },
            &["mandatory-ground bars"],
        ),
        (
            "on file, and nobody has judged it",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                kit.record(RecordKind::SELF_CLEANING).ground(BRIBERY).on(Event::DECIDED, day(2027, 1, 5));
            },
            &["mandatory-ground refers: self-cleaning"],
        ),
        (
            "on file, and judged by what the record of the ground says",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED).fact(CLEANING_ACCEPTED, 1, 0);
                kit.record(RecordKind::SELF_CLEANING).ground(BRIBERY).on(Event::DECIDED, day(2027, 1, 5));
            },
            &["self-cleaned notes"],
        ),
        (
            "accepted, and still likely to occur again: the two do not agree",
            |kit| {
                convicted(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, day(2027, 1, 5));
            },
            &["mandatory-ground refers: self-cleaning"],
        ),
        (
            "not accepted, and yet not likely to occur again: the two do not agree either",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED).fact(RECURS, 0, 0);
                cleaning(kit, 0, day(2027, 1, 5));
            },
            &["mandatory-ground refers: self-cleaning"],
        ),
        (
            "rejected first, accepted later",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                cleaning(kit, 0, day(2026, 9, 1));
                cleaning(kit, 1, day(2027, 1, 5));
            },
            &["self-cleaned notes"],
        ),
        (
            "the same the other way round, and in another order",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                cleaning(kit, 0, day(2027, 1, 5));
                cleaning(kit, 1, day(2026, 9, 1));
            },
            &["mandatory-ground bars"],
        ),
        (
            "both on one day",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                cleaning(kit, 0, day(2027, 1, 5));
                cleaning(kit, 1, day(2027, 1, 5));
            },
            &["mandatory-ground refers: self-cleaning"],
        ),
    ]);
}

#[test]
fn only_certain_self_cleaning_for_the_same_ground_lifts_it() {
    check(&[
        (
            "for another ground",
            |kit| {
                convicted(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, day(2027, 1, 5)).ground(FRAUD);
            },
            &["mandatory-ground bars"],
        ),
        (
            "for a ground that is not stated",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                let record = kit.record(RecordKind::SELF_CLEANING).on(Event::DECIDED, day(2027, 1, 5));
                done(record.fact(CLEANING_ACCEPTED, 1, 0));
            },
            &["mandatory-ground refers: self-cleaning"],
        ),
        (
            "of somebody else",
            |kit| {
                convicted(kit, BRIBERY, CONVICTED);
                let other = kit.party(Role::AFFILIATE);
                cleaning(kit, 1, day(2027, 1, 5)).about(other);
            },
            &["mandatory-ground bars"],
        ),
        (
            "judged before the conviction",
            |kit| {
                convicted(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, CONVICTED.previous());
            },
            &["mandatory-ground bars"],
        ),
        (
            "judged on a day, for a conviction whose day is not stated",
            |kit| {
                done(kit.record(RecordKind::CONVICTION).ground(BRIBERY));
                cleaning(kit, 1, day(2027, 1, 5));
            },
            &["mandatory-ground refers: date-unknown"],
        ),
        (
            "judged when the authority knew of an event whose day is not stated",
            |kit| {
                let known = day(2027, 1, 5);
                done(kit.record(RecordKind::OTHER).ground(MISCONDUCT).on(Event::KNOWN, known));
                cleaning(kit, 1, known).ground(MISCONDUCT);
            },
            &["self-cleaned notes"],
        ),
        (
            "judged before the authority knew of it",
            |kit| {
                let known = day(2027, 1, 5);
                done(kit.record(RecordKind::OTHER).ground(MISCONDUCT).on(Event::KNOWN, known));
                cleaning(kit, 1, known.previous()).ground(MISCONDUCT);
            },
            &["discretionary-ground refers: continuing-or-likely-to-recur"],
        ),
        (
            "judged on its day",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, CONVICTED);
            },
            &["self-cleaned notes"],
        ),
        (
            "judged after today",
            |kit| {
                convicted(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, TODAY.next());
            },
            &["mandatory-ground bars"],
        ),
        (
            "accepted on a day that is not stated",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                let record = kit.record(RecordKind::SELF_CLEANING).ground(BRIBERY);
                done(record.fact(CLEANING_ACCEPTED, 1, 0));
            },
            &["mandatory-ground refers: self-cleaning"],
        ),
        (
            "found by name",
            |kit| {
                conviction(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, day(2027, 1, 5)).unmatched();
            },
            &["mandatory-ground refers: self-cleaning"],
        ),
        (
            "withdrawn since",
            |kit| {
                convicted(kit, BRIBERY, CONVICTED);
                cleaning(kit, 1, day(2027, 1, 5)).on(Event::REVOKED, day(2027, 2, 1));
            },
            &["mandatory-ground bars"],
        ),
    ]);
}

#[test]
fn a_repair_on_the_record_is_for_a_person_to_judge() {
    let mut kit = kit();
    convicted(&mut kit, BRIBERY, CONVICTED).on(Event::REPAIRED, day(2027, 1, 5));
    assert_eq!(found(&kit), ["mandatory-ground refers: self-cleaning"]);
    let mut kit = common::kit();
    convicted(&mut kit, BRIBERY, CONVICTED).on(Event::REPAIRED, TODAY.next());
    assert_eq!(found(&kit), ["mandatory-ground bars"]);
}

//! Schedule 6: how far back each ground reaches, to the day.

mod common;

use common::{TODAY, check, check_on, convicted, done, ends, found, kit, kit_on, set};
use probity_guest::kit::Kit;
use probity_guest::{Code, Day, Event, Finality, RecordKind, day, days};
use uk_procurement_act_2023::*;

const IGNORED: [&str; 1] = ["outside-look-back notes"];

fn on_day(as_of: Day, ground: Code, event: Day) -> Vec<String> {
    let mut kit = kit_on(as_of);
    let record = convicted(&mut kit, ground, event);
    record.fact(CARTEL_IMMUNITY, 0, 0);
    found(&kit)
}

#[test]
fn bribery_counts_for_five_years_that_end_with_the_determination() {
    let bars = ["mandatory-ground bars"];
    let decided = day(2020, 6, 1);
    assert_eq!(on_day(day(2025, 5, 31), BRIBERY, decided), bars, "the last day");
    assert_eq!(on_day(day(2025, 6, 1), BRIBERY, decided), IGNORED, "the fifth anniversary");
    assert_eq!(on_day(day(2025, 6, 2), BRIBERY, decided), IGNORED, "five years and a day: worked case 12");
    let later = day(2026, 6, 1);
    assert_eq!(on_day(later, BRIBERY, later), bars, "the day itself");
    assert_eq!(on_day(later.previous(), BRIBERY, later), Vec::<String>::new(), "not convicted yet");
}

#[test]
fn a_conviction_of_29_february_counts_to_28_february() {
    let leap = day(2020, 2, 29);
    assert_eq!(on_day(day(2025, 2, 28), BRIBERY, leap), ["mandatory-ground bars"]);
    assert_eq!(on_day(day(2025, 3, 1), BRIBERY, leap), IGNORED);
    assert_eq!(on_day(day(2025, 2, 27), BRIBERY, day(2020, 2, 28)), ["mandatory-ground bars"]);
    assert_eq!(on_day(day(2025, 2, 28), BRIBERY, day(2020, 2, 28)), IGNORED);
    // a determination on 29 February looks back to 1 March
    assert_eq!(on_day(day(2028, 2, 29), BRIBERY, day(2023, 3, 1)), ["mandatory-ground bars"]);
    assert_eq!(on_day(day(2028, 2, 29), BRIBERY, day(2023, 2, 28)), IGNORED);
}

#[test]
fn the_last_day_is_the_one_on_which_it_still_counts() {
    for event in [day(2020, 2, 29), day(2020, 2, 28), day(2020, 3, 1), day(2023, 2, 28), day(2023, 3, 1)] {
        let mut kit = kit_on(COMMENCEMENT);
        convicted(&mut kit, BRIBERY, event);
        let found = kit.evaluate::<UkProcurementAct2023>();
        let until = found.first().and_then(|found| found.until).unwrap_or(event);
        assert_eq!(on_day(until, BRIBERY, event), ["mandatory-ground bars"], "{event:?}");
        assert_eq!(on_day(until.next(), BRIBERY, event), IGNORED, "{event:?}");
    }
    let mut kit = kit_on(day(2025, 3, 1));
    convicted(&mut kit, BRIBERY, day(2020, 6, 1));
    assert_eq!(ends(&kit), ["2025-05-31"]);
}

#[test]
fn fraud_tax_labour_and_competition_do_not_reach_behind_24_february_2022() {
    let (before, first) = (day(2022, 2, 23), day(2022, 2, 24));
    let rules = [
        (FRAUD, "mandatory-ground-since-2022 bars"),
        (TAX, "mandatory-ground-since-2022 bars"),
        (LABOUR_6, "mandatory-ground-since-2022 bars"),
        (COMPETITION_6, "mandatory-competition-ground bars"),
    ];
    for (ground, bars) in rules {
        assert_eq!(on_day(day(2025, 6, 1), ground, before), IGNORED);
        assert_eq!(on_day(day(2025, 6, 1), ground, first), [bars]);
        assert_eq!(on_day(day(2025, 6, 1), ground, day(2021, 6, 15)), IGNORED, "worked case 13");
        // the five years end it all the same
        assert_eq!(on_day(day(2027, 2, 23), ground, first), [bars]);
        assert_eq!(on_day(day(2027, 2, 24), ground, first), IGNORED);
    }
}

#[test]
fn theft_and_manslaughter_do_not_reach_behind_commencement() {
    let (before, first) = (day(2025, 2, 23), day(2025, 2, 24));
    for ground in [THEFT, MANSLAUGHTER] {
        let bars = ["mandatory-ground-since-commencement bars"];
        assert_eq!(on_day(day(2025, 6, 1), ground, before), IGNORED);
        assert_eq!(on_day(day(2025, 6, 1), ground, first), bars);
        assert_eq!(on_day(day(2025, 6, 1), ground, day(2022, 2, 24)), IGNORED);
        assert_eq!(on_day(day(2030, 2, 23), ground, first), bars);
        assert_eq!(on_day(day(2030, 2, 24), ground, first), IGNORED);
    }
    // bribery reaches behind both
    assert_eq!(on_day(day(2025, 6, 1), BRIBERY, day(2022, 2, 23)), ["mandatory-ground bars"]);
}

#[test]
fn a_ground_that_is_not_named_may_have_a_cut_off() {
    assert_eq!(on_day(TODAY, OTHER_6, day(2025, 2, 24)), ["other-mandatory-ground bars"]);
    assert_eq!(
        on_day(TODAY, OTHER_6, day(2025, 2, 23)),
        ["other-mandatory-ground refers: cut-off-of-the-ground"]
    );
    assert_eq!(on_day(TODAY, OTHER_6, day(2022, 6, 1)), IGNORED, "the fifth anniversary");
    assert_eq!(
        on_day(TODAY, OTHER_6, day(2022, 6, 2)),
        ["other-mandatory-ground refers: cut-off-of-the-ground"]
    );
}

#[test]
fn national_security_serves_debarment_only() {
    for event in [day(2025, 2, 23), day(2025, 2, 24), TODAY - days(1)] {
        assert_eq!(on_day(TODAY, NATIONAL_SECURITY_6, event), ["debarment-only notes"]);
    }
}

#[test]
fn what_the_case_does_not_say_refers() {
    check(&[
        (
            "no day",
            |kit| done(kit.record(RecordKind::CONVICTION).ground(BRIBERY).fact(RECURS, 1, 0)),
            &["mandatory-ground refers: date-unknown"],
        ),
        (
            "found by name",
            |kit| done(convicted(kit, BRIBERY, day(2026, 1, 5)).unmatched()),
            &["mandatory-ground refers: match-unconfirmed"],
        ),
        (
            "read too long ago",
            |kit| done(convicted(kit, BRIBERY, day(2026, 1, 5)).stale()),
            &["mandatory-ground refers: source-stale"],
        ),
        (
            "no ground",
            |kit| {
                let record = kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2026, 1, 5));
                done(record.fact(RECURS, 1, 0));
            },
            &["unclear-ground refers: which-ground"],
        ),
        (
            "a ground that is misspelt",
            |kit| done(convicted(kit, common::MISSPELT, day(2026, 1, 5))),
            &["unclear-ground refers: which-ground"],
        ),
        (
            "a conviction on the ground of another law may be one on a ground of this",
            |kit| done(convicted(kit, common::FOREIGN, day(2026, 1, 5))),
            &["unclear-ground refers: which-ground"],
        ),
        (
            "another law's penalty is not",
            |kit| {
                let record = kit.record(RecordKind::PENALTY).ground(common::FOREIGN);
                done(record.on(Event::DECIDED, day(2026, 1, 5)));
            },
            &[],
        ),
        (
            "competition, and nothing on immunity",
            |kit| done(convicted(kit, COMPETITION_6, day(2026, 1, 5))),
            &["mandatory-competition-ground refers: cartel-immunity"],
        ),
        (
            "a recall shows no mandatory ground by itself",
            |kit| {
                let recall = kit.record(RecordKind::RECALL).ground(FRAUD).on(Event::DECIDED, day(2026, 1, 5));
                done(recall.fact(RECURS, 1, 0));
            },
            &["mandatory-ground-since-2022 refers: which-ground"],
        ),
    ]);
}

#[test]
fn an_unclear_ground_is_too_old_only_where_every_ground_is() {
    let unclear = |event: Day, known: Option<Day>| {
        let mut kit = kit();
        let record = kit.record(RecordKind::CONVICTION).on(Event::DECIDED, event);
        if let Some(known) = known {
            done(record.on(Event::KNOWN, known));
        }
        found(&kit)
    };
    let refers = ["unclear-ground refers: which-ground"];
    let (old, recent) = (day(2022, 6, 1), day(2022, 6, 2));
    assert_eq!(unclear(old, Some(old)), IGNORED);
    assert_eq!(unclear(old, None), refers, "it may be one of Schedule 7, known later");
    assert_eq!(unclear(old, Some(recent)), refers);
    assert_eq!(unclear(recent, Some(old)), refers);
    assert_eq!(unclear(TODAY.next(), Some(old)), Vec::<String>::new(), "decided later");
}

#[test]
fn cartel_immunity_falls_outside() {
    let immune = |ground: Code| {
        let mut kit = kit();
        convicted(&mut kit, ground, day(2026, 1, 5)).on(Event::KNOWN, day(2026, 2, 1)).fact(
            CARTEL_IMMUNITY,
            1,
            0,
        );
        found(&kit)
    };
    assert_eq!(immune(COMPETITION_6), ["cartel-immunity notes"]);
    assert_eq!(immune(COMPETITION_7), ["cartel-immunity notes"]);
    assert_eq!(immune(FRAUD), ["mandatory-ground-since-2022 bars"], "it is about competition alone");
    let mut kit = kit();
    convicted(&mut kit, COMPETITION_6, day(2026, 1, 5)).fact(CARTEL_IMMUNITY, 7, 0);
    assert_eq!(found(&kit), ["mandatory-competition-ground refers: cartel-immunity"], "neither yes nor no");
}

#[test]
fn a_decision_that_does_not_stand_does_not_count() {
    check(&[
        (
            "overturned",
            |kit| done(convicted(kit, BRIBERY, day(2026, 1, 5)).on(Event::OVERTURNED, TODAY)),
            &["set-aside notes"],
        ),
        (
            "overturned tomorrow",
            |kit| done(convicted(kit, BRIBERY, day(2026, 1, 5)).on(Event::OVERTURNED, TODAY.next())),
            &["mandatory-ground bars"],
        ),
        (
            "revoked",
            |kit| done(convicted(kit, BRIBERY, day(2026, 1, 5)).on(Event::REVOKED, day(2026, 9, 1))),
            &["set-aside notes"],
        ),
        (
            "stayed",
            |kit| done(convicted(kit, BRIBERY, day(2026, 1, 5)).on(Event::STAYED_FROM, day(2026, 9, 1))),
            &["mandatory-ground refers: stayed-decision-counts"],
        ),
        (
            "stayed, on the last day of it",
            |kit| {
                let stayed = convicted(kit, BRIBERY, day(2026, 1, 5)).on(Event::STAYED_FROM, day(2026, 9, 1));
                done(stayed.on(Event::STAYED_UNTIL, TODAY));
            },
            &["mandatory-ground refers: stayed-decision-counts"],
        ),
        (
            "the day after the stay",
            |kit| {
                let stayed = convicted(kit, BRIBERY, day(2026, 1, 5)).on(Event::STAYED_FROM, day(2026, 9, 1));
                done(stayed.on(Event::STAYED_UNTIL, TODAY.previous()));
            },
            &["mandatory-ground bars"],
        ),
        (
            "stayed, where a portal has it not count",
            |kit| {
                done(convicted(kit, BRIBERY, day(2026, 1, 5)).on(Event::STAYED_FROM, day(2026, 9, 1)));
                set(kit, "stayed-decision", 0);
            },
            &["stayed notes"],
        ),
        (
            "open to appeal",
            |kit| {
                done(convicted(kit, BRIBERY, day(2026, 1, 5)).finality(Some(Finality::NOT_FINAL)));
            },
            &["mandatory-ground refers: decision-under-appeal"],
        ),
        (
            "open to appeal, where a portal has it count",
            |kit| {
                done(convicted(kit, BRIBERY, day(2026, 1, 5)).finality(Some(Finality::NOT_FINAL)));
                set(kit, "open-to-appeal", 1);
            },
            &["mandatory-ground bars"],
        ),
        (
            "nothing on finality: the Act does not ask for it",
            |kit| done(convicted(kit, BRIBERY, day(2026, 1, 5)).finality(None)),
            &["mandatory-ground bars"],
        ),
        (
            "an investigation has decided nothing",
            |kit| {
                let record = kit.record(RecordKind::INVESTIGATION).ground(BRIBERY);
                done(record.on(Event::DECIDED, day(2026, 1, 5)).fact(RECURS, 1, 0));
            },
            &["investigation notes"],
        ),
    ]);
}

#[test]
fn a_private_utility_may_disregard_where_others_must() {
    let mut kit = kit();
    convicted(&mut kit, BRIBERY, day(2026, 1, 5));
    common::tender_fact(&mut kit, PRIVATE_UTILITY, 1);
    assert_eq!(found(&kit), ["mandatory-ground refers: private-utility-disregards"]);
    kit.raw().facts.pop();
    common::tender_fact(&mut kit, PRIVATE_UTILITY, 0);
    assert_eq!(found(&kit), ["mandatory-ground bars"]);
    // another question comes first
    let mut kit = common::kit();
    convicted(&mut kit, BRIBERY, day(2026, 1, 5)).unmatched();
    common::tender_fact(&mut kit, PRIVATE_UTILITY, 1);
    assert_eq!(found(&kit), ["mandatory-ground refers: match-unconfirmed"]);
}

#[test]
fn a_portal_may_correct_the_years() {
    let mut kit = kit();
    convicted(&mut kit, BRIBERY, day(2024, 6, 1));
    assert_eq!(found(&kit), ["mandatory-ground bars"]);
    set(&mut kit, "mandatory-look-back", 3);
    assert_eq!(found(&kit), IGNORED);
    kit.parameter(0, None);
    assert_eq!(found(&kit), ["mandatory-ground refers: figure-unknown"]);
}

#[test]
fn another_law_is_not_judged() {
    let mut kit: Kit = kit();
    convicted(&mut kit, BRIBERY, day(2026, 1, 5));
    kit.under(156);
    assert_eq!(kit.not_applicable::<UkProcurementAct2023>(), Some(OTHER_LAW.0));
    check_on(TODAY, &[("nothing on file", |_| {}, &[])]);
}

#[test]
fn each_comparison_is_explained() {
    let mut kit = kit();
    done(convicted(&mut kit, BRIBERY, day(2026, 1, 5)));
    let steps = kit.explain::<UkProcurementAct2023>();
    assert!(steps.iter().any(|step| step.record == Some(0)));
}

//! Art. 57(4), and decisions that exclude from procurement.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::*;

/// A penalty of a year ago on a ground that the notice applies.
fn penalty(kit: &mut Kit, ground: Code) -> RecordKit<'_> {
    tender_fact(kit, ground, 1);
    kit.record(RecordKind::PENALTY).ground(ground).on(Event::DECIDED, day(2025, 6, 1))
}

const GROUNDS: [(Code, &str, &str); 18] = [
    (ENVIR_LAW, "obligations-breach refers: obligations-violated", "obligations-mode"),
    (SOCSEC_LAW, "obligations-breach refers: obligations-violated", "obligations-mode"),
    (LABOUR_LAW, "obligations-breach refers: obligations-violated", "obligations-mode"),
    (BANKRUPTCY, "insolvency refers: insolvent", "insolvency-mode"),
    (INSOLVENCY, "insolvency refers: insolvent", "insolvency-mode"),
    (CRED_ARRAN, "insolvency refers: insolvent", "insolvency-mode"),
    (BANKR_NAT, "insolvency refers: insolvent", "insolvency-mode"),
    (LIQ_ADMIN, "insolvency refers: insolvent", "insolvency-mode"),
    (SUSP_ACT, "insolvency refers: insolvent", "insolvency-mode"),
    (PROF_MISCONDUCT, "professional-misconduct refers: grave-misconduct", "misconduct-mode"),
    (DISTORSION, "distortion-of-competition refers: plausible-indications", "distortion-mode"),
    (PARTIC_CONFL, "conflict-of-interest refers: conflict-remedied", "conflict-mode"),
    (PREP_CONFL, "prior-involvement refers: involvement-remedied", "involvement-mode"),
    (SANCTION, "deficient-performance refers: deficiencies-qualify", "deficiency-mode"),
    (MISREPRESENT, "misrepresentation refers: serious-misrepresentation", "misrepresentation-mode"),
    (MISINTERPR, "misrepresentation refers: serious-misrepresentation", "misrepresentation-mode"),
    (UNDUE_INFLUENCE, "undue-influence refers: undue-influence-shown", "influence-mode"),
    (NATI_GROUND, "national-ground refers: national-ground-applies", ""),
];

#[test]
fn each_ground_refers_where_the_notice_applies_it_and_not_where_it_does_not() {
    for (ground, expected, mode) in GROUNDS {
        let mut kit = kit();
        penalty(&mut kit, ground);
        assert_eq!(found(&kit), [expected]);
        let silent = |stated: Option<i64>, lists_all: bool| {
            let mut kit = common::kit();
            kit.record(RecordKind::PENALTY).ground(ground).on(Event::DECIDED, day(2025, 6, 1));
            if let Some(stated) = stated {
                tender_fact(&mut kit, ground, stated);
            }
            if lists_all {
                tender_fact(&mut kit, GROUNDS_LISTED, 1);
            }
            found(&kit)
        };
        let rule = expected.split(' ').next().unwrap_or_default();
        assert_eq!(silent(None, false), [format!("{rule} refers: ground-applied")]);
        if !matches!(ground, MISREPRESENT | MISINTERPR) {
            assert_eq!(silent(Some(0), false), ["ground-not-applied notes"]);
        }
        let unlisted = if ground == UNDUE_INFLUENCE {
            format!("{rule} refers: ground-applied")
        } else {
            "ground-not-applied notes".to_owned()
        };
        assert_eq!(silent(None, true), [unlisted]);
        // where national law requires exclusion the notice does not matter; whether the ground is established a person
        // still decides, except for an insolvency that national law does not let authorities spare
        if !mode.is_empty() {
            let mut kit = common::kit();
            set(&mut kit, mode, 1);
            kit.record(RecordKind::PENALTY).ground(ground).on(Event::DECIDED, day(2025, 6, 1));
            let expected = expected.replace("insolvency refers", "insolvency-required refers");
            assert_eq!(found(&kit), [expected]);
        }
    }
}

#[test]
fn three_years_from_the_relevant_event_anniversary_included() {
    let on = |as_of, decided| {
        let mut kit = kit_on(as_of);
        tender_fact(&mut kit, PROF_MISCONDUCT, 1);
        kit.record(RecordKind::PENALTY).ground(PROF_MISCONDUCT).on(Event::DECIDED, decided);
        found_with_end(&kit)
    };
    let refers = "professional-misconduct refers: grave-misconduct until";
    assert_eq!(on(day(2026, 5, 31), day(2023, 6, 1)), [format!("{refers} 2026-06-01")]);
    assert_eq!(on(day(2026, 6, 1), day(2023, 6, 1)), [format!("{refers} 2026-06-01")]);
    assert_eq!(on(day(2026, 6, 2), day(2023, 6, 1)), ["period-over notes without end"]);
    assert_eq!(on(day(2027, 2, 28), day(2024, 2, 29)), [format!("{refers} 2027-02-28")]);
    assert_eq!(on(day(2027, 3, 1), day(2024, 2, 29)), ["period-over notes without end"]);
}

#[test]
fn where_an_authority_penalised_the_conduct_its_decision_counts() {
    let with = |kind, decided: Option<Day>, from: i64| {
        let mut kit = kit();
        set(&mut kit, "penalised-from", from);
        tender_fact(&mut kit, DISTORSION, 1);
        let record = kit.record(kind).ground(DISTORSION).on(Event::CONDUCT_TO, day(2019, 11, 30));
        _ = match decided {
            Some(decided) => record.on(Event::DECIDED, decided),
            None => record,
        };
        found_with_end(&kit)
    };
    let decided = Some(day(2024, 2, 1));
    let refers = "distortion-of-competition refers:";
    assert_eq!(
        with(RecordKind::PENALTY, decided, 0),
        [format!("{refers} plausible-indications until 2027-02-01")]
    );
    assert_eq!(with(RecordKind::PENALTY, decided, 1), ["period-over notes without end"]);
    assert_eq!(with(RecordKind::PENALTY, None, 0), [format!("{refers} date-unknown without end")]);
    assert_eq!(with(RecordKind::INVESTIGATION, decided, 0), ["period-over notes without end"]);
}

#[test]
fn conduct_that_goes_on_after_the_decision_counts_from_its_end() {
    let on = |as_of, last: Day| {
        let mut kit = kit_on(as_of);
        tender_fact(&mut kit, DISTORSION, 1);
        kit.record(RecordKind::PENALTY)
            .ground(DISTORSION)
            .on(Event::DECIDED, day(2022, 6, 1))
            .on(Event::CONDUCT_TO, last);
        found_with_end(&kit)
    };
    let refers =
        |until: &str| [format!("distortion-of-competition refers: plausible-indications until {until}")];
    assert_eq!(on(day(2025, 6, 1), day(2022, 6, 1)), refers("2025-06-01"));
    assert_eq!(on(day(2025, 6, 2), day(2022, 6, 1)), ["period-over notes without end"]);
    assert_eq!(on(TODAY, day(2023, 6, 1)), refers("2026-06-01"));
    assert_eq!(on(TODAY.next(), day(2023, 6, 1)), ["period-over notes without end"]);
    assert_eq!(on(TODAY, TODAY.next()), refers("2029-06-02"), "it goes on");
}

#[test]
fn how_long_a_ground_of_national_law_excludes_that_law_says() {
    let with = |event: Option<Event>| {
        let mut kit = kit();
        tender_fact(&mut kit, NATI_GROUND, 1);
        let record = kit.record(RecordKind::PENALTY).ground(NATI_GROUND).on(Event::DECIDED, day(2005, 6, 1));
        if let Some(event) = event {
            record.on(event, TODAY.previous());
        }
        found_with_end(&kit)
    };
    assert_eq!(with(None), ["national-ground refers: national-ground-applies without end"]);
    assert_eq!(with(Some(Event::RELEASED)), ["national-ground refers: release-ends-exclusion without end"]);
    assert_eq!(with(Some(Event::EXPIRES)), ["national-ground refers: period-set-by-judgment without end"]);
}

#[test]
fn an_insolvency_lasts_until_it_is_closed() {
    let with = |as_of, event: Option<Event>| {
        let mut kit = kit_on(as_of);
        tender_fact(&mut kit, INSOLVENCY, 1);
        let record =
            kit.record(RecordKind::INSOLVENCY).ground(INSOLVENCY).on(Event::DECIDED, day(2022, 6, 1));
        if let Some(event) = event {
            record.on(event, day(2026, 6, 1));
        }
        found(&kit)
    };
    assert_eq!(with(TODAY, None), ["insolvency refers: insolvent"], "also after three years");
    assert_eq!(with(TODAY, Some(Event::EXPIRES)), ["insolvency refers: insolvent"], "last day");
    assert_eq!(with(TODAY.next(), Some(Event::EXPIRES)), ["period-over notes"]);
    assert_eq!(with(TODAY, Some(Event::RELEASED)), ["period-over notes"]);
    let required = |as_of, spared: i64, able: Option<i64>| {
        let mut kit = kit_on(as_of);
        set(&mut kit, "insolvency-mode", 1);
        set(&mut kit, "able-insolvent", spared);
        let record = kit.record(RecordKind::INSOLVENCY).on(Event::DECIDED, day(2024, 6, 1));
        if let Some(able) = able {
            record.fact(ABLE_TO_PERFORM, able, 0);
        }
        found(&kit)
    };
    assert_eq!(required(TODAY, 0, None), ["insolvency-required bars"]);
    assert_eq!(required(TODAY, 0, Some(1)), ["insolvency-required bars"]);
    assert_eq!(required(TODAY, 1, None), ["insolvency-required refers: insolvent"]);
    assert_eq!(required(TODAY, 1, Some(0)), ["insolvency-required bars"]);
    assert_eq!(required(TODAY, 2, Some(1)), ["condition-not-met notes"]);
    assert_eq!(required(day(2027, 6, 1), 0, None), ["insolvency-required bars"]);
    assert_eq!(required(day(2027, 6, 2), 0, None), ["insolvency-required refers: insolvent"]);
}

#[test]
fn conditions_that_are_not_met() {
    let with = |ground, code, value| {
        let mut kit = kit();
        penalty(&mut kit, ground).fact(code, value, 0);
        found(&kit)
    };
    let not_met = ["condition-not-met notes"];
    assert_eq!(with(PARTIC_CONFL, LESS_INTRUSIVE, 1), not_met);
    assert_eq!(with(PARTIC_CONFL, LESS_INTRUSIVE, 0), ["conflict-of-interest refers: conflict-remedied"]);
    assert_eq!(with(PREP_CONFL, LESS_INTRUSIVE, 1), not_met);
    assert_eq!(with(PREP_CONFL, DISPROVED, 1), not_met);
    assert_eq!(with(PREP_CONFL, DISPROVED, 0), ["prior-involvement refers: involvement-remedied"]);
    for code in [SUBSTANTIVE, SIGNIFICANT, LED_TO_SANCTION] {
        assert_eq!(with(SANCTION, code, 0), not_met);
        assert_eq!(with(SANCTION, code, 1), ["deficient-performance refers: deficiencies-qualify"]);
    }
}

#[test]
fn what_is_on_no_stated_ground() {
    check(&[
        (
            "penalty",
            |kit| _ = kit.record(RecordKind::PENALTY).on(Event::DECIDED, day(2025, 6, 1)),
            &["ground-unclear refers: which-ground"],
        ),
        ("of another law", |kit| _ = kit.record(RecordKind::PENALTY).ground(FOREIGN), &[]),
        (
            "investigation",
            |kit| {
                _ = kit.record(RecordKind::INVESTIGATION).ground(OTHER).on(Event::CONDUCT_TO, day(2025, 6, 1))
            },
            &["ground-unclear refers: which-ground"],
        ),
        (
            "listing",
            |kit| _ = kit.record(RecordKind::LISTING).on(Event::DECIDED, day(2025, 6, 1)),
            &["ground-unclear refers: which-ground"],
        ),
        ("listing of another law", |kit| _ = kit.record(RecordKind::LISTING).on_list(FOREIGN), &[]),
        (
            "breach",
            |kit| _ = kit.record(RecordKind::CONTRACT_BREACH).on(Event::DECIDED, day(2025, 6, 1)),
            &["deficient-performance refers: ground-applied"],
        ),
        ("recall", |kit| _ = kit.record(RecordKind::RECALL), &[]),
        ("search", |kit| _ = kit.record(RecordKind::CLEAN_SEARCH).ground(FRAUD), &[]),
        ("self-cleaning", |kit| _ = kit.record(RecordKind::SELF_CLEANING).ground(FRAUD), &[]),
    ]);
}

#[test]
fn a_decision_that_excludes() {
    let with = |court: Option<Code>, finality, effective: Option<i64>, as_of| {
        let mut kit = kit_on(as_of);
        let mut record = kit
            .record(RecordKind::BAN)
            .imposing(Measure::PROCUREMENT_BAN)
            .finality(finality)
            .on(Event::DECIDED, day(2025, 1, 1))
            .on(Event::EXPIRES, TODAY);
        if let Some(court) = court {
            record = record.by(court);
        }
        if let Some(effective) = effective {
            record.fact(EFFECTIVE_HERE, effective, 0);
        }
        found(&kit)
    };
    let (last, fin) = (Some(COURT), Some(Finality::FINAL));
    assert_eq!(with(last, fin, Some(1), TODAY), ["excluded-by-judgment bars"]);
    assert_eq!(with(last, fin, Some(1), TODAY.next()), ["period-over notes"]);
    assert_eq!(with(last, fin, None, TODAY), ["excluded-by-judgment refers: judgment-effective-here"]);
    assert_eq!(with(last, None, Some(1), TODAY), ["excluded-by-judgment refers: finality-unknown"]);
    assert_eq!(with(None, fin, Some(1), TODAY), ["excluded-by-judgment refers: authority-unknown"]);
    assert_eq!(
        with(Some(OTHER), fin, Some(1), TODAY),
        ["excluded-by-authority refers: exclusion-binds-here"]
    );
    assert_eq!(
        with(last, Some(Finality::NOT_FINAL), Some(1), TODAY),
        ["excluded-by-authority refers: exclusion-binds-here"]
    );
    assert_eq!(with(last, fin, Some(0), TODAY), ["ground-unclear refers: which-ground"]);
}

#[test]
fn what_a_court_excludes_for_by_a_penalty_excludes_as_a_ban_does() {
    let with = |as_of, authority: Option<Code>, finality, effective: i64| {
        let mut kit = kit_on(as_of);
        tender_fact(&mut kit, LABOUR_LAW, 0);
        let mut record = kit
            .record(RecordKind::PENALTY)
            .ground(LABOUR_LAW)
            .imposing(Measure::PROCUREMENT_BAN)
            .finality(finality)
            .on(Event::DECIDED, day(2025, 1, 1))
            .on(Event::EXPIRES, TODAY);
        if let Some(authority) = authority {
            record = record.by(authority);
        }
        record.fact(EFFECTIVE_HERE, effective, 0);
        found_with_end(&kit)
    };
    let (court, fin) = (Some(COURT), Some(Finality::FINAL));
    assert_eq!(with(TODAY, court, fin, 1), ["excluded-by-judgment bars until 2026-06-01"]);
    assert_eq!(with(TODAY.next(), court, fin, 1), ["period-over notes without end"]);
    assert_eq!(
        with(TODAY, None, fin, 1),
        ["excluded-by-judgment refers: authority-unknown until 2026-06-01"]
    );
    assert_eq!(
        with(TODAY, court, Some(Finality::NOT_FINAL), 1),
        ["excluded-by-authority refers: exclusion-binds-here until 2026-06-01"]
    );
    // by its ground, which the notice does not apply
    let not_applied = ["ground-not-applied notes without end"];
    assert_eq!(with(TODAY, court, fin, 0), not_applied);
    assert_eq!(with(TODAY, Some(OTHER), fin, 1), not_applied);
    assert_eq!(with(TODAY.next(), None, fin, 1), not_applied);
}

#[test]
fn a_conviction_that_is_not_final_can_exclude_as_a_decision() {
    let on = |as_of| {
        let mut kit = kit_on(as_of);
        tender_fact(&mut kit, PROF_MISCONDUCT, 0);
        conviction(&mut kit, day(2025, 1, 1))
            .imposing(Measure::PROCUREMENT_BAN)
            .finality(Some(Finality::NOT_FINAL))
            .on(Event::EXPIRES, TODAY);
        found(&kit)
    };
    assert_eq!(on(TODAY), ["excluded-by-authority refers: exclusion-binds-here"]);
    assert_eq!(on(TODAY.next()), ["ground-not-applied notes"]);
}

#[test]
fn an_exclusion_that_has_not_begun_is_not_over() {
    let on = |as_of| {
        let mut kit = kit_on(as_of);
        kit.record(RecordKind::BAN)
            .by(COURT)
            .on(Event::DECIDED, day(2026, 5, 1))
            .on(Event::EFFECTIVE, TODAY)
            .on(Event::EXPIRES, day(2028, 1, 1))
            .fact(EFFECTIVE_HERE, 1, 0);
        found(&kit)
    };
    assert_eq!(on(TODAY.previous()), ["period-to-come notes"]);
    assert_eq!(on(TODAY), ["excluded-by-judgment bars"]);
}

//! Art. 57(1): convictions by final judgment, of operators and of the persons behind them.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::*;

#[test]
fn every_ground_of_paragraph_1_bars() {
    let rows = [
        (CRIME_ORG, "criminal-organisation bars"),
        (CORRUPTION, "corruption bars"),
        (FRAUD, "fraud bars"),
        (TERR_OFFENCE, "terrorist-offences bars"),
        (FINAN_LAUND, "money-laundering bars"),
        (HUMAN_TRAFFIC, "human-trafficking bars"),
    ];
    for (ground, expected) in rows {
        let mut kit = kit();
        conviction(&mut kit, day(2024, 3, 1)).ground(ground);
        assert_eq!(found(&kit), [expected]);
    }
}

#[test]
fn five_years_from_the_conviction_by_final_judgment_anniversary_included() {
    let on = |as_of, decided| {
        let mut kit = kit_on(as_of);
        conviction(&mut kit, decided);
        found_with_end(&kit)
    };
    let decided = day(2021, 6, 1);
    assert_eq!(on(day(2021, 5, 31), decided), [] as [&str; 0], "not decided yet");
    assert_eq!(on(decided, decided), ["fraud bars until 2026-06-01"]);
    assert_eq!(on(day(2026, 5, 31), decided), ["fraud bars until 2026-06-01"]);
    assert_eq!(on(day(2026, 6, 1), decided), ["fraud bars until 2026-06-01"]);
    assert_eq!(on(day(2026, 6, 2), decided), ["period-over notes without end"]);
    // 29 February has no anniversary in 2025
    let leap = day(2020, 2, 29);
    assert_eq!(on(day(2025, 2, 28), leap), ["fraud bars until 2025-02-28"]);
    assert_eq!(on(day(2025, 3, 1), leap), ["period-over notes without end"]);
}

#[test]
fn the_period_counts_from_the_judgment_on_appeal() {
    let on = |as_of| {
        let mut kit = kit_on(as_of);
        conviction(&mut kit, day(2019, 1, 10))
            .on(Event::APPEAL_FILED, day(2019, 1, 20))
            .on(Event::APPEAL_DECIDED, day(2020, 9, 15));
        found_with_end(&kit)
    };
    assert_eq!(on(day(2025, 9, 15)), ["fraud bars until 2025-09-15"]);
    assert_eq!(on(day(2025, 9, 16)), ["period-over notes without end"]);
}

#[test]
fn national_law_may_set_a_shorter_maximum() {
    let mut kit = kit();
    set(&mut kit, "conviction-maximum", 3);
    conviction(&mut kit, day(2023, 6, 1));
    assert_eq!(found_with_end(&kit), ["fraud bars until 2026-06-01"]);
    let mut kit = kit_on(day(2026, 6, 2));
    set(&mut kit, "conviction-maximum", 3);
    conviction(&mut kit, day(2023, 6, 1));
    assert_eq!(found(&kit), ["period-over notes"]);
}

/// A conviction of January 2020 whose judgment excludes from procurement, effective here, not, or not stated.
fn excluding(as_of: Day, last: Option<Day>, effective: Option<i64>) -> Vec<String> {
    let mut kit = kit_on(as_of);
    let record = conviction(&mut kit, day(2020, 1, 15)).imposing(Measure::PROCUREMENT_BAN);
    let record = match last {
        Some(last) => record.on(Event::EXPIRES, last),
        None => record.indefinitely(),
    };
    if let Some(effective) = effective {
        record.fact(EFFECTIVE_HERE, effective, 0);
    }
    found_with_end(&kit)
}

#[test]
fn a_period_that_the_judgment_sets_replaces_the_maximum() {
    let on = |as_of, last| excluding(as_of, last, Some(1));
    let longer = Some(day(2027, 1, 14));
    assert_eq!(on(day(2027, 1, 14), longer), ["fraud bars until 2027-01-14"]);
    assert_eq!(on(day(2027, 1, 15), longer), ["period-over notes without end"]);
    let shorter = Some(day(2022, 1, 14));
    assert_eq!(on(day(2022, 1, 14), shorter), ["fraud bars until 2022-01-14"]);
    assert_eq!(on(day(2022, 1, 15), shorter), ["period-over notes without end"]);
    assert_eq!(on(day(2090, 1, 1), None), ["fraud bars without end"]);
}

#[test]
fn a_period_that_is_not_effective_here_leaves_the_maximum() {
    for last in [Some(day(2022, 1, 14)), Some(day(2027, 1, 14)), None] {
        let on = |as_of| excluding(as_of, last, Some(0));
        assert_eq!(on(day(2025, 1, 15)), ["fraud bars until 2025-01-15"]);
        assert_eq!(on(day(2025, 1, 16)), ["period-over notes without end"]);
    }
}

#[test]
fn whether_a_period_is_effective_here_is_asked_where_it_decides() {
    let asks = |until: &str| [format!("fraud refers: judgment-effective-here {until}")];
    let shorter = |as_of| excluding(as_of, Some(day(2022, 1, 14)), None);
    assert_eq!(shorter(day(2022, 1, 14)), ["fraud bars until 2025-01-15"]);
    assert_eq!(shorter(day(2022, 1, 15)), asks("until 2025-01-15"));
    assert_eq!(shorter(day(2025, 1, 16)), ["period-over notes without end"]);
    let longer = |as_of| excluding(as_of, Some(day(2027, 1, 14)), None);
    assert_eq!(longer(day(2025, 1, 15)), ["fraud bars until 2027-01-14"]);
    assert_eq!(longer(day(2025, 1, 16)), asks("until 2027-01-14"));
    assert_eq!(longer(day(2027, 1, 15)), ["period-over notes without end"]);
    assert_eq!(excluding(day(2025, 1, 15), None, None), ["fraud bars without end"]);
    assert_eq!(excluding(day(2025, 1, 16), None, None), asks("without end"));
}

#[test]
fn a_judgment_that_excludes_without_a_stated_end_refers() {
    let with = |effective| {
        let mut kit = kit();
        conviction(&mut kit, day(2024, 1, 15)).imposing(Measure::PROCUREMENT_BAN).fact(
            EFFECTIVE_HERE,
            effective,
            0,
        );
        found(&kit)
    };
    assert_eq!(with(1), ["fraud refers: end-unknown"]);
    assert_eq!(with(2), ["fraud refers: judgment-effective-here"], "neither yes nor no");
}

#[test]
fn an_end_beside_no_measure_may_be_that_of_a_period_set() {
    let on = |as_of, last| {
        let mut kit = kit_on(as_of);
        conviction(&mut kit, day(2020, 1, 15)).on(Event::EXPIRES, last);
        found_with_end(&kit)
    };
    let earlier = day(2022, 1, 14);
    assert_eq!(on(earlier, earlier), ["fraud bars until 2025-01-15"]);
    assert_eq!(on(earlier.next(), earlier), ["fraud refers: period-set-by-judgment until 2025-01-15"]);
    assert_eq!(on(day(2025, 1, 16), earlier), ["period-over notes without end"]);
    let later = day(2027, 1, 14);
    assert_eq!(on(day(2025, 1, 15), later), ["fraud bars until 2027-01-14"]);
    assert_eq!(on(day(2025, 1, 16), later), ["fraud refers: period-set-by-judgment until 2027-01-14"]);
    assert_eq!(on(later.next(), later), ["period-over notes without end"]);
}

#[test]
fn what_is_open_refers_and_what_is_not_final_is_no_conviction_yet() {
    check(&[
        (
            "finality",
            |kit| _ = conviction(kit, day(2024, 3, 1)).finality(None),
            &["fraud refers: finality-unknown"],
        ),
        (
            "not final: at most misconduct, if the notice applies it",
            |kit| _ = conviction(kit, day(2024, 3, 1)).finality(Some(Finality::NOT_FINAL)),
            &["offence-without-conviction refers: ground-applied"],
        ),
        (
            "match",
            |kit| _ = conviction(kit, day(2024, 3, 1)).unmatched(),
            &["fraud refers: match-unconfirmed"],
        ),
        ("source", |kit| _ = conviction(kit, day(2024, 3, 1)).stale(), &["fraud refers: source-stale"]),
        ("day", |kit| _ = kit.record(RecordKind::CONVICTION).ground(FRAUD), &["fraud refers: date-unknown"]),
        (
            "day, but read as final more than five years ago",
            |kit| {
                _ = kit.record(RecordKind::CONVICTION).ground(FRAUD).on(Event::RETRIEVED, day(2021, 5, 31));
            },
            &["period-over notes"],
        ),
        (
            "ground",
            |kit| _ = kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2024, 3, 1)),
            &["conviction-ground-unclear refers: which-offence"],
        ),
        (
            "a ground in the words of another law",
            |kit| _ = conviction(kit, day(2024, 3, 1)).ground(FOREIGN),
            &["conviction-ground-unclear refers: which-offence"],
        ),
        (
            "a ground that nobody knows",
            |kit| _ = conviction(kit, day(2024, 3, 1)).ground(OTHER),
            &["conviction-ground-unclear refers: which-offence"],
        ),
        (
            "a release, such as a rehabilitation",
            |kit| _ = conviction(kit, day(2024, 3, 1)).on(Event::RELEASED, day(2026, 1, 1)),
            &["fraud refers: release-ends-exclusion"],
        ),
    ]);
}

#[test]
fn what_does_not_stand_does_not_count() {
    let convicted = day(2024, 3, 1);
    let on = |as_of, event| {
        let mut kit = kit_on(as_of);
        conviction(&mut kit, convicted).on(event, day(2026, 6, 1));
        found(&kit)
    };
    for event in [Event::OVERTURNED, Event::REVOKED] {
        assert_eq!(on(day(2026, 5, 31), event), ["fraud bars"]);
        assert_eq!(on(day(2026, 6, 1), event), ["set-aside notes"]);
    }
    assert_eq!(on(day(2026, 5, 31), Event::STAYED_FROM), ["fraud bars"]);
    assert_eq!(on(day(2026, 6, 1), Event::STAYED_FROM), ["stayed notes"]);
    let mut kit = kit();
    conviction(&mut kit, convicted)
        .on(Event::STAYED_FROM, day(2025, 1, 1))
        .on(Event::STAYED_UNTIL, day(2026, 5, 31));
    assert_eq!(found(&kit), ["fraud bars"]);
}

#[test]
fn the_extension_to_persons_is_in_paragraph_1_only() {
    let with = |kind, ground| {
        let mut kit = kit();
        let director = party(&mut kit, Role::DIRECTOR, 0, PartyKind::NATURAL);
        kit.record(kind).ground(ground).on(Event::DECIDED, day(2025, 3, 1)).about(director);
        found(&kit)
    };
    assert_eq!(with(RecordKind::TAX_DEBT, TAX_PAY), ["not-extended notes"]);
    assert_eq!(with(RecordKind::PENALTY, PROF_MISCONDUCT), ["not-extended notes"]);
    assert_eq!(with(RecordKind::CONVICTION, CORRUPTION), ["convicted-person bars"]);
    assert_eq!(with(RecordKind::INVESTIGATION, CORRUPTION), ["not-extended notes"]);
}

#[test]
fn a_member_of_the_consortium_is_an_operator() {
    let mut kit = kit();
    let member = party(&mut kit, Role::CONSORTIUM_MEMBER, 0, PartyKind::LEGAL);
    let director = party(&mut kit, Role::DIRECTOR, member, PartyKind::NATURAL);
    conviction(&mut kit, day(2024, 3, 1)).about(member);
    conviction(&mut kit, day(2024, 3, 1)).about(director);
    assert_eq!(found(&kit), ["fraud bars", "convicted-person bars"]);
}

#[test]
fn public_interest_derogates_where_national_law_provides_it() {
    let with = |value: Option<i64>| {
        let mut kit = kit();
        if let Some(value) = value {
            set(&mut kit, "public-interest", value);
        }
        kit.with_override(OverrideKind::PUBLIC_INTEREST);
        conviction(&mut kit, day(2024, 3, 1));
        found(&kit)
    };
    assert_eq!(with(None), ["fraud refers: public-interest-derogation"]);
    assert_eq!(with(Some(0)), ["fraud bars"]);
    assert_eq!(with(Some(1)), ["public-interest notes"]);
    let mut kit = kit();
    kit.with_override(OverrideKind::EMERGENCY);
    conviction(&mut kit, day(2024, 3, 1));
    assert_eq!(found(&kit), ["fraud bars"], "an emergency is no such reason");
}

#[test]
fn the_tenders_of_the_member_states_are_governed() {
    let mut kit = kit();
    assert_eq!(kit.not_applicable::<EuDirective201424>(), None);
    for state in [40, 250, 380, 752] {
        kit.under(state);
        assert_eq!(kit.not_applicable::<EuDirective201424>(), None);
    }
    for other in [826, 156, 840, 756, 0] {
        kit.under(other);
        assert_eq!(kit.not_applicable::<EuDirective201424>(), Some(OTHER_LAW.0));
    }
}

#[test]
fn what_takes_effect_later_is_not_final_yet() {
    let on = |as_of, kind, last: &str| {
        let mut kit = kit_on(as_of);
        let record = kit.record(kind).on(Event::DECIDED, day(2024, 3, 1)).on(Event::EFFECTIVE, TODAY);
        if kind == RecordKind::CONVICTION {
            _ = record.ground(FRAUD);
        }
        assert_eq!(found(&kit), [last]);
    };
    on(TODAY.previous(), RecordKind::CONVICTION, "fraud refers: finality-unknown");
    on(TODAY, RecordKind::CONVICTION, "fraud bars");
    on(TODAY.previous(), RecordKind::TAX_DEBT, "unpaid-dues-decision refers: finality-unknown");
    on(TODAY, RecordKind::TAX_DEBT, "unpaid-dues-decision bars");
}

#[test]
fn a_running_contract_may_be_terminated_where_the_situation_existed_at_the_award() {
    let with = |decided, awarded: Option<Day>| {
        let mut kit = kit();
        kit.raw().tender.stage = Stage::OPTION.number();
        if let Some(awarded) = awarded {
            tender_fact(&mut kit, AWARDED_ON, i64::from(awarded.number()));
        }
        conviction(&mut kit, decided);
        found_with_end(&kit)
    };
    let awarded = day(2023, 5, 10);
    assert_eq!(with(day(2023, 5, 10), Some(awarded)), ["termination refers: termination without end"]);
    assert_eq!(with(day(2023, 5, 11), Some(awarded)), ["running-contract notes without end"]);
    // the period was over at the award, or on its last day
    assert_eq!(with(day(2018, 5, 10), Some(awarded)), ["termination refers: termination without end"]);
    assert_eq!(with(day(2018, 5, 9), Some(awarded)), ["period-over notes without end"]);
    assert_eq!(with(day(2022, 1, 1), None), ["termination refers: situation-at-award without end"]);
    assert_eq!(with(day(2015, 1, 1), None), ["termination refers: situation-at-award without end"]);
    // final by a judgment on appeal: by the day of that judgment
    let on_appeal = |decided: Day| {
        let mut kit = kit();
        kit.raw().tender.stage = Stage::OPTION.number();
        tender_fact(&mut kit, AWARDED_ON, i64::from(awarded.number()));
        conviction(&mut kit, day(2022, 1, 1)).on(Event::APPEAL_DECIDED, decided);
        found(&kit)
    };
    assert_eq!(on_appeal(awarded), ["termination refers: termination"]);
    assert_eq!(on_appeal(awarded.next()), ["running-contract notes"]);
    let mut kit = kit();
    kit.raw().tender.stage = Stage::OPTION.number();
    kit.record(RecordKind::TAX_DEBT).on(Event::DECIDED, day(2025, 1, 1));
    assert_eq!(found(&kit), ["running-contract notes"], "art. 73(b) speaks of art. 57(1) alone");
}

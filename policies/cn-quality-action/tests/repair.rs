//! When credit repair ends the publication of a decision, and when it came before it could.

mod common;

use cn_quality_action::*;
use common::*;
use probity_guest::kit::RecordKit;
use probity_guest::{Code, Day, Event, Measure, RecordKind, day, months, years};

const OVER: &str = "no-longer-counts notes";
const EARLY: &str = "quality-penalty-limited refers: repaired-too-early";
const HOW: &str = "quality-penalty-limited refers: how-grave";

/// What is found today of a limiting penalty by market supervision that was published on the day of its decision.
fn found_of(decided: Day, repaired: Day, change: impl Fn(RecordKit<'_>)) -> String {
    let mut kit = kit();
    change(limiting(&mut kit, decided).on(Event::PUBLISHED, decided).on(Event::REPAIRED, repaired));
    found(&kit).join(", ")
}

#[test]
fn order_36_has_a_shortest_time_for_each_gravity() {
    let (decided, general, serious) = (day(2026, 1, 20), day(2026, 4, 20), day(2026, 5, 20));
    for (gravity, decided, repaired, expected) in [
        (Some(1), day(2026, 5, 19), serious, OVER),
        (Some(2), decided, general, OVER),
        (Some(2), decided, general.previous(), EARLY),
        (Some(3), serious - years(1), serious, OVER),
        (Some(3), serious - years(1), serious.previous(), EARLY),
        (None, serious - years(1), serious, OVER),
        (None, serious - years(1), serious.previous(), HOW),
        (Some(4), decided, serious, HOW),
    ] {
        let found = found_of(decided, repaired, |one| {
            if let Some(gravity) = gravity {
                done(one.fact(GRAVITY, gravity, 0));
            }
        });
        assert_eq!(found, expected, "{gravity:?} {repaired:?}");
    }
}

#[test]
fn the_gravity_is_read_by_either_of_its_names() {
    for (gravity, grade, expected) in
        [(None, Some(2), OVER), (Some(2), Some(2), OVER), (Some(2), Some(3), HOW), (None, Some(3), EARLY)]
    {
        let found = found_of(day(2026, 1, 20), day(2026, 4, 20), |mut one| {
            for (code, value) in [(GRAVITY, gravity), (GRADE, grade)] {
                if let Some(value) = value {
                    one = one.fact(code, value, 0);
                }
            }
        });
        assert_eq!(found, expected, "{gravity:?} {grade:?}");
    }
}

#[test]
fn before_order_36_market_supervision_waits_for_months() {
    let repaired = day(2026, 3, 31);
    for (period, on_food) in [(months(6), 0), (months(12), 1)] {
        for (published, expected) in [(repaired - period, OVER), ((repaired - period).next(), EARLY)] {
            let mut kit = kit_on(repaired);
            limiting(&mut kit, published).on(Event::PUBLISHED, published).on(Event::REPAIRED, repaired).fact(
                FOOD_DRUGS_EQUIPMENT,
                on_food,
                0,
            );
            assert_eq!(found(&kit), [expected], "{published:?}");
        }
    }
}

#[test]
fn food_waits_for_a_year_whatever_the_gravity() {
    for (decided, expected) in [(day(2025, 5, 20), OVER), (day(2025, 5, 21), EARLY)] {
        let found = found_of(decided, day(2026, 5, 20), |one| {
            // serious for a year and longer, so that it is still published
            done(one.fact(GRAVITY, 3, 0).fact(FOOD_DRUGS_EQUIPMENT, 1, 0));
        });
        assert_eq!(found, expected, "{decided:?}");
    }
    let general = found_of(day(2025, 12, 20), day(2026, 5, 20), |one| {
        done(one.fact(GRAVITY, 2, 0).fact(FOOD_DRUGS_EQUIPMENT, 1, 0));
    });
    assert_eq!(general, EARLY);
}

#[test]
fn the_gravest_penalties_of_market_supervision_are_published_to_the_end() {
    for measure in [
        Measure::SUSPEND_BUSINESS,
        Measure::RESTRICT_BUSINESS,
        Measure::RESTRICT_EMPLOYMENT,
        Measure::DOWNGRADE,
        Measure::REVOKED_LICENCE,
    ] {
        let found = |change: fn(RecordKit<'_>)| {
            found_of(day(2026, 1, 20), day(2026, 5, 20), |one| {
                change(one.imposing(measure).fact(GRAVITY, 2, 0));
            })
        };
        assert_eq!(found(done), EARLY, "{measure:?}");
        assert_eq!(found(|one| done(one.by(OTHER))), OVER, "{measure:?}");
        let unnamed = found(|one| done(one.by(Code(u32::MAX - 1))));
        assert_eq!(unnamed, "quality-penalty-limited refers: authority-unknown", "{measure:?}");
    }
}

#[test]
fn what_is_not_put_right_is_not_repaired() {
    let of = |change: fn(RecordKit<'_>)| {
        found_of(day(2026, 1, 20), day(2026, 5, 20), |one| change(one.fact(GRAVITY, 2, 0)))
    };
    assert_eq!(of(|one| done(one.fact(NOT_CORRECTED, 1, 0))), EARLY);
    assert_eq!(of(|one| done(one.on(Event::PERFORMED, day(2026, 5, 21)))), EARLY);
    assert_eq!(of(|one| done(one.on(Event::PERFORMED, day(2026, 5, 20)))), OVER);
}

#[test]
fn credit_repair_carries_out_no_recall_and_restores_no_certificate() {
    let mut recalled = kit();
    tender_fact(&mut recalled, DOCUMENTS_INSPECTION, 1);
    recall(&mut recalled).on(Event::REPAIRED, day(2026, 6, 1));
    assert_eq!(found(&recalled), ["open-recall-limited restricts"]);

    let mut withdrawn = kit();
    tender_fact(&mut withdrawn, CERTIFICATE_REQUIRED, 1);
    result(&mut withdrawn, CERTIFICATE_WITHDRAWN).on(Event::REPAIRED, day(2026, 6, 1));
    assert_eq!(found(&withdrawn), ["certificate-required refers: valid-certificate"]);

    let mut failed = kit();
    tender_fact(&mut failed, DOCUMENTS_INSPECTION, 1);
    failure(&mut failed, day(2026, 2, 2)).on(Event::REPAIRED, day(2026, 6, 1));
    assert_eq!(found(&failed), ["failed-sampling-limited restricts"]);
}

#[test]
fn a_repaired_listing_was_serious_for_a_year() {
    for (gravity, listed, expected) in [
        (Some(3), day(2025, 5, 20), vec![]),
        (Some(3), day(2025, 5, 21), vec!["market-supervision-listing refers: repaired-too-early"]),
        (None, day(2025, 5, 21), vec!["market-supervision-listing refers: how-grave"]),
        (None, day(2025, 5, 20), vec![]),
        (Some(1), day(2026, 5, 19), vec![]),
    ] {
        let mut kit = kit();
        let mut entry =
            kit.record(RecordKind::LISTING).on_list(MARKET_DISHONEST).ground(PRODUCT_QUALITY).by(MARKET);
        if let Some(gravity) = gravity {
            entry = entry.fact(GRAVITY, gravity, 0);
        }
        entry.on(Event::DECIDED, listed).on(Event::REPAIRED, day(2026, 5, 20));
        assert_eq!(found(&kit), expected, "{gravity:?} {listed:?}");
    }
}

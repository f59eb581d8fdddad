//! From which amount a fine is large, since when, and how three years count.

mod common;

use cn_government_procurement::SECTOR_FIGURE;
use common::{check, check_on, fine, fine_in_fen, found, found_with_end, kit, kit_decided_on, kit_on, set};
use probity_guest::{CNY, Event, Measure, RecordKind, USD, day, whole};

#[test]
fn a_fine_is_large_from_two_million_yuan() {
    check(&[
        (
            "worked case 1: 1.99 million, not by a finance department",
            |kit| {
                fine(kit, 1_990_000);
            },
            &[],
        ),
        (
            "a fen below",
            |kit| {
                fine_in_fen(kit, 199_999_999);
            },
            &[],
        ),
        (
            "worked case 2: exactly two million",
            |kit| {
                fine(kit, 2_000_000);
            },
            &["large-fine bars"],
        ),
        (
            "a fen above",
            |kit| {
                fine_in_fen(kit, 200_000_001);
            },
            &["large-fine bars"],
        ),
    ]);
}

#[test]
fn whether_exactly_two_million_is_large_can_be_set() {
    let exclusive = || {
        let mut kit = kit();
        set(&mut kit, "figure-included", 0);
        kit
    };
    check_on(
        exclusive,
        &[
            (
                "exactly",
                |kit| {
                    fine(kit, 2_000_000);
                },
                &[],
            ),
            (
                "a fen above",
                |kit| {
                    fine_in_fen(kit, 200_000_001);
                },
                &["large-fine bars"],
            ),
        ],
    );
}

#[test]
fn only_a_higher_sector_figure_replaces_the_general_one() {
    check(&[
        (
            "below the sector's five million",
            |kit| {
                fine_in_fen(kit, 499_999_999).fact(SECTOR_FIGURE, whole(CNY, 5_000_000), CNY.number);
            },
            &[],
        ),
        (
            "exactly the sector's five million",
            |kit| {
                fine(kit, 5_000_000).fact(SECTOR_FIGURE, whole(CNY, 5_000_000), CNY.number);
            },
            &["large-fine bars"],
        ),
        (
            "a lower sector figure is ignored, below the general one",
            |kit| {
                fine(kit, 1_500_000).fact(SECTOR_FIGURE, whole(CNY, 1_000_000), CNY.number);
            },
            &[],
        ),
        (
            "a lower sector figure is ignored, from the general one",
            |kit| {
                fine(kit, 2_000_000).fact(SECTOR_FIGURE, whole(CNY, 1_000_000), CNY.number);
            },
            &["large-fine bars"],
        ),
        (
            "a sector figure that is no amount of money",
            |kit| {
                fine(kit, 2_000_000).fact(SECTOR_FIGURE, 5_000_000, 0);
            },
            &["large-fine refers: sector-figure-unclear"],
        ),
        (
            "one in another currency",
            |kit| {
                fine(kit, 2_000_000).fact(SECTOR_FIGURE, whole(USD, 1), USD.number);
            },
            &["large-fine refers: sector-figure-unclear"],
        ),
        (
            "which does not matter below the general figure",
            |kit| {
                fine_in_fen(kit, 199_999_999).fact(SECTOR_FIGURE, whole(USD, 1), USD.number);
            },
            &[],
        ),
        (
            "another record's sector figure does not help",
            |kit| {
                fine(kit, 1_000).fact(SECTOR_FIGURE, whole(CNY, 5_000_000), CNY.number);
                fine(kit, 2_000_000);
            },
            &["large-fine bars"],
        ),
    ]);
}

#[test]
fn the_figure_came_into_force_on_8_february_2022() {
    for (deadline, expected) in [
        (day(2022, 2, 7), "bid-before-figure refers: bid-before-figure"),
        (day(2022, 2, 8), "large-fine bars"),
        (day(2022, 2, 9), "large-fine bars"),
    ] {
        let mut kit = kit_on(deadline);
        kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000)).on(Event::DECIDED, day(2021, 6, 1));
        assert_eq!(found(&kit), [expected], "{deadline:?}");
    }
}

#[test]
fn for_a_bid_before_the_figure_any_fine_is_referred_and_nothing_else_is() {
    let bid = |measure: Option<Measure>| {
        let mut kit = kit_on(day(2022, 2, 7));
        let penalty = kit.record(RecordKind::PENALTY).by(common::OTHER).on(Event::DECIDED, day(2021, 6, 1));
        if let Some(measure) = measure {
            penalty.imposing(measure);
        }
        found(&kit)
    };
    assert_eq!(
        bid(Some(Measure::FINE)),
        ["bid-before-figure refers: bid-before-figure"],
        "amount not stated"
    );
    assert_eq!(bid(Some(Measure::REVOKED_LICENCE)), ["revoked-licence bars"]);
    assert_eq!(bid(None), ["penalty-not-stated refers: what-was-imposed"]);
    assert!(bid(Some(Measure::WARNING)).is_empty());
}

#[test]
fn a_fine_from_before_the_figure_can_be_referred() {
    for (choice, decided, expected) in [
        (0, day(2022, 2, 7), "large-fine bars"),
        (1, day(2022, 2, 7), "large-fine refers: fine-before-figure"),
        (1, day(2022, 2, 8), "large-fine bars"),
    ] {
        let mut kit = kit_on(day(2024, 6, 1));
        set(&mut kit, "fine-before-figure", choice);
        kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000)).on(Event::DECIDED, decided);
        assert_eq!(found(&kit), [expected], "{choice} {decided:?}");
    }
}

#[test]
fn three_years_count_to_the_end_of_the_anniversary() {
    for (decided, deadline, expected) in [
        (day(2023, 6, 1), day(2026, 5, 31), vec!["large-fine bars until 2026-06-01"]),
        (day(2023, 6, 1), day(2026, 6, 1), vec!["large-fine bars until 2026-06-01"]),
        (day(2023, 6, 1), day(2026, 6, 2), vec![]),
        (day(2026, 6, 1), day(2026, 6, 1), vec!["large-fine bars until 2029-06-01"]),
        // decided on a leap day: the anniversary is the last day of February
        (day(2024, 2, 29), day(2027, 2, 27), vec!["large-fine bars until 2027-02-28"]),
        (day(2024, 2, 29), day(2027, 2, 28), vec!["large-fine bars until 2027-02-28"]),
        (day(2024, 2, 29), day(2027, 3, 1), vec![]),
        // three years on there is a leap day
        (day(2025, 2, 28), day(2028, 2, 28), vec!["large-fine bars until 2028-02-28"]),
        (day(2025, 2, 28), day(2028, 2, 29), vec![]),
    ] {
        let mut kit = kit_on(deadline);
        kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000)).on(Event::DECIDED, decided);
        assert_eq!(found_with_end(&kit), expected, "{decided:?} {deadline:?}");
    }
}

#[test]
fn the_bid_deadline_ends_the_three_years_whenever_it_is_decided() {
    for (as_of, expected) in [
        (day(2026, 1, 1), vec!["large-fine bars"]),
        (day(2026, 6, 1), vec!["large-fine bars"]),
        (day(2027, 6, 1), vec!["large-fine bars"]),
    ] {
        let mut kit = kit_decided_on(as_of, day(2026, 6, 1));
        fine(&mut kit, 2_000_000);
        if let Some(event) = kit.raw().events.first_mut() {
            event.on = day(2023, 6, 1).number();
        }
        assert_eq!(found(&kit), expected, "{as_of:?}");
    }
}

#[test]
fn the_date_that_counts_can_be_chosen() {
    // decided more than three years ago, in effect since then, published within them
    for (choice, expected) in
        [(0, vec![]), (1, vec!["large-fine bars"]), (2, vec!["large-fine refers: date-unknown"])]
    {
        let mut kit = kit();
        set(&mut kit, "counted-from", choice);
        kit.record(RecordKind::PENALTY)
            .fined(CNY, whole(CNY, 2_000_000))
            .on(Event::DECIDED, day(2023, 5, 31))
            .on(Event::EFFECTIVE, day(2023, 6, 1));
        assert_eq!(found(&kit), expected, "choice {choice}");
    }
    let mut kit = kit();
    set(&mut kit, "counted-from", 2);
    kit.record(RecordKind::PENALTY)
        .fined(CNY, whole(CNY, 2_000_000))
        .on(Event::DECIDED, day(2023, 5, 1))
        .on(Event::PUBLISHED, day(2023, 6, 2));
    assert_eq!(found_with_end(&kit), ["large-fine bars until 2026-06-02"]);
}

//! Exclusions of the bidder by type: 9.405(a) and (b).

mod common;

use common::{
    FOREIGN, OTHER, TODAY, check, debarment, debarment_until, found, found_with_end, kit, kit_on, set,
    set_kind,
};
use probity_guest::kit::RecordKit;
use probity_guest::{Answer, Code, Event, RecordKind, day};
use us_far_9_4::{
    FIRM, INDIVIDUAL, OTHER_DIVISIONS, SAM, SAM_COMPLETED, SAM_PENDING, SAM_PROHIBITION, SAM_VOLUNTARY,
    SPECIAL_ENTITY, STATUTE_BARS, VESSEL,
};

const LISTS: [(&str, Code); 8] = [
    ("sam", SAM),
    ("pending", SAM_PENDING),
    ("completed", SAM_COMPLETED),
    ("prohibition", SAM_PROHIBITION),
    ("voluntary", SAM_VOLUNTARY),
    ("none", Code(u32::MAX - 1)),
    ("unknown", OTHER),
    ("foreign", FOREIGN),
];

#[test]
fn every_kind_of_record_on_every_list() {
    let rows = [
        (RecordKind::DEBARMENT, ["debarred", "debarred", "debarred", "declared?", "unclear"]),
        (RecordKind::SUSPENSION, ["suspended", "suspended", "suspended", "unclear", "unclear"]),
        (RecordKind::PROPOSED_DEBARMENT, ["proposed", "proposed", "proposed", "unclear", "unclear"]),
        (RecordKind::VOLUNTARY_EXCLUSION, ["voluntary", "unclear", "unclear", "unclear", "voluntary"]),
        (RecordKind::LISTING, ["unclear", "pending", "debarred", "declared?", "voluntary"]),
        (RecordKind::BAN, ["unclear", "pending", "debarred", "declared?", "voluntary"]),
        (RecordKind::OTHER, ["unclear", "unclear", "unclear", "unclear", "unclear"]),
    ];
    let sentence = |word: &str| match word {
        "debarred" => "debarred bars",
        "suspended" => "suspended bars",
        "proposed" => "proposed-for-debarment bars",
        "pending" => "proceedings-pending bars",
        "voluntary" => "voluntarily-excluded bars",
        "declared?" => "declared-ineligible refers: statute-bars-award",
        _ => "unclear-exclusion refers: which-exclusion",
    };
    for (kind, expected) in rows {
        for ((name, list), expected) in LISTS.into_iter().zip(expected) {
            let mut kit = kit();
            in_force(kit.record(kind).on_list(list));
            assert_eq!(found(&kit), [sentence(expected)], "{kind:?} on {name}");
        }
        for (name, list) in LISTS.into_iter().skip(5).take(2) {
            let mut kit = kit();
            in_force(kit.record(kind).on_list(list));
            let expected: &[&str] =
                if kind == RecordKind::OTHER { &[] } else { &["unclear-exclusion refers: which-exclusion"] };
            assert_eq!(found(&kit), expected, "{kind:?} on {name}");
        }
    }
}

fn in_force(record: RecordKit<'_>) -> RecordKit<'_> {
    record.on(Event::EFFECTIVE, day(2026, 1, 1)).on(Event::EXPIRES, day(2026, 12, 31))
}

#[test]
fn an_exclusion_of_another_body_is_a_matter_of_integrity() {
    check(&[
        (
            "a debarment elsewhere",
            |kit| _ = in_force(kit.record(RecordKind::DEBARMENT).on_list(FOREIGN)),
            &["integrity-record refers: integrity-satisfactory"],
        ),
        (
            "one that is over",
            |kit| {
                kit.record(RecordKind::DEBARMENT)
                    .on_list(FOREIGN)
                    .on(Event::EFFECTIVE, day(2024, 1, 1))
                    .on(Event::EXPIRES, day(2025, 12, 31));
            },
            &[],
        ),
        (
            "one that is over, and of which the case states no first day",
            |kit| {
                _ = kit.record(RecordKind::DEBARMENT).on_list(FOREIGN).on(Event::EXPIRES, day(2025, 12, 31))
            },
            &[],
        ),
    ]);
}

#[test]
fn the_first_and_the_last_day_belong_to_it() {
    check(&[
        (
            "begins tomorrow",
            |kit| {
                kit.record(RecordKind::DEBARMENT)
                    .on_list(SAM)
                    .on(Event::EFFECTIVE, TODAY.next())
                    .on(Event::EXPIRES, day(2028, 1, 1));
            },
            &["exclusion-upcoming notes"],
        ),
        (
            "begins today",
            |kit| {
                kit.record(RecordKind::DEBARMENT)
                    .on_list(SAM)
                    .on(Event::EFFECTIVE, TODAY)
                    .on(Event::EXPIRES, day(2028, 1, 1));
            },
            &["debarred bars"],
        ),
        ("ends today", |kit| _ = debarment_until(kit, TODAY), &["debarred bars"]),
        ("ended yesterday", |kit| _ = debarment_until(kit, TODAY.previous()), &["exclusion-ended notes"]),
    ]);
}

#[test]
fn a_term_that_ends_on_a_leap_day() {
    for (today, expected) in [
        (day(2028, 2, 28), "debarred bars"),
        (day(2028, 2, 29), "debarred bars"),
        (day(2028, 3, 1), "exclusion-ended notes"),
    ] {
        let mut kit = kit_on(today);
        kit.record(RecordKind::DEBARMENT)
            .on_list(SAM)
            .on(Event::EFFECTIVE, day(2025, 3, 1))
            .on(Event::EXPIRES, day(2028, 2, 29));
        assert_eq!(found(&kit), [expected], "{today:?}");
    }
}

#[test]
fn what_is_missing_refers() {
    check(&[
        (
            "no end of a debarment",
            |kit| _ = kit.record(RecordKind::DEBARMENT).on_list(SAM).on(Event::EFFECTIVE, day(2026, 1, 1)),
            &["debarred refers: end-unknown"],
        ),
        (
            "no first day",
            |kit| _ = kit.record(RecordKind::DEBARMENT).on_list(SAM).on(Event::EXPIRES, day(2026, 12, 31)),
            &["debarred refers: date-unknown"],
        ),
        ("a name only", |kit| _ = debarment(kit).unmatched(), &["debarred refers: match-unconfirmed"]),
        ("read too long ago", |kit| _ = debarment(kit).stale(), &["debarred refers: source-stale"]),
        (
            "a proposal lasts until it is decided",
            |kit| {
                _ = kit
                    .record(RecordKind::PROPOSED_DEBARMENT)
                    .on_list(SAM)
                    .on(Event::EFFECTIVE, day(2026, 1, 1))
            },
            &["proposed-for-debarment bars"],
        ),
        (
            "no first day of a proposal",
            |kit| _ = kit.record(RecordKind::PROPOSED_DEBARMENT).on_list(SAM),
            &["proposed-for-debarment refers: date-unknown"],
        ),
        (
            "no end of an entry by statute that bars",
            |kit| {
                kit.record(RecordKind::LISTING)
                    .on_list(SAM_PROHIBITION)
                    .on(Event::EFFECTIVE, day(2026, 1, 1))
                    .fact(STATUTE_BARS, 1, 0);
            },
            &["declared-ineligible refers: end-unknown"],
        ),
        (
            "one without end",
            |kit| {
                kit.record(RecordKind::LISTING)
                    .on_list(SAM_PROHIBITION)
                    .on(Event::EFFECTIVE, day(2026, 1, 1))
                    .indefinitely()
                    .fact(STATUTE_BARS, 1, 0);
            },
            &["declared-ineligible bars"],
        ),
    ]);
}

#[test]
fn a_statute_bars_by_its_own_conditions() {
    for (fact, expected) in [
        (None, "declared-ineligible refers: statute-bars-award"),
        (Some(1), "declared-ineligible bars"),
        (Some(0), "declared-ineligible notes"),
        (Some(7), "declared-ineligible refers: statute-bars-award"),
    ] {
        let mut kit = kit();
        let record = in_force(kit.record(RecordKind::LISTING).on_list(SAM_PROHIBITION));
        if let Some(fact) = fact {
            record.fact(STATUTE_BARS, fact, 0);
        }
        assert_eq!(found(&kit), [expected], "{fact:?}");
    }
}

#[test]
fn voluntary_exclusions_count_as_the_parameter_says() {
    for (choice, expected) in [
        (Some(0), "voluntarily-excluded notes"),
        (Some(1), "voluntarily-excluded refers: voluntary-exclusion-counts"),
        (Some(2), "voluntarily-excluded bars"),
        (None, "voluntarily-excluded refers: voluntary-exclusion-counts"),
    ] {
        let mut kit = kit();
        set(&mut kit, "voluntary-exclusion", choice);
        in_force(kit.record(RecordKind::VOLUNTARY_EXCLUSION).on_list(SAM));
        assert_eq!(found(&kit), [expected], "{choice:?}");
    }
}

#[test]
fn what_does_not_stand_is_noted() {
    check(&[
        ("withdrawn", |kit| _ = debarment(kit).on(Event::REVOKED, TODAY), &["exclusion-lifted notes"]),
        ("withdrawn tomorrow", |kit| _ = debarment(kit).on(Event::REVOKED, TODAY.next()), &["debarred bars"]),
        ("overturned", |kit| _ = debarment(kit).on(Event::OVERTURNED, TODAY), &["exclusion-lifted notes"]),
        (
            "stayed until today",
            |kit| _ = debarment(kit).on(Event::STAYED_FROM, day(2026, 5, 1)).on(Event::STAYED_UNTIL, TODAY),
            &["exclusion-lifted notes"],
        ),
        (
            "stayed until yesterday",
            |kit| {
                debarment(kit)
                    .on(Event::STAYED_FROM, day(2026, 5, 1))
                    .on(Event::STAYED_UNTIL, TODAY.previous());
            },
            &["debarred bars"],
        ),
        ("terminated today", |kit| _ = debarment(kit).on(Event::RELEASED, TODAY), &["exclusion-ended notes"]),
        (
            "terminated tomorrow",
            |kit| _ = debarment(kit).on(Event::RELEASED, TODAY.next()),
            &["debarred bars"],
        ),
        (
            "an appeal alone changes nothing",
            |kit| _ = debarment(kit).on(Event::APPEAL_FILED, day(2026, 2, 1)),
            &["debarred bars"],
        ),
    ]);
}

#[test]
fn limits_of_the_decision() {
    let with_scope = |covers: Answer| {
        let mut kit = kit();
        debarment(&mut kit);
        for record in &mut kit.raw().records {
            record.covers = covers;
        }
        found(&kit)
    };
    assert_eq!(with_scope(Answer::Yes), ["debarred bars"]);
    assert_eq!(with_scope(Answer::Unknown), ["debarred refers: scope-unknown"]);
    assert_eq!(with_scope(Answer::No), ["exclusion-limited notes"]);
    check(&[
        (
            "other divisions",
            |kit| _ = debarment(kit).fact(OTHER_DIVISIONS, 1, 0),
            &["exclusion-limited notes"],
        ),
        ("not limited", |kit| _ = debarment(kit).fact(OTHER_DIVISIONS, 0, 0), &["debarred bars"]),
    ]);
}

#[test]
fn classifications() {
    check(&[
        ("a firm", |kit| _ = debarment(kit).fact(FIRM, 1, 0), &["debarred bars"]),
        (
            "a special entity designation",
            |kit| _ = debarment(kit).fact(SPECIAL_ENTITY, 1, 0),
            &["debarred bars"],
        ),
        (
            "an individual, for a firm",
            |kit| _ = debarment(kit).fact(INDIVIDUAL, 1, 0),
            &["debarred refers: classification-differs"],
        ),
        (
            "an individual, for an individual",
            |kit| {
                set_kind(kit, 0, 2);
                debarment(kit).fact(INDIVIDUAL, 1, 0);
            },
            &["debarred bars"],
        ),
        (
            "a firm, for an individual",
            |kit| {
                set_kind(kit, 0, 2);
                debarment(kit).fact(FIRM, 1, 0);
            },
            &["debarred refers: classification-differs"],
        ),
        (
            "an individual, for a party of an unknown kind",
            |kit| {
                set_kind(kit, 0, 0);
                debarment(kit).fact(INDIVIDUAL, 1, 0);
            },
            &["debarred refers: classification-differs"],
        ),
        ("a vessel", |kit| _ = debarment(kit).fact(VESSEL, 1, 0), &["debarred refers: vessel-entry"]),
    ]);
}

#[test]
fn a_later_search_that_found_nothing_speaks_against_it() {
    let with_search = |read, exclusion_read| {
        let mut kit = kit();
        debarment(&mut kit).on(Event::RETRIEVED, exclusion_read);
        kit.record(RecordKind::CLEAN_SEARCH).on_list(SAM).on(Event::RETRIEVED, read);
        found(&kit)
    };
    let read = day(2026, 6, 1);
    assert_eq!(with_search(read, read), ["debarred bars"], "on the same day");
    assert_eq!(with_search(read.next(), read), ["debarred refers: entry-still-listed"]);
    assert_eq!(with_search(TODAY.next(), read), ["debarred bars"], "after the decision");
    check(&[
        (
            "taken down",
            |kit| {
                debarment(kit)
                    .on(Event::PUBLISHED, day(2025, 1, 3))
                    .on(Event::PUBLICATION_END, day(2026, 6, 8));
            },
            &["debarred refers: entry-still-listed"],
        ),
        (
            "a search by name",
            |kit| {
                debarment(kit).on(Event::RETRIEVED, day(2026, 6, 1));
                kit.record(RecordKind::CLEAN_SEARCH)
                    .on_list(SAM)
                    .unmatched()
                    .on(Event::RETRIEVED, day(2026, 6, 9));
            },
            &["debarred bars"],
        ),
    ]);
}

#[test]
fn the_last_day_is_that_of_the_term() {
    let mut kit = kit();
    debarment(&mut kit);
    kit.record(RecordKind::PROPOSED_DEBARMENT).on_list(SAM_PENDING).on(Event::EFFECTIVE, day(2026, 1, 1));
    assert_eq!(
        found_with_end(&kit),
        ["debarred bars until 2026-12-31", "proposed-for-debarment bars without end"]
    );
}

#[test]
fn a_bid_received_while_its_bidder_was_excluded() {
    let decided = |last| {
        let mut kit = kit_on(TODAY);
        kit.raw().tender.deadline = Some(day(2026, 6, 1).number());
        kit.raw().tender.notice = day(2026, 5, 1).number();
        debarment_until(&mut kit, last);
        found_with_end(&kit)
    };
    assert_eq!(decided(day(2026, 5, 31)), ["exclusion-ended notes without end"], "ended before bids closed");
    assert_eq!(
        decided(day(2026, 6, 1)),
        [
            "excluded-when-received refers: received-while-excluded until 2026-06-01",
            "exclusion-ended notes without end"
        ]
    );
    assert_eq!(
        decided(TODAY.previous()),
        [
            "excluded-when-received refers: received-while-excluded until 2026-06-09",
            "exclusion-ended notes without end"
        ]
    );
    assert_eq!(decided(TODAY), ["debarred bars until 2026-06-10"]);

    let mut kit = kit_on(TODAY);
    kit.raw().tender.deadline = Some(day(2026, 6, 1).number());
    debarment(&mut kit).on(Event::RELEASED, day(2026, 6, 5));
    assert_eq!(
        found_with_end(&kit),
        [
            "excluded-when-received refers: received-while-excluded until 2026-06-04",
            "exclusion-ended notes without end"
        ]
    );
}

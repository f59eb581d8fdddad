//! The three lists of Caiku [2016] 125, and the market supervision list.

mod common;

use cn_government_procurement::{
    FINANCE, JUDGMENT_DEBTORS, MARKET_DISHONEST, PROCUREMENT_DISHONEST, TAX_DISHONEST,
};
use common::{DEADLINE, FOREIGN, OTHER, check, entry, found, found_with_end, kit, kit_on, set};
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{CNY, Day, Event, Level, Measure, RecordKind, Role, USD, day, whole};

/// An entry on the procurement list for a fine, published a year before the deadline.
fn fine_entry(kit: &mut Kit, fen: i64) -> RecordKit<'_> {
    entry(kit, PROCUREMENT_DISHONEST).fined(CNY, fen)
}

#[test]
fn who_is_on_a_list_is_refused() {
    check(&[
        (
            "dishonest judgment debtor",
            |kit| {
                entry(kit, JUDGMENT_DEBTORS);
            },
            &["dishonest-judgment-debtor bars"],
        ),
        (
            "major tax violation",
            |kit| {
                entry(kit, TAX_DISHONEST);
            },
            &["tax-dishonest bars"],
        ),
        (
            "the procurement list, on a basis that the case does not state",
            |kit| {
                entry(kit, PROCUREMENT_DISHONEST);
            },
            &["procurement-list-entry refers: entry-basis"],
        ),
        (
            "a list of another body of law",
            |kit| {
                entry(kit, FOREIGN);
            },
            &[],
        ),
        (
            "a list searched without a hit",
            |kit| {
                kit.record(RecordKind::CLEAN_SEARCH).on_list(TAX_DISHONEST).on(Event::RETRIEVED, DEADLINE);
            },
            &[],
        ),
        (
            "found by name alone",
            |kit| {
                entry(kit, TAX_DISHONEST).unmatched();
            },
            &["tax-dishonest refers: match-unconfirmed"],
        ),
        (
            "read too long ago",
            |kit| {
                entry(kit, TAX_DISHONEST).stale();
            },
            &["tax-dishonest refers: source-stale"],
        ),
        (
            "seen on the list when it was searched, without a date of its own",
            |kit| {
                kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST).on(Event::RETRIEVED, DEADLINE);
            },
            &["tax-dishonest bars"],
        ),
        (
            "no date at all",
            |kit| {
                kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST);
            },
            &["tax-dishonest refers: date-unknown"],
        ),
    ]);
}

#[test]
fn an_entry_counts_while_it_is_on_the_list() {
    let with = |event, on| {
        let mut kit = kit();
        entry(&mut kit, JUDGMENT_DEBTORS).on(event, on);
        found(&kit)
    };
    let barred = ["dishonest-judgment-debtor bars"];
    for event in [Event::EXPIRES, Event::PUBLICATION_END] {
        assert!(with(event, day(2026, 5, 31)).is_empty(), "{event:?}: its last day was yesterday");
        assert_eq!(with(event, day(2026, 6, 1)), barred, "{event:?}: its last day is today");
    }
    for event in [Event::REPAIRED, Event::RELEASED, Event::REVOKED, Event::OVERTURNED, Event::STAYED_FROM] {
        assert!(with(event, day(2026, 6, 1)).is_empty(), "{event:?}: today");
        assert_eq!(with(event, day(2026, 6, 2)), barred, "{event:?}: tomorrow");
    }
    for (published, expected) in [(day(2026, 6, 1), barred.to_vec()), (day(2026, 6, 2), vec![])] {
        let mut kit = kit();
        kit.record(RecordKind::LISTING).on_list(JUDGMENT_DEBTORS).on(Event::PUBLISHED, published);
        assert_eq!(found(&kit), expected, "{published:?}");
    }
}

#[test]
fn an_entry_that_was_taken_down_and_published_again_counts() {
    let mut kit = kit();
    entry(&mut kit, TAX_DISHONEST)
        .on(Event::PUBLICATION_END, day(2025, 12, 1))
        .on(Event::PUBLISHED, day(2026, 2, 1));
    assert_eq!(found(&kit), ["tax-dishonest bars"]);
}

#[test]
fn an_entry_ends_with_its_term_or_its_publication() {
    let mut kit = kit();
    entry(&mut kit, TAX_DISHONEST);
    entry(&mut kit, TAX_DISHONEST).on(Event::EXPIRES, day(2028, 6, 1));
    entry(&mut kit, TAX_DISHONEST)
        .on(Event::EXPIRES, day(2028, 6, 1))
        .on(Event::PUBLICATION_END, day(2027, 6, 1));
    assert_eq!(
        found_with_end(&kit),
        [
            "tax-dishonest bars without end",
            "tax-dishonest bars until 2028-06-01",
            "tax-dishonest bars until 2027-06-01"
        ]
    );
}

#[test]
fn on_which_list_it_stands_must_be_clear() {
    let refers = ["unclear-listing refers: which-list"];
    let mut misspelt = kit();
    entry(&mut misspelt, OTHER);
    assert_eq!(found(&misspelt), refers, "a list that the policy has no word for");
    let mut unstated = kit();
    unstated.record(RecordKind::LISTING).on(Event::PUBLISHED, day(2025, 6, 1));
    assert_eq!(found(&unstated), refers, "no list at all");

    for (event, on, expected) in [
        (Event::EXPIRES, DEADLINE.previous(), vec![]),
        (Event::EXPIRES, DEADLINE, refers.to_vec()),
        (Event::RELEASED, DEADLINE, vec![]),
        (Event::OVERTURNED, DEADLINE, vec![]),
    ] {
        let mut kit = kit();
        entry(&mut kit, OTHER).on(event, on);
        assert_eq!(found(&kit), expected, "{event:?} {on:?}");
    }
    for (role, expected) in [
        (
            Role::CONSORTIUM_MEMBER,
            vec!["unclear-listing refers: which-list", "consortium-member refers: which-list"],
        ),
        (Role::SUBCONTRACTOR, vec![]),
    ] {
        let mut kit = kit();
        let party = kit.party(role);
        entry(&mut kit, OTHER).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
    let mut penalty = kit();
    common::fine(&mut penalty, 1_000).on_list(OTHER);
    assert!(found(&penalty).is_empty(), "what is no listing stands on no list");
}

#[test]
fn a_fine_by_a_finance_department_is_listed_from_thirty_thousand_yuan() {
    check(&[
        (
            "a fen below, and yet on the list",
            |kit| {
                fine_entry(kit, 2_999_999);
            },
            &["procurement-list-entry refers: entry-basis"],
        ),
        (
            "exactly",
            |kit| {
                fine_entry(kit, 3_000_000);
            },
            &["procurement-list-fine refers: fine-only-entry"],
        ),
        (
            "worked case 6: fifty thousand, still published",
            |kit| {
                fine_entry(kit, 5_000_000);
            },
            &["procurement-list-fine refers: fine-only-entry"],
        ),
        (
            "not entered yet: a fen below",
            |kit| {
                common::fine_in_fen(kit, 2_999_999).by(FINANCE);
            },
            &[],
        ),
        (
            "not entered yet: exactly",
            |kit| {
                common::fine_in_fen(kit, 3_000_000).by(FINANCE);
            },
            &["finance-fine refers: fine-to-be-listed"],
        ),
        (
            "by another authority",
            |kit| {
                common::fine(kit, 1_990_000).by(OTHER);
            },
            &[],
        ),
        (
            "amount not stated",
            |kit| {
                entry(kit, PROCUREMENT_DISHONEST).imposing(Measure::FINE);
            },
            &["large-fine refers: amount-unknown", "procurement-list-fine refers: amount-unknown"],
        ),
        (
            "in another currency",
            |kit| {
                kit.record(RecordKind::PENALTY).fined(USD, 1).by(FINANCE).on(Event::DECIDED, day(2025, 6, 1));
            },
            &["large-fine refers: currency-differs", "finance-fine refers: currency-differs"],
        ),
        (
            "both a large fine and an entry",
            |kit| {
                fine_entry(kit, whole(CNY, 2_000_000)).on(Event::DECIDED, day(2025, 5, 1));
            },
            &["large-fine bars", "procurement-list-fine refers: fine-only-entry"],
        ),
    ]);
}

#[test]
fn what_an_entry_does_that_rests_on_a_fine_alone_is_contested() {
    for (choice, expected) in [
        (0, "procurement-list-fine bars"),
        (1, "procurement-list-fine refers: fine-only-entry"),
        (2, "procurement-list-fine notes"),
    ] {
        let mut kit = kit();
        set(&mut kit, "fine-only-entry", choice);
        fine_entry(&mut kit, 5_000_000);
        assert_eq!(found(&kit), [expected], "choice {choice}");
    }
    let mut kit = kit();
    set(&mut kit, "fine-only-entry", 0);
    common::fine(&mut kit, 50_000).by(FINANCE);
    assert_eq!(
        found(&kit),
        ["finance-fine refers: fine-to-be-listed"],
        "the list is not known to show it: it cannot bar"
    );
    let mut kit = kit_on(DEADLINE);
    set(&mut kit, "fine-only-entry", 0);
    fine_entry(&mut kit, 5_000_000).unmatched();
    assert_eq!(found(&kit), ["procurement-list-fine refers: match-unconfirmed"], "nor where it is uncertain");
}

#[test]
fn an_entry_for_a_fine_is_published_for_three_years() {
    for (deadline, expected) in [
        (day(2028, 6, 1), vec!["procurement-list-fine refers: fine-only-entry until 2028-06-01"]),
        (day(2028, 6, 2), vec![]),
    ] {
        let mut kit = kit_on(deadline);
        fine_entry(&mut kit, 5_000_000);
        assert_eq!(found_with_end(&kit), expected, "{deadline:?}");
    }
    let mut kit = kit();
    fine_entry(&mut kit, 5_000_000).on(Event::PUBLICATION_END, day(2026, 5, 31));
    assert!(found(&kit).is_empty(), "deleted earlier");
}

#[test]
fn an_entry_that_is_still_read_after_its_years_is_referred() {
    let deadline = day(2028, 6, 2);
    for (list, rule) in
        [(PROCUREMENT_DISHONEST, "procurement-list-fine"), (MARKET_DISHONEST, "market-supervision-list")]
    {
        let read = |on: Day, end: Option<Day>| {
            let mut kit = kit_on(deadline);
            let entry = entry(&mut kit, list).amount(CNY, 5_000_000).on(Event::RETRIEVED, on);
            let entry = if list == PROCUREMENT_DISHONEST { entry.imposing(Measure::FINE) } else { entry };
            if let Some(end) = end {
                entry.on(Event::EXPIRES, end);
            }
            found_with_end(&kit)
        };
        assert!(read(day(2028, 6, 1), None).is_empty(), "read on its last day");
        assert_eq!(read(deadline, None), [format!("{rule} refers: entry-still-listed without end")]);
        assert!(read(deadline, Some(day(2028, 6, 1))).is_empty(), "the case says when it ended");
    }
}

#[test]
fn a_fine_of_nobody_whom_the_case_names_may_be_a_finance_departments() {
    let unnamed = |yuan| {
        let mut kit = kit();
        kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, yuan)).on(Event::DECIDED, day(2025, 6, 1));
        kit
    };
    assert!(found(&unnamed(29_999)).is_empty());
    assert_eq!(found(&unnamed(30_000)), ["finance-fine refers: authority-unknown"]);
    assert_eq!(found(&unnamed(2_000_000)), ["large-fine bars"], "it excludes anyway");

    let mut of_a_city = unnamed(30_000);
    of_a_city.raw().records.iter_mut().for_each(|fine| fine.level = Level::CITY.number());
    assert!(found(&of_a_city).is_empty(), "an authority is stated");
}

/// A record that needs nothing more.
fn done(_: RecordKit<'_>) {}

#[test]
fn a_search_of_the_list_that_shows_no_entry_settles_a_fine_that_ought_to_be_on_it() {
    // the tender was noticed thirty days before
    let notice = Day::from_number(DEADLINE.number() - 30);
    for (authority, open) in [
        (None, vec!["finance-fine refers: authority-unknown"]),
        (Some(FINANCE), vec!["finance-fine refers: fine-to-be-listed"]),
    ] {
        let searched = |decided: Day, read: Day, edit: &dyn Fn(RecordKit<'_>)| {
            let mut kit = kit();
            let fine = kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 30_000));
            let fine = fine.on(Event::DECIDED, decided);
            if let Some(authority) = authority {
                fine.by(authority);
            }
            let search = kit.record(RecordKind::CLEAN_SEARCH).on_list(PROCUREMENT_DISHONEST);
            edit(search.on(Event::RETRIEVED, read));
            found(&kit)
        };
        let long_ago = day(2025, 6, 1);
        assert_eq!(searched(long_ago, notice.previous(), &done), open, "before this tender");
        assert!(searched(long_ago, notice, &done).is_empty());
        assert!(searched(long_ago, DEADLINE, &done).is_empty());
        assert_eq!(searched(long_ago, DEADLINE.next(), &done), open, "after the decision");
        assert_eq!(searched(notice, notice, &done), open, "not after the fine");
        assert!(searched(notice, notice.next(), &done).is_empty());
        assert_eq!(searched(long_ago, DEADLINE, &|search| done(search.unmatched())), open, "by name only");
        assert_eq!(searched(long_ago, DEADLINE, &|search| done(search.stale())), open);
        assert_eq!(searched(long_ago, DEADLINE, &|search| done(search.on_list(TAX_DISHONEST))), open);
    }
}

#[test]
fn a_fine_whose_entry_is_on_file_is_judged_by_the_entry() {
    let mut kit = kit();
    let fine = kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 50_000)).by(FINANCE);
    fine.on(Event::DECIDED, day(2025, 6, 1));
    assert_eq!(found(&kit), ["finance-fine refers: fine-to-be-listed"]);
    fine_entry(&mut kit, 5_000_000);
    assert_eq!(found(&kit), ["procurement-list-fine refers: fine-only-entry"]);
}

#[test]
fn where_the_amount_may_be_a_sum_the_share_of_the_fine_is_asked() {
    let mut entered = kit();
    set(&mut entered, "fine-only-entry", 0);
    fine_entry(&mut entered, 5_000_000).imposing(Measure::CONFISCATION);
    assert_eq!(found(&entered), ["procurement-list-fine refers: fine-share"]);
}

#[test]
fn an_entry_for_a_ban_counts_as_the_ban_does() {
    for (last, expected) in [
        (day(2026, 5, 31), vec!["ban-ended notes"]),
        (day(2026, 6, 1), vec!["term-ban bars", "procurement-list-ban bars"]),
    ] {
        let mut kit = kit();
        fine_entry(&mut kit, 5_000_000)
            .imposing(Measure::PROCUREMENT_BAN)
            .on(Event::DECIDED, day(2025, 6, 1))
            .on(Event::EXPIRES, last);
        assert_eq!(found(&kit), expected, "{last:?}");
    }
    // off the list, and yet in force
    let mut deleted = kit();
    entry(&mut deleted, PROCUREMENT_DISHONEST)
        .imposing(Measure::PROCUREMENT_BAN)
        .on(Event::PUBLICATION_END, day(2026, 5, 31))
        .on(Event::EXPIRES, day(2026, 12, 31));
    assert_eq!(found(&deleted), ["term-ban bars"]);
}

#[test]
fn a_market_supervision_listing_is_not_one_of_the_three() {
    for (deadline, expected) in [
        (day(2026, 6, 1), vec!["market-supervision-list refers: listing-meets-art-19 until 2028-06-01"]),
        (day(2028, 6, 1), vec!["market-supervision-list refers: listing-meets-art-19 until 2028-06-01"]),
        (day(2028, 6, 2), vec![]),
    ] {
        let mut kit = kit_on(deadline);
        entry(&mut kit, MARKET_DISHONEST);
        assert_eq!(found_with_end(&kit), expected, "{deadline:?}");
    }
}

#[test]
fn an_entry_of_a_consortium_member_is_an_entry_of_the_consortium() {
    for (role, expected) in [
        (Role::CONSORTIUM_MEMBER, vec!["dishonest-judgment-debtor bars", "consortium-member bars"]),
        (Role::SUBCONTRACTOR, vec![]),
        (Role::CONTROLLER, vec![]),
    ] {
        let mut kit = kit();
        let party = kit.party(role);
        entry(&mut kit, JUDGMENT_DEBTORS).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
}

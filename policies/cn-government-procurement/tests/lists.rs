//! The three lists of Caiku [2016] 125, the market supervision list, and the evidence that lists were searched.

mod common;

use cn_government_procurement::{
    FINANCE, JUDGMENT_DEBTORS, MARKET_DISHONEST, PROCUREMENT_DISHONEST, TAX_DISHONEST,
};
use common::{DEADLINE, OTHER, check, entry, found, found_with_end, kit, kit_decided_on, kit_on, set};
use probity_guest::kit::Kit;
use probity_guest::{CNY, Code, Event, Measure, RecordKind, Role, Stage, USD, day, whole};

/// An entry on the procurement list for a fine, published a year before the deadline.
fn fine_entry(kit: &mut Kit, fen: i64) -> probity_guest::kit::RecordKit<'_> {
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
            "another list",
            |kit| {
                entry(kit, OTHER);
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
fn lists_count_on_the_day_that_the_tender_documents_name() {
    let entered_between = |cut_off: Option<probity_guest::Day>| {
        let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
        kit.raw().tender.cut_off = cut_off.map(probity_guest::Day::number);
        kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST).on(Event::PUBLISHED, day(2026, 6, 10));
        found(&kit)
    };
    assert!(entered_between(None).is_empty(), "the bid deadline, where they name none");
    assert!(entered_between(Some(day(2026, 6, 9))).is_empty());
    assert_eq!(entered_between(Some(day(2026, 6, 10))), ["tax-dishonest bars"]);

    // on the list on that day, and off it when the decision falls
    let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
    entry(&mut kit, TAX_DISHONEST).on(Event::EXPIRES, day(2026, 6, 15));
    assert_eq!(found_with_end(&kit), ["tax-dishonest bars until 2026-06-15"]);
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
            &["procurement-list-fine refers: fine-only-entry"],
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
            &["large-fine refers: currency-differs", "procurement-list-fine refers: currency-differs"],
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
        ["procurement-list-fine refers: fine-only-entry"],
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
fn an_entry_for_a_ban_counts_as_the_ban_does() {
    for (last, expected) in [(day(2026, 5, 31), "ban-ended notes"), (day(2026, 6, 1), "term-ban bars")] {
        let mut kit = kit();
        fine_entry(&mut kit, 5_000_000)
            .imposing(Measure::PROCUREMENT_BAN)
            .on(Event::DECIDED, day(2025, 6, 1))
            .on(Event::EXPIRES, last);
        assert_eq!(found(&kit), [expected], "{last:?}");
    }
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

/// A tender under evaluation, with clean searches of lists about a party.
fn searched(kit: &mut Kit, party: u32, lists: &[Code]) {
    for list in lists {
        kit.record(RecordKind::CLEAN_SEARCH).on_list(*list).about(party).on(Event::RETRIEVED, DEADLINE);
    }
}

const ALL_THREE: [Code; 3] = [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST];

#[test]
fn searches_are_shown_from_the_evaluation_on() {
    for (stage, expected) in [
        (Stage::PUBLISH, vec![]),
        (Stage::BID, vec![]),
        (Stage::EVALUATE, vec!["list-searches notes"]),
        (Stage::AWARD, vec!["list-searches notes"]),
        (Stage::OPTION, vec![]),
    ] {
        let mut kit = kit();
        kit.raw().tender.stage = stage.number();
        assert_eq!(found(&kit), expected, "{stage:?}");
    }
}

#[test]
fn all_three_lists_are_searched_for_every_member() {
    let evaluate = || {
        let mut kit = kit();
        kit.raw().tender.stage = Stage::EVALUATE.number();
        set(&mut kit, "unsearched-lists", 1);
        kit
    };

    let mut complete = evaluate();
    searched(&mut complete, 0, &ALL_THREE);
    assert!(found(&complete).is_empty());

    let mut partly = evaluate();
    searched(&mut partly, 0, &[JUDGMENT_DEBTORS, TAX_DISHONEST]);
    assert_eq!(found(&partly), ["list-searches refers: lists-not-searched"]);
    // where the portal does not demand the evidence, it is a note, as with none at all
    set(&mut partly, "unsearched-lists", 0);
    assert_eq!(found(&partly), ["list-searches notes"]);

    let mut hit = evaluate();
    searched(&mut hit, 0, &[JUDGMENT_DEBTORS, TAX_DISHONEST]);
    entry(&mut hit, PROCUREMENT_DISHONEST).fined(CNY, whole(CNY, 50_000));
    assert_eq!(found(&hit), ["procurement-list-fine refers: fine-only-entry"], "an entry shows a search too");

    let mut stale = evaluate();
    searched(&mut stale, 0, &ALL_THREE);
    if let Some(record) = stale.raw().records.last_mut() {
        record.fresh = probity_guest::Answer::No;
    }
    assert_eq!(found(&stale), ["list-searches refers: source-stale"]);

    let mut consortium = evaluate();
    let member = consortium.party(Role::CONSORTIUM_MEMBER);
    consortium.party(Role::SUBCONTRACTOR);
    searched(&mut consortium, 0, &ALL_THREE);
    assert_eq!(found(&consortium), ["list-searches notes"], "of the member nothing was searched");
    searched(&mut consortium, member, &ALL_THREE);
    assert!(found(&consortium).is_empty());
}

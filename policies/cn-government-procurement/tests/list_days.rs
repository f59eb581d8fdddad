//! As of which day an entry on a list counts, and since when the lists do.

mod common;

use cn_government_procurement::{
    CnGovernmentProcurement, FINANCE, JUDGMENT_DEBTORS, MARKET_DISHONEST, PROCUREMENT_DISHONEST,
    TAX_DISHONEST,
};
use common::{DEADLINE, entry, found, found_with_end, kit, kit_decided_on, kit_on};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{CNY, Day, Event, RecordKind, Role, Stage, day, whole};

/// An entry among the tax violations, decided a month after bids closed, with and without a cut-off that is stated.
fn on_the_cut_off(cut_off: Option<Day>, make: impl Fn(RecordKit<'_>)) -> Vec<String> {
    let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
    kit.raw().tender.cut_off = cut_off.map(Day::number);
    make(kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST));
    found_with_end(&kit)
}

#[test]
fn lists_count_on_the_day_that_the_tender_documents_name() {
    let entered = |cut_off| {
        on_the_cut_off(cut_off, |entry| {
            entry.on(Event::PUBLISHED, day(2026, 6, 10));
        })
    };
    assert!(entered(Some(day(2026, 6, 9))).is_empty());
    assert!(entered(Some(DEADLINE)).is_empty(), "also where they name the day on which bids close");
    assert_eq!(entered(Some(day(2026, 6, 10))), ["tax-dishonest bars without end"]);

    // on the list on that day, and off it when the decision falls
    for event in [Event::EXPIRES, Event::PUBLICATION_END] {
        let ended = on_the_cut_off(Some(DEADLINE), |entry| {
            entry.on(Event::PUBLISHED, day(2025, 6, 1)).on(event, day(2026, 6, 15));
        });
        assert_eq!(ended, ["tax-dishonest bars until 2026-06-15"], "{event:?}");
    }
    for event in [Event::RELEASED, Event::REPAIRED] {
        let removed = on_the_cut_off(Some(DEADLINE), |entry| {
            entry.on(Event::PUBLISHED, day(2025, 6, 1)).on(event, day(2026, 6, 15));
        });
        assert_eq!(removed, ["tax-dishonest bars until 2026-06-14"], "{event:?}: the day before it");
    }
}

#[test]
fn where_they_name_none_and_it_matters_a_person_decides() {
    let entered = |on| {
        on_the_cut_off(None, |entry| {
            entry.on(Event::PUBLISHED, on);
        })
    };
    assert_eq!(entered(DEADLINE), ["tax-dishonest bars without end"], "on the list on both days");
    let refers = ["tax-dishonest refers: cut-off-not-stated without end"];
    assert_eq!(entered(DEADLINE.next()), refers);
    assert_eq!(entered(day(2026, 7, 1)), refers);
    assert!(entered(day(2026, 7, 2)).is_empty(), "after the decision");

    let released = |on| {
        on_the_cut_off(None, |entry| {
            entry.on(Event::PUBLISHED, day(2025, 6, 1)).on(Event::RELEASED, on);
        })
    };
    assert!(released(DEADLINE).is_empty());
    assert_eq!(released(day(2026, 7, 1)), ["tax-dishonest refers: cut-off-not-stated until 2026-06-30"]);
    assert_eq!(released(day(2026, 7, 2)), ["tax-dishonest bars without end"]);
}

#[test]
fn an_entry_that_was_withdrawn_after_the_cut_off_may_have_been_wrong_or_over() {
    let withdrawn = |event, on| {
        on_the_cut_off(Some(DEADLINE), |entry| {
            entry.on(Event::PUBLISHED, day(2025, 6, 1)).on(event, on);
        })
    };
    let noted = ["entry-removed notes without end"];
    assert_eq!(withdrawn(Event::REVOKED, DEADLINE), noted);
    assert_eq!(
        withdrawn(Event::REVOKED, DEADLINE.next()),
        ["tax-dishonest refers: entry-withdrawn without end"]
    );
    assert_eq!(withdrawn(Event::REVOKED, day(2026, 7, 2)), ["tax-dishonest bars without end"]);
    assert_eq!(withdrawn(Event::OVERTURNED, DEADLINE.next()), noted, "annulled: it never was");
}

#[test]
fn a_penalty_outlives_the_entry_through_which_it_is_known() {
    for (event, expected) in [
        (Event::RELEASED, vec!["large-fine bars"]),
        (Event::REVOKED, vec!["large-fine refers: entry-withdrawn"]),
        (Event::OVERTURNED, vec![]),
    ] {
        let mut kit = kit();
        entry(&mut kit, TAX_DISHONEST)
            .fined(CNY, whole(CNY, 5_000_000))
            .on(Event::DECIDED, day(2025, 1, 1))
            .on(event, day(2026, 5, 1));
        assert_eq!(found(&kit), expected, "{event:?}");
    }
}

#[test]
fn before_the_notice_on_credit_records_an_entry_is_referred() {
    let on = |deadline: Day, make: &dyn Fn(&mut Kit)| {
        let mut kit = kit_on(deadline);
        kit.raw().tender.stage = Stage::EVALUATE.number();
        make(&mut kit);
        found(&kit)
    };
    let (before, first) = (day(2016, 8, 26), day(2016, 8, 27));
    for list in [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST] {
        let make = |kit: &mut Kit| {
            kit.record(RecordKind::LISTING).on_list(list).on(Event::PUBLISHED, day(2016, 1, 1));
        };
        assert_eq!(on(before, &make), ["entry-before-rules refers: entry-before-rules"], "{list:?}");
        let then = on(first, &make);
        assert!(then.iter().any(|found| found == "list-searches notes"), "{list:?}: {then:?}");
        assert!(!then.iter().any(|found| found.starts_with("entry-before-rules")), "{list:?}: {then:?}");
    }
    assert!(on(before, &|_| {}).is_empty(), "nobody had to search yet");
    let fine = |kit: &mut Kit| {
        kit.record(RecordKind::PENALTY)
            .fined(CNY, whole(CNY, 50_000))
            .by(FINANCE)
            .on(Event::DECIDED, day(2016, 1, 1));
    };
    assert_eq!(on(before, &fine), ["bid-before-figure refers: bid-before-figure"]);

    let member = |kit: &mut Kit| {
        let party = kit.party(Role::CONSORTIUM_MEMBER);
        let entry = kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST).about(party);
        entry.on(Event::PUBLISHED, day(2016, 1, 1));
    };
    assert_eq!(
        on(before, &member),
        [
            "entry-before-rules refers: entry-before-rules",
            "consortium-member-by-law refers: entry-before-rules"
        ]
    );
    let then = on(first, &member);
    assert!(then.contains(&"consortium-member bars".to_owned()), "{then:?}");
    let tied = |kit: &mut Kit| {
        let predecessor = kit.party(Role::PREDECESSOR);
        let entry = kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST).about(predecessor);
        entry.on(Event::PUBLISHED, day(2016, 1, 1));
    };
    assert_eq!(on(before, &tied), ["entry-before-rules refers: entry-before-rules"]);
}

#[test]
fn before_order_44_a_market_supervision_listing_is_referred_without_it() {
    for (deadline, expected) in [
        (day(2021, 8, 31), "entry-before-rules refers: entry-before-rules"),
        (day(2021, 9, 1), "market-supervision-list refers: listing-meets-art-19"),
    ] {
        let mut kit = kit_on(deadline);
        kit.record(RecordKind::LISTING).on_list(MARKET_DISHONEST).on(Event::PUBLISHED, day(2021, 1, 1));
        assert_eq!(found(&kit), [expected], "{deadline:?}");
    }
}

#[test]
fn an_entry_begins_with_its_publication_also_where_it_takes_effect_later() {
    for (list, event) in [(TAX_DISHONEST, Event::RELEASED), (MARKET_DISHONEST, Event::PUBLICATION_END)] {
        let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
        let entry = kit.record(RecordKind::LISTING).on_list(list).on(Event::PUBLISHED, day(2026, 5, 20));
        entry.on(Event::EFFECTIVE, day(2026, 6, 20)).on(event, day(2026, 6, 20).previous());
        let verdict = probity_guest::evaluate::<CnGovernmentProcurement>(kit.raw());
        let raw::Verdict::Findings(findings) = verdict else { unreachable!("the policy governs") };
        assert!(!findings.is_empty());
        for found in findings {
            assert_eq!(found.since, Some(day(2026, 5, 20).number()));
            assert!(found.until.is_some_and(|until| day(2026, 5, 20).number() <= until));
        }
    }
}

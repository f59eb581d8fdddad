//! Commercial credit, and credit that was repaired before it could be.

mod common;

use cn_government_procurement::{
    DISHONESTY_GRADE, DISHONESTY_GRAVITY, JUDGMENT_DEBTORS, MARKET_DISHONEST, MARKET_SUPERVISION,
    NOT_BUSINESS, PROCUREMENT_DISHONEST, TAX_DISHONEST,
};
use common::{
    DEADLINE, FOREIGN, OTHER, done, entry, fine, found, found_with_end, kit, kit_decided_on, kit_on, set,
};
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{CNY, Code, Day, Event, Measure, RecordKind, Role, Stage, day, whole, years};

const CREDIT: &str = "commercial-credit refers: good-commercial-credit";
const EARLY: &str = "repaired-too-early refers: repaired-too-early";
const HOW: &str = "repaired-too-early refers: how-grave";

#[test]
fn breaches_bad_performance_and_insolvency_bear_on_commercial_credit() {
    for kind in [RecordKind::CONTRACT_BREACH, RecordKind::POOR_PERFORMANCE, RecordKind::INSOLVENCY] {
        let mut kit = kit();
        kit.record(kind).on(Event::DECIDED, day(2025, 6, 1));
        assert_eq!(found(&kit), [CREDIT], "{kind:?}");
        let mut undated = self::kit();
        undated.record(kind);
        assert_eq!(found_with_end(&undated), [format!("{CREDIT} without end")], "{kind:?}");
    }
    for kind in [RecordKind::RECALL, RecordKind::FAILED_SAMPLING, RecordKind::INVESTIGATION] {
        let mut kit = kit();
        kit.record(kind).on(Event::DECIDED, day(2025, 6, 1));
        assert!(found(&kit).is_empty(), "{kind:?}");
    }
}

#[test]
fn a_breach_bears_on_it_for_the_years_that_are_set_and_insolvency_while_it_lasts() {
    let (anniversary, before) = (day(2023, 6, 1), day(2023, 5, 31));
    for (kind, decided, expected) in [
        (RecordKind::CONTRACT_BREACH, anniversary, vec![format!("{CREDIT} until 2026-06-01")]),
        (RecordKind::CONTRACT_BREACH, before, vec![]),
        (RecordKind::INSOLVENCY, before, vec![format!("{CREDIT} without end")]),
    ] {
        let mut kit = kit();
        kit.record(kind).on(Event::DECIDED, decided);
        assert_eq!(found_with_end(&kit), expected, "{kind:?} {decided:?}");
    }
    let mut longer = kit();
    set(&mut longer, "credit-look-back", 4);
    longer.record(RecordKind::CONTRACT_BREACH).on(Event::DECIDED, before);
    assert_eq!(found(&longer), [CREDIT]);
}

#[test]
fn what_is_over_or_made_good_when_bids_close_does_not_count() {
    for event in [Event::RELEASED, Event::REPAIRED, Event::PERFORMED] {
        for (on, expected) in [(DEADLINE, vec![]), (DEADLINE.next(), vec![CREDIT])] {
            let mut kit = kit();
            kit.record(RecordKind::INSOLVENCY).on(Event::DECIDED, day(2025, 6, 1)).on(event, on);
            assert_eq!(found(&kit), expected, "{event:?} {on:?}");
        }
    }
    for event in [Event::EXPIRES, Event::PUBLICATION_END] {
        for (on, expected) in [(DEADLINE, vec![CREDIT]), (DEADLINE.previous(), vec![])] {
            let mut kit = kit();
            kit.record(RecordKind::CONTRACT_BREACH)
                .on(Event::DECIDED, day(2025, 6, 1))
                .on(Event::PUBLISHED, day(2025, 6, 1))
                .on(event, on);
            assert_eq!(found(&kit), expected, "{event:?} {on:?}");
        }
    }
    let mut annulled = kit();
    annulled
        .record(RecordKind::CONTRACT_BREACH)
        .on(Event::DECIDED, day(2025, 6, 1))
        .on(Event::OVERTURNED, DEADLINE);
    assert!(found(&annulled).is_empty());
}

#[test]
fn what_happens_later_counts_up_to_the_day_of_the_decision() {
    let decided = day(2026, 7, 1);
    for (stage, on, expected) in [
        (Stage::EVALUATE, decided, vec![CREDIT]),
        (Stage::EVALUATE, decided.next(), vec![]),
        (Stage::OPTION, decided, vec!["commercial-credit refers: reaches-running-contract"]),
        (Stage::OPTION, DEADLINE, vec![CREDIT]),
    ] {
        let mut kit = kit_decided_on(decided, DEADLINE);
        kit.raw().tender.stage = stage.number();
        kit.record(RecordKind::CONTRACT_BREACH).on(Event::DECIDED, on);
        let found: Vec<_> = found(&kit).into_iter().filter(|found| found.starts_with("commercial")).collect();
        assert_eq!(found, expected, "{stage:?} {on:?}");
    }
}

#[test]
fn it_is_of_members_of_the_bid_alone() {
    for (role, expected) in [
        (Role::CONSORTIUM_MEMBER, vec![CREDIT, "consortium-member refers: good-commercial-credit"]),
        (Role::SUBCONTRACTOR, vec![]),
        (Role::CONTROLLER, vec![]),
    ] {
        let mut kit = kit();
        let party = kit.party(role);
        kit.record(RecordKind::CONTRACT_BREACH).on(Event::DECIDED, day(2025, 6, 1)).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
}

/// A listing of major tax violations, of a day, with repaired credit.
fn repaired(kit: &mut Kit, decided: Day, repaired: Day, grade: Option<i64>) {
    let entry = kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST).on(Event::DECIDED, decided);
    let entry = entry.on(Event::PUBLISHED, decided).on(Event::REPAIRED, repaired);
    if let Some(grade) = grade {
        entry.fact(DISHONESTY_GRADE, grade, 0);
    }
}

#[test]
fn repair_waits_for_the_shortest_time_of_publication() {
    let today = day(2026, 9, 1);
    for (grade, decided, on, expected) in [
        // serious: a year
        (Some(3), day(2025, 8, 1), day(2026, 8, 1), vec![]),
        (Some(3), day(2025, 8, 1), day(2026, 7, 31), vec![EARLY]),
        // general: three months
        (Some(2), day(2026, 5, 1), day(2026, 8, 1), vec![]),
        (Some(2), day(2026, 5, 1), day(2026, 7, 31), vec![EARLY]),
        (Some(2), day(2026, 4, 30), day(2026, 7, 30), vec![]),
        // minor
        (Some(1), day(2026, 7, 30), day(2026, 7, 31), vec![]),
        // not stated, or not a grade: the longest of them is over in any case
        (None, day(2026, 7, 30), day(2026, 7, 31), vec![HOW]),
        (None, day(2025, 8, 1), day(2026, 7, 31), vec![HOW]),
        (None, day(2025, 8, 1), day(2026, 8, 1), vec![]),
        (Some(4), day(2026, 7, 30), day(2026, 7, 31), vec![HOW]),
        // before the Order came into force
        (Some(3), day(2026, 1, 1), day(2026, 3, 31), vec![]),
        (Some(3), day(2026, 1, 1), day(2026, 4, 1), vec![EARLY]),
    ] {
        let mut kit = kit_on(today);
        repaired(&mut kit, decided, on, grade);
        assert_eq!(found(&kit), expected, "{grade:?} {decided:?} {on:?}");
    }
    // three months from the last day of November end on the last of February
    for (on, expected) in [(day(2027, 2, 28), vec![]), (day(2027, 2, 27), vec![EARLY])] {
        let mut kit = kit_on(day(2027, 3, 1));
        repaired(&mut kit, day(2026, 11, 30), on, Some(2));
        assert_eq!(found(&kit), expected, "{on:?}");
    }
}

#[test]
fn the_grade_is_read_by_either_of_its_names() {
    for (grade, gravity, expected) in [
        (None, Some(1), vec![]),
        (None, Some(2), vec![EARLY]),
        (Some(2), Some(2), vec![EARLY]),
        (Some(1), Some(1), vec![]),
        (Some(1), Some(2), vec![HOW]),
    ] {
        let mut kit = kit();
        let mut record = entry(&mut kit, TAX_DISHONEST).on(Event::REPAIRED, day(2026, 5, 20));
        for (code, value) in [(DISHONESTY_GRADE, grade), (DISHONESTY_GRAVITY, gravity)] {
            if let Some(value) = value {
                record = record.fact(code, value, 0);
            }
        }
        done(record.on(Event::DECIDED, day(2026, 4, 20)));
        assert_eq!(found(&kit), expected, "{grade:?} {gravity:?}");
    }
}

#[test]
fn a_repaired_entry_without_a_day_is_asked_about() {
    let mut kit = kit();
    let listing = kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST);
    listing.on(Event::REPAIRED, day(2026, 5, 20)).on(Event::RETRIEVED, day(2026, 5, 25)).fact(
        DISHONESTY_GRADE,
        2,
        0,
    );
    assert_eq!(found(&kit), ["repaired-too-early refers: date-unknown"]);
}

#[test]
fn the_shortest_times_can_be_set() {
    for (id, grade, value) in [("general-repair-after", 2, 2), ("serious-repair-after", 3, 0)] {
        let mut kit = kit_on(day(2026, 9, 1));
        set(&mut kit, id, value);
        repaired(&mut kit, day(2026, 5, 1), day(2026, 7, 31), Some(grade));
        assert!(found(&kit).is_empty(), "{id}");
    }
}

#[test]
fn repair_waits_for_the_duty_to_be_performed() {
    for (performed, expected) in [(day(2026, 5, 20), vec![]), (day(2026, 5, 21), vec![EARLY])] {
        let mut kit = kit();
        entry(&mut kit, JUDGMENT_DEBTORS)
            .on(Event::REPAIRED, day(2026, 5, 20))
            .on(Event::PERFORMED, performed)
            .fact(DISHONESTY_GRADE, 1, 0);
        assert_eq!(found(&kit), expected, "{performed:?}");
    }
}

/// Repaired on the day before it could be, of serious dishonesty a month old.
fn early(record: RecordKit<'_>) {
    record.on(Event::DECIDED, day(2026, 4, 20)).on(Event::REPAIRED, day(2026, 5, 20)).fact(
        DISHONESTY_GRADE,
        3,
        0,
    );
}

#[test]
fn only_what_would_count_unrepaired_is_asked_about() {
    for list in [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST, MARKET_DISHONEST] {
        let mut kit = kit();
        early(kit.record(RecordKind::LISTING).on_list(list));
        assert_eq!(found(&kit), [EARLY], "{list:?}");
    }
    let mut elsewhere = kit();
    early(elsewhere.record(RecordKind::LISTING).on_list(FOREIGN));
    assert!(found(&elsewhere).is_empty());
    // over before bids closed, for other reasons
    for event in [Event::EXPIRES, Event::PUBLICATION_END, Event::RELEASED] {
        let mut kit = kit();
        early(kit.record(RecordKind::LISTING).on_list(TAX_DISHONEST).on(event, DEADLINE.previous()));
        assert!(found(&kit).is_empty(), "{event:?}");
    }
    // the years are over for which such entries are made
    let mut old = kit();
    old.record(RecordKind::LISTING)
        .on_list(MARKET_DISHONEST)
        .on(Event::DECIDED, DEADLINE - years(4))
        .on(Event::REPAIRED, day(2026, 5, 20))
        .on(Event::PERFORMED, day(2026, 5, 21));
    assert!(found(&old).is_empty());
}

#[test]
fn an_entry_that_is_only_noted_is_not_asked_about() {
    for (choice, expected) in [(0, vec![EARLY]), (1, vec![EARLY]), (2, vec![])] {
        let mut kit = kit();
        set(&mut kit, "fine-only-entry", choice);
        early(kit.record(RecordKind::LISTING).on_list(PROCUREMENT_DISHONEST).fined(CNY, whole(CNY, 50_000)));
        assert_eq!(found(&kit), expected, "{choice}");
    }
}

#[test]
fn a_penalty_whose_repair_does_not_count_is_asked_about_where_it_came_too_early() {
    for (choice, expected) in [
        (1, vec!["large-fine refers: repair-undoes-penalty", EARLY]),
        (2, vec!["large-fine notes", EARLY]),
        (0, vec!["large-fine bars"]),
    ] {
        let mut kit = kit();
        set(&mut kit, "repaired-penalty", choice);
        early(kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000)));
        assert_eq!(found(&kit), expected, "{choice}");
    }
    let mut small = kit();
    early(small.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 1_999_999)));
    assert!(found(&small).is_empty());
    let mut private = kit();
    early(private.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000)).fact(NOT_BUSINESS, 1, 0));
    assert!(found(&private).is_empty());
}

#[test]
fn a_repair_after_the_day_that_counts_changes_nothing_on_it() {
    let mut kit = kit();
    entry(&mut kit, TAX_DISHONEST).on(Event::REPAIRED, DEADLINE.next()).fact(DISHONESTY_GRADE, 3, 0);
    assert_eq!(found(&kit), ["tax-dishonest bars"]);
    let mut fined = self::kit();
    fine(&mut fined, 5_000_000).on(Event::REPAIRED, DEADLINE.next()).fact(DISHONESTY_GRADE, 3, 0);
    assert_eq!(found(&fined), ["large-fine bars"]);
    let mut listed = self::kit();
    let listing = listed.record(RecordKind::LISTING).on_list(MARKET_DISHONEST).imposing(Measure::WARNING);
    listing.on(Event::DECIDED, day(2026, 4, 20));
    assert_eq!(found(&listed), ["market-supervision-list refers: listing-meets-art-19"]);
}

#[test]
fn market_supervision_publishes_the_gravest_penalties_to_the_end() {
    let found_of = |measure: Measure, authority: Code, repaired: Day| {
        let mut kit = kit_on(day(2026, 9, 1));
        set(&mut kit, "repaired-penalty", 2);
        kit.record(RecordKind::PENALTY)
            .imposing(measure)
            .by(authority)
            .on(Event::DECIDED, day(2023, 9, 1))
            .on(Event::PUBLISHED, day(2023, 8, 1))
            .on(Event::REPAIRED, repaired);
        found(&kit).into_iter().any(|sentence| sentence == EARLY)
    };
    let (last, over) = (day(2026, 7, 31), day(2026, 8, 1));
    for measure in [
        Measure::SUSPEND_BUSINESS,
        Measure::RESTRICT_BUSINESS,
        Measure::RESTRICT_EMPLOYMENT,
        Measure::DOWNGRADE,
        Measure::REVOKED_LICENCE,
    ] {
        assert!(found_of(measure, MARKET_SUPERVISION, last), "{measure:?}");
        assert!(!found_of(measure, MARKET_SUPERVISION, over), "three years from publication: {measure:?}");
        assert!(!found_of(measure, OTHER, last), "another authority: {measure:?}");
    }
    assert!(!found_of(Measure::CLOSURE, MARKET_SUPERVISION, last), "not named");
}

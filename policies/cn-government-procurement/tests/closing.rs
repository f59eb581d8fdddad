//! A tender whose deadline the case does not state, although bids have closed: on which day they did may decide.

mod common;

use cn_government_procurement::{COLLUSION, JUDGMENT_DEBTORS};
use common::{ban, done, found, kit, kit_on};
use probity_guest::kit::Kit;
use probity_guest::{CNY, Day, Event, RecordKind, RelationKind, Role, Stage, day, whole};

const OPEN: &str = "large-fine refers: deadline-not-stated";
const NOTICE: Day = day(2026, 5, 2);
const TODAY: Day = day(2026, 6, 1);

/// A tender of 2 May 2026, decided on 1 June, without a deadline.
fn without_deadline(stage: Stage) -> Kit {
    let mut kit = kit_on(TODAY);
    kit.raw().tender.deadline = None;
    kit.raw().tender.stage = stage.number();
    assert_eq!(kit.raw().tender.notice, NOTICE.number());
    kit
}

/// A large fine of a day.
fn fined(kit: &mut Kit, decided: Day) {
    let fine = kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 5_000_000));
    done(fine.on(Event::DECIDED, decided));
}

fn found_of(stage: Stage, on_file: impl FnOnce(&mut Kit)) -> Vec<String> {
    let mut kit = without_deadline(stage);
    on_file(&mut kit);
    // the searches of the lists are another matter
    found(&kit).into_iter().filter(|sentence| !sentence.starts_with("list-searches")).collect()
}

#[test]
fn a_fine_that_counts_on_some_days_and_not_on_others_refers() {
    for stage in [Stage::EVALUATE, Stage::AWARD, Stage::OPTION] {
        for (decided, expected) in [
            (day(2023, 5, 1), vec![]),
            (day(2023, 5, 2), vec![OPEN]),
            (day(2023, 5, 31), vec![OPEN]),
            (day(2023, 6, 1), vec!["large-fine bars"]),
            (NOTICE, vec!["large-fine bars"]),
            (NOTICE.next(), vec![OPEN]),
            (TODAY, vec![OPEN]),
            (TODAY.next(), vec![]),
        ] {
            let found = found_of(stage, |kit| fined(kit, decided));
            assert_eq!(found, expected, "{stage:?} {decided:?}");
        }
    }
}

#[test]
fn while_bids_are_open_today_is_the_day() {
    for stage in [Stage::PUBLISH, Stage::BID] {
        for (decided, expected) in [
            (day(2023, 5, 31), vec![]),
            (day(2023, 6, 1), vec!["large-fine bars"]),
            (TODAY, vec!["large-fine bars"]),
        ] {
            let found = found_of(stage, |kit| fined(kit, decided));
            assert_eq!(found, expected, "{stage:?} {decided:?}");
        }
    }
}

#[test]
fn a_ban_that_ran_on_some_days_refers() {
    const REFERS: &str = "art-77-ban refers: deadline-not-stated";
    for (first, last, expected) in [
        (day(2025, 5, 2), NOTICE.previous(), vec!["ban-ended notes"]),
        (day(2025, 5, 3), NOTICE, vec![REFERS]),
        (day(2025, 6, 1), TODAY.previous(), vec![REFERS]),
        (day(2025, 6, 2), TODAY, vec!["art-77-ban bars"]),
        // a ban of today excludes, whenever bids closed
        (TODAY, day(2027, 5, 31), vec!["art-77-ban bars"]),
        (TODAY.next(), day(2027, 6, 1), vec![]),
    ] {
        let found = found_of(Stage::EVALUATE, |kit| done(ban(kit, first, last).ground(COLLUSION)));
        assert_eq!(found, expected, "{last:?}");
    }
    let lifted = |on: Day| {
        found_of(Stage::AWARD, |kit| {
            done(ban(kit, day(2026, 1, 1), day(2026, 12, 31)).ground(COLLUSION).on(Event::RELEASED, on));
        })
    };
    assert_eq!(lifted(NOTICE), ["ban-lifted notes"]);
    assert_eq!(lifted(NOTICE.next()), [REFERS]);
}

#[test]
fn a_ban_that_may_have_begun_after_bids_closed_leaves_an_option_open() {
    for (first, expected) in
        [(NOTICE, "art-77-ban bars"), (NOTICE.next(), "art-77-ban refers: deadline-not-stated")]
    {
        let found = found_of(Stage::OPTION, |kit| {
            done(ban(kit, first, day(2027, 5, 1)).ground(COLLUSION));
        });
        assert_eq!(found, [expected], "{first:?}");
    }
}

#[test]
fn an_entry_that_stood_on_some_days_refers() {
    const REFERS: &str = "dishonest-judgment-debtor refers: cut-off-not-stated";
    for (on, off, expected) in [
        (day(2026, 1, 1), NOTICE, vec![]),
        (day(2026, 1, 1), NOTICE.next(), vec![REFERS]),
        (day(2026, 5, 10), day(2026, 5, 20), vec![REFERS]),
        (TODAY, TODAY.next(), vec![REFERS]),
        (day(2026, 1, 1), TODAY.next(), vec!["dishonest-judgment-debtor bars"]),
    ] {
        let found = found_of(Stage::EVALUATE, |kit| {
            let entry = kit.record(RecordKind::LISTING).on_list(JUDGMENT_DEBTORS);
            done(entry.on(Event::PUBLISHED, on).on(Event::RELEASED, off));
        });
        assert_eq!(found, expected, "{on:?} {off:?}");
    }
}

#[test]
fn a_tie_that_held_on_some_days_refers() {
    for (since, until, expected) in [
        (None, None, vec!["holding-or-managing bars"]),
        (None, Some(NOTICE), vec!["holding-or-managing refers: deadline-not-stated"]),
        (None, Some(NOTICE.previous()), vec![]),
        (Some(TODAY), None, vec!["holding-or-managing refers: deadline-not-stated"]),
        (Some(TODAY.next()), None, vec![]),
        (Some(NOTICE), Some(TODAY), vec!["holding-or-managing bars"]),
    ] {
        let found = found_of(Stage::EVALUATE, |kit| {
            let other = kit.party(Role::COMPETITOR);
            kit.relation(other, RelationKind::HOLDS_OR_MANAGES, 0);
            for tie in &mut kit.raw().relations {
                (tie.since, tie.until) = (since.map(Day::number), until.map(Day::number));
            }
        });
        assert_eq!(found, expected, "{since:?} {until:?}");
    }
}

#[test]
fn an_entry_between_the_deadline_and_the_decision_leaves_the_cut_off_open() {
    let mut kit = kit();
    kit.raw().tender.deadline = Some(day(2026, 5, 10).number());
    let entry = kit.record(RecordKind::LISTING).on_list(JUDGMENT_DEBTORS);
    done(entry.on(Event::PUBLISHED, day(2026, 5, 15)).on(Event::RELEASED, day(2026, 5, 20)));
    assert_eq!(found(&kit), ["dishonest-judgment-debtor refers: cut-off-not-stated"]);
}

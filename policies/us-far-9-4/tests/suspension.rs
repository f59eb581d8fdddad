//! How long a suspension lasts without legal proceedings: 9.407-4(b).

mod common;

use common::{TODAY, found, kit, kit_on, set, suspension};
use probity_guest::{Day, Event, RecordKind, day};
use us_far_9_4::{EXTENSION, PROCEEDINGS, SAM, SAM_PENDING};

const NOTICE: Day = day(2025, 1, 15);

const BARS: &str = "suspended bars";
const ENDS: &str = "suspension-must-end refers: suspension-still-in-force";
const ASKS: &str = "suspended refers: proceedings-initiated";
const NOTICE_OPEN: &str = "suspended refers: suspension-notice-date";

/// The one finding on a suspension noticed on [`NOTICE`], on a day, with facts on proceedings and extension.
fn on(today: Day, proceedings: Option<i64>, extension: Option<i64>) -> Vec<String> {
    let mut kit = kit_on(today);
    let mut record = suspension(&mut kit, NOTICE);
    if let Some(value) = proceedings {
        record = record.fact(PROCEEDINGS, value, 0);
    }
    if let Some(value) = extension {
        record.fact(EXTENSION, value, 0);
    }
    found(&kit)
}

#[test]
fn it_ends_twelve_months_after_the_notice() {
    for (today, expected) in [
        (day(2026, 1, 14), BARS),
        (day(2026, 1, 15), BARS),
        (day(2026, 1, 16), ENDS),
        (day(2027, 1, 1), ENDS),
    ] {
        assert_eq!(on(today, Some(0), Some(0)), [expected], "{today:?}");
    }
}

#[test]
fn worked_case_10_thirteen_months_without_proceedings_or_request() {
    assert_eq!(on(day(2026, 2, 15), Some(0), Some(0)), [ENDS]);
}

#[test]
fn a_prosecutors_request_adds_six_months() {
    for (today, expected) in [
        (day(2026, 1, 16), BARS),
        (day(2026, 7, 14), BARS),
        (day(2026, 7, 15), BARS),
        (day(2026, 7, 16), ENDS),
    ] {
        assert_eq!(on(today, Some(0), Some(1)), [expected], "{today:?}");
    }
}

#[test]
fn whether_it_was_requested_must_be_known_until_the_longest_time_is_over() {
    for (today, expected) in [
        (day(2026, 1, 15), BARS),
        (day(2026, 1, 16), ASKS),
        (day(2026, 7, 15), ASKS),
        (day(2026, 7, 16), ENDS),
    ] {
        assert_eq!(on(today, Some(0), None), [expected], "{today:?}");
    }
}

#[test]
fn proceedings_in_time_keep_it_in_force() {
    let number = |day: Day| Some(i64::from(day.number()));
    let today = day(2027, 1, 1);
    assert_eq!(on(today, Some(1), None), [BARS], "a plain yes");
    assert_eq!(on(today, number(day(2026, 1, 15)), Some(0)), [BARS]);
    assert_eq!(on(today, number(day(2026, 1, 16)), Some(0)), [ENDS], "a day late");
    assert_eq!(on(today, number(day(2026, 1, 16)), None), [ASKS]);
    assert_eq!(on(today, number(day(2026, 7, 15)), Some(1)), [BARS]);
    assert_eq!(on(today, number(day(2026, 7, 16)), Some(1)), [ENDS]);
    assert_eq!(on(today, number(day(2026, 7, 16)), None), [ENDS], "beyond any extension");
    assert_eq!(on(day(2026, 1, 16), number(day(2026, 1, 17)), Some(0)), [ENDS], "not initiated yet");
}

#[test]
fn without_the_facts_a_person_is_asked() {
    assert_eq!(on(day(2026, 1, 15), None, None), [BARS]);
    assert_eq!(on(day(2026, 1, 16), None, None), [ASKS]);
    assert_eq!(on(day(2026, 7, 15), None, Some(1)), [BARS]);
    assert_eq!(on(day(2026, 7, 16), None, Some(1)), [ASKS]);
    assert_eq!(on(day(2026, 1, 16), Some(i64::MAX), Some(0)), [ASKS], "no day of the calendar");
}

#[test]
fn a_notice_on_a_leap_day() {
    for (today, expected) in [(day(2025, 2, 28), BARS), (day(2025, 3, 1), ENDS)] {
        let mut kit = kit_on(today);
        suspension(&mut kit, day(2024, 2, 29)).fact(PROCEEDINGS, 0, 0).fact(EXTENSION, 0, 0);
        assert_eq!(found(&kit), [expected], "{today:?}");
    }
}

#[test]
fn a_notice_that_is_not_stated_is_not_older_than_the_suspension() {
    let begun = |first: Day| {
        let mut kit = kit();
        kit.record(RecordKind::SUSPENSION)
            .on_list(SAM)
            .on(Event::EFFECTIVE, first)
            .fact(PROCEEDINGS, 0, 0)
            .fact(EXTENSION, 0, 0);
        found(&kit)
    };
    assert_eq!(begun(day(2025, 6, 10)), [BARS]);
    assert_eq!(begun(day(2025, 6, 9)), [NOTICE_OPEN]);
    let mut kit = kit();
    kit.record(RecordKind::SUSPENSION).on_list(SAM).on(Event::RETRIEVED, TODAY);
    assert_eq!(found(&kit), [NOTICE_OPEN], "no day at all");
}

#[test]
fn an_entry_with_proceedings_pending_may_be_a_suspension() {
    let pending = |first: Day, stated: bool| {
        let mut kit = kit();
        let record = kit.record(RecordKind::LISTING).on_list(SAM_PENDING).on(Event::EFFECTIVE, first);
        if stated {
            record.on(Event::NOTIFIED, first).fact(PROCEEDINGS, 0, 0).fact(EXTENSION, 0, 0);
        }
        found(&kit)
    };
    assert_eq!(pending(day(2025, 6, 10), false), ["proceedings-pending bars"]);
    assert_eq!(pending(day(2025, 6, 9), false), ["proceedings-pending refers: proceedings-initiated"]);
    assert_eq!(pending(day(2025, 6, 9), true), [ENDS]);
}

#[test]
fn without_the_numbers_a_person_is_asked() {
    let mut kit = kit();
    set(&mut kit, "suspension-without-proceedings", None);
    suspension(&mut kit, day(2026, 6, 1));
    assert_eq!(found(&kit), ["suspended refers: figure-unknown"]);
}

#[test]
fn one_that_was_terminated_is_over() {
    let mut kit = kit();
    suspension(&mut kit, NOTICE).on(Event::RELEASED, TODAY);
    assert_eq!(found(&kit), ["exclusion-ended notes"]);
}

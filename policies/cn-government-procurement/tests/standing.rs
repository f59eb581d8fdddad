//! Decisions and entries that do not stand, and how that is noted.

#![allow(clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use cn_government_procurement::TAX_DISHONEST;
use common::{DEADLINE, all_found, ban, entry, fine, found_with_end, kit, set};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::{Day, Event, RecordKind, day, days, describe, evaluate};

/// All findings where something happened to a large fine.
fn fined(event: Event, on: Day) -> Vec<String> {
    let mut kit = kit();
    fine(&mut kit, 9_000_000).on(event, on);
    all_found(&kit)
}

#[test]
fn what_was_undone_is_noted_under_the_law_that_it_falls_under() {
    for event in [Event::REVOKED, Event::OVERTURNED] {
        assert_eq!(fined(event, DEADLINE), ["set-aside notes"], "{event:?}");
        assert_eq!(fined(event, DEADLINE.next()), ["large-fine bars"], "{event:?}");

        let mut banned = kit();
        ban(&mut banned, day(2026, 1, 1), day(2026, 12, 31)).on(event, DEADLINE);
        assert_eq!(all_found(&banned), ["ban-set-aside notes"], "{event:?}");

        let mut listed = kit();
        entry(&mut listed, TAX_DISHONEST).on(event, DEADLINE);
        assert_eq!(all_found(&listed), ["entry-removed notes"], "{event:?}");
    }
}

#[test]
fn a_stay_is_noted_while_it_lasts() {
    assert_eq!(fined(Event::STAYED_FROM, DEADLINE), ["stayed notes"]);
    assert_eq!(fined(Event::STAYED_FROM, DEADLINE.next()), ["large-fine bars"]);
    for (until, expected) in
        [(DEADLINE, "stayed notes until 2026-06-01"), (DEADLINE + days(30), "stayed notes until 2026-07-01")]
    {
        let mut kit = kit();
        fine(&mut kit, 9_000_000).on(Event::STAYED_FROM, day(2026, 1, 1)).on(Event::STAYED_UNTIL, until);
        assert_eq!(found_with_end(&kit), [expected], "the last day of a stay belongs to it");
    }
    let mut twice = kit();
    fine(&mut twice, 9_000_000)
        .on(Event::STAYED_FROM, day(2026, 5, 1))
        .on(Event::STAYED_UNTIL, day(2026, 6, 30))
        .on(Event::STAYED_FROM, day(2026, 9, 1))
        .on(Event::STAYED_UNTIL, day(2026, 12, 31));
    assert_eq!(found_with_end(&twice), ["stayed notes until 2026-06-30"], "in between it has effect");
    let mut ended = kit();
    fine(&mut ended, 9_000_000)
        .on(Event::STAYED_FROM, day(2026, 1, 1))
        .on(Event::STAYED_UNTIL, DEADLINE.previous());
    assert_eq!(all_found(&ended), ["large-fine bars"]);
}

#[test]
fn what_a_stayed_decision_does_can_be_set() {
    let stayed = |yuan| {
        let mut kit = kit();
        set(&mut kit, "stayed-decision", 1);
        fine(&mut kit, yuan).on(Event::STAYED_FROM, day(2026, 1, 1));
        all_found(&kit)
    };
    assert_eq!(stayed(9_000_000), ["stayed refers: stayed-decision-counts"]);
    assert_eq!(stayed(1_000), ["stayed notes"], "one that would not exclude");

    let mut undone = kit();
    set(&mut undone, "stayed-decision", 1);
    fine(&mut undone, 9_000_000).on(Event::STAYED_FROM, day(2026, 1, 1)).on(Event::REVOKED, DEADLINE);
    assert_eq!(all_found(&undone), ["set-aside notes"], "there is nothing left to stay");
}

#[test]
fn the_sentence_says_which_of_the_two_happened() {
    type Policy = cn_government_procurement::CnGovernmentProcurement;
    for (event, word) in [(Event::REVOKED, 1), (Event::OVERTURNED, 2)] {
        let mut kit = kit();
        kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2025, 6, 1)).on(event, DEADLINE);
        let raw::Verdict::Findings(findings) = evaluate::<Policy>(kit.raw()) else { panic!("it governs") };
        let position = describe::<Policy>().rules.iter().position(|rule| rule.id == "set-aside");
        let noted = findings.iter().find(|found| Some(found.rule as usize) == position);
        let said = noted.and_then(|found| found.slots.get(1)).copied();
        assert!(matches!(said, Some(raw::SlotValue::Number(said)) if said == word), "{said:?}");
    }
}

//! Days that the case leaves open, and days that follow one another.

mod common;

use common::{TODAY, debarment, found, found_with_end, kit, set_kind};
use probity_guest::{Day, Event, PartyKind, RecordKind, day};
use us_far_9_4::{PROCEEDINGS, SAM_COMPLETED, SAM_PENDING};

#[test]
fn what_is_published_later_may_have_begun_before() {
    let with = |event: Event, on: Day| {
        let mut kit = kit();
        kit.record(RecordKind::DEBARMENT)
            .on_list(SAM_COMPLETED)
            .on(event, on)
            .on(Event::EXPIRES, day(2028, 1, 1));
        found(&kit)
    };
    let open = ["debarred refers: date-unknown"];
    assert_eq!(with(Event::PUBLISHED, TODAY), ["debarred bars"], "what is published has been decided");
    assert_eq!(with(Event::PUBLISHED, TODAY.next()), open);
    assert_eq!(with(Event::DECIDED, TODAY.next()), ["exclusion-upcoming notes"]);
    assert_eq!(with(Event::EFFECTIVE, TODAY.next()), ["exclusion-upcoming notes"]);
}

#[test]
fn a_tax_debt_published_later_may_be_older() {
    let with = |event: Event| {
        let mut kit = kit();
        set_kind(&mut kit, 0, PartyKind::LEGAL.number());
        kit.record(RecordKind::TAX_DEBT).on(event, TODAY.next());
        found(&kit)
    };
    assert_eq!(with(Event::DECIDED), [""; 0], "of a later day");
    assert_eq!(with(Event::PUBLISHED), ["delinquent-taxes refers: date-unknown"]);
}

#[test]
fn a_stay_has_an_end_only_where_the_exclusion_stands_again() {
    let with = |overturned: Option<Day>| {
        let mut kit = kit();
        let entry = debarment(&mut kit).on(Event::STAYED_FROM, TODAY).on(Event::STAYED_UNTIL, TODAY.next());
        if let Some(on) = overturned {
            let _ = entry.on(Event::OVERTURNED, on);
        }
        found_with_end(&kit)
    };
    let after = TODAY.next().next();
    assert_eq!(with(None), ["exclusion-lifted notes until 2026-06-11"]);
    assert_eq!(with(Some(after)), ["exclusion-lifted notes without end"], "overturned on the next day");
    assert_eq!(with(Some(after.next())), ["exclusion-lifted notes until 2026-06-11"]);
}

#[test]
fn a_publication_does_not_tell_how_old_a_suspension_is() {
    let with = |event: Event, proceedings: bool| {
        let mut kit = kit();
        let suspension = kit.record(RecordKind::SUSPENSION).on_list(SAM_PENDING).on(event, TODAY);
        if proceedings {
            let _ = suspension.fact(PROCEEDINGS, 1, 0);
        }
        found(&kit)
    };
    assert_eq!(with(Event::EFFECTIVE, false), ["suspended bars"]);
    assert_eq!(with(Event::DECIDED, false), ["suspended bars"]);
    assert_eq!(with(Event::PUBLISHED, false), ["suspended refers: suspension-notice-date"]);
    assert_eq!(with(Event::PUBLISHED, true), ["suspended bars"], "then its age does not matter");
}

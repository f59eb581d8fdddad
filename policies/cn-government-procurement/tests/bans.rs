//! Bans for a term: Law art. 77(1), Regulations art. 19(2), 72 and 73, and those of the Tendering Law.

mod common;

use cn_government_procurement::{
    ASSIGNING, BRIBERY, BRIBING_EVALUATORS, CHANGING_CONTRACT, COLLUSION, COUNTERFEIT, FABRICATED_COMPLAINT,
    FALSE_MATERIALS, FINANCE, MUST_BE_TENDERED, NEGOTIATING, NOT_AS_TENDERED, PROCUREMENT_DISHONEST,
    REFUSING_INSPECTION, REFUSING_TO_SIGN, SMEARING,
};
use common::{DEADLINE, OTHER, ban, check, entry, found, found_with_end, kit, kit_decided_on, set};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::{Answer, Day, Event, Measure, RecordKind, Role, day, years};

/// A ban for one year that runs on the deadline.
fn running(kit: &mut probity_guest::kit::Kit) -> probity_guest::kit::RecordKit<'_> {
    ban(kit, day(2026, 1, 1), day(2026, 12, 31))
}

#[test]
fn every_ground_of_article_77_bars() {
    for ground in [
        FALSE_MATERIALS,
        SMEARING,
        COLLUSION,
        BRIBERY,
        NEGOTIATING,
        REFUSING_INSPECTION,
        BRIBING_EVALUATORS,
        REFUSING_TO_SIGN,
        NOT_AS_TENDERED,
        ASSIGNING,
        COUNTERFEIT,
        CHANGING_CONTRACT,
        FABRICATED_COMPLAINT,
    ] {
        let mut kit = kit();
        running(&mut kit).ground(ground);
        assert_eq!(found_with_end(&kit), ["art-77-ban bars until 2026-12-31"], "{ground:?}");
    }
}

#[test]
fn any_other_ban_by_a_finance_department_bars_while_its_term_runs() {
    check(&[
        (
            "no ground stated",
            |kit| {
                running(kit);
            },
            &["term-ban bars"],
        ),
        (
            "a ground that the policy has no word for",
            |kit| {
                running(kit).ground(OTHER);
            },
            &["term-ban bars"],
        ),
        (
            "imposed by a penalty decision",
            |kit| {
                kit.record(RecordKind::PENALTY)
                    .imposing(Measure::PROCUREMENT_BAN)
                    .by(FINANCE)
                    .on(Event::DECIDED, day(2026, 1, 1))
                    .on(Event::EXPIRES, day(2026, 12, 31));
            },
            &["term-ban bars"],
        ),
        (
            "known from the procurement list, which finance departments keep",
            |kit| {
                entry(kit, PROCUREMENT_DISHONEST)
                    .imposing(Measure::PROCUREMENT_BAN)
                    .ground(COLLUSION)
                    .on(Event::EXPIRES, day(2026, 12, 31));
            },
            &["art-77-ban bars"],
        ),
    ]);
}

#[test]
fn a_ban_by_somebody_else_is_referred() {
    check(&[
        (
            "authority not stated",
            |kit| {
                kit.record(RecordKind::BAN)
                    .ground(COLLUSION)
                    .on(Event::DECIDED, day(2026, 1, 1))
                    .on(Event::EXPIRES, day(2026, 12, 31));
            },
            &["art-77-ban refers: authority-unknown"],
        ),
        (
            "no finance department, on whatever ground",
            |kit| {
                running(kit).by(OTHER).ground(COLLUSION);
            },
            &["term-ban refers: ban-basis"],
        ),
    ]);
}

#[test]
fn a_ban_runs_from_its_first_to_its_last_day() {
    for (deadline, expected) in [
        (day(2025, 12, 31), vec![]),
        (day(2026, 1, 1), vec!["term-ban bars"]),
        (day(2026, 12, 31), vec!["term-ban bars"]),
        (day(2027, 1, 1), vec!["ban-ended notes"]),
    ] {
        let mut kit = kit_decided_on(deadline, deadline);
        running(&mut kit);
        assert_eq!(found(&kit), expected, "{deadline:?}");
    }
}

#[test]
fn worked_case_3_a_ban_that_has_ended_lets_the_bidder_take_part() {
    let mut kit = kit();
    ban(&mut kit, day(2023, 12, 1), day(2024, 11, 30)).ground(FALSE_MATERIALS);
    assert_eq!(found(&kit), ["ban-ended notes"]);
}

#[test]
fn a_ban_that_begins_between_the_deadline_and_the_award_bars() {
    let decided = |as_of, first, last| {
        let mut kit = kit_decided_on(as_of, DEADLINE);
        ban(&mut kit, first, last).ground(COLLUSION);
        found(&kit)
    };
    let (first, last) = (day(2026, 6, 15), day(2027, 6, 14));
    assert!(decided(day(2026, 6, 14), first, last).is_empty(), "it has not begun when it is decided");
    assert_eq!(decided(day(2026, 6, 15), first, last), ["art-77-ban bars"]);
    // it ran on the deadline and has ended since
    let (first, last) = (day(2025, 6, 2), day(2026, 6, 1));
    assert_eq!(decided(day(2026, 7, 1), first, last), ["art-77-ban bars"]);
    // it will have ended when bids close
    assert_eq!(decided(day(2026, 5, 1), day(2025, 6, 1), day(2026, 5, 31)), ["ban-ended notes"]);
}

#[test]
fn a_term_that_article_77_does_not_allow_is_referred() {
    let first = day(2025, 12, 1);
    let anniversary = |count| first + years(count);
    let rows: [(Day, &str); 6] = [
        (anniversary(1).previous().previous(), "art-77-ban refers: ban-term-beyond-law"),
        (anniversary(1).previous(), "art-77-ban bars"),
        (anniversary(1), "art-77-ban bars"),
        (anniversary(3).previous(), "art-77-ban bars"),
        (anniversary(3), "art-77-ban bars"),
        (anniversary(3).next(), "art-77-ban refers: ban-term-beyond-law"),
    ];
    for (last, expected) in rows {
        let mut kit = kit();
        ban(&mut kit, first, last).ground(BRIBERY);
        assert_eq!(found(&kit), [expected], "{last:?}");
    }

    let mut endless = kit();
    endless.record(RecordKind::BAN).by(FINANCE).ground(BRIBERY).on(Event::DECIDED, first).indefinitely();
    assert_eq!(found_with_end(&endless), ["art-77-ban refers: ban-term-beyond-law without end"]);

    // a ban on another basis is not measured by art. 77
    let mut other = kit();
    ban(&mut other, first, anniversary(5));
    assert_eq!(found(&other), ["term-ban bars"]);

    let mut longer = kit();
    set(&mut longer, "longest-ban", 5);
    ban(&mut longer, first, anniversary(5)).ground(BRIBERY);
    assert_eq!(found(&longer), ["art-77-ban bars"]);
}

#[test]
fn a_term_that_begins_on_a_leap_day() {
    for (last, expected) in
        [(day(2027, 2, 28), "art-77-ban bars"), (day(2027, 3, 1), "art-77-ban refers: ban-term-beyond-law")]
    {
        let mut kit = kit();
        ban(&mut kit, day(2024, 2, 29), last).ground(COUNTERFEIT);
        assert_eq!(found(&kit), [expected], "{last:?}");
    }
}

#[test]
fn what_the_case_does_not_say_of_a_ban_refers() {
    check(&[
        (
            "its end",
            |kit| {
                kit.record(RecordKind::BAN).by(FINANCE).on(Event::DECIDED, day(2026, 1, 1));
            },
            &["term-ban refers: end-unknown"],
        ),
        (
            "its beginning",
            |kit| {
                kit.record(RecordKind::BAN).by(FINANCE).on(Event::EXPIRES, day(2026, 12, 31));
            },
            &["term-ban refers: date-unknown"],
        ),
        (
            "whether it is about the party",
            |kit| {
                running(kit).unmatched();
            },
            &["term-ban refers: match-unconfirmed"],
        ),
        (
            "whether its source still says so",
            |kit| {
                running(kit).stale();
            },
            &["term-ban refers: source-stale"],
        ),
        (
            "whether its own scope covers the tender",
            |kit| {
                running(kit);
                covers(kit, Answer::Unknown);
            },
            &["term-ban refers: scope-unknown"],
        ),
        (
            "whether it binds here although it limits itself to other tenders",
            |kit| {
                running(kit);
                covers(kit, Answer::No);
            },
            &["term-ban refers: ban-limited-by-itself"],
        ),
    ]);
}

fn covers(kit: &mut probity_guest::kit::Kit, answer: Answer) {
    kit.raw().records.iter_mut().for_each(|record: &mut raw::Record| record.covers = answer);
}

#[test]
fn a_ban_that_does_not_stand_does_not_bar() {
    let with = |event, on| {
        let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
        running(&mut kit).on(event, on);
        found(&kit)
    };
    for event in [Event::REVOKED, Event::OVERTURNED, Event::STAYED_FROM] {
        assert!(with(event, day(2026, 5, 1)).is_empty(), "before the deadline");
        assert!(with(event, day(2026, 6, 15)).is_empty(), "after the deadline, known when it is decided");
        assert_eq!(with(event, day(2026, 7, 2)), ["term-ban bars"], "after the decision");
    }
    assert_eq!(with(Event::RELEASED, day(2026, 5, 1)), ["ban-ended notes"], "released early");
    assert_eq!(with(Event::REPAIRED, day(2026, 5, 1)), ["term-ban bars"], "repair shortens no term");
}

#[test]
fn a_ban_of_a_consortium_member_is_a_ban_of_the_consortium() {
    for (role, expected) in [
        (Role::CONSORTIUM_MEMBER, vec!["term-ban bars", "consortium-member bars"]),
        (Role::SUBCONTRACTOR, vec![]),
        (Role::COMPETITOR, vec![]),
    ] {
        let mut kit = kit();
        let party = kit.party(role);
        running(&mut kit).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
}

#[test]
fn a_ban_under_the_tendering_law_concerns_what_must_be_tendered() {
    for (must_be_tendered, expected) in [
        (None, "tendering-ban refers: tendering-law-applies"),
        (Some(0), "tendering-ban notes"),
        (Some(1), "tendering-ban bars"),
    ] {
        let mut kit = kit();
        kit.record(RecordKind::BAN)
            .imposing(Measure::TENDERING_BAN)
            .ground(COLLUSION)
            .by(OTHER)
            .on(Event::DECIDED, day(2026, 1, 1))
            .on(Event::EXPIRES, day(2026, 12, 31));
        let fact = must_be_tendered.map(|value| raw::Fact {
            about: raw::Subject::Tender,
            code: MUST_BE_TENDERED.0,
            value,
            currency: 0,
        });
        kit.raw().facts.extend(fact);
        assert_eq!(found(&kit), [expected], "{must_be_tendered:?}");
    }
}

#[test]
fn a_ban_under_the_tendering_law_that_has_ended_says_nothing() {
    for (deadline, expected) in
        [(day(2026, 12, 31), vec!["tendering-ban refers: tendering-law-applies"]), (day(2027, 1, 1), vec![])]
    {
        let mut kit = kit_decided_on(deadline, deadline);
        kit.record(RecordKind::BAN)
            .imposing(Measure::TENDERING_BAN)
            .on(Event::DECIDED, day(2026, 1, 1))
            .on(Event::EXPIRES, day(2026, 12, 31));
        assert_eq!(found(&kit), expected, "{deadline:?}");
    }
}

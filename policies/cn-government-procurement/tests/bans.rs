//! Bans for a term: Law art. 77(1), Regulations art. 19(2), 72 and 73.

mod common;

use cn_government_procurement::{
    ASSIGNING, BRIBERY, BRIBING_EVALUATORS, CHANGING_CONTRACT, COLLUSION, COUNTERFEIT, FABRICATED_COMPLAINT,
    FALSE_MATERIALS, FINANCE, NEGOTIATING, NOT_AS_TENDERED, PROCUREMENT_DISHONEST, REFUSING_INSPECTION,
    REFUSING_TO_SIGN, SMEARING,
};
use common::{DEADLINE, OTHER, ban, check, entry, found, found_with_end, kit, kit_decided_on, set};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::{Answer, Code, Day, Event, Measure, RecordKind, Role, Stage, day, years};

/// A ban for one year that runs on the deadline.
fn running(kit: &mut probity_guest::kit::Kit) -> probity_guest::kit::RecordKit<'_> {
    ban(kit, day(2026, 1, 1), day(2026, 12, 31))
}

#[test]
fn every_ground_bars_under_its_own_article() {
    for (ground, rule) in [
        (FALSE_MATERIALS, "art-77-ban"),
        (SMEARING, "art-77-ban"),
        (COLLUSION, "art-77-ban"),
        (BRIBERY, "art-77-ban"),
        (NEGOTIATING, "art-77-ban"),
        (REFUSING_INSPECTION, "art-77-ban"),
        (BRIBING_EVALUATORS, "art-72-ban"),
        (REFUSING_TO_SIGN, "art-72-ban"),
        (NOT_AS_TENDERED, "art-72-ban"),
        (ASSIGNING, "art-72-ban"),
        (COUNTERFEIT, "counterfeit-goods-ban"),
        (CHANGING_CONTRACT, "art-72-ban"),
        (FABRICATED_COMPLAINT, "fabricated-complaint-ban"),
    ] {
        let mut kit = kit();
        running(&mut kit).ground(ground);
        assert_eq!(found_with_end(&kit), [format!("{rule} bars until 2026-12-31")], "{ground:?}");
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
            &["art-77-ban bars", "procurement-list-ban bars"],
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

    // where no ground is stated, a shorter term may rest on another law; a longer one is known to none
    for (last, expected) in [
        (day(2026, 6, 30), "term-ban bars"),
        (anniversary(3), "term-ban bars"),
        (anniversary(3).next(), "term-ban refers: ban-term-beyond-law"),
    ] {
        let mut other = kit();
        ban(&mut other, first, last);
        assert_eq!(found(&other), [expected], "{last:?}");
    }
    let mut endless = kit();
    endless.record(RecordKind::BAN).by(FINANCE).on(Event::DECIDED, first).indefinitely();
    assert_eq!(found(&endless), ["term-ban refers: ban-term-beyond-law"]);

    let mut longer = kit();
    set(&mut longer, "longest-ban", 5);
    ban(&mut longer, first, anniversary(5)).ground(BRIBERY);
    assert_eq!(found(&longer), ["art-77-ban bars"]);
}

#[test]
fn a_term_that_begins_on_a_leap_day() {
    for (last, expected) in [
        (day(2027, 2, 28), "counterfeit-goods-ban bars"),
        (day(2027, 3, 1), "counterfeit-goods-ban refers: ban-term-beyond-law"),
    ] {
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
            &["limited-ban refers: ban-limited-by-itself"],
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
}

#[test]
fn a_ban_that_was_lifted_has_not_expired() {
    let lifted = |on| {
        let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
        running(&mut kit).ground(COLLUSION).on(Event::RELEASED, on);
        found_with_end(&kit)
    };
    assert_eq!(lifted(day(2026, 5, 1)), ["ban-lifted notes without end"]);
    assert_eq!(lifted(DEADLINE), ["ban-lifted notes without end"], "on the day on which bids close");
    assert_eq!(lifted(DEADLINE.next()), ["art-77-ban bars until 2026-06-01"], "the day after: it ran then");
    assert_eq!(lifted(day(2026, 7, 1)), ["art-77-ban bars until 2026-06-30"]);
    assert_eq!(lifted(day(2026, 7, 2)), ["art-77-ban bars until 2026-12-31"], "after the decision");

    // lifted when its term was over already
    let mut late = kit();
    ban(&mut late, day(2025, 1, 1), day(2025, 12, 31)).on(Event::RELEASED, day(2026, 3, 1));
    assert_eq!(found(&late), ["ban-ended notes"]);
}

#[test]
fn what_credit_repair_does_to_a_running_ban_is_contested() {
    for (choice, expected) in
        [(0, "term-ban bars"), (1, "term-ban refers: repair-ends-ban"), (2, "term-ban notes")]
    {
        let mut kit = kit();
        set(&mut kit, "repaired-ban", choice);
        running(&mut kit).on(Event::REPAIRED, day(2026, 5, 1));
        assert_eq!(found(&kit), [expected], "choice {choice}");
    }
    let mut later = kit();
    running(&mut later).on(Event::REPAIRED, DEADLINE.next());
    assert_eq!(found(&later), ["term-ban bars"], "repaired only after the decision");
}

#[test]
fn a_ban_without_a_stated_end_is_over_with_the_longest_term_of_the_law() {
    let began = |first: Day, ground: Option<Code>| {
        let mut kit = kit();
        let ban = kit.record(RecordKind::BAN).by(FINANCE).on(Event::DECIDED, first);
        if let Some(ground) = ground {
            ban.ground(ground);
        }
        found(&kit)
    };
    let open = ["art-77-ban refers: end-unknown"];
    assert_eq!(began(DEADLINE - years(3), Some(COLLUSION)), open, "its last day may be today");
    assert_eq!(began((DEADLINE - years(3)).previous(), Some(COLLUSION)), ["ban-ended notes"]);
    assert_eq!(began(day(2015, 6, 1), None), ["term-ban refers: end-unknown"], "of no known ground");
}

#[test]
fn only_the_end_is_stated_and_lies_before_the_deadline() {
    for (last, expected) in
        [(day(2026, 5, 31), "ban-ended notes"), (DEADLINE, "term-ban refers: date-unknown")]
    {
        let mut kit = kit();
        kit.record(RecordKind::BAN).by(FINANCE).on(Event::EXPIRES, last);
        assert_eq!(found(&kit), [expected], "{last:?}");
    }
}

#[test]
fn while_the_contract_runs_a_later_ban_is_referred() {
    for (first, expected) in
        [(DEADLINE, "term-ban bars"), (DEADLINE.next(), "term-ban refers: reaches-running-contract")]
    {
        let mut kit = kit_decided_on(day(2026, 12, 1), DEADLINE);
        kit.raw().tender.stage = Stage::OPTION.number();
        ban(&mut kit, first, day(2027, 5, 31));
        assert_eq!(found(&kit), [expected], "{first:?}");
    }
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

//! Counterfeit or inferior goods: Implementing Regulations art. 72(1)(5).

mod common;

use cn_quality_action::*;
use common::*;
use probity_guest::{Answer, Event, Measure, RecordKind, Role, Stage, day, years};

#[test]
fn a_ban_bars_from_its_first_to_its_last_day() {
    for (first, last, expected) in [
        (TODAY, day(2027, 6, 9), vec!["counterfeit-goods bars until 2027-06-09"]),
        (TODAY.next(), day(2027, 6, 10), vec![]),
        (day(2025, 6, 11), TODAY, vec!["counterfeit-goods bars until 2026-06-10"]),
        (day(2025, 6, 10), TODAY.previous(), vec!["counterfeit-ban-over notes without end"]),
    ] {
        let mut kit = kit();
        ban(&mut kit, first, last);
        assert_eq!(found_with_end(&kit), expected, "{first:?} {last:?}");
    }
}

#[test]
fn what_the_case_does_not_say_of_a_ban_refers() {
    check(&[
        (
            "its ground",
            |kit| {
                running(kit).ground(probity_guest::Code(u32::MAX - 1));
            },
            &["counterfeit-goods refers: ground-unknown"],
        ),
        (
            "its ground, where no finance department imposed it",
            |kit| {
                running(kit).ground(probity_guest::Code(u32::MAX - 1)).by(OTHER);
            },
            &[],
        ),
        (
            "its authority",
            |kit| {
                running(kit).by(probity_guest::Code(u32::MAX - 1));
            },
            &["counterfeit-goods refers: authority-unknown"],
        ),
        (
            "its end",
            |kit| {
                let ban = kit.record(RecordKind::BAN).ground(COUNTERFEIT).by(FINANCE);
                ban.on(Event::DECIDED, day(2026, 1, 1));
            },
            &["counterfeit-goods refers: end-unknown"],
        ),
        (
            "its beginning",
            |kit| {
                let ban = kit.record(RecordKind::BAN).ground(COUNTERFEIT).by(FINANCE);
                ban.on(Event::EXPIRES, day(2026, 12, 31));
            },
            &["counterfeit-goods refers: date-unknown"],
        ),
        (
            "whether it is about the party",
            |kit| {
                running(kit).unmatched();
            },
            &["counterfeit-goods refers: match-unconfirmed"],
        ),
        (
            "whether its source still says so",
            |kit| {
                running(kit).stale();
            },
            &["counterfeit-goods refers: source-stale"],
        ),
        (
            "whether its own scope covers the tender",
            |kit| {
                running(kit);
                covers(kit, Answer::Unknown);
            },
            &["counterfeit-goods refers: scope-unknown"],
        ),
        (
            "whether it binds here although it limits itself to other tenders",
            |kit| {
                running(kit);
                covers(kit, Answer::No);
            },
            &["counterfeit-goods refers: ban-limited-by-itself"],
        ),
    ]);
}

#[test]
fn only_a_finance_department_bars() {
    check(&[
        (
            "another authority",
            |kit| {
                running(kit).by(MARKET);
            },
            &["counterfeit-goods refers: ban-basis"],
        ),
        (
            "the procurement list is kept by finance departments",
            |kit| {
                running(kit).by(OTHER).on_list(PROCUREMENT_DISHONEST);
            },
            &["counterfeit-goods bars"],
        ),
        (
            "another ground",
            |kit| {
                running(kit).ground(OTHER);
            },
            &[],
        ),
        (
            "a ban from tendering alone",
            |kit| {
                let ban = kit.record(RecordKind::BAN).imposing(Measure::TENDERING_BAN).ground(COUNTERFEIT);
                ban.on(Event::DECIDED, day(2026, 1, 1)).on(Event::EXPIRES, day(2026, 12, 31));
            },
            &[],
        ),
        (
            "a penalty that imposes the ban",
            |kit| {
                let penalty = kit.record(RecordKind::PENALTY).imposing(Measure::PROCUREMENT_BAN).by(FINANCE);
                penalty
                    .ground(COUNTERFEIT)
                    .on(Event::DECIDED, day(2026, 1, 1))
                    .on(Event::EXPIRES, day(2026, 12, 31));
            },
            &["counterfeit-goods bars"],
        ),
    ]);
}

#[test]
fn a_ban_that_does_not_stand_does_not_bar() {
    for event in [Event::REVOKED, Event::OVERTURNED, Event::STAYED_FROM] {
        let with = |on| {
            let mut kit = kit();
            running(&mut kit).on(event, on);
            found(&kit)
        };
        assert_eq!(with(TODAY), ["counterfeit-ban-over notes"], "{event:?}");
        assert_eq!(with(TODAY.next()), ["counterfeit-goods bars"], "{event:?} tomorrow");
    }
    let mut kit = kit();
    running(&mut kit).on(Event::STAYED_FROM, day(2026, 2, 1)).on(Event::STAYED_UNTIL, TODAY.previous());
    assert_eq!(found(&kit), ["counterfeit-goods bars"], "the stay is over");
}

#[test]
fn an_appeal_does_not_suspend_a_ban_but_an_objection_to_the_record_is_asked_about() {
    let mut appealed = kit();
    running(&mut appealed).on(Event::APPEAL_FILED, day(2026, 5, 1));
    assert_eq!(found(&appealed), ["counterfeit-goods bars"]);
    for (value, expected) in [
        (0, "counterfeit-goods bars"),
        (1, "counterfeit-goods refers: objection-open"),
        (7, "counterfeit-goods refers: objection-open"),
    ] {
        let mut kit = kit();
        running(&mut kit).fact(OBJECTION, value, 0);
        assert_eq!(found(&kit), [expected], "{value}");
    }
}

#[test]
fn what_credit_repair_does_to_a_running_ban_is_contested() {
    for (choice, expected) in [
        (0, "counterfeit-goods bars"),
        (1, "counterfeit-goods refers: repair-ends-ban"),
        (2, "counterfeit-goods notes"),
    ] {
        let mut kit = kit();
        set(&mut kit, "repaired-ban", choice);
        running(&mut kit).on(Event::REPAIRED, TODAY);
        assert_eq!(found(&kit), [expected], "choice {choice}");
    }
    let mut later = kit();
    running(&mut later).on(Event::REPAIRED, TODAY.next());
    assert_eq!(found(&later), ["counterfeit-goods bars"]);
}

#[test]
fn a_term_that_the_law_does_not_know_is_looked_at() {
    let first = day(2026, 1, 1);
    let beyond = "counterfeit-goods refers: ban-term-beyond-law";
    for (last, expected) in [
        (day(2026, 12, 30), beyond),
        (day(2026, 12, 31), "counterfeit-goods bars"),
        (first + years(3), "counterfeit-goods bars"),
        ((first + years(3)).next(), beyond),
    ] {
        let mut kit = kit();
        ban(&mut kit, first, last);
        assert_eq!(found(&kit), [expected], "{last:?}");
    }
    for (last, expected) in [(day(2027, 2, 28), "counterfeit-goods bars"), (day(2027, 3, 1), beyond)] {
        let mut kit = kit();
        ban(&mut kit, day(2024, 2, 29), last);
        assert_eq!(found(&kit), [expected], "from a leap day to {last:?}");
    }
    let mut endless = kit();
    let ban = endless.record(RecordKind::BAN).ground(COUNTERFEIT).by(FINANCE);
    ban.on(Event::DECIDED, first).indefinitely();
    assert_eq!(found(&endless), [beyond]);
}

#[test]
fn a_ban_without_a_stated_end_is_over_with_the_longest_term_of_the_law() {
    for (first, expected) in [
        (TODAY - years(3), "counterfeit-goods refers: end-unknown"),
        ((TODAY - years(3)).previous(), "counterfeit-ban-over notes"),
    ] {
        let mut kit = kit();
        kit.record(RecordKind::BAN).ground(COUNTERFEIT).by(FINANCE).on(Event::DECIDED, first);
        assert_eq!(found(&kit), [expected], "{first:?}");
    }
}

#[test]
fn whose_ban_counts() {
    for (role, expected) in [
        (Role::CONSORTIUM_MEMBER, vec!["counterfeit-goods bars"]),
        (Role::SUBCONTRACTOR, vec![]),
        (Role::RELIED_ON, vec![]),
        (Role::CONTROLLER, vec![]),
        (Role::COMPETITOR, vec![]),
    ] {
        let mut kit = kit();
        let party = kit.party(role);
        running(&mut kit).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
}

#[test]
fn a_ban_between_the_deadline_and_the_decision_bars_and_one_during_the_contract_is_referred() {
    let late = |stage: Stage| {
        let mut kit = kit_decided_on(day(2026, 9, 1), TODAY);
        kit.raw().tender.stage = stage.number();
        ban(&mut kit, day(2026, 7, 1), day(2027, 6, 30));
        found(&kit)
    };
    assert_eq!(late(Stage::AWARD), ["counterfeit-goods bars"]);
    assert_eq!(late(Stage::OPTION), ["counterfeit-goods refers: reaches-running-contract"]);
}

#[test]
fn while_no_finance_department_has_decided_a_person_asks() {
    for kind in [RecordKind::CONTRACT_BREACH, RecordKind::POOR_PERFORMANCE] {
        for (on, expected) in [
            (TODAY, vec!["counterfeit-goods-undecided refers: finance-decision until 2029-06-10"]),
            (TODAY - years(3), vec!["counterfeit-goods-undecided refers: finance-decision until 2026-06-10"]),
            ((TODAY - years(3)).previous(), vec!["no-longer-counts notes without end"]),
            (TODAY.next(), vec![]),
        ] {
            let mut kit = kit();
            kit.record(kind).ground(COUNTERFEIT).on(Event::DECIDED, on);
            assert_eq!(found_with_end(&kit), expected, "{kind:?} {on:?}");
        }
    }
    check(&[
        (
            "ground not stated",
            |kit| {
                kit.record(RecordKind::CONTRACT_BREACH).on(Event::DECIDED, day(2026, 1, 1));
            },
            &["counterfeit-goods-undecided refers: ground-unknown"],
        ),
        (
            "another ground",
            |kit| {
                kit.record(RecordKind::CONTRACT_BREACH).ground(OTHER).on(Event::DECIDED, day(2026, 1, 1));
            },
            &[],
        ),
        (
            "settled",
            |kit| {
                let breach = kit.record(RecordKind::CONTRACT_BREACH).ground(COUNTERFEIT);
                breach.on(Event::DECIDED, day(2026, 1, 1)).on(Event::PERFORMED, TODAY);
            },
            &["no-longer-counts notes"],
        ),
        (
            "a penalty that may be a ban",
            |kit| {
                let penalty = kit.record(RecordKind::PENALTY).ground(COUNTERFEIT).by(FINANCE);
                penalty.on(Event::DECIDED, day(2026, 1, 1));
            },
            &["counterfeit-goods-undecided refers: finance-decision", "quality-penalty notes"],
        ),
    ]);
}

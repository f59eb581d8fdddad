//! Bans from projects that must be tendered: Tendering Law art. 53, 54 and 60, Tendering Regulations art. 67
//! and 68, and the list of those in arrears with wages.

mod common;

use cn_government_procurement::{
    ANOTHERS_NAME, BRIBERY, BRIBING_EVALUATORS, COLLUSION, FALSE_MATERIALS, MUST_BE_TENDERED, NOT_PERFORMED,
    SMEARING, WAGE_ARREARS,
};
use common::{DEADLINE, OTHER, entry, found, found_with_end, kit, kit_decided_on, set, tender_fact};
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{Code, Day, Event, Level, Measure, RecordKind, RelationKind, Role, Stage, day, years};

const FIRST: Day = day(2026, 1, 1);

/// A ban from tendering by an authority that is no finance department, with its last day.
fn ban(kit: &mut Kit, ground: Option<Code>, last: Day) -> RecordKit<'_> {
    let ban = unsigned(kit, last).by(OTHER);
    if let Some(ground) = ground { ban.ground(ground) } else { ban }
}

/// The same by nobody whom the case names.
fn unsigned(kit: &mut Kit, last: Day) -> RecordKit<'_> {
    kit.record(RecordKind::BAN)
        .imposing(Measure::TENDERING_BAN)
        .on(Event::DECIDED, FIRST)
        .on(Event::EXPIRES, last)
}

/// A tender that must be held under the Tendering Law.
fn must_be_tendered() -> Kit {
    let mut kit = kit();
    tender_fact(&mut kit, MUST_BE_TENDERED, 1);
    kit
}

#[test]
fn it_concerns_what_must_be_tendered() {
    for (must_be_tendered, expected) in [
        (None, "collusion-tendering-ban refers: tendering-law-applies"),
        (Some(0), "collusion-tendering-ban notes"),
        (Some(1), "collusion-tendering-ban bars"),
        // neither a yes nor a no
        (Some(2), "collusion-tendering-ban refers: tendering-law-applies"),
    ] {
        let mut kit = kit();
        ban(&mut kit, Some(COLLUSION), day(2026, 12, 31));
        if let Some(value) = must_be_tendered {
            tender_fact(&mut kit, MUST_BE_TENDERED, value);
        }
        assert_eq!(found(&kit), [expected], "{must_be_tendered:?}");
    }
}

#[test]
fn each_ground_bars_under_its_own_article_for_a_term_that_it_allows() {
    let anniversary = |count| FIRST + years(count);
    let rows: [(Option<Code>, Day, &str); 17] = [
        (Some(COLLUSION), anniversary(1).previous(), "collusion-tendering-ban bars"),
        (Some(BRIBERY), anniversary(2).previous(), "collusion-tendering-ban bars"),
        (Some(BRIBING_EVALUATORS), anniversary(2), "collusion-tendering-ban bars"),
        (Some(COLLUSION), anniversary(2).next(), "collusion-tendering-ban refers: ban-term-beyond-law"),
        (
            Some(COLLUSION),
            anniversary(1).previous().previous(),
            "collusion-tendering-ban refers: ban-term-beyond-law",
        ),
        (Some(FALSE_MATERIALS), anniversary(1).previous(), "falsification-tendering-ban bars"),
        (Some(FALSE_MATERIALS), anniversary(3), "falsification-tendering-ban bars"),
        (Some(ANOTHERS_NAME), anniversary(3), "falsification-tendering-ban bars"),
        (Some(NOT_PERFORMED), day(2026, 6, 30), "non-performance-tendering-ban bars"),
        (Some(NOT_PERFORMED), anniversary(5), "non-performance-tendering-ban bars"),
        (
            Some(FALSE_MATERIALS),
            anniversary(3).next(),
            "falsification-tendering-ban refers: ban-term-beyond-law",
        ),
        (
            Some(FALSE_MATERIALS),
            anniversary(1).previous().previous(),
            "falsification-tendering-ban refers: ban-term-beyond-law",
        ),
        (None, anniversary(3), "tendering-ban bars"),
        (None, anniversary(3).next(), "tendering-ban refers: ban-term-beyond-law"),
        (None, day(2026, 6, 30), "tendering-ban refers: ban-term-beyond-law"),
        (Some(SMEARING), anniversary(1), "tendering-ban bars"),
        (Some(OTHER), anniversary(1), "tendering-ban bars"),
    ];
    for (ground, last, expected) in rows {
        let mut kit = must_be_tendered();
        ban(&mut kit, ground, last);
        assert_eq!(found(&kit), [expected], "{ground:?} {last:?}");
    }
}

#[test]
fn the_terms_of_the_law_can_be_set() {
    for (years_allowed, expected) in
        [(2, "collusion-tendering-ban refers: ban-term-beyond-law"), (3, "collusion-tendering-ban bars")]
    {
        let mut kit = must_be_tendered();
        set(&mut kit, "longest-collusion-ban", years_allowed);
        ban(&mut kit, Some(COLLUSION), FIRST + years(3));
        assert_eq!(found(&kit), [expected], "{years_allowed}");
    }
}

#[test]
fn no_end_and_no_authority_are_referred() {
    let mut endless = must_be_tendered();
    let ban_without_end = |kit: &mut Kit, indefinite: bool| {
        let ban = kit.record(RecordKind::BAN).imposing(Measure::TENDERING_BAN).by(OTHER).ground(COLLUSION);
        let ban = ban.on(Event::DECIDED, FIRST);
        if indefinite {
            ban.indefinitely();
        }
    };
    ban_without_end(&mut endless, true);
    assert_eq!(found(&endless), ["collusion-tendering-ban refers: ban-term-beyond-law"]);
    let mut open = must_be_tendered();
    ban_without_end(&mut open, false);
    assert_eq!(found(&open), ["collusion-tendering-ban refers: end-unknown"]);

    let mut unsigned_ban = must_be_tendered();
    unsigned(&mut unsigned_ban, day(2026, 12, 31)).ground(COLLUSION);
    assert_eq!(found(&unsigned_ban), ["collusion-tendering-ban refers: authority-unknown"]);
    // a level is an authority, though not by its code
    for record in &mut unsigned_ban.raw().records {
        record.level = Level::CITY.number();
    }
    assert_eq!(found(&unsigned_ban), ["collusion-tendering-ban bars"]);
}

#[test]
fn one_that_has_ended_says_nothing() {
    for (deadline, expected) in [
        (day(2026, 12, 31), vec!["collusion-tendering-ban refers: tendering-law-applies until 2026-12-31"]),
        (day(2027, 1, 1), vec![]),
    ] {
        let mut kit = kit_decided_on(deadline, deadline);
        ban(&mut kit, Some(COLLUSION), day(2026, 12, 31));
        assert_eq!(found_with_end(&kit), expected, "{deadline:?}");
    }
    let mut lifted = must_be_tendered();
    ban(&mut lifted, Some(COLLUSION), day(2026, 12, 31)).on(Event::RELEASED, DEADLINE);
    assert!(found(&lifted).is_empty());
}

#[test]
fn one_that_began_while_the_contract_ran_is_referred() {
    let mut kit = kit_decided_on(day(2026, 12, 1), day(2025, 6, 1));
    kit.raw().tender.stage = Stage::OPTION.number();
    tender_fact(&mut kit, MUST_BE_TENDERED, 1);
    ban(&mut kit, Some(COLLUSION), day(2026, 12, 31));
    assert_eq!(found(&kit), ["collusion-tendering-ban refers: reaches-running-contract"]);
}

#[test]
fn one_of_a_consortium_member_is_one_of_the_consortium() {
    for (role, expected) in [
        (Role::CONSORTIUM_MEMBER, vec!["collusion-tendering-ban bars", "consortium-member bars"]),
        (Role::SUBCONTRACTOR, vec![]),
    ] {
        let mut kit = must_be_tendered();
        let party = kit.party(role);
        ban(&mut kit, Some(COLLUSION), day(2026, 12, 31)).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
}

#[test]
fn credit_repair_does_to_it_what_the_portal_sets() {
    for (choice, must_be_tendered, expected) in [
        (None, 1, "collusion-tendering-ban refers: repair-ends-ban"),
        (Some(0), 1, "collusion-tendering-ban bars"),
        (Some(1), 1, "collusion-tendering-ban refers: repair-ends-ban"),
        (Some(2), 1, "collusion-tendering-ban notes"),
        (None, 0, "collusion-tendering-ban notes"),
    ] {
        let mut kit = kit();
        tender_fact(&mut kit, MUST_BE_TENDERED, must_be_tendered);
        if let Some(choice) = choice {
            set(&mut kit, "repaired-ban", choice);
        }
        ban(&mut kit, Some(COLLUSION), day(2026, 12, 31)).on(Event::REPAIRED, day(2026, 3, 1));
        assert_eq!(found(&kit), [expected], "{choice:?} {must_be_tendered}");
    }
}

#[test]
fn a_ban_for_not_performing_concerns_what_must_be_tendered() {
    for (must_be_tendered, expected) in [
        (None, "non-performance-tendering-ban refers: tendering-law-applies"),
        (Some(0), "non-performance-tendering-ban notes"),
        (Some(1), "non-performance-tendering-ban bars"),
    ] {
        let mut kit = kit();
        ban(&mut kit, Some(NOT_PERFORMED), day(2026, 12, 31));
        if let Some(value) = must_be_tendered {
            tender_fact(&mut kit, MUST_BE_TENDERED, value);
        }
        assert_eq!(found(&kit), [expected], "{must_be_tendered:?}");
    }
    let mut endless = must_be_tendered();
    let ban =
        endless.record(RecordKind::BAN).imposing(Measure::TENDERING_BAN).by(OTHER).ground(NOT_PERFORMED);
    ban.on(Event::DECIDED, FIRST).indefinitely();
    assert_eq!(found(&endless), ["non-performance-tendering-ban refers: ban-term-beyond-law"]);
}

#[test]
fn an_entry_for_arrears_of_wages_asks_where_the_project_may_have_to_be_tendered() {
    let asks = "wage-arrears-list refers: wage-arrears-exclude";
    for (must_be_tendered, expected) in
        [(None, asks), (Some(0), "wage-arrears-list notes"), (Some(1), asks), (Some(2), asks)]
    {
        let mut kit = kit();
        entry(&mut kit, WAGE_ARREARS);
        if let Some(value) = must_be_tendered {
            tender_fact(&mut kit, MUST_BE_TENDERED, value);
        }
        assert_eq!(found(&kit), [expected], "{must_be_tendered:?}");
    }
    for (event, on, expected) in [
        (Event::EXPIRES, DEADLINE, vec![asks]),
        (Event::EXPIRES, DEADLINE.previous(), vec![]),
        (Event::RELEASED, DEADLINE, vec![]),
        (Event::RELEASED, DEADLINE.next(), vec![asks]),
        (Event::REVOKED, DEADLINE, vec![]),
    ] {
        let mut kit = kit();
        entry(&mut kit, WAGE_ARREARS).on(event, on);
        assert_eq!(found(&kit), expected, "{event:?} {on:?}");
    }
}

#[test]
fn an_entry_for_arrears_of_wages_of_a_branch() {
    for (must_be_tendered, expected) in
        [(None, vec!["tied-listing refers: tied-record-counts"]), (Some(0), vec![])]
    {
        let mut kit = kit();
        let branch = kit.party(Role::AFFILIATE);
        kit.relation(branch, RelationKind::BRANCH_OF, 0);
        entry(&mut kit, WAGE_ARREARS).about(branch);
        if let Some(value) = must_be_tendered {
            tender_fact(&mut kit, MUST_BE_TENDERED, value);
        }
        assert_eq!(found(&kit), expected, "{must_be_tendered:?}");
    }
}

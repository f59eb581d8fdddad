//! Sections 5, 16 and 24: penalties, and the limits that rest on them.

mod common;

use cn_quality_action::*;
use common::*;
use probity_guest::{Answer, Code, Event, Finality, Measure, RecordKind, Role, day, months, years};

const UNSTATED: Code = Code(u32::MAX - 1);
const SPRING: probity_guest::Day = day(2026, 4, 15);

#[test]
fn a_penalty_for_poor_quality_is_noted() {
    for ground in [PRODUCT_QUALITY, PROJECT_QUALITY, COMPULSORY_STANDARD, CERTIFICATION, COUNTERFEIT] {
        let mut kit = kit();
        penalty(&mut kit, SPRING).ground(ground);
        assert_eq!(found_with_end(&kit), ["quality-penalty notes until 2029-04-15"], "{ground:?}");
    }
    for ground in [OTHER, UNSTATED] {
        let mut kit = kit();
        penalty(&mut kit, SPRING).ground(ground);
        assert!(found(&kit).is_empty(), "{ground:?}");
    }
    let mut asked = kit();
    set(&mut asked, "penalty-without-basis", 1);
    penalty(&mut asked, SPRING);
    assert_eq!(found(&asked), ["quality-penalty refers: which-basis"]);
}

#[test]
fn a_limit_needs_a_basis_that_is_listed() {
    let limited = "quality-penalty-limited restricts";
    let asked = "quality-penalty-limited refers: basis-allows";
    let noted = "quality-penalty notes";
    for (parameter, fact, expected) in [
        ("basis-law", UNDER_LAW, [noted, asked, limited]),
        ("basis-national-list", UNDER_NATIONAL_LIST, [noted, asked, limited]),
        ("basis-memorandum", UNDER_MEMORANDUM, [noted, asked, limited]),
    ] {
        for (choice, expected) in (0..).zip(expected) {
            let mut kit = kit();
            set(&mut kit, parameter, choice);
            penalty(&mut kit, SPRING).fact(fact, 1, 0);
            assert_eq!(found(&kit), [expected], "{parameter} {choice}");
        }
    }
    for (value, expected) in [(0, noted), (1, limited), (2, asked)] {
        let mut kit = kit();
        penalty(&mut kit, SPRING).fact(UNDER_LAW, value, 0);
        assert_eq!(found(&kit), [expected], "{value}");
    }
    let mut both = kit();
    limiting(&mut both, SPRING).fact(UNDER_NATIONAL_LIST, 1, 0);
    assert_eq!(found(&both), [limited], "the better basis is enough");
}

#[test]
fn a_limit_lasts_as_long_as_the_gravity_allows() {
    let limited = "quality-penalty-limited restricts";
    let over = "no-longer-counts notes";
    for (gravity, period) in [(1, months(3)), (2, years(1)), (3, years(3))] {
        for (decided, expected) in [(TODAY - period, limited), ((TODAY - period).previous(), over)] {
            let mut kit = kit();
            limiting(&mut kit, decided).fact(GRAVITY, gravity, 0);
            assert_eq!(found(&kit), [expected], "{gravity} {decided:?}");
        }
    }
    for (decided, expected) in [
        // what is minor is over after months, what is general after a year
        (TODAY - months(3), limited),
        ((TODAY - months(3)).previous(), "quality-penalty-limited refers: how-grave"),
        (TODAY - years(3), "quality-penalty-limited refers: how-grave"),
        ((TODAY - years(3)).previous(), over),
    ] {
        let mut kit = kit();
        limiting(&mut kit, decided);
        assert_eq!(found(&kit), [expected], "not stated, {decided:?}");
    }
    for (value, expected) in [(0, over), (1, limited)] {
        let mut kit = kit();
        limiting(&mut kit, day(2025, 1, 10)).fact(GRAVITY, 2, 0).fact(NOT_CORRECTED, value, 0);
        assert_eq!(found(&kit), [expected], "not corrected: {value}");
    }
}

#[test]
fn which_clock_counts_is_a_choice() {
    for (choice, expected) in [(0, "no-longer-counts notes"), (1, "quality-penalty-limited restricts")] {
        let mut kit = kit();
        set(&mut kit, "periods-count-from", choice);
        limiting(&mut kit, (TODAY - years(1)).previous())
            .fact(GRAVITY, 2, 0)
            .on(Event::PUBLISHED, TODAY - years(1));
        assert_eq!(found(&kit), [expected], "{choice}");
    }
}

#[test]
fn a_limit_that_arose_while_the_contract_runs_is_asked_about() {
    let closed = day(2026, 4, 1);
    for (decided, expected) in [
        (closed, "quality-penalty-limited restricts"),
        (closed.next(), "quality-penalty-limited refers: reaches-running-contract"),
    ] {
        let mut kit = kit_decided_on(TODAY, closed);
        kit.raw().tender.stage = probity_guest::Stage::OPTION.number();
        limiting(&mut kit, decided);
        assert_eq!(found(&kit), [expected], "{decided:?}");
    }
}

#[test]
fn where_the_day_is_not_stated_from_which_the_publication_counts() {
    let limit_published_on = |as_of: probity_guest::Day, published: probity_guest::Day| {
        let mut kit = kit_on(as_of);
        kit.record(RecordKind::PENALTY)
            .ground(PRODUCT_QUALITY)
            .by(MARKET)
            .fact(UNDER_LAW, 1, 0)
            .on(Event::PUBLISHED, published);
        found_with_end(&kit)
    };
    for published in [TODAY, TODAY - years(4)] {
        assert_eq!(
            limit_published_on(TODAY, published),
            ["quality-penalty-limited refers: date-unknown without end"],
            "{published:?}"
        );
    }
    let before_the_order = day(2026, 3, 31);
    let mut unpublished = kit_on(before_the_order);
    limiting(&mut unpublished, day(2020, 1, 10));
    assert_eq!(found(&unpublished), ["quality-penalty-limited refers: date-unknown"]);
}

#[test]
fn from_a_leap_day() {
    for (as_of, expected) in [
        (day(2027, 2, 28), "quality-penalty-limited restricts until 2027-02-28"),
        (day(2027, 3, 1), "no-longer-counts notes without end"),
    ] {
        let mut kit = kit_on(as_of);
        limiting(&mut kit, day(2024, 2, 29)).fact(GRAVITY, 3, 0);
        assert_eq!(found_with_end(&kit), [expected]);
    }
}

#[test]
fn before_order_36_market_supervision_publishes_for_three_years() {
    let (last, first) = (day(2026, 3, 31), day(2026, 4, 1));
    for (as_of, published, expected) in [
        (last, last - years(3), "quality-penalty-limited refers: figure-unknown"),
        (last, (last - years(3)).previous(), "no-longer-counts notes"),
        // on its first day the Order counts from the decision
        (first, first - years(3), "no-longer-counts notes"),
    ] {
        let mut kit = kit_on(as_of);
        limiting(&mut kit, published - years(1)).on(Event::PUBLISHED, published);
        assert_eq!(found(&kit), [expected], "{as_of:?}");
    }
    for (published, expected) in [
        (day(2025, 12, 31), "quality-penalty-limited restricts until 2026-03-31"),
        (day(2025, 12, 30), "no-longer-counts notes without end"),
    ] {
        let mut criticized = kit_on(last);
        criticized
            .record(RecordKind::PENALTY)
            .imposing(Measure::WARNING)
            .ground(PRODUCT_QUALITY)
            .by(MARKET)
            .fact(UNDER_LAW, 1, 0)
            .on(Event::DECIDED, day(2025, 12, 1))
            .on(Event::PUBLISHED, published);
        assert_eq!(found_with_end(&criticized), [expected], "criticism");
    }
    // a low fine is published as long as criticism; which fine is low, no text says
    for (figure, published, expected) in [
        (None, day(2025, 12, 31), "quality-penalty-limited restricts until 2028-12-31"),
        (None, day(2025, 12, 30), "quality-penalty-limited refers: figure-unknown until 2028-12-30"),
        (Some(180_000), day(2025, 12, 31), "quality-penalty-limited restricts until 2026-03-31"),
        (Some(180_000), day(2025, 12, 30), "no-longer-counts notes without end"),
        (Some(179_999), day(2025, 12, 30), "quality-penalty-limited restricts until 2028-12-30"),
    ] {
        let mut fined = kit_on(last);
        if let Some(figure) = figure {
            set(&mut fined, "low-fine-up-to", probity_guest::whole(probity_guest::CNY, figure));
        }
        limiting(&mut fined, day(2025, 12, 1)).on(Event::PUBLISHED, published);
        assert_eq!(found_with_end(&fined), [expected], "{figure:?} {published:?}");
    }
    let mut confiscated = kit_on(last);
    limiting(&mut confiscated, day(2025, 12, 1))
        .imposing(Measure::CONFISCATION)
        .on(Event::PUBLISHED, day(2025, 12, 30));
    assert_eq!(found_with_end(&confiscated), ["quality-penalty-limited restricts until 2028-12-30"]);
    let mut other = kit_on(last);
    limiting(&mut other, day(2019, 1, 1)).by(OTHER);
    assert_eq!(found_with_end(&other), ["quality-penalty-limited restricts without end"]);
}

#[test]
fn what_ends_a_limit() {
    for event in [Event::REVOKED, Event::OVERTURNED, Event::STAYED_FROM, Event::RELEASED] {
        for (on, expected) in
            [(TODAY, "no-longer-counts notes"), (TODAY.next(), "quality-penalty-limited restricts")]
        {
            let mut kit = kit();
            limiting(&mut kit, SPRING).on(event, on);
            assert_eq!(found(&kit), [expected], "{event:?} {on:?}");
        }
    }
    for event in [Event::EXPIRES, Event::PUBLICATION_END] {
        for (on, expected) in
            [(TODAY.previous(), "no-longer-counts notes"), (TODAY, "quality-penalty-limited restricts")]
        {
            let mut kit = kit();
            limiting(&mut kit, SPRING).on(event, on);
            assert_eq!(found(&kit), [expected], "{event:?} {on:?}");
        }
    }
    // a stay that lasts as long as the publication leaves nothing to count again
    for (stayed_until, expected) in [
        (day(2026, 9, 1), "no-longer-counts notes without end"),
        (day(2026, 8, 31), "no-longer-counts notes until 2026-08-31"),
    ] {
        let mut stayed = kit();
        limiting(&mut stayed, day(2025, 9, 1))
            .fact(GRAVITY, 2, 0)
            .on(Event::STAYED_FROM, SPRING)
            .on(Event::STAYED_UNTIL, stayed_until);
        assert_eq!(found_with_end(&stayed), [expected]);
    }
    let mut again = kit();
    limiting(&mut again, day(2025, 9, 1))
        .fact(GRAVITY, 2, 0)
        .on(Event::PUBLISHED, day(2025, 9, 5))
        .on(Event::PUBLICATION_END, day(2026, 1, 1))
        .on(Event::PUBLISHED, day(2026, 3, 1));
    assert_eq!(
        found_with_end(&again),
        ["quality-penalty-limited restricts until 2026-09-01"],
        "published again"
    );
}

#[test]
fn what_the_case_does_not_say_of_a_limit_refers() {
    check(&[
        (
            "its ground",
            |kit| {
                limiting(kit, SPRING).ground(UNSTATED);
            },
            &["quality-penalty-limited refers: ground-unknown"],
        ),
        (
            "its day",
            |kit| {
                kit.record(RecordKind::PENALTY).ground(PRODUCT_QUALITY).fact(UNDER_LAW, 1, 0);
            },
            &["quality-penalty-limited refers: date-unknown"],
        ),
        (
            "whether it is about the party",
            |kit| {
                limiting(kit, SPRING).unmatched();
            },
            &["quality-penalty-limited refers: match-unconfirmed"],
        ),
        (
            "whether its source still says so",
            |kit| {
                limiting(kit, SPRING).stale();
            },
            &["quality-penalty-limited refers: source-stale"],
        ),
        (
            "whether it covers what is bought",
            |kit| {
                limiting(kit, SPRING);
                covers(kit, Answer::Unknown);
            },
            &["quality-penalty-limited refers: scope-unknown"],
        ),
        (
            "it does not cover what is bought",
            |kit| {
                limiting(kit, SPRING);
                covers(kit, Answer::No);
            },
            &[],
        ),
        (
            "an objection is pending",
            |kit| {
                limiting(kit, SPRING).on(Event::APPEAL_FILED, TODAY);
            },
            &["quality-penalty-limited refers: objection-open"],
        ),
        (
            "an objection was decided",
            |kit| {
                limiting(kit, SPRING)
                    .on(Event::APPEAL_FILED, day(2026, 5, 1))
                    .on(Event::APPEAL_DECIDED, TODAY);
            },
            &["quality-penalty-limited restricts"],
        ),
    ]);
}

#[test]
fn before_bids_close_the_day_on_which_they_do_counts() {
    for (last, expected) in
        [(TODAY.previous(), "no-longer-counts notes"), (TODAY, "quality-penalty-limited restricts")]
    {
        let mut kit = kit_decided_on(day(2026, 5, 1), TODAY);
        limiting(&mut kit, SPRING).on(Event::EXPIRES, last);
        assert_eq!(found(&kit), [expected]);
    }
}

#[test]
fn a_judgment_limits_once_it_is_final() {
    for (finality, expected) in [
        (Some(Finality::FINAL), "quality-penalty-limited restricts"),
        (Some(Finality::NOT_FINAL), "quality-penalty notes"),
        (None, "quality-penalty-limited refers: finality-unknown"),
    ] {
        let mut kit = kit();
        let judgment = kit.record(RecordKind::CONVICTION).ground(PRODUCT_QUALITY).finality(finality);
        judgment.on(Event::DECIDED, SPRING).fact(UNDER_LAW, 1, 0);
        assert_eq!(found(&kit), [expected]);
    }
}

#[test]
fn whose_penalties_count() {
    for (role, expected) in [
        (Role::CONSORTIUM_MEMBER, vec!["quality-penalty-limited restricts"]),
        (Role::SUBCONTRACTOR, vec![]),
        (Role::CONTROLLER, vec![]),
    ] {
        let mut kit = kit();
        let party = kit.party(role);
        limiting(&mut kit, SPRING).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
}

#[test]
fn one_penalty_reported_twice_counts_once() {
    let reported = |number: Option<i64>, day: probity_guest::Day| {
        let mut kit = kit();
        limiting(&mut kit, SPRING).fact(SAME_EVENT, 5, 0);
        let second = limiting(&mut kit, day);
        if let Some(number) = number {
            second.fact(SAME_EVENT, number, 0);
        }
        found(&kit).len()
    };
    assert_eq!(reported(Some(5), SPRING), 1);
    assert_eq!(reported(Some(6), SPRING), 2, "another number");
    assert_eq!(reported(None, SPRING), 2, "no number");
    assert_eq!(reported(Some(5), SPRING.next()), 1, "another day");

    let differing: [(fn(probity_guest::kit::RecordKit<'_>), usize); 3] = [
        (|one| done(one.ground(CERTIFICATION)), 2),
        (|one| done(one.ground(UNSTATED)), 2),
        (|one| done(one.amount(probity_guest::CNY, 1)), 1),
    ];
    for (change, expected) in differing {
        let mut kit = kit();
        limiting(&mut kit, SPRING).fact(SAME_EVENT, 5, 0);
        change(limiting(&mut kit, SPRING).fact(SAME_EVENT, 5, 0));
        assert_eq!(found(&kit).len(), expected);
    }
}

#[test]
fn section_5_is_bound_to_products() {
    let no_basis = "information-security refers: which-basis";
    for (ground, product, expected) in [
        (INFORMATION_SECURITY, Some(1), vec![no_basis]),
        (PRIVACY, Some(1), vec![no_basis]),
        (PRIVACY, None, vec!["information-security refers: section-5-product"]),
        (INFORMATION_SECURITY, Some(0), vec!["quality-penalty notes"]),
        (UNSTATED, Some(1), vec!["information-security refers: ground-unknown"]),
        (UNSTATED, None, vec![]),
        (PRODUCT_QUALITY, Some(1), vec!["quality-penalty notes"]),
    ] {
        let mut kit = kit();
        let penalty = penalty(&mut kit, SPRING).ground(ground);
        if let Some(product) = product {
            penalty.fact(SECTION_5_PRODUCT, product, 0);
        }
        assert_eq!(found(&kit), expected, "{ground:?} {product:?}");
    }
    let mut noted = kit();
    set(&mut noted, "security-without-basis", 0);
    penalty(&mut noted, SPRING).ground(PRIVACY).fact(SECTION_5_PRODUCT, 1, 0);
    assert_eq!(found(&noted), ["information-security notes"]);

    let limited = |covered| {
        let mut kit = kit();
        limiting(&mut kit, SPRING).ground(PRIVACY).fact(SECTION_5_PRODUCT, 1, 0);
        covers(&mut kit, covered);
        found(&kit)
    };
    assert_eq!(limited(Answer::Yes), ["information-security-limited restricts"]);
    assert_eq!(limited(Answer::Unknown), ["information-security-limited refers: scope-unknown"]);
    assert!(limited(Answer::No).is_empty());
}

#[test]
fn what_the_tenders_documents_provide() {
    let by_documents = "quality-penalty-by-documents restricts";
    for fact in [DOCUMENTS_INSPECTION, DOCUMENTS_SECURITY, DOCUMENTS_MONITORING] {
        for (choice, expected) in [
            (0, "quality-penalty notes"),
            (1, "quality-penalty-by-documents refers: basis-allows"),
            (2, by_documents),
        ] {
            let mut kit = kit();
            set(&mut kit, "basis-documents", choice);
            tender_fact(&mut kit, fact, 1);
            penalty(&mut kit, SPRING);
            assert_eq!(found(&kit), [expected], "{fact:?} {choice}");
        }
    }
    let mut excluding = kit();
    tender_fact(&mut excluding, DOCUMENTS_EXCLUSION, 1);
    tender_fact(&mut excluding, DOCUMENTS_MONITORING, 1);
    penalty(&mut excluding, SPRING);
    assert_eq!(found(&excluding), [by_documents, "quality-penalty-by-documents refers: exclusion-basis"]);

    let mut unclear = kit();
    tender_fact(&mut unclear, DOCUMENTS_SECURITY, 3);
    penalty(&mut unclear, SPRING);
    assert_eq!(found(&unclear), ["quality-penalty-by-documents refers: unclear-fact"]);
}

#[test]
fn what_was_imposed_says_when_credit_can_be_repaired() {
    use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
    let repair = |change: fn(probity_guest::kit::RecordKit<'_>)| {
        let mut kit = kit();
        change(penalty(&mut kit, SPRING).on(Event::PUBLISHED, day(2026, 4, 20)));
        let verdict = probity_guest::evaluate::<CnQualityAction>(kit.raw());
        let raw::Verdict::Findings(findings) = verdict else { return None };
        let slots = findings.first()?.slots.clone();
        Some((slots.get(5).copied()?, slots.get(6).copied()?))
    };
    let number = |value| raw::SlotValue::Number(value);
    let date = |on: probity_guest::Day| raw::SlotValue::Date(on.number());
    let same = |change, expected: (raw::SlotValue, raw::SlotValue)| {
        assert_eq!(format!("{:?}", repair(change)), format!("{:?}", Some(expected)));
    };
    same(|one| done(one.fact(GRAVITY, 2, 0)), (number(1), date(day(2026, 7, 15))));
    same(|one| done(one.fact(GRAVITY, 3, 0)), (number(1), date(day(2027, 4, 15))));
    same(done, (number(1), date(day(2026, 10, 20))));
    same(|one| done(one.fact(FOOD_DRUGS_EQUIPMENT, 1, 0)), (number(1), date(day(2027, 4, 20))));
    // the later of both for food
    same(
        |one| done(one.fact(GRAVITY, 2, 0).fact(FOOD_DRUGS_EQUIPMENT, 1, 0)),
        (number(1), date(day(2027, 4, 20))),
    );
    same(|one| done(one.by(OTHER)), (number(0), raw::SlotValue::None));
    same(|one| done(one.imposing(Measure::REVOKED_LICENCE)), (number(2), raw::SlotValue::None));
}

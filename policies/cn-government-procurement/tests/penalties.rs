//! Law art. 22(1)(4) and (5), Regulations art. 19(1): what counts as a major illegal record, and what does not.

mod common;

use cn_government_procurement::{FINANCE, JUDGMENT_DEBTORS, MARKET_DISHONEST, NOT_BUSINESS, TAX_DISHONEST};
use common::{DEADLINE, OTHER, check, fine, found, found_with_end, kit, kit_decided_on, set};
use probity_guest::{CNY, Day, Event, Finality, Measure, RecordKind, Role, USD, day, days, whole};

#[test]
fn each_penalty_that_the_regulations_name_bars() {
    check(&[
        (
            "a criminal penalty",
            |kit| {
                kit.record(RecordKind::CONVICTION).on(Event::DECIDED, day(2025, 6, 1));
            },
            &["criminal-penalty bars"],
        ),
        (
            "worked case 4: an order to suspend business, two years ago",
            |kit| {
                kit.record(RecordKind::PENALTY)
                    .imposing(Measure::SUSPEND_BUSINESS)
                    .on(Event::DECIDED, day(2024, 6, 1));
            },
            &["suspension-of-business bars"],
        ),
        (
            "a revoked licence",
            |kit| {
                kit.record(RecordKind::PENALTY)
                    .imposing(Measure::REVOKED_LICENCE)
                    .on(Event::DECIDED, day(2025, 6, 1));
            },
            &["revoked-licence bars"],
        ),
        (
            "a large fine",
            |kit| {
                fine(kit, 5_000_000);
            },
            &["large-fine bars"],
        ),
        (
            "each of several measures of one decision",
            |kit| {
                fine(kit, 5_000_000)
                    .imposing(Measure::SUSPEND_BUSINESS)
                    .imposing(Measure::REVOKED_LICENCE)
                    .imposing(Measure::CLOSURE);
            },
            &["suspension-of-business bars", "revoked-licence bars", "large-fine bars"],
        ),
        (
            "a suspension known only from an entry on a list that does not exclude by itself",
            |kit| {
                kit.record(RecordKind::LISTING)
                    .on_list(MARKET_DISHONEST)
                    .imposing(Measure::SUSPEND_BUSINESS)
                    .on(Event::DECIDED, day(2025, 6, 1));
            },
            &["suspension-of-business bars", "market-supervision-list refers: listing-meets-art-19"],
        ),
    ]);
}

#[test]
fn what_the_regulations_do_not_name_does_not_bar() {
    check(&[
        ("nothing on file", |_| {}, &[]),
        (
            "a warning",
            |kit| {
                kit.record(RecordKind::PENALTY)
                    .imposing(Measure::WARNING)
                    .on(Event::DECIDED, day(2025, 6, 1));
            },
            &[],
        ),
        (
            "profits confiscated are no fine, whatever their amount",
            |kit| {
                kit.record(RecordKind::PENALTY)
                    .imposing(Measure::CONFISCATION)
                    .amount(CNY, whole(CNY, 9_000_000))
                    .on(Event::DECIDED, day(2025, 6, 1));
            },
            &[],
        ),
        (
            "the sum of a judgment or of evaded taxes is no fine: only the lists speak",
            |kit| {
                for list in [JUDGMENT_DEBTORS, TAX_DISHONEST] {
                    kit.record(RecordKind::LISTING)
                        .on_list(list)
                        .amount(CNY, whole(CNY, 9_000_000))
                        .on(Event::DECIDED, day(2025, 6, 1));
                }
            },
            &["dishonest-judgment-debtor bars", "tax-dishonest bars"],
        ),
        (
            "a penalty outside business activity",
            |kit| {
                fine(kit, 5_000_000).fact(NOT_BUSINESS, 1, 0);
            },
            &[],
        ),
        (
            "a penalty that the case says was in business activity",
            |kit| {
                fine(kit, 5_000_000).fact(NOT_BUSINESS, 0, 0);
            },
            &["large-fine bars"],
        ),
        (
            "a conviction that is not final is noted",
            |kit| {
                kit.record(RecordKind::CONVICTION)
                    .finality(Some(Finality::NOT_FINAL))
                    .on(Event::DECIDED, day(2025, 6, 1));
            },
            &["conviction-not-final notes"],
        ),
        (
            "unless it is too old",
            |kit| {
                kit.record(RecordKind::CONVICTION)
                    .finality(Some(Finality::NOT_FINAL))
                    .on(Event::DECIDED, day(2023, 5, 31));
            },
            &[],
        ),
        (
            "an administrative penalty has effect although it is open to appeal",
            |kit| {
                fine(kit, 5_000_000).finality(Some(Finality::NOT_FINAL));
            },
            &["large-fine bars"],
        ),
        (
            "recalls, failed sampling, reference factors, a foreign debarment, an investigation",
            |kit| {
                for kind in [
                    RecordKind::RECALL,
                    RecordKind::FAILED_SAMPLING,
                    RecordKind::STANDARDS,
                    RecordKind::REFERENCE_FACTOR,
                    RecordKind::DEBARMENT,
                    RecordKind::INVESTIGATION,
                ] {
                    kit.record(kind).on(Event::DECIDED, day(2025, 6, 1));
                }
            },
            &[],
        ),
    ]);
}

#[test]
fn whose_penalty_it_is() {
    for (role, expected) in [
        (Role::CONSORTIUM_MEMBER, vec!["large-fine bars", "consortium-member bars"]),
        (Role::SUBCONTRACTOR, vec![]),
        (Role::CONTROLLER, vec![]),
        (Role::DIRECTOR, vec![]),
        (Role::AFFILIATE, vec![]),
        (Role::COMPETITOR, vec![]),
    ] {
        let mut kit = kit();
        let party = kit.party(role);
        fine(&mut kit, 5_000_000).about(party);
        assert_eq!(found(&kit), expected, "{role:?}");
    }
}

#[test]
fn what_no_longer_stands_does_not_count() {
    let on = |event, at: probity_guest::Day| {
        let mut kit = kit_decided_on(day(2026, 7, 1), day(2026, 6, 1));
        fine(&mut kit, 2_000_000).on(event, at);
        found(&kit)
    };
    for event in [Event::REVOKED, Event::OVERTURNED] {
        assert!(on(event, day(2026, 5, 1)).is_empty(), "before the deadline");
        assert!(on(event, day(2026, 6, 15)).is_empty(), "after the deadline, known when it is decided");
        assert!(on(event, day(2026, 7, 1)).is_empty(), "on the day of the decision");
        assert_eq!(on(event, day(2026, 7, 2)), ["large-fine bars"], "after the decision");
    }
    assert!(on(Event::STAYED_FROM, day(2026, 6, 15)).is_empty());
    assert_eq!(
        on(Event::APPEAL_FILED, day(2026, 6, 15)),
        ["large-fine bars"],
        "an appeal alone stays nothing"
    );
    assert_eq!(on(Event::PERFORMED, day(2025, 7, 1)), ["large-fine bars"], "paying it undoes nothing");

    for (stayed_until, expected) in [(day(2026, 6, 30), vec!["large-fine bars"]), (day(2026, 7, 1), vec![])] {
        let mut kit = kit_decided_on(day(2026, 7, 1), day(2026, 6, 1));
        fine(&mut kit, 2_000_000)
            .on(Event::STAYED_FROM, day(2026, 5, 1))
            .on(Event::STAYED_UNTIL, stayed_until);
        assert_eq!(found(&kit), expected, "stayed until {stayed_until:?}");
    }
}

#[test]
fn the_end_of_publication_is_not_the_end_of_the_fact() {
    let mut kit = kit();
    fine(&mut kit, 2_000_000)
        .on(Event::PUBLISHED, day(2025, 6, 8))
        .on(Event::PUBLICATION_END, day(2025, 9, 8));
    assert_eq!(found(&kit), ["large-fine bars"]);
}

#[test]
fn what_credit_repair_does_is_contested() {
    for (choice, expected) in
        [(0, "large-fine bars"), (1, "large-fine refers: repair-undoes-penalty"), (2, "large-fine notes")]
    {
        let mut kit = kit();
        set(&mut kit, "repaired-penalty", choice);
        fine(&mut kit, 2_000_000).on(Event::REPAIRED, day(2026, 1, 1));
        assert_eq!(found(&kit), [expected], "choice {choice}");
    }
    let mut kit = kit();
    kit.record(RecordKind::PENALTY)
        .imposing(Measure::SUSPEND_BUSINESS)
        .on(Event::DECIDED, day(2025, 6, 1))
        .on(Event::REPAIRED, day(2026, 1, 1));
    assert_eq!(found(&kit), ["suspension-of-business refers: repair-undoes-penalty"], "any penalty");
    let mut kit = common::kit();
    fine(&mut kit, 2_000_000).on(Event::REPAIRED, day(2026, 6, 2));
    assert_eq!(found(&kit), ["large-fine bars"], "repaired only after the decision");
}

#[test]
fn what_the_case_does_not_say_refers() {
    check(&[
        (
            "amount of a fine",
            |kit| {
                kit.record(RecordKind::PENALTY).imposing(Measure::FINE).on(Event::DECIDED, day(2025, 6, 1));
            },
            &["large-fine refers: amount-unknown"],
        ),
        (
            "amount in another currency",
            |kit| {
                kit.record(RecordKind::PENALTY).fined(USD, 1).on(Event::DECIDED, day(2025, 6, 1));
            },
            &["large-fine refers: currency-differs"],
        ),
        (
            "date",
            |kit| {
                kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000));
            },
            &["large-fine refers: date-unknown"],
        ),
        (
            "whether it was imposed in business activity: neither yes nor no",
            |kit| {
                fine(kit, 5_000_000).fact(NOT_BUSINESS, 2026, 0);
            },
            &["large-fine refers: in-business-activity"],
        ),
        (
            "how much of one amount is the fine and how much was confiscated",
            |kit| {
                fine(kit, 2_000_000).imposing(Measure::CONFISCATION);
            },
            &["large-fine refers: fine-share"],
        ),
        (
            "which does not matter where both are less than a large fine",
            |kit| {
                fine(kit, 1_999_999).imposing(Measure::CONFISCATION);
            },
            &[],
        ),
        (
            "neither a date nor an amount that is large",
            |kit| {
                kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 1_000));
            },
            &[],
        ),
        (
            "what was imposed",
            |kit| {
                kit.record(RecordKind::PENALTY).on(Event::DECIDED, day(2025, 6, 1));
            },
            &["penalty-not-stated refers: what-was-imposed"],
        ),
        (
            "what was imposed, more than three years ago",
            |kit| {
                kit.record(RecordKind::PENALTY).on(Event::DECIDED, day(2023, 5, 31));
            },
            &[],
        ),
        (
            "whether a conviction is final",
            |kit| {
                kit.record(RecordKind::CONVICTION).finality(None).on(Event::DECIDED, day(2025, 6, 1));
            },
            &["criminal-penalty refers: finality-unknown"],
        ),
        (
            "whether the record is about the party",
            |kit| {
                fine(kit, 2_000_000).unmatched();
            },
            &["large-fine refers: match-unconfirmed"],
        ),
        (
            "whether its source still says so",
            |kit| {
                fine(kit, 2_000_000).stale();
            },
            &["large-fine refers: source-stale"],
        ),
        (
            "an unmatched fine that would not exclude anyway",
            |kit| {
                fine(kit, 1_000).unmatched().stale();
            },
            &[],
        ),
    ]);
}

#[test]
fn a_later_date_than_the_decision_settles_that_it_is_too_old() {
    let known_by = |event: Event, on: Day| {
        let mut kit = kit();
        kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000)).by(OTHER).on(event, on);
        found(&kit)
    };
    for event in [Event::PUBLISHED, Event::EFFECTIVE, Event::NOTIFIED, Event::RETRIEVED] {
        assert!(known_by(event, day(2023, 5, 31)).is_empty(), "{event:?}");
        assert_eq!(known_by(event, day(2023, 6, 1)), ["large-fine refers: date-unknown"], "{event:?}");
    }
    // the conduct is older than the decision, and settles nothing
    assert_eq!(known_by(Event::CONDUCT_TO, day(2020, 1, 1)), ["large-fine refers: date-unknown"]);
}

#[test]
fn a_penalty_as_grave_is_referred() {
    for measure in
        [Measure::RESTRICT_BUSINESS, Measure::RESTRICT_EMPLOYMENT, Measure::DOWNGRADE, Measure::CLOSURE]
    {
        let mut kit = kit();
        kit.record(RecordKind::PENALTY).imposing(measure).on(Event::DECIDED, day(2025, 6, 1));
        assert_eq!(found_with_end(&kit), ["comparable-penalty refers: penalty-as-grave until 2028-06-01"]);
    }
}

#[test]
fn the_fine_of_a_decision_whose_ban_has_expired_is_referred() {
    for (last, expected) in [
        (day(2026, 5, 31), vec!["large-fine refers: fine-beside-ended-ban", "ban-ended notes"]),
        (day(2026, 6, 1), vec!["large-fine bars", "term-ban bars"]),
    ] {
        let mut kit = kit();
        kit.record(RecordKind::PENALTY)
            .fined(CNY, whole(CNY, 2_000_000))
            .imposing(Measure::PROCUREMENT_BAN)
            .by(FINANCE)
            .on(Event::DECIDED, day(2025, 6, 1))
            .on(Event::EXPIRES, last);
        assert_eq!(found(&kit), expected, "{last:?}");
    }
}

#[test]
fn unpaid_taxes_and_contributions_are_referred_until_they_are_paid() {
    for kind in [RecordKind::TAX_DEBT, RecordKind::SOCIAL_SECURITY_DEBT] {
        for (paid, expected) in [
            (None, vec!["taxes-and-social-security refers: good-tax-record"]),
            (Some(day(2026, 6, 1)), vec![]),
            (Some(day(2026, 6, 2)), vec!["taxes-and-social-security refers: good-tax-record"]),
        ] {
            let mut kit = kit();
            let debt = kit.record(kind).on(Event::DECIDED, day(2025, 6, 1));
            if let Some(paid) = paid {
                debt.on(Event::PERFORMED, paid);
            }
            assert_eq!(found(&kit), expected, "{paid:?}");
        }
        // decided nine days after bids closed
        for (arisen, expected) in [
            (DEADLINE + days(9), vec!["taxes-and-social-security refers: good-tax-record"]),
            (DEADLINE + days(10), vec![]),
        ] {
            let mut kit = kit_decided_on(DEADLINE + days(9), DEADLINE);
            kit.record(kind).on(Event::DECIDED, arisen);
            assert_eq!(found(&kit), expected, "{arisen:?}");
        }
    }
}

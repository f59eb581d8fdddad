//! What happens after bids have closed: before the award, and while the contract runs.

mod common;

use cn_government_procurement::{JUDGMENT_DEBTORS, MARKET_DISHONEST};
use common::{DEADLINE, OTHER, entry, found, kit_decided_on};
use probity_guest::kit::Kit;
use probity_guest::{CNY, Day, Event, Finality, Measure, RecordKind, Stage, day};

#[test]
fn a_penalty_between_the_deadline_and_the_award_is_referred() {
    let decided = |measure, kind, on| {
        let mut kit = kit_decided_on(day(2026, 7, 1), day(2026, 6, 1));
        kit.record(kind).imposing(measure).on(Event::DECIDED, on);
        found(&kit)
    };
    let referred = ["penalty-after-deadline refers: qualification-lost"];
    let (penalty, conviction) = (RecordKind::PENALTY, RecordKind::CONVICTION);
    assert_eq!(decided(Measure::SUSPEND_BUSINESS, penalty, day(2026, 6, 1)), ["suspension-of-business bars"]);
    assert_eq!(decided(Measure::SUSPEND_BUSINESS, penalty, day(2026, 6, 2)), referred);
    assert_eq!(decided(Measure::REVOKED_LICENCE, penalty, day(2026, 7, 1)), referred);
    assert_eq!(decided(Measure::FIXED_TERM, conviction, day(2026, 6, 15)), referred);
    assert!(decided(Measure::SUSPEND_BUSINESS, penalty, day(2026, 7, 2)).is_empty(), "after the decision");
    assert!(decided(Measure::WARNING, penalty, day(2026, 6, 15)).is_empty());

    for (fen, expected) in [(199_999_999, vec![]), (200_000_000, referred.to_vec())] {
        let mut kit = kit_decided_on(day(2026, 7, 1), day(2026, 6, 1));
        kit.record(RecordKind::PENALTY).fined(CNY, fen).by(OTHER).on(Event::DECIDED, day(2026, 6, 15));
        assert_eq!(found(&kit), expected, "{fen}");
    }

    let mut kit = kit_decided_on(day(2026, 7, 1), day(2026, 6, 1));
    kit.record(RecordKind::PENALTY).imposing(Measure::FINE).on(Event::DECIDED, day(2026, 6, 15));
    assert_eq!(found(&kit), ["penalty-after-deadline refers: what-was-imposed"], "amount not stated");

    assert_eq!(decided(Measure::DOWNGRADE, penalty, day(2026, 6, 15)), referred, "it may be as grave");
    assert_eq!(
        decided(Measure::DOWNGRADE, penalty, day(2026, 6, 1)),
        ["comparable-penalty refers: penalty-as-grave"],
        "on the day on which bids close"
    );

    let mut kit = kit_decided_on(day(2026, 7, 1), day(2026, 6, 1));
    kit.record(RecordKind::CONVICTION)
        .finality(Some(Finality::NOT_FINAL))
        .on(Event::DECIDED, day(2026, 6, 15));
    assert!(found(&kit).is_empty(), "not final");
}

/// A decision half a year after bids closed, in a stage.
fn in_stage(stage: Stage) -> Kit {
    let mut kit = kit_decided_on(day(2026, 12, 1), DEADLINE);
    kit.raw().tender.stage = stage.number();
    kit
}

#[test]
fn article_72_is_about_the_time_before_the_award() {
    for (stage, expected) in [
        (Stage::BID, "penalty-after-deadline refers: qualification-lost"),
        (Stage::EVALUATE, "penalty-after-deadline refers: qualification-lost"),
        (Stage::AWARD, "penalty-after-deadline refers: qualification-lost"),
        (Stage::OPTION, "arisen-during-contract refers: reaches-running-contract"),
    ] {
        let mut kit = in_stage(stage);
        kit.record(RecordKind::PENALTY)
            .imposing(Measure::REVOKED_LICENCE)
            .on(Event::DECIDED, day(2026, 9, 1));
        let found: Vec<_> =
            found(&kit).into_iter().filter(|found| !found.starts_with("list-searches")).collect();
        assert_eq!(found, [expected], "{stage:?}");
    }
}

#[test]
fn while_the_contract_runs_later_entries_are_referred_and_earlier_ones_count_as_before() {
    let entered = |list, on: Day| {
        let mut kit = in_stage(Stage::OPTION);
        kit.record(RecordKind::LISTING).on_list(list).on(Event::PUBLISHED, on);
        found(&kit)
    };
    assert_eq!(entered(JUDGMENT_DEBTORS, DEADLINE), ["dishonest-judgment-debtor bars"]);
    let refers = ["arisen-during-contract refers: reaches-running-contract"];
    assert_eq!(entered(JUDGMENT_DEBTORS, DEADLINE.next()), refers);
    assert_eq!(entered(JUDGMENT_DEBTORS, day(2026, 12, 1)), refers);
    assert!(entered(JUDGMENT_DEBTORS, day(2026, 12, 2)).is_empty(), "after the decision");
    assert!(entered(MARKET_DISHONEST, day(2026, 9, 1)).is_empty(), "none of the three lists");

    let mut taken_off = in_stage(Stage::OPTION);
    entry(&mut taken_off, JUDGMENT_DEBTORS).on(Event::RELEASED, day(2026, 9, 1));
    assert_eq!(found(&taken_off), ["dishonest-judgment-debtor bars"], "it stood there when bids closed");
}

#[test]
fn while_the_contract_runs_a_later_small_penalty_is_nothing() {
    for (fen, expected) in [
        (199_999_999, vec![]),
        (200_000_000, vec!["arisen-during-contract refers: reaches-running-contract"]),
    ] {
        let mut kit = in_stage(Stage::OPTION);
        kit.record(RecordKind::PENALTY).fined(CNY, fen).by(OTHER).on(Event::DECIDED, day(2026, 9, 1));
        assert_eq!(found(&kit), expected, "{fen}");
    }
}

//! Art. 57(2) and (3): taxes and social security contributions.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::*;

fn debt(kit: &mut Kit) -> RecordKit<'_> {
    kit.record(RecordKind::TAX_DEBT).on(Event::DECIDED, day(2015, 3, 1))
}

#[test]
fn a_final_decision_bars_and_other_means_refer() {
    check(&[
        ("final", |kit| _ = debt(kit), &["unpaid-dues-decision bars"]),
        (
            "by ground",
            |kit| {
                _ = kit.record(RecordKind::PENALTY).ground(SOCSEC_PAY).on(Event::DECIDED, day(2025, 3, 1));
            },
            &["unpaid-dues-decision bars"],
        ),
        ("not said", |kit| _ = debt(kit).finality(None), &["unpaid-dues-decision refers: finality-unknown"]),
        (
            "not final",
            |kit| _ = debt(kit).finality(Some(Finality::NOT_FINAL)),
            &["unpaid-dues-other-means refers: ground-applied"],
        ),
        (
            "not final, applied",
            |kit| {
                debt(kit).finality(Some(Finality::NOT_FINAL));
                tender_fact(kit, TAX_PAY, 1);
            },
            &["unpaid-dues-other-means refers: unpaid-dues"],
        ),
        (
            "not final, not applied",
            |kit| {
                debt(kit).finality(Some(Finality::NOT_FINAL));
                tender_fact(kit, TAX_PAY, 0);
            },
            &["ground-not-applied notes"],
        ),
        (
            "not final, required",
            |kit| {
                set(kit, "dues-mode", 1);
                debt(kit).finality(Some(Finality::NOT_FINAL));
            },
            &["unpaid-dues-required bars"],
        ),
        (
            "not said, required: it does not matter",
            |kit| {
                set(kit, "dues-mode", 1);
                debt(kit).finality(None);
            },
            &["unpaid-dues-required bars"],
        ),
        (
            "decided tomorrow",
            |kit| {
                kit.record(RecordKind::TAX_DEBT).on(Event::DECIDED, TODAY.next());
            },
            &[],
        ),
        (
            "lapsed",
            |kit| _ = debt(kit).on(Event::EXPIRES, TODAY.previous()),
            &["unpaid-dues-decision refers: still-owed"],
        ),
        ("released", |kit| _ = debt(kit).on(Event::RELEASED, TODAY), &["dues-settled notes"]),
        ("annulled", |kit| _ = debt(kit).on(Event::OVERTURNED, TODAY), &["set-aside notes"]),
        ("stayed", |kit| _ = debt(kit).on(Event::STAYED_FROM, TODAY), &["stayed notes"]),
    ]);
}

#[test]
fn payment_or_a_binding_arrangement_ends_it_by_the_deadline() {
    let deadline = day(2026, 5, 20);
    let with = |paid: Day, mode: Option<i64>| {
        let mut kit = kit();
        kit.raw().tender.deadline = Some(deadline.number());
        if let Some(mode) = mode {
            set(&mut kit, "late-payment", mode);
        }
        debt(&mut kit).on(Event::PERFORMED, paid);
        let by_payment = found(&kit);
        let mut kit = kit_on(TODAY);
        kit.raw().tender.deadline = Some(deadline.number());
        if let Some(mode) = mode {
            set(&mut kit, "late-payment", mode);
        }
        debt(&mut kit).fact(ARRANGED_ON, i64::from(paid.number()), 0);
        assert_eq!(by_payment, found(&kit), "payment and arrangement do the same");
        by_payment
    };
    let late = deadline.next();
    assert_eq!(with(deadline, None), ["dues-settled notes"]);
    assert_eq!(with(deadline, Some(2)), ["dues-settled notes"]);
    assert_eq!(with(late, None), ["unpaid-dues-decision refers: paid-after-deadline"]);
    assert_eq!(with(late, Some(0)), ["dues-settled notes"]);
    assert_eq!(with(late, Some(2)), ["unpaid-dues-decision bars"], "C-199/15");
    assert_eq!(with(TODAY.next(), None), ["unpaid-dues-decision bars"], "not paid yet");
}

#[test]
fn an_arrangement_of_an_unknown_day_refers() {
    let with = |value, mode: i64| {
        let mut kit = kit();
        set(&mut kit, "late-payment", mode);
        debt(&mut kit).fact(ARRANGED_ON, value, 0);
        found(&kit)
    };
    assert_eq!(with(1, 1), ["unpaid-dues-decision refers: date-unknown"]);
    assert_eq!(with(1, 2), ["unpaid-dues-decision refers: date-unknown"]);
    assert_eq!(with(1, 0), ["dues-settled notes"]);
    assert_eq!(with(0, 1), ["unpaid-dues-decision bars"], "no arrangement");
    assert_eq!(with(i64::MAX, 1), ["unpaid-dues-decision bars"], "no day");
}

#[test]
fn minor_amounts_are_what_national_law_sets() {
    let with = |minor: i64, figure: i64| {
        let mut kit = kit();
        set(&mut kit, "minor-amount", figure);
        debt(&mut kit).amount(EUR, minor);
        found(&kit)
    };
    assert_eq!(with(1, 0), ["unpaid-dues-decision bars"], "none is set");
    assert_eq!(with(10_000, 10_000), ["dues-disproportionate notes"]);
    assert_eq!(with(10_001, 10_000), ["unpaid-dues-decision bars"]);
    let mut kit = kit();
    set(&mut kit, "minor-amount", 10_000);
    debt(&mut kit);
    assert_eq!(found(&kit), ["unpaid-dues-decision refers: amount-unknown"]);
    let mut kit = common::kit();
    set(&mut kit, "minor-amount", 10_000);
    debt(&mut kit).amount(GBP, 5_000);
    assert_eq!(found(&kit), ["unpaid-dues-decision refers: currency-differs"]);
}

#[test]
fn what_one_operator_owes_is_added_up() {
    let with = |first: i64, second: i64, of_whom: Option<Role>| {
        let mut kit = kit();
        set(&mut kit, "minor-amount", 30_000);
        debt(&mut kit).amount(EUR, first);
        let other = of_whom.map_or(0, |role| kit.party(role));
        kit.record(RecordKind::SOCIAL_SECURITY_DEBT).amount(EUR, second).about(other);
        found(&kit)
    };
    let (minor, bars) = ("dues-disproportionate notes", "unpaid-dues-decision bars");
    assert_eq!(with(15_000, 15_000, None), [minor, minor]);
    assert_eq!(with(15_000, 15_001, None), [bars, bars]);
    assert_eq!(with(30_000, 30_000, Some(Role::CONSORTIUM_MEMBER)), [minor, minor], "each by itself");
}

#[test]
fn what_may_be_owed_besides_is_asked() {
    let with = |edit: fn(RecordKit<'_>)| {
        let mut kit = kit();
        set(&mut kit, "minor-amount", 30_000);
        debt(&mut kit).amount(EUR, 30_000);
        edit(kit.record(RecordKind::TAX_DEBT).amount(EUR, 1));
        found(&kit).into_iter().next().unwrap_or_default()
    };
    let asks = "unpaid-dues-decision refers: unpaid-in-all";
    assert_eq!(with(|record| _ = record), "unpaid-dues-decision bars");
    assert_eq!(with(|record| _ = record.unmatched()), asks);
    assert_eq!(with(|record| _ = record.amount(GBP, 1)), asks);
    assert_eq!(with(|record| _ = record.finality(Some(Finality::NOT_FINAL))), asks);
    // what is settled or annulled is not unpaid
    assert_eq!(with(|record| _ = record.on(Event::PERFORMED, TODAY)), "dues-settled notes");
    assert_eq!(with(|record| _ = record.on(Event::OVERTURNED, TODAY)), "set-aside notes");
}

#[test]
fn shares_of_what_was_due_are_added_up_and_may_be_of_one_sum() {
    let with = |shares: &[i64]| {
        let mut kit = kit();
        set(&mut kit, "minor-share", 500);
        for share in shares {
            debt(&mut kit).amount(EUR, *share).fact(AMOUNT_DUE, 100, EUR.number);
        }
        found(&kit)
    };
    assert_eq!(with(&[4]), ["dues-disproportionate notes"]);
    assert_eq!(with(&[5]), ["unpaid-dues-decision bars"]);
    assert_eq!(with(&[2, 2]), ["dues-disproportionate notes"; 2]);
    assert_eq!(with(&[2, 3]), ["unpaid-dues-decision refers: unpaid-in-all"; 2]);
    let mut kit = kit();
    set(&mut kit, "minor-share", 500);
    debt(&mut kit).amount(EUR, 4);
    assert_eq!(found(&kit), ["unpaid-dues-decision refers: amount-due-unknown"]);
}

#[test]
fn a_debt_of_nothing_is_asked_about() {
    let mut kit = kit();
    debt(&mut kit).amount(EUR, 0);
    assert_eq!(found(&kit), ["unpaid-dues-decision refers: still-owed"]);
}

// C-199/15: excluded above EUR 100 and from 5 %, although cured after the deadline
#[test]
fn the_national_law_of_case_c_199_15() {
    let with = |unpaid: i64, due: i64| {
        let mut kit = kit();
        kit.raw().tender.deadline = Some(day(2026, 5, 20).number());
        set(&mut kit, "late-payment", 2);
        set(&mut kit, "minor-amount", 10_000);
        set(&mut kit, "minor-share", 500);
        kit.record(RecordKind::SOCIAL_SECURITY_DEBT)
            .on(Event::DECIDED, day(2026, 4, 1))
            .on(Event::PERFORMED, day(2026, 5, 25))
            .amount(EUR, unpaid)
            .fact(AMOUNT_DUE, due, EUR.number);
        found(&kit)
    };
    assert_eq!(with(27_800, 356_000), ["unpaid-dues-decision bars"]);
    assert_eq!(with(10_001, 200_020), ["unpaid-dues-decision bars"], "exactly 5 %");
    assert_eq!(with(10_001, 200_021), ["dues-disproportionate notes"], "below 5 %");
    assert_eq!(with(10_000, 20_000), ["dues-disproportionate notes"], "not above EUR 100");
}

#[test]
fn told_too_late_derogates_where_national_law_provides_it() {
    let with = |mode: Option<i64>| {
        let mut kit = kit();
        if let Some(mode) = mode {
            set(&mut kit, "told-too-late", mode);
        }
        debt(&mut kit).fact(TOLD_TOO_LATE, 1, 0);
        found(&kit)
    };
    assert_eq!(with(None), ["unpaid-dues-decision refers: amount-told-too-late"]);
    assert_eq!(with(Some(0)), ["unpaid-dues-decision bars"]);
    assert_eq!(with(Some(1)), ["dues-disproportionate notes"]);
}

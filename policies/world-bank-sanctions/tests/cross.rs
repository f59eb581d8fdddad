//! Debarments by the other banks of the Agreement for Mutual Enforcement of Debarment Decisions.

mod common;

use common::*;
use probity_guest::*;

const FROM: Day = day(2024, 3, 10);
const TODAY: Day = day(2024, 9, 1);
const BAR: &str = "cross-debarment";

fn after(edit: impl FnOnce(kit::RecordKit<'_>)) -> kit::Kit {
    let mut kit = on(TODAY);
    edit(debarred_by_adb(&mut kit, FROM).on(Event::EXPIRES, day(2027, 3, 9)));
    kit
}

/// A debarment whose every date is given.
fn dated(list: Code, decided: Day, practice: Option<Day>, until: Day, as_of: Day) -> kit::Kit {
    let mut kit = on(as_of);
    let mut record = kit
        .record(RecordKind::DEBARMENT)
        .on_list(list)
        .ground(CORRUPTION)
        .on(Event::DECIDED, decided)
        .on(Event::PUBLISHED, decided)
        .on(Event::EXPIRES, until);
    if let Some(practice) = practice {
        record = record.on(Event::CONDUCT_TO, practice);
    }
    done(record);
    kit
}

#[test]
fn a_debarment_by_each_of_the_four_banks_is_recognised() {
    for list in [ADB, AFDB, EBRD, IDB] {
        let kit = dated(list, FROM, Some(day(2018, 5, 1)), day(2027, 3, 9), TODAY);
        assert_eq!(found(&kit), one(BAR, Effect::Bar));
        assert_eq!(ends(&kit), [Some(day(2027, 3, 9))]);
    }
}

#[test]
fn it_bars_from_its_first_to_its_last_day() {
    let on_day = |as_of| {
        let mut kit = on(as_of);
        debarred_by_adb(&mut kit, FROM).on(Event::EXPIRES, day(2027, 3, 9)).imposing(Measure::FIXED_TERM);
        found(&kit)
    };
    assert_eq!(on_day(FROM), one(BAR, Effect::Bar));
    assert_eq!(on_day(day(2027, 3, 9)), one(BAR, Effect::Bar));
    assert_eq!(on_day(day(2027, 3, 10)), one("debarment-ended", Effect::Note));
}

#[test]
fn the_european_investment_bank_is_no_party() {
    let kit = dated(EIB, FROM, Some(day(2018, 5, 1)), day(2027, 3, 9), TODAY);
    assert_eq!(found(&kit), one("other-bank-not-party", Effect::Note));
    // nothing to say of what excludes nobody there either
    for kind in [RecordKind::CLEAN_SEARCH, RecordKind::REPRIMAND, RecordKind::CONDITIONAL_NON_DEBARMENT] {
        let mut kit = on(TODAY);
        kit.record(kind).on_list(EIB).on(Event::DECIDED, FROM).on(Event::RETRIEVED, FROM);
        assert_eq!(found(&kit), nothing(), "{kind:?}");
    }
}

#[test]
fn four_practices_cross_and_obstruction_alone_does_not() {
    for ground in [FRAUD, CORRUPTION, COLLUSION, COERCION] {
        assert_eq!(found(&after(|record| done(record.ground(ground)))), one(BAR, Effect::Bar));
    }
    let obstruction = after(|record| done(record.ground(OBSTRUCTION)));
    assert_eq!(found(&obstruction), one("other-bank-practice", Effect::Note));
    // neither stated, nor a word that this policy knows, nor one that names a practice
    for ground in [Code(u32::MAX - 1), Code(u32::MAX), CONTROLLED_AFFILIATE] {
        let kit = after(|record| done(record.ground(ground)));
        assert_eq!(found(&kit), one(BAR, Effect::Refer));
        assert_eq!(questions(&kit), [Some(question::GROUND)]);
    }
}

#[test]
fn a_national_decision_does_not_cross_again() {
    let kit = after(|record| done(record.ground(OTHER_FORUM)));
    assert_eq!(found(&kit), one("other-bank-recognition", Effect::Note));
}

#[test]
fn only_more_than_a_year_crosses() {
    let until = |last| {
        let mut kit = on(TODAY);
        debarred_by_adb(&mut kit, FROM).on(Event::EXPIRES, last);
        kit
    };
    assert_eq!(found(&until(day(2025, 3, 8))), one("other-bank-term", Effect::Note));
    // exactly a year, first and last day counted
    assert_eq!(found(&until(day(2025, 3, 9))), one("other-bank-term", Effect::Note));
    // a year and a day, or a year written to its anniversary: a person must look
    let anniversary = until(day(2025, 3, 10));
    assert_eq!(found(&anniversary), one(BAR, Effect::Refer));
    assert_eq!(questions(&anniversary), [Some(TERM)]);
    assert_eq!(found(&until(day(2025, 3, 11))), one(BAR, Effect::Bar));
}

#[test]
fn a_year_from_29_february_ends_on_28_february() {
    let until = |last| {
        let mut kit = on(TODAY);
        debarred_by_adb(&mut kit, day(2024, 2, 29)).on(Event::EXPIRES, last);
        found(&kit)
    };
    assert_eq!(until(day(2025, 2, 27)), one("other-bank-term", Effect::Note));
    assert_eq!(until(day(2025, 2, 28)), one(BAR, Effect::Refer));
    assert_eq!(until(day(2025, 3, 1)), one(BAR, Effect::Bar));
}

#[test]
fn a_term_without_an_end_or_with_conditional_release_is_long_or_unclear() {
    let mut kit = on(TODAY);
    debarred_by_adb(&mut kit, FROM).indefinitely();
    assert_eq!((found(&kit), ends(&kit)), (one(BAR, Effect::Bar), vec![None]));

    let conditional = |earliest| {
        let mut kit = on(TODAY);
        debarred_by_adb(&mut kit, FROM)
            .imposing(Measure::CONDITIONAL_RELEASE)
            .on(Event::EARLIEST_RELEASE, earliest);
        (found(&kit), ends(&kit))
    };
    assert_eq!(conditional(day(2027, 3, 10)), (one(BAR, Effect::Bar), vec![None]));
    assert_eq!(conditional(day(2025, 3, 9)), (one(BAR, Effect::Refer), vec![None]));

    let mut kit = on(TODAY);
    debarred_by_adb(&mut kit, FROM);
    assert_eq!((found(&kit), questions(&kit)), (one(BAR, Effect::Refer), vec![Some(TERM)]));
}

#[test]
fn the_minimum_term_and_the_window_are_parameters() {
    let mut kit = after(done);
    kit.parameter(0, Some(4));
    assert_eq!(found(&kit), one("other-bank-term", Effect::Note));
    kit.parameter(0, None);
    assert_eq!((found(&kit), questions(&kit)), (one(BAR, Effect::Refer), vec![Some(question::FIGURE)]));

    let mut kit = after(done);
    kit.parameter(1, Some(5));
    assert_eq!(found(&kit), one("other-bank-conduct", Effect::Note));
    kit.parameter(1, None);
    assert_eq!(found(&kit), one(BAR, Effect::Refer));
}

#[test]
fn the_decision_must_come_within_ten_years_of_the_practice() {
    let decided = |decided, practice| {
        let kit = dated(IDB, decided, practice, day(2032, 1, 1), day(2026, 6, 1));
        (found(&kit), questions(&kit))
    };
    let bar = (one(BAR, Effect::Bar), vec![None]);
    let note = (one("other-bank-conduct", Effect::Note), vec![None]);
    let practice = Some(day(2014, 5, 10));
    assert_eq!(decided(day(2024, 5, 9), practice), bar);
    assert_eq!(decided(day(2024, 5, 10), practice), bar);
    assert_eq!(decided(day(2024, 5, 11), practice), note);
    // ten years from 29 February end on 28 February, where the year has no 29th
    let leap = Some(day(2016, 2, 29));
    assert_eq!(decided(day(2026, 2, 28), leap), bar);
    assert_eq!(decided(day(2026, 3, 1), leap), note);
    assert_eq!(decided(day(2024, 5, 10), None), (one(BAR, Effect::Refer), vec![Some(CONDUCT)]));
}

#[test]
fn other_days_can_settle_the_window() {
    let mut kit = on(TODAY);
    // no day of the decision, but it took effect within the window; only the first day of the practice
    kit.record(RecordKind::DEBARMENT)
        .on_list(ADB)
        .ground(FRAUD)
        .on(Event::CONDUCT_FROM, day(2018, 1, 1))
        .on(Event::DECIDED, day(2023, 1, 1))
        .on(Event::PUBLISHED, day(2023, 1, 1))
        .on(Event::EXPIRES, day(2027, 1, 1));
    assert_eq!(found(&kit), one(BAR, Effect::Bar));

    let mut kit = on(TODAY);
    // the practice began too long ago, but may have gone on
    kit.record(RecordKind::DEBARMENT)
        .on_list(ADB)
        .ground(FRAUD)
        .on(Event::CONDUCT_FROM, day(2008, 1, 1))
        .on(Event::DECIDED, day(2023, 1, 1))
        .on(Event::PUBLISHED, day(2023, 1, 1))
        .on(Event::EXPIRES, day(2027, 1, 1));
    assert_eq!((found(&kit), questions(&kit)), (one(BAR, Effect::Refer), vec![Some(CONDUCT)]));
}

#[test]
fn the_agreement_took_effect_step_by_step() {
    let decided = |decided| {
        let kit = dated(ADB, decided, Some(day(2008, 1, 1)), day(2030, 1, 1), day(2015, 1, 1));
        (found(&kit), questions(&kit))
    };
    assert_eq!(decided(day(2010, 4, 8)).0, one("other-bank-before-agreement", Effect::Note));
    let open = (one(BAR, Effect::Refer), vec![Some(IN_EFFECT)]);
    assert_eq!(decided(day(2010, 4, 9)), open);
    assert_eq!(decided(day(2011, 6, 30)), open);
    assert_eq!(decided(day(2011, 7, 1)).0, one(BAR, Effect::Bar));
}

#[test]
fn where_the_day_of_the_decision_is_not_stated_other_days_may_settle_it() {
    let dated = |practice, effective: Day, settles: Option<i64>| {
        let mut kit = on(day(2015, 1, 1));
        kit.record(RecordKind::DEBARMENT)
            .on_list(ADB)
            .ground(FRAUD)
            .on(Event::CONDUCT_TO, practice)
            .on(Event::EFFECTIVE, effective)
            .on(Event::PUBLISHED, effective)
            .on(Event::EXPIRES, day(2030, 1, 1));
        kit.parameter(4, settles);
        (found(&kit), questions(&kit))
    };
    let (before, in_effect) = (day(2011, 6, 30), day(2011, 7, 1));
    let bar = (one(BAR, Effect::Bar), vec![None]);
    let open = (one(BAR, Effect::Refer), vec![Some(IN_EFFECT)]);
    let long_ago = day(2008, 1, 1);
    assert_eq!(dated(long_ago, day(2010, 4, 8), Some(1)).0, one("other-bank-before-agreement", Effect::Note));
    assert_eq!(dated(long_ago, before, Some(1)), open);
    assert_eq!(dated(long_ago, in_effect, Some(1)), bar);
    assert_eq!(dated(long_ago, in_effect, Some(0)), open);
    assert_eq!(dated(long_ago, in_effect, None), open);
    // a practice that went on until then was decided on later
    assert_eq!(dated(in_effect, in_effect, Some(1)), bar);
}

#[test]
fn it_must_be_public() {
    let published = |event: Option<(Event, Day)>| {
        let mut kit = on(TODAY);
        let record = kit
            .record(RecordKind::DEBARMENT)
            .on_list(ADB)
            .ground(FRAUD)
            .on(Event::CONDUCT_TO, day(2018, 5, 1))
            .on(Event::DECIDED, FROM)
            .on(Event::EXPIRES, day(2027, 3, 9));
        if let Some((event, on)) = event {
            done(record.on(event, on));
        }
        (found(&kit), questions(&kit))
    };
    assert_eq!(published(None), (one(BAR, Effect::Refer), vec![Some(PUBLIC)]));
    assert_eq!(published(Some((Event::PUBLISHED, TODAY))).0, one(BAR, Effect::Bar));
    assert_eq!(published(Some((Event::RETRIEVED, TODAY))).0, one(BAR, Effect::Bar));
    let not_public = one("other-bank-not-public", Effect::Note);
    // once public, and no longer shown while the term runs: a person must say whether it still stands
    let mut kit = after(|record| done(record.on(Event::PUBLICATION_END, TODAY.previous())));
    assert_eq!((found(&kit), questions(&kit)), (one(BAR, Effect::Refer), vec![Some(PUBLIC)]));
    kit = after(|record| done(record.on(Event::PUBLICATION_END, TODAY)));
    assert_eq!(found(&kit), one(BAR, Effect::Bar));
    assert_eq!(published(Some((Event::PUBLISHED, TODAY.next()))).0, not_public);
}

#[test]
fn the_bank_may_opt_out() {
    let fact = |value| found(&after(|record| done(record.fact(OPTED_OUT, value, 0))));
    assert_eq!(fact(1), one("other-bank-opted-out", Effect::Note));
    assert_eq!(fact(0), one(BAR, Effect::Bar));
}

#[test]
fn a_debarment_that_the_banks_own_list_carries_is_only_noted() {
    let with = |edit: &dyn Fn(kit::RecordKit<'_>)| {
        let mut kit = after(done);
        edit(debarred(&mut kit, FROM + days(30)).ground(CROSS_DEBARMENT).on(Event::EXPIRES, day(2027, 3, 9)));
        found(&kit)
    };
    let expected =
        [("listed-cross-debarment", Effect::Bar), ("other-bank-enforced", Effect::Note)].map(owned).to_vec();
    assert_eq!(with(&|record| done(record)), expected);
    // a listing that may be about somebody else settles nothing
    let expected = [("listed-cross-debarment", Effect::Refer), (BAR, Effect::Bar)].map(owned).to_vec();
    assert_eq!(with(&|record| done(record.unmatched())), expected);
}

fn owned((rule, effect): (&str, Effect)) -> (String, Effect) {
    (rule.to_owned(), effect)
}

#[test]
fn an_unmatched_or_stale_record_refers() {
    assert_eq!(questions(&after(|record| done(record.unmatched()))), [Some(question::MATCH)]);
    assert_eq!(questions(&after(|record| done(record.stale()))), [Some(question::STALE)]);
}

#[test]
fn what_another_banks_list_holds_beside_debarments_is_asked_about() {
    let listed = |kind: RecordKind, list: Code| {
        let mut kit = on(day(2025, 6, 1));
        kit.record(kind)
            .on_list(list)
            .ground(FRAUD)
            .on(Event::EFFECTIVE, day(2024, 1, 1))
            .on(Event::EXPIRES, day(2027, 1, 1));
        (found(&kit), questions(&kit))
    };
    for list in [ADB, AFDB, EBRD, IDB] {
        for kind in [RecordKind::BAN, RecordKind::OTHER, RecordKind::PENALTY, RecordKind::PROPOSED_DEBARMENT]
        {
            let asked = (one("unclear-record", Effect::Refer), vec![Some(WHICH)]);
            assert_eq!(listed(kind, list), asked, "{kind:?}");
        }
        // which leave a firm eligible, or debar nobody
        for kind in [RecordKind::CONDITIONAL_NON_DEBARMENT, RecordKind::REPRIMAND, RecordKind::SUSPENSION] {
            assert_eq!(listed(kind, list).0, nothing(), "{kind:?}");
        }
    }
    assert_eq!(listed(RecordKind::BAN, EIB).0, nothing());
}

#[test]
fn an_explanation_shows_the_days_that_decide() {
    let rule = |wanted: &str| {
        let description = describe::<WorldBankSanctions>();
        description.rules.iter().position(|rule| rule.id == wanted).and_then(|at| u32::try_from(at).ok())
    };
    let decided = day(2024, 3, 10);
    for (practice, met, last) in
        [(day(2014, 3, 10), Answer::Yes, day(2024, 3, 10)), (day(2014, 3, 9), Answer::No, day(2024, 3, 9))]
    {
        let mut kit = on(day(2026, 1, 15));
        kit.record(RecordKind::DEBARMENT)
            .on_list(ADB)
            .ground(FRAUD)
            .on(Event::CONDUCT_TO, practice)
            .on(Event::DECIDED, decided)
            .on(Event::EFFECTIVE, decided)
            .on(Event::PUBLISHED, decided)
            .on(Event::EXPIRES, day(2027, 3, 9));
        let steps = kit.explain::<WorldBankSanctions>();
        let of_rule: Vec<_> =
            steps.iter().filter(|step| Some(step.rule) == rule("cross-debarment")).collect();
        let is_it = |step: &&&bindings::exports::probity::eligibility::eligibility::Step| {
            matches!((step.left, step.right), (SlotValue::Date(left), SlotValue::Date(right))
                if left == last.number() && right == decided.number())
        };
        assert_eq!(of_rule.iter().find(is_it).map(|step| step.met), Some(met));
        // what decides is what is shown last
        assert_eq!(of_rule.last().filter(is_it).is_some(), met == Answer::No);
    }
}

//! When a debarment is over: what the list shows after its last day, and what it does not.
#![allow(clippy::indexing_slicing, reason = "a test that fails should say where")]

mod common;

use common::*;
use probity_guest::*;

const FIRST: Day = day(2022, 5, 2);
const LAST: Day = day(2025, 3, 17);
const TODAY: Day = day(2025, 7, 10);

/// A debarment on the Bank's list whose last day has passed, with what else is known of it.
fn passed(edit: impl FnOnce(kit::RecordKit<'_>)) -> kit::Kit {
    let mut kit = on(TODAY);
    edit(debarred(&mut kit, FIRST).on(Event::EXPIRES, LAST));
    kit
}

/// What was found, and asked.
fn all(kit: &kit::Kit) -> (Vec<(String, Effect)>, Vec<Option<Question>>) {
    (found(kit), questions(kit))
}

fn over() -> Vec<(String, Effect)> {
    one("debarment-ended", Effect::Note)
}

fn unclear() -> (Vec<(String, Effect)>, Vec<Option<Question>>) {
    (one("release-unclear", Effect::Refer), vec![Some(RELEASED)])
}

#[test]
fn a_list_that_was_read_after_the_last_day_shows_that_it_ended() {
    let read = |day| passed(|record| done(record.on(Event::RETRIEVED, day)));
    assert_eq!(all(&read(LAST)), unclear());
    assert_eq!(ends(&read(LAST)), [None]);
    assert_eq!(found(&read(LAST.next())), over());
    // in hindsight, too
    assert_eq!(found(&read(TODAY.next())), over());
    // but not if that is too long ago, and not if the day of reading is not known
    let stale = passed(|record| done(record.on(Event::RETRIEVED, LAST.next()).stale()));
    assert_eq!(found(&stale), one("release-unclear", Effect::Refer));
    assert_eq!(all(&passed(done)), unclear());
}

#[test]
fn the_same_entry_read_again_settles_an_earlier_reading() {
    let again = |last| {
        let mut kit = passed(|record| done(record.on(Event::RETRIEVED, LAST)));
        debarred(&mut kit, FIRST).on(Event::EXPIRES, last).on(Event::RETRIEVED, TODAY);
        found(&kit)
    };
    let note = ("debarment-ended", Effect::Note);
    assert_eq!(again(LAST), several([note, note]));
    // another entry says nothing about the first
    assert_eq!(again(LAST.previous()), several([("release-unclear", Effect::Refer), note]));
}

#[test]
fn a_search_of_the_same_list_after_the_last_day_shows_it_too() {
    let searched = |list, day| {
        let mut kit = passed(|record| done(record.on(Event::RETRIEVED, LAST)));
        kit.record(RecordKind::CLEAN_SEARCH).on_list(list).on(Event::RETRIEVED, day);
        found(&kit)
    };
    assert_eq!(searched(INELIGIBLE, LAST.next()), over());
    assert_eq!(searched(INELIGIBLE, LAST), unclear().0);
    assert_eq!(searched(ADB, LAST.next()), unclear().0);
    assert_eq!(searched(INELIGIBLE, TODAY.next()), unclear().0);
}

#[test]
fn a_portal_may_let_the_list_decide_always_or_never() {
    let chosen = |choice: Option<i64>, read: Day| {
        let mut kit = passed(|record| done(record.on(Event::RETRIEVED, read)));
        kit.parameter(2, choice);
        found(&kit)
    };
    assert_eq!(chosen(Some(0), TODAY), unclear().0);
    assert_eq!(chosen(Some(1), TODAY), over());
    assert_eq!(chosen(Some(2), LAST), over());
    assert_eq!(chosen(None, TODAY), unclear().0);
}

#[test]
fn a_fixed_term_or_a_release_ends_it_in_every_case_and_conditions_never_by_date() {
    let fixed = passed(|record| done(record.imposing(Measure::FIXED_TERM).stale()));
    assert_eq!(found(&fixed), over());
    let released = passed(|record| done(record.on(Event::RELEASED, TODAY)));
    assert_eq!(found(&released), over());
    for read in [LAST, TODAY] {
        let conditional = passed(|record| {
            done(record.imposing(Measure::CONDITIONAL_RELEASE).on(Event::RETRIEVED, read));
        });
        assert_eq!(found(&conditional), one("conditional-release", Effect::Bar));
        assert_eq!(ends(&conditional), [None]);
    }
    let later = passed(|record| {
        done(record.imposing(Measure::CONDITIONAL_RELEASE).on(Event::RELEASED, TODAY.next()));
    });
    assert_eq!(found(&later), one("conditional-release", Effect::Bar));
    // a record that says both is not both in force and over
    let both = passed(|record| {
        done(record.imposing(Measure::FIXED_TERM).imposing(Measure::CONDITIONAL_RELEASE));
    });
    assert_eq!(found(&both), one("conditional-release", Effect::Bar));
}

#[test]
fn an_earliest_release_makes_release_conditional_unless_a_last_day_comes_after_it() {
    let dated = |earliest, last: Option<Day>, as_of| {
        let mut kit = on(as_of);
        let mut record = debarred(&mut kit, FIRST).on(Event::EARLIEST_RELEASE, earliest);
        if let Some(last) = last {
            record = record.on(Event::EXPIRES, last);
        }
        done(record.on(Event::RETRIEVED, as_of));
        (found(&kit), ends(&kit))
    };
    let conditional = (one("conditional-release", Effect::Bar), vec![None]);
    for as_of in [FIRST, LAST, TODAY] {
        assert_eq!(dated(LAST, None, as_of), conditional);
        assert_eq!(dated(LAST, Some(LAST), as_of), conditional);
        assert_eq!(dated(LAST, Some(LAST.previous()), as_of), conditional);
    }
    // ten years, eight if compliant: the last day stays one
    let until_last = (one("debarment", Effect::Bar), vec![Some(LAST)]);
    assert_eq!(dated(LAST.previous(), Some(LAST), LAST), until_last);
    assert_eq!(dated(LAST.previous(), Some(LAST), LAST.next()).0, over());
}

#[test]
fn an_entry_by_recognition_has_the_terms_of_the_decision_that_it_recognises() {
    let decision = |as_of, edit: &dyn Fn(kit::RecordKit<'_>)| {
        let mut kit = on(as_of);
        let entry = debarred(&mut kit, FIRST).ground(CROSS_DEBARMENT).on(Event::EXPIRES, LAST);
        done(entry.on(Event::RETRIEVED, TODAY));
        let from = day(2022, 3, 18);
        let original = kit.record(RecordKind::DEBARMENT).on_list(IDB).ground(CORRUPTION);
        edit(original.on(Event::EFFECTIVE, from).on(Event::EXPIRES, LAST));
        (found(&kit), ends(&kit))
    };
    let both = several([("listed-cross-debarment", Effect::Bar), ("other-bank-enforced", Effect::Note)]);
    for as_of in [LAST, TODAY] {
        let conditional = decision(as_of, &|original| done(original.imposing(Measure::CONDITIONAL_RELEASE)));
        assert_eq!(conditional, (both.clone(), vec![None, None]));
    }
    let fixed = |as_of| decision(as_of, &|original| done(original.imposing(Measure::FIXED_TERM)));
    assert_eq!(fixed(LAST), (both, vec![Some(LAST), None]));
    // the original's conditions were never asked about, so that it is over where it is not recognised, too
    assert_eq!(fixed(TODAY).0.first(), over().first());
    // a record that may be about another firm settles nothing, but asks
    let by_name = decision(TODAY, &|original| {
        done(original.imposing(Measure::CONDITIONAL_RELEASE).unmatched());
    });
    assert!(by_name.0.contains(&unclear().0[0]));
}

#[test]
fn the_banks_list_does_not_show_the_terms_of_another_banks_decision() {
    // the OAS group: still with its last day on the list as read in July, though the other bank had not released it
    let mut kit = on(TODAY);
    debarred(&mut kit, FIRST)
        .ground(CROSS_DEBARMENT_IDB)
        .on(Event::EXPIRES, LAST)
        .on(Event::RETRIEVED, day(2025, 7, 1));
    assert_eq!(all(&kit), unclear());
    kit.parameter(2, Some(2));
    assert_eq!(found(&kit), over());
}

#[test]
fn what_speaks_against_an_entry_that_runs_refers() {
    let running = |edit: &dyn Fn(kit::RecordKit<'_>), searched: Option<Day>| {
        let mut kit = on(LAST);
        edit(debarred(&mut kit, FIRST).on(Event::EXPIRES, LAST).on(Event::RETRIEVED, day(2024, 1, 10)));
        if let Some(searched) = searched {
            kit.record(RecordKind::CLEAN_SEARCH).on_list(INELIGIBLE).on(Event::RETRIEVED, searched);
        }
        all(&kit)
    };
    let bar = (one("debarment", Effect::Bar), vec![None]);
    let refer = |question| (one("debarment", Effect::Refer), vec![Some(question)]);
    // a later search that found nothing
    assert_eq!(running(&done, Some(day(2024, 1, 10))), bar);
    assert_eq!(running(&done, Some(day(2024, 1, 11))), refer(STILL_LISTED));
    assert_eq!(running(&done, Some(LAST.next())), bar);
    // taken down while the term runs
    let taken_down = |day| move |record: kit::RecordKit<'_>| done(record.on(Event::PUBLICATION_END, day));
    assert_eq!(running(&taken_down(LAST.previous()), None), refer(RELEASED));
    assert_eq!(running(&taken_down(LAST), None), bar);
}

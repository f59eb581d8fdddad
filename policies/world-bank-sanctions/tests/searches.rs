//! Whether the case shows that the Bank's list was searched.

mod common;

use common::*;
use probity_guest::*;

const TODAY: Day = day(2025, 6, 1);

/// What was found about searches, with the questions.
fn searches(kit: &kit::Kit) -> Vec<(Effect, Option<Question>)> {
    let all = kit.evaluate::<WorldBankSanctions>();
    let ours = all.into_iter().filter(|found| found.rule == "list-search");
    ours.map(|found| (found.effect, found.question.map(Question))).collect()
}

fn searched(edit: impl FnOnce(kit::RecordKit<'_>)) -> kit::Kit {
    let mut kit = on(TODAY);
    edit(kit.record(RecordKind::CLEAN_SEARCH).on_list(INELIGIBLE));
    kit
}

#[test]
fn every_member_must_have_been_searched_for() {
    let missing = (Effect::Note, None);
    let mut kit = on(TODAY);
    assert_eq!(searches(&kit), [missing]);
    kit.party(Role::CONSORTIUM_MEMBER);
    // who only works for the bid, or only controls the bidder, is not a member
    kit.party(Role::SUBCONTRACTOR);
    kit.party(Role::CONTROLLER);
    assert_eq!(searches(&kit), [missing, missing]);
    for party in [0, 1] {
        let search = kit.record(RecordKind::CLEAN_SEARCH).about(party).on_list(INELIGIBLE);
        done(search.on(Event::RETRIEVED, TODAY));
    }
    assert_eq!(searches(&kit), []);
    // a search of another list is none of this one
    let mut kit = on(TODAY);
    kit.record(RecordKind::CLEAN_SEARCH).on_list(ADB).on(Event::RETRIEVED, TODAY);
    assert_eq!(searches(&kit), [missing]);
}

#[test]
fn a_search_that_is_too_old_or_came_too_late_refers() {
    let refer = [(Effect::Refer, Some(SEARCH))];
    let read = |day| searched(|search| done(search.on(Event::RETRIEVED, day)));
    assert_eq!(searches(&read(TODAY)), []);
    assert_eq!(searches(&read(TODAY.next())), refer);
    let old = searched(|search| done(search.on(Event::RETRIEVED, TODAY.previous()).stale()));
    assert_eq!(searches(&old), refer);
    let by_name = searched(|search| done(search.on(Event::RETRIEVED, TODAY).unmatched()));
    assert_eq!(searches(&by_name), refer);
    // one good search is enough
    let mut kit = old;
    kit.record(RecordKind::CLEAN_SEARCH).on_list(INELIGIBLE).on(Event::RETRIEVED, TODAY);
    assert_eq!(searches(&kit), []);
    // a portal may be content with a note
    let mut kit = by_name;
    kit.parameter(3, Some(0));
    assert_eq!(searches(&kit), [(Effect::Note, None)]);
    kit.parameter(3, None);
    assert_eq!(searches(&kit), refer);
}

#[test]
fn an_entry_shows_the_list_unless_it_is_over_and_was_read_before() {
    let entered = |read: Day, last: Day| {
        let mut kit = on(TODAY);
        debarred(&mut kit, day(2020, 1, 1))
            .imposing(Measure::FIXED_TERM)
            .on(Event::EXPIRES, last)
            .on(Event::RETRIEVED, read);
        searches(&kit)
    };
    let last = day(2025, 1, 31);
    assert_eq!(entered(day(2024, 6, 1), TODAY), []);
    assert_eq!(entered(last.next(), last), []);
    assert_eq!(entered(last, last), [(Effect::Note, None)]);
}

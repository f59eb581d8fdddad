//! What a record says about a day: whether it runs, stands, is stayed, published or listed.
#![allow(clippy::unwrap_used, reason = "a test that fails should say where")]

use probity_guest::kit::{Kit, RecordKit};
use probity_guest::*;

fn governs(_: &Case<'_>, _: &()) -> Result<(), Reason> {
    Ok(())
}

policy! {
    /// No rules.
    Nothing {
    name: "nothing", version: "1.0.0", publisher: "p", languages: ["en"], jurisdictions: ["CN"], fundings: [],
    in_force_from: day(2000, 1, 1), in_force_until: None, parameters: (), rules: &[], vocabulary: &[],
    questions: &[], reasons: &[], governs: governs,
} }

const FIRST: Day = day(2024, 2, 29);
const LAST: Day = day(2025, 2, 28);

/// What a question about one record comes to.
fn ask<A>(make: impl FnOnce(RecordKit<'_>), question: impl FnOnce(Record<'_>) -> A) -> A {
    let mut kit = Kit::new::<Nothing>(FIRST);
    make(kit.record(RecordKind::DEBARMENT));
    let case = Case::new(kit.raw());
    let record = case.all_records().next().unwrap().record();
    question(record)
}

fn done(_: RecordKit<'_>) {}

#[test]
fn a_list_is_unclear_unless_it_is_known_or_another_laws() {
    const KNOWN: Code = Code(0);
    let unclear = |list: Option<u32>| {
        let list = move |r: RecordKit<'_>| list.map_or((), |list| done(r.on_list(Code(list))));
        ask(list, |record| (record.is_on_unclear_list(), record.is_on(KNOWN)))
    };
    assert_eq!(unclear(None), (true, false));
    assert_eq!(unclear(Some(0)), (false, true));
    assert_eq!(unclear(Some(0xffff_ffff)), (true, false), "a code that the policy does not know");
    assert_eq!(unclear(Some(0xffff_fffd)), (false, false), "a list of another body of law");
}

#[test]
fn a_ground_is_unclear_unless_it_is_known_or_another_laws() {
    const KNOWN: Code = Code(0);
    let unclear = |ground: Option<u32>| {
        let ground = move |r: RecordKit<'_>| ground.map_or((), |ground| done(r.ground(Code(ground))));
        ask(ground, |record| (record.has_unclear_ground(), record.has_ground(KNOWN)))
    };
    assert_eq!(unclear(None), (true, Answer::Unknown));
    assert_eq!(unclear(Some(0)), (false, Answer::Yes));
    assert_eq!(unclear(Some(0xffff_ffff)), (true, Answer::No), "a code that the policy does not know");
    assert_eq!(unclear(Some(0xffff_fffd)), (false, Answer::No), "a ground of another body of law");
}

#[test]
fn the_day_on_which_records_count_is_the_deadline_unless_the_documents_name_one() {
    let tender = |cut_off: Option<Day>| {
        let mut kit = Kit::new::<Nothing>(LAST);
        kit.raw().tender.cut_off = cut_off.map(Day::number);
        let tender = Case::new(kit.raw()).tender();
        (tender.states_cut_off(), tender.cut_off())
    };
    assert_eq!(tender(None), (false, LAST));
    assert_eq!(tender(Some(LAST)), (true, LAST), "also where it is the deadline");
    assert_eq!(tender(Some(FIRST)), (true, FIRST));
}

#[test]
fn a_tender_says_whether_it_has_a_deadline() {
    let deadline = |stated: Option<Day>| {
        let mut kit = Kit::new::<Nothing>(LAST);
        kit.raw().tender.deadline = stated.map(Day::number);
        let tender = Case::new(kit.raw()).tender();
        (tender.deadline().get(), tender.bid_deadline())
    };
    assert_eq!(deadline(Some(FIRST)), (Some(FIRST), FIRST));
    assert_eq!(deadline(None), (None, LAST), "the day of the decision stands in for it");
}

#[test]
fn a_fact_about_a_party_may_be_an_amount() {
    use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;

    const PRICE: Code = Code(3);
    let mut kit = Kit::new::<Nothing>(LAST);
    let party = kit.party(Role::SUBCONTRACTOR);
    let about = raw::Subject::Party(party);
    kit.raw().facts.push(raw::Fact { about, code: PRICE.0, value: 4_500_001, currency: USD.number });
    let case = Case::new(kit.raw());
    assert_eq!(case.party(party).money_fact(PRICE).get(), Some(Money::minor(USD.number, 4_500_001)));
    assert_eq!(case.party(party).fact(PRICE).get(), Some(4_500_001));
    assert_eq!(case.party(0).money_fact(PRICE).get(), None);
}

#[test]
fn an_entry_is_listed_on_any_of_several_days() {
    let listed = |days: [Day; 2]| {
        let mut kit = Kit::new::<Nothing>(LAST);
        done(kit.record(RecordKind::LISTING).on(Event::PUBLISHED, FIRST).on(Event::RELEASED, LAST));
        Case::new(kit.raw()).all_records().listed_on_any(days).count()
    };
    assert_eq!(listed([FIRST.previous(), LAST]), 0, "not yet, and no longer");
    assert_eq!(listed([FIRST.previous(), FIRST]), 1);
    assert_eq!(listed([LAST.previous(), LAST]), 1);

    let mut kit = Kit::new::<Nothing>(LAST);
    done(kit.record(RecordKind::LISTING));
    let case = Case::new(kit.raw());
    let doubts: Vec<_> = case.all_records().listed_on_any([LAST]).map(|found| found.doubt()).collect();
    assert_eq!(doubts, [Some(question::DATE)], "since when, the case does not say");
}

#[test]
fn a_term_runs_from_its_first_to_its_last_day() {
    let runs = |on| {
        ask(|r| done(r.on(Event::EFFECTIVE, FIRST).on(Event::EXPIRES, LAST)), |record| record.runs_on(on))
    };
    assert_eq!(runs(FIRST.previous()), Answer::No);
    assert_eq!(runs(FIRST), Answer::Yes);
    assert_eq!(runs(LAST), Answer::Yes);
    assert_eq!(runs(LAST.next()), Answer::No);
}

#[test]
fn a_term_without_first_or_last_day_is_unknown_unless_the_other_settles_it() {
    let without_end = |on| ask(|r| done(r.on(Event::EFFECTIVE, FIRST)), |record| record.runs_on(on));
    assert_eq!(without_end(FIRST.previous()), Answer::No);
    assert_eq!(without_end(FIRST), Answer::Unknown);

    let without_start = |r: RecordKit<'_>| done(r.on(Event::EXPIRES, LAST));
    assert_eq!(ask(without_start, |record| record.runs_on(LAST)), Answer::Unknown);
    let read = |r: RecordKit<'_>| done(r.on(Event::EXPIRES, LAST).on(Event::RETRIEVED, FIRST));
    assert_eq!(ask(read, |record| record.runs_on(FIRST)), Answer::Yes, "what was read had begun");
    assert_eq!(ask(read, |record| record.runs_on(FIRST.previous())), Answer::Unknown);
}

#[test]
fn a_term_begins_when_it_took_effect_else_when_decided_else_when_published() {
    let all = |r: RecordKit<'_>| {
        done(r.on(Event::PUBLISHED, LAST).on(Event::DECIDED, FIRST.next()).on(Event::EFFECTIVE, FIRST));
    };
    assert_eq!(ask(all, |record| record.begins().get()), Some(FIRST));
    let two = |r: RecordKit<'_>| done(r.on(Event::PUBLISHED, LAST).on(Event::DECIDED, FIRST));
    assert_eq!(ask(two, |record| record.begins().get()), Some(FIRST));
    assert_eq!(ask(|r| done(r.on(Event::PUBLISHED, LAST)), |record| record.begins().get()), Some(LAST));
    assert_eq!(ask(done, |record| record.begins().get()), None);
}

#[test]
fn only_release_ends_what_has_no_end_or_depends_on_conditions() {
    let far = day(2999, 12, 31);
    let indefinite = |r: RecordKit<'_>| done(r.on(Event::EFFECTIVE, FIRST).indefinitely());
    assert_eq!(ask(indefinite, |record| record.runs_on(far)), Answer::Yes);
    assert_eq!(ask(indefinite, |record| record.runs_on(FIRST.previous())), Answer::No);
    let conditional = |r: RecordKit<'_>| {
        done(r.on(Event::EFFECTIVE, FIRST).on(Event::EXPIRES, LAST).imposing(Measure::CONDITIONAL_RELEASE));
    };
    assert_eq!(ask(conditional, |record| record.runs_on(LAST.next())), Answer::Yes);
    let earliest = |r: RecordKit<'_>| done(r.on(Event::EFFECTIVE, FIRST).on(Event::EARLIEST_RELEASE, LAST));
    assert_eq!(ask(earliest, |record| record.runs_on(LAST.next())), Answer::Yes);
    let released = |r: RecordKit<'_>| {
        done(r.on(Event::EFFECTIVE, FIRST).indefinitely().on(Event::RELEASED, LAST));
    };
    assert_eq!(ask(released, |record| record.runs_on(LAST.previous())), Answer::Yes);
    assert_eq!(ask(released, |record| record.runs_on(LAST)), Answer::No);
}

#[test]
fn a_stay_has_its_first_and_its_last_day() {
    let (from, until) = (day(2024, 6, 1), day(2024, 6, 30));
    let stayed = |on| {
        ask(
            |r| done(r.on(Event::STAYED_FROM, from).on(Event::STAYED_UNTIL, until)),
            |record| (record.is_stayed_on(on), record.stands_on(on)),
        )
    };
    assert_eq!(stayed(from.previous()), (false, true));
    assert_eq!(stayed(from), (true, false));
    assert_eq!(stayed(until), (true, false));
    assert_eq!(stayed(until.next()), (false, true));

    let open = |on| ask(|r| done(r.on(Event::STAYED_FROM, from)), |record| record.is_stayed_on(on));
    assert!(!open(from.previous()));
    assert!(open(day(2999, 1, 1)), "a stay without an end goes on");
}

#[test]
fn a_second_stay_is_not_ended_by_the_end_of_the_first() {
    let stays = |on| {
        ask(
            |r| {
                done(
                    r.on(Event::STAYED_FROM, day(2024, 6, 1))
                        .on(Event::STAYED_UNTIL, day(2024, 6, 30))
                        .on(Event::STAYED_FROM, day(2024, 9, 1))
                        .on(Event::STAYED_UNTIL, day(2024, 9, 30)),
                );
            },
            |record| record.is_stayed_on(on),
        )
    };
    for (on, expected) in [
        (day(2024, 6, 1), true),
        (day(2024, 6, 30), true),
        (day(2024, 7, 1), false),
        (day(2024, 8, 31), false),
        (day(2024, 9, 1), true),
        (day(2024, 9, 30), true),
        (day(2024, 10, 1), false),
    ] {
        assert_eq!(stays(on), expected, "{on:?}");
    }
}

#[test]
fn a_record_stands_until_the_day_it_is_withdrawn_or_overturned() {
    for event in [Event::REVOKED, Event::OVERTURNED] {
        let stands = |on| ask(|r| done(r.on(event, LAST)), |record| record.stands_on(on));
        assert!(stands(LAST.previous()));
        assert!(!stands(LAST));
        assert!(!stands(LAST.next()));
    }
}

#[test]
fn publication_has_its_first_and_its_last_day() {
    let published = |on| {
        ask(
            |r| done(r.on(Event::PUBLISHED, FIRST).on(Event::PUBLICATION_END, LAST)),
            |record| record.is_published_on(on),
        )
    };
    assert_eq!(published(FIRST.previous()), Answer::No);
    assert_eq!(published(FIRST), Answer::Yes);
    assert_eq!(published(LAST), Answer::Yes);
    assert_eq!(published(LAST.next()), Answer::No);

    assert_eq!(ask(done, |record| record.is_published_on(FIRST)), Answer::Unknown);
    let read = |on| ask(|r| done(r.on(Event::RETRIEVED, FIRST)), |record| record.is_published_on(on));
    assert_eq!(read(FIRST), Answer::Yes);
    assert_eq!(read(FIRST.previous()), Answer::Unknown);
}

#[test]
fn longer_than_a_year_is_more_than_a_year_with_both_its_ends() {
    let longer = |first, last| {
        ask(
            |r| done(r.on(Event::EFFECTIVE, first).on(Event::EXPIRES, last)),
            |record| record.lasts_longer_than(years(1)),
        )
    };
    let first = day(2024, 3, 10);
    assert_eq!(longer(first, day(2025, 3, 8)), Answer::No);
    assert_eq!(longer(first, day(2025, 3, 9)), Answer::No, "exactly a year");
    assert_eq!(longer(first, day(2025, 3, 10)), Answer::Unknown, "a year to its anniversary");
    assert_eq!(longer(first, day(2025, 3, 11)), Answer::Yes);
    assert_eq!(longer(FIRST, day(2025, 2, 27)), Answer::No);
    assert_eq!(longer(FIRST, day(2025, 2, 28)), Answer::Unknown);
    assert_eq!(longer(FIRST, day(2025, 3, 1)), Answer::Yes);
}

#[test]
fn longer_than_a_year_without_an_end() {
    let longer = |make: fn(RecordKit<'_>)| ask(make, |record| record.lasts_longer_than(years(1)));
    assert_eq!(longer(|r| done(r.indefinitely())), Answer::Yes);
    assert_eq!(longer(|r| done(r.on(Event::EFFECTIVE, FIRST))), Answer::Unknown);
    assert_eq!(longer(|r| done(r.on(Event::EXPIRES, LAST))), Answer::Unknown);
    let conditional: fn(RecordKit<'_>) = |r| {
        done(r.on(Event::EFFECTIVE, FIRST).on(Event::EXPIRES, FIRST).imposing(Measure::CONDITIONAL_RELEASE));
    };
    assert_eq!(longer(conditional), Answer::Unknown, "it does not end before release");
}

#[test]
fn the_latest_of_many_days_is_found() {
    let latest = |on| {
        ask(
            |r| done(r.on(Event::REPAIRED, LAST).on(Event::REPAIRED, FIRST)),
            |record| record.latest(Event::REPAIRED, on).get(),
        )
    };
    assert_eq!(latest(FIRST.previous()), None);
    assert_eq!(latest(FIRST), Some(FIRST));
    assert_eq!(latest(LAST), Some(LAST));
    let first = ask(
        |r| done(r.on(Event::REPAIRED, LAST).on(Event::REPAIRED, FIRST)),
        |record| record.date(Event::REPAIRED).get(),
    );
    assert_eq!(first, Some(FIRST));
}

#[test]
fn a_stay_ends_with_its_own_last_day() {
    let stays = |on: Day| {
        let two = |record: RecordKit<'_>| {
            let first =
                record.on(Event::STAYED_FROM, day(2024, 5, 1)).on(Event::STAYED_UNTIL, day(2024, 6, 30));
            done(first.on(Event::STAYED_FROM, day(2024, 9, 1)).on(Event::STAYED_UNTIL, day(2024, 12, 31)));
        };
        ask(two, |record| {
            let (from, until) = record.stay_on(on);
            (from.get(), until.get(), record.is_stayed_on(on))
        })
    };
    let (first, second) = (Some(day(2024, 5, 1)), Some(day(2024, 9, 1)));
    assert_eq!(stays(day(2024, 4, 30)), (None, None, false));
    assert_eq!(stays(day(2024, 5, 1)), (first, Some(day(2024, 6, 30)), true));
    assert_eq!(stays(day(2024, 6, 30)), (first, Some(day(2024, 6, 30)), true));
    assert_eq!(stays(day(2024, 7, 1)), (first, Some(day(2024, 6, 30)), false));
    assert_eq!(stays(day(2024, 9, 1)), (second, Some(day(2024, 12, 31)), true));
}

#[test]
fn a_chain_asks_for_an_authority_or_a_ground_that_is_not_stated() {
    const WANTED: Code = Code(0);
    const OTHER: Code = Code(1);
    let chain = |make: &dyn Fn(RecordKit<'_>)| {
        let mut kit = Kit::new::<Nothing>(FIRST);
        make(kit.record(RecordKind::DEBARMENT));
        let case = Case::new(kit.raw());
        let doubt = |found: Option<Match<'_>>| found.map(|found| found.doubt());
        let by = doubt(case.records().by(WANTED).next());
        (by, doubt(case.records().on_any_ground([WANTED]).next()))
    };
    assert_eq!(chain(&done), (Some(Some(question::AUTHORITY)), Some(Some(question::GROUND))));
    assert_eq!(chain(&|record| done(record.by(WANTED).ground(WANTED))), (Some(None), Some(None)));
    assert_eq!(chain(&|record| done(record.by(OTHER).ground(OTHER))), (None, None));
}

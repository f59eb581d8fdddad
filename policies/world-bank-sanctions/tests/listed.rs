//! The World Bank's own list.

mod common;

use common::*;
use probity_guest::*;

// CNN CAUCASIA LLC stands on the list from 2024-12-10 to 2026-12-09: both days belong to the two years
const FIRST: Day = day(2024, 12, 10);
const LAST: Day = day(2026, 12, 9);

fn two_years(as_of: Day) -> kit::Kit {
    let mut kit = on(as_of);
    debarred(&mut kit, FIRST).on(Event::EXPIRES, LAST).imposing(Measure::FIXED_TERM);
    kit
}

#[test]
fn a_debarment_bars_from_its_first_to_its_last_day() {
    assert_eq!(found(&two_years(FIRST.previous())), one("debarment-upcoming", Effect::Note));
    for today in [FIRST, day(2025, 6, 1), LAST] {
        assert_eq!(found(&two_years(today)), one("debarment", Effect::Bar), "{today:?}");
        assert_eq!(ends(&two_years(today)), [Some(LAST)]);
    }
    assert_eq!(found(&two_years(LAST.next())), one("debarment-ended", Effect::Note));
}

#[test]
fn a_debarment_that_begins_or_ends_on_29_february_counts_that_day() {
    let leap = |as_of| {
        let mut kit = on(as_of);
        debarred(&mut kit, day(2020, 2, 29))
            .on(Event::EXPIRES, day(2024, 2, 29))
            .imposing(Measure::FIXED_TERM);
        found(&kit)
    };
    assert_eq!(leap(day(2020, 2, 28)), one("debarment-upcoming", Effect::Note));
    assert_eq!(leap(day(2020, 2, 29)), one("debarment", Effect::Bar));
    assert_eq!(leap(day(2024, 2, 29)), one("debarment", Effect::Bar));
    assert_eq!(leap(day(2024, 3, 1)), one("debarment-ended", Effect::Note));
}

#[test]
fn a_tender_that_the_bank_does_not_finance_is_not_governed() {
    let mut kit = kit::Kit::new::<WorldBankSanctions>(FIRST);
    debarred(&mut kit, FIRST).on(Event::EXPIRES, LAST);
    assert_eq!(kit.not_applicable::<WorldBankSanctions>(), Some(NOT_BANK_FINANCED.0));
    assert_eq!(on(FIRST).not_applicable::<WorldBankSanctions>(), None);
}

#[test]
fn a_listing_counts_as_a_debarment_and_a_record_of_another_list_does_not() {
    let mut kit = on(FIRST);
    kit.record(RecordKind::LISTING).on_list(INELIGIBLE).on(Event::EFFECTIVE, FIRST).on(Event::EXPIRES, LAST);
    assert_eq!(found(&kit), one("debarment", Effect::Bar));

    // a list that this policy has no word for, although it may be meant for it, and one of another body of law
    let on_list = |list| {
        let mut kit = on(FIRST);
        kit.record(RecordKind::DEBARMENT).on_list(Code(list)).on(Event::EFFECTIVE, FIRST);
        (found(&kit), questions(&kit))
    };
    assert_eq!(on_list(u32::MAX), (one("unclear-record", Effect::Refer), vec![Some(WHICH)]));
    assert_eq!(on_list(u32::MAX - 2).0, nothing());
}

#[test]
fn what_is_open_about_a_record_refers() {
    let asks = |edit: &dyn Fn(kit::RecordKit<'_>)| {
        let mut kit = on(FIRST);
        edit(debarred(&mut kit, FIRST));
        assert_eq!(found(&kit), one("debarment", Effect::Refer));
        questions(&kit)
    };
    assert_eq!(asks(&|record| done(record.on(Event::EXPIRES, LAST).unmatched())), [Some(question::MATCH)]);
    assert_eq!(asks(&|record| done(record.on(Event::EXPIRES, LAST).stale())), [Some(question::STALE)]);
    assert_eq!(asks(&|record| done(record)), [Some(question::END)]);
}

#[test]
fn a_debarment_without_first_day_refers() {
    let mut kit = on(FIRST);
    kit.record(RecordKind::DEBARMENT).on_list(INELIGIBLE).on(Event::EXPIRES, LAST);
    assert_eq!(found(&kit), one("debarment", Effect::Refer));
    assert_eq!(questions(&kit), [Some(question::DATE)]);
}

#[test]
fn only_release_ends_a_debarment_with_conditional_release() {
    let with = |as_of, released: Option<Day>| {
        let mut kit = on(as_of);
        let record = debarred(&mut kit, FIRST)
            .imposing(Measure::CONDITIONAL_RELEASE)
            .on(Event::EARLIEST_RELEASE, day(2027, 12, 10));
        if let Some(released) = released {
            done(record.on(Event::RELEASED, released));
        }
        kit
    };
    for today in [FIRST, day(2027, 12, 9), day(2027, 12, 10), day(2040, 1, 1)] {
        let kit = with(today, None);
        assert_eq!(found(&kit), one("conditional-release", Effect::Bar), "{today:?}");
        assert_eq!(ends(&kit), [None]);
    }
    assert_eq!(found(&with(FIRST.previous(), None)), one("debarment-upcoming", Effect::Note));
    let release = day(2028, 2, 29);
    assert_eq!(found(&with(release.previous(), Some(release))), one("conditional-release", Effect::Bar));
    assert_eq!(found(&with(release, Some(release))), one("debarment-ended", Effect::Note));
}

#[test]
fn an_ongoing_debarment_has_no_end() {
    let mut kit = on(day(2100, 1, 1));
    debarred(&mut kit, FIRST).indefinitely();
    assert_eq!(found(&kit), one("indefinite-debarment", Effect::Bar));
    assert_eq!(ends(&kit), [None]);

    let mut kit = on(FIRST.previous());
    debarred(&mut kit, FIRST).indefinitely();
    assert_eq!(found(&kit), one("debarment-upcoming", Effect::Note));

    // a conditional one is the more exact word
    let mut kit = on(FIRST);
    debarred(&mut kit, FIRST).indefinitely().imposing(Measure::CONDITIONAL_RELEASE);
    assert_eq!(found(&kit), one("conditional-release", Effect::Bar));
}

#[test]
fn a_debarment_recognised_from_another_bank_is_simply_listed() {
    let listed = |as_of, until: Option<Day>| {
        let mut kit = on(as_of);
        let record = debarred(&mut kit, FIRST).ground(CROSS_DEBARMENT);
        match until {
            Some(until) => done(record.on(Event::EXPIRES, until)),
            None => done(record.indefinitely()),
        }
        (found(&kit), ends(&kit))
    };
    let bar = one("listed-cross-debarment", Effect::Bar);
    assert_eq!(listed(LAST, Some(LAST)), (bar.clone(), vec![Some(LAST)]));
    assert_eq!(listed(LAST.next(), None), (bar, vec![None]));
    assert_eq!(listed(LAST.next(), Some(LAST)).0, one("release-unclear", Effect::Refer));
    assert_eq!(listed(FIRST.previous(), Some(LAST)).0, one("debarment-upcoming", Effect::Note));
}

#[test]
fn a_controlled_affiliate_that_is_listed_itself_is_simply_listed() {
    let mut kit = on(FIRST);
    debarred(&mut kit, FIRST).ground(CONTROLLED_AFFILIATE).on(Event::EXPIRES, LAST);
    assert_eq!(found(&kit), one("debarment", Effect::Bar));
}

#[test]
fn what_was_withdrawn_overturned_or_stayed_does_not_bar() {
    for event in [Event::REVOKED, Event::OVERTURNED, Event::STAYED_FROM] {
        let mut kit = two_years(day(2025, 6, 1));
        kit.record(RecordKind::SUSPENSION)
            .on_list(SUSPENDED)
            .on(Event::EFFECTIVE, FIRST)
            .on(Event::EXPIRES, LAST)
            .on(event, day(2025, 6, 1));
        let expected = [("debarment".to_owned(), Effect::Bar), ("sanction-lifted".to_owned(), Effect::Note)];
        assert_eq!(found(&kit), expected);

        let before_it = |as_of| {
            let mut kit = on(as_of);
            debarred(&mut kit, FIRST).on(Event::EXPIRES, LAST).on(event, day(2025, 6, 1));
            found(&kit)
        };
        assert_eq!(before_it(day(2025, 5, 31)), one("debarment", Effect::Bar));
        assert_eq!(before_it(day(2025, 6, 1)), one("sanction-lifted", Effect::Note));
    }
    // the last day of a stay still belongs to it
    let stayed = |as_of| {
        let mut kit = on(as_of);
        debarred(&mut kit, FIRST)
            .on(Event::EXPIRES, LAST)
            .on(Event::STAYED_FROM, day(2025, 6, 1))
            .on(Event::STAYED_UNTIL, day(2025, 6, 30));
        found(&kit)
    };
    assert_eq!(stayed(day(2025, 6, 30)), one("sanction-lifted", Effect::Note));
    assert_eq!(stayed(day(2025, 7, 1)), one("debarment", Effect::Bar));
}

#[test]
fn a_temporary_suspension_bars_while_it_runs() {
    for list in [INELIGIBLE, SUSPENDED] {
        let suspended = |as_of, until: Option<Day>| {
            let mut kit = on(as_of);
            let record =
                kit.record(RecordKind::SUSPENSION).on_list(list).on(Event::EFFECTIVE, day(2025, 3, 1));
            if let Some(until) = until {
                done(record.on(Event::EXPIRES, until));
            }
            kit
        };
        let last = day(2025, 8, 31);
        assert_eq!(found(&suspended(day(2025, 2, 28), Some(last))), nothing());
        assert_eq!(found(&suspended(day(2025, 3, 1), Some(last))), one("temporary-suspension", Effect::Bar));
        assert_eq!(found(&suspended(last, Some(last))), one("temporary-suspension", Effect::Bar));
        assert_eq!(ends(&suspended(last, Some(last))), [Some(last)]);
        assert_eq!(found(&suspended(last.next(), Some(last))), one("suspension-ended", Effect::Note));
        let open = suspended(last.next(), None);
        // it lasts until the proceedings end
        assert_eq!(found(&open), one("temporary-suspension", Effect::Bar));
        assert_eq!(ends(&open), [None]);
    }
}

#[test]
fn what_its_list_says_against_a_suspension_refers() {
    let suspended = |searched: Option<Day>, taken_down: Option<Day>| {
        let mut kit = on(LAST);
        let record = kit.record(RecordKind::SUSPENSION).on_list(SUSPENDED).on(Event::EFFECTIVE, FIRST);
        let record = record.on(Event::RETRIEVED, day(2026, 2, 1));
        if let Some(day) = taken_down {
            done(record.on(Event::PUBLICATION_END, day));
        }
        if let Some(day) = searched {
            done(kit.record(RecordKind::CLEAN_SEARCH).on_list(SUSPENDED).on(Event::RETRIEVED, day));
        }
        (found(&kit), questions(&kit))
    };
    let bar = (one("temporary-suspension", Effect::Bar), vec![None]);
    let refer = (one("temporary-suspension", Effect::Refer), vec![Some(STILL_LISTED)]);
    assert_eq!(suspended(Some(day(2026, 2, 1)), None), bar);
    assert_eq!(suspended(Some(day(2026, 2, 2)), None), refer);
    assert_eq!(suspended(Some(LAST.next()), None), bar, "after the day of the decision");
    assert_eq!(suspended(None, Some(LAST)), bar);
    assert_eq!(suspended(None, Some(LAST.previous())), refer);
}

#[test]
fn an_entry_on_the_list_of_suspensions_is_one_whatever_it_is_called() {
    let mut kit = on(FIRST);
    kit.record(RecordKind::LISTING).on_list(SUSPENDED).on(Event::EFFECTIVE, FIRST);
    assert_eq!(found(&kit), one("temporary-suspension", Effect::Bar));
    // released, it is over
    let mut kit = on(LAST);
    let record = kit.record(RecordKind::LISTING).on_list(SUSPENDED).on(Event::EFFECTIVE, FIRST);
    done(record.on(Event::RELEASED, LAST));
    assert_eq!(found(&kit), one("suspension-ended", Effect::Note));
}

#[test]
fn an_entry_that_orders_restitution_leaves_eligible() {
    let mut kit = on(FIRST);
    kit.record(RecordKind::LISTING)
        .on_list(OTHER_SANCTIONS)
        .on(Event::DECIDED, FIRST)
        .imposing(Measure::RESTITUTION);
    assert_eq!(found(&kit), one("restitution", Effect::Note));
}

#[test]
fn which_sanction_it_is_comes_before_until_when_it_runs() {
    let mut kit = on(FIRST);
    kit.record(RecordKind::DEBARMENT).on(Event::EFFECTIVE, FIRST);
    assert_eq!((found(&kit), questions(&kit)), (one("unclear-record", Effect::Refer), vec![Some(WHICH)]));
}

#[test]
fn milder_sanctions_leave_a_firm_eligible() {
    for list in [INELIGIBLE, OTHER_SANCTIONS] {
        let mut kit = on(day(2025, 6, 1));
        kit.record(RecordKind::CONDITIONAL_NON_DEBARMENT)
            .on_list(list)
            .on(Event::EFFECTIVE, FIRST)
            .on(Event::EXPIRES, LAST);
        kit.record(RecordKind::REPRIMAND)
            .on_list(list)
            .on(Event::DECIDED, FIRST)
            .imposing(Measure::RESTITUTION);
        let notes = ["conditional-non-debarment", "reprimand", "restitution"];
        assert_eq!(found(&kit), notes.map(|rule| (rule.to_owned(), Effect::Note)));
    }
}

#[test]
fn a_milder_sanction_that_is_over_is_not_mentioned() {
    let mut kit = on(LAST.next());
    kit.record(RecordKind::CONDITIONAL_NON_DEBARMENT)
        .on_list(OTHER_SANCTIONS)
        .on(Event::EFFECTIVE, FIRST)
        .on(Event::EXPIRES, LAST);
    kit.record(RecordKind::OTHER)
        .on_list(OTHER_SANCTIONS)
        .imposing(Measure::RESTITUTION)
        .on(Event::PERFORMED, LAST);
    assert_eq!(found(&kit), nothing());
}

#[test]
fn a_sanction_that_nobody_can_place_refers() {
    let refers = |edit: &dyn Fn(&mut kit::Kit)| {
        let mut kit = on(FIRST);
        edit(&mut kit);
        assert_eq!(questions(&kit), [Some(WHICH)]);
        found(&kit)
    };
    let unclear = one("unclear-record", Effect::Refer);
    // no list stated
    for kind in [RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION] {
        let open = refers(&|kit| {
            done(kit.record(kind).on(Event::EFFECTIVE, FIRST).on(Event::EXPIRES, LAST));
        });
        assert_eq!(open, unclear);
    }
    // a kind that the list does not hold
    for (kind, list) in [
        (RecordKind::BAN, INELIGIBLE),
        (RecordKind::OTHER, INELIGIBLE),
        (RecordKind::LISTING, OTHER_SANCTIONS),
        (RecordKind::DEBARMENT, OTHER_SANCTIONS),
        (RecordKind::DEBARMENT, SUSPENDED),
    ] {
        let open = refers(&|kit| {
            done(kit.record(kind).on_list(list).on(Event::EFFECTIVE, FIRST).on(Event::EXPIRES, LAST));
        });
        assert_eq!(open, unclear, "{kind:?}");
    }
    // a search that found nothing, and a record that is over
    let mut kit = on(LAST.next());
    kit.record(RecordKind::CLEAN_SEARCH).on_list(INELIGIBLE).on(Event::RETRIEVED, LAST);
    kit.record(RecordKind::DEBARMENT).on(Event::EFFECTIVE, FIRST).on(Event::EXPIRES, LAST);
    assert_eq!(found(&kit), nothing());
}

#[test]
fn an_explanation_is_of_the_decision() {
    for (today, expected) in [(LAST, Answer::Yes), (LAST.next(), Answer::No)] {
        let kit = two_years(today);
        let bars = found(&kit) == one("debarment", Effect::Bar);
        assert_eq!(bars, expected == Answer::Yes);
        let steps = kit.explain::<WorldBankSanctions>();
        let last = steps.iter().rfind(|step| step.rule == 0 && step.record == Some(0));
        assert_eq!(last.map(|step| step.met), Some(expected), "{today:?}");
    }
}

#[test]
fn a_sanction_that_cannot_be_placed_is_asked_about_also_of_a_firm_that_is_tied() {
    let unclear = one("unclear-record", Effect::Refer);
    let tied = |role: Role, relation: Option<RelationKind>, list: Code| {
        let mut kit = on(day(2025, 1, 1));
        let other = kit.party(role);
        if let Some(relation) = relation {
            kit.relation(other, relation, 0);
        }
        debarred(&mut kit, day(2024, 1, 1)).on(Event::EXPIRES, day(2026, 1, 1)).on_list(list).about(other);
        (found(&kit), questions(&kit))
    };
    let unstated = Code(u32::MAX - 1);
    for (role, relation) in [
        (Role::CONTROLLER, None),
        (Role::PREDECESSOR, None),
        (Role::AFFILIATE, None),
        (Role::COMPETITOR, Some(RelationKind::CONTROLS)),
        (Role::COMPETITOR, Some(RelationKind::SAME_FIRM)),
    ] {
        assert_eq!(tied(role, relation, unstated), (unclear.clone(), vec![Some(WHICH)]), "{role:?}");
    }
    // nobody's, or on a list of another body of law
    assert_eq!(tied(Role::COMPETITOR, None, unstated).0, nothing());
    assert_eq!(tied(Role::CONTROLLER, None, Code(u32::MAX - 2)).0, nothing());
}

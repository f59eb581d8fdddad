//! Subcontracts with excluded parties: 9.405-2(a) and (b), 52.209-6(b).

mod common;

use common::{
    TODAY, debarment, debarment_until, found, found_with_end, kit, kit_on, party_fact, sub, tender_fact,
};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::{Day, EUR, Event, OverrideKind, RecordKind, RelationKind, Role, Stage, day, days};
use us_far_9_4::{
    COMMERCIAL, EXTENDS_TO_SUBCONTRACTOR, OFF_THE_SHELF, SAM_PROHIBITION, STATUTE_BARS, SUBCONTRACT_AMOUNT,
    SUBCONTRACT_AWARDED, SUBCONTRACT_CONSENT, SUBCONTRACT_REASON,
};

const RESTRICTS: [&str; 1] = ["subcontractor restricts"];
const PERMITTED: [&str; 1] = ["subcontract-permitted notes"];

/// What is found of an excluded subcontractor, by its amount in cents, after a change of the case.
fn with(cents: i64, change: impl Fn(&mut Kit, u32)) -> Vec<String> {
    let mut kit = kit();
    let sub = sub(&mut kit, cents);
    debarment(&mut kit).about(sub);
    change(&mut kit, sub);
    found(&kit)
}

fn awarded(kit: &mut Kit, sub: u32, on: Day) {
    party_fact(kit, sub, SUBCONTRACT_AWARDED, i64::from(on.number()));
}

/// What is found of a subcontractor debarred from 2020 on, by the day of the award.
fn awarded_on(cents: i64, on: Day) -> Vec<String> {
    let mut kit = kit();
    let sub = sub(&mut kit, cents);
    kit.record(RecordKind::DEBARMENT)
        .about(sub)
        .on_list(us_far_9_4::SAM)
        .on(Event::EFFECTIVE, day(2020, 1, 1))
        .indefinitely();
    awarded(&mut kit, sub, on);
    found(&kit)
}

#[test]
fn only_above_the_threshold() {
    assert_eq!(with(4_499_999, |_, _| {}), PERMITTED, "a cent less");
    assert_eq!(with(4_500_000, |_, _| {}), PERMITTED, "exactly the amount");
    assert_eq!(with(4_500_001, |_, _| {}), RESTRICTS, "a cent more");
}

#[test]
fn the_threshold_changed_overnight() {
    let before = day(2025, 9, 30);
    assert_eq!(awarded_on(3_500_000, before), PERMITTED);
    assert_eq!(awarded_on(3_500_001, before), RESTRICTS);
    assert_eq!(awarded_on(4_500_000, before), RESTRICTS);
    assert_eq!(awarded_on(3_500_001, before.next()), PERMITTED);
    assert_eq!(awarded_on(4_500_000, before.next()), PERMITTED);
    assert_eq!(awarded_on(4_500_001, before.next()), RESTRICTS);
}

#[test]
fn the_day_of_the_award_must_be_known_where_it_matters() {
    let on = |today: Day, stage: Stage, cents: i64| {
        let mut kit = kit_on(today);
        kit.raw().tender.stage = stage.number();
        let sub = sub(&mut kit, cents);
        debarment(&mut kit).about(sub);
        found(&kit)
    };
    let open = ["subcontractor refers: subcontract-award-date"];
    assert_eq!(on(day(2025, 9, 30), Stage::BID, 3_500_000), PERMITTED);
    assert_eq!(on(day(2025, 9, 30), Stage::BID, 3_500_001), open, "it may be awarded after the change");
    assert_eq!(on(day(2025, 9, 30), Stage::BID, 4_500_001), RESTRICTS);
    assert_eq!(on(day(2025, 10, 1), Stage::BID, 3_500_001), PERMITTED, "it is still to come");
    assert_eq!(
        on(day(2025, 10, 1), Stage::OPTION, 3_500_001),
        open,
        "it may have been awarded before the change"
    );
}

#[test]
fn a_subcontract_awarded_before_the_exclusion() {
    assert_eq!(with(9_000_000, |kit, sub| awarded(kit, sub, day(2025, 1, 1))), RESTRICTS, "on its first day");
    assert_eq!(
        with(9_000_000, |kit, sub| awarded(kit, sub, day(2024, 12, 31))),
        [] as [&str; 0],
        "the day before"
    );
    assert_eq!(with(9_000_000, |kit, sub| awarded(kit, sub, day(2026, 12, 31))), RESTRICTS, "still to come");
    assert_eq!(
        with(9_000_000, |kit, sub| awarded(kit, sub, day(2027, 1, 1))),
        [] as [&str; 0],
        "after the last day of the exclusion"
    );
}

#[test]
fn not_for_off_the_shelf_items() {
    let item = |value: Option<i64>| {
        with(9_000_000, move |kit, _| {
            kit.raw().facts.retain(|fact| fact.code != OFF_THE_SHELF.0);
            if let Some(value) = value {
                party_fact(kit, 1, OFF_THE_SHELF, value);
            }
        })
    };
    assert_eq!(item(Some(1)), PERMITTED);
    assert_eq!(item(Some(0)), RESTRICTS);
    assert_eq!(item(None), ["subcontractor refers: subcontract-off-the-shelf"]);
}

#[test]
fn for_commercial_products_the_first_tier_only() {
    let tier = |tier: u32, commercial: Option<i64>| {
        with(9_000_000, move |kit, sub| {
            if let Some(party) = kit.raw().parties.get_mut(sub as usize) {
                party.tier = tier;
            }
            if let Some(commercial) = commercial {
                tender_fact(kit, COMMERCIAL, commercial);
            }
        })
    };
    let open = ["subcontractor refers: subcontract-tier"];
    for commercial in [None, Some(0), Some(1)] {
        assert_eq!(tier(1, commercial), RESTRICTS, "{commercial:?}");
    }
    assert_eq!(tier(2, Some(1)), PERMITTED);
    assert_eq!(tier(2, Some(0)), RESTRICTS);
    assert_eq!(tier(2, None), open);
    assert_eq!(tier(0, Some(1)), open);
    assert_eq!(tier(0, Some(0)), RESTRICTS);
}

#[test]
fn a_compelling_reason_of_which_the_officer_has_notice() {
    assert_eq!(with(9_000_000, |kit, sub| party_fact(kit, sub, SUBCONTRACT_REASON, 1)), PERMITTED);
    assert_eq!(with(9_000_000, |kit, sub| party_fact(kit, sub, SUBCONTRACT_REASON, 0)), RESTRICTS);
    let determined = |kit: &mut Kit, _| _ = kit.with_override(OverrideKind::COMPELLING_REASON);
    assert_eq!(with(9_000_000, determined), ["subcontractor refers: determination-covers-subcontract"]);
}

#[test]
fn no_consent_whatever_the_amount() {
    let needing = |needed: Option<i64>, reason: Option<i64>, determined: bool| {
        with(4_500_000, move |kit, sub| {
            kit.raw().facts.retain(|fact| ![OFF_THE_SHELF.0, SUBCONTRACT_CONSENT.0].contains(&fact.code));
            party_fact(kit, sub, OFF_THE_SHELF, 1);
            if let Some(needed) = needed {
                party_fact(kit, sub, SUBCONTRACT_CONSENT, needed);
            }
            if let Some(reason) = reason {
                party_fact(kit, sub, SUBCONTRACT_REASON, reason);
            }
            if determined {
                kit.with_override(OverrideKind::COMPELLING_REASON);
            }
        })
    };
    let open = ["subcontractor refers: subcontract-consent"];
    let covered = ["subcontractor refers: determination-covers-subcontract"];
    assert_eq!(needing(Some(0), None, false), PERMITTED);
    assert_eq!(needing(Some(1), None, false), RESTRICTS);
    assert_eq!(needing(None, None, false), open);
    assert_eq!(needing(Some(1), Some(1), false), RESTRICTS, "the agency head has not stated the reasons");
    assert_eq!(needing(None, Some(1), false), open);
    assert_eq!(needing(Some(1), Some(1), true), PERMITTED);
    assert_eq!(needing(None, Some(1), true), PERMITTED, "whether it needs consent or not");
    assert_eq!(needing(Some(1), Some(0), true), RESTRICTS);
    assert_eq!(needing(Some(1), None, true), covered);
    assert_eq!(needing(None, None, true), open);
}

#[test]
fn what_is_prohibited_anyway_does_not_ask_for_consent() {
    let found = with(4_500_001, |kit, _| {
        kit.raw().facts.retain(|fact| fact.code != SUBCONTRACT_CONSENT.0);
    });
    assert_eq!(found, RESTRICTS);
}

#[test]
fn an_amount_that_is_missing_or_in_another_currency() {
    let amount = |amount: Option<u16>| {
        with(9_000_000, move |kit, sub| {
            kit.raw().facts.retain(|fact| fact.code != SUBCONTRACT_AMOUNT.0);
            let about = raw::Subject::Party(sub);
            if let Some(currency) = amount {
                kit.raw().facts.push(raw::Fact {
                    about,
                    code: SUBCONTRACT_AMOUNT.0,
                    value: 9_000_000,
                    currency,
                });
            }
        })
    };
    assert_eq!(amount(None), ["subcontractor refers: subcontract-amount-unknown"]);
    assert_eq!(amount(Some(EUR.number)), ["subcontractor refers: currency-differs"]);
}

#[test]
fn what_permits_it_settles_it() {
    let found = with(9_000_000, |kit, sub| {
        kit.raw().facts.retain(|fact| matches!(fact.about, raw::Subject::Tender));
        party_fact(kit, sub, OFF_THE_SHELF, 1);
        party_fact(kit, sub, SUBCONTRACT_CONSENT, 0);
    });
    assert_eq!(found, PERMITTED);
}

#[test]
fn a_subcontractor_under_another_name() {
    let named = |kind: RelationKind, sub_first: bool| {
        let mut kit = kit();
        let sub = sub(&mut kit, 9_000_000);
        let other = kit.party(Role::COMPETITOR);
        if sub_first {
            kit.relation(sub, kind, other);
        } else {
            kit.relation(other, kind, sub);
        }
        debarment(&mut kit).about(other);
        found(&kit)
    };
    assert_eq!(named(RelationKind::SAME_FIRM, true), RESTRICTS);
    assert_eq!(named(RelationKind::SAME_FIRM, false), RESTRICTS);
    assert_eq!(named(RelationKind::BRANCH_OF, true), RESTRICTS);
    assert_eq!(
        named(RelationKind::BRANCH_OF, false),
        ["subcontractor refers: exclusion-of-a-division"],
        "its branch"
    );
    assert_eq!(
        named(RelationKind::CONTROLS, true),
        ["subcontractor refers: extends-to-subcontractor"],
        "no division, but an affiliate"
    );
}

#[test]
fn a_subcontractors_affiliate_only_if_the_decision_names_the_subcontractor() {
    for (fact, expected) in [
        (None, &["subcontractor refers: extends-to-subcontractor"] as &[&str]),
        (Some(1), &RESTRICTS),
        (Some(0), &PERMITTED),
    ] {
        let mut kit = kit();
        let sub = sub(&mut kit, 9_000_000);
        let parent = kit.party(Role::CONTROLLER);
        if let Some(party) = kit.raw().parties.get_mut(parent as usize) {
            party.of = Some(sub);
        }
        let record = debarment(&mut kit).about(parent);
        if let Some(fact) = fact {
            record.fact(EXTENDS_TO_SUBCONTRACTOR, fact, 0);
        }
        assert_eq!(found(&kit), expected, "{fact:?}");
    }
}

#[test]
fn an_affiliate_of_a_small_subcontract_does_not_matter() {
    let mut kit = kit();
    let sub = sub(&mut kit, 4_500_000);
    let parent = kit.party(Role::CONTROLLER);
    kit.relation(parent, RelationKind::CONTROLS, sub);
    if let Some(party) = kit.raw().parties.get_mut(parent as usize) {
        party.of = None;
    }
    debarment(&mut kit).about(parent);
    assert_eq!(found(&kit), PERMITTED);
}

#[test]
fn an_exclusion_that_is_decided_and_begins_before_the_award() {
    let first = TODAY + days(5);
    let begins_later = |award: Option<Day>| {
        let mut kit = kit();
        let sub = sub(&mut kit, 9_000_000);
        kit.record(RecordKind::DEBARMENT)
            .about(sub)
            .on_list(us_far_9_4::SAM)
            .on(Event::DECIDED, TODAY)
            .on(Event::EFFECTIVE, first)
            .on(Event::EXPIRES, day(2029, 6, 14));
        if let Some(award) = award {
            awarded(&mut kit, sub, award);
        }
        found(&kit)
    };
    let upcoming = "exclusion-upcoming notes";
    assert_eq!(begins_later(Some(first.previous())), [upcoming]);
    assert_eq!(begins_later(Some(first)), ["subcontractor restricts", upcoming]);
    assert_eq!(begins_later(None), ["subcontractor refers: subcontract-award-date", upcoming]);
}

#[test]
fn a_voluntary_exclusion_under_an_older_contract() {
    let with = |award: Day, notice: Day| {
        let mut kit = kit_on(TODAY);
        // the value that holds for a notice before FAC 2025-03
        let before = if notice < day(2025, 1, 17) { 0 } else { 2 };
        common::set(&mut kit, "voluntary-exclusion", Some(before));
        let sub = sub(&mut kit, 9_000_000);
        kit.record(RecordKind::VOLUNTARY_EXCLUSION)
            .about(sub)
            .on_list(us_far_9_4::SAM)
            .on(Event::EFFECTIVE, day(2024, 6, 1))
            .on(Event::EXPIRES, day(2027, 6, 1));
        awarded(&mut kit, sub, award);
        found(&kit)
    };
    let (old, new) = (day(2024, 5, 1), day(2025, 1, 17));
    assert_eq!(with(new.previous(), old), PERMITTED, "awarded the day before the circular");
    assert_eq!(with(new, old), ["subcontractor refers: voluntary-exclusion-counts"]);
    assert_eq!(with(TODAY, new), RESTRICTS);
}

#[test]
fn an_exclusion_by_statute_goes_by_its_statute() {
    for (fact, expected) in [
        (None, &["subcontractor-declared-ineligible refers: statute-bars-award"] as &[&str]),
        (Some(1), &["subcontractor-declared-ineligible restricts"]),
        (Some(0), &[]),
    ] {
        let mut kit = kit();
        let sub = sub(&mut kit, 100);
        let record = kit
            .record(RecordKind::LISTING)
            .about(sub)
            .on_list(SAM_PROHIBITION)
            .on(Event::EFFECTIVE, day(2026, 1, 1))
            .indefinitely();
        if let Some(fact) = fact {
            record.fact(STATUTE_BARS, fact, 0);
        }
        assert_eq!(found(&kit), expected, "{fact:?}");
    }
}

#[test]
fn one_of_an_unclear_type_may_rest_on_a_statute() {
    let mut kit = kit();
    let sub = sub(&mut kit, 100);
    kit.record(RecordKind::LISTING)
        .about(sub)
        .on_list(us_far_9_4::SAM)
        .on(Event::EFFECTIVE, day(2026, 1, 1))
        .indefinitely();
    assert_eq!(found(&kit), ["subcontractor refers: which-exclusion"]);
}

#[test]
fn a_subcontract_awarded_while_it_lasted_is_free_of_it_afterwards() {
    let mut kit = kit();
    let sub = sub(&mut kit, 9_000_000);
    debarment_until(&mut kit, TODAY.previous()).about(sub);
    awarded(&mut kit, sub, day(2025, 6, 1));
    assert_eq!(found(&kit), ["exclusion-ended notes"]);
}

#[test]
fn the_time_of_a_suspension_is_that_of_the_decision() {
    let mut kit = kit();
    let sub = sub(&mut kit, 9_000_000);
    common::suspension(&mut kit, day(2025, 6, 9)).about(sub).fact(us_far_9_4::PROCEEDINGS, 0, 0).fact(
        us_far_9_4::EXTENSION,
        0,
        0,
    );
    awarded(&mut kit, sub, day(2025, 7, 1));
    assert_eq!(found(&kit), ["subcontractor refers: suspension-still-in-force"]);
}

#[test]
fn it_ends_with_the_exclusion() {
    for (last, expected) in [
        (TODAY, "subcontractor restricts until 2026-06-10"),
        (TODAY.previous(), "exclusion-ended notes without end"),
    ] {
        let mut kit = kit();
        let sub = sub(&mut kit, 9_000_000);
        debarment_until(&mut kit, last).about(sub);
        assert_eq!(found_with_end(&kit), [expected]);
    }
}

#[test]
fn a_later_publication_leaves_open_whether_the_subcontract_is_older() {
    let (awarded_on, published) = (day(2026, 3, 2), day(2026, 3, 3));
    let with = |decided: Option<Day>| {
        let mut kit = kit();
        let sub = sub(&mut kit, 5_000_000);
        let mut entry = kit
            .record(RecordKind::DEBARMENT)
            .about(sub)
            .on_list(us_far_9_4::SAM)
            .on(Event::PUBLISHED, published)
            .on(Event::EXPIRES, day(2028, 1, 1));
        if let Some(decided) = decided {
            entry = entry.on(Event::DECIDED, decided);
        }
        let _ = entry;
        awarded(&mut kit, sub, awarded_on);
        found(&kit)
    };
    assert_eq!(with(Some(awarded_on)), RESTRICTS, "decided on the day of the award");
    assert_eq!(with(Some(published)), [""; 0], "decided after the award");
    assert_eq!(with(None), ["subcontractor refers: date-unknown"]);
}

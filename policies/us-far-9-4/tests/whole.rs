//! The policy as a whole: where it governs, what it declares, and that it explains what it decides.

mod common;

use std::collections::BTreeSet;

use common::{debarment, found, kit, sub, suspension, tender_fact};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::{Certainty, Event, Parameters as _, Policy as _, RecordKind, Role, day, describe};
use us_far_9_4::{DEVIATION, FEDERAL, Parameters, UsFar94};

fn reason(kit: &Kit) -> Option<&'static str> {
    let position = kit.not_applicable::<UsFar94>()?;
    UsFar94::REASONS.get(position as usize).copied()
}

#[test]
fn it_governs_federal_tenders_under_the_law_of_the_united_states() {
    let mut kit = kit();
    assert_eq!(reason(&kit), None);
    for country in [0, 156, 826] {
        kit.under(country);
        assert_eq!(reason(&kit), Some("other-law"), "{country}");
    }
    for (federal, expected) in [(0, Some("not-federal")), (1, None)] {
        let mut kit = common::kit();
        kit.raw().facts.clear();
        tender_fact(&mut kit, FEDERAL, federal);
        assert_eq!(reason(&kit), expected, "{federal}");
    }
}

#[test]
fn whether_the_far_applies_is_asked_before_it_stops_an_award() {
    let not_stated = |change: &dyn Fn(&mut Kit)| {
        let mut kit = kit();
        kit.raw().facts.clear();
        change(&mut kit);
        found(&kit)
    };
    let asked = |rule: &str| vec![format!("{rule} refers: far-applies")];
    assert_eq!(not_stated(&|_| {}), [""; 0]);
    assert_eq!(not_stated(&|kit| _ = debarment(kit)), asked("debarred"));
    assert_eq!(not_stated(&|kit| _ = debarment(kit).unmatched()), ["debarred refers: match-unconfirmed"]);
    assert_eq!(
        not_stated(&|kit| {
            let sub = sub(kit, 9_000_000);
            debarment(kit).about(sub);
        }),
        asked("subcontractor")
    );
    assert_eq!(
        not_stated(&|kit| {
            common::set(kit, "acquisition-not-stated", Some(1));
            debarment(kit);
        }),
        ["debarred bars"]
    );
}

#[test]
fn a_deviation_is_noted() {
    for (fact, expected) in [(1, &["overhaul-deviation notes"] as &[&str]), (0, &[])] {
        let mut kit = kit();
        tender_fact(&mut kit, DEVIATION, fact);
        assert_eq!(found(&kit), expected);
    }
}

#[test]
fn worked_case_8_proposed_for_debarment() {
    let mut kit = kit();
    kit.record(RecordKind::PROPOSED_DEBARMENT)
        .on_list(us_far_9_4::SAM_PENDING)
        .on(Event::EFFECTIVE, day(2026, 5, 4))
        .indefinitely();
    assert_eq!(found(&kit), ["proposed-for-debarment bars"]);
    let info = describe::<UsFar94>();
    let rule = info.rules.iter().find(|rule| rule.id == "proposed-for-debarment");
    let appeal = rule.and_then(|rule| rule.appeal.as_ref());
    assert_eq!(appeal.map(|appeal| appeal.route), Some(5), "the official, not a tribunal");
}

#[test]
fn an_explanation_is_of_the_decision() {
    let mut kit = kit();
    let sub = sub(&mut kit, 9_000_000);
    debarment(&mut kit);
    debarment(&mut kit).about(sub).stale();
    suspension(&mut kit, day(2020, 1, 1));
    let steps = kit.explain::<UsFar94>();
    let rules: BTreeSet<u32> = steps.iter().map(|step| step.rule).collect();
    assert!(rules.contains(&0), "{rules:?}");
    assert!(steps.iter().any(|step| step.met == raw::Answer::No));
    assert_eq!(
        found(&kit),
        ["debarred bars", "suspended refers: proceedings-initiated", "subcontractor refers: source-stale"]
    );
}

#[test]
fn what_was_not_read_is_not_declared_as_read() {
    let certainty = |id: &str, at: usize| {
        let declared = Parameters::declare();
        let parameter = declared.iter().find(|parameter| parameter.id == id);
        parameter.and_then(|parameter| parameter.values.get(at)).map(|value| value.certainty)
    };
    assert_eq!(certainty("subcontract-above-until-september-2025", 0), Some(Certainty::Verified));
    assert_eq!(certainty("subcontract-above", 0), Some(Certainty::Confirmed));
    assert_eq!(certainty("award-search-within", 0), Some(Certainty::Unconfirmed));
    assert_eq!(certainty("voluntary-exclusion", 1), Some(Certainty::Confirmed));
}

#[test]
fn every_rule_that_does_more_than_note_says_how_to_end_it() {
    for rule in describe::<UsFar94>().rules {
        let notes = rule.heaviest == raw::Effect::Note;
        assert_eq!(rule.remedies.is_empty(), notes, "{}", rule.id);
    }
}

#[test]
fn subcontractors_and_competitors_do_not_stand_for_the_bidder() {
    let mut kit = kit();
    let other = kit.party(Role::COMPETITOR);
    debarment(&mut kit).about(other);
    kit.record(RecordKind::PENALTY).about(other).on(Event::DECIDED, day(2025, 1, 1));
    assert_eq!(found(&kit), [] as [&str; 0]);
}

//! The policy as a whole: where it governs, the listing and the factors, its words, and what it may not do.

mod common;

use std::collections::BTreeSet;

use cn_quality_action::*;
use common::*;
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::{Answer, Code, Event, OverrideKind, Policy as _, RecordKind, day, describe, years};

fn reason(kit: &probity_guest::kit::Kit) -> Option<&'static str> {
    let position = kit.not_applicable::<CnQualityAction>()?;
    CnQualityAction::REASONS.get(position as usize).copied()
}

#[test]
fn it_governs_tenders_under_chinese_law() {
    let mut kit = kit();
    running(&mut kit);
    assert_eq!(reason(&kit), None);
    for country in [0, 840, 158] {
        kit.under(country);
        assert_eq!(reason(&kit), Some("other-law"), "{country}");
    }
}

#[test]
fn the_law_does_not_apply_in_an_emergency() {
    for (kind, expected) in [
        (OverrideKind::EMERGENCY, Some("emergency")),
        (OverrideKind::NATIONAL_SECURITY, Some("national-security")),
        (OverrideKind::COMPELLING_REASON, None),
        (OverrideKind::PUBLIC_INTEREST, None),
    ] {
        let mut kit = kit();
        kit.with_override(kind);
        assert_eq!(reason(&kit), expected, "{kind:?}");
    }
}

#[test]
fn it_begins_with_the_opinions() {
    for (notice, expected) in [
        (ISSUED.previous(), Some("before-guiding-opinions")),
        (ISSUED, None),
        (day(2015, 3, 1), Some("before-guiding-opinions")),
    ] {
        let mut kit = kit();
        kit.raw().tender.notice = notice.number();
        assert_eq!(reason(&kit), expected, "{notice:?}");
    }
    assert_eq!(ISSUED, day(2017, 9, 5));
}

#[test]
fn a_listing_by_market_supervision_is_asked_about() {
    let entry = |kit: &mut probity_guest::kit::Kit, on| {
        let entry = kit.record(RecordKind::LISTING).on_list(MARKET_DISHONEST).ground(PRODUCT_QUALITY);
        entry.on(Event::PUBLISHED, on);
    };
    for (on, expected) in [
        (TODAY - years(3), vec!["market-supervision-listing refers: listing-counts until 2026-06-10"]),
        ((TODAY - years(3)).previous(), vec![]),
        (TODAY.next(), vec![]),
    ] {
        let mut kit = kit();
        entry(&mut kit, on);
        assert_eq!(found_with_end(&kit), expected, "{on:?}");
    }
    for (ground, expected) in
        [(OTHER, vec![]), (Code(u32::MAX - 1), vec!["market-supervision-listing refers: ground-unknown"])]
    {
        let mut kit = kit();
        kit.record(RecordKind::LISTING)
            .on_list(MARKET_DISHONEST)
            .ground(ground)
            .on(Event::PUBLISHED, day(2026, 1, 1));
        assert_eq!(found(&kit), expected);
    }
    for event in [Event::RELEASED, Event::REVOKED, Event::OVERTURNED, Event::STAYED_FROM] {
        let mut kit = kit();
        let one = kit.record(RecordKind::LISTING).on_list(MARKET_DISHONEST).ground(PRODUCT_QUALITY);
        one.on(Event::PUBLISHED, day(2026, 1, 1)).on(event, TODAY);
        assert!(found(&kit).is_empty(), "{event:?}");
    }
    // that it was taken off late does not make its term longer
    let mut late = kit();
    let one = late.record(RecordKind::LISTING).on_list(MARKET_DISHONEST).ground(PRODUCT_QUALITY);
    one.on(Event::PUBLISHED, (TODAY - years(3)).previous()).on(Event::RELEASED, TODAY);
    assert!(found(&late).is_empty());

    let mut early = kit();
    early.raw().tender.notice = day(2021, 8, 31).number();
    let position = probity_guest::describe::<CnQualityAction>()
        .parameters
        .iter()
        .position(|one| one.id == "market-listing-for");
    early.parameter(position.unwrap_or(usize::MAX), None);
    entry(&mut early, day(2026, 1, 1));
    assert!(found(&early).is_empty(), "before the Order");
}

#[test]
fn a_reference_factor_never_excludes() {
    let mut kit = kit();
    for fact in [DOCUMENTS_EXCLUSION, DOCUMENTS_SECURITY, CERTIFICATE_REQUIRED] {
        tender_fact(&mut kit, fact, 1);
    }
    kit.record(RecordKind::REFERENCE_FACTOR)
        .ground(PRODUCT_QUALITY)
        .on(Event::PUBLISHED, day(2026, 1, 1))
        .fact(UNDER_LAW, 1, 0)
        .unmatched();
    assert_eq!(found(&kit), ["reference-factor notes"]);
}

#[test]
fn what_restricts_or_bars_names_more_than_the_opinions() {
    let info = describe::<CnQualityAction>();
    let opinions = info.instruments.iter().position(|one| one.id == "guiding-opinions");
    for rule in &info.rules {
        let own = |citation: &raw::Citation| Some(citation.instrument as usize) != opinions;
        let restricts = rule.heaviest == raw::Effect::Bar
            || rule.id.ends_with("limited")
            || rule.id.ends_with("by-documents");
        if restricts {
            assert!(rule.citations.first().is_some_and(own), "{}", rule.id);
        }
        // the clauses of the Opinions were not read
        if rule.citations.iter().any(|citation| !own(citation)) {
            assert_ne!(rule.certainty, raw::Certainty::Verified, "{}", rule.id);
        }
    }
}

#[test]
fn an_explanation_is_of_the_decision() {
    let mut kit = kit();
    running(&mut kit);
    limiting(&mut kit, day(2026, 4, 15));
    let steps = kit.explain::<CnQualityAction>();
    let rules = describe::<CnQualityAction>().rules;
    let judged = |rule: &str, record: u32| -> Vec<Answer> {
        let is_rule = |position: u32| rules.get(position as usize).is_some_and(|info| info.id == rule);
        let about = steps.iter().filter(|step| is_rule(step.rule) && step.record == Some(record));
        about.map(|step| step.met).collect()
    };
    for (rule, record) in [("counterfeit-goods", 0), ("quality-penalty-limited", 1)] {
        let answers = judged(rule, record);
        // what a condition looks at on its way may fail; the last comparison did not
        assert!(answers.len() > 3 && answers.last() != Some(&Answer::No), "{rule}: {answers:?}");
    }
    assert_eq!(judged("counterfeit-goods", 1).last(), Some(&Answer::No));
}

#[test]
fn both_languages_have_the_same_messages() {
    let (en, zh) = (messages(include_str!("../texts/en.ftl")), messages(include_str!("../texts/zh.ftl")));
    assert!(en.len() > 100, "{} messages", en.len());
    assert_eq!(en, zh);
}

#[test]
fn every_rule_and_question_has_words() {
    let words = messages(include_str!("../texts/en.ftl"));
    let info = describe::<CnQualityAction>();
    for rule in &info.rules {
        for message in [format!("rule-{}", rule.id), format!("rule-{}.title", rule.id)] {
            assert!(words.contains(&message), "{message}");
        }
        assert_eq!(words.contains(&format!("rule-{}.appeal", rule.id)), rule.appeal.is_some(), "{}", rule.id);
        assert_eq!(
            words.contains(&format!("rule-{}.remedy", rule.id)),
            !rule.remedies.is_empty(),
            "{}",
            rule.id
        );
    }
    let ids = QUESTIONS.iter().map(|id| format!("question-{id}"));
    let ids = ids.chain(info.parameters.iter().map(|one| format!("parameter-{}", one.id)));
    let ids = ids.chain(info.vocabulary.iter().map(|code| format!("code-{}", code.replace('.', "-"))));
    let ids = ids.chain(CnQualityAction::REASONS.iter().map(|id| format!("reason-{id}")));
    for id in ids {
        assert!(words.contains(&id), "{id}");
    }
}

/// The ids of messages, terms and attributes: `rule-open-recall`, `rule-open-recall.title`.
fn messages(ftl: &str) -> BTreeSet<String> {
    let mut message = String::new();
    let mut found = BTreeSet::new();
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        let Some((id, _)) = line.split_once(" = ") else { continue };
        match id.strip_prefix("    .") {
            Some(attribute) => assert!(found.insert(format!("{message}.{attribute}")), "twice: {id}"),
            None if !id.starts_with(' ') => {
                message = id.to_owned();
                assert!(found.insert(message.clone()), "twice: {id}");
            }
            None => {}
        }
    }
    found
}

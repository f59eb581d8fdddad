//! What excludes the categories that its records cover, set against what the tender buys.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod sample;

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::determination::{Determination, Finding, combine};
use probity_core::report::{Report, TextStyle};
use probity_core::verdict::{Restriction, SlotValue};
use probity_core::words::{Effect, Outcome};
use sample::answer;
use serde_json::json;

/// What is decided where a record that covers some categories restricts a tender that buys others.
fn determination(bought: &[&str], covered: &[&str]) -> Determination {
    let case = json!({
        "as_of": "2026-05-01",
        "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2026-04-01", "stage": "bid",
                    "categories": bought },
        "parties": [{ "id": "acme", "role": "bidder", "name": "Acme" }],
        "records": [{ "id": "pen-1", "party": "acme", "kind": "penalty", "dates": { "decided": "2024-03-05" },
                      "scope": { "categories": covered }, "source": { "retrieved_at": "2026-04-30" } }],
    });
    let case = Arc::new(Case::from_json(case.to_string().as_bytes()).unwrap());
    let finding = Finding {
        rule: 2,
        effect: Effect::Restrict,
        parties: vec![0],
        records: vec![0],
        relations: vec![],
        since: None,
        until: None,
        slots: vec![SlotValue::Record(0)],
        restriction: Some(Restriction::ExcludeCategories),
        question: None,
    };
    combine(case, vec![answer(vec![finding])])
}

#[test]
fn what_leaves_something_to_bid_for_restricts() {
    let some = determination(&["cpv:33100000", "cpv:39100000"], &["cpv:33140000", "cpv:391"]);
    assert_eq!(some.outcome, Outcome::Restrict, "33140000 is only a part of 33100000");
    let report = serde_json::to_value(Report::new(&some, "en")).unwrap();
    assert_eq!(report["findings"][0]["restriction"]["value"], json!(["cpv:39100000"]));
    assert_eq!(determination(&[], &["cpv:39"]).outcome, Outcome::Restrict, "what is bought is not stated");
    assert_eq!(determination(&["cpv:39100000"], &["unspsc:39"]).outcome, Outcome::Restrict, "another scheme");
}

#[test]
fn what_leaves_nothing_to_bid_for_bars() {
    let all = determination(&["cpv:33141000", "cpv:39100000"], &["cpv:33140000", "cpv:39000000"]);
    assert_eq!(all.outcome, Outcome::Bar);
    let report = Report::new(&all, "en");
    assert!(report.findings[0].decides);
    let text = report.to_text(&TextStyle { width: 100, colour: false });
    assert!(text.starts_with("BAR  Acme may not take part in this tender."), "{text}");
    assert!(text.contains("nothing is left to bid for"), "{text}");
}

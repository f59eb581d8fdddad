//! A case as it might be.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use probity_core::case::{Case, Draft, DraftError};
use probity_core::day::Day;
use probity_core::words::EventKind;

const CASE: &str = r#"{
    "as_of": "2026-05-01",
    "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2026-04-01", "bid_deadline": "2026-05-20",
                "cut_off_date": "2026-05-19", "stage": "bid", "source_max_age_days": 30 },
    "parties": [
        { "id": "acme", "role": "bidder" },
        { "id": "sub", "role": "subcontractor", "tier": 1 },
        { "id": "owner", "role": "controller", "of": "sub" },
        { "id": "owner-2", "role": "controller", "of": "owner" }
    ],
    "relations": [
        { "id": "tie", "subject": "acme", "kind": "controls", "object": "owner",
          "source": { "retrieved_at": "2026-04-30" } }
    ],
    "records": [
        { "id": "pen-1", "party": "acme", "kind": "penalty", "measures": ["fine"],
          "amount": { "amount": "2000000.10", "currency": "CNY" }, "dates": { "decided": "2024-03-05" },
          "source": { "retrieved_at": "2026-04-30" } },
        { "id": "list-1", "party": "owner-2", "kind": "listing", "list": "sample.list",
          "dates": { "decided": "2025-01-31", "expires": "2027-01-30" }, "source": { "retrieved_at": "2026-04-29" } }
    ],
    "facts": [
        { "about": "pen-1", "code": "sample.fact.paid", "value": true },
        { "about": "sub", "code": "sample.fact.share", "value": 40 },
        { "about": "list-1", "code": "sample.fact.corrected", "value": false }
    ]
}"#;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn draft() -> Draft {
    Draft::from_json(CASE.as_bytes()).unwrap()
}

#[test]
fn unchanged_it_is_the_same_case() {
    let case = Case::from_json(CASE.as_bytes()).unwrap();
    assert_eq!(draft().case().unwrap().digest(), case.digest());
    assert_eq!(draft().case().unwrap().document(), case.document());
}

#[test]
fn a_bad_case_is_no_draft() {
    assert_eq!(Draft::from_json(b"{}").unwrap_err(), Case::from_json(b"{}").unwrap_err());
}

#[test]
fn a_record_is_repaired_or_overturned_on_a_day_and_read_after_it() {
    let on = day("2026-07-01");
    let mut changed = draft();
    changed.repair("pen-1", on).unwrap();
    changed.overturn("list-1", on).unwrap();
    changed.set_as_of(on);
    let case = changed.case().unwrap();
    let records = &case.document().records;
    assert_eq!(records[0].dates.first(EventKind::Repaired), Some(on));
    assert_eq!(records[0].source.retrieved_at, on);
    assert_eq!(records[1].dates.first(EventKind::Overturned), Some(on));
    // the amount is still the one that was written
    assert_eq!(records[0].amount, Case::from_json(CASE.as_bytes()).unwrap().document().records[0].amount);
}

#[test]
fn what_contradicts_the_record_makes_no_case() {
    let mut changed = draft();
    changed.overturn("pen-1", day("2024-03-04")).unwrap();
    let error = changed.case().unwrap_err();
    assert_eq!(error.faults[0].path, "$.records[0].dates.overturned");
}

#[test]
fn a_party_leaves_with_all_that_belongs_to_it() {
    let mut changed = draft();
    changed.remove_party("sub").unwrap();
    let case = changed.case().unwrap();
    let document = case.document();
    assert_eq!(document.parties.iter().map(|party| party.id.as_str()).collect::<Vec<_>>(), ["acme"]);
    assert_eq!(document.records.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), ["pen-1"]);
    assert!(document.relations.is_empty());
    let known: Vec<_> = document.facts.iter().map(|fact| fact.about.as_deref()).collect();
    assert_eq!(known, [Some("pen-1")]);
}

#[test]
fn what_is_repaired_again_stays_repaired_before() {
    let mut changed = draft();
    for on in ["2026-02-01", "2026-07-01", "2026-07-01", "2026-03-01"] {
        changed.repair("pen-1", day(on)).unwrap();
    }
    changed.set_as_of(day("2026-07-01"));
    let case = changed.case().unwrap();
    let repaired = &case.document().records[0].dates.0[&EventKind::Repaired];
    assert_eq!(*repaired, ["2026-02-01", "2026-03-01", "2026-07-01"].map(day));
}

#[test]
fn how_old_a_source_may_be_grows_with_the_days_that_pass() {
    let mut moved = draft();
    moved.move_to(day("2026-05-20"));
    assert_eq!(moved.case().unwrap().document().tender.source_max_age_days, Some(49));
    moved = draft();
    moved.move_to(day("2126-05-20"));
    assert_eq!(moved.case().unwrap().document().tender.source_max_age_days, Some(36_500));
}

#[test]
fn what_is_not_there_cannot_change() {
    let mut changed = draft();
    let error = changed.repair("pen-2", day("2026-07-01")).unwrap_err();
    assert_eq!(error.to_string(), "the case has no record `pen-2`: it has `pen-1`, `list-1`");
    let error = changed.remove_party("nobody").unwrap_err();
    assert_eq!(error.to_string(), "the case has no party `nobody`: it has `acme`, `sub`, `owner`, `owner-2`");
    assert!(matches!(changed.remove_party("acme"), Err(DraftError::IsTheBidder { .. })));
    assert_eq!(changed.case().unwrap().digest(), draft().case().unwrap().digest());
}

#[test]
fn while_the_tender_is_open_a_later_day_leaves_it_as_it_is() {
    let mut moved = draft();
    moved.move_to(day("2026-05-20"));
    let case = moved.case().unwrap();
    let tender = &case.document().tender;
    assert_eq!(case.document().as_of, day("2026-05-20"));
    assert_eq!(tender.notice_date, day("2026-04-01"));
    assert_eq!(tender.bid_deadline, Some(day("2026-05-20")));
}

#[test]
fn after_that_it_is_a_tender_like_it_that_closes_on_the_day() {
    let mut moved = draft();
    moved.move_to(day("2027-06-01"));
    let case = moved.case().unwrap();
    let tender = &case.document().tender;
    assert_eq!((case.document().as_of, tender.notice_date), (day("2027-06-01"), day("2026-04-01")));
    assert_eq!(
        (tender.bid_deadline, tender.cut_off_date),
        (Some(day("2027-06-01")), Some(day("2027-06-01")))
    );
    let read = |case: &Case| -> Vec<_> {
        case.document().records.iter().map(|record| record.source.retrieved_at).collect()
    };
    assert_eq!(read(&case), read(&draft().case().unwrap()), "nobody has read the sources again");
    // read again and found unchanged, for as long as it lasts
    moved.read_again();
    assert_eq!(read(&moved.case().unwrap()), [day("2027-06-01"), day("2027-01-30")]);
}

#[test]
fn a_change_of_a_running_contract_stays_one_of_this_contract() {
    let json = CASE.replace(r#""stage": "bid""#, r#""stage": "option""#);
    let mut moved = Draft::from_json(json.as_bytes()).unwrap();
    moved.move_to(day("2027-06-01"));
    let case = moved.case().unwrap();
    assert_eq!(case.document().tender.bid_deadline, Some(day("2026-05-20")));
}

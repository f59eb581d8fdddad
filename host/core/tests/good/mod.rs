//! A good case, and what is said of it when something in it is changed.

#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use probity_core::case::Case;
use serde_json::{Value, json};

pub(crate) fn good() -> Value {
    json!({
        "as_of": "2025-06-01",
        "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2025-05-01", "stage": "evaluate" },
        "parties": [
            { "id": "acme", "role": "bidder" },
            { "id": "sub", "role": "subcontractor", "tier": 1 },
        ],
        "relations": [{ "id": "tie", "subject": "acme", "kind": "controls", "object": "sub" }],
        "records": [{
            "id": "fine", "party": "acme", "kind": "penalty",
            "amount": { "amount": "2000000.00", "currency": "CNY" },
            "dates": { "decided": "2024-03-01" },
            "source": { "retrieved_at": "2025-05-30" },
        }],
        "facts": [{ "about": "fine", "code": "cn.sector-threshold", "value": 500_000 }],
    })
}

/// The good case with a value put in at a JSON pointer.
pub(crate) fn with(pointer: &str, value: Value) -> Value {
    let mut case = good();
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    match case.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.insert(field.to_owned(), value)),
        Value::Array(items) if field == "-" => items.push(value),
        Value::Array(items) => items[field.parse::<usize>().unwrap()] = value,
        other => panic!("{other} has no fields"),
    }
    case
}

/// The faults of the good case with a value put in at a JSON pointer.
pub(crate) fn faults_with(pointer: &str, value: Value) -> Vec<String> {
    faults(&with(pointer, value).to_string())
}

pub(crate) fn faults(json: &str) -> Vec<String> {
    match Case::from_json(json.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(error) => error.faults.iter().map(ToString::to_string).collect(),
    }
}

pub(crate) fn only_fault_with(pointer: &str, value: Value) -> String {
    let faults = faults_with(pointer, value);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    faults[0].clone()
}

/// The warnings of the good case with a value put in at a JSON pointer.
pub(crate) fn warnings_with(pointer: &str, value: Value) -> Vec<String> {
    let case = Case::from_json(with(pointer, value).to_string().as_bytes()).unwrap();
    case.warnings().iter().map(ToString::to_string).collect()
}

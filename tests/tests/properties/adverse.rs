//! More on file against a party never helps it.

use probity_core::words::RecordKind;
use probity_tests::numbers::Numbers;
use serde_json::Value;

use crate::by_design::Difference;
use crate::search::{Property, Tried, hold};
use crate::subject::Subject;

/// Whether a record of this kind speaks against its party: not what leaves it eligible, clears it, or says nothing.
pub fn is_adverse(record: &Value) -> bool {
    let kind = record["kind"].as_str().and_then(RecordKind::from_word).expect("a kind");
    // a certificate that is valid speaks for its holder
    record["ground"] != "cn.ground.certificate-valid"
        && !matches!(
            kind,
            RecordKind::SelfCleaning
                | RecordKind::CleanSearch
                | RecordKind::ReferenceFactor
                | RecordKind::ConditionalNonDebarment
        )
}

/// The ids of the adverse records of a case.
pub fn adverse_records(case: &Value) -> Vec<String> {
    let records = case["records"].as_array().into_iter().flatten().filter(|record| is_adverse(record));
    records.map(|record| record["id"].as_str().expect("an id").to_owned()).collect()
}

/// The record of a case with this id.
pub fn record_of(case: &Value, id: &str) -> Option<Value> {
    case["records"].as_array()?.iter().find(|record| record["id"] == id).cloned()
}

/// The case without a record and the facts about it, where it holds it.
pub fn without(case: &Value, record: &str) -> Option<Value> {
    let mut case = case.clone();
    let records = case["records"].as_array_mut()?;
    let count = records.len();
    records.retain(|other| other["id"] != record);
    if records.len() == count {
        return None;
    }
    if let Some(facts) = case["facts"].as_array_mut() {
        facts.retain(|fact| fact["about"] != record);
    }
    Some(case)
}

struct Adverse;

impl Property for Adverse {
    /// The id of the record that is there, or is not.
    type Change = String;

    const NAME: &'static str = "an adverse record never makes the outcome milder";

    fn changes(&self, _: &Subject, case: &Value, _: &mut Numbers) -> Vec<String> {
        adverse_records(case)
    }

    fn try_on(&self, subject: &Subject, case: &Value, record: &String) -> Tried {
        let Some(less) = without(case, record) else { return Tried::Vacuous };
        let (Some(before), Some(after)) = (subject.answer(&less), subject.answer(case)) else {
            return Tried::Vacuous;
        };
        match before.outcome() == after.outcome() || before.outcome() < after.outcome() {
            true => Tried::Holds,
            false => Tried::Broken(Box::new(Difference {
                what: format!("{record} makes the outcome milder"),
                record: record_of(case, record),
                field: "",
                before,
                after,
            })),
        }
    }
}

#[test]
fn an_adverse_record_never_makes_the_outcome_milder() {
    hold(&Adverse, 2_500, 1_500);
}

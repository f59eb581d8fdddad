//! What undoes a record, or ends it, never hurts its party.

use probity_tests::generate::day_number;
use probity_tests::generate::day_text;
use probity_tests::numbers::Numbers;
use serde_json::Value;

use crate::adverse::{adverse_records, record_of};
use crate::by_design::Difference;
use crate::search::{Property, Tried, hold};
use crate::subject::Subject;

const EVENTS: [&str; 5] = ["repaired", "overturned", "revoked", "released", "expires"];

struct Repairs;

/// An event that undoes or ends a record, and its day.
#[derive(Debug)]
struct Repair {
    record: String,
    event: &'static str,
    day: i32,
}

/// The record of a case with this id.
pub fn record_mut<'a>(case: &'a mut Value, id: &str) -> Option<&'a mut Value> {
    case["records"].as_array_mut()?.iter_mut().find(|record| record["id"] == id)
}

impl Property for Repairs {
    type Change = Repair;

    const NAME: &'static str = "a repair never makes the outcome stricter";

    fn changes(&self, subject: &Subject, case: &Value, numbers: &mut Numbers) -> Vec<Repair> {
        let calendar = subject.generator.calendar(case);
        let as_of = day_number(&case["as_of"]).expect("a day");
        let mut repairs = Vec::new();
        for record in adverse_records(case) {
            for event in EVENTS {
                let last = if event == "expires" { as_of - 1 } else { as_of };
                repairs.push(Repair { record: record.clone(), event, day: calendar.up_to(numbers, last) });
            }
        }
        repairs
    }

    fn try_on(&self, subject: &Subject, case: &Value, repair: &Repair) -> Tried {
        let mut repaired = case.clone();
        let Some(record) = record_mut(&mut repaired, &repair.record) else { return Tried::Vacuous };
        if !record["dates"].is_object() {
            return Tried::Vacuous;
        }
        if repair.event == "expires" {
            // an end that it has is not put off
            if day_number(&record["dates"]["expires"]).is_some_and(|day| day <= repair.day) {
                return Tried::Vacuous;
            }
            record["dates"].as_object_mut().expect("dates").remove("indefinite");
        } else if !record["dates"][repair.event].is_null() {
            return Tried::Vacuous;
        }
        record["dates"][repair.event] = day_text(repair.day);
        let (Some(before), Some(after)) = (subject.answer(case), subject.answer(&repaired)) else {
            return Tried::Vacuous;
        };
        match before.outcome() == after.outcome() || before.outcome() > after.outcome() {
            true => Tried::Holds,
            false => Tried::Broken(Box::new(Difference {
                what: format!("{} makes the outcome stricter", repair.event),
                record: record_of(case, &repair.record),
                field: repair.event,
                before,
                after,
            })),
        }
    }
}

#[test]
fn a_repair_never_makes_the_outcome_stricter() {
    hold(&Repairs, 1_200, 1_500);
}

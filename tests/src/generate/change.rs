//! Changes to a scenario.

use probity_core::words::{ContractKind, Finality, Measure, Role, Stage};
use serde_json::{Value, json};

use super::Generator;
use super::days::{number, text};
use crate::numbers::Numbers;

impl Generator {
    /// Changes something of a case. What comes out may contradict itself.
    pub(super) fn change(&self, numbers: &mut Numbers, case: &mut Value, at: u64) {
        let calendar = self.words.calendar_of(case);
        match numbers.below(12) {
            0 => {
                let day = calendar.as_of + *numbers.pick(&[-400, -30, -1, 1, 30, 365, 366, 1_096]);
                case["as_of"] = text(day);
            }
            1 => self.change_tender(numbers, case),
            2 => self.change_parties(numbers, case, at),
            3 => {
                let record = self.words.record(numbers, &calendar, case, 100 + at);
                list(case, "records").push(record);
            }
            4 => {
                // a record of another scenario, about somebody of this one
                let Some(other) = self.scenarios.pick(numbers) else { return };
                let records = other["records"].as_array().map_or(&[][..], Vec::as_slice);
                let Some(mut record) = records.get(numbers.position(records.len())).cloned() else { return };
                record["id"] = json!(format!("record-{}", 100 + at));
                record["party"] = numbers.pick(list(case, "parties"))["id"].clone();
                list(case, "records").push(record);
            }
            5 => {
                let fact = self.words.fact(numbers, &calendar, case);
                list(case, "facts").extend(fact);
            }
            6 => {
                let facts = list(case, "facts");
                if !facts.is_empty() {
                    facts.remove(numbers.position(facts.len()));
                }
            }
            _ => {
                let records = list(case, "records");
                if !records.is_empty() {
                    let at = numbers.position(records.len());
                    self.change_record(numbers, &calendar, &mut records[at]);
                }
            }
        }
    }

    fn change_tender(&self, numbers: &mut Numbers, case: &mut Value) {
        let calendar = self.words.calendar_of(case);
        let tender = &mut case["tender"];
        match numbers.below(6) {
            0 => tender["stage"] = json!(numbers.pick(Stage::WORDS)),
            1 => tender["bid_deadline"] = text(calendar.day(numbers)),
            2 => tender["cut_off_date"] = text(calendar.day(numbers)),
            3 => tender["source_max_age_days"] = json!(numbers.pick(&[0, 30, 90])),
            4 => tender["value"] = self.words.amount(numbers),
            _ => tender["contract_kind"] = json!(numbers.pick(ContractKind::WORDS)),
        }
    }

    fn change_parties(&self, numbers: &mut Numbers, case: &mut Value, at: u64) {
        let calendar = self.words.calendar_of(case);
        let parties = list(case, "parties").clone();
        match numbers.below(4) {
            0 => list(case, "parties").push(self.words.party(numbers, &calendar, &parties, 100 + at)),
            1 if parties.len() > 1 => {
                let tie = self.words.relation(numbers, &calendar, &parties, 100 + at);
                list(case, "relations").push(tie);
            }
            2 => {
                let chosen = numbers.position(parties.len());
                list(case, "parties")[chosen]["role"] = json!(numbers.pick(Role::WORDS));
            }
            _ => {
                // a record is about another party
                let records = list(case, "records");
                if !records.is_empty() {
                    let chosen = numbers.position(records.len());
                    records[chosen]["party"] = numbers.pick(&parties)["id"].clone();
                }
            }
        }
    }

    fn change_record(&self, numbers: &mut Numbers, calendar: &super::Calendar, record: &mut Value) {
        let words = &self.words;
        match numbers.below(12) {
            0 => record["kind"] = json!(numbers.pick(&words.kinds)),
            1 => record["list"] = json!(words.code(numbers, "list")),
            2 => record["ground"] = json!(words.code(numbers, "ground")),
            3 => record["authority"] = words.authority(numbers),
            4 => record["finality"] = json!(numbers.pick(Finality::WORDS)),
            5 => record["amount"] = words.amount(numbers),
            6 => record["measures"] = json!([numbers.pick(Measure::WORDS)]),
            7 => record["scope"] = words.scope(numbers),
            8 => record["source"]["retrieved_at"] = text(calendar.day(numbers)),
            9 => {
                let optional =
                    ["list", "ground", "authority", "finality", "amount", "measures", "matched_by", "scope"];
                let field = *numbers.pick(&optional);
                record.as_object_mut().expect("a record").remove(field);
            }
            10 => {
                let event = *numbers.pick(&[
                    "released",
                    "repaired",
                    "revoked",
                    "overturned",
                    "performed",
                    "stayed_from",
                    "expires",
                    "published",
                    "effective",
                    "conduct_to",
                    "conduct_from",
                    "earliest_release",
                    "notified",
                ]);
                record["dates"][event] = text(calendar.day(numbers));
            }
            _ => {
                // one of its days is another, or is not known
                let dates = record["dates"].as_object_mut().expect("dates");
                let events: Vec<String> = dates.keys().cloned().collect();
                let Some(event) = events.get(numbers.position(events.len())) else { return };
                let day = dates.get(event).and_then(number);
                match day {
                    Some(day) if numbers.percent(50) => {
                        dates.insert(event.clone(), text(day + *numbers.pick(&[-1, 1])));
                    }
                    Some(_) if numbers.percent(60) => {
                        dates.insert(event.clone(), text(calendar.day(numbers)));
                    }
                    _ => {
                        dates.remove(event);
                    }
                }
            }
        }
    }
}

fn list<'a>(case: &'a mut Value, field: &str) -> &'a mut Vec<Value> {
    case[field].as_array_mut().expect("a list")
}

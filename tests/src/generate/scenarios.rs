//! A policy's own scenarios: what is changed, and how they put things.

use std::path::Path;

use probity_core::case::Expect;
use probity_core::policy::PolicyInfo;
use serde_json::Value;

use super::days::number;
use super::read;
use crate::numbers::Numbers;

/// The good cases under `tests/cases` for one policy, without what is for people.
#[derive(Debug)]
pub(super) struct Scenarios(Vec<Value>);

/// How a scenario states a fact.
#[derive(Debug)]
pub(super) struct Habit {
    pub(super) code: String,
    /// The field of the case that holds what it is about.
    pub(super) about: &'static str,
    pub(super) value: Value,
}

impl Scenarios {
    pub(super) fn of(info: &PolicyInfo) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(&info.name);
        let mut files: Vec<_> = match std::fs::read_dir(&folder) {
            Ok(entries) => entries.map(|entry| entry.expect("a folder that can be read").path()).collect(),
            Err(_) => Vec::new(),
        };
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        let scenarios = files.into_iter().filter_map(|file| {
            let json = std::fs::read(&file).expect("a file that can be read");
            let expect = Expect::from_case_json(&json).expect("good expectations");
            let mut case: Value = serde_json::from_slice(&json).expect("good JSON");
            let fields = case.as_object_mut().expect("an object");
            for field in ["$schema", "title", "notes", "expect"] {
                fields.remove(field);
            }
            for list in ["relations", "records", "facts"] {
                fields.entry(list).or_insert_with(|| Value::Array(Vec::new()));
            }
            let is_good = expect.is_none_or(|expect| expect.faults.is_none()) && read(&case).is_ok();
            let in_force =
                number(&case["tender"]["notice_date"]).is_some_and(|day| info.in_force_from <= day);
            (is_good && in_force).then_some(case)
        });
        Scenarios(scenarios.collect())
    }

    pub(super) fn pick(&self, numbers: &mut Numbers) -> Option<&Value> {
        self.0.get(numbers.position(self.0.len()))
    }

    fn items<'a>(&'a self, list: &'a str) -> impl Iterator<Item = &'a Value> {
        self.0.iter().filter_map(move |case| case[list].as_array()).flatten()
    }

    /// The kinds of all their records.
    pub(super) fn kinds(&self) -> impl Iterator<Item = String> {
        self.items("records").filter_map(|record| Some(record["kind"].as_str()?.to_owned()))
    }

    pub(super) fn habits(&self) -> Vec<Habit> {
        let of_case = |case: &Value| -> Vec<Habit> {
            let has = |list: &str, id: &Value| {
                case[list].as_array().is_some_and(|items| items.iter().any(|item| item["id"] == *id))
            };
            let facts = case["facts"].as_array().into_iter().flatten();
            let habit = |fact: &Value| {
                let about = match &fact["about"] {
                    Value::Null => "tender",
                    id if has("parties", id) => "parties",
                    _ => "records",
                };
                Some(Habit { code: fact["code"].as_str()?.to_owned(), about, value: fact["value"].clone() })
            };
            facts.filter_map(habit).collect()
        };
        self.0.iter().flat_map(of_case).collect()
    }
}

//! What is not known never decides where knowing it could decide otherwise.

use probity_core::words::{Finality, Outcome};
use probity_tests::generate::day_text;
use probity_tests::numbers::Numbers;
use serde_json::{Value, json};

use crate::adverse::{record_of, without};
use crate::by_design::Difference;
use crate::repairs::record_mut;
use crate::search::{Property, Tried, hold};
use crate::subject::Subject;

const FIELDS: [&str; 7] = ["decided", "amount", "finality", "authority", "ground", "expires", "matched_by"];

struct Unknown;

/// A fact of a record that is left out, and seed of what it could have been.
#[derive(Debug)]
struct Blank {
    record: String,
    field: &'static str,
    seed: u64,
}

impl Blank {
    /// The case in which it is not known.
    fn blanked(&self, case: &Value) -> Option<Value> {
        let mut case = case.clone();
        let record = record_mut(&mut case, &self.record)?;
        match self.field {
            "matched_by" => record["matched_by"] = json!("name"),
            "decided" => _ = record["dates"].as_object_mut()?.remove("decided"),
            "expires" => {
                let dates = record["dates"].as_object_mut()?;
                dates.remove("expires");
                dates.remove("indefinite");
            }
            field => _ = record.as_object_mut()?.remove(field),
        }
        Some(case)
    }

    /// Cases in which it is known.
    fn filled(&self, subject: &Subject, case: &Value, blank: &Value) -> Vec<Value> {
        let numbers = &mut Numbers::new(self.seed);
        let generator = &subject.generator;
        let calendar = generator.calendar(blank);
        let mut filled = vec![case.clone()];
        let mut fill = |change: &dyn Fn(&mut Value)| {
            let mut other = blank.clone();
            if let Some(record) = record_mut(&mut other, &self.record) {
                change(record);
                filled.push(other);
            }
        };
        let codes = |part: &str, numbers: &mut Numbers| {
            let mut codes = generator.codes(part).to_vec();
            numbers.shuffle(&mut codes);
            codes.truncate(6);
            codes.push(format!("elsewhere.{part}.made-up"));
            codes
        };
        match self.field {
            "matched_by" => {
                fill(&|record| record["matched_by"] = json!("confirmed"));
                // or it is about somebody else
                filled.extend(without(blank, &self.record));
            }
            "decided" | "expires" => {
                for _ in 0..6 {
                    let day = day_text(calendar.day(numbers));
                    fill(&|record| record["dates"][self.field] = day.clone());
                }
                if self.field == "expires" {
                    fill(&|record| record["dates"]["indefinite"] = json!(true));
                }
            }
            "amount" => {
                for _ in 0..5 {
                    let amount = generator.amount(numbers);
                    fill(&|record| record["amount"] = amount.clone());
                }
            }
            "finality" => {
                Finality::WORDS.iter().for_each(|word| fill(&|record| record["finality"] = json!(word)));
            }
            "authority" => {
                for code in codes("authority", numbers) {
                    fill(&|record| record["authority"] = json!({"code": code}));
                }
            }
            _ => {
                for code in codes("ground", numbers) {
                    fill(&|record| record["ground"] = json!(code));
                }
            }
        }
        filled
    }
}

impl Property for Unknown {
    type Change = Blank;

    const NAME: &'static str = "what is not known never decides";

    fn changes(&self, _: &Subject, case: &Value, numbers: &mut Numbers) -> Vec<Blank> {
        let records = case["records"].as_array().expect("records");
        let Some(record) = records.get(numbers.position(records.len())) else { return Vec::new() };
        let record = record["id"].as_str().expect("an id");
        let blank = |field| Blank { record: record.to_owned(), field, seed: numbers.below(1 << 30) };
        FIELDS.map(blank).into()
    }

    fn try_on(&self, subject: &Subject, case: &Value, blank: &Blank) -> Tried {
        let Some(unknown) = blank.blanked(case) else { return Tried::Vacuous };
        let Some(before) = subject.answer(&unknown) else { return Tried::Vacuous };
        let Some(outcome) = before.outcome() else { return Tried::Vacuous };
        let mut tried = Tried::Vacuous;
        for known in blank.filled(subject, case, &unknown) {
            let Some(after) = subject.answer(&known) else { continue };
            let Some(then) = after.outcome() else { continue };
            let decides = match outcome {
                Outcome::Allow => then != Outcome::Allow,
                Outcome::Bar => then != Outcome::Bar,
                Outcome::Restrict => then == Outcome::Bar,
                Outcome::Refer => false,
            };
            if decides {
                return Tried::Broken(Box::new(Difference {
                    what: format!("{outcome} without `{}`, {then} with it", blank.field),
                    record: record_of(case, &blank.record),
                    field: blank.field,
                    before,
                    after,
                }));
            }
            tried = Tried::Holds;
        }
        tried
    }
}

#[test]
fn a_fact_that_is_not_known_never_decides() {
    hold(&Unknown, 600, 1_500);
}

//! Cases that look for trouble in a policy, made from what it declares: its own codes, days near the days on which
//! something changes, amounts near its figures, facts that are missing or in doubt.
//!
//! Half of them are drawn freely. The other half begin as one of the policy's own scenarios and have something changed,
//! so that they stand close to where its rules decide. The same seed makes the same case on every machine.

mod change;
mod days;

mod parties;
mod records;
mod scenarios;
mod shrink;
mod tender;
mod words;

use probity_core::case::Case;
use probity_core::policy::PolicyInfo;
use serde_json::{Value, json};

pub use days::Calendar;
pub use shrink::shrink;

use crate::numbers::Numbers;
use scenarios::Scenarios;
use words::Words;

/// Makes cases for one policy.
#[derive(Debug)]
pub struct Generator {
    words: Words,
    scenarios: Scenarios,
}

impl Generator {
    /// For a policy that declares this.
    pub fn new(info: &PolicyInfo) -> Self {
        let scenarios = Scenarios::of(info);
        Generator { words: Words::of(info, &scenarios), scenarios }
    }

    /// The case of a seed: always a good one.
    pub fn case(&self, seed: u64) -> Value {
        let numbers = &mut Numbers::new(seed);
        let case = match self.scenarios.pick(numbers) {
            Some(scenario) if numbers.percent(50) => self.changed(numbers, scenario),
            _ => self.drawn(numbers),
        };
        if let Err(error) = read(&case) {
            panic!("seed {seed} makes no good case: {error}\n{case:#}");
        }
        case
    }

    /// A case of which everything is drawn.
    fn drawn(&self, numbers: &mut Numbers) -> Value {
        let (as_of, tender, calendar) = self.words.tender(numbers);
        let (parties, relations) = self.words.parties(numbers, &calendar);
        let mut case = json!({"as_of": as_of, "tender": tender, "parties": parties, "relations": relations});
        let count = 1 + numbers.below(6);
        case["records"] = (0..count).map(|at| self.words.record(numbers, &calendar, &case, at)).collect();
        case["facts"] = self.words.facts(numbers, &calendar, &case);
        case
    }

    /// A scenario with some of it changed.
    fn changed(&self, numbers: &mut Numbers, scenario: &Value) -> Value {
        let mut case = scenario.clone();
        let changes = numbers.below(6);
        for at in 0..changes {
            let mut other = case.clone();
            self.change(numbers, &mut other, at);
            // what contradicts itself is left as it was
            if read(&other).is_ok() {
                case = other;
            }
        }
        case
    }

    /// A record that the case does not hold yet, about one of its parties.
    pub fn another_record(&self, numbers: &mut Numbers, case: &Value) -> Value {
        let calendar = self.words.calendar_of(case);
        let at = 100 + numbers.below(900);
        self.words.record(numbers, &calendar, case, at)
    }

    /// The days that matter to a case under this policy.
    pub fn calendar(&self, case: &Value) -> Calendar {
        self.words.calendar_of(case)
    }

    /// The codes of a part of the policy's vocabulary: `list`, `ground`, `authority` or `fact`.
    pub fn codes(&self, part: &str) -> &[String] {
        self.words.codes(part)
    }

    /// An amount near one of the policy's figures.
    pub fn amount(&self, numbers: &mut Numbers) -> Value {
        self.words.amount(numbers)
    }
}

/// The number of a day as a case writes it.
pub fn day_number(day: &Value) -> Option<i32> {
    days::number(day)
}

/// A day by its number, as a case writes it.
pub fn day_text(day: i32) -> Value {
    days::text(day)
}

/// Reads a case from its document.
pub fn read(case: &Value) -> Result<Case, probity_core::case::CaseError> {
    Case::from_json(case.to_string().as_bytes())
}

//! In which order things stand says nothing.

use probity_tests::numbers::Numbers;
use serde_json::Value;

use crate::by_design::Difference;
use crate::search::{Property, Tried, hold};
use crate::subject::Subject;

struct Order;

impl Property for Order {
    /// The seed of another order.
    type Change = u64;

    const NAME: &'static str = "the order of a case says nothing";

    fn changes(&self, _: &Subject, _: &Value, numbers: &mut Numbers) -> Vec<u64> {
        vec![numbers.below(1 << 30), numbers.below(1 << 30)]
    }

    fn try_on(&self, subject: &Subject, case: &Value, seed: &u64) -> Tried {
        let numbers = &mut Numbers::new(*seed);
        let mut other = case.clone();
        for list in ["parties", "relations", "records", "facts"] {
            if let Some(items) = other[list].as_array_mut() {
                numbers.shuffle(items);
            }
        }
        let (Some(before), Some(after)) = (subject.answer(case), subject.answer(&other)) else {
            return Tried::Vacuous;
        };
        let (before, after) = (before.sorted(), after.sorted());
        match before == after {
            true => Tried::Holds,
            false => Tried::Broken(Box::new(Difference {
                what: "another order gives other findings".to_owned(),
                record: None,
                field: "",
                before,
                after,
            })),
        }
    }
}

#[test]
fn the_order_of_records_parties_and_relations_does_not_matter() {
    hold(&Order, 1_500, 2_000);
}

//! The host takes what a policy says: one finding that does not stand, and the case is not decided at all.

use probity_tests::numbers::Numbers;
use serde_json::Value;

use crate::answer::Answer;
use crate::by_design::Difference;
use crate::search::{Property, Tried, hold};
use crate::subject::Subject;

struct Stands;

impl Property for Stands {
    type Change = ();

    const NAME: &'static str = "every finding stands";

    fn changes(&self, _: &Subject, _: &Value, _: &mut Numbers) -> Vec<()> {
        vec![()]
    }

    fn try_on(&self, subject: &Subject, case: &Value, (): &()) -> Tried {
        match subject.answer(case) {
            None => Tried::Vacuous,
            Some(after @ Answer::Refused(_)) => Tried::Broken(Box::new(Difference {
                what: "the host refuses the answer".to_owned(),
                record: None,
                field: "",
                before: after.clone(),
                after,
            })),
            Some(_) => Tried::Holds,
        }
    }
}

#[test]
fn every_finding_passes_the_checks_of_the_host() {
    hold(&Stands, 5_000, 4_000);
}

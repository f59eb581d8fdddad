//! A finding with a last day is over on the next.

use probity_tests::generate::{day_number, day_text};
use probity_tests::numbers::Numbers;
use serde_json::Value;

use crate::adverse::record_of;
use crate::answer::Found;
use crate::by_design::Difference;
use crate::search::{Property, Tried, hold};
use crate::subject::Subject;

struct Ends;

/// The same case, decided on a day for a tender whose days have moved with it.
fn moved(case: &Value, day: i32) -> Value {
    let mut case = case.clone();
    let notice = day_number(&case["tender"]["notice_date"]).expect("a day");
    let day = day_text(day.max(notice));
    if !case["tender"]["cut_off_date"].is_null() {
        case["tender"]["cut_off_date"] = day.clone();
    }
    // also where no deadline is stated, so that none before that day can be meant
    case["tender"]["bid_deadline"] = day.clone();
    case["as_of"] = day;
    case
}

impl Property for Ends {
    /// Position of the finding among those with a last day.
    type Change = usize;

    const NAME: &'static str = "a finding ends on its last day";

    fn changes(&self, subject: &Subject, case: &Value, _: &mut Numbers) -> Vec<usize> {
        let answer = subject.answer(case).expect("a good case");
        let ending = answer.findings().iter().filter(|found| found.until.is_some());
        (0..ending.count()).collect()
    }

    fn try_on(&self, subject: &Subject, case: &Value, at: &usize) -> Tried {
        let Some(before) = subject.answer(case) else { return Tried::Vacuous };
        let ending = before.findings().iter().filter(|found| found.until.is_some()).nth(*at);
        let Some((found, until)) = ending.and_then(|found| Some((found.clone(), found.until?))) else {
            return Tried::Vacuous;
        };
        let is_same = |other: &&Found| {
            other.rule == found.rule
                && other.records == found.records
                && other.relations == found.relations
                && other.parties.first() == found.parties.first()
        };
        // a rule can find the same on two grounds, of which one lasts
        if before.findings().iter().filter(is_same).any(|other| other.until.is_none_or(|other| other > until))
        {
            return Tried::Vacuous;
        }
        let later = moved(case, until + 1);
        let Some(after) = subject.answer(&later) else { return Tried::Vacuous };
        let again = after.findings().iter().find(is_same);
        match again {
            None => Tried::Holds,
            Some(again) => Tried::Broken(Box::new(Difference {
                what: format!("{found}\n    is found again after its last day:\n    {again}"),
                record: found.records.first().and_then(|record| record_of(case, record)),
                field: "",
                before,
                after,
            })),
        }
    }
}

#[test]
fn a_finding_is_not_found_again_after_its_last_day() {
    hold(&Ends, 2_000, 300);
}

//! Tenders.

use probity_core::words::{ContractKind, OverrideKind, Stage};
use serde_json::{Value, json};

use super::days::{Calendar, number, text};
use super::words::Words;
use crate::numbers::Numbers;

/// What can be bought, from coarse to fine.
pub(super) const CATEGORIES: [&str; 5] =
    ["cpv:33000000", "cpv:33100000", "cpv:33141000", "cpv:45000000", "unspsc:4210"];

impl Words {
    /// A tender that the policy mostly governs, with the day of the decision and the days that matter.
    pub(super) fn tender(&self, numbers: &mut Numbers) -> (Value, Value, Calendar) {
        let notice = self.notice(numbers);
        let deadline = numbers.percent(85).then(|| self.deadline(numbers, notice));
        let closes = deadline.unwrap_or(notice);
        let as_of = closes + *numbers.pick(&[0, 0, 0, -1, 1, 10, 60, 400]);
        let stage = match as_of < notice {
            true => "publish",
            false => *numbers.pick(Stage::WORDS),
        };
        let jurisdiction = match self.jurisdictions.as_slice() {
            own if !own.is_empty() && numbers.percent(96) => numbers.pick(own).as_str(),
            _ => *numbers.pick(&["KE", "DE", "CN"]),
        };
        let mut tender = json!({
            "id": "tender", "jurisdiction": jurisdiction, "notice_date": text(notice), "stage": stage,
        });
        if let Some(deadline) = deadline {
            tender["bid_deadline"] = text(deadline);
        }
        if numbers.percent(25) {
            let near = *numbers.pick(&[notice, closes, as_of]);
            tender["cut_off_date"] = text(near + *numbers.pick(&[-1, 0, 1]));
        }
        if numbers.percent(70) {
            tender["value"] = self.amount(numbers);
        }
        if numbers.percent(80) {
            tender["contract_kind"] = json!(numbers.pick(ContractKind::WORDS));
        }
        if numbers.percent(40) {
            tender["categories"] = json!([numbers.pick(&CATEGORIES)]);
        }
        if numbers.percent(30) {
            tender["authority"] = json!({"code": self.code(numbers, "authority")});
        }
        let by_funding = self.jurisdictions.is_empty();
        if let [_, ..] = self.fundings.as_slice()
            && numbers.percent(if by_funding { 96 } else { 30 })
        {
            tender["funding"] = json!([numbers.pick(&self.fundings)]);
        }
        if numbers.percent(8) {
            tender["overrides"] = json!([{
                "kind": numbers.pick(OverrideKind::WORDS), "by": "a ministry",
                "from": text(closes + *numbers.pick(&[-30, -1, 0, 1])),
            }]);
        }
        if numbers.percent(25) {
            tender["source_max_age_days"] = json!(numbers.pick(&[0, 30, 90]));
        }
        let mut days = vec![notice];
        days.extend(deadline);
        days.extend(number(&tender["cut_off_date"]));
        (text(as_of), tender, self.calendar(as_of, &days))
    }

    /// A day on which the policy is in force: mostly of late, where all of it is.
    fn notice(&self, numbers: &mut Numbers) -> i32 {
        let (first, last) = self.in_force;
        let day = match numbers.percent(30) {
            true => numbers.pick(&self.commencements) + *numbers.pick(&[-1, 0, 1]),
            false => text_day("2025-03-01") - 400 + i32::try_from(numbers.below(1_200)).expect("small"),
        };
        day.clamp(first, last)
    }

    fn deadline(&self, numbers: &mut Numbers, notice: i32) -> i32 {
        let later: Vec<i32> =
            self.commencements.iter().flat_map(|day| [day - 1, *day]).filter(|day| *day >= notice).collect();
        match later.as_slice() {
            [_, ..] if numbers.percent(15) => *numbers.pick(&later),
            _ => notice + *numbers.pick(&[0, 1, 20, 35, 100]),
        }
    }
}

fn text_day(day: &str) -> i32 {
    number(&json!(day)).expect("a day")
}

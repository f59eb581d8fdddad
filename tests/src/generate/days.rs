//! Days near those on which something changes.

use probity_core::day::Day;
use serde_json::{Value, json};

use crate::numbers::Numbers;

/// A day by its number, as a case writes it.
pub(super) fn text(day: i32) -> Value {
    json!(Day::from_number(day).expect("a day of the calendar").to_string())
}

/// The number of a day as a case writes it.
pub(super) fn number(day: &Value) -> Option<i32> {
    Some(Day::parse(day.as_str()?)?.number())
}

/// The same day so many months later; the last of the month where it has no such day.
pub(super) fn months_from(day: i32, months: i32) -> i32 {
    let text = Day::from_number(day).expect("a day of the calendar").to_string();
    let part = |from: usize, to: usize| text[from..to].parse::<i32>().expect("a number");
    let month = part(0, 4) * 12 + part(5, 7) - 1 + months;
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
    (28..=part(8, 10))
        .rev()
        .chain([part(8, 10)])
        .find_map(|of_month| Day::parse(&format!("{year:04}-{month:02}-{of_month:02}")))
        .expect("a day of the calendar")
        .number()
}

/// The days that matter to a case.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The day of the decision.
    pub(super) as_of: i32,
    anchors: Vec<i32>,
}

impl Calendar {
    /// The days of a case, those of the policy, and those that lie one of these numbers of months or days before or
    /// after one of the case's.
    pub(super) fn new(as_of: i32, of_case: &[i32], of_policy: &[i32], months: &[i32], days: &[i32]) -> Self {
        let mut anchors = of_policy.to_vec();
        for day in of_case.iter().copied().chain([as_of]) {
            // the case's own days, as often as all that lie a time before them
            anchors.extend(std::iter::repeat_n(day, 1 + months.len() / 2));
            anchors.extend(months.iter().map(|months| months_from(day, -months)));
            anchors.extend(days.iter().map(|days| day - days));
        }
        Calendar { as_of, anchors }
    }

    /// A day near one that matters, or within some years before the decision.
    pub fn day(&self, numbers: &mut Numbers) -> i32 {
        match numbers.percent(80) {
            true => numbers.pick(&self.anchors) + *numbers.pick(&[-1, 0, 0, 1]),
            false => self.as_of + 200 - i32::try_from(numbers.below(4_000)).expect("a small number"),
        }
    }

    /// Such a day, not after another.
    pub fn up_to(&self, numbers: &mut Numbers, last: i32) -> i32 {
        self.among(numbers, |day| day <= last)
            .unwrap_or_else(|| last - i32::try_from(numbers.below(400)).expect("a small number"))
    }

    /// Such a day, not before another.
    pub fn from(&self, numbers: &mut Numbers, first: i32) -> i32 {
        self.among(numbers, |day| day >= first)
            .unwrap_or_else(|| first + i32::try_from(numbers.below(400)).expect("a small number"))
    }

    fn among(&self, numbers: &mut Numbers, fits: impl Fn(i32) -> bool) -> Option<i32> {
        (0..12).map(|_| self.day(numbers)).find(|day| fits(*day))
    }
}

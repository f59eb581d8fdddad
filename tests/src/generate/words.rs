//! What a policy's declaration and scenarios give to draw from.

use probity_core::policy::PolicyInfo;
use probity_core::words::{ParameterKind, RecordKind};
use serde_json::{Value, json};

use super::days::{Calendar, number};
use super::scenarios::{Habit, Scenarios};
use crate::numbers::Numbers;

/// Lengths of time, in months, that laws are fond of.
const USUAL_MONTHS: [i32; 6] = [12, 24, 36, 60, 96, 120];
/// The last and first days around a leap day, and the leap day.
const LEAP: [(i32, i32, i32); 2] = [(2020, 2, 29), (2024, 2, 29)];

/// What a case can be drawn from.
#[derive(Debug)]
pub(super) struct Words {
    lists: Vec<String>,
    grounds: Vec<String>,
    authorities: Vec<String>,
    facts: Vec<String>,
    /// How the policy's own codes begin.
    family: String,
    /// Kinds of record, the more often the more often the scenarios have them.
    pub(super) kinds: Vec<String>,
    /// How the scenarios state facts.
    pub(super) habits: Vec<Habit>,
    /// The policy's figures in minor units, with their currencies.
    figures: Vec<(i64, String)>,
    /// Its other numbers.
    pub(super) counts: Vec<i64>,
    /// Its lengths of time, and usual ones.
    pub(super) months: Vec<i32>,
    days: Vec<i32>,
    /// The days on which something of it comes into force.
    pub(super) commencements: Vec<i32>,
    pub(super) jurisdictions: Vec<String>,
    pub(super) fundings: Vec<String>,
    /// The first and the last day on which a tender can be noticed that it governs.
    pub(super) in_force: (i32, i32),
}

impl Words {
    pub(super) fn of(info: &PolicyInfo, scenarios: &Scenarios) -> Self {
        let part = |wanted: &str| -> Vec<String> {
            let is_wanted = |code: &&String| code.split('.').nth(1) == Some(wanted);
            info.vocabulary.iter().filter(is_wanted).cloned().collect()
        };
        let values = |wanted: ParameterKind| {
            let parameters = info.parameters.iter().filter(move |parameter| parameter.kind == wanted);
            parameters
                .flat_map(|parameter| parameter.values.iter().map(move |value| (value, &parameter.unit)))
        };
        let small = |value: i64| i32::try_from(value).expect("a length of time");
        let years = values(ParameterKind::Years).map(|(value, _)| small(value.value) * 12);
        let months = years.chain(values(ParameterKind::Months).map(|(value, _)| small(value.value)));
        let since = info.parameters.iter().flat_map(|parameter| &parameter.values).map(|value| value.since);
        let leap = LEAP.map(|(year, month, day)| {
            number(&json!(format!("{year:04}-{month:02}-{day:02}"))).expect("a day of the calendar")
        });
        let mut commencements: Vec<i32> = since.chain([info.in_force_from]).chain(leap).collect();
        commencements.sort_unstable();
        commencements.dedup();
        let mut kinds: Vec<String> = RecordKind::WORDS.iter().map(|kind| (*kind).to_owned()).collect();
        kinds.extend(scenarios.kinds());
        let last = number(&json!("2029-12-31")).expect("a day of the calendar");
        Words {
            lists: part("list"),
            grounds: part("ground"),
            authorities: part("authority"),
            facts: part("fact"),
            family: info
                .vocabulary
                .iter()
                .find_map(|code| Some(code.split_once('.')?.0.to_owned()))
                .unwrap_or_else(|| "made".to_owned()),
            kinds,
            habits: scenarios.habits(),
            figures: values(ParameterKind::Money).map(|(value, unit)| (value.value, unit.clone())).collect(),
            counts: values(ParameterKind::Count)
                .chain(values(ParameterKind::BasisPoints))
                .map(|(value, _)| value.value)
                .collect(),
            months: months.chain(USUAL_MONTHS).collect(),
            days: values(ParameterKind::Days).map(|(value, _)| small(value.value)).collect(),
            commencements,
            jurisdictions: info.jurisdictions.clone(),
            fundings: info.fundings.clone(),
            in_force: (info.in_force_from, info.in_force_until.unwrap_or(last)),
        }
    }

    pub(super) fn codes(&self, part: &str) -> &[String] {
        match part {
            "list" => &self.lists,
            "ground" => &self.grounds,
            "authority" => &self.authorities,
            "fact" => &self.facts,
            _ => panic!("a policy has no codes of the part `{part}`"),
        }
    }

    /// A code of a part of the vocabulary; now and then one that the policy has no word for, or one of another law.
    pub(super) fn code(&self, numbers: &mut Numbers, part: &str) -> String {
        match self.codes(part) {
            own if !own.is_empty() && numbers.percent(90) => numbers.pick(own).clone(),
            _ if numbers.percent(70) => format!("{}.{part}.made-up", self.family),
            _ => format!("elsewhere.{part}.made-up"),
        }
    }

    /// An amount near one of the policy's figures, or any.
    pub(super) fn amount(&self, numbers: &mut Numbers) -> Value {
        let (figure, currency) = match self.figures.as_slice() {
            figures if !figures.is_empty() && numbers.percent(85) => numbers.pick(figures).clone(),
            figures => {
                let currency = figures.first().map_or("EUR", |(_, currency)| currency);
                (i64::try_from(numbers.below(900_000_000)).expect("small"), currency.to_owned())
            }
        };
        let minor = (figure + numbers.pick(&[-1, 0, 0, 1, 100_000])).max(0);
        let currency = if numbers.percent(5) { "CHF".to_owned() } else { currency };
        json!({"amount": format!("{}.{:02}", minor / 100, minor % 100), "currency": currency})
    }

    /// The days that matter to a case.
    pub(super) fn calendar_of(&self, case: &Value) -> Calendar {
        let tender = &case["tender"];
        let of_case = ["notice_date", "bid_deadline", "cut_off_date"].map(|field| number(&tender[field]));
        self.calendar(
            number(&case["as_of"]).expect("a day"),
            &of_case.into_iter().flatten().collect::<Vec<_>>(),
        )
    }

    pub(super) fn calendar(&self, as_of: i32, of_case: &[i32]) -> Calendar {
        Calendar::new(as_of, of_case, &self.commencements, &self.months, &self.days)
    }
}

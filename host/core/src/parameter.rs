//! A parameter's values as people write and read them.

use iso_currency::Currency;

use crate::case::CaseDocument;
use crate::day::Day;
use crate::metadata::limits;
use crate::policy::ParameterInfo;
use crate::report::money;
use crate::words::{ParameterKind, Selector};

/// A value that a parameter's kind does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}")]
pub struct NotOfItsKind {
    /// What the kind has, as words that can follow `expected`.
    pub expected: String,
}

impl ParameterInfo {
    /// The value in force on a day.
    pub fn value_on(&self, day: Day) -> Option<i64> {
        self.values.iter().rfind(|value| value.since <= day.number()).map(|value| value.value)
    }

    /// The values next to one in the parameter's kind: the next larger, or every other choice, and the next smaller.
    pub fn neighbours(&self, value: i64) -> (Vec<i64>, Option<i64>) {
        let good = |value: &i64| self.check(*value).is_ok();
        match self.kind {
            ParameterKind::Switch | ParameterKind::Choice => {
                let others = (0..).take_while(good).filter(|other| *other != value);
                (others.collect(), None)
            }
            _ => {
                let more = value.checked_add(1).filter(good);
                (more.into_iter().collect(), value.checked_sub(1).filter(good))
            }
        }
    }

    /// The day of a case that selects the value.
    pub fn selected_on(&self, case: &CaseDocument) -> Day {
        match self.selected_by {
            Selector::AsOf => case.as_of,
            Selector::Notice => case.tender.notice_date,
            Selector::Deadline => case.tender.bid_deadline.unwrap_or(case.as_of),
        }
    }

    /// Checks a value in the parameter's own unit: money in minor units, a choice by its position, a switch as 0 or 1.
    pub fn check(&self, value: i64) -> Result<(), NotOfItsKind> {
        if self.most().is_some_and(|most| (0..=most).contains(&value)) {
            return Ok(());
        }
        let expected = match self.kind {
            ParameterKind::Money => format!("an amount of {} in minor units, not negative", self.unit),
            ParameterKind::Switch => "0 for no or 1 for yes".to_owned(),
            ParameterKind::Choice => {
                let choices = self.choices().enumerate().map(|(at, choice)| format!("{at} for `{choice}`"));
                choices.collect::<Vec<_>>().join(", ")
            }
            _ => self.expected_number(),
        };
        Err(NotOfItsKind { expected })
    }

    /// Writes a value as people read it: `CNY 2,000,000.00`, `3 years`, `yes`, the word of a choice.
    /// [`ParameterInfo::read`] reads the same back.
    pub fn write(&self, value: i64) -> String {
        let word = match self.kind {
            ParameterKind::Money => Some(money(value, &self.unit)),
            ParameterKind::Choice => {
                usize::try_from(value).ok().and_then(|at| self.choices().nth(at)).map(str::to_owned)
            }
            ParameterKind::Switch => Some(if value == 0 { "no" } else { "yes" }.to_owned()),
            _ => self.unit_word().map(|unit| format!("{value} {unit}")),
        };
        word.unwrap_or_else(|| value.to_string())
    }

    /// Reads a value as [`ParameterInfo::write`] writes it, or as a plain number in the parameter's own unit. An amount
    /// of money names its currency or has decimals (`2000000.00`): a bare `2000000` may be meant in major or in minor
    /// units, which is a hundred times less, so that it is refused unless the currency has no minor unit.
    pub fn read(&self, text: &str) -> Result<i64, NotOfItsKind> {
        let text = text.trim();
        let read = match self.kind {
            ParameterKind::Money => return self.read_money(text),
            ParameterKind::Switch => match text {
                "no" | "0" => Some(0),
                "yes" | "1" => Some(1),
                _ => None,
            },
            ParameterKind::Choice => {
                let word = self.choices().position(|choice| choice == text);
                word.and_then(|at| i64::try_from(at).ok()).or_else(|| digits(text))
            }
            _ => {
                let unit = self.unit_word().and_then(|unit| text.strip_suffix(unit));
                digits(unit.map_or(text, str::trim_end))
            }
        };
        read.filter(|value| self.check(*value).is_ok()).ok_or_else(|| {
            let expected = match self.kind {
                ParameterKind::Switch => "`yes` or `no`".to_owned(),
                ParameterKind::Choice => {
                    let choices: Vec<_> = self.choices().map(|choice| format!("`{choice}`")).collect();
                    format!("one of {}", choices.join(", "))
                }
                _ => self.expected_number(),
            };
            NotOfItsKind { expected }
        })
    }

    fn read_money(&self, text: &str) -> Result<i64, NotOfItsKind> {
        let stated = text.strip_prefix(self.unit.as_str()).map(str::trim_start);
        let places = Currency::from_code(&self.unit).and_then(Currency::exponent).map_or(0, usize::from);
        let (whole, fraction) = match stated.unwrap_or(text).split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (stated.unwrap_or(text), None),
        };
        let minor = || {
            let fraction = fraction.unwrap_or_default();
            let bare = if whole.contains(',') { ungrouped(whole)? } else { whole.to_owned() };
            digits(&bare)?;
            (fraction.len() <= places).then(|| digits(&format!("{bare}{fraction:0<places$}"))).flatten()
        };
        let good = fraction.is_none_or(|fraction| !fraction.is_empty());
        let Some(minor) = minor().filter(|_| good) else {
            let decimals = if places == 0 { String::new() } else { format!(".{:0<places$}", "") };
            let expected =
                format!("an amount of {0} such as `{0} 2,000,000` or `2000000{decimals}`", self.unit);
            return Err(NotOfItsKind { expected });
        };
        if stated.is_none() && fraction.is_none() && places > 0 {
            // `minor` was read as major units, and is so many times what it would be as minor ones
            let small =
                10_i64.checked_pow(u32::try_from(places).unwrap_or(0)).map_or(minor, |times| minor / times);
            let expected = format!(
                "`{} {whole}` or, if the minor unit was meant, `{}`: a bare number may be either",
                self.unit,
                self.write(small)
            );
            return Err(NotOfItsKind { expected });
        }
        Ok(minor)
    }

    /// The largest value; none where there is no value at all.
    fn most(&self) -> Option<i64> {
        match self.kind {
            ParameterKind::Money | ParameterKind::Count | ParameterKind::BasisPoints => Some(i64::MAX),
            ParameterKind::Days => Some(limits::DAYS),
            ParameterKind::Months => Some(limits::MONTHS),
            ParameterKind::Years => Some(limits::YEARS),
            ParameterKind::Switch => Some(1),
            ParameterKind::Choice => i64::try_from(self.choices().count().checked_sub(1)?).ok(),
        }
    }

    fn choices(&self) -> impl Iterator<Item = &str> {
        self.unit.split(',')
    }

    /// What stands behind a number of this kind.
    fn unit_word(&self) -> Option<&'static str> {
        match self.kind {
            ParameterKind::Days | ParameterKind::Months | ParameterKind::Years => Some(self.kind.word()),
            ParameterKind::BasisPoints => Some("hundredths of a percent"),
            _ => None,
        }
    }

    fn expected_number(&self) -> String {
        match (self.kind, self.most()) {
            (ParameterKind::BasisPoints, _) => "hundredths of a percent that are not negative".to_owned(),
            (ParameterKind::Days | ParameterKind::Months | ParameterKind::Years, Some(most)) => {
                format!("{} between 0 and {most}", self.kind)
            }
            _ => "a number that is not negative".to_owned(),
        }
    }
}

/// A whole number of ASCII digits alone.
fn digits(text: &str) -> Option<i64> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The digits of a number whose thousands are set apart by commas, every one of them.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    groups
        .all(|group| group.len() == 3)
        .then(|| format!("{first}{}", text.get(first.len()..).unwrap_or_default().replace(',', "")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Selector;

    fn of(kind: ParameterKind, unit: &str) -> ParameterInfo {
        let (id, unit) = ("p".to_owned(), unit.to_owned());
        ParameterInfo { id, kind, unit, selected_by: Selector::AsOf, values: Vec::new() }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for (kind, unit, value, written) in [
            (ParameterKind::Money, "CNY", 250_000_000, "CNY 2,500,000.00"),
            (ParameterKind::Money, "JPY", 250_000, "JPY 250,000"),
            (ParameterKind::Money, "KWD", 1_234_567, "KWD 1,234.567"),
            (ParameterKind::Days, "", 30, "30 days"),
            (ParameterKind::Months, "", 6, "6 months"),
            (ParameterKind::Years, "", 3, "3 years"),
            (ParameterKind::Count, "", 7, "7"),
            (ParameterKind::BasisPoints, "", 1_000, "1000 hundredths of a percent"),
            (ParameterKind::Switch, "", 0, "no"),
            (ParameterKind::Switch, "", 1, "yes"),
            (ParameterKind::Choice, "bars,refer", 1, "refer"),
        ] {
            let parameter = of(kind, unit);
            assert_eq!(parameter.write(value), written);
            assert_eq!(parameter.read(written), Ok(value), "{written}");
        }
    }

    #[test]
    fn plain_numbers_are_in_the_own_unit_and_an_amount_is_in_major_units() {
        assert_eq!(of(ParameterKind::Years, "").read("3"), Ok(3));
        assert_eq!(of(ParameterKind::Choice, "bars,refer").read("1"), Ok(1));
        assert_eq!(of(ParameterKind::Switch, "").read("1"), Ok(1));
        let yuan = of(ParameterKind::Money, "CNY");
        for text in ["2500000.00", "2500000.0", "2,500,000.00", "CNY 2500000", "CNY2500000", "CNY 2,500,000"]
        {
            assert_eq!(yuan.read(text), Ok(250_000_000), "{text}");
        }
        assert_eq!(of(ParameterKind::Money, "JPY").read("2500000"), Ok(2_500_000));
    }

    #[test]
    fn a_bare_amount_may_be_either_unit() {
        let expected =
            "`CNY 2500000` or, if the minor unit was meant, `CNY 25,000.00`: a bare number may be either";
        let refused = NotOfItsKind { expected: expected.to_owned() };
        assert_eq!(of(ParameterKind::Money, "CNY").read("2500000"), Err(refused));
    }

    #[test]
    fn what_is_no_value() {
        for (kind, unit, texts) in [
            (
                ParameterKind::Money,
                "CNY",
                &[
                    "",
                    "CNY",
                    "-1.00",
                    "1.000",
                    "1.",
                    ".5",
                    "USD 1.00",
                    "1,00.00",
                    ",100.00",
                    "1e3",
                    "99999999999999999999.00",
                ][..],
            ),
            (ParameterKind::Years, "", &["", "-1", "10000", "3 days", "+3", "3.0", "years"]),
            (ParameterKind::Switch, "", &["", "2", "maybe", "Yes"]),
            (ParameterKind::Choice, "bars,refer", &["", "2", "bar", "-1", "bars,refer"]),
        ] {
            for text in texts {
                assert!(of(kind, unit).read(text).is_err(), "{kind} `{text}`");
            }
        }
    }
}

//! A calendar day, written `2026-02-28`.

use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::policy::DayNumber;

/// A calendar day without time or time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

const EPOCH: Date = Date::constant(1970, 1, 1);

impl Day {
    /// Reads `YYYY-MM-DD` and nothing else: no time, no sign, no week dates.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes
                .iter()
                .enumerate()
                .all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return None;
        }
        text.parse::<Date>().ok().map(Day)
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> DayNumber {
        // years 0000 to 9999 are at most 3.7 million days apart
        i32::try_from((self.0.duration_since(EPOCH)).as_hours() / 24).unwrap_or_default()
    }

    /// The day that is so many days after 1970-01-01, where the calendar has it.
    pub fn from_number(number: DayNumber) -> Option<Self> {
        EPOCH.checked_add(jiff::Span::new().try_days(number).ok()?).ok().map(Day)
    }

    /// The next day, where the calendar has one.
    pub fn next(self) -> Option<Self> {
        self.0.tomorrow().ok().map(Day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Day::parse(&text).ok_or_else(|| {
            D::Error::invalid_value(Unexpected::Str(&text), &"a calendar day such as 2026-02-28")
        })
    }
}

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

//! The dates of a record.

use std::borrow::Cow;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::document::Dates;
use super::faults::Path;
use super::limits::MAX_DAYS;

use super::reader::{Read, Reader};
use super::scalars::day;
use crate::day::Day;
use crate::words::EventKind;

/// Days that publishers write where a record has no end; as `expires` they mean `indefinite`.
pub const NO_END: [Day; 2] = [Day(Date::constant(2999, 12, 31)), Day(Date::constant(9999, 12, 31))];

/// The event that cannot be before the other.
const IN_ORDER: &[(EventKind, EventKind)] = &[
    (EventKind::ConductFrom, EventKind::ConductTo),
    (EventKind::ConductFrom, EventKind::Decided),
    (EventKind::Effective, EventKind::Expires),
    (EventKind::Decided, EventKind::Released),
    (EventKind::Decided, EventKind::Revoked),
    (EventKind::Decided, EventKind::Overturned),
];

/// Events that open and close a stretch of time and can repeat.
const STRETCHES: &[(EventKind, EventKind)] = &[
    (EventKind::Published, EventKind::PublicationEnd),
    (EventKind::StayedFrom, EventKind::StayedUntil),
    (EventKind::AppealFiled, EventKind::AppealDecided),
];

/// Whether an event can happen to one record more than once.
pub(super) fn repeats(kind: EventKind) -> bool {
    use EventKind as E;
    matches!(kind, E::Notified | E::Performed | E::Repaired)
        || STRETCHES.iter().any(|(opens, closes)| kind == *opens || kind == *closes)
}

/// The events that a case may write: all but the reading of the source, which is `source.retrieved_at`.
fn written() -> impl Iterator<Item = EventKind> {
    EventKind::ALL.iter().copied().filter(|kind| *kind != EventKind::Retrieved)
}

/// Reads the dates of a record and checks their order.
pub(super) fn dates(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Dates> {
    let Value::Object(fields) = value else {
        return Err(cx.mismatch(
            path,
            value,
            "an object from event to day, such as `{\"decided\": \"2025-03-01\"}`",
        ));
    };
    let mark = cx.faults.total();
    let mut dates = Dates::default();
    for (name, value) in fields {
        let path = path.field(name);
        let days = match EventKind::from_word(name) {
            Some(EventKind::Retrieved) => {
                cx.fault(
                    &path,
                    "the reading of the source is not a date of the record",
                    "`source.retrieved_at`",
                );
                continue;
            }
            Some(EventKind::Indefinite) => {
                indefinite(cx, value, &path).map(|()| (EventKind::Indefinite, Vec::new()))
            }
            Some(kind) => days(cx, value, &path, kind).map(|days| (kind, days)),
            None => {
                let words: Vec<&str> = written().map(EventKind::word).collect();
                cx.unknown_name(&path, name, "an event", &words);
                continue;
            }
        };
        if let Ok((kind, days)) = days {
            dates.0.insert(kind, days);
        }
    }
    check_order(cx, fields, &dates, path);
    cx.sound_since(mark)?;
    Ok(dates)
}

fn indefinite(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<()> {
    const EXPECTED: &str = "`true`, or no such field where the record has an end";
    match value {
        Value::Bool(true) => Ok(()),
        Value::Bool(false) => Err(cx.fault(path, "`false` says nothing about the end", EXPECTED)),
        _ => Err(cx.mismatch(path, value, EXPECTED)),
    }
}

fn days(cx: &mut Reader, value: &Value, path: &Path<'_>, kind: EventKind) -> Read<Vec<Day>> {
    match value {
        Value::Array(_) if !repeats(kind) => {
            Err(cx.fault(path, format!("`{kind}` cannot happen more than once"), "one day, not a list"))
        }
        Value::Array(items) if items.is_empty() => {
            Err(cx.fault(path, "this list is empty", "at least one day, or no such field"))
        }
        Value::Array(_) => {
            let days = cx.list(value, path, MAX_DAYS, day)?;
            let mark = cx.faults.total();
            for (i, day) in days.iter().enumerate() {
                if days.iter().take(i).any(|earlier| earlier == day) {
                    cx.fault(&path.item(i), format!("`{day}` stands here twice"), "each day once");
                }
            }
            cx.sound_since(mark)?;
            Ok(days)
        }
        _ => day(cx, value, path).map(|day| vec![day]),
    }
}

/// Reports what cannot have happened in that order. Days that could not be read are not there.
fn check_order(cx: &mut Reader, fields: &Map<String, Value>, dates: &Dates, path: &Path<'_>) {
    if dates.0.contains_key(&EventKind::Indefinite) && fields.contains_key(EventKind::Expires.word()) {
        let problem = "a record that expires is not indefinite";
        cx.fault(&path.field(EventKind::Indefinite.word()), problem, "`expires` or `indefinite`, not both");
    }
    for (first, then) in IN_ORDER {
        if let (Some(before), Some(day)) = (dates.first(*first), dates.first(*then))
            && day < before
        {
            let problem = format!("`{day}` is before `{first}`, `{before}`");
            cx.fault(&path.field(then.word()), problem, format!("`{before}` or later"));
        }
    }
    for (opens, closes) in STRETCHES {
        let (openings, closings) = (in_time(dates.0.get(opens)), in_time(dates.0.get(closes)));
        // what could not be read may be the opening that is missing
        if fields.contains_key(opens.word()) && openings.is_empty() {
            continue;
        }
        // the opening of an appeal or a publication may be unknown; a stay without one cannot be judged
        if closings.len() > openings.len() && *closes != EventKind::StayedUntil {
            continue;
        }
        let mut unmatched = openings.iter().peekable();
        for (place, day) in &closings {
            let problem = match unmatched.peek() {
                Some((_, opening)) if opening <= day => {
                    unmatched.next();
                    continue;
                }
                Some((_, opening)) => format!("`{day}` is before `{opens}`, `{opening}`"),
                None => format!("`{day}` has no `{opens}` that it belongs to"),
            };
            let field = path.field(closes.word());
            let listed = fields.get(closes.word()).is_some_and(Value::is_array);
            let path = if listed { field.item(*place) } else { field };
            cx.fault(&path, problem, format!("as many days in `{opens}`, each on or before its `{closes}`"));
        }
    }
}

/// The days in the order of time, each with its place in the list.
fn in_time(days: Option<&Vec<Day>>) -> Vec<(usize, Day)> {
    let mut days: Vec<(usize, Day)> = days.into_iter().flatten().copied().enumerate().collect();
    days.sort_by_key(|(_, day)| *day);
    days
}

impl Dates {
    /// The day of an event that happens once; of several the one that is written first.
    pub fn first(&self, kind: EventKind) -> Option<Day> {
        self.0.get(&kind)?.first().copied()
    }

    /// Whether the record runs without end: it says so, or it expires on one of the days in [`NO_END`].
    pub fn is_indefinite(&self) -> bool {
        self.0.contains_key(&EventKind::Indefinite)
            || self.first(EventKind::Expires).is_some_and(|day| NO_END.contains(&day))
    }
}

impl Serialize for Dates {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Dates(events) = self;
        let mut map = serializer.serialize_map(Some(events.len()))?;
        for (kind, days) in events {
            match days.as_slice() {
                _ if *kind == EventKind::Indefinite => map.serialize_entry(kind.word(), &true)?,
                [day] => map.serialize_entry(kind.word(), day)?,
                days => map.serialize_entry(kind.word(), days)?,
            }
        }
        map.end()
    }
}

impl JsonSchema for Dates {
    fn schema_name() -> Cow<'static, str> {
        "Dates".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let day = generator.subschema_for::<Day>();
        let words = EventKind::json_schema(generator);
        let properties: Map<String, Value> = written()
            .map(|kind| {
                let mut schema = match kind {
                    EventKind::Indefinite => json_schema!({ "const": true }),
                    _ if repeats(kind) => json_schema!({ "anyOf": [
                        day,
                        { "type": "array", "items": day, "minItems": 1, "maxItems": MAX_DAYS, "uniqueItems": true },
                    ] }),
                    _ => day.clone(),
                };
                let meaning = words
                    .get("oneOf")
                    .and_then(Value::as_array)
                    .and_then(|words| words.iter().find(|word| word.get("const").is_some_and(|w| w == kind.word())))
                    .and_then(|word| word.get("description"));
                if let Some(meaning) = meaning {
                    schema.insert("description".to_owned(), meaning.clone());
                }
                (kind.word().to_owned(), schema.to_value())
            })
            .collect();
        json_schema!({
            "description": "What happened to a record, and when: an event and its day, or days. `expires` is the last \
                day; `2999-12-31` and `9999-12-31` there mean that it has no end, as `indefinite` does.",
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "not": { "required": ["expires", "indefinite"] },
        })
    }
}

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
use super::scalars::{calendar_day, day};
use crate::day::Day;
use crate::words::{EventKind, RecordKind};

/// Days that publishers write where a record has no end; as `expires` they mean `indefinite`.
pub const NO_END: [Day; 2] = [Day(Date::constant(2999, 12, 31)), Day(Date::constant(9999, 12, 31))];

/// The event that cannot be before the other. Not among them: a decision that takes effect before it is made, since a
/// term may count from an earlier suspension; conduct that goes on after the decision; what the authority knew before.
const IN_ORDER: &[(EventKind, EventKind)] = &[
    (EventKind::ConductFrom, EventKind::ConductTo),
    (EventKind::ConductFrom, EventKind::Decided),
    (EventKind::Effective, EventKind::Expires),
    (EventKind::Decided, EventKind::Expires),
    (EventKind::Decided, EventKind::Notified),
    (EventKind::Decided, EventKind::Published),
    (EventKind::Decided, EventKind::PublicationEnd),
    (EventKind::Decided, EventKind::AppealFiled),
    (EventKind::Decided, EventKind::AppealDecided),
    (EventKind::Decided, EventKind::StayedFrom),
    (EventKind::Decided, EventKind::Performed),
    (EventKind::Decided, EventKind::Repaired),
    (EventKind::Decided, EventKind::EarliestRelease),
    (EventKind::Decided, EventKind::Released),
    (EventKind::Decided, EventKind::Revoked),
    (EventKind::Decided, EventKind::Overturned),
];

/// What a source can only report once it has happened. Not among them: what a decision sets for a later day (when it
/// takes effect, expires, is stayed or may be released from, and how long it is published), and what the contracting
/// authority knows, which is not from the source.
const PAST: &[EventKind] = &[
    EventKind::ConductFrom,
    EventKind::ConductTo,
    EventKind::Decided,
    EventKind::Notified,
    EventKind::Published,
    EventKind::AppealFiled,
    EventKind::AppealDecided,
    EventKind::Performed,
    EventKind::Repaired,
    EventKind::Released,
    EventKind::Revoked,
    EventKind::Overturned,
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
pub(super) fn dates(
    cx: &mut Reader,
    value: &Value,
    path: &Path<'_>,
    record: Option<RecordKind>,
) -> Read<Dates> {
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
    check_order(cx, fields, &dates, path, record);
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
        Value::String(text)
            if kind == EventKind::Expires && NO_END.iter().any(|day| day.to_string() == *text) =>
        {
            // also the one that no other day of a case may be
            calendar_day(cx, value, path).map(|day| vec![day])
        }
        _ => day(cx, value, path).map(|day| vec![day]),
    }
}

/// Reports a source that was read before something happened that it reports.
pub(super) fn check_reading(cx: &mut Reader, dates: &Dates, read: Day, source: &Path<'_>) {
    let last = PAST.iter().filter_map(|kind| Some((dates.0.get(kind)?.iter().max()?, kind))).max();
    // where it is read the day may have begun later than where it happened
    if let Some((day, kind)) = last
        && day.number() - read.number() > 1
    {
        let problem =
            format!("`{read}` is before `{kind}`, `{day}`, which cannot have been read before it happened");
        cx.fault(&source.field("retrieved_at"), problem, format!("`{day}` or later"));
    }
}

/// Reports what cannot have happened in that order. Days that could not be read are not there.
fn check_order(
    cx: &mut Reader,
    fields: &Map<String, Value>,
    dates: &Dates,
    path: &Path<'_>,
    record: Option<RecordKind>,
) {
    if dates.0.contains_key(&EventKind::Indefinite) && fields.contains_key(EventKind::Expires.word()) {
        let problem = "a record that expires is not indefinite";
        cx.fault(&path.field(EventKind::Indefinite.word()), problem, "`expires` or `indefinite`, not both");
    }
    for (first, then) in IN_ORDER {
        if can_precede_decision(*then, record) {
            continue;
        }
        let Some(before) = dates.first(*first) else { continue };
        let field = path.field(then.word());
        for (place, day) in
            dates.0.get(then).into_iter().flatten().enumerate().filter(|(_, day)| **day < before)
        {
            let problem = format!("`{day}` is before `{first}`, `{before}`");
            let listed = fields.get(then.word()).is_some_and(Value::is_array);
            let path = if listed { field.item(place) } else { field };
            cx.fault(&path, problem, format!("`{before}` or later"));
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

/// Whether in such a record the event can come before the decision, as nobody can say of one whose kind is not known.
fn can_precede_decision(event: EventKind, record: Option<RecordKind>) -> bool {
    use RecordKind as R;
    match event {
        // the decision ends what was notified and published when it began, for as long as it was
        EventKind::Notified | EventKind::Published | EventKind::PublicationEnd => {
            matches!(record, None | Some(R::Investigation | R::ProposedDebarment))
        }
        // a debt can be paid before anybody decides that there was one
        EventKind::Performed => {
            matches!(record, None | Some(R::Listing | R::TaxDebt | R::SocialSecurityDebt))
        }
        _ => false,
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
                    EventKind::Expires => json_schema!({ "anyOf": [day, { "enum": NO_END }] }),
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

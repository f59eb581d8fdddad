//! The JSON Schema of a case.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::document::{CaseDocument, Until};
use super::limits::{DAY_PATTERN, YEARS};
use crate::day::Day;
use crate::words::Role;

/// The JSON Schema (draft 2020-12) of a case. Every document that [`super::Case::from_json`] accepts satisfies it; the
/// reader also checks what a schema cannot say: references, the order of dates, check digits, minor units.
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(refuse_null))
        .into_generator()
        .into_root_schema_for::<CaseDocument>()
        .to_value();
    if let Some(day) = schema.pointer_mut("/$defs/Day") {
        *day = json!({
            "description": format!(
                "A calendar day from {}-01-01 to {}-12-31. A day that is not known is left out.",
                YEARS.start(),
                YEARS.end(),
            ),
            "type": "string",
            "format": "date",
            "pattern": DAY_PATTERN,
        });
    }
    schema
}

/// Adds to the schema of a party which fields do not go with its role.
pub(super) fn fields_of_roles(schema: &mut Schema) {
    let without = |role: Value, fields: &[&str]| {
        let never: Map<String, Value> =
            fields.iter().map(|name| ((*name).to_owned(), json!(false))).collect();
        json!({ "if": { "properties": { "role": role } }, "then": { "properties": never } })
    };
    let (bidder, subcontractor) = (Role::Bidder.word(), Role::Subcontractor.word());
    let rules = [
        without(json!({ "const": bidder }), &["of", "from", "until"]),
        without(json!({ "not": { "const": subcontractor } }), &["tier"]),
    ];
    schema.insert("allOf".to_owned(), json!(rules));
}

/// What is not known is left out, never `null`; but the schema of an `Option` allows `null`.
fn refuse_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
        }
    }
}

impl Serialize for Until {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Until::Day(day) => day.serialize(serializer),
            Until::None => serializer.serialize_str("none"),
        }
    }
}

impl JsonSchema for Until {
    fn schema_name() -> Cow<'static, str> {
        "Until".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, or `none` where no end is known.",
            "anyOf": [Day::json_schema(generator), { "const": "none" }],
        })
    }
}

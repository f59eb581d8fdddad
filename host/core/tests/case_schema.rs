//! The reader, the schema and the serialised document agree.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod generate;
mod good;

use generate::document;
use good::with;
use probity_core::case::{Case, schema};
use probity_core::day::Day;
use proptest::prelude::*;
use serde_json::{Value, json};

fn validator() -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

fn read(value: &Value) -> Result<Case, String> {
    Case::from_json(value.to_string().as_bytes())
        .map_err(|error| error.faults.iter().map(|fault| format!("{fault}\n")).collect())
}

/// Every place in a document that holds an object.
fn objects(value: &Value, here: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(here.to_owned());
            for (name, value) in fields {
                objects(value, &format!("{here}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                objects(item, &format!("{here}/{i}"), found);
            }
        }
        _ => {}
    }
}

/// The document with the fields of its objects, on every level, in another order.
fn shuffled(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.iter().rev().map(|(name, value)| (name.clone(), shuffled(value))).collect()
        }
        Value::Array(items) => items.iter().map(shuffled).collect(),
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_good_document_passes_both_and_comes_back_as_it_was(document in document()) {
        let value = serde_json::to_value(&document).unwrap();
        let schema_error = validator().validate(&value).map_err(|error| error.to_string()).err();
        prop_assert_eq!(schema_error, None);
        let case = read(&value).map_err(TestCaseError::fail)?;
        prop_assert_eq!(case.document(), &document);
    }

    #[test]
    fn the_digest_depends_on_neither_order_nor_space_nor_expectations(document in document()) {
        let mut value = serde_json::to_value(&document).unwrap();
        let case = read(&value).map_err(TestCaseError::fail)?;
        let pretty = serde_json::to_string_pretty(&shuffled(&value)).unwrap();
        let other = Case::from_json(pretty.as_bytes()).unwrap();
        prop_assert_eq!(other.digest(), case.digest());
        value["$schema"] = json!("https://example.org/case.json");
        value["expect"] = json!({ "outcome": "bar" });
        let other = read(&value).map_err(TestCaseError::fail)?;
        prop_assert_eq!(other.digest(), case.digest());
        value["tender"]["id"] = json!("another tender");
        let other = read(&value).map_err(TestCaseError::fail)?;
        prop_assert_ne!(other.digest(), case.digest());
    }

    #[test]
    fn another_day_is_as_if_it_had_been_written(document in document(), later in 0i32..10_000) {
        let mut value = serde_json::to_value(&document).unwrap();
        let day = Day::from_number(document.as_of.number() + later).unwrap();
        let moved = Case::from_json_as_of(value.to_string().as_bytes(), day).unwrap();
        value["as_of"] = json!(day);
        let written = read(&value).map_err(TestCaseError::fail)?;
        prop_assert_eq!(moved.document(), written.document());
        prop_assert_eq!(moved.digest(), written.digest());
    }

    #[test]
    fn both_refuse_an_unknown_field(document in document(), at in any::<prop::sample::Index>()) {
        let mut value = serde_json::to_value(&document).unwrap();
        let mut places = Vec::new();
        objects(&value, "", &mut places);
        let place = at.get(&places);
        value.pointer_mut(place).unwrap()["unheard_of"] = json!("x");
        prop_assert!(!validator().is_valid(&value), "{place}");
        prop_assert!(read(&value).is_err(), "{place}");
    }

    #[test]
    fn both_agree_on_whether_a_field_may_be_missing(
        document in document(), at in any::<prop::sample::Index>(), which in any::<prop::sample::Index>(),
    ) {
        let mut value = serde_json::to_value(&document).unwrap();
        let mut places = Vec::new();
        objects(&value, "", &mut places);
        let place = at.get(&places);
        let fields = value.pointer_mut(place).unwrap().as_object_mut().unwrap();
        prop_assume!(!fields.is_empty());
        let name = which.get(&fields.keys().cloned().collect::<Vec<_>>()).clone();
        fields.shift_remove(&name);
        let refused = read(&value).err().is_some_and(|faults| faults.contains("this field is missing"));
        prop_assert_eq!(validator().is_valid(&value), !refused, "{}/{}", place, name);
    }

    #[test]
    fn both_refuse_a_value_of_another_type(
        document in document(), at in any::<prop::sample::Index>(), which in any::<prop::sample::Index>(),
        wrong in prop_oneof![Just(json!(null)), Just(json!([[]])), Just(json!({ "a": {} })), Just(json!(1.5)), Just(json!("\u{0}"))],
    ) {
        let mut value = serde_json::to_value(&document).unwrap();
        let mut places = Vec::new();
        objects(&value, "", &mut places);
        let place = at.get(&places);
        let fields = value.pointer_mut(place).unwrap().as_object_mut().unwrap();
        prop_assume!(!fields.is_empty());
        let name = which.get(&fields.keys().cloned().collect::<Vec<_>>()).clone();
        // the schema does not look into free texts
        prop_assume!(wrong != json!("\u{0}") || !fields[&name].is_string());
        fields[&name] = wrong;
        prop_assert!(!validator().is_valid(&value), "{place}/{name}");
        prop_assert!(read(&value).is_err(), "{place}/{name}");
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Case::from_json(&bytes).is_err_and(|error| !error.faults.is_empty()));
    }

    #[test]
    fn no_json_makes_it_panic(document in document(), junk in generate::junk(), at in any::<prop::sample::Index>()) {
        let mut value = serde_json::to_value(&document).unwrap();
        let mut places = Vec::new();
        objects(&value, "", &mut places);
        let place = at.get(&places);
        if let (Value::Object(fields), Value::Object(junk)) = (value.pointer_mut(place).unwrap(), &junk) {
            for (field, junk) in fields.values_mut().zip(junk.values()) {
                *field = junk.clone();
            }
        }
        if let Err(faults) = read(&value) {
            prop_assert!(!faults.is_empty());
            prop_assert!(!faults.replace('\n', "").contains(char::is_control), "{faults:?}");
        }
        prop_assert!(read(&junk).is_err());
    }

    #[test]
    fn a_file_cut_short_is_refused(document in document(), at in any::<prop::sample::Index>()) {
        let json = serde_json::to_vec(&document).unwrap();
        prop_assert!(Case::from_json(&json[..at.index(json.len())]).is_err());
    }
}

#[test]
fn both_say_the_same_of_values_at_the_edge() {
    let validator = validator();
    let agree = |good: bool, pointer: &str, values: &[Value]| {
        for value in values {
            let case = with(pointer, value.clone());
            assert_eq!(
                read(&case).is_ok(),
                good,
                "the reader, of {value} at {pointer}: {:?}",
                read(&case).err()
            );
            assert_eq!(validator.is_valid(&case), good, "the schema, of {value} at {pointer}");
        }
    };
    let whole = 9_007_199_254_740_991_i64;
    agree(true, "/facts/0/value", &[json!(whole), json!(-whole), json!(true), json!("2025-01-01"), json!(0)]);
    agree(
        false,
        "/facts/0/value",
        &[json!(whole + 1), json!(-whole - 1), json!(u64::MAX), json!(1.5), json!("0001-01-01")],
    );
    agree(true, "/tender/id", &[json!("a"), json!("a b"), json!("江苏 1"), json!("\u{20bb7}")]);
    agree(
        false,
        "/tender/id",
        &[
            json!(""),
            json!(" a"),
            json!("a "),
            json!("a  b"),
            json!("a\tb"),
            json!("a\u{3164}"),
            json!("a\u{fe0f}"),
            json!("a\u{2800}"),
            json!("a\u{e0041}"),
            json!("a\u{a0}b"),
            json!("x".repeat(201)),
            json!(1),
        ],
    );
    for id in ["/parties/1/id", "/records/0/id", "/relations/0/id"] {
        agree(false, id, &[json!("a\u{115f}"), json!("")]);
    }
    for name in ["/parties/0/name", "/parties/1/name"] {
        agree(true, name, &[json!("江苏砚池"), json!(" a ")]);
        agree(false, name, &[json!(""), json!("   "), json!("\u{3164}"), json!("\u{ffa0}\n")]);
    }
    agree(false, "/tender/authority", &[json!({ "name": "\u{3000}" })]);
    agree(false, "/tender/overrides", &[json!([{ "kind": "emergency", "by": " ", "from": "2025-01-01" }])]);
    for day in ["/tender/cut_off_date", "/parties/1/until", "/relations/0/from", "/records/0/dates/effective"]
    {
        agree(true, day, &[json!("1900-01-01"), json!("2999-12-31")]);
        agree(
            false,
            day,
            &[
                json!("0000-01-01"),
                json!("1899-12-31"),
                json!("3000-01-01"),
                json!("9999-12-31"),
                json!("2025-13-01"),
            ],
        );
    }
    for day in ["/as_of", "/tender/notice_date", "/records/0/source/retrieved_at"] {
        agree(false, day, &[json!("0001-01-01"), json!("9998-04-17")]);
    }
    agree(true, "/records/0/dates/expires", &[json!("2999-12-31"), json!("9999-12-31")]);
    agree(false, "/records/0/dates/expires", &[json!("9999-12-30"), json!("0001-01-01")]);
    agree(true, "/expect", &[json!({ "until": "3002-12-31" }), json!({ "until": "none" })]);
    agree(false, "/expect", &[json!({ "until": "never" })]);
    for tie in ["/parties/0/from", "/parties/0/until"] {
        agree(false, tie, &[json!("2025-01-01")]);
    }
    agree(false, "/parties/0/of", &[json!("sub")]);
    agree(false, "/parties/0/tier", &[json!(1)]);
    agree(true, "/parties/1/tier", &[json!(1), json!(100)]);
    agree(false, "/parties/1/tier", &[json!(0), json!(101)]);
    agree(true, "/records/0/source/url", &[json!("https://a"), json!("http://例子/#x")]);
    agree(
        false,
        "/records/0/source/url",
        &[json!("https:///a"), json!("https://a b"), json!("ftp://a"), json!("https://")],
    );
}

#[test]
fn the_schema_itself_is_good_and_names_every_event() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let dates = schema.pointer("/$defs/Dates/properties").unwrap().as_object().unwrap();
    assert!(dates.contains_key("stayed_until") && dates.contains_key("indefinite"));
    assert!(dates.values().all(|event| event["description"].is_string()), "{dates:?}");
    assert!(!dates.contains_key("retrieved"));
    assert!(!schema.to_string().contains("\"null\""));
}

#[test]
fn the_digest_is_what_anybody_can_work_out() {
    let json = r#"{ "tender": { "stage": "bid", "id": "T-1", "jurisdiction": "CN", "notice_date": "2025-05-01" },
        "parties": [{ "role": "bidder", "id": "é" }], "as_of": "2025-06-01", "expect": {} }"#;
    // printf '%s' '{"as_of":…}' | sha256sum, with the fields in order and without spaces
    assert_eq!(
        Case::from_json(json.as_bytes()).unwrap().digest(),
        "sha256:c02c86285ca457d52e9645764f365b054ea25633fac990fbd282f6edb6a0aab1"
    );
}

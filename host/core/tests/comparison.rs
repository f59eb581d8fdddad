//! What differs between two versions of a policy: nothing that they declare or say is left out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod sample;

use probity_core::comparison::{Aspect, Change, Comparison, Sameness};
use probity_core::day::Day;
use probity_core::determination::PolicyIdentity;
use probity_core::metadata::CheckedInfo;
use probity_core::policy::PolicyInfo;
use probity_core::report::{TextStyle, schema_of};
use probity_core::texts::Texts;
use probity_core::words::{Certainty, Effect};
use sample::{CHINESE, ENGLISH, info, texts};
use serde_json::Value;

fn with(info: PolicyInfo, digest: &str, texts: Texts) -> Option<PolicyIdentity> {
    // its texts may lack the words of what was added: that is not what is compared here
    let info = CheckedInfo::passed_before(info)?;
    Some(PolicyIdentity { info, digest: digest.to_owned(), contract: "probity:eligibility@1.0.0", texts })
}

fn policy(change: impl FnOnce(&mut PolicyInfo)) -> PolicyIdentity {
    let mut info = info();
    change(&mut info);
    with(info, "sha256:22", texts()).expect("the changed sample holds together")
}

fn old() -> PolicyIdentity {
    with(info(), "sha256:11", texts()).unwrap()
}

fn compared(change: impl FnOnce(&mut PolicyInfo)) -> Comparison {
    Comparison::new(&old(), &policy(change), "en")
}

/// The JSON pointers of all that is declared, down to single words and numbers.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves(value, &format!("{at}/{name}"), found));
        }
        Value::Array(items) if !items.is_empty() => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, value)| leaves(value, &format!("{at}/{index}"), found));
        }
        _ => found.push(at.to_owned()),
    }
}

/// Other values that might stand in the place of one.
fn others(value: &Value) -> Vec<Value> {
    const WORDS: &[&str] = &[
        "note",
        "bar",
        "discretionary",
        "mandatory",
        "confirmed",
        "verified",
        "number",
        "date",
        "years",
        "days",
        "notice",
        "as-of",
        "count",
        "FR",
        "EUR",
        "9.9.9",
        "fr",
        "https://other.example/",
    ];
    let words = WORDS.iter().map(|word| Value::from(*word));
    let numbers = (0..5).map(Value::from);
    match value {
        Value::String(text) => [format!("{text}x").into()].into_iter().chain(words).collect(),
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            [number + 1, number - 1].into_iter().map(Value::from).chain(numbers).collect()
        }
        _ => numbers.chain([serde_json::json!({ "route": 1, "period": null })]).collect(),
    }
}

#[test]
fn nothing_is_declared_that_is_not_compared() {
    let mut declared = info();
    // every rule with an appeal, so that nothing is hidden in what is not there
    let appeal = declared.rules[0].appeal;
    declared.rules.iter_mut().for_each(|rule| rule.appeal = appeal);
    declared.rules.iter_mut().for_each(|rule| rule.remedies = vec![1]);
    // what bars may not be discretionary
    declared.rules.iter_mut().for_each(|rule| rule.heaviest = Effect::Refer);
    declared.in_force_until = Some(30_000);
    let before = with(declared.clone(), "sha256:11", texts()).unwrap();
    let written = serde_json::to_value(&declared).unwrap();
    let mut found = Vec::new();
    leaves(&written, "", &mut found);
    assert!(found.len() > 60, "{found:?}");
    for pointer in &found {
        let changed = others(written.pointer(pointer).unwrap()).into_iter().find_map(|other| {
            let mut changed = written.clone();
            *changed.pointer_mut(pointer)? = other;
            // another kind has no use for a currency
            if pointer == "/parameters/0/kind" {
                *changed.pointer_mut("/parameters/0/unit")? = "".into();
            }
            let info: PolicyInfo = serde_json::from_value(changed).ok()?;
            (info != declared).then(|| with(info, "sha256:22", texts())).flatten()
        });
        let changed = changed.unwrap_or_else(|| panic!("no other value fits into {pointer}"));
        let comparison = Comparison::new(&before, &changed, "en");
        assert!(!comparison.is_empty(), "{pointer} is not compared");
        assert_eq!(comparison.same, Sameness::Nothing, "{pointer}");
    }
}

#[test]
fn how_much_is_the_same() {
    let (old, again) = (old(), with(info(), "sha256:11", texts()).unwrap());
    let same = Comparison::new(&old, &again, "en");
    assert_eq!((same.same, same.is_empty()), (Sameness::Bytes, true));
    let other_code = compared(|_| {});
    assert_eq!((other_code.same, other_code.is_empty()), (Sameness::Declaration, true));
    assert!(other_code.to_text(&TextStyle::default()).contains("its bytes are others"));
}

#[test]
fn what_of_a_rule_is_changed() {
    let comparison = compared(|info| {
        info.rules[0].heaviest = Effect::Refer;
        info.rules[0].certainty = Certainty::Secondary;
        info.rules[0].citations.truncate(1);
        info.rules[0].appeal = None;
    });
    let [changed] = comparison.rules.changed.as_slice() else { panic!("{comparison:?}") };
    assert_eq!(
        (changed.id.as_str(), changed.title.as_deref()),
        ("large-fine", Some("Large fine within three years"))
    );
    let what: Vec<_> = changed.changes.iter().map(|change| change.what).collect();
    assert_eq!(what, [Aspect::Citations, Aspect::HeaviestEffect, Aspect::Certainty, Aspect::Appeal]);
    let Change { old, new, .. } = &changed.changes[0];
    assert_eq!(old.as_deref(), Some("Procurement Act s. 22(1)(5), Implementing Rules r. 19"));
    assert_eq!(new.as_deref(), Some("Procurement Act s. 22(1)(5)"));
    assert_eq!(changed.changes[3].new, None);
    assert!(comparison.parameters.is_empty() && comparison.head.is_empty() && comparison.texts.is_empty());
}

#[test]
fn values_are_compared_day_by_day() {
    let comparison = compared(|info| {
        let values = &mut info.parameters[0].values;
        let mut later = values[0].clone();
        (later.since, later.value) = (20_000, 100_000_000);
        values[0].source = "Act as amended".to_owned();
        values.push(later);
    });
    let changes = &comparison.parameters.changed[0].changes;
    let shown: Vec<_> = changes
        .iter()
        .map(|change| (change.since.unwrap().to_string(), change.old.is_some(), &change.new))
        .collect();
    let first = Some("CNY 2,000,000.00 (verified: Act as amended)".to_owned());
    let later = Some("CNY 1,000,000.00 (verified: Act)".to_owned());
    assert_eq!(shown, [("1970-01-01".to_owned(), true, &first), ("2024-10-04".to_owned(), false, &later)]);
    assert_eq!(Day::parse("2024-10-04").unwrap().number(), 20_000);
}

#[test]
fn things_that_stand_in_another_order_are_said_to() {
    let comparison = compared(|info| info.rules.swap(2, 3));
    assert!(comparison.rules.reordered && comparison.rules.changed.is_empty());
    // where the instruments change places, a citation of the same one is the same
    let comparison = compared(|info| {
        info.instruments.swap(0, 1);
        for citation in info.rules.iter_mut().flat_map(|rule| &mut rule.citations) {
            citation.instrument = 1 - citation.instrument;
        }
    });
    assert!(comparison.instruments.reordered && comparison.rules.is_empty(), "{comparison:?}");
}

#[test]
fn texts_are_compared_in_each_language_whatever_their_lines() {
    let texts =
        |english: String, chinese: String| Texts::from_resources([("en", english), ("zh", chinese)]).unwrap();
    let broken = ENGLISH.replace("On a list\n", "\n        On a\n        list\n");
    assert_ne!(broken, ENGLISH);
    let same = with(info(), "sha256:22", texts(broken, CHINESE.to_owned())).unwrap();
    assert_eq!(Comparison::new(&old(), &same, "en").texts, []);
    let chinese = CHINESE.replace("    .remedy = 通过检验。\n", "").replace("被列入名单\n", "列入名单\n");
    let new = with(info(), "sha256:22", texts(ENGLISH.to_owned() + "\nmore = More\n", chinese)).unwrap();
    let comparison = Comparison::new(&old(), &new, "en");
    let changed: Vec<_> = comparison
        .texts
        .iter()
        .flat_map(|texts| texts.texts.iter().map(|text| (texts.language.as_str(), text.key.as_str())))
        .collect();
    assert_eq!(changed, [("en", "more"), ("zh", "rule-listed.title"), ("zh", "rule-quality.remedy")]);
    let text = &comparison.texts[1].texts[0];
    assert_eq!((text.old.as_deref(), text.new.as_deref()), (Some("被列入名单"), Some("列入名单")));
    assert_eq!(comparison.texts[1].texts[1].new, None);
}

#[test]
fn the_document_is_as_its_schema_says() {
    let schema = jsonschema::validator_for(schema_of::<Comparison>().as_value()).unwrap();
    let comparison = compared(|info| {
        info.rules.remove(1);
        info.parameters[0].values[0].value += 1;
        info.languages.pop();
    });
    let document = serde_json::to_value(&comparison).unwrap();
    let faults: Vec<_> = schema.iter_errors(&document).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(document["rules"]["removed"][0]["id"], "listed");
}

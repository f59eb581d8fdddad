//! A form loses nothing.

use std::sync::Arc;

use probity::core::self_check::Form;
use probity::core::self_check::form::{Group, Input};
use probity::{Case, PolicyIdentity};
use probity_tests::files::case_files;
use serde_json::Value;

use super::{day, runtime};

fn policies() -> Vec<Arc<PolicyIdentity>> {
    runtime().policies().cloned().collect()
}

/// The cases that can be decided, without what they expect.
fn cases() -> Vec<(String, Vec<u8>)> {
    let cases = case_files().into_iter().filter_map(|file| {
        let json = std::fs::read(&file).unwrap();
        Case::from_json(&json).is_ok().then(|| (file.display().to_string(), json))
    });
    cases.collect()
}

#[test]
fn a_case_goes_through_the_form_unchanged() {
    for (file, json) in cases() {
        let form = Form::from_json("en", day("2026-06-10"), &json).unwrap();
        let through = Case::from_json(form.to_json().as_bytes()).unwrap();
        assert_eq!(through.digest(), Case::from_json(&json).unwrap().digest(), "{file}");
    }
}

#[test]
fn every_answer_that_stands_there_can_be_given_again_and_changes_nothing() {
    let policies = policies();
    // each of the parts is in some of them
    for (file, json) in cases().into_iter().step_by(41) {
        let mut form = Form::from_json("zh", day("2026-06-10"), &json).unwrap();
        let before = form.to_json();
        let parts = form.parts(&policies);
        for field in parts.iter().flat_map(|part| &part.groups).flat_map(Group::all) {
            let answer = field.value.clone();
            assert!(form.set(&policies, &field.path, &answer), "{file}: {}", field.path);
            if let Input::Several(_) = field.input {
                for one in answer.lines() {
                    assert!(form.set(&policies, &format!("{}#{one}", field.path), "true"), "{file}");
                }
            }
            let (now, then): (Value, Value) =
                (serde_json::from_str(&form.to_json()).unwrap(), serde_json::from_str(&before).unwrap());
            let order = field.path.ends_with("measures") || field.path.ends_with("funding");
            match order {
                // which were chosen counts, not when
                true => assert_eq!(sorted(&now), sorted(&then), "{file}: {}", field.path),
                false => assert_eq!(now, then, "{file}: {}", field.path),
            }
        }
    }
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(sorted).collect();
            if items.iter().all(Value::is_string) {
                items.sort_by_key(ToString::to_string);
            }
            Value::Array(items)
        }
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), sorted(value))).collect())
        }
        other => other.clone(),
    }
}

#[test]
fn everything_that_is_asked_has_words_in_every_language() {
    let policies = policies();
    for (file, json) in cases().into_iter().step_by(59) {
        for language in ["en", "zh"] {
            let form = Form::from_json(language, day("2026-06-10"), &json).unwrap();
            for part in form.parts(&policies) {
                assert_ne!(part.title, format!("part-{}", part.id));
                for (list, words) in &part.add {
                    assert_ne!(*words, format!("add-{list}"));
                }
                for field in part.groups.iter().flat_map(Group::all) {
                    let unsaid = |words: &str| {
                        words.is_empty()
                            || ["field-", "event-", "example-", "scheme-"]
                                .iter()
                                .any(|id| words.starts_with(id))
                    };
                    assert!(!unsaid(&field.label), "{file}, {language}: {} {}", field.path, field.label);
                    assert!(
                        field.hint.is_empty() || !unsaid(&field.hint) || field.hint.starts_with("example-gb"),
                        "{file}: {}",
                        field.hint
                    );
                    let (Input::Choice(choices) | Input::Several(choices)) = &field.input else { continue };
                    for choice in choices {
                        let id = [
                            "stage-",
                            "role-",
                            "record-",
                            "measure-",
                            "level-",
                            "finality-",
                            "matched-by-",
                            "party-kind-",
                            "relation-kind-",
                            "code-",
                        ];
                        let named = field.path.ends_with("party")
                            || field.path.ends_with("of")
                            || field.path.ends_with("about")
                            || field.path.ends_with("subject")
                            || field.path.ends_with("object");
                        assert!(
                            named || !id.iter().any(|id| choice.text.starts_with(id)),
                            "{file}: {}",
                            choice.text
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_typed_stays_as_it_was_typed_and_is_told() {
    let policies = policies();
    let mut form = Form::new("en", day("2026-06-10"));
    assert!(form.set(&policies, "tender.jurisdiction", "CN"));
    assert!(form.set(&policies, "tender.notice_date", "2026-02-30"));
    assert!(form.set(&policies, "parties[0].identifiers[0]#id", "914403001922038217"));
    assert!(form.add(&policies, "records"));
    assert!(form.set(&policies, "records[0].amount.amount", "2,000,000"));
    let faults = form.faults(&policies);
    let mut fields: Vec<&str> = faults.iter().filter_map(|fault| fault.field.as_deref()).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        ["parties[0].identifiers[0]#id", "records[0].amount.amount", "tender.notice_date"],
        "{faults:#?}"
    );
    let json = form.to_json();
    for typed in ["2026-02-30", "cn-uscc:914403001922038217", "2,000,000", "CNY"] {
        assert!(json.contains(typed), "{typed}\n{json}");
    }
    // and put right
    assert!(form.set(&policies, "tender.notice_date", "2026-02-28"));
    assert!(form.set(&policies, "parties[0].identifiers[0]#id", "914403001922038216"));
    assert!(form.is_right_identifier("parties[0].identifiers[0]#id"));
    assert!(form.set(&policies, "records[0].amount.amount", "2000000"));
    assert_eq!(form.faults(&policies), []);
}

#[test]
fn what_no_field_asks_cannot_be_set() {
    let policies = policies();
    let mut form = Form::new("en", day("2026-06-10"));
    let before = form.to_json();
    for path in [
        "",
        "expect",
        "tender",
        "tender.",
        "parties[9].name",
        "records[0].kind",
        "parties[0].id",
        "parties[0].role",
        "as_of#x",
    ] {
        form.set(&policies, path, "x");
        if path != "as_of#x" {
            assert_eq!(form.to_json(), before, "{path}");
        }
    }
}

#[test]
fn the_lists_of_a_jurisdiction_are_searched_at_once() {
    let policies = policies();
    let mut form = Form::new("en", day("2026-06-10"));
    form.set(&policies, "tender.jurisdiction", "CN");
    assert!(form.add(&policies, "all-searches"));
    let searched = form.to_json().matches("clean-search").count();
    assert_eq!(searched, 5, "{}", form.to_json());
    assert!(form.add(&policies, "all-searches"));
    assert_eq!(form.to_json().matches("clean-search").count(), 5, "a second time adds nothing");
    // another jurisdiction has others
    form.set(&policies, "tender.jurisdiction", "GB");
    assert!(form.add(&policies, "all-searches"));
    assert_eq!(form.to_json().matches("clean-search").count(), 6);
}

#[test]
fn a_party_that_is_taken_away_takes_along_what_is_said_of_it() {
    let policies = policies();
    let mut form = Form::new("en", day("2026-06-10"));
    for (path, answer) in [("tender.jurisdiction", "CN"), ("tender.notice_date", "2026-06-01")] {
        form.set(&policies, path, answer);
    }
    form.add(&policies, "parties");
    form.add(&policies, "records");
    form.set(&policies, "records[0].party", "party-1");
    form.add(&policies, "facts");
    form.set(&policies, "facts[0].about", "record-1");
    form.set(&policies, "facts[0].code", "cn.fact.in-this-procurement");
    form.set(&policies, "facts[0].value", "no");
    assert_eq!(form.faults(&policies), []);
    assert!(!form.remove("parties[0]"), "the bidder stays");
    assert!(form.remove("parties[1]"));
    let case = form.draft().unwrap().case().unwrap();
    assert_eq!(
        (case.document().parties.len(), case.document().records.len(), case.document().facts.len()),
        (1, 0, 0)
    );
}

#[test]
fn so_it_does_while_the_case_is_not_whole() {
    let policies = policies();
    let mut form = Form::new("en", day("2026-06-10"));
    form.add(&policies, "parties");
    form.add(&policies, "records");
    form.set(&policies, "records[0].party", "party-1");
    assert!(!form.faults(&policies).is_empty(), "nobody has said what tender it is");
    assert!(form.remove("parties[1]"));
    assert!(
        !form.to_json().contains("party-1") && !form.to_json().contains("record-1"),
        "{}",
        form.to_json()
    );
}

#[test]
fn what_is_no_case_file_is_not_taken() {
    let today = day("2026-06-10");
    for json in ["", "[]", "7", "{", r#"{ "as_of": "2026-01-01", "as_of": "2026-01-02" }"#] {
        let error = Form::from_json("en", today, json.as_bytes()).unwrap_err();
        assert!(!error.faults.is_empty(), "{json}");
    }
    // one that has faults is, to be mended
    let form = Form::from_json("en", today, br#"{ "as_of": "yesterday" }"#).unwrap();
    assert!(form.to_json().contains("yesterday"));
    assert!(!form.faults(&policies()).is_empty());
}

//! What a portal sets instead of a policy's own values.

use probity::core::policy::{DatedValue, ParameterInfo};
use probity::core::words::{Certainty, ParameterKind, Selector};
use probity::error::{BadParameter, UnknownParameter};
use probity::{Error, Outcome, Runtime};
use probity_tests::forge::{Forge, offset_in_case};
use probity_tests::sample::{case, limits, runtime};

fn parameter(id: &str, kind: ParameterKind, unit: &str, value: i64) -> ParameterInfo {
    ParameterInfo {
        id: id.to_owned(),
        kind,
        unit: unit.to_owned(),
        selected_by: Selector::AsOf,
        values: vec![DatedValue {
            since: 0,
            value,
            certainty: Certainty::Verified,
            source: "Act 1".to_owned(),
        }],
    }
}

/// A policy that bars a record if its first parameter is 7.
fn law() -> Runtime {
    let parameters = vec![
        parameter("term", ParameterKind::Years, "", 3),
        parameter("threshold", ParameterKind::Money, "CNY", 200_000_000),
        parameter("strict", ParameterKind::Switch, "", 0),
        parameter("reading", ParameterKind::Choice, "narrow,wide", 0),
    ];
    // the list's address; its first element has the value 8 bytes behind the mark that there is one
    let at = offset_in_case("parameters");
    let body = format!(
        "(if (result i32) (i64.eq (i64.load offset=8 (i32.load offset={at} (local.get 0))) (i64.const 7))
            (then FOUND) (else CLEAN))"
    );
    let forge =
        Forge::honest("law").with_info(|info| info.parameters = parameters).with_body("evaluate", &body);
    runtime(limits(), [("law", forge.component())]).unwrap()
}

#[test]
fn reach_the_policy() {
    let runtime = law();
    let outcome = |term: Option<i64>| {
        let mut builder = runtime.screening().policy("law", "^1").unwrap();
        if let Some(term) = term {
            builder = builder.parameter("law", "term", term).unwrap();
        }
        builder.build().unwrap().screen(&case(1)).unwrap().outcome
    };
    assert_eq!(outcome(None), Outcome::Allow);
    assert_eq!(outcome(Some(5)), Outcome::Allow);
    assert_eq!(outcome(Some(7)), Outcome::Bar);
}

#[test]
fn must_be_declared_and_their_policy_chosen() {
    let runtime = law();
    let builder = || runtime.screening().policy("law", "^1").unwrap();
    let Some(Error::UnknownParameter(error)) = builder().parameter("law", "treshold", 1).err() else {
        panic!("set")
    };
    let expected = UnknownParameter {
        policy: "law".to_owned(),
        version: "1.0.0".parse().unwrap(),
        parameter: "treshold".to_owned(),
        nearest: Some("threshold".to_owned()),
        declared: ["term", "threshold", "strict", "reading"].map(str::to_owned).to_vec(),
    };
    assert_eq!(*error, expected);
    assert!(error.to_string().contains("did you mean `threshold`?"), "{error}");
    let not_chosen = Error::NotChosen { policy: "bank".to_owned(), parameter: "term".to_owned() };
    assert_eq!(builder().parameter("bank", "term", 1).err(), Some(not_chosen));
}

#[test]
fn must_be_of_their_kind() {
    let runtime = law();
    let set = |parameter: &str, value: i64| {
        runtime.screening().policy("law", "^1").unwrap().parameter("law", parameter, value).err()
    };
    for (parameter, good, bad) in [
        ("term", 0, -1),
        ("term", 200, 201),
        ("threshold", 0, -1),
        ("strict", 1, 2),
        ("reading", 1, 2),
        ("reading", 0, -1),
    ] {
        assert_eq!(set(parameter, good), None, "{parameter} {good}");
        let Some(Error::BadParameter(error)) = set(parameter, bad) else {
            panic!("{parameter} {bad} is set")
        };
        let BadParameter { parameter: told, value, .. } = *error;
        assert_eq!((told.as_str(), value), (parameter, bad.to_string()));
    }
    let Some(Error::BadParameter(error)) = set("reading", 9) else { panic!("set") };
    assert_eq!(error.expected, "0 for `narrow`, 1 for `wide`");
}

#[test]
fn are_set_in_the_words_that_people_read() {
    let runtime = law();
    let set = |parameter: &str, value: &str| {
        runtime.screening().policy("law", "^1").unwrap().parameter_text("law", parameter, value).err()
    };
    for (parameter, good, bad) in [
        ("term", "7 years", "7 days"),
        ("threshold", "CNY 2,500,000.00", "2500000"),
        ("strict", "yes", "perhaps"),
        ("reading", "wide", "broad"),
    ] {
        assert_eq!(set(parameter, good), None, "{parameter} {good}");
        let Some(Error::BadParameter(error)) = set(parameter, bad) else {
            panic!("{parameter} {bad} is set")
        };
        assert_eq!((error.parameter.as_str(), error.value.as_str()), (parameter, bad));
    }
}

#[test]
fn a_word_means_in_each_version_what_that_version_says() {
    let version = |version: &str, choices: &str, value: i64| {
        let parameters = vec![parameter("reading", ParameterKind::Choice, choices, value)];
        let body = format!(
            "(if (result i32) (i64.eq (i64.load offset=8 (i32.load offset={} (local.get 0))) (i64.const 1))
                (then FOUND) (else CLEAN))",
            offset_in_case("parameters")
        );
        let forge = Forge::honest("law").with_info(|info| {
            info.version = version.to_owned();
            info.parameters = parameters;
        });
        forge.with_body("evaluate", &body).component()
    };
    let modules = [("a", version("1.0.0", "wide,narrow", 1)), ("b", version("2.0.0", "narrow,wide", 0))];
    let runtime = runtime(limits(), modules).unwrap();
    // each bars where its parameter is 1, which is `wide` in version 2 alone
    for (requirement, outcome) in [("^2", Outcome::Bar), ("^1", Outcome::Allow), ("*", Outcome::Bar)] {
        let screening = runtime.screening().policy("law", requirement).unwrap();
        let screening = screening.parameter_text("law", "reading", "wide").unwrap().build().unwrap();
        assert_eq!(screening.screen(&case(1)).unwrap().outcome, outcome, "{requirement}");
    }
}

//! What a reader asks beyond the decision: why, until when, and what if.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use serde_json::Value;

use common::{FINED, probity, text};

const A_FEN_LESS: &str = "cn-government-procurement/fine-a-fen-below-two-million.json";
const SUBCONTRACTOR: &str = "world-bank-sanctions/zytron-subcontractor.json";

fn json(arguments: &[&str]) -> Value {
    serde_json::from_slice(&probity(arguments).stdout).unwrap()
}

/// The lines that say why one rule did or did not apply.
fn explained(case: &str, rule: &str) -> String {
    let out = text(&probity(&["check", case, "--explain"]).stdout);
    let begins = |line: &&str| line.split("  ").nth(1) == Some(rule);
    let lines = out.lines().skip_while(|line| !begins(line));
    lines.take_while(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_rule_says_what_it_compared_where_it_applies() {
    insta::assert_snapshot!(explained(FINED, "large-fine"));
}

#[test]
fn a_rule_says_what_it_compared_where_it_does_not_apply() {
    insta::assert_snapshot!(explained(A_FEN_LESS, "large-fine"));
}

#[test]
fn every_rule_is_explained_and_the_decision_is_the_same() {
    let plain = json(&["check", FINED, "--format", "json"]);
    let both = json(&["check", FINED, "--explain", "--timeline", "--format", "json"]);
    assert_eq!(both["determination"], plain);
    let policies = both["explanation"]["policies"].as_array().unwrap();
    let policy = policies.iter().find(|policy| policy["name"] == "cn-government-procurement").unwrap();
    assert!(policy["rules"].as_array().unwrap().len() > 40);
    assert_eq!(both["timeline"]["free_from"], "2028-04-18");
}

#[test]
fn explanation_timeline_and_what_if_are_as_their_schemas_say() {
    let valid = |document: &str, value: &Value| {
        let schema = json(&["schema", document]);
        let schema = jsonschema::validator_for(&schema).unwrap();
        let faults: Vec<_> = schema.iter_errors(value).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new(), "{document}");
    };
    let both = json(&["check", SUBCONTRACTOR, "--explain", "--timeline", "--format", "json"]);
    valid("explanation", &both["explanation"]);
    valid("timeline", &both["timeline"]);
    valid("what-if", &json(&["what-if", FINED, "--repaired", "penalty-2025-118", "--format", "json"]));
    valid("coverage", &json(&["test", FINED, "--coverage", "--format", "json"])["coverage"]);
}

#[test]
fn the_timeline_shows_when_the_bidder_is_free() {
    let out = text(&probity(&["check", FINED, "--timeline"]).stdout);
    let (_, timeline) = out.split_once("Timeline\n").unwrap();
    insta::assert_snapshot!(timeline);
}

#[test]
fn the_first_free_day_is_the_first_on_which_the_decision_is_allow() {
    let self_check = "cn-government-procurement/self-check.json";
    let both = json(&["check", self_check, "--timeline", "--format", "json"]);
    let free = both["timeline"]["free_from"].as_str().unwrap().to_owned();
    assert_eq!(free, "2028-04-18");
    assert_eq!(probity(&["check", self_check, "--as-of", &free]).status.code(), Some(0));
    assert_eq!(probity(&["check", self_check, "--as-of", "2028-04-17"]).status.code(), Some(12));
}

#[test]
fn the_timeline_is_drawn_into_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("line.svg");
    let out = probity(&["check", FINED, "--timeline-svg", file.to_str().unwrap(), "--lang", "zh"]);
    assert_eq!(out.status.code(), Some(12));
    let svg = std::fs::read_to_string(&file).unwrap();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    assert!(svg.contains("2028年4月18日"));
    let nowhere = folder.path().join("no/line.svg");
    let out = probity(&["check", FINED, "--timeline-svg", nowhere.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).starts_with("error: cannot write `"), "{}", text(&out.stderr));
}

#[test]
fn what_if_shows_the_outcome_then_beside_the_outcome_now() {
    let out = probity(&["what-if", FINED, "--overturned", "penalty-2025-118", "--on", "2026-06-20"]);
    assert_eq!(out.status.code(), Some(0));
    insta::assert_snapshot!(text(&out.stdout));
    let out = probity(&["what-if", FINED, "--repaired", "penalty-2025-118", "--lang", "zh"]);
    assert_eq!(out.status.code(), Some(11));
    insta::assert_snapshot!(text(&out.stdout));
}

#[test]
fn a_subcontractor_can_be_left_out() {
    let parties = json(&["check", SUBCONTRACTOR, "--format", "json"]);
    let party = parties["parties"][0]["id"].as_str().unwrap().to_owned();
    let answer = json(&["what-if", SUBCONTRACTOR, "--removed-party", &party, "--format", "json"]);
    assert_eq!(
        (&answer["now"]["outcome"], &answer["then"]["outcome"]),
        (&"restrict".into(), &"allow".into())
    );
    assert_eq!(answer["supposed"][0]["kind"], "removed-party");
}

#[test]
fn what_cannot_be_supposed_is_said() {
    for (arguments, status, said) in [
        (&["what-if", FINED][..], 2, "nothing is supposed"),
        (
            &["what-if", FINED, "--repaired", "penalty-1"],
            2,
            "the case has no record `penalty-1`: it has `penalty-2025-118`",
        ),
        (&["what-if", FINED, "--removed-party", "nobody"], 2, "the case has no party `nobody`"),
        (
            &["what-if", FINED, "--overturned", "penalty-2025-118", "--on", "2020-01-01"],
            1,
            "cannot be decided with these changes",
        ),
    ] {
        let out = probity(arguments);
        assert_eq!(out.status.code(), Some(status), "{arguments:?}");
        assert!(text(&out.stderr).contains(said), "{}", text(&out.stderr));
    }
}

#[test]
fn two_policies_are_shown_and_each_says_why_it_does_not_apply() {
    let out = probity(&["check", "several-policies/financed-in-china-after-a-flood.json"]);
    insta::assert_snapshot!(text(&out.stdout).split("\nPolicies\n").next().unwrap());
}

#[test]
fn every_rule_is_reached_on_both_sides() {
    let out = probity(&["test", ".", "--demand-coverage"]);
    let said = text(&out.stdout);
    let one_sided: Vec<_> = said.lines().filter(|line| line.starts_with("NOT REACHED")).collect();
    assert_eq!((out.status.code(), one_sided), (Some(0), Vec::new()));
    // of every policy, also one that lost its scenarios
    for policy in json(&["policies", "--format", "json"]).as_array().unwrap() {
        let asked = format!("\n{}: governs ", policy["name"].as_str().unwrap());
        assert!(said.contains(&asked), "{said}");
    }
    // and a rule that is not is named
    let out = probity(&["test", FINED, "--demand-coverage"]);
    assert_eq!(out.status.code(), Some(1));
    let said = text(&out.stdout);
    assert!(said.contains("NOT REACHED ON BOTH SIDES cn-government-procurement/revoked-licence"), "{said}");
    assert!(said.ends_with("1 passed, 0 failed\n"), "{said}");
}

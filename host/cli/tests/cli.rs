//! The `probity` command, run as a person or a portal runs it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use assert_cmd::Command;
use serde_json::Value;

use common::{FINED, cases, probity, text, without_digests};

const FINED_A_FEN_LESS: &str = "cn-government-procurement/fine-a-fen-below-two-million.json";

#[test]
fn a_decision_in_english() {
    let out = probity(&["check", FINED]);
    assert_eq!(out.status.code(), Some(12));
    insta::assert_snapshot!(without_digests(&text(&out.stdout)));
}

#[test]
fn a_decision_in_chinese() {
    let out = probity(&["check", FINED, "--lang", "zh"]);
    assert_eq!(out.status.code(), Some(12));
    insta::assert_snapshot!(without_digests(&text(&out.stdout)));
}

#[test]
fn the_outcome_is_the_exit_status() {
    for (case, status) in [
        (FINED_A_FEN_LESS, 0),
        ("world-bank-sanctions/zytron-subcontractor.json", 10),
        ("cn-government-procurement/fine-of-unknown-amount.json", 11),
        (FINED, 12),
        ("bad-input/two-bidders.json", 1),
        ("no-such-file.json", 1),
    ] {
        assert_eq!(probity(&["check", case]).status.code(), Some(status), "{case}");
    }
    for arguments in [
        &["check"][..],
        &["check", FINED, "--as-of", "2026-02-30"],
        &["check", FINED, "--lang", "xx"],
        &["no"],
    ] {
        assert_eq!(probity(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn json_is_as_its_schema_says() {
    let schema: Value = serde_json::from_slice(&probity(&["schema", "determination"]).stdout).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for case in [FINED, FINED_A_FEN_LESS, "world-bank-sanctions/zytron-subcontractor.json"] {
        let out = probity(&["check", case, "--format", "json", "--lang", "zh"]);
        let report: Value = serde_json::from_slice(&out.stdout).unwrap();
        let faults: Vec<_> = schema.iter_errors(&report).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new(), "{case}");
    }
}

#[test]
fn every_case_file_is_as_the_schema_says() {
    let schema: Value = serde_json::from_slice(&probity(&["schema", "case"]).stdout).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let folders = std::fs::read_dir(cases()).unwrap().map(|entry| entry.unwrap().path());
    for folder in folders.filter(|folder| !folder.ends_with("bad-input")) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let case: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let faults: Vec<_> = schema.iter_errors(&case).map(|fault| fault.to_string()).collect();
            assert_eq!(faults, Vec::<String>::new(), "{}", path.display());
        }
    }
}

#[test]
fn a_json_decision_holds_all_that_the_decision_rests_on() {
    let out = probity(&["check", FINED, "--format", "json"]);
    let report: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(report["outcome"], "bar");
    assert_eq!(report["until"], "2028-04-17");
    let finding = &report["findings"][0];
    assert_eq!(finding["rule"], "large-fine");
    assert_eq!(finding["effect"], "bar");
    assert_eq!(finding["nature"], "mandatory");
    assert_eq!(finding["records"], serde_json::json!(["penalty-2025-118"]));
    assert_eq!(finding["citations"].as_array().unwrap().len(), 3);
    assert!(report["policies"][0]["digest"].as_str().unwrap().starts_with("sha256:"));
    assert!(report["case"]["digest"].as_str().unwrap().starts_with("sha256:"));
    assert!(report["fuel"].as_u64().unwrap() > 0);
}

#[test]
fn another_day_can_be_asked_for() {
    // the bid closed within the three years, whatever the day of the question
    assert_eq!(probity(&["check", FINED, "--as-of", "2029-01-01"]).status.code(), Some(12));
    // a day before the notice is no day on which bids are evaluated
    let out = probity(&["check", FINED, "--as-of", "2026-05-10"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("the day of `--as-of`"), "{}", text(&out.stderr));
    assert!(!text(&out.stderr).contains(FINED), "{}", text(&out.stderr));
}

#[test]
fn another_day_stands_in_for_one_that_is_missing_or_bad() {
    let check = |as_of: Option<Value>, arguments: &[&str]| {
        let mut case: Value = serde_json::from_slice(&std::fs::read(cases().join(FINED)).unwrap()).unwrap();
        case.as_object_mut().unwrap().remove("as_of");
        if let Some(as_of) = as_of {
            case["as_of"] = as_of;
        }
        let mut command = Command::cargo_bin("probity").unwrap();
        command.args(["check", "-"]).args(arguments).write_stdin(case.to_string()).output().unwrap()
    };
    for as_of in [None, Some("2026-02-30".into()), Some(7.into())] {
        let out = check(as_of.clone(), &[]);
        assert_eq!(out.status.code(), Some(1));
        assert!(text(&out.stderr).starts_with("error: standard input cannot be decided: 1 fault\n"));
        assert_eq!(check(as_of, &["--as-of", "2026-06-10"]).status.code(), Some(12));
    }
    let said = text(&probity(&["check", FINED, "--as-of", "2026-02-30"]).stderr);
    assert!(said.contains("the calendar has no such day"), "{said}");
    let said = text(&probity(&["check", FINED, "--as-of", "30.2.2026"]).stderr);
    assert!(said.contains("a calendar day is written like 2026-02-28"), "{said}");
}

#[test]
fn policies_are_chosen_by_name_and_requirement() {
    let chosen = |choice| probity(&["check", FINED, "--policy", choice]);
    assert_eq!(chosen("cn-government-procurement@^1").status.code(), Some(12));
    assert_eq!(chosen("cn-government-procurement").status.code(), Some(12));
    // not financed by the World Bank: its policy says that it does not govern
    let out = chosen("world-bank-sanctions");
    assert_eq!(out.status.code(), Some(0));
    insta::assert_snapshot!(without_digests(&text(&out.stdout)));
    let out = chosen("cn-goverment-procurement");
    assert_eq!((out.status.code(), text(&out.stdout)), (Some(1), String::new()));
    insta::assert_snapshot!(text(&out.stderr));
    assert_eq!(chosen("cn-government-procurement@^9").status.code(), Some(1));
    assert_eq!(chosen("cn-government-procurement@one").status.code(), Some(2));
}

#[test]
fn all_faults_of_a_case_are_named_at_once() {
    let out = probity(&["check", "bad-input/unknown-fields.json"]);
    assert_eq!((out.status.code(), text(&out.stdout)), (Some(1), String::new()));
    insta::assert_snapshot!(text(&out.stderr));
}

#[test]
fn a_case_comes_from_standard_input_too() {
    let json = std::fs::read(cases().join(FINED)).unwrap();
    let out = Command::cargo_bin("probity").unwrap().args(["check", "-"]).write_stdin(json).output().unwrap();
    assert_eq!(out.status.code(), Some(12));
}

#[test]
fn colour_is_for_terminals() {
    let out = probity(&["check", FINED]);
    assert!(!text(&out.stdout).contains('\u{1b}'));
    let coloured = |name, value| {
        let mut command = Command::cargo_bin("probity").unwrap();
        command.current_dir(cases()).args(["check", FINED]).env("CLICOLOR_FORCE", "1").env(name, value);
        text(&command.output().unwrap().stdout).contains('\u{1b}')
    };
    assert!(coloured("PROBITY_NOTHING", "1"));
    assert!(!coloured("NO_COLOR", "1"));
}

#[test]
fn every_scenario_passes() {
    let out = probity(&["test", "."]);
    let said = text(&out.stdout);
    assert_eq!(out.status.code(), Some(0), "{said}{}", text(&out.stderr));
    let passed: usize =
        said.lines().last().unwrap().strip_suffix(" passed, 0 failed").unwrap().parse().unwrap();
    assert!(passed >= 80, "{said}");
}

#[test]
fn a_scenario_that_fails_shows_expected_beside_actual() {
    let folder = tempfile::tempdir().unwrap();
    let mut case: Value = serde_json::from_slice(&std::fs::read(cases().join(FINED)).unwrap()).unwrap();
    case["expect"] = serde_json::json!({"outcome": "allow", "rules": ["criminal-penalty"], "until": "none"});
    std::fs::write(folder.path().join("wrong.json"), case.to_string()).unwrap();
    std::fs::write(folder.path().join("no-scenario.json"), "{}").unwrap();
    let out = Command::cargo_bin("probity")
        .unwrap()
        .current_dir(folder.path())
        .args(["test", "."])
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(1));
    insta::assert_snapshot!(text(&out.stdout));
    assert_eq!(text(&out.stdout).lines().last(), Some("0 passed, 1 failed"));
    let out = Command::cargo_bin("probity").unwrap().args(["test", "no-such-folder"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
}

#[test]
fn a_scenario_expects_faults_or_a_decision() {
    let folder = tempfile::tempdir().unwrap();
    let mut case: Value = serde_json::from_slice(&std::fs::read(cases().join(FINED)).unwrap()).unwrap();
    case["partys"] = serde_json::json!([]);
    for (name, expect) in [
        ("both.json", serde_json::json!({"faults": ["$.partys"], "outcome": "allow", "until": "none"})),
        ("empty.json", serde_json::json!({"faults": []})),
        ("good.json", serde_json::json!({"faults": ["$.partys"]})),
    ] {
        case["expect"] = expect;
        std::fs::write(folder.path().join(name), case.to_string()).unwrap();
    }
    let out =
        Command::cargo_bin("probity").unwrap().current_dir(&folder).args(["test", "."]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    insta::assert_snapshot!(text(&out.stdout));
}

#[test]
fn the_policies_at_hand() {
    let out = probity(&["policies", "--format", "json"]);
    let policies: Value = serde_json::from_slice(&out.stdout).unwrap();
    let names: Vec<_> =
        policies.as_array().unwrap().iter().map(|policy| policy["name"].as_str().unwrap()).collect();
    let six = [
        "cn-government-procurement",
        "cn-quality-action",
        "eu-directive-2014-24",
        "uk-procurement-act-2023",
        "us-far-9-4",
        "world-bank-sanctions",
    ];
    assert_eq!(names, six);
    let listed = text(&probity(&["policies"]).stdout);
    assert!(names.iter().all(|name| listed.contains(name)), "{listed}");
}

#[test]
fn what_a_policy_declares() {
    let out = probity(&["policy", "inspect", "cn-government-procurement", "--format", "json"]);
    assert_eq!(out.status.code(), Some(0));
    let policy: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(policy["imports"], serde_json::json!([]));
    assert_eq!(policy["contract"], "probity:eligibility@1.0.0");
    let rules = policy["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == "large-fine" && rule["heaviest"] == "bar"), "{rules:?}");
    let parameters = policy["parameters"].as_array().unwrap();
    let figure = parameters.iter().find(|parameter| parameter["id"] == "large-fine-from").unwrap();
    assert_eq!(figure["values"][0]["value"], 200_000_000);
    assert_eq!(figure["values"][0]["since"], "2022-02-08");
}

#[test]
fn a_module_that_would_be_refused_is_shown_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let module = folder.path().join("core.wasm");
    std::fs::write(&module, b"\0asm\x01\0\0\0").unwrap();
    let out =
        Command::cargo_bin("probity").unwrap().args(["policy", "inspect"]).arg(&module).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stdout).contains("REFUSED"), "{}", text(&out.stdout));
    let out = Command::cargo_bin("probity")
        .unwrap()
        .current_dir(cases())
        .args(["check", FINED, "--policy-file"])
        .arg(&module)
        .output()
        .unwrap();
    assert_eq!((out.status.code(), text(&out.stdout)), (Some(1), String::new()));
}

#[test]
fn help_teaches_by_example() {
    for command in
        [&["--help"][..], &["check", "--help"], &["test", "--help"], &["policy", "inspect", "--help"]]
    {
        let out = probity(command);
        assert!(text(&out.stdout).contains("Example"), "{command:?}");
    }
}

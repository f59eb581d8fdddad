//! `probity self-check`, with a file and without one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

use common::{probity, text, without_digests};

const CASE: &str = "cn-government-procurement/self-check.json";

/// Answers the questions, one a line, in a folder.
fn answered(folder: &Path, arguments: &[&str], answers: &[&str]) -> std::process::Output {
    let mut command = Command::cargo_bin("probity").unwrap();
    command.current_dir(folder).arg("self-check").args(["--as-of", "2026-06-10"]).args(arguments);
    command.env_remove("COLUMNS").write_stdin(answers.join("\n") + "\n").output().unwrap()
}

#[test]
fn a_case_is_answered_with_all_that_the_page_says() {
    for lang in ["en", "zh"] {
        let out = probity(&["self-check", CASE, "--lang", lang]);
        assert_eq!(out.status.code(), Some(12), "{}", text(&out.stderr));
        insta::assert_snapshot!(format!("self-check in {lang}"), without_digests(&text(&out.stdout)));
    }
}

#[test]
fn the_determination_is_that_of_check() {
    let out = probity(&["self-check", CASE, "--format", "json"]);
    let answer: Value = serde_json::from_slice(&out.stdout).unwrap();
    let schema: Value = serde_json::from_slice(&probity(&["schema", "self-check"]).stdout).unwrap();
    jsonschema::validate(&schema, &answer).unwrap();
    let checked = probity(&["check", CASE, "--format", "json"]);
    assert_eq!(answer["determination"], serde_json::from_slice::<Value>(&checked.stdout).unwrap());
    assert_eq!(answer["timeline"]["free_from"], "2028-04-18");
    assert_eq!(answer["alternatives"][0]["outcome"], "allow");
}

#[test]
fn the_report_is_a_page_that_takes_the_place_of_no_other_file() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.html");
    let named = report.to_str().unwrap();
    for _ in 0..2 {
        let out = probity(&["self-check", CASE, "--report", named]);
        assert_eq!(out.status.code(), Some(12), "{}", text(&out.stderr));
        let html = std::fs::read_to_string(&report).unwrap();
        assert!(html.starts_with("<!doctype html>") && html.contains("<svg") && html.contains("sha256:"));
        assert!(!html.contains("<script"));
    }
    std::fs::write(&report, "my diary").unwrap();
    let out = probity(&["self-check", CASE, "--report", named]);
    assert_eq!(
        (out.status.code(), std::fs::read_to_string(&report).unwrap().as_str()),
        (Some(1), "my diary")
    );
}

#[test]
fn the_questions_make_a_case_and_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let answers = [
        // the tender: China, nobody else finances it, the days, its stage, goods, no value
        "CN",
        "",
        "2026-05-11",
        "2026-06-12",
        "",
        "",
        "1",
        "",
        "n",
        // the bidder, whose identifier is first wrong
        "江苏砚池医疗器械有限公司",
        "",
        "CN",
        "",
        "91320114MA7K3X2QXX",
        "91320114MA7K3X2QXL",
        // a penalty, no ground, a fine of two million yuan, and what is left open
        "y",
        "penalty",
        "",
        "1",
        "2000000.00",
        "",
        "",
        "宁市监处罚〔2025〕118号",
        "",
        "",
        "",
        "2025-04-17",
        "",
        "",
        "",
        "n",
        "n",
        // all lists were searched; nothing else
        "y",
        "n",
        "n",
        "n",
    ];
    let out = answered(folder.path(), &["--save", "mine.json"], &answers);
    let said = text(&out.stderr);
    assert_eq!(out.status.code(), Some(12), "{said}\n{}", text(&out.stdout));
    assert!(said.contains("check digits") && said.contains("The check digits are right."), "{said}");
    assert!(text(&out.stdout).starts_with("BAR  江苏砚池医疗器械有限公司 may not take part in this tender."));
    insta::assert_snapshot!("questions", said);
    // what was saved is what was decided
    let saved = folder.path().join("mine.json");
    let again = probity(&["check", saved.to_str().unwrap(), "--format", "json"]);
    assert_eq!(again.status.code(), Some(12), "{}", text(&again.stderr));
    insta::assert_snapshot!("saved case", std::fs::read_to_string(&saved).unwrap());
}

#[test]
fn an_answer_that_was_refused_can_be_left_open() {
    let folder = tempfile::tempdir().unwrap();
    let tender = ["CN", "", "2026-05-11", "2026-06-12", "", "", "", "2,000,000", "", "n"];
    let bidder = ["", "", "", "", "ABC", ""];
    let rest = ["n", "n", "n", "n", "n"];
    let answers: Vec<&str> = tender.iter().chain(&bidder).chain(&rest).copied().collect();
    let out = answered(folder.path(), &["--save", "mine.json"], &answers);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    let saved = std::fs::read_to_string(folder.path().join("mine.json")).unwrap();
    assert!(!saved.contains("ABC") && !saved.contains("2,000,000"), "{saved}");
}

#[test]
fn answers_that_end_early_are_kept_and_decide_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let out = answered(folder.path(), &["--save", "mine.json"], &["CN"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        text(&out.stderr).contains("The answers ended before everything was asked"),
        "{}",
        text(&out.stderr)
    );
    assert_eq!(text(&out.stdout), "");
    assert!(std::fs::read_to_string(folder.path().join("mine.json")).unwrap().contains("\"CN\""));
}

#[test]
fn a_file_that_cannot_be_written_does_not_cost_the_answers() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("case.json"), "my diary").unwrap();
    let out = answered(folder.path(), &["--save", "case.json"], &["CN", "", "2026-05-11"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("\"notice_date\": \"2026-05-11\""), "{}", text(&out.stderr));
    assert_eq!(std::fs::read_to_string(folder.path().join("case.json")).unwrap(), "my diary");
}

#[test]
fn a_bad_case_is_told_as_check_tells_it() {
    let bad = "bad-input/two-bidders.json";
    let (own, checked) = (probity(&["self-check", bad]), probity(&["check", bad]));
    assert_eq!((own.status.code(), text(&own.stderr)), (Some(1), text(&checked.stderr)));
}

#[test]
fn the_page_holds_the_modules_that_would_decide_and_what_is_set_in_them() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    let named = page.to_str().unwrap();
    let out = probity(&["self-check", "--page", named, "--format", "json"]);
    let said: Value = serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", text(&out.stderr)));
    assert_eq!(said["modules"].as_array().unwrap().len(), 6);
    let html = std::fs::read_to_string(&page).unwrap();
    for digest in said["modules"].as_array().unwrap() {
        assert!(html.contains(&format!("data-digest=\"{}\"", digest.as_str().unwrap())), "{digest}");
    }
    let policy = ["--policy", "cn-quality-action", "--parameter", "cn-quality-action/repeat-count=3"];
    let out = probity(&[&["self-check", "--page", named][..], &policy[..]].concat());
    assert!(out.status.success(), "{}", text(&out.stderr));
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(html.contains(r#""repeat-count":"3""#) && html.contains(r#""all":true"#));
}

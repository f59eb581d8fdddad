//! Policy modules that the command is given as files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use common::{FINED, cases, declaring, draft, probity, released, text};

const CN: &str = "cn-government-procurement";

/// A folder with modules: the released one, a draft that keeps its version, and two later versions.
fn modules() -> (TempDir, impl Fn(&str) -> String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("released.wasm", released(CN)),
        ("draft.wasm", draft(released(CN))),
        ("other.wasm", draft(draft(released(CN)))),
        ("v110.wasm", declaring(b"cn-government-procurement1.1.0Probity")),
        ("v200.wasm", declaring(b"cn-government-procurement2.0.0Probity")),
        // named like the other policy
        ("world-bank-sanctions", released(CN)),
    ] {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let path: PathBuf = folder.path().to_owned();
    (folder, move |name: &str| path.join(name).display().to_string())
}

/// The policies that were asked, each with its version.
fn asked(arguments: &[&str]) -> (Option<i32>, Vec<(String, String)>) {
    let out = probity(&[&["check", FINED, "--format", "json"], arguments].concat());
    let report: Value = serde_json::from_slice(&out.stdout).unwrap();
    let word = |policy: &Value, key: &str| policy[key].as_str().unwrap().to_owned();
    let policies = report["policies"].as_array().unwrap_or_else(|| panic!("{report}"));
    (
        out.status.code(),
        policies.iter().map(|policy| (word(policy, "name"), word(policy, "version"))).collect(),
    )
}

fn kind(arguments: &[&str]) -> (Option<i32>, String) {
    let out = probity(&[&["check", FINED, "--format", "json"], arguments].concat());
    let document: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(text(&out.stderr), "");
    (out.status.code(), document["error"]["kind"].as_str().unwrap_or_else(|| panic!("{document}")).to_owned())
}

#[test]
fn a_file_is_applied_whatever_else_is() {
    let (_folder, file) = modules();
    let (cn, wb) =
        ((CN.to_owned(), "1.0.0".to_owned()), ("world-bank-sanctions".to_owned(), "1.0.0".to_owned()));
    for name in ["released.wasm", "draft.wasm", "world-bank-sanctions"] {
        let file = file(name);
        let both = asked(&["--policy-file", &file, "--policy", "world-bank-sanctions"]);
        assert_eq!(both, (Some(12), vec![wb.clone(), cn.clone()]), "{name}");
        assert_eq!(asked(&["--policy-file", &file]), (Some(12), vec![cn.clone()]), "{name}");
        assert_eq!(asked(&["--policy-file", &file, "--policy", CN]), (Some(12), vec![cn.clone()]), "{name}");
    }
}

#[test]
fn files_of_one_name_are_versions_of_one_policy() {
    let (_folder, file) = modules();
    let (first, second, draft, other) =
        (file("v110.wasm"), file("v200.wasm"), file("draft.wasm"), file("other.wasm"));
    let both = ["--policy-file", &first, "--policy-file", &second];
    assert_eq!(asked(&both), (Some(12), vec![(CN.to_owned(), "2.0.0".to_owned())]));
    // a requirement that would leave out what was named explicitly
    let choice = format!("{CN}@^1");
    assert_eq!(kind(&[&both[..], &["--policy", &choice]].concat()), (Some(2), "left-out".to_owned()));
    assert_eq!(kind(&["--policy-file", &second, "--policy", &choice]), (Some(2), "left-out".to_owned()));
    let out = probity(&["check", FINED, "--policy-file", &draft, "--policy-file", &other]);
    let said = text(&out.stderr);
    assert_eq!(out.status.code(), Some(1));
    assert!(said.contains(&draft) && said.contains(&other) && !said.contains("without_embedded"), "{said}");
}

#[test]
fn a_draft_takes_the_place_of_what_was_released() {
    let (_folder, file) = modules();
    let out = probity(&["policies", "--format", "json", "--policy-file", &file("draft.wasm")]);
    let listed: Value = serde_json::from_slice(&out.stdout).unwrap();
    let names: Vec<_> = listed.as_array().unwrap().iter().map(|policy| &policy["name"]).collect();
    assert_eq!(names.len(), 6);
    assert_eq!((names[0].as_str(), names[5].as_str()), (Some("cn-quality-action"), Some(CN)));
    // every scenario as without it, also those that another policy governs
    let out = probity(&["test", ".", "--policy-file", &file("draft.wasm")]);
    let (with, without) = (text(&out.stdout), text(&probity(&["test", "."]).stdout));
    assert_eq!(with, without);
}

#[test]
fn fuel_can_be_raised_for_a_large_case() {
    let folder = tempfile::tempdir().unwrap();
    let large = folder.path().join("large.json").display().to_string();
    let mut case: Value = serde_json::from_slice(&std::fs::read(cases().join(FINED)).unwrap()).unwrap();
    let records = (0..200).map(|number| {
        let mut record = case["records"][0].clone();
        record["id"] = format!("penalty-{number}").into();
        record
    });
    case["records"] = records.collect();
    case["expect"] = serde_json::json!({ "outcome": "bar" });
    std::fs::write(&large, case.to_string()).unwrap();
    let run = |command: &str, fuel: &str| {
        let out = probity(&[command, &large, "--fuel", fuel]);
        (out.status.code(), text(&out.stdout) + &text(&out.stderr))
    };
    for command in ["check", "test"] {
        let (status, said) = run(command, "100000");
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains("the limit `fuel` of 100000"), "{said}");
    }
    for fuel in ["60000000", "18446744073709551615"] {
        assert_eq!(run("check", fuel).0, Some(12));
        assert_eq!(run("test", fuel), (Some(0), "1 passed, 0 failed\n".to_owned()));
    }
    assert_eq!(run("check", "0").0, Some(2));
}

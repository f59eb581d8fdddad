//! What the command says, to people and to programs, where it reaches no result.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use common::{FINED, cases, declaring, probity, text};

const CN: &str = "cn-government-procurement";

#[test]
fn a_program_reads_errors_as_json() {
    let bad = "bad-input/amount-in-binary-and-unknown-currency.json";
    let out = probity(&["check", bad, "--format", "json"]);
    assert_eq!((out.status.code(), text(&out.stderr)), (Some(1), String::new()));
    let document: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(document["error"]["kind"], "bad-case");
    assert_eq!(
        document["error"]["faults"][1],
        json!({ "path": "$.records[0].amount.currency", "problem": "`RMB` is not a currency", "expected": "`CNY`" })
    );
    assert_eq!(document["error"]["unlisted"], 0);
    let folder = tempfile::tempdir().unwrap();
    let many = folder.path().join("many.json").display().to_string();
    let listed = probity::core::case::limits::MAX_FAULTS;
    std::fs::write(&many, json!({ "facts": vec![1; listed] }).to_string()).unwrap();
    let out = probity(&["check", &many, "--format", "json"]);
    let document: Value = serde_json::from_slice(&out.stdout).unwrap();
    // there is no `as_of`, no `tender` and no `parties` either
    assert_eq!(document["error"]["faults"].as_array().map(Vec::len), Some(listed));
    assert_eq!(document["error"]["unlisted"], 3);
    let unknown = format!("{CN}x");
    for (arguments, status, kind) in [
        (&["check", "no-such-file.json"][..], 1, "unreadable"),
        (&["check", FINED, "--policy", &unknown], 1, "no-such-policy"),
        (&["check", FINED, "--policy", "world-bank-sanctions@^9"], 1, "no-such-version"),
        (&["check", FINED, "--policy-file", FINED], 1, "refused-module"),
        (&["check", FINED, "--as-of", "2026-05-10"], 1, "bad-as-of"),
        (&["check", FINED, "--as-of", "2026-02-30"], 2, "usage"),
        (&["policies", "--policy-file", FINED], 1, "refused-module"),
        (&["policy", "inspect", "nothing"], 1, "no-such-policy"),
    ] {
        let out = probity(&[arguments, &["--format", "json"]].concat());
        assert_eq!((out.status.code(), text(&out.stderr)), (Some(status), String::new()), "{arguments:?}");
        let document: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(document["error"]["kind"], kind, "{arguments:?}");
        assert!(!document["error"]["message"].as_str().unwrap().is_empty());
        assert!(document["error"]["faults"].is_array());
    }
    let help = text(&probity(&["check", "--help"]).stdout);
    assert!(help.contains("\"error\"") && help.contains("bad-case"), "{help}");
}

#[test]
fn a_wrong_command_line_is_status_2() {
    let set = |value: &str| format!("{CN}/{value}");
    let twice = set("look-back=3");
    for arguments in [
        &["--policy", "world-bank-sanctions@latest"][..],
        &["--policy", "world-bank-sanctions@"],
        &["--policy", CN, "--policy", CN],
        &["--parameter", "look-back=3"],
        &["--parameter", "world-bank-sanctions/x=3"],
        &["--parameter", &set("look-bakc=3")],
        &["--parameter", &set("look-back=three")],
        &["--parameter", &set("look-back=-1")],
        &["--parameter", &set("look-back=")],
        &["--parameter", &set("figure-included=2")],
        &["--parameter", &set("repaired-penalty=never")],
        &["--parameter", &set("large-fine-from=2500000")],
        &["--parameter", &twice, "--parameter", &twice],
    ] {
        let out = probity(&[&["check", FINED], arguments].concat());
        assert_eq!((out.status.code(), text(&out.stdout)), (Some(2), String::new()), "{arguments:?}");
        assert!(text(&out.stderr).starts_with("error: "), "{}", text(&out.stderr));
    }
    let said = text(&probity(&["check", FINED, "--policy", "world-bank"]).stderr);
    assert!(
        said.ends_with("`us-far-9-4`, `world-bank-sanctions`); did you mean `world-bank-sanctions`?\n"),
        "{said}"
    );
}

#[test]
fn a_parameter_is_set_as_it_is_shown() {
    let shown = |setting: &str| {
        let out = probity(&["check", FINED, "--parameter", &format!("{CN}/{setting}")]);
        let said = text(&out.stdout);
        let line = said.lines().find_map(|line| line.trim().strip_prefix("set by the portal: "));
        (out.status.code(), line.map(str::to_owned))
    };
    for (setting, status, line) in [
        ("figure-included=no", 0, "figure-included = no"),
        ("figure-included=0", 0, "figure-included = no"),
        ("repaired-penalty=bars", 12, "repaired-penalty = bars"),
        ("look-back=1 years", 0, "look-back = 1 years"),
        ("large-fine-from=2500000.00", 0, "large-fine-from = CNY 2,500,000.00"),
        ("large-fine-from=CNY 2,000,000.00", 12, "large-fine-from = CNY 2,000,000.00"),
    ] {
        assert_eq!(shown(setting), (Some(status), Some(line.to_owned())), "{setting}");
    }
}

/// Whether a terminal takes it as text alone.
fn is_harmless(said: &str) -> bool {
    said.chars().all(|c| c == '\n' || !(c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)))
}

#[test]
fn nothing_foreign_drives_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = "\u{1b}[2J\u{9b}31m\u{202e}\r\nerror: x";
    let path = |name: &str| folder.path().join(format!("{hostile}{name}")).display().to_string();
    let case = std::fs::read(cases().join(FINED)).unwrap();
    let mut wrong: Value = serde_json::from_slice(&case).unwrap();
    wrong["expect"] = json!({ "rules": ["a\nPASSED\u{202e}"] });
    std::fs::write(path("wrong.json"), wrong.to_string()).unwrap();
    std::fs::write(path("no.json"), "{}").unwrap();
    std::fs::write(path("bad.wasm"), b"\0asm\x01\0\0\0").unwrap();
    let bad_module = path("bad.wasm");
    let setting = format!("{CN}/{hostile}=1");
    let other = format!("{hostile}/x=1");
    let folder = folder.path().display().to_string();
    for arguments in [
        &["check", &path("missing.json")][..],
        &["check", &path("no.json")],
        &["check", FINED, "--policy", hostile],
        &["check", FINED, "--policy", &format!("a@{hostile}")],
        &["check", FINED, "--policy-file", &bad_module],
        &["check", FINED, "--parameter", &setting],
        &["check", FINED, "--parameter", &other],
        &["check", FINED, "--parameter", hostile],
        &["check", FINED, "--as-of", hostile],
        &["check", FINED, hostile],
        &[hostile],
        &["policies", "--policy-file", &bad_module],
        &["policy", "inspect", &bad_module],
        &["policy", "inspect", hostile],
        &["test", &folder],
        &["test", &path("no")],
    ] {
        for format in [&[][..], &["--format", "json"]] {
            let out = probity(&[arguments, format].concat());
            let said = text(&out.stdout) + &text(&out.stderr);
            assert!(is_harmless(&said), "{arguments:?} {said:?}");
            // a line of its own would be a message of the command
            let forged = said.lines().filter(|line| line.starts_with("error: x") || *line == "PASSED");
            assert_eq!(forged.count(), 0, "{arguments:?} {said}");
            assert_ne!(out.status.code(), Some(0), "{arguments:?}");
        }
    }
}

#[test]
fn a_refused_module_cannot_erase_that_it_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let module = folder.path().join("hostile.wasm");
    let mut words = "gov\u{1b}[1B\u{1b}[2K\u{202e}\nx\u{9b}1A1.0.0\u{1b}[2Kabc".to_owned();
    words.push_str(&"x".repeat(37 - words.len()));
    std::fs::write(&module, declaring(words.as_bytes())).unwrap();
    let module = module.display().to_string();
    let out = probity(&["policy", "inspect", &module]);
    let said = text(&out.stdout);
    assert_eq!(out.status.code(), Some(1));
    assert!(is_harmless(&said), "{said:?}");
    assert!(said.lines().nth(1).unwrap().starts_with("  REFUSED: "), "{said}");
    assert!(said.trim_end().lines().last().unwrap().starts_with("REFUSED"), "{said}");
    let out = probity(&["policy", "inspect", &module, "--format", "json"]);
    assert!(is_harmless(&text(&out.stdout)));
    let shown: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert!(shown["name"].as_str().unwrap().contains('\u{202e}'), "{shown}");
}

#[test]
fn a_reader_who_has_gone_gets_the_status() {
    let (inspect, missing) = (["policy", "inspect", CN], ["policy", "inspect", "../no.wasm"]);
    for (arguments, status) in [
        (&["policies"][..], 0),
        (&["policies", "--format", "json"], 0),
        (&["schema", "case"], 0),
        (&["test", FINED], 0),
        (&inspect, 0),
        (&missing, 1),
        (&["check", FINED], 12),
        (&["check", FINED, "--format", "json"], 12),
        (&["--help"], 0),
    ] {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("probity"));
        command.current_dir(cases()).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let out = child.wait_with_output().unwrap();
        assert_eq!(out.status.code(), Some(status), "{arguments:?}");
        assert_eq!(text(&out.stderr).is_empty(), status != 1, "{arguments:?} {}", text(&out.stderr));
    }
}

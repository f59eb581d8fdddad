//! Weighing a change of a policy: what differs, and whom it affects.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::{Value, json};
use tempfile::TempDir;

use common::{draft, text};

/// A module of the sample law: 1.0.0, or 2.0.0 that is to follow it.
fn module(version: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sample-fines");
    folder.join(format!("{version}.wasm")).display().to_string()
}

fn record(id: &str, kind: &str, decided: &str, fine: Option<&str>) -> Value {
    let mut record = json!({
        "id": id, "party": "bidder", "kind": kind, "dates": { "decided": decided },
        "source": { "url": "https://records.example/", "retrieved_at": "2026-06-09" }
    });
    if let Some(fine) = fine {
        record["measures"] = json!(["fine"]);
        record["amount"] = json!({ "amount": fine, "currency": "CNY" });
    }
    if kind == "ban" {
        record["dates"]["expires"] = "2027-01-15".into();
    }
    record
}

fn case(title: &str, records: &[Value]) -> Value {
    json!({
        "title": title, "as_of": "2026-06-10",
        "tender": {
            "id": "T-1", "jurisdiction": "CN", "notice_date": "2026-05-06", "bid_deadline": "2026-06-10",
            "stage": "evaluate"
        },
        "parties": [{ "id": "bidder", "role": "bidder", "name": "砚池医疗" }],
        "records": records
    })
}

fn overridden(mut case: Value, kind: &str) -> Value {
    case["tender"]["overrides"] = json!([{ "kind": kind, "by": "Office", "from": "2026-05-01" }]);
    case
}

/// One case of each kind of change, and one that nothing changes for.
fn kinds() -> Vec<Value> {
    let large = || record("fine-1", "penalty", "2025-01-15", Some("2500000.00"));
    let recall = || record("recall-1", "recall", "2025-01-15", None);
    vec![
        case("between the figures", &[record("fine-1", "penalty", "2025-01-15", Some("1500000.00"))]),
        case("above both figures", &[large()]),
        case("four years old", &[record("fine-1", "penalty", "2022-01-15", Some("2500000.00"))]),
        case("a ban", &[record("ban-1", "ban", "2025-01-15", None)]),
        case("a recall", &[recall()]),
        case("a recall beside a fine", &[recall(), large()]),
        overridden(case("an emergency", &[large()]), "emergency"),
        overridden(case("national security", &[]), "national-security"),
        case("nothing on record", &[]),
    ]
}

fn lines(cases: &[Value]) -> String {
    cases.iter().fold(String::new(), |lines, case| lines + &case.to_string() + "\n")
}

/// A folder with these files.
fn folder(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    folder
}

/// Runs a `policy` command in a folder, so that what is printed does not depend on where that is.
fn policy(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::cargo_bin("probity").unwrap();
    command.current_dir(folder).arg("policy").args(arguments).env_remove("COLUMNS");
    let out = command.output().unwrap();
    (out.status.code(), text(&out.stdout), text(&out.stderr))
}

fn impact(folder: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    policy(folder, &[&["impact", &module("1.0.0"), &module("2.0.0")], more].concat())
}

fn document(folder: &Path, more: &[&str]) -> Value {
    let (_, out, err) = impact(folder, &[more, &["--format", "json"]].concat());
    assert_eq!(err, "");
    serde_json::from_str(&out).unwrap()
}

/// Digests change with every build of a module; what people read around them does not.
fn without_digests(text: &str) -> String {
    let mut parts = text.split("sha256:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + "sha256:" + part.trim_start_matches(|c: char| c.is_ascii_hexdigit()))
}

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn what_differs_in_english_and_chinese() {
    for language in ["en", "zh"] {
        let (status, out, err) =
            policy(&here(), &["diff", &module("1.0.0"), &module("2.0.0"), "--lang", language]);
        assert_eq!((status, err.as_str()), (Some(0), ""));
        insta::assert_snapshot!(format!("diff_{language}"), without_digests(&out));
    }
}

#[test]
fn what_differs_is_a_document_as_its_schema_says() {
    let run = |arguments: &[&str]| {
        let (status, out, _) = policy(&here(), &[arguments, &["--format", "json"]].concat());
        (status, serde_json::from_str::<Value>(&out).unwrap())
    };
    let (status, document) = run(&["diff", &module("1.0.0"), &module("2.0.0")]);
    assert_eq!(status, Some(0));
    valid("comparison", &document);
    assert_eq!(document["rules"]["added"][0]["id"], "recall");
    // a name of a policy at hand stands for its module
    let (status, same) = run(&["diff", "us-far-9-4", "us-far-9-4"]);
    assert_eq!((status, &same["same"]), (Some(0), &json!("bytes")));
    let (status, failure) = run(&["diff", &module("1.0.0"), "no-such-policy"]);
    assert_eq!((status, &failure["error"]["kind"]), (Some(1), &json!("no-such-policy")));
    let (status, failure) = run(&["diff", &module("1.0.0"), "Cargo.toml"]);
    assert_eq!((status, &failure["error"]["kind"]), (Some(1), &json!("refused-module")));
}

#[test]
fn where_the_new_one_is_lower_than_the_old_one_it_is_said() {
    let folder = folder(&[("kinds.ndjson", lines(&kinds()))]);
    let (older, newer) = (module("1.0.0"), module("2.0.0"));
    for more in [&["diff"][..], &["impact", "--cases", "kinds.ndjson"]] {
        for (old, new, swapped) in [(&newer, &older, true), (&older, &newer, false), (&older, &older, false)]
        {
            let (status, out, err) = policy(folder.path(), &[&more[..1], &[old, new], &more[1..]].concat());
            assert!(status == Some(0) && !out.is_empty(), "{more:?} {err}");
            let said =
                err.contains("warning: NEW is `sample-fines` 1.0.0, and OLD is the higher version 2.0.0");
            assert_eq!((said, err.is_empty()), (swapped, !swapped), "{more:?} {err}");
        }
        // another law has versions of its own
        let (_, _, err) =
            policy(folder.path(), &[&more[..1], &[newer.as_str(), "us-far-9-4"], &more[1..]].concat());
        assert_eq!(err, "");
    }
}

#[test]
fn where_only_bytes_differ_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let old = std::fs::read(module("1.0.0")).unwrap();
    std::fs::write(folder.path().join("draft.wasm"), draft(old)).unwrap();
    let (status, out, _) = policy(folder.path(), &["diff", &module("1.0.0"), "draft.wasm"]);
    assert_eq!(status, Some(0));
    assert!(out.contains("declares and says the same, but its bytes are others"), "{out}");
    let (_, out, _) = policy(folder.path(), &["diff", "draft.wasm", "draft.wasm"]);
    assert!(out.contains("Nothing differs"), "{out}");
}

fn valid(schema: &str, document: &Value) {
    let out = Command::cargo_bin("probity").unwrap().args(["schema", schema]).output().unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_slice(&out.stdout).unwrap()).unwrap();
    let faults: Vec<_> = schema.iter_errors(document).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn whom_a_change_affects_in_english_and_chinese() {
    let folder = folder(&[("kinds.ndjson", lines(&kinds()))]);
    for language in ["en", "zh"] {
        let (status, out, err) = impact(folder.path(), &["--cases", "kinds.ndjson", "--lang", language]);
        // no terminal, no bar
        assert_eq!((status, err.as_str()), (Some(0), ""));
        insta::assert_snapshot!(format!("impact_{language}"), without_digests(&out));
    }
}

#[test]
fn the_document_lists_every_affected_case() {
    let folder = folder(&[("kinds.ndjson", lines(&kinds()))]);
    let document = document(folder.path(), &["--cases", "kinds.ndjson", "--limit", "1"]);
    valid("impact", &document);
    let counts = &document["counts"];
    for (name, count) in [
        ("cases", 9),
        ("weighed", 9),
        ("affected", 8),
        ("outcome", 5),
        ("findings", 1),
        ("end", 1),
        ("governed", 1),
        ("stricter", 4),
        ("milder", 1),
        ("newly_governed", 1),
        ("no_longer_governed", 1),
    ] {
        assert_eq!(counts[name], count, "{name}");
    }
    let titles: Vec<_> =
        document["changed"].as_array().unwrap().iter().map(|entry| &entry["case"]["title"]).collect();
    // the gravest first
    let expected = [
        "between the figures",
        "four years old",
        "an emergency",
        "a recall",
        "a ban",
        "a recall beside a fine",
        "above both figures",
        "national security",
    ];
    assert_eq!(titles, expected);
    assert_eq!(document["changed"][4]["case"]["place"], json!({ "file": "kinds.ndjson", "line": 4 }));
    let titled = document["titles"].as_object().unwrap();
    assert_eq!((titled.len(), &document["sources"]), (2, &json!(["kinds.ndjson"])));
    let first = &document["changed"][0];
    assert_eq!((&first["before"]["outcome"], &first["after"]["outcome"]), (&json!("allow"), &json!("bar")));
    assert_eq!(first["after"]["until"], "2030-01-15");
    assert_eq!(first["come"][0]["rule"], "large-fine");
}

#[test]
fn a_version_is_weighed_by_the_law_of_its_own_first_day_or_of_the_day_that_is_asked() {
    let folder = folder(&[("kinds.ndjson", lines(&kinds()))]);
    let run = |more: &[&str]| document(folder.path(), &[&["--cases", "kinds.ndjson"], more].concat());
    // before 2027 the new version has the old figures: what is left is what its rules changed
    let before = run(&["--law-of", "2026-12-31"]);
    let outcome = |document: &Value| document["counts"]["outcome"].clone();
    assert_eq!(outcome(&before), 3, "{before}");
    assert_eq!(before["counts"]["end"], 0);
    // the old version has no later figures, so that nothing else differs
    assert_eq!(run(&["--law-of", "2027-01-01"])["changed"], run(&[])["changed"]);
    // a screening does not ask it at all
    let case = folder.path().join("one.json");
    std::fs::write(&case, kinds()[0].to_string()).unwrap();
    let out = Command::cargo_bin("probity")
        .unwrap()
        .args(["check", &case.display().to_string(), "--policy-file", &module("2.0.0"), "--format", "json"])
        .output()
        .unwrap();
    let refused: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(refused["error"]["kind"], "not-in-force");
    // and the old one is weighed on a tender for which it is no longer in force
    let mut later = kinds()[3].clone();
    for (pointer, day) in [
        ("/as_of", "2027-01-10"),
        ("/tender/notice_date", "2027-01-02"),
        ("/tender/bid_deadline", "2027-01-10"),
    ] {
        *later.pointer_mut(pointer).unwrap() = day.into();
    }
    std::fs::write(folder.path().join("later.json"), later.to_string()).unwrap();
    let (status, out, _) = impact(folder.path(), &["--cases", "later.json"]);
    assert!(status == Some(0) && out.contains("BAR → ALLOW  a ban"), "{out}");
}

#[test]
fn parameters_are_set_where_they_are_declared() {
    let folder = folder(&[("kinds.ndjson", lines(&kinds()))]);
    let run = |more: &[&str]| {
        impact(folder.path(), &[&["--cases", "kinds.ndjson", "--format", "json"], more].concat())
    };
    let outcome = |more: &[&str]| {
        let document: Value = serde_json::from_str(&run(more).1).unwrap();
        (document["counts"]["outcome"].as_u64(), document["terms"].as_array().map(Vec::len))
    };
    let figure = "sample-fines/large-fine-from=3000000.00";
    // the same figure in both: neither bars for a fine
    assert_eq!(outcome(&["--parameter", figure]), (Some(3), Some(3)));
    // in the new one alone: those whom the old one bars are free
    assert_eq!(outcome(&["--new-parameter", figure]), (Some(4), Some(3)));
    // of the old one alone
    assert_eq!(outcome(&["--parameter", "sample-fines/bans-count=no"]), (Some(5), Some(3)));
    for (option, setting, kind) in [
        ("--parameter", "sample-fines/nothing=1", "unknown-parameter"),
        ("--parameter", "other/look-back=1", "unknown-parameter"),
        ("--new-parameter", "sample-fines/bans-count=no", "unknown-parameter"),
        ("--parameter", "sample-fines/look-back=soon", "bad-parameter"),
    ] {
        let (status, out, err) = run(&[option, setting]);
        let failure: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(
            (status, err.as_str(), &failure["error"]["kind"]),
            (Some(2), "", &json!(kind)),
            "{setting}"
        );
    }
    let twice = run(&["--parameter", figure, "--new-parameter", figure]);
    assert!(twice.0 == Some(2) && twice.1.contains("set-twice"), "{}", twice.1);
}

#[test]
fn bad_cases_are_counted_and_listed_and_stop_nothing() {
    let kinds = kinds();
    let folder = folder(&[
        ("cases/a.json", kinds[0].to_string()),
        ("cases/deep/b.json", "{\"as_of\": 3}".to_owned()),
        ("cases/deep/c.json", kinds[8].to_string()),
        ("cases/not-a-case.txt", "nothing".to_owned()),
        ("more.ndjson", format!("{}\n\n{{nonsense\n{}", kinds[3], kinds[4])),
    ]);
    let (status, out, err) = impact(folder.path(), &["--cases", "cases", "more.ndjson"]);
    assert_eq!((status, err.as_str()), (Some(1), ""));
    let bad = out.split("Not read\n").nth(1).unwrap();
    assert!(bad.starts_with("1. cases/deep/b.json\n   × $.as_of: `3` is a number"), "{bad}");
    assert!(bad.contains("2. more.ndjson, line 3\n   × $: the case is not JSON"), "{bad}");
    let document = document(folder.path(), &["--cases", "cases", "more.ndjson"]);
    valid("impact", &document);
    let counts = &document["counts"];
    assert_eq!((&counts["cases"], &counts["weighed"], &counts["bad"]), (&json!(6), &json!(4), &json!(2)));
    assert_eq!(document["bad"][0]["faults"].as_array().map(Vec::len), Some(3));
    // an empty line is no case, and the last one needs no end
    assert_eq!(document["changed"][1]["case"]["place"]["line"], 4);
}

#[test]
fn cases_come_through_standard_input() {
    let folder = folder(&[("kinds.ndjson", lines(&kinds()))]);
    let arguments = ["policy", "impact", &module("1.0.0"), &module("2.0.0"), "--format", "json", "--cases"];
    let piped = |paths: &[&str], written: String| {
        let mut command = Command::cargo_bin("probity").unwrap();
        let out =
            command.current_dir(folder.path()).args(arguments).args(paths).write_stdin(written).output();
        let out = out.unwrap();
        (out.status.code(), serde_json::from_slice::<Value>(&out.stdout).unwrap())
    };
    let (status, document) = piped(&["-"], lines(&kinds()) + "\n{nonsense\n");
    valid("impact", &document);
    let counts = &document["counts"];
    assert_eq!((status, &counts["affected"], &counts["bad"]), (Some(1), &json!(8), &json!(1)));
    assert_eq!(document["bad"][0]["place"], json!({ "file": "standard input", "line": 11 }));
    assert_eq!(document["sources"], json!(["standard input"]));
    // beside files
    let (status, document) = piped(&["kinds.ndjson", "-"], kinds()[0].to_string());
    assert_eq!((status, &document["counts"]["cases"]), (Some(0), &json!(10)));
    let (status, document) = piped(&["-", "-"], lines(&kinds()));
    assert_eq!((status, &document["error"]["kind"]), (Some(2), &json!("usage")));
}

#[test]
fn a_file_of_lines_by_another_name_is_told_which_names_count() {
    let kinds = kinds();
    let pretty = serde_json::to_string_pretty(&kinds[0]).unwrap();
    let folder = folder(&[
        ("archive.json", format!("\n  {}\n\n{}\n", kinds[0], kinds[1])),
        ("archive.txt", lines(&kinds)),
        ("one.json", format!("{}\n\n", kinds[0])),
        ("pretty.json", pretty.clone()),
        ("two-pretty.json", format!("{pretty}\n{pretty}")),
    ]);
    let bad = |file: &str| document(folder.path(), &["--cases", file])["bad"].clone();
    for file in ["archive.json", "archive.txt"] {
        let faults = &bad(file)[0]["faults"];
        assert_eq!(faults.as_array().map(Vec::len), Some(1), "{faults}");
        let said = faults[0].as_str().unwrap();
        assert!(said.contains("`.ndjson` or `.jsonl`") && said.contains("`--cases -`"), "{said}");
    }
    assert_eq!((bad("one.json"), bad("pretty.json")), (json!([]), json!([])));
    let said = bad("two-pretty.json")[0]["faults"][0].to_string();
    assert!(said.contains("the case is not JSON") && !said.contains("ndjson"), "{said}");
}

#[test]
fn a_case_that_a_policy_does_not_answer_is_never_allowed() {
    // most of them clean, so that they would be allowed
    let many: Vec<Value> =
        (0..2_000).map(|at| record(&format!("fine-{at}"), "penalty", "2025-01-15", Some("1.00"))).collect();
    let large = case("very many fines", &many);
    let folder =
        folder(&[("cases.ndjson", lines(&[large.clone(), kinds()[8].clone(), large.clone(), large]))]);
    let more = ["--cases", "cases.ndjson", "--fuel", "400000"];
    let (status, out, _) = impact(folder.path(), &[&more[..], &["--format", "json"]].concat());
    let document: Value = serde_json::from_str(&out).unwrap();
    valid("impact", &document);
    let counts = &document["counts"];
    assert_eq!((status, &counts["not_known"], &counts["weighed"]), (Some(1), &json!(3), &json!(1)));
    assert_eq!(document["matrix"], json!([{ "before": "allow", "after": "allow", "cases": 1 }]));
    assert_eq!(document["changed"], json!([]));
    let before = &document["not_known"][0]["before"];
    assert_eq!((&before["answer"], &before["kind"]), (&json!("not-decided"), &json!("policy-stopped")));
    let (status, out, _) = impact(folder.path(), &[&more[..], &["--limit", "2"]].concat());
    assert_eq!(status, Some(1));
    assert!(out.contains("the limit `fuel` of 400000") && out.contains("And 1 more."), "{out}");
}

#[test]
fn the_report_does_not_depend_on_the_number_of_threads() {
    // more than wait at a time, and cases of very different cost
    let kinds = kinds();
    let mut cases: Vec<Value> = (0..600).map(|number| kinds[number * 7 % kinds.len()].clone()).collect();
    for (number, case) in cases.iter_mut().enumerate() {
        case["tender"]["id"] = format!("T-{number}").into();
        let extra = (0..number % 40).map(|at| record(&format!("other-{at}"), "other", "2024-01-01", None));
        case["records"].as_array_mut().unwrap().extend(extra);
    }
    let bad = ["{\n", "\n", "[]\n"].map(str::to_owned);
    let folder = folder(&[("cases.ndjson", lines(&cases) + &bad.join(""))]);
    let run = |threads: &str| {
        let more =
            ["--cases", "cases.ndjson", "--threads", threads, "--format", "json", "--html", "page.html"];
        let (status, out, err) = impact(folder.path(), &more);
        assert_eq!((status, err.as_str()), (Some(1), ""));
        (out, std::fs::read_to_string(folder.path().join("page.html")).unwrap())
    };
    let one = run("1");
    for threads in ["2", "3", "8"] {
        assert!(run(threads) == one, "{threads} threads");
    }
    let document: Value = serde_json::from_str(&one.0).unwrap();
    assert_eq!(document["counts"]["cases"], 602);
}

#[test]
fn a_page_is_written_and_a_hostile_title_is_only_a_title() {
    let mut hostile = kinds()[0].clone();
    hostile["title"] = "</h3><script>alert(1)</script>".into();
    hostile["parties"][0]["name"] = "<b onclick='x'>".into();
    let folder = folder(&[("<i>.json", hostile.to_string())]);
    let (status, _, err) = impact(folder.path(), &["--cases", ".", "--html", "page.html", "--lang", "zh"]);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    let page = std::fs::read_to_string(folder.path().join("page.html")).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"zh\">") && page.trim_end().ends_with("</html>"));
    assert!(page.contains("<br>sample-fines 1.0.0，") && page.contains("<dd>.</dd>"), "{page}");
    assert!(!page.contains("<script") && !page.contains("<b ") && !page.contains("<i>"), "{page}");
    assert!(page.contains("&lt;/h3&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    let (status, out, _) =
        impact(folder.path(), &["--cases", ".", "--html", "no/such/page.html", "--format", "json"]);
    assert!(status == Some(1) && out.contains("\"output\""), "{out}");
}

#[test]
fn recorded_entries_make_the_same_report() {
    let folder = folder(&[("kinds.ndjson", lines(&kinds()))]);
    let weighed = document(folder.path(), &["--cases", "kinds.ndjson"]);
    let entries = weighed["changed"].as_array().unwrap();
    entries.iter().for_each(|entry| valid("impact-entry", entry));
    std::fs::write(folder.path().join("shadow.log"), lines(entries)).unwrap();
    let shadow = |more: &[&str]| policy(folder.path(), &[&["impact", "--shadow"], more].concat());
    let (status, out, _) = shadow(&["shadow.log", "--format", "json"]);
    let recorded: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(status, Some(0));
    for same in ["changed", "rules", "before", "after"] {
        assert_eq!(recorded[same], weighed[same], "{same}");
    }
    assert_eq!(recorded["counts"]["affected"], 8);
    let bad = lines(entries) + "{\"case\": 1}\n";
    std::fs::write(folder.path().join("bad.log"), bad).unwrap();
    let (status, out, _) = shadow(&["bad.log"]);
    assert_eq!(status, Some(1));
    assert!(
        out.contains("bad.log, line 9\n   × not an entry as `probity schema impact-entry` has it"),
        "{out}"
    );
    // the first is recorded again, as something else: the last counts, once
    let mut again = entries[0].clone();
    (again["after"]["outcome"], again["come"]) = ("allow".into(), json!([]));
    again["after"].as_object_mut().unwrap().remove("until");
    let repeated = lines(entries) + &lines(entries) + &lines(&[again]);
    std::fs::write(folder.path().join("repeated.log"), &repeated).unwrap();
    let (status, out, _) = shadow(&["repeated.log", "--format", "json"]);
    let once: Value = serde_json::from_str(&out).unwrap();
    valid("impact", &once);
    let counts = &once["counts"];
    assert_eq!((status, &counts["cases"], &counts["repeats"]), (Some(0), &json!(8), &json!(9)));
    assert_eq!((&counts["affected"], &recorded["counts"]["repeats"]), (&json!(7), &json!(0)));
    let (_, out, _) = shadow(&["repeated.log"]);
    assert!(out.contains("Recorded again later, left out") && out.contains("of 8 cases"), "{out}");
    // what can be read only once is read twice all the same
    let mut command = Command::cargo_bin("probity").unwrap();
    command.args(["policy", "impact", "--format", "json", "--shadow", "/dev/stdin"]).write_stdin(repeated);
    let piped = command.output().unwrap();
    if cfg!(unix) {
        let piped: Value = serde_json::from_slice(&piped.stdout).unwrap();
        assert_eq!(piped["counts"], once["counts"]);
    }
    assert_eq!(shadow(&["no-such-file"]).0, Some(1));
    assert_eq!(shadow(&["bad.log", "--cases", "kinds.ndjson"]).0, Some(2));
}

#[test]
fn what_is_missing_is_said() {
    let empty = tempfile::tempdir().unwrap();
    let (status, out, _) = impact(empty.path(), &["--cases", ".", "--format", "json"]);
    assert!(status == Some(1) && out.contains("\"no-case\""), "{out}");
    let (status, out, _) = impact(empty.path(), &["--cases", "nothing", "--format", "json"]);
    assert!(status == Some(1) && out.contains("\"unreadable\""), "{out}");
    assert_eq!(impact(empty.path(), &[]).0, Some(2));
    assert_eq!(policy(empty.path(), &["impact", &module("1.0.0"), "--cases", "."]).0, Some(2));
    assert_eq!(policy(empty.path(), &["impact"]).0, Some(2));
    for command in ["diff", "impact"] {
        assert!(policy(empty.path(), &[command, "--help"]).1.contains("Examples:"), "{command}");
    }
}

//! `probity check --ledger --certificate`, `probity replay` and `probity ledger`.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{FINED, probity, text};
use probity_test_tools::{Postgres, Tool};
use serde_json::{Value, json};

/// Another case.
const OTHER: &str = "us-far-9-4/affiliation-ended-bidder-not-named.json";

/// A folder with a ledger and a key.
struct Portal(tempfile::TempDir);

impl Portal {
    fn new() -> Self {
        Portal(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    /// With a pair of keys: `portal.key`, `portal.pub`, and its password in `password`.
    fn with_key() -> Self {
        let portal = Self::new();
        fs::write(portal.path("password"), "a password\n").unwrap();
        good(&["policy", "keygen", &portal.path("portal"), "--password-file", &portal.path("password")]);
        portal
    }

    /// Decides a case and records it.
    fn check(&self, case: &str, more: &[&str]) -> Value {
        let ledger = self.path("portal.ledger");
        let mut arguments = vec!["check", case, "--ledger", &ledger, "--format", "json", "--by", "a portal"];
        arguments.extend(more);
        let output = probity(&arguments);
        assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn good(arguments: &[&str]) -> String {
    let output = probity(arguments);
    assert!(output.status.success(), "{arguments:?}: {}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// What is said of an error, and its exit status.
fn bad(arguments: &[&str]) -> (i32, String) {
    let output = probity(arguments);
    (output.status.code().unwrap(), text(&output.stderr))
}

/// Without what differs from run to run.
fn settled(text: &str, portal: &Portal) -> String {
    let mut out = text.replace(&portal.0.path().display().to_string(), "FOLDER");
    for (what, is) in [
        ("sha256:", (|c: char| c.is_ascii_hexdigit()) as fn(char) -> bool),
        ("01", |c: char| c.is_ascii_hexdigit() || c == '-'),
        ("20", |c: char| c.is_ascii_digit() || "-:.TZ".contains(c)),
    ] {
        let mut settled = String::new();
        let mut rest = out.as_str();
        while let Some(at) = rest.find(what) {
            let after = &rest[at + what.len()..];
            let end = after.find(|c| !is(c)).unwrap_or(after.len());
            settled.push_str(&rest[..at]);
            settled.push_str(if end >= 18 { "…" } else { &rest[at..at + what.len() + end] });
            rest = &after[end..];
        }
        settled.push_str(rest);
        out = settled;
    }
    out
}

#[test]
fn a_decision_is_recorded_and_run_again_from_its_certificate() {
    let portal = Portal::with_key();
    let (certificate, key) = (portal.path("certificate.json"), portal.path("portal.key"));
    let password = portal.path("password");
    let more = ["--certificate", &certificate, "--key", &key, "--password-file", &password];
    let answer = portal.check(FINED, &more);
    assert_eq!(answer["determination"]["outcome"], "bar");
    assert_eq!(answer["recorded"]["position"], 1);
    assert_eq!(answer["recorded"]["signed"], true);

    let public = portal.path("portal.pub");
    let said = good(&["replay", &certificate, "--case", FINED, "--key", &public]);
    insta::assert_snapshot!("replay", settled(&said, &portal));
    let verified = good(&["ledger", "verify", &portal.path("portal.ledger")]);
    insta::assert_snapshot!("verify", settled(&verified, &portal));
    let listed = good(&["ledger", "list", &portal.path("portal.ledger")]);
    insta::assert_snapshot!("list", settled(&listed, &portal));
}

#[test]
fn a_person_sees_where_it_was_recorded() {
    let portal = Portal::new();
    let (ledger, certificate) = (portal.path("portal.ledger"), portal.path("certificate.json"));
    let output = probity(&["check", FINED, "--ledger", &ledger, "--certificate", &certificate]);
    assert_eq!(output.status.code(), Some(12));
    let said = text(&output.stdout);
    let end = &said[said.find("Recorded").expect("it says so")..];
    insta::assert_snapshot!("recorded", settled(end, &portal));
}

#[test]
fn a_certificate_alone_needs_no_ledger() {
    let portal = Portal::new();
    let certificate = portal.path("certificate.json");
    let output =
        probity(&["check", FINED, "--certificate", &certificate, "--as-of", "2026-07-01", "--by", "me"]);
    assert_eq!(output.status.code(), Some(12));
    // it was asked for another day than the file's own, which the certificate says
    let said = good(&["replay", &certificate, "--case", FINED]);
    insta::assert_snapshot!("replay_unsigned", settled(&said, &portal));
}

#[test]
fn what_was_changed_in_a_certificate_is_shown() {
    let portal = Portal::with_key();
    let (certificate, key) = (portal.path("certificate.json"), portal.path("portal.key"));
    let (password, public) = (portal.path("password"), portal.path("portal.pub"));
    portal.check(FINED, &["--certificate", &certificate, "--key", &key, "--password-file", &password]);
    let mut changed: Value = serde_json::from_slice(&fs::read(&certificate).unwrap()).unwrap();
    changed["determination"]["content"]["outcome"] = "restrict".into();
    let file = portal.path("changed.json");
    fs::write(&file, changed.to_string()).unwrap();
    // the ledger's entry tells it before anything is run
    let (status, said) = bad(&["replay", &file, "--case", FINED]);
    assert_eq!(status, 1);
    insta::assert_snapshot!("changed", settled(&said, &portal));

    changed.as_object_mut().unwrap().remove("recorded");
    fs::write(&file, changed.to_string()).unwrap();
    let (status, said) = bad(&["replay", &file, "--case", FINED, "--key", &public]);
    assert_eq!(status, 1);
    assert!(said.contains("does not fit"), "{said}");
    let output = probity(&["replay", &file, "--case", FINED]);
    assert_eq!(output.status.code(), Some(20));
    insta::assert_snapshot!("different", settled(&text(&output.stdout), &portal));

    let (status, said) = bad(&["replay", &certificate, "--case", OTHER]);
    assert_eq!(status, 1);
    assert!(said.contains("is of another case"), "{said}");
    // a file that is no case at all is told as `check` tells it
    let none = portal.path("none.json");
    fs::write(&none, r#"{ "as_of": "2026-06-10", "as_of": "2026-06-11" }"#).unwrap();
    for arguments in [["replay", &certificate, "--case", &none].as_slice(), &["check", &none]] {
        let (status, said) = bad(arguments);
        assert_eq!(status, 1);
        assert!(said.contains("none.json` cannot be decided") && said.contains("$.as_of"), "{said}");
    }
}

#[test]
fn a_policy_that_was_not_asked_is_named() {
    let portal = Portal::new();
    let case = "several-policies/financed-by-the-world-bank-in-china.json";
    let replay = |chosen: &[&str], name: &str| {
        let certificate = portal.path(name);
        portal.check(case, &[&["--certificate", &certificate], chosen].concat());
        let said = good(&["replay", &certificate, "--case", case, "--format", "json"]);
        let said: Value = serde_json::from_str(&said).unwrap();
        assert_eq!(said["same"], true);
        said["not_asked"].clone()
    };
    assert_eq!(replay(&[], "all.json"), json!([]));
    let one = replay(&["--policy", "world-bank-sanctions"], "one.json");
    assert_eq!(one, json!(["cn-government-procurement", "cn-quality-action"]));
    let said = good(&["replay", &portal.path("one.json"), "--case", case]);
    assert!(said.contains("not asked: cn-quality-action, a released policy that governs"), "{said}");
}

#[test]
fn what_the_portal_did_otherwise_than_the_released_policies_is_said() {
    let portal = Portal::new();
    let certificate = portal.path("set.json");
    let large = "cn-government-procurement/large-fine-from=3000000.00";
    let set = ["--policy", "cn-government-procurement", "--parameter", large, "--as-of", "2026-06-20"];
    portal.check(FINED, &[&["--certificate", &certificate], set.as_slice()].concat());
    let said = good(&["replay", &certificate, "--case", FINED]);
    assert!(said.contains("same: ALLOW"), "{said}");
    assert!(said.contains("set by the portal: large-fine-from = CNY 3,000,000.00"), "{said}");

    // a module of its own under the name and version of a released one
    let (own, certificate) = (portal.path("own.wasm"), portal.path("own.json"));
    fs::write(&own, common::draft(common::released("cn-quality-action"))).unwrap();
    let with = ["--policy-file", &own, "--policy", "cn-government-procurement"];
    let module = ["--policy-file", &own];
    let output = probity(&[&["check", FINED, "--certificate", &certificate], with.as_slice()].concat());
    assert!(matches!(output.status.code(), Some(0 | 12)), "{}", text(&output.stderr));
    let said = good(&[&["replay", &certificate, "--case", FINED], module.as_slice()].concat());
    assert!(
        said.contains("not the released module: another one calls itself cn-quality-action 1.0.0"),
        "{said}"
    );
}

#[test]
fn a_certificate_tells_a_ledger_that_lacks_its_entry() {
    let portal = Portal::with_key();
    let (ledger, certificate) = (portal.path("portal.ledger"), portal.path("certificate.json"));
    portal.check(FINED, &["--certificate", &certificate]);
    portal.check(FINED, &[]);
    let export = portal.path("portal.ndjson");
    good(&["ledger", "export", &ledger, "--output", &export]);
    for whole in [&ledger, &export] {
        let said = good(&["ledger", "verify", whole, "--certificate", &certificate]);
        assert!(said.contains("has the entry of the certificate"), "{said}");
    }
    let cut = portal.path("cut.ndjson");
    fs::write(&cut, fs::read_to_string(&export).unwrap().lines().next().unwrap()).unwrap();
    good(&["ledger", "verify", &cut]);
    let (status, said) = bad(&["ledger", "verify", &cut, "--certificate", &certificate]);
    assert_eq!(status, 1);
    assert!(said.contains("its end was cut off"), "{said}");
    let (status, said) = bad(&[
        "ledger",
        "verify",
        &ledger,
        "--certificate",
        &certificate,
        "--key",
        &portal.path("portal.pub"),
    ]);
    assert_eq!(status, 1);
    assert!(said.contains("is not signed"), "{said}");
}

#[test]
fn a_ledger_that_is_broken_is_not_signed_and_not_listed_to_its_end() {
    let portal = Portal::with_key();
    let (ledger, key, password) =
        (portal.path("portal.ledger"), portal.path("portal.key"), portal.path("password"));
    let sign = |ledger: &str, output: &str| {
        let output = portal.path(output);
        let sign = ["ledger", "checkpoint", ledger, "--key", &key, "--password-file", &password];
        let output = probity(&[&sign, ["--output", &output].as_slice()].concat());
        (output.status.success(), text(&output.stderr))
    };
    for _ in 0..3 {
        portal.check(FINED, &[]);
    }
    assert!(sign(&ledger, "latest.json").0);
    portal.check(FINED, &[]);
    // the newest one may take the place of an older one of the same ledger, and of no other
    assert!(sign(&ledger, "latest.json").0);
    let other = portal.path("other.ledger");
    assert_eq!(probity(&["check", FINED, "--ledger", &other]).status.code(), Some(12));
    let (signed, said) = sign(&other, "latest.json");
    assert!(!signed && said.contains("is one of ledger"), "{said}");

    let connection = rusqlite::Connection::open(&ledger).unwrap();
    connection.execute_batch("drop trigger line_stays; drop trigger line_is_kept").unwrap();
    connection
        .execute("update line set entry = replace(entry, '\"bar\"', '\"allow\"') where position = 2", [])
        .unwrap();
    let (signed, said) = sign(&ledger, "broken.json");
    assert!(!signed && said.contains("broken at entry 2"), "{said}");
    assert!(!Path::new(&portal.path("broken.json")).exists());
    for command in ["list", "export"] {
        let output = probity(&["ledger", command, &ledger]);
        assert_eq!(output.status.code(), Some(1));
        assert!(!text(&output.stdout).contains("allow"), "{}", text(&output.stdout));
        assert!(text(&output.stderr).contains("broken at entry 2"), "{}", text(&output.stderr));
    }
}

#[test]
fn documents_are_as_their_schemas_say() {
    let portal = Portal::with_key();
    let (ledger, certificate) = (portal.path("portal.ledger"), portal.path("certificate.json"));
    let checkpoint = portal.path("checkpoint.json");
    let (key, password) = (portal.path("portal.key"), portal.path("password"));
    let sign = ["--key", &key, "--password-file", &password];
    portal.check(FINED, &[&["--certificate", &certificate, "--keep-case"], sign.as_slice()].concat());
    let id = portal.check(FINED, &["--keep-case"])["recorded"]["id"].clone();
    good(&["ledger", "erase", &ledger, id.as_str().unwrap(), "--reason", "request"]);
    good(&[&["ledger", "checkpoint", &ledger, "--output", &checkpoint], sign.as_slice()].concat());
    let valid = |name: &str, documents: &[Value]| {
        let schema: Value = serde_json::from_str(&good(&["schema", name])).unwrap();
        let schema = jsonschema::validator_for(&schema).unwrap();
        for document in documents {
            let faults: Vec<_> = schema.iter_errors(document).map(|fault| fault.to_string()).collect();
            assert_eq!(faults, Vec::<String>::new(), "{document}");
        }
    };
    let read = |file: &str| serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    valid("certificate", &[read(&certificate)]);
    valid("checkpoint", &[read(&checkpoint)]);
    let export = good(&["ledger", "export", &ledger]);
    let entry = |line: &str| serde_json::from_str::<Value>(line).unwrap()["entry"].clone();
    let entries: Vec<_> = export.lines().map(entry).collect();
    assert_eq!(entries.len(), 4);
    valid("ledger-entry", &entries);
}

#[test]
fn a_checkpoint_is_one_that_minisign_verifies_and_tells_a_rewritten_past() {
    let portal = Portal::with_key();
    let (ledger, key, password) =
        (portal.path("portal.ledger"), portal.path("portal.key"), portal.path("password"));
    let (public, checkpoint) = (portal.path("portal.pub"), portal.path("2026-11.json"));
    portal.check(FINED, &[]);
    let sign = [
        "ledger",
        "checkpoint",
        &ledger,
        "--key",
        &key,
        "--password-file",
        &password,
        "--output",
        &checkpoint,
    ];
    good(&sign);
    let minisign =
        Tool::Minisign.command().unwrap().args(["-Vm", &checkpoint, "-p", &public]).output().unwrap();
    assert!(minisign.status.success(), "{}", text(&minisign.stderr));
    portal.check(FINED, &[]);
    let verify =
        |ledger: &str| probity(&["ledger", "verify", ledger, "--checkpoint", &checkpoint, "--key", &public]);
    assert!(verify(&ledger).status.success());

    let export = portal.path("portal.ndjson");
    good(&["ledger", "export", &ledger, "--output", &export]);
    assert!(verify(&export).status.success());
    let rewritten = portal.path("rewritten.ndjson");
    let lines = fs::read_to_string(&export).unwrap();
    fs::write(&rewritten, lines.lines().take(1).collect::<String>()).unwrap();
    let told = verify(&rewritten);
    assert_eq!(told.status.code(), Some(1));
    insta::assert_snapshot!("rewritten", settled(&text(&told.stderr), &portal));
    fs::write(&rewritten, lines.replacen("\"bar\"", "\"allow\"", 1)).unwrap();
    let told = verify(&rewritten);
    assert_eq!(told.status.code(), Some(1));
    insta::assert_snapshot!("changed_entry", settled(&text(&told.stderr), &portal));
    // a file of others is not written over
    let (status, said) = bad(&["ledger", "export", &ledger, "--output", &export]);
    assert_eq!(status, 1);
    assert!(said.contains("there already"), "{said}");
}

#[test]
fn a_kept_case_is_shown_in_words_and_can_be_erased() {
    let portal = Portal::new();
    let ledger = portal.path("portal.ledger");
    let answer = portal.check(FINED, &["--keep-case"]);
    let id = answer["recorded"]["id"].as_str().unwrap();
    let shown = good(&["ledger", "show", &ledger, id]);
    let bidder = "江苏砚池医疗器械有限公司";
    assert!(shown.contains(bidder) && shown.contains("BAR"), "{shown}");
    let erased = good(&["ledger", "erase", &ledger, id, "--reason", "request", "--by", "officer"]);
    assert_eq!(erased, "erased: 1 case\n");
    let shown = good(&["ledger", "show", &ledger, id]);
    assert!(!shown.contains(bidder) && shown.contains("not kept"), "{shown}");
    let files = fs::read_dir(portal.0.path()).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap());
    for bytes in files {
        assert!(!bytes.windows(bidder.len()).any(|part| part == bidder.as_bytes()));
    }
    assert!(good(&["ledger", "list", &ledger]).contains("erased"));
    good(&["ledger", "verify", &ledger]);
}

#[test]
fn a_database_serves_as_a_file_does() {
    let server = Postgres::start().unwrap();
    let (ledger, portal) = (server.url(), Portal::new());
    for position in 1..=2 {
        let output = probity(&["check", FINED, "--ledger", &ledger, "--format", "json"]);
        assert_eq!(output.status.code(), Some(12), "{}", text(&output.stderr));
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["recorded"]["position"], position);
    }
    good(&["ledger", "verify", &ledger]);
    assert_eq!(good(&["ledger", "list", &ledger]).matches("  bar ").count(), 2);
    let export = portal.path("portal.parquet");
    let said = good(&["ledger", "export", &ledger, "--output", &export]);
    assert!(said.contains("3 entries"), "{said}");
    let bytes = fs::read(&export).unwrap();
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));

    let (status, said) = bad(&["ledger", "verify", &server.url_of("nowhere")]);
    assert_eq!(status, 1);
    assert!(said.contains("database \"nowhere\" does not exist"), "{said}");
    let wrong = ledger.replace("p%40ss", "wrong");
    let output = probity(&["check", FINED, "--ledger", &wrong]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), b"".as_slice()));
    let said = text(&output.stderr);
    assert!(said.contains("password authentication failed") && !said.contains("wrong"), "{said}");
}

#[test]
fn what_cannot_be_recorded_is_not_given_out() {
    let portal = Portal::new();
    let text_file = portal.path("notes.txt");
    fs::write(&text_file, "notes, not a ledger; and longer than the hundred bytes of a header ".repeat(4))
        .unwrap();
    let folder = portal.path("nowhere/certificate.json");
    for arguments in [
        ["check", FINED, "--ledger", &text_file],
        ["check", FINED, "--ledger", "mysql://user@host/db"],
        ["check", FINED, "--certificate", &text_file],
        ["check", FINED, "--certificate", &folder],
    ] {
        let output = probity(&arguments);
        assert!(!output.status.success() && output.stdout.is_empty(), "{}", text(&output.stdout));
        let said = text(&output.stderr);
        assert!(said.contains("error:"), "{said}");
    }
    let missing = portal.path("missing.ledger");
    for command in ["verify", "list", "export"] {
        let (status, said) = bad(&["ledger", command, &missing]);
        assert_eq!(status, 1);
        assert!(said.contains("there is no ledger"), "{said}");
    }
    assert!(!PathBuf::from(&missing).exists());
    assert!(Path::new(&text_file).exists());
}

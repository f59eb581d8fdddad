//! `probity serve` with a ledger: what is answered is recorded, can be had again, and can be decided again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;
#[path = "common/serving.rs"]
mod serving;

use std::collections::BTreeSet;
use std::path::Path;

use rustix::process::Signal;
use serde_json::{Value, json};
use tempfile::TempDir;

use common::{FINED, cases, probity, text};
use serving::{Got, Serving, got};

fn fined() -> Value {
    serde_json::from_slice(&std::fs::read(cases().join(FINED)).unwrap()).unwrap()
}

/// A service with a ledger of its own.
struct Book {
    folder: TempDir,
    service: Serving,
}

impl Book {
    fn open(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().join("portal.ledger").display().to_string();
        let service = Serving::start(&[&["--ledger", &ledger], arguments].concat());
        Book { folder, service }
    }

    fn ledger(&self) -> String {
        self.folder.path().join("portal.ledger").display().to_string()
    }

    fn screen_once(&self, key: &str, query: &str, case: &Value) -> Got {
        let request = self.service.posting(&format!("/v1/screenings{query}")).header("idempotency-key", key);
        got(request.body(case.to_string()))
    }

    /// How many determinations the ledger holds, whose chain is whole.
    fn entries(&self) -> u64 {
        let out = probity(&["ledger", "verify", &self.ledger(), "--format", "json"]);
        assert!(out.status.success(), "{}", text(&out.stderr));
        let verified: Value = serde_json::from_slice(&out.stdout).unwrap();
        verified["determinations"].as_u64().unwrap_or_else(|| panic!("{verified}"))
    }
}

fn write(folder: &Path, name: &str, value: &Value) -> String {
    let file = folder.join(name);
    std::fs::write(&file, value.to_string()).unwrap();
    file.display().to_string()
}

#[test]
fn what_is_answered_is_recorded_and_its_certificate_is_run_again() {
    let book = Book::open(&[]);
    let answer = book.service.screen("", fined().to_string());
    assert_eq!(answer.status, 201, "{}", answer.text());
    let said = answer.json();
    let id = said["id"].as_str().unwrap();
    assert_eq!(answer.header("location"), format!("/v1/determinations/{id}"));
    assert_eq!(said["recorded"]["position"], 1);
    assert_eq!(said["certificate"]["id"], id);
    assert_eq!(book.entries(), 1);

    let recorded = book.service.get(answer.header("location")).json();
    assert_eq!((&recorded["outcome"], recorded["by"].as_str()), (&json!("bar"), Some("loopback")));
    assert_eq!(recorded["recorded"], said["recorded"]);
    assert!(recorded.get("determination").is_none());
    // neither the bidder nor the tender stands anywhere in it
    assert!(!recorded.to_string().contains("江苏") && !recorded.to_string().contains("JSZC"), "{recorded}");

    // the certificate that went out opens the commitment to the case, and a later one does not
    let later = book.service.get(&format!("/v1/determinations/{id}/certificate")).json();
    assert!(said["certificate"]["case"]["salt"].is_string() && later["case"].get("salt").is_none());
    for (certificate, certain) in [(&said["certificate"], true), (&later, false)] {
        let request = json!({ "certificate": certificate, "case": fined() });
        let replayed = got(book.service.posting("/v1/replays").body(request.to_string()));
        assert_eq!(replayed.status, 200, "{}", replayed.text());
        let replayed = replayed.json();
        assert_eq!((&replayed["same"], &replayed["case_is_certain"]), (&json!(true), &json!(certain)));
        assert_eq!(replayed["determination"], said["determination"]);
    }
    // the command says the same of it
    let certificate = write(book.folder.path(), "certificate.json", &said["certificate"]);
    let case = cases().join(FINED).display().to_string();
    let out = probity(&["replay", &certificate, "--case", &case]);
    assert!(out.status.success(), "{}{}", text(&out.stdout), text(&out.stderr));
}

#[test]
fn a_certificate_that_was_changed_or_is_of_another_case_is_refused() {
    let book = Book::open(&[]);
    let certificate = book.service.screen("", fined().to_string()).json()["certificate"].clone();
    let replay = |certificate: &Value, case: &Value| {
        let request = json!({ "certificate": certificate, "case": case });
        got(book.service.posting("/v1/replays").body(request.to_string()))
    };
    let mut other = fined();
    other["tender"]["id"] = "T-2".into();
    assert_eq!(replay(&certificate, &other).problem(422), "other-case");
    let mut changed = certificate.clone();
    changed["determination"]["content"]["outcome"] = "allow".into();
    assert_eq!(replay(&changed, &fined()).problem(422), "bad-certificate");
    assert_eq!(replay(&json!({}), &fined()).problem(422), "bad-certificate");
    // recorded nowhere, it holds together, and what it says is not what comes out
    changed.as_object_mut().unwrap().remove("recorded");
    let replayed = replay(&changed, &fined()).json();
    assert_eq!((&replayed["same"], &replayed["signature"]), (&json!(false), &json!("none")));
    assert!(!replayed["differences"].as_array().unwrap().is_empty());
    for (body, kind) in [("{", "not-json"), ("{}", "bad-replay"), ("[]", "bad-replay")] {
        assert_eq!(got(book.service.posting("/v1/replays").body(body)).problem(400), kind);
    }
    // a case that no decision can be of is told as it is where it is to be decided
    let twice = fined().to_string().replacen('{', r#"{"as_of":"2026-06-10","#, 1);
    let body = format!(r#"{{"certificate":{certificate},"case":{twice}}}"#);
    let told = got(book.service.posting("/v1/replays").body(body));
    assert_eq!(told.problem(422), "bad-case");
    assert_eq!(told.json()["faults"], book.service.screen("", twice).json()["faults"]);
}

#[test]
fn cases_are_kept_where_the_portal_says_so() {
    let book = Book::open(&["--keep-cases"]);
    let answer = book.service.screen("?as_of=2026-06-11", fined().to_string()).json();
    let id = answer["id"].as_str().unwrap();
    let recorded = book.service.get(&format!("/v1/determinations/{id}")).json();
    assert_eq!(recorded["determination"], answer["determination"]);
    let chinese = book.service.get(&format!("/v1/determinations/{id}?lang=zh")).json();
    assert_eq!(chinese["determination"]["language"], "zh");
    let certificate = book.service.get(&format!("/v1/determinations/{id}/certificate")).json();
    assert_eq!(certificate, answer["certificate"]);
}

#[test]
fn a_request_with_a_key_is_recorded_once() {
    let book = Book::open(&[]);
    let first = book.screen_once("key-1", "", &fined());
    let again = book.screen_once("key-1", "", &fined());
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.json(), again.json());
    assert_eq!((first.header("idempotency-replayed"), again.header("idempotency-replayed")), ("", "true"));
    assert_eq!(first.header("location"), again.header("location"));
    assert_eq!(book.entries(), 1);
    // another key, or none
    assert_ne!(book.screen_once("key-2", "", &fined()).json()["id"], first.json()["id"]);
    assert_ne!(book.service.screen("", fined().to_string()).json()["id"], first.json()["id"]);
    // the same key for something else
    let mut other = fined();
    other["tender"]["id"] = "T-2".into();
    assert_eq!(book.screen_once("key-1", "", &other).problem(422), "other-request");
    assert_eq!(book.screen_once("key-1", "?lang=zh", &fined()).problem(422), "other-request");
    assert_eq!(book.entries(), 3);
    for key in ["", "a b", "é", &"k".repeat(256)] {
        let request = book.service.posting("/v1/screenings").header("idempotency-key", key.as_bytes());
        assert_eq!(got(request.body(fined().to_string())).problem(400), "bad-key", "{key}");
    }
    // many at the same time are one
    let ids: BTreeSet<_> = std::thread::scope(|scope| {
        let ask = || book.screen_once("key-3", "", &fined()).json()["id"].to_string();
        let asking: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        asking.into_iter().map(|asking| asking.join().unwrap()).collect()
    });
    assert_eq!((ids.len(), book.entries()), (1, 4));
}

#[test]
fn each_line_of_a_batch_is_recorded() {
    let book = Book::open(&[]);
    let line = fined().to_string();
    let body = format!("{line}\n{{}}\n{line}\n");
    let request = book.service.client.post(book.service.url("/v1/screenings:batch"));
    let answer = got(request.header("content-type", "application/x-ndjson").body(body)).text();
    let lines: Vec<Value> = answer.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    for (at, recorded) in [(0, true), (1, false), (2, true)] {
        assert_eq!(lines[at].get("id").is_some(), recorded, "{}", lines[at]);
        if recorded {
            let id = lines[at]["id"].as_str().unwrap();
            assert_eq!(book.service.get(&format!("/v1/determinations/{id}")).status, 200);
        }
    }
    assert_eq!(book.entries(), 2);
    assert_eq!(book.service.metric("probity_ledger_appends_total{result=\"recorded\"}"), Some(2.0));
}

#[test]
fn what_was_answered_survives_the_end_of_the_service() {
    let mut book = Book::open(&[]);
    let ids: Vec<_> = std::thread::scope(|scope| {
        let ask = || book.service.screen("", fined().to_string()).json()["id"].as_str().unwrap().to_owned();
        let asking: Vec<_> = (0..16).map(|_| scope.spawn(ask)).collect();
        asking.into_iter().map(|asking| asking.join().unwrap()).collect()
    });
    book.service.signal(Signal::KILL);
    book.service.ended();
    assert_eq!(book.entries(), 16);
    let again = Serving::start(&["--ledger", &book.ledger()]);
    for id in ids {
        assert_eq!(again.get(&format!("/v1/determinations/{id}")).json()["id"], *id);
    }
}

#[test]
fn what_is_not_recorded_is_not_answered() {
    let book = Book::open(&[]);
    assert_eq!(book.service.screen("", fined().to_string()).status, 201);
    assert_eq!(book.service.get("/readyz").status, 200);
    let unknown = "/v1/determinations/0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60";
    assert_eq!(book.service.get(unknown).problem(404), "no-such-determination");
    assert_eq!(book.service.get("/v1/determinations/nothing").problem(404), "no-such-determination");
    let connection = rusqlite::Connection::open(book.ledger()).unwrap();
    connection.execute_batch("alter table line rename to lost").unwrap();
    let answer = book.service.screen("", fined().to_string());
    assert_eq!(answer.status / 100, 5, "{}", answer.text());
    assert!(answer.json().get("determination").is_none());
    assert!(!answer.text().contains("portal.ledger"), "{}", answer.text());
    assert_eq!(book.service.get("/readyz").status, 503);
}

#[test]
fn without_a_ledger_there_is_nothing_to_look_up() {
    let service = Serving::start(&[]);
    let id = "0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60";
    assert_eq!(service.get(&format!("/v1/determinations/{id}")).problem(404), "no-ledger");
    assert_eq!(service.get(&format!("/v1/determinations/{id}/certificate")).problem(404), "no-ledger");
    let out = probity(&["serve", "--keep-cases"]);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn a_case_that_was_kept_long_enough_is_erased() {
    let book = Book::open(&["--keep-cases"]);
    let answer = book.service.screen("", fined().to_string()).json();
    let (ledger, id) = (book.ledger(), answer["id"].as_str().unwrap().to_owned());
    let Book { folder: _folder, service } = book;
    drop(service);
    let service = Serving::start(&["--ledger", &ledger, "--keep-days", "0"]);
    let listed = || text(&probity(&["ledger", "list", &ledger]).stdout);
    service.wait_until("the erasure", |_| listed().contains("erased"));
    let kept = service.get(&format!("/v1/determinations/{id}"));
    assert_eq!(kept.status, 200, "{}", kept.text());
    assert!(kept.json().get("determination").is_none(), "{}", kept.text());
}

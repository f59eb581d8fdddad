//! The self-check page in a browser: `tests/browser/self-check.test.mjs`, on the page that the command writes and on the
//! one that the service sends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;
#[path = "common/serving.rs"]
mod serving;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use probity_test_tools::Browser;
use serde_json::{Value, json};

use common::{cases, probity, text};
use serving::Serving;

fn page(folder: &Path) -> PathBuf {
    let page = folder.join("self-check.html");
    let out = probity(&["self-check", "--page", page.to_str().unwrap()]);
    assert!(out.status.success(), "{}", text(&out.stderr));
    page
}

fn case_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            case_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

/// What the command says of every case file that is a text.
fn answers() -> Vec<Value> {
    let mut files = Vec::new();
    case_files(&cases(), &mut files);
    files.sort();
    let waiting = Mutex::new(files.into_iter());
    let answer = |file: PathBuf| {
        let json = std::fs::read_to_string(&file).ok()?;
        // as many times longer: a busy machine decides no test
        let out = probity(&["check", file.to_str().unwrap(), "--format", "json", "--fuel", "5000000000"]);
        let answer: Value =
            serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", file.display()));
        Some(json!({ "file": file, "json": json, "answer": answer }))
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..thread::available_parallelism().map_or(2, usize::from))
            .map(|_| {
                scope.spawn(|| {
                    let next = || waiting.lock().unwrap().next();
                    std::iter::from_fn(next).filter_map(answer).collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}

fn passes(name: &str, page: &str, cases: &Path) {
    let file = Browser::harness().join(name);
    let settings = [("PROBITY_PAGE", page), ("PROBITY_CASES", cases.to_str().unwrap())];
    let said =
        Browser::at_hand().unwrap().test(&[file], &settings).unwrap_or_else(|problem| panic!("{problem}"));
    assert!(said.contains("fail 0") && !said.contains("pass 0"), "{said}");
}

#[test]
fn from_disk() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.json");
    std::fs::write(&file, Value::from(answers()).to_string()).unwrap();
    passes("self-check.test.mjs", page(folder.path()).to_str().unwrap(), &file);
}

#[test]
fn from_the_service() {
    let service = Serving::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.json");
    std::fs::write(&file, "[]").unwrap();
    passes("self-check.served.test.mjs", &service.url("/self-check"), &file);
    // it is the very page that the command writes
    let served = service.get("/self-check");
    assert_eq!(served.status, 200);
    assert_eq!(served.text(), std::fs::read_to_string(page(folder.path())).unwrap());
    let policy = served.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(policy.ends_with("; frame-ancestors 'none'"), "{policy}");
}

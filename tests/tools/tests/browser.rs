//! Tests run in a browser, whose harness says what is so; their failure is told, and a hang ends.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use probity_test_tools::Browser;

fn file(name: &str) -> PathBuf {
    Browser::harness().join(name)
}

/// Runs a file of the harness's own tests.
fn passes(name: &str) {
    let said = Browser::at_hand().unwrap().test(&[file(name)], &[("PROBITY_PAGE", "about:blank")]);
    let said = said.unwrap_or_else(|problem| panic!("{problem}"));
    assert!(said.contains("fail 0") && !said.contains("pass 0"), "{said}");
}

#[test]
fn the_harness_tells_what_a_page_does() {
    passes("harness.test.mjs");
}

#[test]
fn what_leaves_a_page_is_known_by_servers_that_it_comes_to() {
    passes("elsewhere.test.mjs");
}

#[test]
fn a_failure_is_told() {
    let browser = Browser::at_hand().unwrap();
    let problem = browser.test(&[file("fixtures/fail.mjs")], &[("PROBITY_SAYS", "this")]).unwrap_err();
    for part in ["the tests failed", "'this'", "'otherwise'", "fail 1"] {
        assert!(problem.contains(part), "{problem}");
    }
    let problem = browser.test(&[file("none.mjs")], &[("PROBITY_SAYS", "this")]).unwrap_err();
    assert!(problem.ends_with("none.mjs: no such file"), "{problem}");
}

#[test]
fn a_hang_ends_and_the_browser_with_it() {
    let browser = Browser::at_hand().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let started = folder.path().join("browser");
    // a busy machine may need longer until there is a browser
    for seconds in [5, 20, 80, 320] {
        let patience = Duration::from_secs(seconds);
        let problem = browser
            .test_within(patience, &[file("fixtures/hang.mjs")], &[("PROBITY_HANGS", &started)])
            .unwrap_err();
        assert!(problem.starts_with(&format!("the tests did not end within {seconds} s")), "{problem}");
        if started.exists() {
            break;
        }
    }
    let process = Path::new("/proc").join(fs::read_to_string(started).unwrap());
    for _ in 0..600 {
        // one that nobody waits for stays on the list without a program
        if fs::read_link(process.join("exe")).is_err() {
            return;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("{} still runs", process.display());
}

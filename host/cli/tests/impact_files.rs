//! The files that `probity policy impact` is given: what is none, what has no case, and what is in the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use assert_cmd::Command;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Long for what is refused at once; a command that waits for a pipe ends the test.
const AT_ONCE: Duration = Duration::from_secs(120);

/// A folder with one good case.
fn folder() -> (TempDir, impl Fn(&str) -> PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let case = json!({
        "as_of": "2026-06-10",
        "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2026-05-06", "stage": "evaluate" },
        "parties": [{ "id": "bidder", "role": "bidder" }], "records": []
    });
    std::fs::write(path.join("good.json"), case.to_string()).unwrap();
    (folder, move |name: &str| path.join(name))
}

/// Exit status, and what is said.
fn impact(folder: &Path, more: &[&str], input: &str) -> (i32, String) {
    let module = |version: &str| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sample-fines");
        file.join(format!("{version}.wasm"))
    };
    let mut command = Command::cargo_bin("probity").unwrap();
    command.current_dir(folder).args(["policy", "impact"]).args([module("1.0.0"), module("2.0.0")]);
    let out = command.args(more).write_stdin(input).timeout(AT_ONCE).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
    (out.status.code().unwrap_or_else(|| panic!("{more:?} does not end: {said}")), said)
}

fn kind(said: &str) -> String {
    let document: Value = serde_json::from_str(said).unwrap_or_else(|error| panic!("{error}: {said}"));
    document["error"]["kind"].as_str().unwrap_or_else(|| panic!("{said}")).to_owned()
}

#[test]
fn only_so_many_threads_can_be_asked_for() {
    let (folder, _) = folder();
    let run = |threads: &str| impact(folder.path(), &["--cases", "good.json", "--threads", threads], "");
    for threads in ["0", "1025", "100000", "18446744073709551616"] {
        let (status, said) = run(threads);
        assert!(status == 2 && said.contains("--threads"), "{threads}: {said}");
    }
    let (status, said) = run("1024");
    assert!(status == 0 && said.contains("1 case"), "{said}");
}

#[test]
fn no_case_is_an_error() {
    let (folder, file) = folder();
    std::fs::write(file("empty.ndjson"), "").unwrap();
    std::fs::write(file("blank.jsonl"), "\n \n").unwrap();
    for (cases, named) in
        [("-", "standard input"), ("empty.ndjson", "`empty.ndjson`"), ("blank.jsonl", "`blank.jsonl`")]
    {
        let (status, said) = impact(folder.path(), &["--cases", cases], "\n");
        assert!(status == 1 && said.contains(&format!("no case found under {named}:")), "{said}");
        let (_, said) = impact(folder.path(), &["--cases", cases, "--format", "json"], "");
        assert_eq!(kind(&said), "no-case");
    }
    // beside a case it is nothing
    assert_eq!(impact(folder.path(), &["--cases", "empty.ndjson", "good.json"], "").0, 0);
}

#[test]
fn a_page_takes_the_place_of_a_page_alone() {
    let (folder, file) = folder();
    let write =
        |page: &str| impact(folder.path(), &["--cases", "good.json", "--html", page, "--format", "json"], "");
    for _ in 0..2 {
        assert_eq!(write("page.html").0, 0);
    }
    let page = std::fs::read(file("page.html")).unwrap();
    // a larger one of its own kind, and an archive
    std::fs::write(file("page.html"), [&page[..], &[b' '; 1 << 20]].concat()).unwrap();
    assert_eq!(write("page.html").0, 0);
    assert_eq!(std::fs::read(file("page.html")).unwrap(), page);
    let (status, said) = write("good.json");
    assert_eq!((status, kind(&said).as_str()), (1, "exists"));
    std::fs::create_dir(file("folder")).unwrap();
    assert_eq!(kind(&write("folder").1), "exists");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink("page.html", file("link.html")).unwrap();
        symlink("nowhere", file("dangling.html")).unwrap();
        symlink("/dev/zero", file("endless.html")).unwrap();
        assert_eq!(write("link.html").0, 0);
        assert!(file("link.html").is_symlink());
        pipe(&file("pipe.html"));
        // what never ends, or is not there yet, is not read and not written
        for there in ["endless.html", "dangling.html", "pipe.html"] {
            let (status, said) = write(there);
            assert_eq!((status, kind(&said).as_str()), (1, "exists"), "{there}");
        }
        assert!(!file("nowhere").exists());
    }
}

#[cfg(unix)]
fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_where_it_is_named_and_not_where_it_is_found() {
    let (folder, file) = folder();
    std::fs::create_dir(file("cases")).unwrap();
    std::fs::copy(file("good.json"), file("cases/good.json")).unwrap();
    pipe(&file("cases/found.json"));
    let (status, said) = impact(folder.path(), &["--cases", "cases"], "");
    assert!(status == 1 && said.contains("cannot read `cases/found.json`: it is no file"), "{said}");
    let mut command = Command::cargo_bin("probity").unwrap();
    let out = command.current_dir(folder.path()).args(["test", "cases"]).timeout(AT_ONCE).output().unwrap();
    assert!(String::from_utf8(out.stderr).unwrap().contains("it is no file"));

    pipe(&file("named.ndjson"));
    let (to, line) = (file("named.ndjson"), std::fs::read_to_string(file("good.json")).unwrap() + "\n");
    let writer = std::thread::spawn(move || std::fs::write(to, line.repeat(3)).unwrap());
    let (status, said) = impact(folder.path(), &["--cases", "named.ndjson"], "");
    assert!(status == 0 && said.contains("3 cases"), "{said}");
    writer.join().unwrap();
}

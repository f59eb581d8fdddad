//! A person takes a policy back, and what processes leave that end in the middle of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod story;

use std::io::{BufRead, BufReader, Read};

use serde_json::Value;

use story::Portal;

#[test]
fn a_person_goes_back_and_it_is_recorded() {
    let portal = Portal::with_both();
    portal.good(&[
        "policy",
        "rollback",
        "sample-fines",
        "--to",
        "1.0.0",
        "--reason",
        "not adopted",
        "--by",
        "a lawyer",
    ]);
    let resolved = portal.json(&["resolve", "--on", "2026-06-01", "--format", "json"]).1;
    assert_eq!(resolved[0]["chosen"], "1.0.0");
    assert_eq!(resolved[0]["versions"][0]["standing"], "rolled-back");
    let (_, error) = portal.check(&portal.case("2027-01-02"));
    assert_eq!(error["error"]["kind"], "not-in-force", "the older version ended: nothing is guessed");
    let history = portal.read(".probity/history.ndjson");
    let last: Value = serde_json::from_str(history.lines().last().unwrap()).unwrap();
    assert_eq!(
        (&last["what"], &last["reason"], &last["by"]),
        (&"rollback".into(), &"not adopted".into(), &"a lawyer".into())
    );
    portal.good(&["policy", "rollback", "sample-fines", "--lift", "--reason", "adopted", "--by", "a lawyer"]);
    assert_eq!(portal.check(&portal.case("2027-01-02")).0, 12);
    portal.bad(&["policy", "rollback", "sample-fines", "--to", "3.0.0", "--reason", "r"], "bad-rollback");
}

#[test]
fn a_process_that_ends_while_it_takes_back_leaves_nothing_untold() {
    let portal = Portal::with_both();
    let (history, lock) = (".probity/history.ndjson", "trust.lock");
    let before = (portal.read(history), portal.read(lock));
    let back = ["policy", "rollback", "sample-fines", "--by", "a lawyer", "--reason"];
    portal.good(&[&back[..], &["not adopted", "--to", "1.0.0"]].concat());
    let after = (portal.read(history), portal.read(lock));
    let last = || {
        let history = portal.read(history);
        let last: Value = serde_json::from_str(history.lines().last().unwrap()).unwrap();
        (last["what"].clone(), last["reason"].clone())
    };

    // in force, and half a record of it: completed by the next one
    portal.write(history, &format!("{}{}", before.0, &after.0[before.0.len()..before.0.len() + 20]));
    let (_, error) = portal.check(&portal.case("2027-01-02"));
    assert_eq!(error["error"]["kind"], "not-in-force", "the older version ended");
    portal.good(&["update"]);
    assert_eq!(last(), ("rollback".into(), "not adopted".into()));
    let completed = portal.read(history);
    assert!(!portal.good(&["update"]).contains("warning: `sample-fines` was recorded"));
    assert_eq!(portal.read(history), completed, "once");
    // or by another person's roll-back, which takes its place
    portal.write(history, &before.0);
    portal.good(&[&back[..], &["not adopted after all", "--to", "1.0.0"]].concat());
    assert_eq!(portal.read(history).matches("rollback").count(), 2);

    // recorded, and not in force: told until somebody does it
    portal.write(history, &after.0);
    portal.write(lock, &before.1);
    for _ in 0..2 {
        let said = portal.good(&["update"]);
        assert!(
            said.contains("recorded as taken back to 1.0.0 by a lawyer (not adopted), and it is not"),
            "{said}"
        );
    }
    portal.good(&[&back[..], &["not adopted", "--to", "1.0.0"]].concat());
    assert!(!portal.good(&["update"]).contains("recorded as"));

    // lifted in the record alone
    let taken_back = portal.read(lock);
    portal.good(&[&back[..], &["adopted", "--lift"]].concat());
    assert_eq!(last(), ("lift".into(), "adopted".into()));
    assert!(!portal.good(&["update"]).contains("recorded as"));
    portal.write(lock, &taken_back);
    let said = portal.good(&["update"]);
    assert!(
        said.contains("recorded as no longer taken back by a lawyer (adopted), and it still is"),
        "{said}"
    );
    portal.good(&[&back[..], &["adopted", "--lift"]].concat());
    assert_eq!(portal.check(&portal.case("2027-01-02")).0, 12);
}

#[test]
fn what_was_told_and_not_done_is_told_once() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["update"]);
    let before = portal.read("trust.lock");
    portal.publish("2.0.0");
    portal.good(&["update"]);
    let (history, lock) = (portal.read(".probity/history.ndjson"), portal.read("trust.lock"));
    // killed before the lock was written
    portal.write("trust.lock", &before);
    assert!(portal.good(&["update"]).contains("+ sample-fines 2.0.0"));
    assert_eq!(portal.read("trust.lock"), lock);
    assert_eq!(portal.read(".probity/history.ndjson"), history);

    let by = ["--reason", "not adopted", "--by", "a lawyer"];
    portal.good(&[&["policy", "rollback", "sample-fines", "--to", "1.0.0"], &by[..]].concat());
    let taken_back = portal.read("trust.lock");
    let lift = |reason: &str| {
        portal.good(&[
            "policy",
            "rollback",
            "sample-fines",
            "--lift",
            "--reason",
            reason,
            "--by",
            "a lawyer",
        ]);
        portal.read(".probity/history.ndjson").matches("\"lift\"").count()
    };
    assert_eq!(lift("adopted"), 1);
    portal.write("trust.lock", &taken_back);
    assert_eq!(lift("adopted"), 1, "the same, done now");
    portal.write("trust.lock", &taken_back);
    assert_eq!(lift("adopted after all"), 2, "another reason is another lift");
    assert_eq!(portal.check(&portal.case("2027-01-02")).0, 12);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_the_history_is_not_waited_for() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["update"]);
    let history = portal.path(".probity/history.ndjson");
    std::fs::remove_file(&history).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&history).status().unwrap().success());
    let said = portal.bad(&["update"], "file");
    assert!(said.contains("it is no file"), "{said}");
    assert_eq!(portal.check(&portal.case("2026-05-06")).0, 0);
}

#[test]
fn a_roll_back_that_the_lock_lost_is_told_by_whatever_decides() {
    let portal = Portal::with_both();
    let by = ["--reason", "not adopted", "--by", "a lawyer"];
    portal.good(&[&["policy", "rollback", "sample-fines", "--to", "1.0.0"], &by[..]].concat());
    let case = portal.case("2027-01-02");
    let decide: [&[&str]; 3] = [
        &["check", &case, "--trust", "trust.toml"],
        &["what-if", &case, "--trust", "trust.toml", "--overturned", "fine-1"],
        &["resolve", "--on", "2027-01-02"],
    ];
    let told = |said: &str| said.matches("recorded as taken back to 1.0.0 by a lawyer (not adopted)").count();
    for arguments in decide {
        assert_eq!(told(&portal.says(arguments).1), 0, "it is in force");
    }
    let lock = portal.read("trust.lock");
    portal.write("trust.lock", lock.split("[[rollback]]").next().unwrap());
    for arguments in decide {
        let (_, said) = portal.says(arguments);
        assert_eq!(told(&said), 1, "{arguments:?}: {said}");
    }
    let events = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let heard = std::sync::Arc::clone(&events);
    let live = probity::Live::start(
        &portal.path("trust.toml"),
        probity::Runtime::builder().no_cache(),
        move |event| {
            heard.lock().unwrap().push(format!("{event:?}"));
        },
    );
    live.unwrap();
    assert_eq!(events.lock().unwrap().iter().filter(|event| event.contains("NotTakenBack")).count(), 1);
    // emptied: nothing can be decided, and what is taken up again tells it once
    portal.write("trust.lock", "");
    assert_eq!(told(&portal.good(&["update"])), 1);
    assert_eq!(told(&portal.says(decide[0]).1), 1);
    // what cannot be read stops nobody who decides, and is told
    let history = portal.path(".probity/history.ndjson");
    std::fs::remove_file(&history).unwrap();
    std::fs::create_dir(&history).unwrap();
    let (status, said) = portal.says(decide[0]);
    assert_eq!(status, 12, "{said}");
    assert!(said.contains("warning: ") && said.contains("history.ndjson"), "{said}");
}

#[test]
fn what_a_killed_update_left_is_removed() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["update"]);
    let left = |name: &str, hours: u64| {
        let file = std::fs::File::create(portal.path(name)).unwrap();
        let ago = std::time::Duration::from_secs(hours * 60 * 60);
        file.set_modified(std::time::SystemTime::now() - ago).unwrap();
    };
    let gone = [".probity/.probity-a1b2c3.tmp", ".probity/blobs/sha256/.probity-d4e5f6.tmp"];
    let there = [".probity/notes.tmp", ".probity/.probity-notes", ".probity-beside.tmp"];
    gone.iter().chain(&there).for_each(|name| left(name, 2));
    left(".probity/.probity-at-work.tmp", 0);
    portal.good(&["update", "--dry-run"]);
    assert!(gone.iter().all(|name| portal.path(name).exists()));
    portal.good(&["update"]);
    assert!(!gone.iter().any(|name| portal.path(name).exists()));
    assert!(there.iter().chain(&[".probity/.probity-at-work.tmp"]).all(|name| portal.path(name).exists()));
    assert_eq!(portal.check(&portal.case("2026-05-06")).0, 0);
}

#[test]
fn who_waits_for_another_process_is_told() {
    let portal = Portal::with_both();
    for arguments in [
        &["update"][..],
        &["policy", "rollback", "sample-fines", "--to", "1.0.0", "--reason", "wrong", "--by", "A. Person"],
    ] {
        let alone = probity::trust::Setup::read_alone(&portal.path("trust.toml")).unwrap();
        let mut waits = portal.begin(arguments);
        let mut said = BufReader::new(waits.stderr.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        assert_eq!(line, "waiting for another `probity update` or `probity policy rollback` to end\n");
        drop(alone);
        std::io::copy(&mut said, &mut std::io::sink()).unwrap();
        assert!(waits.wait().unwrap().success(), "{arguments:?}");
    }
    // a program is told nothing beside its document
    let alone = probity::trust::Setup::read_alone(&portal.path("trust.toml")).unwrap();
    let mut waits = portal.begin(&["update", "--format", "json"]);
    std::thread::sleep(std::time::Duration::from_millis(1500));
    drop(alone);
    let mut said = String::new();
    waits.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(waits.wait().unwrap().success() && !said.contains("waiting"), "{said}");
}

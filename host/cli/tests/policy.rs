//! Beginning a policy, and what its commands say where something is missing. `tutorial.rs` builds one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use common::{FINED, cases, draft, probity, released, text};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every file below a folder, by its path from there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            found.insert(name, fs::read(&path).unwrap());
        }
    }
    found
}

/// A folder with a new policy in it.
fn made(arguments: &[&str]) -> (TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().display().to_string();
    let out = probity(&[&["policy", "new", "my-law", "--dir", &dir], arguments].concat());
    assert!(out.status.success(), "{}", text(&out.stderr));
    let folder = place.path().join("my-law");
    (place, folder)
}

/// The exit status and the kind of error.
fn kind(arguments: &[&str]) -> (Option<i32>, String) {
    let out = probity(&[arguments, &["--format", "json"]].concat());
    let document: Value =
        serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", text(&out.stderr)));
    (out.status.code(), document["error"]["kind"].as_str().unwrap_or_else(|| panic!("{document}")).to_owned())
}

#[test]
fn a_new_policy_carries_the_sdk_of_this_repository() {
    let (_place, folder) = made(&[]);
    let mut carried = files(&folder.join("sdk"));
    let manifest = String::from_utf8(carried.remove("guest/Cargo.toml").unwrap()).unwrap();
    let mut there = BTreeMap::new();
    for part in ["guest/src", "guest/texts", "wit"] {
        let inside = files(&root().join(part)).into_iter();
        there.extend(inside.map(|(name, bytes)| (format!("{part}/{name}"), bytes)));
    }
    assert_eq!(carried.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    for (name, bytes) in &there {
        assert!(carried[name] == *bytes, "{name} is carried as it was before");
    }
    // the manifest stands without the workspace, and says the same
    assert!(!manifest.contains("workspace") && !manifest.contains("proptest"), "{manifest}");
    let whole = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let line = whole.lines().find(|line| line.starts_with("wit-bindgen = ")).unwrap();
    let version = line.split('"').nth(1).unwrap();
    assert!(manifest.contains(&format!("version = \"{version}\"")), "{manifest}");
}

#[test]
fn a_new_policy_locks_the_releases_that_the_workspace_locks() {
    let (_place, folder) = made(&[]);
    let whole = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let lock = fs::read_to_string(folder.join("Cargo.lock")).unwrap();
    let packages: Vec<_> = lock.split("[[package]]\n").skip(1).collect();
    assert!(packages.iter().any(|package| package.starts_with("name = \"wit-bindgen\"\n")), "{lock}");
    for package in packages {
        let own =
            ["name = \"my-law\"", "name = \"probity-guest\""].iter().any(|own| package.starts_with(own));
        assert!(own || whole.contains(package.trim_end()), "{package}");
    }
}

#[test]
fn another_copy_of_the_sdk_is_used_by_its_path() {
    let root = root().display().to_string();
    let (_place, folder) = made(&["--sdk", &root]);
    assert!(!folder.join("sdk").exists());
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    assert!(manifest.contains(&format!("path = \"{root}/guest\"")), "{manifest}");
    let nowhere = folder.display().to_string();
    let dir = folder.join("other").display().to_string();
    let wrong = ["policy", "new", "my-law", "--dir", &dir, "--sdk", &nowhere];
    assert_eq!(kind(&wrong), (Some(1), "unreadable".to_owned()));
    assert!(!folder.join("other").exists(), "nothing is begun that cannot be finished");
}

#[test]
fn a_policy_is_named_as_the_host_and_cargo_take_it() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().display().to_string();
    for name in
        ["My-Law", "my_law", "7-law", "my--law", "law-", "", "../law", "法", "match", "core", "probity-guest"]
    {
        let arguments = ["policy", "new", name, "--dir", &dir];
        assert_eq!(kind(&arguments), (Some(2), "bad-name".to_owned()), "{name}");
    }
    assert_eq!(files(place.path()).len(), 0);
}

#[test]
fn nothing_of_somebody_elses_is_written_over() {
    let (place, folder) = made(&[]);
    let before = files(&folder);
    let dir = place.path().display().to_string();
    assert_eq!(kind(&["policy", "new", "my-law", "--dir", &dir]), (Some(1), "not-empty".to_owned()));
    assert!(files(&folder) == before);
    fs::create_dir(place.path().join("empty")).unwrap();
    assert!(probity(&["policy", "new", "empty", "--dir", &dir]).status.success());
}

#[test]
fn every_scenario_of_a_new_policy_is_a_case_without_faults() {
    let (_place, folder) = made(&[]);
    let scenarios = files(&folder.join("scenarios"));
    assert_eq!(scenarios.len(), 5);
    for (name, json) in scenarios {
        let case = probity::Case::from_json(&json);
        assert!(case.is_ok(), "{name}: {case:?}");
    }
}

/// A crate of the released policy's name, with one scenario.
fn crate_of_a_released_policy() -> (TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().display().to_string();
    let name = "cn-government-procurement";
    assert!(probity(&["policy", "new", name, "--dir", &dir]).status.success());
    let folder = place.path().join(name);
    fs::remove_dir_all(folder.join("scenarios")).unwrap();
    fs::create_dir_all(folder.join("scenarios")).unwrap();
    fs::copy(cases().join(FINED), folder.join("scenarios/fined.json")).unwrap();
    (place, folder)
}

#[test]
fn the_scenarios_of_a_crate_run_on_the_module_that_was_built_of_it() {
    let (_place, folder) = crate_of_a_released_policy();
    let path = folder.display().to_string();
    assert_eq!(kind(&["test", &path]), (Some(1), "not-built".to_owned()));
    let said = text(&probity(&["test", &path]).stderr);
    assert!(said.contains(&format!("run `probity policy build {path}`")), "{said}");

    let module = folder.join("target/policy/cn-government-procurement.wasm");
    fs::create_dir_all(module.parent().unwrap()).unwrap();
    fs::write(&module, draft(released("cn-government-procurement"))).unwrap();
    let out = probity(&["test", &path]);
    assert_eq!((text(&out.stdout), text(&out.stderr)), ("1 passed, 0 failed\n".to_owned(), String::new()));

    // another policy under that name decides nothing in its place
    fs::write(&module, b"no module").unwrap();
    assert_eq!(kind(&["test", &path]), (Some(1), "refused-module".to_owned()));
}

#[test]
fn a_module_older_than_its_sources_is_said_to_be() {
    let (_place, folder) = crate_of_a_released_policy();
    let path = folder.display().to_string();
    let module = folder.join("target/policy/cn-government-procurement.wasm");
    fs::create_dir_all(module.parent().unwrap()).unwrap();
    fs::write(&module, released("cn-government-procurement")).unwrap();
    let old = std::time::SystemTime::UNIX_EPOCH;
    fs::File::options().write(true).open(&module).unwrap().set_modified(old).unwrap();
    let out = probity(&["test", &path]);
    assert_eq!(text(&out.stdout), "1 passed, 0 failed\n");
    assert!(text(&out.stderr).contains("build it again with `probity policy build"), "{}", text(&out.stderr));
}

#[test]
fn what_is_no_policy_is_not_built() {
    let (_place, folder) = made(&[]);
    let build = |folder: &Path| kind(&["policy", "build", &folder.display().to_string()]);
    let no_policy = (Some(1), "no-policy".to_owned());
    assert_eq!(build(&folder.join("texts")), no_policy);
    // a crate of another kind, and one that is not built on the SDK
    assert_eq!(build(&folder.join("sdk/guest")), no_policy);
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let (before, _) = manifest.split_once("probity-guest = ").unwrap();
    fs::write(folder.join("Cargo.toml"), before).unwrap();
    assert_eq!(build(&folder), no_policy);
    fs::write(folder.join("Cargo.toml"), "[package").unwrap();
    assert_eq!(build(&folder), (Some(1), "not-buildable".to_owned()));
}

#[cfg(unix)]
#[test]
fn a_missing_toolchain_is_named_with_the_command_that_brings_it() {
    use std::os::unix::fs::PermissionsExt;

    let (place, folder) = made(&[]);
    // programs that are there and know no other target
    let programs = place.path().join("bin");
    fs::create_dir(&programs).unwrap();
    let cargo = std::env::var("CARGO").unwrap_or("cargo".to_owned());
    for (name, script) in
        [("cargo", format!("exec {cargo} \"$@\"")), ("rustc", "exit 1".into()), ("rustup", "".into())]
    {
        let file = programs.join(name);
        fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let out = Command::cargo_bin("probity")
        .unwrap()
        .env("PATH", &programs)
        .args(["policy", "build", "--toolchain", "rustup", "--format", "json"])
        .arg(&folder)
        .output()
        .unwrap();
    let document: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((out.status.code(), document["error"]["kind"].as_str()), (Some(1), Some("no-toolchain")));
    let said = document["error"]["message"].as_str().unwrap();
    assert!(said.contains("rustup target add wasm32-unknown-unknown"), "{said}");
}

#[test]
fn measuring_counts_what_it_leaves_out() {
    let measure = |arguments: &[&str]| -> Value {
        let bench = ["policy", "bench", "world-bank-sanctions", "--passes", "2", "--format", "json"];
        let out = probity(&[&bench, arguments].concat());
        assert!(out.status.success(), "{}{}", text(&out.stdout), text(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap()
    };
    let own = measure(&["--cases", "world-bank-sanctions"]);
    let cases = own["cases"].as_u64().unwrap();
    assert!(cases > 0);
    assert_eq!(own["evaluations"], cases * 2);
    let more = measure(&["--cases", "world-bank-sanctions", "--cases", "us-far-9-4", "--cases", "bad-input"]);
    assert_eq!(more["cases"], cases);
    assert_eq!(
        more["bad"],
        own["bad"].as_u64().unwrap()
            + fs::read_dir(common::cases().join("bad-input")).unwrap().count() as u64
    );
    assert!(more["not_governed"].as_u64() > own["not_governed"].as_u64());
    // fuel and memory are the same every time
    assert_eq!((&more["fuel"], &more["memory_bytes"]), (&own["fuel"], &own["memory_bytes"]));
    let number =
        |path: &str| own.pointer(path).and_then(Value::as_u64).unwrap_or_else(|| panic!("{path}: {own}"));
    assert!(number("/fuel/median") > 0 && number("/fuel/largest") >= number("/fuel/median"));
    assert!(number("/memory_bytes/largest").is_multiple_of(65_536) && number("/memory_bytes/largest") > 0);
    for (less, more) in [("median", "percentile_95"), ("percentile_95", "largest")] {
        assert!(number(&format!("/time/{less}")) <= number(&format!("/time/{more}")));
    }
}

#[test]
fn a_file_is_measured_as_the_policy_of_that_name() {
    let place = tempfile::tempdir().unwrap();
    let module = place.path().join("module.wasm");
    fs::write(&module, released("us-far-9-4")).unwrap();
    let measure = |policy: &str| -> Value {
        let out = probity(&[
            "policy",
            "bench",
            policy,
            "--cases",
            "us-far-9-4",
            "--passes",
            "1",
            "--format",
            "json",
        ]);
        serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", text(&out.stderr)))
    };
    let (named, file) = (measure("us-far-9-4"), measure(&module.display().to_string()));
    for key in ["policy", "version", "digest", "cases", "bad", "not_governed", "fuel", "memory_bytes"] {
        assert_eq!(named[key], file[key], "{key}");
    }
    let case = named.pointer("/fuel/case").and_then(Value::as_str).unwrap();
    assert!(case.starts_with("us-far-9-4/"), "{case}");
}

#[test]
fn there_must_be_something_to_measure() {
    let none = kind(&["policy", "bench", "us-far-9-4", "--cases", "bad-input"]);
    assert_eq!(none, (Some(1), "no-case".to_owned()));
    let no_policy = kind(&["policy", "bench", "nobody", "--cases", "us-far-9-4"]);
    assert_eq!(no_policy, (Some(1), "no-such-policy".to_owned()));
    let nowhere = kind(&["policy", "bench", "us-far-9-4", "--cases", "nowhere"]);
    assert_eq!(nowhere, (Some(1), "unreadable".to_owned()));
}

//! The compile cache: used where it is safe, and never in the way.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use probity::{Outcome, Runtime, Warning};
use probity_tests::forge::Forge;
use probity_tests::sample::{case, limits};

/// A runtime with one policy that caches in a folder; it decides, whatever the cache is like.
fn decide(folder: &Path) -> Runtime {
    decide_within(folder, limits())
}

fn decide_within(folder: &Path, limits: probity::Limits) -> Runtime {
    let runtime = Runtime::builder()
        .without_embedded()
        .limits(limits)
        .cache_dir(Some(folder.to_owned()))
        .module(Forge::honest("law").component())
        .build()
        .unwrap();
    let screening = runtime.screening_for(&case(1)).unwrap();
    assert_eq!(screening.screen(&case(1)).unwrap().outcome, Outcome::Bar);
    assert_eq!(screening.screen(&case(0)).unwrap().outcome, Outcome::Allow);
    runtime
}

fn entries(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

#[test]
fn is_made_private_and_used_again() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("not/there/yet");
    assert_eq!(decide(&folder).warnings(), []);
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    let [entry] = entries(&folder).try_into().unwrap();
    assert_eq!(fs::metadata(&entry).unwrap().permissions().mode() & 0o777, 0o600);

    // a limit that no compiler keeps: only cached code can pass it
    let mut limits = limits();
    limits.compile_time = std::time::Duration::ZERO;
    decide_within(&folder, limits);
    assert_eq!(entries(&folder), [entry]);
}

#[test]
fn other_settings_have_other_entries() {
    let folder = tempfile::tempdir().unwrap();
    let private = folder.path().join("cache");
    decide(&private);
    let mut limits = limits();
    limits.stack_bytes /= 2;
    limits.concurrency = 1_000_000;
    decide_within(&private, limits);
    assert_eq!(entries(&private).len(), 2);
}

#[test]
fn damaged_entries_are_compiled_again() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    let [entry] = entries(&folder).try_into().unwrap();
    let good = fs::read(&entry).unwrap();
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let mut other_header = good.clone();
    other_header[0] ^= 1;
    for damaged in [flipped, good[..good.len() - 1].to_vec(), good[..20].to_vec(), Vec::new(), other_header] {
        fs::write(&entry, damaged).unwrap();
        decide(&folder);
        assert_eq!(fs::read(&entry).unwrap(), good, "the entry is not made good");
    }
}

#[test]
fn entries_that_others_can_write_are_not_run() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    let [entry] = entries(&folder).try_into().unwrap();
    fs::set_permissions(&entry, fs::Permissions::from_mode(0o666)).unwrap();
    decide(&folder);
    // replaced by one of our own
    assert_eq!(fs::metadata(&entry).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_folder_that_others_can_write_is_not_used() {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    let runtime = decide(folder.path());
    let [Warning::NoCache { problem }] = runtime.warnings() else { panic!("no warning") };
    assert!(problem.contains("can be written by others"), "{problem}");
    assert!(entries(folder.path()).is_empty());
}

#[test]
fn a_folder_that_cannot_be_is_no_error() {
    let above = tempfile::tempdir().unwrap();
    let file = above.path().join("file");
    fs::write(&file, "in the way").unwrap();
    let runtime = decide(&file.join("cache"));
    assert!(matches!(runtime.warnings(), [Warning::NoCache { .. }]));
}

#[test]
fn many_processes_at_once_leave_one_good_entry() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| decide(&folder));
        }
    });
    assert_eq!(entries(&folder).len(), 1);
    decide(&folder);
}

//! The compile cache: used where it is safe, and never in the way.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use probity::error::{Call, Refusal, Stop};
use probity::{Case, Error, Outcome, Report, Runtime, Warning};
use probity_tests::forge::Forge;
use probity_tests::sample::{case, case_with, limits};

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

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

/// The entries of one module: its code, and what was found out about it.
fn code_and_facts(folder: &Path) -> [PathBuf; 2] {
    let entries = entries(folder);
    let kinds: Vec<_> = entries.iter().map(|entry| entry.extension().unwrap().to_str().unwrap()).collect();
    assert_eq!(kinds.len(), 2, "{kinds:?}");
    let of = |kind| entries[kinds.iter().position(|it| *it == kind).unwrap()].clone();
    [of("code"), of("facts")]
}

#[test]
fn is_made_private_and_used_again() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("not/there/yet");
    assert_eq!(decide(&folder).warnings(), []);
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    let kept = code_and_facts(&folder);
    for entry in &kept {
        assert_eq!(fs::metadata(entry).unwrap().permissions().mode() & 0o777, 0o600);
    }

    // a limit that no compiler keeps: only cached code can pass it
    let mut limits = limits();
    limits.compile_time = std::time::Duration::ZERO;
    decide_within(&folder, limits);
    assert_eq!(code_and_facts(&folder), kept);
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
    assert_eq!(entries(&private).len(), 4);
}

#[test]
fn what_was_found_out_holds_for_its_limits_alone() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    let mut limits = limits();
    limits.component_bytes = 100;
    let module = Forge::honest("law").component();
    let refused = Runtime::builder()
        .without_embedded()
        .limits(limits)
        .cache_dir(Some(folder.clone()))
        .module(module)
        .build();
    assert!(
        matches!(refused, Err(Error::Refused(refused)) if matches!(refused.reason, Refusal::TooLarge { .. }))
    );
}

#[test]
fn damaged_entries_are_compiled_again() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    for entry in code_and_facts(&folder) {
        let good = fs::read(&entry).unwrap();
        let mut flipped = good.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 1;
        let mut other_header = good.clone();
        other_header[0] ^= 1;
        for damaged in
            [flipped, good[..good.len() - 1].to_vec(), good[..20].to_vec(), Vec::new(), other_header]
        {
            fs::write(&entry, damaged).unwrap();
            decide(&folder);
            assert_eq!(fs::read(&entry).unwrap(), good, "the entry is not made good");
        }
    }
}

/// What a runtime makes of two modules that share a cache, and its entries, each module's code and facts.
fn two_laws(folder: &Path) -> ([String; 2], [[PathBuf; 2]; 2]) {
    let modules = ["one-law", "other-law"].map(|name| Forge::honest(name).component());
    let runtime = Runtime::builder()
        .without_embedded()
        .limits(limits())
        .cache_dir(Some(folder.to_owned()))
        .module(modules[0].clone())
        .module(modules[1].clone())
        .build()
        .unwrap();
    let of = |digest: &str| {
        let digest = digest.trim_start_matches("sha256:").to_owned();
        let starts = |entry: &&PathBuf| entry.file_name().unwrap().to_str().unwrap().starts_with(&digest);
        let all = entries(folder);
        <[PathBuf; 2]>::try_from(all.iter().filter(starts).cloned().collect::<Vec<_>>()).unwrap()
    };
    let policies: Vec<_> = runtime.policies().cloned().collect();
    let names = policies.iter().map(|policy| policy.info.name.clone()).collect::<Vec<_>>();
    (names.try_into().unwrap(), [of(&policies[0].digest), of(&policies[1].digest)])
}

#[test]
fn an_entry_under_the_name_of_another_is_not_used() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    let (names, [one, other]) = two_laws(&folder);
    for (from, to) in one.iter().zip(&other) {
        fs::copy(from, to).unwrap();
    }
    assert_eq!(two_laws(&folder).0, names);
    for (one, other) in one.iter().zip(&other) {
        assert_ne!(fs::read(one).unwrap(), fs::read(other).unwrap(), "the entry is not made good");
    }
}

#[test]
fn a_refused_module_leaves_nothing_behind() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    let mut forge = Forge::honest("law");
    forge.info.rules.clear();
    let runtime = Runtime::builder()
        .without_embedded()
        .limits(limits())
        .cache_dir(Some(folder.clone()))
        .build()
        .unwrap();
    assert!(matches!(runtime.inspect("bad", &forge.component()).refusal, Some(Refusal::Metadata(_))));
    assert!(entries(&folder).is_empty());
}

#[test]
fn code_that_is_gone_is_compiled_again_and_kept() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    let [code, _] = code_and_facts(&folder);
    fs::remove_file(&code).unwrap();
    decide(&folder);
    assert!(code.exists());
}

#[test]
fn code_that_is_gone_and_cannot_be_compiled_in_time_decides_nothing() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    let [code, _] = code_and_facts(&folder);
    fs::remove_file(&code).unwrap();
    let mut limits = limits();
    // a limit that no compiler keeps
    limits.compile_time = std::time::Duration::ZERO;
    // what was found out is still there, so that it loads
    let runtime = Runtime::builder()
        .without_embedded()
        .limits(limits)
        .cache_dir(Some(folder.clone()))
        .module(Forge::honest("law").component())
        .build()
        .unwrap();
    let screen = || runtime.screening_for(&case(1)).unwrap().screen(&case(1));
    let Err(Error::Stopped(stopped)) = screen() else { panic!("not stopped") };
    assert_eq!((stopped.policy.as_str(), stopped.call), ("law", Call::Evaluate));
    assert!(matches!(stopped.stop, Stop::Recompile { .. }), "{stopped}");
    // once another process has put the code back, it decides
    decide(&folder);
    assert_eq!(screen().unwrap().outcome, Outcome::Bar);
}

#[test]
fn entries_that_others_can_write_are_not_run() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    for entry in code_and_facts(&folder) {
        fs::set_permissions(&entry, fs::Permissions::from_mode(0o666)).unwrap();
        decide(&folder);
        // replaced by one of our own
        assert_eq!(fs::metadata(&entry).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_link_is_no_entry() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    decide(&folder);
    for entry in code_and_facts(&folder) {
        let elsewhere = above.path().join("elsewhere");
        fs::rename(&entry, &elsewhere).unwrap();
        std::os::unix::fs::symlink(&elsewhere, &entry).unwrap();
        decide(&folder);
        assert!(fs::symlink_metadata(&entry).unwrap().is_file(), "the link is not replaced");
    }
}

#[test]
fn a_folder_that_others_can_exchange_is_not_used() {
    let above = tempfile::tempdir().unwrap();
    let open = above.path().join("open");
    let folder = open.join("cache");
    fs::create_dir_all(&folder).unwrap();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
    let runtime = decide(&folder);
    let [Warning::NoCache { problem }] = runtime.warnings() else { panic!("no warning") };
    assert!(problem.contains("open` can be written by others"), "{problem}");
    assert!(entries(&folder).is_empty());
    // as in `/tmp`: everybody can write there, and nobody can move what is another's
    fs::set_permissions(&open, fs::Permissions::from_mode(0o1777)).unwrap();
    assert_eq!(decide(&folder).warnings(), []);
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
fn many_at_once_leave_good_entries() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("cache");
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| decide(&folder));
        }
    });
    code_and_facts(&folder);
    decide(&folder);
}

#[test]
fn a_runtime_for_one_case_loads_what_governs_it_and_decides_the_same() {
    let above = tempfile::tempdir().unwrap();
    let names = |runtime: &Runtime| -> Vec<String> {
        runtime.policies().map(|policy| policy.info.name.clone()).collect()
    };
    let cached = || Runtime::builder().limits(limits()).cache_dir(Some(above.path().join("cache")));
    let once_for = |case: &Case| cached().once_for(case).build().unwrap();
    let all = Runtime::builder().limits(limits()).no_cache().build().unwrap();
    let in_country = |country: &str| case_with(1, |json| json["tender"]["jurisdiction"] = country.into());

    let case = in_country("CN");
    let decided = |runtime: &Runtime| {
        let determination = runtime.screening_for(&case).unwrap().screen(&case).unwrap();
        serde_json::to_value(Report::new(&determination, "en")).unwrap()
    };
    // the second finds in the cache what a module governs
    for few in [once_for(&case), once_for(&case)] {
        assert_eq!(names(&few), ["cn-government-procurement", "cn-quality-action"]);
        assert_eq!(decided(&few), decided(&all));
    }

    // where none governs it, the error names every policy there is
    let elsewhere = in_country("KE");
    let few = once_for(&elsewhere);
    assert_eq!(names(&few), names(&all));
    assert_eq!(few.screening_for(&elsewhere).err(), all.screening_for(&elsewhere).err());
}

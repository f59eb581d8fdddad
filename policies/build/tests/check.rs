//! The folder of released modules is checked against itself, the sources and a rebuilt set.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop")]

mod common;

use std::fs;
use std::path::Path;

use common::{policy_module, texts, workspace, write};
use probity_build::check::{self, Comparison, Fault};
use probity_build::manifest::{EMBEDDED, MANIFEST, Manifest, RELEASED, Released, digest};
use probity_build::{component, source};
use tempfile::TempDir;

/// Releases the workspace's policy into a folder, as `builder` would.
fn release(root: &Path, folder: &Path, builder: &str) -> Manifest {
    let policy = root.join("policies/fair");
    let bytes = component::encode(&policy_module(), &texts(root)).expect("it encodes");
    let manifest = Manifest {
        policies: vec![Released {
            name: "fair".into(),
            version: "1.2.0".into(),
            file: "fair.wasm".into(),
            size: bytes.len() as u64,
            digest: digest(&bytes),
            source_digest: source::source_digest(root, &policy).expect("the sources can be read"),
            builder: builder.into(),
        }],
    };
    fs::create_dir_all(folder).expect("folders can be made");
    fs::write(folder.join("fair.wasm"), bytes).expect("files can be written");
    manifest.write(folder).expect("files can be written");
    manifest
}

fn released() -> TempDir {
    let workspace = workspace();
    release(workspace.path(), &workspace.path().join(RELEASED), "smith");
    workspace
}

fn faults(workspace: &TempDir) -> Vec<Fault> {
    check::released(workspace.path()).expect("the folder can be read")
}

#[test]
fn what_was_just_released_is_without_fault() {
    assert_eq!(faults(&released()), []);
}

#[test]
fn a_manifest_reads_as_it_was_written() {
    let workspace = workspace();
    let folder = workspace.path().join(RELEASED);
    let written = release(workspace.path(), &folder, "smith");
    assert_eq!(Manifest::read(&folder).expect("it can be read"), written);
}

#[test]
fn sources_that_moved_on_are_a_fault() {
    let workspace = released();
    write(workspace.path(), "policies/fair/src/lib.rs", "//! fairer");
    assert_eq!(faults(&workspace), [Fault::Source { name: "fair".into() }]);
}

#[test]
fn a_version_that_moved_on_is_a_fault() {
    let workspace = released();
    let file = workspace.path().join("policies/fair/Cargo.toml");
    let text = fs::read_to_string(&file).expect("it is there").replace("1.2.0", "1.3.0");
    fs::write(file, text).expect("files can be written");
    let version = Fault::Version { name: "fair".into(), now: "1.3.0".into(), released: "1.2.0".into() };
    assert_eq!(faults(&workspace), [version, Fault::Source { name: "fair".into() }]);
}

#[test]
fn a_module_edited_by_hand_is_a_fault() {
    let workspace = released();
    let file = workspace.path().join(RELEASED).join("fair.wasm");
    let mut bytes = fs::read(&file).expect("it is there");
    bytes.reverse();
    fs::write(file, bytes).expect("files can be written");
    assert_eq!(faults(&workspace), [Fault::Digest { file: "fair.wasm".into() }]);
}

#[test]
fn a_list_that_differs_from_the_manifest_is_a_fault() {
    let workspace = released();
    write(&workspace.path().join(RELEASED), EMBEDDED, "&[]\n");
    assert_eq!(faults(&workspace), [Fault::Embedded]);
}

#[test]
fn a_policy_without_module_and_modules_without_policy_are_faults() {
    let workspace = released();
    let folder = workspace.path().join(RELEASED);
    write(&folder, MANIFEST, "{\"policies\": []}\n");
    write(&folder, EMBEDDED, &Manifest::default().embedded());
    assert_eq!(
        faults(&workspace),
        [Fault::Missing { name: "fair".into() }, Fault::Stray { name: "fair.wasm".into() }]
    );
    let workspace = released();
    fs::remove_dir_all(workspace.path().join("policies/fair")).expect("it can be removed");
    assert_eq!(faults(&workspace), [Fault::Stray { name: "fair".into() }]);
}

#[test]
fn every_fault_says_what_to_do() {
    let workspace = released();
    write(workspace.path(), "policies/fair/src/lib.rs", "//! fairer");
    let message = faults(&workspace)[0].to_string();
    assert!(message.contains("`fair`") && message.contains("run policies/build.sh"), "{message}");
}

#[test]
fn a_rebuilt_module_is_the_same_or_from_another_builder_or_different() {
    let workspace = released();
    let root = workspace.path();
    let compare = |rebuilt: &str| {
        let mut compared =
            check::rebuilt(&root.join(RELEASED), &root.join(rebuilt)).expect("both sets can be read");
        assert_eq!(compared.len(), 1);
        compared.remove(0).1
    };
    release(root, &root.join("same"), "smith");
    assert_eq!(compare("same"), Comparison::Same);

    // another builder's code, but the same texts and contract: an empty custom section stands for the code
    for (folder, builder) in [("smith", "smith"), ("jones", "jones")] {
        let mut manifest = release(root, &root.join(folder), builder);
        let file = root.join(folder).join("fair.wasm");
        let mut bytes = fs::read(&file).expect("it is there");
        bytes.extend([0, 2, 1, b'x']);
        manifest.policies[0].digest = digest(&bytes);
        fs::write(file, bytes).expect("files can be written");
        manifest.write(&root.join(folder)).expect("files can be written");
    }
    assert!(matches!(compare("smith"), Comparison::Different { .. }));
    let (released, rebuilt) = ("smith".into(), "jones".into());
    assert_eq!(compare("jones"), Comparison::OtherBuilder { released, rebuilt });

    write(root, "policies/fair/texts/en.ftl", "policy = Fairer play\n");
    release(root, &root.join("fairer"), "jones");
    assert!(matches!(compare("fairer"), Comparison::Different { .. }));
}

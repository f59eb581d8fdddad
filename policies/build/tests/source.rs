//! What the digest of a policy's sources goes over, and what it does not.
#![allow(clippy::expect_used, reason = "a test may stop")]

mod common;

use std::fs;
use std::path::Path;

use common::{workspace, write};
use probity_build::source::source_digest;

fn digest(root: &Path) -> String {
    source_digest(root, &root.join("policies/fair")).expect("the sources can be read")
}

fn replace(root: &Path, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(root.join(path)).expect("the file is there");
    assert!(text.contains(from), "`{from}` is not in {path}");
    write(root, path, &text.replace(from, to));
}

#[test]
fn everything_that_goes_into_the_module_changes_the_digest() {
    let changes = [
        ("policies/fair/Cargo.toml", "1.2.0", "1.2.1"),
        ("policies/fair/src/lib.rs", "fair", "unfair"),
        ("policies/fair/texts/en.ftl", "Fair", "Unfair"),
        ("guest/Cargo.toml", "0.1.0", "0.1.1"),
        ("guest/src/lib.rs", "guest", "host"),
        ("guest/texts/en.ftl", "Why", "How"),
        ("wit/contract.wit", "a:b", "a:c"),
        ("Cargo.toml", "default-features = false", "default-features = true"),
        ("Cargo.toml", "2024", "2021"),
        ("Cargo.toml", "opt-level = 3", "opt-level = 2"),
        ("Cargo.toml", "lto = \"fat\"", "lto = \"thin\""),
        ("Cargo.lock", "\"aa\"", "\"ee\""),
        ("Cargo.lock", "\"cc\"", "\"ee\""),
        ("Cargo.lock", "1.0.1", "1.0.2"),
    ];
    for (path, from, to) in changes {
        let workspace = workspace();
        let before = digest(workspace.path());
        replace(workspace.path(), path, from, to);
        assert_ne!(before, digest(workspace.path()), "{path}: `{from}` to `{to}`");
    }
}

#[test]
fn a_world_and_the_files_that_a_crate_lists_change_the_digest() {
    let listed = "\n[package.metadata.probity]\nsources = [\"../shared.rs\", \"more\"]\n";
    let with = |contents: [&str; 3]| {
        let workspace = workspace();
        replace(workspace.path(), "policies/fair/Cargo.toml", "[lib]", &format!("{listed}[lib]"));
        for (path, text) in
            ["fair/wit/world.wit", "shared.rs", "fair/more/table.csv"].into_iter().zip(contents)
        {
            write(workspace.path(), &format!("policies/{path}"), text);
        }
        digest(workspace.path())
    };
    let before = with(["a", "b", "c"]);
    for changed in [["x", "b", "c"], ["a", "x", "c"], ["a", "b", "x"]] {
        assert_ne!(before, with(changed), "{changed:?}");
    }
}

#[test]
fn what_does_not_go_into_the_module_leaves_the_digest() {
    let changes = [
        ("Cargo.toml", "debug = \"full\"", "debug = false"),
        ("Cargo.toml", "other = \"1.0\"", "other = \"1.1\""),
        ("Cargo.toml", "[profile.dev]", "# a comment\n[profile.dev]"),
        ("Cargo.lock", "\"bb\"", "\"ee\""),
        ("Cargo.lock", "\"dd\"", "\"ee\""),
        ("policies/tool/Cargo.toml", "tool", "spade"),
    ];
    for (path, from, to) in changes {
        let workspace = workspace();
        let before = digest(workspace.path());
        replace(workspace.path(), path, from, to);
        assert_eq!(before, digest(workspace.path()), "{path}: `{from}` to `{to}`");
    }
}

#[test]
fn the_digest_is_the_same_in_every_folder() {
    let (one, other) = (workspace(), workspace());
    assert_eq!(digest(one.path()), digest(other.path()));
    assert_eq!(digest(one.path()), digest(&one.path().join("policies/..")), "however the folder is spelled");
}

#[test]
fn a_new_a_renamed_and_a_moved_text_change_the_digest() {
    let workspace = workspace();
    let root = workspace.path();
    let mut seen = vec![digest(root)];
    write(root, "policies/fair/texts/fr.ftl", "");
    seen.push(digest(root));
    fs::rename(root.join("policies/fair/texts/fr.ftl"), root.join("policies/fair/texts/it.ftl"))
        .expect("it can be renamed");
    seen.push(digest(root));
    // the same bytes in a row, but cut elsewhere
    write(root, "policies/fair/texts/de.ftl", "policy = Redlichkeit\npolicy");
    write(root, "policies/fair/texts/en.ftl", " = Fair play\n");
    seen.push(digest(root));
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all);
}

#[test]
fn a_dependency_that_cargo_would_not_find_is_named() {
    let workspace = workspace();
    replace(workspace.path(), "Cargo.lock", "name = \"bindings\"", "name = \"bindings-2\"");
    let error = source_digest(workspace.path(), &workspace.path().join("policies/fair"));
    let message = error.expect_err("it cannot be found").to_string();
    assert!(message.contains("`bindings`") && message.contains("`guest`"), "{message}");
}

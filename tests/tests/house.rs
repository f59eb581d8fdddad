//! The rooms of the house: who may use whom.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

use std::fs;
use std::path::{Path, PathBuf};

use toml::Table;

/// What a room may use. A policy's room is any folder of `policies/` that no other line names.
struct Room {
    folder: &'static str,
    /// The crates of this workspace that it may use, also in its tests.
    uses: &'static [&'static str],
    /// Crates from outside that it never depends on: they would bring what does not belong there.
    never: &'static [&'static str],
}

const SCREENS_AND_PORTS: &[&str] = &["clap", "axum", "hyper", "anstream", "crossterm"];

const ROOMS: &[Room] = &[
    Room { folder: "guest", uses: &[], never: &["wasmtime", "serde", "serde_json", "jiff", "clap"] },
    Room {
        folder: "host/core",
        uses: &[],
        never: &["wasmtime", "tokio", "reqwest", "clap", "axum", "tempfile", "rustix"],
    },
    Room { folder: "host/probity", uses: &["probity-core"], never: SCREENS_AND_PORTS },
    Room {
        folder: "host/cli",
        uses: &[
            "probity",
            "probity-build",
            "probity-ledger",
            "probity-oci",
            "probity-self-check",
            "probity-service",
            "probity-test-tools",
        ],
        never: &["wasmtime"],
    },
    Room { folder: "host/oci", uses: &["probity", "probity-test-tools"], never: SCREENS_AND_PORTS },
    Room {
        folder: "host/ledger",
        uses: &["probity-core", "probity-test-tools"],
        never: &["wasmtime", "probity", "clap", "axum", "hyper", "anstream", "crossterm"],
    },
    Room {
        folder: "host/service",
        uses: &["probity", "probity-core", "probity-ledger", "probity-self-check", "probity-test-tools"],
        never: &["wasmtime", "clap"],
    },
    // the bidder's page, which the service sends and the command writes
    Room { folder: "host/self-check", uses: &["probity-core"], never: SCREENS_AND_PORTS },
    Room { folder: "host/self-check/browser", uses: &["probity-core"], never: &["wasmtime"] },
    Room { folder: "tests/tools", uses: &[], never: &[] },
    Room { folder: "policies/build", uses: &[], never: &["wasmtime"] },
    Room { folder: "policies/*", uses: &["probity-guest"], never: &[] },
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> Table {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The folders of the workspace's crates.
fn members() -> Vec<String> {
    let workspace = read(&root().join("Cargo.toml"));
    let members = workspace.get("workspace").and_then(|w| w.get("members")).and_then(|m| m.as_array());
    members.expect("the workspace has members").iter().filter_map(|m| m.as_str().map(str::to_owned)).collect()
}

/// Names of the packages in this workspace.
fn own() -> Vec<String> {
    let name = |folder: &String| {
        let cargo = read(&root().join(folder).join("Cargo.toml"));
        cargo.get("package").and_then(|p| p.get("name")).and_then(|n| n.as_str()).map(str::to_owned)
    };
    members().iter().filter_map(name).collect()
}

/// Names of what a crate depends on: for its own work, and (`tests`) for its tests.
fn dependencies(cargo: &Table, tests: bool) -> Vec<String> {
    let targets = cargo.get("target").and_then(|t| t.as_table()).into_iter().flat_map(Table::values);
    let tables = targets.filter_map(|t| t.as_table()).chain([cargo]);
    let kinds: &[&str] = if tests {
        &["dependencies", "build-dependencies", "dev-dependencies"]
    } else {
        &["dependencies", "build-dependencies"]
    };
    let mut names = Vec::new();
    for table in tables {
        for kind in kinds {
            names.extend(
                table.get(*kind).and_then(|d| d.as_table()).into_iter().flat_map(Table::keys).cloned(),
            );
        }
    }
    names
}

fn room(folder: &str) -> Option<&'static Room> {
    let exact = ROOMS.iter().find(|room| room.folder == folder);
    exact.or_else(|| ROOMS.iter().find(|room| room.folder == "policies/*" && folder.starts_with("policies/")))
}

#[test]
fn no_arrow_goes_from_a_lower_room_to_a_higher_one() {
    let own = own();
    let mut wrong = Vec::new();
    for folder in members().iter().filter(|folder| *folder != "tests") {
        let Some(room) = room(folder) else {
            panic!("`{folder}` is a new room: say in tests/tests/house.rs what it may use");
        };
        let cargo = read(&root().join(folder).join("Cargo.toml"));
        for used in dependencies(&cargo, true) {
            if own.contains(&used) && !room.uses.contains(&used.as_str()) {
                wrong.push(format!("`{folder}` uses `{used}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_brings_in_what_does_not_belong_there() {
    let mut wrong = Vec::new();
    for folder in members() {
        let never = room(&folder).map_or(&[][..], |room| room.never);
        for used in dependencies(&read(&root().join(&folder).join("Cargo.toml")), false) {
            if never.contains(&used.as_str()) {
                wrong.push(format!("`{folder}` depends on `{used}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_policy_is_built_from_the_guest_sdk_alone() {
    let mut policies = 0;
    for folder in members().iter().filter(|f| f.starts_with("policies/") && *f != "policies/build") {
        let uses = dependencies(&read(&root().join(folder).join("Cargo.toml")), false);
        assert_eq!(uses, ["probity-guest"], "{folder}");
        policies += 1;
    }
    assert!(policies > 0, "there are policies");
}

#[test]
fn no_file_is_larger_than_a_mebibyte() {
    let mut large = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the tree can be read") {
            let entry = entry.expect("the tree can be read");
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().expect("the tree can be read");
            if kind.is_dir() {
                // what .gitignore leaves out
                if name != ".git" && name != "target" && !name.starts_with("target-") {
                    folders.push(entry.path());
                }
            } else if kind.is_file() && entry.metadata().is_ok_and(|data| data.len() > 1 << 20) {
                large.push(entry.path().display().to_string());
            }
        }
    }
    assert!(large.is_empty(), "{}", large.join("\n"));
}

//! A small workspace, and core modules without a compiler.
#![allow(dead_code, reason = "each test program uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

use probity_build::policies;
use tempfile::TempDir;
use wit_component::{StringEncoding, dummy_module, embed_component_metadata};
use wit_parser::{ManglingAndAbi, Resolve};

/// A core module with the exports of a world, as a compiler would leave it for the encoder.
pub(crate) fn core_module(wit: &str, world: &str) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let package = resolve.push_str("test.wit", wit).expect("the test's WIT is good");
    let world = resolve.select_world(&[package], Some(world)).expect("the world is there");
    let mut module = dummy_module(&resolve, world, ManglingAndAbi::Standard32);
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8).expect("it can be embedded");
    module
}

/// A core module of the contract.
pub(crate) fn policy_module() -> Vec<u8> {
    let wit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../wit/eligibility.wit");
    core_module(&fs::read_to_string(wit).expect("the contract is there"), "policy")
}

/// Writes a file, with the folders above it.
pub(crate) fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("folders can be made");
    fs::write(path, text).expect("files can be written");
}

/// A workspace of one policy, `fair`, that is built from the guest SDK and `bindings`; `other` is nothing to it.
pub(crate) fn workspace() -> TempDir {
    let folder = TempDir::new().expect("there is room for temporary files");
    let root = folder.path();
    write(root, "Cargo.toml", WORKSPACE);
    write(root, "Cargo.lock", LOCK);
    write(root, "wit/contract.wit", "package a:b;");
    write(root, "guest/Cargo.toml", GUEST);
    write(root, "guest/src/lib.rs", "//! guest");
    write(root, "guest/texts/en.ftl", "question-why = Why?\n");
    write(root, "guest/texts/fr.ftl", "question-why = Pourquoi ?\n");
    write(root, "policies/fair/Cargo.toml", POLICY);
    write(root, "policies/fair/src/lib.rs", "//! fair");
    write(root, "policies/fair/texts/en.ftl", "policy = Fair play\n");
    write(root, "policies/fair/texts/de.ftl", "policy = Redlichkeit\n");
    write(root, "policies/tool/Cargo.toml", "[package]\nname = \"tool\"\nversion = \"1.0.0\"\n");
    folder
}

/// The folders of the texts of `fair`.
pub(crate) fn texts(root: &Path) -> Vec<PathBuf> {
    policies::all(root).expect("the workspace can be read").remove(0).texts
}

const WORKSPACE: &str = r#"
[workspace]
members = ["guest", "policies/fair"]

[workspace.package]
edition = "2024"

[workspace.dependencies]
guest = { path = "guest" }
bindings = { version = "1.0", default-features = false }
other = "1.0"

[profile.dev]
debug = "full"

[profile.release]
lto = "fat"

[profile.policy]
inherits = "release"
opt-level = 3
"#;

const POLICY: &str = r#"
[package]
name = "fair"
version = "1.2.0"
edition.workspace = true

[lib]
crate-type = ["lib", "cdylib"]

[dependencies]
guest = { workspace = true }
"#;

const GUEST: &str = r#"
[package]
name = "guest"
version = "0.1.0"
edition.workspace = true

[dependencies]
bindings = { workspace = true }

[dev-dependencies]
other = { workspace = true }
"#;

const LOCK: &str = r#"
version = 4

[[package]]
name = "bindings"
version = "1.0.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aa"
dependencies = ["deep 2.0.0"]

[[package]]
name = "deep"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "bb"

[[package]]
name = "deep"
version = "2.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "cc"

[[package]]
name = "fair"
version = "1.2.0"
dependencies = ["guest"]

[[package]]
name = "guest"
version = "0.1.0"
dependencies = ["bindings", "other"]

[[package]]
name = "other"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "dd"
dependencies = ["deep 1.0.0"]
"#;

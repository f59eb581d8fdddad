//! One policy crate, wherever it is, and the module that is made of it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::policies::{self, core_file};
use crate::toolchain::{TARGET, Toolchain};
use crate::{Error, component};

/// The crate that every policy is written on.
const SDK: &str = "probity-guest";

/// A policy crate, as cargo sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyModule {
    /// Name of the package.
    pub name: String,
    /// Version of the package.
    pub version: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The folder of the SDK that it is built on.
    pub sdk: PathBuf,
    /// The folder of its workspace.
    root: PathBuf,
    /// The workspace's target folder.
    target: PathBuf,
}

/// What is read of `cargo metadata --format-version 1 --no-deps`.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    path: Option<PathBuf>,
}

impl PolicyModule {
    /// The policy crate in a folder.
    pub fn find(folder: &Path) -> Result<Self, Error> {
        let no_policy =
            |problem: &str| Error::NoPolicy { path: folder.to_path_buf(), problem: problem.to_owned() };
        let path = folder.canonicalize().map_err(Error::file(folder))?;
        if !path.join("Cargo.toml").is_file() {
            return Err(no_policy("it holds no `Cargo.toml`"));
        }
        if policies::package(&path)?.is_none() {
            return Err(no_policy("its `Cargo.toml` does not say that the library is built as a `cdylib`"));
        }
        let Metadata { packages, workspace_root, target_directory } = metadata(&path)?;
        let manifest = path.join("Cargo.toml");
        let is_here =
            |package: &Package| package.manifest_path.canonicalize().is_ok_and(|package| package == manifest);
        let package = packages
            .into_iter()
            .find(is_here)
            .ok_or_else(|| no_policy("it is no member of its workspace"))?;
        let sdk = package.dependencies.into_iter().find(|dependency| dependency.name == SDK);
        let sdk = sdk.and_then(|dependency| dependency.path).ok_or_else(|| {
            no_policy("it does not depend on `probity-guest` by a path, where the texts of the SDK are")
        })?;
        Ok(PolicyModule {
            name: package.name,
            version: package.version,
            folder: path,
            sdk,
            root: workspace_root,
            target: target_directory,
        })
    }

    /// Where [`PolicyModule::build`] is to leave the module if nothing else is said.
    pub fn file(&self) -> PathBuf {
        built_file(&self.folder, &self.name)
    }

    /// Compiles the crate and makes a component of it. What cargo has to say goes to standard error.
    pub fn build(&self, toolchain: &Toolchain) -> Result<Vec<u8>, Error> {
        // each way its own folder, which `policies/build.sh` uses too: it warms the one for the other
        let mut modules = self.target.join("policies").join(toolchain.way());
        // a target folder elsewhere may be shared by crates of one name
        if !self.target.starts_with(&self.root) {
            modules.push(format!("{}-{}", self.name, short_digest(&self.folder)));
        }
        let beside = self.sdk.parent().unwrap_or(&self.sdk);
        let outside = (!self.sdk.starts_with(&self.root)).then_some(beside);
        let roots: Vec<&Path> = [self.root.as_path()].into_iter().chain(outside).collect();
        // `rustc --crate-type`, because a crate that is a library too gets no link-time optimisation
        let mut cargo = toolchain.cargo(&self.folder, "rustc", &roots);
        cargo.args(["--profile", "policy", "--package", &self.name, "--lib", "--crate-type", "cdylib"]);
        cargo.env("CARGO_TARGET_DIR", &modules).stdin(Stdio::null()).stdout(Stdio::null());
        let status = cargo.status().map_err(|source| Error::Cargo { problem: source.to_string() })?;
        if !status.success() {
            return Err(Error::Cargo { problem: format!("{status}; on standard error it said why") });
        }
        let core = modules.join(TARGET).join("policy").join(core_file(&self.name));
        let bytes = std::fs::read(&core).map_err(Error::file(&core))?;
        component::encode(&bytes, &[self.folder.join("texts"), self.sdk.join("texts")])
    }
}

/// A short word for a folder.
fn short_digest(folder: &Path) -> String {
    let digest = Sha256::digest(folder.as_os_str().as_encoded_bytes());
    digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Where the module of a policy crate is left if nothing else is said.
pub fn built_file(folder: &Path, name: &str) -> PathBuf {
    folder.join("target/policy").join(format!("{name}.wasm"))
}

fn metadata(folder: &Path) -> Result<Metadata, Error> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(folder).args(["metadata", "--format-version", "1", "--no-deps"]);
    let out = cargo.output().map_err(|source| Error::Cargo { problem: source.to_string() })?;
    if !out.status.success() {
        let said = String::from_utf8_lossy(&out.stderr);
        return Err(Error::Cargo { problem: said.trim().trim_start_matches("error: ").to_owned() });
    }
    serde_json::from_slice(&out.stdout).map_err(|source| Error::Cargo { problem: source.to_string() })
}

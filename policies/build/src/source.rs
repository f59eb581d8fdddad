//! The digest of everything that a policy module is made from.
//!
//! It goes over bytes and needs no wasm toolchain, so that any build can see whether a released module still is what
//! its sources say. It covers:
//!
//! - the policy's and, through path dependencies, the guest SDK's `Cargo.toml`, `build.rs`, `src/`, `texts/` and `wit/`,
//!   and the files that `package.metadata.probity.sources` lists;
//! - the contract, `wit/`;
//! - of the workspace's `Cargo.toml`: the profile that modules are built with, the package settings and the lines of
//!   the dependencies that these crates take from it;
//! - of `Cargo.lock`: every crate from a registry that they are built from, with its checksum.
//!
//! It does not cover the compiler: the manifest names the builder beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use sha2::{Digest as _, Sha256};
use toml::{Table, Value};

use crate::lock::Lock;
use crate::policies::{lookup, read};
use crate::{Error, manifest};

/// The profile that policies are built with.
const PROFILE: &str = "policy";

/// Digests the sources of the policy crate in `folder`, in the workspace at `root`.
pub fn source_digest(root: &Path, folder: &Path) -> Result<String, Error> {
    Ok(digest_of(parts(root, folder)?))
}

/// Digests the sources of any crate that is built into a component, with the profile that it is built with.
pub(crate) fn source_digest_by(root: &Path, folder: &Path, profile: &str) -> Result<String, Error> {
    Ok(digest_of(parts_by(root, folder, profile)?))
}

fn digest_of(parts: BTreeMap<String, Vec<u8>>) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in parts {
        // lengths first: no two lists of parts run together into the same bytes
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    manifest::digest_text(&hash.finalize())
}

/// The parts that the digest goes over, by name: files by their path from the root, with forward slashes.
pub fn parts(root: &Path, folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    parts_by(root, folder, PROFILE)
}

fn parts_by(root: &Path, folder: &Path, profile: &str) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    // names of parts must not depend on how the caller spells the path of the root
    let root = &root.canonicalize().map_err(Error::file(root))?;
    let folder = &folder.canonicalize().map_err(Error::file(folder))?;
    let workspace = read(&root.join("Cargo.toml"))?;
    let lock = Lock::read(root)?;
    let mut parts = Parts { root, workspace: &workspace, lock: &lock, found: BTreeMap::new() };
    let mut releases = BTreeSet::new();
    parts.member(folder, &mut releases)?;
    parts.files(&root.join("wit"))?;
    parts.setting("workspace.package", lookup(&workspace, &["workspace", "package"]));
    parts.profile(profile);
    let releases: Vec<_> = releases.into_iter().collect();
    parts.found.insert("Cargo.lock".to_owned(), releases.join("\n").into_bytes());
    Ok(parts.found)
}

struct Parts<'a> {
    root: &'a Path,
    workspace: &'a Table,
    lock: &'a Lock,
    found: BTreeMap<String, Vec<u8>>,
}

impl Parts<'_> {
    /// A crate of the workspace and what it depends on.
    fn member(&mut self, folder: &Path, releases: &mut BTreeSet<String>) -> Result<(), Error> {
        let file = folder.join("Cargo.toml");
        let cargo = read(&file)?;
        if !self.file(&file)? {
            return Ok(());
        }
        let listed = lookup(&cargo, &["package", "metadata", "probity", "sources"]).and_then(Value::as_array);
        let listed = listed.into_iter().flatten().filter_map(Value::as_str);
        for name in ["build.rs", "src", "texts", "wit"].into_iter().chain(listed) {
            let path = normal(&folder.join(name));
            if path.is_dir() {
                self.files(&path)?;
            } else if path.is_file() {
                self.file(&path)?;
            }
        }
        let package = lookup(&cargo, &["package", "name"]).and_then(Value::as_str).unwrap_or_default();
        for (name, dependency) in dependencies(&cargo) {
            let (base, dependency) = self.resolve(folder, package, &name, dependency)?;
            match dependency.get("path").and_then(Value::as_str) {
                Some(path) => self.member(&normal(&base.join(path)), releases)?,
                None => {
                    let crate_name = dependency.get("package").and_then(Value::as_str).unwrap_or(&name);
                    self.lock.closure(self.lock.dependency(package, crate_name)?, releases);
                }
            }
        }
        Ok(())
    }

    /// A dependency as a table, from the workspace if it is inherited, and the folder that its path starts from.
    fn resolve(
        &mut self,
        folder: &Path,
        package: &str,
        name: &str,
        dependency: Value,
    ) -> Result<(PathBuf, Table), Error> {
        let inherited = dependency.get("workspace").and_then(Value::as_bool) == Some(true);
        let (base, line) = if inherited {
            let line = lookup(self.workspace, &["workspace", "dependencies", name]).ok_or_else(|| {
                Error::Dependency {
                    package: package.to_owned(),
                    dependency: name.to_owned(),
                    place: "`workspace.dependencies`",
                }
            })?;
            self.setting(&format!("workspace.dependencies.{name}"), Some(line));
            (self.root.to_path_buf(), line.clone())
        } else {
            (folder.to_path_buf(), dependency)
        };
        let table = match line {
            Value::Table(table) => table,
            version => Table::from_iter([("version".to_owned(), version)]),
        };
        Ok((base, table))
    }

    /// A profile and those that it inherits from.
    fn profile(&mut self, name: &str) {
        let workspace = self.workspace;
        let profile = lookup(workspace, &["profile", name]);
        self.setting(&format!("profile.{name}"), profile);
        if let Some(parent) = profile.and_then(|profile| profile.get("inherits")).and_then(Value::as_str) {
            self.profile(parent);
        }
    }

    fn setting(&mut self, name: &str, value: Option<&Value>) {
        let mut text = String::new();
        if let Some(value) = value {
            canonical(value, &mut text);
        }
        self.found.insert(format!("Cargo.toml#{name}"), text.into_bytes());
    }

    /// Every file below a folder, but hidden ones.
    fn files(&mut self, folder: &Path) -> Result<(), Error> {
        for entry in std::fs::read_dir(folder).map_err(Error::file(folder))? {
            let entry = entry.map_err(Error::file(folder))?;
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            let path = entry.path();
            if path.is_dir() {
                self.files(&path)?;
            } else {
                self.file(&path)?;
            }
        }
        Ok(())
    }

    /// One file; false if it is there already.
    fn file(&mut self, path: &Path) -> Result<bool, Error> {
        let from_root = path.strip_prefix(self.root).unwrap_or(path);
        let names: Vec<_> = from_root.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let bytes = std::fs::read(path).map_err(Error::file(path))?;
        Ok(self.found.insert(names.join("/"), bytes).is_none())
    }
}

/// The dependencies that go into the module: not those for tests.
fn dependencies(cargo: &Table) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    let targets = cargo.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    for table in targets.filter_map(Value::as_table).chain([cargo]) {
        for kind in ["dependencies", "build-dependencies"] {
            let listed = table.get(kind).and_then(Value::as_table).into_iter().flatten();
            found.extend(listed.map(|(name, value)| (name.clone(), value.clone())));
        }
    }
    found
}

/// A value with its keys in order, whatever order they were written in.
fn canonical(value: &Value, text: &mut String) {
    match value {
        Value::Table(table) => {
            text.push('{');
            for (key, value) in table.iter().collect::<BTreeMap<_, _>>() {
                text.push_str(&quoted(key));
                text.push('=');
                canonical(value, text);
                text.push(',');
            }
            text.push('}');
        }
        Value::Array(values) => {
            text.push('[');
            for value in values {
                canonical(value, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::String(string) => text.push_str(&quoted(string)),
        Value::Integer(number) => text.push_str(&number.to_string()),
        Value::Float(number) => text.push_str(&number.to_string()),
        Value::Boolean(answer) => text.push_str(&answer.to_string()),
        Value::Datetime(date) => text.push_str(&date.to_string()),
    }
}

fn quoted(string: &str) -> String {
    serde_json::Value::from(string).to_string()
}

/// The path without `.` and `..`, so that one crate has one name.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if normal.file_name().is_some() => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}

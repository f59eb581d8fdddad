//! Which policies there are.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::Error;

/// The texts of the guest SDK.
const SDK_TEXTS: &str = "guest/texts";

/// A policy crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyCrate {
    /// Name of the package, which is the name of the policy.
    pub name: String,
    /// Version of the package, which is the version of the policy.
    pub version: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The folders of its texts: its own, then the SDK's, which asks questions of its own.
    pub texts: Vec<PathBuf>,
}

impl PolicyCrate {
    /// The core module's file name, as cargo writes it.
    pub fn core_file(&self) -> String {
        core_file(&self.name)
    }
}

/// The file name of a package's core module, as cargo writes it.
pub(crate) fn core_file(name: &str) -> String {
    format!("{}.wasm", name.replace('-', "_"))
}

/// Name and version of a package whose library is built as a `cdylib`, as a policy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its name, which is the name of the policy.
    pub name: String,
    /// Its version, which is the version of the policy.
    pub version: String,
}

/// The policy package in a folder; none where there is no `Cargo.toml`, or one of another kind of package.
pub fn package(folder: &Path) -> Result<Option<Package>, Error> {
    let file = folder.join("Cargo.toml");
    if !file.is_file() {
        return Ok(None);
    }
    let cargo = read(&file)?;
    let kinds = lookup(&cargo, &["lib", "crate-type"]).and_then(Value::as_array);
    if !kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind.as_str() == Some("cdylib"))) {
        return Ok(None);
    }
    let text = |key| {
        lookup(&cargo, &["package", key]).and_then(Value::as_str).map(str::to_owned).ok_or_else(|| {
            Error::Toml { path: file.clone(), problem: format!("a policy states its own `package.{key}`") }
        })
    };
    Ok(Some(Package { name: text("name")?, version: text("version")? }))
}

/// Every folder in `policies/` whose crate is built as a `cdylib`, in alphabetical order.
pub fn all(root: &Path) -> Result<Vec<PolicyCrate>, Error> {
    let folder = root.join("policies");
    let mut policies = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(Error::file(&folder))? {
        let folder = entry.map_err(Error::file(&folder))?.path();
        if let Some(Package { name, version }) = package(&folder)? {
            let texts = vec![folder.join("texts"), root.join(SDK_TEXTS)];
            policies.push(PolicyCrate { name, version, folder, texts });
        }
    }
    policies.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(policies)
}

/// Reads a TOML file.
pub(crate) fn read(file: &Path) -> Result<Table, Error> {
    let text = std::fs::read_to_string(file).map_err(Error::file(file))?;
    text.parse().map_err(|error: toml::de::Error| Error::Toml {
        path: file.to_path_buf(),
        problem: error.message().to_owned(),
    })
}

/// The value at the end of a path of keys.
pub(crate) fn lookup<'a>(table: &'a Table, path: &[&str]) -> Option<&'a Value> {
    let (last, tables) = path.split_last()?;
    tables.iter().try_fold(table, |table, key| table.get(*key)?.as_table())?.get(*last)
}

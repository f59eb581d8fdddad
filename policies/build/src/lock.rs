//! `Cargo.lock`: which releases of which crates a package is built from.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use crate::Error;

/// The lock file.
#[derive(Debug, Deserialize)]
pub(crate) struct Lock {
    package: Vec<Package>,
}

/// One release of one crate.
#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    source: Option<String>,
    checksum: Option<String>,
    #[serde(default)]
    dependencies: Vec<String>,
}

impl Lock {
    pub(crate) fn read(root: &Path) -> Result<Self, Error> {
        let path = root.join("Cargo.lock");
        let text = std::fs::read_to_string(&path).map_err(Error::file(&path))?;
        toml::from_str(&text).map_err(|error| Error::Toml { path, problem: error.message().to_owned() })
    }

    /// The release of `dependency` that the package of this workspace is built with.
    pub(crate) fn dependency(&self, package: &str, dependency: &str) -> Result<&Package, Error> {
        let missing = || Error::Dependency {
            package: package.to_owned(),
            dependency: dependency.to_owned(),
            place: "`Cargo.lock`",
        };
        let from =
            self.package.iter().find(|p| p.name == package && p.source.is_none()).ok_or_else(missing)?;
        let wanted = from.dependencies.iter().find(|d| d.split(' ').next() == Some(dependency));
        wanted.and_then(|wanted| self.named(wanted)).ok_or_else(missing)
    }

    /// The releases that `start` is built from, itself included: one line each, with checksum.
    pub(crate) fn closure<'a>(&'a self, start: &'a Package, lines: &mut BTreeSet<String>) {
        if !lines.insert(start.line()) {
            return;
        }
        for dependency in start.dependencies.iter().filter_map(|wanted| self.named(wanted)) {
            self.closure(dependency, lines);
        }
    }

    /// Finds `name`, `name version` or `name version (source)`, whichever of them is unambiguous in this file.
    fn named(&self, wanted: &str) -> Option<&Package> {
        let mut words = wanted.splitn(3, ' ');
        let name = words.next()?;
        let version = words.next();
        let source = words.next().map(|source| source.trim_matches(['(', ')']));
        self.package.iter().find(|package| {
            package.name == name
                && version.is_none_or(|version| package.version == version)
                && source.is_none_or(|source| package.source.as_deref() == Some(source))
        })
    }
}

impl Package {
    fn line(&self) -> String {
        let unset = String::new();
        let source = self.source.as_ref().unwrap_or(&unset);
        let checksum = self.checksum.as_ref().unwrap_or(&unset);
        format!("{} {} {source} {checksum}", self.name, self.version)
    }
}

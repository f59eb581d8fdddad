//! Comparing: released modules with their sources, and with a set that was built again.

use std::fmt;
use std::path::Path;

use crate::manifest::{EMBEDDED, Manifest, RELEASED, Released, digest};
use crate::source::source_digest;
use crate::{Error, component, policies};

/// Why the released modules are not what they should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A policy was never released.
    #[error("policy `{name}` has no released module: run policies/build.sh")]
    Missing {
        /// The policy.
        name: String,
    },
    /// A module without a policy.
    #[error("`{name}` is among the released modules, but there is no such policy: run policies/build.sh")]
    Stray {
        /// The module, or its file.
        name: String,
    },
    /// The policy's version moved on.
    #[error("policy `{name}` is at version {now}, its released module at {released}: run policies/build.sh")]
    Version {
        /// The policy.
        name: String,
        /// Version of the policy crate.
        now: String,
        /// Version of the released module.
        released: String,
    },
    /// The sources moved on.
    #[error("the released module of policy `{name}` was made from other sources: run policies/build.sh")]
    Source {
        /// The policy.
        name: String,
    },
    /// The module's file is not the one that the manifest describes.
    #[error("`{file}` is not the file that the manifest describes: run policies/build.sh")]
    Digest {
        /// The file.
        file: String,
    },
    /// The list for the library is not the one that the manifest gives.
    #[error("`{EMBEDDED}` and the manifest differ: run policies/build.sh")]
    Embedded,
}

/// Checks the released modules against each other and against the sources. Needs no wasm toolchain.
pub fn released(root: &Path) -> Result<Vec<Fault>, Error> {
    let folder = root.join(RELEASED);
    let manifest = Manifest::read(&folder)?;
    let policies = policies::all(root)?;
    let mut faults = Vec::new();
    for policy in &policies {
        let name = policy.name.clone();
        let Some(module) = manifest.policies.iter().find(|module| module.name == name) else {
            faults.push(Fault::Missing { name });
            continue;
        };
        if module.version != policy.version {
            let (now, released) = (policy.version.clone(), module.version.clone());
            faults.push(Fault::Version { name: name.clone(), now, released });
        }
        if module.source_digest != source_digest(root, &policy.folder)? {
            faults.push(Fault::Source { name });
        }
    }
    for module in &manifest.policies {
        if !policies.iter().any(|policy| policy.name == module.name) {
            faults.push(Fault::Stray { name: module.name.clone() });
        }
        let path = folder.join(&module.file);
        let same = std::fs::read(&path)
            .is_ok_and(|bytes| bytes.len() as u64 == module.size && digest(&bytes) == module.digest);
        if !same {
            faults.push(Fault::Digest { file: module.file.clone() });
        }
    }
    for entry in std::fs::read_dir(&folder).map_err(Error::file(&folder))? {
        let file = entry.map_err(Error::file(&folder))?.file_name().to_string_lossy().into_owned();
        if file.ends_with(".wasm") && !manifest.policies.iter().any(|module| module.file == file) {
            faults.push(Fault::Stray { name: file });
        }
    }
    let list = folder.join(EMBEDDED);
    if std::fs::read_to_string(&list).map_err(Error::file(&list))? != manifest.embedded() {
        faults.push(Fault::Embedded);
    }
    Ok(faults)
}

/// How a module that was built again compares with the released one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Comparison {
    /// The same bytes.
    Same,
    /// Other bytes from another builder, as is to be expected; contract and texts are the same.
    OtherBuilder {
        /// Who made the released module.
        released: String,
        /// Who made the other.
        rebuilt: String,
    },
    /// Not the module that was released.
    Different {
        /// In what.
        what: &'static str,
    },
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Comparison::Same => write!(f, "byte for byte as released"),
            Comparison::OtherBuilder { released, rebuilt } => write!(
                f,
                "same contract and texts; code cannot be compared by bytes, only by behaviour: \
                 released by `{released}`, rebuilt by `{rebuilt}`"
            ),
            Comparison::Different { what } => write!(f, "not as released: {what} differ"),
        }
    }
}

/// Compares a set that was built again with the released one: each policy of either set, by name.
pub fn rebuilt(released: &Path, rebuilt: &Path) -> Result<Vec<(String, Comparison)>, Error> {
    let (old, new) = (Manifest::read(released)?, Manifest::read(rebuilt)?);
    let mut result = Vec::new();
    for module in &old.policies {
        let comparison = match new.policies.iter().find(|other| other.name == module.name) {
            Some(other) => compare(released, module, rebuilt, other)?,
            None => Comparison::Different { what: "the lists of policies" },
        };
        result.push((module.name.clone(), comparison));
    }
    for other in &new.policies {
        if !old.policies.iter().any(|module| module.name == other.name) {
            result.push((other.name.clone(), Comparison::Different { what: "the lists of policies" }));
        }
    }
    Ok(result)
}

fn compare(
    old_folder: &Path,
    old: &Released,
    new_folder: &Path,
    new: &Released,
) -> Result<Comparison, Error> {
    let read = |folder: &Path, file: &str| {
        let path = folder.join(file);
        std::fs::read(&path).map_err(Error::file(&path))
    };
    let (old_bytes, new_bytes) = (read(old_folder, &old.file)?, read(new_folder, &new.file)?);
    if old.source_digest != new.source_digest {
        return Ok(Comparison::Different { what: "the sources" });
    }
    if old_bytes == new_bytes {
        return Ok(Comparison::Same);
    }
    if old.builder == new.builder {
        return Ok(Comparison::Different { what: "the bytes, though the builder is the same," });
    }
    component::validate(&old_bytes)?;
    component::validate(&new_bytes)?;
    if component::texts_of(&old_bytes)? != component::texts_of(&new_bytes)? {
        return Ok(Comparison::Different { what: "the texts" });
    }
    Ok(Comparison::OtherBuilder { released: old.builder.clone(), rebuilt: new.builder.clone() })
}

//! A policy that a command is about: by the name of one at hand, or as a module file.

use std::path::Path;
use std::sync::Arc;

use probity::core::determination::PolicyIdentity;
use probity::core::impact::Asked;
use probity::{Error, Limits, Runtime};

use crate::failure::Failure;
use crate::{input, terminal};

/// An accepted policy, and a runtime that can ask it. Each has a runtime of its own: two versions of a policy that are
/// compared may claim the same name and version.
pub(super) struct Subject {
    pub(super) runtime: Runtime,
    pub(super) policy: Arc<PolicyIdentity>,
}

impl Subject {
    /// A policy at hand by its name (the highest version), else the module of a file.
    pub(super) fn find(policy: &Path, limits: Limits) -> Result<Self, Failure> {
        let named = policy.to_str().filter(|name| !name.contains(['/', '.', '\\']));
        if let Some(name) = named {
            let runtime = Runtime::builder().limits(limits).build()?;
            let highest = runtime
                .policies()
                .filter(|policy| policy.info.name == name)
                .max_by_key(|policy| policy.info.version().clone())
                .cloned();
            match highest {
                Some(policy) => return Ok(Subject { runtime, policy }),
                // the library's own message names what is at hand
                None if !policy.exists() => {
                    return Err(runtime
                        .screening()
                        .policy(name, "*")
                        .err()
                        .map_or_else(|| Error::NoPolicyChosen.into(), Failure::from));
                }
                None => {}
            }
        }
        let file = policy.display().to_string();
        let builder = Runtime::builder().limits(limits).without_embedded();
        let runtime = builder.named_module(file, input::read(policy)?).build()?;
        let policy = runtime.policies().next().cloned().ok_or(Error::NoPolicyChosen)?;
        Ok(Subject { runtime, policy })
    }

    /// What stands for it in a report.
    pub(super) fn asked(&self) -> Asked {
        Asked {
            name: self.policy.info.name.clone(),
            version: self.policy.info.version.clone(),
            digest: self.policy.digest.clone(),
        }
    }

    /// Warns where what is to follow is of a lower version of the same policy: everything would be told the wrong way
    /// round.
    pub(super) fn warn_if_lower(&self, old: &Subject) {
        let (before, after) = (&old.policy.info, &self.policy.info);
        if before.name == after.name && after.version() < before.version() {
            terminal::warn_text(&format!(
                "NEW is {}, and OLD is the higher version {}: if they were swapped, what is called new is old",
                self.title(),
                before.version
            ));
        }
    }

    /// Its name and version.
    pub(super) fn title(&self) -> String {
        format!("`{}` {}", self.policy.info.name, self.policy.info.version)
    }
}

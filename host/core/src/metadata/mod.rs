//! Checking what a policy declares about itself, once, when it is loaded.

mod declaration;
mod fault;
mod shape;
mod words;

use std::collections::{HashMap, HashSet};
use std::ops::Deref;

use crate::policy::PolicyInfo;
use crate::texts::Texts;

use fault::Faults;
pub use fault::{MetadataError, MetadataFault, Thing};
pub(crate) use shape::is_calendar_day;
pub use shape::is_name;
pub(crate) use words::KNOWN;

/// How much a declaration may hold. Generous for any body of law, small for a machine.
pub mod limits {
    /// Bytes of a name, id, code or version.
    pub const ID: usize = 100;
    /// Bytes of a url, or of a text for people such as a publisher's name.
    pub const TEXT: usize = 2_000;
    /// Languages.
    pub const LANGUAGES: usize = crate::texts::MAX_LANGUAGES;
    /// Jurisdictions, and funding codes.
    pub const PLACES: usize = 300;
    /// Rules, parameters, instruments, questions or reasons.
    pub const ENTRIES: usize = 1_000;
    /// Citations, slots or remedies of one rule; values or choices of one parameter.
    pub const PARTS: usize = 100;
    /// Citations of all rules together.
    pub const CITATIONS: usize = 10_000;
    /// Bytes of what one finding of a rule says in one language: text, title, remedy, appeal and citations, without the
    /// values of variables. It bounds a report.
    pub const RULE_TEXT: usize = 8 * 1024;
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
    /// How the codes of its body of law begin, up to the first dot.
    families: HashSet<String>,
}

impl CheckedInfo {
    /// Checks a declaration against its texts.
    pub fn check(info: PolicyInfo, texts: &Texts) -> Result<Self, MetadataError> {
        let mut faults = Faults::default();
        let version = declaration::check(&info, &mut faults);
        words::check(&info, texts, &mut faults);
        match version {
            Some(version) if faults.is_empty() => Ok(Self::with(info, version)),
            _ => Err(faults.into_error()),
        }
    }

    /// A declaration that [`CheckedInfo::check`] of this very build has passed before, with the texts of the same
    /// module: all is checked again but for the texts. None where it cannot be such a one.
    pub fn passed_before(info: PolicyInfo) -> Option<Self> {
        let mut faults = Faults::default();
        let version = declaration::check(&info, &mut faults)?;
        faults.is_empty().then(|| Self::with(info, version))
    }

    fn with(info: PolicyInfo, version: semver::Version) -> Self {
        let vocabulary = info.vocabulary.iter().cloned().zip(0..).collect();
        let families = info.vocabulary.iter().filter_map(|code| family(code)).map(str::to_owned).collect();
        CheckedInfo { info, version, vocabulary, families }
    }

    /// The version, parsed.
    pub fn version(&self) -> &semver::Version {
        &self.version
    }

    /// Whether a code is a word of another body of law: no code of this policy begins like it up to the first dot.
    pub fn is_foreign(&self, code: &str) -> bool {
        family(code).is_some_and(|family| !self.families.contains(family))
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

/// Citations of all rules together.
fn citations(info: &PolicyInfo) -> usize {
    info.rules.iter().map(|rule| rule.citations.len()).sum()
}

/// Whether a text may be the name of a policy: lower case with hyphens.
pub fn is_policy_name(text: &str) -> bool {
    shape::is_name(text)
}

/// Whether a text may be shown to people: it is not empty, not too long, and has no control characters.
pub fn is_shown_text(text: &str) -> bool {
    shape::is_text(text)
}

fn family(code: &str) -> Option<&str> {
    code.split_once('.').map(|(family, _)| family)
}

/// The message that names a code of the vocabulary.
pub(crate) fn code_message(code: &str) -> String {
    format!("code-{}", code.replace('.', "-"))
}

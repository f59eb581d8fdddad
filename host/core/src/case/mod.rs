//! Reading a case: JSON in, a checked [`Case`] or every fault at once out.
//!
//! ```
//! use probity_core::case::Case;
//!
//! let case = Case::from_json(br#"{
//!     "as_of": "2025-06-01",
//!     "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2025-05-01", "stage": "evaluate" },
//!     "parties": [{ "id": "acme", "role": "bidder" }]
//! }"#)?;
//! assert_eq!(case.document().parties.len(), 1);
//!
//! let error = Case::from_json(br#"{ "as_of": "2025-02-29", "tender": {}, "partys": [] }"#).unwrap_err();
//! assert_eq!(error.faults[0].to_string(),
//!     "$.as_of: `2025-02-29` is not a calendar day; expected a day that exists: February 2025 has 28 days");
//! assert_eq!(error.faults.len(), 7);
//! # Ok::<(), probity_core::case::CaseError>(())
//! ```

mod amount;
mod check;
mod dates;
mod document;
mod draft;
mod faults;
mod json;
pub mod limits;
mod quote;
mod read;
mod reader;
mod scalars;
mod schema;
mod syntax;

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use serde_json::Value;
use sha2::{Digest, Sha256};

pub use dates::NO_END;
pub use document::*;
pub use draft::{Draft, DraftError};
pub use schema::schema;

pub(crate) use quote::{is_invisible, quoted};

use self::faults::{Faults, Path};
use self::reader::Reader;
use crate::day::Day;
use crate::lower::Template;

/// A case that has passed every check and can be decided.
#[derive(Debug, Clone)]
pub struct Case {
    document: CaseDocument,
    digest: String,
    template: Template,
    warnings: Vec<Fault>,
    unlisted_warnings: usize,
}

/// One thing that is wrong (or, as a warning, doubtful) in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: a JSON path such as `$.records[2].amount.currency`.
    pub path: String,
    /// What is wrong there, lower case without a full stop, input in backticks.
    pub problem: String,
    /// What was expected, as words that can follow `expected`.
    pub expected: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; expected {}", self.path, self.problem, self.expected)
    }
}

/// A case that cannot be decided: every fault that was found. Its message counts them and names the first, one a line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CaseError {
    /// The faults, in the order of the document: never empty, and at most [`limits::MAX_FAULTS`].
    pub faults: Vec<Fault>,
    /// How many more there are, which are not listed.
    pub unlisted: usize,
}

impl CaseError {
    /// How many faults there are, listed or not.
    pub fn total(&self) -> usize {
        self.faults.len() + self.unlisted
    }
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// A log is no place for a thousand lines.
        const SHOWN: usize = 20;
        let faults = |count: usize| if count == 1 { "fault" } else { "faults" };
        let total = self.total();
        write!(f, "the case has {total} {}:", faults(total))?;
        for fault in self.faults.iter().take(SHOWN) {
            write!(f, "\n  {fault}")?;
        }
        match total.saturating_sub(self.faults.len().min(SHOWN)) {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more {}", faults(more)),
        }
    }
}

impl std::error::Error for CaseError {}

impl Case {
    /// Reads and checks a case.
    pub fn from_json(json: &[u8]) -> Result<Self, CaseError> {
        let (written, reader) = json::parse(json)?;
        Self::from_value(reader, &written)
    }

    /// Reads and checks a case as of a day, whatever the document's own `as_of` is, also where it has none: checked and
    /// digested as if it had been that day.
    pub fn from_json_as_of(json: &[u8], as_of: Day) -> Result<Self, CaseError> {
        let (mut written, mut reader) = json::parse(json)?;
        reader.faults.forget("as_of");
        if let Some(fields) = written.as_object_mut() {
            fields.insert("as_of".to_owned(), Value::String(as_of.to_string()));
        }
        Self::from_value(reader, &written)
    }

    fn from_value(mut reader: Reader, written: &Value) -> Result<Self, CaseError> {
        let document = read::case(&mut reader, written);
        let Reader { faults, warnings, .. } = reader;
        faults.into_result(written)?;
        let digest = digest(written);
        let template = document.as_ref().ok().and_then(Template::new);
        match (document, template, digest) {
            (Ok(document), Some(template), Some(digest)) => {
                let (unlisted_warnings, warnings) = (warnings.unlisted(), warnings.in_order(written));
                Ok(Case { document, digest, template, warnings, unlisted_warnings })
            }
            // a check that lets something through which cannot be lowered is a fault of this library, not a decision
            _ => {
                let mut faults = Faults::default();
                faults.add(
                    &Path::Root,
                    "this case passed every check but cannot be decided",
                    "a report of this fault",
                );
                Err(faults.into_error(written))
            }
        }
    }

    /// The document as read.
    pub fn document(&self) -> &CaseDocument {
        &self.document
    }

    /// SHA-256 of the case in canonical JSON (RFC 8785), without `$schema` and `expect`: `sha256:` and 64 digits. It is
    /// of the document as it was written, so that anybody can work it out from the file alone.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The distinct codes that the case uses (grounds, lists, authorities of records, fundings, facts), in order of
    /// appearance: what a policy may or may not have a word for.
    pub fn codes(&self) -> &[String] {
        self.template.codes()
    }

    /// What is doubtful but not wrong, in the order of the document: at most [`limits::MAX_FAULTS`].
    pub fn warnings(&self) -> &[Fault] {
        &self.warnings
    }

    /// How many more doubts there are than [`Case::warnings`] lists.
    pub fn unlisted_warnings(&self) -> usize {
        self.unlisted_warnings
    }

    /// All of the case that does not depend on the policy, in numbers.
    pub(crate) fn template(&self) -> &Template {
        &self.template
    }
}

/// A document as it was written, whether or not it is a case.
///
/// # Errors
///
/// [`CaseError`] where it is no JSON, or an object in it has one name twice, so that it is not one document.
pub(crate) fn written(json: &[u8]) -> Result<Value, CaseError> {
    let (written, reader) = json::parse(json)?;
    reader.faults.into_result(&written)?;
    Ok(written)
}

impl Expect {
    /// Reads only the block of expectations of a scenario, so that a scenario can say what is wrong with its own case
    /// ([`Expect::faults`]). None if the document has no such block.
    pub fn from_case_json(json: &[u8]) -> Result<Option<Self>, CaseError> {
        // keys that stand twice are a fault of the case, which is not what is read here
        let (written, Reader { literals, .. }) = json::parse(json)?;
        let mut reader = Reader::new(Faults::default(), literals);
        let Some(block) = written.get("expect") else { return Ok(None) };
        let expect = read::expect(&mut reader, block, &Path::Root.field("expect"));
        reader.faults.into_result(&written)?;
        Ok(expect.ok())
    }
}

fn digest(written: &Value) -> Option<String> {
    let fields = written.as_object()?.iter();
    let decided: BTreeMap<&String, &Value> =
        fields.filter(|(name, _)| !matches!(name.as_str(), "$schema" | "expect")).collect();
    let canonical = serde_json_canonicalizer::to_vec(&decided).ok()?;
    let mut text = String::from("sha256:");
    for byte in Sha256::digest(canonical) {
        write!(text, "{byte:02x}").ok()?;
    }
    Some(text)
}

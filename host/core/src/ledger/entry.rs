//! One entry of the ledger.

use std::fmt::{self, Display};
use std::str::FromStr;

use jiff::Timestamp;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{canonical, hash};
use crate::registry::Digest;
use crate::texts::is_forbidden;
use crate::words::Outcome;

/// One entry: what happened, and the hash of the entry before. Its own hash is the SHA-256 of its canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What kind of document this is: `probity-ledger/1`.
    pub format: String,
    /// The ledger that it stands in.
    pub ledger: Id,
    /// Where: the opening is entry 0, and each position follows on the one before without a gap.
    pub position: u64,
    /// Hash of the entry before; left out in the opening.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Digest>,
    /// When it was written (RFC 3339, UTC): never before the entry before.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// Who asked.
    pub by: String,
    /// What happened.
    pub event: Event,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Event {
    /// The ledger was opened.
    Opened,
    /// A case was decided.
    Determined(Box<Statement>),
    /// What was kept beside an entry was erased; the entry itself stays.
    Erased(Erased),
}

/// That a case was decided, by what, and how, without a word of the case. Nothing is in it that another case would not
/// have too: also the fuel that was used would tell the case to whoever tries others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Statement {
    /// Id of the determination.
    pub id: Id,
    /// The outcome.
    pub outcome: Outcome,
    /// Commitment to the digest of the case.
    pub case: Digest,
    /// Commitment to the digest of the blind determination.
    pub determination: Digest,
    /// The policies that were asked, in the order of the screening.
    pub policies: Vec<PolicyRef>,
    /// Digest of the values that the portal set instead of the policies' own.
    pub parameters: Digest,
    /// What was in force when it was decided.
    pub in_force: InForce,
}

/// A policy by name and digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyRef {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the module.
    pub digest: Digest,
    /// The contract that it speaks.
    pub contract: String,
}

/// The versions that a portal decided by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// Digest of the list of all versions that were loaded: name, version, digest and days in force of each.
    pub versions: Digest,
    /// The newest published index of each publisher that the portal had seen.
    pub indexes: Vec<IndexRef>,
}

/// A published index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndexRef {
    /// Its publisher.
    pub publisher: String,
    /// Its number.
    pub serial: u64,
    /// SHA-256 of it.
    pub digest: Digest,
}

/// What was erased, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Erased {
    /// Id of the determination.
    pub id: Id,
    /// Whether the blind determination was erased too, and not the case alone.
    pub determination: bool,
    /// Why.
    pub reason: ErasureReason,
}

/// Why something was erased: a word, since a sentence could say whose case it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ErasureReason {
    /// It was kept for as long as it may be.
    Retention,
    /// Somebody asked for it whose data it was.
    Request,
}

impl Display for ErasureReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ErasureReason::Retention => "retention",
            ErasureReason::Request => "request",
        })
    }
}

/// What kind of document an [`Entry`] is.
pub(super) const FORMAT: &str = "probity-ledger/1";

/// Why bytes are no entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is no entry of a ledger: {problem}")]
pub struct BadEntry {
    /// What is wrong with it.
    pub problem: String,
}

/// The largest whole number that canonical JSON keeps as it is.
pub(super) const EXACT: u64 = 1 << 53;

impl Entry {
    /// The entry that follows on another one, or opens a ledger.
    pub fn following(
        before: Option<(&Entry, &Digest)>,
        ledger: Id,
        now: Timestamp,
        by: String,
        event: Event,
    ) -> Self {
        // a clock that was set back must not make the order doubtful
        let at = before.map_or(now, |(before, _)| now.max(before.at));
        Entry {
            format: FORMAT.to_owned(),
            ledger,
            position: before.map_or(0, |(before, _)| before.position.saturating_add(1)),
            previous: before.map(|(_, hash)| hash.clone()),
            at,
            by,
            event,
        }
    }

    /// Reads an entry; its bytes are canonical, so that its hash is that of its bytes.
    ///
    /// # Errors
    ///
    /// [`BadEntry`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BadEntry> {
        let bad = |problem: String| BadEntry { problem };
        let entry: Entry = serde_json::from_slice(bytes).map_err(|error| bad(error.to_string()))?;
        if entry.format != FORMAT {
            return Err(bad(format!(
                "its `format` is not `{FORMAT}`: a newer version of Probity may read it"
            )));
        }
        if !is_plain(&entry) {
            return Err(
                bad("a text in it has control or hidden characters or is longer than any".to_owned()),
            );
        }
        match canonical(&entry) {
            Some(canonical) if canonical == bytes => Ok(entry),
            _ => {
                Err(bad("it is not in canonical JSON (RFC 8785), or says more than an entry may".to_owned()))
            }
        }
    }

    /// Its canonical JSON; none where a number in it is too large to be exact.
    pub fn write(&self) -> Option<Vec<u8>> {
        if self.position > EXACT { None } else { canonical(self) }
    }

    /// Its hash.
    pub fn hash(&self) -> Digest {
        hash(self)
    }
}

/// The longest text in an entry or a certificate, in characters.
const LONGEST: usize = 4_000;

/// Whether no text in a document could be taken for something else where it is shown.
pub(super) fn is_plain(document: &impl Serialize) -> bool {
    fn plain(value: &Value) -> bool {
        let good = |text: &str| text.chars().count() <= LONGEST && !text.contains(is_forbidden);
        match value {
            Value::String(text) => good(text),
            Value::Array(values) => values.iter().all(plain),
            Value::Object(fields) => fields.iter().all(|(name, value)| good(name) && plain(value)),
            _ => true,
        }
    }
    serde_json::to_value(document).is_ok_and(|value| plain(&value))
}

/// The id of a determination or a ledger: a UUID in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

/// Text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no id: it is a UUID in lower case, like `0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60`")]
pub struct NotAnId(String);

impl Id {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number that it is.
    pub(super) fn number(&self) -> u128 {
        self.0
            .bytes()
            .filter_map(|digit| char::from(digit).to_digit(16))
            .fold(0, |number, digit| (number << 4) | u128::from(digit))
    }
}

impl Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let good = |(at, byte): (usize, u8)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        };
        match text.len() == 36 && text.bytes().enumerate().all(good) {
            true => Ok(Id(text.to_owned())),
            false => Err(NotAnId(text.chars().take(100).collect())),
        }
    }
}

impl TryFrom<String> for Id {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> String {
        id.0
    }
}

impl JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "A UUID in lower case", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
    }
}

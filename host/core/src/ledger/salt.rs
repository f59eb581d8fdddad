//! A random number that keeps what is committed to from being guessed.

use std::fmt::{self, Write};
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::hash;
use crate::registry::Digest;

/// 32 random bytes, written as 64 lower-case hexadecimal digits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Salt(String);

/// Text that is no salt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is no salt: it is 64 lower-case hexadecimal digits")]
pub struct NotASalt;

impl Salt {
    /// The salt of bytes that somebody drew at random.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let mut text = String::with_capacity(64);
        for byte in bytes {
            // writing to a string does not fail
            let _ = write!(text, "{byte:02x}");
        }
        Salt(text)
    }

    /// The salt whose digits a digest has: where nobody can guess what it is the digest of.
    pub fn of_digest(digest: &Digest) -> Self {
        Salt(digest.hex().to_owned())
    }

    /// Its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is left of it where another one is known, and it again where that is masked once more: so that a place that
    /// holds what is masked alone does not hold the salt.
    #[must_use]
    pub fn masked(&self, mask: &Salt) -> Salt {
        let digits = self.0.chars().zip(mask.0.chars()).filter_map(|(a, b)| {
            let digit = a.to_digit(16)? ^ b.to_digit(16)?;
            char::from_digit(digit, 16)
        });
        Salt(digits.collect())
    }

    /// The commitment to a digest: SHA-256 of `{"digest":"sha256:…","salt":"…"}`. It binds whoever gives it to the one
    /// digest, and tells nobody without the salt which one that is.
    pub fn commit(&self, digest: &Digest) -> Digest {
        #[derive(Serialize)]
        struct Committed<'a> {
            digest: &'a Digest,
            salt: &'a Salt,
        }
        hash(&Committed { digest, salt: self })
    }
}

impl FromStr for Salt {
    type Err = NotASalt;

    fn from_str(text: &str) -> Result<Self, NotASalt> {
        let good = text.len() == 64 && text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        if good { Ok(Salt(text.to_owned())) } else { Err(NotASalt) }
    }
}

impl TryFrom<String> for Salt {
    type Error = NotASalt;

    fn try_from(text: String) -> Result<Self, NotASalt> {
        text.parse()
    }
}

impl From<Salt> for String {
    fn from(salt: Salt) -> String {
        salt.0
    }
}

/// Who sees a log need not see what opens a commitment.
impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

impl JsonSchema for Salt {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Salt".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "32 random bytes", "pattern": "^[0-9a-f]{64}$" })
    }
}

//! What a portal publishes, so that a rewritten past is visible to others.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Entry, Id, canonical};
use crate::registry::Digest;

/// That a ledger had an entry of this hash at this position, and with it all entries before. The portal signs its
/// canonical JSON and publishes both: whoever keeps them can tell a ledger in which the past was rewritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// What kind of document this is: `probity-checkpoint/1`.
    pub format: String,
    /// The ledger.
    pub ledger: Id,
    /// Position of its last entry.
    pub position: u64,
    /// Hash of that entry.
    pub hash: Digest,
    /// When that entry was written.
    #[schemars(with = "String")]
    pub at: Timestamp,
}

const FORMAT: &str = "probity-checkpoint/1";

/// Why bytes are no checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is no checkpoint of a ledger: {problem}")]
pub struct BadCheckpoint {
    /// What is wrong with it.
    pub problem: String,
}

impl Checkpoint {
    /// The checkpoint at an entry.
    pub fn at(entry: &Entry, hash: &Digest) -> Self {
        Checkpoint {
            format: FORMAT.to_owned(),
            ledger: entry.ledger.clone(),
            position: entry.position,
            hash: hash.clone(),
            at: entry.at,
        }
    }

    /// Reads a checkpoint.
    ///
    /// # Errors
    ///
    /// [`BadCheckpoint`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BadCheckpoint> {
        let bad = |problem: String| BadCheckpoint { problem };
        let checkpoint: Checkpoint = serde_json::from_slice(bytes).map_err(|error| bad(error.to_string()))?;
        if checkpoint.format != FORMAT {
            return Err(bad(format!(
                "its `format` is not `{FORMAT}`: a newer version of Probity may read it"
            )));
        }
        Ok(checkpoint)
    }

    /// Its canonical JSON, which is what is signed.
    pub fn write(&self) -> Vec<u8> {
        canonical(self).unwrap_or_default()
    }
}

//! A ledger as a file for others.

use std::io::Write;

use serde::{Deserialize, Serialize};

use probity_core::registry::Digest;

use crate::{Ledger, LedgerError, Line};

/// A line of an export: the hash, and the entry as text, of whose bytes it is the hash.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exported {
    position: u64,
    hash: Digest,
    entry: serde_json::Value,
}

/// Writes a ledger from a position on as NDJSON: `{"position":…,"hash":…,"entry":{…}}` a line. The hash is the SHA-256 of
/// the entry in canonical JSON, so that anybody can verify it.
///
/// # Errors
///
/// [`LedgerError::Export`], and where the ledger cannot be read.
pub fn ndjson(ledger: &Ledger, from: u64, mut to: impl Write) -> Result<u64, LedgerError> {
    let mut count = 0;
    let failed = |error: std::io::Error| LedgerError::Export { problem: error.to_string() };
    for line in ledger.lines(from) {
        let Line { position, hash, entry } = line?;
        // the entry is JSON already
        write!(to, "{{\"position\":{position},\"hash\":\"{hash}\",\"entry\":").map_err(failed)?;
        to.write_all(&entry).and_then(|()| to.write_all(b"}\n")).map_err(failed)?;
        count += 1;
    }
    to.flush().map_err(failed)?;
    Ok(count)
}

/// Reads a line that [`ndjson`] wrote.
///
/// # Errors
///
/// [`LedgerError::NotALedger`], with `place` as what cannot be read.
pub fn read_ndjson(place: &str, json: &[u8]) -> Result<Line, LedgerError> {
    let bad = |problem: String| LedgerError::NotALedger { ledger: place.to_owned(), problem };
    let exported: Exported = serde_json::from_slice(json).map_err(|error| bad(error.to_string()))?;
    let entry = probity_core::ledger::canonical(&exported.entry)
        .ok_or_else(|| bad("its entry is no canonical JSON".to_owned()))?;
    Ok(Line { position: exported.position, hash: exported.hash, entry })
}

//! A ledger as a file for others.

mod columns;

use std::io::Write;

use probity_core::ledger::{Broken, Entry, Fork};
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
    for chained in ledger.chained(from) {
        // the entry is JSON already
        let (Line { position, hash, entry }, _) = chained?;
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
    let Exported { position, hash, entry } = exported;
    let entry = probity_core::ledger::canonical(&entry).unwrap_or_default();
    // what stands there is what is hashed: a name that stands twice in it would be read by others in another way
    let mut whole = format!("{{\"position\":{position},\"hash\":\"{hash}\",\"entry\":").into_bytes();
    whole.extend_from_slice(&entry);
    whole.push(b'}');
    match whole == json.trim_ascii_end() {
        true => Ok(Line { position, hash, entry }),
        false => Err(bad(
            "it is not as an export writes it, with the entry in canonical JSON (RFC 8785)".to_owned()
        )),
    }
}

/// Writes a ledger from a position on as a Parquet file, with a row for each entry: its `position`, `at`, `kind`, `id`,
/// `by`, `outcome`, `hash`, `previous`, `case_commitment`, `determination_commitment`, `policies`, and the `entry`
/// itself in canonical JSON, of which `hash` is the SHA-256, so that anybody can verify the chain from the file alone.
/// Any length is written within the same memory.
///
/// # Errors
///
/// [`LedgerError::Export`], [`LedgerError::Broken`] where a line is no entry, and where the ledger cannot be read.
pub fn parquet(ledger: &Ledger, from: u64, to: impl Write + Send) -> Result<u64, LedgerError> {
    parquet_of(ledger.chained(from).map(|chained| chained.map(|(line, _)| line)), to)
}

/// The same for lines that come from elsewhere.
///
/// # Errors
///
/// As [`parquet()`].
pub fn parquet_of(
    lines: impl Iterator<Item = Result<Line, LedgerError>>,
    to: impl Write + Send,
) -> Result<u64, LedgerError> {
    let failed = |error: parquet::errors::ParquetError| LedgerError::Export { problem: error.to_string() };
    let mut file = columns::File::new(to).map_err(failed)?;
    let (mut count, mut last) = (0, None);
    for line in lines {
        let Line { position, hash, entry: text } = line?;
        let entry = Entry::parse(&text)
            .map_err(|bad| LedgerError::Broken(Broken { position, why: Fork::NotAnEntry(bad) }))?;
        file.take(&entry, text, &hash).map_err(failed)?;
        last = Some((entry, hash));
        count += 1;
    }
    let mut to = file.finish(last.as_ref().map(|(entry, hash)| (entry, hash))).map_err(failed)?;
    to.flush().map_err(|error| LedgerError::Export { problem: error.to_string() })?;
    Ok(count)
}

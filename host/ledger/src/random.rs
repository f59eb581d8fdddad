//! Ids and salts.

use jiff::Timestamp;
use probity_core::ledger::{Id, Salt};

use crate::LedgerError;

/// A new id: a UUID of version 7, so that ids sort by when they were made.
///
/// # Errors
///
/// [`LedgerError::NoRandomness`].
pub fn new_id() -> Result<Id, LedgerError> {
    let mut random = [0; 10];
    fill(&mut random)?;
    let since = u64::try_from(Timestamp::now().as_millisecond()).unwrap_or_default();
    let uuid = uuid::Builder::from_unix_timestamp_millis(since, &random).into_uuid();
    uuid.hyphenated().to_string().parse().map_err(|_| LedgerError::NoRandomness { problem: String::new() })
}

/// A new salt.
///
/// # Errors
///
/// [`LedgerError::NoRandomness`].
pub fn new_salt() -> Result<Salt, LedgerError> {
    let mut bytes = [0; 32];
    fill(&mut bytes)?;
    Ok(Salt::from_bytes(bytes))
}

fn fill(bytes: &mut [u8]) -> Result<(), LedgerError> {
    getrandom::fill(bytes).map_err(|error| LedgerError::NoRandomness { problem: error.to_string() })
}

//! A case as it would be if something had happened.

use crate::case::{Draft, DraftError};
use crate::report::Supposed;

/// The case as it would be. What is supposed happens in its order, but for the day of the decision: that is the last
/// supposed one, wherever it stands, and nothing else moves it.
///
/// # Errors
///
/// [`DraftError`] where the case has no such record or party, or the party is the bidder.
pub fn suppose(now: &Draft, supposed: &[Supposed]) -> Result<Draft, DraftError> {
    let mut draft = now.clone();
    for each in supposed {
        match each {
            Supposed::Repaired { record, on } => draft.repair(record, *on)?,
            Supposed::Overturned { record, on } => draft.overturn(record, *on)?,
            Supposed::RemovedParty { party } => match draft.remove_party(party) {
                // who belongs to somebody who has left may have left with it
                Err(DraftError::NoSuchParty { .. }) if now.has_party(party) => {}
                removed => removed?,
            },
            Supposed::AsOf { .. } | Supposed::LikeIt { .. } => {}
        }
    }
    for each in supposed {
        match each {
            Supposed::AsOf { day } => draft.set_as_of(*day),
            Supposed::LikeIt { day } => draft.move_to(*day),
            _ => {}
        }
    }
    Ok(draft)
}

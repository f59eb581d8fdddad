//! Copying what is published from one place to another.

use probity_core::registry::layout::{Manifest, index_tag, policy_tag};

use super::publishing::put;
use super::reading::{FoundIndex, FoundModule, index_at, module_at};
use super::{Entry, Index, Place, PlaceError, PlaceProblem, PublishError, Shelf};
use crate::trust::Distrust;

/// Keeps an index as it was found.
pub(crate) fn keep_index(to: &dyn Shelf, publisher: &str, found: &FoundIndex) -> Result<(), PlaceError> {
    let packed = Manifest::of_index(publisher, &found.bytes, found.signature.as_str().as_bytes());
    put(to, &index_tag(publisher), packed.map_err(|error| unpacked(to, &error))?)
}

/// Keeps a module as it was found.
pub(crate) fn keep_module(to: &dyn Shelf, entry: &Entry, found: &FoundModule) -> Result<(), PlaceError> {
    let packed = Manifest::of_module(entry, &found.bytes, found.signature.as_str().as_bytes());
    put(to, &policy_tag(&entry.name, &entry.version), packed.map_err(|error| unpacked(to, &error))?)
}

fn unpacked(to: &dyn Shelf, error: &serde_json::Error) -> PlaceError {
    let what = "a manifest".to_owned();
    PlaceError::new(to.name(), PlaceProblem::Malformed { what, problem: error.to_string() })
}

/// What a mirror copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mirrored {
    /// Publishers, each with the number of its index.
    pub publishers: Vec<(String, u64)>,
    /// Versions that are at the target now.
    pub versions: usize,
    /// Those of them that were not there before.
    pub copied: usize,
    /// Bytes of modules that were copied.
    pub bytes: u64,
}

/// Copies what some publishers (of none, all) have published at one place to another. `vouch` says whether an index
/// counts; what is at the target is never replaced by something older or rewritten.
///
/// # Errors
///
/// [`PublishError`]; what was copied before stays, and every index at the target names only what is there.
pub fn mirror(
    from: &dyn Place,
    to: &dyn Shelf,
    publishers: &[String],
    vouch: &dyn Fn(&str, &FoundIndex) -> Result<Index, Distrust>,
) -> Result<Mirrored, PublishError> {
    let mut publishers = publishers.to_vec();
    if publishers.is_empty() {
        publishers = super::reading::publishers_at(from)?;
    }
    let mut mirrored = Mirrored::default();
    let mut missing = Vec::new();
    for publisher in publishers {
        let distrusted = |place: &str, distrust| PublishError::Distrust {
            place: place.to_owned(),
            distrust: Box::new(distrust),
        };
        // of several, not all need be there
        let Some(found) = index_at(from, &publisher)? else {
            missing.push(format!("`{publisher}`"));
            continue;
        };
        let index = vouch(&publisher, &found).map_err(|distrust| distrusted(from.name(), distrust))?;
        let _alone = to.publishing()?;
        // what does not count is replaced
        if let Some(there) = index_at(to, &publisher)?.and_then(|there| vouch(&publisher, &there).ok()) {
            index.follows(&there).map_err(|distrust| distrusted(from.name(), distrust))?;
        }
        for entry in &index.policies {
            let tag = policy_tag(&entry.name, &entry.version);
            mirrored.versions += 1;
            if to.manifest(&tag)?.is_some() && module_at(to, entry).is_ok() {
                continue;
            }
            keep_module(to, entry, &module_at(from, entry)?)?;
            mirrored.copied += 1;
            mirrored.bytes = mirrored.bytes.saturating_add(entry.size);
        }
        keep_index(to, &publisher, &found)?;
        mirrored.publishers.push((publisher, index.serial));
    }
    if mirrored.publishers.is_empty() {
        let what = match missing.is_empty() {
            true => "index of any publisher".to_owned(),
            false => format!("index of publisher {}", missing.join(", ")),
        };
        return Err(PlaceError::new(from.name(), PlaceProblem::Missing { what }).into());
    }
    Ok(mirrored)
}

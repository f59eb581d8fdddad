//! Reading a registry: an index, a module, with their signatures. Nothing here is vouched for yet.

use probity_core::registry::layout::{BadManifest, INDEX_TAG, Manifest, index_tag};

use super::{Digest, Entry, MAX_INDEX, MAX_MODULE, Place, PlaceError, PlaceProblem};
use crate::trust::{MAX_SIGNATURE, Signature};
use probity_core::metadata::is_policy_name;

/// An index as it lies there, with its signature.
#[derive(Debug, Clone)]
pub struct FoundIndex {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The signature over them.
    pub signature: Signature,
}

/// A module as it lies there, with its signature.
#[derive(Debug, Clone)]
pub struct FoundModule {
    /// Its bytes; their digest is the entry's.
    pub bytes: Vec<u8>,
    /// The signature over them.
    pub signature: Signature,
}

/// The publishers that have an index at a place, in alphabetical order.
///
/// # Errors
///
/// Where the place cannot be read.
pub fn publishers_at(place: &dyn Place) -> Result<Vec<String>, PlaceError> {
    let tags = place.tags()?;
    let ids = tags.iter().filter_map(|tag| tag.strip_prefix(INDEX_TAG)).filter(|id| is_policy_name(id));
    Ok(ids.map(str::to_owned).collect())
}

/// The index of a publisher, if it has one at a place.
///
/// # Errors
///
/// Where the place cannot be read, or what is there is no index with its signature.
pub fn index_at(place: &dyn Place, publisher: &str) -> Result<Option<FoundIndex>, PlaceError> {
    let tag = index_tag(publisher);
    let Some(manifest) = place.manifest(&tag)? else { return Ok(None) };
    let malformed = |bad: BadManifest| malformed(place, &format!("the manifest of `{tag}`"), bad.to_string());
    let manifest = Manifest::parse(&manifest).map_err(malformed)?;
    let (index, signature) = manifest.index().map_err(malformed)?;
    let bytes = place.blob(&index.digest, MAX_INDEX)?;
    Ok(Some(FoundIndex { bytes, signature: signature_at(place, &signature.digest)? }))
}

/// The module of an entry of an index.
///
/// # Errors
///
/// Where the place cannot be read, or has not what the entry names.
pub fn module_at(place: &dyn Place, entry: &Entry) -> Result<FoundModule, PlaceError> {
    signed_module(place, &entry.digest, entry.size, &entry.signature)
}

/// A module of at most so many bytes, and its signature, by their digests.
pub(crate) fn signed_module(
    place: &dyn Place,
    digest: &Digest,
    limit: u64,
    signature: &Digest,
) -> Result<FoundModule, PlaceError> {
    let signature = signature_at(place, signature)?;
    let bytes = place.blob(digest, limit.min(MAX_MODULE))?;
    Ok(FoundModule { bytes, signature })
}

fn signature_at(place: &dyn Place, digest: &Digest) -> Result<Signature, PlaceError> {
    let bytes = place.blob(digest, MAX_SIGNATURE)?;
    Signature::parse(&bytes).map_err(|problem| malformed(place, digest.as_str(), format!("it {problem}")))
}

fn malformed(place: &dyn Place, what: &str, problem: String) -> PlaceError {
    PlaceError::new(place.name(), PlaceProblem::Malformed { what: what.to_owned(), problem })
}

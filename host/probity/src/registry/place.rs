//! Where published policies lie: the same OCI image layout in a folder, on a web site and in an OCI registry.

use std::fmt::Debug;

use crate::files::Alone;

use super::{Digest, PlaceError};

/// Where published policies can be read: manifests by tag, everything else by digest.
///
/// What it gives is not trusted: who reads checks sizes, digests and signatures. An implementation promises only that it
/// ends (within its own time limits) and never holds more than it was allowed to.
pub trait Place: Send + Sync + Debug {
    /// How messages name it: a path or an address, without credentials.
    fn name(&self) -> &str;

    /// The tags that there are, in alphabetical order.
    ///
    /// # Errors
    ///
    /// Where the place cannot be read.
    fn tags(&self) -> Result<Vec<String>, PlaceError>;

    /// The manifest that a tag points at, of at most [`MAX_MANIFEST`] bytes; none where there is no such tag.
    ///
    /// # Errors
    ///
    /// Where the place cannot be read or the manifest is too large.
    fn manifest(&self, tag: &str) -> Result<Option<Vec<u8>>, PlaceError>;

    /// The bytes with this digest, of at most so many bytes. They are checked against the digest.
    ///
    /// # Errors
    ///
    /// Where there are none, they are larger, or are not those of the digest.
    fn blob(&self, digest: &Digest, limit: u64) -> Result<Vec<u8>, PlaceError>;
}

/// Where policies can be published.
pub trait Shelf: Place {
    /// Stores bytes under their digest, unless they are there already.
    ///
    /// # Errors
    ///
    /// Where the place cannot be written.
    fn put_blob(&self, bytes: &[u8]) -> Result<Digest, PlaceError>;

    /// Lets a tag point at a manifest, whose blobs are there already.
    ///
    /// # Errors
    ///
    /// Where the place cannot be written.
    fn put_manifest(&self, tag: &str, manifest: &[u8]) -> Result<(), PlaceError>;

    /// Waits until nobody else publishes here, and keeps others waiting for as long as what it returns is held; none
    /// where the place knows no such thing.
    ///
    /// # Errors
    ///
    /// Where somebody else does not end.
    fn publishing(&self) -> Result<Option<Alone>, PlaceError> {
        Ok(None)
    }
}

/// The largest manifest, and the largest `index.json` of an image layout, in bytes.
pub const MAX_MANIFEST: u64 = 16 << 20;

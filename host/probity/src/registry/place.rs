//! Where published policies lie: the same OCI image layout in a folder, on a web site and in an OCI registry.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::PlaceError;

/// SHA-256 of some bytes, written `sha256:` and 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(String);

impl Digest {
    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(crate::anatomy::digest(bytes))
    }

    /// As it is written: `sha256:…`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its hexadecimal digits alone.
    pub fn hex(&self) -> &str {
        self.0.strip_prefix("sha256:").unwrap_or(&self.0)
    }
}

impl Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Text that is not the digest of anything.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a digest: it is written `sha256:` and 64 lower-case hexadecimal digits")]
pub struct NotADigest(String);

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let digits = text.strip_prefix("sha256:").unwrap_or_default();
        let good =
            digits.len() == 64 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        if good { Ok(Digest(text.to_owned())) } else { Err(NotADigest(text.chars().take(100).collect())) }
    }
}

impl TryFrom<String> for Digest {
    type Error = NotADigest;

    fn try_from(text: String) -> Result<Self, NotADigest> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.0
    }
}

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
}

/// The largest manifest, and the largest `index.json` of an image layout, in bytes.
pub const MAX_MANIFEST: u64 = 4 << 20;

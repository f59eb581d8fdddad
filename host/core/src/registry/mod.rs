//! The documents of a registry: the index of a publisher, the manifests under which bytes lie, and digests. Where they
//! lie, and how they come from there, is the outside world, and not here.

mod digest;
mod index;
pub mod layout;

pub use digest::{Digest, NotADigest};
pub(crate) use index::day;
pub use index::{BadIndex, Entry, FORMAT, Index, MAX_INDEX, MAX_MODULE, Revocation, Rewritten};

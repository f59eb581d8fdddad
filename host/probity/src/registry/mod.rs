//! Published policies: where they lie and how they are read.

mod error;
mod place;

pub use error::{PlaceError, PlaceProblem};
pub use place::{Digest, MAX_MANIFEST, NotADigest, Place, Shelf};

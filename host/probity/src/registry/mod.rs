//! Published policies: where they lie, and the index that says what is there.

mod error;
mod folder;
pub(crate) mod index;
mod layout;
mod place;
mod publishing;
mod reading;

pub use error::{PlaceError, PlaceProblem};
pub use folder::Folder;
pub use index::{BadIndex, Entry, FORMAT, Index, MAX_INDEX, Revocation, Rewritten};
pub use place::{Digest, MAX_MANIFEST, NotADigest, Place, Shelf};
pub use publishing::{Change, Mirrored, PublishError, PublisherAtWork, mirror};
pub use reading::{FoundIndex, FoundModule, index_at, module_at, publishers_at};

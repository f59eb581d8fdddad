//! Published policies: where they lie, and the index that says what is there.

mod error;
mod folder;
pub(crate) mod index;
mod layout;
mod place;
mod publishing;
mod reading;
mod site;

pub use error::{PlaceError, PlaceProblem};
pub use folder::Folder;
pub(crate) use index::day;
pub use index::{BadIndex, Entry, FORMAT, Index, MAX_INDEX, Revocation, Rewritten};
pub use place::{Digest, MAX_MANIFEST, NotADigest, Place, Shelf};
pub use publishing::{Change, Immutable, Mirrored, PublishError, PublisherAtWork, mirror};
pub(crate) use publishing::{keep_index, keep_module};
pub(crate) use reading::signed_module;
pub use reading::{FoundIndex, FoundModule, index_at, module_at, publishers_at};
pub use site::{Site, SiteSettings};

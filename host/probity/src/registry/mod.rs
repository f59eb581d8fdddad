//! Published policies: where they lie, and the index that says what is there.

mod error;
mod folder;
mod mirroring;
mod place;
mod publishing;
mod reading;
mod site;

pub use crate::files::Alone;
pub use error::{PlaceError, PlaceProblem};
pub use folder::Folder;
pub(crate) use mirroring::keep_index;
pub use mirroring::{Mirrored, mirror};
pub use place::{MAX_MANIFEST, Place, Shelf};
pub use probity_core::registry::{
    BadIndex, Digest, Entry, FORMAT, Index, MAX_INDEX, MAX_MODULE, NotADigest, Revocation, Rewritten,
};
pub use publishing::{Change, Immutable, PublishError, PublisherAtWork};
pub(crate) use reading::signed_module;
pub use reading::{FoundIndex, FoundModule, index_at, module_at, publishers_at};
pub use site::Site;

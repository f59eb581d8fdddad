//! What a host has taken up: modules with their signatures, and the newest index that it has seen of each publisher.

use std::io::Write;
use std::path::Path;

use super::{Distrust, Publisher};
use crate::error::{Distrusted, Error};
use crate::registry::{
    Digest, Entry, Folder, FoundIndex, FoundModule, Index, Place, index_at, keep_index, keep_module,
};

/// A folder of its own, laid out as a registry, in which a host keeps what it has taken up.
#[derive(Debug, Clone)]
pub struct Store {
    folder: Folder,
}

const HISTORY: &str = "history.ndjson";
const SHADOW: &str = "shadow.ndjson";

impl Store {
    /// The store in a folder, which is made when something is kept.
    pub fn new(folder: &Path) -> Self {
        Store { folder: Folder::new(folder) }
    }

    /// The newest index of a publisher that was seen.
    ///
    /// # Errors
    ///
    /// Where what is kept cannot be read: who can write here decides what is newest, so that it is never passed over.
    pub fn seen(&self, publisher: &str) -> Result<Option<Index>, Error> {
        let Some(found) = index_at(&self.folder, publisher)? else { return Ok(None) };
        let index = Index::parse(&found.bytes).map_err(|bad| {
            Distrusted::error(self.folder.name(), &format!("index of `{publisher}`"), bad.into())
        })?;
        Ok(Some(index))
    }

    /// Remembers an index, if it is the newest: it never goes back, whoever asks.
    ///
    /// # Errors
    ///
    /// Where it is older or rewrites what is there, or cannot be kept.
    pub fn see(&self, publisher: &Publisher, found: &FoundIndex, index: &Index) -> Result<(), Error> {
        if let Some(seen) = self.seen(&publisher.id)? {
            let distrusted = |distrust: Distrust| {
                Distrusted::error(self.folder.name(), &format!("index of `{}`", publisher.id), distrust)
            };
            index.follows(&seen).map_err(distrusted)?;
            if seen == *index {
                return Ok(());
            }
        }
        Ok(keep_index(&self.folder, &publisher.id, found)?)
    }

    /// A module and its signature, by their digests.
    ///
    /// # Errors
    ///
    /// Where they are not there or not those.
    pub fn module(&self, digest: &Digest, size: u64, signature: &Digest) -> Result<FoundModule, Error> {
        Ok(crate::registry::signed_module(&self.folder, digest, size, signature)?)
    }

    /// Keeps a module and its signature.
    ///
    /// # Errors
    ///
    /// Where they cannot be written.
    pub fn keep(&self, entry: &Entry, module: &FoundModule) -> Result<(), Error> {
        Ok(keep_module(&self.folder, entry, module)?)
    }

    /// Writes down what a person or an update has changed: one line of JSON in `history.ndjson`.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn record(&self, event: &serde_json::Value) -> Result<(), Error> {
        self.append(HISTORY, event)
    }

    /// Writes down what a shadow would have changed in a decision: one line of JSON in `shadow.ndjson`.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn record_shadow(&self, entry: &serde_json::Value) -> Result<(), Error> {
        self.append(SHADOW, entry)
    }

    fn append(&self, file: &str, line: &serde_json::Value) -> Result<(), Error> {
        let path = self.folder.path().join(file);
        let write = || {
            std::fs::create_dir_all(self.folder.path())?;
            let mut file = std::fs::File::options().create(true).append(true).open(&path)?;
            // one call: two processes that write at once do not mix their lines
            file.write_all(format!("{line}\n").as_bytes())?;
            file.sync_all()
        };
        write().map_err(|error| Error::File { path: path.display().to_string(), problem: error.to_string() })
    }

    /// The folder, as messages name it.
    pub fn name(&self) -> &str {
        self.folder.name()
    }
}

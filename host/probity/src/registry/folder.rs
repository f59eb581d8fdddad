//! A folder as a place for policies.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use probity_core::registry::layout::ImageIndex;

use crate::files::Alone;

use super::{Digest, MAX_MANIFEST, Place, PlaceError, PlaceProblem, Shelf};

const MARK: &str = "oci-layout";
const MARK_CONTENT: &[u8] = b"{\"imageLayoutVersion\":\"1.0.0\"}";
const INDEX: &str = "index.json";

/// A folder with an OCI image layout in it. What is written is whole or not there: files are renamed into their place,
/// and two processes that write wait for one another.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    name: String,
}

impl Folder {
    /// A folder; it need not be there before something is written.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Folder { name: format!("`{}`", path.display()), path }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn error(&self, problem: PlaceProblem) -> PlaceError {
        PlaceError::new(&self.name, problem)
    }

    fn file(&self, path: &Path, error: &std::io::Error) -> PlaceError {
        self.error(PlaceProblem::File { path: path.display().to_string(), problem: error.to_string() })
    }

    /// Reads a file of at most so many bytes.
    fn read(&self, path: &Path, what: &str, limit: u64) -> Result<Option<Vec<u8>>, PlaceError> {
        match crate::files::read(path, limit) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == ErrorKind::FileTooLarge => {
                Err(self.error(PlaceProblem::TooLarge { what: what.to_owned(), limit }))
            }
            Err(error) => Err(self.file(path, &error)),
        }
    }

    fn index(&self) -> Result<Option<ImageIndex>, PlaceError> {
        let Some(bytes) = self.read(&self.path.join(INDEX), INDEX, MAX_MANIFEST)? else { return Ok(None) };
        let index = ImageIndex::parse(&bytes).map_err(|bad| {
            self.error(PlaceProblem::Malformed { what: INDEX.to_owned(), problem: bad.to_string() })
        })?;
        Ok(Some(index))
    }

    fn blob_path(&self, digest: &Digest) -> PathBuf {
        self.path.join("blobs").join("sha256").join(digest.hex())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), PlaceError> {
        crate::files::replace(path, bytes).map_err(|error| self.file(path, &error))
    }

    /// Waits until no other process writes.
    fn alone(&self) -> Result<Alone, PlaceError> {
        let path = self.path.join(".lock");
        crate::files::alone(&path).map_err(|error| self.file(&path, &error))
    }
}

impl Place for Folder {
    fn name(&self) -> &str {
        &self.name
    }

    fn tags(&self) -> Result<Vec<String>, PlaceError> {
        match self.index()? {
            Some(index) => Ok(index.tags()),
            None => Err(self.error(PlaceProblem::Missing {
                what: format!("registry: a folder with an `{INDEX}`, as `probity policy push` makes it"),
            })),
        }
    }

    fn manifest(&self, tag: &str) -> Result<Option<Vec<u8>>, PlaceError> {
        let Some(index) = self.index()? else { return Ok(None) };
        let Some(descriptor) = index.tagged(tag) else { return Ok(None) };
        self.blob(&descriptor.digest, MAX_MANIFEST).map(Some)
    }

    fn blob(&self, digest: &Digest, limit: u64) -> Result<Vec<u8>, PlaceError> {
        let Some(bytes) = self.read(&self.blob_path(digest), digest.as_str(), limit)? else {
            return Err(self.error(PlaceProblem::Missing { what: digest.to_string() }));
        };
        let actual = Digest::of(&bytes);
        if actual != *digest {
            return Err(self.error(PlaceProblem::OtherBytes { expected: digest.clone(), actual }));
        }
        Ok(bytes)
    }
}

impl Shelf for Folder {
    fn put_blob(&self, bytes: &[u8]) -> Result<Digest, PlaceError> {
        let digest = Digest::of(bytes);
        // a blob that is there but broken is written again
        if self.blob(&digest, bytes.len() as u64).is_err() {
            self.write(&self.blob_path(&digest), bytes)?;
        }
        Ok(digest)
    }

    fn put_manifest(&self, tag: &str, manifest: &[u8]) -> Result<(), PlaceError> {
        self.put_blob(manifest)?;
        let _alone = self.alone()?;
        let mut index = self.index()?.unwrap_or_default();
        index.tag(tag, manifest);
        let bytes = serde_json::to_vec(&index).map_err(|error| {
            self.error(PlaceProblem::Malformed { what: INDEX.to_owned(), problem: error.to_string() })
        })?;
        // never one that nobody can read
        if bytes.len() as u64 > MAX_MANIFEST {
            let (what, limit) = (INDEX.to_owned(), MAX_MANIFEST);
            return Err(self.error(PlaceProblem::TooLarge { what, limit }));
        }
        self.write(&self.path.join(MARK), MARK_CONTENT)?;
        self.write(&self.path.join(INDEX), &bytes)
    }

    fn publishing(&self) -> Result<Option<Alone>, PlaceError> {
        let path = crate::files::lock_of(&self.path);
        crate::files::alone(&path).map(Some).map_err(|error| self.file(&path, &error))
    }
}

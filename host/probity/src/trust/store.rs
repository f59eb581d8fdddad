//! What a host has taken up: modules with their signatures, and the newest index that it has seen of each publisher.

use std::io::{BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;

use super::{Distrust, Lock, Publisher, Seen, day_of};
use crate::error::{Distrusted, Error, LostIndex};
use crate::files::Alone;
use crate::registry::{
    Digest, Entry, Folder, FoundIndex, FoundModule, Index, Place, PlaceProblem, Shelf, index_at, keep_index,
};

/// A folder of its own, laid out as a registry, in which a host keeps what it has taken up.
#[derive(Debug, Clone)]
pub struct Store {
    folder: Folder,
}

/// An index that was seen, and the key that signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenIndex {
    /// The index.
    pub index: Index,
    /// SHA-256 of its bytes.
    pub digest: Digest,
    /// The public key.
    pub key: String,
}

impl SeenIndex {
    /// As a lock remembers it.
    pub(crate) fn remembered(&self) -> Seen {
        Seen {
            publisher: self.index.publisher.clone(),
            serial: self.index.serial,
            digest: self.digest.clone(),
            key: self.key.clone(),
        }
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    Error::File { path: path.display().to_string(), problem: error.to_string() }
}

/// What is older and half written is nobody's any more.
const LEFT_OVER: Duration = Duration::from_secs(60 * 60);

/// Whether a file is there; opening a pipe in its place would wait for somebody at the other end.
fn is_file(path: &Path) -> std::io::Result<bool> {
    match std::fs::metadata(path) {
        Ok(data) if data.is_file() => Ok(true),
        Ok(_) => Err(std::io::Error::new(ErrorKind::InvalidInput, "it is no file")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn ends_line(file: &mut std::fs::File) -> std::io::Result<bool> {
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(true);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// Of an image layout, what lies there.
const LIST: &str = "index.json";
const HISTORY: &str = "history.ndjson";
const SHADOW: &str = "shadow.ndjson";

impl Store {
    /// The store in a folder, which is made when something is kept.
    pub fn new(folder: &Path) -> Self {
        Store { folder: Folder::new(folder) }
    }

    /// The newest index of a publisher that was seen, if its signature is by a key that the publisher has and that is not
    /// revoked. The lock remembers which one it was at least.
    ///
    /// # Errors
    ///
    /// [`Error::Lost`] where the lock remembers one and the store has none, or an older or another one: passed over, an
    /// old one could be played to the host again.
    pub fn seen(
        &self,
        publisher: &Publisher,
        lock: &Lock,
        now: Timestamp,
    ) -> Result<Option<SeenIndex>, Error> {
        let floor = lock.floor(publisher, now);
        let lost = |why: String| {
            let publisher = publisher.id.clone();
            let serial = floor.map_or(0, |floor| floor.serial);
            Error::Lost(Box::new(LostIndex { store: self.name().to_owned(), publisher, serial, why }))
        };
        let seen = match self.kept(publisher, now) {
            Ok(seen) => seen,
            // what the lock remembers can be had again; without it, nobody knows what was newest
            Err(problem) => return Err(lost(problem)),
        };
        match (floor, &seen) {
            (Some(_), None) => Err(lost("it is not there".to_owned())),
            (Some(floor), Some(seen)) => match floor.allows(&seen.index, &seen.digest) {
                Ok(()) => Ok(Some(seen.clone())),
                Err(distrust) => Err(lost(distrust.to_string())),
            },
            (None, _) => Ok(seen),
        }
    }

    /// What lies here as a publisher's index, if the publisher signed it; the problem where it is damaged.
    fn kept(&self, publisher: &Publisher, now: Timestamp) -> Result<Option<SeenIndex>, String> {
        let found = index_at(&self.folder, &publisher.id).map_err(|error| error.problem.to_string())?;
        let Some(FoundIndex { bytes, signature }) = found else { return Ok(None) };
        let key = match publisher.signer(&bytes, &signature) {
            // a person changed the keys since
            Err(Distrust::OtherKey { .. }) => return Ok(None),
            Err(distrust) => return Err(distrust.to_string()),
            Ok(key) if publisher.is_revoked(key, day_of(now)) => return Ok(None),
            Ok(key) => key.key.to_string(),
        };
        let index = Index::parse(&bytes).map_err(|bad| bad.to_string())?;
        Ok(Some(SeenIndex { digest: Digest::of(&bytes), index, key }))
    }

    /// Remembers an index that was verified, if it is the newest: it never goes back, whoever asks.
    ///
    /// # Errors
    ///
    /// Where it is older or rewrites what is there, or cannot be kept.
    pub fn see(
        &self,
        publisher: &Publisher,
        found: &FoundIndex,
        index: &Index,
        now: Timestamp,
    ) -> Result<(), Error> {
        let path = self.folder.path().join(".seeing");
        let _alone = crate::files::alone(&path).map_err(|error| failed(&path, &error))?;
        // what is damaged is replaced: the lock says what is too old
        let kept = self.kept(publisher, now);
        if kept.is_err() {
            self.clear()?;
        }
        if let Ok(Some(seen)) = kept {
            let distrusted = |distrust: Distrust| {
                Distrusted::error(
                    self.folder.name(),
                    &format!("the index of publisher `{}`", publisher.id),
                    distrust,
                )
            };
            index.follows(&seen.index).map_err(distrusted)?;
            if seen.digest == Digest::of(&found.bytes) {
                return Ok(());
            }
        }
        Ok(keep_index(&self.folder, &publisher.id, found)?)
    }

    /// Removes the list of what lies here where it cannot be read: nothing could be added to it.
    fn clear(&self) -> Result<(), Error> {
        let problem = self.folder.tags().err().map(|error| error.problem);
        if !matches!(problem, Some(PlaceProblem::Malformed { .. } | PlaceProblem::TooLarge { .. })) {
            return Ok(());
        }
        let path = self.folder.path().join(LIST);
        std::fs::remove_file(&path).map_err(|error| failed(&path, &error))
    }

    /// Waits until no other process takes up, goes back or looks here.
    pub(crate) fn alone(&self) -> Result<Alone, Error> {
        let path = crate::files::lock_of(self.folder.path());
        crate::files::alone(&path).map_err(|error| failed(&path, &error))
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
        debug_assert_eq!(entry.digest, Digest::of(&module.bytes), "checked when it was read");
        for bytes in [module.bytes.as_slice(), module.signature.as_str().as_bytes()] {
            self.folder.put_blob(bytes)?;
        }
        Ok(())
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
            is_file(&path)?;
            let mut options = std::fs::File::options();
            options.create(true).read(true).append(true);
            // it names bidders
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, if file == SHADOW { 0o600 } else { 0o644 });
            let mut file = options.open(&path)?;
            // a line that was broken off spoils no other
            let begin = if ends_line(&mut file)? { "" } else { "\n" };
            // one call: two processes that write at once do not mix their lines
            file.write_all(format!("{begin}{line}\n").as_bytes())?;
            file.sync_all()
        };
        write().map_err(|error| failed(&path, &error))
    }

    /// Goes through what was written down, line by line, the oldest first.
    pub(super) fn each_record(&self, mut each: impl FnMut(&[u8])) -> Result<(), Error> {
        let path = self.folder.path().join(HISTORY);
        let file =
            match is_file(&path).and_then(|there| there.then(|| std::fs::File::open(&path)).transpose()) {
                Ok(Some(file)) => file,
                Ok(None) => return Ok(()),
                Err(error) => return Err(failed(&path, &error)),
            };
        for line in BufReader::new(file).split(b'\n') {
            each(&line.map_err(|error| failed(&path, &error))?);
        }
        Ok(())
    }

    /// Removes what processes left that were killed while they wrote.
    pub(super) fn sweep(&self) {
        crate::files::sweep(self.folder.path(), LEFT_OVER);
    }

    /// Whether something was ever written down here.
    pub fn has_history(&self) -> bool {
        self.folder.path().join(HISTORY).exists()
    }

    /// The folder, as messages name it.
    pub fn name(&self) -> &str {
        self.folder.name()
    }
}

//! Compiled code, and what was found out about a module, kept from one process to the next.
//!
//! A cache is a convenience: whatever is wrong with it, the policy is compiled instead. What must never happen is that
//! code of somebody else's making is run, so a folder that others can write is not used at all.

use std::fs;
use std::hash::{Hash, Hasher};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use serde::Serialize;
use sha2::{Digest, Sha256};
use wasmtime::Engine;
use wasmtime::component::Component;

use super::{CachePlace, precompiled};
use crate::anatomy::hexadecimal;
use crate::limits::Limits;

/// Last bytes of an entry; the number changes with its layout. Before them stands the SHA-256 of the entry's name and of
/// its content: an entry under another's name is not good. Both follow the content, so that code is mapped as it is.
const MAGIC: &[u8; 16] = b"probity-entry\0\0\x02";
const SUM: usize = 32;
const TRAILER: u64 = (SUM + MAGIC.len()) as u64;
/// Larger than anything that a component of allowed size compiles to; a larger file is not ours.
const LARGEST: u64 = 256 << 20;

/// A folder of compiled components and of what was found out about them, or none.
pub(super) struct Cache {
    folder: Option<PathBuf>,
    engine: String,
    checks: String,
}

impl Cache {
    /// Opens a cache, or says why there is none although one was wanted.
    pub(super) fn open(place: CachePlace, engine: &Engine, limits: &Limits) -> (Self, Option<String>) {
        let none = || Cache { folder: None, engine: String::new(), checks: String::new() };
        let wanted = match place {
            CachePlace::None => return (none(), None),
            CachePlace::Folder(folder) => Some(folder),
            CachePlace::Default => default_folder(),
        };
        let opened = match wanted {
            Some(folder) => own(&folder),
            None => Err("neither `XDG_CACHE_HOME` nor `HOME` names an absolute path".to_owned()),
        };
        match opened {
            Ok(folder) => {
                let engine = precompiled_for(engine);
                let checks = checked_by(&engine, limits);
                (Cache { folder: Some(folder), engine, checks }, None)
            }
            Err(problem) => (none(), Some(problem)),
        }
    }

    /// The compiled code of a component, if a good copy is there.
    pub(super) fn load(&self, engine: &Engine, digest: &str) -> Option<Component> {
        let path = self.code(digest)?;
        verify(&path, |_| ())?;
        precompiled::load(engine, &path)
    }

    /// Keeps the compiled code of a component. That a folder is full or cannot be written is no error.
    pub(super) fn store(&self, component: &Component, digest: &str) {
        let Some(path) = self.code(digest) else { return };
        if let Ok(code) = component.serialize() {
            let _ = write(&path, &code);
        }
    }

    /// What this very build found out about a module that it accepted, under the same limits.
    pub(super) fn load_facts(&self, digest: &str) -> Option<Vec<u8>> {
        let mut facts = Vec::with_capacity(64 << 10);
        verify(&self.facts(digest)?, |content| facts.extend_from_slice(content))?;
        Some(facts)
    }

    /// Keeps what was found out about a module that was accepted.
    pub(super) fn store_facts<T: Serialize>(&self, facts: &T, digest: &str) {
        let Some(path) = self.facts(digest) else { return };
        if let Ok(facts) = serde_json::to_vec(facts) {
            let _ = write(&path, &facts);
        }
    }

    fn code(&self, digest: &str) -> Option<PathBuf> {
        self.path(digest, &self.engine, "code")
    }

    fn facts(&self, digest: &str) -> Option<PathBuf> {
        self.path(digest, &self.checks, "facts")
    }

    fn path(&self, digest: &str, made_by: &str, kind: &str) -> Option<PathBuf> {
        let digest = digest.trim_start_matches("sha256:");
        Some(self.folder.as_ref()?.join(format!("{digest}-{made_by}.{kind}")))
    }
}

/// Everything about engine, settings, processor and this library that compiled code depends on.
fn precompiled_for(engine: &Engine) -> String {
    fingerprint(|hasher| {
        env!("CARGO_PKG_VERSION").hash(hasher);
        engine.precompile_compatibility_hash().hash(hasher);
    })
}

/// Everything that whether a module is accepted depends on, but for the time to compile it.
fn checked_by(engine: &str, limits: &Limits) -> String {
    let Limits {
        component_bytes,
        compile_time: _,
        memory_bytes,
        table_elements,
        stack_bytes,
        fuel,
        wall_time,
        answer_bytes,
        findings,
        concurrency: _,
    } = *limits;
    fingerprint(|hasher| {
        engine.hash(hasher);
        // the sources of every check, since a version has many builds while it is written
        env!("PROBITY_SOURCES").hash(hasher);
        (component_bytes, memory_bytes, table_elements, stack_bytes).hash(hasher);
        (fuel, wall_time, answer_bytes, findings).hash(hasher);
    })
}

/// Feeds a hash value into SHA-256: the standard hasher is not the same in every build.
struct Sha(Sha256);

impl Hasher for Sha {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

fn fingerprint(feed: impl FnOnce(&mut Sha)) -> String {
    let mut hasher = Sha(Sha256::new());
    feed(&mut hasher);
    let sum = hasher.0.finalize();
    hexadecimal(sum.get(..16).unwrap_or(&sum))
}

fn default_folder() -> Option<PathBuf> {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")))?;
    Some(base.join("probity"))
}

/// Makes the folder if it is not there, and makes sure that nobody but this user, and the system's own, can write it or
/// put another in its place. Gives its path without links.
#[cfg(unix)]
fn own(folder: &Path) -> Result<PathBuf, String> {
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};

    let named = |folder: &Path, problem: String| format!("folder `{}` {problem}", folder.display());
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| named(folder, format!("cannot be made: {error}")))?;
    let folder =
        fs::canonicalize(folder).map_err(|error| named(folder, format!("cannot be read: {error}")))?;
    let user = rustix::process::geteuid().as_raw();
    for above in folder.ancestors() {
        let metadata =
            fs::metadata(above).map_err(|error| named(above, format!("cannot be read: {error}")))?;
        let (owner, mode, itself) = (metadata.uid(), metadata.mode(), above == folder);
        if owner != user && (itself || owner != 0) {
            return Err(named(above, format!("belongs to user {owner}, not to this process")));
        }
        // in a folder like `/tmp`, where everybody can write, nobody can move what is another's
        if mode & 0o022 != 0 && (itself || mode & 0o1000 == 0) {
            return Err(named(above, "can be written by others (`chmod go-w` it)".to_owned()));
        }
    }
    Ok(folder)
}

#[cfg(not(unix))]
fn own(folder: &Path) -> Result<PathBuf, String> {
    Err(format!("who can write folder `{}` cannot be told on this system", folder.display()))
}

/// The size of a file that this user alone can write.
#[cfg(unix)]
fn own_size(file: &fs::File) -> io::Result<u64> {
    use std::os::unix::fs::MetadataExt;

    let metadata = file.metadata()?;
    let own = metadata.uid() == rustix::process::geteuid().as_raw() && metadata.mode() & 0o022 == 0;
    if own && metadata.is_file() && metadata.len() <= LARGEST {
        return Ok(metadata.len());
    }
    Err(io::ErrorKind::PermissionDenied.into())
}

#[cfg(not(unix))]
fn own_size(_: &fs::File) -> io::Result<u64> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Reads an entry piece by piece. None where it is not good: ours alone to write, under its own name, not damaged.
fn verify(path: &Path, mut take: impl FnMut(&[u8])) -> Option<()> {
    let mut file = open(path).ok()?;
    let size = own_size(&file).ok()?;
    let mut sum = begin_sum(path);
    let mut left = size.checked_sub(TRAILER)?;
    let mut piece = [0; 16 << 10];
    while left > 0 {
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
        let read = file.read(piece.get_mut(..most)?).ok().filter(|read| *read > 0)?;
        let content = piece.get(..read)?;
        sum.update(content);
        take(content);
        left = left.checked_sub(u64::try_from(read).ok()?)?;
    }
    let mut trailer = Vec::new();
    file.read_to_end(&mut trailer).ok()?;
    (trailer.split_at_checked(SUM)? == (sum.finalize().as_slice(), MAGIC)).then_some(())
}

fn begin_sum(path: &Path) -> Sha256 {
    let mut sum = Sha256::new();
    sum.update(path.file_name().unwrap_or_default().as_encoded_bytes());
    // no name holds this byte, so that name and content cannot be told apart in two ways
    sum.update([0]);
    sum
}

/// Writes beside the final name and renames, so that no reader ever sees half an entry under it.
fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let unique = format!("{}-{}.part", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let part = path.with_extension(unique);
    let written = create(&part).and_then(|mut file| {
        file.write_all(content)?;
        let mut sum = begin_sum(path);
        sum.update(content);
        file.write_all(&sum.finalize())?;
        file.write_all(MAGIC)
    });
    let placed = written.and_then(|()| fs::rename(&part, path));
    if placed.is_err() {
        let _ = fs::remove_file(&part);
    }
    placed
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<fs::File> {
    use rustix::fs::{Mode, OFlags};

    // an entry is a file of ours, never a link to one
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
    Ok(rustix::fs::open(path, flags, Mode::empty())?.into())
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<fs::File> {
    fs::File::open(path)
}

fn create(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

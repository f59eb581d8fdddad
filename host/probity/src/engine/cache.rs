//! Compiled code, kept from one process to the next.
//!
//! A cache is a convenience: whatever is wrong with it, the policy is compiled instead. What must never happen is that
//! code of somebody else's making is run, so a folder that others can write is not used at all.

use std::fs;
use std::hash::{Hash, Hasher};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use sha2::{Digest, Sha256};
use wasmtime::Engine;
use wasmtime::component::Component;

use super::{CachePlace, precompiled};
use crate::anatomy::hexadecimal;

/// First bytes of an entry; the number changes with the layout of the header.
const MAGIC: &[u8; 16] = b"probity-code\0\0\0\x01";
/// Magic, then the SHA-256 of the code that follows.
const HEADER: usize = MAGIC.len() + 32;
/// Larger than anything that a component of allowed size compiles to; a larger file is not ours.
const LARGEST: u64 = 256 << 20;

/// A folder of compiled components, or none.
pub(super) struct Cache {
    folder: Option<PathBuf>,
    engine: String,
}

impl Cache {
    /// Opens a cache, or says why there is none although one was wanted.
    pub(super) fn open(place: CachePlace, engine: &Engine) -> (Self, Option<String>) {
        let wanted = match place {
            CachePlace::None => return (Cache { folder: None, engine: String::new() }, None),
            CachePlace::Folder(folder) => Some(folder),
            CachePlace::Default => default_folder(),
        };
        let opened = match wanted {
            Some(folder) => own(&folder).map(|()| folder),
            None => Err("neither `XDG_CACHE_HOME` nor `HOME` names an absolute path".to_owned()),
        };
        match opened {
            Ok(folder) => (Cache { folder: Some(folder), engine: fingerprint(engine) }, None),
            Err(problem) => (Cache { folder: None, engine: String::new() }, Some(problem)),
        }
    }

    /// The compiled code of a component, if a good copy is there.
    pub(super) fn load(&self, engine: &Engine, digest: &str) -> Option<Component> {
        let entry = read(&self.path(digest)?).ok()?;
        let (header, code) = entry.split_at_checked(HEADER)?;
        let (magic, sum) = header.split_at_checked(MAGIC.len())?;
        if magic != MAGIC || sum != Sha256::digest(code).as_slice() {
            return None;
        }
        precompiled::load(engine, code)
    }

    /// Keeps the compiled code of a component. That a folder is full or cannot be written is no error.
    pub(super) fn store(&self, component: &Component, digest: &str) {
        if let (Some(path), Ok(code)) = (self.path(digest), component.serialize()) {
            let _ = write(&path, &code);
        }
    }

    fn path(&self, digest: &str) -> Option<PathBuf> {
        let digest = digest.trim_start_matches("sha256:");
        Some(self.folder.as_ref()?.join(format!("{digest}-{}.code", self.engine)))
    }
}

/// Everything about engine, settings, processor and this library that compiled code depends on.
fn fingerprint(engine: &Engine) -> String {
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

    let mut hasher = Sha(Sha256::new());
    env!("CARGO_PKG_VERSION").hash(&mut hasher);
    engine.precompile_compatibility_hash().hash(&mut hasher);
    let sum = hasher.0.finalize();
    hexadecimal(sum.get(..16).unwrap_or(&sum))
}

fn default_folder() -> Option<PathBuf> {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")))?;
    Some(base.join("probity"))
}

/// Makes the folder if it is not there, and makes sure that only this user can write it.
#[cfg(unix)]
fn own(folder: &Path) -> Result<(), String> {
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};

    let named = |problem: String| format!("folder `{}` {problem}", folder.display());
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| named(format!("cannot be made: {error}")))?;
    let metadata = fs::metadata(folder).map_err(|error| named(format!("cannot be read: {error}")))?;
    if metadata.uid() != rustix::process::geteuid().as_raw() {
        return Err(named(format!("belongs to user {}, not to this process", metadata.uid())));
    }
    if metadata.mode() & 0o022 != 0 {
        return Err(named("can be written by others (`chmod go-w` it)".to_owned()));
    }
    Ok(())
}

#[cfg(not(unix))]
fn own(folder: &Path) -> Result<(), String> {
    Err(format!("who can write folder `{}` cannot be told on this system", folder.display()))
}

#[cfg(unix)]
fn is_own(file: &fs::File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let metadata = file.metadata()?;
    let own = metadata.uid() == rustix::process::geteuid().as_raw() && metadata.mode() & 0o022 == 0;
    Ok(own && metadata.is_file() && metadata.len() <= LARGEST)
}

#[cfg(not(unix))]
fn is_own(_: &fs::File) -> io::Result<bool> {
    Ok(false)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(path)?;
    if !is_own(&file)? {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut entry = Vec::new();
    file.read_to_end(&mut entry)?;
    Ok(entry)
}

/// Writes beside the final name and renames, so that no reader ever sees half an entry under it.
fn write(path: &Path, code: &[u8]) -> io::Result<()> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let unique = format!("{}-{}.part", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let part = path.with_extension(unique);
    let written = create(&part).and_then(|mut file| {
        file.write_all(MAGIC)?;
        file.write_all(&Sha256::digest(code))?;
        file.write_all(code)
    });
    let placed = written.and_then(|()| fs::rename(&part, path));
    if placed.is_err() {
        let _ = fs::remove_file(&part);
    }
    placed
}

fn create(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

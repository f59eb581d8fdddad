//! Reading and writing whole files, and being alone with them.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use tempfile::NamedTempFile;

/// Reads a file of at most so many bytes.
pub(crate) fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    // opening a pipe would wait for somebody to write
    if !fs::metadata(path)?.is_file() {
        return Err(no_file());
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::new(ErrorKind::FileTooLarge, format!("it is larger than {limit} bytes")));
    }
    Ok(bytes)
}

fn no_file() -> io::Error {
    io::Error::new(ErrorKind::InvalidInput, "it is no file")
}

/// Writes a file whole: beside its place, on disk, then renamed. Whoever reads it finds the old one or the new one. Where a
/// link leads to is not written: the folder may be from somebody else.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(HALF.0).suffix(HALF.1).tempfile_in(folder)?;
    file.write_all(bytes)?;
    share(&file)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    settle(folder)
}

/// The same where a person has named the file, who may have put a link there: it stays one.
pub(crate) fn replace_linked(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::canonicalize(path) {
        Ok(file) if file.is_file() => replace(&file, bytes),
        Ok(_) => Err(no_file()),
        Err(_) => replace(path, bytes),
    }
}

/// How the name of a file begins and ends that is being written.
const HALF: (&str, &str) = (".probity-", ".tmp");

/// Removes what was being written in a folder and below it, and has not been for so long: by a process that was killed.
pub(crate) fn sweep(folder: &Path, age: Duration) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let Ok(data) = entry.metadata() else { continue };
        // what a link leads to is not looked into
        if data.is_dir() {
            sweep(&path, age);
        }
        let half = name.to_str().is_some_and(|name| name.starts_with(HALF.0) && name.ends_with(HALF.1));
        let written = data.modified().ok().and_then(|at| SystemTime::now().duration_since(at).ok());
        if data.is_file() && half && written.is_some_and(|ago| ago > age) {
            // it is in nobody's way
            let _ = fs::remove_file(path);
        }
    }
}

/// Puts the names in a folder on disk, where the system can.
#[cfg(unix)]
fn settle(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn settle(_: &Path) -> io::Result<()> {
    Ok(())
}

/// A temporary file is for its owner alone; what stands here is for whoever may read the folder.
#[cfg(unix)]
fn share(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn share(_: &NamedTempFile) -> io::Result<()> {
    Ok(())
}

/// While it is there, no other process is alone with the same file.
#[derive(Debug)]
pub struct Alone {
    // unlocked when it is closed
    _file: fs::File,
}

/// How long one process waits for another.
const PATIENCE: Duration = Duration::from_secs(30);

/// Waits until no other process is alone with a file, which is made if it is not there; it holds nothing.
pub(crate) fn alone(path: &Path) -> io::Result<Alone> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    if fs::symlink_metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(no_file());
    }
    let mut options = fs::File::options();
    options.create(true).truncate(false).write(true);
    // who may read a file may lock it
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    let began = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Alone { _file: file }),
            Err(fs::TryLockError::Error(error)) => return Err(error),
            Err(fs::TryLockError::WouldBlock) if began.elapsed() > PATIENCE => {
                let busy = "another process is at work here and does not end";
                return Err(io::Error::new(ErrorKind::WouldBlock, busy));
            }
            Err(fs::TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// The file by which processes are alone with a folder.
pub(crate) fn lock_of(folder: &Path) -> PathBuf {
    folder.join(".alone")
}

//! Files that an operator names.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The bytes of a file and who may read and write it, where the system says so (Unix permission bits). Of one that is larger
/// than the limit, in bytes, one byte more than that: whoever reads it refuses it.
pub(crate) fn read(file: &Path, limit: u64) -> io::Result<(Vec<u8>, Option<u32>)> {
    // opening a pipe would wait for somebody to write
    if !fs::metadata(file)?.is_file() {
        return Err(io::Error::new(ErrorKind::InvalidInput, "it is no file"));
    }
    let open = fs::File::open(file)?;
    let mode = mode(&open.metadata()?);
    let mut bytes = Vec::new();
    open.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes, mode))
}

#[cfg(unix)]
fn mode(data: &fs::Metadata) -> Option<u32> {
    Some(std::os::unix::fs::PermissionsExt::mode(&data.permissions()) & 0o777)
}

#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> Option<u32> {
    None
}

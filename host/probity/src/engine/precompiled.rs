//! The only `unsafe` of the library: turning a file back into compiled code.
#![allow(unsafe_code, reason = "see `load`")]

use std::path::Path;

use wasmtime::Engine;
use wasmtime::component::Component;

/// Loads code that [`Component::serialize`] gave, or nothing if this engine cannot use it. The file is mapped, not copied.
///
/// Only [`super::cache`] calls this, with a file of a folder that nobody but this process's user can write or exchange,
/// after it has read the file and verified its SHA-256.
pub(super) fn load(engine: &Engine, path: &Path) -> Option<Component> {
    // SAFETY: `deserialize_file` demands that the file is what `Component::serialize` gave, and stays so while it is
    // mapped: machine code that is about to run. It was written by this library into a folder that only this user can
    // write, as are or better are all folders above it (checked each time the cache is opened; owner and mode of the
    // file each time it is read), under a temporary name and then renamed, so that no half-written file has the name
    // and a file that has it is never written again, only replaced by another; the digest that was verified just
    // before excludes damage, and code of another module. Whoever can forge or change the file can already run code as
    // this user. wasmtime itself checks that engine version and settings are the same.
    unsafe { Component::deserialize_file(engine, path) }.ok()
}

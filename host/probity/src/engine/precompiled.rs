//! The only `unsafe` of the library: turning bytes back into compiled code.
#![allow(unsafe_code, reason = "see `load`")]

use wasmtime::Engine;
use wasmtime::component::Component;

/// Loads code that [`Component::serialize`] gave, or nothing if this engine cannot use it.
///
/// Only [`super::cache`] calls this, with bytes that it has read from a folder and a file that belong to this process's
/// user and that nobody else can write, and whose SHA-256 in the file's header it has verified.
pub(super) fn load(engine: &Engine, code: &[u8]) -> Option<Component> {
    // SAFETY: `deserialize` demands that the bytes are what `Component::serialize` gave, unchanged: machine code that is
    // about to run. They were written by this library into a folder that only this user can write (checked each time
    // the cache is opened, as is the file's owner and mode when it is read), by a temporary file and a rename, so that
    // no half-written file has the name; the verified digest excludes damage. Whoever can forge the file can already
    // run code as this user. wasmtime itself checks that engine version and settings are the same.
    unsafe { Component::deserialize(engine, code) }.ok()
}

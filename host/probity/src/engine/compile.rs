//! Compiling a component within a limit on time.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use wasmtime::Engine;
use wasmtime::component::Component;

use crate::error::Refusal;

/// The compiler's own stack: it recurses over nested blocks, and the caller's thread may have little.
const STACK: usize = 8 << 20;

/// Compiles, or gives up waiting. The compiler cannot be stopped from outside: a thread that was given up goes on to
/// its end by itself, and what it makes is dropped. The limit on a component's size bounds how long that can be.
pub(super) fn within(engine: &Engine, bytes: &[u8], limit: Duration) -> Result<Component, Refusal> {
    let failed = |problem: String| Refusal::Compile { problem };
    let (done, compiled) = mpsc::sync_channel(1);
    let (engine, bytes) = (engine.clone(), bytes.to_vec());
    std::thread::Builder::new()
        .name("probity-compile".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            // nobody listens any more if the limit has passed
            let _ = done.send(Component::from_binary(&engine, &bytes));
        })
        .map_err(|error| failed(format!("no thread to compile on: {error}")))?;
    match compiled.recv_timeout(limit) {
        Ok(Ok(component)) => Ok(component),
        Ok(Err(error)) => Err(failed(format!("{error:#}"))),
        Err(RecvTimeoutError::Timeout) => Err(Refusal::TooSlow { limit }),
        Err(RecvTimeoutError::Disconnected) => Err(failed("the compiler itself failed on it".to_owned())),
    }
}

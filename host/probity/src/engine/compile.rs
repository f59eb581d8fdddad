//! Compiling a component within a limit on time.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use wasmtime::Engine;
use wasmtime::component::Component;

use crate::error::Refusal;
use crate::shown::told;

/// The compiler's own stack: it recurses over nested blocks, and the caller's thread may have little.
const STACK: usize = 8 << 20;

/// Compilations that were given up on and still go on: what more would do to the machine, nobody asked for.
const ABANDONED: u32 = 2;

/// Compiles modules, each within a limit on time.
#[derive(Default)]
pub(super) struct Compiler {
    abandoned: Arc<AtomicU32>,
}

impl Compiler {
    /// Compiles, or gives up waiting. The compiler cannot be stopped from outside: a thread that was given up on goes
    /// on to its end by itself, and what it makes is dropped.
    pub(super) fn compile(
        &self,
        engine: &Engine,
        bytes: &[u8],
        limit: Duration,
    ) -> Result<Component, Refusal> {
        let failed = |problem: String| Refusal::Compile { problem };
        if self.abandoned.load(Ordering::Acquire) >= ABANDONED {
            return Err(Refusal::CompilerBusy);
        }
        let (done, compiled) = mpsc::sync_channel(0);
        let (engine, bytes, abandoned) = (engine.clone(), bytes.to_vec(), Arc::clone(&self.abandoned));
        std::thread::Builder::new()
            .name("probity-compile".to_owned())
            .stack_size(STACK)
            .spawn(move || {
                let compile = || Component::from_binary(&engine, &bytes);
                let compiled = std::panic::catch_unwind(AssertUnwindSafe(compile)).ok();
                // nobody listens any more if the limit has passed
                if done.send(compiled).is_err() {
                    abandoned.fetch_sub(1, Ordering::AcqRel);
                }
            })
            .map_err(|error| failed(format!("no thread to compile on: {error}")))?;
        match compiled.recv_timeout(limit) {
            Ok(Some(Ok(component))) => Ok(component),
            Ok(Some(Err(error))) => Err(failed(told(&error))),
            Err(RecvTimeoutError::Timeout) => {
                // counted before the channel is dropped, which tells the thread that it was given up on
                self.abandoned.fetch_add(1, Ordering::AcqRel);
                Err(Refusal::TooSlow { limit })
            }
            Ok(None) | Err(RecvTimeoutError::Disconnected) => Err(Refusal::CompilerFailed),
        }
    }
}

//! The clock behind the limit on wall time: one thread for each runtime.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use wasmtime::Engine;

/// How often the epoch advances: a limit on wall time is kept to within this.
pub(super) const TICK: Duration = Duration::from_millis(10);

/// A thread that advances the engine's epoch until it is dropped.
#[derive(Debug)]
pub(super) struct Ticker {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Ticker {
    pub(super) fn start(engine: &Engine) -> std::io::Result<Self> {
        let (stop, stopped) = mpsc::channel();
        let engine = engine.weak();
        let thread = std::thread::Builder::new().name("probity-clock".to_owned()).spawn(move || {
            while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(TICK) {
                let Some(engine) = engine.upgrade() else { break };
                engine.increment_epoch();
            }
        })?;
        Ok(Ticker { stop: Some(stop), thread: Some(thread) })
    }

    /// Ticks after which a call that begins now has certainly run for so long, and at most one tick more.
    pub(super) fn deadline(limit: Duration) -> u64 {
        let ticks = limit.as_nanos().div_ceil(TICK.as_nanos()).saturating_add(1);
        // far in the future, and still far from overflowing the engine's counter
        u64::try_from(ticks).unwrap_or(u64::MAX).min(u64::MAX / 2)
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // it cannot have panicked, and there is nobody to tell
            let _ = thread.join();
        }
    }
}

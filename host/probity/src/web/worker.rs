//! A thread on which what is asynchronous runs, so that whoever asks may be on any thread.

use std::io;
use std::sync::mpsc;

use tokio::runtime::{Builder, Runtime};

/// Runs until it is dropped.
pub(super) struct Worker(Option<Runtime>);

impl Worker {
    pub(super) fn new() -> io::Result<Self> {
        Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("probity-web")
            .enable_all()
            .build()
            .map(|runtime| Worker(Some(runtime)))
    }

    /// What comes of some work, waited for without a runtime's help, of which the calling thread may have another one. None
    /// where the work broke down.
    pub(super) fn wait<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Option<T> {
        let (done, outcome) = mpsc::sync_channel(1);
        self.0.as_ref()?.spawn(async move { done.send(work.await) });
        outcome.recv().ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // not waited for: a name that is being looked up may take its time
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

//! The threads that evaluate cases, and the queue before them: bounded, so that load is shed and never piles up.

use std::sync::Arc;

use axum::http::StatusCode;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::limits::ServiceLimits;
use crate::metrics::Metrics;
use crate::problem::Problem;
use crate::problems;

/// The threads that evaluate cases, and the queue before them.
pub(crate) struct Work {
    /// One for each case that is evaluated or waits.
    places: Arc<Semaphore>,
    /// One for each case that is evaluated.
    threads: Arc<Semaphore>,
    batches: Arc<Semaphore>,
    metrics: Arc<Metrics>,
}

/// The right to wait for a thread.
pub(crate) struct Place {
    _held: OwnedSemaphorePermit,
}

impl Work {
    pub(crate) fn new(limits: &ServiceLimits, metrics: Arc<Metrics>) -> Self {
        let threads = limits.evaluations.clamp(1, Semaphore::MAX_PERMITS / 2);
        let places = threads.saturating_add(limits.queue).min(Semaphore::MAX_PERMITS);
        Work {
            places: Arc::new(Semaphore::new(places)),
            threads: Arc::new(Semaphore::new(threads)),
            batches: Arc::new(Semaphore::new(limits.batches.min(Semaphore::MAX_PERMITS))),
            metrics,
        }
    }

    /// A place in the queue, or, where it is full, a problem at once.
    pub(crate) fn place(&self) -> Result<Place, Problem> {
        match Arc::clone(&self.places).try_acquire_owned() {
            Ok(held) => Ok(Place { _held: held }),
            Err(_) => Err(self.shed("too many cases wait to be evaluated")),
        }
    }

    /// Whether there is a place in the queue at this moment: a body that could not be evaluated need not be received.
    pub(crate) fn has_place(&self) -> Result<(), Problem> {
        match self.places.available_permits() {
            0 => Err(self.shed("too many cases wait to be evaluated")),
            _ => Ok(()),
        }
    }

    /// The right to stream a batch, or, where there are enough, a problem at once.
    pub(crate) fn batch(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let batch = Arc::clone(&self.batches).try_acquire_owned();
        batch.map_err(|_| self.shed("too many batches are under way"))
    }

    /// Something was refused for want of room.
    pub(crate) fn shed(&self, why: &str) -> Problem {
        self.metrics.shed.inc();
        let mut problem = Problem::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "overloaded",
            "Too much to do",
            format!("{why}: ask again in a moment"),
        );
        problem.retry_after = Some(1);
        problem
    }

    /// Runs something on a thread that evaluates. Whoever waits for it holds a place, or is one of a bounded number, such
    /// as a line of a batch.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        task: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let Ok(thread) = Arc::clone(&self.threads).acquire_owned().await else {
            return Err(problems::broken());
        };
        let running = Arc::clone(&self.metrics);
        // who goes away does not free the thread that still works for them
        let ran = tokio::task::spawn_blocking(move || {
            let _held = (thread, running.evaluating());
            task()
        });
        ran.await.map_err(|_| problems::broken())
    }

    /// Runs something that waits for a file or a ledger.
    pub(crate) async fn wait<T: Send + 'static>(
        task: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        tokio::task::spawn_blocking(task).await.map_err(|_| problems::broken())
    }
}

//! What all requests share.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use crate::body::Budget;
use crate::limits::ServiceLimits;
use crate::metrics::Metrics;
use crate::policies::Policies;
use crate::recorder::Recorder;
use crate::self_check::Made;
use crate::work::Work;

/// What all requests share.
pub(crate) struct Portal {
    pub(crate) policies: Arc<Policies>,
    pub(crate) limits: ServiceLimits,
    pub(crate) recorder: Option<Arc<Recorder>>,
    pub(crate) work: Work,
    pub(crate) bodies: Budget,
    pub(crate) metrics: Arc<Metrics>,
    /// When the service was told to stop, and until when it finishes what it began.
    pub(crate) drain: watch::Sender<Option<Drain>>,
    /// Whether the service itself speaks TLS.
    pub(crate) encrypted: bool,
    pub(crate) openapi: String,
    pub(crate) self_check: Made,
}

/// The end of a service.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Drain {
    /// From then on batches take no more lines.
    pub(crate) last_line: Instant,
}

impl Drain {
    pub(crate) fn after(notice: Duration, grace: Duration) -> Self {
        Drain { last_line: Instant::now() + notice + grace / 2 }
    }
}

impl Portal {
    /// Whether the service was told to stop.
    pub(crate) fn is_draining(&self) -> bool {
        self.drain.borrow().is_some()
    }
}

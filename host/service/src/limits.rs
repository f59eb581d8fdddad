//! What the service lets its clients use up.

use std::time::Duration;

use probity::core::case::limits::MAX_BYTES;

/// What the service lets its clients use up. What goes beyond is refused with a problem, at once where that can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceLimits {
    /// Bytes of a body, and of a line of a batch.
    pub body_bytes: usize,
    /// Bytes of all bodies that are held in memory at the same time.
    pub bodies_bytes: usize,
    /// How long a client may take to send a request's head; also how long a connection may be idle.
    pub head_time: Duration,
    /// How long a client may take to send a body.
    pub body_time: Duration,
    /// How long a batch may stand still: its client sends nothing, or takes nothing.
    pub stall_time: Duration,
    /// How long an answer may take, once the body is here.
    pub request_time: Duration,
    /// Connections at the same time.
    pub connections: usize,
    /// Cases that are evaluated at the same time, each on a thread of its own.
    pub evaluations: usize,
    /// Cases that may wait for one of these threads; those of batches wait beside them.
    pub queue: usize,
    /// Batches at the same time.
    pub batches: usize,
}

impl Default for ServiceLimits {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        ServiceLimits {
            body_bytes: MAX_BYTES,
            bodies_bytes: 16 * MAX_BYTES,
            head_time: Duration::from_secs(15),
            body_time: Duration::from_secs(30),
            stall_time: Duration::from_secs(60),
            request_time: Duration::from_secs(30),
            connections: 1_024,
            evaluations: cores,
            queue: 64 * cores,
            batches: 4,
        }
    }
}

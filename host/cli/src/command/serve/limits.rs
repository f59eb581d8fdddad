//! What clients of the service may use up.

use std::time::Duration;

use clap::Args;
use clap::builder::RangedU64ValueParser;
use probity::core::case::limits::MAX_BYTES;
use probity_service::{ServiceLimits, Settings};

/// What clients may use up, and how long.
#[derive(Debug, Args)]
pub(super) struct Limits {
    /// Take no case that is larger
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES as u64, value_parser = bytes())]
    max_body: u64,
    /// Wait no longer for the head of a request, also the next one on a connection
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = count(1))]
    head_time: u64,
    /// Take no body that takes longer to arrive
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = count(1))]
    body_time: u64,
    /// Give no answer that takes longer
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = count(1))]
    request_time: u64,
    /// End a batch, or a connection, whose client sends or takes nothing for so long
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = count(1))]
    stall_time: u64,
    /// How many connections may be open
    #[arg(long, value_name = "N", default_value_t = 1024, value_parser = count(1))]
    connections: u64,
    /// How many cases are evaluated at the same time; without it, as many as there are cores
    #[arg(long, value_name = "N", value_parser = count(1))]
    evaluations: Option<u64>,
    /// How many more may wait, else 64 for each of those; what comes beyond is refused with status 503
    #[arg(long, value_name = "N", value_parser = count(0))]
    queue: Option<u64>,
    /// How many batches may be under way
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = count(0))]
    batches: u64,
    /// How long to finish what was begun, when told to stop
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = count(0))]
    grace: u64,
    /// How long to go on before that and only say at /readyz that the end is near
    #[arg(long, value_name = "SECONDS", default_value_t = 0, value_parser = count(0))]
    notice: u64,
}

/// The most of anything: it fits into a number of any machine.
const MOST: u64 = 1 << 20;

fn count(least: u64) -> RangedU64ValueParser<u64> {
    clap::value_parser!(u64).range(least..=MOST)
}

fn bytes() -> RangedU64ValueParser<u64> {
    clap::value_parser!(u64).range(1..=MAX_BYTES as u64)
}

impl Limits {
    pub(super) fn apply(&self, settings: &mut Settings) {
        let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let mut limits = ServiceLimits::default();
        limits.body_bytes = number(self.max_body);
        limits.head_time = Duration::from_secs(self.head_time);
        limits.body_time = Duration::from_secs(self.body_time);
        limits.request_time = Duration::from_secs(self.request_time);
        limits.stall_time = Duration::from_secs(self.stall_time);
        limits.connections = number(self.connections);
        limits.batches = number(self.batches);
        if let Some(evaluations) = self.evaluations {
            limits.evaluations = number(evaluations);
            limits.queue = limits.evaluations.saturating_mul(64);
        }
        if let Some(queue) = self.queue {
            limits.queue = number(queue);
        }
        settings.limits = limits;
        settings.grace = Duration::from_secs(self.grace);
        settings.notice = Duration::from_secs(self.notice);
    }
}

//! How many tokens were wrong.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many tokens may be wrong, for all askers together, so that it stays the same size whoever tries. One that is good is
/// never held up by it.
pub(super) struct Failures {
    most: u32,
    pause: Duration,
    /// How many may be wrong now, as of when.
    left: Mutex<(u32, Instant)>,
}

impl Failures {
    pub(super) fn new(most: u32, pause: Duration) -> Self {
        Failures { most, pause, left: Mutex::new((most, Instant::now())) }
    }

    /// Counts one more, or says how long to wait until it may be counted.
    pub(super) fn count(&self, now: Instant) -> Result<(), Duration> {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = now.saturating_duration_since(left.1);
        let gained = passed.as_nanos().checked_div(self.pause.as_nanos()).unwrap_or(u128::MAX);
        let gained = u32::try_from(gained).unwrap_or(u32::MAX);
        if left.0.saturating_add(gained) >= self.most {
            *left = (self.most, now);
        } else if gained > 0 {
            *left = (left.0 + gained, left.1 + self.pause * gained);
        }
        if left.0 == 0 {
            return Err(self.pause.saturating_sub(now.saturating_duration_since(left.1)));
        }
        left.0 -= 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_may_be_wrong_at_once_and_one_more_after_each_pause() {
        let start = Instant::now();
        let failures = Failures::new(2, Duration::from_secs(10));
        let at = |seconds| failures.count(start + Duration::from_secs(seconds));
        assert_eq!([at(1), at(1)], [Ok(()), Ok(())]);
        assert_eq!(at(4), Err(Duration::from_secs(7)));
        assert_eq!([at(11), at(12)], [Ok(()), Err(Duration::from_secs(9))]);
        assert_eq!([at(1_000), at(1_000), at(1_001)], [Ok(()), Ok(()), Err(Duration::from_secs(9))]);
    }

    #[test]
    fn none_may_be_wrong_or_any_number() {
        let now = Instant::now();
        assert_eq!(Failures::new(0, Duration::from_secs(1)).count(now), Err(Duration::from_secs(1)));
        assert_eq!(Failures::new(1, Duration::ZERO).count(now), Ok(()));
    }
}

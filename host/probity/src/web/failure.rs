//! What an attempt fails with, and whether it may pass.

use std::error::Error;
use std::io;
use std::time::{Duration, Instant, SystemTime};

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};

use super::Settings;
use crate::registry::PlaceProblem;

/// The longest pause between two attempts where the server does not say how long to wait.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// Why an attempt failed.
#[derive(Debug)]
pub struct Failure {
    problem: PlaceProblem,
    /// Whether another attempt may succeed.
    passes: bool,
    /// How long the server says to wait.
    wait: Option<Duration>,
}

impl From<PlaceProblem> for Failure {
    fn from(problem: PlaceProblem) -> Self {
        Failure { problem, passes: false, wait: None }
    }
}

impl Failure {
    pub(super) fn passing(problem: PlaceProblem) -> Self {
        Failure { problem, passes: true, wait: None }
    }

    /// The same with its problem told otherwise.
    #[must_use]
    pub fn map(self, told: impl FnOnce(PlaceProblem) -> PlaceProblem) -> Self {
        Failure { problem: told(self.problem), ..self }
    }

    /// A status that is not an answer.
    pub fn status(status: StatusCode, headers: &HeaderMap, what: &str) -> Self {
        let status = status.as_u16();
        let problem = PlaceProblem::Status { status, what: what.to_owned() };
        if !matches!(status, 429 | 500 | 502 | 503 | 504) {
            return problem.into();
        }
        let wait = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(retry_after);
        Failure { problem, passes: true, wait }
    }

    /// What the connection failed with before there was an answer.
    pub(super) fn of(error: reqwest::Error, what: &str, settings: &Settings) -> Self {
        let what = what.to_owned();
        if error.is_timeout() {
            return PlaceProblem::TimedOut { what, limit: settings.connect_timeout }.into();
        }
        // a signed address opens what it names; that it was sending is no news
        let error = error.without_url();
        let problem = causes(error.source().and_then(Error::source).unwrap_or(&error));
        // it has no types for these
        if problem.contains("before message completed") {
            return Failure::passing(PlaceProblem::Truncated { what, got: 0 });
        }
        if problem.ends_with(" parsed") || problem.contains("head is too large") {
            return PlaceProblem::Malformed { what, problem }.into();
        }
        // a certificate that is not trusted is not trusted the next time either
        let passes = !is_of_encryption(&error);
        Failure { problem: PlaceProblem::Unreachable { problem }, passes, wait: None }
    }
}

/// Until when a call must have ended.
#[derive(Debug, Clone, Copy)]
pub struct Deadline {
    began: Instant,
    limit: Duration,
}

impl Deadline {
    pub(super) fn of(settings: &Settings) -> Self {
        Deadline { began: Instant::now(), limit: settings.total_timeout }
    }

    fn left(self) -> Duration {
        self.limit.saturating_sub(self.began.elapsed())
    }

    /// Waits for something as long as the server may be silent, and no longer than this. Fails with the limit that is
    /// passed.
    pub(super) async fn wait<T>(
        self,
        silence: Duration,
        work: impl Future<Output = T>,
    ) -> Result<T, Duration> {
        let left = self.left();
        let (wait, limit) = if left <= silence { (left, self.limit) } else { (silence, silence) };
        if wait.is_zero() {
            return Err(limit);
        }
        tokio::time::timeout(wait, work).await.map_err(|_| limit)
    }
}

/// Tries something as often as the settings say, as long as what it fails with may pass.
pub(super) fn persist<T>(
    settings: &Settings,
    deadline: Deadline,
    mut attempt: impl FnMut() -> Result<T, Failure>,
) -> Result<T, PlaceProblem> {
    let mut pause = settings.pause.min(LONGEST_PAUSE);
    for _ in 1..settings.attempts {
        let failure = match attempt() {
            Err(failure) if failure.passes => failure,
            done => return done.map_err(|failure| failure.problem),
        };
        let wait = failure.wait.unwrap_or(pause);
        // what cannot be tried again in time is told at once
        if wait >= deadline.left() {
            return Err(failure.problem);
        }
        std::thread::sleep(wait);
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
    attempt().map_err(|failure| failure.problem)
}

/// How long a `Retry-After` says to wait: seconds, or a date.
fn retry_after(value: &str) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(value.trim()).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}

fn is_of_encryption(error: &(dyn Error + 'static)) -> bool {
    // what is inside one of the system's errors is not its source
    let inside = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    error.is::<rustls::Error>()
        || inside.is_some_and(|inside| is_of_encryption(inside))
        || error.source().is_some_and(is_of_encryption)
}

/// What an error says, with what it comes from, once each.
pub(super) fn causes(error: &dyn Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let text = next.to_string();
        if !said.contains(&text) {
            said = format!("{said}: {text}");
        }
        cause = next.source();
    }
    crate::shown::shown(&said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_to_wait_is_read_in_seconds_and_as_a_date() {
        assert_eq!(retry_after("120"), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Thu, 01 Jan 1970 00:00:01 GMT"), Some(Duration::ZERO));
        assert!(retry_after("Fri, 31 Dec 9999 23:59:59 GMT").is_some_and(|wait| wait.as_secs() > 1_000_000));
        assert_eq!(retry_after("soon"), None);
        assert_eq!(retry_after("-1"), None);
    }
}

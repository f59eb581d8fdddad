//! What an attempt fails with, and whether it may pass.

use std::io;
use std::time::{Duration, Instant, SystemTime};

use probity::registry::PlaceProblem;
use ureq::http::HeaderMap;
use ureq::http::header::RETRY_AFTER;
use ureq::{Error, Timeout};

use crate::settings::Settings;

/// The longest pause between two attempts where the registry does not say how long to wait.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// Why an attempt failed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) problem: PlaceProblem,
    /// Whether another attempt may succeed.
    passes: bool,
    /// How long the registry says to wait.
    wait: Option<Duration>,
}

impl From<PlaceProblem> for Failure {
    fn from(problem: PlaceProblem) -> Self {
        Failure { problem, passes: false, wait: None }
    }
}

impl Failure {
    fn passing(problem: PlaceProblem) -> Self {
        Failure { problem, passes: true, wait: None }
    }

    /// A status that is not an answer.
    pub(crate) fn status(status: u16, headers: &HeaderMap, what: &str) -> Self {
        let problem = PlaceProblem::Status { status, what: what.to_owned() };
        if !matches!(status, 429 | 500 | 502 | 503 | 504) {
            return problem.into();
        }
        let wait = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(retry_after);
        Failure { problem, passes: true, wait }
    }

    /// What the connection failed with, before the body or after so many bytes of it.
    pub(crate) fn of(error: Error, what: &str, got: Option<u64>, settings: &Settings) -> Self {
        let what = what.to_owned();
        match error {
            Error::Timeout(timeout) => {
                let limit = match timeout {
                    Timeout::Global | Timeout::PerCall => settings.total_timeout,
                    Timeout::Connect | Timeout::Resolve => settings.connect_timeout,
                    _ => settings.read_timeout,
                };
                PlaceProblem::TimedOut { what, limit }.into()
            }
            Error::Io(error) => match got {
                Some(got) => Failure::passing(PlaceProblem::Truncated { what, got }),
                None if error.kind() == io::ErrorKind::UnexpectedEof => {
                    Failure::passing(PlaceProblem::Truncated { what, got: 0 })
                }
                // a certificate that is not trusted is not trusted the next time either
                None if error.kind() == io::ErrorKind::InvalidData => {
                    PlaceProblem::Unreachable { problem: error.to_string() }.into()
                }
                None => Failure::passing(PlaceProblem::Unreachable { problem: error.to_string() }),
            },
            Error::HostNotFound | Error::ConnectionFailed => {
                Failure::passing(PlaceProblem::Unreachable { problem: error.to_string() })
            }
            Error::Rustls(error) => PlaceProblem::Unreachable { problem: error.to_string() }.into(),
            Error::LargeResponseHeader(_, limit) => {
                let what = format!("the head of the answer for {what}");
                PlaceProblem::TooLarge { what, limit: u64::try_from(limit).unwrap_or(u64::MAX) }.into()
            }
            Error::Protocol(error) => PlaceProblem::Malformed { what, problem: error.to_string() }.into(),
            error => PlaceProblem::Unreachable { problem: error.to_string() }.into(),
        }
    }
}

/// Until when a call must have ended.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline {
    began: Instant,
    limit: Duration,
}

impl Deadline {
    pub(crate) fn of(settings: &Settings) -> Self {
        Deadline { began: Instant::now(), limit: settings.total_timeout }
    }

    /// The time that is left.
    pub(crate) fn left(&self, what: &str) -> Result<Duration, PlaceProblem> {
        let left = self.limit.saturating_sub(self.began.elapsed());
        if left.is_zero() {
            return Err(PlaceProblem::TimedOut { what: what.to_owned(), limit: self.limit });
        }
        Ok(left)
    }
}

/// Tries something as often as the settings say, as long as what it fails with may pass.
pub(crate) fn persist<T>(
    settings: &Settings,
    deadline: Deadline,
    what: &str,
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
        if deadline.left(what).map_or(true, |left| wait >= left) {
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

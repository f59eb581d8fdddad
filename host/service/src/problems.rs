//! The problems of this service, and the library's errors as problems.

use axum::http::StatusCode;
use probity::core::case::Fault;
use probity::core::ledger::BadCertificate;
use probity::core::texts::clean;
use probity::{CaseError, Error, ReplayError};
use probity_ledger::LedgerError;

use crate::problem::{Problem, ProblemFault};

/// What a fault of the day in the query is called, as a place.
pub(crate) const AS_OF: &str = "?as_of";

/// Something of this service is broken.
pub(crate) fn broken() -> Problem {
    Problem::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        "internal",
        "A fault of the service",
        "the service failed, and nothing was decided: report it with the request's id",
    )
}

/// A request that cannot be read.
pub(crate) fn bad_request(kind: &str, title: &str, detail: impl Into<String>) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, kind, title, clean(&detail.into()))
}

/// A parameter of the query, or a part of the path, that is not what it should be.
pub(crate) fn bad_query(name: &str, expected: &str) -> Problem {
    bad_request("bad-query", "A query that cannot be read", format!("`{name}` is not {expected}"))
}

/// Nothing has this name.
pub(crate) fn not_found(kind: &str, title: &str, detail: impl Into<String>) -> Problem {
    Problem::new(StatusCode::NOT_FOUND, kind, title, clean(&detail.into()))
}

/// A body of another kind.
pub(crate) fn media_type(expected: &str) -> Problem {
    Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "media-type",
        "A body of another kind",
        format!("send the body as `{expected}`, and say so in `Content-Type`"),
    )
}

/// A body in an encoding.
pub(crate) fn encoded() -> Problem {
    Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "media-type",
        "A body in an encoding",
        "send the body as it is, without `Content-Encoding`",
    )
}

/// A body that is too large.
pub(crate) fn too_large(limit: usize) -> Problem {
    Problem::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "too-large",
        "A body that is too large",
        format!("the body is larger than {limit} bytes"),
    )
}

/// A line of a batch that is too large.
pub(crate) fn long_line(limit: usize) -> Problem {
    Problem { detail: format!("the line is larger than {limit} bytes"), ..too_large(limit) }
}

/// A body that does not come.
pub(crate) fn slow_body() -> Problem {
    Problem::new(
        StatusCode::REQUEST_TIMEOUT,
        "slow-body",
        "A body that does not come",
        "the body was not received in time, and nothing was decided: send it again",
    )
}

/// A body that broke off.
pub(crate) fn broken_body() -> Problem {
    bad_request("broken-body", "A body that broke off", "the body ended before its end: send it again")
}

/// An answer that takes too long.
pub(crate) fn too_long() -> Problem {
    Problem::new(
        StatusCode::GATEWAY_TIMEOUT,
        "timeout",
        "No answer in time",
        "the answer took too long, and none is given: ask again, or without `explain` and `timeline`",
    )
}

/// A service that is about to end.
pub(crate) fn draining() -> Problem {
    let mut problem = Problem::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "shutting-down",
        "The service shuts down",
        "the service takes nothing new: ask again in a moment",
    );
    problem.retry_after = Some(1);
    problem
}

/// The problem of a status that came without one.
pub(crate) fn of_status(status: StatusCode) -> Problem {
    let (kind, title, detail) = match status {
        StatusCode::NOT_FOUND => ("not-found", "No such address", "nothing is here: see `/openapi.json`"),
        StatusCode::METHOD_NOT_ALLOWED => {
            ("method", "Another method", "this address has other methods: see the header `Allow`")
        }
        StatusCode::PAYLOAD_TOO_LARGE => ("too-large", "A body that is too large", "the body is too large"),
        status if status.is_client_error() => {
            ("bad-request", "A bad request", "the request cannot be answered")
        }
        _ => return Problem { status: status.as_u16(), ..broken() },
    };
    Problem::new(status, kind, title, detail)
}

/// A case that cannot be decided. `json` is what was sent, and `asked` says whether the query names the day.
pub(crate) fn bad_case(error: CaseError, json: &[u8], asked: bool) -> Problem {
    let mut error = error;
    if asked {
        for fault in error.faults.iter_mut().filter(|fault| fault.path == "$.as_of") {
            AS_OF.clone_into(&mut fault.path);
        }
    }
    if !is_json(json) {
        return faulty(StatusCode::BAD_REQUEST, "not-json", "A body that is no JSON", error);
    }
    match asked && error.faults.iter().all(|fault| fault.path == AS_OF) {
        true => faulty(
            StatusCode::UNPROCESSABLE_ENTITY,
            "bad-as-of",
            "A day on which the case cannot be decided",
            error,
        ),
        false => undecidable(error),
    }
}

/// A case that is JSON, and has faults.
fn undecidable(error: CaseError) -> Problem {
    faulty(StatusCode::UNPROCESSABLE_ENTITY, "bad-case", "A case that cannot be decided", error)
}

fn faulty(status: StatusCode, kind: &str, title: &str, error: CaseError) -> Problem {
    let count = match error.total() {
        1 => "1 fault".to_owned(),
        total => format!("{total} faults"),
    };
    let mut problem = Problem::new(status, kind, title, format!("the case cannot be decided: {count}"));
    problem.faults = error.faults.into_iter().map(fault).collect();
    problem.unlisted = error.unlisted;
    problem
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes);
    text.is_ok_and(|text| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok())
}

fn fault(fault: Fault) -> ProblemFault {
    let Fault { path, problem, expected } = fault;
    ProblemFault { path, problem, expected }
}

/// The library reached no determination.
pub(crate) fn undecided(error: &Error) -> Problem {
    let (status, title) = match error {
        Error::NoPolicyApplies(_) => (StatusCode::UNPROCESSABLE_ENTITY, "No policy governs the tender"),
        Error::NotInForce(_) => (StatusCode::UNPROCESSABLE_ENTITY, "A policy that is not in force"),
        Error::NotOnThatDay { .. } => {
            (StatusCode::UNPROCESSABLE_ENTITY, "A day on which the case cannot be decided")
        }
        Error::NoneUsable(_) => (StatusCode::SERVICE_UNAVAILABLE, "A policy that cannot be used"),
        Error::Stale(_) => (StatusCode::SERVICE_UNAVAILABLE, "Policies that have expired"),
        Error::Stopped(_) => (StatusCode::INTERNAL_SERVER_ERROR, "A policy that was stopped"),
        Error::Fault(_) => (StatusCode::INTERNAL_SERVER_ERROR, "A policy that gave no answer that stands"),
        _ => (StatusCode::INTERNAL_SERVER_ERROR, "Policies that cannot be used"),
    };
    Problem::new(status, error.kind(), title, clean(&error.to_string()))
}

/// A new set of policies was refused.
pub(crate) fn not_reloaded(error: &Error) -> Problem {
    let detail = format!("the policies stay as they were: {error}");
    Problem::new(StatusCode::CONFLICT, error.kind(), "Policies that were not taken up", clean(&detail))
}

/// A decision cannot be run again.
pub(crate) fn not_replayed(error: ReplayError) -> Problem {
    let error = match error {
        ReplayError::Library(error) => return undecided(&error),
        ReplayError::Certificate(BadCertificate::BadCase(error)) => return undecidable(error),
        error => error,
    };
    let title = "A decision that cannot be run again";
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, error.kind(), title, clean(&error.to_string()))
}

/// A ledger does not do what is asked of it.
pub(crate) fn of_ledger(error: &LedgerError) -> Problem {
    let (status, title, detail) = match error {
        LedgerError::OtherRequest => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "A key that was used before",
            "the idempotency key was used for another request before: use a new one for each request",
        ),
        LedgerError::NoSuchDetermination { .. } => {
            (StatusCode::NOT_FOUND, "No such determination", "the ledger holds no determination of this id")
        }
        LedgerError::NotKept { .. } => (
            StatusCode::GONE,
            "A determination that is not kept",
            "the ledger says that it was made, and does not keep it any more: it was erased",
        ),
        LedgerError::Locked { .. } | LedgerError::Busy { .. } => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Too much to record",
            "more waits to be recorded than may, and what is not recorded is not answered: ask again in a moment",
        ),
        LedgerError::Unsure { .. } => (
            StatusCode::SERVICE_UNAVAILABLE,
            "A ledger that does not answer",
            "it is not known whether the determination was recorded, and it is not answered: ask again",
        ),
        LedgerError::Altered { .. } | LedgerError::CameBack { .. } | LedgerError::Broken(_) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            "A ledger that was changed",
            "what the ledger keeps is not what was recorded: tell whoever runs this service",
        ),
        LedgerError::Inexact { .. } => (
            StatusCode::INTERNAL_SERVER_ERROR,
            "A determination that cannot be recorded",
            "a number in it is too large to be written down exactly",
        ),
        _ => (
            StatusCode::SERVICE_UNAVAILABLE,
            "A ledger that does not answer",
            "the ledger cannot be used, and what is not recorded is not answered: ask again later",
        ),
    };
    let mut problem = Problem::new(status, error.kind(), title, detail);
    problem.retry_after = (status == StatusCode::SERVICE_UNAVAILABLE).then_some(1);
    problem
}

/// There is no ledger.
pub(crate) fn no_ledger() -> Problem {
    let detail = "this service records nothing: it was started without a ledger";
    not_found("no-ledger", "No ledger", detail)
}

/// What was recorded cannot be put into words.
pub(crate) fn not_in_words() -> Problem {
    Problem::new(
        StatusCode::GONE,
        "not-in-words",
        "A determination that cannot be put into words",
        "it was recorded by policies that are not at hand any more: its certificate can still be had",
    )
}

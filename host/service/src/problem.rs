//! Problem details (RFC 9457): why a request has no answer.

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Serialize;

/// Why a request has no answer, as `application/problem+json`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Problem {
    /// What kind of problem it is: `urn:probity:problem:` and a word that stays the same, such as `bad-case`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What was wrong here, and what to do.
    pub detail: String,
    /// What is wrong with the case, by its JSON paths.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<ProblemFault>,
    /// How many more faults there are, which are not listed.
    #[serde(skip_serializing_if = "is_zero")]
    pub unlisted: usize,
    /// In how many seconds it is worth asking again.
    #[serde(skip)]
    pub retry_after: Option<u32>,
}

/// One thing that is wrong with a case.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ProblemFault {
    /// Where: a JSON path.
    pub path: String,
    /// What is wrong.
    pub problem: String,
    /// What was expected.
    pub expected: String,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Problem {
    /// A problem of a kind.
    pub fn new(status: StatusCode, kind: &str, title: &str, detail: impl Into<String>) -> Self {
        Problem {
            kind: format!("urn:probity:problem:{kind}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            faults: Vec::new(),
            unlisted: 0,
            retry_after: None,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry = self.retry_after.map(HeaderValue::from);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(retry) = retry {
            headers.insert(HeaderName::from_static("retry-after"), retry);
        }
        response
    }
}

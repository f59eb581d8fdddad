//! Receiving bodies: within a size, within a time, and all of them together within the memory there is for them.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, header};
use futures_util::StreamExt;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::problem::Problem;
use crate::problems;
use crate::work::Work;

/// What the budget is counted in.
const UNIT: usize = 1024;

/// The memory that there is for bodies.
pub(crate) struct Budget(Arc<Semaphore>);

/// A body, and its share of the memory.
pub(crate) struct Received {
    pub(crate) bytes: Vec<u8>,
    _share: Option<OwnedSemaphorePermit>,
}

impl Budget {
    pub(crate) fn new(bytes: usize) -> Self {
        Budget(Arc::new(Semaphore::new((bytes / UNIT).clamp(1, Semaphore::MAX_PERMITS))))
    }

    fn share(&self, bytes: usize, work: &Work) -> Result<OwnedSemaphorePermit, Problem> {
        let units = u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX);
        let share = Arc::clone(&self.0).try_acquire_many_owned(units);
        share.map_err(|_| work.shed("too many bodies are being received"))
    }
}

/// Receives a whole body.
pub(crate) async fn receive(
    headers: &HeaderMap,
    body: Body,
    (limit, time): (usize, Duration),
    budget: &Budget,
    work: &Work,
) -> Result<Received, Problem> {
    // what is known to be too large need not be sent
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: usize| length > limit) {
        return Err(problems::too_large(limit));
    }
    let whole = collect(body, limit, budget, work);
    tokio::time::timeout(time, whole).await.unwrap_or_else(|_| Err(problems::slow_body()))
}

async fn collect(body: Body, limit: usize, budget: &Budget, work: &Work) -> Result<Received, Problem> {
    let mut received = Received { bytes: Vec::new(), _share: None };
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk: Bytes = chunk.map_err(|_| problems::broken_body())?;
        if received.bytes.len().saturating_add(chunk.len()) > limit {
            return Err(problems::too_large(limit));
        }
        // in steps, so that small bodies take little, and a body that is announced as large nothing before it comes
        let (held, needed) = (received.bytes.capacity(), received.bytes.len() + chunk.len());
        if needed > held {
            let step = needed.max(held.saturating_mul(2)).min(limit) - held;
            let more = budget.share(step, work)?;
            match &mut received._share {
                Some(share) => share.merge(more),
                none => *none = Some(more),
            }
            received.bytes.reserve_exact(held + step - received.bytes.len());
        }
        received.bytes.extend_from_slice(&chunk);
    }
    Ok(received)
}

/// Refuses a body that is not said to be of one of these kinds, or is in an encoding. JSON has no other charset than
/// UTF-8.
pub(crate) fn check_kind(headers: &HeaderMap, kinds: &[&str]) -> Result<(), Problem> {
    let plain = |encoding: &HeaderValue| encoding.as_bytes().eq_ignore_ascii_case(b"identity");
    if !headers.get_all(header::CONTENT_ENCODING).iter().all(plain) {
        return Err(problems::encoded());
    }
    match is_of(headers, kinds) {
        true => Ok(()),
        false => Err(problems::media_type(kinds.first().unwrap_or(&"application/json"))),
    }
}

fn is_of(headers: &HeaderMap, kinds: &[&str]) -> bool {
    let mut said = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(value), None) = (said.next(), said.next()) else { return false };
    let Ok(value) = value.to_str() else { return false };
    let mut parts = value.split(';').map(str::trim);
    let named = parts.next().is_some_and(|kind| kinds.iter().any(|wanted| kind.eq_ignore_ascii_case(wanted)));
    let charset = |parameter: &str| {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        !name.trim().eq_ignore_ascii_case("charset")
            || value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
    };
    named && parts.all(charset)
}

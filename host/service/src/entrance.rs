//! What is done for each request, whatever comes of it: an id, a limit of time, headers that keep browsers from harm, one
//! event in the log, and a problem where nothing else is answered.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use axum::body::{Body, HttpBody};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Version, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use uuid::Uuid;

use crate::access::{Asker, RequestId};
use crate::metrics::{Lasting, Metrics};
use crate::portal::Portal;
use crate::problems;

/// The route of what has none.
const UNMATCHED: &str = "unmatched";

/// Characters of a request's id.
const MAX_ID: usize = 64;

/// A body that is read to its end in any case, in bytes.
const SHORT_BODY: u64 = 8 << 10;

/// The header that names a request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What every answer says to a browser, unless it says something else itself.
const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        ),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
];

/// That a browser comes back by TLS alone.
const ONLY_TLS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// What each request goes through first.
pub(crate) async fn enter(State(portal): State<Arc<Portal>>, mut request: Request, next: Next) -> Response {
    let id = request_id(request.headers());
    let route = request.extensions().get::<MatchedPath>().map_or(UNMATCHED, MatchedPath::as_str).to_owned();
    let mut event = Event {
        metrics: Arc::clone(&portal.metrics),
        route,
        method: known(request.method()),
        id: id.clone(),
        begun: Instant::now(),
        told: false,
    };
    // what of a long body nobody reads ends the connection, which a client has to know before it uses it again
    let may_be_unread = request.version() <= Version::HTTP_11
        && request.body().size_hint().upper().is_none_or(|length| length > SHORT_BODY);
    request.extensions_mut().insert(RequestId(id.clone()));
    let _in_flight = Lasting::of(&portal.metrics.in_flight);
    let time = portal.limits.body_time.saturating_add(portal.limits.request_time);
    // a panic is a fault of this service, and one request's alone
    let answering = AssertUnwindSafe(next.run(request)).catch_unwind();
    let mut response = match tokio::time::timeout(time, answering).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => problems::broken().into_response(),
        Err(_) => problems::too_long().into_response(),
    };
    response = with_problem(response);
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(value);
    }
    if may_be_unread && !response.status().is_success() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    if portal.encrypted {
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, ONLY_TLS);
    }
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let asker = response.extensions_mut().remove::<Asker>();
    event.tell(response.status().as_u16(), asker.as_ref());
    response
}

/// The id that the client gave, where it is short and plain; else a new one.
fn request_id(headers: &HeaderMap) -> String {
    let plain = |id: &&str| {
        (1..=MAX_ID).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    let given = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok()).filter(plain);
    given.map_or_else(|| Uuid::new_v4().to_string(), str::to_owned)
}

/// Methods as they are counted and logged: what a client makes up is one.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// An answer that is an error and no problem yet: of the framework, which knows its status alone.
fn with_problem(response: Response) -> Response {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_problem = kind.is_some_and(|kind| kind == "application/problem+json");
    if is_problem || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let (parts, _) = response.into_parts();
    let (problem, body): (_, Body) = problems::of_status(status).into_response().into_parts();
    let mut response = Response::from_parts(parts, body);
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response.headers_mut().extend(problem.headers);
    response
}

/// The event of one request in the log. It holds nothing of what was asked and answered: no path, body or name of a case.
struct Event {
    metrics: Arc<Metrics>,
    route: String,
    method: &'static str,
    id: String,
    begun: Instant,
    told: bool,
}

impl Event {
    fn tell(&mut self, status: u16, asker: Option<&Asker>) {
        self.told = true;
        let took = self.begun.elapsed();
        let asker = asker.map_or("-", |asker| asker.name.as_str());
        self.metrics.answered(&self.route, self.method, status, took);
        tracing::info!(
            target: "probity::request",
            method = self.method,
            route = self.route,
            status,
            milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            asker,
            request = self.id,
            "request"
        );
    }
}

impl Drop for Event {
    fn drop(&mut self) {
        // 499 is how proxies write that a client has gone
        if !self.told {
            self.tell(499, None);
        }
    }
}

//! The bidder's self-check page, of the modules by which the service decides at the moment.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use probity::DecidingModule;
use probity_self_check::{Module, Page};

use crate::portal::Portal;
use crate::problem::Problem;
use crate::routes::{is_known, unchanged, with_tag};

/// Asked again each time: the policies may have changed.
const CACHE: &str = "public, no-cache";

/// What the page asks of a browser beside its content security policy: nothing of the machine.
const NOTHING: HeaderValue = HeaderValue::from_static(
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), serial=(), bluetooth=()",
);

/// The page as it was made last, and of what.
#[derive(Debug, Default)]
pub(crate) struct Made(Mutex<Option<Arc<Of>>>);

#[derive(Debug)]
struct Of {
    modules: Vec<(String, probity::core::lower::ParameterOverrides)>,
    html: Bytes,
    policy: String,
    etag: String,
}

/// The route of the page. Whoever bids may open it: what it holds is law.
pub(crate) fn routes() -> Router<Arc<Portal>> {
    Router::new().route("/self-check", get(page))
}

async fn page(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Result<Response, Problem> {
    let made = tokio::task::spawn_blocking(move || make(&portal)).await;
    let of = made.map_err(|_| crate::problems::broken())??;
    if is_known(&headers, &of.etag) {
        return Ok(unchanged(&of.etag, CACHE));
    }
    let policy = HeaderValue::from_str(&of.policy).map_err(|_| crate::problems::broken())?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, policy),
        (HeaderName::from_static("permissions-policy"), NOTHING),
    ];
    Ok(with_tag((headers, of.html.clone()).into_response(), &of.etag, CACHE))
}

/// The page of the modules of this moment; made once for them, whoever asks at the same time.
fn make(portal: &Portal) -> Result<Arc<Of>, Problem> {
    let (modules, choose) = portal.policies.modules().map_err(|error| unavailable(&error.to_string()))?;
    let named: Vec<_> = modules
        .iter()
        .map(|module| (module.identity().digest.clone(), module.parameters().clone()))
        .collect();
    let mut made = portal.self_check.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(of) = made.as_ref().filter(|of| of.modules == named) {
        return Ok(Arc::clone(of));
    }
    let of_page: Vec<Module<'_>> = modules.iter().map(as_on_page).collect();
    let page = probity_self_check::page(&of_page, choose).map_err(|error| unavailable(&error.to_string()))?;
    let Page { html, policy, digest, .. } = page;
    let of = Arc::new(Of { modules: named, html: html.into(), policy, etag: format!("\"{digest}\"") });
    *made = Some(Arc::clone(&of));
    Ok(of)
}

fn as_on_page(module: &DecidingModule) -> Module<'_> {
    Module { bytes: module.bytes(), parameters: module.parameters() }
}

fn unavailable(why: &str) -> Problem {
    tracing::warn!(why, "the self-check page cannot be made");
    Problem::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "no-self-check",
        "No self-check",
        format!("the page would not decide as this service does: {why}"),
    )
}

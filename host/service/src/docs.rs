//! The OpenAPI document, and a page to try it.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::portal::Portal;

/// What the page may do: what comes from here, and nothing inline.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The routes of the page.
pub(crate) fn routes() -> Router<Arc<Portal>> {
    Router::new()
        .route("/openapi.json", get(openapi))
        .route("/docs", get(|| asset("text/html; charset=utf-8", include_str!("../page/index.html"))))
        .route("/docs/page.css", get(|| asset("text/css; charset=utf-8", include_str!("../page/page.css"))))
        .route(
            "/docs/page.js",
            get(|| asset("text/javascript; charset=utf-8", include_str!("../page/page.js"))),
        )
}

async fn openapi(State(portal): State<Arc<Portal>>) -> Response {
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    ([kind], portal.openapi.clone()).into_response()
}

async fn asset(kind: &'static str, text: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    (headers, text).into_response()
}

//! What watches over the service asks.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use schemars::JsonSchema;
use serde::Serialize;

use super::Api;
use crate::access::Role;
use crate::openapi::{Content, Operation};
use crate::portal::Portal;
use crate::problem::Problem;
use crate::problems;
use crate::work::Work;

/// What OpenMetrics is called.
const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// How long the ledger may take to answer.
const LEDGER_TIME: Duration = Duration::from_secs(5);

/// How the service is.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Health {
    /// `alive` or `ready`.
    status: &'static str,
}

pub(super) fn add(api: Api) -> Api {
    let health = || Content::of::<Health>("application/json");
    api.add(
        Operation {
            id: "alive",
            method: "get",
            path: "/healthz",
            summary: "Whether the service is alive",
            answers: vec![(200, "It is", health())],
            ..Operation::default()
        },
        get(alive),
    )
    .add(
        Operation {
            id: "ready",
            method: "get",
            path: "/readyz",
            summary: "Whether the service can decide",
            answers: vec![(200, "It can", health())],
            problems: &[503, 504],
            ..Operation::default()
        },
        get(ready),
    )
    .add(
        Operation {
            id: "metrics",
            method: "get",
            path: "/metrics",
            summary: "What was counted and timed, for Prometheus",
            role: Some(Role::Read),
            answers: vec![(200, "OpenMetrics", Content::Text("application/openmetrics-text"))],
            problems: &[401, 403, 429],
            ..Operation::default()
        },
        get(metrics),
    )
}

async fn alive() -> Json<Health> {
    Json(Health { status: "alive" })
}

async fn ready(State(portal): State<Arc<Portal>>) -> Result<Json<Health>, Problem> {
    if portal.is_draining() {
        return Err(problems::draining());
    }
    if let Some(recorder) = portal.recorder.clone() {
        let answers = tokio::time::timeout(LEDGER_TIME, Work::wait(move || recorder.ready())).await;
        answers.unwrap_or_else(|_| Err(problems::too_long()))??;
    }
    Ok(Json(Health { status: "ready" }))
}

async fn metrics(State(portal): State<Arc<Portal>>) -> Result<Response, Problem> {
    let page = portal.metrics.page(&portal.policies.runtime()).map_err(|_| problems::broken())?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(OPENMETRICS))], page).into_response())
}

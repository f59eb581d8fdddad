//! What changes what the service decides by.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Json;
use axum::routing::post;

use super::Api;
use super::policies::{ListedPolicies, listed};
use crate::access::Role;
use crate::openapi::{Content, Operation};
use crate::portal::Portal;
use crate::problem::Problem;
use crate::problems;

pub(super) fn add(api: Api) -> Api {
    api.add(
        Operation {
            id: "reloadPolicies",
            method: "post",
            path: "/v1/policies:reload",
            summary: "Look at trust file, lock and store again",
            description: "All that is new is verified, loaded and checked before any of it decides; where something is \
                          wrong with it, the policies stay as they were.",
            role: Some(Role::Admin),
            answers: vec![(200, "The policies from now on", Content::of::<ListedPolicies>("application/json"))],
            problems: &[401, 403, 409, 429, 500],
            ..Operation::default()
        },
        post(reload),
    )
}

async fn reload(State(portal): State<Arc<Portal>>) -> Result<Json<ListedPolicies>, Problem> {
    let policies = Arc::clone(&portal.policies);
    match tokio::task::spawn_blocking(move || policies.reload()).await {
        Ok(Ok(true)) => Ok(Json(listed(&portal.policies.runtime()))),
        Ok(Ok(false)) => Err(Problem::new(
            StatusCode::CONFLICT,
            "nothing-to-reload",
            "Policies that do not change",
            "the service was started without a trust file, so that its policies stay the same",
        )),
        Ok(Err(error)) => Err(problems::not_reloaded(&error)),
        Err(_) => Err(problems::broken()),
    }
}

//! The addresses of the service, each with what it is documented as.

mod admin;
mod determinations;
mod health;
mod policies;
pub(crate) mod screenings;

use std::error::Error;
use std::sync::Arc;

use axum::Router;
use axum::extract::Query;
use axum::http::{HeaderMap, Uri};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use probity::Runtime;
use serde::de::DeserializeOwned;

pub(crate) use policies::{is_known, unchanged, with_tag};

use crate::access::Access;
use crate::docs;
use crate::doors::{self, OwnNames};
use crate::entrance;
use crate::language;
use crate::logs::TraceLayer;
use crate::openapi::{Document, Operation};
use crate::portal::Portal;
use crate::problem::Problem;
use crate::problems;
use crate::self_check;

/// The addresses, and what is documented of them: nothing is in one and not in the other.
pub(crate) struct Api {
    access: Access,
    router: Router<Arc<Portal>>,
    document: Document,
}

impl Api {
    /// An address, which asks for the role that it is documented with, and first who asks.
    fn add(mut self, operation: Operation, answers: MethodRouter<Arc<Portal>>) -> Self {
        let answers = match operation.role {
            Some(role) => {
                let answers = answers.route_layer(from_fn_with_state(role, doors::require));
                answers.route_layer(self.access.layer())
            }
            None => answers,
        };
        self.router = self.router.route(operation.path, answers);
        self.document.add(operation);
        self
    }
}

/// All addresses, and their OpenAPI document.
pub(crate) fn all(access: &Access) -> (Router<Arc<Portal>>, String) {
    let api =
        Api { access: access.clone(), router: Router::new(), document: Document::new(access.is_open()) };
    let api = screenings::add(api);
    let api = determinations::add(api);
    let api = policies::add(api);
    let api = admin::add(api);
    let api = health::add(api);
    let router = api.router.merge(docs::routes()).merge(self_check::routes());
    (router, api.document.into_json())
}

/// The addresses behind what every request goes through. Where nobody is asked who they are, they have to use the
/// service's own names.
pub(crate) fn entered(routes: Router<Arc<Portal>>, portal: &Arc<Portal>, names: Option<OwnNames>) -> Router {
    let mut routes = routes.fallback(nowhere).method_not_allowed_fallback(another_method);
    if let Some(names) = names {
        routes = routes.layer(from_fn_with_state(Arc::new(names), doors::own_names));
    }
    routes
        .layer(from_fn_with_state(Arc::clone(portal), entrance::enter))
        .layer(TraceLayer)
        .with_state(Arc::clone(portal))
}

async fn nowhere() -> Response {
    problems::of_status(axum::http::StatusCode::NOT_FOUND).into_response()
}

async fn another_method() -> Response {
    problems::of_status(axum::http::StatusCode::METHOD_NOT_ALLOWED).into_response()
}

/// The query of a request.
fn query<T: DeserializeOwned>(uri: &Uri) -> Result<T, Problem> {
    let read = Query::<T>::try_from_uri(uri);
    read.map(|Query(query)| query).map_err(|error| {
        let cause = error.source().map_or_else(|| error.body_text(), ToString::to_string);
        problems::bad_request("bad-query", "A query that cannot be read", cause)
    })
}

/// The language of an answer: the one that the query names, else one that the client would have.
fn language_of(lang: Option<String>, headers: &HeaderMap, runtime: &Runtime) -> Result<String, Problem> {
    match lang {
        Some(lang) if language::is_tag(&lang) => Ok(lang),
        Some(_) => Err(problems::bad_query("lang", "a language tag such as `en` or `zh`")),
        None => Ok(language::accepted(headers, runtime)),
    }
}

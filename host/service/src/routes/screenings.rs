//! `/v1/screenings`: cases in, determinations out.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use probity::Day;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Api, query};
use crate::access::{Asker, Role};
use crate::ask::{self, Answer, Asked};
use crate::batch::{self, BatchLine};
use crate::body::{is_of, receive};
use crate::language;
use crate::openapi::{Content, Operation};
use crate::portal::Portal;
use crate::problem::Problem;
use crate::problems;
use crate::work::Place;

const JSON: &str = "application/json";
const NDJSON: &str = "application/x-ndjson";

/// Other names of the same.
const LINES: [&str; 4] = [NDJSON, "application/ndjson", "application/jsonl", "application/x-jsonlines"];

/// How a case is to be decided and answered.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ScreeningQuery {
    /// The language of the answer (BCP 47), in place of `Accept-Language`; English where it is not spoken.
    #[schemars(regex(pattern = r"^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,3}$"), length(max = 35))]
    lang: Option<String>,
    /// Also say of each rule why it did or did not apply.
    #[serde(default)]
    explain: bool,
    /// Also say when each finding begins and ends, and the first day on which the outcome becomes allow.
    #[serde(default)]
    timeline: bool,
    /// Decide as of this day instead of the case's own.
    #[schemars(extend("format" = "date"))]
    as_of: Option<String>,
}

pub(super) fn add(api: Api) -> Api {
    api.add(
        Operation {
            id: "screen",
            method: "post",
            path: "/v1/screenings",
            summary: "Decide a case",
            description: "The policies that govern the tender are asked about the case, and what they find is combined: \
                          allow, restrict, refer or bar. Whatever stands in the way is a problem, never a decision.",
            role: Some(Role::Screen),
            query: Operation::query_of::<ScreeningQuery>(),
            body: Some(Content::Case(JSON)),
            answers: vec![(200, "The determination", Content::of::<Answer>(JSON))],
            problems: &[400, 401, 403, 408, 413, 415, 422, 500, 503, 504],
        },
        post(screen),
    )
    .add(
        Operation {
            id: "screenBatch",
            method: "post",
            path: "/v1/screenings:batch",
            summary: "Decide many cases, one a line",
            description: "One case a line in, one answer a line out, in the same order. Lines are read as fast as the \
                          answers are taken, so that answers have to be taken while lines are still sent. A line that \
                          cannot be decided is answered by its problem, and the next ones are decided all the same.",
            role: Some(Role::Screen),
            query: Operation::query_of::<ScreeningQuery>(),
            body: Some(Content::CaseLines(NDJSON)),
            answers: vec![(200, "An answer for each line", Content::of::<BatchLine>(NDJSON))],
            problems: &[400, 401, 403, 415, 500, 503],
        },
        post(screen_batch),
    )
}

async fn screen(
    State(portal): State<Arc<Portal>>,
    Extension(asker): Extension<Asker>,
    request: Request,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    if !is_of(&parts.headers, &[JSON]) {
        return Err(problems::media_type(JSON));
    }
    let asked = asked(&portal, &parts.uri, &parts.headers)?;
    portal.work.has_place()?;
    let limits = &portal.limits;
    let within = (limits.body_bytes, limits.body_time);
    let received = receive(&parts.headers, body, within, &portal.bodies, &portal.work).await?;
    let until = Instant::now() + limits.request_time;
    let place = portal.work.place()?;
    let deciding = decide(&portal, received.bytes, Arc::new(asked), Arc::new(asker), until, Some(place));
    let answer = tokio::time::timeout_at(until.into(), deciding)
        .await
        .unwrap_or_else(|_| Err(problems::too_long()))?;
    Ok(answered(answer))
}

fn answered(answer: Answer) -> Response {
    let language = HeaderValue::from_str(&answer.determination.language);
    let mut response = Json(answer).into_response();
    if let Ok(language) = language {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, language);
    }
    response
}

async fn screen_batch(
    State(portal): State<Arc<Portal>>,
    Extension(asker): Extension<Asker>,
    request: Request,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    if !is_of(&parts.headers, &LINES) {
        return Err(problems::media_type(NDJSON));
    }
    let asked = asked(&portal, &parts.uri, &parts.headers)?;
    let under_way = portal.work.batch()?;
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static(NDJSON));
    Ok(([kind], batch::answers(portal, body, asked, asker, under_way)).into_response())
}

/// Decides a case on one of the threads that evaluate.
pub(crate) async fn decide(
    portal: &Arc<Portal>,
    json: Vec<u8>,
    asked: Arc<Asked>,
    _asker: Arc<Asker>,
    until: Instant,
    place: Option<Place>,
) -> Result<Answer, Problem> {
    let policies = Arc::clone(&portal.policies);
    let decided = portal.work.run(place, move || ask::decide(&policies, &json, &asked, until)).await;
    match decided.and_then(|decided| decided) {
        Ok((answer, determination)) => {
            portal.metrics.decided(&determination);
            Ok(answer)
        }
        Err(problem) => {
            portal.metrics.undecided(&problem.kind);
            Err(problem)
        }
    }
}

fn asked(portal: &Portal, uri: &Uri, headers: &HeaderMap) -> Result<Asked, Problem> {
    let ScreeningQuery { lang, explain, timeline, as_of } = query(uri)?;
    let language = match lang {
        Some(lang) if language::is_tag(&lang) => lang,
        Some(_) => return Err(problems::bad_query("lang", "a language tag such as `en` or `zh`")),
        None => language::accepted(headers, &portal.policies.runtime()),
    };
    let as_of = match as_of {
        None => None,
        Some(day) => {
            Some(Day::parse(&day).ok_or_else(|| problems::bad_query("as_of", "a day such as `2026-02-28`"))?)
        }
    };
    Ok(Asked { language, explain, timeline, as_of })
}

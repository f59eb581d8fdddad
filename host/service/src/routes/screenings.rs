//! `/v1/screenings`: cases in, determinations out.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use probity::Day;
use probity::core::ledger::BlindDetermination;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Api, language_of, query};
use crate::access::{Asker, Pass, Role};
use crate::ask::{self, Answer, Asked, Decided};
use crate::batch::{self, BatchLine};
use crate::body::{check_kind, receive};
use crate::openapi::{Content, Operation};
use crate::portal::Portal;
use crate::problem::Problem;
use crate::problems;
use crate::recorder;
use crate::work::Work;

const JSON: &str = "application/json";
const NDJSON: &str = "application/x-ndjson";

/// The header with the key under which a request is recorded once.
const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Characters of that key.
const MAX_KEY: usize = 255;

/// The header of an answer that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

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
            headers: &[("Idempotency-Key", "With a ledger: the same request is recorded once, however often it is sent within a day. Make it random: for \
                                      that day it opens what the ledger keeps of the case")],
            answers: vec![
                (200, "The determination", Content::of::<Answer>(JSON)),
                (201, "The determination, which is recorded", Content::of::<Answer>(JSON)),
            ],
            problems: &[400, 401, 403, 408, 410, 413, 415, 422, 429, 500, 503, 504],
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
            headers: &[],
            answers: vec![(200, "An answer for each line", Content::of::<BatchLine>(NDJSON))],
            problems: &[400, 401, 403, 415, 429, 500, 503],
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
    check_kind(&parts.headers, &[JSON])?;
    let asked = asked(&portal, &parts.uri, &parts.headers)?;
    let key = key(&parts.headers)?;
    portal.work.has_place()?;
    let limits = &portal.limits;
    let within = (limits.body_bytes, limits.body_time);
    let received = receive(&parts.headers, body, within, &portal.bodies, &portal.work).await?;
    let until = Instant::now() + limits.request_time;
    let _place = portal.work.place()?;
    let asking = Asking { json: received.bytes, how: Arc::new(asked), asker: Arc::new(asker), until, key };
    let decided = tokio::time::timeout_at(until.into(), decide(&portal, asking)).await;
    let (answer, again) = decided.unwrap_or_else(|_| Err(problems::too_long()))?;
    Ok(answered(answer, again))
}

fn answered(answer: Answer, again: bool) -> Response {
    let language = HeaderValue::from_str(&answer.determination.language);
    let place = answer.id.as_ref().map(|id| HeaderValue::try_from(format!("/v1/determinations/{id}")));
    let mut response = Json(answer).into_response();
    let headers = response.headers_mut();
    if let Ok(language) = language {
        headers.insert(header::CONTENT_LANGUAGE, language);
    }
    if again {
        headers.insert(REPLAYED, HeaderValue::from_static("true"));
    }
    if let Some(Ok(place)) = place {
        headers.insert(header::LOCATION, place);
        *response.status_mut() = StatusCode::CREATED;
    }
    response
}

/// The key under which a request is recorded once.
fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut keys = headers.get_all(KEY).iter();
    let (first, second) = (keys.next(), keys.next());
    let Some(key) = first else { return Ok(None) };
    let plain =
        |key: &&str| (1..=MAX_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    match key.to_str().ok().filter(plain) {
        Some(key) if second.is_none() => Ok(Some(key.to_owned())),
        _ => Err(problems::bad_request(
            "bad-key",
            "A key that cannot be read",
            "`Idempotency-Key` is one text of at most 255 visible ASCII characters",
        )),
    }
}

async fn screen_batch(
    State(portal): State<Arc<Portal>>,
    Extension(asker): Extension<Asker>,
    Extension(pass): Extension<Pass>,
    request: Request,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    if parts.headers.contains_key(KEY) {
        return Err(problems::bad_request(
            "bad-key",
            "A key where none counts",
            "a batch takes no `Idempotency-Key`: each of its lines is a determination of its own",
        ));
    }
    check_kind(&parts.headers, &LINES)?;
    let asked = asked(&portal, &parts.uri, &parts.headers)?;
    let under_way = portal.work.batch()?;
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static(NDJSON));
    Ok(([kind], batch::answers(portal, body, asked, (asker, pass), under_way)).into_response())
}

/// A case to be decided, as it was sent.
pub(crate) struct Asking {
    pub(crate) json: Vec<u8>,
    pub(crate) how: Arc<Asked>,
    pub(crate) asker: Arc<Asker>,
    /// When the answer comes too late.
    pub(crate) until: Instant,
    /// The key under which it is recorded once.
    pub(crate) key: Option<String>,
}

/// Decides a case on one of the threads that evaluate, and records it, where there is a ledger. Also says whether the
/// same was asked before under the same key, and this is what was answered then.
pub(crate) async fn decide(portal: &Arc<Portal>, asking: Asking) -> Result<(Answer, bool), Problem> {
    let decided = evaluate(portal, asking).await;
    if let Err(problem) = &decided {
        portal.metrics.undecided(&problem.kind);
    }
    decided
}

async fn evaluate(portal: &Arc<Portal>, asking: Asking) -> Result<(Answer, bool), Problem> {
    let Asking { json, how: asked, asker, until, key } = asking;
    let recorder = portal.recorder.clone();
    // without a ledger nothing is changed by a request, and it may be made again
    let once = key
        .filter(|_| recorder.is_some())
        .map(|key| recorder::once(&key, &asker.name, &[json.as_slice(), &asked.as_written()]));
    let ours = Arc::clone(portal);
    let (at_first, with) = (once.clone(), Arc::clone(&asked));
    let evaluated = portal.work.run(move || -> Result<Evaluated, Problem> {
        let case = ask::case(&json, with.as_of)?;
        if let (Some(recorder), Some(once)) = (&ours.recorder, &at_first)
            && let Some(before) = recorder.before(once, &recorder::digest_of(&case))?
        {
            let answer = Answer::again(case, before, &ours.policies.runtime(), &with)?;
            return Ok(Evaluated::Before(Box::new(answer)));
        }
        let decided = ask::decide(&ours.policies, &case, &json, &with, until, ours.recorder.is_some())?;
        Ok(Evaluated::Now(Box::new(decided), json))
    });
    let (decided, json) = match evaluated.await?? {
        Evaluated::Before(answer) => return Ok((*answer, true)),
        Evaluated::Now(decided, json) => (*decided, json),
    };
    let Decided { answer, determination, in_force } = decided;
    let (Some(recorder), Some(in_force)) = (recorder, in_force) else {
        portal.metrics.decided(&determination);
        return Ok((answer, false));
    };
    let ours = Arc::clone(portal);
    let recorded = Work::wait(move || {
        let certificate = recorder.record(&determination, &json, &asker.name, in_force, once)?;
        // another request with the same key may have been faster
        if certificate.determination.content != BlindDetermination::of(&determination) {
            let case = Arc::clone(&determination.case);
            return Ok((Answer::again(case, certificate, &ours.policies.runtime(), &asked)?, true));
        }
        ours.metrics.decided(&determination);
        Ok((answer.certified(certificate), false))
    });
    recorded.await?
}

/// What came of a case.
enum Evaluated {
    /// What was answered when it was asked before.
    Before(Box<Answer>),
    /// A decision, and the case as it was sent.
    Now(Box<Decided>, Vec<u8>),
}

fn asked(portal: &Portal, uri: &Uri, headers: &HeaderMap) -> Result<Asked, Problem> {
    let ScreeningQuery { lang, explain, timeline, as_of } = query(uri)?;
    let language = language_of(lang, headers, &portal.policies.runtime())?;
    let as_of = match as_of {
        None => None,
        Some(day) => {
            Some(Day::parse(&day).ok_or_else(|| problems::bad_query("as_of", "a day such as `2026-02-28`"))?)
        }
    };
    Ok(Asked { language, explain, timeline, as_of })
}

//! `/v1/determinations` and `/v1/replays`: what was decided, and deciding it again.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Json;
use axum::routing::{get, post};
use probity::core::ledger::{BlindDetermination, Certificate, Difference, Id, InLedger, PolicyRef};
use probity::registry::Folder;
use probity::{Modules, Outcome, Report, Runtime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::policies::PolicyQuery;
use super::{Api, language_of, query};
use crate::access::Role;
use crate::ask;
use crate::body::{check_kind, receive};
use crate::openapi::{Content, Operation};
use crate::portal::Portal;
use crate::problem::Problem;
use crate::problems;
use crate::recorder::Recorder;
use crate::work::Work;

const JSON: &str = "application/json";

/// A determination as it is recorded.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct RecordedDetermination {
    /// Its id.
    id: Id,
    /// When it was made (RFC 3339, UTC).
    made: String,
    /// Who asked.
    by: String,
    /// The outcome.
    outcome: Outcome,
    /// Where it is recorded.
    recorded: Option<InLedger>,
    /// What was decided, without a word of the case.
    content: BlindDetermination,
    /// The same in words, where the case is kept and the policies are at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    determination: Option<Report>,
}

/// What is to be decided again.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReplayRequest {
    /// The certificate of the decision.
    #[schemars(with = "Certificate")]
    certificate: Box<RawValue>,
    /// The case that was decided.
    #[schemars(with = "serde_json::Value", extend("$ref" = "#/components/schemas/Case"))]
    case: Box<RawValue>,
}

/// Whether the same was decided again.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ReplayAnswer {
    /// Whether it was, in every finding.
    same: bool,
    /// How the two differ.
    differences: Vec<Difference>,
    /// Whether the case is known to be the one that was decided: the certificate holds what opens its commitment to it.
    case_is_certain: bool,
    /// How the signature stands to this portal's key: `good`, `bad` (it or the certificate was changed after
    /// signing), `of-another-key`, `not-checked` or `none`.
    signature: &'static str,
    /// Whether it took as much fuel as then: where it did not, another version of the engine ran it.
    same_fuel: bool,
    /// Id of the certificate.
    certificate: Id,
    /// The outcome now.
    outcome: Outcome,
    /// The determination now.
    determination: Report,
    /// Released policies that govern the tender too, and are not in the certificate.
    not_asked: Vec<String>,
    /// Policies that have the name and version of a released one and are another module.
    not_released: Vec<PolicyRef>,
}

pub(super) fn add(api: Api) -> Api {
    api.add(
        Operation {
            id: "getDetermination",
            method: "get",
            path: "/v1/determinations/{id}",
            summary: "What was decided, as it is recorded",
            role: Some(Role::Read),
            query: Operation::query_of::<PolicyQuery>(),
            answers: vec![(200, "The determination", Content::of::<RecordedDetermination>(JSON))],
            problems: &[400, 401, 403, 404, 410, 429, 500, 503],
            ..Operation::default()
        },
        get(determination),
    )
    .add(
        Operation {
            id: "getCertificate",
            method: "get",
            path: "/v1/determinations/{id}/certificate",
            summary: "The certificate of a determination",
            description: "All that is needed to run the decision again. It holds the salt of the case only where the case \
                          is kept: else that went out with the answer, and with nothing since.",
            role: Some(Role::Read),
            answers: vec![(200, "The certificate", Content::of::<Certificate>(JSON))],
            problems: &[401, 403, 404, 410, 429, 500, 503],
            ..Operation::default()
        },
        get(certificate),
    )
    .add(
        Operation {
            id: "replay",
            method: "post",
            path: "/v1/replays",
            summary: "Run a decision again from its certificate",
            description: "The modules that the certificate names are taken by their digests: those that are loaded, the \
                          released ones, and those in the store of the trust file.",
            role: Some(Role::Read),
            query: Operation::query_of::<PolicyQuery>(),
            body: Some(Content::of::<ReplayRequest>(JSON)),
            answers: vec![(200, "Whether it comes to the same", Content::of::<ReplayAnswer>(JSON))],
            problems: &[400, 401, 403, 408, 413, 415, 422, 429, 500, 503, 504],
            ..Operation::default()
        },
        post(replay),
    )
}

type IdPath = Result<Path<String>, axum::extract::rejection::PathRejection>;

fn asked_for(portal: &Portal, path: IdPath) -> Result<(Arc<Recorder>, Id), Problem> {
    let recorder = portal.recorder.clone().ok_or_else(problems::no_ledger)?;
    let no_id = || {
        let detail = "a determination has an id such as `0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60`";
        problems::not_found("no-such-determination", "No such determination", detail)
    };
    let id = path.ok().and_then(|Path(id)| id.parse().ok()).ok_or_else(no_id)?;
    Ok((recorder, id))
}

async fn determination(
    State(portal): State<Arc<Portal>>,
    path: IdPath,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Json<RecordedDetermination>, Problem> {
    let (recorder, id) = asked_for(&portal, path)?;
    let PolicyQuery { lang } = query(&uri)?;
    let runtime = portal.policies.runtime();
    let language = language_of(lang, &headers, &runtime)?;
    let recorded = Work::wait(move || {
        let recorded = recorder.find(&id)?;
        let Certificate { id, made, by, determination, recorded: place, .. } = recorded.certificate;
        let content = determination.content;
        let in_words = recorded.case.and_then(|json| {
            let case = ask::case(json.as_bytes(), Some(content.as_of)).ok()?;
            let policies: Vec<_> = runtime.policies().cloned().collect();
            Some(Report::new(&content.revive(case, &policies).ok()?, &language))
        });
        let (made, outcome) = (made.to_string(), content.outcome);
        Ok(RecordedDetermination { id, made, by, outcome, recorded: place, content, determination: in_words })
    });
    recorded.await?.map(Json)
}

async fn certificate(State(portal): State<Arc<Portal>>, path: IdPath) -> Result<Json<Certificate>, Problem> {
    let (recorder, id) = asked_for(&portal, path)?;
    Work::wait(move || recorder.find(&id)).await?.map(|recorded| Json(recorded.certificate))
}

async fn replay(State(portal): State<Arc<Portal>>, request: Request) -> Result<Json<ReplayAnswer>, Problem> {
    let (parts, body) = request.into_parts();
    check_kind(&parts.headers, &[JSON])?;
    let PolicyQuery { lang } = query(&parts.uri)?;
    let language = language_of(lang, &parts.headers, &portal.policies.runtime())?;
    portal.work.has_place()?;
    let within = (portal.limits.body_bytes, portal.limits.body_time);
    let received = receive(&parts.headers, body, within, &portal.bodies, &portal.work).await?;
    let _place = portal.work.place()?;
    let ours = Arc::clone(&portal);
    let replaying = portal.work.run(move || run_again(&ours, &received.bytes, &language));
    let replayed = tokio::time::timeout(portal.limits.request_time, replaying).await;
    replayed.unwrap_or_else(|_| Err(problems::too_long()))?.map(Json)
}

fn run_again(portal: &Portal, body: &[u8], language: &str) -> Result<ReplayAnswer, Problem> {
    let ReplayRequest { certificate, case } = serde_json::from_slice(body).map_err(|error| {
        let kind = if error.is_data() { "bad-replay" } else { "not-json" };
        problems::bad_request(kind, "A replay that cannot be read", error.to_string())
    })?;
    let certificate = Certificate::parse(certificate.get().as_bytes())
        .map_err(|error| problems::not_replayed(error.into()))?;
    let runtime = portal.policies.runtime();
    let mut modules = Modules::released();
    for answer in &certificate.determination.content.policies {
        let digest = answer.policy.digest.as_str();
        if let Some(bytes) = runtime.module(digest) {
            modules = modules.with(digest, bytes.to_vec());
        }
    }
    if let Some(set) = portal.policies.set() {
        modules = modules.at(Arc::new(Folder::new(&set.setup().trust.store)));
    }
    let builder = Runtime::builder().beside(&runtime);
    let replayed =
        modules.replay(&certificate, case.get().as_bytes(), builder).map_err(problems::not_replayed)?;
    let unknown = if certificate.signature.is_some() { "not-checked" } else { "none" };
    Ok(ReplayAnswer {
        same: replayed.is_same(),
        case_is_certain: replayed.case_is_certain,
        signature: portal.recorder.as_ref().map_or(unknown, |recorder| recorder.signature(&certificate)),
        same_fuel: replayed.took_the_same(),
        certificate: certificate.id,
        outcome: replayed.determination.outcome,
        determination: Report::new(&replayed.determination, language),
        not_asked: replayed.not_asked.iter().map(|policy| policy.info.name.clone()).collect(),
        not_released: replayed.not_released,
        differences: replayed.differences,
    })
}

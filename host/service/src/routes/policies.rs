//! `/v1/policies` and `/v1/modules`: what is decided by.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use probity::{Day, Inspection, PolicyDocument, PolicyIdentity, Runtime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Api, language_of, query};
use crate::access::Role;
use crate::openapi::{Content, Operation};
use crate::portal::Portal;
use crate::problem::Problem;
use crate::problems;

/// What a module's bytes are called.
const WASM: &str = "application/wasm";

/// The policies that are loaded.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ListedPolicies {
    /// Each policy, by name.
    policies: Vec<ListedPolicy>,
}

/// A policy that is loaded.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ListedPolicy {
    /// Its name.
    name: String,
    /// Its versions that are loaded, the highest first.
    versions: Vec<ListedVersion>,
}

/// A version of a policy that is loaded.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ListedVersion {
    /// The version.
    version: String,
    /// Who publishes it.
    publisher: String,
    /// ISO 3166-1 alpha-2 codes of the jurisdictions whose tenders it governs.
    jurisdictions: Vec<String>,
    /// Funding codes whose tenders it governs.
    fundings: Vec<String>,
    /// First day on which it is the law to apply to a tender noticed on that day.
    in_force_from: Option<Day>,
    /// Last such day, if an end is known.
    in_force_until: Option<Day>,
    /// How many rules it has.
    rules: usize,
    /// SHA-256 of its module.
    digest: String,
}

/// In which language a policy is shown.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PolicyQuery {
    /// The language of titles (BCP 47), in place of `Accept-Language`.
    #[schemars(regex(pattern = r"^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,3}$"), length(max = 35))]
    pub(super) lang: Option<String>,
}

pub(super) fn add(api: Api) -> Api {
    api.add(
        Operation {
            id: "listPolicies",
            method: "get",
            path: "/v1/policies",
            summary: "The policies that are loaded",
            role: Some(Role::Read),
            answers: vec![(200, "The policies", Content::of::<ListedPolicies>("application/json"))],
            problems: &[401, 403, 429],
            ..Operation::default()
        },
        get(list),
    )
    .add(
        Operation {
            id: "getPolicy",
            method: "get",
            path: "/v1/policies/{name}",
            summary: "The versions of a policy",
            role: Some(Role::Read),
            answers: vec![(200, "The policy", Content::of::<ListedPolicy>("application/json"))],
            problems: &[401, 403, 404, 429],
            ..Operation::default()
        },
        get(one),
    )
    .add(
        Operation {
            id: "getPolicyVersion",
            method: "get",
            path: "/v1/policies/{name}/{version}",
            summary: "What a version of a policy declares: rules, texts, parameters",
            role: Some(Role::Read),
            query: Operation::query_of::<PolicyQuery>(),
            answers: vec![
                (200, "The version", Content::of::<PolicyDocument>("application/json")),
                (304, "As it was", Content::Nothing),
            ],
            problems: &[400, 401, 403, 404, 429],
            ..Operation::default()
        },
        get(version),
    )
    .add(
        Operation {
            id: "getModule",
            method: "get",
            path: "/v1/modules/{digest}",
            summary: "The bytes of a policy module",
            role: Some(Role::Read),
            answers: vec![(200, "The module", Content::Binary(WASM)), (304, "As it was", Content::Nothing)],
            problems: &[401, 403, 404, 429],
            ..Operation::default()
        },
        get(module),
    )
}

/// The policies of a runtime.
pub(super) fn listed(runtime: &Runtime) -> ListedPolicies {
    let mut by_name: BTreeMap<&str, Vec<&Arc<PolicyIdentity>>> = BTreeMap::new();
    for policy in runtime.policies() {
        by_name.entry(&policy.info.name).or_default().push(policy);
    }
    let policies = by_name.into_iter().map(|(name, mut versions)| {
        versions.sort_by(|a, b| b.info.version().cmp(a.info.version()));
        ListedPolicy {
            name: name.to_owned(),
            versions: versions.into_iter().map(|policy| shown(policy)).collect(),
        }
    });
    ListedPolicies { policies: policies.collect() }
}

fn shown(policy: &PolicyIdentity) -> ListedVersion {
    ListedVersion {
        version: policy.info.version.clone(),
        publisher: policy.info.publisher.clone(),
        jurisdictions: policy.info.jurisdictions.clone(),
        fundings: policy.info.fundings.clone(),
        in_force_from: Day::from_number(policy.info.in_force_from),
        in_force_until: policy.info.in_force_until.and_then(Day::from_number),
        rules: policy.info.rules.len(),
        digest: policy.digest.clone(),
    }
}

async fn list(State(portal): State<Arc<Portal>>) -> Json<ListedPolicies> {
    Json(listed(&portal.policies.runtime()))
}

async fn one(State(portal): State<Arc<Portal>>, path: Name) -> Result<Json<ListedPolicy>, Problem> {
    let Path(name) = path.map_err(|_| no_policy())?;
    let found = listed(&portal.policies.runtime()).policies.into_iter().find(|policy| policy.name == name);
    found.map(Json).ok_or_else(no_policy)
}

type Name = Result<Path<String>, axum::extract::rejection::PathRejection>;
type NameAndVersion = Result<Path<(String, String)>, axum::extract::rejection::PathRejection>;

async fn version(
    State(portal): State<Arc<Portal>>,
    path: NameAndVersion,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Path((name, version)) = path.map_err(|_| no_policy())?;
    let PolicyQuery { lang } = query(&uri)?;
    let runtime = portal.policies.runtime();
    let language = language_of(lang, &headers, &runtime)?;
    let is_it = |inspection: &&Inspection| {
        let policy = inspection.policy.as_ref();
        policy.is_some_and(|policy| policy.info.name == name && policy.info.version == version)
    };
    let inspection = runtime.inspections().find(is_it).ok_or_else(no_policy)?;
    let etag = format!("\"{}-{language}\"", inspection.digest);
    if is_known(&headers, &etag) {
        return Ok(unchanged(&etag, "private, no-cache"));
    }
    let mut document = PolicyDocument::new(inspection, &language);
    // where the operator keeps it is nobody's concern
    document.module = format!("{name} {version}");
    Ok(with_tag(Json(document).into_response(), &etag, "private, no-cache"))
}

async fn module(
    State(portal): State<Arc<Portal>>,
    path: Name,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let no_module = || {
        let detail = "no module with this digest is loaded: `/v1/policies` lists them";
        problems::not_found("no-such-module", "No such module", detail)
    };
    let Path(digest) = path.map_err(|_| no_module())?;
    let bytes = portal.policies.runtime().module(&digest).ok_or_else(no_module)?.to_vec();
    let etag = format!("\"{digest}\"");
    // these bytes can have no other digest
    let cache = "private, max-age=31536000, immutable";
    if is_known(&headers, &etag) {
        return Ok(unchanged(&etag, cache));
    }
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static(WASM));
    Ok(with_tag(([kind], bytes).into_response(), &etag, cache))
}

fn no_policy() -> Problem {
    let detail = "no such policy is loaded: `/v1/policies` lists those that are";
    problems::not_found("no-such-policy", "No such policy", detail)
}

/// Whether the client has what has this tag.
pub(crate) fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let lists = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut tags = lists.flat_map(|list| list.split(',')).map(str::trim);
    tags.any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

pub(crate) fn unchanged(etag: &str, cache: &'static str) -> Response {
    with_tag(StatusCode::NOT_MODIFIED.into_response(), etag, cache)
}

pub(crate) fn with_tag(mut response: Response, etag: &str, cache: &'static str) -> Response {
    let headers = response.headers_mut();
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

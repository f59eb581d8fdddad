//! A repository as a place, in the words of the distribution protocol of OCI.

use probity::registry::{Digest, MAX_MANIFEST, Place, PlaceError, PlaceProblem, Shelf};
use serde::Deserialize;
use ureq::Body;
use ureq::http::header::LINK;
use ureq::http::{HeaderMap, Method, Response, StatusCode};
use url::Url;

use crate::address::{Address, is_tag};
use crate::ask::Ask;
use crate::failure::{Deadline, Failure, persist};
use crate::settings::Settings;
use crate::web::{Web, malformed};

/// The manifests that may lie in a place of policies.
const MANIFESTS: &str = "application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json";

/// Tags that a registry is asked for at a time.
const TAGS_AT_A_TIME: &str = "1000";

const LIST: &str = "the list of tags";
const BYTES: &str = "application/octet-stream";

/// One repository of an OCI registry.
#[derive(Debug)]
pub struct OciPlace {
    web: Web,
}

impl OciPlace {
    /// The repository at `oci://host[:port]/repository/path`. Nothing is asked of the registry yet.
    ///
    /// # Errors
    ///
    /// Where the address is none, or an extra root certificate cannot be read.
    pub fn new(address: &str, settings: Settings) -> Result<Self, PlaceError> {
        let web = Address::parse(address, settings.wire).and_then(|address| Web::new(address, settings));
        let web = web.map_err(|problem| PlaceError::new(Address::shown(address), problem))?;
        Ok(OciPlace { web })
    }

    fn error(&self, problem: PlaceProblem) -> PlaceError {
        PlaceError::new(self.web.address.name.clone(), problem)
    }

    /// Asks, as often as it takes, and reads the answer; none where there is no such thing.
    fn read(
        &self,
        (url, accept): (&Url, Option<&'static str>),
        what: &str,
        limit: u64,
        deadline: Deadline,
    ) -> Result<Option<(HeaderMap, Vec<u8>)>, PlaceProblem> {
        persist(&self.web.settings, deadline, what, || {
            let ask = Ask { accept, ..Ask::get(url.clone(), what) };
            let mut response = self.web.ask(ask, deadline)?;
            match response.status() {
                StatusCode::NOT_FOUND => Ok(None),
                StatusCode::OK => {
                    let bytes = self.web.read(&mut response, limit, what)?;
                    Ok(Some((response.headers().clone(), bytes)))
                }
                _ => Err(unexpected(&response, what)),
            }
        })
    }

    fn all_tags(&self) -> Result<Vec<String>, PlaceProblem> {
        let deadline = Deadline::of(&self.web.settings);
        let mut url = self.web.url("tags/list")?;
        url.query_pairs_mut().append_pair("n", TAGS_AT_A_TIME);
        let mut tags = Vec::new();
        let mut left = MAX_MANIFEST;
        loop {
            let page = self.read((&url, None), LIST, left, deadline);
            let page = page.map_err(|problem| match problem {
                // what is left for one page is not the limit of all
                PlaceProblem::TooLarge { what, .. } => PlaceProblem::TooLarge { what, limit: MAX_MANIFEST },
                other => other,
            })?;
            let (headers, json) = page.ok_or_else(|| PlaceProblem::Missing {
                what: format!("repository `{}`", self.web.address.repository),
            })?;
            left = left.saturating_sub(u64::try_from(json.len()).unwrap_or(u64::MAX));
            let list: TagList =
                serde_json::from_slice(&json).map_err(|error| malformed(LIST, &error.to_string()))?;
            tags.extend(list.tags.unwrap_or_default());
            let Some(next) = next_page(&headers, &url) else { break };
            self.web.may_go(&next, LIST)?;
            url = next;
        }
        tags.sort_unstable();
        tags.dedup();
        Ok(tags)
    }

    fn one_manifest(&self, tag: &str) -> Result<Option<Vec<u8>>, PlaceProblem> {
        let what = check_tag(tag)?;
        let url = self.web.url(&format!("manifests/{tag}"))?;
        let deadline = Deadline::of(&self.web.settings);
        let found = self.read((&url, Some(MANIFESTS)), &what, MAX_MANIFEST, deadline)?;
        let Some((headers, manifest)) = found else { return Ok(None) };
        same_digest(&headers, &manifest)?;
        Ok(Some(manifest))
    }

    fn one_blob(&self, digest: &Digest, limit: u64) -> Result<Vec<u8>, PlaceProblem> {
        let what = digest.to_string();
        let url = self.web.url(&format!("blobs/{digest}"))?;
        let found = self.read((&url, None), &what, limit, Deadline::of(&self.web.settings))?;
        let (_, bytes) = found.ok_or(PlaceProblem::Missing { what })?;
        let actual = Digest::of(&bytes);
        if actual != *digest {
            return Err(PlaceProblem::OtherBytes { expected: digest.clone(), actual });
        }
        Ok(bytes)
    }

    fn store_blob(&self, bytes: &[u8]) -> Result<Digest, PlaceProblem> {
        let digest = Digest::of(bytes);
        let what = digest.to_string();
        let deadline = Deadline::of(&self.web.settings);
        let there = self.web.url(&format!("blobs/{digest}"))?;
        let uploads = self.web.url("blobs/uploads/")?;
        persist(&self.web.settings, deadline, &what, || {
            let found = self.web.ask(Ask::head(there.clone(), &what), deadline)?;
            if found.status().is_success() {
                return Ok(());
            }
            let begin = Ask::write(Method::POST, uploads.clone(), &what, BYTES, &[]);
            let begun = self.web.ask(begin, deadline)?;
            if begun.status() != StatusCode::ACCEPTED {
                return Err(unexpected(&begun, &what));
            }
            let mut to = self.web.location(&uploads, begun.headers(), &what)?;
            self.web.may_go(&to, &what)?;
            to.query_pairs_mut().append_pair("digest", digest.as_str());
            let stored = self.web.ask(Ask::write(Method::PUT, to, &what, BYTES, bytes), deadline)?;
            if stored.status() != StatusCode::CREATED {
                return Err(unexpected(&stored, &what));
            }
            Ok(())
        })?;
        Ok(digest)
    }

    fn store_manifest(&self, tag: &str, manifest: &[u8]) -> Result<(), PlaceProblem> {
        let what = check_tag(tag)?;
        if manifest.len() as u64 > MAX_MANIFEST {
            return Err(PlaceProblem::TooLarge { what, limit: MAX_MANIFEST });
        }
        let Manifest { media_type } =
            serde_json::from_slice(manifest).map_err(|error| malformed(&what, &error.to_string()))?;
        let url = self.web.url(&format!("manifests/{tag}"))?;
        let deadline = Deadline::of(&self.web.settings);
        persist(&self.web.settings, deadline, &what, || {
            let put = Ask::write(Method::PUT, url.clone(), &what, &media_type, manifest);
            let stored = self.web.ask(put, deadline)?;
            if stored.status() != StatusCode::CREATED {
                return Err(unexpected(&stored, &what));
            }
            Ok(same_digest(stored.headers(), manifest)?)
        })
    }
}

impl Place for OciPlace {
    fn name(&self) -> &str {
        &self.web.address.name
    }

    fn tags(&self) -> Result<Vec<String>, PlaceError> {
        self.all_tags().map_err(|problem| self.error(problem))
    }

    fn manifest(&self, tag: &str) -> Result<Option<Vec<u8>>, PlaceError> {
        self.one_manifest(tag).map_err(|problem| self.error(problem))
    }

    fn blob(&self, digest: &Digest, limit: u64) -> Result<Vec<u8>, PlaceError> {
        self.one_blob(digest, limit).map_err(|problem| self.error(problem))
    }
}

impl Shelf for OciPlace {
    fn put_blob(&self, bytes: &[u8]) -> Result<Digest, PlaceError> {
        self.store_blob(bytes).map_err(|problem| self.error(problem))
    }

    fn put_manifest(&self, tag: &str, manifest: &[u8]) -> Result<(), PlaceError> {
        self.store_manifest(tag, manifest).map_err(|problem| self.error(problem))
    }
}

/// One page of the list of tags.
#[derive(Deserialize)]
struct TagList {
    /// A registry may write `null` where there are none.
    tags: Option<Vec<String>>,
}

/// What must be known of a manifest to store it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    media_type: String,
}

/// What messages call a manifest, where its tag can be one.
fn check_tag(tag: &str) -> Result<String, PlaceProblem> {
    let what = format!("tag `{}`", tag.chars().take(128).collect::<String>());
    if !is_tag(tag) {
        let problem = "a tag has at most 128 letters, digits, `.`, `_` and hyphens, and begins with a letter, a digit \
                       or `_`";
        return Err(malformed(&what, problem));
    }
    Ok(what)
}

/// The page that follows, by the header `Link: <…>; rel="next"`.
fn next_page(headers: &HeaderMap, from: &Url) -> Option<Url> {
    let links = headers.get_all(LINK).iter().filter_map(|link| link.to_str().ok());
    links.flat_map(|link| link.split(',')).find_map(|link| {
        let (target, relation) = link.trim().strip_prefix('<')?.split_once('>')?;
        let is_next = relation.split(';').any(|part| matches!(part.trim(), "rel=\"next\"" | "rel=next"));
        is_next.then(|| from.join(target).ok()).flatten()
    })
}

/// Where the registry says which bytes it means, they must be these.
fn same_digest(headers: &HeaderMap, bytes: &[u8]) -> Result<(), PlaceProblem> {
    let stated = headers.get("docker-content-digest").and_then(|stated| stated.to_str().ok());
    let Some(expected) = stated.and_then(|stated| stated.parse::<Digest>().ok()) else { return Ok(()) };
    let actual = Digest::of(bytes);
    if actual != expected {
        return Err(PlaceProblem::OtherBytes { expected, actual });
    }
    Ok(())
}

/// A status that does not belong to what was asked.
fn unexpected(response: &Response<Body>, what: &str) -> Failure {
    Failure::status(response.status().as_u16(), response.headers(), what)
}

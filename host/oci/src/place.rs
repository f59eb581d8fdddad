//! A repository as a place, in the words of the distribution protocol of OCI.

use probity::registry::{Digest, MAX_MANIFEST, Place, PlaceError, PlaceProblem, Shelf};
use probity::web::header::{ACCEPT, CONTENT_TYPE, LINK};
use probity::web::{
    Deadline, Failure, HeaderMap, HeaderValue, Method, Request, Response, Settings, StatusCode, Url,
    location, malformed,
};
use serde::Deserialize;

use crate::address::{Address, is_tag};
use crate::asking::Asking;

/// The manifests that may lie in a place of policies.
const MANIFESTS: &str = "application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json";

/// Tags that a registry is asked for at a time.
const TAGS_AT_A_TIME: &str = "1000";

/// Pages of the list of tags, at most: they may be empty, and no limit of size ends them.
const MAX_PAGES: usize = 1_000;

const LIST: &str = "the list of tags";
const BYTES: &str = "application/octet-stream";

/// One repository of an OCI registry.
#[derive(Debug)]
pub struct OciPlace {
    at: Asking,
}

impl OciPlace {
    /// The repository at `oci://host[:port]/repository/path`. Nothing is asked of the registry yet.
    ///
    /// # Errors
    ///
    /// Where the address is none, or an extra root certificate cannot be read.
    pub fn new(address: &str, settings: Settings) -> Result<Self, PlaceError> {
        let at = Address::parse(address, settings.wire).and_then(|address| Asking::new(address, settings));
        let at = at.map_err(|problem| PlaceError::new(Address::shown(address), problem))?;
        Ok(OciPlace { at })
    }

    fn error(&self, problem: PlaceProblem) -> PlaceError {
        PlaceError::new(self.at.address.name.clone(), problem)
    }

    /// Asks, as often as it takes, and reads the answer; none where there is no such thing.
    fn read(
        &self,
        request: &Request,
        what: &str,
        limit: u64,
        deadline: Deadline,
    ) -> Result<Option<(HeaderMap, Vec<u8>)>, PlaceProblem> {
        self.at.web.persist(deadline, || {
            let response = self.at.ask(request, what, deadline)?;
            match response.status() {
                StatusCode::NOT_FOUND => Ok(None),
                StatusCode::OK => {
                    let (headers, mut bytes) = (response.headers().clone(), Vec::new());
                    self.at.web.read(response, what, limit, &mut bytes, deadline)?;
                    Ok(Some((headers, bytes)))
                }
                _ => Err(self.at.web.refusal(&response, what)),
            }
        })
    }

    fn all_tags(&self) -> Result<Vec<String>, PlaceProblem> {
        let deadline = self.at.web.deadline();
        let mut url = self.at.url("tags/list")?;
        url.query_pairs_mut().append_pair("n", TAGS_AT_A_TIME);
        let mut tags = Vec::new();
        let mut left = MAX_MANIFEST;
        for _ in 0..MAX_PAGES {
            let page = self.read(&get(&url), LIST, left, deadline);
            let page = page.map_err(|problem| match problem {
                // what is left for one page is not the limit of all
                PlaceProblem::TooLarge { what, .. } if what == LIST => {
                    PlaceProblem::TooLarge { what, limit: MAX_MANIFEST }
                }
                other => other,
            })?;
            let (headers, json) = page.ok_or_else(|| PlaceProblem::Missing {
                what: format!("repository `{}`", self.at.address.repository),
            })?;
            left = left.saturating_sub(u64::try_from(json.len()).unwrap_or(u64::MAX));
            let list: TagList =
                serde_json::from_slice(&json).map_err(|error| malformed(LIST, &error.to_string()))?;
            tags.extend(list.tags.unwrap_or_default());
            let Some(next) = next_page(&headers, &url) else {
                tags.sort_unstable();
                tags.dedup();
                return Ok(tags);
            };
            self.at.web.may_go(&url, &next, LIST)?;
            if next == url {
                return Err(malformed(LIST, "one of its pages says that it is followed by itself"));
            }
            url = next;
        }
        Err(malformed(LIST, &format!("it has more than {MAX_PAGES} pages")))
    }

    fn one_manifest(&self, tag: &str) -> Result<Option<Vec<u8>>, PlaceProblem> {
        let what = check_tag(tag)?;
        let mut request = get(&self.at.url(&format!("manifests/{tag}"))?);
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static(MANIFESTS));
        let found = self.read(&request, &what, MAX_MANIFEST, self.at.web.deadline())?;
        let Some((headers, manifest)) = found else { return Ok(None) };
        same_digest(&headers, &manifest)?;
        Ok(Some(manifest))
    }

    fn one_blob(&self, digest: &Digest, limit: u64) -> Result<Vec<u8>, PlaceProblem> {
        let what = digest.to_string();
        let request = get(&self.at.url(&format!("blobs/{digest}"))?);
        let found = self.read(&request, &what, limit, self.at.web.deadline())?;
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
        let deadline = self.at.web.deadline();
        let there = Request::new(Method::HEAD, self.at.url(&format!("blobs/{digest}"))?);
        let begin = write(Method::POST, self.at.url("blobs/uploads/")?, HeaderValue::from_static(BYTES), &[]);
        self.at.web.persist(deadline, || {
            let found = self.at.ask(&there, &what, deadline)?;
            if found.status().is_success() {
                return Ok(());
            }
            let begun = self.at.ask(&begin, &what, deadline)?;
            if begun.status() != StatusCode::ACCEPTED {
                return Err(self.at.web.refusal(&begun, &what));
            }
            let mut to = location(begin.url(), begun.headers(), &what)?;
            self.at.web.may_go(begin.url(), &to, &what)?;
            to.query_pairs_mut().append_pair("digest", digest.as_str());
            self.store(&write(Method::PUT, to, HeaderValue::from_static(BYTES), bytes), &what, deadline)?;
            Ok(())
        })?;
        Ok(digest)
    }

    /// Stores what a request holds.
    fn store(&self, put: &Request, what: &str, deadline: Deadline) -> Result<Response, Failure> {
        let stored = self.at.ask(put, what, deadline)?;
        if stored.status() != StatusCode::CREATED {
            return Err(self.at.web.refusal(&stored, what));
        }
        Ok(stored)
    }

    fn store_manifest(&self, tag: &str, manifest: &[u8]) -> Result<(), PlaceProblem> {
        let what = check_tag(tag)?;
        if manifest.len() as u64 > MAX_MANIFEST {
            return Err(PlaceProblem::TooLarge { what, limit: MAX_MANIFEST });
        }
        let Manifest { media_type } =
            serde_json::from_slice(manifest).map_err(|error| malformed(&what, &error.to_string()))?;
        let media = media_type.parse().map_err(|_| malformed(&what, "its media type is none"))?;
        let put = write(Method::PUT, self.at.url(&format!("manifests/{tag}"))?, media, manifest);
        let deadline = self.at.web.deadline();
        self.at.web.persist(deadline, || {
            let stored = self.store(&put, &what, deadline)?;
            Ok(same_digest(stored.headers(), manifest)?)
        })
    }
}

impl Place for OciPlace {
    fn name(&self) -> &str {
        &self.at.address.name
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

/// To read something.
fn get(url: &Url) -> Request {
    Request::new(Method::GET, url.clone())
}

/// To write something.
fn write(method: Method, url: Url, media: HeaderValue, body: &[u8]) -> Request {
    let mut request = Request::new(method, url);
    request.headers_mut().insert(CONTENT_TYPE, media);
    *request.body_mut() = Some(body.to_vec().into());
    request
}

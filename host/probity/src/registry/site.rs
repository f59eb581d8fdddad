//! A static web site as a place for policies.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use probity_core::registry::layout::ImageIndex;
use reqwest::header::{CONTENT_RANGE, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, RANGE};
use reqwest::{Method, Request, Response, StatusCode, Url};

use super::{Digest, MAX_MANIFEST, Place, PlaceError, PlaceProblem};
use crate::web::{Deadline, Failure, Settings, Web, malformed};

/// A web site with an OCI image layout on it, read only. It is asked as [`crate::web`] does.
#[derive(Debug)]
pub struct Site {
    name: String,
    web: Web,
    cache: Option<PathBuf>,
    index: Mutex<Option<Cached>>,
}

/// `index.json` as it was when the site gave it this tag.
#[derive(Debug, Clone)]
struct Cached {
    tag: HeaderValue,
    bytes: Arc<Vec<u8>>,
}

const INDEX: &str = "index.json";

impl Site {
    /// A site by its address: `https://host/folder/`, or on this machine also `http://…`. Where a folder is named for it,
    /// its `index.json` is kept there from one process to the next, so that it is fetched only where it changed.
    ///
    /// # Errors
    ///
    /// Where the address or the settings cannot be used.
    pub fn new(address: &str, settings: Settings, cache: Option<PathBuf>) -> Result<Self, PlaceError> {
        let named = format!("`{}`", crate::shown::shown(address));
        let bad =
            |problem: &str| PlaceError::new(&named, PlaceProblem::BadName { problem: problem.to_owned() });
        let mut base =
            Url::parse(address).map_err(|error| bad(&format!("its address cannot be read ({error})")))?;
        if !base.username().is_empty() || base.password().is_some() {
            // a message would show them
            return Err(PlaceError::new(
                "the address of a site",
                PlaceProblem::BadName {
                    problem: "it has credentials in it, which belong into a file".to_owned(),
                },
            ));
        }
        if base.query().is_some() || base.fragment().is_some() {
            return Err(bad("its address has a query or a fragment"));
        }
        if !base.path().ends_with('/') {
            base.set_path(&format!("{}/", base.path()));
        }
        let web = Web::new(base, settings).map_err(|problem| PlaceError::new(&named, problem))?;
        Ok(Site { name: format!("`{}`", web.base()), web, cache, index: Mutex::new(None) })
    }

    fn error(&self, problem: PlaceProblem) -> PlaceError {
        PlaceError::new(&self.name, problem)
    }

    /// Asks for a file, with a header if need be.
    fn ask(
        &self,
        path: &str,
        what: &str,
        header: Option<(HeaderName, HeaderValue)>,
        deadline: Deadline,
    ) -> Result<Response, Failure> {
        let mut request = Request::new(Method::GET, self.web.url(path)?);
        request.headers_mut().extend(header);
        self.web.ask(&request, what, self.web.settings().credentials.header().as_ref(), deadline)
    }

    /// The bytes of a digest. What broke off is gone on with where that is to be said in `resumed`; where the site does
    /// not go on from there, all of it is asked for again, and from then on.
    fn fetch(
        &self,
        digest: &Digest,
        limit: u64,
        mut resumed: Option<&mut bool>,
        deadline: Deadline,
    ) -> Result<Vec<u8>, PlaceProblem> {
        let path = format!("blobs/sha256/{}", digest.hex());
        let what = digest.as_str();
        // kept from one attempt to the next: bytes are what their digest says, wherever they come from
        let mut bytes = Vec::new();
        let attempt = || {
            let had = if resumed.is_some() { bytes.len() } else { 0 };
            let range = HeaderValue::try_from(format!("bytes={had}-")).ok().filter(|_| had > 0);
            let mut response = self.ask(&path, what, range.map(|range| (RANGE, range)), deadline)?;
            if had > 0 && is_amiss(&response, had) {
                resumed = None;
                response = self.ask(&path, what, None, deadline)?;
            }
            match (response.status(), resumed.as_deref_mut()) {
                (StatusCode::PARTIAL_CONTENT, Some(resumed)) if had > 0 => *resumed = true,
                (StatusCode::OK, _) => bytes.clear(),
                (StatusCode::NOT_FOUND | StatusCode::GONE, _) => {
                    return Err(PlaceProblem::Missing { what: what.to_owned() }.into());
                }
                _ => return Err(self.web.refusal(&response, what)),
            }
            self.web.read(response, what, limit, &mut bytes, deadline)
        };
        self.web.persist(deadline, attempt)?;
        let actual = Digest::of(&bytes);
        if actual == *digest {
            Ok(bytes)
        } else {
            Err(PlaceProblem::OtherBytes { expected: digest.clone(), actual })
        }
    }

    /// `index.json`, asked for only where it changed; none where the site has none.
    fn image_index(&self) -> Result<Option<ImageIndex>, PlaceError> {
        Ok(self.image_index_if(self.known())?.map(|(index, _)| index))
    }

    /// The same, and whether it had not changed.
    fn image_index_if(&self, known: Option<Cached>) -> Result<Option<(ImageIndex, bool)>, PlaceError> {
        let deadline = self.web.deadline();
        let attempt = || {
            let header = known.as_ref().map(|known| (IF_NONE_MATCH, known.tag.clone()));
            let response = self.ask(INDEX, INDEX, header, deadline)?;
            match (response.status(), &known) {
                (StatusCode::NOT_MODIFIED, Some(known)) => return Ok(Some((Arc::clone(&known.bytes), None))),
                (StatusCode::NOT_FOUND | StatusCode::GONE, _) => return Ok(None),
                (StatusCode::OK, _) => {}
                _ => return Err(self.web.refusal(&response, INDEX)),
            }
            let tag = response.headers().get(ETAG).cloned();
            let mut bytes = Vec::new();
            self.web.read(response, INDEX, MAX_MANIFEST, &mut bytes, deadline)?;
            Ok(Some((Arc::new(bytes), Some(tag))))
        };
        let bytes = self.web.persist(deadline, attempt).map_err(|problem| self.error(problem))?;
        let Some((bytes, fetched)) = bytes else { return Ok(None) };
        let index =
            ImageIndex::parse(&bytes).map_err(|bad| self.error(malformed(INDEX, &bad.to_string())))?;
        let unchanged = fetched.is_none();
        // only what can be read
        if let Some(tag) = fetched.flatten() {
            self.remember(Cached { tag, bytes });
        }
        Ok(Some((index, unchanged)))
    }

    fn known(&self) -> Option<Cached> {
        let mut known = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        if known.is_none() {
            *known = self
                .cache_file()
                .and_then(|file| crate::files::read(&file, MAX_MANIFEST + 4096).ok())
                .and_then(|bytes| {
                    let end = bytes.iter().position(|byte| *byte == b'\n')?;
                    let tag = HeaderValue::from_bytes(bytes.get(..end)?).ok()?;
                    Some(Cached { tag, bytes: Arc::new(bytes.get(end + 1..)?.to_vec()) })
                });
        }
        known.clone()
    }

    fn remember(&self, cached: Cached) {
        if let Some(file) = self.cache_file() {
            let bytes = [cached.tag.as_bytes(), b"\n", &cached.bytes].concat();
            // without a cache it is fetched again, no more
            let _ = crate::files::replace(&file, &bytes);
        }
        *self.index.lock().unwrap_or_else(PoisonError::into_inner) = Some(cached);
    }

    fn cache_file(&self) -> Option<PathBuf> {
        let name = Digest::of(self.web.base().as_str().as_bytes());
        Some(self.cache.as_ref()?.join(format!("{}.index", name.hex())))
    }
}

/// Whether an answer to what was asked from an offset on is none of that: from another offset, or of nothing.
fn is_amiss(response: &Response, offset: usize) -> bool {
    match response.status() {
        StatusCode::RANGE_NOT_SATISFIABLE => true,
        StatusCode::PARTIAL_CONTENT => {
            let range = response.headers().get(CONTENT_RANGE).and_then(|range| range.to_str().ok());
            !range.is_some_and(|range| range.starts_with(&format!("bytes {offset}-")))
        }
        _ => false,
    }
}

impl Place for Site {
    fn name(&self) -> &str {
        &self.name
    }

    fn tags(&self) -> Result<Vec<String>, PlaceError> {
        match self.image_index()? {
            Some(index) => Ok(index.tags()),
            None => {
                let what = format!("registry: a folder with an `{INDEX}`, as `probity policy push` makes it");
                Err(self.error(PlaceProblem::Missing { what }))
            }
        }
    }

    fn manifest(&self, tag: &str) -> Result<Option<Vec<u8>>, PlaceError> {
        let Some((mut index, unchanged)) = self.image_index_if(self.known())? else { return Ok(None) };
        // a fault that has passed may have been remembered
        if unchanged && index.tagged(tag).is_none() {
            match self.image_index_if(None)? {
                Some((fresh, _)) => index = fresh,
                None => return Ok(None),
            }
        }
        let Some(descriptor) = index.tagged(tag) else { return Ok(None) };
        self.blob(&descriptor.digest, MAX_MANIFEST).map(Some)
    }

    fn blob(&self, digest: &Digest, limit: u64) -> Result<Vec<u8>, PlaceError> {
        let deadline = self.web.deadline();
        let mut resumed = false;
        let mut fetched = self.fetch(digest, limit, Some(&mut resumed), deadline);
        // the parts may not go together
        let apart = matches!(fetched, Err(PlaceProblem::OtherBytes { .. } | PlaceProblem::TooLarge { .. }));
        if resumed && apart {
            fetched = self.fetch(digest, limit, None, deadline);
        }
        fetched.map_err(|problem| self.error(problem))
    }
}

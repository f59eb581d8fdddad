//! A static web site as a place for policies.

use std::fmt;
use std::io::Read;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use probity_core::registry::layout::ImageIndex;
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::header::{
    AUTHORIZATION, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH, LOCATION, RANGE, RETRY_AFTER,
};
use reqwest::redirect::Policy;
use reqwest::{StatusCode, Url};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::{Digest, MAX_MANIFEST, Place, PlaceError, PlaceProblem};

/// How a site is reached.
#[derive(Clone)]
pub struct SiteSettings {
    /// A token, or `user:password`. It is sent to the site itself and to nobody else.
    pub credentials: Option<String>,
    /// Further root certificates, PEM.
    pub certificates: Vec<u8>,
    /// Other hosts to which it may redirect.
    pub redirects: Vec<String>,
    /// Whether it may be reached without TLS, also elsewhere than on this machine.
    pub plain: bool,
    /// How long a connection may take.
    pub connect_timeout: Duration,
    /// How long one thing may take, with all attempts.
    pub total_timeout: Duration,
    /// Attempts at one thing, where what went wrong may pass.
    pub attempts: u32,
    /// The pause before the second attempt; it doubles with each.
    pub pause: Duration,
    /// Where its `index.json` is kept from one process to the next, so that it is fetched only where it changed.
    pub cache: Option<PathBuf>,
}

impl Default for SiteSettings {
    fn default() -> Self {
        SiteSettings {
            credentials: None,
            certificates: Vec::new(),
            redirects: Vec::new(),
            plain: false,
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(60),
            attempts: 4,
            pause: Duration::from_millis(250),
            cache: None,
        }
    }
}

impl fmt::Debug for SiteSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SiteSettings")
            .field("credentials", &self.credentials.as_ref().map(|_| "…"))
            .field("redirects", &self.redirects)
            .field("total_timeout", &self.total_timeout)
            .finish_non_exhaustive()
    }
}

/// A web site with an OCI image layout on it, read only. It is reached by TLS, through the proxy that the environment
/// names (`HTTPS_PROXY`, `NO_PROXY`); certificates are those of the system and those that the settings add.
pub struct Site {
    base: Url,
    name: String,
    client: Client,
    settings: SiteSettings,
    index: Mutex<Option<Cached>>,
}

/// `index.json` as it was when the site gave it this tag.
#[derive(Clone)]
struct Cached {
    tag: HeaderValue,
    bytes: Arc<Vec<u8>>,
}

/// Why an attempt failed, whether another one may succeed, and how long the site says to wait.
struct Failure {
    problem: PlaceProblem,
    passes: bool,
    wait: Option<Duration>,
}

impl From<PlaceProblem> for Failure {
    fn from(problem: PlaceProblem) -> Self {
        Failure { problem, passes: false, wait: None }
    }
}

/// How often one thing may be sent elsewhere.
const MAX_REDIRECTS: usize = 5;
/// The longest pause that a site may ask for.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
const INDEX: &str = "index.json";

impl Site {
    /// A site by its address: `https://host/folder/`, or on this machine also `http://…`.
    ///
    /// # Errors
    ///
    /// Where the address or the certificates cannot be used.
    pub fn new(address: &str, settings: SiteSettings) -> Result<Self, PlaceError> {
        let named = crate::shown::shown(address);
        let bad = |problem: &str| {
            PlaceError::new(format!("`{named}`"), PlaceProblem::BadName { problem: problem.to_owned() })
        };
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
        if !may_go(&base, &settings) {
            return Err(bad("it is not `https`, nor on this machine"));
        }
        if !base.path().ends_with('/') {
            base.set_path(&format!("{}/", base.path()));
        }
        let client = client(&settings, is_loopback(&base)).map_err(|problem| bad(&problem))?;
        Ok(Site { name: format!("`{base}`"), base, client, settings, index: Mutex::new(None) })
    }

    fn url(&self, path: &str) -> Result<Url, PlaceProblem> {
        self.base.join(path).map_err(|error| PlaceProblem::BadName { problem: error.to_string() })
    }

    fn error(&self, problem: PlaceProblem) -> PlaceError {
        PlaceError::new(&self.name, problem)
    }

    /// Tries as often as the settings say.
    fn persist<T>(
        &self,
        what: &str,
        mut attempt: impl FnMut(Instant) -> Result<T, Failure>,
    ) -> Result<T, PlaceError> {
        let limit = self.settings.total_timeout;
        let deadline = Instant::now() + limit;
        let mut pause = self.settings.pause;
        for left in (0..self.settings.attempts.max(1)).rev() {
            match attempt(deadline) {
                Ok(done) => return Ok(done),
                Err(failure) => {
                    let wait = failure.wait.unwrap_or(pause).min(LONGEST_PAUSE);
                    if left == 0 || !failure.passes || Instant::now() + wait >= deadline {
                        return Err(self.error(failure.problem));
                    }
                    sleep(wait);
                    pause = pause.saturating_mul(2);
                }
            }
        }
        Err(self.error(PlaceProblem::TimedOut { what: what.to_owned(), limit }))
    }

    /// Asks, and follows where it may.
    fn ask(
        &self,
        path: &str,
        what: &str,
        deadline: Instant,
        add: impl Fn(RequestBuilder) -> RequestBuilder,
    ) -> Result<Response, Failure> {
        let mut url = self.url(path)?;
        for _ in 0..=MAX_REDIRECTS {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let limit = self.settings.total_timeout;
                return Err(PlaceProblem::TimedOut { what: what.to_owned(), limit }.into());
            }
            let mut request = add(self.client.get(url.clone())).timeout(left);
            if same_host(&url, &self.base) {
                request = self.credentials(request)?;
            }
            let response = request.send().map_err(|error| self.failed(&error, what, 0))?;
            let Some(to) = redirect(&response) else { return Ok(response) };
            let next = url.join(to);
            let shown = crate::shown::shown(next.as_ref().map_or(to, |next| next.host_str().unwrap_or(to)));
            let refused = |why: &str| PlaceProblem::Redirected {
                what: what.to_owned(),
                to: shown.clone(),
                why: why.to_owned(),
            };
            let next = next.map_err(|error| refused(&error.to_string()))?;
            let allowed =
                |host: &str| self.settings.redirects.iter().any(|other| other.eq_ignore_ascii_case(host));
            if !same_host(&next, &self.base) && !next.host_str().is_some_and(allowed) {
                return Err(refused("it is another host: name it among `redirects` if you trust it").into());
            }
            if !may_go(&next, &self.settings) || (url.scheme() == "https" && next.scheme() != "https") {
                return Err(refused("it is not `https`").into());
            }
            url = next;
        }
        let (what, to) = (what.to_owned(), crate::shown::shown(url.host_str().unwrap_or_default()));
        Err(PlaceProblem::Redirected { what, to, why: "it was sent on too often".to_owned() }.into())
    }

    fn credentials(&self, request: RequestBuilder) -> Result<RequestBuilder, Failure> {
        let Some(credentials) = &self.settings.credentials else { return Ok(request) };
        Ok(match credentials.split_once(':') {
            Some((user, password)) => request.basic_auth(user, Some(password)),
            None => {
                let bad = |_| PlaceProblem::BadName { problem: "its credentials are no token".to_owned() };
                let mut value = HeaderValue::from_str(&format!("Bearer {credentials}")).map_err(bad)?;
                value.set_sensitive(true);
                request.header(AUTHORIZATION, value)
            }
        })
    }

    fn failed(&self, error: &reqwest::Error, what: &str, got: u64) -> Failure {
        let what = what.to_owned();
        if error.is_timeout() {
            let limit =
                if error.is_connect() { self.settings.connect_timeout } else { self.settings.total_timeout };
            return PlaceProblem::TimedOut { what, limit }.into();
        }
        let problem = causes(error);
        // a certificate that is not trusted is not trusted the next time either
        let passes = !problem.contains("certificate");
        let problem = match got {
            0 => PlaceProblem::Unreachable { problem },
            got => PlaceProblem::Truncated { what, got },
        };
        Failure { problem, passes, wait: None }
    }

    /// Reads on where it broke off before.
    fn read(
        &self,
        mut response: Response,
        what: &str,
        limit: u64,
        into: &mut Vec<u8>,
    ) -> Result<(), Failure> {
        let too_large = || PlaceProblem::TooLarge { what: what.to_owned(), limit };
        let had = into.len() as u64;
        let stated = response.content_length();
        if stated.is_some_and(|stated| stated > limit.saturating_sub(had)) {
            return Err(too_large().into());
        }
        let left = limit.saturating_sub(had).saturating_add(1);
        match (&mut response).take(left).read_to_end(into) {
            Ok(_) if into.len() as u64 > limit => Err(too_large().into()),
            Ok(_) => Ok(()),
            Err(error) => {
                let got = into.len() as u64;
                if error.kind() == std::io::ErrorKind::TimedOut || causes(&error).contains("timed out") {
                    let limit = self.settings.total_timeout;
                    return Err(PlaceProblem::TimedOut { what: what.to_owned(), limit }.into());
                }
                let problem = PlaceProblem::Truncated { what: what.to_owned(), got };
                Err(Failure { problem, passes: true, wait: None })
            }
        }
    }

    /// `index.json`, asked for only where it changed; none where the site has none.
    fn image_index(&self) -> Result<Option<ImageIndex>, PlaceError> {
        Ok(self.image_index_if(self.known())?.map(|(index, _)| index))
    }

    /// The same, and whether it had not changed.
    fn image_index_if(&self, known: Option<Cached>) -> Result<Option<(ImageIndex, bool)>, PlaceError> {
        let bytes = self.persist(INDEX, |deadline| {
            let response = self.ask(INDEX, INDEX, deadline, |request| match &known {
                Some(known) => request.header(IF_NONE_MATCH, known.tag.clone()),
                None => request,
            })?;
            match (response.status(), &known) {
                (StatusCode::NOT_MODIFIED, Some(known)) => return Ok(Some((Arc::clone(&known.bytes), None))),
                (StatusCode::NOT_FOUND | StatusCode::GONE, _) => return Ok(None),
                (StatusCode::OK, _) => {}
                (status, _) => return Err(refusal(status, response.headers(), INDEX)),
            }
            let tag = response.headers().get(ETAG).cloned();
            let mut bytes = Vec::new();
            self.read(response, INDEX, MAX_MANIFEST, &mut bytes)?;
            Ok(Some((Arc::new(bytes), Some(tag))))
        })?;
        let Some((bytes, fetched)) = bytes else { return Ok(None) };
        let index = ImageIndex::parse(&bytes).map_err(|bad| {
            self.error(PlaceProblem::Malformed { what: INDEX.to_owned(), problem: bad.to_string() })
        })?;
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
        let name = Digest::of(self.base.as_str().as_bytes());
        Some(self.settings.cache.as_ref()?.join(format!("{}.index", name.hex())))
    }
}

impl fmt::Debug for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Site").field("base", &self.base.as_str()).finish_non_exhaustive()
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
        let path = format!("blobs/sha256/{}", digest.hex());
        let what = digest.as_str();
        // kept from one attempt to the next: bytes are what their digest says, wherever they come from
        let mut bytes = Vec::new();
        self.persist(what, |deadline| {
            let had = bytes.len();
            let response = self.ask(&path, what, deadline, |request| match had {
                0 => request,
                had => request.header(RANGE, format!("bytes={had}-")),
            })?;
            match response.status() {
                StatusCode::PARTIAL_CONTENT if had > 0 => {}
                StatusCode::OK => bytes.clear(),
                StatusCode::NOT_FOUND | StatusCode::GONE => {
                    return Err(PlaceProblem::Missing { what: what.to_owned() }.into());
                }
                status => return Err(refusal(status, response.headers(), what)),
            }
            self.read(response, what, limit, &mut bytes)
        })?;
        let actual = Digest::of(&bytes);
        if actual == *digest {
            Ok(bytes)
        } else {
            Err(self.error(PlaceProblem::OtherBytes { expected: digest.clone(), actual }))
        }
    }
}

/// The certificates of the system and further ones; TLS by rustls.
fn client(settings: &SiteSettings, loopback: bool) -> Result<Client, String> {
    let mut roots = RootCertStore::empty();
    // where the system has none, further ones are all there are
    for certificate in rustls_native_certs::load_native_certs().certs {
        let _ = roots.add(certificate);
    }
    for certificate in CertificateDer::pem_slice_iter(&settings.certificates) {
        let added = certificate
            .map_err(|error| error.to_string())
            .and_then(|certificate| roots.add(certificate).map_err(|error| error.to_string()));
        added.map_err(|problem| format!("a root certificate cannot be used ({problem})"))?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    // what is said to this machine is nobody else's business
    let builder = if loopback { Client::builder().no_proxy() } else { Client::builder() };
    builder
        .user_agent(concat!("probity/", env!("CARGO_PKG_VERSION")))
        .tls_backend_preconfigured(tls)
        // each is looked at before it is followed
        .redirect(Policy::none())
        .connect_timeout(settings.connect_timeout)
        .build()
        .map_err(|error| causes(&error))
}

/// Whether an address may be asked at all: by TLS, or where nobody can listen.
fn may_go(url: &Url, settings: &SiteSettings) -> bool {
    match url.scheme() {
        "https" => url.host_str().is_some(),
        "http" => settings.plain || is_loopback(url),
        _ => false,
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn same_host(a: &Url, b: &Url) -> bool {
    a.scheme() == b.scheme()
        && a.host_str() == b.host_str()
        && a.port_or_known_default() == b.port_or_known_default()
}

fn redirect(response: &Response) -> Option<&str> {
    let moved = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    if moved { response.headers().get(LOCATION)?.to_str().ok() } else { None }
}

fn refusal(status: StatusCode, headers: &HeaderMap, what: &str) -> Failure {
    let (status, what) = (status.as_u16(), what.to_owned());
    match status {
        401 | 403 => PlaceProblem::Denied { status, what }.into(),
        429 | 500 | 502 | 503 | 504 => {
            let stated = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
            let problem = PlaceProblem::Status { status, what };
            Failure { problem, passes: true, wait: stated.map(Duration::from_secs) }
        }
        _ => PlaceProblem::Status { status, what }.into(),
    }
}

/// What an error says, with what it comes from, once each.
fn causes(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let text = next.to_string();
        if !said.contains(&text) {
            said = format!("{said}: {text}");
        }
        cause = next.source();
    }
    crate::shown::shown(&said)
}

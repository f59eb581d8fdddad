//! Asking a server on the web, within limits of time and size.
//!
//! A [`Web`] talks to one server: by TLS, through the proxy that the environment names (`HTTPS_PROXY`, `NO_PROXY`; none for
//! a server on this machine), with the certificates of the system and those that the [`Settings`] add. It follows to other
//! hosts only where the settings name them, and shows credentials to none of them.
//!
//! It blocks, but what it does runs on a thread of its own: it may be called from any thread, also from one of an
//! asynchronous program, which stands still meanwhile. Whatever the server does, a call ends within
//! [`Settings::total_timeout`] and holds no more than was asked for.
//!
//! ```no_run
//! use probity::web::{Method, Request, Settings, StatusCode, Web};
//!
//! let web = Web::new("https://portal.example/".parse()?, Settings::default())?;
//! let request = Request::new(Method::GET, web.url("keys.json")?);
//! let (what, deadline) = ("the keys", web.deadline());
//! let keys = web.persist(deadline, || {
//!     let response = web.ask(&request, what, None, deadline)?;
//!     if response.status() != StatusCode::OK {
//!         return Err(web.refusal(&response, what));
//!     }
//!     let mut bytes = Vec::new();
//!     web.read(response, what, 1 << 20, &mut bytes, deadline)?;
//!     Ok(bytes)
//! })?;
//! println!("{} bytes", keys.len());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod failure;
mod settings;
mod worker;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Body, Client};
use rustls::RootCertStore;
use rustls::pki_types::pem::{PemObject, SectionKind};

use crate::registry::PlaceProblem;
use failure::causes;
use settings::is_loopback;
use worker::Worker;

pub use failure::{Deadline, Failure};
pub use probity_core::trust::NamedHost;
pub use reqwest::header::{self, HeaderMap, HeaderValue};
pub use reqwest::{Method, Request, Response, StatusCode, Url};
pub use settings::{Credentials, Settings, Wire, is_among};

/// How often one thing may be sent elsewhere.
const MAX_REDIRECTS: usize = 5;

/// Bytes a second that are sent on a slow line.
const SLOW: u64 = 16 << 10;

/// What talks to one server.
pub struct Web {
    client: Client,
    worker: Worker,
    base: Url,
    settings: Settings,
}

impl fmt::Debug for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Web")
            .field("base", &self.base.as_str())
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

impl Web {
    /// The server at an address. Nothing is asked of it yet.
    ///
    /// # Errors
    ///
    /// Where the settings forbid the address, or what they hold cannot be used.
    pub fn new(base: Url, settings: Settings) -> Result<Self, PlaceProblem> {
        let bad = |problem: &str| PlaceProblem::BadName { problem: problem.to_owned() };
        if base.scheme() != "https" && (base.scheme() != "http" || !settings.wire.is_clear_to(&base)) {
            return Err(bad("it is not `https`, nor on this machine"));
        }
        if settings.credentials != Credentials::Anonymous && settings.credentials.header().is_none() {
            return Err(bad("its credentials are none that can be sent"));
        }
        let failed = |problem: String| PlaceProblem::Unreachable { problem };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| failed(error.to_string()))?
            .with_root_certificates(roots(&settings)?)
            .with_no_client_auth();
        // what is said to this machine is nobody else's business
        let builder = if is_loopback(&base) { Client::builder().no_proxy() } else { Client::builder() };
        let client = builder
            .user_agent(concat!("probity/", env!("CARGO_PKG_VERSION")))
            .tls_backend_preconfigured(tls)
            // each is looked at before it is followed
            .redirect(Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(settings.connect_timeout)
            .build()
            .map_err(|error| failed(causes(&error)))?;
        let worker = Worker::new().map_err(|error| failed(error.to_string()))?;
        Ok(Web { client, worker, base, settings })
    }

    /// The address of the server.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// How it is talked to.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// An address on the server.
    ///
    /// # Errors
    ///
    /// Where it is none.
    pub fn url(&self, path: &str) -> Result<Url, PlaceProblem> {
        self.base.join(path).map_err(|error| PlaceProblem::BadName { problem: error.to_string() })
    }

    /// Until when a call that begins now must have ended.
    pub fn deadline(&self) -> Deadline {
        Deadline::of(&self.settings)
    }

    /// Tries something as often as the settings say, as long as what it fails with may pass.
    ///
    /// # Errors
    ///
    /// What the last attempt failed with.
    pub fn persist<T>(
        &self,
        deadline: Deadline,
        attempt: impl FnMut() -> Result<T, Failure>,
    ) -> Result<T, PlaceProblem> {
        failure::persist(&self.settings, deadline, attempt)
    }

    /// Asks once, and follows where it may; the server itself is shown this header, and nobody else.
    ///
    /// # Errors
    ///
    /// Where there is no answer, or it sends where it may not.
    pub fn ask(
        &self,
        request: &Request,
        what: &str,
        authorization: Option<&HeaderValue>,
        deadline: Deadline,
    ) -> Result<Response, Failure> {
        let mut url = request.url().clone();
        for _ in 0..=MAX_REDIRECTS {
            let sent = request.try_clone();
            let mut sent =
                sent.ok_or_else(|| malformed(what, "what is sent for it can be sent only once"))?;
            *sent.url_mut() = url.clone();
            if let Some(header) = authorization.filter(|_| self.is_own(&url)) {
                sent.headers_mut().insert(AUTHORIZATION, header.clone());
            }
            let response = self.send(sent, what, deadline)?;
            if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
                return Ok(response);
            }
            let to = location(&url, response.headers(), what)?;
            if request.body().is_some() {
                return Err(elsewhere(what, &to, "what is written is not sent on").into());
            }
            self.may_go(&url, &to, what)?;
            url = to;
        }
        Err(elsewhere(what, &url, "it sends on and on").into())
    }

    /// Sends one request as it is, to wherever it says.
    ///
    /// # Errors
    ///
    /// Where there is no answer.
    pub fn send(&self, request: Request, what: &str, deadline: Deadline) -> Result<Response, Failure> {
        let length = request.body().and_then(Body::as_bytes).map_or(0, <[u8]>::len) as u64;
        let silence = self.settings.read_timeout.saturating_add(Duration::from_secs(length / SLOW));
        let client = self.client.clone();
        let answer = self.worker.wait(async move { deadline.wait(silence, client.execute(request)).await });
        match answer.ok_or_else(broke_down)? {
            Ok(answer) => answer.map_err(|error| Failure::of(error, what, &self.settings)),
            Err(limit) => Err(PlaceProblem::TimedOut { what: what.to_owned(), limit }.into()),
        }
    }

    /// Reads the body of an answer behind what there is of it already, to at most so many bytes in all. What came stays
    /// there also where it breaks off.
    ///
    /// # Errors
    ///
    /// Where it is larger, or breaks off.
    pub fn read(
        &self,
        mut response: Response,
        what: &str,
        limit: u64,
        into: &mut Vec<u8>,
        deadline: Deadline,
    ) -> Result<(), Failure> {
        let what = what.to_owned();
        let left = limit.saturating_sub(into.len() as u64);
        if response.content_length().is_some_and(|stated| stated > left) {
            return Err(PlaceProblem::TooLarge { what, limit }.into());
        }
        let silence = self.settings.read_timeout;
        let mut bytes = std::mem::take(into);
        let read = self.worker.wait(async move {
            let end = loop {
                match deadline.wait(silence, response.chunk()).await {
                    Ok(Ok(Some(chunk))) if bytes.len() as u64 + chunk.len() as u64 > limit => {
                        break Err(PlaceProblem::TooLarge { what, limit }.into());
                    }
                    Ok(Ok(Some(chunk))) => bytes.extend_from_slice(&chunk),
                    Ok(Ok(None)) => break Ok(()),
                    Ok(Err(_)) => {
                        let got = bytes.len() as u64;
                        break Err(Failure::passing(PlaceProblem::Truncated { what, got }));
                    }
                    Err(limit) => break Err(PlaceProblem::TimedOut { what, limit }.into()),
                }
            };
            (bytes, end)
        });
        let (bytes, end) = read.ok_or_else(broke_down)?;
        *into = bytes;
        end
    }

    /// What a status that is not an answer comes to.
    pub fn refusal(&self, response: &Response, what: &str) -> Failure {
        let status = response.status();
        // whoever it sends to is not given credentials
        if matches!(status.as_u16(), 401 | 403) && self.is_own(response.url()) {
            return denied(status, what).into();
        }
        Failure::status(status, response.headers(), what)
    }

    /// Whether an address is of the server itself: scheme, host and port.
    pub fn is_own(&self, url: &Url) -> bool {
        url.origin() == self.base.origin()
    }

    /// Whether an address to which the server sends may be asked.
    ///
    /// # Errors
    ///
    /// Where it may not: why.
    pub fn may_go(&self, from: &Url, to: &Url, what: &str) -> Result<(), PlaceProblem> {
        if !self.is_own(to) && !is_among(&self.settings.redirects, to) {
            let why = "it is another host: if you trust it, name it among `redirects` in the trust file or with \
                       `--allow-redirect`";
            return Err(elsewhere(what, to, why));
        }
        self.is_safe(from, to, what)
    }

    /// Whether it stays encrypted from one address to another, as far as it must.
    ///
    /// # Errors
    ///
    /// Where it does not.
    pub fn is_safe(&self, from: &Url, to: &Url, what: &str) -> Result<(), PlaceProblem> {
        match to.scheme() {
            "https" => Ok(()),
            // what is encrypted elsewhere has no business on this machine in the clear
            "http" if from.scheme() == "http" && self.settings.wire.is_clear_to(to) => Ok(()),
            _ => Err(elsewhere(what, to, "it is not encrypted")),
        }
    }
}

/// The address in `Location`, without credentials: they are nobody's that are known here.
///
/// # Errors
///
/// Where there is none, or none of a web server.
pub fn location(from: &Url, headers: &HeaderMap, what: &str) -> Result<Url, PlaceProblem> {
    let location = headers.get(LOCATION).and_then(|location| location.to_str().ok());
    let mut to = location
        .and_then(|location| from.join(location).ok())
        .ok_or_else(|| malformed(what, "it sends elsewhere without an address that can be read"))?;
    if to.set_username("").is_err() || to.set_password(None).is_err() {
        return Err(elsewhere(what, &to, "it is no address of a web server"));
    }
    Ok(to)
}

/// The certificates that are trusted: the system's and those of the settings.
fn roots(settings: &Settings) -> Result<RootCertStore, PlaceProblem> {
    let bad = |problem: &str| malformed("an extra root certificate", problem);
    let mut roots = RootCertStore::empty();
    // what of the system's cannot be read is not trusted, and a server that needs it says so
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    for pem in &settings.extra_roots {
        let before = roots.len();
        for item in <(SectionKind, Vec<u8>)>::pem_slice_iter(pem) {
            let (SectionKind::Certificate, der) = item.map_err(|error| bad(&error.to_string()))? else {
                return Err(bad("it holds something else than certificates"));
            };
            roots.add(der.into()).map_err(|error| bad(&error.to_string()))?;
        }
        if roots.len() == before {
            return Err(bad("it holds no certificate in PEM"));
        }
    }
    Ok(roots)
}

/// What was given cannot be read.
pub fn malformed(what: &str, problem: &str) -> PlaceProblem {
    PlaceProblem::Malformed { what: what.to_owned(), problem: problem.to_owned() }
}

/// Access was refused.
pub fn denied(status: StatusCode, what: &str) -> PlaceProblem {
    PlaceProblem::Denied { status: status.as_u16(), what: what.to_owned() }
}

/// A redirect that is not followed. A signed address opens what it names, so that its query is not shown.
pub fn elsewhere(what: &str, to: &Url, why: &str) -> PlaceProblem {
    let mut to = to.clone();
    to.set_query(None);
    to.set_fragment(None);
    PlaceProblem::Redirected {
        what: what.to_owned(),
        to: crate::shown::shown(to.as_str()),
        why: why.to_owned(),
    }
}

fn broke_down() -> PlaceProblem {
    PlaceProblem::Unreachable { problem: "asking it broke down".to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    fn web(base: &str, wire: Wire) -> Web {
        let redirects =
            ["storage.example", "127.0.0.2", "port.example:444"].map(|host| host.parse().unwrap()).into();
        Web::new(base.parse().unwrap(), Settings { redirects, wire, ..Settings::default() }).unwrap()
    }

    /// Why it does not go from one address to another.
    fn refused(web: &Web, from: &str, to: &str) -> Option<String> {
        match web.may_go(&from.parse().unwrap(), &to.parse().unwrap(), "it") {
            Err(PlaceProblem::Redirected { why, .. }) => Some(why),
            other => other.map(|()| None).unwrap(),
        }
    }

    #[test]
    fn what_was_encrypted_once_stays_so() {
        let host = "https://host.example/";
        let encrypted = web(host, Wire::Plain);
        for to in [
            "https://host.example/a",
            "https://storage.example/a",
            "https://STORAGE.example:1/a",
            "https://port.example:444/",
        ] {
            assert_eq!(refused(&encrypted, host, to), None, "{to}");
        }
        for to in ["http://storage.example/a", "http://127.0.0.2/a", "ftp://storage.example/a"] {
            assert_eq!(refused(&encrypted, host, to).unwrap(), "it is not encrypted", "{to}");
        }
        for to in [
            "http://host.example/a",
            "https://host.example:1/a",
            "https://other.example/a",
            "https://port.example/",
        ] {
            assert!(refused(&encrypted, host, to).unwrap().contains("another host"), "{to}");
        }
        let here = "http://localhost:5000/";
        let clear = web(here, Wire::default());
        assert_eq!(refused(&clear, here, "http://127.0.0.2/a"), None);
        assert_eq!(refused(&clear, here, "https://storage.example/a"), None);
        assert!(refused(&clear, here, "http://storage.example/a").is_some());
        assert!(refused(&clear, "https://storage.example/a", "http://127.0.0.2/a").is_some());
        assert_eq!(refused(&web(here, Wire::Plain), here, "http://storage.example/a"), None);
    }

    #[test]
    fn an_address_in_the_clear_is_refused_where_it_must_not_be() {
        for (base, wire) in [
            ("http://host.example/", Wire::default()),
            ("http://localhost/", Wire::Encrypted),
            ("ftp://localhost/", Wire::Plain),
        ] {
            let settings = Settings { wire, ..Settings::default() };
            let refused = Web::new(base.parse().unwrap(), settings).unwrap_err();
            assert!(matches!(refused, PlaceProblem::BadName { .. }), "{base}: {refused}");
        }
    }
}

//! Asking: connections, redirects, credentials, sizes.

use std::fmt;
use std::io::Read;
use std::sync::Arc;

use probity::registry::PlaceProblem;
use ureq::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, LOCATION, WWW_AUTHENTICATE};
use ureq::http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, TlsProvider, parse_pem};
use ureq::{Agent, Body, Error, RequestExt};
use url::Url;

use crate::address::{Address, is_loopback};
use crate::ask::{Ask, Right};
use crate::auth::{Accepted, Challenge, Token, basic, is_token_service, token_url};
use crate::failure::{Deadline, Failure};
use crate::settings::{Credentials, Settings, Wire};

/// How often one thing may be sent elsewhere.
const MAX_REDIRECTS: usize = 5;

/// The largest answer of a token service, in bytes.
const MAX_TOKEN: u64 = 64 << 10;

/// Bytes of the head of an answer.
const MAX_HEAD: usize = 64 << 10;

/// What talks to one registry.
pub(crate) struct Web {
    agent: Agent,
    pub(crate) settings: Settings,
    pub(crate) address: Address,
    accepted: Accepted,
}

impl fmt::Debug for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Web")
            .field("address", &self.address)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

impl Web {
    pub(crate) fn new(address: Address, settings: Settings) -> Result<Self, PlaceProblem> {
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            // each is looked at before it is followed
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_response_header_size(MAX_HEAD)
            .user_agent(concat!("probity/", env!("CARGO_PKG_VERSION")))
            .timeout_resolve(Some(settings.connect_timeout))
            .timeout_connect(Some(settings.connect_timeout))
            .timeout_per_read(Some(settings.read_timeout))
            .timeout_per_write(Some(settings.read_timeout))
            .timeout_recv_response(Some(settings.read_timeout))
            .tls_config(
                TlsConfig::builder()
                    .provider(TlsProvider::Rustls)
                    .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
                    .root_certs(RootCerts::Specific(Arc::new(roots(&settings)?)))
                    .build(),
            );
        if is_loopback(&address.base) {
            // no proxy is nearer
            config = config.proxy(None);
        }
        let agent = config.build().new_agent();
        Ok(Web { agent, settings, address, accepted: Accepted::default() })
    }

    /// An address of the repository.
    pub(crate) fn url(&self, path: &str) -> Result<Url, PlaceProblem> {
        let path = format!("/v2/{}/{path}", self.address.repository);
        self.address.base.join(&path).map_err(|error| PlaceProblem::BadName { problem: error.to_string() })
    }

    /// Whether an address is of the registry itself: scheme, host and port.
    fn is_own(&self, url: &Url) -> bool {
        url.origin() == self.address.base.origin()
    }

    /// Asks once. The answer's status is one of success, or says that there is no such thing.
    pub(crate) fn ask(&self, mut ask: Ask<'_>, deadline: Deadline) -> Result<Response<Body>, Failure> {
        let mut challenged = false;
        let mut redirects = 0;
        loop {
            let own = self.is_own(&ask.url);
            let shown = if own { self.accepted.header(ask.right, &self.settings.credentials) } else { None };
            let response = self.send(&ask, shown.as_ref(), deadline)?;
            let status = response.status();
            if own && status == StatusCode::UNAUTHORIZED && !challenged {
                challenged = true;
                self.answer(&ask, shown.as_ref(), response.headers(), deadline)?;
            } else if status.is_redirection() {
                redirects += 1;
                ask.url = self.redirected(&ask, response.headers(), redirects)?;
            } else if matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) && own {
                return Err(denied(status, ask.what).into());
            } else if status.is_success() || status == StatusCode::NOT_FOUND {
                return Ok(response);
            } else {
                return Err(Failure::status(status.as_u16(), response.headers(), ask.what));
            }
        }
    }

    /// Sends one request.
    fn send(
        &self,
        ask: &Ask<'_>,
        authorization: Option<&HeaderValue>,
        deadline: Deadline,
    ) -> Result<Response<Body>, Failure> {
        let mut builder = Request::builder().method(ask.method.clone()).uri(ask.url.as_str());
        if let Some(accept) = ask.accept {
            builder = builder.header(ACCEPT, accept);
        }
        if let Some(authorization) = authorization {
            builder = builder.header(AUTHORIZATION, authorization);
        }
        let left = Some(deadline.left(ask.what)?);
        let response = match ask.body {
            Some((media, bytes)) => builder
                .header(CONTENT_TYPE, media)
                .body(bytes)
                .map_err(Error::from)
                .and_then(|sent| sent.with_agent(&self.agent).configure().timeout_global(left).run()),
            None => builder
                .body(())
                .map_err(Error::from)
                .and_then(|sent| sent.with_agent(&self.agent).configure().timeout_global(left).run()),
        };
        response.map_err(|error| Failure::of(error, ask.what, None, &self.settings))
    }

    /// Where the registry sends to, if that may be followed.
    fn redirected(&self, ask: &Ask<'_>, headers: &HeaderMap, redirects: usize) -> Result<Url, PlaceProblem> {
        let to = self.location(&ask.url, headers, ask.what)?;
        if !ask.only_reads() {
            return Err(elsewhere(ask.what, &to, "what is written is not sent on"));
        }
        if redirects > MAX_REDIRECTS {
            return Err(elsewhere(ask.what, &to, "it sends on and on"));
        }
        self.may_go(&to, ask.what)?;
        Ok(to)
    }

    /// The address in `Location`.
    pub(crate) fn location(&self, from: &Url, headers: &HeaderMap, what: &str) -> Result<Url, PlaceProblem> {
        let location = headers.get(LOCATION).and_then(|location| location.to_str().ok());
        let mut to = location.and_then(|location| from.join(location).ok()).ok_or_else(|| {
            malformed(what, "the registry sends elsewhere without an address that can be read")
        })?;
        // credentials in an address would be sent: they are nobody's that are known here
        if to.set_username("").is_err() || to.set_password(None).is_err() {
            return Err(elsewhere(what, &to, "it is no address of a web server"));
        }
        Ok(to)
    }

    /// Whether an address may be asked.
    pub(crate) fn may_go(&self, to: &Url, what: &str) -> Result<(), PlaceProblem> {
        if self.is_own(to) {
            return Ok(());
        }
        let allowed =
            |host: &str| self.settings.redirects.iter().any(|other| other.eq_ignore_ascii_case(host));
        if !to.host_str().is_some_and(allowed) {
            let why = "it is another host: name it among `redirects` if you trust it";
            return Err(elsewhere(what, to, why));
        }
        self.is_safe(to, what)
    }

    /// Refuses what is in the clear where it must not be.
    fn is_safe(&self, to: &Url, what: &str) -> Result<(), PlaceProblem> {
        let plain = match self.settings.wire {
            Wire::Plain => true,
            Wire::Encrypted => false,
            // a registry elsewhere has no business on this machine
            Wire::EncryptedBeyondLoopback => is_loopback(to) && is_loopback(&self.address.base),
        };
        match to.scheme() {
            "https" => Ok(()),
            "http" if plain => Ok(()),
            _ => Err(elsewhere(what, to, "it is not encrypted")),
        }
    }

    /// Does what a registry asks for before it answers.
    fn answer(
        &self,
        ask: &Ask<'_>,
        shown: Option<&HeaderValue>,
        headers: &HeaderMap,
        deadline: Deadline,
    ) -> Result<(), Failure> {
        if let Some(refused) = shown {
            self.accepted.forget(refused);
        }
        let refused = || denied(StatusCode::UNAUTHORIZED, ask.what);
        if matches!(self.settings.credentials, Credentials::Token(_)) {
            return Err(refused().into());
        }
        let challenge = Challenge::of(headers.get_all(WWW_AUTHENTICATE), &self.address.base);
        let header = match challenge.ok_or_else(refused)? {
            Challenge::Basic => basic(&self.settings.credentials).ok_or_else(refused)?,
            Challenge::Bearer { realm, service } => {
                let url = token_url(&realm, service.as_deref(), &self.address.repository, ask.right);
                self.token(url, ask.what, ask.right, deadline)?
            }
        };
        self.accepted.keep(ask.right, header);
        Ok(())
    }

    /// Asks a token service.
    fn token(&self, url: Url, what: &str, right: Right, deadline: Deadline) -> Result<HeaderValue, Failure> {
        if !self.is_own(&url) {
            if !is_token_service(&url, &self.settings) {
                let why = "it is not on the registry's host; name it (`token_services`) to ask there for a token, \
                           with the credentials";
                return Err(elsewhere(what, &url, why).into());
            }
            self.is_safe(&url, what)?;
        }
        let ask = Ask { right, ..Ask::get(url, what) };
        let mut response = self.send(&ask, basic(&self.settings.credentials).as_ref(), deadline)?;
        match response.status() {
            StatusCode::OK => {}
            status @ (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) => {
                return Err(denied(status, what).into());
            }
            status => return Err(Failure::status(status.as_u16(), response.headers(), what)),
        }
        let asked = format!("the token for {what}");
        let json = self.read(&mut response, MAX_TOKEN, &asked)?;
        let token: Option<Token> = serde_json::from_slice(&json).ok();
        // without the parser's words: they may quote the token
        let header = token.and_then(Token::header);
        header.ok_or_else(|| malformed(&asked, "the token service gives none").into())
    }

    /// The body of an answer, of at most so many bytes.
    pub(crate) fn read(
        &self,
        response: &mut Response<Body>,
        limit: u64,
        what: &str,
    ) -> Result<Vec<u8>, Failure> {
        let too_large = || PlaceProblem::TooLarge { what: what.to_owned(), limit };
        let stated = response.body().content_length();
        if stated.is_some_and(|stated| stated > limit) {
            return Err(too_large().into());
        }
        let mut bytes = Vec::new();
        let mut reader = response.body_mut().as_reader().take(limit.saturating_add(1));
        let outcome = reader.read_to_end(&mut bytes);
        let got = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if let Err(error) = outcome {
            return Err(Failure::of(Error::from(error), what, Some(got), &self.settings));
        }
        if got > limit {
            return Err(too_large().into());
        }
        Ok(bytes)
    }
}

/// The certificates that are trusted: the system's and those of the settings.
fn roots(settings: &Settings) -> Result<Vec<Certificate<'static>>, PlaceProblem> {
    // what of the system's cannot be read is not trusted, and a registry that needs it says so
    let system = rustls_native_certs::load_native_certs().certs;
    let mut roots: Vec<_> = system.iter().map(|root| Certificate::from_der(root).to_owned()).collect();
    let what = "an extra root certificate";
    for pem in &settings.extra_roots {
        let before = roots.len();
        for item in parse_pem(pem) {
            match item {
                Ok(PemItem::Certificate(root)) => roots.push(root),
                Ok(_) => return Err(malformed(what, "it holds something else than certificates")),
                Err(error) => return Err(malformed(what, &error.to_string())),
            }
        }
        if roots.len() == before {
            return Err(malformed(what, "it holds no certificate in PEM"));
        }
    }
    Ok(roots)
}

pub(crate) fn malformed(what: &str, problem: &str) -> PlaceProblem {
    PlaceProblem::Malformed { what: what.to_owned(), problem: problem.to_owned() }
}

fn denied(status: StatusCode, what: &str) -> PlaceProblem {
    PlaceProblem::Denied { status: status.as_u16(), what: what.to_owned() }
}

/// A redirect that is not followed. A signed address opens what it names, so that its query is not shown.
fn elsewhere(what: &str, to: &Url, why: &str) -> PlaceProblem {
    let mut to = to.clone();
    to.set_query(None);
    to.set_fragment(None);
    PlaceProblem::Redirected {
        what: what.to_owned(),
        to: to.as_str().chars().take(300).collect(),
        why: why.to_owned(),
    }
}

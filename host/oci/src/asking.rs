//! Asking one registry, with what it wants to see before it answers.

use probity::registry::PlaceProblem;
use probity::web::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use probity::web::{
    Credentials, Deadline, Failure, HeaderMap, HeaderValue, Method, Request, Response, Settings, StatusCode,
    Url, Web, denied, elsewhere, is_among, malformed,
};

use crate::address::Address;
use crate::auth::{Accepted, Challenge, Right, Token, token_url};

/// The largest answer of a token service, in bytes.
const MAX_TOKEN: u64 = 64 << 10;

/// What talks to one registry.
#[derive(Debug)]
pub(crate) struct Asking {
    pub(crate) web: Web,
    pub(crate) address: Address,
    accepted: Accepted,
}

impl Asking {
    pub(crate) fn new(address: Address, settings: Settings) -> Result<Self, PlaceProblem> {
        let web = Web::new(address.base.clone(), settings)?;
        Ok(Asking { web, address, accepted: Accepted::default() })
    }

    /// An address of the repository.
    pub(crate) fn url(&self, path: &str) -> Result<Url, PlaceProblem> {
        self.web.url(&format!("/v2/{}/{path}", self.address.repository))
    }

    /// Asks once. The answer's status is one of success, or says that there is no such thing.
    pub(crate) fn ask(&self, request: &Request, what: &str, deadline: Deadline) -> Result<Response, Failure> {
        let right = Right::of(request.method());
        let shown = self.accepted.header(right, &self.web.settings().credentials);
        let mut response = self.web.ask(request, what, shown.as_ref(), deadline)?;
        if response.status() == StatusCode::UNAUTHORIZED && self.web.is_own(response.url()) {
            if let Some(refused) = &shown {
                self.accepted.forget(refused);
            }
            let header = self.answer(right, what, response.headers(), deadline)?;
            response = self.web.ask(request, what, Some(&header), deadline)?;
            self.accepted.keep(right, header);
        }
        let status = response.status();
        if status.is_success() || status == StatusCode::NOT_FOUND {
            return Ok(response);
        }
        Err(self.web.refusal(&response, what))
    }

    /// What the registry asks for before it answers.
    fn answer(
        &self,
        right: Right,
        what: &str,
        headers: &HeaderMap,
        deadline: Deadline,
    ) -> Result<HeaderValue, Failure> {
        let refused = || denied(StatusCode::UNAUTHORIZED, what);
        let credentials = &self.web.settings().credentials;
        // a token was shown already
        if matches!(credentials, Credentials::Token(_)) {
            return Err(refused().into());
        }
        let challenge = Challenge::of(headers.get_all(WWW_AUTHENTICATE), self.web.base());
        match challenge.ok_or_else(refused)? {
            Challenge::Basic => Ok(credentials.header().ok_or_else(refused)?),
            Challenge::Bearer { realm, service } => {
                let url = token_url(&realm, service.as_deref(), &self.address.repository, right);
                self.token(url, what, deadline)
            }
        }
    }

    /// Asks a token service.
    fn token(&self, url: Url, what: &str, deadline: Deadline) -> Result<HeaderValue, Failure> {
        if !self.web.is_own(&url) {
            if !is_among(&self.web.settings().token_services, &url) {
                let why = "it is not on the registry's host: to ask there for a token, with the credentials, name it among \
                           `token-services` in the trust file or with `--token-service`";
                return Err(elsewhere(what, &url, why).into());
            }
            self.web.is_safe(self.web.base(), &url, what)?;
        }
        // its address, without what is asked of it
        let service = format!("{}{}", url.origin().ascii_serialization(), url.path());
        let its = |failure: Failure| {
            failure.map(|problem| PlaceProblem::TokenService { service, problem: Box::new(problem) })
        };
        let asked = format!("the token for {what}");
        let mut request = Request::new(Method::GET, url);
        if let Some(header) = self.web.settings().credentials.header() {
            request.headers_mut().insert(AUTHORIZATION, header);
        }
        let response = match self.web.send(request, &asked, deadline) {
            Err(failure) => return Err(its(failure)),
            Ok(response) => response,
        };
        match response.status() {
            StatusCode::OK => {}
            status @ (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) => {
                return Err(denied(status, what).into());
            }
            status => return Err(its(Failure::status(status, response.headers(), &asked))),
        }
        let mut json = Vec::new();
        self.web.read(response, &asked, MAX_TOKEN, &mut json, deadline).map_err(its)?;
        let token: Option<Token> = serde_json::from_slice(&json).ok();
        // without the parser's words: they may quote the token
        let header = token.and_then(Token::header);
        header.ok_or_else(|| malformed(&asked, "the token service gives none").into())
    }
}

//! What a registry wants to see before it answers.

use std::sync::{Mutex, PoisonError};

use http_auth::ChallengeRef;
use probity::web::{Credentials, HeaderValue, Method, Url};
use serde::Deserialize;

/// What credentials must allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// To read.
    Read,
    /// To read and write.
    Write,
}

impl Right {
    /// What a request needs; what is only looked for is to be written otherwise.
    pub(crate) fn of(method: &Method) -> Self {
        if method == Method::GET { Right::Read } else { Right::Write }
    }
}

/// The headers that the registry has accepted before.
#[derive(Debug, Default)]
pub(crate) struct Accepted(Mutex<Headers>);

#[derive(Debug, Default)]
struct Headers {
    read: Option<HeaderValue>,
    write: Option<HeaderValue>,
}

impl Accepted {
    /// What to send at once.
    pub(crate) fn header(&self, right: Right, credentials: &Credentials) -> Option<HeaderValue> {
        if matches!(credentials, Credentials::Token(_)) {
            return credentials.header();
        }
        let headers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match right {
            Right::Read => headers.read.clone().or_else(|| headers.write.clone()),
            Right::Write => headers.write.clone(),
        }
    }

    /// Keeps what was made for a challenge; a token that has expired is replaced by the next one.
    pub(crate) fn keep(&self, right: Right, header: HeaderValue) {
        let mut headers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match right {
            Right::Read => headers.read = Some(header),
            Right::Write => headers.write = Some(header),
        }
    }

    /// Forgets what the registry accepts no longer.
    pub(crate) fn forget(&self, refused: &HeaderValue) {
        let mut headers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        headers.read.take_if(|kept| kept == refused);
        headers.write.take_if(|kept| kept == refused);
    }
}

/// What a registry asks for with status 401.
#[derive(Debug)]
pub(crate) enum Challenge {
    /// User and password.
    Basic,
    /// A token of this service.
    Bearer {
        /// Where to ask for it.
        realm: Url,
        /// The name under which the service knows the registry.
        service: Option<String>,
    },
}

impl Challenge {
    /// Reads `WWW-Authenticate`, of which a registry may send several: a token is preferred, as it opens less. None where
    /// nothing in it is known here.
    pub(crate) fn of<'a>(headers: impl IntoIterator<Item = &'a HeaderValue>, base: &Url) -> Option<Self> {
        let mut basic = false;
        for header in headers {
            let Ok(text) = header.to_str() else { continue };
            for challenge in http_auth::parse_challenges(text).unwrap_or_default() {
                if challenge.scheme.eq_ignore_ascii_case("bearer") {
                    let realm = parameter(&challenge, "realm").and_then(|realm| base.join(&realm).ok());
                    if let Some(realm) = realm {
                        return Some(Challenge::Bearer { realm, service: parameter(&challenge, "service") });
                    }
                } else if challenge.scheme.eq_ignore_ascii_case("basic") {
                    basic = true;
                }
            }
        }
        basic.then_some(Challenge::Basic)
    }
}

fn parameter(challenge: &ChallengeRef<'_>, name: &str) -> Option<String> {
    let found = challenge.params.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.to_unescaped())
}

/// Where to ask for a token.
pub(crate) fn token_url(realm: &Url, service: Option<&str>, repository: &str, right: Right) -> Url {
    let actions = match right {
        Right::Read => "pull",
        Right::Write => "pull,push",
    };
    let mut url = realm.clone();
    let mut query = url.query_pairs_mut();
    if let Some(service) = service {
        query.append_pair("service", service);
    }
    query.append_pair("scope", &format!("repository:{repository}:{actions}"));
    drop(query);
    url
}

/// What a token service answers.
#[derive(Deserialize)]
pub(crate) struct Token {
    token: Option<String>,
    access_token: Option<String>,
}

impl Token {
    /// The header that shows the token; none where the service gave none that can be sent.
    pub(crate) fn header(self) -> Option<HeaderValue> {
        // a service may give both names, and leave one of them empty
        let mut given = [self.token, self.access_token].into_iter().flatten();
        Credentials::Token(given.find(|token| !token.is_empty())?).header()
    }
}

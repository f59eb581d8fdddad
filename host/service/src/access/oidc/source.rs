//! Where the keys of an issuer come from, and how long they are kept.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use probity::core::texts::shortened;
use probity::registry::PlaceProblem;
use probity::web::{Method, Request, StatusCode, Url, Web};
use serde::Deserialize;

use super::OidcSettings;
use super::head::Head;
use super::keys::Keys;
use crate::access::refusal::Refusal;

/// The largest document that is read of an issuer, in bytes.
const MAX_DOCUMENT: u64 = 1 << 20;

/// The keys of an issuer, fetched when they are needed, and not more often than the settings say.
#[derive(Clone)]
pub(super) struct Source(Arc<Inner>);

struct Inner {
    settings: Arc<OidcSettings>,
    held: Mutex<Held>,
    /// Held while they are fetched, so that whoever needs them waits for the same answer.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Held {
    keys: Option<(Arc<Keys>, Instant)>,
    /// When the issuer was asked last, and whether it answered.
    asked: Option<(Instant, bool)>,
}

impl Source {
    pub(super) fn new(settings: Arc<OidcSettings>) -> Self {
        Source(Arc::new(Inner { settings, held: Mutex::default(), turn: tokio::sync::Mutex::new(()) }))
    }

    /// The keys among which that of a token should be.
    pub(super) async fn keys(&self, head: &Head) -> Result<Arc<Keys>, Refusal> {
        let settings = &self.0.settings;
        if let Some((keys, at)) = self.current().filter(|(keys, _)| keys.know(head)) {
            let age = at.elapsed();
            if age < settings.refresh || !self.may_ask() {
                return Ok(keys);
            }
            let fetched = tokio::spawn(self.clone().fetch());
            // nobody waits for newer ones, unless these were not asked for in a long while
            if age < settings.refresh.saturating_mul(2) || !self.answered() {
                return Ok(keys);
            }
            let _ = fetched.await;
        } else if self.may_ask() {
            // it goes on when whoever needed it goes away
            let _ = tokio::spawn(self.clone().fetch()).await;
        }
        match self.current() {
            Some((keys, _)) if keys.know(head) || self.answered() => Ok(keys),
            // whether the issuer has such a key now is not known
            _ => Err(Refusal::NoKeys { wait: settings.pause }),
        }
    }

    /// Those that are held and not too old.
    fn current(&self) -> Option<(Arc<Keys>, Instant)> {
        let max_age = self.0.settings.max_age;
        self.held(|held| held.keys.clone()).filter(|(_, at)| at.elapsed() <= max_age)
    }

    fn may_ask(&self) -> bool {
        let pause = self.0.settings.pause;
        self.held(|held| held.asked.is_none_or(|(at, _)| at.elapsed() >= pause))
    }

    /// Whether the issuer answered when it was asked last.
    fn answered(&self) -> bool {
        self.held(|held| held.asked.is_some_and(|(_, answered)| answered))
    }

    fn held<T>(&self, with: impl FnOnce(&mut Held) -> T) -> T {
        with(&mut self.0.held.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn fetch(self) {
        let _turn = self.0.turn.lock().await;
        // somebody else may have had the turn just now
        if !self.may_ask() {
            return;
        }
        let settings = Arc::clone(&self.0.settings);
        let fetched = tokio::task::spawn_blocking(move || fetch(&settings)).await;
        let fetched = fetched.unwrap_or_else(|_| Err("asking it broke down".to_owned()));
        let now = Instant::now();
        match fetched {
            Ok(keys) => self.held(|held| {
                *held = Held { keys: Some((Arc::new(keys), now)), asked: Some((now, true)) };
            }),
            Err(problem) => {
                let age = self.held(|held| {
                    held.asked = Some((now, false));
                    held.keys.as_ref().map(|(_, at)| at.elapsed())
                });
                self.tell(&problem, age);
            }
        }
    }

    fn tell(&self, problem: &str, age: Option<Duration>) {
        let issuer = self.0.settings.issuer.as_str();
        match age {
            Some(age) if age <= self.0.settings.max_age => {
                let age = age.as_secs();
                tracing::warn!(
                    issuer,
                    problem,
                    age,
                    "the issuer gives no keys: those that it gave before are used"
                );
            }
            _ => tracing::error!(
                issuer,
                problem,
                "the issuer gives no keys: none of its tokens can be verified"
            ),
        }
    }
}

/// What an issuer says about itself.
#[derive(Deserialize)]
struct Configuration {
    issuer: String,
    jwks_uri: String,
}

fn fetch(settings: &OidcSettings) -> Result<Keys, String> {
    let address = match &settings.jwks {
        Some(jwks) => settings.address(jwks)?,
        None => discover(settings)?,
    };
    let json = read(&address, settings, "its keys")?;
    Keys::read(&json)
        .map_err(|problem| format!("`{}`: {}", shortened(address.as_str(), 200), shortened(&problem, 200)))
}

/// Where an issuer says that its keys are.
fn discover(settings: &OidcSettings) -> Result<Url, String> {
    let issuer = settings.address(&settings.issuer)?;
    let place = format!("{}/.well-known/openid-configuration", settings.issuer.trim_end_matches('/'));
    let json = read(&settings.address(&place)?, settings, "what it says about itself")?;
    let of = |problem: String| format!("`{}`: {}", shortened(&place, 200), shortened(&problem, 200));
    let said: Configuration = serde_json::from_slice(&json).map_err(|error| of(error.to_string()))?;
    if said.issuer != settings.issuer {
        return Err(of(format!("it is that of the issuer `{}`", said.issuer)));
    }
    let keys =
        settings.address(&said.jwks_uri).map_err(|problem| of(format!("`{}`: {problem}", said.jwks_uri)))?;
    // what is encrypted has no business on this machine in the clear
    if issuer.scheme() == "https" && keys.scheme() != "https" {
        return Err(of(format!("its keys are at `{}`, which is not encrypted", said.jwks_uri)));
    }
    Ok(keys)
}

fn read(address: &Url, settings: &OidcSettings, what: &str) -> Result<Vec<u8>, String> {
    let told = |problem: PlaceProblem| {
        let problem = match problem {
            // what it says to do is for places of policies
            PlaceProblem::Redirected { to, .. } => {
                format!("sends to `{to}` for {what}, which is not followed")
            }
            problem => problem.to_string(),
        };
        format!("`{}` {problem}", shortened(address.as_str(), 200))
    };
    let web = Web::new(address.clone(), settings.web.clone()).map_err(told)?;
    let (request, deadline) = (Request::new(Method::GET, address.clone()), web.deadline());
    let read = web.persist(deadline, || {
        let response = web.ask(&request, what, None, deadline)?;
        if response.status() != StatusCode::OK {
            return Err(web.refusal(&response, what));
        }
        let mut bytes = Vec::new();
        web.read(response, what, MAX_DOCUMENT, &mut bytes, deadline)?;
        Ok(bytes)
    });
    read.map_err(told)
}

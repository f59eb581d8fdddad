//! Lets requests in, or refuses them.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use tower::{Layer, Service};

use super::audit::Audit;
use super::failures::Failures;
use super::oidc::Oidc;
use super::refusal::Refusal;
use super::tokens::Tokens;
use super::{AccessError, AccessSettings, Asker, ProxyHeader, Role, bearer};
use crate::problem::Problem;

/// Tells who asks. Its clones are one.
#[derive(Clone)]
pub struct Access(Arc<Inner>);

struct Inner {
    /// Whether nobody is known, and so everybody is let in.
    open: bool,
    tokens: Option<Tokens>,
    oidc: Option<Oidc>,
    failures: Failures,
    proxy: Option<ProxyHeader>,
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access").field("open", &self.0.open).finish_non_exhaustive()
    }
}

impl Access {
    /// Reads what the settings name. Where they name nothing, everybody is let in as [`Asker::loopback`]; whether the
    /// service may listen where it does then is for [`AccessSettings::allows`] to say.
    ///
    /// # Errors
    ///
    /// Where something of it cannot be used.
    pub fn start(settings: &AccessSettings) -> Result<Self, AccessError> {
        let tokens =
            settings.tokens.as_deref().map(|file| Tokens::start(file, settings.reread)).transpose()?;
        Ok(Access(Arc::new(Inner {
            open: !settings.is_configured(),
            tokens,
            oidc: settings.oidc.as_ref().map(Oidc::start).transpose()?,
            failures: Failures::new(settings.failures, settings.failure_pause),
            proxy: settings.proxy,
        })))
    }

    /// Whether nobody is known, so that everybody is let in.
    pub fn is_open(&self) -> bool {
        self.0.open
    }

    /// What lets requests in: for all routes but those that are open to everybody.
    pub fn layer(&self) -> AccessLayer {
        AccessLayer(self.clone())
    }

    /// Reads again what has changed, and says whether something had. This happens by itself when requests come; what is
    /// wrong is told in the log then.
    ///
    /// # Errors
    ///
    /// Why what it says now is not used; what it said before stays in force.
    pub fn reload_if_changed(&self) -> Result<bool, AccessError> {
        Ok(self.0.tokens.as_ref().map_or(Ok(false), Tokens::reload_if_changed)?)
    }

    /// Who shows what was read of a request.
    async fn admit(&self, shown: Result<String, Refusal>) -> Result<Asker, Refusal> {
        if self.0.open {
            return Ok(Asker::loopback());
        }
        let told = match shown {
            Ok(token) => self.known(token).await,
            Err(refusal) => Err(refusal),
        };
        told.map_err(|refusal| match refusal.is_failure().then(|| self.0.failures.count(Instant::now())) {
            Some(Err(wait)) => Refusal::TooMany { wait },
            _ => refusal,
        })
    }

    async fn known(&self, token: String) -> Result<Asker, Refusal> {
        // those of a file hold no dots
        if let Some(oidc) = self.0.oidc.as_ref().filter(|_| token.contains('.')) {
            return oidc.asker(&token).await;
        }
        let Some(tokens) = &self.0.tokens else { return Err(Refusal::Unknown) };
        if tokens.is_due() {
            let access = self.clone();
            // what is wrong with the file is in the log
            let _ = tokio::task::spawn_blocking(move || access.reload_if_changed()).await;
        }
        tokens.asker(&token)
    }
}

/// What somebody was let in with, for a request that lasts: whether it still counts.
#[derive(Clone)]
pub(crate) struct Pass {
    access: Access,
    token: Option<String>,
}

impl Pass {
    /// That who was let in would be let in now, and may still do this.
    pub(crate) async fn still_counts(&self, role: Role) -> Result<(), Problem> {
        let shown = self.token.clone().ok_or(Refusal::NoToken);
        self.access.admit(shown).await.map_err(|refusal| refusal.problem())?.require(role)
    }
}

/// Lets requests in, or refuses them: a layer of tower.
#[derive(Debug, Clone)]
pub struct AccessLayer(Access);

impl<S> Layer<S> for AccessLayer {
    type Service = Guarded<S>;

    fn layer(&self, inner: S) -> Guarded<S> {
        Guarded { access: self.0.clone(), inner }
    }
}

/// A service that is asked only what was let in.
#[derive(Debug, Clone)]
pub struct Guarded<S> {
    access: Access,
    inner: S,
}

impl<S> Service<Request> for Guarded<S>
where
    S: Service<Request, Response = Response> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        // the one that is ready, not the clone
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        let access = self.access.clone();
        Box::pin(async move {
            let mut audit = Audit::of(&request, access.0.proxy);
            let shown = bearer::token(request.headers(), request.uri()).map(str::to_owned);
            let pass = Pass { access: access.clone(), token: shown.as_ref().ok().cloned() };
            let asker = match access.admit(shown).await {
                Ok(asker) => asker,
                Err(refusal) => {
                    audit.refused(&refusal);
                    let response = refusal.into_response();
                    audit.answered(&response);
                    return Ok(response);
                }
            };
            audit.let_in(&asker);
            // it has done its work, and nobody after it can lose it
            request.headers_mut().remove(AUTHORIZATION);
            request.extensions_mut().insert(asker.clone());
            request.extensions_mut().insert(pass);
            let mut response = inner.call(request).await?;
            audit.answered(&response);
            if response.status() == StatusCode::FORBIDDEN && !access.is_open() {
                let challenge =
                    HeaderValue::from_static(r#"Bearer realm="probity", error="insufficient_scope""#);
                response.headers_mut().entry(WWW_AUTHENTICATE).or_insert(challenge);
            }
            // so that what logs the request can say who asked
            response.extensions_mut().insert(asker);
            Ok(response)
        })
    }
}

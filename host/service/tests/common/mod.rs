//! What the tests of access share: a small service behind it, and a client.
#![allow(dead_code, reason = "each test program uses its part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

pub(crate) mod issuer;

use std::future::{Future, IntoFuture};
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use probity_service::access::{Access, AccessSettings, Asker, NewToken, Role, issue};
use probity_service::problem::Problem;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Runs on this thread alone, so that what is logged on it is of this test.
pub(crate) fn run<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test)
}

/// A service whose routes ask for one role each, and say who asks.
pub(crate) fn routes(access: &Access) -> Router {
    async fn of(role: Role, asker: &Asker, headers: &HeaderMap) -> Result<Json<Value>, Problem> {
        asker.require(role)?;
        let roles: Vec<_> = asker.roles.iter().map(|role| role.word()).collect();
        let seen = headers.contains_key("authorization");
        Ok(Json(json!({ "name": asker.name, "roles": roles, "authorization": seen })))
    }
    let guarded = Router::new()
        .route(
            "/v1/screenings",
            post(|Extension(asker): Extension<Asker>, headers: HeaderMap| async move {
                of(Role::Screen, &asker, &headers).await
            }),
        )
        .route(
            "/v1/determinations/{id}",
            get(|Extension(asker): Extension<Asker>, headers: HeaderMap| async move {
                of(Role::Read, &asker, &headers).await
            }),
        )
        .route(
            "/v1/policies:reload",
            post(|Extension(asker): Extension<Asker>, headers: HeaderMap| async move {
                of(Role::Admin, &asker, &headers).await
            }),
        )
        .layer(access.layer());
    guarded.merge(Router::new().route("/healthz", get(async || "alive")))
}

/// A service that listens on this machine.
pub(crate) struct Served {
    pub(crate) address: SocketAddr,
    client: reqwest::Client,
}

/// What it answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The kind of problem that it tells.
    pub(crate) fn kind(&self) -> &str {
        self.body["type"].as_str().unwrap_or_default().trim_start_matches("urn:probity:problem:")
    }
}

impl Served {
    /// Serves until the runtime of the test ends.
    pub(crate) async fn new(access: &Access) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let service = routes(access).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(axum::serve(listener, service).into_future());
        Served { address, client: client(rustls::RootCertStore::empty()) }
    }

    /// Asks with these headers.
    pub(crate) async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let url = format!("http://{}{path}", self.address);
        let mut request = self.client.request(method.parse().unwrap(), url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        Answer { status, headers, body: serde_json::from_str(&text).unwrap_or(Value::String(text)) }
    }

    /// Reads a determination with a token.
    pub(crate) async fn read(&self, token: &str) -> Answer {
        let shown = format!("Bearer {token}");
        self.ask("GET", "/v1/determinations/1", &[("authorization", &shown)]).await
    }
}

/// A client that trusts these.
pub(crate) fn client(roots: rustls::RootCertStore) -> reqwest::Client {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    reqwest::Client::builder().no_proxy().tls_backend_preconfigured(tls).build().unwrap()
}

/// A folder with a file of tokens.
pub(crate) struct TokensAt {
    folder: TempDir,
}

impl TokensAt {
    pub(crate) fn new() -> Self {
        TokensAt { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("tokens.toml")
    }

    pub(crate) fn issue(&self, name: &str, roles: &[Role]) -> NewToken {
        issue(&self.file(), name, roles, None).unwrap()
    }

    /// Writes it, for its owner alone.
    pub(crate) fn write(&self, text: &str) {
        write_private(&self.file(), text);
    }

    /// Access by this file, which is looked at for each request.
    pub(crate) fn settings(&self) -> AccessSettings {
        let mut settings = AccessSettings::default();
        settings.tokens = Some(self.file());
        settings.reread = std::time::Duration::ZERO;
        settings
    }
}

pub(crate) fn write_private(file: &Path, text: &str) {
    std::fs::write(file, text).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

/// What was logged.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    /// What writes there.
    pub(crate) fn writer(&self) -> impl Fn() -> Lines + Send + Sync + 'static {
        let lines = self.clone();
        move || lines.clone()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Keeps all that is logged on this thread while it is there.
pub(crate) struct Logged {
    lines: Lines,
    _guard: tracing::subscriber::DefaultGuard,
}

impl Logged {
    pub(crate) fn new() -> Self {
        let lines = Lines::default();
        let subscriber = tracing_subscriber::fmt()
            .json()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(lines.writer())
            .finish();
        Logged { lines, _guard: tracing::subscriber::set_default(subscriber) }
    }

    pub(crate) fn text(&self) -> String {
        self.lines.text()
    }

    /// The events of the audit, without their time.
    pub(crate) fn audit(&self) -> Vec<Value> {
        let events = self.text();
        let events = events.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        events.filter(|event| event["target"] == "audit").map(|event| event["fields"].clone()).collect()
    }
}

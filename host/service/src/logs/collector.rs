//! A collector of OpenTelemetry.

use std::env;
use std::sync::Arc;
use std::time::Duration;

use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SdkTracerProvider;
use probity::web::Url;
use probity_core::texts::shortened;
use reqwest::blocking::Client;
use reqwest::redirect::Policy;

/// How long the collector may take for what is sent to it at once.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Where a collector takes traces, behind its address.
const TRACES: &str = "v1/traces";

/// A collector that cannot be one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "no collector of OpenTelemetry can be used: {problem}; its address is written like `http://localhost:4318`"
)]
pub struct BadCollector {
    /// What is wrong.
    pub problem: String,
}

impl BadCollector {
    fn new(problem: impl AsRef<str>) -> Self {
        BadCollector { problem: shortened(problem.as_ref(), 300) }
    }
}

/// What sends traces, from a thread of its own: what it has no room for is lost, and nobody waits for it.
pub(super) fn provider(endpoint: Option<&str>) -> Result<Option<SdkTracerProvider>, BadCollector> {
    let said = |name: &str| env::var(name).is_ok_and(|value| !value.trim().is_empty());
    let disabled = env::var("OTEL_SDK_DISABLED").is_ok_and(|value| value.trim().eq_ignore_ascii_case("true"));
    let named = said("OTEL_EXPORTER_OTLP_ENDPOINT") || said("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
    if disabled || !(endpoint.is_some() || named) {
        return Ok(None);
    }
    let timed = said("OTEL_EXPORTER_OTLP_TIMEOUT") || said("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT");
    let mut exporter =
        SpanExporter::builder().with_http().with_protocol(Protocol::HttpBinary).with_http_client(client()?);
    if !timed {
        exporter = exporter.with_timeout(TIMEOUT);
    }
    if let Some(endpoint) = endpoint {
        exporter = exporter.with_endpoint(traces_of(endpoint)?);
    }
    let exporter = exporter.build().map_err(|error| BadCollector::new(error.to_string()))?;
    let mut resource = Resource::builder();
    if !said("OTEL_SERVICE_NAME") {
        resource = resource.with_service_name("probity");
    }
    let provider =
        SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource.build()).build();
    Ok(Some(provider))
}

/// Where a collector takes traces.
fn traces_of(endpoint: &str) -> Result<String, BadCollector> {
    let bad = |problem: &str| BadCollector::new(format!("`{endpoint}`: {problem}"));
    let mut url = Url::parse(endpoint).map_err(|error| bad(&error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(bad("it is neither `http` nor `https`"));
    }
    if !url.path().ends_with(TRACES) {
        let path = format!("{}/{TRACES}", url.path().trim_end_matches('/'));
        url.set_path(&path);
    }
    Ok(url.into())
}

/// What asks the collector, with the certificates of the system.
fn client() -> Result<Client, BadCollector> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| BadCollector::new(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    // made on another thread: it has a runtime, which one that runs on this thread would not bear
    let made = std::thread::spawn(|| {
        Client::builder().tls_backend_preconfigured(tls).redirect(Policy::none()).timeout(TIMEOUT).build()
    });
    let made = made.join().map_err(|_| BadCollector::new("what would ask it broke down"))?;
    made.map_err(|error| BadCollector::new(error.to_string()))
}

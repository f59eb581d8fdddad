//! What the service says of itself: lines on standard error, and traces for a collector of OpenTelemetry.
//!
//! Nothing of a case is said, and no token: what is logged names routes, not paths, and askers, not bidders. What others'
//! libraries have to say is not shown below a warning, since they may write whole headers.

mod collector;
mod trace;

use std::fmt;
use std::io;
use std::time::Duration;

use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing::level_filters::LevelFilter;
use tracing::{Level, Subscriber};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer as _, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::access::AUDIT;

pub use collector::BadCollector;
pub use trace::{TraceLayer, Traced};

/// How targets begin whose events are this project's own.
const OWN: &str = "probity";

/// How long the last traces may take on their way.
const LAST: Duration = Duration::from_secs(5);

/// What is logged, and how.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LogSettings {
    /// How much the service says of itself. The audit is always written.
    pub level: LevelFilter,
    /// How a line is written.
    pub format: LogFormat,
    /// The address of a collector of OpenTelemetry that takes traces by OTLP over HTTP, such as
    /// `http://localhost:4318`. Without one, the standard variables say whether there is one and where
    /// (`OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`; `OTEL_SDK_DISABLED=true`: none).
    pub otlp: Option<String>,
}

impl Default for LogSettings {
    fn default() -> Self {
        LogSettings { level: LevelFilter::INFO, format: LogFormat::Text, otlp: None }
    }
}

/// How a line is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// For a person.
    #[default]
    Text,
    /// For a program: a JSON object a line.
    Json,
}

/// Why nothing can be logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LogError {
    /// The program logs already.
    #[error("the program logs already: start it once")]
    Started,
    /// The collector cannot be one.
    #[error(transparent)]
    Collector(#[from] BadCollector),
}

/// Keeps traces on their way; when it is dropped, what is left of them is sent, for a few seconds at most.
#[derive(Default)]
pub struct Logs {
    provider: Option<SdkTracerProvider>,
}

impl fmt::Debug for Logs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logs").field("traces", &self.provider.is_some()).finish()
    }
}

impl Drop for Logs {
    fn drop(&mut self) {
        if let Some(provider) = &self.provider {
            // a collector that is away has said so before
            let _ = provider.shutdown_with_timeout(LAST);
        }
    }
}

/// Lets the program log on standard error from now on.
///
/// # Errors
///
/// Where it logs already, or the collector cannot be one.
pub fn start(settings: &LogSettings) -> Result<Logs, LogError> {
    let (subscriber, logs) = subscriber(settings, io::stderr)?;
    subscriber.try_init().map_err(|_| LogError::Started)?;
    Ok(logs)
}

/// What logs to another place.
///
/// # Errors
///
/// Where the collector cannot be one.
pub fn subscriber<W>(
    settings: &LogSettings,
    writer: W,
) -> Result<(impl Subscriber + Send + Sync + for<'a> LookupSpan<'a>, Logs), LogError>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let shown = Targets::new()
        .with_default(Level::WARN)
        .with_target(OWN, settings.level)
        .with_target(AUDIT, Level::INFO);
    let (text, json) = match settings.format {
        LogFormat::Text => {
            (Some(tracing_subscriber::fmt::layer().with_ansi(false).with_writer(writer)), None)
        }
        LogFormat::Json => {
            let lines = tracing_subscriber::fmt::layer().json().with_span_list(false);
            (None, Some(lines.with_writer(writer)))
        }
    };
    let provider = collector::provider(settings.otlp.as_deref())?;
    // who asked is for the audit alone
    let traced = Targets::new().with_target(OWN, Level::INFO).with_target(trace::SPANS, Level::INFO);
    let traces = provider.as_ref().map(|provider| trace::exporting(provider).with_filter(traced));
    let subscriber = tracing_subscriber::registry()
        .with(traces)
        .with(text.map(|lines| lines.with_filter(shown.clone())))
        // a person has the route in each line already
        .with(json.map(|lines| lines.with_filter(shown.with_target(trace::SPANS, Level::INFO))));
    Ok((subscriber, Logs { provider }))
}

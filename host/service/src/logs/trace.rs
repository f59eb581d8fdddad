//! Each request as a span, which continues the trace of whoever asks (W3C Trace Context).

use std::collections::HashMap;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::extract::MatchedPath;
use axum::http::{HeaderMap, Request, Response};
use opentelemetry::propagation::TextMapPropagator;
use opentelemetry::trace::{TraceContextExt, TracerProvider};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{SdkTracerProvider, Tracer};
use tower::{Layer, Service};
use tracing::field::{Empty, display};
use tracing::{Instrument, Span, Subscriber};
use tracing_opentelemetry::{OpenTelemetryLayer, OpenTelemetrySpanExt};
use tracing_subscriber::registry::LookupSpan;

/// The target of these spans.
pub(super) const SPANS: &str = "trace";

/// The longest header of a trace that is looked at.
const MAX_HEADER: usize = 512;

/// What hands spans to a provider.
pub(super) fn exporting<S>(provider: &SdkTracerProvider) -> OpenTelemetryLayer<S, Tracer>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    tracing_opentelemetry::layer()
        .with_tracer(provider.tracer("probity"))
        // where the code lies that says something, and on which thread, is nobody's concern
        .with_location(false)
        .with_threads(false)
        .with_tracked_inactivity(false)
}

/// Makes each request a span: a layer of tower, for `Router::layer`, where the route is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct TraceLayer;

impl<S> Layer<S> for TraceLayer {
    type Service = Traced<S>;

    fn layer(&self, inner: S) -> Traced<S> {
        Traced(inner)
    }
}

/// A service whose requests are spans.
#[derive(Debug, Clone)]
pub struct Traced<S>(S);

impl<S, B, R> Service<Request<B>> for Traced<S>
where
    S: Service<Request<B>, Response = Response<R>>,
    S::Future: Send + 'static,
{
    type Response = Response<R>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response<R>, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let span = span(&request);
        let answer = span.in_scope(|| self.0.call(request));
        let recorded = span.clone();
        let answer = async move {
            let response = answer.await?;
            let status = response.status();
            recorded.record("http.response.status_code", status.as_u16());
            if status.is_server_error() {
                recorded.record("otel.status_code", "ERROR");
            }
            Ok(response)
        };
        Box::pin(answer.instrument(span))
    }
}

/// The span of a request: its route, never its path, which may hold ids.
fn span<B>(request: &Request<B>) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let method = request.method().as_str();
    let span = tracing::info_span!(
        target: SPANS,
        "request",
        otel.name = format!("{method} {route}"),
        otel.kind = "server",
        otel.status_code = Empty,
        http.request.method = method,
        http.route = route,
        http.response.status_code = Empty,
        trace_id = Empty,
    );
    // where nothing is exported, there is no trace to continue
    if span.set_parent(parent(request.headers())).is_ok() {
        let context = span.context().span().span_context().clone();
        if context.is_valid() {
            span.record("trace_id", display(context.trace_id()));
        }
    }
    span
}

/// The trace that whoever asks goes on with; a header that is there twice, or too long, is none.
fn parent(headers: &HeaderMap) -> opentelemetry::Context {
    let mut said = HashMap::new();
    for name in ["traceparent", "tracestate"] {
        let mut values = headers.get_all(name).iter();
        if let (Some(value), None) = (values.next(), values.next())
            && let Ok(value) = value.to_str()
            && value.len() <= MAX_HEADER
        {
            said.insert(name.to_owned(), value.to_owned());
        }
    }
    // not what is current on this thread, which is of another request
    TraceContextPropagator::new().extract_with_context(&opentelemetry::Context::new(), &said)
}

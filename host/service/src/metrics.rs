//! What is counted and timed, for Prometheus: never of whom.

use std::fmt;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use probity::{Determination, Runtime};

/// Upper bounds of the classes of latency, in seconds.
const CLASSES: [f64; 14] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// What is counted and timed.
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    latency: Family<Route, Histogram>,
    screenings: Family<Outcomes, Counter>,
    undecided: Family<Kind, Counter>,
    policies: Family<Loaded, Gauge>,
    reloads: Family<Tried, Counter>,
    appends: Family<Tried, Counter>,
    append_seconds: Histogram,
    evaluating: Gauge,
    /// Requests that are being answered.
    pub(crate) in_flight: Gauge,
    /// Connections that are open.
    pub(crate) connections: Gauge,
    /// Requests that were refused for want of room.
    pub(crate) shed: Counter,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: String,
    method: String,
    status: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcomes {
    outcome: String,
    policy: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kind {
    kind: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Loaded {
    name: String,
    version: String,
    digest: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Tried {
    result: &'static str,
}

/// Something that is counted for as long as it lasts.
pub(crate) struct Lasting(Gauge);

impl Lasting {
    pub(crate) fn of(gauge: &Gauge) -> Self {
        gauge.inc();
        Lasting(gauge.clone())
    }
}

impl Drop for Lasting {
    fn drop(&mut self) {
        self.0.dec();
    }
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("probity");
        let metrics = Metrics {
            requests: Family::default(),
            latency: Family::new_with_constructor(|| Histogram::new(CLASSES)),
            screenings: Family::default(),
            undecided: Family::default(),
            policies: Family::default(),
            reloads: Family::default(),
            appends: Family::default(),
            append_seconds: Histogram::new(CLASSES),
            evaluating: Gauge::default(),
            in_flight: Gauge::default(),
            connections: Gauge::default(),
            shed: Counter::<u64, AtomicU64>::default(),
            registry: Registry::default(),
        };
        registry.register("http_requests", "Requests answered", metrics.requests.clone());
        registry.register("http_request_seconds", "Time to the head of an answer", metrics.latency.clone());
        registry.register("http_requests_in_flight", "Requests being answered", metrics.in_flight.clone());
        registry.register("http_connections", "Connections open", metrics.connections.clone());
        registry.register("http_requests_shed", "Requests refused for want of room", metrics.shed.clone());
        registry.register(
            "screenings",
            "Determinations, by outcome and policy asked",
            metrics.screenings.clone(),
        );
        registry.register("undecided", "Cases without a determination, by kind", metrics.undecided.clone());
        registry.register("evaluations_in_flight", "Cases being evaluated", metrics.evaluating.clone());
        registry.register("policy_info", "Policies loaded", metrics.policies.clone());
        registry.register("policy_reloads", "Attempts to take up other policies", metrics.reloads.clone());
        registry.register("ledger_appends", "Attempts to record a determination", metrics.appends.clone());
        registry.register("ledger_append_seconds", "Time to record", metrics.append_seconds.clone());
        Metrics { registry, ..metrics }
    }

    /// A request was answered.
    pub(crate) fn answered(&self, route: &str, method: &str, status: u16, took: Duration) {
        let class = format!("{}xx", status / 100);
        let answered = Answered { route: route.to_owned(), method: method.to_owned(), status: class };
        self.requests.get_or_create(&answered).inc();
        self.latency.get_or_create(&Route { route: route.to_owned() }).observe(took.as_secs_f64());
    }

    /// A case was decided.
    pub(crate) fn decided(&self, determination: &Determination) {
        for answer in &determination.policies {
            let outcome = determination.outcome.to_string();
            let policy = answer.policy.info.name.clone();
            self.screenings.get_or_create(&Outcomes { outcome, policy }).inc();
        }
    }

    /// A case was not decided. The kind is a word of this service or of the library, never a client's.
    pub(crate) fn undecided(&self, kind: &str) {
        let kind = kind.rsplit(':').next().unwrap_or_default().to_owned();
        self.undecided.get_or_create(&Kind { kind }).inc();
    }

    /// Other policies were to be taken up.
    pub(crate) fn reloaded(&self, result: &'static str) {
        self.reloads.get_or_create(&Tried { result }).inc();
    }

    /// A determination was recorded, or was not.
    pub(crate) fn recorded(&self, result: &'static str, took: Duration) {
        self.appends.get_or_create(&Tried { result }).inc();
        self.append_seconds.observe(took.as_secs_f64());
    }

    /// A case is being evaluated.
    pub(crate) fn evaluating(&self) -> Lasting {
        Lasting::of(&self.evaluating)
    }

    /// All of it, with the policies of this moment, as OpenMetrics.
    pub(crate) fn page(&self, runtime: &Runtime) -> Result<String, fmt::Error> {
        self.policies.clear();
        for policy in runtime.policies() {
            let loaded = Loaded {
                name: policy.info.name.clone(),
                version: policy.info.version.clone(),
                digest: policy.digest.clone(),
            };
            self.policies.get_or_create(&loaded).set(1);
        }
        let mut page = String::new();
        text::encode(&mut page, &self.registry)?;
        Ok(page)
    }
}

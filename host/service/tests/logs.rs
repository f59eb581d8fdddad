//! What the service says of itself, and what it never says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::mpsc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use common::issuer::{Issuer, KEYS};
use common::{Lines, TokensAt, run};
use probity_service::access::{Access, Role};
use probity_service::logs::{LogError, LogFormat, LogSettings, TraceLayer, subscriber};
use serde_json::Value;
use tower::ServiceExt;
use tracing::level_filters::LevelFilter;

fn settings(format: LogFormat, level: LevelFilter) -> LogSettings {
    let mut settings = LogSettings::default();
    (settings.format, settings.level) = (format, level);
    settings
}

/// Words that tell who somebody is.
const TELLING: [&str; 7] = [
    "江苏砚池医疗器械有限公司",
    "Yanchi",
    "91320100MA1XXXXX0X",
    "penalty-2025-118",
    "in-the-body",
    "in-a-header",
    "in-the-query",
];

/// Runs requests with telling words everywhere, and says what is logged.
fn logged(settings: &LogSettings) -> String {
    let (tokens, issuer) = (TokensAt::new(), Issuer::new());
    let portal = tokens.issue("tender-portal", &[Role::Read]);
    let signed = KEYS[1].sign(&issuer.claims_with("name", TELLING[0].into()));
    let lines = Lines::default();
    let (subscriber, _logs) = subscriber(settings, lines.writer()).unwrap();
    let mut access = tokens.settings();
    access.oidc = Some(issuer.settings());
    tracing::subscriber::with_default(subscriber, || {
        run(async {
            let access = Access::start(&access).unwrap();
            let routes: Router = common::routes(&access).layer(TraceLayer);
            for token in [portal.as_str(), &signed, "probity_wrong-in-a-header", "a.in-a-header.b", ""] {
                for path in
                    ["/v1/determinations/penalty-2025-118", "/v1/screenings", "/v1/Yanchi", "/healthz"]
                {
                    let request = Request::builder()
                        .method("POST")
                        .uri(format!("{path}?for=in-the-query&id=91320100MA1XXXXX0X"))
                        .header("authorization", format!("Bearer {token}"))
                        .header("cookie", "in-a-header")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .header("x-forwarded-for", "in-a-header")
                        .body(Body::from(format!("{{\"name\": \"{} in-the-body\"}}", TELLING[0])))
                        .unwrap();
                    routes.clone().oneshot(request).await.unwrap();
                }
            }
            tokens.write("[[token]]\nname = \"Yanchi\"\n");
            let _ = access.reload_if_changed();
        });
    });
    let text = lines.text();
    for word in TELLING.iter().chain([&portal.as_str(), &signed.as_str(), &"Bearer"]) {
        assert!(!text.contains(word), "{word}: {text}");
    }
    text
}

#[test]
fn nothing_personal_and_no_token_is_logged_however_much_is() {
    for level in [LevelFilter::TRACE, LevelFilter::INFO] {
        for format in [LogFormat::Text, LogFormat::Json] {
            let text = logged(&settings(format, level));
            assert!(text.contains("tender-portal") && text.contains("let in"), "{text}");
            assert!(text.contains("/v1/screenings") && text.contains("refused"), "{text}");
            assert!(text.contains("the file of tokens was changed and is not used"), "{text}");
        }
    }
}

#[test]
fn the_audit_is_written_however_little_is() {
    let text = logged(&settings(LogFormat::Json, LevelFilter::OFF));
    assert!(text.contains("tender-portal"), "{text}");
    for line in text.lines() {
        let event: Value = serde_json::from_str(line).unwrap();
        assert_eq!((&event["target"], &event["level"]), (&"audit".into(), &"INFO".into()), "{line}");
    }
}

#[test]
fn what_the_libraries_say_is_not_shown_below_a_warning() {
    let lines = Lines::default();
    let (subscriber, _logs) =
        subscriber(&settings(LogFormat::Text, LevelFilter::TRACE), lines.writer()).unwrap();
    tracing::subscriber::with_default(subscriber, || {
        tracing::info!(target: "h2::codec", "a whole header");
        tracing::warn!(target: "h2::codec", "a warning");
        tracing::trace!(target: "probity_service::somewhere", "our own");
    });
    let text = lines.text();
    assert!(
        !text.contains("a whole header") && text.contains("a warning") && text.contains("our own"),
        "{text}"
    );
}

/// A collector that takes one thing, and hands it over: its path, and what was sent.
fn collector() -> (String, mpsc::Receiver<(String, Vec<u8>)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sent, got) = mpsc::channel();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let (mut bytes, mut part) = (Vec::new(), [0; 4096]);
            let (head, length) = loop {
                let Ok(read @ 1..) = stream.read(&mut part) else { break (0, 0) };
                bytes.extend_from_slice(&part[..read]);
                if let Some(head) = bytes.windows(4).position(|end| end == b"\r\n\r\n") {
                    let said = String::from_utf8_lossy(&bytes[..head]).to_ascii_lowercase();
                    let length = said.lines().find_map(|line| line.strip_prefix("content-length: "));
                    break (head + 4, length.unwrap().parse::<usize>().unwrap());
                }
            };
            while bytes.len() < head + length {
                let Ok(read @ 1..) = stream.read(&mut part) else { break };
                bytes.extend_from_slice(&part[..read]);
            }
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            let first = String::from_utf8_lossy(&bytes).lines().next().unwrap_or_default().to_owned();
            let _ = sent.send((first, bytes.split_off(head)));
        }
    });
    (url, got)
}

#[test]
fn traces_go_to_the_collector_and_continue_those_of_whoever_asks() {
    let (url, got) = collector();
    let mut settings = settings(LogFormat::Json, LevelFilter::TRACE);
    settings.otlp = Some(url);
    let text = logged(&settings);
    // what was left was sent when the logs ended
    let (first, sent) = got.recv_timeout(Duration::from_secs(30)).unwrap();
    assert_eq!(first, "POST /v1/traces HTTP/1.1");
    let trace = "0af7651916cd43dd8448eb211c80319c";
    assert!(text.contains(trace), "a line says which trace it belongs to: {text}");
    let bytes: Vec<_> =
        (0..16).map(|at| u8::from_str_radix(&trace[2 * at..2 * at + 2], 16).unwrap()).collect();
    let holds = |part: &[u8]| sent.windows(part.len()).any(|window| window == part);
    assert!(holds(&bytes), "the trace goes on");
    assert!(holds(b"POST /v1/screenings") && holds(b"http.response.status_code") && holds(b"probity"));
    for word in TELLING.iter().chain([&"tender-portal", &"Bearer"]) {
        assert!(!holds(word.as_bytes()), "{word}");
    }
}

#[test]
fn a_collector_that_is_away_holds_up_nobody() {
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut settings = settings(LogFormat::Text, LevelFilter::INFO);
    settings.otlp = Some(format!("http://{gone}"));
    assert!(logged(&settings).contains("let in"));
}

#[test]
fn what_is_no_collector_is_refused() {
    for endpoint in ["", "localhost:4318", "ftp://localhost", "http://"] {
        let mut settings = LogSettings::default();
        settings.otlp = Some(endpoint.to_owned());
        let error = subscriber(&settings, std::io::sink).map(|_| ()).unwrap_err();
        assert!(matches!(error, LogError::Collector(_)), "{endpoint}: {error}");
        assert!(error.to_string().contains("`http://localhost:4318`"), "{error}");
    }
}

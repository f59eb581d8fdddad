//! `probity serve`: what it answers over HTTP is what the library says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;
#[path = "common/serving.rs"]
mod serving;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use common::{FINED, cases, probity, released, text};
use serving::{Serving, got};

fn case(name: &str) -> Vec<u8> {
    std::fs::read(cases().join(name)).unwrap()
}

fn fined() -> Value {
    serde_json::from_slice(&case(FINED)).unwrap()
}

/// What the command prints.
fn printed(arguments: &[&str]) -> Value {
    let out = probity(arguments);
    serde_json::from_slice(&out.stdout).unwrap_or_else(|error| panic!("{error}: {}", text(&out.stderr)))
}

#[test]
fn a_screening_is_what_the_command_says() {
    let service = Serving::start(&[]);
    for (name, outcome) in [
        (FINED, "bar"),
        ("cn-government-procurement/fine-a-fen-below-two-million.json", "allow"),
        ("cn-government-procurement/consortium-of-three.json", "bar"),
        ("us-far-9-4/several-exclusions-at-once.json", "bar"),
    ] {
        let answer = service.screen("", case(name));
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.header("content-type"), "application/json");
        let answer = answer.json();
        assert_eq!(answer["determination"]["outcome"], outcome, "{name}");
        assert_eq!(
            answer,
            json!({ "determination": printed(&["check", name, "--format", "json"]) }),
            "{name}"
        );
    }
}

#[test]
fn a_screening_speaks_the_language_that_is_asked_for() {
    let service = Serving::start(&[]);
    let chinese = printed(&["check", FINED, "--lang", "zh", "--format", "json"]);
    let answer = service.screen("?lang=zh", case(FINED));
    assert_eq!((&answer.json()["determination"], answer.header("content-language")), (&chinese, "zh"));
    for (accepted, language) in [
        ("zh", "zh"),
        ("zh-CN, en;q=0.8", "zh"),
        ("tlh, zh;q=0.4, en;q=0.7", "en"),
        ("zh;q=0, en;q=0.1", "en"),
        ("tlh", "en"),
        ("*", "en"),
        (";;,q=,zh;q=x", "en"),
    ] {
        let request = service.posting("/v1/screenings").header("accept-language", accepted).body(case(FINED));
        assert_eq!(got(request).json()["determination"]["language"], language, "{accepted}");
    }
    // the query is asked first
    let request = service.posting("/v1/screenings?lang=en").header("accept-language", "zh").body(case(FINED));
    assert_eq!(got(request).header("content-language"), "en");
}

#[test]
fn more_than_the_determination_can_be_asked_for() {
    let service = Serving::start(&[]);
    let name = "cn-government-procurement/self-check.json";
    let answer = service.screen("?explain=true&timeline=true&as_of=2028-04-17", case(name)).json();
    let check = ["check", name, "--explain", "--timeline", "--as-of", "2028-04-17", "--format", "json"];
    assert_eq!(answer, printed(&check));
    let answer = service.screen("?as_of=2028-04-18", case(name)).json();
    assert_eq!(answer["determination"]["outcome"], "allow");
}

#[test]
fn a_bad_case_is_a_problem_with_the_faults_of_the_library() {
    let service = Serving::start(&[]);
    let name = "bad-input/amount-in-binary-and-unknown-currency.json";
    let answer = service.screen("", case(name));
    assert_eq!(answer.problem(422), "bad-case");
    assert_eq!(answer.json()["faults"], printed(&["check", name, "--format", "json"])["error"]["faults"]);
    insta::assert_snapshot!("bad_case", serde_json::to_string_pretty(&answer.json()).unwrap());
    for (body, status, kind) in [
        (&b""[..], 400, "not-json"),
        (b"{", 400, "not-json"),
        (b"\xff\xfe{\0}\0", 400, "not-json"),
        (b"{\"a\": \"\xff\"}", 400, "not-json"),
        (b"[]", 422, "bad-case"),
        (b"{}", 422, "bad-case"),
        (b"{\"as_of\": 1, \"as_of\": 2}", 422, "bad-case"),
    ] {
        assert_eq!(service.screen("", body).problem(status), kind, "{}", String::from_utf8_lossy(body));
    }
    // the day of the query is the query's fault
    let answer = service.screen("?as_of=2026-05-10", case(FINED));
    assert_eq!(answer.problem(422), "bad-as-of");
    assert_eq!(answer.json()["faults"][0]["path"], "?as_of");
    let mut nowhere = fined();
    nowhere["tender"]["jurisdiction"] = "AQ".into();
    assert_eq!(service.screen("", nowhere.to_string()).problem(422), "no-policy-applies");
    let mut early = fined();
    for day in ["notice_date", "bid_deadline"] {
        early["tender"][day] = "2003-01-01".into();
    }
    let answer = service.screen("", early.to_string());
    assert_eq!(answer.status, 422, "{}", answer.text());
}

#[test]
fn whatever_else_is_wrong_is_a_problem_too() {
    let service = Serving::start(&["--max-body", "100000"]);
    for (query, kind) in [
        ("?lang=e%20n", "bad-query"),
        ("?lang=..%2F", "bad-query"),
        ("?as_of=2026-02-30", "bad-query"),
        ("?as_of=tomorrow", "bad-query"),
        ("?explain=perhaps", "bad-query"),
        ("?explain=true&explain=false", "bad-query"),
        ("?unknown=1", "bad-query"),
    ] {
        let told = service.screen(query, case(FINED));
        assert_eq!(told.problem(400), kind, "{query}");
        let detail = told.json()["detail"].to_string();
        assert!(!detail.contains("eserializ"), "{query}: {detail}");
    }
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"] {
        let request = service.client.post(service.url("/v1/screenings")).header("content-type", kind);
        assert_eq!(got(request.body(case(FINED))).problem(415), "media-type", "{kind}");
    }
    let packed = service.posting("/v1/screenings").header("content-encoding", "gzip");
    assert_eq!(got(packed.body(case(FINED))).problem(415), "media-type");
    let plain = service.posting("/v1/screenings").header("content-encoding", "identity");
    assert_eq!(got(plain.body(case(FINED))).status, 200);
    let unsaid = service.client.post(service.url("/v1/screenings")).body(case(FINED));
    assert_eq!(got(unsaid).problem(415), "media-type");
    let said = service
        .client
        .post(service.url("/v1/screenings"))
        .header("content-type", "application/json; charset=UTF-8");
    assert_eq!(got(said.body(case(FINED))).status, 200);

    let large = service.screen("", vec![b' '; 100_001]);
    assert_eq!((large.problem(413).as_str(), large.header("connection")), ("too-large", "close"));
    for path in
        ["/", "/v1", "/v1/", "/v1/screenings/", "/v1/nothing", "/docs/nothing", "/docs/..%2fpage.js", "/%00"]
    {
        assert_eq!(service.get(path).problem(404), "not-found", "{path}");
    }
    for path in ["/v1/policies/nothing", "/v1/policies/cn-government-procurement/9.9.9"] {
        assert_eq!(service.get(path).problem(404), "no-such-policy", "{path}");
    }
    assert_eq!(service.get("/v1/modules/sha256:00").problem(404), "no-such-module");
    for (method, path, allow) in [
        ("GET", "/v1/screenings", "POST"),
        ("DELETE", "/v1/policies", "GET,HEAD"),
        ("PROPFIND", "/healthz", "GET,HEAD"),
    ] {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let answer = got(service.client.request(method, service.url(path)));
        assert_eq!((answer.problem(405).as_str(), answer.header("allow")), ("method", allow), "{path}");
    }
    // loopback may screen and read, and change nothing
    assert_eq!(got(service.posting("/v1/policies:reload")).problem(403), "not-allowed");
}

#[test]
fn policies_are_shown_as_the_command_shows_them() {
    let service = Serving::start(&[]);
    let listed = service.get("/v1/policies").json();
    let named: BTreeMap<_, _> = listed["policies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|policy| (policy["name"].as_str().unwrap(), &policy["versions"][0]))
        .collect();
    for policy in printed(&["policies", "--format", "json"]).as_array().unwrap() {
        let version = named[policy["name"].as_str().unwrap()];
        for field in ["version", "digest", "rules", "in_force_from", "jurisdictions"] {
            assert_eq!(version[field], policy[field], "{policy}");
        }
    }
    let name = "cn-government-procurement";
    let one = service.get(&format!("/v1/policies/{name}")).json();
    assert_eq!(one["versions"][0], *named[name]);
    let path = format!("/v1/policies/{name}/{}", one["versions"][0]["version"].as_str().unwrap());
    for language in ["en", "zh"] {
        let answer = service.get(&format!("{path}?lang={language}"));
        let mut shown = printed(&["policy", "inspect", name, "--lang", language, "--format", "json"]);
        shown["module"] = answer.json()["module"].clone();
        assert_eq!(answer.json(), shown);
        let again = service.client.get(service.url(&path)).header("accept-language", language);
        let again = got(again.header("if-none-match", answer.header("etag")));
        assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, answer.header("etag")));
    }
    let digest = one["versions"][0]["digest"].as_str().unwrap();
    let module = service.get(&format!("/v1/modules/{digest}"));
    assert_eq!(
        (module.header("content-type"), module.header("etag")),
        ("application/wasm", &*format!("\"{digest}\""))
    );
    assert!(module.header("cache-control").contains("immutable"));
    assert_eq!(module.body, released(name));
}

#[test]
fn policies_are_chosen_as_the_command_chooses_them() {
    let name = "cn-government-procurement";
    let parameter = format!("{name}/figure-included=no");
    let chosen = ["--policy", name, "--parameter", &parameter];
    let service = Serving::start(&chosen);
    let answer = service.screen("", case(FINED)).json();
    let check = [&["check", FINED, "--format", "json"], &chosen[..]].concat();
    assert_eq!(answer["determination"], printed(&check));
    assert_eq!(answer["determination"]["outcome"], "allow");
    for (arguments, status) in [
        (&["--policy", "nothing"][..], 1),
        (&["--parameter", &parameter], 2),
        (&["--policy-file", FINED], 1),
        (&["--addr", "0.0.0.0:0"], 1),
        (&["--addr", "[::]:0"], 1),
        (&["--addr", "somewhere"], 2),
        (&["--max-body", "0"], 2),
        (&["--trust", "no-such-file.toml"], 1),
    ] {
        let out = probity(&[&["serve"], arguments].concat());
        assert_eq!((out.status.code(), text(&out.stdout)), (Some(status), String::new()), "{arguments:?}");
        assert!(text(&out.stderr).starts_with("error: "), "{arguments:?}: {}", text(&out.stderr));
    }
}

#[test]
fn every_answer_keeps_browsers_from_harm_and_names_its_request() {
    let service = Serving::start(&[]);
    for answer in [
        service.get("/healthz"),
        service.get("/nothing"),
        service.get("/docs"),
        service.get("/openapi.json"),
        service.screen("", case(FINED)),
        service.screen("", "{"),
    ] {
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(answer.header(name), value);
        }
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none';") && policy.contains("frame-ancestors 'none'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-request-id").len(), 36);
    }
    let with = |id: &str| got(service.client.get(service.url("/healthz")).header("x-request-id", id));
    assert_eq!(with("portal-7_3.a").header("x-request-id"), "portal-7_3.a");
    for id in ["a b", "<script>", "", &"a".repeat(65)] {
        assert_eq!(with(id).header("x-request-id").len(), 36, "{id}");
    }
}

#[test]
fn another_host_or_the_page_of_another_site_is_refused() {
    let service = Serving::start(&[]);
    let port = service.address.port();
    let status = |head: &str| {
        service.raw_status(&format!("GET /v1/policies HTTP/1.1\r\n{head}Connection: close\r\n\r\n"))
    };
    for host in [format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}")] {
        assert_eq!(status(&format!("Host: {host}\r\n")), 200, "{host}");
        assert_eq!(status(&format!("Host: {host}\r\nOrigin: http://{host}\r\n")), 200, "{host}");
    }
    for host in
        ["localhost".to_owned(), format!("evil.example:{port}"), format!("localhost.evil.example:{port}")]
    {
        assert_eq!(status(&format!("Host: {host}\r\n")), 421, "{host}");
    }
    for origin in ["http://evil.example", "null", "http://localhost:1"] {
        assert_eq!(status(&format!("Host: localhost:{port}\r\nOrigin: {origin}\r\n")), 403, "{origin}");
    }
    assert_eq!(service.raw_status("GET /healthz HTTP/1.0\r\n\r\n"), 421);
}

#[test]
fn what_was_done_is_counted() {
    let service = Serving::start(&[]);
    service.screen("", case(FINED));
    service.screen("", case(FINED));
    service.screen("", "{");
    service.get("/no/such/place");
    let page = service.get("/metrics");
    assert!(page.header("content-type").starts_with("application/openmetrics-text"));
    let page = page.text();
    for line in [
        "probity_http_requests_total{route=\"/v1/screenings\",method=\"POST\",status=\"2xx\"} 2",
        "probity_http_requests_total{route=\"/v1/screenings\",method=\"POST\",status=\"4xx\"} 1",
        "probity_http_requests_total{route=\"unmatched\",method=\"GET\",status=\"4xx\"} 1",
        "probity_http_request_seconds_count{route=\"/v1/screenings\"} 3",
        "probity_screenings_total{outcome=\"bar\",policy=\"cn-government-procurement\"} 2",
        "probity_undecided_total{kind=\"not-json\"} 1",
        "probity_http_requests_shed_total 0",
        "probity_evaluations_in_flight 0",
    ] {
        assert!(page.lines().any(|said| said == line), "{line}\n{page}");
    }
    let policies =
        page.lines().filter(|line| line.starts_with("probity_policy_info{") && line.ends_with(" 1")).count();
    assert_eq!(policies, 6);
    assert!(page.ends_with("# EOF\n"));
    assert!(!page.contains("no/such"), "{page}");
}

#[test]
fn what_it_serves_is_described() {
    let service = Serving::start(&[]);
    let document = service.get("/openapi.json").json();
    let mut operations = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let parameters: Vec<_> =
                parameters.map(|parameter| parameter["name"].as_str().unwrap()).collect();
            let responses = operation["responses"].as_object().unwrap();
            let statuses: Vec<_> = responses.keys().map(String::as_str).collect();
            operations.push(format!(
                "{} {path} [{}] ({}) -> {}",
                method.to_uppercase(),
                operation["x-probity-role"].as_str().unwrap_or("anybody"),
                parameters.join(", "),
                statuses.join(" ")
            ));
        }
    }
    insta::assert_snapshot!("operations", operations.join("\n"));
    insta::assert_snapshot!(
        "screen",
        serde_json::to_string_pretty(&document["paths"]["/v1/screenings"]).unwrap()
    );
    // every schema that is pointed at is there
    let text = document.to_string();
    for pointer in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(pointer).is_some(), "{pointer}");
    }
    // and they are schemas of what is sent and answered
    let with_case = |name: &str| {
        let mut schema = document.clone();
        schema["$ref"] = format!("#/components/schemas/{name}").into();
        jsonschema::draft202012::new(&schema).unwrap()
    };
    assert!(with_case("Case").is_valid(&fined()));
    assert!(!with_case("Case").is_valid(&json!({})));
    let answer = service.screen("?explain=true&timeline=true", case(FINED)).json();
    assert!(with_case("Answer").is_valid(&answer), "{answer}");
    assert!(with_case("Problem").is_valid(&service.screen("", "{}").json()));
    let version = service.get("/v1/policies/cn-government-procurement/1.0.0").json();
    assert!(with_case("PolicyDocument").is_valid(&version), "{version}");
}

#[test]
fn the_page_to_try_it_needs_nothing_from_elsewhere() {
    let service = Serving::start(&[]);
    let page = service.get("/docs");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    let page = page.text();
    let places = page.split(['"', '\'']).filter(|text| text.starts_with('/') || text.contains("://"));
    for place in places {
        assert_eq!(service.get(place).status, 200, "{place}");
    }
    // its policy would let nothing inline run
    assert!(!page.contains("<style") && !page.contains("style=") && !page.contains("<script>"), "{page}");
}

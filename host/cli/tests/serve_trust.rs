//! `probity serve` by a trust file, and for those whom it knows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "common/serving.rs"]
mod serving;
mod story;

use std::io::{BufRead, BufReader, Read, Write};
use std::time::{Duration, Instant};

use rustix::process::Signal;

use serving::{Got, PATIENCE, Serving, client, got};
use story::Portal;

/// A service that decides by the trust file of a portal.
fn serve(portal: &Portal, arguments: &[&str]) -> Serving {
    let trust = portal.path("trust.toml").display().to_string();
    Serving::start_in(&portal.path(""), &[&["--trust", &trust], arguments].concat())
}

/// A token with a role, and the file that it stands in.
fn token(portal: &Portal, role: &str) -> String {
    let said = portal.good(&["token", "--name", role, "--role", role, "--file", "tokens.toml"]);
    said.split_whitespace().find(|word| word.starts_with("probity_")).unwrap().to_owned()
}

fn tokens(portal: &Portal) -> String {
    portal.path("tokens.toml").display().to_string()
}

fn version(answer: &Got) -> String {
    answer.json()["determination"]["policies"][0]["version"].as_str().unwrap().to_owned()
}

#[test]
fn new_versions_are_taken_up_while_it_runs() {
    let portal = Portal::behind();
    let service = serve(&portal, &[]);
    let case = portal.read(&portal.case("2027-01-15"));
    // the old version is not the law to apply any more, and the new one not there yet
    assert_eq!(service.screen("", case.clone()).problem(422), "not-in-force");
    portal.good(&["update"]);
    // by itself
    service.wait_until("the new version", |service| {
        let answer = service.screen("", case.clone());
        answer.status == 200 && version(&answer) == "2.0.0"
    });
    assert_eq!(service.metric("probity_policy_reloads_total{result=\"taken-up\"}"), Some(1.0));
    let listed = service.get("/v1/policies").json();
    let versions: Vec<_> = listed["policies"][0]["versions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|version| version["version"].as_str().unwrap())
        .collect();
    assert_eq!(versions, ["2.0.0", "1.0.0"]);
    // what cannot be taken up changes nothing
    let good = portal.read("trust.toml");
    portal.write("trust.toml", "this is no trust file");
    service.signal(Signal::HUP);
    let refused = |service: &Serving| service.metric("probity_policy_reloads_total{result=\"refused\"}");
    service.wait_until("the refusal", |service| refused(service) >= Some(1.0));
    assert_eq!(version(&service.screen("", case.clone())), "2.0.0");
    portal.write("trust.toml", &good);
}

#[test]
fn the_self_check_page_has_the_modules_that_decide_at_the_moment() {
    let portal = Portal::behind();
    let service = serve(&portal, &[]);
    // the digests of the modules on the page, its core first
    let carried = |page: &Got| -> Vec<String> {
        let page = page.text();
        let blocks = page.split("class=\"component\" data-digest=\"").skip(1);
        blocks.map(|block| block.split('"').next().unwrap().to_owned()).collect()
    };
    let listed = |service: &Serving| -> Vec<String> {
        let listed = service.get("/v1/policies").json();
        let versions = listed["policies"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|policy| policy["versions"].as_array().unwrap());
        versions.map(|version| version["digest"].as_str().unwrap().to_owned()).collect()
    };
    let sorted = |mut digests: Vec<String>| {
        digests.sort();
        digests
    };
    let before = service.get("/self-check");
    assert_eq!((before.status, before.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(sorted(carried(&before).split_off(1)), sorted(listed(&service)));
    let etag = before.header("etag").to_owned();
    let again =
        |etag: &str| got(service.client.get(service.url("/self-check")).header("if-none-match", etag));
    assert_eq!((again(&etag).status, again(&etag).body.len()), (304, 0));
    portal.good(&["update"]);
    service.wait_until("the new version", |service| listed(service).len() == 2);
    let after = again(&etag);
    assert_eq!(after.status, 200);
    assert_ne!(after.header("etag"), etag);
    assert_eq!(sorted(carried(&after).split_off(1)), sorted(listed(&service)));
    // nobody is framed, and nothing of the machine is asked for
    assert!(after.header("content-security-policy").ends_with("frame-ancestors 'none'"));
    assert!(after.header("permissions-policy").contains("geolocation=()"));
}

#[test]
fn who_has_no_token_or_not_the_role_is_refused() {
    let portal = Portal::behind();
    let (screen, read, admin) = (token(&portal, "screen"), token(&portal, "read"), token(&portal, "admin"));
    let service = serve(&portal, &["--tokens", &tokens(&portal)]);
    let case = portal.read(&portal.case("2026-06-15"));
    let with = |method: &str, path: &str, token: &str| {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let request =
            service.client.request(method, service.url(path)).header("content-type", "application/json");
        got(request.bearer_auth(token).body(case.clone()))
    };
    for (method, path, allowed) in [
        ("POST", "/v1/screenings", [&screen, &admin]),
        ("GET", "/v1/policies", [&read, &admin]),
        ("GET", "/metrics", [&read, &admin]),
    ] {
        for token in [&screen, &read, &admin] {
            let answer = with(method, path, token);
            if allowed.contains(&token) {
                assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            } else {
                answer.problem(403);
            }
        }
        let none = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let nobody = got(service.client.request(none, service.url(path)).body(case.clone()));
        nobody.problem(401);
        assert!(nobody.header("www-authenticate").starts_with("Bearer"), "{path}");
        with(method, path, "probity_nothing").problem(401);
    }
    // open: that it lives, and what it is
    for path in ["/healthz", "/readyz", "/openapi.json", "/docs", "/self-check"] {
        assert_eq!(service.get(path).status, 200, "{path}");
    }
    // only an admin changes what is decided by
    with("POST", "/v1/policies:reload", &read).problem(403);
    portal.good(&["update"]);
    let reloaded = with("POST", "/v1/policies:reload", &admin);
    assert_eq!(reloaded.status, 200, "{}", reloaded.text());
    assert_eq!(reloaded.json()["policies"][0]["versions"][0]["version"], "2.0.0");
    portal.write("trust.toml", "this is no trust file");
    assert_eq!(with("POST", "/v1/policies:reload", &admin).problem(409), "bad-trust-file");
    // decisions go on, by the version in force on the notice date
    assert_eq!(version(&with("POST", "/v1/screenings", &screen)), "1.0.0");
}

#[test]
fn a_batch_ends_when_its_token_is_revoked() {
    let portal = Portal::with_both();
    let screen = token(&portal, "screen");
    let service = serve(&portal, &["--tokens", &tokens(&portal)]);
    let line = portal.read(&portal.case("2027-01-15")).replace('\n', " ");
    let mut stream = service.raw(&format!(
        "POST /v1/screenings:batch HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-ndjson\r\n\
         Authorization: Bearer {screen}\r\nTransfer-Encoding: chunked\r\n\r\n"
    ));
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    let (mut said, mut revoked) = (String::new(), false);
    let begun = Instant::now();
    while !said.contains("not-let-in") {
        assert!(begun.elapsed() < PATIENCE, "the batch goes on: {said}");
        write!(stream, "{:x}\r\n{line}\n\r\n", line.len() + 1).unwrap();
        said.clear();
        while !said.contains("{\"line\":") {
            said.clear();
            assert!(answers.read_line(&mut said).unwrap() > 0);
        }
        if !revoked {
            assert!(said.contains("\"determination\""), "{said}");
            portal.write("tokens.toml", "");
            revoked = true;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let mut rest = String::new();
    let _ = answers.read_to_string(&mut rest);
    assert!(!rest.contains("\"determination\""), "{rest}");
}

#[test]
fn the_ledger_says_who_asked() {
    let portal = Portal::with_both();
    let screen = token(&portal, "screen");
    let ledger = portal.path("portal.ledger").display().to_string();
    let service = serve(&portal, &["--tokens", &tokens(&portal), "--ledger", &ledger]);
    let case = portal.read(&portal.case("2027-01-15"));
    let request = service.posting("/v1/screenings").bearer_auth(&screen).body(case);
    let answer = got(request).json();
    assert_eq!(answer["certificate"]["by"], "screen", "{answer}");
    assert_eq!(answer["certificate"]["in_force"]["indexes"][0]["publisher"], "institute");
}

#[test]
fn it_is_not_open_to_others_by_mistake() {
    let portal = Portal::with_both();
    token(&portal, "screen");
    let out = |arguments: &[&str]| portal.says(&[&["serve"], arguments].concat());
    let (status, said) = out(&["--addr", "0.0.0.0:0"]);
    assert!(status == 1 && said.contains("can be reached from other machines"), "{said}");
    let (status, said) = out(&["--addr", "0.0.0.0:0", "--tokens", "tokens.toml"]);
    assert!(status == 1 && said.contains("in the clear"), "{said}");
    let (status, said) = out(&["--addr", "127.0.0.1:0", "--tokens", "no-such-file.toml"]);
    assert!(status == 1, "{said}");
    let (status, said) = out(&["--addr", "0.0.0.0:0", "--behind-proxy"]);
    assert!(status == 1 && said.contains("can be reached from other machines"), "{said}");
}

#[test]
fn it_speaks_tls() {
    let portal = Portal::with_both();
    let rcgen::CertifiedKey { cert, signing_key } =
        rcgen::generate_simple_self_signed(["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap();
    portal.write("chain.pem", &cert.pem());
    portal.write("key.pem", &signing_key.serialize_pem());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(portal.path("key.pem"), std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    let path = |file: &str| portal.path(file).display().to_string();
    let (chain, key) = (path("chain.pem"), path("key.pem"));
    let service = serve(&portal, &["--tls-certificate", &chain, "--tls-key", &key]);
    assert_eq!(service.scheme, "https");
    let _ = client();
    let trusting = reqwest::blocking::Client::builder()
        .no_proxy()
        .timeout(serving::PATIENCE)
        .tls_certs_only([reqwest::Certificate::from_pem(cert.pem().as_bytes()).unwrap()])
        .build()
        .unwrap();
    let answer = got(trusting.get(service.url("/healthz")));
    assert_eq!((answer.status, answer.header("strict-transport-security")), (200, "max-age=31536000"));
    // who does not trust it, or speaks no TLS, gets nothing
    assert!(service.client.get(service.url("/healthz")).send().is_err());
    assert_eq!(service.raw_status("GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n"), 0);
}

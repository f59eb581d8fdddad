//! Against registries that send elsewhere: who is asked, and who is never sent credentials.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::sync::Arc;

use common::hostile::{Act, Asked, Hostile, answer, to};
use common::{patient, place, problem, with_password};
use probity::registry::{Digest, Place, PlaceProblem, Shelf};
use probity::web::NamedHost;
use probity_oci::{Credentials, OciPlace, Settings, Wire};

const BLOB: &[u8] = b"the bytes of a policy";

/// `portal:right`, as it is sent.
const BASIC: &str = "Basic cG9ydGFsOnJpZ2h0";

/// Where these tests send to.
fn everywhere() -> Vec<NamedHost> {
    ["127.0.0.1", "localhost", "storage.example"].map(|host| host.parse().unwrap()).into()
}

fn digest() -> Digest {
    Digest::of(BLOB)
}

fn with_token() -> Settings {
    let mut settings = patient();
    settings.credentials = Credentials::Token("the-token".to_owned());
    settings
}

/// Another host, which gives the blob to everybody.
fn storage() -> Hostile {
    Hostile::new(|_| answer("200 OK", "", BLOB))
}

/// A registry that wants to see credentials, and then answers so.
fn registry(act: impl Fn(&Asked) -> Act + Send + Sync + 'static) -> Hostile {
    Hostile::new(move |asked| match asked.authorization {
        Some(_) => act(asked),
        None => answer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"policies\"\r\n", b""),
    })
}

#[track_caller]
fn redirected(problem: PlaceProblem, host: &str) {
    match &problem {
        PlaceProblem::Redirected { to, .. } => assert!(to.contains(host), "{problem}"),
        _ => panic!("{problem}"),
    }
}

#[test]
fn another_host_is_not_asked_unless_that_is_allowed() {
    for settings in [with_password("right"), with_token()] {
        let storage = storage();
        let location = to(&format!("http://user:secret@{}/blob?signature=secret", storage.address));
        let registry = registry(move |_| answer("307 Temporary Redirect", &location, b""));
        let place = place(&registry.address, settings);
        let told = problem(place.blob(&digest(), 100));
        assert!(!told.to_string().contains("secret"), "{told}");
        let words = "`redirects` in the trust file or with `--allow-redirect`";
        assert!(told.to_string().contains(words), "{told}");
        redirected(told, &storage.address);
        redirected(problem(place.manifest("1.0.0")), &storage.address);
        redirected(problem(place.tags()), &storage.address);
        redirected(problem(place.put_blob(BLOB)), &storage.address);
        assert_eq!(storage.asked(), []);
    }
}

#[test]
fn another_host_never_sees_credentials() {
    for mut settings in [with_password("right"), with_token()] {
        settings.redirects = everywhere();
        for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
            let storage = storage();
            let location = to(&format!("http://user:secret@{}/blob?signature=x", storage.address));
            let registry = registry(move |_| answer(status, &location, b""));
            let place = place(&registry.address, settings.clone());
            assert_eq!(place.blob(&digest(), 100).unwrap(), BLOB);
            let asked = storage.asked();
            assert_eq!(asked.len(), 1);
            let asked = asked.first().unwrap();
            assert_eq!((asked.path.as_str(), &asked.authorization), ("/blob?signature=x", &None));
            assert!(registry.asked().iter().any(|asked| asked.authorization.is_some()));
        }
    }
}

#[test]
fn another_host_that_wants_credentials_is_not_given_any() {
    let wanting =
        Hostile::new(|_| answer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", b""));
    let location = to(&format!("http://{}/blob", wanting.address));
    let registry = registry(move |_| answer("307 Temporary Redirect", &location, b""));
    let mut settings = with_password("right");
    settings.redirects = everywhere();
    let told = problem(place(&registry.address, settings).blob(&digest(), 100));
    assert_eq!(told, PlaceProblem::Status { status: 401, what: digest().to_string() });
    assert!(wanting.asked().iter().all(|asked| asked.authorization.is_none()));
}

#[test]
fn within_the_registry_it_is_followed_with_credentials() {
    let registry = registry(|asked| match asked.path.as_str() {
        "/there" => answer("200 OK", "", BLOB),
        _ => answer("307 Temporary Redirect", &to("/there"), b""),
    });
    let place = place(&registry.address, with_password("right"));
    assert_eq!(place.blob(&digest(), 100).unwrap(), BLOB);
    assert_eq!(registry.asked().last().unwrap().authorization.as_deref(), Some(BASIC));
}

#[test]
fn a_circle_is_left() {
    let circle = Hostile::new(|asked| answer("307 Temporary Redirect", &to(&asked.path), b""));
    redirected(problem(place(&circle.address, patient()).blob(&digest(), 100)), &circle.address);
    assert_eq!(circle.asked().len(), 6);
}

#[test]
fn what_leads_nowhere_is_told() {
    for location in
        ["", "Location: http://[bad\r\n", "Location: file:///etc/passwd\r\n", "Location: data:,x\r\n"]
    {
        let registry = Hostile::new(move |_| answer("302 Found", location, b""));
        let mut settings = patient();
        settings.redirects = everywhere();
        let told = problem(place(&registry.address, settings).blob(&digest(), 100));
        let good = matches!(told, PlaceProblem::Malformed { .. } | PlaceProblem::Redirected { .. });
        assert!(good, "{location}: {told}");
    }
}

#[test]
fn what_must_be_encrypted_is_not_followed_into_the_clear() {
    let storage = storage();
    let location = to(&format!("http://{}/blob", storage.address));
    let registry = Hostile::new(move |_| answer("307 Temporary Redirect", &location, b""));
    // the registry itself is in the clear only as the address says so; what it sends to must not be
    let mut settings = patient();
    settings.redirects = everywhere();
    settings.wire = Wire::Plain;
    assert_eq!(place(&registry.address, settings.clone()).blob(&digest(), 100).unwrap(), BLOB);
    let elsewhere = to("http://storage.example/blob");
    let registry = Hostile::new(move |_| answer("307 Temporary Redirect", &elsewhere, b""));
    settings.wire = Wire::EncryptedBeyondLoopback;
    redirected(problem(place(&registry.address, settings).blob(&digest(), 100)), "storage.example");
}

#[test]
fn an_upload_goes_elsewhere_only_where_allowed_and_without_credentials() {
    let storage = Arc::new(Hostile::new(|_| answer("201 Created", "", b"")));
    let location = to(&format!("http://{}/upload?state=x", storage.address));
    let registry = registry(move |asked| match asked.method.as_str() {
        "HEAD" => answer("404 Not Found", "", b""),
        _ => answer("202 Accepted", &location, b""),
    });
    let mut settings = with_password("right");
    redirected(problem(place(&registry.address, settings.clone()).put_blob(BLOB)), &storage.address);
    assert_eq!(storage.asked(), []);
    settings.redirects = everywhere();
    place(&registry.address, settings).put_blob(BLOB).unwrap();
    let asked = storage.asked();
    assert_eq!(asked.len(), 1);
    let asked = asked.first().unwrap();
    assert_eq!((asked.method.as_str(), &asked.authorization), ("PUT", &None));
}

/// A registry that takes this token, and names a service for it.
fn of_service(service: &str, token: &'static str) -> Hostile {
    let challenge = format!("WWW-Authenticate: Bearer realm=\"{service}\",service=\"policies\"\r\n");
    Hostile::new(move |asked| match asked.authorization.as_deref() {
        Some(shown) if shown == format!("Bearer {token}") => match asked.method.as_str() {
            "GET" => answer("200 OK", "", BLOB),
            _ => answer("201 Created", "", b""),
        },
        _ => answer("401 Unauthorized", &challenge, b""),
    })
}

fn token_service() -> Hostile {
    Hostile::new(|asked| match asked.authorization.as_deref() {
        Some(BASIC) => answer("200 OK", "", br#"{"token":"good","expires_in":300}"#),
        _ => answer("401 Unauthorized", "", b""),
    })
}

#[test]
fn a_token_service_elsewhere_sees_the_password_only_where_it_is_named() {
    let service = token_service();
    let registry = of_service(&format!("http://{}/token", service.address), "good");
    let mut settings = with_password("right");
    // following to storage is no leave to show a password there
    settings.redirects = everywhere();
    let told = problem(place(&registry.address, settings.clone()).blob(&digest(), 100));
    let words = "`token-services` in the trust file or with `--token-service`";
    assert!(told.to_string().contains(words), "{told}");
    redirected(told, &service.address);
    assert_eq!(service.asked(), []);

    settings.redirects.clear();
    settings.token_services.push(service.address.parse().unwrap());
    let place = place(&registry.address, settings);
    assert_eq!(place.blob(&digest(), 100).unwrap(), BLOB);
    assert_eq!(place.blob(&digest(), 100).unwrap(), BLOB);
    let asked = service.asked();
    assert_eq!(asked.len(), 1, "a token is kept");
    let path = "/token?service=policies&scope=repository%3Alaw%2Fpolicies%3Apull";
    assert_eq!(asked.first().unwrap().path, path);
    assert!(registry.asked().iter().all(|asked| asked.authorization.as_deref() != Some(BASIC)));
    let manifest = br#"{"mediaType":"application/vnd.oci.image.manifest.v1+json"}"#;
    place.put_manifest("1.0.0", manifest).unwrap();
    assert!(service.asked().last().unwrap().path.ends_with("%3Apull%2Cpush"));
}

#[test]
fn a_host_is_named_with_any_port_or_with_one() {
    let service = token_service();
    let storage = storage();
    let registry = of_service(&format!("http://{}/token", service.address), "good");
    let location = to(&format!("http://{}/blob", storage.address));
    let sending = Hostile::new(move |_| answer("307 Temporary Redirect", &location, b""));
    let (host, _) = service.address.split_once(':').unwrap();
    let asked = |named: &str| {
        let mut settings = with_password("right");
        settings.token_services.push(named.parse().unwrap());
        let token = place(&registry.address, settings).blob(&digest(), 100);
        let mut settings = patient();
        let named = named.replace(&service.address, &storage.address);
        settings.redirects.push(named.parse().unwrap());
        (token.is_ok(), place(&sending.address, settings).blob(&digest(), 100).is_ok())
    };
    assert_eq!(asked(host), (true, true));
    assert_eq!(asked(&service.address), (true, true));
    assert_eq!(asked(&format!("{host}:1")), (false, false));
    assert_eq!(asked("localhost"), (false, false));
}

#[test]
fn a_wrong_password_at_a_token_service_is_denied() {
    let service = token_service();
    let registry = of_service(&format!("http://{}/token", service.address), "good");
    let mut settings = with_password("wrong");
    settings.token_services.push(service.address.parse().unwrap());
    let denied = problem(place(&registry.address, settings).blob(&digest(), 100));
    assert_eq!(denied, PlaceProblem::Denied { status: 401, what: digest().to_string() });
}

#[test]
fn a_token_that_is_not_taken_is_denied_and_not_asked_for_again_and_again() {
    let service = token_service();
    let registry = of_service(&format!("http://{}/token", service.address), "another");
    let mut settings = with_password("right");
    settings.token_services.push(service.address.parse().unwrap());
    let denied = problem(place(&registry.address, settings).blob(&digest(), 100));
    assert_eq!(denied, PlaceProblem::Denied { status: 401, what: digest().to_string() });
    assert_eq!(service.asked().len(), 1);
}

#[test]
fn a_token_service_that_gives_none_is_told() {
    for body in [&b"{}"[..], b"<html>", br#"{"token":"a\nb"}"#, br#"{"token":null}"#] {
        let service = Hostile::new(move |_| answer("200 OK", "", body));
        let registry = of_service(&format!("http://{}/token", service.address), "good");
        let mut settings = with_password("right");
        settings.token_services.push(service.address.parse().unwrap());
        let none = problem(place(&registry.address, settings).blob(&digest(), 100));
        assert!(matches!(none, PlaceProblem::Malformed { .. }), "{none}");
    }
}

#[test]
fn of_two_names_of_a_token_the_one_that_has_one_counts() {
    for body in [
        &br#"{"token":"","access_token":"good"}"#[..],
        br#"{"token":"good","access_token":""}"#,
        br#"{"token":null,"access_token":"good"}"#,
    ] {
        let service = Hostile::new(move |_| answer("200 OK", "", body));
        let registry = of_service(&format!("http://{}/token", service.address), "good");
        let mut settings = with_password("right");
        settings.token_services.push(service.address.parse().unwrap());
        assert_eq!(place(&registry.address, settings).blob(&digest(), 100).unwrap(), BLOB);
    }
}

#[test]
fn what_a_token_service_does_is_told_as_its_own() {
    let large = [br#"{"token":""#.to_vec(), vec![b'x'; 70_000], br#""}"#.to_vec()].concat();
    for (status, body, told) in [
        ("404 Not Found", Vec::new(), "answered 404 when asked for the token for the list of tags"),
        ("500 Oops", Vec::new(), "answered 500 when asked for the token for the list of tags"),
        ("302 Found", Vec::new(), "answered 302 when asked for the token for the list of tags"),
        ("200 OK", large, "the token for the list of tags is larger than 65536 bytes"),
    ] {
        let service = Hostile::new(move |_| answer(status, &to("/elsewhere"), &body));
        let at = format!("http://{}/token", service.address);
        let registry = of_service(&at, "good");
        let mut settings = with_password("right");
        settings.token_services.push(service.address.parse().unwrap());
        let problem = problem(place(&registry.address, settings).tags());
        assert_eq!(problem.to_string(), format!("its token service `{at}`: {told}"));
    }
}

#[test]
fn a_token_that_has_expired_is_replaced() {
    let registry = Hostile::new(|asked| {
        let challenge = "WWW-Authenticate: Bearer realm=\"/token\"\r\n";
        match (asked.path.starts_with("/token"), asked.authorization.as_deref()) {
            (true, _) => {
                let token = format!(r#"{{"access_token":"after-{}"}}"#, asked.before);
                answer("200 OK", "", token.as_bytes())
            }
            // the first token is good for one answer
            (false, Some("Bearer after-1")) if asked.before == 2 => answer("200 OK", "", BLOB),
            (false, Some("Bearer after-4")) => answer("200 OK", "", BLOB),
            _ => answer("401 Unauthorized", challenge, b""),
        }
    });
    let place = place(&registry.address, patient());
    assert_eq!(place.blob(&digest(), 100).unwrap(), BLOB);
    assert_eq!(place.blob(&digest(), 100).unwrap(), BLOB);
    assert_eq!(registry.asked().len(), 6);
}

#[test]
fn credentials_that_cannot_be_sent_are_refused_at_once() {
    let mut settings = patient();
    settings.credentials = Credentials::Token("a\nb".to_owned());
    let refused = problem(OciPlace::new("oci://registry.example/policies", settings));
    assert!(matches!(refused, PlaceProblem::BadName { .. }), "{refused}");
}

#[test]
fn a_next_page_elsewhere_is_not_asked() {
    let other = storage();
    let next = format!("Link: <http://{}/tags>; rel=\"next\"\r\n", other.address);
    let registry = Hostile::new(move |_| answer("200 OK", &next, br#"{"tags":["a"]}"#));
    redirected(problem(place(&registry.address, with_token()).tags()), &other.address);
    assert_eq!(other.asked(), []);
}

#[test]
fn secrets_are_not_shown() {
    for settings in [with_password("the-secret"), {
        let mut settings = patient();
        settings.credentials = Credentials::Token("the-secret".to_owned());
        settings
    }] {
        let place = place("registry.example", settings.clone());
        assert!(!format!("{settings:?} {place:?}").contains("the-secret"));
    }
}

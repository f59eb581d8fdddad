//! Against servers that break off, hang, never end, or fail for a while.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::net::TcpListener;
use std::time::Duration;

use common::hostile::{Act, Hostile, answer};
use common::{patient, place, problem};
use probity::registry::{Digest, MAX_MANIFEST, Place, PlaceProblem, Shelf};

const BLOB: &[u8] = b"the bytes of a policy";

fn digest() -> Digest {
    Digest::of(BLOB)
}

#[test]
fn a_registry_that_hangs_is_left() {
    let mut settings = patient();
    settings.read_timeout = Duration::from_millis(300);
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\nthe bytes".to_vec();
    for said in [Vec::new(), b"HTTP/1.1 200 OK\r\nContent-".to_vec(), half] {
        let server = Hostile::new(move |_| Act::Hang(said.clone()));
        let timed_out = problem(place(&server.address, settings.clone()).blob(&digest(), 100));
        let limit = settings.read_timeout;
        assert_eq!(timed_out, PlaceProblem::TimedOut { what: digest().to_string(), limit });
    }
}

#[test]
fn a_registry_that_takes_an_upload_and_says_no_more_is_left() {
    let mut settings = patient();
    settings.read_timeout = Duration::from_millis(300);
    let server = Hostile::new(|asked| match asked.method.as_str() {
        "HEAD" => answer("404 Not Found", "", b""),
        "POST" => answer("202 Accepted", "Location: /v2/uploads/1\r\n", b""),
        _ => Act::Hang(Vec::new()),
    });
    let timed_out = problem(place(&server.address, settings.clone()).put_blob(BLOB));
    let limit = settings.read_timeout;
    assert_eq!(timed_out, PlaceProblem::TimedOut { what: digest().to_string(), limit });
}

#[test]
fn it_may_be_called_from_a_thread_of_an_asynchronous_program() {
    let server = Hostile::new(|_| answer("200 OK", "", BLOB));
    let one = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let several = tokio::runtime::Runtime::new().unwrap();
    for runtime in [one, several] {
        let address = server.address.clone();
        runtime.block_on(async move {
            // a program that has asked very often without a pause is told to wait by its own runtime
            let place = place(&address, patient());
            for _ in 0..200 {
                assert_eq!(place.blob(&digest(), 100).unwrap(), BLOB);
            }
            assert_eq!(place.manifest("1.0.0").unwrap().unwrap(), BLOB);
        });
        let address = server.address.clone();
        let spawned = runtime.spawn(async move { place(&address, patient()).blob(&digest(), 100) });
        assert_eq!(runtime.block_on(spawned).unwrap().unwrap(), BLOB);
    }
}

#[test]
fn a_registry_that_dawdles_is_left_when_the_time_is_over() {
    let mut settings = patient();
    settings.total_timeout = Duration::from_secs(2);
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".to_vec();
    let server = Hostile::new(move |_| Act::Repeat(head.clone(), b"x".to_vec(), Duration::from_millis(20)));
    let timed_out = problem(place(&server.address, settings.clone()).blob(&digest(), 1 << 20));
    let limit = settings.total_timeout;
    assert_eq!(timed_out, PlaceProblem::TimedOut { what: digest().to_string(), limit });
}

#[test]
fn a_body_that_breaks_off_is_told_after_all_attempts() {
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\nthe bytes".to_vec();
    let chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n15\r\nthe bytes".to_vec();
    for said in [half, chunks] {
        let server = Hostile::new(move |_| Act::Say(said.clone()));
        let truncated = problem(place(&server.address, patient()).blob(&digest(), 100));
        assert_eq!(truncated, PlaceProblem::Truncated { what: digest().to_string(), got: 9 });
        assert_eq!(server.asked().len(), 4);
    }
}

#[test]
fn a_connection_that_closes_at_once_is_told_after_all_attempts() {
    let server = Hostile::new(|_| Act::Say(Vec::new()));
    let closed = problem(place(&server.address, patient()).manifest("1.0.0"));
    assert_eq!(closed, PlaceProblem::Truncated { what: "tag `1.0.0`".to_owned(), got: 0 });
    assert_eq!(server.asked().len(), 4);
}

#[test]
fn an_endless_body_is_stopped_at_the_limit() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let chunk = [b"10000\r\n".to_vec(), vec![b'x'; 0x1_0000], b"\r\n".to_vec()].concat();
    let server = Hostile::new(move |_| Act::Repeat(head.as_bytes().to_vec(), chunk.clone(), Duration::ZERO));
    let place = place(&server.address, patient());
    let too_large = problem(place.blob(&digest(), 1 << 20));
    assert_eq!(too_large, PlaceProblem::TooLarge { what: digest().to_string(), limit: 1 << 20 });
    let manifest = problem(place.manifest("1.0.0"));
    assert_eq!(manifest, PlaceProblem::TooLarge { what: "tag `1.0.0`".to_owned(), limit: MAX_MANIFEST });
    let list = problem(place.tags());
    assert_eq!(list, PlaceProblem::TooLarge { what: "the list of tags".to_owned(), limit: MAX_MANIFEST });
    // what was under way between the two may be lost
    assert!(server.sent() < 64 << 20, "{} bytes were taken", server.sent());
}

#[test]
fn pages_without_end_are_left() {
    let itself = Hostile::new(|asked| {
        let next = format!("Link: <{}>; rel=\"next\"\r\n", asked.path);
        answer("200 OK", &next, br#"{"tags":[]}"#)
    });
    let told = problem(place(&itself.address, patient()).tags()).to_string();
    assert_eq!(told, "the list of tags cannot be read: one of its pages says that it is followed by itself");
    assert_eq!(itself.asked().len(), 1);
    let endless = Hostile::new(|asked| {
        let next = format!("Link: </v2/law/policies/tags/list?last={}>; rel=\"next\"\r\n", asked.before);
        answer("200 OK", &next, br#"{"tags":[]}"#)
    });
    let told = problem(place(&endless.address, patient()).tags()).to_string();
    assert_eq!(told, "the list of tags cannot be read: it has more than 1000 pages");
    assert_eq!(endless.asked().len(), 1_000);
}

#[test]
fn ten_gibibytes_are_refused_before_they_come() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n".to_vec();
    let server = Hostile::new(move |_| Act::Hang(head.clone()));
    let too_large = problem(place(&server.address, patient()).blob(&digest(), 1 << 20));
    assert_eq!(too_large, PlaceProblem::TooLarge { what: digest().to_string(), limit: 1 << 20 });
}

#[test]
fn an_endless_head_is_stopped() {
    let status = b"HTTP/1.1 200 OK\r\n".to_vec();
    let line = [b"X-Padding: ".to_vec(), vec![b'x'; 4000], b"\r\n".to_vec()].concat();
    let server = Hostile::new(move |_| Act::Repeat(status.clone(), line.clone(), Duration::ZERO));
    let refused = problem(place(&server.address, patient()).blob(&digest(), 100));
    assert!(matches!(refused, PlaceProblem::TooLarge { .. } | PlaceProblem::Malformed { .. }), "{refused}");
    assert!(server.sent() < 64 << 20, "{} bytes were taken", server.sent());
}

#[test]
fn what_is_no_registry_is_told() {
    let server = Hostile::new(|_| Act::Say(b"SSH-2.0-OpenSSH_9.2p1\r\n".to_vec()));
    let place = place(&server.address, patient());
    let garbage = problem(place.tags());
    assert!(matches!(garbage, PlaceProblem::Malformed { .. }), "{garbage}");

    let server = Hostile::new(|_| answer("200 OK", "", b"<html>Welcome</html>"));
    let page = problem(common::place(&server.address, patient()).tags());
    assert!(matches!(page, PlaceProblem::Malformed { .. }), "{page}");
}

#[test]
fn nobody_listening_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    drop(listener);
    let refused = problem(place(&address, patient()).tags());
    assert!(matches!(refused, PlaceProblem::Unreachable { .. }), "{refused}");
}

#[test]
fn what_passes_is_tried_again() {
    let server = Hostile::new(|asked| match asked.before {
        0 => answer("503 Service Unavailable", "", b""),
        1 => answer("429 Too Many Requests", "Retry-After: 0\r\n", b""),
        2 => Act::Say(b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\nthe".to_vec()),
        _ => answer("200 OK", "", BLOB),
    });
    assert_eq!(place(&server.address, patient()).blob(&digest(), 100).unwrap(), BLOB);
    assert_eq!(server.asked().len(), 4);
}

#[test]
fn what_does_not_pass_is_told_with_its_status() {
    for (status, attempts) in
        [("503 Service Unavailable", 4), ("418 I'm a teapot", 1), ("501 No", 1), ("206 Part", 1)]
    {
        let server = Hostile::new(move |_| answer(status, "", b""));
        let said = problem(place(&server.address, patient()).manifest("1.0.0"));
        let number = status.split(' ').next().unwrap().parse().unwrap();
        assert_eq!(said, PlaceProblem::Status { status: number, what: "tag `1.0.0`".to_owned() });
        assert_eq!(server.asked().len(), attempts, "{status}");
    }
}

#[test]
fn a_registry_that_says_when_to_come_back_is_not_asked_before() {
    let later = "Retry-After: 3600\r\n";
    let server = Hostile::new(move |_| answer("429 Too Many Requests", later, b""));
    let busy = problem(place(&server.address, patient()).tags());
    assert_eq!(busy, PlaceProblem::Status { status: 429, what: "the list of tags".to_owned() });
    assert_eq!(server.asked().len(), 1, "an hour is more than one call may take");
}

#[test]
fn other_bytes_are_refused() {
    let server = Hostile::new(|asked| {
        let stated = format!("Docker-Content-Digest: {}\r\n", digest());
        answer("200 OK", if asked.path.contains("manifests") { &stated } else { "" }, b"{}")
    });
    let place = place(&server.address, patient());
    let other = PlaceProblem::OtherBytes { expected: digest(), actual: Digest::of(b"{}") };
    assert_eq!(problem(place.blob(&digest(), 100)), other);
    assert_eq!(problem(place.manifest("1.0.0")), other);
    assert_eq!(server.asked().len(), 2);
}

#[test]
fn tags_are_read_page_by_page() {
    let server = Hostile::new(|asked| match asked.path.as_str() {
        "/v2/law/policies/tags/list?n=1000" => {
            let next = "Link: </v2/law/policies/tags/list?n=1000&last=b>; rel=\"next\"\r\n";
            answer("200 OK", next, br#"{"name":"law/policies","tags":["c","b"]}"#)
        }
        "/v2/law/policies/tags/list?n=1000&last=b" => {
            answer("200 OK", "Link: <?last=z>; rel=next\r\n", br#"{"name":"law/policies","tags":null}"#)
        }
        "/v2/law/policies/tags/list?last=z" => answer("200 OK", "", br#"{"tags":["a","b"]}"#),
        _ => answer("404 Not Found", "", b""),
    });
    assert_eq!(place(&server.address, patient()).tags().unwrap(), ["a", "b", "c"]);
    assert_eq!(server.asked().len(), 3);
}

#[test]
fn pages_without_end_are_stopped() {
    let page = format!(r#"{{"tags":["{}"]}}"#, "x".repeat(100_000));
    let server = Hostile::new(move |asked| {
        let next = format!("Link: </v2/law/policies/tags/list?last={}>; rel=\"next\"\r\n", asked.before);
        answer("200 OK", &next, page.as_bytes())
    });
    let endless = problem(place(&server.address, patient()).tags());
    assert_eq!(endless, PlaceProblem::TooLarge { what: "the list of tags".to_owned(), limit: MAX_MANIFEST });
}

#[test]
fn what_is_there_is_not_sent() {
    let server = Hostile::new(|_| Act::Say(b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n".to_vec()));
    assert_eq!(place(&server.address, patient()).put_blob(BLOB).unwrap(), digest());
    let asked = server.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked.first().unwrap().method, "HEAD");
}

#[test]
fn an_upload_that_fails_begins_anew() {
    let server = Hostile::new(|asked| match (asked.method.as_str(), asked.before) {
        ("HEAD", _) => answer("404 Not Found", "", b""),
        ("POST", _) => answer("202 Accepted", "Location: /v2/uploads/1?state=x\r\n", b""),
        ("PUT", 2) => answer("502 Bad Gateway", "", b""),
        ("PUT", _) => answer("201 Created", "", b""),
        _ => answer("400 Bad Request", "", b""),
    });
    assert_eq!(place(&server.address, patient()).put_blob(BLOB).unwrap(), digest());
    let methods: Vec<_> = server.asked().into_iter().map(|asked| asked.method).collect();
    assert_eq!(methods, ["HEAD", "POST", "PUT", "HEAD", "POST", "PUT"]);
    let put = format!("/v2/uploads/1?state=x&digest=sha256%3A{}", digest().hex());
    assert_eq!(server.asked().last().unwrap().path, put);
}

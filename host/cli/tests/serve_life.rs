//! `probity serve`: it ends when it is told to and finishes what it began, and takes up other policies while it runs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;
#[path = "common/serving.rs"]
mod serving;

use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rustix::process::Signal;

use common::{FINED, cases};
use serving::{Serving, client, got};

fn fined() -> Vec<u8> {
    std::fs::read(cases().join(FINED)).unwrap()
}

#[test]
fn it_ends_by_itself_on_a_signal() {
    for signal in [Signal::TERM, Signal::INT] {
        let mut service = Serving::start(&[]);
        assert_eq!(service.get("/healthz").status, 200);
        service.signal(signal);
        assert!(service.ended().success(), "{signal:?}");
        assert!(TcpStream::connect(service.address).is_err());
    }
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let mut service = Serving::start(&["--grace", "1000"]);
    let _held = service.raw("POST /v1/screenings HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n");
    service
        .wait_until("the request", |service| service.metric("probity_http_requests_in_flight") == Some(2.0));
    service.signal(Signal::TERM);
    std::thread::sleep(std::time::Duration::from_millis(200));
    assert!(TcpStream::connect(service.address).is_err());
    service.signal(Signal::TERM);
    assert!(service.ended().success());
}

#[test]
fn what_was_begun_is_finished() {
    let mut service = Serving::start(&["--evaluations", "2"]);
    let expected = service.screen("", fined()).json();
    let (told, answered) = (AtomicBool::new(false), AtomicUsize::new(0));
    let address = service.url("/v1/screenings");
    let (right, cut) = std::thread::scope(|scope| {
        let ask = || {
            let client = client();
            let (mut right, mut cut) = (0, 0);
            loop {
                let was_told = told.load(Ordering::SeqCst);
                let request = client.post(&address).header("content-type", "application/json").body(fined());
                match request.send() {
                    Ok(response) => {
                        assert_eq!(response.status(), 200);
                        let answer: serde_json::Value =
                            serde_json::from_slice(&response.bytes().unwrap()).unwrap();
                        assert_eq!(answer, expected);
                        right += 1;
                        answered.fetch_add(1, Ordering::SeqCst);
                    }
                    // refused, and nothing else
                    Err(error) if error.is_connect() => return (right, cut),
                    Err(_) => cut += 1,
                }
                if was_told && cut > 3 {
                    return (right, cut);
                }
            }
        };
        let asking: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
        while answered.load(Ordering::SeqCst) < 20 {
            std::thread::yield_now();
        }
        told.store(true, Ordering::SeqCst);
        service.signal(Signal::TERM);
        asking.into_iter().map(|asking| asking.join().unwrap()).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    });
    assert!(right >= 20);
    // a client may write into a connection in the moment in which it is closed as idle, once each
    assert!(cut <= 4, "{cut} answers were cut off");
    assert!(service.ended().success());
}

#[test]
fn it_says_that_it_is_not_ready_before_it_ends() {
    let mut service = Serving::start(&["--notice", "2"]);
    assert_eq!(service.get("/readyz").status, 200);
    service.signal(Signal::TERM);
    service.wait_until("the notice", |service| service.get("/readyz").status == 503);
    assert_eq!(service.get("/readyz").problem(503), "shutting-down");
    assert_eq!(service.screen("", fined()).status, 200);
    assert_eq!(service.get("/healthz").status, 200);
    assert!(service.ended().success());
}

#[test]
fn an_address_that_is_taken_is_said() {
    let service = Serving::start(&[]);
    let out = common::probity(&["serve", "--addr", &service.address.to_string()]);
    assert_eq!(out.status.code(), Some(1));
    let said = common::text(&out.stderr);
    assert!(said.contains("cannot listen on `127.0.0.1:"), "{said}");
    assert_eq!(got(service.client.get(service.url("/healthz"))).status, 200);
}

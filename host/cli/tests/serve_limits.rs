//! `probity serve`: what clients may not use up, and how load is shed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;
#[path = "common/serving.rs"]
mod serving;

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use common::{FINED, cases};
use serving::{PATIENCE, Serving, got, read_all, status_of};

fn fined() -> Value {
    serde_json::from_slice(&std::fs::read(cases().join(FINED)).unwrap()).unwrap()
}

/// A case that takes a while: with many records, each like the first.
fn long() -> String {
    let mut case = fined();
    let record = case["records"][0].clone();
    let records = (0..2_000).map(|number| {
        let mut record = record.clone();
        record["id"] = format!("record-{number}").into();
        record
    });
    case["records"] = records.collect();
    case.as_object_mut().unwrap().remove("expect");
    case.to_string()
}

/// The head of a request that sends a case.
fn head(length: usize) -> String {
    format!(
        "POST /v1/screenings HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nConnection: close\r\n\
         Content-Length: {length}\r\n\r\n"
    )
}

#[test]
fn a_body_that_is_too_large_is_refused_before_it_is_sent() {
    let service = Serving::start(&["--max-body", "1000"]);
    // nothing of the body is ever sent
    assert_eq!(service.raw_status(&head(1_001)), 413);
    // of a body whose length is not said, no more than the limit is taken
    let mut endless = service.raw(&head(0).replace("Content-Length: 0", "Transfer-Encoding: chunked"));
    let chunk = format!("3e8\r\n{}\r\n", " ".repeat(1_000));
    let mut sent = 0;
    while sent < 100_000_000 && endless.write_all(chunk.as_bytes()).is_ok() {
        sent += 1_000;
    }
    assert!(sent < 100_000_000);
    assert_eq!(service.get("/healthz").status, 200);
}

#[test]
fn a_client_that_is_slow_is_not_waited_for() {
    let service = Serving::start(&["--body-time", "1", "--head-time", "1"]);
    let mut slow = service.raw(&head(100));
    slow.write_all(b"{").unwrap();
    let said = read_all(slow);
    assert_eq!(status_of(&said), 408);
    assert!(said.contains("urn:probity:problem:slow-body"), "{said}");
    // heads that do not end, and connections that say nothing
    assert_eq!(read_all(service.raw("GET /healthz HTTP/1.1\r\nHost: HOST\r\nX-")), "");
    assert_eq!(read_all(service.raw("")), "");
    // and one that says nothing more
    let idle = read_all(service.raw("GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n"));
    assert_eq!(status_of(&idle), 200);
}

#[test]
fn a_request_that_breaks_off_or_is_none_harms_nobody() {
    let service = Serving::start(&[]);
    drop(service.raw(&head(100)));
    for hostile in [
        "\r\n\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "POST /v1/screenings HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n",
        "POST /v1/screenings HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST /v1/screenings HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}",
    ] {
        let status = service.raw_status(&format!("{hostile}\r\n\r\n"));
        assert!([0, 400, 415, 421, 505].contains(&status), "{status} for {hostile:?}");
    }
    let many = "X-Filler: x\r\n".repeat(10_000);
    let status = service.raw_status(&format!("GET /healthz HTTP/1.1\r\nHost: HOST\r\n{many}\r\n"));
    assert!([0, 400, 431].contains(&status), "{status}");
    assert_eq!(service.screen("", fined().to_string()).status, 200);
}

#[test]
fn what_is_too_much_is_refused_at_once_and_never_answered_wrongly() {
    let service = Serving::start(&["--evaluations", "1", "--queue", "1", "--fuel", "5000000000"]);
    let case = long();
    let alone = service.screen("", case.clone());
    assert_eq!(alone.status, 200, "{}", alone.text());
    let answers: Vec<_> = std::thread::scope(|scope| {
        let asking: Vec<_> =
            (0..24).map(|_| scope.spawn(|| service.screen("?explain=true", case.clone()))).collect();
        asking.into_iter().map(|asking| asking.join().unwrap()).collect()
    });
    let (mut decided, mut shed) = (0, 0);
    for answer in answers {
        if answer.status == 200 {
            assert_eq!(answer.json()["determination"], alone.json()["determination"]);
            decided += 1;
        } else {
            assert_eq!(answer.problem(503), "overloaded");
            assert_eq!(answer.header("retry-after"), "1");
            shed += 1;
        }
    }
    assert!(decided >= 2 && shed >= 1, "{decided} decided, {shed} shed");
    assert_eq!(service.metric("probity_http_requests_shed_total"), Some(f64::from(shed)));
    // and it goes on
    assert_eq!(service.screen("", fined().to_string()).status, 200);
}

#[test]
fn an_answer_that_takes_too_long_is_none() {
    let service = Serving::start(&["--request-time", "1", "--evaluations", "1", "--fuel", "5000000000"]);
    let case = long();
    let mut statuses: Vec<_> = std::thread::scope(|scope| {
        let ask = || service.screen("?timeline=true&explain=true", case.clone());
        let asking: Vec<_> = (0..6).map(|_| scope.spawn(ask)).collect();
        asking
            .into_iter()
            .map(|asking| asking.join().unwrap())
            .map(|answer| (answer.status, answer))
            .collect()
    });
    statuses.retain(|(status, _)| *status != 200);
    assert!(!statuses.is_empty());
    for (_, answer) in statuses {
        assert_eq!(answer.problem(504), "timeout");
    }
    // what nobody waits for any more comes to its end
    service.wait_until("an idle service", |service| {
        service.metric("probity_evaluations_in_flight") == Some(0.0)
    });
    assert_eq!(service.screen("", fined().to_string()).status, 200);
}

#[test]
fn only_so_many_connections_are_open() {
    let service = Serving::start(&["--connections", "3"]);
    let open = || {
        let mut stream = service.raw("GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n");
        let mut said = [0; 4096];
        let read = stream.read(&mut said).unwrap_or(0);
        (status_of(&String::from_utf8_lossy(&said[..read])), stream)
    };
    let held: Vec<(u16, TcpStream)> = (0..3).map(|_| open()).collect();
    assert!(held.iter().all(|(status, _)| *status == 200));
    assert_eq!(open().0, 0);
    drop(held);
    let until = std::time::Instant::now() + PATIENCE;
    while open().0 != 200 {
        assert!(std::time::Instant::now() < until, "no connection is ever free again");
    }
}

#[test]
fn the_deepest_and_the_widest_input_is_a_problem() {
    let service = Serving::start(&[]);
    // the deepest and the widest of what a case may be
    let deep = "[".repeat(100_000);
    assert_eq!(service.screen("", deep).status, 400);
    let wide = json!({ "facts": vec![0; 900_000] }).to_string();
    let answer = service.screen("", wide);
    assert_eq!(answer.problem(422), "bad-case");
    let unlisted = answer.json()["unlisted"].as_u64().unwrap();
    assert!(answer.json()["faults"].as_array().unwrap().len() <= 1_000 && unlisted > 0);
    assert_eq!(got(service.client.get(service.url("/readyz"))).json(), json!({ "status": "ready" }));
}

//! `probity serve`: batches, a case a line in and an answer a line out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;
#[path = "common/serving.rs"]
mod serving;

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use serde_json::Value;

use common::{FINED, cases};
use rustix::process::Signal;
use serving::{Got, PATIENCE, Serving, got};

const HEAD: &str = "POST /v1/screenings:batch HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-ndjson\r\n\
                    Transfer-Encoding: chunked\r\n\r\n";

/// A case on one line, with the tender's id.
fn line(tender: &str) -> String {
    let mut case: Value = serde_json::from_slice(&std::fs::read(cases().join(FINED)).unwrap()).unwrap();
    case["tender"]["id"] = tender.into();
    case.to_string()
}

fn send(service: &Serving, query: &str, body: impl Into<Vec<u8>>) -> Got {
    let request = service.client.post(service.url(&format!("/v1/screenings:batch{query}")));
    got(request.header("content-type", "application/x-ndjson").body(body.into()))
}

fn lines(answer: &Got) -> Vec<Value> {
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, "application/x-ndjson"),
        "{}",
        answer.text()
    );
    answer.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Writes a chunk.
fn chunk(stream: &mut TcpStream, text: &str) -> std::io::Result<()> {
    stream.write_all(format!("{:x}\r\n{text}\r\n", text.len()).as_bytes())
}

#[test]
fn each_line_is_answered_in_its_place() {
    let service = Serving::start(&["--evaluations", "4"]);
    let tenders: Vec<_> = (0..100).map(|number| format!("T-{number}")).collect();
    let body: Vec<_> = tenders.iter().map(|tender| line(tender)).collect();
    let answers = lines(&send(&service, "", body.join("\n")));
    assert_eq!(answers.len(), 100);
    for (at, (answer, tender)) in answers.iter().zip(&tenders).enumerate() {
        assert_eq!(answer["line"], at + 1);
        assert_eq!(answer["determination"]["case"]["tender"], **tender);
        assert_eq!(answer["determination"], service_one(&service, tender));
    }
}

fn service_one(service: &Serving, tender: &str) -> Value {
    service.screen("", line(tender)).json()["determination"].clone()
}

#[test]
fn a_line_that_is_wrong_is_answered_by_its_problem() {
    let service = Serving::start(&["--max-body", "20000"]);
    let good = line("T-1");
    let long = " ".repeat(1_000_000);
    let body = format!("{good}\r\n\n  \n{{}}\nnothing\n{long}\n{good}\n\u{feff}{good}\n{long}");
    let answers = lines(&send(&service, "?lang=zh", body));
    let said: Vec<_> = answers
        .iter()
        .map(|answer| {
            let number = answer["line"].as_u64().unwrap();
            let outcome = answer["determination"]["outcome"].as_str();
            let kind = answer["problem"]["type"].as_str().map(|kind| kind.rsplit(':').next().unwrap());
            (number, outcome.or(kind).unwrap_or("neither"))
        })
        .collect();
    let expected = [
        (1, "bar"),
        (4, "bad-case"),
        (5, "not-json"),
        (6, "too-large"),
        (7, "bar"),
        (8, "bar"),
        (9, "too-large"),
    ];
    assert_eq!(said, expected);
    assert_eq!(answers[0]["determination"]["language"], "zh");
    assert_eq!(answers[1]["problem"]["status"], 422);
    assert_eq!(answers[3]["problem"]["detail"], "the line is larger than 20000 bytes");
    assert_eq!(answers[1]["problem"]["faults"], service.screen("", "{}").json()["faults"]);
}

#[test]
fn nothing_comes_of_nothing() {
    let service = Serving::start(&[]);
    for body in ["", "\n", "\n \r\n\t\n"] {
        assert_eq!(lines(&send(&service, "", body)), [] as [Value; 0]);
    }
    assert_eq!(send(&service, "?lang=%20", "").problem(400), "bad-query");
    let request =
        service.client.post(service.url("/v1/screenings:batch")).header("content-type", "application/json");
    assert_eq!(got(request.body("{}")).problem(415), "media-type");
}

#[test]
fn an_answer_comes_while_lines_are_still_sent() {
    let service = Serving::start(&[]);
    let mut stream = service.raw(HEAD);
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    for number in 0..3 {
        let tender = format!("T-{number}");
        chunk(&mut stream, &format!("{}\n", line(&tender))).unwrap();
        let mut said = String::new();
        while !said.contains(&format!("\"tender\":\"{tender}\"")) {
            assert!(answers.read_line(&mut said).unwrap() > 0, "{said}");
        }
    }
    stream.write_all(b"0\r\n\r\n").unwrap();
}

#[test]
fn who_takes_nothing_is_sent_nothing_more() {
    let service = Serving::start(&["--evaluations", "2", "--stall-time", "3"]);
    let mut stream = service.raw(HEAD);
    stream.set_write_timeout(Some(Duration::from_millis(500))).unwrap();
    let lines = format!("{}\n", line("T-1")).repeat(20);
    // it is read no further than its answers are taken, so that at last nothing more can be sent
    let mut sent: u64 = 0;
    let ended = loop {
        match chunk(&mut stream, &lines) {
            Ok(()) => sent += 20,
            Err(error) => break error.kind(),
        }
        assert!(sent < 100_000, "all is taken, and no answer was");
    };
    assert!(matches!(ended, ErrorKind::WouldBlock | ErrorKind::TimedOut), "{ended:?}");
    let open = |service: &Serving| service.metric("probity_http_connections");
    assert_eq!(open(&service), Some(2.0));
    // others are answered meanwhile
    assert_eq!(service.screen("", line("T-2")).status, 200);
    // and it is not held for ever
    service.wait_until("the end of the connection", |service| open(service) == Some(1.0));
    drop(stream);
}

#[test]
fn who_goes_away_or_stands_still_ends_the_batch() {
    let service = Serving::start(&["--batches", "1", "--stall-time", "1"]);
    let mut gone = service.raw(HEAD);
    chunk(&mut gone, &format!("{}\n", line("T-1")).repeat(50)).unwrap();
    let mut first = [0; 1];
    gone.read_exact(&mut first).unwrap();
    assert_eq!(send(&service, "", line("T-2")).problem(503), "overloaded");
    gone.shutdown(Shutdown::Both).unwrap();
    drop(gone);
    service.wait_until("room for another batch", |service| send(service, "", line("T-3")).status == 200);

    let mut still = service.raw(HEAD);
    chunk(&mut still, &format!("{}\n{{\"half", line("T-4"))).unwrap();
    let mut said = String::new();
    still.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut answers = BufReader::new(still);
    while !said.contains("slow-body") {
        assert!(answers.read_line(&mut said).unwrap() > 0, "{said}");
    }
    assert!(said.contains("\"tender\":\"T-4\"") && said.contains("{\"line\":2,\"problem\""), "{said}");
    service.wait_until("room for another batch", |service| send(service, "", line("T-5")).status == 200);
}

#[test]
fn a_batch_that_outlasts_the_service_says_where_it_ended() {
    let mut service = Serving::start(&["--grace", "4"]);
    let mut stream = service.raw(HEAD);
    chunk(&mut stream, &format!("{}\n", line("T-1"))).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    let mut said = String::new();
    while !said.contains("T-1") {
        assert!(answers.read_line(&mut said).unwrap() > 0);
    }
    service.signal(Signal::TERM);
    // what is sent in time is still answered
    chunk(&mut stream, &format!("{}\n", line("T-2"))).unwrap();
    let mut rest = String::new();
    let _ = answers.read_to_string(&mut rest);
    assert!(rest.contains("\"tender\":\"T-2\""), "{rest}");
    assert!(
        rest.contains("{\"line\":3,\"problem\":{\"type\":\"urn:probity:problem:shutting-down\""),
        "{rest}"
    );
    assert!(service.ended().success());
}

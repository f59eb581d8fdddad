//! `probity serve` under load while its policies change: every answer is checked, and what it took is printed. It lasts
//! `PROBITY_LOAD_SECONDS`, else two: `tests/load.sh` gives it more, and an optimised service.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "common/serving.rs"]
mod serving;
mod story;

use std::time::{Duration, Instant};

use rustix::process::Signal;
use serde_json::Value;

use serving::{Got, Serving, client, got};
use story::Portal;

/// What one client saw.
#[derive(Default)]
struct Seen {
    took: Vec<Duration>,
    recorded: usize,
    shed: usize,
}

/// What an answer says of the case: a determination, or why there is none.
fn said(answer: &Got) -> (u16, Value) {
    let said = answer.json();
    (answer.status, said.get("determination").cloned().unwrap_or(said))
}

#[test]
fn every_answer_is_of_one_version_while_policies_change() {
    let seconds = std::env::var("PROBITY_LOAD_SECONDS").ok().map_or(2, |seconds| seconds.parse().unwrap());
    let portal = Portal::with_both();
    let trust = portal.path("trust.toml").display().to_string();
    let ledger = portal.path("portal.ledger").display().to_string();
    let service = Serving::start_in(&portal.path(""), &["--trust", &trust, "--ledger", &ledger]);
    let case = portal.read(&portal.case("2027-01-15"));
    let both = portal.read("trust.toml");
    let old = both.replace("version = \"*\"", "version = \"^1\"");
    assert_ne!(old, both);

    // the answers by either, which are the only right ones; the older version is not the law of that day
    let by_both = said(&service.screen("", case.clone()));
    let change = |to: &str| {
        portal.write("trust.toml", to);
        service.signal(Signal::HUP);
    };
    change(&old);
    service.wait_until("the old version", |service| said(&service.screen("", case.clone())) != by_both);
    let right = [by_both, said(&service.screen("", case.clone()))];
    assert_eq!((right[0].0, right[1].0), (201, 422), "{right:?}");

    let begun = Instant::now();
    let until = begun + Duration::from_secs(seconds);
    let (seen, changes) = std::thread::scope(|scope| {
        let ask = || {
            let (client, mut seen) = (client(), Seen::default());
            while Instant::now() < until {
                let asked = Instant::now();
                let request =
                    client.post(service.url("/v1/screenings")).header("content-type", "application/json");
                let answer = got(request.body(case.clone()));
                if answer.status == 503 {
                    assert_eq!(answer.header("retry-after"), "1", "{}", answer.text());
                    seen.shed += 1;
                    continue;
                }
                seen.took.push(asked.elapsed());
                assert!(right.contains(&said(&answer)), "{}", answer.text());
                seen.recorded += usize::from(answer.status == 201);
            }
            seen
        };
        let asking: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        let mut changes = 0;
        while Instant::now() < until {
            change(if changes % 2 == 0 { &both } else { &old });
            changes += 1;
            std::thread::sleep(Duration::from_millis(100));
        }
        (asking.into_iter().map(|asking| asking.join().unwrap()).collect::<Vec<_>>(), changes)
    });
    let lasted = begun.elapsed();
    let recorded: usize = seen.iter().map(|seen| seen.recorded).sum();
    let shed: usize = seen.iter().map(|seen| seen.shed).sum();
    let mut took: Vec<_> = seen.into_iter().flat_map(|seen| seen.took).collect();
    took.sort();
    assert!(!took.is_empty());
    let share = |hundredths: usize| took[(took.len() - 1) * hundredths / 100].as_secs_f64() * 1e3;
    println!(
        "{} answers in {:.1} s, all right, {recorded} recorded: {:.0} a second; {shed} shed; {changes} changes of policies\n\
         latency in ms: median {:.1}, 90 % {:.1}, 99 % {:.1}, longest {:.1}",
        took.len(),
        lasted.as_secs_f64(),
        took.len() as f64 / lasted.as_secs_f64(),
        share(50),
        share(90),
        share(99),
        share(100)
    );
    // each of them stands in the ledger
    let verified = portal.good(&["ledger", "verify", "portal.ledger"]);
    println!("{verified}");
}

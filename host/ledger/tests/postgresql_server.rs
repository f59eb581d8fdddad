//! What a server of PostgreSQL does to a ledger: how it is reached, and what is left when it ends at any moment.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use common::{client, determination};
use probity_core::ledger::Id;
use probity_ledger::{Ledger, LedgerError, Options};
use probity_test_tools::Postgres;

fn opened(address: &str) -> Result<Ledger, LedgerError> {
    Ledger::open(&address.parse().expect("an address"), Options::default())
}

/// What became of determinations.
#[derive(Default)]
struct Told {
    recorded: BTreeMap<u64, Id>,
    not_recorded: Vec<Id>,
}

#[test]
fn what_was_acknowledged_survives_the_server() {
    const ENDS: usize = 12;
    let mut server = Postgres::start().expect("a server");
    // what a server says of its own accord must not matter
    client(&server.url()).batch_execute("alter system set synchronous_commit = off").unwrap();
    server.restart().expect("a server");
    let ledgers = [opened(&server.url()).expect("a ledger"), opened(&server.url()).expect("a ledger")];
    let (told, over) = (Mutex::new(Told::default()), AtomicBool::new(false));
    let recorded = || told.lock().unwrap().recorded.len();
    thread::scope(|scope| {
        for thread in 0..6 {
            let (ledger, told, over) = (ledgers.get(thread % 2).unwrap(), &told, &over);
            scope.spawn(move || {
                for each in 0.. {
                    if over.load(Ordering::SeqCst) {
                        return;
                    }
                    let new = determination(&format!("{thread} {each}"));
                    let id = new.statement.id.clone();
                    let outcome = ledger.record(new);
                    let mut told = told.lock().unwrap();
                    match outcome {
                        Ok(given) => {
                            let before = told.recorded.insert(given.recorded.unwrap().position, id);
                            assert_eq!(before, None);
                        }
                        Err(LedgerError::Unsure { .. }) => {}
                        Err(_) => told.not_recorded.push(id),
                    }
                }
            });
        }
        for end in 0..ENDS {
            let enough = recorded() + 5 + end * 3;
            while recorded() < enough {
                thread::yield_now();
            }
            let ended = if end % 2 == 0 { server.kill() } else { server.crash() };
            ended.and_then(|()| server.restart()).expect("a server");
        }
        over.store(true, Ordering::SeqCst);
    });
    let [ledger, _] = ledgers;
    let Told { recorded, not_recorded } = told.into_inner().unwrap();
    let verified = ledger.verify(&[]).expect("a whole ledger");
    assert!(verified.determinations >= recorded.len());
    for (position, id) in &recorded {
        let found = ledger.certificate(id).expect("acknowledged");
        assert_eq!(found.recorded.expect("recorded").position, *position);
    }
    for id in &not_recorded {
        let found = ledger.find(id);
        assert!(matches!(found, Err(LedgerError::NoSuchDetermination { .. })), "{found:?}");
    }
}

#[test]
fn readers_and_writers_find_a_server_that_was_started_again() {
    let mut server = Postgres::start().expect("a server");
    let ledger = opened(&server.url()).expect("a ledger");
    ledger.record(determination("one")).expect("recorded");
    ledger.ready().expect("ready");
    server.stop().unwrap();
    let told = ledger.ready().expect_err("no server");
    assert!(matches!(told, LedgerError::Failed { doing: "read", .. }), "{told}");
    server.restart().unwrap();
    ledger.ready().expect("ready");
    ledger.record(determination("two")).expect("recorded");
    server.restart().unwrap();
    ledger.record(determination("three")).expect("recorded");
    assert_eq!(ledger.verify(&[]).expect("a whole ledger").determinations, 3);
}

#[test]
fn a_server_that_may_lose_what_it_acknowledged_is_refused() {
    let server = Postgres::start().expect("a server");
    let ledger = opened(&server.url()).expect("a ledger");
    let mut prompt = client(&server.url());
    prompt.batch_execute("alter system set fsync = off").unwrap();
    prompt.batch_execute("select pg_reload_conf()").unwrap();
    let off = |prompt: &mut postgres::Client| {
        prompt.query_one("show fsync", &[]).unwrap().get::<_, String>(0) == "off"
    };
    while !off(&mut prompt) {
        thread::yield_now();
    }
    // a connection made after that knows of it at once
    drop(ledger);
    let ledger = opened(&server.url()).expect("a ledger that can be read");
    let told = ledger.record(determination("one")).expect_err("refused").to_string();
    assert!(told.contains("`fsync` off"), "{told}");
    assert_eq!(ledger.verify(&[]).expect("readable").entries, 0);
}

#[test]
fn a_server_that_lost_what_it_acknowledged_is_written_to_no_more() {
    let server = Postgres::start().expect("a server");
    let ledger = opened(&server.url()).expect("a ledger");
    ledger.record(determination("one")).expect("recorded");
    // as one comes up that takes over, and was not told of the last entries
    let mut prompt = client(&server.url());
    ledger.record(determination("two")).expect("recorded");
    prompt
        .batch_execute(
            "alter table probity.line disable trigger all; delete from probity.paper where position = 2;
             delete from probity.line where position = 2; alter table probity.line enable always trigger line_stays",
        )
        .unwrap();
    let told = ledger.record(determination("three")).expect_err("refused").to_string();
    assert!(told.contains("lost entry 2, which it had acknowledged"), "{told}");
    // whoever opens it anew has seen what there is
    let other = opened(&server.url()).expect("a ledger");
    for number in 2..=3 {
        let given = other.record(determination("three")).expect("recorded");
        assert_eq!(given.recorded.unwrap().position, number);
    }
    let told = ledger.record(determination("four")).expect_err("refused").to_string();
    assert!(told.contains("lost entry 2"), "{told}");
}

#[test]
fn who_a_server_is_matters_beyond_this_machine() {
    let server = Postgres::start().expect("a server");
    let other = Postgres::start().expect("a server");
    let root = |server: &Postgres| server.root_certificate().display().to_string().replace('/', "%2F");
    let (own, foreign) = (root(&server), root(&other));
    // the same server, by a name of this machine and by another one
    let near = server.url();
    let far = near.replace("@127.0.0.1:", "@portal.example:");
    let far = |options: &str| format!("{far}?hostaddr=127.0.0.1{options}");
    let is_encrypted = |ledger: &Ledger| {
        ledger.ready().expect("ready");
        let sql = "select ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'probity'";
        let rows = client(&server.url()).query(sql, &[]).unwrap();
        rows.iter().all(|row| row.get::<_, bool>(0))
    };
    for (address, encrypted) in [
        (near.clone(), true),
        (format!("{near}?sslmode=disable"), false),
        (format!("{near}?sslmode=require"), true),
        (format!("{near}?sslmode=verify-full&sslrootcert={own}"), true),
        (near.replace("127.0.0.1", "localhost") + &format!("?sslmode=verify-full&sslrootcert={own}"), true),
        (far("&sslmode=require"), true),
        (far(&format!("&sslmode=verify-ca&sslrootcert={own}")), true),
        (server.socket_url(), false),
    ] {
        let ledger = opened(&address).expect(&address);
        assert_eq!(is_encrypted(&ledger), encrypted, "{address}");
    }
    for (address, why) in [
        // no mode said: verified, since it may be anywhere
        (far(""), "UnknownIssuer"),
        (far(&format!("&sslrootcert={own}")), "not valid for name"),
        (far(&format!("&sslmode=verify-full&sslrootcert={own}")), "not valid for name"),
        (far(&format!("&sslmode=verify-ca&sslrootcert={foreign}")), "invalid peer certificate"),
        (far(&format!("&sslmode=require&sslrootcert={foreign}")), "invalid peer certificate"),
        (format!("{near}?sslmode=verify-full&sslrootcert={foreign}"), "invalid peer certificate"),
        (format!("{near}?sslmode=verify-full&sslrootcert=%2Fnowhere.pem"), "`/nowhere.pem`"),
        (format!("{near}?sslmode=verify"), "`sslmode` is none of"),
        (format!("{near}?sslmode=allow"), "`sslmode` is none of"),
    ] {
        let told = opened(&address).expect_err(&address).to_string();
        assert!(told.contains(why), "{address}: {told}");
    }
}

#[test]
fn no_message_holds_the_password() {
    let server = Postgres::start().expect("a server");
    let near = server.url();
    let port = server.port();
    for address in [
        near.replace("p%40ss", "hunter2"),
        near.replace("p%40ss%2Fw%3Ard", "hunter2"),
        format!("{near}?passwort=hunter2"),
        format!("{near}?password=hunter2"),
        "postgres://probity:hunter2@127.0.0.1:1/postgres".to_owned(),
        "postgres://probity:hunter2@127.0.0.1:port/postgres".to_owned(),
        format!("postgres://probity:one?hunter2=two@127.0.0.1:{port}/postgres"),
        format!("postgres://probity:one/hunter2@127.0.0.1:{port}/postgres"),
        format!("postgres://probity:one#hunter2@127.0.0.1:{port}/postgres"),
        format!("postgres://probity:one@hunter2@127.0.0.1:{port}/postgres"),
        "postgres://probity:hunter2".to_owned(),
        "postgres://probity:hunter2/postgres?sslmode=x".to_owned(),
        "postgres://:hunter2@/".to_owned(),
        "postgres://".to_owned(),
        "postgresql://probity:hunter2@[::1/postgres".to_owned(),
        "postgresql://probity:%ffhunter2@localhost/postgres".to_owned(),
        "mysql://probity:hunter2@localhost/postgres".to_owned(),
    ] {
        let told = match address.parse() {
            Ok(parsed) => {
                let told = Ledger::open(&parsed, Options::default()).expect_err(&address);
                format!("{told} {told:?} {parsed} {parsed:?}")
            }
            Err(bad) => format!("{bad} {bad:?}"),
        };
        assert!(!told.contains("hunter2"), "{told}");
    }
}

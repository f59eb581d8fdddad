//! A ledger in a database of PostgreSQL.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop")]

mod common;
mod suite;

use std::thread;

use common::wire::{Breaks, Wire};
use common::{Database, Place, client, determination, with_case};
use probity_core::ledger::ErasureReason;
use probity_ledger::{Ledger, LedgerError, Options};

suite!(Database);

fn opened(address: &str) -> Result<Ledger, LedgerError> {
    Ledger::open(&address.parse().expect("an address"), Options::default())
}

/// An address that leads over a wire.
fn over(wire: &Wire, place: &Database) -> String {
    let (server, wire) = (format!(":{}/", place.server().port()), format!(":{}/", wire.port));
    format!("{}?sslmode=disable", place.written_address().replace(&server, &wire))
}

#[test]
fn a_commit_of_which_nobody_heard_is_not_done_twice() {
    let place = Database::new();
    let wire = Wire::to(place.server().port(), Breaks::BeforeTheAnswer, 3);
    // making the tables is committed too
    place.ledger();
    let ledger = opened(&over(&wire, &place)).expect("a ledger");
    for number in 1..=5 {
        let given = ledger.record(determination(&format!("{number}"))).expect("recorded");
        assert_eq!(given.recorded.unwrap().position, number);
    }
    assert_eq!(wire.left(), 0);
    assert_eq!(ledger.verify(&[]).expect("a whole ledger").determinations, 5);
}

#[test]
fn a_commit_that_did_not_arrive_is_done_again() {
    let place = Database::new();
    let wire = Wire::to(place.server().port(), Breaks::BeforeTheServer, 3);
    place.ledger();
    let ledger = opened(&over(&wire, &place)).expect("a ledger");
    for number in 1..=5 {
        let given = ledger.record(with_case()).expect("recorded");
        assert_eq!(given.recorded.unwrap().position, number);
    }
    assert_eq!(wire.left(), 0);
    assert_eq!(ledger.verify(&[]).expect("a whole ledger").determinations, 5);
}

#[test]
fn an_erasure_whose_commit_is_not_known_happens_once() {
    for breaks in [Breaks::BeforeTheServer, Breaks::BeforeTheAnswer] {
        let place = Database::new();
        let given = place.ledger().record(determination("one").keep_case("{}")).expect("recorded");
        let wire = Wire::to(place.server().port(), breaks, 1);
        let ledger = opened(&over(&wire, &place)).expect("a ledger");
        let line = ledger.erase("officer", &given.id, false, ErasureReason::Request).expect("erased");
        assert_eq!((line.position, wire.left()), (2, 0));
        assert_eq!(ledger.verify(&[]).expect("a whole ledger").erasures, 1);
    }
}

#[test]
fn a_ledger_is_made_once_however_many_begin_at_the_same_time() {
    let place = Database::new();
    thread::scope(|scope| {
        for number in 0..6 {
            let place = &place;
            scope
                .spawn(move || place.ledger().record(determination(&format!("{number}"))).expect("recorded"));
        }
    });
    assert_eq!(place.ledger().verify(&[]).expect("a whole ledger").entries, 7);
}

#[test]
fn the_database_itself_refuses_to_change_a_line() {
    let place = Database::new();
    place.ledger().record(determination("one")).expect("recorded");
    let mut prompt = place.prompt();
    for change in [
        "update probity.line set hash = 'x'",
        "delete from probity.line",
        "truncate probity.line cascade",
        "insert into probity.line values (7, 'x', null, 0, '{}')",
        "set session_replication_role = replica; delete from probity.line where position = 0",
    ] {
        let told = prompt.batch_execute(change).expect_err("refused");
        let told = told.as_db_error().expect("the database says so").message().to_owned();
        assert!(told.contains("only appended to"), "{change}: {told}");
    }
}

#[test]
fn a_role_serves_that_can_change_nothing_of_the_chain() {
    let place = Database::new();
    place.ledger();
    let mut prompt = place.prompt();
    let name = place.name();
    prompt
        .batch_execute(&format!(
            "create role user_{name} login password 'its own';
             grant usage on schema probity to user_{name};
             grant select on probity.layout to user_{name};
             grant select, insert on probity.line to user_{name};
             grant select, insert, update (determination, kept_case) on probity.paper to user_{name};
             grant select, insert, update, delete on probity.once to user_{name};"
        ))
        .expect("a role");
    let server = place.server();
    let address = place.written_address();
    let (_, rest) = address.split_once('@').unwrap();
    let address = format!("postgres://user_{name}:its%20own@{rest}");
    let ledger = opened(&address).expect("a ledger");
    let until = jiff::Timestamp::now() + std::time::Duration::from_secs(3600);
    let once = probity_ledger::Once::new(b"key", b"one", until);
    let given = ledger.record(determination("one").keep_case("{}").once(once.clone())).expect("recorded");
    assert_eq!(ledger.record(determination("one").once(once)).expect("recorded before"), given);
    ledger.erase("officer", &given.id, true, ErasureReason::Request).expect("erased");
    ledger.forget().expect("forgotten");
    assert_eq!(ledger.verify(&[]).expect("a whole ledger").entries, 3);

    let mut restricted = client(&address);
    for change in [
        "update probity.line set hash = 'x'",
        "delete from probity.line",
        "truncate probity.line",
        "alter table probity.line disable trigger all",
        "drop table probity.line",
        "update probity.layout set layout = 2",
        "delete from probity.paper",
        "update probity.paper set position = 9",
    ] {
        let told = restricted.batch_execute(change).expect_err("refused");
        assert_eq!(told.code().expect("the database says so").code(), "42501", "{change}");
    }
    // and none can be made by a role that may not
    let other = Database::new();
    let address = address.replace(&format!("/{name}"), &format!("/{}", other.name()));
    let told = opened(&address).expect_err("no right to make one").to_string();
    assert!(told.contains("cannot be made: permission denied"), "{told}");
    assert!(server.log().contains("permission denied"));
}

#[test]
fn what_is_no_ledger_is_left_as_it_is() {
    let place = Database::new();
    let mut prompt = place.prompt();
    prompt.batch_execute("create schema probity; create table probity.line (a text)").unwrap();
    let told = opened(&place.written_address()).expect_err("something else");
    assert!(
        matches!(&told, LedgerError::NotALedger { problem, .. } if problem.contains("something else")),
        "{told}"
    );
    assert_eq!(prompt.query("select * from probity.line", &[]).unwrap().len(), 0);

    let place = Database::new();
    place.ledger();
    place.prompt().batch_execute("update probity.layout set layout = 9").unwrap();
    let told = opened(&place.written_address()).expect_err("newer");
    assert!(matches!(told, LedgerError::Newer { layout: 9, known: 1, .. }), "{told}");

    let latin = "create database latin encoding 'LATIN1' locale 'C' template template0";
    client(&place.server().url()).batch_execute(latin).unwrap();
    let told = opened(&place.server().url_of("latin")).expect_err("another encoding");
    assert!(matches!(&told, LedgerError::NotALedger { problem, .. } if problem.contains("LATIN1")), "{told}");
}

#[test]
fn what_is_kept_beside_the_chain_cannot_be_changed_unnoticed() {
    let place = Database::new();
    let ledger = place.ledger();
    let given = ledger.record(determination("one")).expect("recorded");
    let change = "update probity.paper set determination = replace(determination, 'allow', 'bar')";
    assert_eq!(place.prompt().execute(change, &[]).unwrap(), 1);
    let told = ledger.certificate(&given.id).expect_err("changed");
    assert!(matches!(told, LedgerError::Altered { position: 1, .. }), "{told}");
}

#[test]
fn whoever_holds_the_turn_for_too_long_is_waited_for_and_told() {
    let place = Database::new();
    let ledger = place.ledger();
    let mut prompt = place.prompt();
    prompt.batch_execute("begin; select pg_advisory_xact_lock(1886544500)").unwrap();
    let told = ledger.record(determination("one"));
    assert!(matches!(told, Err(LedgerError::Locked { .. })), "{told:?}");
    prompt.batch_execute("commit").unwrap();
    ledger.record(determination("one")).expect("recorded");
    assert_eq!(ledger.verify(&[]).expect("a whole ledger").determinations, 1);
}

#[test]
fn a_ledger_ends_also_where_an_executor_runs() {
    let ledger = Database::new().ledger();
    ledger.record(determination("one")).expect("recorded");
    ledger.checkpoint().expect("read");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async move { drop(ledger) });
}

//! A ledger in a file of SQLite.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop")]

mod common;
mod suite;

use std::fs;

use common::{File, Place, determination};
use probity_ledger::{Address, Ledger, LedgerError, Options};

suite!(File);

#[test]
fn what_is_no_ledger_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = folder.path().join("notes.txt");
    fs::write(
        &text,
        "not a ledger, and longer than the header of a database file, which has a hundred bytes: ".repeat(3),
    )
    .unwrap();
    let opened = Ledger::open(&Address::file(&text), Options::default()).map(|_| ());
    assert!(matches!(opened, Err(LedgerError::NotALedger { .. })), "{opened:?}");
    assert!(fs::read_to_string(&text).unwrap().starts_with("not a ledger"));

    let other = folder.path().join("other.db");
    let connection = rusqlite::Connection::open(&other).unwrap();
    connection.execute_batch("create table a (b); insert into a values (1)").unwrap();
    let opened = Ledger::open(&Address::file(&other), Options::default()).map(|_| ());
    assert!(matches!(opened, Err(LedgerError::NotALedger { .. })), "{opened:?}");

    let opened = Ledger::open(&Address::file(folder.path()), Options::default()).map(|_| ());
    assert!(matches!(opened, Err(LedgerError::NotALedger { .. })), "{opened:?}");
}

#[test]
fn the_database_itself_refuses_to_change_a_line() {
    let place = File::new();
    place.ledger().record(determination("one")).expect("recorded");
    let Address::Sqlite(file) = place.address() else { unreachable!("a file") };
    let connection = rusqlite::Connection::open(file).unwrap();
    for change in ["update line set hash = 'x'", "delete from line"] {
        let told = connection.execute(change, []).expect_err("refused").to_string();
        assert!(told.contains("only appended to"), "{told}");
    }
}

#[test]
fn what_was_erased_is_in_no_file_of_the_ledger() {
    let place = File::new();
    let ledger = place.ledger();
    let telling = "{\"name\":\"Emporium of telling names\"}";
    let given = ledger.record(determination("one").keep_case(telling)).expect("recorded");
    let holds = || {
        let files = fs::read_dir(place.0.path()).unwrap();
        let mut files = files.map(|file| fs::read(file.unwrap().path()).unwrap());
        files.any(|bytes| bytes.windows(23).any(|part| part == b"Emporium of telling nam"))
    };
    assert!(holds());
    ledger.erase("officer", &given.id, false, probity_core::ledger::ErasureReason::Request).expect("erased");
    assert!(!holds());
}

#[test]
fn what_is_kept_beside_the_chain_cannot_be_changed_unnoticed() {
    let place = File::new();
    let ledger = place.ledger();
    let given = ledger.record(determination("one")).expect("recorded");
    let Address::Sqlite(file) = place.address() else { unreachable!("a file") };
    let connection = rusqlite::Connection::open(file).unwrap();
    let changed = connection
        .execute("update paper set determination = replace(determination, 'allow', 'bar')", [])
        .unwrap();
    assert_eq!(changed, 1);
    let told = ledger.certificate(&given.id).expect_err("changed");
    assert!(matches!(told, LedgerError::Altered { position: 1, .. }), "{told}");
}

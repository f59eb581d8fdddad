//! A ledger in a file of SQLite.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop")]

mod common;
mod suite;

use std::fs;
use std::time::Duration;

use common::{File, Place, determination, with_case};
use jiff::Timestamp;
use probity_core::ledger::ErasureReason;
use probity_ledger::{Address, Ledger, LedgerError, Once, Options};

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
fn what_stands_beside_the_chain_cannot_make_it_say_something_else() {
    let place = File::new();
    let Address::Sqlite(file) = place.address() else { unreachable!("a file") };
    let until = Timestamp::now() + Duration::from_secs(3600);
    let once = Once::new(b"key", b"one", until);
    let ledger = place.ledger();
    let given = ledger.record(with_case().once(once.clone())).expect("recorded");
    let digest = given.case.digest.clone().expect("a digest");
    ledger.record(determination("another")).expect("recorded");
    let prompt = rusqlite::Connection::open(&file).unwrap();
    let kept: String = prompt.query_row("select kept_case from paper", [], |row| row.get(0)).unwrap();

    // a key that is bent to the determination of another case
    prompt.execute("update once set position = 2", []).unwrap();
    let told = ledger.recorded_once(&once, &digest);
    assert!(matches!(told, Err(LedgerError::Altered { position: 2, .. })), "{told:?}");
    let told = ledger.record(with_case().once(once));
    assert!(matches!(told, Err(LedgerError::Altered { position: 2, .. })), "{told:?}");

    // a case that was erased and comes back
    ledger.erase("officer", &given.id, false, ErasureReason::Request).expect("erased");
    ledger.verify(&[]).expect("whole");
    prompt.execute("update paper set kept_case = ? where position = 1", [kept]).unwrap();
    let told = ledger.verify(&[]);
    assert!(matches!(told, Err(LedgerError::CameBack { position: 1, .. })), "{told:?}");
    // what belongs to nothing keeps nobody from erasing
    prompt.execute("insert into paper (position, kept_case, at) values (0, '{}', 0)", []).unwrap();
    assert_eq!(ledger.erase_before("officer", until, ErasureReason::Retention).expect("erased"), 1);
}

#[cfg(unix)]
#[test]
fn the_file_is_its_owners_and_whole_when_it_is_closed() {
    use std::os::unix::fs::PermissionsExt;

    let place = File::new();
    let ledger = place.ledger();
    ledger.record(with_case()).expect("recorded");
    let files = || fs::read_dir(place.0.path()).unwrap().map(|file| file.unwrap());
    for file in files() {
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.path().display());
    }
    drop(ledger);
    assert_eq!(files().count(), 1);
    let Address::Sqlite(file) = place.address() else { unreachable!("a file") };
    let copy = tempfile::tempdir().unwrap();
    let copied = copy.path().join("copy");
    fs::copy(file, &copied).unwrap();
    let copied = Ledger::open(&Address::file(&copied), Options::default().existing()).expect("a ledger");
    assert_eq!(copied.verify(&[]).expect("whole").determinations, 1);
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
    for told in [
        ledger.certificate(&given.id).map(|_| ()).expect_err("changed"),
        ledger.verify(&[]).map(|_| ()).expect_err("changed"),
    ] {
        assert!(matches!(told, LedgerError::Altered { position: 1, .. }), "{told}");
    }
    connection.execute("delete from paper", []).unwrap();
    let told = ledger.verify(&[]).expect_err("gone");
    assert!(matches!(told, LedgerError::Altered { position: 1, .. }), "{told}");
}

#[test]
fn a_kept_case_is_the_one_that_was_decided() {
    let place = File::new();
    let ledger = place.ledger();
    ledger.record(with_case()).expect("recorded");
    assert_eq!(ledger.verify(&[]).expect("a whole ledger").determinations, 1);
    let Address::Sqlite(file) = place.address() else { unreachable!("a file") };
    let connection = rusqlite::Connection::open(file).unwrap();
    connection.execute("update paper set kept_case = replace(kept_case, 'T-1', 'T-2')", []).unwrap();
    let told = ledger.verify(&[]).expect_err("changed");
    assert!(matches!(told, LedgerError::Altered { position: 1, .. }), "{told}");
}

#[test]
fn one_determination_is_not_taken_for_another() {
    let place = File::new();
    let ledger = place.ledger();
    let (one, two) = (ledger.record(determination("one")), ledger.record(determination("two")));
    let ids = [one.expect("recorded").id, two.expect("recorded").id];
    let Address::Sqlite(file) = place.address() else { unreachable!("a file") };
    let connection = rusqlite::Connection::open(file).unwrap();
    connection.execute_batch("drop trigger line_stays").unwrap();
    let name = |position: u32, id: &str| {
        let changed = connection.execute(
            "update line set determination = ?2 where position = ?1",
            rusqlite::params![position, id],
        );
        assert_eq!(changed.unwrap(), 1);
    };
    name(1, "nobody");
    name(2, ids[0].as_str());
    let found = ledger.find(&ids[0]).expect_err("another");
    assert!(matches!(found, LedgerError::Altered { position: 2, .. }), "{found}");
    let told = ledger.verify(&[]).expect_err("another");
    assert!(matches!(told, LedgerError::Altered { position: 1, .. }), "{told}");
}

#[test]
fn neither_salt_nor_key_of_a_request_is_in_the_ledger() {
    let place = File::new();
    let ledger = place.ledger();
    let until = jiff::Timestamp::now() + std::time::Duration::from_secs(3600);
    let once = probity_ledger::Once::new(b"a key of a client", b"a request", until);
    let given = ledger.record(determination("one").once(once)).expect("recorded");
    let salt = given.case.salt.expect("a salt");
    let request = probity_core::registry::Digest::of(b"a request");
    for file in fs::read_dir(place.0.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        for secret in [salt.as_str(), request.hex(), "a key of a client"] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()));
        }
    }
}

#[test]
fn an_auditors_copy_is_read_where_nobody_can_write_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = File::new();
    place.ledger().record(determination("one")).expect("recorded");
    let Address::Sqlite(file) = place.address() else { unreachable!("a file") };
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("a copy?.ledger");
    // the log is taken up when the last connection ends
    rusqlite::Connection::open(&file).unwrap().execute_batch("pragma wal_checkpoint(truncate)").unwrap();
    fs::copy(&file, &copy).unwrap();
    fs::set_permissions(&copy, fs::Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let ledger = Ledger::open(&Address::file(&copy), Options::default().existing()).expect("a ledger");
    assert_eq!(ledger.verify(&[]).expect("whole").determinations, 1);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

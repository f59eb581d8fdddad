//! What the tests of ledgers have in common.
#![allow(dead_code, reason = "each test program uses some of it")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop")]

pub(crate) mod wire;

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use postgres::{Client, NoTls};
use probity_core::case::Case;
use probity_core::day::Day;
use probity_core::ledger::{BlindAnswer, BlindDetermination, InForce, PolicyRef};
use probity_core::registry::Digest;
use probity_core::words::Outcome;
use probity_ledger::{Address, Ledger, NewDetermination, Options};
use probity_test_tools::Postgres;

/// A place for a ledger, new for each test, and removed with it.
pub(crate) trait Place: Sized {
    /// A new place.
    fn new() -> Self;
    /// Its address.
    fn address(&self) -> Address;

    /// Its address as it is written, with all that a program needs to reach it.
    fn written_address(&self) -> String;

    /// The ledger there, as a portal opens it.
    fn ledger(&self) -> Ledger {
        Ledger::open(&self.address(), Options::default()).expect("a ledger")
    }
}

/// A file of SQLite.
pub(crate) struct File(pub tempfile::TempDir);

impl Place for File {
    fn new() -> Self {
        File(tempfile::tempdir().expect("a folder"))
    }

    fn address(&self) -> Address {
        self.written_address().parse().expect("an address")
    }

    fn written_address(&self) -> String {
        self.0.path().join("portal.ledger").display().to_string()
    }
}

/// A database of PostgreSQL, on a server that the tests of a program share.
pub(crate) struct Database {
    server: &'static Postgres,
    name: String,
}

impl Place for Database {
    fn new() -> Self {
        static SERVER: LazyLock<Postgres> = LazyLock::new(|| Postgres::start().expect("a server"));
        static MADE: AtomicU32 = AtomicU32::new(0);
        Self::on(&SERVER, &format!("portal{}", MADE.fetch_add(1, Ordering::Relaxed)))
    }

    fn address(&self) -> Address {
        self.written_address().parse().expect("an address")
    }

    fn written_address(&self) -> String {
        self.server.url_of(&self.name)
    }
}

impl Database {
    /// A new database on a server.
    pub(crate) fn on(server: &'static Postgres, name: &str) -> Self {
        client(&server.url()).batch_execute(&format!("create database {name}")).expect("a database");
        Database { server, name: name.to_owned() }
    }

    pub(crate) fn server(&self) -> &'static Postgres {
        self.server
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Somebody at the database's own prompt.
    pub(crate) fn prompt(&self) -> Client {
        client(&self.written_address())
    }
}

/// A connection without TLS.
pub(crate) fn client(address: &str) -> Client {
    Client::connect(address, NoTls).expect("a connection")
}

/// A determination of a case that has this text.
pub(crate) fn determination(case: &str) -> NewDetermination {
    determination_of(Digest::of(case.as_bytes()))
}

/// A determination of a case, which is kept.
pub(crate) fn with_case() -> NewDetermination {
    const CASE: &str = r#"{
        "as_of": "2026-06-10",
        "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2026-05-01", "stage": "evaluate" },
        "parties": [{ "id": "bidder", "role": "bidder", "kind": "legal-person" }],
        "records": []
    }"#;
    let case = Case::from_json(CASE.as_bytes()).expect("a case");
    determination_of(case.digest().parse().expect("a digest")).keep_case(CASE)
}

fn determination_of(case: Digest) -> NewDetermination {
    let policy = PolicyRef {
        name: "sample-fines".to_owned(),
        version: "1.0.0".to_owned(),
        digest: Digest::of(b"module"),
        contract: "probity:eligibility@1.0.0".to_owned(),
    };
    let answer = BlindAnswer {
        policy,
        parameters: [("large-fine".to_owned(), "200000000".to_owned())].into(),
        not_applicable: None,
        findings: Vec::new(),
        fuel: 1234,
    };
    let blind = BlindDetermination {
        outcome: Outcome::Allow,
        as_of: Day::parse("2026-06-10").expect("a day"),
        until: None,
        policies: vec![answer],
    };
    let in_force = InForce { versions: Digest::of(b"versions"), indexes: Vec::new() };
    NewDetermination::new("portal", case, blind, in_force).expect("a determination")
}

/// All tests of one kind of ledger.
#[macro_export]
macro_rules! suite {
    ($place:ty) => {
        $crate::suite! {
            $place:
            what_is_recorded_is_there_with_its_place_in_the_chain,
            a_certificate_given_later_lacks_only_what_the_ledger_does_not_know,
            the_ledger_holds_neither_the_case_nor_what_opens_the_commitment_to_it,
            a_kept_case_can_be_erased_and_the_chain_stays_whole,
            cases_are_erased_when_they_have_been_kept_long_enough,
            what_is_not_there_is_said,
            a_request_under_one_key_is_recorded_once,
            many_at_the_same_time_under_one_key_are_recorded_once,
            writers_at_the_same_time_make_one_chain_without_gaps,
            a_checkpoint_tells_a_rewritten_past_and_a_cut_off_end,
            whatever_is_changed_in_the_chain_is_found_where_it_is,
            an_export_holds_all_that_is_needed_to_verify_it,
            what_was_acknowledged_survives_kills,
        }

        #[test]
        #[ignore = "a process that other tests start"]
        fn writes_until_it_is_killed() {
            suite::child();
        }
    };
    ($place:ty: $($test:ident),+ $(,)?) => {
        $(#[test] fn $test() { suite::$test::<$place>(); })+
    };
}

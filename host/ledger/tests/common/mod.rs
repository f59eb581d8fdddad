//! What the tests of ledgers have in common.
#![allow(dead_code, reason = "each test program uses some of it")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop")]

use probity_core::day::Day;
use probity_core::ledger::{BlindAnswer, BlindDetermination, InForce, PolicyRef};
use probity_core::registry::Digest;
use probity_core::words::Outcome;
use probity_ledger::{Address, Ledger, NewDetermination, Options};

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

/// A determination of a case that has this text.
pub(crate) fn determination(case: &str) -> NewDetermination {
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
    NewDetermination::new("portal", Digest::of(case.as_bytes()), blind, in_force).expect("a determination")
}

/// All tests of one kind of ledger: each function of `suite` once.
#[macro_export]
macro_rules! suite {
    ($place:ty: $($test:ident),+ $(,)?) => {
        $(#[test] fn $test() { suite::$test::<$place>(); })+
    };
}

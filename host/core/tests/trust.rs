//! What is said by signing, and what a portal takes for said.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::path::Path;

use jiff::Timestamp;
use probity_core::day::Day;
use probity_core::registry::{Digest, Index};
use probity_core::trust::{
    Distrust, IndexStatement, PublicKey, Publisher, Signature, SignatureProblem, Statement, Trust,
    TrustedKey, Validity,
};
use proptest::option::of;
use proptest::prelude::*;
use semver::Version;

// signed with `minisign`, for the fuzz targets too; nobody has the key any more
const KEY: &str = include_str!("../../../tests/fuzz/seeds/signature/ministry.pub");
const LAW: &[u8] = b"\0asm\r\0\x01\0";
const LAW_SIGNATURE: &str = include_str!("../../../tests/fuzz/seeds/signature/law.minisig");
const INDEX: &[u8] = include_bytes!("../../../tests/fuzz/seeds/signature/index.json");
const INDEX_SIGNATURE: &str = include_str!("../../../tests/fuzz/seeds/signature/index.minisig");
const OLD_KIND: &str = include_str!("../../../tests/fuzz/seeds/signature/legacy.minisig");

#[test]
fn of_very_many_faults_of_a_trust_file_the_first_are_told_and_the_others_counted() {
    let error = |count: usize| {
        let policies = "[[policy]]\nname = \"law\"\nversion = \"none\"\nmode = \"enforce\"\n".repeat(count);
        let publisher = format!(
            "[[publisher]]\nid = \"ministry\"\nnames = [\"*\"]\n[[publisher.key]]\nkey = \"{}\"\n",
            KEY.lines().nth(1).unwrap()
        );
        Trust::parse(&(publisher + &policies), "trust.toml", Path::new("")).unwrap_err()
    };
    // no version requirement, and all but the first are there twice
    for (count, listed, unlisted) in [(1, 1, 0), (50, 99, 0), (51, 100, 1), (5_000, 100, 9_899)] {
        let error = error(count);
        assert_eq!((error.faults.len(), error.unlisted), (listed, unlisted), "{count}");
        let said = error.to_string();
        assert_eq!(said.ends_with(&format!("; and {unlisted} more")), unlisted > 0, "{said}");
        assert!(said.len() < 20_000, "{}", said.len());
    }
}

fn publisher(id: &str, validity: Validity) -> Publisher {
    let key = TrustedKey { key: KEY.parse().unwrap(), validity };
    Publisher { id: id.to_owned(), ..Publisher::anyone(key) }
}

fn signature(file: &str) -> Signature {
    Signature::parse(file.as_bytes()).unwrap()
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn days() -> impl Strategy<Value = Day> {
    // all that can be written: the years 0 to 9999
    (-719_528i32..=2_932_896).prop_map(|number| Day::from_number(number).unwrap())
}

fn moments() -> impl Strategy<Value = Timestamp> {
    (-62_167_219_200i64..253_402_207_200, 0i32..1_000_000_000)
        .prop_map(|(second, nanosecond)| Timestamp::new(second, nanosecond).unwrap())
}

fn names() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,3}"
}

fn versions() -> impl Strategy<Value = Version> {
    let parts = (any::<u64>(), any::<u64>(), any::<u64>());
    (parts, "(-[a-z][a-z0-9-]{0,5}(\\.[1-9][0-9]{0,5}){0,2})?")
        .prop_map(|((major, minor, patch), pre)| format!("{major}.{minor}.{patch}{pre}").parse().unwrap())
}

fn digests() -> impl Strategy<Value = Digest> {
    any::<[u8; 8]>().prop_map(|bytes| Digest::of(&bytes))
}

prop_compose! {
    fn statements()(
        name in names(), version in versions(), digest in digests(),
        in_force_from in days(), in_force_until in of(days()), signed in days(),
    ) -> Statement {
        Statement { name, version, digest, in_force_from, in_force_until, signed }
    }
}

prop_compose! {
    fn index_statements()(
        publisher in names(), serial in any::<u64>(), digest in digests(), issued in moments(), expires in moments(),
    ) -> IndexStatement {
        IndexStatement { publisher, serial, digest, issued, expires }
    }
}

proptest! {
    #[test]
    fn a_statement_is_read_as_it_was_written(statement in statements(), of_index in index_statements()) {
        let (written, of_index_written) = (statement.to_string(), of_index.to_string());
        prop_assert_eq!(written.parse(), Ok(statement));
        prop_assert_eq!(of_index_written.parse(), Ok(of_index));
        // neither is ever the other
        prop_assert!(written.parse::<IndexStatement>().is_err() && of_index_written.parse::<Statement>().is_err());
    }

    #[test]
    fn a_statement_has_every_word_in_its_place(statement in statements(), at in any::<prop::sample::Index>()) {
        let written = statement.to_string();
        let words: Vec<_> = written.split(' ').collect();
        let at = at.index(words.len());
        let without = [&words[..at], &words[at + 1..]].concat().join(" ");
        let twice = [&words[..=at], &words[at..]].concat().join(" ");
        for changed in [without, twice] {
            prop_assert!(changed.parse::<Statement>().is_err(), "{}", changed);
        }
    }
}

#[test]
fn what_minisign_signs_is_verified_here() {
    let now = moment("2026-06-02T12:00:00Z");
    let ministry = publisher("ministry", Validity::default());
    let statement = ministry.verify_module(LAW, &signature(LAW_SIGNATURE), now).unwrap();
    assert_eq!((statement.name.as_str(), statement.version.to_string().as_str()), ("law", "1.0.0"));
    assert_eq!((statement.in_force_from, statement.in_force_until), (day("2026-01-01"), None));
    let index = ministry.verify_index(INDEX, &signature(INDEX_SIGNATURE), now).unwrap();
    assert_eq!(index, Index::parse(INDEX).unwrap());
    assert_eq!(index.policies[0].signature, Digest::of(LAW_SIGNATURE.as_bytes()));

    let refused = |publisher: &Publisher, module: &[u8], file: &str| {
        publisher.verify_module(module, &signature(file), now).unwrap_err()
    };
    let not_these = Distrust::Signature(SignatureProblem::DoesNotFit);
    assert_eq!(refused(&ministry, b"\0asm", LAW_SIGNATURE), not_these);
    assert_eq!(refused(&ministry, LAW, INDEX_SIGNATURE), not_these);
    assert_eq!(refused(&ministry, LAW, &LAW_SIGNATURE.replace("1.0.0", "1.0.1")), not_these);
    assert_eq!(refused(&ministry, LAW, OLD_KIND), Distrust::Signature(SignatureProblem::Legacy));
    let another = publisher("bank", Validity::default());
    let said = another.verify_index(INDEX, &signature(INDEX_SIGNATURE), now).unwrap_err();
    assert_eq!(said.kind(), "said-otherwise", "{said}");
    let lost = publisher("ministry", Validity { revoked: Some(day("2026-06-02")), ..Validity::default() });
    assert_eq!(refused(&lost, LAW, LAW_SIGNATURE).kind(), "key-revoked");
    let early = moment("2026-05-02T12:00:00Z");
    let said = ministry.verify_module(LAW, &signature(LAW_SIGNATURE), early).unwrap_err();
    assert_eq!(said, Distrust::FromTheFuture { on: day("2026-05-04") });
}

#[test]
fn a_key_has_one_spelling() {
    let key: PublicKey = KEY.parse().unwrap();
    assert!(key.as_str().starts_with("RW"));
    assert_eq!(key.as_str().parse(), Ok(key.clone()));
    // the same bytes, by the other name of the algorithm
    let again = key.as_str().replacen("RW", "RU", 1);
    assert_eq!(again.parse::<PublicKey>(), Err(SignatureProblem::NotAKey));
}

#[test]
fn a_fault_of_a_trust_file_is_harmless_wherever_its_words_stand() {
    let text =
        "[[policy]]\nname = \"law\"\nversion = \"\\u001b[31m\"\nparameters = { \"\\u001b[32m\" = [] }\n";
    let error = Trust::parse(text, "`trust.toml`", Path::new("")).unwrap_err();
    assert_eq!(error.faults[1].path, "policy[0].parameters.[32m");
    assert!(!error.to_string().contains(char::is_control), "{error:?}");
}

#[test]
fn what_names_no_host_is_refused_where_the_trust_file_is_read() {
    for list in ["redirects", "token-services"] {
        for host in ["*", "", "https://storage.example", "storage.example/path"] {
            let text =
                format!("[[registry]]\nplace = \"p\"\n{list} = [\"storage.example:443\", \"{host}\"]\n");
            let refused = Trust::parse(&text, "`trust.toml`", Path::new("")).unwrap_err().to_string();
            assert!(
                refused.contains("line 3") && refused.contains(&format!("`{host}` names no host")),
                "{refused}"
            );
        }
    }
}

#[test]
fn who_is_to_sign_what_is_told_by_what_it_is() {
    let of_index = "probity-index/1 serial=1".parse::<IndexStatement>().unwrap_err().to_string();
    let of_module = "probity-policy/1 version=1.0.0".parse::<Statement>().unwrap_err().to_string();
    let said = "the trusted comment of the signature does not say";
    assert_eq!(of_index, format!("{said} publisher: `probity policy push` signs the index"));
    assert_eq!(of_module, format!("{said} name: sign with `probity policy sign`"));
}

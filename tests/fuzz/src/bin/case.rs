//! The document of a case.
#![no_main]

use libfuzzer_sys::fuzz_target;
use probity_core::case::{Case, CaseError, Expect};
use probity_core::day::Day;

/// A refusal says what is wrong, in words that a reader may see.
fn refused(error: &CaseError) {
    assert!(!error.faults.is_empty() && error.total() >= error.faults.len());
    assert!(error.to_string().len() < 1 << 16, "a refusal is short, whatever is refused");
}

fuzz_target!(|bytes: &[u8]| {
    let day = Day::parse("2026-06-10").expect("it is a day");
    match Case::from_json(bytes) {
        Ok(case) => {
            let again = Case::from_json(bytes).expect("it was good before");
            assert_eq!(again.digest(), case.digest());
            // what is good today may only contradict itself as of another day
            let _ = Case::from_json_as_of(bytes, day).map(|case| assert_eq!(case.document().as_of, day));
        }
        Err(error) => refused(&error),
    }
    if let Err(error) = Expect::from_case_json(bytes) {
        refused(&error);
    }
});

//! Identifiers of parties.
#![no_main]

use libfuzzer_sys::fuzz_target;
use probity_core::identifier::check;

fuzz_target!(|text: &str| {
    match check(text) {
        Ok(checked) => {
            let _ = checked.resembles();
            let again = check(&checked.to_string());
            assert_eq!(again.as_ref(), Ok(&checked), "an identifier is written as it is read");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

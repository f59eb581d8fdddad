//! What a policy declares about itself.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use probity_core::metadata::CheckedInfo;
use probity_core::policy::PolicyInfo;
use probity_core::texts::Texts;
use serde::Deserialize;

/// As a module would have it, in JSON.
#[derive(Deserialize)]
struct Declared {
    info: PolicyInfo,
    texts: BTreeMap<String, String>,
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(Declared { info, texts }) = serde_json::from_slice(bytes) else { return };
    let Ok(texts) = Texts::from_resources(texts) else { return };
    match CheckedInfo::check(info.clone(), &texts) {
        Ok(checked) => {
            let again = CheckedInfo::passed_before(info).expect("it has passed before");
            assert_eq!(again.version(), checked.version());
            for (code, number) in checked.vocabulary.iter().zip(0..) {
                assert_eq!(checked.code(code), Some(number));
                assert!(!checked.is_foreign(code));
            }
        }
        Err(error) => {
            assert!(!error.faults.is_empty());
            assert!(!error.to_string().is_empty());
        }
    }
});

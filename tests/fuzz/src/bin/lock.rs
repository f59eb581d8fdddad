//! The lock file of a portal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use probity_core::trust::Lock;

fuzz_target!(|text: &str| {
    match Lock::parse(text, "`trust.lock`") {
        Ok(lock) => {
            let written = lock.write().expect("what was read can be written");
            let again = Lock::parse(&written, "`trust.lock`");
            assert_eq!(again.as_ref(), Ok(&lock), "it is written as it is read");
            assert_eq!(again.and_then(|again| Ok(again.write())), Ok(Ok(written)), "and always alike");
            for back in &lock.rollbacks {
                assert_eq!(lock.rollback(&back.name), Some(back));
            }
        }
        Err(bad) => {
            assert!(!bad.problem.is_empty() && bad.problem.len() < 4096);
            assert!(!bad.problem.contains(char::is_control), "{:?}", bad.problem);
        }
    }
});

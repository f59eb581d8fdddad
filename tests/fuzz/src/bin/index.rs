//! The index of a publisher.
#![no_main]

use libfuzzer_sys::fuzz_target;
use probity_core::registry::{Digest, Index, Rewritten};
use probity_core::trust::Distrust;

fuzz_target!(|bytes: &[u8]| {
    let index = match Index::parse(bytes) {
        Ok(index) => index,
        Err(bad) => {
            assert!(!bad.problem.is_empty() && bad.problem.len() < 4096);
            assert!(!bad.problem.contains(char::is_control), "{:?}", bad.problem);
            return;
        }
    };
    let written = index.write().expect("what was read can be written");
    assert_eq!(Index::parse(&written).as_ref(), Ok(&index), "it is written as it is read");
    assert_eq!(index.follows(&index), Ok(()), "it keeps what it says itself");
    assert_eq!(index.in_time(index.issued), Ok(()));
    assert!(index.in_time(index.expires).is_err());

    let Some(serial) = index.serial.checked_add(1) else { return };
    let next = Index { serial, ..index.clone() };
    assert_eq!(next.follows(&index), Ok(()));
    assert!(matches!(index.follows(&next), Err(Distrust::Older { .. })));
    for at in 0..index.policies.len().min(20) {
        let kept = |change: &dyn Fn(&mut Index)| {
            let mut changed = next.clone();
            change(&mut changed);
            changed.keeps(&index)
        };
        let entry = &index.policies[at];
        assert_eq!(index.entry(&entry.name, &entry.version), Some(entry));
        assert!(matches!(kept(&|next| drop(next.policies.remove(at))), Err(Rewritten::Gone { .. })));
        let other = Digest::of(entry.digest.as_str().as_bytes());
        let changed = kept(&|next| next.policies[at].digest = other.clone());
        assert!(matches!(changed, Err(Rewritten::Changed { .. })));
        if entry.revoked.is_some() {
            let unrevoked = kept(&|next| next.policies[at].revoked = None);
            assert!(matches!(unrevoked, Err(Rewritten::Unrevoked { .. })));
        }
    }
});

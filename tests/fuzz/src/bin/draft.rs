//! What would be if something of a case were different.
#![no_main]

use libfuzzer_sys::fuzz_target;
use probity_core::case::{CaseDocument, Draft};
use probity_core::day::Day;

fuzz_target!(|bytes: &[u8]| {
    let Ok(draft) = Draft::from_json(bytes) else { return };
    let case = draft.case().expect("an unchanged draft is the case that it was read from");
    assert_eq!(case.document().as_of, draft.as_of());
    let CaseDocument { parties, records, .. } = case.document();
    for day in ["0001-01-01", "2028-02-29", "9999-12-31"].map(|day| Day::parse(day).expect("it is a day")) {
        let mut later = draft.clone();
        later.move_to(day);
        later.read_again();
        let _ = (later.case(), later.is_closed_on(day));
        for record in records {
            let mut changed = draft.clone();
            changed.repair(&record.id, day).expect("the record is there");
            changed.overturn(&record.id, day).expect("the record is there");
            let _ = changed.case();
        }
    }
    for party in parties {
        let mut without = draft.clone();
        assert!(without.has_party(&party.id));
        if without.remove_party(&party.id).is_ok() {
            assert!(!without.has_party(&party.id));
            without.case().expect("who is left makes a case");
        }
    }
});

//! What every kind of ledger must do.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod killed;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use probity_core::ledger::{Certificate, Checkpoint, Entry, ErasureReason, Event, Fork};
use probity_core::registry::Digest;
use probity_ledger::{Ledger, LedgerError, Line, Once, Options, export, new_id, verify};

use crate::common::{Place, determination};

pub(crate) use killed::{child, what_was_acknowledged_survives_kills};

fn lines(ledger: &Ledger) -> Vec<Line> {
    ledger.lines(0).collect::<Result<_, _>>().expect("lines")
}

fn checkpoint(ledger: &Ledger) -> Checkpoint {
    ledger.checkpoint().expect("a ledger that can be read").expect("an entry")
}

pub(crate) fn what_is_recorded_is_there_with_its_place_in_the_chain<P: Place>() {
    let place = P::new();
    let first = place.ledger().record(determination("case one")).expect("recorded");
    // another process would open it so
    let ledger = place.ledger();
    let second = ledger.record(determination("case two")).expect("recorded");
    let (one, two) = (first.recorded.clone().unwrap(), second.recorded.clone().unwrap());
    assert_eq!((one.position, two.position), (1, 2));
    assert_eq!(two.previous, one.hash);
    assert_eq!(one.ledger, two.ledger);
    let verified = ledger.verify(&[]).expect("a whole ledger");
    assert_eq!((verified.entries, verified.determinations), (3, 2));
    assert_eq!(verified.head.map(|head| (head.position, head.hash)), Some((2, two.hash)));
}

pub(crate) fn a_certificate_given_later_lacks_only_what_the_ledger_does_not_know<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    let given = ledger.record(determination("case one")).expect("recorded");
    assert_eq!(given.case.digest, Some(Digest::of(b"case one")));
    let later = ledger.certificate(&given.id).expect("a certificate");
    assert_eq!((&later.case.digest, &later.case.salt), (&None, &None));
    assert_eq!(Certificate { case: given.case.clone(), ..later }, given);
    let read = Certificate::parse(&serde_json::to_vec(&given).unwrap()).expect("a certificate");
    assert_eq!(read, given);
}

pub(crate) fn the_ledger_holds_neither_the_case_nor_what_opens_the_commitment_to_it<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    let given = ledger.record(determination("case one")).expect("recorded");
    let found = ledger.find(&given.id).expect("found");
    let salt = given.case.salt.expect("a salt");
    let kept = format!("{:?} {}", found.paper, String::from_utf8_lossy(&found.line.entry));
    assert!(!kept.contains(salt.as_str()) && !kept.contains(Digest::of(b"case one").hex()));
    assert_eq!(found.paper.case, None);
}

pub(crate) fn a_kept_case_can_be_erased_and_the_chain_stays_whole<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    let given = ledger.record(determination("{}").keep_case("{\"a\":1}")).expect("recorded");
    let kept = ledger.find(&given.id).expect("found").paper.case.expect("a case");
    assert_eq!(kept.json, "{\"a\":1}");
    assert_eq!(ledger.certificate(&given.id).expect("a certificate"), given);
    let before = checkpoint(&ledger);

    let line = ledger.erase("officer", &given.id, false, ErasureReason::Request).expect("erased");
    let entry = Entry::parse(&line.entry).expect("an entry");
    assert!(matches!(&entry.event, Event::Erased(erased) if erased.id == given.id && !erased.determination));
    assert_eq!(entry.by, "officer");
    assert_eq!(ledger.find(&given.id).expect("found").paper.case, None);
    // the determination is still there, and with it the certificate
    assert_eq!(ledger.certificate(&given.id).expect("a certificate").determination, given.determination);
    let again = ledger.erase("officer", &given.id, false, ErasureReason::Request);
    assert!(matches!(again, Err(LedgerError::NotKept { .. })), "{again:?}");

    ledger.erase("officer", &given.id, true, ErasureReason::Request).expect("erased");
    let gone = ledger.certificate(&given.id);
    assert!(matches!(gone, Err(LedgerError::NotKept { what: "determination", .. })), "{gone:?}");
    let verified = ledger.verify(&[before]).expect("a whole ledger");
    assert_eq!((verified.determinations, verified.erasures), (1, 2));
}

pub(crate) fn cases_are_erased_when_they_have_been_kept_long_enough<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    let kept: Vec<_> = (0..3)
        .map(|at| ledger.record(determination(&format!("{at}")).keep_case("{}")).expect("recorded"))
        .collect();
    ledger.record(determination("not kept")).expect("recorded");
    let early = Timestamp::UNIX_EPOCH;
    assert_eq!(ledger.erase_before("officer", early, ErasureReason::Retention).expect("erased"), 0);
    let late = Timestamp::now() + Duration::from_secs(60);
    assert_eq!(ledger.erase_before("officer", late, ErasureReason::Retention).expect("erased"), 3);
    assert!(kept.iter().all(|given| ledger.find(&given.id).expect("found").paper.case.is_none()));
    assert_eq!(ledger.verify(&[]).expect("a whole ledger").erasures, 3);
}

pub(crate) fn what_is_not_there_is_said<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    let missing = Ledger::open(&P::new().address(), Options::default().existing()).map(|_| ());
    assert!(matches!(missing, Err(LedgerError::Missing { .. })), "{missing:?}");
    assert_eq!(ledger.checkpoint().expect("readable"), None);
    assert_eq!(ledger.verify(&[]).expect("whole").entries, 0);
    let id = new_id().expect("an id");
    for found in [
        ledger.find(&id).map(|_| ()),
        ledger.certificate(&id).map(|_| ()),
        ledger.erase("officer", &id, true, ErasureReason::Request).map(|_| ()),
    ] {
        assert!(matches!(found, Err(LedgerError::NoSuchDetermination { .. })), "{found:?}");
    }
}

pub(crate) fn a_request_under_one_key_is_recorded_once<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    let until = Timestamp::now() + Duration::from_secs(3600);
    let once = |request: &str| Once::new(b"key", request.as_bytes(), until);
    let first = ledger.record(determination("one").once(once("one"))).expect("recorded");
    let again = ledger.record(determination("one").once(once("one"))).expect("recorded before");
    assert_eq!(again, first);
    let looked_up = ledger.recorded_once(&once("one"), &Digest::of(b"one")).expect("readable");
    assert_eq!(looked_up.as_ref(), Some(&first));
    let other = ledger.record(determination("two").once(once("two")));
    assert_eq!(other, Err(LedgerError::OtherRequest));
    assert_eq!(ledger.verify(&[]).expect("whole").determinations, 1);

    // a key counts for its time
    let past = Once::new(b"old", b"one", Timestamp::UNIX_EPOCH);
    let old = ledger.record(determination("one").once(past.clone())).expect("recorded");
    let new = ledger.record(determination("one").once(past)).expect("recorded");
    assert_ne!(old.id, new.id);
    ledger.forget().expect("forgotten");
    assert_eq!(ledger.record(determination("one").once(once("one"))).expect("recorded before"), first);

    // what was erased does not come back because somebody asks again
    let entries = ledger.verify(&[]).expect("whole").entries;
    ledger.erase("officer", &first.id, true, ErasureReason::Request).expect("erased");
    let again = ledger.record(determination("one").once(once("one")));
    assert!(matches!(&again, Err(LedgerError::NotKept { id, .. }) if *id == first.id), "{again:?}");
    let looked_up = ledger.recorded_once(&once("one"), &Digest::of(b"one"));
    assert!(matches!(looked_up, Err(LedgerError::NotKept { .. })), "{looked_up:?}");
    assert_eq!(ledger.verify(&[]).expect("whole").entries, entries + 1);
}

pub(crate) fn many_at_the_same_time_under_one_key_are_recorded_once<P: Place>() {
    let place = P::new();
    let until = Timestamp::now() + Duration::from_secs(3600);
    let once = Once::new(b"key", b"one", until);
    let ledgers = [place.ledger(), place.ledger()];
    let ids: BTreeSet<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|at| {
                let (ledger, new) = (&ledgers[at % 2], determination("one").once(once.clone()));
                scope.spawn(move || ledger.record(new).expect("recorded").id)
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert_eq!(ids.len(), 1);
    assert_eq!(ledgers[0].verify(&[]).expect("whole").determinations, 1);
}

pub(crate) fn writers_at_the_same_time_make_one_chain_without_gaps<P: Place>() {
    let place = P::new();
    // each as a process of its own has it
    let ledgers: Vec<_> = (0..4).map(|_| Arc::new(place.ledger())).collect();
    let positions: BTreeSet<u64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..12)
            .map(|at| {
                let ledger = Arc::clone(&ledgers[at % 4]);
                scope.spawn(move || {
                    let record =
                        |each| ledger.record(determination(&format!("{at} {each}"))).expect("recorded");
                    (0..25).map(|each| record(each).recorded.unwrap().position).collect::<Vec<_>>()
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    assert_eq!(positions, (1..=300).collect());
    assert_eq!(ledgers[0].verify(&[]).expect("a whole ledger").determinations, 300);
}

pub(crate) fn a_checkpoint_tells_a_rewritten_past_and_a_cut_off_end<P: Place>() {
    let (honest, rewritten) = (P::new(), P::new());
    let ledger = honest.ledger();
    for at in 0..3 {
        ledger.record(determination(&format!("{at}"))).expect("recorded");
    }
    let published = checkpoint(&ledger);
    ledger.record(determination("later")).expect("recorded");
    ledger.verify(std::slice::from_ref(&published)).expect("a whole ledger");

    let other = rewritten.ledger();
    other.record(determination("0")).expect("recorded");
    let foreign = other.verify(std::slice::from_ref(&published)).expect_err("another ledger");
    assert!(
        matches!(&foreign, LedgerError::Broken(broken) if matches!(broken.why, Fork::OtherLedger { .. }))
    );

    // of the same ledger, and a whole chain in itself
    let short = lines(&ledger).into_iter().take(3).map(Ok);
    let cut = verify(short, std::slice::from_ref(&published)).expect_err("cut off");
    assert!(
        matches!(&cut, LedgerError::Broken(broken) if matches!(broken.why, Fork::CutOff { .. })),
        "{cut}"
    );
    let false_one = Checkpoint { hash: Digest::of(b"another"), ..published };
    let told = ledger.verify(&[false_one]).expect_err("rewritten");
    assert!(
        matches!(&told, LedgerError::Broken(broken) if matches!(broken.why, Fork::Rewritten { .. })),
        "{told}"
    );
}

pub(crate) fn whatever_is_changed_in_the_chain_is_found_where_it_is<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    for at in 0..4 {
        ledger.record(determination(&format!("{at}"))).expect("recorded");
    }
    let whole = lines(&ledger);
    let broken_at = |lines: Vec<Line>| match verify(lines.into_iter().map(Ok), &[]) {
        Err(LedgerError::Broken(broken)) => (broken.position, broken.why),
        other => panic!("{other:?}"),
    };
    let rehashed = |line: &Line, from: &str, to: &str| {
        let text = String::from_utf8(line.entry.clone()).unwrap();
        assert!(text.contains(from));
        let entry = text.replace(from, to).into_bytes();
        Line { position: line.position, hash: Digest::of(&entry), entry }
    };
    let with = |at: usize, line: Line| {
        let mut lines = whole.clone();
        lines[at] = line;
        lines
    };
    let old_hash = Line { hash: whole[2].hash.clone(), ..rehashed(&whole[2], "allow", "bar") };
    assert!(matches!(broken_at(with(2, old_hash)), (2, Fork::Changed { .. })));
    assert!(matches!(broken_at(with(2, rehashed(&whole[2], "allow", "bar"))), (3, Fork::Unchained)));
    assert!(matches!(
        broken_at(with(2, rehashed(&whole[2], "\"allow\"", "\"pass\""))),
        (2, Fork::NotAnEntry(_))
    ));
    let spaced = rehashed(&whole[2], ",\"by\"", ", \"by\"");
    assert!(matches!(broken_at(with(2, spaced)), (2, Fork::NotAnEntry(_))));
    let mut gap = whole.clone();
    gap.remove(2);
    assert!(matches!(broken_at(gap), (2, Fork::Misplaced { says: 3 })));
    let mut swapped = whole.clone();
    swapped.swap(2, 3);
    assert!(matches!(broken_at(swapped), (2, Fork::Misplaced { .. })));
    assert!(matches!(broken_at(whole[1..].to_vec()), (0, Fork::Misplaced { says: 1 })));
    // the last entry has nobody behind it, and only its own hash
    let last = rehashed(&whole[4], "allow", "bar");
    assert!(verify(with(4, last).into_iter().map(Ok), &[checkpoint(&ledger)]).is_err());
}

pub(crate) fn an_export_holds_all_that_is_needed_to_verify_it<P: Place>() {
    let place = P::new();
    let ledger = place.ledger();
    for at in 0..5 {
        ledger.record(determination(&format!("{at}"))).expect("recorded");
    }
    let mut file = Vec::new();
    assert_eq!(export::ndjson(&ledger, 0, &mut file).expect("exported"), 6);
    let read = |file: &[u8]| -> Vec<_> {
        let lines = file.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        lines.map(|line| export::read_ndjson("the export", line)).collect()
    };
    assert_eq!(read(&file).into_iter().collect::<Result<Vec<_>, _>>().expect("lines"), lines(&ledger));
    let verified = verify(read(&file).into_iter(), &[checkpoint(&ledger)]).expect("a whole ledger");
    assert_eq!(verified.determinations, 5);
    let whole = String::from_utf8(file).unwrap();
    for (from, to) in [
        ("\"version\":\"1.0.0\"", "\"version\":\"1.0.1\""),
        // read by others in another way, where the first of two names counts
        ("\"outcome\":\"allow\"", "\"outcome\":\"bar\",\"outcome\":\"allow\""),
        ("\"by\":\"portal\"", "\"by\": \"portal\""),
    ] {
        let changed = whole.replacen(from, to, 1);
        assert_ne!(changed, whole);
        assert!(verify(read(changed.as_bytes()).into_iter(), &[]).is_err(), "{to}");
    }
}

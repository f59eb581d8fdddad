//! Entries that rest on the decision of another bank: on the World Bank's list, and on the others'.

mod common;

use common::*;
use probity_guest::*;

const FROM: Day = day(2024, 3, 10);
const LAST: Day = day(2027, 3, 9);
const TODAY: Day = day(2024, 9, 1);

/// An entry on the list of the Inter-American Development Bank that is not its own decision.
fn entered(kit: &mut kit::Kit) -> kit::RecordKit<'_> {
    let entry = kit.record(RecordKind::DEBARMENT).on_list(IDB).ground(RECOGNISED_ELSEWHERE);
    entry.on(Event::EFFECTIVE, FROM).on(Event::EXPIRES, LAST).on(Event::RETRIEVED, TODAY)
}

fn with(edit: impl FnOnce(&mut kit::Kit)) -> Vec<(String, Effect)> {
    let mut kit = on(TODAY);
    done(entered(&mut kit));
    edit(&mut kit);
    found(&kit)
}

fn open() -> Vec<(String, Effect)> {
    one("recognised-elsewhere", Effect::Refer)
}

#[test]
fn the_decision_behind_another_banks_recognition_must_be_known() {
    let mut kit = on(TODAY);
    done(entered(&mut kit));
    assert_eq!((found(&kit), questions(&kit)), (open(), vec![Some(DECISION_BEHIND)]));
    for ground in [CROSS_DEBARMENT, CROSS_DEBARMENT_ADB] {
        let mut kit = on(TODAY);
        done(entered(&mut kit).ground(ground));
        assert_eq!(found(&kit), open());
    }
    // it need not be as long as the decision behind it, and its ground is no practice
    let mut kit = on(TODAY);
    done(entered(&mut kit).on(Event::EXPIRES, FROM + days(200)));
    assert_eq!(found(&kit), open());
}

#[test]
fn the_banks_own_list_settles_it() {
    let enforced = ("other-bank-enforced", Effect::Note);
    let own = with(|kit| done(debarred(kit, FROM).on(Event::EXPIRES, LAST)));
    assert_eq!(own, several([("debarment", Effect::Bar), enforced]));
    let recognised = with(|kit| done(debarred(kit, FROM).ground(CROSS_DEBARMENT).indefinitely()));
    assert_eq!(recognised, several([("listed-cross-debarment", Effect::Bar), enforced]));
    // an entry that is over, or may be about somebody else, does not
    let last = TODAY.previous();
    let ended = with(|kit| {
        done(debarred(kit, day(2020, 1, 1)).on(Event::EXPIRES, last).imposing(Measure::FIXED_TERM));
    });
    let over = [("recognised-elsewhere", Effect::Refer), ("debarment-ended", Effect::Note)];
    assert_eq!(ended, several(over));
    let by_name = with(|kit| done(debarred(kit, FROM).on(Event::EXPIRES, LAST).unmatched()));
    assert_eq!(by_name, several([("debarment", Effect::Refer), ("recognised-elsewhere", Effect::Refer)]));
}

#[test]
fn a_search_of_the_banks_own_list_settles_it() {
    let searched = |list, on: Day, edit: &dyn Fn(kit::RecordKit<'_>)| {
        with(|kit| edit(kit.record(RecordKind::CLEAN_SEARCH).on_list(list).on(Event::RETRIEVED, on)))
    };
    let noted = one("other-bank-recognition", Effect::Note);
    assert_eq!(searched(INELIGIBLE, FROM, &done), noted);
    assert_eq!(searched(INELIGIBLE, TODAY, &done), noted);
    // before the entry began, after the day of the decision, too old, by name alone, of another list
    assert_eq!(searched(INELIGIBLE, FROM.previous(), &done), open());
    assert_eq!(searched(INELIGIBLE, TODAY.next(), &done), open());
    assert_eq!(searched(INELIGIBLE, TODAY, &|search| done(search.stale())), open());
    assert_eq!(searched(INELIGIBLE, TODAY, &|search| done(search.unmatched())), open());
    assert_eq!(searched(ADB, TODAY, &done), open());
}

#[test]
fn the_decision_behind_it_is_judged_itself_where_the_case_holds_it() {
    let from = |decided| with(|kit| done(debarred_by_adb(kit, decided).on(Event::EXPIRES, LAST)));
    let both = [("cross-debarment", Effect::Bar), ("other-bank-recognition", Effect::Note)];
    assert_eq!(from(FROM), several(both));
    // a later one is not behind it
    let later = [("cross-debarment", Effect::Bar), ("recognised-elsewhere", Effect::Refer)];
    assert_eq!(from(FROM.next()), several(later));
    // nor is one that was over when it was entered
    let until = |last: Day| {
        with(|kit| {
            let decision = debarred_by_adb(kit, FROM - years(3)).on(Event::EXPIRES, last);
            done(decision.imposing(Measure::FIXED_TERM));
        })
    };
    let ended = ("debarment-ended", Effect::Note);
    assert_eq!(until(FROM), several([ended, ("other-bank-recognition", Effect::Note)]));
    assert_eq!(until(FROM.previous()), several([("recognised-elsewhere", Effect::Refer), ended]));
    // a bank does not recognise its own decision
    let own = with(|kit| {
        done(debarred_by_adb(kit, FROM).on_list(IDB).on(Event::EXPIRES, LAST));
    });
    assert_eq!(own, several(later));
}

#[test]
fn a_tie_to_a_firm_with_such_an_entry_asks_too() {
    for (role, rule) in
        [(Role::CONTROLLER, "controlled-affiliate"), (Role::CONSORTIUM_MEMBER, "consortium-member")]
    {
        let mut kit = on(TODAY);
        let party = kit.party(role);
        done(entered(&mut kit).about(party));
        let asked = (one(rule, Effect::Refer), vec![Some(DECISION_BEHIND)]);
        assert_eq!((found(&kit), questions(&kit)), asked);
    }
}

#[test]
fn an_entry_covers_only_the_bank_that_it_names_and_what_was_decided_before_it() {
    let listed = |ground, begins: Day, last: Day| {
        let mut kit = on(TODAY);
        debarred(&mut kit, begins).ground(ground).on(Event::EXPIRES, last).on(Event::RETRIEVED, TODAY);
        debarred_by_adb(&mut kit, FROM).on(Event::EXPIRES, LAST);
        (found(&kit), ends(&kit))
    };
    let entry = ("listed-cross-debarment", Effect::Bar);
    let covered = several([entry, ("other-bank-enforced", Effect::Note)]);
    let itself = several([entry, ("cross-debarment", Effect::Bar)]);
    for ground in [CROSS_DEBARMENT, RECOGNISED_ELSEWHERE, CROSS_DEBARMENT_ADB] {
        assert_eq!(listed(ground, FROM, LAST).0, covered);
        assert_eq!(listed(ground, FROM.previous(), LAST).0, itself);
    }
    for ground in [CROSS_DEBARMENT_AFDB, CROSS_DEBARMENT_EBRD, CROSS_DEBARMENT_IDB] {
        assert_eq!(listed(ground, FROM, LAST).0, itself);
    }
    // an entry that ends before the decision does not speak for the rest of it
    assert_eq!(
        listed(CROSS_DEBARMENT, FROM, LAST.previous()),
        (itself, vec![Some(LAST.previous()), Some(LAST)])
    );
}

#[test]
fn each_bank_has_its_ground() {
    let grounds = [
        (CROSS_DEBARMENT_ADB, ADB),
        (CROSS_DEBARMENT_AFDB, AFDB),
        (CROSS_DEBARMENT_EBRD, EBRD),
        (CROSS_DEBARMENT_IDB, IDB),
    ];
    for (ground, bank) in grounds {
        let mut kit = on(TODAY);
        debarred(&mut kit, FROM).ground(ground).on(Event::EXPIRES, LAST);
        done(debarred_by_adb(&mut kit, FROM).on_list(bank).on(Event::EXPIRES, LAST));
        let expected = [("listed-cross-debarment", Effect::Bar), ("other-bank-enforced", Effect::Note)];
        assert_eq!(found(&kit), several(expected));
    }
}

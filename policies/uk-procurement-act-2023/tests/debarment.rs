//! The debarment list: entries, removal, the expected end, the standstill, proceedings.

mod common;

use common::{FOREIGN, MISSPELT, TODAY, check, done, ends, entry, found, kit, set, tender_fact};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::RecordKit;
use probity_guest::{Answer, Code, Day, Event, RecordKind, day};
use uk_procurement_act_2023::*;

const ENTERED: Day = day(2027, 4, 1);

#[test]
fn an_entry_decides_by_its_ground() {
    for ground in [BRIBERY, THEFT, MANSLAUGHTER, FRAUD, TAX, LABOUR_6, COMPETITION_6, OTHER_6] {
        let mut kit = kit();
        entry(&mut kit, ground);
        assert_eq!(found(&kit), ["debarred bars"]);
        assert_eq!(ends(&kit), ["none"]);
    }
    for ground in [LABOUR_7, ENVIRONMENT, INSOLVENCY, MISCONDUCT, POOR_PERFORMANCE, NATIONAL_SECURITY_7] {
        let mut kit = kit();
        entry(&mut kit, ground);
        assert_eq!(found(&kit), ["debarred-discretionary refers: disregard-excludable"]);
    }
    for ground in [MISSPELT, FOREIGN, Code(u32::MAX - 1)] {
        let mut kit = kit();
        entry(&mut kit, ground);
        assert_eq!(found(&kit), ["unclear-entry refers: which-ground"]);
    }
}

#[test]
fn the_list_skips_recurrence_and_look_back() {
    check(&[
        (
            "self-cleaning and a person's no lift the ground, not the entry",
            |kit| {
                let listed = entry(kit, BRIBERY).on(Event::DECIDED, day(2027, 3, 1));
                done(listed.fact(RECURS, 0, 0).fact(CLEANING_ACCEPTED, 1, 0));
            },
            &["debarred bars"],
        ),
        (
            "an entry that is older than any look-back",
            |kit| {
                let record = kit.record(RecordKind::DEBARMENT).on_list(DEBARMENT_LIST).ground(FRAUD);
                done(record.on(Event::EFFECTIVE, day(2022, 1, 1)).on(Event::RETRIEVED, day(2027, 5, 31)));
            },
            &["debarred bars"],
        ),
        (
            "a repair on the record does not by itself take it off the list",
            |kit| done(entry(kit, BRIBERY).on(Event::REPAIRED, day(2027, 5, 1))),
            &["debarred refers: entry-still-on-list"],
        ),
        (
            "a ban on the list is an entry, however the record calls it",
            |kit| {
                let record = kit.record(RecordKind::BAN).on_list(DEBARMENT_LIST).ground(BRIBERY);
                done(record.on(Event::PUBLISHED, ENTERED));
            },
            &["debarred bars"],
        ),
        (
            "another list",
            |kit| {
                let record = kit.record(RecordKind::LISTING).on_list(FOREIGN).ground(FOREIGN);
                done(record.on(Event::PUBLISHED, ENTERED));
            },
            &[],
        ),
        (
            "a list that is not stated",
            |kit| done(kit.record(RecordKind::LISTING).ground(BRIBERY).on(Event::PUBLISHED, ENTERED)),
            &["unclear-entry refers: which-list"],
        ),
        (
            "a list that is misspelt",
            |kit| {
                let record = kit.record(RecordKind::LISTING).on_list(MISSPELT).ground(BRIBERY);
                done(record.on(Event::PUBLISHED, ENTERED));
            },
            &["unclear-entry refers: which-list"],
        ),
        (
            "a list that is not stated, on the ground of another law",
            |kit| done(kit.record(RecordKind::DEBARMENT).ground(FOREIGN).on(Event::PUBLISHED, ENTERED)),
            &[],
        ),
        (
            "no day, and nobody has read the list",
            |kit| done(kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY)),
            &["debarred refers: date-unknown"],
        ),
        (
            "no day, and the list was read",
            |kit| {
                let record = kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY);
                done(record.on(Event::RETRIEVED, TODAY));
            },
            &["debarred bars"],
        ),
        (
            "decided, on a list that nobody has read: the standstill may not be over",
            |kit| {
                let record = kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY);
                done(record.on(Event::DECIDED, ENTERED));
            },
            &["debarred refers: date-unknown"],
        ),
        (
            "on the list as read, and said to begin tomorrow",
            |kit| {
                let record = kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY);
                done(record.on(Event::EFFECTIVE, TODAY.next()).on(Event::RETRIEVED, TODAY));
            },
            &["debarred refers: date-unknown"],
        ),
        (
            "found by name",
            |kit| done(entry(kit, BRIBERY).unmatched()),
            &["debarred refers: match-unconfirmed"],
        ),
        ("read too long ago", |kit| done(entry(kit, BRIBERY).stale()), &["debarred refers: source-stale"]),
    ]);
}

#[test]
fn an_entry_begins_on_its_day_and_ends_with_its_removal() {
    let mut kit = common::kit_on(ENTERED);
    entry(&mut kit, BRIBERY);
    assert_eq!(found(&kit), ["debarred bars"], "on its first day");
    let mut kit = common::kit_on(ENTERED.previous());
    entry(&mut kit, BRIBERY); // read at the end of May
    assert_eq!(found(&kit), Vec::<String>::new(), "the day before");
    let removed = |event: Event, on: Day| {
        let mut kit = common::kit();
        entry(&mut kit, BRIBERY).on(event, on);
        found(&kit)
    };
    for event in [Event::RELEASED, Event::REVOKED, Event::OVERTURNED] {
        assert_eq!(removed(event, TODAY), ["entry-removed notes"]);
        assert_eq!(removed(event, TODAY.next()), ["debarred bars"], "removed tomorrow");
    }
    assert_eq!(
        removed(Event::PUBLICATION_END, TODAY),
        ["debarred bars"],
        "published today for the last time"
    );
    assert_eq!(removed(Event::PUBLICATION_END, TODAY.previous()), ["entry-removed notes"]);
    assert_eq!(removed(Event::STAYED_FROM, TODAY), ["debarred refers: stayed-decision-counts"]);
    assert_eq!(removed(Event::STAYED_FROM, TODAY.next()), ["debarred bars"]);
}

#[test]
fn the_expected_end_does_not_end_an_entry() {
    let expecting = |last: Day, read: Option<Day>| {
        let mut kit = common::kit();
        let record = kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY);
        let record = record.on(Event::PUBLISHED, ENTERED).on(Event::EXPIRES, last);
        if let Some(read) = read {
            done(record.on(Event::RETRIEVED, read));
        }
        found(&kit)
    };
    assert_eq!(expecting(TODAY, Some(ENTERED)), ["debarred bars"], "expected to end today");
    let past = TODAY.previous();
    assert_eq!(
        expecting(past, Some(TODAY)),
        ["debarred bars", "expected-end-passed notes"],
        "and still there"
    );
    assert_eq!(expecting(past, Some(past)), ["debarred refers: entry-still-on-list"], "not read since");
    assert_eq!(expecting(past, None), ["debarred refers: entry-still-on-list"]);
}

fn security(edit: impl FnOnce(RecordKit<'_>), covers: Answer) -> Vec<String> {
    let mut kit = kit();
    edit(entry(&mut kit, NATIONAL_SECURITY_6));
    for record in &mut kit.raw().records {
        record.covers = covers;
    }
    found(&kit)
}

#[test]
fn national_security_counts_for_the_contracts_that_the_entry_names() {
    let other = ["entry-for-other-contracts notes"];
    let asks = ["debarred-national-security refers: contract-named-in-entry"];
    assert_eq!(
        security(|r| done(r.fact(CONTRACT_NAMED, 1, 0)), Answer::Yes),
        ["debarred-national-security bars"]
    );
    assert_eq!(security(|r| done(r.fact(CONTRACT_NAMED, 0, 0)), Answer::Yes), other);
    assert_eq!(security(|_| {}, Answer::Yes), asks, "the record may state no scope at all");
    assert_eq!(security(|_| {}, Answer::Unknown), asks);
    assert_eq!(security(|_| {}, Answer::No), other);
    assert_eq!(security(|r| done(r.fact(CONTRACT_NAMED, 1, 0)), Answer::No), asks, "they do not agree");
}

#[test]
fn a_scope_that_the_law_does_not_know_is_for_a_person() {
    let mut kit = kit();
    entry(&mut kit, BRIBERY);
    for record in &mut kit.raw().records {
        record.covers = raw::Answer::No;
    }
    assert_eq!(found(&kit), ["debarred refers: scope-unknown"]);
}

#[test]
fn no_entry_in_the_standstill() {
    // up to four bank holidays may make it longer. Monday 1 March 2027: eight working days, the Monday included, end on Wednesday 10 March
    let entered = |noticed: Day, made: Day| {
        let mut kit = kit();
        let record = kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY);
        done(record.on(Event::NOTIFIED, noticed).on(Event::PUBLISHED, made).on(Event::RETRIEVED, TODAY));
        found(&kit)
    };
    let blocked = ["debarred refers: entry-blocked"];
    assert_eq!(entered(day(2027, 3, 1), day(2027, 3, 10)), blocked, "the eighth working day");
    assert_eq!(entered(day(2027, 3, 1), day(2027, 3, 16)), blocked, "the twelfth");
    assert_eq!(entered(day(2027, 3, 1), day(2027, 3, 17)), ["debarred bars"]);
    // a notice on a Saturday counts from Monday
    assert_eq!(entered(day(2027, 2, 27), day(2027, 3, 16)), blocked);
    assert_eq!(entered(day(2027, 2, 27), day(2027, 3, 17)), ["debarred bars"]);
    // on a Friday: it is the first day, and the twelfth is the Monday two weeks later
    assert_eq!(entered(day(2027, 3, 5), day(2027, 3, 22)), blocked);
    assert_eq!(entered(day(2027, 3, 5), day(2027, 3, 23)), ["debarred bars"]);
}

#[test]
fn an_entry_whose_day_is_not_stated_may_have_been_made_in_the_standstill() {
    let listed = |noticed: Option<Day>| {
        let mut kit = kit();
        let record = kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY);
        let record = record.on(Event::RETRIEVED, TODAY);
        if let Some(noticed) = noticed {
            done(record.on(Event::NOTIFIED, noticed));
        }
        found(&kit)
    };
    assert_eq!(listed(None), ["debarred bars"], "nothing speaks of a standstill");
    assert_eq!(listed(Some(day(2027, 3, 1))), ["debarred refers: entry-blocked"]);
}

#[test]
fn a_later_search_that_found_nothing_contradicts_an_entry() {
    let searched = |on: Day, matched: raw::Answer| {
        let mut kit = kit();
        let record = kit.record(RecordKind::LISTING).on_list(DEBARMENT_LIST).ground(BRIBERY);
        done(record.on(Event::PUBLISHED, ENTERED).on(Event::RETRIEVED, day(2027, 5, 20)));
        done(kit.record(RecordKind::CLEAN_SEARCH).on_list(DEBARMENT_LIST).on(Event::RETRIEVED, on));
        if let Some(search) = kit.raw().records.last_mut() {
            search.matched = matched;
        }
        found(&kit)
    };
    let asks = ["debarred refers: entry-still-on-list"];
    assert_eq!(searched(day(2027, 5, 20), raw::Answer::Yes), asks, "read on the same day");
    assert_eq!(searched(day(2027, 5, 21), raw::Answer::Yes), asks);
    assert_eq!(searched(day(2027, 5, 19), raw::Answer::Yes), ["debarred bars"], "searched before");
    assert_eq!(searched(TODAY.next(), raw::Answer::Yes), ["debarred bars"], "searched after the decision");
    assert_eq!(searched(day(2027, 5, 21), raw::Answer::Unknown), ["debarred bars"], "by name alone");
}

#[test]
fn no_entry_while_proceedings_are_pending() {
    let filed = |filed: Day, decided: Option<Day>| {
        let mut kit = kit();
        let record = entry(&mut kit, BRIBERY).on(Event::APPEAL_FILED, filed);
        if let Some(decided) = decided {
            done(record.on(Event::APPEAL_DECIDED, decided));
        }
        found(&kit)
    };
    let blocked = ["debarred refers: entry-blocked"];
    assert_eq!(filed(ENTERED.previous(), None), blocked);
    assert_eq!(filed(ENTERED.previous(), Some(TODAY.next())), blocked);
    assert_eq!(filed(ENTERED.previous(), Some(TODAY)), blocked, "the entry was made while they were pending");
    assert_eq!(
        filed(ENTERED.previous(), Some(ENTERED)),
        ["debarred bars"],
        "they were over when it was made"
    );
    assert_eq!(filed(ENTERED, None), ["debarred bars"], "an appeal against an entry does not suspend it");
}

fn proposed(ground: Code, edit: impl FnOnce(RecordKit<'_>)) -> Vec<String> {
    let mut kit = kit();
    let record = kit.record(RecordKind::PROPOSED_DEBARMENT).on_list(DEBARMENT_LIST).ground(ground);
    edit(record.on(Event::DECIDED, day(2027, 5, 24)).on(Event::NOTIFIED, day(2027, 5, 24)));
    found(&kit)
}

#[test]
fn an_entry_that_is_not_made_has_no_effect_by_itself() {
    let refers = ["proposed-entry refers: ground-behind-proposed-entry"];
    assert_eq!(proposed(BRIBERY, |_| {}), refers);
    assert_eq!(proposed(MISCONDUCT, |_| {}), refers);
    assert_eq!(proposed(NATIONAL_SECURITY_6, |_| {}), ["proposed-entry notes"]);
    assert_eq!(proposed(BRIBERY, |r| done(r.on(Event::APPEAL_FILED, day(2027, 5, 26)))), refers);
    assert_eq!(proposed(BRIBERY, |r| done(r.on(Event::REVOKED, day(2027, 5, 28)))), Vec::<String>::new());
    assert_eq!(proposed(BRIBERY, |r| done(r.on(Event::OVERTURNED, TODAY))), Vec::<String>::new());
    let mut kit = common::kit_on(day(2027, 5, 23));
    let record = kit.record(RecordKind::PROPOSED_DEBARMENT).on_list(DEBARMENT_LIST).ground(BRIBERY);
    done(record.on(Event::DECIDED, day(2027, 5, 24)));
    assert_eq!(found(&kit), Vec::<String>::new(), "not decided yet");
}

#[test]
fn a_private_utility_may_disregard_who_is_listed() {
    let mut kit = kit();
    entry(&mut kit, BRIBERY);
    tender_fact(&mut kit, PRIVATE_UTILITY, 1);
    assert_eq!(found(&kit), ["debarred refers: private-utility-disregards"]);
}

#[test]
fn a_portal_may_have_a_stayed_entry_referred() {
    let mut kit = kit();
    entry(&mut kit, BRIBERY).on(Event::STAYED_FROM, TODAY);
    set(&mut kit, "stayed-decision", 0);
    assert_eq!(found(&kit), ["stayed notes"]);
}

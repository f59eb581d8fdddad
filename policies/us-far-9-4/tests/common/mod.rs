//! What the tests of this policy share: a federal tender, and findings written as short sentences.

#![allow(dead_code, reason = "each test file uses a part of it")]

use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::{Found, Kit, RecordKit};
use probity_guest::{Code, Day, Effect, Event, Parameters as _, RecordKind, Role, Stage, USD, day, question};
use us_far_9_4::{
    FEDERAL, OFF_THE_SHELF, Parameters, QUESTIONS, SAM_COMPLETED, SAM_PENDING, SUBCONTRACT_AMOUNT,
    SUBCONTRACT_CONSENT, UsFar94,
};

/// The day of the decision and the bid deadline, unless a test says otherwise.
pub(crate) const TODAY: Day = day(2026, 6, 10);

/// A row of a table: what it shows, what is on file, what is found.
pub(crate) type Row = (&'static str, fn(&mut Kit), &'static [&'static str]);

/// An authority, a ground or a list that the policy has no word for.
pub(crate) const OTHER: Code = Code(u32::MAX);

/// A list of another body of law.
pub(crate) const FOREIGN: Code = Code(u32::MAX - 2);

/// A federal tender that closes today, while bids come in: nobody has to show a search yet.
pub(crate) fn kit() -> Kit {
    kit_on(TODAY)
}

/// The same on another day.
pub(crate) fn kit_on(as_of: Day) -> Kit {
    let mut kit = Kit::new::<UsFar94>(as_of);
    kit.under(840);
    kit.raw().tender.stage = Stage::BID.number();
    tender_fact(&mut kit, FEDERAL, 1);
    kit
}

/// The same in another stage.
pub(crate) fn kit_in(stage: Stage) -> Kit {
    let mut kit = kit();
    let tender = &mut kit.raw().tender;
    tender.stage = stage.number();
    if stage == Stage::OPTION {
        // a contract that is older than the exclusions
        (tender.notice, tender.deadline) = (day(2024, 5, 1).number(), Some(day(2024, 6, 1).number()));
    }
    kit
}

/// A debarment in force today, with its last day half a year ahead.
pub(crate) fn debarment(kit: &mut Kit) -> RecordKit<'_> {
    debarment_until(kit, day(2026, 12, 31))
}

/// A debarment that began a year ago, with its last day.
pub(crate) fn debarment_until(kit: &mut Kit, last: Day) -> RecordKit<'_> {
    kit.record(RecordKind::DEBARMENT)
        .on_list(SAM_COMPLETED)
        .on(Event::EFFECTIVE, day(2025, 1, 1))
        .on(Event::EXPIRES, last)
}

/// A suspension without a stated end.
pub(crate) fn suspension(kit: &mut Kit, notice: Day) -> RecordKit<'_> {
    kit.record(RecordKind::SUSPENSION)
        .on_list(SAM_PENDING)
        .on(Event::EFFECTIVE, notice)
        .on(Event::NOTIFIED, notice)
}

/// A source that was read a day ago.
pub(crate) fn read(record: RecordKit<'_>) -> RecordKit<'_> {
    record.on(Event::RETRIEVED, TODAY.previous())
}

/// A fact about a party.
pub(crate) fn party_fact(kit: &mut Kit, party: u32, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Party(party), code: code.0, value, currency: 0 });
}

/// A fact about the tender.
pub(crate) fn tender_fact(kit: &mut Kit, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Tender, code: code.0, value, currency: 0 });
}

/// A subcontractor of the first tier, not for off-the-shelf items and without need of consent, with its amount in cents.
pub(crate) fn sub(kit: &mut Kit, cents: i64) -> u32 {
    let sub = kit.party(Role::SUBCONTRACTOR);
    if let Some(party) = kit.raw().parties.get_mut(sub as usize) {
        party.tier = 1;
    }
    party_fact(kit, sub, OFF_THE_SHELF, 0);
    party_fact(kit, sub, SUBCONTRACT_CONSENT, 0);
    let about = raw::Subject::Party(sub);
    kit.raw().facts.push(raw::Fact { about, code: SUBCONTRACT_AMOUNT.0, value: cents, currency: USD.number });
    sub
}

/// Sets what kind of person a party is, by the number of the contract; 0 not stated.
pub(crate) fn set_kind(kit: &mut Kit, party: u32, kind: u32) {
    if let Some(party) = kit.raw().parties.get_mut(party as usize) {
        party.kind = kind;
    }
}

/// Sets a parameter by its id.
pub(crate) fn set(kit: &mut Kit, id: &str, value: Option<i64>) {
    let position = Parameters::declare().iter().position(|parameter| parameter.id == id);
    assert!(position.is_some(), "no parameter {id}");
    kit.parameter(position.unwrap_or_default(), value);
}

/// The findings as sentences, such as `debarred bars` or `debarred refers: end-unknown`, in order.
pub(crate) fn found(kit: &Kit) -> Vec<String> {
    kit.evaluate::<UsFar94>().iter().map(sentence).collect()
}

/// The same with the last day.
pub(crate) fn found_with_end(kit: &Kit) -> Vec<String> {
    let with_end = |found: &Found| match found.until.map(Day::civil) {
        Some((year, month, day)) => format!("{} until {year:04}-{month:02}-{day:02}", sentence(found)),
        None => format!("{} without end", sentence(found)),
    };
    kit.evaluate::<UsFar94>().iter().map(with_end).collect()
}

fn sentence(found: &Found) -> String {
    let verb = match found.effect {
        Effect::Note => "notes",
        Effect::Restrict => "restricts",
        Effect::Refer => "refers",
        Effect::Bar => "bars",
    };
    match found.question {
        Some(question) => format!("{} {verb}: {}", found.rule, question_id(question)),
        None => format!("{} {verb}", found.rule),
    }
}

fn question_id(position: u32) -> &'static str {
    let mut ids = question::IDS.iter().chain(QUESTIONS);
    ids.nth(position as usize).copied().unwrap_or("no such question")
}

/// Checks a table, each row on a fresh tender.
#[track_caller]
pub(crate) fn check(rows: &[Row]) {
    check_on(kit, rows);
}

/// Checks a table, each row on a tender of its own making.
#[track_caller]
pub(crate) fn check_on(start: impl Fn() -> Kit, rows: &[Row]) {
    for (shows, on_file, expected) in rows {
        let mut kit = start();
        on_file(&mut kit);
        assert_eq!(found(&kit), *expected, "{shows}");
    }
}

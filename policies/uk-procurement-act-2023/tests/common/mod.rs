//! What the tests of this policy share: a tender under the law of the United Kingdom, and findings written as short
//! sentences.

#![allow(dead_code, reason = "each test file uses a part of it")]

use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::{Found, Kit, RecordKit};
use probity_guest::{Code, Day, Effect, Event, Parameters as _, RecordKind, Stage, day, question};
use uk_procurement_act_2023::{DEBARMENT_LIST, Parameters, QUESTIONS, RECURS, UkProcurementAct2023};

/// The day of the decision, unless a test says otherwise.
pub(crate) const TODAY: Day = day(2027, 6, 1);

/// A row of a table: what it shows, what is on file, what is found.
pub(crate) type Row = (&'static str, fn(&mut Kit), &'static [&'static str]);

/// A ground or list that the policy has no word for.
pub(crate) const MISSPELT: Code = Code(u32::MAX);

/// A ground or list of another body of law.
pub(crate) const FOREIGN: Code = Code(u32::MAX - 2);

/// A tender under the law of the United Kingdom, while bids come in: nobody has to show searches yet.
pub(crate) fn kit() -> Kit {
    kit_on(TODAY)
}

/// The same on another day.
pub(crate) fn kit_on(as_of: Day) -> Kit {
    let mut kit = Kit::new::<UkProcurementAct2023>(as_of);
    kit.under(826);
    kit.raw().tender.stage = Stage::BID.number();
    kit
}

/// A final conviction of the bidder on a ground, of which a person found that it is likely to occur again.
pub(crate) fn convicted(kit: &mut Kit, ground: Code, on: Day) -> RecordKit<'_> {
    conviction(kit, ground, on).fact(RECURS, 1, 0)
}

/// The same, of which nobody has said that yet.
pub(crate) fn conviction(kit: &mut Kit, ground: Code, on: Day) -> RecordKit<'_> {
    kit.record(RecordKind::CONVICTION).ground(ground).on(Event::DECIDED, on)
}

/// An event on a ground of Schedule 7, known to the authority on a day, and likely to occur again.
pub(crate) fn known(kit: &mut Kit, ground: Code, on: Day) -> RecordKit<'_> {
    kit.record(RecordKind::OTHER).ground(ground).on(Event::KNOWN, on).fact(RECURS, 1, 0)
}

/// An entry on the debarment list, made two months before the decision, and read the day before it.
pub(crate) fn entry(kit: &mut Kit, ground: Code) -> RecordKit<'_> {
    kit.record(RecordKind::LISTING)
        .on_list(DEBARMENT_LIST)
        .ground(ground)
        .on(Event::PUBLISHED, day(2027, 4, 1))
        .on(Event::RETRIEVED, day(2027, 5, 31))
}

/// A fact about the tender.
pub(crate) fn tender_fact(kit: &mut Kit, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Tender, code: code.0, value, currency: 0 });
}

/// A fact about a party.
pub(crate) fn party_fact(kit: &mut Kit, party: u32, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Party(party), code: code.0, value, currency: 0 });
}

/// Sets a parameter by its id.
pub(crate) fn set(kit: &mut Kit, id: &str, value: i64) {
    let position = Parameters::declare().iter().position(|parameter| parameter.id == id);
    assert!(position.is_some(), "no parameter {id}");
    kit.parameter(position.unwrap_or_default(), Some(value));
}

/// The findings as sentences, such as `debarred bars` or `mandatory-ground refers: date-unknown`, in order.
pub(crate) fn found(kit: &Kit) -> Vec<String> {
    kit.evaluate::<UkProcurementAct2023>().iter().map(sentence).collect()
}

/// The last days of the findings that do more than note.
pub(crate) fn ends(kit: &Kit) -> Vec<String> {
    let found = kit.evaluate::<UkProcurementAct2023>();
    let end = |found: &Found| match found.until.map(Day::civil) {
        Some((year, month, day)) => format!("{year:04}-{month:02}-{day:02}"),
        None => "none".to_string(),
    };
    found.iter().filter(|found| found.effect != Effect::Note).map(end).collect()
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
    check_on(TODAY, rows);
}

/// The same on another day.
#[track_caller]
pub(crate) fn check_on(as_of: Day, rows: &[Row]) {
    for (shows, on_file, expected) in rows {
        let mut kit = kit_on(as_of);
        on_file(&mut kit);
        assert_eq!(found(&kit), *expected, "{shows}");
    }
}

/// Ends a record under construction.
pub(crate) fn done(_: RecordKit<'_>) {}

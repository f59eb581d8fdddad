//! What the tests of this policy share: a tender under Chinese law, and findings written as short sentences.

#![allow(dead_code, reason = "each test file uses a part of it")]

use cn_quality_action::*;
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::{Found, Kit, RecordKit};
use probity_guest::{
    Answer, CNY, Code, Day, Effect, Event, Measure, Parameters as _, RecordKind, day, question, whole,
};

/// The day of the decision and the bid deadline, unless a test says otherwise.
pub(crate) const TODAY: Day = day(2026, 6, 10);

/// A row of a table: what it shows, what is on file, what is found.
pub(crate) type Row = (&'static str, fn(&mut Kit), &'static [&'static str]);

/// An authority or a ground that the policy has no word for.
pub(crate) const OTHER: Code = Code(u32::MAX);

/// A tender under Chinese law that closes today.
pub(crate) fn kit() -> Kit {
    kit_on(TODAY)
}

/// The same on another day.
pub(crate) fn kit_on(as_of: Day) -> Kit {
    let mut kit = Kit::new::<CnQualityAction>(as_of);
    kit.under(156);
    kit
}

/// The same, decided some time after the deadline or before it.
pub(crate) fn kit_decided_on(as_of: Day, deadline: Day) -> Kit {
    let mut kit = kit_on(as_of);
    kit.raw().tender.deadline = Some(deadline.number());
    kit
}

/// A ban for counterfeit goods by a finance department, with its first and last day.
pub(crate) fn ban(kit: &mut Kit, first: Day, last: Day) -> RecordKit<'_> {
    kit.record(RecordKind::BAN)
        .imposing(Measure::PROCUREMENT_BAN)
        .ground(COUNTERFEIT)
        .by(FINANCE)
        .on(Event::DECIDED, first)
        .on(Event::EXPIRES, last)
}

/// A ban that runs through this year.
pub(crate) fn running(kit: &mut Kit) -> RecordKit<'_> {
    ban(kit, day(2026, 1, 1), day(2026, 12, 31))
}

/// A penalty for poor quality by market supervision, decided on a day.
pub(crate) fn penalty(kit: &mut Kit, decided: Day) -> RecordKit<'_> {
    kit.record(RecordKind::PENALTY)
        .fined(CNY, whole(CNY, 180_000))
        .ground(PRODUCT_QUALITY)
        .by(MARKET)
        .on(Event::DECIDED, decided)
}

/// The same with a limit under a law that it names.
pub(crate) fn limiting(kit: &mut Kit, decided: Day) -> RecordKit<'_> {
    penalty(kit, decided).fact(UNDER_LAW, 1, 0)
}

/// An ordered recall of half a year ago.
pub(crate) fn recall(kit: &mut Kit) -> RecordKit<'_> {
    kit.record(RecordKind::RECALL).ground(ORDERED_RECALL).on(Event::DECIDED, day(2025, 12, 10))
}

/// A sampling that failed on a day.
pub(crate) fn failure(kit: &mut Kit, on: Day) -> RecordKit<'_> {
    kit.record(RecordKind::FAILED_SAMPLING).ground(SAMPLING_FAILED).on(Event::DECIDED, on)
}

/// A result on compliance with standards.
pub(crate) fn result(kit: &mut Kit, ground: Code) -> RecordKit<'_> {
    kit.record(RecordKind::STANDARDS).ground(ground).on(Event::DECIDED, day(2026, 2, 2))
}

/// A fact about the tender.
pub(crate) fn tender_fact(kit: &mut Kit, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Tender, code: code.0, value, currency: 0 });
}

/// What the records' own scope says of this tender.
pub(crate) fn covers(kit: &mut Kit, answer: Answer) {
    kit.raw().records.iter_mut().for_each(|record| record.covers = answer);
}

/// Sets a parameter by its id.
pub(crate) fn set(kit: &mut Kit, id: &str, value: i64) {
    let position = Parameters::declare().iter().position(|parameter| parameter.id == id);
    assert!(position.is_some(), "no parameter {id}");
    kit.parameter(position.unwrap_or_default(), Some(value));
}

/// The findings as sentences, such as `counterfeit-goods bars` or `open-recall-limited refers: ground-unknown`.
pub(crate) fn found(kit: &Kit) -> Vec<String> {
    kit.evaluate::<CnQualityAction>().iter().map(sentence).collect()
}

/// The same with the last day: `counterfeit-goods bars until 2028-06-01`, `… without end`.
pub(crate) fn found_with_end(kit: &Kit) -> Vec<String> {
    let with_end = |found: &Found| match found.until.map(Day::civil) {
        Some((year, month, day)) => format!("{} until {year:04}-{month:02}-{day:02}", sentence(found)),
        None => format!("{} without end", sentence(found)),
    };
    kit.evaluate::<CnQualityAction>().iter().map(with_end).collect()
}

/// The strictest effect of all findings; a note where there are none.
pub(crate) fn outcome(kit: &Kit) -> Effect {
    let effects = kit.evaluate::<CnQualityAction>().into_iter().map(|found| found.effect);
    effects.max_by_key(|effect| *effect as u8).unwrap_or(Effect::Note)
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

/// The record is as it should be.
pub(crate) fn done(_: RecordKit<'_>) {}

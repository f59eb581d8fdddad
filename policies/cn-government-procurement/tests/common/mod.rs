//! What the tests of this policy share: a tender under Chinese law, and findings written as short sentences.

#![allow(dead_code, reason = "each test file uses a part of it")]

use cn_government_procurement::{CnGovernmentProcurement, FINANCE, Parameters, QUESTIONS};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::{Found, Kit, RecordKit};
use probity_guest::{
    CNY, Code, Day, Effect, Event, Measure, Parameters as _, RecordKind, Role, Stage, day, question, whole,
};

/// The day of the decision and the bid deadline, unless a test says otherwise.
pub(crate) const DEADLINE: Day = day(2026, 6, 1);

/// A row of a table: what it shows, what is on file, what is found.
pub(crate) type Row = (&'static str, fn(&mut Kit), &'static [&'static str]);

/// An authority, a ground or a list that the policy has no word for.
pub(crate) const OTHER: Code = Code(u32::MAX);

/// A list of another body of law.
pub(crate) const FOREIGN: Code = Code(u32::MAX - 2);

/// A tender under Chinese law that closes today, while bids come in: nobody has to show searches of lists yet.
pub(crate) fn kit() -> Kit {
    kit_on(DEADLINE)
}

/// The same on another day.
pub(crate) fn kit_on(as_of: Day) -> Kit {
    let mut kit = Kit::new::<CnGovernmentProcurement>(as_of);
    kit.under(156);
    kit.raw().tender.stage = Stage::BID.number();
    kit
}

/// The same, decided some time after the deadline or before it.
pub(crate) fn kit_decided_on(as_of: Day, deadline: Day) -> Kit {
    let mut kit = kit_on(as_of);
    kit.raw().tender.deadline = Some(deadline.number());
    kit
}

/// A fine in whole yuan, decided a year before the deadline by market supervision.
pub(crate) fn fine(kit: &mut Kit, yuan: i64) -> RecordKit<'_> {
    fine_in_fen(kit, whole(CNY, yuan))
}

/// A fine in fen.
pub(crate) fn fine_in_fen(kit: &mut Kit, fen: i64) -> RecordKit<'_> {
    kit.record(RecordKind::PENALTY).fined(CNY, fen).by(OTHER).on(Event::DECIDED, day(2025, 6, 1))
}

/// A ban from procurement by a finance department, with its first and last day.
pub(crate) fn ban(kit: &mut Kit, first: Day, last: Day) -> RecordKit<'_> {
    kit.record(RecordKind::BAN)
        .imposing(Measure::PROCUREMENT_BAN)
        .by(FINANCE)
        .on(Event::DECIDED, first)
        .on(Event::EXPIRES, last)
}

/// An entry on a list, published a year before the deadline.
pub(crate) fn entry(kit: &mut Kit, list: Code) -> RecordKit<'_> {
    kit.record(RecordKind::LISTING).on_list(list).on(Event::PUBLISHED, day(2025, 6, 1))
}

/// The record is as it should be.
pub(crate) fn done(_: RecordKit<'_>) {}

/// A fact about the tender: a yes (1), a no (0), or something else.
pub(crate) fn tender_fact(kit: &mut Kit, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Tender, code: code.0, value, currency: 0 });
}

/// Makes a party belong to another; returns it.
pub(crate) fn member_of(kit: &mut Kit, of: u32) -> u32 {
    let member = kit.party(Role::CONSORTIUM_MEMBER);
    if let Some(party) = kit.raw().parties.get_mut(member as usize) {
        party.of = Some(of);
    }
    member
}

/// Sets a parameter by its id.
pub(crate) fn set(kit: &mut Kit, id: &str, value: i64) {
    let position = Parameters::declare().iter().position(|parameter| parameter.id == id);
    assert!(position.is_some(), "no parameter {id}");
    kit.parameter(position.unwrap_or_default(), Some(value));
}

/// The findings as sentences, such as `large-fine bars` or `large-fine refers: amount-unknown`, in order; without the
/// notes on decisions that do not stand, which have tests of their own.
pub(crate) fn found(kit: &Kit) -> Vec<String> {
    let of_standing = ["set-aside notes", "ban-set-aside notes", "entry-removed notes", "stayed notes"];
    all_found(kit).into_iter().filter(|sentence| !of_standing.contains(&sentence.as_str())).collect()
}

/// All findings as sentences.
pub(crate) fn all_found(kit: &Kit) -> Vec<String> {
    kit.evaluate::<CnGovernmentProcurement>().iter().map(sentence).collect()
}

/// The same with the last day: `large-fine bars until 2028-06-01`, `… without end`.
pub(crate) fn found_with_end(kit: &Kit) -> Vec<String> {
    let with_end = |found: &Found| match found.until.map(Day::civil) {
        Some((year, month, day)) => format!("{} until {year:04}-{month:02}-{day:02}", sentence(found)),
        None => format!("{} without end", sentence(found)),
    };
    kit.evaluate::<CnGovernmentProcurement>().iter().map(with_end).collect()
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

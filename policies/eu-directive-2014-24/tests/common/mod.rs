//! What the tests of this policy share: a tender in a Member State, and findings written as short sentences.

#![allow(dead_code, reason = "each test file uses a part of it")]

use eu_directive_2014_24::{EuDirective201424, FRAUD, Parameters, QUESTIONS};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::{Found, Kit, RecordKit};
use probity_guest::{Code, Day, Effect, Event, Parameters as _, PartyKind, RecordKind, Role, day, question};

/// The day of the decision and the bid deadline, unless a test says otherwise.
pub(crate) const TODAY: Day = day(2026, 6, 1);

/// A ground or authority that the policy has no word for.
pub(crate) const OTHER: Code = Code(u32::MAX);

/// A ground of another body of law.
pub(crate) const FOREIGN: Code = Code(u32::MAX - 2);

/// A tender in Germany that closes today.
pub(crate) fn kit() -> Kit {
    kit_on(TODAY)
}

/// The same on another day.
pub(crate) fn kit_on(as_of: Day) -> Kit {
    let mut kit = Kit::new::<EuDirective201424>(as_of);
    kit.under(276);
    kit
}

/// A conviction for fraud by final judgment.
pub(crate) fn conviction(kit: &mut Kit, decided: Day) -> RecordKit<'_> {
    kit.record(RecordKind::CONVICTION).ground(FRAUD).on(Event::DECIDED, decided)
}

/// A fact about the tender.
pub(crate) fn tender_fact(kit: &mut Kit, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Tender, code: code.0, value, currency: 0 });
}

/// A fact about a party.
pub(crate) fn party_fact(kit: &mut Kit, party: u32, code: Code, value: i64) {
    kit.raw().facts.push(raw::Fact { about: raw::Subject::Party(party), code: code.0, value, currency: 0 });
}

/// A party with a role, belonging to another, of a kind; returns it.
pub(crate) fn party(kit: &mut Kit, role: Role, of: u32, kind: PartyKind) -> u32 {
    let position = kit.party(role);
    if let Some(party) = kit.raw().parties.get_mut(position as usize) {
        party.of = Some(of);
        party.kind = kind.number();
    }
    position
}

/// Sets a parameter by its id.
pub(crate) fn set(kit: &mut Kit, id: &str, value: i64) {
    let position = Parameters::declare().iter().position(|parameter| parameter.id == id);
    assert!(position.is_some(), "no parameter {id}");
    kit.parameter(position.unwrap_or_default(), Some(value));
}

/// The findings as sentences, such as `fraud bars` or `fraud refers: date-unknown`, in order.
pub(crate) fn found(kit: &Kit) -> Vec<String> {
    kit.evaluate::<EuDirective201424>().iter().map(sentence).collect()
}

/// The same with the last day: `fraud bars until 2028-06-01`, `… without end`.
pub(crate) fn found_with_end(kit: &Kit) -> Vec<String> {
    let with_end = |found: &Found| match found.until.map(Day::civil) {
        Some((year, month, day)) => format!("{} until {year:04}-{month:02}-{day:02}", sentence(found)),
        None => format!("{} without end", sentence(found)),
    };
    kit.evaluate::<EuDirective201424>().iter().map(with_end).collect()
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

/// A row of a table: what it shows, what is on file, what is found.
pub(crate) type Row = (&'static str, fn(&mut Kit), &'static [&'static str]);

/// Checks a table, each row on a fresh tender.
#[track_caller]
pub(crate) fn check(rows: &[Row]) {
    for (shows, on_file, expected) in rows {
        let mut kit = kit();
        on_file(&mut kit);
        assert_eq!(found(&kit), *expected, "{shows}");
    }
}

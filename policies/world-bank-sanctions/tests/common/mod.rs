//! Cases in a few lines.
#![allow(dead_code, unreachable_pub, reason = "not every test file uses everything")]

use probity_guest::kit::{Found, Kit, RecordKit};
use probity_guest::*;
pub use world_bank_sanctions::WorldBankSanctions;
pub use world_bank_sanctions::law::*;

/// A tender that the World Bank finances, decided on a day.
pub fn on(as_of: Day) -> Kit {
    let mut kit = Kit::new::<WorldBankSanctions>(as_of);
    kit.funded_by(WORLD_BANK);
    kit
}

/// A debarment on the Bank's own list.
pub fn debarred(kit: &mut Kit, from: Day) -> RecordKit<'_> {
    kit.record(RecordKind::DEBARMENT).on_list(INELIGIBLE).ground(FRAUD).on(Event::EFFECTIVE, from)
}

/// A debarment by the Asian Development Bank that the Agreement covers, apart from its end.
pub fn debarred_by_adb(kit: &mut Kit, from: Day) -> RecordKit<'_> {
    kit.record(RecordKind::DEBARMENT)
        .on_list(ADB)
        .ground(FRAUD)
        .on(Event::CONDUCT_TO, day(2018, 5, 1))
        .on(Event::DECIDED, from)
        .on(Event::EFFECTIVE, from)
        .on(Event::PUBLISHED, from)
}

/// What was found, apart from whether the list was searched: `searches.rs` looks at that.
pub fn findings(kit: &Kit) -> Vec<Found> {
    let all = kit.evaluate::<WorldBankSanctions>();
    all.into_iter().filter(|finding| finding.rule != "list-search").collect()
}

/// Rules and effects of what was found.
pub fn found(kit: &Kit) -> Vec<(String, Effect)> {
    findings(kit).into_iter().map(|finding| (finding.rule, finding.effect)).collect()
}

/// Expected findings.
pub fn several<const N: usize>(list: [(&str, Effect); N]) -> Vec<(String, Effect)> {
    list.map(|(rule, effect)| (rule.to_owned(), effect)).to_vec()
}

/// One expected finding.
pub fn one(rule: &str, effect: Effect) -> Vec<(String, Effect)> {
    vec![(rule.to_owned(), effect)]
}

/// The questions asked.
pub fn questions(kit: &Kit) -> Vec<Option<Question>> {
    findings(kit).into_iter().map(|finding| finding.question.map(Question)).collect()
}

/// The ends of what was found.
pub fn ends(kit: &Kit) -> Vec<Option<Day>> {
    findings(kit).into_iter().map(|finding| finding.until).collect()
}

/// Nothing.
pub fn nothing() -> Vec<(String, Effect)> {
    Vec::new()
}

/// The record is as it should be.
pub fn done(_: RecordKit<'_>) {}

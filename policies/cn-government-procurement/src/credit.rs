//! Commercial credit (art. 22(1)(2)), and credit that was repaired before it could be (NDRC Order 36).

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Findings, Known, Match, Measure, Period, RecordKind, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::bans::is_procurement_ban;
use crate::days::{days_of_lists, is_running, today};
use crate::lists::THREE_LISTS;
use crate::parameters::{Contested, Parameters, REPAIR_IN_FORCE};
use crate::penalties::{counted_before, is_named_or_comparable};
use crate::vocabulary::{
    DISHONESTY_GRADE, GOOD_CREDIT, MARKET_DISHONEST, MARKET_SUPERVISION, PROCUREMENT_DISHONEST,
    REACHES_CONTRACT, REPAIRED_TOO_EARLY, WHAT_IMPOSED,
};

/// How the texts say what is on file: 1 a breach, 2 bad performance, 3 insolvency.
fn kind_word(record: &Match<'_>) -> i64 {
    match record.kind() {
        RecordKind::CONTRACT_BREACH => 1,
        RecordKind::POOR_PERFORMANCE => 2,
        _ => 3,
    }
}

/// Breaches and bad performance of contracts within the years that count, and insolvency while it lasts.
pub(crate) fn commercial_credit(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let deadline = case.tender().bid_deadline();
    let records = case
        .records()
        .of_any_kind([RecordKind::CONTRACT_BREACH, RecordKind::POOR_PERFORMANCE, RecordKind::INSOLVENCY])
        .about(BIDDER_AND_CONSORTIUM)
        .where_(|record| bears_on_credit(record, case), GOOD_CREDIT)
        .standing_on(today(case));
    for record in records {
        let until = last_day(&record, p);
        if until.get().is_some_and(|last| last < deadline) {
            continue;
        }
        let later = is_running(case) && record.begins().get().is_some_and(|on| deadline < on);
        let record = if later { record.doubting(REACHES_CONTRACT) } else { record };
        out.on(record).since(record.begins()).until(until).say(say![
            record,
            kind_word(&record),
            record.begins(),
            until
        ]);
    }
}

/// Whether it has happened, and is not over, made good or out of use when bids close.
fn bears_on_credit(record: &Match<'_>, case: &Case<'_>) -> bool {
    let deadline = case.tender().bid_deadline();
    let happened = record.begins().get().is_none_or(|on| on <= today(case));
    let over =
        [Event::RELEASED, Event::REPAIRED, Event::PERFORMED].iter().any(|event| record.has(*event, deadline));
    happened && !over && !record.is_taken_down_on(deadline)
}

fn last_day(record: &Match<'_>, p: &Parameters) -> Known<Day> {
    let counted = if record.kind() == RecordKind::INSOLVENCY {
        Known::UNKNOWN
    } else {
        record.begins() + p.credit_look_back
    };
    let ends = [counted.get(), record.expires().get(), record.date(Event::PUBLICATION_END).get()];
    Known::from(ends.into_iter().flatten().min())
}

/// Why a repair is in doubt. The numbers stand in the texts.
#[derive(Clone, Copy)]
enum Fault {
    /// The shortest time of publication was not over.
    TooEarly = 1,
    /// A duty was performed only later.
    NotPerformed = 2,
    /// Publication of such a penalty does not end early.
    NeverEarly = 3,
}

/// A record that would count, or may, had its credit not been repaired: whether it could be.
pub(crate) fn repaired_too_early(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let deadline = case.tender().bid_deadline();
    let entries = case
        .records()
        .of_kind(RecordKind::LISTING)
        .where_(|entry| would_count(entry, case, p), REPAIRED_TOO_EARLY)
        .about(BIDDER_AND_CONSORTIUM)
        .standing_on(today(case));
    let penalties = case
        .records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION])
        .where_(|_| Contested::read(p.repaired_penalty) != Contested::Bars, REPAIRED_TOO_EARLY)
        .where_(|penalty| is_named_or_comparable(penalty, p), WHAT_IMPOSED);
    for record in entries.chain(counted_before(deadline, penalties, case, p)) {
        let Some(repaired) = repair(&record, today(case)) else { continue };
        let earliest = record.begins() + shortest_publication(&record, p);
        let performed = record.date(Event::PERFORMED);
        let published_until = record.date(Event::PUBLISHED).or(record.begins()) + p.market_publication_for;
        let is_before = |day: Known<Day>| day.get().is_some_and(|day| repaired < day);
        let (fault, from) = match () {
            () if is_never_early(&record) && is_before(published_until) => {
                (Fault::NeverEarly, published_until)
            }
            () if is_before(earliest) => (Fault::TooEarly, earliest),
            () if is_before(performed) => (Fault::NotPerformed, earliest),
            () => continue,
        };
        out.on(record).since(repaired).say(say![record, fault as i64, repaired, from, performed]);
    }
}

/// Order 45 art. 14(3): market supervision publishes these to the end. How that stands beside Order 36 is not known, so
/// that it is asked.
fn is_never_early(record: &Match<'_>) -> bool {
    let measures = [
        Measure::SUSPEND_BUSINESS,
        Measure::RESTRICT_BUSINESS,
        Measure::RESTRICT_EMPLOYMENT,
        Measure::DOWNGRADE,
        Measure::REVOKED_LICENCE,
    ];
    record.kind() == RecordKind::PENALTY
        && record.is_by(MARKET_SUPERVISION) == Answer::Yes
        && measures.iter().any(|measure| record.imposes(*measure))
}

/// The day of repair, if it came by a day and under the Order.
fn repair(record: &Match<'_>, by: Day) -> Option<Day> {
    record.date(Event::REPAIRED).get().filter(|day| REPAIR_IN_FORCE <= *day && *day <= by)
}

fn shortest_publication(record: &Match<'_>, p: &Parameters) -> Known<Period> {
    match record.fact(DISHONESTY_GRADE).get() {
        Some(2) => p.general_repair_after,
        Some(3) => p.serious_repair_after,
        _ => Known::UNKNOWN,
    }
}

/// Whether an entry would do more than be noted had its credit not been repaired.
fn would_count(entry: &Match<'_>, case: &Case<'_>, p: &Parameters) -> bool {
    let of_market = entry.is_on(MARKET_DISHONEST) && p.market_listing_for.is_stated();
    let of_three = p.lists_refuse() && THREE_LISTS.iter().any(|list| entry.is_on(*list));
    let on_fine =
        entry.is_on(PROCUREMENT_DISHONEST) && entry.imposes(Measure::FINE) && !is_procurement_ban(entry);
    let only_noted = on_fine && Contested::read(p.fine_only_entry) == Contested::NotCounted;
    // such entries are made for a number of years
    let last = match () {
        () if of_market => entry.begins() + p.market_listing_for,
        () if on_fine => entry.date(Event::PUBLISHED).or(entry.begins()) + p.entry_published_for,
        () => Known::UNKNOWN,
    };
    let stands = |day: Day| {
        let begun = entry.date(Event::PUBLISHED).or(entry.begins()).get().is_none_or(|first| first <= day);
        let over = |end: Known<Day>| end.get().is_some_and(|last| last < day);
        let gone = entry.has(Event::RELEASED, day) || entry.is_taken_down_on(day);
        begun && !gone && !over(entry.expires()) && !over(last) && entry.has(Event::REPAIRED, day)
    };
    (of_market || of_three) && !only_noted && days_of_lists(case).into_iter().any(stands)
}

//! Commercial credit (art. 22(1)(2)), and credit that was repaired before it could be (NDRC Order 36).

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Findings, Known, Match, Measure, Period, RecordKind, question, say,
};

use crate::bans::is_procurement_ban;
use crate::conditions::{OfSuppliers, records_of_suppliers};
use crate::days::{days_of_closing, days_of_lists, first_closing, is_running, today};
use crate::lists::THREE_LISTS;
use crate::parameters::{Contested, Parameters, REPAIR_IN_FORCE};
use crate::penalties::{counted_before, is_named_or_comparable};
use crate::vocabulary::{
    DISHONESTY_GRADE, DISHONESTY_GRAVITY, GOOD_CREDIT, HOW_GRAVE, MARKET_DISHONEST, MARKET_SUPERVISION,
    PROCUREMENT_DISHONEST, REACHES_CONTRACT, REPAIRED_TOO_EARLY, WHAT_IMPOSED,
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
    let (first, deadline) = (first_closing(case), case.tender().bid_deadline());
    let records = records_of_suppliers(case)
        .of_any_kind([RecordKind::CONTRACT_BREACH, RecordKind::POOR_PERFORMANCE, RecordKind::INSOLVENCY])
        .about_suppliers(case)
        .where_(|record| bears_on_credit(record, case), GOOD_CREDIT)
        .standing_on(today(case))
        .filter(|record| {
            let until = last_day(record, p);
            record.shows().counts_until(until, first, until.get().is_none_or(|last| first <= last))
        });
    for record in records {
        let until = last_day(&record, p);
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
    let deadline = first_closing(case);
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
    /// Whether it was is open: how grave the dishonesty is, or from when its publication counts, is not stated.
    Open = 4,
}

/// A record that would count, or may, had its credit not been repaired: whether it could be.
pub(crate) fn repaired_too_early(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let repaired = |record: &Match<'_>| record.shows().condition(repair(record, today(case)).is_some());
    let entries = records_of_suppliers(case)
        .of_kind(RecordKind::LISTING)
        .filter(repaired)
        .where_(|entry| case.quietly(|| would_count(entry, case, p)), REPAIRED_TOO_EARLY)
        .about_suppliers(case)
        .standing_on(today(case));
    let penalties = records_of_suppliers(case)
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION])
        .filter(repaired)
        .where_(|_| Contested::read(p.repaired_penalty) != Contested::Bars, REPAIRED_TOO_EARLY)
        .where_(|penalty| case.quietly(|| is_named_or_comparable(penalty, p)), WHAT_IMPOSED);
    for record in entries.chain(counted_before(days_of_closing(case), penalties, case, p)) {
        let Some(repaired) = repair(&record, today(case)) else { continue };
        let grade = case.quietly(|| grade(&record));
        let performed = record.date(Event::PERFORMED);
        let Some((fault, from)) = fault(&record, repaired, grade, case, p) else { continue };
        let mut finding = out.on(match fault {
            Fault::Open if record.begins().is_stated() => record.doubting(HOW_GRAVE),
            Fault::Open => record.doubting(question::DATE),
            _ => record,
        });
        finding.since(repaired).say(say![record, fault as i64, repaired, from, performed]);
    }
}

/// Why a repair of a day is in doubt, and from when it would not be.
fn fault(
    record: &Match<'_>,
    repaired: Day,
    grade: Known<i64>,
    case: &Case<'_>,
    p: &Parameters,
) -> Option<(Fault, Known<Day>)> {
    let begins = record.begins();
    let earliest = begins + shortest_publication(grade, p);
    let published_until = record.date(Event::PUBLISHED).or(begins) + p.market_publication_for;
    let is_before = |day: Known<Day>| day.get().is_some_and(|day| repaired < day);
    if case.quietly(|| is_never_early(record)) {
        let early = is_before(published_until);
        record.shows().not_before(repaired, published_until, !early);
        if early {
            return Some((Fault::NeverEarly, published_until));
        }
    }
    // minor dishonesty can be repaired at once; of any other grade, and of none that is stated, the day decides
    let is_minor = grade.get() == Some(1);
    let longest = begins + p.serious_repair_after;
    if !is_minor {
        let from = earliest.or(longest);
        record.shows().not_before(repaired, from, !is_before(from));
    }
    match () {
        () if is_before(earliest) => Some((Fault::TooEarly, earliest)),
        () if is_before(record.date(Event::PERFORMED)) => Some((Fault::NotPerformed, earliest)),
        () if !is_minor && !begins.is_stated() => Some((Fault::Open, earliest)),
        () if !is_minor && !earliest.is_stated() && is_before(longest) => Some((Fault::Open, longest)),
        () => None,
    }
}

/// How grave the dishonesty is, by whichever of its two names the case states it; not stated where they disagree.
fn grade(record: &Match<'_>) -> Known<i64> {
    let (grade, gravity) = (record.fact(DISHONESTY_GRADE), record.fact(DISHONESTY_GRAVITY));
    let disagree = grade.is_stated() && gravity.is_stated() && grade != gravity;
    if disagree { Known::UNKNOWN } else { grade.or(gravity) }
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

fn shortest_publication(grade: Known<i64>, p: &Parameters) -> Known<Period> {
    match grade.get() {
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

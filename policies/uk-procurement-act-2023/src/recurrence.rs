//! Whether the circumstances are continuing or likely to occur again: section 57(1)(a)(ii), with the self-cleaning of
//! section 58 that speaks to it. A person answers; the policy reads the answer.

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Code, Day, Event, Match, Question, RecordKind};

use crate::grounds::Ground;
use crate::vocabulary::{CLEANING_ACCEPTED, RECURRENCE, RECURS, SELF_CLEANING};

/// How the self-cleaning that answers a ground was judged.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cleaning {
    /// There is none.
    None,
    /// The authority accepted it.
    Accepted,
    /// The authority did not.
    Rejected,
    /// It is on file, and whether the authority accepted it is open.
    Open,
    /// The same, and something on file says that it did not, if it answers the ground.
    PerhapsRejected,
}

/// The answer, and how it came about.
#[derive(Clone, Copy)]
pub(crate) struct Recurrence {
    /// Whether the circumstances are continuing or likely to occur again.
    pub(crate) answer: Answer,
    /// What is open where that is unknown.
    pub(crate) open: Question,
    /// Whether accepted self-cleaning settled it.
    pub(crate) is_by_cleaning: bool,
}

/// The records of self-cleaning of a case that stand.
pub(crate) fn cleanings<'a>(case: &Case<'a>) -> Vec<Match<'a>> {
    let today = case.as_of();
    case.all_records()
        .filter(|found| found.kind() == RecordKind::SELF_CLEANING && found.stands_on(today))
        .filter(|found| found.covers_tender() != Answer::No)
        .collect()
}

/// Reads the answer for a record on a ground.
pub(crate) fn recurrence(
    found: &Match<'_>,
    ground: &Ground,
    cleanings: &[Match<'_>],
    case: &Case<'_>,
) -> Recurrence {
    let today = case.as_of();
    let cleaning = case.quietly(|| cleaning(found, ground, cleanings, today));
    let recurs = flag(found, RECURS);
    flag(found, CLEANING_ACCEPTED);
    let (answer, open) = match (recurs, cleaning) {
        (Answer::No, Cleaning::Rejected | Cleaning::PerhapsRejected) => (Answer::Unknown, SELF_CLEANING),
        (Answer::No, _) => (Answer::No, RECURRENCE),
        (Answer::Unknown, Cleaning::Accepted) => (Answer::No, SELF_CLEANING),
        (_, Cleaning::None) if found.has(Event::REPAIRED, today) => (Answer::Unknown, SELF_CLEANING),
        (Answer::Yes, Cleaning::None | Cleaning::Rejected) => (Answer::Yes, RECURRENCE),
        (Answer::Unknown, Cleaning::Rejected) => (Answer::Yes, SELF_CLEANING),
        (Answer::Unknown, Cleaning::None) => (Answer::Unknown, RECURRENCE),
        // two answers that do not agree, or evidence that nobody has judged
        (_, Cleaning::Open | Cleaning::PerhapsRejected | Cleaning::Accepted) => {
            (Answer::Unknown, SELF_CLEANING)
        }
    };
    let is_by_cleaning = answer == Answer::No && recurs != Answer::No;
    Recurrence { answer, open, is_by_cleaning }
}

/// A yes or no on file about a record; what is neither is unknown.
pub(crate) fn flag(found: &Match<'_>, code: Code) -> Answer {
    read(found.fact(code).get())
}

/// A yes or no; what is neither is unknown.
pub(crate) fn read(value: Option<i64>) -> Answer {
    match value {
        Some(1) => Answer::Yes,
        Some(0) => Answer::No,
        _ => Answer::Unknown,
    }
}

/// What the self-cleaning on file for a ground comes to: the authority's latest judgment of it.
fn cleaning(found: &Match<'_>, ground: &Ground, cleanings: &[Match<'_>], today: Day) -> Cleaning {
    // what the authority knew of had happened by then
    let event = found.decided().or(found.date(Event::KNOWN)).get();
    let mut latest: Option<(Day, Cleaning)> = None;
    let mut open = None;
    for record in cleanings {
        let answers = record.party().position() == found.party().position() && may_be_for(record, ground);
        if !answers {
            continue;
        }
        let judged = record.decided().get();
        // what was shown before the event, or is shown after the determination, does not answer it
        if judged.is_some_and(|judged| judged > today || event.is_some_and(|event| judged < event)) {
            continue;
        }
        // whether it came after an event whose day is not stated, nobody can tell
        let sure = is_certain(record) && is_for(record, ground) && event.is_some();
        match (flag(record, CLEANING_ACCEPTED), judged) {
            (answer @ (Answer::Yes | Answer::No), Some(judged)) if sure => {
                let this = if answer == Answer::Yes { Cleaning::Accepted } else { Cleaning::Rejected };
                latest = Some(match latest {
                    Some((day, other)) if day > judged => (day, other),
                    Some((day, other)) if day == judged && other != this => (day, Cleaning::Open),
                    _ => (judged, this),
                });
            }
            (Answer::No, _) => open = Some(Cleaning::PerhapsRejected),
            _ => open = open.or(Some(Cleaning::Open)),
        }
    }
    let stated = match flag(found, CLEANING_ACCEPTED) {
        Answer::Yes => Cleaning::Accepted,
        Answer::No => Cleaning::Rejected,
        Answer::Unknown => Cleaning::None,
    };
    let on_record = latest.map_or(Cleaning::None, |(_, cleaning)| cleaning);
    match (stated, on_record) {
        // what the authority says of the ground itself also judges the evidence on file
        (Cleaning::None, other) => open.unwrap_or(other),
        (other, Cleaning::None) => other,
        (stated, on_record) if stated == on_record => stated,
        _ => Cleaning::Open,
    }
}

fn is_for(record: &Match<'_>, ground: &Ground) -> bool {
    ground.code.is_some_and(|code| record.has_ground(code) == Answer::Yes)
}

fn may_be_for(record: &Match<'_>, ground: &Ground) -> bool {
    record.has_unclear_ground() || ground.code.is_none() || is_for(record, ground)
}

/// Whether it is known to be about its party, fresh, and not limited to other tenders.
pub(crate) fn is_certain(record: &Match<'_>) -> bool {
    record.is_matched() == Answer::Yes
        && record.is_fresh() == Answer::Yes
        && record.covers_tender() == Answer::Yes
}

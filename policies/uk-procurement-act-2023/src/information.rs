//! Section 30: whoever gives incomplete or misleading information about connected persons is treated as excluded.

use probity_guest::{Answer, Case, Event, Match, RecordKind, question};

use crate::judged::Why;
use crate::parameters::{Parameters, is_set};
use crate::vocabulary::{COMPLETED, DEBARMENT_LIST, INFORMATION, STAYED_COUNTS, WHICH_GROUND};

/// What a record of such information comes to.
pub(crate) enum Information<'a> {
    /// It is about this procurement, or may be.
    Here(Match<'a>),
    /// It is about an earlier one.
    Earlier(Match<'a>),
    /// It does not count: set aside, stayed, or not decided.
    Not(Match<'a>, Why),
}

/// Judges the records of such information. One of another tender, by its own scope, is none here.
pub(crate) fn information<'a>(case: &Case<'a>, p: &Parameters) -> impl Iterator<Item = Information<'a>> {
    let (case, p) = (*case, *p);
    let is_here = move |found: &Match<'a>| case.quietly(|| is_information(found));
    let covering = case
        .all_records()
        .filter(is_here)
        .filter(|found| found.shows().covers(found.covers_tender()) != Answer::No);
    covering.filter_map(move |found| judge(found, &case, &p))
}

fn is_information(found: &Match<'_>) -> bool {
    let speaks_for = [RecordKind::SELF_CLEANING, RecordKind::CLEAN_SEARCH].contains(&found.kind());
    found.has_ground(INFORMATION) == Answer::Yes && !speaks_for && !found.is_on(DEBARMENT_LIST)
}

fn judge<'a>(found: Match<'a>, case: &Case<'a>, p: &Parameters) -> Option<Information<'a>> {
    let (today, notice) = (case.as_of(), case.tender().notice());
    let decided = found.decided();
    if decided.get().is_some_and(|decided| decided > today) {
        found.shows().counts_until(decided, today, false);
        return None;
    }
    found.stands_on(today);
    if found.has(Event::REVOKED, today) || found.has(Event::OVERTURNED, today) {
        return Some(Information::Not(found, Why::SetAside));
    }
    let stayed = found.is_stayed_on(today);
    if stayed && !is_set(p.stayed_decision, 1) {
        return Some(Information::Not(found, Why::Stayed));
    }
    if found.kind() == RecordKind::INVESTIGATION {
        return Some(Information::Not(found, Why::Undecided));
    }
    let is_here = decided.get().map_or(Answer::Unknown, |decided| (decided >= notice).into());
    found.shows().not_before(decided, notice, is_here);
    let found = match is_here {
        Answer::No => return Some(Information::Earlier(found)),
        Answer::Unknown => found.doubting(question::DATE),
        Answer::Yes => found,
    };
    let found = if is_finding(found.kind()) { found } else { found.doubting(WHICH_GROUND) };
    let found = if stayed { found.doubting(STAYED_COUNTS) } else { found };
    let completed = found.has(Event::REPAIRED, today);
    Some(Information::Here(if completed { found.doubting(COMPLETED) } else { found }))
}

/// Whether a record of this kind finds that somebody gave such information, and is not a fact of another sort.
fn is_finding(kind: RecordKind) -> bool {
    [RecordKind::PENALTY, RecordKind::CONVICTION, RecordKind::BAN, RecordKind::REPRIMAND, RecordKind::OTHER]
        .contains(&kind)
}

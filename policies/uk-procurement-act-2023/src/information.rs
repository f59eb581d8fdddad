//! Section 30: whoever gives incomplete or misleading information about connected persons is treated as excluded.

use probity_guest::{Answer, Case, Conditions, Event, Match, question};

use crate::grounds::is_of_a_list;
use crate::vocabulary::{COMPLETED, INFORMATION};

/// What a record of such information comes to.
pub(crate) enum Information<'a> {
    /// It is about this procurement, or may be.
    Here(Match<'a>),
    /// It is about an earlier one.
    Earlier(Match<'a>),
}

/// Judges the records of such information. One of another tender, by its own scope, is none here.
pub(crate) fn information<'a>(case: &Case<'a>) -> impl Iterator<Item = Information<'a>> {
    let case = *case;
    let standing = case.records().standing_on(case.as_of());
    let is_one = |found: &Match<'_>| found.has_ground(INFORMATION) == Answer::Yes && !is_of_a_list(found);
    standing.filter(is_one).filter_map(move |found| {
        let (today, notice) = (case.as_of(), case.tender().notice());
        match found.decided().get() {
            Some(found_on) if found_on > today => None,
            Some(found_on) if found_on < notice => Some(Information::Earlier(found)),
            stated => {
                let found = if stated.is_none() { found.doubting(question::DATE) } else { found };
                let completed = found.has(Event::REPAIRED, today);
                Some(Information::Here(if completed { found.doubting(COMPLETED) } else { found }))
            }
        }
    })
}

//! What is on file about who bids, beside its exclusions.

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Day, Event, Match, Party, RecordKind, SlotValue, question, say};

use crate::contractor::{Contractors, Within};
use crate::exclusions::{MEMBERS, first_day, has_begun, is_about};

/// A record about a member, or about what is the same contractor as a member: whoever is, is the contractor.
#[derive(Clone, Copy)]
pub(crate) struct OnFile<'a> {
    /// The record, with the question whose it is where it was found by name alone.
    pub(crate) found: Match<'a>,
    pub(crate) member: Party<'a>,
    within: Within,
}

impl<'a> OnFile<'a> {
    /// Whom it is about, the member, and how the one is the other.
    pub(crate) fn parties(&self) -> [SlotValue; 3] {
        say![self.found.party(), self.member, self.within as i64]
    }
}

/// The records of some kinds about who bids, whose own scope covers the tender, or may.
pub(crate) fn on_file<'a, const N: usize>(
    case: &Case<'a>,
    kinds: [RecordKind; N],
) -> impl Iterator<Item = OnFile<'a>> {
    of_members(case, move |found| kinds.contains(&found.kind()))
}

/// The same of the records that a rule is about.
pub(crate) fn of_members<'a>(
    case: &Case<'a>,
    wanted: impl Fn(&Match<'a>) -> bool,
) -> impl Iterator<Item = OnFile<'a>> {
    let case = *case;
    let contractors = Contractors::of(&case, MEMBERS, case.as_of());
    case.all_records().flat_map(move |found| {
        let is_wanted = case.quietly(|| wanted(&found));
        let is_about = is_about(&found, contractors.include(found.party()), is_wanted);
        let covers = found.covers_tender() != Answer::No;
        if is_about && !covers {
            found.shows().condition(false);
        }
        let named = found.is_matched() == Answer::Yes;
        let found = if named { found } else { found.doubting(question::MATCH) };
        let with = if is_about && covers { contractors.with(found.party()) } else { Vec::new() };
        with.into_iter().map(move |(member, within)| OnFile { found, member, within })
    })
}

/// Whether a record is known to be of a later day than the decision.
pub(crate) fn is_of_a_later_day(found: &Match<'_>, today: Day) -> bool {
    let begun = has_begun(found, today);
    if begun == Answer::No {
        found.shows().not_before(today, first_day(found), begun);
    }
    begun == Answer::No
}

/// Whether the case leaves open that a record is of a later day: it states no day, and its source was read after it.
pub(crate) fn may_be_of_a_later_day(found: &Match<'_>, today: Day) -> bool {
    has_begun(found, today) == Answer::Unknown && !found.has(Event::RETRIEVED, today)
}

//! Exclusions by type, as the System for Award Management has them, and whether they are in force.

use alloc::vec;
use alloc::vec::Vec;

use probity_guest::{
    Answer, BIDDER, CONSORTIUM, Case, Choice, Conditions, Day, Event, Group, Known, Match, OverrideKind,
    Party, PartyKind, Question, RecordKind, SlotValue, Stage, day, question, say,
};

use crate::clock::{Clock, clock};
use crate::parameters::Parameters;
use crate::terms::is_beyond_the_longest;
use crate::vocabulary::{
    CAUSES, CLASSIFICATION, FIRM, INDIVIDUAL, OTHER_DIVISIONS, SAM, SAM_COMPLETED, SAM_PENDING,
    SAM_PROHIBITION, SAM_VOLUNTARY, STATUTE, STATUTE_BARS, STILL_LISTED, STILL_SUSPENDED, TERM, VESSEL,
    VESSEL_ENTRY, VOLUNTARY, WHICH,
};

/// Who bids: the bidder and the other members of its joint venture.
pub(crate) const MEMBERS: Group = BIDDER.and(CONSORTIUM);

/// What an exclusion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Debarred.
    Debarred,
    /// Suspended.
    Suspended,
    /// Proposed for debarment.
    Proposed,
    /// Suspended or proposed for debarment: the entry does not say which.
    Pending,
    /// Voluntarily excluded.
    Voluntary,
    /// Declared ineligible by statute.
    Statutory,
    /// Not told by the case.
    Unclear,
}

impl Class {
    /// The number by which the texts tell it.
    pub(crate) fn number(self) -> i64 {
        match self {
            Class::Unclear => 0,
            Class::Debarred => 1,
            Class::Suspended => 2,
            Class::Proposed => 3,
            Class::Pending => 4,
            Class::Voluntary => 5,
            Class::Statutory => 6,
        }
    }

    /// Whether it lasts until a decision is made, so that it has no term of its own.
    fn is_temporary(self) -> bool {
        matches!(self, Class::Suspended | Class::Proposed | Class::Pending)
    }
}

/// Where a record says that it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Sam,
    Pending,
    Completed,
    Prohibition,
    Voluntary,
    Unclear,
    Elsewhere,
}

fn place(found: &Match<'_>) -> Place {
    match () {
        () if found.is_on(SAM) => Place::Sam,
        () if found.is_on(SAM_PENDING) => Place::Pending,
        () if found.is_on(SAM_COMPLETED) => Place::Completed,
        () if found.is_on(SAM_PROHIBITION) => Place::Prohibition,
        () if found.is_on(SAM_VOLUNTARY) => Place::Voluntary,
        () if found.is_on_unclear_list() => Place::Unclear,
        () => Place::Elsewhere,
    }
}

/// Whether a record is of a kind that excludes, whosever it is.
pub(crate) fn is_of_an_excluding_kind(found: &Match<'_>) -> bool {
    let kinds = [
        RecordKind::DEBARMENT,
        RecordKind::SUSPENSION,
        RecordKind::PROPOSED_DEBARMENT,
        RecordKind::VOLUNTARY_EXCLUSION,
        RecordKind::LISTING,
        RecordKind::BAN,
    ];
    kinds.contains(&found.kind())
}

/// Whether a record is on the list of another body, which is none of the System for Award Management.
pub(crate) fn is_elsewhere(found: &Match<'_>) -> bool {
    place(found) == Place::Elsewhere
}

/// What exclusion a record is; none where it is none of this subpart.
pub(crate) fn class(found: &Match<'_>) -> Option<Class> {
    use Place as P;
    let class = match (found.kind(), place(found)) {
        (_, P::Elsewhere) | (RecordKind::CLEAN_SEARCH | RecordKind::SELF_CLEANING, _) => return None,
        (_, P::Unclear) => return is_of_an_excluding_kind(found).then_some(Class::Unclear),
        (RecordKind::DEBARMENT, P::Sam | P::Pending | P::Completed) => Class::Debarred,
        (RecordKind::SUSPENSION, P::Sam | P::Pending | P::Completed) => Class::Suspended,
        (RecordKind::PROPOSED_DEBARMENT, P::Sam | P::Pending | P::Completed) => Class::Proposed,
        (RecordKind::VOLUNTARY_EXCLUSION, P::Sam | P::Voluntary) => Class::Voluntary,
        (RecordKind::LISTING | RecordKind::BAN, P::Pending) => Class::Pending,
        (RecordKind::LISTING | RecordKind::BAN, P::Completed) => Class::Debarred,
        (RecordKind::LISTING | RecordKind::BAN, P::Voluntary) => Class::Voluntary,
        (RecordKind::LISTING | RecordKind::BAN | RecordKind::DEBARMENT, P::Prohibition) => Class::Statutory,
        _ => Class::Unclear,
    };
    Some(class)
}

/// An exclusion in force on a day, or that may be.
#[derive(Clone, Copy)]
pub(crate) struct Exclusion<'a> {
    /// The record, with the first question that is open about it.
    pub(crate) entry: Match<'a>,
    /// What it is.
    pub(crate) class: Class,
    /// Since when it is known to be in force: what is published later tells nothing of that.
    pub(crate) since: Known<Day>,
    /// Whether it excludes at all: a voluntary one before its time, or one by a statute that does not bar, does not.
    pub(crate) counts: bool,
}

impl<'a> Exclusion<'a> {
    /// Whose it is.
    pub(crate) fn party(&self) -> Party<'a> {
        self.entry.party()
    }

    /// What every text on an exclusion speaks of: party, record, type, cause, first and last day.
    pub(crate) fn values(&self) -> [SlotValue; 6] {
        let entry = self.entry;
        say![entry.party(), entry, self.class.number(), cause(&entry), self.since, entry.expires()]
    }
}

fn cause(found: &Match<'_>) -> SlotValue {
    let known = CAUSES.into_iter().find(|cause| found.has_ground(*cause) == Answer::Yes);
    known.map_or(SlotValue::None, probity_guest::slot)
}

/// The records of a case that are exclusions, in the order of their parties.
pub(crate) struct Entries<'a> {
    case: Case<'a>,
    entries: Vec<Match<'a>>,
    /// For each party the last day on which the list was searched in vain.
    searched: Vec<Option<Day>>,
}

impl<'a> Entries<'a> {
    /// Those whose own scope covers the tender, or may, and that are not limited to other divisions.
    pub(crate) fn of(case: &Case<'a>) -> Self {
        let mut entries: Vec<_> = case
            .records()
            .where_(|entry| class(entry).is_some(), WHICH)
            .where_(|entry| !is_of_other_divisions(entry), question::SCOPE)
            .collect();
        entries.sort_by_key(|entry| entry.party().position());
        let searched = if entries.is_empty() { Vec::new() } else { last_searches(case) };
        Entries { case: *case, entries, searched }
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Those of one party.
    fn about(&self, party: Party<'_>) -> &[Match<'a>] {
        let first = self.entries.partition_point(|entry| entry.party().position() < party.position());
        let end = self.entries.partition_point(|entry| entry.party().position() <= party.position());
        self.entries.get(first..end).unwrap_or(&[])
    }

    /// Those in force today, or that may be.
    pub(crate) fn today(&self, p: &Parameters) -> Vec<Exclusion<'a>> {
        self.on(self.case.as_of(), p)
    }

    /// Those of one party in force today, or that may be.
    pub(crate) fn of_party(&self, party: Party<'_>, p: &Parameters) -> Vec<Exclusion<'a>> {
        self.in_force(self.about(party), self.case.as_of(), p)
    }

    /// Those in force on a day, or that may have been.
    pub(crate) fn on(&self, day: Day, p: &Parameters) -> Vec<Exclusion<'a>> {
        self.in_force(&self.entries, day, p)
    }

    fn in_force(&self, entries: &[Match<'a>], day: Day, p: &Parameters) -> Vec<Exclusion<'a>> {
        entries
            .iter()
            .copied()
            .standing_on(day)
            .map(|entry| match open_about(&entry, day, p) {
                Some(question) => entry.doubting(question),
                None => entry,
            })
            .where_(|entry| has_begun(entry, day), question::DATE)
            .where_(|entry| has_not_ended(entry, day), question::END)
            .where_(
                |entry| if self.is_contradicted(entry) { Answer::Unknown } else { Answer::Yes },
                STILL_LISTED,
            )
            .filter_map(|entry| {
                class(&entry).map(|class| Exclusion {
                    entry,
                    class,
                    since: since(&entry, day),
                    counts: !is_idle(&entry, p),
                })
            })
            .collect()
    }

    /// Whether the list itself speaks against an entry: it was searched later and held nothing, or the entry was taken
    /// down. The list shows only what is active.
    fn is_contradicted(&self, entry: &Match<'_>) -> bool {
        let searched = self.searched.get(entry.party().position() as usize).copied().flatten();
        let read = entry.date(Event::RETRIEVED).or(entry.begins()).get();
        let later = searched.is_some_and(|searched| {
            read.is_none_or(|read| read < searched)
                && entry.begins().get().is_none_or(|first| first <= searched)
        });
        later || entry.is_taken_down_on(self.case.as_of())
    }
}

/// For each party the last day, not after the decision, on which a search of the list for it held nothing.
fn last_searches(case: &Case<'_>) -> Vec<Option<Day>> {
    let mut last = vec![None; case.parties().count()];
    for search in case.all_records().filter(is_search) {
        let read = search.date(Event::RETRIEVED).get().filter(|read| *read <= case.as_of());
        let shows = search.is_matched() == Answer::Yes && search.is_fresh() == Answer::Yes;
        if let (true, Some(seen)) = (shows, last.get_mut(search.party().position() as usize)) {
            *seen = read.max(*seen);
        }
    }
    last
}

/// Whether a record says that the System for Award Management was searched and held nothing.
pub(crate) fn is_search(found: &Match<'_>) -> bool {
    found.kind() == RecordKind::CLEAN_SEARCH && found.is_on(SAM)
}

/// Whether the decision is limited to divisions that do not take part: 9.406-1(b).
pub(crate) fn is_of_other_divisions(entry: &Match<'_>) -> bool {
    entry.fact(OTHER_DIVISIONS).get() == Some(1)
}

/// Whether an entry excludes nobody: a voluntary one before its time, or one by a statute that does not bar.
fn is_idle(entry: &Match<'_>, p: &Parameters) -> bool {
    match class(entry) {
        Some(Class::Statutory) => entry.fact(STATUTE_BARS).get() == Some(0),
        Some(Class::Voluntary) => p.voluntary_exclusion.get() == Some(Choice(0)),
        _ => false,
    }
}

/// What is open about an entry by its type, before its days are looked at.
fn open_about(entry: &Match<'_>, day: Day, p: &Parameters) -> Option<Question> {
    if is_idle(entry, p) {
        return None;
    }
    let by_class = match class(entry) {
        None | Some(Class::Unclear) => Some(WHICH),
        Some(Class::Statutory) => (entry.fact(STATUTE_BARS).get() != Some(1)).then_some(STATUTE),
        Some(Class::Voluntary) => (p.voluntary_exclusion.get() != Some(Choice(2))).then_some(VOLUNTARY),
        Some(Class::Suspended | Class::Pending) => match clock(entry, day, p) {
            Clock::InTime => None,
            Clock::Open(question) => Some(question),
            Clock::Outrun => Some(STILL_SUSPENDED),
        },
        Some(Class::Debarred) => {
            let asks = p.longer_debarment.get() != Some(Choice(0)) && is_beyond_the_longest(entry, p);
            asks.then_some(TERM)
        }
        Some(Class::Proposed) => None,
    };
    by_class.or_else(|| classified(entry))
}

/// What the classification of an entry leaves open: an individual is no firm, and a vessel is neither.
fn classified(entry: &Match<'_>) -> Option<Question> {
    let says = |code| entry.fact(code).get() == Some(1);
    let natural = entry.party().is(PartyKind::NATURAL);
    let legal = [PartyKind::LEGAL, PartyKind::BRANCH, PartyKind::PUBLIC_BODY];
    let legal = legal.into_iter().any(|kind| entry.party().is(kind));
    match () {
        () if says(VESSEL) => Some(VESSEL_ENTRY),
        () if (says(INDIVIDUAL) && legal) || (says(FIRM) && natural) => Some(CLASSIFICATION),
        () => None,
    }
}

/// When a record took effect, else when it was decided.
pub(crate) fn first_day(entry: &Match<'_>) -> Known<Day> {
    entry.date(Event::EFFECTIVE).or(entry.decided())
}

/// The same, or when it was published, by a day.
pub(crate) fn since(entry: &Match<'_>, day: Day) -> Known<Day> {
    let published = entry.date(Event::PUBLISHED).get().filter(|on| *on <= day);
    first_day(entry).or(Known::from(published))
}

/// Whether a record has begun by a day. What is published has been decided, but what is published later may have been
/// decided before.
pub(crate) fn has_begun(entry: &Match<'_>, day: Day) -> Answer {
    match first_day(entry).get() {
        Some(first) => (first <= day).into(),
        None if entry.has(Event::PUBLISHED, day) => Answer::Yes,
        None => Answer::Unknown,
    }
}

/// Whether an entry has not ended by a day; unknown where it must have an end and the case states none.
fn has_not_ended(entry: &Match<'_>, day: Day) -> Answer {
    let temporary = class(entry).is_some_and(Class::is_temporary);
    match entry.expires().get() {
        _ if entry.has(Event::RELEASED, day) => Answer::No,
        Some(last) => (day <= last).into(),
        None if entry.is_indefinite() || temporary => Answer::Yes,
        None => Answer::Unknown,
    }
}

/// Whether an entry is over on a day: since when, where it was released before its last day.
pub(crate) fn is_over(entry: &Match<'_>, day: Day) -> bool {
    has_not_ended(entry, day) == Answer::No
}

/// The decision is about an option or another change of a running contract.
pub(crate) fn is_option(case: &Case<'_>) -> bool {
    case.tender().is_in(Stage::OPTION)
}

/// The agency head has determined in writing that there is a compelling reason: 9.405(a).
pub(crate) fn has_compelling_reason(case: &Case<'_>) -> bool {
    case.tender().has_override(OverrideKind::COMPELLING_REASON)
}

/// Whether that lifts an exclusion. It cannot lift what a statute says, 9.405(b), nor what may rest on one.
pub(crate) fn is_lifted(case: &Case<'_>, found: &Exclusion<'_>) -> bool {
    has_compelling_reason(case) && !matches!(found.class, Class::Statutory | Class::Unclear)
}

/// The day that a fact states, and whether it is the plain answer yes (1) or no (0) instead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// Not stated.
    Nothing,
    /// No.
    No,
    /// Yes, on a day that is not stated.
    Yes,
    /// Yes, on this day.
    On(Day),
}

/// Reads a fact that is a yes, a no or a day. A number that would be a day long past, such as a bare year, is none.
pub(crate) fn said(value: Known<i64>) -> Said {
    const EARLIEST: Day = day(1980, 1, 1);
    let on = |number| i32::try_from(number).ok().map(Day::from_number).filter(|on| *on >= EARLIEST);
    match value.get() {
        None => Said::Nothing,
        Some(0) => Said::No,
        Some(1) => Said::Yes,
        Some(number) => on(number).map_or(Said::Nothing, Said::On),
    }
}

//! The exclusions of a case, and whether they are in force.

use alloc::vec;
use alloc::vec::Vec;

use probity_guest::{
    Answer, BIDDER, CONSORTIUM, Case, Choice, Day, Event, Group, Known, Match, OverrideKind, Party,
    PartyKind, Question, RecordKind, SlotValue, question, say, slot,
};

use crate::classes::{Class, class};
use crate::clock::{Clock, clock};
use crate::moment::Moment;
use crate::parameters::Parameters;
use crate::said::is_by_name;
use crate::terms::is_beyond_the_longest;
use crate::vocabulary::{
    CAUSES, CLASSIFICATION, FIRM, INDIVIDUAL, OTHER_DIVISIONS, REASON_OLDER, SAM, STATUTE, STATUTE_BARS,
    STILL_LISTED, STILL_SUSPENDED, TERM, VESSEL, VESSEL_ENTRY, VOLUNTARY, WHICH,
};

/// Who bids: the bidder and the other members of its joint venture.
pub(crate) const MEMBERS: Group = BIDDER.and(CONSORTIUM);

/// An exclusion in force when it counts, or that may be.
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
    /// Whether it is a suspension whose time is over for certain.
    pub(crate) is_outrun: bool,
    /// Its cause, where the case states one that the policy knows.
    cause: SlotValue,
}

impl<'a> Exclusion<'a> {
    /// Whose it is.
    pub(crate) fn party(&self) -> Party<'a> {
        self.entry.party()
    }

    /// What every text on an exclusion speaks of: the record and whether it was found by name alone, type, cause, first and
    /// last day.
    pub(crate) fn values(&self) -> [SlotValue; 6] {
        let entry = self.entry;
        let [record, kind, from, until] = say![entry, self.class.number(), self.since, entry.expires()];
        [record, is_by_name(&entry), kind, self.cause, from, until]
    }
}

fn cause(found: &Match<'_>) -> SlotValue {
    let known = CAUSES.into_iter().find(|cause| found.has_ground(*cause) == Answer::Yes);
    known.map_or(SlotValue::None, slot)
}

/// The records of a case that are exclusions.
pub(crate) struct Entries<'a> {
    case: Case<'a>,
    p: Parameters,
    entries: Vec<(Match<'a>, Class)>,
    /// For each party the last day on which the list was searched in vain.
    searched: Vec<Option<Day>>,
}

impl<'a> Entries<'a> {
    pub(crate) fn of(case: &Case<'a>, p: &Parameters) -> Self {
        case.quietly(|| {
            let entries: Vec<_> =
                case.all_records().filter_map(|found| class(&found).map(|class| (found, class))).collect();
            let searched = if entries.is_empty() { Vec::new() } else { last_searches(case) };
            Entries { case: *case, p: *p, entries, searched }
        })
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All of them, whatever their days.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Match<'a>, Class)> {
        self.entries.iter().copied()
    }

    /// Those that a rule is about and that are in force today, or may be. What it is about is asked first.
    pub(crate) fn today(
        &self,
        wanted: impl Fn(&Match<'a>, Class) -> bool,
    ) -> impl Iterator<Item = Exclusion<'a>> {
        let today = Moment::today(&self.case, &self.p);
        self.all()
            .filter(move |(entry, class)| wanted(entry, *class))
            .filter_map(move |(entry, class)| self.in_force(entry, class, &today))
    }

    /// An entry, if it is in force when it counts, or may be, and its decision does not limit it to others.
    pub(crate) fn in_force(&self, entry: Match<'a>, class: Class, when: &Moment) -> Option<Exclusion<'a>> {
        if is_limited(&entry, &self.case) {
            return None;
        }
        let stands = when.standing_on.iter().any(|day| entry.stands_on(*day));
        let begun = match has_begun(&entry, when.begun_by) {
            Answer::No if when.begins_later.is_some() => Answer::Unknown,
            begun => begun,
        };
        let running = has_not_ended(&entry, class, when.running_on);
        if stands {
            entry.shows().not_before(when.begun_by, first_day(&entry), begun);
        }
        if stands && begun != Answer::No {
            entry.shows().runs_on(last_day(&entry, when.running_on), when.running_on, running);
        }
        if !stands || [begun, running].contains(&Answer::No) {
            return None;
        }
        // it may have begun when it counts, although it has not begun yet
        let undated = match (begun, has_begun(&entry, when.begun_by)) {
            (Answer::Unknown, Answer::No) => when.begins_later,
            (Answer::Unknown, _) => Some(question::DATE),
            _ => None,
        };
        let endless = (running == Answer::Unknown).then_some(question::END);
        Some(self.case.quietly(|| self.exclusion(entry, class, when, undated.or(endless))))
    }

    /// An entry that is in force when it counts, or may be, with what is open about it; its days come in their place.
    fn exclusion(
        &self,
        entry: Match<'a>,
        class: Class,
        when: &Moment,
        days: Option<Question>,
    ) -> Exclusion<'a> {
        let asked_on = when.running_on.min(self.case.as_of());
        let counts = !is_idle(&entry, class, when.voluntary);
        let clock = match class {
            Class::Suspended | Class::Pending => clock(&entry, asked_on, &self.p),
            _ => Clock::InTime,
        };
        // whose entry it is comes before everything else
        let open = [
            (entry.is_matched() != Answer::Yes).then_some(question::MATCH),
            if counts { self.open_about(&entry, class, clock, when.voluntary) } else { None },
            days,
            (counts && lifts(&self.case, &entry, class) == Answer::Unknown).then_some(REASON_OLDER),
            self.is_contradicted(&entry, class).then_some(STILL_LISTED),
        ];
        let first = open.into_iter().flatten().next();
        Exclusion {
            entry: first.map_or(entry, |question| entry.doubting(question)),
            class,
            since: since(&entry, asked_on),
            counts,
            is_outrun: clock == Clock::Outrun,
            cause: cause(&entry),
        }
    }

    /// What is open about an entry by its type.
    fn open_about(
        &self,
        entry: &Match<'_>,
        class: Class,
        clock: Clock,
        voluntary: Known<Choice>,
    ) -> Option<Question> {
        let p = &self.p;
        let by_class = match class {
            Class::Unclear => Some(WHICH),
            Class::Statutory => (entry.fact(STATUTE_BARS).get() != Some(1)).then_some(STATUTE),
            Class::Voluntary => (voluntary.get() != Some(Choice(2))).then_some(VOLUNTARY),
            Class::Suspended | Class::Pending => match clock {
                Clock::InTime => None,
                Clock::Open(question) => Some(question),
                Clock::Outrun => Some(STILL_SUSPENDED),
            },
            Class::Debarred => {
                let asks = p.longer_debarment.get() != Some(Choice(0)) && is_beyond_the_longest(entry, p);
                asks.then_some(TERM)
            }
            Class::Proposed => None,
        };
        by_class.or_else(|| classified(entry))
    }

    /// Whether the list itself speaks against an entry: it was searched later and held nothing, or the entry was taken
    /// down. The list shows only what is active, so that of one that is over or stayed by then it says nothing.
    fn is_contradicted(&self, entry: &Match<'_>, class: Class) -> bool {
        let is_active = |day: Day| !is_over(entry, class, day) && entry.stands_on(day);
        let searched = self.searched.get(entry.party().position() as usize).copied().flatten();
        let searched = searched.filter(|searched| is_active(*searched));
        let read = entry.date(Event::RETRIEVED).or(entry.begins()).get();
        let later = searched.is_some_and(|searched| {
            read.is_none_or(|read| read < searched)
                && entry.begins().get().is_none_or(|first| first <= searched)
        });
        later || (entry.is_taken_down_on(self.case.as_of()) && is_active(self.case.as_of()))
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

/// The first conditions of a rule on records: about whom, and of which kind.
pub(crate) fn is_about(found: &Match<'_>, party: bool, kind: bool) -> bool {
    found.shows().party(party) && found.shows().kind(kind)
}

/// Whether the decision is limited to divisions that do not take part: 9.406-1(b).
pub(crate) fn is_of_other_divisions(entry: &Match<'_>) -> bool {
    entry.fact(OTHER_DIVISIONS).get() == Some(1)
}

/// The same, or to commodities or contracts that this tender is not about.
pub(crate) fn is_limited(entry: &Match<'_>, case: &Case<'_>) -> bool {
    let others = case.quietly(|| is_of_other_divisions(entry));
    let limited = others || entry.covers_tender() == Answer::No;
    if others {
        entry.fact(OTHER_DIVISIONS);
    }
    if limited {
        entry.shows().condition(false);
    }
    limited
}

/// Whether an entry excludes nobody: a voluntary one before its time, or one by a statute that does not bar.
fn is_idle(entry: &Match<'_>, class: Class, voluntary: Known<Choice>) -> bool {
    match class {
        Class::Statutory => entry.fact(STATUTE_BARS).get() == Some(0),
        Class::Voluntary => voluntary.get() == Some(Choice(0)),
        _ => false,
    }
}

/// What the classification of an entry leaves open: an individual is no firm, and a vessel is neither.
fn classified(entry: &Match<'_>) -> Option<Question> {
    let says = |code| entry.fact(code).get() == Some(1);
    let natural = entry.party().is(PartyKind::NATURAL);
    let legal = [PartyKind::LEGAL, PartyKind::BRANCH, PartyKind::PUBLIC_BODY];
    let legal = legal.into_iter().any(|kind| entry.party().is(kind));
    match () {
        () if says(VESSEL) => Some(VESSEL_ENTRY),
        () if (says(INDIVIDUAL) && !natural) || (says(FIRM) && !legal) => Some(CLASSIFICATION),
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
fn has_not_ended(entry: &Match<'_>, class: Class, day: Day) -> Answer {
    match entry.expires().get() {
        _ if entry.has(Event::RELEASED, day) => Answer::No,
        Some(last) => (day <= last).into(),
        None if entry.is_indefinite() || class.is_temporary() => Answer::Yes,
        None => Answer::Unknown,
    }
}

/// The last day of an entry, as a day knows it: the day before it was terminated, where that was earlier.
pub(crate) fn last_day(entry: &Match<'_>, day: Day) -> Known<Day> {
    let released = entry.latest(Event::RELEASED, day).get().map(Day::previous);
    Known::from(entry.expires().get().into_iter().chain(released).min())
}

/// Whether an entry is over on a day.
pub(crate) fn is_over(entry: &Match<'_>, class: Class, day: Day) -> bool {
    has_not_ended(entry, class, day) == Answer::No
}

/// Shows whether an entry is over on a day: by the first day after its last, where it has one.
pub(crate) fn show_over(entry: &Match<'_>, over: bool, day: Day) {
    match last_day(entry, day).get() {
        Some(last) => entry.shows().not_before(day, last.next(), over),
        None => entry.shows().condition(over),
    };
}

/// The agency head has determined in writing that there is a compelling reason: 9.405(a).
pub(crate) fn has_compelling_reason(case: &Case<'_>) -> bool {
    case.tender().has_override(OverrideKind::COMPELLING_REASON)
}

/// Whether that lifts an exclusion. It cannot lift what a statute says, 9.405(b), nor what may rest on one; whether one
/// that is older than the exclusion was made of it, a person must say.
fn lifts(case: &Case<'_>, entry: &Match<'_>, class: Class) -> Answer {
    let Some(determined) = case.tender().override_since(OverrideKind::COMPELLING_REASON).get() else {
        return Answer::No;
    };
    match first_day(entry).get() {
        _ if class.may_be_statutory() => Answer::No,
        Some(first) if first <= determined => Answer::Yes,
        _ => Answer::Unknown,
    }
}

/// Whether it lifts an exclusion for certain.
pub(crate) fn is_lifted(case: &Case<'_>, found: &Exclusion<'_>) -> bool {
    let lifted = lifts(case, &found.entry, found.class) == Answer::Yes;
    if lifted {
        found.entry.shows().condition(false);
    }
    lifted
}

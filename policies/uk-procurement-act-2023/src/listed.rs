//! Section 57, limb (b): the debarment list. On the list, nobody asks whether the circumstances will occur again,
//! nor how old the event is: an entry has its effect until it is removed.

use probity_guest::{Answer, Case, Day, Event, Known, Match, RecordKind, question};

use crate::grounds::{Ground, Schedule};
use crate::judged::is;
use crate::parameters::{Parameters, is_set};
use crate::recurrence::flag;
use crate::vocabulary::{
    CONTRACT_NAMED, DEBARMENT_LIST, ENTRY_BLOCKED, NAMED_IN_ENTRY, NATIONAL_SECURITY_6, STAYED_COUNTS,
    STILL_LISTED, WHICH_GROUND, WHICH_LIST,
};

/// On what an entry rests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    /// A mandatory ground.
    Mandatory,
    /// Sch 6 para 35: only for the contracts that the entry names.
    NationalSecurity,
    /// A discretionary ground.
    Discretionary,
    /// The case does not say, or does not say on which list it stands.
    Unclear,
}

/// An entry that has its effect, or may.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    /// The entry, with the first question that is open about it.
    pub(crate) found: Match<'a>,
    /// On what it rests.
    pub(crate) basis: Basis,
    /// The ground, if it is known.
    pub(crate) ground: Option<Ground>,
}

/// Why an entry has no effect here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ineffective {
    /// It is not made yet.
    Future,
    /// It was removed: when, and how (1 revoked, 2 overturned, 3 removed, 4 no longer published).
    Removed(Known<Day>, i64),
    /// Its effect is suspended.
    Stayed,
    /// It is about other contracts.
    OtherContracts,
}

/// What an entry comes to.
pub(crate) enum Listed<'a> {
    /// It has its effect, or may.
    Effective(Entry<'a>),
    /// It has not.
    Not(Match<'a>, Ineffective),
}

/// Judges every entry on the debarment list, and on a list that may be it.
pub(crate) fn listed<'a>(case: &Case<'a>, p: &Parameters) -> impl Iterator<Item = Listed<'a>> {
    let (case, p) = (*case, *p);
    case.all_records().filter(is_entry).map(move |found| judge(found, &case, &p))
}

/// The entries that have their effect, or may.
pub(crate) fn entries<'a>(case: &Case<'a>, p: &Parameters) -> impl Iterator<Item = Entry<'a>> {
    listed(case, p).filter_map(|listed| match listed {
        Listed::Effective(entry) => Some(entry),
        Listed::Not(..) => None,
    })
}

fn is_entry(found: &Match<'_>) -> bool {
    match found.kind() {
        RecordKind::LISTING | RecordKind::DEBARMENT => {
            found.is_on(DEBARMENT_LIST) || may_be_on_the_list(found)
        }
        // however the record calls it, who is on the list is on it
        RecordKind::BAN | RecordKind::SUSPENSION => found.is_on(DEBARMENT_LIST),
        _ => false,
    }
}

/// Whether an entry that names no list may stand on this one: not if its ground is one of another body of law.
pub(crate) fn may_be_on_the_list(found: &Match<'_>) -> bool {
    let may_be_of_this_act = found.has_unclear_ground() || Ground::stated(found).is_some();
    found.is_on_unclear_list() && may_be_of_this_act
}

/// The day on which it was entered. That is not the day of the decision, which the standstill follows.
pub(crate) fn entered(found: &Match<'_>) -> Known<Day> {
    found.date(Event::EFFECTIVE).or(found.date(Event::PUBLISHED))
}

/// Whether it was entered by a day. Of what an entry shows the Act guarantees no day (s. 62(4)): a list that was read
/// shows what is on it.
fn has_begun(found: &Match<'_>, today: Day) -> Answer {
    let is_shown = found.has(Event::RETRIEVED, today);
    match entered(found).get() {
        Some(first) if first <= today => Answer::Yes,
        // the list shows what is to begin later
        Some(_) if is_shown => Answer::Unknown,
        Some(_) => Answer::No,
        None if found.decided().get().is_some_and(|decided| decided > today) => Answer::No,
        None if is_shown => Answer::Yes,
        None => Answer::Unknown,
    }
}

fn judge<'a>(found: Match<'a>, case: &Case<'a>, p: &Parameters) -> Listed<'a> {
    let not = |why| Listed::Not(found, why);
    let today = case.as_of();

    let begun = has_begun(&found, today);
    let Some(entry) = is(found, begun, question::DATE) else { return not(Ineffective::Future) };
    if let Some((on, how)) = removed(&found, today) {
        return not(Ineffective::Removed(on, how));
    }
    let stayed = found.is_stayed_on(today);
    if stayed && !is_set(p.stayed_decision, 1) {
        return not(Ineffective::Stayed);
    }
    let entry = if found.is_on(DEBARMENT_LIST) { entry } else { entry.doubting(WHICH_LIST) };

    let ground = Ground::stated(&found);
    let basis = match ground {
        _ if !found.is_on(DEBARMENT_LIST) => Basis::Unclear,
        Some(ground) if ground.is(NATIONAL_SECURITY_6) => Basis::NationalSecurity,
        Some(ground) if ground.schedule == Schedule::Mandatory => Basis::Mandatory,
        Some(_) => Basis::Discretionary,
        None => Basis::Unclear,
    };
    let entry = match basis {
        Basis::NationalSecurity => is(entry, names_contract(&found), NAMED_IN_ENTRY),
        Basis::Unclear => Some(entry.doubting(WHICH_GROUND)),
        Basis::Mandatory | Basis::Discretionary => Some(entry),
    };
    let Some(entry) = entry else { return not(Ineffective::OtherContracts) };

    let entry = if is_blocked(&found, today, p) { entry.doubting(ENTRY_BLOCKED) } else { entry };
    let entry = if is_past_expectation(&found, today) { entry.doubting(STILL_LISTED) } else { entry };
    let entry = if stayed { entry.doubting(STAYED_COUNTS) } else { entry };
    Listed::Effective(Entry { found: entry, basis, ground })
}

/// Since when it is off the list, and how.
fn removed(found: &Match<'_>, today: Day) -> Option<(Known<Day>, i64)> {
    let events = [(Event::OVERTURNED, 2), (Event::REVOKED, 1), (Event::RELEASED, 3)];
    let by_event = events.into_iter().find(|(event, _)| found.has(*event, today));
    match by_event {
        Some((event, how)) => Some((found.latest(event, today), how)),
        None if found.is_taken_down_on(today) => Some((found.latest(Event::PUBLICATION_END, today), 4)),
        None => None,
    }
}

/// Sch 6 para 35, s. 57(3): whether the contract is one that the entry names. A person reads the entry; its scope, where
/// the record states one that leaves this tender out, is an answer too.
fn names_contract(found: &Match<'_>) -> Answer {
    match (flag(found, CONTRACT_NAMED), found.covers_tender()) {
        (Answer::Yes, Answer::No) => Answer::Unknown,
        (Answer::Unknown, Answer::No) => Answer::No,
        (stated, _) => stated,
    }
}

/// S. 62(4) and (8)(d): the end that an entry shows is an expectation and can be revised. Once it has passed, only a list
/// that was read afterwards shows that the entry is still there.
fn is_past_expectation(found: &Match<'_>, today: Day) -> bool {
    let read = found.date(Event::RETRIEVED).get();
    let expected = found.expires().get().filter(|last| *last < today);
    expected.is_some_and(|last| read.is_none_or(|read| read <= last))
}

/// S. 62(6) and (7): an entry cannot be made in the standstill, nor while proceedings that were started in it are pending.
fn is_blocked(found: &Match<'_>, today: Day, p: &Parameters) -> bool {
    let Some(first) = entered(found).get() else { return false };
    let noticed = found.date(Event::NOTIFIED);
    let in_standstill = last_day_of_standstill(noticed, p).get().is_some_and(|last| first <= last);
    let filed = found.date(Event::APPEAL_FILED).get().is_some_and(|filed| filed < first);
    let pending = filed && !found.has(Event::APPEAL_DECIDED, today);
    in_standstill || pending
}

/// The last day of the standstill, which begins with the day of the notice. Saturdays and Sundays are no working days;
/// bank holidays, which differ from one part of the country to another, are not known here and can only make it later.
pub(crate) fn last_day_of_standstill(noticed: Known<Day>, p: &Parameters) -> Known<Day> {
    let Some((mut day, length)) = noticed.get().zip(p.standstill_working_days.get()) else {
        return Known::UNKNOWN;
    };
    // more than a year of it is a mistake of whoever set the parameter
    let mut left = length.clamp(1, 366);
    loop {
        if is_weekday(day) {
            left -= 1;
        }
        if left <= 0 {
            return Known::stated(day);
        }
        day = day.next();
    }
}

/// 1 January 1970 was a Thursday.
fn is_weekday(day: Day) -> bool {
    !matches!(day.number().rem_euclid(7), 2 | 3)
}

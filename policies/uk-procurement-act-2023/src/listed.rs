//! Section 57, limb (b): the debarment list. On the list, nobody asks whether the circumstances will occur again,
//! nor how old the event is: an entry has its effect until it is removed.

use alloc::vec::Vec;

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
pub(crate) fn listed<'a>(
    case: &Case<'a>,
    p: &Parameters,
    wanted: impl Fn(&Match<'a>, Basis) -> bool,
) -> impl Iterator<Item = Listed<'a>> {
    let (case, p) = (*case, *p);
    let searches = case.quietly(|| searches_that_found_nothing(&case));
    case.all_records().filter_map(move |found| {
        let (basis, ground) = case.quietly(|| is_entry(&found).then(|| basis(&found)))?;
        wanted(&found, basis).then(|| judge(found, basis, ground, &searches, &case, &p))
    })
}

/// The entries that have their effect, or may.
pub(crate) fn entries<'a>(
    case: &Case<'a>,
    p: &Parameters,
    wanted: impl Fn(&Match<'a>, Basis) -> bool,
) -> impl Iterator<Item = Entry<'a>> {
    listed(case, p, wanted).filter_map(|listed| match listed {
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

/// On what an entry rests, and the ground, if it is known.
fn basis(found: &Match<'_>) -> (Basis, Option<Ground>) {
    let ground = Ground::stated(found);
    let basis = match ground {
        _ if !found.is_on(DEBARMENT_LIST) => Basis::Unclear,
        Some(ground) if ground.is(NATIONAL_SECURITY_6) => Basis::NationalSecurity,
        Some(ground) if ground.schedule == Schedule::Mandatory => Basis::Mandatory,
        Some(_) => Basis::Discretionary,
        None => Basis::Unclear,
    };
    (basis, ground)
}

fn judge<'a>(
    found: Match<'a>,
    basis: Basis,
    ground: Option<Ground>,
    searches: &[(u32, Day)],
    case: &Case<'a>,
    p: &Parameters,
) -> Listed<'a> {
    let not = |why| Listed::Not(found, why);
    let today = case.as_of();

    let begun = has_begun(&found, today);
    found.shows().not_before(today, entered(&found), begun);
    let Some(entry) = is(found, begun, question::DATE) else { return not(Ineffective::Future) };
    let removal = removed(&found, today);
    let last = removal.and_then(|(on, how)| on.get().map(|on| if how == 4 { on } else { on.previous() }));
    found.shows().runs_on(Known::from(last), today, removal.is_none());
    if let Some((on, how)) = removal {
        return not(Ineffective::Removed(on, how));
    }
    let stayed = found.is_stayed_on(today);
    found.shows().stands_on(today, !stayed);
    if stayed && !is_set(p.stayed_decision, 1) {
        return not(Ineffective::Stayed);
    }
    let entry = if found.is_on(DEBARMENT_LIST) { entry } else { entry.doubting(WHICH_LIST) };

    let entry = match basis {
        Basis::NationalSecurity => is(entry, found.shows().condition(names_contract(&found)), NAMED_IN_ENTRY),
        Basis::Unclear => Some(entry.doubting(WHICH_GROUND)),
        Basis::Mandatory | Basis::Discretionary => Some(entry),
    };
    let Some(entry) = entry else { return not(Ineffective::OtherContracts) };

    let entry = if stayed { entry.doubting(STAYED_COUNTS) } else { entry };
    let entry = if may_be_blocked(&found, p) { entry.doubting(ENTRY_BLOCKED) } else { entry };
    // a repair is no removal, and who reports one may mean that
    let may_be_gone = found.has(Event::REPAIRED, today)
        || is_past_expectation(&found, today)
        || is_contradicted(&found, searches);
    let entry = if may_be_gone { entry.doubting(STILL_LISTED) } else { entry };
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

/// Section 62(6) and (7): whether the entry was, or may have been, made while it could not be: in the standstill, or
/// while proceedings that began in it were pending. What became of them later does not make it good.
fn may_be_blocked(found: &Match<'_>, p: &Parameters) -> bool {
    let last = last_day_with_bank_holidays(found.date(Event::NOTIFIED), p).get();
    let first = entered(found).get();
    let in_standstill = last.is_some_and(|last| first.is_none_or(|first| first <= last));
    let began_in_it = |filed: &Day| last.is_none_or(|last| *filed <= last);
    let filed = found.date(Event::APPEAL_FILED).get().filter(began_in_it);
    let was_pending =
        |filed: Day| first.is_none_or(|first| filed < first && !found.has(Event::APPEAL_DECIDED, first));
    in_standstill || filed.is_some_and(was_pending)
}

/// The last day of the standstill if as many bank holidays fall into it as there may be.
fn last_day_with_bank_holidays(noticed: Known<Day>, p: &Parameters) -> Known<Day> {
    let length = p.standstill_working_days.get().zip(p.bank_holidays_in_standstill.get());
    last_working_day(noticed, Known::from(length.map(|(days, holidays)| days.saturating_add(holidays))))
}

/// The last day of the standstill, which begins with the day of the notice. Saturdays and Sundays are no working days;
/// bank holidays, which differ from one part of the country to another, are not known here and can only make it later.
pub(crate) fn last_day_of_standstill(noticed: Known<Day>, p: &Parameters) -> Known<Day> {
    last_working_day(noticed, p.standstill_working_days)
}

fn last_working_day(first: Known<Day>, length: Known<i64>) -> Known<Day> {
    let Some((mut day, length)) = first.get().zip(length.get()) else {
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

/// Who was looked for on the list without finding anything, and when: only searches that prove it.
fn searches_that_found_nothing(case: &Case<'_>) -> Vec<(u32, Day)> {
    let today = case.as_of();
    case.all_records()
        .filter(|found| found.kind() == RecordKind::CLEAN_SEARCH && found.is_on(DEBARMENT_LIST))
        .filter(|search| search.is_matched() == Answer::Yes)
        .filter_map(|search| Some((search.party().position(), search.date(Event::RETRIEVED).get()?)))
        .filter(|(_, read)| *read <= today)
        .collect()
}

/// Whether the list was read after the entry was read on it, or on the same day, and held nothing.
fn is_contradicted(entry: &Match<'_>, searches: &[(u32, Day)]) -> bool {
    // of an entry found by name alone, another question comes first
    if entry.is_matched() != Answer::Yes {
        return false;
    }
    let read = entry.date(Event::RETRIEVED).get();
    let party = entry.party().position();
    searches.iter().any(|(of, searched)| *of == party && read.is_none_or(|read| read <= *searched))
}

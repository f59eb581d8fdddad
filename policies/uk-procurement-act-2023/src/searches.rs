//! Section 28: the debarment list is checked, also for intended sub-contractors.

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Day, Event, Findings, Match, RecordKind, Stage, say};

use crate::listed::entries;
use crate::parameters::{Parameters, is_set};
use crate::parties::Parties;
use crate::recurrence::is_certain;
use crate::supplier::takes_part;
use crate::vocabulary::{DEBARMENT_LIST, SEARCH};

/// What is wrong with a search; the numbers stand in the texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// There is none.
    Missing = 0,
    /// It is too old for this tender, or older than its notice.
    Old = 1,
    /// It was made after the day of the decision.
    Late = 2,
    /// It was made by name alone.
    ByName = 3,
}

/// What the case shows of the list about one party.
#[derive(Clone, Copy)]
enum Shown<'a> {
    /// What it holds.
    Yes,
    /// A search that proves nothing.
    Faulty(Match<'a>, Fault),
    /// Nothing.
    Nothing,
}

/// For everybody who takes part, the case shows what the list holds: an entry, or a search that found nothing.
pub(crate) fn list_search(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let tender = case.tender();
    if !tender.is_in(Stage::EVALUATE) && !tender.is_in(Stage::AWARD) {
        return;
    }
    let parties = Parties::of(case);
    let shown = case.quietly(|| shown(case, p));
    for (party, shown) in case.parties().zip(shown) {
        if !takes_part(parties.standing(party)) {
            continue;
        }
        match shown {
            Shown::Yes => {}
            Shown::Nothing => {
                out.note_about(party).say(say![party, Fault::Missing as i64]);
            }
            Shown::Faulty(search, fault) => {
                show(&search, fault, case);
                let mut finding = out.on(search.doubting(SEARCH));
                finding.say(say![party, fault as i64, search.date(Event::RETRIEVED)]);
                if is_set(p.useless_search, 1) {
                    finding.note();
                }
            }
        }
    }
}

/// What the case shows of the list about each party.
fn shown<'a>(case: &Case<'a>, p: &Parameters) -> Vec<Shown<'a>> {
    let mut shown: Vec<_> = case.parties().map(|_| Shown::Nothing).collect();
    for search in case.all_records().filter(is_search) {
        if let Some(so_far) = shown.get_mut(search.party().position() as usize) {
            *so_far = match (fault(&search, case), *so_far) {
                (None, _) | (_, Shown::Yes) => Shown::Yes,
                // the last one is named, in whatever order they stand
                (Some(fault), Shown::Faulty(other, its)) if rank(&other, its) >= rank(&search, fault) => {
                    Shown::Faulty(other, its)
                }
                (Some(fault), _) => Shown::Faulty(search, fault),
            };
        }
    }
    for entry in entries(case, p, |_, _| true)
        .filter(|entry| entry.found.doubt().is_none() && is_certain(&entry.found))
    {
        if let Some(so_far) = shown.get_mut(entry.found.party().position() as usize) {
            *so_far = Shown::Yes;
        }
    }
    shown
}

fn is_search(found: &Match<'_>) -> bool {
    found.kind() == RecordKind::CLEAN_SEARCH && found.is_on(DEBARMENT_LIST)
}

/// Which of two searches that prove nothing is named: the one that was read last.
fn rank(search: &Match<'_>, fault: Fault) -> (Option<Day>, i64) {
    (search.date(Event::RETRIEVED).get(), fault as i64)
}

fn fault(search: &Match<'_>, case: &Case<'_>) -> Option<Fault> {
    let (notice, today) = (case.tender().notice(), case.as_of());
    let read: Option<Day> = search.date(Event::RETRIEVED).get();
    match () {
        () if read.is_some_and(|read| read > today) => Some(Fault::Late),
        () if read.is_some_and(|read| read < notice) => Some(Fault::Old),
        () if search.is_fresh() == Answer::No => Some(Fault::Old),
        () if search.is_matched() != Answer::Yes => Some(Fault::ByName),
        () => None,
    }
}

/// Shows why a search proves nothing.
fn show(search: &Match<'_>, fault: Fault, case: &Case<'_>) {
    let read = search.date(Event::RETRIEVED);
    match fault {
        Fault::Late => search.shows().not_before(case.as_of(), read, false),
        Fault::Old => {
            let notice = case.tender().notice();
            search.shows().not_before(read, notice, read.get().is_some_and(|read| read >= notice))
        }
        Fault::ByName | Fault::Missing => search.shows().condition(false),
    };
}

//! The check of the System for Award Management, after bids are opened and again immediately before award: 9.405(e).

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Choice, Day, Event, Findings, Known, Match, Party, Stage, say};

use crate::exclusions::{Entries, MEMBERS, is_about, is_lifted, is_search};
use crate::parameters::Parameters;
use crate::vocabulary::SEARCH;

/// What is wrong with a search; the numbers stand in the texts, from the least to the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lack {
    /// It is good.
    Nothing = 0,
    /// It was made after bids were opened, and not immediately before the award.
    NotBeforeAward = 1,
    /// Only a name was searched for.
    ByName = 2,
    /// Whether it was made after bids were opened the case does not tell.
    OpeningUnknown = 3,
    /// It was made before bids were opened.
    BeforeOpening = 4,
    /// Its source was read longer ago than the tender permits.
    Stale = 5,
    /// It was made after the day of the decision.
    Later = 6,
}

/// The first day on which a search of the list immediately before the award may be made.
fn before_award(case: &Case<'_>, p: &Parameters) -> Known<Day> {
    let award = case.tender().is_in(Stage::AWARD);
    Known::from(p.award_search_within.get().filter(|_| award).map(|within| case.as_of() - within))
}

/// The first day on which a search counts: that of the opening, or, where the case does not state it, the earliest.
fn opening(case: &Case<'_>) -> Day {
    let tender = case.tender();
    tender.deadline().unwrap_or(tender.notice())
}

fn lack(search: &Match<'_>, case: &Case<'_>, p: &Parameters) -> Lack {
    let tender = case.tender();
    let before_award = before_award(case, p);
    let read = search.date(Event::RETRIEVED).get();
    // by the day of the decision bids are opened, whenever they were
    let opening_unknown = !tender.deadline().is_stated() && before_award.get().is_none();
    match () {
        () if read.is_none_or(|read| read > case.as_of()) => Lack::Later,
        () if search.is_fresh() == Answer::No => Lack::Stale,
        () if read.is_some_and(|read| read < opening(case)) => Lack::BeforeOpening,
        () if opening_unknown && read.is_some_and(|read| read < case.as_of()) => Lack::OpeningUnknown,
        () if search.is_matched() != Answer::Yes => Lack::ByName,
        () if before_award.get().zip(read).is_some_and(|(first, read)| read < first) => Lack::NotBeforeAward,
        () => Lack::Nothing,
    }
}

/// Shows the day of a search against the first on which it is good.
fn show(search: &Match<'_>, lack: Lack, case: &Case<'_>, p: &Parameters) {
    let read = search.date(Event::RETRIEVED);
    let first = before_award(case, p).get().map_or(opening(case), |before| before.max(opening(case)));
    let shown = search.shows();
    match lack {
        Lack::Later => _ = shown.counts_until(read, case.as_of(), false),
        Lack::OpeningUnknown => _ = shown.not_before(read, Known::UNKNOWN, Answer::Unknown),
        Lack::Stale | Lack::ByName => {}
        Lack::Nothing | Lack::BeforeOpening | Lack::NotBeforeAward => {
            shown.not_before(read, first, read.get().is_some_and(|read| read >= first));
        }
    }
}

pub(crate) fn sam_check(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let tender = case.tender();
    let opened = tender.deadline().get().is_none_or(|deadline| deadline <= case.as_of());
    if !(tender.is_in(Stage::AWARD) || (tender.is_in(Stage::EVALUATE) && opened)) {
        return;
    }
    let mut searches: Vec<_> = case.quietly(|| case.all_records().filter(is_search).collect());
    searches.sort_by_key(|search| search.party().position());
    let own = |entry: &Match<'_>, _| entry.party().is_in(MEMBERS);
    let excluded = case.quietly(|| Entries::of(case, p).today(own).collect::<Vec<_>>());
    for member in case.parties().filter(|party| party.is_in(MEMBERS)) {
        // an exclusion that stops the award shows what the list holds
        let shows_it = excluded.iter().find(|found| {
            let of_member = found.party().position() == member.position();
            of_member && found.counts && case.quietly(|| !is_lifted(case, found))
        });
        if let Some(found) = shows_it {
            is_about(&found.entry, true, false);
            continue;
        }
        let best = case.quietly(|| best(&searches, member, case, p));
        if let Some((lack, search)) = &best {
            is_about(search, true, true);
            show(search, *lack, case, p);
        }
        match best {
            None => {
                // a finding that refers rests on a record, and there is none
                out.note_about(member).say(say![member, -1_i64]);
            }
            Some((Lack::Nothing, _)) => {}
            Some((lack, search)) => {
                let mut finding = out.on(search.doubting(SEARCH));
                finding.say(say![member, lack as i64, search.date(Event::RETRIEVED)]);
                if p.insufficient_search.get() == Some(Choice(0)) {
                    finding.note();
                }
            }
        }
    }
}

/// The best search about a member; of several as good ones the latest.
fn best<'a>(
    searches: &[Match<'a>],
    member: Party<'_>,
    case: &Case<'_>,
    p: &Parameters,
) -> Option<(Lack, Match<'a>)> {
    let first = searches.partition_point(|search| search.party().position() < member.position());
    let of_member = searches.get(first..)?.iter().take_while(|s| s.party().position() == member.position());
    let rank = |search: &Match<'_>| {
        let read = search.date(Event::RETRIEVED).get().map_or(0, |read| i64::from(read.number()));
        (lack(search, case, p), -read)
    };
    of_member.min_by_key(|search| rank(search)).map(|search| (lack(search, case, p), *search))
}

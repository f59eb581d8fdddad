//! The check of the System for Award Management, after bids are opened and again immediately before award: 9.405(e).

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Choice, Day, Event, Findings, Known, Match, Party, Stage, say};

use crate::exclusions::{Entries, MEMBERS, is_lifted, is_search};
use crate::parameters::Parameters;
use crate::ties::of_party;
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
    /// It was made before bids were opened.
    BeforeOpening = 3,
    /// Its source was read longer ago than the tender permits.
    Stale = 4,
    /// It was made after the day of the decision.
    Later = 5,
}

/// The days on which a search is of use: from the first, up to the decision.
fn first_day(case: &Case<'_>, p: &Parameters) -> (Day, Known<Day>) {
    let tender = case.tender();
    let opening = tender.deadline().unwrap_or(tender.notice());
    let award = tender.is_in(Stage::AWARD);
    let before_award = p.award_search_within.get().filter(|_| award).map(|within| case.as_of() - within);
    (opening, Known::from(before_award))
}

fn lack(search: &Match<'_>, case: &Case<'_>, p: &Parameters) -> Lack {
    let (opening, before_award) = first_day(case, p);
    let read = search.date(Event::RETRIEVED).get();
    match () {
        () if read.is_none_or(|read| read > case.as_of()) => Lack::Later,
        () if search.is_fresh() == Answer::No => Lack::Stale,
        () if read.is_some_and(|read| read < opening) => Lack::BeforeOpening,
        () if search.is_matched() != Answer::Yes => Lack::ByName,
        () if before_award.get().zip(read).is_some_and(|(first, read)| read < first) => Lack::NotBeforeAward,
        () => Lack::Nothing,
    }
}

pub(crate) fn sam_check(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let tender = case.tender();
    let opened = tender.deadline().get().is_none_or(|deadline| deadline <= case.as_of());
    if !(tender.is_in(Stage::AWARD) || (tender.is_in(Stage::EVALUATE) && opened)) {
        return;
    }
    let mut searches: Vec<_> = case.all_records().filter(is_search).collect();
    searches.sort_by_key(|search| search.party().position());
    let excluded = Entries::of(case).today(p);
    for member in case.parties().filter(|party| party.is_in(MEMBERS)) {
        // an exclusion that stops the award shows what the list holds
        if of_party(&excluded, member.position()).iter().any(|found| found.counts && !is_lifted(case, found))
        {
            continue;
        }
        match best(&searches, member, case, p) {
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

//! What a case shows of the lists, and the evidence that they were searched: Caiku [2016] 125.

use probity_guest::{
    Answer, Case, Choice, Code, Conditions, Day, Event, Findings, Match, Party, RecordKind, Stage, say,
};

use crate::conditions::{bids, records_of_suppliers};
use crate::days::listed;
use crate::lists::THREE_LISTS;
use crate::parameters::Parameters;
use crate::vocabulary::UNSEARCHED_LISTS;

/// What a search shows of this tender.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Search {
    /// What the list held.
    Shows,
    /// Nothing for this tender: it was read before the notice.
    TooEarly,
    /// Nothing on the day of the decision: it was read after it.
    TooLate,
    /// Its source was read too long ago for this tender.
    Stale,
    /// Only what a name is known to stand for: it was not searched by identifier.
    ByName,
}

impl Search {
    /// How the texts say what is wrong: 0 lists are missing, 1 too old, 2 of a later day, 3 by name only.
    fn word(self) -> i64 {
        match self {
            Search::Shows => 0,
            Search::TooEarly | Search::Stale => 1,
            Search::TooLate => 2,
            Search::ByName => 3,
        }
    }
}

/// For each list there is an entry, or a record that the list was searched and held nothing.
pub(crate) fn list_searches(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let tender = case.tender();
    let due = tender.is_in(Stage::EVALUATE) || tender.is_in(Stage::AWARD);
    if !due || !p.lists_refuse() {
        return;
    }
    for member in case.parties().filter(|party| bids(*party, case) != Answer::No) {
        let mut missing = false;
        let mut useless = None;
        for list in THREE_LISTS {
            match case.quietly(|| evidence(case, member, list)) {
                Evidence::Shown => {}
                Evidence::Useless(search, why) => {
                    useless.get_or_insert((search, why));
                }
                Evidence::None => missing = true,
            }
        }
        let of_three = |search: &Match<'_>| THREE_LISTS.iter().any(|list| search.is_on(*list));
        let any = case.quietly(|| searches(case, member).find(of_three));
        let read = |search: &Match<'_>| search.date(Event::RETRIEVED);
        if let Some((search, why)) = useless {
            // what the search's own staleness leaves open is the same question
            out.on(search.doubting(UNSEARCHED_LISTS)).say(say![member, why.word(), read(&search)]);
        } else if let (true, Some(search)) = (missing, any) {
            let mut finding = out.on(search.doubting(UNSEARCHED_LISTS));
            finding.say(say![member, Search::Shows.word(), read(&search)]);
            if p.unsearched_lists.get() == Some(Choice(0)) {
                finding.note();
            }
        } else if missing {
            // a finding that refers rests on a record, and there is none
            out.note_about(member).say(say![member, Search::Shows.word()]);
        }
    }
}

enum Evidence<'a> {
    Shown,
    Useless(Match<'a>, Search),
    None,
}

/// The best evidence of the search of a list about a member. An entry that stands on it is a finding of its own, and one
/// that no longer does was seen by who read the list in time.
fn evidence<'a>(case: &Case<'a>, member: Party<'a>, list: Code) -> Evidence<'a> {
    let mut useless = Evidence::None;
    if is_entered(case, member, list) || entries(case, member, list).any(|entry| shows(&entry, case)) {
        return Evidence::Shown;
    }
    for search in searches(case, member).filter(|search| search.is_on(list)) {
        match judge(&search, case) {
            Search::Shows => return Evidence::Shown,
            why => useless = Evidence::Useless(search, why),
        }
    }
    useless
}

/// Whether an entry of a member stands on a list, or may, on the days that count: one that the rule on its list finds.
pub(crate) fn is_entered<'a>(case: &Case<'a>, member: Party<'a>, list: Code) -> bool {
    let entries = records_of_suppliers(case).of_kind(RecordKind::LISTING).on_list(list).about(member);
    listed(entries, case).next().is_some()
}

/// Whether a list was searched for a member after a day, in time for this tender, and held nothing.
pub(crate) fn is_searched_after<'a>(case: &Case<'a>, member: Party<'a>, list: Code, day: Day) -> bool {
    searches(case, member).any(|search| {
        let later = search.date(Event::RETRIEVED).get().is_some_and(|read| day < read);
        search.is_on(list) && later && shows(&search, case)
    })
}

fn shows(read: &Match<'_>, case: &Case<'_>) -> bool {
    judge(read, case) == Search::Shows
}

fn judge(search: &Match<'_>, case: &Case<'_>) -> Search {
    let (notice, as_of) = (case.tender().notice(), case.as_of());
    let read = search.date(Event::RETRIEVED).get();
    match () {
        () if read.is_some_and(|read| read > as_of) => Search::TooLate,
        () if read.is_some_and(|read| read < notice) => Search::TooEarly,
        () if search.is_fresh() == Answer::No => Search::Stale,
        () if search.is_matched() != Answer::Yes => Search::ByName,
        () => Search::Shows,
    }
}

fn searches<'a>(case: &Case<'a>, member: Party<'a>) -> impl Iterator<Item = Match<'a>> {
    case.all_records()
        .filter(move |record| record.kind() == RecordKind::CLEAN_SEARCH && is_about(record, member))
}

fn entries<'a>(case: &Case<'a>, member: Party<'a>, list: Code) -> impl Iterator<Item = Match<'a>> {
    case.all_records().filter(move |entry| {
        entry.kind() == RecordKind::LISTING && entry.is_on(list) && is_about(entry, member)
    })
}

fn is_about(record: &Match<'_>, member: Party<'_>) -> bool {
    record.party().position() == member.position()
}

//! Whether the case shows that the Bank's list was searched for everybody who bids.

use alloc::vec::Vec;

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::terms::{Sanctions, matched, reading};

/// What is wrong with the evidence of a search. The numbers stand in the texts.
#[derive(Clone, Copy)]
enum Lack {
    /// There is none.
    Missing = 0,
    /// It is older than the tender permits.
    Old = 1,
    /// It was made after the day of the decision.
    Later = 2,
    /// Only a name was searched for.
    ByName = 3,
}

/// Clause: the Bank's list is searched for every member.
pub fn list_search(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of(case, p);
    let refers = p.unsearched_list.get() != Some(Choice(0));
    for member in case.parties().filter(|party| party.is_in(MEMBERS)) {
        let (searches, other) = case.quietly(|| {
            let searches: Vec<_> = all.about(member).iter().filter(|found| is_search(found)).collect();
            (searches, all.about(member).iter().find(|found| shows_the_list(&all, found)))
        });
        let good = searches.iter().find(|search| lack_of(search, case.as_of()).is_none());
        if let Some(shown) = good.copied().or(other) {
            shown.shows().condition(false);
            continue;
        }
        match searches.first() {
            Some(search) => {
                search.is_on(INELIGIBLE);
                let lack = lack_of(search, case.as_of()).unwrap_or(Lack::Missing);
                let mut finding = out.on(**search);
                finding.say(say![member, lack as i64, reading(search)]).doubt(SEARCH);
                if !refers {
                    finding.note();
                }
            }
            // a finding that refers rests on a record, and there is none
            None => {
                out.note_about(member).say(say![member, Lack::Missing as i64]);
            }
        }
    }
}

fn is_search(found: &Match<'_>) -> bool {
    found.kind() == RecordKind::CLEAN_SEARCH && found.is_on(INELIGIBLE)
}

fn lack_of(search: &Match<'_>, today: Day) -> Option<Lack> {
    if search.is_fresh() == Answer::No {
        Some(Lack::Old)
    } else if reading(search).get().is_some_and(|read| today < read) {
        Some(Lack::Later)
    } else if matched(search) == 0 {
        Some(Lack::ByName)
    } else {
        None
    }
}

/// Whether an entry shows what the list holds: not one that is over, and was read before that.
fn shows_the_list<'a>(all: &Sanctions<'a>, found: &Match<'a>) -> bool {
    let excludes = [RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION];
    let ends = [found.expires(), found.date(Event::RELEASED)];
    let over = ends.into_iter().filter_map(Known::get).filter(|day| *day < all.case.as_of()).min();
    let is_read_after = reading(found).get().zip(over).is_some_and(|(read, over)| over < read);
    found.is_on(INELIGIBLE)
        && excludes.contains(&found.kind())
        && (is_read_after || !all.is_surely_over(found))
}

//! Section 28: the debarment list is checked, also for intended sub-contractors.

use probity_guest::{Case, Day, Event, Findings, Match, Party, RecordKind, Stage, say};

use crate::listed::{Listed, listed};
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

/// For everybody who takes part, the case shows what the list holds: an entry, or a search that found nothing.
pub(crate) fn list_search(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let tender = case.tender();
    if !tender.is_in(Stage::EVALUATE) && !tender.is_in(Stage::AWARD) {
        return;
    }
    let parties = Parties::of(case);
    for party in case.parties().filter(|party| takes_part(parties.standing(*party))) {
        if is_listed(case, p, party) {
            continue;
        }
        let mut searches = searches(case, party).map(|search| (search, fault(&search, case)));
        let Some((search, fault)) = searches.next() else {
            out.note_about(party).say(say![party, Fault::Missing as i64]);
            continue;
        };
        if fault.is_none() || searches.any(|(_, fault)| fault.is_none()) {
            continue;
        }
        let what = fault.unwrap_or(Fault::Missing) as i64;
        let mut finding = out.on(search.doubting(SEARCH));
        finding.say(say![party, what, search.date(Event::RETRIEVED)]);
        if is_set(p.useless_search, 1) {
            finding.note();
        }
    }
}

/// Whether an entry of the party shows what the list holds.
fn is_listed<'a>(case: &Case<'a>, p: &Parameters, party: Party<'a>) -> bool {
    listed(case, p).any(|listed| match listed {
        Listed::Effective(entry) => {
            let found = entry.found;
            found.party().position() == party.position() && is_certain(&found) && found.doubt().is_none()
        }
        Listed::Not(..) => false,
    })
}

fn searches<'a>(case: &Case<'a>, party: Party<'a>) -> impl Iterator<Item = Match<'a>> {
    case.all_records().filter(move |found| {
        found.kind() == RecordKind::CLEAN_SEARCH
            && found.is_on(DEBARMENT_LIST)
            && found.party().position() == party.position()
    })
}

fn fault(search: &Match<'_>, case: &Case<'_>) -> Option<Fault> {
    let (notice, today) = (case.tender().notice(), case.as_of());
    let read: Option<Day> = search.date(Event::RETRIEVED).get();
    match () {
        () if read.is_some_and(|read| read > today) => Some(Fault::Late),
        () if read.is_some_and(|read| read < notice) => Some(Fault::Old),
        () if search.is_fresh() == probity_guest::Answer::No => Some(Fault::Old),
        () if search.is_matched() != probity_guest::Answer::Yes => Some(Fault::ByName),
        () => None,
    }
}

//! Links of a chain of conditions that the policy judges itself, and shows as what they are.

use probity_guest::{Answer, Case, Conditions, Match, Question, question};

use crate::vocabulary::RECORD_LIMITED;

/// The records that art. 22 looks at: it asks for the record of a supplier, whatever it offers here. Where a record limits
/// itself to other tenders, a person looks at it.
pub(crate) fn records_of_suppliers<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    case.all_records().map(|record| match record.covers_tender() {
        Answer::No => record.doubting(RECORD_LIMITED),
        Answer::Yes | Answer::Unknown => record,
    })
}

/// One condition of the sentence of law: the record if it holds, or may; then with this question.
pub(crate) fn is<'a>(found: Match<'a>, holds: impl Into<Answer>, open: Question) -> Option<Match<'a>> {
    match holds.into() {
        Answer::Yes => Some(found),
        Answer::Unknown => Some(found.doubting(open)),
        Answer::No => None,
    }
}

/// … of a kind that is told by more than the word for it …
pub(crate) fn kept<'a>(
    records: impl Conditions<'a>,
    case: &Case<'a>,
    holds: impl Fn(&Match<'a>) -> bool,
) -> impl Conditions<'a> {
    let case = *case;
    records.filter_map(move |found| {
        let met = found.shows().kind(case.quietly(|| holds(&found)));
        is(found, met, question::GROUND)
    })
}

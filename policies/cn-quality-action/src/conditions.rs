//! Links of a chain of conditions that the policy judges itself, and shows as what they are.

use probity_guest::{Answer, Case, Conditions, Match, Question, question};

/// One condition of the sentence of law: the record if it holds, or may; then with this question.
pub(crate) fn is<'a>(found: Match<'a>, holds: impl Into<Answer>, open: Question) -> Option<Match<'a>> {
    match holds.into() {
        Answer::Yes => Some(found),
        Answer::Unknown => Some(found.doubting(open)),
        Answer::No => None,
    }
}

/// … of a kind that is told by more than the word for it …
pub(crate) fn kept<'a, C: Conditions<'a>, F: Fn(&Match<'a>) -> bool>(
    records: C,
    case: Case<'a>,
    holds: F,
) -> impl Conditions<'a> + use<'a, C, F> {
    records.filter_map(move |found| {
        let met = found.shows().kind(case.quietly(|| holds(&found)));
        is(found, met, question::GROUND)
    })
}

/// … on a ground of those that this tells …
pub(crate) fn on_ground<'a, C: Conditions<'a>, A: Into<Answer> + Copy, F: Fn(&Match<'a>) -> A>(
    records: C,
    case: Case<'a>,
    holds: F,
) -> impl Conditions<'a> + use<'a, C, A, F> {
    records.filter_map(move |found| {
        let met = found.shows().ground(case.quietly(|| holds(&found)));
        is(found, met, question::GROUND)
    })
}

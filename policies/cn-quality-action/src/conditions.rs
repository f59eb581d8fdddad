//! Links of a chain of conditions that the policy judges itself, and shows as what they are.

use probity_guest::{Answer, Case, Conditions, Group, Match, Party, Question, Role, question};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::days_of_closing;
use crate::vocabulary::WHEN_CLOSED;

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

/// Whether a party is the bidder or a member of the consortium. Where the case does not state on which day bids closed,
/// whoever left since the notice may still have bid.
pub(crate) fn bids(party: Party<'_>, case: &Case<'_>) -> Answer {
    match () {
        () if party.is_in(BIDDER_AND_CONSORTIUM) => Answer::Yes,
        () if may_have_bid(party, case) => Answer::Unknown,
        () => Answer::No,
    }
}

/// Whether a member has left the consortium, of which it was one on the first day on which bids may have closed.
pub(crate) fn may_have_bid(party: Party<'_>, case: &Case<'_>) -> bool {
    let [first, last] = days_of_closing(case);
    let with = party.of().map(|of| case.party(of).role());
    let of_this_bid = matches!(with, None | Some(Role::BIDDER | Role::CONSORTIUM_MEMBER));
    let is_member = party.role() == Role::CONSORTIUM_MEMBER && of_this_bid;
    is_member && first < last && !party.is_tied_on(last) && party.is_tied_on(first)
}

/// Conditions on the party that a record is about.
pub(crate) trait OfSuppliers<'a>: Conditions<'a> {
    /// … about the bidder or a member of the consortium …
    fn about_suppliers(self, case: Case<'a>) -> impl Conditions<'a> {
        self.about_any(BIDDER_AND_CONSORTIUM, case)
    }

    /// … about one of these, or who may have been a member of the consortium …
    fn about_any(self, group: Group, case: Case<'a>) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let party = found.party();
            let met = if party.is_in(group) { Answer::Yes } else { bids(party, &case) };
            is(found, found.shows().party(met), WHEN_CLOSED)
        })
    }
}

impl<'a, I: Conditions<'a>> OfSuppliers<'a> for I {}

//! Who may bid beside whom: Regulations art. 18 and 22, Law art. 24.

use probity_guest::{Answer, COMPETITORS, CONSORTIUM, Case, Findings, Group, Relation, RelationKind};

use crate::BIDDER_AND_CONSORTIUM;
use crate::parameters::Parameters;
use crate::vocabulary::DIRECT_HOLDING;

/// Ties of a kind between this bid and a competing one, held on the day of the bid.
fn ties<'a>(case: &Case<'a>, kind: RelationKind, ours: Group) -> impl Iterator<Item = Relation<'a>> {
    let deadline = case.tender().bid_deadline();
    case.relations().filter(move |tie| {
        tie.kind() == kind && tie.joins(ours, COMPETITORS) && tie.held_on(deadline) == Answer::Yes
    })
}

pub(crate) fn same_person_in_charge(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for tie in ties(case, RelationKind::SAME_PERSON_IN_CHARGE, BIDDER_AND_CONSORTIUM) {
        out.on_relation(tie).since(tie.since()).until(tie.until());
    }
}

pub(crate) fn holding_or_managing(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for tie in ties(case, RelationKind::HOLDS_OR_MANAGES, BIDDER_AND_CONSORTIUM) {
        out.on_relation(tie).since(tie.since()).until(tie.until());
    }
    // control may be exercised through others, and the article speaks of direct holding alone
    for tie in ties(case, RelationKind::CONTROLS, BIDDER_AND_CONSORTIUM) {
        out.on_relation(tie).since(tie.since()).until(tie.until()).doubt(DIRECT_HOLDING);
    }
}

pub(crate) fn member_bids_separately(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let is_consortium = case.parties().any(|party| party.is_in(CONSORTIUM));
    if is_consortium {
        for tie in ties(case, RelationKind::SAME_FIRM, BIDDER_AND_CONSORTIUM) {
            out.on_relation(tie).since(tie.since()).until(tie.until());
        }
    }
}

pub(crate) fn consortium_member(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    out.follow(case, |party| party.is_in(CONSORTIUM));
}

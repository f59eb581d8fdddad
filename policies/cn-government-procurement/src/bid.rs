//! Who may bid beside whom: Regulations art. 18 and 22, Law art. 24.

use probity_guest::{
    Answer, COMPETITORS, CONSORTIUM, Case, Findings, Group, Party, Relation, RelationKind, Role,
};

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
    for tie in ties(case, RelationKind::SAME_FIRM, BIDDER_AND_CONSORTIUM) {
        let (subject, object) = (tie.subject(), tie.object());
        if is_in_a_consortium(case, subject) || is_in_a_consortium(case, object) {
            out.on_relation(tie).since(tie.since()).until(tie.until());
        }
    }
}

/// Whether a party bids as a member or as the lead of a consortium, in this bid or in a competing one.
fn is_in_a_consortium(case: &Case<'_>, party: Party<'_>) -> bool {
    let leads_this_bid =
        party.role() == Role::BIDDER && case.parties().any(|member| member.is_in(CONSORTIUM));
    leads_this_bid
        || party.role() == Role::CONSORTIUM_MEMBER
        || case.parties().any(|member| {
            member.role() == Role::CONSORTIUM_MEMBER
                && member.of() == Some(party.position())
                && member.is_in(CONSORTIUM.and(COMPETITORS))
        })
}

/// Since the notice on using credit records, a member's bad record is also by its words the consortium's.
pub(crate) fn consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if p.lists_refuse() {
        out.follow(case, |party| party.is_in(CONSORTIUM));
    }
}

pub(crate) fn early_consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.lists_refuse() {
        out.follow(case, |party| party.is_in(CONSORTIUM));
    }
}

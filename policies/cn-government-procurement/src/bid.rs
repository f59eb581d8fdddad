//! Who may bid beside whom: Regulations art. 18 and 22, Law art. 24.

use probity_guest::{
    Answer, COMPETITORS, CONSORTIUM, Case, Finding, Findings, Party, Relation, RelationKind, Role,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::days_of_closing;
use crate::parameters::Parameters;
use crate::vocabulary::{DIRECT_HOLDING, WHEN_CLOSED};

/// Ties of a kind between this bid and a competing one, held on the day of the bid; and whether that is sure, where the
/// case does not state that day.
fn ties<'a>(case: &Case<'a>, kind: RelationKind) -> impl Iterator<Item = (Relation<'a>, bool)> {
    let [first, last] = days_of_closing(case);
    let case = *case;
    case.relations()
        .filter(move |tie| tie.kind() == kind && tie.joins(BIDDER_AND_CONSORTIUM, COMPETITORS))
        .filter_map(move |tie| {
            let begun = tie.since().get().filter(|on| first < *on && *on < last).unwrap_or(last);
            let held = case.quietly(|| [first, last, begun].map(|day| tie.held_on(day) == Answer::Yes));
            let may_have = held.contains(&true);
            tie.held_on(if may_have && !held[0] { begun } else { first });
            may_have.then_some((tie, !held.contains(&false)))
        })
}

/// A finding on a tie; where it is not sure that it held on the day of the bid, with that question.
fn report<'f>((tie, is_sure): (Relation<'_>, bool), out: &'f mut Findings<'_>) -> Finding<'f> {
    let mut finding = out.on_relation(tie);
    finding.since(tie.since()).until(tie.until());
    if !is_sure {
        finding.doubt(WHEN_CLOSED);
    }
    finding
}

pub(crate) fn same_person_in_charge(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for tie in ties(case, RelationKind::SAME_PERSON_IN_CHARGE) {
        report(tie, out);
    }
}

pub(crate) fn holding_or_managing(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for tie in ties(case, RelationKind::HOLDS_OR_MANAGES) {
        report(tie, out);
    }
    // control may be exercised through others, and the article speaks of direct holding alone
    for tie in ties(case, RelationKind::CONTROLS) {
        report(tie, out).doubt(DIRECT_HOLDING);
    }
}

pub(crate) fn member_bids_separately(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for (tie, is_sure) in ties(case, RelationKind::SAME_FIRM) {
        let (subject, object) = (tie.subject(), tie.object());
        if is_in_a_consortium(case, subject) || is_in_a_consortium(case, object) {
            report((tie, is_sure), out);
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

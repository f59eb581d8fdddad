//! Who is tied to a sanctioned party.
//!
//! An affiliate controls a party, is controlled by it, or is under common control with it. Controlled affiliates are
//! normally included in a sanction, controlling ones if they are responsible; a settlement may leave affiliates out.

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::terms::{is_certain, last_day, sanctions};

/// How a firm that takes part is tied to a sanctioned one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// It is the same firm, or a branch of it.
    Same,
    /// It is controlled by it.
    Controlled,
    /// It controls it.
    Controlling,
    /// It took over its business.
    Successor,
    /// They are tied in another way, which may be control.
    Other,
}

/// Clause: the same firm, or a branch of it.
pub fn same_firm(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    tied(case, p, Tie::Same, out);
}

/// Clause: controlled affiliates.
pub fn controlled_affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    tied(case, p, Tie::Controlled, out);
}

/// Clause: controlling affiliates.
pub fn controlling_affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    tied(case, p, Tie::Controlling, out);
}

/// Clause: other affiliates.
pub fn affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    tied(case, p, Tie::Other, out);
}

/// Clause: successors and assigns.
pub fn successor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    tied(case, p, Tie::Successor, out);
}

/// Clause: members of the consortium.
pub fn consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for sanction in sanctions(case, p).about(CONSORTIUM) {
        let until = last_day(case, sanction.record());
        out.on(sanction).since(sanction.begins()).until(until).say(say![
            sanction.party(),
            sanction,
            sanction.begins(),
            until
        ]);
    }
}

/// Clause: subcontractors.
pub fn subcontractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replace(case, p, SUBCONTRACTORS, out);
}

/// Clause: relied-on entities.
pub fn relied_on_entity(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replace(case, p, RELIED_ON, out);
}

/// One finding for each member that is not sanctioned itself and is tied to a sanctioned party in this way.
fn tied(case: &Case<'_>, p: &Parameters, wanted: Tie, out: &mut Findings<'_>) {
    for sanction in sanctions(case, p) {
        let sanctioned = sanction.party();
        for member in case.parties().filter(|party| party.is_in(MEMBERS)) {
            if tie(case, member, sanctioned) != Some(wanted) || is_sanctioned_itself(case, p, member) {
                continue;
            }
            let mut finding = out.on(sanction);
            finding
                .and_about(sanctioned)
                .about(member)
                .since(sanction.begins())
                .until(last_day(case, sanction.record()))
                .say(say![member, sanctioned, sanction]);
            for link in case.relations().filter(|link| is_part_of_tie(case, *link, member, sanctioned)) {
                finding.and_on_relation(link);
            }
            let carved_out = wanted != Tie::Same && sanction.fact(CARVED_OUT).unwrap_or(0) != 0;
            if carved_out || is_left_eligible(case, member, &sanction) {
                finding.note();
            } else if wanted == Tie::Controlled && sanction.kind() == RecordKind::SUSPENSION {
                // the sources speak of affiliates of debarred parties, not of suspended ones
                finding.doubt(INCLUDED);
            }
        }
    }
}

/// One finding for each party of the group that is ineligible, or controlled by an ineligible party.
fn replace(case: &Case<'_>, p: &Parameters, group: Group, out: &mut Findings<'_>) {
    for sanction in sanctions(case, p) {
        let sanctioned = sanction.party();
        for party in case.parties().filter(|party| party.is_in(group)) {
            let itself = party.position() == sanctioned.position();
            if itself || is_above(case, sanctioned, party) {
                let mut finding = out.on(sanction);
                finding
                    .and_about(sanctioned)
                    .about(party)
                    .since(sanction.begins())
                    .until(last_day(case, sanction.record()))
                    .say(say![party, sanctioned, sanction])
                    .within(Restriction::ReplaceParty);
                for link in case.relations().filter(|link| is_part_of_tie(case, *link, party, sanctioned)) {
                    finding.and_on_relation(link);
                }
                if !itself && sanction.fact(CARVED_OUT).unwrap_or(0) != 0 {
                    finding.note();
                }
            }
        }
    }
}

fn tie(case: &Case<'_>, member: Party<'_>, sanctioned: Party<'_>) -> Option<Tie> {
    let (one, other) = (member.position(), sanctioned.position());
    let of_member = sanctioned.of() == Some(one) && sanctioned.is_tied_on(case.as_of());
    let linked = |kind: RelationKind, subject: u32, object: u32| {
        case.relations().any(|link| {
            link.kind() == kind
                && (link.subject().position(), link.object().position()) == (subject, object)
                && link.held_on(case.as_of()) != Answer::No
        })
    };
    let either = |kind: RelationKind| linked(kind, one, other) || linked(kind, other, one);
    if one == other {
        None
    } else if either(RelationKind::SAME_FIRM) || linked(RelationKind::BRANCH_OF, one, other) {
        Some(Tie::Same)
    } else if is_above(case, sanctioned, member) {
        Some(Tie::Controlled)
    } else if is_above(case, member, sanctioned) {
        Some(Tie::Controlling)
    } else if of_member && sanctioned.role() == Role::PREDECESSOR {
        Some(Tie::Successor)
    } else if of_member && OTHER_TIES.contains(&sanctioned.role())
        || either(RelationKind::HOLDS_OR_MANAGES)
        || either(RelationKind::SAME_PERSON_IN_CHARGE)
        || linked(RelationKind::BRANCH_OF, other, one)
        || case.parties().any(|common| is_above(case, common, member) && is_above(case, common, sanctioned))
    {
        Some(Tie::Other)
    } else {
        None
    }
}

/// What else a party may be to a bidder that may amount to control.
const OTHER_TIES: [Role; 3] = [Role::AFFILIATE, Role::BENEFICIAL_OWNER, Role::DIRECTOR];

/// Whether the first party controls the second, directly or through others.
fn is_above(case: &Case<'_>, first: Party<'_>, second: Party<'_>) -> bool {
    case.controllers_of(second).include(first)
}

/// Whether a link ties the two, directly or as a step of a chain of control between them or from a common controller.
fn is_part_of_tie(case: &Case<'_>, link: Relation<'_>, member: Party<'_>, sanctioned: Party<'_>) -> bool {
    let is = |one: Party<'_>, other: Party<'_>| one.position() == other.position();
    let from_to = |upper: Party<'_>, lower: Party<'_>| {
        (is(link.subject(), upper) || is_above(case, upper, link.subject()))
            && (is(link.object(), lower) || is_above(case, link.object(), lower))
    };
    let (subject, object) = (link.subject(), link.object());
    let joins = |one: Party<'_>, other: Party<'_>| is(subject, one) && is(object, other);
    if link.held_on(case.as_of()) == Answer::No {
        false
    } else if joins(member, sanctioned) || joins(sanctioned, member) {
        true
    } else if link.kind() != RelationKind::CONTROLS {
        false
    } else if from_to(sanctioned, member) || from_to(member, sanctioned) {
        true
    } else {
        let common = |party: &Party<'_>| is_above(case, *party, member) && is_above(case, *party, sanctioned);
        let mut above = case.parties().filter(common);
        above.any(|party| from_to(party, member) || from_to(party, sanctioned))
    }
}

/// Whether the member is surely sanctioned by a decision about itself, which then says what there is to say.
fn is_sanctioned_itself(case: &Case<'_>, p: &Parameters, member: Party<'_>) -> bool {
    sanctions(case, p).about(member).any(|own| is_certain(&own))
}

/// Whether a decision about the member itself, made with the sanction or later, surely left it eligible.
fn is_left_eligible(case: &Case<'_>, member: Party<'_>, sanction: &Match<'_>) -> bool {
    case.records()
        .about(member)
        .of_kind(RecordKind::CONDITIONAL_NON_DEBARMENT)
        .on_any_list([INELIGIBLE, OTHER_SANCTIONS])
        .standing_on(case.as_of())
        .running_on(case.as_of())
        .any(|own| {
            let in_order = sanction.begins().get().zip(own.begins().get());
            is_certain(&own) && in_order.is_some_and(|(sanction, own)| sanction <= own)
        })
}

//! Who is tied to a sanctioned party.
//!
//! An affiliate controls a party, is controlled by it, or is under common control with it. Controlled affiliates are
//! normally included in a sanction, controlling ones if they are responsible; a settlement may leave affiliates out.

use alloc::vec;
use alloc::vec::Vec;

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

/// A party that takes part, and everybody above it.
struct Member<'a> {
    party: Party<'a>,
    above: PartySet,
}

fn members<'a>(case: &Case<'a>, group: Group) -> Vec<Member<'a>> {
    let parties = case.parties().filter(|party| party.is_in(group));
    parties.map(|party| Member { party, above: case.controllers_of(party) }).collect()
}

/// One finding for each member that is not sanctioned itself and is tied to a sanctioned party in this way.
fn tied(case: &Case<'_>, p: &Parameters, wanted: Tie, out: &mut Findings<'_>) {
    // who is sanctioned itself has a finding of its own
    let mut members = members(case, MEMBERS);
    members.retain(|member| !is_sanctioned_itself(case, p, member.party));
    for sanction in sanctions(case, p) {
        let sanctioned = Member { party: sanction.party(), above: case.controllers_of(sanction.party()) };
        for member in &members {
            if tie(case, member, &sanctioned) != Some(wanted) {
                continue;
            }
            let mut finding = out.on(sanction);
            finding
                .and_about(sanctioned.party)
                .about(member.party)
                .since(sanction.begins())
                .until(last_day(case, sanction.record()))
                .say(say![member.party, sanctioned.party, sanction]);
            for link in links(case, member, &sanctioned) {
                finding.and_on_relation(link);
            }
            let carved_out = wanted != Tie::Same && sanction.fact(CARVED_OUT).unwrap_or(0) != 0;
            if carved_out || is_left_eligible(case, member.party, &sanction) {
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
    let parties = members(case, group);
    for sanction in sanctions(case, p) {
        let sanctioned = Member { party: sanction.party(), above: case.controllers_of(sanction.party()) };
        for party in &parties {
            let itself = party.party.position() == sanctioned.party.position();
            if itself || party.above.include(sanctioned.party) {
                let mut finding = out.on(sanction);
                finding
                    .and_about(sanctioned.party)
                    .about(party.party)
                    .since(sanction.begins())
                    .until(last_day(case, sanction.record()))
                    .say(say![party.party, sanctioned.party, sanction])
                    .within(Restriction::ReplaceParty);
                for link in links(case, party, &sanctioned) {
                    finding.and_on_relation(link);
                }
                if !itself && sanction.fact(CARVED_OUT).unwrap_or(0) != 0 {
                    finding.note();
                }
            }
        }
    }
}

fn tie(case: &Case<'_>, member: &Member<'_>, sanctioned: &Member<'_>) -> Option<Tie> {
    let (one, other) = (member.party.position(), sanctioned.party.position());
    let of_member = sanctioned.party.of() == Some(one) && sanctioned.party.is_tied_on(case.as_of());
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
    } else if member.above.include(sanctioned.party) {
        Some(Tie::Controlled)
    } else if sanctioned.above.include(member.party) {
        Some(Tie::Controlling)
    } else if of_member && sanctioned.party.role() == Role::PREDECESSOR {
        Some(Tie::Successor)
    } else if of_member && OTHER_TIES.contains(&sanctioned.party.role())
        || either(RelationKind::HOLDS_OR_MANAGES)
        || either(RelationKind::SAME_PERSON_IN_CHARGE)
        || linked(RelationKind::BRANCH_OF, other, one)
        || !member.above.both(&sanctioned.above).is_empty()
    {
        Some(Tie::Other)
    } else {
        None
    }
}

/// What else a party may be to a bidder that may amount to control.
const OTHER_TIES: [Role; 3] = [Role::AFFILIATE, Role::BENEFICIAL_OWNER, Role::DIRECTOR];

/// The links that tie the two: directly, or as steps of a chain of control between them or from a common controller.
fn links<'a>(case: &Case<'a>, member: &Member<'a>, sanctioned: &Member<'a>) -> Vec<Relation<'a>> {
    let ends = [member.party.position(), sanctioned.party.position()];
    let to = |end: &Member<'a>| end.above.clone().with(end.party);
    let common = member.above.both(&sanctioned.above);
    // each: the upper ends, and the lower end with everybody above it
    let chains = if member.above.include(sanctioned.party) {
        vec![(case.only(sanctioned.party), to(member))]
    } else if sanctioned.above.include(member.party) {
        vec![(case.only(member.party), to(sanctioned))]
    } else if !common.is_empty() {
        vec![(common.clone(), to(member)), (common, to(sanctioned))]
    } else {
        Vec::new()
    };
    let is_part = |link: &Relation<'a>| {
        let (subject, object) = (link.subject(), link.object());
        let direct = ends.contains(&subject.position()) && ends.contains(&object.position());
        let on_chain = link.kind() == RelationKind::CONTROLS
            && chains.iter().any(|(upper, lower)| {
                lower.include(object)
                    && (upper.include(subject) || !case.controllers_of(subject).both(upper).is_empty())
            });
        (direct || on_chain) && link.held_on(case.as_of()) != Answer::No
    };
    case.relations().filter(is_part).collect()
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

//! Who may bid beside whom: Regulations art. 18 and 22, Law art. 24.

use alloc::vec::Vec;

use probity_guest::{
    Answer, COMPETITORS, CONSORTIUM, Case, Finding, Findings, Parties, Party, Relation, RelationKind, Role,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::conditions::{bids, may_have_bid};
use crate::days::days_of_closing;
use crate::parameters::Parameters;
use crate::vocabulary::{DIRECT_HOLDING, WHEN_CLOSED};

/// Ties of a kind between this bid and a competing one, held on the day of the bid; and whether that is sure, where the
/// case does not state that day.
fn ties<'a>(case: &Case<'a>, kind: RelationKind) -> impl Iterator<Item = (Relation<'a>, bool)> {
    let [first, last] = days_of_closing(case);
    let case = *case;
    case.relations().filter(move |tie| tie.kind() == kind).filter_map(move |tie| {
        let joins = case.quietly(|| joins_a_competitor(tie, &case));
        if joins == Answer::No {
            return None;
        }
        let begun = tie.since().get().filter(|on| first < *on && *on < last).unwrap_or(last);
        let held = case.quietly(|| [first, last, begun].map(|day| tie.held_on(day) == Answer::Yes));
        let may_have = held.contains(&true);
        tie.held_on(if may_have && !held[0] { begun } else { first });
        may_have.then_some((tie, joins == Answer::Yes && !held.contains(&false)))
    })
}

/// Whether a tie joins a member of this bid, or who may have been one, to a competitor.
fn joins_a_competitor(tie: Relation<'_>, case: &Case<'_>) -> Answer {
    let (subject, object) = (tie.subject(), tie.object());
    let pairs = [(subject, object), (object, subject)];
    let to_competitors = pairs.into_iter().filter(|(_, other)| other.is_in(COMPETITORS));
    Answer::any(to_competitors.map(|(own, _)| bids(own, case)))
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
        if is_of_a_consortium(case, tie) {
            report((tie, is_sure), out);
        }
    }
}

/// One firm is in the charge of one person, and a firm manages its branches; but the article speaks of different suppliers.
pub(crate) fn one_firm_bids_twice(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let is_of_one_firm =
        |tie: Relation<'_>| matches!(tie.kind(), RelationKind::SAME_FIRM | RelationKind::BRANCH_OF);
    let kinds = [RelationKind::SAME_FIRM, RelationKind::BRANCH_OF];
    let direct: Vec<_> = kinds.into_iter().flat_map(|kind| ties(case, kind)).collect();
    for (tie, is_sure) in &direct {
        // of the same firm in a consortium the rule on its members speaks
        if tie.kind() == RelationKind::BRANCH_OF || !is_of_a_consortium(case, *tie) {
            report((*tie, *is_sure), out);
        }
    }
    // over several ties: those of the competitor show that it is one firm with a member
    let [first, last] = days_of_closing(case);
    let at_last = case.one_firm_with(BIDDER_AND_CONSORTIUM, last);
    let at_first =
        if first == last { at_last.clone() } else { case.one_firm_with(BIDDER_AND_CONSORTIUM, first) };
    let on_both = at_first.both(&at_last);
    let is_direct = |party: Party<'_>| direct.iter().any(|(tie, _)| touches(*tie, party));
    for tie in case.relations().filter(|tie| is_of_one_firm(*tie)) {
        let held = case.quietly(|| [first, last].map(|day| tie.held_on(day) == Answer::Yes));
        let may_be_one = |party: &Party<'_>| {
            let is_one = (held[0] && at_first.include(*party)) || (held[1] && at_last.include(*party));
            is_one && party.is_in(COMPETITORS) && !is_direct(*party)
        };
        if let Some(competitor) = [tie.subject(), tie.object()].into_iter().find(may_be_one) {
            report((tie, held == [true; 2] && on_both.include(competitor)), out);
        }
    }
}

fn touches(tie: Relation<'_>, party: Party<'_>) -> bool {
    [tie.subject(), tie.object()].iter().any(|end| end.position() == party.position())
}

fn is_of_a_consortium(case: &Case<'_>, tie: Relation<'_>) -> bool {
    is_in_a_consortium(case, tie.subject()) || is_in_a_consortium(case, tie.object())
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
        out.follow(case, |party| party.is_in(CONSORTIUM) || may_have_bid(party, case));
    }
}

pub(crate) fn early_consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.lists_refuse() {
        out.follow(case, |party| party.is_in(CONSORTIUM) || may_have_bid(party, case));
    }
}

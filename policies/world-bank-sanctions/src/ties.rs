//! Who is tied to a sanctioned party.
//!
//! An affiliate controls a party, is controlled by it, or is under common control with it. Controlled affiliates are
//! normally included in a sanction, controlling ones if they are responsible; a settlement may leave affiliates out, and
//! so does a decision that leaves the affiliate itself eligible.

use alloc::vec::Vec;

use probity_guest::*;

use crate::graph::{Graph, Tie};
use crate::law::Parameters;
use crate::law::*;
use crate::lists::Lists;
use crate::terms::{Sanctions, is_certain, matched};

/// A party that takes part, and a sanction of a party that it is tied to.
struct Tied<'a> {
    party: Party<'a>,
    sanction: Match<'a>,
    tie: Tie,
    shown_by: Vec<Relation<'a>>,
    exception: Exception<'a>,
}

/// Whether the sanction leaves the affiliate out.
#[derive(Clone, Copy)]
enum Exception<'a> {
    None,
    /// The decision or settlement leaves affiliates out.
    CarvedOut,
    /// The same decision left this affiliate eligible.
    LeftEligible(Match<'a>),
    /// A decision left it eligible that may not be the same.
    Open,
}

/// Clause: the same firm, or a branch of it.
pub fn same_firm(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    members(case, p, &[Tie::Same, Tie::Branch], out);
}

/// Clause: controlled affiliates.
pub fn controlled_affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    members(case, p, &[Tie::Controlled, Tie::ControlledThrough], out);
}

/// Clause: controlling affiliates.
pub fn controlling_affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    members(case, p, &[Tie::Controlling, Tie::ControllingThrough], out);
}

/// Clause: other affiliates.
pub fn affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    members(case, p, &[Tie::CommonControl, Tie::Other], out);
}

/// Clause: successors and assigns.
pub fn successor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    members(case, p, &[Tie::Successor], out);
}

/// Clause: members of the consortium.
pub fn consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, CONSORTIUM);
    for sanction in all.in_force() {
        let until = all.last_day(&sanction);
        out.on(sanction).since(sanction.begins()).until(until).say(all.term(&sanction));
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

/// Clause: the decision or settlement leaves affiliates out.
pub fn affiliate_carved_out(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !case.all_records().any(|found| is_carved_out(&found)) {
        return;
    }
    let wanted = |_: Tie, exception: &Exception<'_>| matches!(exception, Exception::CarvedOut);
    each_tied(case, p, TAKING_PART, &wanted, &mut |_, tied| {
        tied.find(out).say(tied.values());
    });
}

/// Clause: the same decision left the affiliate eligible.
pub fn affiliate_left_eligible(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !case.all_records().any(|found| found.kind() == RecordKind::CONDITIONAL_NON_DEBARMENT) {
        return;
    }
    let wanted = |_: Tie, exception: &Exception<'_>| matches!(exception, Exception::LeftEligible(_));
    each_tied(case, p, TAKING_PART, &wanted, &mut |_, tied| {
        if let Exception::LeftEligible(own) = tied.exception {
            let [party, sanctioned, record, matched, tie] = tied.values();
            tied.find(out).and_on(own.record()).say([party, sanctioned, record, matched, tie, slot(own)]);
        }
    });
}

/// One finding for each sanction that reaches a member over one of these ties.
fn members(case: &Case<'_>, p: &Parameters, wanted: &[Tie], out: &mut Findings<'_>) {
    let wanted = |tie: Tie, exception: &Exception<'_>| wanted.contains(&tie) && exception.leaves_in();
    each_tied(case, p, MEMBERS, &wanted, &mut |all, tied| {
        let mut finding = tied.find(out);
        finding.since(tied.sanction.begins()).until(all.last_day(&tied.sanction)).say(tied.values());
        // the other ties refer by their rule
        if let Some(question) = tied.question().filter(|_| tied.tie.includes()) {
            finding.doubt(question);
        }
    });
}

/// One finding for each sanction that reaches a party of the group over any tie.
fn replace(case: &Case<'_>, p: &Parameters, group: Group, out: &mut Findings<'_>) {
    let wanted = |_: Tie, exception: &Exception<'_>| exception.leaves_in();
    each_tied(case, p, group, &wanted, &mut |all, tied| {
        let mut finding = tied.find(out);
        finding.since(tied.sanction.begins()).until(all.last_day(&tied.sanction)).say(tied.values());
        finding.within(Restriction::ReplaceParty);
        if let Some(question) = tied.question() {
            finding.doubt(question);
        }
    });
}

/// Everybody of the group with every sanction that a wanted tie makes theirs.
fn each_tied<'a>(
    case: &Case<'a>,
    p: &Parameters,
    group: Group,
    is_wanted: &dyn Fn(Tie, &Exception<'_>) -> bool,
    then: &mut dyn FnMut(&Sanctions<'a>, &Tied<'a>),
) {
    if !case.parties().any(|party| party.is_in(group)) {
        return;
    }
    let all = Sanctions::of(case, p);
    let sanctions: Vec<_> = all.in_force().collect();
    if sanctions.is_empty() {
        return;
    }
    let owned: Vec<_> = sanctions.iter().map(|sanction| (sanction.party().position(), *sanction)).collect();
    let graph = Graph::of(case);
    let mut view = graph.view();
    let by_party = Lists::new(graph.parties(), &owned);
    for party in case.parties().filter(|party| party.is_in(group)) {
        // a decision about the party itself says what there is to say, while it lasts
        let own: Vec<_> =
            by_party.of(party.position()).iter().filter(|own| is_certain(own)).copied().collect();
        graph.look_from(party.position(), &mut view);
        for sanction in &sanctions {
            let other = sanction.party().position();
            let Some(tie) = view.tie_to(other) else { continue };
            if tie != Tie::Itself && own.iter().any(|own| all.lasts_as_long(own, sanction)) {
                continue;
            }
            let exception = exception(&all, party, sanction, tie);
            if !is_wanted(tie, &exception) {
                continue;
            }
            let shown_by = graph.shown_by(party.position(), other, tie, &mut view);
            then(&all, &Tied { party, sanction: *sanction, tie, shown_by, exception });
        }
    }
}

impl Tie {
    /// Whether a sanction normally includes who is tied so.
    fn includes(self) -> bool {
        self.is_of_one_firm() || matches!(self, Tie::Controlled | Tie::ControlledThrough)
    }

    fn is_of_one_firm(self) -> bool {
        matches!(self, Tie::Itself | Tie::Same | Tie::Branch)
    }
}

impl Exception<'_> {
    /// Whether nothing leaves the party out for sure.
    fn leaves_in(&self) -> bool {
        matches!(self, Exception::None | Exception::Open)
    }
}

impl Tied<'_> {
    /// The values of the slots that every text on a tie has.
    fn values(&self) -> [SlotValue; 5] {
        let sanction = &self.sanction;
        say![self.party, sanction.party(), *sanction, matched(sanction), self.tie.number()]
    }

    fn find<'f>(&self, out: &'f mut Findings<'_>) -> Finding<'f> {
        let mut finding = out.on(self.sanction);
        finding.about(self.party);
        for relation in &self.shown_by {
            finding.and_on_relation(*relation);
        }
        finding
    }

    /// What the tie itself leaves open; nothing where a question about the sanction comes first.
    fn question(&self) -> Option<Question> {
        let by_tie = match self.tie {
            Tie::Controlling | Tie::ControllingThrough => Some(RESPONSIBLE),
            Tie::Successor => Some(SUCCEEDED),
            Tie::CommonControl | Tie::Other => Some(INCLUDED),
            Tie::Controlled | Tie::ControlledThrough if !self.is_of_a_listed_firm() => Some(INCLUDED),
            _ => None,
        };
        let open = matches!(self.exception, Exception::Open);
        by_tie.or(open.then_some(INCLUDED)).filter(|_| is_certain(&self.sanction))
    }

    /// Whether the World Bank itself debarred or listed the sanctioned party: the sources speak of affiliates of those,
    /// not of suspended ones, nor of those of a firm that only another bank debarred.
    fn is_of_a_listed_firm(&self) -> bool {
        self.sanction.is_on(INELIGIBLE) && self.sanction.kind() != RecordKind::SUSPENSION
    }
}

fn exception<'a>(all: &Sanctions<'a>, party: Party<'a>, sanction: &Match<'a>, tie: Tie) -> Exception<'a> {
    let today = all.case.as_of();
    if tie == Tie::Itself {
        return Exception::None;
    }
    if !tie.is_of_one_firm() && is_carved_out(sanction) {
        return Exception::CarvedOut;
    }
    let mut exception = Exception::None;
    for own in all.about(party) {
        let is_wanted = own.kind() == RecordKind::CONDITIONAL_NON_DEBARMENT
            && (own.is_on(INELIGIBLE) || own.is_on(OTHER_SANCTIONS))
            && own.stands_on(today)
            && own.begins().get().is_none_or(|first| first <= today);
        if !is_wanted {
            continue;
        }
        let same = is_of_the_same_decision(own, sanction);
        if same == Answer::Yes
            && is_certain(own)
            && own.runs_on(today) == Answer::Yes
            && !tie.is_of_one_firm()
        {
            return Exception::LeftEligible(*own);
        }
        if same != Answer::No {
            exception = Exception::Open;
        }
    }
    exception
}

fn is_carved_out(sanction: &Match<'_>) -> bool {
    sanction.fact(CARVED_OUT).unwrap_or(0) != 0
}

/// Whether a decision that left a party eligible is the one that sanctioned another: made, or in effect, on the same day.
/// One that came before is not; one that came later may be.
fn is_of_the_same_decision(own: &Match<'_>, sanction: &Match<'_>) -> Answer {
    let decided = own.decided().get().zip(sanction.decided().get());
    let (own, sanction) = match decided {
        Some(days) => days,
        None => match own.begins().get().zip(sanction.begins().get()) {
            Some(days) => days,
            None => return Answer::Unknown,
        },
    };
    match own.cmp(&sanction) {
        core::cmp::Ordering::Equal => Answer::Yes,
        core::cmp::Ordering::Less => Answer::No,
        core::cmp::Ordering::Greater => Answer::Unknown,
    }
}

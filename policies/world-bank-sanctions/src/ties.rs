//! Who is tied to a sanctioned party.
//!
//! An affiliate controls a party, is controlled by it, or is under common control with it. Controlled affiliates are
//! normally included in a sanction, controlling ones if they are responsible; a settlement may leave affiliates out, and
//! so does a decision that leaves the affiliate itself eligible.

use alloc::vec::Vec;
use core::cell::OnceCell;

use probity_guest::*;

use crate::graph::{Graph, Tie};
use crate::law::Parameters;
use crate::law::*;
use crate::lists::Lists;
use crate::terms::{Sanctions, is_certain, matched};

/// A party that takes part, and a sanction of a party that it is tied to.
struct Tied<'a, 't> {
    party: Party<'a>,
    sanction: Match<'a>,
    tie: Tie,
    shown_by: &'t [Relation<'a>],
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
    members(case, p, &[Tie::CommonControl, Tie::Other, Tie::OtherBelow], out);
}

/// Clause: successors and assigns.
pub fn successor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    members(case, p, &[Tie::Successor, Tie::SuccessorThrough], out);
}

/// Clause: members of the consortium.
pub fn consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, CONSORTIUM);
    let sanctions = all.records().filter(|found| all.is_of(found, &SANCTIONING, &LISTS));
    for sanction in sanctions.filter_map(|found| all.in_force(found)) {
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
    if !case.quietly(|| case.all_records().any(|found| is_carved_out(&found))) {
        return;
    }
    let carved_out = |exception: &Exception<'_>| matches!(exception, Exception::CarvedOut);
    each_tied(case, p, TAKING_PART, &Tie::is_of_affiliates, &carved_out, &mut |all, tied| {
        tied.find(all, out).say(tied.values());
    });
}

/// Clause: the same decision left the affiliate eligible.
pub fn affiliate_left_eligible(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !case.all_records().any(|found| found.kind() == RecordKind::CONDITIONAL_NON_DEBARMENT) {
        return;
    }
    let left_eligible = |exception: &Exception<'_>| matches!(exception, Exception::LeftEligible(_));
    each_tied(case, p, TAKING_PART, &Tie::is_of_affiliates, &left_eligible, &mut |all, tied| {
        if let Exception::LeftEligible(own) = tied.exception {
            let [party, sanctioned, record, matched, tie] = tied.values();
            tied.find(all, out).and_on(own.record()).say([
                party,
                sanctioned,
                record,
                matched,
                tie,
                slot(own),
            ]);
        }
    });
}

/// One finding for each sanction that reaches a member over one of these ties.
fn members(case: &Case<'_>, p: &Parameters, wanted: &[Tie], out: &mut Findings<'_>) {
    let wanted = |tie: &Tie| wanted.contains(tie);
    each_tied(case, p, MEMBERS, &wanted, &|exception| exception.leaves_in(), &mut |all, tied| {
        let mut finding = tied.find(all, out);
        finding.since(tied.sanction.begins()).until(all.last_day(&tied.sanction)).say(tied.values());
        // the other ties refer by their rule
        if let Some(question) = all.quietly(|| tied.question()).filter(|_| tied.tie.includes()) {
            finding.doubt(question);
        }
    });
}

/// One finding for each sanction that reaches a party of the group over any tie.
fn replace(case: &Case<'_>, p: &Parameters, group: Group, out: &mut Findings<'_>) {
    each_tied(case, p, group, &|_| true, &|exception| exception.leaves_in(), &mut |all, tied| {
        let mut finding = tied.find(all, out);
        finding.since(tied.sanction.begins()).until(all.last_day(&tied.sanction)).say(tied.values());
        finding.within(Restriction::ReplaceParty);
        if let Some(question) = all.quietly(|| tied.question()) {
            finding.doubt(question);
        }
    });
}

/// Every sanction in force with everybody of the group whose it becomes by a wanted tie, unless an exception is not
/// wanted.
fn each_tied<'a>(
    case: &Case<'a>,
    p: &Parameters,
    group: Group,
    is_wanted: &dyn Fn(&Tie) -> bool,
    is_left: &dyn Fn(&Exception<'_>) -> bool,
    then: &mut dyn FnMut(&Sanctions<'a>, &Tied<'a, '_>),
) {
    if !case.parties().any(|party| party.is_in(group)) {
        return;
    }
    let all = Sanctions::of(case, p);
    let ties = case.quietly(|| Ties::of(case, group, is_wanted));
    let own = OnceCell::new();
    for found in case.records() {
        let reached = ties.to(found.party());
        let is_wanted = found.shows().party(!reached.is_empty()) && all.is_of(&found, &SANCTIONING, &LISTS);
        let Some(sanction) = is_wanted.then(|| all.in_force(found)).flatten() else { continue };
        for Reached { member, tie, shown_by } in reached.iter().copied() {
            let party = case.party(member);
            let own = || own.get_or_init(|| own_sanctions(&all, group)).of(member).iter();
            let is_its_own = tie != Tie::Itself && own().any(|own| all.lasts_as_long(own, &sanction));
            let exception = exception(&all, party, &sanction, tie);
            if is_its_own || !is_left(&exception) {
                sanction.shows().condition(false);
                continue;
            }
            let shown_by = ties.relations.get(shown_by.0..shown_by.1).unwrap_or(&[]);
            then(&all, &Tied { party, sanction, tie, shown_by, exception });
        }
    }
}

/// The sanctions of everybody of a group that are certain. A decision about a party itself says what there is to say,
/// while it lasts.
fn own_sanctions<'a>(all: &Sanctions<'a>, group: Group) -> Lists<Match<'a>> {
    all.quietly(|| {
        let of_group = all.case.records().about(group);
        let sanctions = of_group.filter(|found| all.is_of(found, &SANCTIONING, &LISTS));
        let certain = sanctions.filter_map(|found| all.in_force(found)).filter(is_certain);
        let owned: Vec<_> = certain.map(|own| (own.party().position(), own)).collect();
        Lists::new(all.case.parties().count(), &owned)
    })
}

/// Who of a group is tied to whom.
struct Ties<'a> {
    reached: Lists<Reached>,
    relations: Vec<Relation<'a>>,
}

/// A party of the group, and its tie to another.
#[derive(Clone, Copy)]
struct Reached {
    member: u32,
    tie: Tie,
    /// From where to where the relations that show it stand.
    shown_by: (usize, usize),
}

impl<'a> Ties<'a> {
    /// The wanted ties to everybody about whom there is a record that may sanction.
    fn of(case: &Case<'a>, group: Group, is_wanted: &dyn Fn(&Tie) -> bool) -> Self {
        let mut sanctioned: Vec<u32> = case
            .all_records()
            .filter(|found| {
                SANCTIONING.contains(&found.kind()) && LISTS.iter().any(|list| found.is_on(*list))
            })
            .map(|found| found.party().position())
            .collect();
        sanctioned.sort_unstable();
        sanctioned.dedup();
        let (mut reached, mut relations) = (Vec::new(), Vec::new());
        if sanctioned.is_empty() {
            return Ties { reached: Lists::new(0, &reached), relations };
        }
        let graph = Graph::of(case);
        let mut view = graph.view();
        for member in case.parties().filter(|party| party.is_in(group)).map(Party::position) {
            graph.look_from(member, &mut view);
            for other in sanctioned.iter().copied() {
                let Some(tie) = view.tie_to(other).filter(is_wanted) else { continue };
                let first = relations.len();
                relations.extend(view.shown_by(other, tie));
                reached.push((other, Reached { member, tie, shown_by: (first, relations.len()) }));
            }
        }
        Ties { reached: Lists::new(case.parties().count(), &reached), relations }
    }

    fn to(&self, party: Party<'_>) -> &[Reached] {
        self.reached.of(party.position())
    }
}

impl Tie {
    /// Whether a sanction normally includes who is tied so.
    fn includes(self) -> bool {
        self.is_of_one_firm() || matches!(self, Tie::Controlled | Tie::ControlledThrough)
    }

    /// Whether the two are not one firm.
    fn is_of_affiliates(&self) -> bool {
        !self.is_of_one_firm()
    }
}

impl Exception<'_> {
    /// Whether nothing leaves the party out for sure.
    fn leaves_in(&self) -> bool {
        matches!(self, Exception::None | Exception::Open)
    }
}

impl Tied<'_, '_> {
    /// The values of the slots that every text on a tie has.
    fn values(&self) -> [SlotValue; 5] {
        let sanction = &self.sanction;
        say![self.party, sanction.party(), *sanction, matched(sanction), self.tie.number()]
    }

    fn find<'f>(&self, all: &Sanctions<'_>, out: &'f mut Findings<'_>) -> Finding<'f> {
        let mut finding = out.on(self.sanction);
        finding.about(self.party);
        for relation in self.shown_by {
            relation.held_on(all.case.as_of());
            finding.and_on_relation(*relation);
        }
        finding
    }

    /// What the tie itself leaves open; nothing where a question about the sanction comes first.
    fn question(&self) -> Option<Question> {
        let by_tie = match self.tie {
            Tie::Controlling | Tie::ControllingThrough => Some(RESPONSIBLE),
            Tie::Successor | Tie::SuccessorThrough => Some(SUCCEEDED),
            Tie::CommonControl | Tie::Other | Tie::OtherBelow => Some(INCLUDED),
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
    if tie == Tie::Itself {
        return Exception::None;
    }
    if !tie.is_of_one_firm() && is_carved_out(sanction) {
        return Exception::CarvedOut;
    }
    all.quietly(|| own_exception(all, party, sanction, tie))
}

/// Whether a decision about the affiliate itself left it eligible.
fn own_exception<'a>(all: &Sanctions<'a>, party: Party<'a>, sanction: &Match<'a>, tie: Tie) -> Exception<'a> {
    let today = all.case.as_of();
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

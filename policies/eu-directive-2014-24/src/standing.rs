//! What a party has to do with the bid: whose exclusion its records bear on.

use alloc::vec::Vec;

use probity_guest::{
    Answer, BIDDER, CONSORTIUM, Case, Day, Group, Parties, Party, Question, Relation, RelationKind, Role,
    SUBCONTRACTORS,
};

use crate::ties::{Ties, before, behind, gives_power, in_control, makes_one};
use crate::vocabulary::POWERS;
use crate::weigh::counting_day;

/// Who bids. Each member of a group of economic operators is an economic operator.
const MEMBERS: Group = BIDDER.and(CONSORTIUM);
/// On whose capacity the bid relies: art. 63.
const RELIED_ON: Group = Group::of(Role::RELIED_ON);

/// What part an operator has in the bid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// It bids: art. 57.
    Member,
    /// The bid relies on its capacity: art. 63(1).
    ReliedOn,
    /// It is a subcontractor: art. 71(6)(b).
    Subcontractor,
}

/// How a party's records reach an operator.
#[derive(Clone, Copy)]
pub(crate) struct Standing<'a> {
    /// The part at stake.
    pub(crate) part: Part,
    /// The operator whose part it is.
    pub(crate) operator: Party<'a>,
    /// Whether the party is a person behind the operator, art. 57(1), second subparagraph, and not the operator itself.
    pub(crate) is_person: bool,
    /// What is open about that.
    pub(crate) doubt: Option<Question>,
    /// The tie that shows it, where it is not the party's role.
    pub(crate) tie: Option<Relation<'a>>,
    /// Whether it leads over others, so that no single role or tie shows it.
    is_through_others: bool,
}

/// The part that a party has by its own role. Who bid when bids closed stays a bidder; an entity relied on or a
/// subcontractor that has left need not be replaced again.
pub(crate) fn part_of(party: Party<'_>, case: &Case<'_>) -> Option<Part> {
    let parts = [(MEMBERS, Part::Member), (RELIED_ON, Part::ReliedOn), (SUBCONTRACTORS, Part::Subcontractor)];
    let (_, part) = parts.into_iter().find(|(group, _)| party.is_in(*group))?;
    (part == Part::Member || party.is_tied_on(case.as_of())).then_some(part)
}

/// All ways in which a party's records reach operators of the bid: as that operator, and as a person behind one, for each
/// operator in a stricter part than its own.
pub(crate) fn standings<'a>(party: Party<'a>, case: &Case<'a>, ties: &Ties) -> Vec<Standing<'a>> {
    let mut all = Vec::new();
    let itself = part_of(party, case).map(|part| Standing {
        part,
        operator: party,
        is_person: false,
        doubt: None,
        tie: None,
        is_through_others: false,
    });
    all.extend(itself);
    let mut tied: Vec<_> = by_role(party, case)
        .into_iter()
        .chain(by_relation(party, case))
        .chain(through_others(party, case, ties))
        .filter(|tied| itself.is_none_or(|own| tied.part < own.part))
        .collect();
    tied.sort_by_key(|tied| (tied.operator.position(), tied.place()));
    for ways in tied.chunk_by(|first, second| first.operator.position() == second.operator.position()) {
        let firm = ways.iter().find(|tied| !tied.is_person);
        let person = ways.iter().find(|tied| tied.is_person);
        all.extend(firm);
        // art. 57(1) reaches a person also where it is open whether the records count as the operator's own
        all.extend(person.filter(|person| match firm {
            Some(firm) => firm.doubt.is_some() && person.doubt.is_none(),
            None => true,
        }));
    }
    all
}

impl Standing<'_> {
    /// Its place among the ways that lead to one operator: the strictest first, and of equals not by where they stand.
    fn place(&self) -> impl Ord + use<> {
        let kind = self.tie.map_or(0, |tie| match tie.kind() {
            RelationKind::SAME_FIRM => 1,
            RelationKind::BRANCH_OF => 2,
            RelationKind::CONTROLS => 3,
            _ => 4,
        });
        let since = self.tie.and_then(|tie| tie.since().get());
        let until = self.tie.and_then(|tie| tie.until().get());
        let is_held = self.tie.is_some_and(|tie| tie.object().position() != self.operator.position());
        let doubt = self.doubt.map(|question| question.0);
        (doubt, self.is_through_others, kind, since, until, is_held)
    }
}

/// The day on which a person must be behind an operator: that of the decision; for a running contract that of its award,
/// at which the situation must have existed (art. 73(b)).
fn tied_on(part: Part, case: &Case<'_>) -> Day {
    if part == Part::Member { counting_day(case).0 } else { case.as_of() }
}

/// A member of the administrative, management or supervisory body, or somebody with powers of representation, decision
/// or control, whatever its role; and a predecessor.
fn by_role<'a>(party: Party<'a>, case: &Case<'a>) -> Vec<Standing<'a>> {
    let Some(operator) = party.of().map(|of| case.party(of)) else { return Vec::new() };
    let Some(part) = part_of(operator, case).filter(|part| party.is_tied_on(tied_on(*part, case))) else {
        return Vec::new();
    };
    let standing =
        |is_person, doubt| Standing { part, operator, is_person, doubt, tie: None, is_through_others: false };
    let before = before(party).map(|doubt| standing(false, Some(doubt)));
    let behind = behind(party).map(|doubt| standing(true, doubt));
    before.into_iter().chain(behind).collect()
}

/// The same by a tie between two parties; and the same firm under another name, or a branch, which is no other person.
fn by_relation<'a>(party: Party<'a>, case: &Case<'a>) -> impl Iterator<Item = Standing<'a>> {
    let case = *case;
    let of_tie = move |tie: Relation<'a>| {
        let holds = tie.subject().position() == party.position();
        let is_held = tie.object().position() == party.position();
        let operator = if holds { tie.object() } else { tie.subject() };
        if !(holds || is_held) || operator.position() == party.position() {
            return None;
        }
        let part = part_of(operator, &case)?;
        if tie.held_on(tied_on(part, &case)) == Answer::No {
            return None;
        }
        let standing = |is_person, doubt| Standing {
            part,
            operator,
            is_person,
            doubt,
            tie: Some(tie),
            is_through_others: false,
        };
        match tie.kind() {
            kind if makes_one(kind) => Some(standing(false, None)),
            kind if gives_power(kind) && holds => Some(standing(true, in_control(party))),
            _ => None,
        }
    };
    case.relations().filter_map(of_tie)
}

/// The same over another name or a branch, on either side; and power through others, of which it is for a person to say
/// whether it is a power in the operator.
fn through_others<'a>(party: Party<'a>, case: &Case<'a>, ties: &Ties) -> Vec<Standing<'a>> {
    let (today, counting) = (ties.today().reached_from(party), ties.counting().reached_from(party));
    let mut all = Vec::new();
    for (operator, part) in ties.operators(case).filter(|(other, _)| other.position() != party.position()) {
        let (firms, reached) =
            if part == Part::Member { (ties.counting(), &counting) } else { (ties.today(), &today) };
        let standing = |is_person, doubt| Standing {
            part,
            operator,
            is_person,
            doubt,
            tie: None,
            is_through_others: true,
        };
        all.extend(firms.are_one(party, operator).then(|| standing(false, None)));
        let ways = firms.ways_from(party).iter().filter(|way| firms.leads_to(**way, operator));
        all.extend(ways.map(|way| standing(way.is_person, way.doubt())));
        all.extend(reached.include(operator).then(|| standing(true, Some(POWERS))));
    }
    all
}

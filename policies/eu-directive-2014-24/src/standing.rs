//! What a party has to do with the bid: whose exclusion its records bear on.

use alloc::vec::Vec;

use probity_guest::{
    Answer, BIDDER, CONSORTIUM, Case, Day, Group, Party, PartyKind, PartySet, Question, Relation,
    RelationKind, Role, SUBCONTRACTORS,
};

use crate::grounds::yes_or_no;
use crate::vocabulary::{HAS_POWERS, POWERS, SUCCESSION};
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
}

/// The part that a party has by its own role. Who bid when bids closed stays a bidder; an entity relied on or a
/// subcontractor that has left need not be replaced again.
fn part_of(party: Party<'_>, case: &Case<'_>) -> Option<Part> {
    let parts = [(MEMBERS, Part::Member), (RELIED_ON, Part::ReliedOn), (SUBCONTRACTORS, Part::Subcontractor)];
    let (_, part) = parts.into_iter().find(|(group, _)| party.is_in(*group))?;
    (part == Part::Member || party.is_tied_on(case.as_of())).then_some(part)
}

/// All ways in which a party's records reach operators of the bid: as that operator, and as a person behind one, for each
/// operator in a stricter part than its own.
pub(crate) fn standings<'a>(party: Party<'a>, case: &Case<'a>) -> Vec<Standing<'a>> {
    let mut all = Vec::new();
    let itself = part_of(party, case).map(|part| Standing {
        part,
        operator: party,
        is_person: false,
        doubt: None,
        tie: None,
    });
    all.extend(itself);
    let mut tied: Vec<_> = by_role(party, case)
        .into_iter()
        .chain(by_relation(party, case))
        .chain(indirectly(party, case))
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
    fn place(&self) -> (bool, u8, Option<Day>, Option<Day>, bool) {
        let kind = self.tie.map_or(0, |tie| match tie.kind() {
            RelationKind::SAME_FIRM => 1,
            RelationKind::BRANCH_OF => 2,
            RelationKind::CONTROLS => 3,
            _ => 4,
        });
        let since = self.tie.and_then(|tie| tie.since().get());
        let until = self.tie.and_then(|tie| tie.until().get());
        let is_held = self.tie.is_some_and(|tie| tie.object().position() != self.operator.position());
        (self.doubt.is_some(), kind, since, until, is_held)
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
    let standing = |is_person, doubt| Standing { part, operator, is_person, doubt, tie: None };
    let before = (party.role() == Role::PREDECESSOR).then(|| standing(false, Some(SUCCESSION)));
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
        let tie = Some(tie);
        match tie.map(Relation::kind) {
            Some(RelationKind::SAME_FIRM | RelationKind::BRANCH_OF) => {
                Some(Standing { part, operator, is_person: false, doubt: None, tie })
            }
            Some(RelationKind::CONTROLS | RelationKind::HOLDS_OR_MANAGES) if holds => {
                Some(Standing { part, operator, is_person: true, doubt: in_control(party), tie })
            }
            _ => None,
        }
    };
    case.relations().filter_map(of_tie)
}

/// Power through others: whether it is a power in the operator is for a person to say.
fn indirectly<'a>(party: Party<'a>, case: &Case<'a>) -> Vec<Standing<'a>> {
    let holds_any = case.relations().any(|tie| tie.subject().position() == party.position());
    if !holds_any && behind(party).is_none() {
        return Vec::new();
    }
    let today = case.as_of();
    let at_award = counting_day(case).0;
    let reached = reached_from(party, case, today);
    let reached_then = if at_award == today { None } else { Some(reached_from(party, case, at_award)) };
    let standing = |operator: Party<'a>| {
        let part = part_of(operator, case)?;
        let reached = reached_then.as_ref().filter(|_| part == Part::Member).unwrap_or(&reached);
        let is_reached =
            operator.position() != party.position() && probity_guest::Parties::include(reached, operator);
        is_reached.then_some(Standing { part, operator, is_person: true, doubt: Some(POWERS), tie: None })
    };
    case.parties().filter_map(standing).collect()
}

/// Everybody in whom a party has powers on a day, or may have them, also through others.
fn reached_from<'a>(party: Party<'a>, case: &Case<'a>, day: Day) -> PartySet {
    let mut reached = case.only(party);
    let mut frontier = Vec::from([party]);
    while let Some(from) = frontier.pop() {
        let by_role = from.of().filter(|_| behind(from).is_some() && from.is_tied_on(day));
        let by_tie = case.relations().filter(|tie| {
            matches!(tie.kind(), RelationKind::CONTROLS | RelationKind::HOLDS_OR_MANAGES)
                && tie.subject().position() == from.position()
                && tie.held_on(day) != Answer::No
        });
        for to in by_role.map(|of| case.party(of)).into_iter().chain(by_tie.map(Relation::object)) {
            if !probity_guest::Parties::include(&reached, to) {
                reached = reached.with(to);
                frontier.push(to);
            }
        }
    }
    reached
}

/// Whether a party is, by its role, a person behind the one that it belongs to, and what is open about that. To be a
/// member of its administrative, management or supervisory body is enough; who has powers in it may have any role.
fn behind(party: Party<'_>) -> Option<Option<Question>> {
    match (party.role(), yes_or_no(party.fact(HAS_POWERS))) {
        (Role::DIRECTOR, _) => Some(None),
        (Role::CONTROLLER, _) => Some(in_control(party)),
        (_, Answer::Yes) => Some(None),
        (Role::BENEFICIAL_OWNER, Answer::Unknown) => Some(Some(POWERS)),
        _ => None,
    }
}

/// What is open about who controls: whether a firm has powers in the other; and which is right, where the case says that
/// the one in control has none.
fn in_control(party: Party<'_>) -> Option<Question> {
    match yes_or_no(party.fact(HAS_POWERS)) {
        Answer::Yes => None,
        Answer::Unknown if party.is(PartyKind::NATURAL) => None,
        Answer::Unknown | Answer::No => Some(POWERS),
    }
}

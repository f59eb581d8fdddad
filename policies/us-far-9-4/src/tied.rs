//! Who is tied to a bidder or a subcontractor, and may be named by a decision as its affiliate (9.406-1(b)), or have its
//! conduct imputed to it (9.406-5).

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

use probity_guest::{Answer, Case, Group, Party, PartyKind, Role};

/// Those of a group to whom each party is tied over the fewest ties. Ties that hold today come first; of who is tied by
/// none of them, those of another day count: the decision may have been made, or the conduct have happened, on that day.
pub(crate) struct Tied<'a> {
    case: Case<'a>,
    nearest: Vec<Vec<u32>>,
}

impl<'a> Tied<'a> {
    /// Ties to a group, not over the parties of another.
    pub(crate) fn to(case: &Case<'a>, group: Group, not_over: Option<Group>) -> Self {
        let passes = |party: u32| not_over.is_none_or(|other| !case.party(party).is_in(other));
        let nearest = case.quietly(|| {
            let mut nearest = nearest(case, &neighbours(case, true), group, passes);
            let on_any_day = self::nearest(case, &neighbours(case, false), group, passes);
            for (today, any) in nearest.iter_mut().zip(on_any_day).filter(|(today, _)| today.is_empty()) {
                *today = any;
            }
            nearest
        });
        Tied { case: *case, nearest }
    }

    /// The nearest of the group; none for a party that is one of it.
    pub(crate) fn nearest(&self, party: Party<'_>) -> impl Iterator<Item = Party<'a>> {
        let own = party.position();
        let nearest = self.nearest.get(own as usize).into_iter().flatten();
        nearest.filter(move |member| **member != own).map(|member| self.case.party(*member))
    }
}

/// Whether it would be conduct of an individual, or of a firm for an individual, that is imputed.
pub(crate) fn is_imputation(excluded: Party<'_>, member: Party<'_>) -> bool {
    let natural = |party: Party<'_>| party.is(PartyKind::NATURAL);
    natural(excluded) || natural(member) || excluded.role() == Role::DIRECTOR
}

/// For each party those to whom it is tied directly: today, or on any day.
fn neighbours(case: &Case<'_>, only_today: bool) -> Vec<Vec<u32>> {
    let today = case.as_of();
    let mut neighbours: Vec<Vec<u32>> = vec![Vec::new(); case.parties().count()];
    let mut join = |from: u32, to: u32| {
        if let Some(list) = neighbours.get_mut(from as usize) {
            list.push(to);
        }
    };
    for tie in case.relations().filter(|tie| !only_today || tie.held_on(today) != Answer::No) {
        join(tie.subject().position(), tie.object().position());
        join(tie.object().position(), tie.subject().position());
    }
    let roles =
        [Role::CONTROLLER, Role::BENEFICIAL_OWNER, Role::DIRECTOR, Role::AFFILIATE, Role::PREDECESSOR];
    for party in case.parties().filter(|party| roles.contains(&party.role())) {
        if let Some(of) = party.of().filter(|_| !only_today || party.is_tied_on(today)) {
            join(of, party.position());
        }
    }
    neighbours
}

fn nearest(
    case: &Case<'_>,
    neighbours: &[Vec<u32>],
    group: Group,
    passes: impl Fn(u32) -> bool,
) -> Vec<Vec<u32>> {
    let mut nearest: Vec<Vec<u32>> = vec![Vec::new(); neighbours.len()];
    let mut distance: Vec<Option<u32>> = vec![None; neighbours.len()];
    let mut queue = VecDeque::new();
    for member in case.parties().filter(|party| party.is_in(group)).map(Party::position) {
        if let Some((own, far)) = nearest.get_mut(member as usize).zip(distance.get_mut(member as usize)) {
            own.push(member);
            *far = Some(0);
            queue.push_back((member, 0_u32));
        }
    }
    while let Some((from, far)) = queue.pop_front() {
        let members = nearest.get(from as usize).cloned().unwrap_or_default();
        for to in neighbours.get(from as usize).into_iter().flatten().filter(|to| passes(**to)) {
            let Some((known, there)) = nearest.get_mut(*to as usize).zip(distance.get_mut(*to as usize))
            else {
                continue;
            };
            if there.is_none() {
                *there = Some(far + 1);
                queue.push_back((*to, far + 1));
            }
            // every one that is as near, whichever stands first
            if *there == Some(far + 1) {
                for member in &members {
                    if !known.contains(member) {
                        known.push(*member);
                    }
                }
            }
        }
    }
    nearest
}

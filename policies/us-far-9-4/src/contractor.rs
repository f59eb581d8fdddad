//! Who is one contractor: the same firm under another name, and its divisions and branches (9.406-1(b)). Whoever is the
//! same contractor is the contractor, over however many names.

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

use probity_guest::{Answer, Case, Day, Group, Party, Relation, RelationKind};

/// How a party is one contractor with another; the numbers stand in the texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// It is the other itself.
    Itself = 0,
    /// It is the same firm.
    SameFirm = 1,
    /// The other is one of its divisions or branches.
    Whole = 2,
    /// It is a division or branch of the other.
    Division = 3,
    /// Both are divisions or branches of one firm.
    OtherDivision = 4,
}

impl Within {
    /// Whether an exclusion of it may be one of a division alone.
    pub(crate) fn is_division(self) -> bool {
        matches!(self, Within::Division | Within::OtherDivision)
    }

    /// Whether a step leads on from a member in this way.
    fn allows(self, step: Step) -> bool {
        match self {
            Within::Itself => false,
            Within::SameFirm => step == Step::Same,
            Within::Whole => step != Step::ToADivision,
            Within::Division => step != Step::ToTheWhole,
            Within::OtherDivision => true,
        }
    }
}

/// A step from one party to another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Same,
    ToTheWhole,
    ToADivision,
}

impl Step {
    /// The same tie, walked the other way.
    fn reversed(self) -> Step {
        match self {
            Step::Same => Step::Same,
            Step::ToTheWhole => Step::ToADivision,
            Step::ToADivision => Step::ToTheWhole,
        }
    }
}

/// The parties that are one contractor with a party of a group, by ties that hold on a day.
pub(crate) struct Contractors<'a> {
    case: Case<'a>,
    group: Group,
    ties: Vec<Relation<'a>>,
    /// For each party its steps: to whom, of what kind, over which tie.
    steps: Vec<Vec<(u32, Step, usize)>>,
    /// For each party those of the group that it is one contractor with.
    with: Vec<Vec<(u32, Within)>>,
}

impl<'a> Contractors<'a> {
    pub(crate) fn of(case: &Case<'a>, group: Group, day: Day) -> Self {
        case.quietly(|| Self::quietly_of(case, group, day))
    }

    fn quietly_of(case: &Case<'a>, group: Group, day: Day) -> Self {
        let is_one = |tie: &Relation<'_>| {
            matches!(tie.kind(), RelationKind::SAME_FIRM | RelationKind::BRANCH_OF)
                && tie.held_on(day) != Answer::No
        };
        let ties: Vec<_> = case.relations().filter(is_one).collect();
        let count = if ties.is_empty() { 0 } else { case.parties().count() };
        let mut own = Contractors {
            case: *case,
            group,
            ties,
            steps: vec![Vec::new(); count],
            with: vec![Vec::new(); count],
        };
        for (at, tie) in own.ties.iter().enumerate() {
            let (there, back) = match tie.kind() {
                RelationKind::SAME_FIRM => (Step::Same, Step::Same),
                _ => (Step::ToTheWhole, Step::ToADivision),
            };
            let (subject, object) = (tie.subject().position(), tie.object().position());
            for (from, to, step) in [(subject, object, there), (object, subject, back)] {
                if let Some(steps) = own.steps.get_mut(from as usize) {
                    steps.push((to, step, at));
                }
            }
        }
        for party in case.parties().filter(|party| party.is_in(group)) {
            own.add(party.position());
        }
        own
    }

    /// Enters everybody who is one contractor with a party of the group. The nearest way counts: over the same firm, else
    /// to the whole of which it is a division, else to a division.
    fn add(&mut self, member: u32) {
        if self.steps.get(member as usize).is_none_or(Vec::is_empty) {
            return;
        }
        for within in [Within::SameFirm, Within::Whole, Within::Division, Within::OtherDivision] {
            let distances = self.distances(member, within);
            for (with, _) in self.with.iter_mut().zip(distances).filter(|(_, far)| far.is_some()) {
                // each way is entered for one of the group at a time
                if with.last().is_none_or(|(known, _)| *known != member) {
                    with.push((member, within));
                }
            }
        }
    }

    /// For each party over how many ties it is one contractor with this one, in this way or a nearer one.
    fn distances(&self, from: u32, within: Within) -> Vec<Option<u32>> {
        let mut distances = vec![None; self.steps.len()];
        if let Some(own) = distances.get_mut(from as usize) {
            *own = Some(0);
        }
        let mut queue = VecDeque::from([(from, 0)]);
        while let Some((party, far)) = queue.pop_front() {
            for (to, step, _) in self.steps.get(party as usize).into_iter().flatten() {
                if let Some(unknown @ None) = distances.get_mut(*to as usize)
                    && within.allows(*step)
                {
                    *unknown = Some(far + 1);
                    queue.push_back((*to, far + 1));
                }
            }
        }
        distances
    }

    /// Those of the group that a party is one contractor with; one of the group stands for itself alone.
    pub(crate) fn with(&self, party: Party<'a>) -> Vec<(Party<'a>, Within)> {
        if party.is_in(self.group) {
            return vec![(party, Within::Itself)];
        }
        let with = self.with.get(party.position() as usize).into_iter().flatten();
        with.map(|(member, within)| (self.case.party(*member), *within)).collect()
    }

    /// Whether a party is one contractor with one of the group, or one of it.
    pub(crate) fn include(&self, party: Party<'_>) -> bool {
        party.is_in(self.group) || self.is_other_name(party)
    }

    /// Whether a party is none of the group, but one contractor with one of it.
    pub(crate) fn is_other_name(&self, party: Party<'_>) -> bool {
        !party.is_in(self.group)
            && self.with.get(party.position() as usize).is_some_and(|with| !with.is_empty())
    }

    /// The ties that make one of the group one contractor with another party in this way, over the fewest ties.
    pub(crate) fn ties(&self, member: Party<'_>, other: Party<'_>, within: Within) -> Vec<Relation<'a>> {
        let distances = self.distances(member.position(), within);
        let far = |party: u32| distances.get(party as usize).copied().flatten();
        let mut on_the_way = vec![false; self.steps.len()];
        let mut ties = vec![false; self.ties.len()];
        let mut frontier = vec![other.position()];
        while let Some(party) = frontier.pop() {
            for (from, back, tie) in self.steps.get(party as usize).into_iter().flatten() {
                let is_nearer = far(*from).is_some_and(|near| Some(near + 1) == far(party));
                if !is_nearer || !within.allows(back.reversed()) {
                    continue;
                }
                if let Some(tie) = ties.get_mut(*tie) {
                    *tie = true;
                }
                if let Some(unseen @ false) = on_the_way.get_mut(*from as usize) {
                    *unseen = true;
                    frontier.push(*from);
                }
            }
        }
        self.ties
            .iter()
            .copied()
            .zip(ties)
            .filter_map(|(tie, on_the_way)| on_the_way.then_some(tie))
            .collect()
    }
}

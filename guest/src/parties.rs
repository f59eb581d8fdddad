//! Which parties a rule is about.

use alloc::vec::Vec;

use crate::case::Party;
use crate::words::Role;

/// Parties by their role; see [`Party::is_in`] for which ties count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group(pub(crate) u32);

impl Group {
    /// The parties with one role.
    pub const fn of(role: Role) -> Self {
        Group(1 << role.number())
    }

    /// Those of either group.
    pub const fn and(self, other: Group) -> Self {
        Group(self.0 | other.0)
    }
}

/// The bidder itself.
pub const BIDDER: Group = Group::of(Role::BIDDER);
/// The other members of the consortium.
pub const CONSORTIUM: Group = Group::of(Role::CONSORTIUM_MEMBER);
/// The subcontractors of any tier.
pub const SUBCONTRACTORS: Group = Group::of(Role::SUBCONTRACTOR);
/// The other bidders for the same contract.
pub const COMPETITORS: Group = Group::of(Role::COMPETITOR);

/// A set of parties of one case.
#[derive(Debug, Clone)]
pub struct PartySet(pub(crate) Vec<bool>);

/// Something that can tell whether a party belongs to it.
pub trait Parties {
    /// Whether the party belongs.
    fn include(&self, party: Party<'_>) -> bool;
}

impl Parties for Group {
    fn include(&self, party: Party<'_>) -> bool {
        party.is_in(*self)
    }
}

impl Parties for PartySet {
    fn include(&self, party: Party<'_>) -> bool {
        self.0.get(party.position() as usize).copied().unwrap_or(false)
    }
}

impl Parties for Party<'_> {
    fn include(&self, party: Party<'_>) -> bool {
        party.position() == self.position()
    }
}

impl Parties for &PartySet {
    fn include(&self, party: Party<'_>) -> bool {
        PartySet::include(self, party)
    }
}

impl PartySet {
    /// Those that belong to both sets.
    pub fn both(&self, other: &PartySet) -> PartySet {
        PartySet(self.0.iter().zip(&other.0).map(|(here, there)| *here && *there).collect())
    }

    /// The set, with this party.
    pub fn with(mut self, party: Party<'_>) -> PartySet {
        if let Some(belongs) = self.0.get_mut(party.position() as usize) {
            *belongs = true;
        }
        self
    }

    /// Whether nobody belongs to it.
    pub fn is_empty(&self) -> bool {
        !self.0.contains(&true)
    }
}

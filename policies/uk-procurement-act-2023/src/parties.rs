//! What a party is to the supplier: itself, an associated person, an intended sub-contractor, or a connected person.

use probity_guest::{
    Answer, BIDDER, CONSORTIUM, Case, Group, Party, PartySet, RelationKind, Role, SUBCONTRACTORS,
};

use crate::recurrence::read;
use crate::vocabulary::NOT_REPLACED;

/// On whose capacity the supplier relies.
const RELIED_ON: Group = Group::of(Role::RELIED_ON);
/// Everybody who would have a part in the contract.
const TAKING_PART: Group = BIDDER.and(CONSORTIUM).and(RELIED_ON).and(SUBCONTRACTORS);

/// What a party is to the supplier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The supplier itself.
    Supplier,
    /// A person on whom the supplier relies: an associated person.
    Associated,
    /// A member of its consortium.
    Member,
    /// An intended sub-contractor of any tier.
    Subcontractor,
    /// A connected person, or one that may be.
    Connected,
    /// Nobody to the supplier, or no longer.
    Nobody,
}

/// Who is who in a case.
pub(crate) struct Parties<'a> {
    case: Case<'a>,
    controllers: PartySet,
    controlled: PartySet,
}

impl<'a> Parties<'a> {
    /// Reads them from a case.
    pub(crate) fn of(case: &Case<'a>) -> Self {
        Parties {
            case: *case,
            controllers: case.controllers_of(TAKING_PART),
            controlled: case.controlled_by(TAKING_PART),
        }
    }

    /// What a party is to the supplier on the day of the decision. Who was replaced is nobody any more.
    pub(crate) fn standing(&self, party: Party<'a>) -> Standing {
        let today = self.case.as_of();
        let takes_part = |group: Group| party.is_in(group) && party.is_tied_on(today);
        if takes_part(BIDDER) {
            Standing::Supplier
        } else if takes_part(RELIED_ON) {
            Standing::Associated
        } else if takes_part(CONSORTIUM) {
            Standing::Member
        } else if takes_part(SUBCONTRACTORS) {
            Standing::Subcontractor
        } else if self.is_connected(party) {
            Standing::Connected
        } else {
            Standing::Nobody
        }
    }

    /// Whether a party is, or may be, a connected person: who has significant control, a director, a parent or
    /// subsidiary, a predecessor, an equivalent of these, or who has significant influence either way.
    fn is_connected(&self, party: Party<'a>) -> bool {
        let by_role =
            [Role::CONTROLLER, Role::BENEFICIAL_OWNER, Role::DIRECTOR, Role::AFFILIATE, Role::PREDECESSOR]
                .contains(&party.role());
        // that a firm ended is what makes another its successor
        let holds = party.role() == Role::PREDECESSOR || party.is_tied_on(self.case.as_of());
        (by_role && holds && !self.is_with_a_competitor(party))
            || self.has(&self.controllers, party)
            || self.has(&self.controlled, party)
            || self.is_tied(party)
    }

    fn has(&self, set: &PartySet, party: Party<'a>) -> bool {
        probity_guest::case::Parties::include(set, party)
    }

    /// Whether a tie of any kind joins it to somebody who takes part.
    fn is_tied(&self, party: Party<'a>) -> bool {
        let today = self.case.as_of();
        self.case.relations().any(|tie| {
            let (subject, object) = (tie.subject(), tie.object());
            let other = match party.position() {
                position if position == subject.position() => object,
                position if position == object.position() => subject,
                _ => return false,
            };
            other.is_in(TAKING_PART)
                && tie.kind() != RelationKind::CONTROLS
                && tie.held_on(today) != Answer::No
        })
    }

    /// Whether it belongs, through others if need be, to another bidder for the contract.
    fn is_with_a_competitor(&self, party: Party<'a>) -> bool {
        let mut at = party;
        for _ in self.case.parties() {
            if at.role() == Role::COMPETITOR {
                return true;
            }
            match at.of() {
                Some(of) => at = self.case.party(of),
                None => return false,
            }
        }
        false
    }
}

/// Whether the supplier had a reasonable chance to replace a party, and let it pass: what the case says of the party,
/// else of the tender.
pub(crate) fn is_not_replaced(case: &Case<'_>, party: Party<'_>) -> bool {
    read(party.fact(NOT_REPLACED).or(case.fact(NOT_REPLACED)).get()) == Answer::Yes
}

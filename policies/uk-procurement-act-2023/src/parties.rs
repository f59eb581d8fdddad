//! What a party is to the supplier: itself, an associated person, an intended sub-contractor, or a connected person.

use core::cell::OnceCell;

use probity_guest::case::Parties as Members;
use probity_guest::{
    Answer, BIDDER, CONSORTIUM, Case, Day, Group, Match, Party, PartySet, RelationKind, Role, SUBCONTRACTORS,
};

use crate::recurrence::read;
use crate::vocabulary::NOT_REPLACED;

/// On whose capacity the supplier relies.
const RELIED_ON: Group = Group::of(Role::RELIED_ON);
/// Everybody who would have a part in the contract.
const TAKING_PART: Group = BIDDER.and(CONSORTIUM).and(RELIED_ON).and(SUBCONTRACTORS);

/// Whether a party has a role of the group on a day; who was replaced has none.
fn takes_part(party: Party<'_>, group: Group, today: Day) -> bool {
    party.is_in(group) && party.is_tied_on(today)
}

/// Everybody who takes part on a day.
#[derive(Clone, Copy)]
struct TakesPart(Day);

impl Members for TakesPart {
    fn include(&self, party: Party<'_>) -> bool {
        takes_part(party, TAKING_PART, self.0)
    }
}

/// No party at all.
struct Nobody;

impl Members for Nobody {
    fn include(&self, _: Party<'_>) -> bool {
        false
    }
}

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
    /// Who is tied to somebody who takes part; found when first asked for.
    tied: OnceCell<[PartySet; 3]>,
}

impl<'a> Parties<'a> {
    /// Reads them from a case.
    pub(crate) fn of(case: &Case<'a>) -> Self {
        Parties { case: *case, tied: OnceCell::new() }
    }

    /// What the party of a record is to the supplier.
    pub(crate) fn standing_of(&self, found: &Match<'a>) -> Standing {
        self.standing(found.party())
    }

    /// What a party is to the supplier on the day of the decision. Who was replaced is nobody any more.
    pub(crate) fn standing(&self, party: Party<'a>) -> Standing {
        let takes_part = |group: Group| takes_part(party, group, self.case.as_of());
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
        (by_role && holds && self.belongs(party)) || self.tied().iter().any(|set| set.include(party))
    }

    /// Who controls somebody who takes part, who is controlled by one, and who is tied to one in another way.
    fn tied(&self) -> &[PartySet; 3] {
        let case = self.case;
        let takes_part = TakesPart(case.as_of());
        self.tied.get_or_init(|| {
            [case.controllers_of(takes_part), case.controlled_by(takes_part), self.otherwise_tied(takes_part)]
        })
    }

    /// Who is the same firm as somebody who takes part, a branch of one, or has the same person in charge.
    fn otherwise_tied(&self, takes_part: TakesPart) -> PartySet {
        let nobody = self.case.controlled_by(Nobody);
        let ties = self.case.relations().filter(|tie| tie.kind() != RelationKind::CONTROLS);
        ties.filter(|tie| tie.held_on(self.case.as_of()) != Answer::No).fold(nobody, |set, tie| {
            let (subject, object) = (tie.subject(), tie.object());
            let set = if takes_part.include(object) { set.with(subject) } else { set };
            if takes_part.include(subject) { set.with(object) } else { set }
        })
    }

    /// Whether it belongs, through others if need be, to somebody who bids here: not to another bidder, nor to who left.
    fn belongs(&self, party: Party<'a>) -> bool {
        let mut at = party;
        for _ in self.case.parties() {
            if at.role() == Role::COMPETITOR {
                return false;
            }
            let Some(of) = at.of() else { return true };
            at = self.case.party(of);
            if !at.is_tied_on(self.case.as_of()) {
                return false;
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

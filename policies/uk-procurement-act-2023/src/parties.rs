//! What a party is to the supplier: itself, an associated person, an intended sub-contractor, or a connected person.

use core::cell::OnceCell;

use probity_guest::parties::Parties as Members;
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
struct TakesPart(Group, Day);

impl Members for TakesPart {
    fn include(&self, party: Party<'_>) -> bool {
        takes_part(party, self.0, self.1)
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
    /// What each party takes part as, itself or as the firm that it is; found when first asked for.
    taking_part: OnceCell<[(Standing, PartySet); 4]>,
}

impl<'a> Parties<'a> {
    /// Reads them from a case.
    pub(crate) fn of(case: &Case<'a>) -> Self {
        Parties { case: *case, tied: OnceCell::new(), taking_part: OnceCell::new() }
    }

    /// What the party of a record is to the supplier.
    pub(crate) fn standing_of(&self, found: &Match<'a>) -> Standing {
        self.standing(found.party())
    }

    /// What a party is to the supplier on the day of the decision. Who was replaced is nobody any more.
    pub(crate) fn standing(&self, party: Party<'a>) -> Standing {
        let taking_part = self.taking_part.get_or_init(|| self.taking_part());
        match taking_part.iter().find(|(_, firms)| firms.include(party)) {
            Some((standing, _)) => *standing,
            None if self.is_connected(party) => Standing::Connected,
            None => Standing::Nobody,
        }
    }

    /// Who takes part as what, the closest first. Who is the same firm, or a branch of it, is no other person.
    fn taking_part(&self) -> [(Standing, PartySet); 4] {
        let today = self.case.as_of();
        [
            (Standing::Supplier, BIDDER),
            (Standing::Associated, RELIED_ON),
            (Standing::Member, CONSORTIUM),
            (Standing::Subcontractor, SUBCONTRACTORS),
        ]
        .map(|(standing, group)| (standing, self.case.one_firm_with(TakesPart(group, today), today)))
    }

    /// Whether a connected person is tied to the supplier itself, and to nobody whom it could replace.
    pub(crate) fn is_connected_to_supplier(&self, party: Party<'a>) -> bool {
        let mut at = party;
        for _ in self.case.parties() {
            let Some(of) = at.of() else { return true };
            at = self.case.party(of);
            match self.standing(at) {
                Standing::Supplier => return true,
                Standing::Connected | Standing::Nobody => {}
                _ => return false,
            }
        }
        false
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
        let takes_part = TakesPart(TAKING_PART, case.as_of());
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
    let firm = case.one_firm_with(party, case.as_of());
    let of_firm = case.parties().filter(|other| firm.include(*other));
    let mut stated = of_firm.map(|party| party.fact(NOT_REPLACED).or(case.fact(NOT_REPLACED)));
    stated.any(|stated| read(stated.get()) == Answer::Yes)
}

//! Who is tied to whom on the day of the decision, read from the case once.
//!
//! A firm is one firm under all its names, and a branch is no firm of its own: what holds of the one holds of the other,
//! so that a way from a firm to a sanctioned one leads over names, heads and branches as well as over control. A sanction
//! comes down from who is sanctioned to who is controlled by it; so a way that shows a tie goes up first, and then down.

use alloc::vec;
use alloc::vec::Vec;

use probity_guest::*;

use crate::lists::Lists;

/// How a firm that takes part is tied to a sanctioned one, the closest first. The numbers stand in the texts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// It is that firm.
    Itself,
    /// It is the same firm under another name.
    Same,
    /// It is a branch of it.
    Branch,
    /// It is controlled by it.
    Controlled,
    /// It is controlled by it through others.
    ControlledThrough,
    /// It controls it.
    Controlling,
    /// It controls it through others.
    ControllingThrough,
    /// It took over its business.
    Successor,
    /// It took over its business through others, or is controlled by who did.
    SuccessorThrough,
    /// Somebody controls both.
    CommonControl,
    /// They are tied in another way, which may be control.
    Other,
    /// The same, where whatever follows lies below somebody whom both may stand under.
    OtherBelow,
}

/// What leads from one party to the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// To the same firm under another name.
    Same,
    /// From a branch to its firm.
    Head,
    /// From a firm to its branch.
    Branch,
    /// To who controls it.
    Up,
    /// To whom it controls.
    Down,
    /// To whose business it took over.
    Before,
    /// To who may control it, or be controlled by it.
    May,
}

impl Tie {
    const ALL: [Tie; 12] = [
        Tie::Itself,
        Tie::Same,
        Tie::Branch,
        Tie::Controlled,
        Tie::ControlledThrough,
        Tie::Controlling,
        Tie::ControllingThrough,
        Tie::Successor,
        Tie::SuccessorThrough,
        Tie::CommonControl,
        Tie::Other,
        Tie::OtherBelow,
    ];

    /// The number that the texts know it by.
    pub fn number(self) -> i64 {
        self.min(Tie::Other) as i64
    }

    /// Whether both are one firm.
    pub fn is_of_one_firm(self) -> bool {
        self <= Tie::Branch
    }

    /// The tie to who is one step further; none where no tie leads on.
    fn then(self, way: Way) -> Option<Tie> {
        let tie = match way {
            Way::Same if self == Tie::Itself => Tie::Same,
            Way::Head if self.is_of_one_firm() => Tie::Branch,
            Way::Same | Way::Head => self,
            Way::Branch if self.is_below() => self,
            // who was sanctioned is a branch: whether that reaches the firm is open
            Way::Branch => self.succeeding().unwrap_or(Tie::Other),
            Way::Up if self.is_below() => return None,
            Way::Up if self.is_of_one_firm() => Tie::Controlled,
            Way::Up if self <= Tie::ControlledThrough => Tie::ControlledThrough,
            Way::Up => self.succeeding().unwrap_or(Tie::Other),
            Way::Down if self.is_of_one_firm() => Tie::Controlling,
            Way::Down => match self {
                Tie::Controlling | Tie::ControllingThrough => Tie::ControllingThrough,
                Tie::Controlled | Tie::ControlledThrough | Tie::CommonControl => Tie::CommonControl,
                _ => Tie::OtherBelow,
            },
            Way::Before | Way::May if self.is_below() => Tie::OtherBelow,
            Way::Before if self.is_of_one_firm() => Tie::Successor,
            Way::Before if self < Tie::Other => Tie::SuccessorThrough,
            Way::Before | Way::May => Tie::Other,
        };
        Some(tie)
    }

    /// Whether the way there has gone down: it does not go up again.
    fn is_below(self) -> bool {
        use Tie as T;
        matches!(self, T::Controlling | T::ControllingThrough | T::CommonControl | T::OtherBelow)
    }

    fn succeeding(self) -> Option<Tie> {
        matches!(self, Tie::Successor | Tie::SuccessorThrough).then_some(Tie::SuccessorThrough)
    }
}

#[derive(Clone, Copy)]
struct Step<'a> {
    to: u32,
    way: Way,
    /// By which relation; by its role in the case, if none.
    by: Option<Relation<'a>>,
}

/// The ties of a case.
pub struct Graph<'a> {
    parties: usize,
    steps: Lists<Step<'a>>,
}

impl<'a> Graph<'a> {
    /// Reads the ties that hold on the day of the decision.
    pub fn of(case: &Case<'a>) -> Self {
        let today = case.as_of();
        let mut steps = Vec::new();
        let mut tie = |from: u32, to: u32, there: Way, back: Option<Way>, by: Option<Relation<'a>>| {
            steps.push((from, Step { to, way: there, by }));
            if let Some(back) = back {
                steps.push((to, Step { to: from, way: back, by }));
            }
        };
        for relation in case.relations().filter(|relation| relation.held_on(today) != Answer::No) {
            let (there, back) = match relation.kind() {
                RelationKind::CONTROLS => (Way::Down, Way::Up),
                RelationKind::SAME_FIRM => (Way::Same, Way::Same),
                RelationKind::BRANCH_OF => (Way::Head, Way::Branch),
                RelationKind::HOLDS_OR_MANAGES | RelationKind::SAME_PERSON_IN_CHARGE => (Way::May, Way::May),
                _ => continue,
            };
            let (subject, object) = (relation.subject().position(), relation.object().position());
            tie(subject, object, there, Some(back), Some(relation));
        }
        let mut parties = 0;
        for party in case.parties() {
            parties += 1;
            let Some(of) = party.of().filter(|_| party.is_tied_on(today)) else { continue };
            match party.role() {
                Role::CONTROLLER => tie(of, party.position(), Way::Up, Some(Way::Down), None),
                Role::PREDECESSOR => tie(of, party.position(), Way::Before, None, None),
                Role::AFFILIATE | Role::BENEFICIAL_OWNER | Role::DIRECTOR => {
                    tie(of, party.position(), Way::May, Some(Way::May), None);
                }
                _ => {}
            }
        }
        Graph { parties, steps: Lists::new(parties, &steps) }
    }

    /// A place to look around in, to be used for one party after the other.
    pub fn view(&self) -> View<'a> {
        let unseen = Place { round: 0, far: 0, arrival: None, walk: 0 };
        View {
            places: vec![unseen; self.parties * Tie::ALL.len()],
            closest: vec![(0, Tie::Other); self.parties],
            round: 0,
            walk: 0,
            reached: Vec::new(),
            arrivals: Vec::new(),
        }
    }

    /// Looks at everybody else from one party.
    pub fn look_from(&self, party: u32, view: &mut View<'a>) {
        view.round += 1;
        view.reached.clear();
        view.arrivals.clear();
        view.reach((party, Tie::Itself), 0);
        let mut next = 0;
        while let Some((from, tie)) = view.reached.get(next).copied() {
            next += 1;
            let far = view.place((from, tie)).map_or(0, |place| place.far) + 1;
            for step in self.steps.of(from) {
                let Some(tie_there) = tie.then(step.way) else { continue };
                view.reach((step.to, tie_there), far);
                view.arrive((step.to, tie_there), far, (from, tie), step.by);
            }
        }
    }
}

/// A party, and the tie to it.
type At = (u32, Tie);

/// What is known of one tie to one party.
#[derive(Clone, Copy)]
struct Place {
    /// Since which look: of an earlier one nothing holds any more.
    round: u32,
    /// How many steps away.
    far: u32,
    /// The last of the shortest ways that arrive.
    arrival: Option<u32>,
    walk: u32,
}

/// The last step of a shortest way.
#[derive(Clone, Copy)]
struct Arrival<'a> {
    from: At,
    by: Option<Relation<'a>>,
    /// Another one at the same place.
    other: Option<u32>,
}

/// How each party is tied to the one that was looked from, and room to work in.
pub struct View<'a> {
    places: Vec<Place>,
    closest: Vec<(u32, Tie)>,
    round: u32,
    walk: u32,
    reached: Vec<At>,
    arrivals: Vec<Arrival<'a>>,
}

impl<'a> View<'a> {
    /// How a party is tied to the one that was looked from: the closest tie.
    pub fn tie_to(&self, party: u32) -> Option<Tie> {
        let (round, tie) = self.closest.get(party as usize)?;
        (*round == self.round).then_some(*tie)
    }

    /// The relations that show a tie to a party: every step of the shortest ways to it.
    pub fn shown_by(&mut self, party: u32, tie: Tie) -> Vec<Relation<'a>> {
        self.walk += 1;
        let mut shown = Vec::new();
        let mut ahead = vec![(party, tie)];
        while let Some(at) = ahead.pop() {
            let walk = self.walk;
            let Some(place) = self.place_mut(at).filter(|place| place.walk != walk) else { continue };
            place.walk = walk;
            let mut arrival = place.arrival;
            while let Some(step) = arrival.and_then(|arrival| self.arrivals.get(arrival as usize)) {
                shown.extend(step.by);
                ahead.push(step.from);
                arrival = step.other;
            }
        }
        shown.sort_unstable_by_key(|relation| relation.position());
        shown.dedup_by_key(|relation| relation.position());
        shown
    }

    fn place(&self, at: At) -> Option<&Place> {
        self.places.get(place_of(at))
    }

    fn place_mut(&mut self, at: At) -> Option<&mut Place> {
        self.places.get_mut(place_of(at))
    }

    fn reach(&mut self, at: At, far: u32) {
        let round = self.round;
        let Some(place) = self.place_mut(at).filter(|place| place.round != round) else { return };
        *place = Place { round, far, arrival: None, walk: place.walk };
        self.reached.push(at);
        if let Some(known) = self.closest.get_mut(at.0 as usize)
            && (known.0 != round || at.1 < known.1)
        {
            *known = (round, at.1);
        }
    }

    fn arrive(&mut self, at: At, far: u32, from: At, by: Option<Relation<'a>>) {
        let next = self.arrivals.len() as u32;
        let Some(place) = self.place_mut(at).filter(|place| place.far == far) else { return };
        let other = place.arrival.replace(next);
        self.arrivals.push(Arrival { from, by, other });
    }
}

fn place_of((party, tie): At) -> usize {
    party as usize * Tie::ALL.len() + tie as usize
}

//! Who controls whom and who is tied to whom on the day of the decision, read from the case once.

use alloc::vec;
use alloc::vec::Vec;

use probity_guest::*;

use crate::lists::Lists;

/// How a firm that takes part is tied to a sanctioned one. The numbers stand in the texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// It is that firm.
    Itself = 0,
    /// It is the same firm under another name.
    Same = 1,
    /// It is a branch of it.
    Branch = 2,
    /// It is controlled by it.
    Controlled = 3,
    /// It is controlled by it through others.
    ControlledThrough = 4,
    /// It controls it.
    Controlling = 5,
    /// It controls it through others.
    ControllingThrough = 6,
    /// It took over its business.
    Successor = 7,
    /// Somebody controls both.
    CommonControl = 8,
    /// They are tied in another way, which may be control.
    Other = 9,
}

impl Tie {
    /// The number that the texts know it by.
    pub fn number(self) -> i64 {
        self as i64
    }
}

/// A step over a tie.
#[derive(Clone, Copy)]
struct Step<'a> {
    /// To which party.
    to: u32,
    /// By which relation; by its role in the case, if none.
    by: Option<Relation<'a>>,
}

/// A relation, seen from one of its ends.
#[derive(Clone, Copy)]
struct Link<'a> {
    other: u32,
    is_subject: bool,
    relation: Relation<'a>,
}

/// The ties of a case.
pub struct Graph<'a> {
    parties: usize,
    up: Lists<Step<'a>>,
    down: Lists<Step<'a>>,
    links: Lists<Link<'a>>,
    /// The parties that belong to another, with the tie that their role says.
    belonging: Lists<(u32, Tie)>,
}

impl<'a> Graph<'a> {
    /// Reads the ties that hold on the day of the decision.
    pub fn of(case: &Case<'a>) -> Self {
        let today = case.as_of();
        let (mut up, mut down, mut links, mut belonging) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut control = |upper: u32, lower: u32, by: Option<Relation<'a>>| {
            up.push((lower, Step { to: upper, by }));
            down.push((upper, Step { to: lower, by }));
        };
        for relation in case.relations().filter(|relation| relation.held_on(today) != Answer::No) {
            let (subject, object) = (relation.subject().position(), relation.object().position());
            links.push((subject, Link { other: object, is_subject: true, relation }));
            links.push((object, Link { other: subject, is_subject: false, relation }));
            if relation.kind() == RelationKind::CONTROLS {
                control(subject, object, Some(relation));
            }
        }
        let mut parties = 0;
        for party in case.parties() {
            parties += 1;
            let Some(of) = party.of().filter(|_| party.is_tied_on(today)) else { continue };
            match party.role() {
                Role::CONTROLLER => control(party.position(), of, None),
                Role::PREDECESSOR => belonging.push((of, (party.position(), Tie::Successor))),
                Role::AFFILIATE | Role::BENEFICIAL_OWNER | Role::DIRECTOR => {
                    belonging.push((of, (party.position(), Tie::Other)));
                }
                _ => {}
            }
        }
        Graph {
            parties,
            up: Lists::new(parties, &up),
            down: Lists::new(parties, &down),
            links: Lists::new(parties, &links),
            belonging: Lists::new(parties, &belonging),
        }
    }

    /// How many parties there are.
    pub fn parties(&self) -> usize {
        self.parties
    }

    /// A place to look around in, to be used for one party after the other.
    pub fn view(&self) -> View {
        let set = || Marked { list: Vec::new(), marks: vec![0; self.parties], round: 1 };
        View {
            ties: vec![(0, Tie::Other); self.parties],
            round: 0,
            above: set(),
            seen: set(),
            met: set(),
            common: set(),
            leads: set(),
        }
    }

    /// Looks at everybody else from one party. The closest tie wins: later ones here overwrite earlier ones.
    pub fn look_from(&self, party: u32, view: &mut View) {
        view.round += 1;
        let of_role = |wanted: Tie| self.belonging.of(party).iter().filter(move |(_, tie)| *tie == wanted);
        for (other, tie) in of_role(Tie::Other) {
            view.set(*other, *tie);
        }
        for link in self.links.of(party) {
            let kind = link.relation.kind();
            if kind == RelationKind::HOLDS_OR_MANAGES
                || kind == RelationKind::SAME_PERSON_IN_CHARGE
                || kind == RelationKind::BRANCH_OF
            {
                view.set(link.other, Tie::Other);
            }
        }
        reach(&self.up, &[party], &mut view.above);
        reach(&self.down, &view.above.list, &mut view.seen);
        view.set_all_seen(Tie::CommonControl);
        for (other, tie) in of_role(Tie::Successor) {
            view.set(*other, *tie);
        }
        reach(&self.down, &[party], &mut view.seen);
        view.set_all_seen(Tie::ControllingThrough);
        for step in self.down.of(party) {
            view.set(step.to, Tie::Controlling);
        }
        for place in 0..view.above.list.len() {
            if let Some(upper) = view.above.list.get(place).copied() {
                view.set(upper, Tie::ControlledThrough);
            }
        }
        for step in self.up.of(party) {
            view.set(step.to, Tie::Controlled);
        }
        for link in self.links.of(party).iter().filter(|link| link.is_subject) {
            if link.relation.kind() == RelationKind::BRANCH_OF {
                view.set(link.other, Tie::Branch);
            }
        }
        for link in self.links.of(party) {
            if link.relation.kind() == RelationKind::SAME_FIRM {
                view.set(link.other, Tie::Same);
            }
        }
        view.set(party, Tie::Itself);
    }

    /// The relations that show how another party is tied to the one that was looked from last: those between the two,
    /// and every step of a chain of control between them or from whoever controls both.
    pub fn shown_by(&self, party: u32, other: u32, tie: Tie, view: &mut View) -> Vec<Relation<'a>> {
        let direct = self.links.of(party).iter().filter(|link| link.other == other);
        let mut shown: Vec<Relation<'a>> = direct.map(|link| link.relation).collect();
        let View { above, seen, met, common, leads, .. } = view;
        let mut climb = |from: u32, wanted: &dyn Fn(u32) -> bool, met: &mut Marked| {
            self.climb(from, wanted, [&mut *seen, &mut *leads, met], &mut shown);
        };
        match tie {
            Tie::Controlled | Tie::ControlledThrough => climb(party, &|upper| upper == other, met),
            Tie::Controlling | Tie::ControllingThrough => climb(other, &|upper| upper == party, met),
            Tie::CommonControl => {
                // the first on each way up that also stand above the party
                climb(other, &|upper| above.has(upper), common);
                climb(party, &|upper| common.has(upper), met);
            }
            _ => {}
        }
        shown
    }

    /// Adds the relations on every way up from a party to those that are wanted, and not beyond them; marks who of these
    /// was met.
    fn climb(
        &self,
        from: u32,
        is_wanted: &dyn Fn(u32) -> bool,
        [seen, leads, met]: [&mut Marked; 3],
        shown: &mut Vec<Relation<'a>>,
    ) {
        [&mut *seen, &mut *leads, &mut *met].into_iter().for_each(Marked::clear);
        let mut climbed: Vec<(u32, Step<'a>)> = Vec::new();
        seen.add(from);
        let mut next = 0;
        while let Some(party) = seen.list.get(next).copied() {
            next += 1;
            for step in self.up.of(party) {
                climbed.push((party, *step));
                if is_wanted(step.to) {
                    met.add(step.to);
                    leads.add(step.to);
                } else {
                    seen.add(step.to);
                }
            }
        }
        // backwards, so that most ways are found at the first pass
        loop {
            let known = leads.list.len();
            for (party, step) in climbed.iter().rev() {
                if leads.has(step.to) {
                    leads.add(*party);
                }
            }
            if leads.list.len() == known {
                break;
            }
        }
        let on_the_way = climbed.iter().filter(|(_, step)| leads.has(step.to));
        shown.extend(on_the_way.filter_map(|(_, step)| step.by));
    }
}

/// Marks everybody whom steps of one kind reach from these parties, without the parties themselves.
fn reach(steps: &Lists<Step<'_>>, from: &[u32], reached: &mut Marked) {
    reached.clear();
    from.iter().for_each(|party| reached.add(*party));
    let mut next = 0;
    while let Some(party) = reached.list.get(next).copied() {
        next += 1;
        steps.of(party).iter().for_each(|step| reached.add(step.to));
    }
    for party in from {
        reached.remove(*party);
    }
    reached.list.drain(..from.len().min(reached.list.len()));
}

/// How each party is tied to the one that was looked from, and room to work in.
pub struct View {
    ties: Vec<(u32, Tie)>,
    round: u32,
    above: Marked,
    seen: Marked,
    met: Marked,
    common: Marked,
    leads: Marked,
}

impl View {
    fn set(&mut self, party: u32, tie: Tie) {
        if let Some(known) = self.ties.get_mut(party as usize) {
            *known = (self.round, tie);
        }
    }

    fn set_all_seen(&mut self, tie: Tie) {
        for party in &self.seen.list {
            if let Some(known) = self.ties.get_mut(*party as usize) {
                *known = (self.round, tie);
            }
        }
    }

    /// How a party is tied to the one that was looked from.
    pub fn tie_to(&self, party: u32) -> Option<Tie> {
        let (round, tie) = self.ties.get(party as usize)?;
        (*round == self.round).then_some(*tie)
    }
}

/// A set of parties that remembers their order, and is emptied at no cost.
struct Marked {
    list: Vec<u32>,
    marks: Vec<u32>,
    round: u32,
}

impl Marked {
    fn clear(&mut self) {
        self.list.clear();
        self.round += 1;
    }

    fn has(&self, party: u32) -> bool {
        self.marks.get(party as usize).is_some_and(|mark| *mark == self.round)
    }

    fn add(&mut self, party: u32) {
        if let Some(mark) = self.marks.get_mut(party as usize)
            && *mark != self.round
        {
            *mark = self.round;
            self.list.push(party);
        }
    }

    fn remove(&mut self, party: u32) {
        if let Some(mark) = self.marks.get_mut(party as usize) {
            *mark = 0;
        }
    }
}

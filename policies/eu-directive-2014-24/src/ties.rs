//! Who is one firm with whom on a day, and who stands behind which firm: ties between parties, over as many as it takes.

use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Day, Parties, Party, PartyKind, Question, Relation, RelationKind, Role, question,
};

use crate::grounds::yes_or_no;
use crate::standing::{Part, part_of};
use crate::vocabulary::{HAS_POWERS, POWERS, SUCCESSION};
use crate::weigh::counting_day;

/// The ties of a case, on the day of the decision and on the one as of which grounds count.
pub(crate) struct Ties {
    today: Firms,
    counting: Option<Firms>,
    operators: Vec<(u32, Part)>,
}

impl Ties {
    pub(crate) fn of(case: &Case<'_>) -> Self {
        let (today, counting) = (case.as_of(), counting_day(case).0);
        Ties {
            today: Firms::on(today, case),
            counting: (counting != today).then(|| Firms::on(counting, case)),
            operators: case
                .parties()
                .filter_map(|party| Some((party.position(), part_of(party, case)?)))
                .collect(),
        }
    }

    /// Who has a part in the bid, and which.
    pub(crate) fn operators<'a>(&self, case: &Case<'a>) -> impl Iterator<Item = (Party<'a>, Part)> {
        let case = *case;
        self.operators.iter().map(move |(position, part)| (case.party(*position), *part))
    }

    /// Those of the day of the decision.
    pub(crate) fn today(&self) -> &Firms {
        &self.today
    }

    /// Those of the day as of which grounds count.
    pub(crate) fn counting(&self) -> &Firms {
        self.counting.as_ref().unwrap_or(&self.today)
    }
}

/// The firms of a case on one day. A firm is its parties under each of their names, with its branches, and has the
/// position of the first of them.
pub(crate) struct Firms {
    firms: Vec<u32>,
    ways: Vec<Way>,
}

/// How the records of one firm or person reach another firm.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Way {
    from: u32,
    to: u32,
    /// Whether it is behind the other, and not the other itself.
    pub(crate) is_person: bool,
    /// The position of the question that is open about that.
    doubt: Option<u32>,
}

impl Way {
    /// What is open about it.
    pub(crate) fn doubt(self) -> Option<Question> {
        self.doubt.map(Question)
    }
}

impl Firms {
    fn on(day: Day, case: &Case<'_>) -> Self {
        let mut all = Firms { firms: firms(day, case), ways: Vec::new() };
        let way = |from, to, is_person, doubt: Option<Question>| Way {
            from: all.firm(from),
            to: all.firm(to),
            is_person,
            doubt: doubt.map(|question| question.0),
        };
        let mut ways = Vec::new();
        for party in case.parties().filter(|party| party.is_tied_on(day)) {
            let Some(of) = party.of().map(|of| case.party(of)) else { continue };
            ways.extend(behind(party).map(|doubt| way(party, of, true, doubt)));
            ways.extend(before(party).map(|doubt| way(party, of, false, Some(doubt))));
            ways.extend(untied(party, case).map(|doubt| way(party, of, false, Some(doubt))));
        }
        let has_power = |tie: &Relation<'_>| gives_power(tie.kind()) && tie.held_on(day) != Answer::No;
        ways.extend(
            case.relations()
                .filter(has_power)
                .map(|tie| way(tie.subject(), tie.object(), true, in_control(tie.subject()))),
        );
        ways.retain(|way| way.from != way.to);
        ways.sort_unstable();
        ways.dedup();
        all.ways = ways;
        all
    }

    fn firm(&self, party: Party<'_>) -> u32 {
        self.firms.get(party.position() as usize).copied().unwrap_or(party.position())
    }

    /// Whether two parties are one firm.
    pub(crate) fn are_one(&self, first: Party<'_>, second: Party<'_>) -> bool {
        self.firm(first) == self.firm(second)
    }

    /// The ways from the firm of a party.
    pub(crate) fn ways_from(&self, party: Party<'_>) -> &[Way] {
        self.from(self.firm(party))
    }

    fn from(&self, firm: u32) -> &[Way] {
        let first = self.ways.partition_point(|way| way.from < firm);
        let after = self.ways.partition_point(|way| way.from <= firm);
        self.ways.get(first..after).unwrap_or(&[])
    }

    /// Whether a way leads to the firm of a party.
    pub(crate) fn leads_to(&self, way: Way, party: Party<'_>) -> bool {
        way.to == self.firm(party)
    }

    /// The firms in which a party has powers, or may have them, also through others and through a branch of which the case
    /// does not say whose it is.
    pub(crate) fn reached_from(&self, party: Party<'_>) -> Reached<'_> {
        let mut reached = Vec::from([self.firm(party)]);
        let mut next = 0;
        while let Some(firm) = reached.get(next).copied() {
            next += 1;
            for way in
                self.from(firm).iter().filter(|way| way.is_person || way.doubt == Some(question::TIE.0))
            {
                if !reached.contains(&way.to) {
                    reached.push(way.to);
                }
            }
        }
        Reached { firms: self, reached }
    }
}

/// The firms that ways from one lead to.
pub(crate) struct Reached<'f> {
    firms: &'f Firms,
    /// The first is where they begin.
    reached: Vec<u32>,
}

impl Parties for Reached<'_> {
    fn include(&self, party: Party<'_>) -> bool {
        self.reached.iter().skip(1).any(|firm| *firm == self.firms.firm(party))
    }
}

/// The firm of each party.
fn firms(day: Day, case: &Case<'_>) -> Vec<u32> {
    let mut firms: Vec<u32> = case.parties().map(Party::position).collect();
    let ties = case.relations().filter(|tie| makes_one(tie.kind()));
    let mut tied: Vec<u32> =
        ties.flat_map(|tie| [tie.subject(), tie.object()]).map(Party::position).collect();
    tied.sort_unstable();
    tied.dedup();
    for position in tied {
        let is_found = firms.get(position as usize) != Some(&position);
        if is_found {
            continue;
        }
        let firm = case.one_firm_with(case.party(position), day);
        for (of_other, other) in firms.iter_mut().zip(case.parties()) {
            if firm.include(other) {
                *of_other = position;
            }
        }
    }
    firms
}

/// Whether a tie says that two parties are one firm: another name, or a branch, which is no other person.
pub(crate) fn makes_one(kind: RelationKind) -> bool {
    matches!(kind, RelationKind::SAME_FIRM | RelationKind::BRANCH_OF)
}

/// Whether who holds a tie has powers in the other by it.
pub(crate) fn gives_power(kind: RelationKind) -> bool {
    matches!(kind, RelationKind::CONTROLS | RelationKind::HOLDS_OR_MANAGES)
}

/// Whether a party is, by its role, a person behind the one that it belongs to, and what is open about that. To be a
/// member of its administrative, management or supervisory body is enough; who has powers in it may have any role.
pub(crate) fn behind(party: Party<'_>) -> Option<Option<Question>> {
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
pub(crate) fn in_control(party: Party<'_>) -> Option<Question> {
    match yes_or_no(party.fact(HAS_POWERS)) {
        Answer::Yes => None,
        Answer::Unknown if party.is(PartyKind::NATURAL) => None,
        Answer::Unknown | Answer::No => Some(POWERS),
    }
}

/// What is open about a predecessor.
pub(crate) fn before(party: Party<'_>) -> Option<Question> {
    (party.role() == Role::PREDECESSOR).then_some(SUCCESSION)
}

/// What is open about a branch of which no tie says whose it is.
fn untied(party: Party<'_>, case: &Case<'_>) -> Option<Question> {
    let is_tied = |tie: Relation<'_>| {
        tie.kind() == RelationKind::BRANCH_OF && tie.subject().position() == party.position()
    };
    let is_branch = party.role() == Role::AFFILIATE && party.is(PartyKind::BRANCH);
    (is_branch && !case.relations().any(is_tied)).then_some(question::TIE)
}

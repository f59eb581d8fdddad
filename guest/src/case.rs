//! The case as a policy sees it: the tender, the parties, the records, and what happened to them.

use alloc::vec;
use alloc::vec::Vec;

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::condition::Match;
use crate::date::Day;
use crate::declare::Code;
use crate::finding::slot;
use crate::known::Known;
use crate::money::Money;
use crate::parties::{Group, Parties, PartySet};
use crate::record::Record;
use crate::trace::Trace;
use crate::words::{ContractKind, Level, OverrideKind, PartyKind, RelationKind, Role, Stage, Test};

pub use raw::Answer;

impl Answer {
    /// Yes if any answer is yes; else unknown if any is; else no.
    pub fn any(answers: impl IntoIterator<Item = Answer>) -> Answer {
        answers.into_iter().fold(Answer::No, |so_far, next| match (so_far, next) {
            (Answer::Yes, _) | (_, Answer::Yes) => Answer::Yes,
            (Answer::Unknown, _) | (_, Answer::Unknown) => Answer::Unknown,
            _ => Answer::No,
        })
    }
}

impl From<bool> for Answer {
    fn from(met: bool) -> Self {
        if met { Answer::Yes } else { Answer::No }
    }
}

/// All that one decision is made from.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub(crate) raw: &'a raw::Case,
    pub(crate) trace: Option<&'a Trace>,
}

/// The tender.
#[derive(Clone, Copy)]
pub struct Tender<'a> {
    case: Case<'a>,
}

/// The bidder, or somebody tied to it.
#[derive(Clone, Copy)]
pub struct Party<'a> {
    case: Case<'a>,
    position: u32,
}

/// A tie between two parties.
#[derive(Clone, Copy)]
pub struct Relation<'a> {
    case: Case<'a>,
    position: u32,
    raw: &'a raw::Relation,
}

/// Which way ties of control are followed.
#[derive(Clone, Copy)]
enum Way {
    /// From who is controlled to who controls.
    Up,
    /// From who controls to who is controlled.
    Down,
}

impl<'a> Case<'a> {
    /// A case without tracing.
    pub fn new(raw: &'a raw::Case) -> Self {
        Case { raw, trace: None }
    }

    /// The day for which the decision is asked.
    pub fn as_of(self) -> Day {
        Day::from_number(self.raw.as_of)
    }

    /// The tender.
    pub fn tender(self) -> Tender<'a> {
        Tender { case: self }
    }

    /// All parties, in the order of the case.
    pub fn parties(self) -> impl Iterator<Item = Party<'a>> {
        (0..self.raw.parties.len() as u32).map(move |position| Party { case: self, position })
    }

    /// The party at a position of the case.
    pub fn party(self, position: u32) -> Party<'a> {
        Party { case: self, position }
    }

    /// The set of one party.
    pub fn only(self, party: Party<'_>) -> PartySet {
        PartySet(vec![false; self.raw.parties.len()]).with(party)
    }

    /// The records whose own scope covers this tender (or may cover it: then a finding refers).
    pub fn records(self) -> impl Iterator<Item = Match<'a>> {
        self.all_records().filter(|found| {
            let covers = found.record().covers_tender();
            found.record().step(Test::COVERS, raw::SlotValue::None, raw::SlotValue::None, covers);
            covers != Answer::No
        })
    }

    /// The records, also those that by their own scope do not concern this tender.
    pub fn all_records(self) -> impl Iterator<Item = Match<'a>> {
        self.raw
            .records
            .iter()
            .zip(0..)
            .map(move |(raw, position)| Match::new(Record::new(self, position, raw)))
    }

    /// The ties, in the order of the case.
    pub fn relations(self) -> impl Iterator<Item = Relation<'a>> {
        self.raw.relations.iter().zip(0..).map(move |(raw, position)| Relation { case: self, position, raw })
    }

    /// Everybody who controls a member of the group, directly or through others, with ties that hold on the day of the
    /// decision: by a relation `controls`, or by the role of controller.
    pub fn controllers_of(self, group: impl Parties) -> PartySet {
        self.spread(group, Way::Up)
    }

    /// Everybody whom a member of the group controls, directly or through others.
    pub fn controlled_by(self, group: impl Parties) -> PartySet {
        self.spread(group, Way::Down)
    }

    /// Whether the first party directly controls the second on the day of the decision.
    pub fn controls(self, first: Party<'_>, second: Party<'_>) -> bool {
        let by_relation = self.relations().any(|tie| {
            tie.kind() == RelationKind::CONTROLS
                && tie.raw.subject == first.position
                && tie.raw.object == second.position
                && tie.held_on(self.as_of()) != Answer::No
        });
        by_relation
            || (first.role() == Role::CONTROLLER
                && first.of() == Some(second.position)
                && first.is_tied_on(self.as_of()))
    }

    /// All parties that can be reached from the group over ties of control, upwards or downwards, without the group
    /// itself.
    fn spread(self, group: impl Parties, way: Way) -> PartySet {
        let today = self.as_of();
        let mut reached = PartySet(vec![false; self.raw.parties.len()]);
        let mut frontier: Vec<Party<'a>> = self.parties().filter(|party| group.include(*party)).collect();
        while let Some(from) = frontier.pop() {
            let mut reach = |to: Party<'a>| {
                if !group.include(to)
                    && let Some(seen @ false) = reached.0.get_mut(to.position as usize)
                {
                    *seen = true;
                    frontier.push(to);
                }
            };
            for tie in self.relations().filter(|tie| tie.kind() == RelationKind::CONTROLS) {
                let (near, far) = match way {
                    Way::Up => (tie.object(), tie.subject()),
                    Way::Down => (tie.subject(), tie.object()),
                };
                if near.position == from.position && tie.held_on(today) != Answer::No {
                    reach(far);
                }
            }
            let is_controller =
                |party: Party<'a>| party.role() == Role::CONTROLLER && party.is_tied_on(today);
            match way {
                Way::Up => self
                    .parties()
                    .filter(|party| party.of() == Some(from.position) && is_controller(*party))
                    .for_each(&mut reach),
                Way::Down => from
                    .of()
                    .filter(|_| is_controller(from))
                    .map(|of| self.party(of))
                    .into_iter()
                    .for_each(&mut reach),
            }
        }
        reached
    }

    /// Who is one firm with one of these parties on a day: the same firm under another name, or a branch, which is no
    /// other person, over as many ties as it takes. Only ties that hold for certain count.
    pub fn one_firm_with(self, parties: impl Parties, day: Day) -> PartySet {
        self.quietly(|| {
            let ties: Vec<_> = self
                .relations()
                .filter(|tie| matches!(tie.kind(), RelationKind::SAME_FIRM | RelationKind::BRANCH_OF))
                .filter(|tie| tie.held_on(day) == Answer::Yes)
                .map(|tie| (tie.subject(), tie.object()))
                .collect();
            let mut firm = PartySet(self.parties().map(|party| parties.include(party)).collect());
            // each round reaches one tie further
            for _ in &ties {
                let reached = ties.iter().filter(|(one, other)| firm.include(*one) != firm.include(*other));
                let reached: Vec<_> = reached.copied().collect();
                if reached.is_empty() {
                    break;
                }
                for (one, other) in reached {
                    firm = firm.with(one).with(other);
                }
            }
            firm
        })
    }

    /// The value of a fact about the tender.
    pub fn fact(self, code: Code) -> Known<i64> {
        self.find_fact(code, raw::Subject::Tender).0
    }

    pub(crate) fn find_fact(self, code: Code, about: raw::Subject) -> (Known<i64>, u16) {
        let same = |other: &raw::Subject| match (about, *other) {
            (raw::Subject::Tender, raw::Subject::Tender) => true,
            (raw::Subject::Party(here), raw::Subject::Party(there))
            | (raw::Subject::Record(here), raw::Subject::Record(there)) => here == there,
            _ => false,
        };
        let found = self.raw.facts.iter().find(|fact| fact.code == code.0 && same(&fact.about));
        let value = Known::from(found.map(|fact| fact.value));
        let (record, party) = match about {
            raw::Subject::Tender => (None, None),
            raw::Subject::Party(party) => (None, Some(party)),
            raw::Subject::Record(record) => (Some(record), None),
        };
        let met = if value.is_stated() { Answer::Yes } else { Answer::Unknown };
        self.step(Test::FACT, record, party, slot(value), raw::SlotValue::Code(code.0), met);
        (value, found.map_or(0, |fact| fact.currency))
    }

    pub(crate) fn step(
        self,
        test: Test,
        record: Option<u32>,
        party: Option<u32>,
        left: raw::SlotValue,
        right: raw::SlotValue,
        met: Answer,
    ) {
        if let Some(trace) = self.trace {
            trace.push(test, record, party, left, right, met);
        }
    }
}

impl<'a> Tender<'a> {
    fn raw(self) -> &'a raw::Tender {
        &self.case.raw.tender
    }

    /// The day on which it was noticed.
    pub fn notice(self) -> Day {
        Day::from_number(self.raw().notice)
    }

    /// The day on which bids close, where the tender has a deadline.
    pub fn deadline(self) -> Known<Day> {
        Known::from(self.raw().deadline.map(Day::from_number))
    }

    /// The day on which bids close; the day of the decision where the tender has no deadline.
    pub fn bid_deadline(self) -> Day {
        self.raw().deadline.map_or(self.case.as_of(), Day::from_number)
    }

    /// The day as of which records count: what the tender's documents say, else the bid deadline.
    pub fn cut_off(self) -> Day {
        self.raw().cut_off.map_or(self.bid_deadline(), Day::from_number)
    }

    /// Whether the tender's documents say as of which day records count.
    pub fn states_cut_off(self) -> bool {
        self.raw().cut_off.is_some()
    }

    /// Whether the law of a country governs it, by ISO 3166-1 number.
    pub fn is_under(self, country: u16) -> bool {
        self.raw().jurisdiction == country
    }

    /// Whether the procedure is in this stage.
    pub fn is_in(self, stage: Stage) -> bool {
        self.raw().stage == stage.number()
    }

    /// Its estimated or contract value.
    pub fn value(self) -> Known<Money> {
        money(self.raw().value)
    }

    /// Whether it is a contract of this kind.
    pub fn is_for(self, kind: ContractKind) -> Answer {
        match self.raw().contract_kind {
            0 => Answer::Unknown,
            known if known == kind.number() => Answer::Yes,
            _ => Answer::No,
        }
    }

    /// Whether it is financed from this source.
    pub fn is_funded_by(self, code: Code) -> bool {
        self.raw().fundings.contains(&code.0)
    }

    /// Whether an override of this kind was granted by the day on which bids close, and by the day of the decision.
    pub fn has_override_for_bids(self, kind: OverrideKind) -> bool {
        let by = self.bid_deadline().number();
        self.has_override(kind)
            && self.raw().overrides.iter().any(|granted| granted.kind == kind.number() && granted.since <= by)
    }

    /// Whether the contracting authority is of a level; unknown if the case states none.
    pub fn is_at(self, level: Level) -> Answer {
        match self.raw().level {
            0 => Answer::Unknown,
            known => (known == level.number()).into(),
        }
    }

    /// Since when an override of this kind holds; of several that hold on the day of the decision, the latest.
    pub fn override_since(self, kind: OverrideKind) -> Known<Day> {
        let held = self.raw().overrides.iter().filter(|granted| granted.kind == kind.number());
        let since = held.map(|granted| granted.since).filter(|since| *since <= self.case.raw.as_of).max();
        Known::from(since.map(Day::from_number))
    }

    /// Whether an override of this kind holds on the day of the decision.
    pub fn has_override(self, kind: OverrideKind) -> bool {
        self.raw()
            .overrides
            .iter()
            .any(|granted| granted.kind == kind.number() && granted.since <= self.case.raw.as_of)
    }
}

impl<'a> Party<'a> {
    fn raw(self) -> Option<&'a raw::Party> {
        self.case.raw.parties.get(self.position as usize)
    }

    /// Its position in the case.
    pub fn position(self) -> u32 {
        self.position
    }

    /// What it is in the case.
    pub fn role(self) -> Role {
        Role(self.raw().map_or(0, |raw| raw.role))
    }

    /// Position of the party that it belongs to.
    pub fn of(self) -> Option<u32> {
        self.raw().and_then(|raw| raw.of)
    }

    /// Whether it is a person of this kind.
    pub fn is(self, kind: PartyKind) -> bool {
        self.raw().is_some_and(|raw| raw.kind == kind.number())
    }

    /// Subcontracting tier, 0 where it does not apply.
    pub fn tier(self) -> u32 {
        self.raw().map_or(0, |raw| raw.tier)
    }

    /// Whether its tie to the bidder holds on a day; a tie without dates always does.
    pub fn is_tied_on(self, day: Day) -> bool {
        self.raw().is_some_and(|raw| {
            raw.since.is_none_or(|since| since <= day.number())
                && raw.until.is_none_or(|until| day.number() <= until)
        })
    }

    /// Whether it has one of the group's roles, with a tie that holds on the day of the decision, or held when bids
    /// closed: who leaves a consortium after that has still bid. Whoever belongs to a competitor has no part in this
    /// bid: a member of its consortium is a competitor too, and one of a subcontractor's a subcontractor.
    pub fn is_in(self, group: Group) -> bool {
        let with = self.of().map(|of| self.case.party(of).role());
        let role = match (self.role(), with) {
            (Role::CONSORTIUM_MEMBER, None | Some(Role::BIDDER | Role::CONSORTIUM_MEMBER)) => self.role(),
            // whose consortium it is in decides: that of a subcontractor does what the subcontractor does
            (
                Role::CONSORTIUM_MEMBER,
                Some(other @ (Role::COMPETITOR | Role::SUBCONTRACTOR | Role::RELIED_ON)),
            ) => other,
            (Role::CONSORTIUM_MEMBER, Some(_)) => return false,
            (Role::SUBCONTRACTOR | Role::RELIED_ON, Some(Role::COMPETITOR)) => return false,
            (own, _) => own,
        };
        let today = self.case.as_of();
        let closed = self.case.tender().bid_deadline().min(today);
        group.0 & 1_u32.checked_shl(role.number()).unwrap_or(0) != 0
            && (self.is_tied_on(today) || self.is_tied_on(closed))
    }

    /// The value of a fact about this party.
    pub fn fact(self, code: Code) -> Known<i64> {
        self.find_fact(code).0
    }

    /// The value of a fact about this party that is an amount of money.
    pub fn money_fact(self, code: Code) -> Known<Money> {
        let (value, currency) = self.find_fact(code);
        Known::from(value.get().map(|minor| Money::minor(currency, minor)))
    }

    fn find_fact(self, code: Code) -> (Known<i64>, u16) {
        self.case.find_fact(code, raw::Subject::Party(self.position))
    }
}

impl<'a> Relation<'a> {
    /// Its position in the case.
    pub fn position(self) -> u32 {
        self.position
    }

    /// What the tie is.
    pub fn kind(self) -> RelationKind {
        RelationKind(self.raw.kind)
    }

    /// The party that holds the tie.
    pub fn subject(self) -> Party<'a> {
        self.case.party(self.raw.subject)
    }

    /// The other party.
    pub fn object(self) -> Party<'a> {
        self.case.party(self.raw.object)
    }

    /// First day, where stated.
    pub fn since(self) -> Known<Day> {
        Known::from(self.raw.since.map(Day::from_number))
    }

    /// Last day, where stated.
    pub fn until(self) -> Known<Day> {
        Known::from(self.raw.until.map(Day::from_number))
    }

    /// Whether the tie held on a day; a tie without dates holds, as the case states it.
    pub fn held_on(self, day: Day) -> Answer {
        let begun = self.raw.since.is_none_or(|since| since <= day.number());
        let ended = self.raw.until.is_some_and(|until| until < day.number());
        let answer = if begun && !ended { Answer::Yes } else { Answer::No };
        let tie = self.raw;
        let (left, right) = (raw::SlotValue::Party(tie.subject), raw::SlotValue::Party(tie.object));
        self.case.step(Test::RELATION, None, Some(tie.subject), left, right, answer);
        answer
    }

    /// Whether it ties a member of the first group to a member of the second, whoever holds the tie.
    pub fn joins(self, first: Group, second: Group) -> bool {
        let (subject, object) = (self.subject(), self.object());
        (subject.is_in(first) && object.is_in(second)) || (subject.is_in(second) && object.is_in(first))
    }
}

pub(crate) fn money(raw: Option<raw::Money>) -> Known<Money> {
    Known::from(raw.map(|money| Money::minor(money.currency, money.amount)))
}

/// A day as the value of a slot or step.
pub(crate) fn day_slot(day: impl Into<Known<Day>>) -> raw::SlotValue {
    slot(day.into())
}

//! What a rule finds.

use alloc::vec;
use alloc::vec::Vec;

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::case::{Answer, Case, Party, Relation};
use crate::condition::Match;
use crate::date::{Day, Period};
use crate::declare::{Code, Effect, Question, Rule};
use crate::known::Known;
use crate::money::Money;
use crate::question;
use crate::record::Record;
use crate::words::Test;

pub use raw::SlotValue;

/// The findings so far, and the rule that is being applied.
pub struct Findings<'a> {
    list: &'a mut Vec<raw::Finding>,
    position: u32,
    rule: &'a Rule,
}

/// A finding that can still be completed.
pub struct Finding<'a> {
    raw: &'a mut raw::Finding,
    rule: &'a Rule,
}

/// The limits within which a party may take part.
#[derive(Debug, Clone, Copy)]
pub enum Restriction {
    /// Replace the party that the finding is about.
    ReplaceParty,
    /// Only up to this contract value.
    CapValue(Money),
    /// Not in the categories that the records relied on cover.
    ExcludeCategories,
    /// Extra bid security, in hundredths of a percent of the contract value.
    ExtraBidSecurity(u32),
    /// Enhanced inspection.
    EnhancedInspection,
    /// Monitoring.
    Monitoring,
    /// No subcontracting.
    NoSubcontracting,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(list: &'a mut Vec<raw::Finding>, position: u32, rule: &'a Rule) -> Self {
        Findings { list, position, rule }
    }

    /// The rule applies, on this record and about its party. Where a question is open about the record, or it is not
    /// known to be about the party, fresh, or within its own scope, the finding refers.
    pub fn on(&mut self, found: Match<'_>) -> Finding<'_> {
        let record = found.record();
        let mut finding = self.push(vec![record.party().position()], vec![record.position()], Vec::new());
        if let Some(doubt) = found.doubt().or_else(|| doubt_of(record)) {
            finding.doubt(doubt);
        }
        finding
    }

    /// The rule applies, on this tie and about both its parties.
    pub fn on_relation(&mut self, tie: Relation<'_>) -> Finding<'_> {
        let (subject, object) = (tie.subject().position(), tie.object().position());
        let parties = if subject == object { vec![subject] } else { vec![subject, object] };
        self.push(parties, Vec::new(), vec![tie.position()])
    }

    /// Worth knowing about these parties, on no record: a note, whatever the rule's effect.
    pub fn note_about(&mut self, party: Party<'_>) -> Finding<'_> {
        let mut finding = self.push(vec![party.position()], Vec::new(), Vec::new());
        finding.note();
        finding
    }

    /// Repeats for the present rule every earlier finding on a record that does more than note, where the party that it
    /// is about is one of those chosen: for rules that make a whole bid answer for one of its members. A finding on a
    /// tie is about the bid already.
    pub fn follow(&mut self, case: &Case<'_>, chosen: impl Fn(Party<'_>) -> bool) {
        for earlier in 0..self.list.len() {
            let Some(found) = self.list.get(earlier) else { break };
            let member = found.parties.first().copied().filter(|party| chosen(case.party(*party)));
            let passes_on = found.effect != Effect::Note && !found.records.is_empty();
            let (Some(member), true) = (member, passes_on) else { continue };
            let copy = raw::Finding {
                rule: self.position,
                slots: self.rule.slots.iter().map(|_| SlotValue::Party(member)).collect(),
                ..found.clone()
            };
            self.list.push(copy);
        }
    }

    fn push(&mut self, parties: Vec<u32>, records: Vec<u32>, relations: Vec<u32>) -> Finding<'_> {
        self.list.push(raw::Finding {
            rule: self.position,
            effect: self.rule.effect,
            parties,
            records,
            relations,
            since: None,
            until: None,
            slots: vec![SlotValue::None; self.rule.slots.len()],
            restriction: None,
            question: self.rule.question.map(|question| question.0),
        });
        let last = self.list.len() - 1;
        #[expect(clippy::indexing_slicing, reason = "the element was pushed two lines above")]
        Finding { raw: &mut self.list[last], rule: self.rule }
    }
}

/// What makes a record too uncertain to decide on.
fn doubt_of(record: Record<'_>) -> Option<Question> {
    let checks = [
        (Test::MATCHED, record.is_matched(), question::MATCH),
        (Test::FRESH, record.is_fresh(), question::STALE),
        (Test::COVERS, record.covers_tender(), question::SCOPE),
    ];
    checks.into_iter().find_map(|(test, met, question)| {
        record.step(test, SlotValue::None, SlotValue::None, met);
        (met != Answer::Yes).then_some(question)
    })
}

impl Finding<'_> {
    /// The first day on which it holds.
    pub fn since(&mut self, day: impl Into<Known<Day>>) -> &mut Self {
        self.raw.since = day.into().get().map(Day::number);
        self.in_order()
    }

    /// The last day on which it holds.
    pub fn until(&mut self, day: impl Into<Known<Day>>) -> &mut Self {
        self.raw.until = day.into().get().map(Day::number);
        self.in_order()
    }

    /// Days on record may contradict each other; what ends before it begins is known by its end.
    fn in_order(&mut self) -> &mut Self {
        if self.raw.since.zip(self.raw.until).is_some_and(|(since, until)| until < since) {
            self.raw.since = None;
        }
        self
    }

    /// The values of the rule's slots, in their order; see [`say!`](crate::say).
    pub fn say<const N: usize>(&mut self, values: [SlotValue; N]) -> &mut Self {
        for (slot, value) in self.raw.slots.iter_mut().zip(values) {
            *slot = value;
        }
        self
    }

    /// It also relies on this record.
    pub fn and_on(&mut self, record: Record<'_>) -> &mut Self {
        if !self.raw.records.contains(&record.position()) {
            self.raw.records.push(record.position());
        }
        self
    }

    /// It also relies on this tie.
    pub fn and_on_relation(&mut self, tie: Relation<'_>) -> &mut Self {
        if !self.raw.relations.contains(&tie.position()) {
            self.raw.relations.push(tie.position());
        }
        self
    }

    /// It is also about this party.
    pub fn and_about(&mut self, party: Party<'_>) -> &mut Self {
        if !self.raw.parties.contains(&party.position()) {
            self.raw.parties.push(party.position());
        }
        self
    }

    /// It is about this party first: the one whose part in the bid is at stake.
    pub fn about(&mut self, party: Party<'_>) -> &mut Self {
        self.raw.parties.retain(|known| *known != party.position());
        self.raw.parties.insert(0, party.position());
        self
    }

    /// A question is open: the finding refers, unless it is a note.
    pub fn doubt(&mut self, question: Question) -> &mut Self {
        if self.raw.effect != Effect::Note {
            self.raw.effect = Effect::Refer;
            self.raw.restriction = None;
            self.raw.question = Some(question.0);
        }
        self
    }

    /// Only a note, whatever the rule's effect.
    pub fn note(&mut self) -> &mut Self {
        self.raw.effect = Effect::Note;
        self.raw.question = None;
        self.raw.restriction = None;
        self
    }

    /// It bars, unless a question is open. For rules that usually do less.
    pub fn bar(&mut self) -> &mut Self {
        let open =
            self.raw.question.is_some_and(|open| self.rule.question.is_none_or(|usual| usual.0 != open));
        if !open {
            self.raw.effect = Effect::Bar;
            self.raw.question = None;
            self.raw.restriction = None;
        }
        self
    }

    /// Within which limits; only where the finding restricts.
    pub fn within(&mut self, restriction: Restriction) -> &mut Self {
        if self.raw.effect == Effect::Restrict {
            self.raw.restriction = Some(match restriction {
                Restriction::ReplaceParty => raw::Restriction::ReplaceParty,
                Restriction::CapValue(value) => raw::Restriction::CapValue(raw_money(value)),
                Restriction::ExcludeCategories => raw::Restriction::ExcludeCategories,
                Restriction::ExtraBidSecurity(points) => raw::Restriction::ExtraBidSecurity(points),
                Restriction::EnhancedInspection => raw::Restriction::EnhancedInspection,
                Restriction::Monitoring => raw::Restriction::Monitoring,
                Restriction::NoSubcontracting => raw::Restriction::NoSubcontracting,
            });
        }
        self
    }
}

fn raw_money(money: Money) -> raw::Money {
    raw::Money { amount: money.in_minor_units(), currency: money.currency() }
}

/// What can stand in a slot of a text.
pub trait ToSlot {
    /// The value.
    fn to_slot(&self) -> SlotValue;
}

/// The value of a slot.
pub fn slot(value: impl ToSlot) -> SlotValue {
    value.to_slot()
}

impl ToSlot for SlotValue {
    fn to_slot(&self) -> SlotValue {
        *self
    }
}

impl ToSlot for Day {
    fn to_slot(&self) -> SlotValue {
        SlotValue::Date(self.number())
    }
}

impl ToSlot for Money {
    /// A number without a currency is no amount that a text can name.
    fn to_slot(&self) -> SlotValue {
        match self.currency() {
            0 => SlotValue::None,
            _ => SlotValue::Money(raw_money(*self)),
        }
    }
}

impl ToSlot for i64 {
    fn to_slot(&self) -> SlotValue {
        SlotValue::Number(*self)
    }
}

impl ToSlot for Period {
    /// The count of units; the text says which.
    fn to_slot(&self) -> SlotValue {
        let (Period::Days(count) | Period::Months(count) | Period::Years(count)) = *self;
        SlotValue::Number(i64::from(count))
    }
}

impl ToSlot for Code {
    fn to_slot(&self) -> SlotValue {
        SlotValue::Code(self.0)
    }
}

impl ToSlot for Record<'_> {
    fn to_slot(&self) -> SlotValue {
        SlotValue::Record(self.position())
    }
}

impl ToSlot for Match<'_> {
    fn to_slot(&self) -> SlotValue {
        SlotValue::Record(self.record().position())
    }
}

impl ToSlot for Party<'_> {
    fn to_slot(&self) -> SlotValue {
        SlotValue::Party(self.position())
    }
}

impl<T: ToSlot + Copy> ToSlot for Known<T> {
    fn to_slot(&self) -> SlotValue {
        self.get().map_or(SlotValue::None, |value| value.to_slot())
    }
}

/// The values of a rule's slots, in their order: `out.on(fine).say(say![fine, fine.amount(), until])`.
#[macro_export]
macro_rules! say {
    ($($value:expr),* $(,)?) => { [$($crate::ToSlot::to_slot(&$value)),*] };
}

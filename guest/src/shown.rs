//! What a policy's own code compares, shown to who asks why: the same steps as those of a chain of conditions.

use crate::bindings::exports::probity::eligibility::eligibility::SlotValue;
use crate::case::{Answer, Case};
use crate::date::Day;
use crate::finding::slot;
use crate::known::Known;
use crate::money::Money;
use crate::record::Record;
use crate::words::Test;

const NONE: SlotValue = SlotValue::None;

impl Case<'_> {
    /// Does some work without showing what it compares: sorting and grouping that no sentence of the law speaks of.
    /// What decides is shown by [`Record::shows`].
    pub fn quietly<T>(&self, work: impl FnOnce() -> T) -> T {
        let was = self.trace.map(|trace| trace.pause(true));
        let result = work();
        if let Some((trace, was)) = self.trace.zip(was) {
            trace.pause(was);
        }
        result
    }
}

impl<'a> Record<'a> {
    /// Shows comparisons that the policy's own code made about this record. Each gives back its answer.
    pub fn shows(self) -> Shown<'a> {
        Shown(self)
    }
}

/// A record about which comparisons are shown.
#[derive(Clone, Copy)]
pub struct Shown<'a>(Record<'a>);

impl Shown<'_> {
    /// The rule is about its party.
    pub fn party<A: Into<Answer> + Copy>(self, met: A) -> A {
        self.step(Test::PARTY, slot(self.0.party()), NONE, met)
    }

    /// The rule is about records like it in kind.
    pub fn kind<A: Into<Answer> + Copy>(self, met: A) -> A {
        self.step(Test::KIND, slot(i64::from(self.0.kind().number())), NONE, met)
    }

    /// The rule is about its ground.
    pub fn ground<A: Into<Answer> + Copy>(self, met: A) -> A {
        self.step(Test::GROUND, SlotValue::Code(self.0.raw_codes().0), NONE, met)
    }

    /// It counts up to and including a last day, and the other day is not later. Where the event itself is later than
    /// that, give its day as the last.
    pub fn counts_until<A: Into<Answer> + Copy>(self, last: Known<Day>, day: Day, met: A) -> A {
        self.step(Test::PERIOD, slot(last), slot(day), met)
    }

    /// A day, such as that of an event, is not before a first day.
    pub fn not_before<A: Into<Answer> + Copy>(
        self,
        day: impl Into<Known<Day>>,
        first: impl Into<Known<Day>>,
        met: A,
    ) -> A {
        self.step(Test::SINCE, slot(day.into()), slot(first.into()), met)
    }

    /// Its term runs on a day.
    pub fn runs_on<A: Into<Answer> + Copy>(self, last: Known<Day>, day: Day, met: A) -> A {
        self.step(Test::IN_FORCE, slot(last), slot(day), met)
    }

    /// An amount is at least another.
    pub fn at_least<A: Into<Answer> + Copy>(self, amount: Known<Money>, least: Known<Money>, met: A) -> A {
        self.step(Test::AMOUNT, slot(amount), slot(least), met)
    }

    /// It stands on a day.
    pub fn stands_on<A: Into<Answer> + Copy>(self, day: Day, met: A) -> A {
        self.step(Test::STANDS, NONE, slot(day), met)
    }

    /// Its own scope covers the tender.
    pub fn covers<A: Into<Answer> + Copy>(self, met: A) -> A {
        self.step(Test::COVERS, NONE, NONE, met)
    }

    /// A further condition, which has no word in the contract.
    pub fn condition<A: Into<Answer> + Copy>(self, met: A) -> A {
        self.step(Test::FACT, NONE, NONE, met)
    }

    fn step<A: Into<Answer> + Copy>(self, test: Test, left: SlotValue, right: SlotValue, met: A) -> A {
        self.0.step(test, left, right, met.into());
        met
    }
}

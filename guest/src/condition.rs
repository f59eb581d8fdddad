//! The chain of conditions of a rule, in the order of the sentence in the law.
//!
//! Each link keeps the records that meet it, drops those that do not, and lets those pass of which the case does not
//! say: they carry the first **question** that is open, and a finding on them refers instead of deciding.
//! A chain compiles to a loop over the records; nothing is allocated.

use core::ops::Deref;

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::case::{Answer, day_slot};
use crate::date::{Day, Period};
use crate::declare::{Code, Question};
use crate::finding::slot;
use crate::known::Known;
use crate::money::{Currency, Money};
use crate::parties::Parties;
use crate::question;
use crate::record::Record;
use crate::total::Total;
use crate::words::{Event, Measure, RecordKind, Test};

/// A record that has met every condition so far, or may have.
#[derive(Clone, Copy)]
pub struct Match<'a> {
    record: Record<'a>,
    doubt: Option<Question>,
}

impl<'a> Match<'a> {
    pub(crate) fn new(record: Record<'a>) -> Self {
        Match { record, doubt: None }
    }

    /// The record.
    pub fn record(&self) -> Record<'a> {
        self.record
    }

    /// The first question that is open about it.
    pub fn doubt(&self) -> Option<Question> {
        self.doubt
    }

    /// The same, with an open question, unless there already is one.
    pub fn doubting(mut self, question: Question) -> Self {
        self.doubt.get_or_insert(question);
        self
    }

    fn judge(
        self,
        test: Test,
        left: raw::SlotValue,
        right: raw::SlotValue,
        met: Answer,
        question: Question,
    ) -> Option<Self> {
        self.record.step(test, left, right, met);
        match met {
            Answer::Yes => Some(self),
            Answer::No => None,
            Answer::Unknown => Some(self.doubting(question)),
        }
    }
}

impl<'a> Deref for Match<'a> {
    type Target = Record<'a>;

    fn deref(&self) -> &Record<'a> {
        &self.record
    }
}

const NONE: raw::SlotValue = raw::SlotValue::None;

fn yes(met: bool) -> Answer {
    met.into()
}

fn number(value: u32) -> raw::SlotValue {
    raw::SlotValue::Number(i64::from(value))
}

/// The links of a chain.
pub trait Conditions<'a>: Iterator<Item = Match<'a>> + Sized {
    /// … about one of these parties …
    fn about(self, parties: impl Parties) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let party = found.party();
            let met = yes(parties.include(party));
            found.judge(Test::PARTY, raw::SlotValue::Party(party.position()), NONE, met, question::TIE)
        })
    }

    /// … of this kind …
    fn of_kind(self, kind: RecordKind) -> impl Conditions<'a> {
        self.of_any_kind([kind])
    }

    /// … of one of these kinds …
    fn of_any_kind<const N: usize>(self, kinds: [RecordKind; N]) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let kind = found.kind();
            let wanted = kinds.first().map_or(NONE, |kind| number(kind.number()));
            found.judge(
                Test::KIND,
                number(kind.number()),
                wanted,
                yes(kinds.contains(&kind)),
                question::GROUND,
            )
        })
    }

    /// … administrative penalties …
    fn penalties(self) -> impl Conditions<'a> {
        self.of_kind(RecordKind::PENALTY)
    }

    /// … convictions …
    fn convictions(self) -> impl Conditions<'a> {
        self.of_kind(RecordKind::CONVICTION)
    }

    /// … on this list …
    fn on_list(self, list: Code) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let stated = raw::SlotValue::Code(found.raw_codes().1);
            found.judge(
                Test::LIST,
                stated,
                raw::SlotValue::Code(list.0),
                yes(found.quietly_is_on(list)),
                question::AUTHORITY,
            )
        })
    }

    /// … on one of these lists …
    fn on_any_list<const N: usize>(self, lists: [Code; N]) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let stated = raw::SlotValue::Code(found.raw_codes().1);
            let met = yes(lists.iter().any(|list| found.quietly_is_on(*list)));
            found.judge(Test::LIST, stated, NONE, met, question::AUTHORITY)
        })
    }

    /// … that impose this measure …
    fn imposing(self, measure: Measure) -> impl Conditions<'a> {
        self.imposing_any([measure])
    }

    /// … that impose one of these measures …
    fn imposing_any<const N: usize>(self, measures: [Measure; N]) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let met = yes(measures.iter().any(|measure| found.quietly_imposes(*measure)));
            let wanted = measures.first().map_or(NONE, |measure| number(measure.number()));
            found.judge(Test::MEASURE, NONE, wanted, met, question::AMOUNT)
        })
    }

    /// … with a fine of this amount or more …
    fn fined_at_least(self, least: impl Into<Known<Money>>) -> impl Conditions<'a> {
        let least = least.into();
        self.filter_map(move |found| found.fined(least))
    }

    /// … with a fine of the amount that `least` gives for each record, or more …
    fn fined_at_least_by(self, least: impl Fn(Record<'a>) -> Known<Money>) -> impl Conditions<'a> {
        self.filter_map(move |found| found.fined(least(found.record)))
    }

    /// … by this authority …
    fn by(self, authority: Code) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let stated = raw::SlotValue::Code(found.raw_codes().2);
            let met = found.quietly_is_by(authority);
            found.judge(Test::AUTHORITY, stated, raw::SlotValue::Code(authority.0), met, question::AUTHORITY)
        })
    }

    /// … on one of these grounds …
    fn on_any_ground<const N: usize>(self, grounds: [Code; N]) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let stated = raw::SlotValue::Code(found.raw_codes().0);
            let met = Answer::any(grounds.iter().map(|ground| found.quietly_has_ground(*ground)));
            found.judge(Test::GROUND, stated, NONE, met, question::GROUND)
        })
    }

    /// … that are final …
    fn final_decisions(self) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            found.judge(Test::FINALITY, NONE, NONE, found.quietly_is_final(), question::FINALITY)
        })
    }

    /// … decided within a period before a day, the anniversary of the decision included …
    fn decided_within(self, period: impl Into<Known<Period>>, before: Day) -> impl Conditions<'a> {
        self.within(Event::DECIDED, period, before)
    }

    /// … with an event within a period before a day, the anniversary of the event included …
    fn within(self, event: Event, period: impl Into<Known<Period>>, before: Day) -> impl Conditions<'a> {
        let period = period.into();
        self.filter_map(move |found| {
            let on = found.date(event);
            let (met, doubt) = match (on.get(), period.get()) {
                // what happens after the day cannot lie before it, whatever the period is
                (Some(on), _) if on > before => (Answer::No, question::FIGURE),
                (Some(on), Some(period)) => (yes(before.is_within(period, on)), question::DATE),
                (None, _) => (Answer::Unknown, question::DATE),
                (_, None) => (Answer::Unknown, question::FIGURE),
            };
            // the last day on which it counts, unless it lies after the day altogether
            let counts = if on.get().is_some_and(|on| on > before) { on } else { on + period };
            found.judge(Test::PERIOD, day_slot(counts), day_slot(before), met, doubt)
        })
    }

    /// … whose term runs on a day, first and last day included …
    fn running_on(self, day: Day) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let doubt = if found.begins().is_stated() { question::END } else { question::DATE };
            let turns = day_slot(found.term_turns(day));
            found.judge(Test::IN_FORCE, turns, day_slot(day), found.quietly_runs_on(day), doubt)
        })
    }

    /// … whose term is longer than a period; where that cannot be told, see [`Record::lasts_longer_than`], this question
    /// is open …
    fn lasting_longer_than(self, period: impl Into<Known<Period>>, open: Question) -> impl Conditions<'a> {
        let period = period.into();
        self.filter_map(move |found| {
            let (met, doubt) = match period.get() {
                Some(period) => (found.quietly_lasts_longer_than(period), open),
                None => (Answer::Unknown, question::FIGURE),
            };
            found.judge(Test::LONGER, day_slot(found.expires()), slot(period), met, doubt)
        })
    }

    /// … whose term runs on one of these days …
    fn running_on_any<const N: usize>(self, days: [Day; N]) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let doubt = if found.begins().is_stated() { question::END } else { question::DATE };
            let met = Answer::any(days.iter().map(|day| found.quietly_runs_on(*day)));
            let first = days.first();
            let turns = first.map_or(NONE, |day| day_slot(found.term_turns(*day)));
            found.judge(Test::IN_FORCE, turns, first.map_or(NONE, |day| day_slot(*day)), met, doubt)
        })
    }

    /// … that stand on their list on a day …
    fn listed_on(self, day: Day) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let turns = day_slot(found.listing_turns(day));
            found.judge(Test::IN_FORCE, turns, day_slot(day), found.quietly_is_listed_on(day), question::DATE)
        })
    }

    /// … that stand on their list on one of these days …
    fn listed_on_any<const N: usize>(self, days: [Day; N]) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let met = Answer::any(days.iter().map(|day| found.quietly_is_listed_on(*day)));
            let first = days.first();
            let turns = first.map_or(NONE, |day| day_slot(found.listing_turns(*day)));
            let on = first.map_or(NONE, |day| day_slot(*day));
            found.judge(Test::IN_FORCE, turns, on, met, question::DATE)
        })
    }

    /// … whose term ended before a day …
    fn ended_before(self, day: Day) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let met = match found.expires().get() {
                Some(last) if last < day => Answer::Yes,
                _ if found.has(Event::RELEASED, day) => Answer::Yes,
                _ => Answer::No,
            };
            let last = match met {
                Answer::Yes => found.term_turns(day),
                _ => found.expires(),
            };
            found.judge(Test::ENDED, day_slot(last), day_slot(day), met, question::END)
        })
    }

    /// … that are published on a day …
    fn published_on(self, day: Day) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let met = found.quietly_is_published_on(day);
            found.judge(
                Test::IN_FORCE,
                day_slot(found.publication_turns(day)),
                day_slot(day),
                met,
                question::DATE,
            )
        })
    }

    /// … that stand on a day: not revoked, overturned or stayed …
    fn standing_on(self, day: Day) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            found.judge(Test::STANDS, NONE, day_slot(day), yes(found.quietly_stands_on(day)), question::STALE)
        })
    }

    /// … and for which this holds; where it is unknown, this question is open …
    fn where_<A: Into<Answer>>(self, holds: impl Fn(&Match<'a>) -> A, open: Question) -> impl Conditions<'a> {
        self.filter_map(move |found| {
            let met = holds(&found).into();
            found.judge(Test::FACT, NONE, NONE, met, open)
        })
    }

    /// What their amounts come to in a currency, and how many they are.
    fn total_in(self, currency: Currency) -> Total {
        Total::of(self, currency)
    }
}

impl<'a, I: Iterator<Item = Match<'a>>> Conditions<'a> for I {}

impl<'a> Match<'a> {
    fn fined(self, least: Known<Money>) -> Option<Self> {
        let amount = self.amount();
        let (met, doubt) = match (amount.get(), least.get()) {
            // an amount beside other measures is no fine: profits confiscated, the sum of a debt
            _ if !self.quietly_imposes(Measure::FINE) && self.states_measures() => {
                (Answer::No, question::AMOUNT)
            }
            (None, _) if !self.quietly_imposes(Measure::FINE) => (Answer::No, question::AMOUNT),
            (None, _) => (Answer::Unknown, question::AMOUNT),
            (Some(_), None) => (Answer::Unknown, question::FIGURE),
            (Some(amount), Some(least)) => match amount.at_least(least) {
                None => (Answer::Unknown, question::CURRENCY),
                // whether an amount beside no measure at all is a fine, the case does not say
                Some(true) if !self.quietly_imposes(Measure::FINE) => (Answer::Unknown, question::AMOUNT),
                Some(met) => (yes(met), question::AMOUNT),
            },
        };
        self.judge(Test::AMOUNT, slot(amount), slot(least), met, doubt)
    }
}

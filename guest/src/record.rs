//! One record on file, and where its events stand on a day.

use crate::bindings::exports::probity::eligibility::eligibility::{self as raw, SlotValue};
use crate::case::{Answer, Case, Party, money};
use crate::date::{Day, Period};
use crate::declare::Code;
use crate::finding::slot;
use crate::known::Known;
use crate::money::Money;
use crate::words::{Event, Finality, Level, Measure, RecordKind, Test};

const NONE: SlotValue = SlotValue::None;
const UNKNOWN_CODE: u32 = u32::MAX;
const UNSTATED_CODE: u32 = u32::MAX - 1;
const FOREIGN_CODE: u32 = u32::MAX - 2;

/// One record on file about a party.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    case: Case<'a>,
    position: u32,
    raw: &'a raw::Record,
}

impl<'a> Record<'a> {
    pub(crate) fn new(case: Case<'a>, position: u32, raw: &'a raw::Record) -> Self {
        Record { case, position, raw }
    }

    /// Its position in the case.
    pub fn position(self) -> u32 {
        self.position
    }

    /// The party that it is about.
    pub fn party(self) -> Party<'a> {
        self.case.party(self.raw.party)
    }

    /// What kind of record it is.
    pub fn kind(self) -> RecordKind {
        RecordKind(self.raw.kind)
    }

    /// The amount, where stated.
    pub fn amount(self) -> Known<Money> {
        money(self.raw.amount)
    }

    /// Whether a measure was imposed.
    pub fn imposes(self, measure: Measure) -> bool {
        let met = self.quietly_imposes(measure);
        self.step(Test::MEASURE, NONE, slot(i64::from(measure.number())), met.into());
        met
    }

    pub(crate) fn quietly_imposes(self, measure: Measure) -> bool {
        self.raw.measures & 1_u32.checked_shl(measure.number()).unwrap_or(0) != 0
    }

    /// Whether any measure is stated.
    pub fn states_measures(self) -> bool {
        self.raw.measures != 0
    }

    /// Whether it stands on a list.
    pub fn is_on(self, list: Code) -> bool {
        let met = self.quietly_is_on(list);
        self.step(Test::LIST, SlotValue::Code(self.raw.on_list), slot(list), met.into());
        met
    }

    pub(crate) fn quietly_is_on(self, list: Code) -> bool {
        self.raw.on_list == list.0
    }

    /// Whether it is open on which list it stands: the case names none, or one that this policy has no word for
    /// although it may be meant for it. A list of another body of law leaves nothing open.
    pub fn is_on_unclear_list(self) -> bool {
        matches!(self.raw.on_list, UNKNOWN_CODE | UNSTATED_CODE)
    }

    /// Whether it was made on a ground; unknown if the case states none.
    pub fn has_ground(self, ground: Code) -> Answer {
        let met = self.quietly_has_ground(ground);
        self.step(Test::GROUND, SlotValue::Code(self.raw.ground), slot(ground), met);
        met
    }

    pub(crate) fn quietly_has_ground(self, ground: Code) -> Answer {
        same(self.raw.ground, ground)
    }

    /// Whether it is open on which ground it was made: the case names none, or one that this policy has no word for
    /// although it may be meant for it. A ground of another body of law leaves nothing open.
    pub fn has_unclear_ground(self) -> bool {
        matches!(self.raw.ground, UNKNOWN_CODE | UNSTATED_CODE)
    }

    /// Whether an authority made it; unknown if the case states none.
    pub fn is_by(self, authority: Code) -> Answer {
        let met = self.quietly_is_by(authority);
        self.step(Test::AUTHORITY, SlotValue::Code(self.raw.authority), slot(authority), met);
        met
    }

    pub(crate) fn quietly_is_by(self, authority: Code) -> Answer {
        same(self.raw.authority, authority)
    }

    /// Whether an authority of a level made it; unknown if the case states none.
    pub fn is_at(self, level: Level) -> Answer {
        match self.raw.level {
            0 => Answer::Unknown,
            known if known == level.number() => Answer::Yes,
            _ => Answer::No,
        }
    }

    /// Whether the decision is final; unknown if the case does not say.
    pub fn is_final(self) -> Answer {
        let met = self.quietly_is_final();
        self.step(Test::FINALITY, NONE, NONE, met);
        met
    }

    pub(crate) fn quietly_is_final(self) -> Answer {
        match self.raw.finality {
            known if known == Finality::FINAL.number() => Answer::Yes,
            known if known == Finality::NOT_FINAL.number() => Answer::No,
            _ => Answer::Unknown,
        }
    }

    /// Whether it is known to be about its party.
    pub fn is_matched(self) -> Answer {
        self.raw.matched
    }

    /// Whether its source was read recently enough for this tender.
    pub fn is_fresh(self) -> Answer {
        self.raw.fresh
    }

    /// Whether its own scope covers this tender.
    pub fn covers_tender(self) -> Answer {
        self.raw.covers
    }

    fn events(self) -> &'a [raw::Event] {
        let first = self.raw.first_event as usize;
        let end = first.saturating_add(self.raw.event_count as usize);
        self.case.raw.events.get(first..end).unwrap_or(&[])
    }

    /// The first day on which something happened to it, where stated.
    pub fn date(self, event: Event) -> Known<Day> {
        Known::from(
            self.events().iter().find(|at| at.kind == event.number()).map(|at| Day::from_number(at.on)),
        )
    }

    /// Whether something has happened to it, on or before a day.
    pub fn has(self, event: Event, on: Day) -> bool {
        self.events().iter().any(|at| at.kind == event.number() && at.on <= on.number())
    }

    /// The last day, not after `on`, on which something happened to it.
    pub fn latest(self, event: Event, on: Day) -> Known<Day> {
        let latest = self
            .events()
            .iter()
            .rev()
            .find(|at| at.kind == event.number() && at.on <= on.number())
            .map(|at| at.on);
        Known::from(latest.map(Day::from_number))
    }

    /// When it was decided.
    pub fn decided(self) -> Known<Day> {
        self.date(Event::DECIDED)
    }

    /// Its last day.
    pub fn expires(self) -> Known<Day> {
        self.date(Event::EXPIRES)
    }

    /// Whether the case says that it has no end.
    pub fn is_indefinite(self) -> bool {
        self.date(Event::INDEFINITE).is_stated()
    }

    /// Its first day: when it took effect, else when it was decided, else when it was published.
    pub fn begins(self) -> Known<Day> {
        self.date(Event::EFFECTIVE).or(self.decided()).or(self.date(Event::PUBLISHED))
    }

    /// The last stay that began by a day: its first day, and its last, where they are stated. Unknown where none began.
    pub fn stay_on(self, day: Day) -> (Known<Day>, Known<Day>) {
        let from = self.latest(Event::STAYED_FROM, day);
        let Some(first) = from.get() else { return (from, Known::UNKNOWN) };
        let ends = self.events().iter().filter(|at| at.kind == Event::STAYED_UNTIL.number());
        let until = ends.map(|at| at.on).filter(|on| *on >= first.number()).min();
        (from, Known::from(until.map(Day::from_number)))
    }

    /// Whether its effect is stayed on a day: a stay began by then and has not ended before.
    pub fn is_stayed_on(self, day: Day) -> bool {
        let (from, until) = self.stay_on(day);
        from.is_stated() && until.get().is_none_or(|last| day <= last)
    }

    /// Whether it stands on a day: neither revoked nor overturned by then, and not stayed.
    pub fn stands_on(self, day: Day) -> bool {
        let met = self.quietly_stands_on(day);
        self.step(Test::STANDS, NONE, slot(day), met.into());
        met
    }

    pub(crate) fn quietly_stands_on(self, day: Day) -> bool {
        !self.has(Event::REVOKED, day) && !self.has(Event::OVERTURNED, day) && !self.is_stayed_on(day)
    }

    /// Whether its term runs on a day: begun (first day included) and not ended (last day included), not released. A
    /// term whose earliest release has passed still runs. Unknown where the case states no end, and says neither that
    /// there is none nor that release depends on conditions.
    pub fn runs_on(self, day: Day) -> Answer {
        let met = self.quietly_runs_on(day);
        self.step(Test::IN_FORCE, slot(self.term_turns(day)), slot(day), met);
        met
    }

    pub(crate) fn quietly_runs_on(self, day: Day) -> Answer {
        let open_ended = self.is_indefinite() || self.quietly_imposes(Measure::CONDITIONAL_RELEASE);
        let ended = !open_ended && self.expires().get().is_some_and(|last| day > last);
        // whenever it began, what has ended does not run
        if ended || self.has(Event::RELEASED, day) {
            return Answer::No;
        }
        match self.begins().get() {
            Some(first) if day < first => return Answer::No,
            None if !self.has(Event::RETRIEVED, day) => return Answer::Unknown,
            _ => {}
        }
        if open_ended {
            return Answer::Yes;
        }
        match self.expires().get() {
            Some(_) => Answer::Yes,
            None if self.date(Event::EARLIEST_RELEASE).is_stated() => Answer::Yes,
            None => Answer::Unknown,
        }
    }

    /// Whether its term is longer than a period, both first and last day counted: a term from 10 March 2024 to 9 March
    /// 2025 is exactly a year long, and not longer. Unknown where a day is not stated, where the last day is the
    /// anniversary itself (some keepers write it as the last day, some as the first day after), and where the term is
    /// shorter but does not end before a release.
    pub fn lasts_longer_than(self, period: Period) -> Answer {
        let met = self.quietly_lasts_longer_than(period);
        self.step(Test::LONGER, slot(self.expires()), slot(period), met);
        met
    }

    pub(crate) fn quietly_lasts_longer_than(self, period: Period) -> Answer {
        if self.is_indefinite() {
            return Answer::Yes;
        }
        let conditional = self.quietly_imposes(Measure::CONDITIONAL_RELEASE);
        let last =
            if conditional { self.expires().or(self.date(Event::EARLIEST_RELEASE)) } else { self.expires() };
        match (self.begins() + period).get().zip(last.get()) {
            Some((anniversary, last)) if last > anniversary => Answer::Yes,
            Some((anniversary, last)) if last < anniversary && !conditional => Answer::No,
            _ => Answer::Unknown,
        }
    }

    /// Whether it stands on its list on a day: entered by then, and neither expired, unpublished, released nor repaired
    /// before. An entry whose end the case does not state stands, for a list shows what is on it.
    pub fn is_listed_on(self, day: Day) -> Answer {
        let met = self.quietly_is_listed_on(day);
        self.step(Test::IN_FORCE, slot(self.listing_turns(day)), slot(day), met);
        met
    }

    pub(crate) fn quietly_is_listed_on(self, day: Day) -> Answer {
        let gone = self.has(Event::RELEASED, day)
            || self.has(Event::REPAIRED, day)
            || self.is_taken_down_on(day)
            || self.expires().get().is_some_and(|last| last < day);
        match self.date(Event::PUBLISHED).or(self.begins()).get() {
            _ if gone => Answer::No,
            Some(first) if day < first => Answer::No,
            Some(_) => Answer::Yes,
            None if self.has(Event::RETRIEVED, day) => Answer::Yes,
            None => Answer::Unknown,
        }
    }

    /// Whether its publication ended before a day, and it was not published again by then.
    pub fn is_taken_down_on(self, day: Day) -> bool {
        let ended = self.latest(Event::PUBLICATION_END, day.previous()).get();
        let published = self.latest(Event::PUBLISHED, day).get();
        ended.is_some_and(|ended| published.is_none_or(|published| published <= ended))
    }

    /// Whether it is published on a day.
    pub fn is_published_on(self, day: Day) -> Answer {
        let met = self.quietly_is_published_on(day);
        self.step(Test::IN_FORCE, slot(self.publication_turns(day)), slot(day), met);
        met
    }

    pub(crate) fn quietly_is_published_on(self, day: Day) -> Answer {
        match self.date(Event::PUBLISHED).get() {
            _ if self.is_taken_down_on(day) => Answer::No,
            Some(first) if day < first => Answer::No,
            Some(_) => Answer::Yes,
            None if self.has(Event::RETRIEVED, day) => Answer::Yes,
            None => Answer::Unknown,
        }
    }

    /// The value of a fact about this record.
    pub fn fact(self, code: Code) -> Known<i64> {
        self.find_fact(code).0
    }

    /// The value of a fact about this record that is an amount of money.
    pub fn money_fact(self, code: Code) -> Known<Money> {
        let (value, currency) = self.find_fact(code);
        Known::from(value.get().map(|minor| Money::minor(currency, minor)))
    }

    fn find_fact(self, code: Code) -> (Known<i64>, u16) {
        self.case.find_fact(code, raw::Subject::Record(self.position))
    }

    pub(crate) fn step(self, test: Test, left: SlotValue, right: SlotValue, met: Answer) {
        self.case.step(test, Some(self.position), Some(self.raw.party), left, right, met);
    }

    pub(crate) fn raw_codes(self) -> (u32, u32, u32) {
        (self.raw.ground, self.raw.on_list, self.raw.authority)
    }
}

fn same(stated: u32, code: Code) -> Answer {
    match stated {
        UNSTATED_CODE => Answer::Unknown,
        UNKNOWN_CODE | FOREIGN_CODE => Answer::No,
        known if known == code.0 => Answer::Yes,
        _ => Answer::No,
    }
}

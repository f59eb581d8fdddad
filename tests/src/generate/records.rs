//! Records of every kind, and facts.

use std::collections::HashSet;

use probity_core::words::{ContractKind, EventKind, Finality, Level, Measure, Role};
use serde_json::{Map, Value, json};

use super::days::{Calendar, months_from, number, text};
use super::tender::CATEGORIES;
use super::words::Words;
use crate::numbers::Numbers;

impl Words {
    /// A record about one of the parties of a case.
    pub(super) fn record(&self, numbers: &mut Numbers, calendar: &Calendar, case: &Value, at: u64) -> Value {
        let parties = case["parties"].as_array().expect("parties");
        let bidder = parties.iter().find(|party| party["role"] == Role::Bidder.word()).expect("a bidder");
        let party = if numbers.percent(55) { bidder } else { numbers.pick(parties) };
        let kind = numbers.pick(&self.kinds).clone();
        let mut record = json!({"id": format!("record-{at}"), "party": party["id"], "kind": kind});
        let on_a_list = ["listing", "clean-search", "debarment", "suspension"].contains(&kind.as_str());
        if numbers.percent(if on_a_list { 90 } else { 12 }) {
            record["list"] = json!(self.code(numbers, "list"));
        }
        if numbers.percent(65) {
            record["ground"] = json!(self.code(numbers, "ground"));
        }
        if numbers.percent(60) {
            record["authority"] = self.authority(numbers);
        }
        if numbers.percent(60) {
            record["finality"] = json!(numbers.pick(Finality::WORDS));
        }
        let imposes = ["penalty", "ban", "listing", "debarment", "conviction"].contains(&kind.as_str());
        if numbers.percent(if imposes { 75 } else { 15 }) {
            let mut measures: Vec<_> =
                (0..1 + numbers.below(2)).map(|_| *numbers.pick(Measure::WORDS)).collect();
            measures.dedup();
            record["measures"] = json!(measures);
        }
        if numbers.percent(55) {
            record["amount"] = self.amount(numbers);
        }
        if numbers.percent(15) {
            record["matched_by"] = json!(numbers.pick(&["identifier", "confirmed", "name"]));
        }
        if numbers.percent(10) {
            record["scope"] = self.scope(numbers);
        }
        self.dates(numbers, calendar, &mut record);
        record
    }

    pub(super) fn authority(&self, numbers: &mut Numbers) -> Value {
        let mut authority = json!({});
        if numbers.percent(80) {
            authority["code"] = json!(self.code(numbers, "authority"));
        }
        if numbers.percent(50) {
            authority["level"] = json!(numbers.pick(Level::WORDS));
        }
        authority
    }

    pub(super) fn scope(&self, numbers: &mut Numbers) -> Value {
        let mut scope = json!({});
        if numbers.percent(40) {
            scope["categories"] = json!([numbers.pick(&CATEGORIES)]);
        }
        if numbers.percent(40) {
            scope["contract_kinds"] = json!([numbers.pick(ContractKind::WORDS)]);
        }
        if numbers.percent(30) {
            scope["value_from"] = self.amount(numbers);
        }
        if numbers.percent(20) {
            scope["authorities"] = json!([self.code(numbers, "authority")]);
        }
        scope
    }

    /// Writes the dates of a record and its source, in an order in which they can have happened.
    pub(super) fn dates(&self, numbers: &mut Numbers, calendar: &Calendar, record: &mut Value) {
        let drawn = Dates { words: self, numbers, calendar, dates: Map::new() }.draw();
        let last =
            drawn.iter().filter(|(event, _)| is_reported(event)).filter_map(|(_, day)| number(day)).max();
        let read = calendar.as_of + *numbers.pick(&[-400, -91, -30, -1, 0, 0, 0, 0, 0, 1]);
        // a source is read when what it reports has happened
        let read = last.map_or(read, |last| read.max(last));
        record["dates"] = Value::Object(drawn);
        record["source"] = json!({"url": "https://example.org/", "retrieved_at": text(read)});
    }

    /// Facts about the tender, parties and records of a case, mostly as the scenarios state them.
    pub(super) fn facts(&self, numbers: &mut Numbers, calendar: &Calendar, case: &Value) -> Value {
        let count = numbers.below(2 + self.codes("fact").len().min(6) as u64);
        let mut stated = HashSet::new();
        let facts = (0..count).filter_map(|_| self.fact(numbers, calendar, case));
        facts.filter(|fact| stated.insert((fact["about"].to_string(), fact["code"].to_string()))).collect()
    }

    pub(super) fn fact(&self, numbers: &mut Numbers, calendar: &Calendar, case: &Value) -> Option<Value> {
        let habit =
            numbers.percent(75).then(|| self.habits.get(numbers.position(self.habits.len()))).flatten();
        let (code, about, value) = match habit {
            Some(habit) => (habit.code.clone(), habit.about, habit.value.clone()),
            None => {
                let code =
                    numbers.pick(self.codes("fact").get(0..).filter(|codes| !codes.is_empty())?).clone();
                (code, *numbers.pick(&["tender", "parties", "records", "records"]), json!(true))
            }
        };
        let value = match &value {
            _ if numbers.percent(10) => json!(numbers.below(4)),
            Value::Bool(_) => json!(numbers.percent(50)),
            Value::Number(_) => {
                let count = self.counts.get(numbers.position(self.counts.len())).copied().unwrap_or(1);
                json!(count + *numbers.pick(&[-1, 0, 1]))
            }
            Value::String(_) => text(calendar.day(numbers)),
            _ => self.amount(numbers),
        };
        let mut fact = json!({"code": code, "value": value});
        if about != "tender" {
            let those = case[about].as_array().filter(|those| !those.is_empty())?;
            fact["about"] = numbers.pick(those)["id"].clone();
        }
        Some(fact)
    }
}

/// Whether a source can only report the event once it has happened.
fn is_reported(event: &str) -> bool {
    use EventKind as E;
    let announced = [E::Effective, E::Expires, E::EarliestRelease, E::StayedFrom, E::StayedUntil];
    let not_of_the_source = [E::PublicationEnd, E::Known, E::Indefinite];
    !announced.iter().chain(&not_of_the_source).any(|kind| kind.word() == event)
}

/// The dates of one record while they are drawn.
struct Dates<'a> {
    words: &'a Words,
    numbers: &'a mut Numbers,
    calendar: &'a Calendar,
    dates: Map<String, Value>,
}

impl Dates<'_> {
    fn draw(mut self) -> Map<String, Value> {
        use EventKind as E;
        let latest = self.calendar.as_of + 40;
        let pivot = self.calendar.up_to(self.numbers, latest);
        if self.numbers.percent(30) {
            self.before(E::ConductFrom, 60, pivot);
            let first = self.known(E::ConductFrom).unwrap_or(pivot - 400);
            self.after(E::ConductTo, 70, first);
        }
        if self.numbers.percent(85) {
            self.set(E::Decided, pivot);
        }
        if self.numbers.percent(35) {
            let effective = match self.numbers.percent(60) {
                true => pivot + *self.numbers.pick(&[-30, 0, 0, 1, 15]),
                false => self.calendar.day(self.numbers),
            };
            self.set(E::Effective, effective);
        }
        self.after(E::Published, 35, pivot);
        let published = self.known(E::Published).unwrap_or(pivot);
        self.after(E::PublicationEnd, 10, published);
        self.after(E::Notified, 12, pivot);
        self.after(E::Known, 12, pivot);
        self.after(E::AppealFiled, 10, pivot);
        let filed = self.known(E::AppealFiled).unwrap_or(pivot);
        self.after(E::AppealDecided, 7, filed);
        if self.numbers.percent(8) {
            self.after(E::StayedFrom, 100, pivot);
            let from = self.known(E::StayedFrom).unwrap_or(pivot);
            self.after(E::StayedUntil, 50, from);
        }
        for event in [E::Performed, E::Repaired, E::Released, E::Revoked, E::Overturned, E::EarliestRelease] {
            self.after(event, 7, pivot);
        }
        self.end(pivot);
        self.dates
    }

    /// The last day: a length of time after the first, or near a day that matters; or that there is none.
    fn end(&mut self, pivot: i32) {
        let first = self.known(EventKind::Effective).unwrap_or(pivot);
        if self.numbers.percent(25) {
            let months = *self.numbers.pick(&self.words.months);
            let day = months_from(first, months) + *self.numbers.pick(&[-2, -1, 0, 1]);
            self.set(EventKind::Expires, day.max(first).max(pivot));
        } else if self.numbers.percent(35) {
            self.after(EventKind::Expires, 100, first.max(pivot));
        } else if self.numbers.percent(10) {
            self.dates.insert(EventKind::Indefinite.word().to_owned(), json!(true));
        }
    }

    fn known(&self, event: EventKind) -> Option<i32> {
        self.dates.get(event.word()).and_then(number)
    }

    fn set(&mut self, event: EventKind, day: i32) {
        self.dates.insert(event.word().to_owned(), text(day));
    }

    fn before(&mut self, event: EventKind, chance: u64, last: i32) {
        if self.numbers.percent(chance) {
            let day = self.calendar.up_to(self.numbers, last);
            self.set(event, day);
        }
    }

    fn after(&mut self, event: EventKind, chance: u64, first: i32) {
        if self.numbers.percent(chance) {
            let day = self.calendar.from(self.numbers, first);
            self.set(event, day);
        }
    }
}

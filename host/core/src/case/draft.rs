//! A case as it might be: another day, a record repaired or overturned, a party left out.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::limits::MAX_SOURCE_AGE;
use super::{Case, CaseError, json};
use crate::day::Day;
use crate::words::{EventKind, RecordKind, Stage};

/// The document of a case that has been read, to be changed and read again. What changes is only what would be written
/// otherwise; everything else stays as it is.
#[derive(Debug, Clone)]
pub struct Draft {
    document: Value,
    as_of: Day,
}

/// Why a case cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DraftError {
    /// The document is no case.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// It has no such record.
    #[error("the case has no record `{id}`: it has {}", listed(known))]
    NoSuchRecord {
        /// What was asked for.
        id: String,
        /// The ids of the records that there are.
        known: Vec<String>,
    },
    /// It has no such party.
    #[error("the case has no party `{id}`: it has {}", listed(known))]
    NoSuchParty {
        /// What was asked for.
        id: String,
        /// The ids of the parties that there are.
        known: Vec<String>,
    },
    /// There is no case without the bidder.
    #[error("`{id}` is the bidder, without whom there is no bid to decide on")]
    IsTheBidder {
        /// Its id.
        id: String,
    },
}

/// A change of a running contract concerns that contract, whenever bids for it closed.
fn is_closed(tender: &Map<String, Value>, day: Day) -> bool {
    let is_option = tender.get("stage").and_then(Value::as_str) == Some(Stage::Option.word());
    !is_option && day_of(tender.get("bid_deadline")).is_some_and(|closes| closes < day)
}

fn listed(ids: &[String]) -> String {
    const MOST: usize = 20;
    if ids.is_empty() {
        return "none".to_owned();
    }
    let mut shown: Vec<_> = ids.iter().take(MOST).map(|id| format!("`{id}`")).collect();
    if let Some(more) = ids.len().checked_sub(MOST).filter(|more| *more > 0) {
        shown.push(format!("and {more} more"));
    }
    shown.join(", ")
}

impl Draft {
    /// Reads the document of a case, which must be a good one.
    ///
    /// # Errors
    ///
    /// As [`Case::from_json`].
    pub fn from_json(document: &[u8]) -> Result<Self, CaseError> {
        Self::checked(document, None)
    }

    /// The same, as of a day: see [`Case::from_json_as_of`].
    ///
    /// # Errors
    ///
    /// As [`Case::from_json_as_of`].
    pub fn from_json_as_of(document: &[u8], as_of: Day) -> Result<Self, CaseError> {
        Self::checked(document, Some(as_of))
    }

    /// A document that may not be a case yet.
    pub(crate) fn unchecked(document: Value, as_of: Day) -> Self {
        Draft { document, as_of }
    }

    fn checked(document: &[u8], as_of: Option<Day>) -> Result<Self, CaseError> {
        let case = match as_of {
            Some(day) => Case::from_json_as_of(document, day)?,
            None => Case::from_json(document)?,
        };
        let (document, _) = json::parse(document)?;
        let as_of = case.document().as_of;
        let mut draft = Draft { document, as_of };
        draft.set_as_of(as_of);
        Ok(draft)
    }

    /// The day for which the decision is asked.
    pub fn as_of(&self) -> Day {
        self.as_of
    }

    /// The document as it stands.
    pub(crate) fn into_document(self) -> Value {
        self.document
    }

    /// Reads the document as a case again.
    ///
    /// # Errors
    ///
    /// [`CaseError`] where the change makes a case that contradicts itself: a record overturned before it was decided.
    pub fn case(&self) -> Result<Case, CaseError> {
        Case::from_json(self.document.to_string().as_bytes())
    }

    /// As of a day, for this same tender.
    pub fn set_as_of(&mut self, day: Day) {
        self.as_of = day;
        if let Some(fields) = self.document.as_object_mut() {
            fields.insert("as_of".to_owned(), text(day));
        }
    }

    /// As of a later day, for a tender like this one: one that closes on that day, if this one closes before it. A source
    /// that was read recently enough counts as such; nothing is known of what it shows by then. A change of a running
    /// contract stays one of this contract.
    pub fn move_to(&mut self, day: Day) {
        let elapsed = i64::from(day.number()) - i64::from(self.as_of.number());
        self.set_as_of(day);
        let Some(tender) = self.document.get_mut("tender").and_then(Value::as_object_mut) else { return };
        if let Some(age) = tender.get_mut("source_max_age_days")
            && let Some(days) = age.as_i64()
        {
            *age = Value::from(days.saturating_add(elapsed.max(0)).min(i64::from(MAX_SOURCE_AGE)));
        }
        if is_closed(tender, day) {
            for field in ["bid_deadline", "cut_off_date"] {
                if let Some(stated) = tender.get_mut(field) {
                    *stated = text(day);
                }
            }
        }
    }

    /// Every source has been read again on the day of the decision and found unchanged, an entry on a list for as long
    /// as it lasts.
    pub fn read_again(&mut self) {
        let today = self.as_of;
        if let Some(tender) = self.document.get_mut("tender").and_then(Value::as_object_mut) {
            tender.remove("source_max_age_days");
        }
        let records = self.document.get_mut("records").and_then(Value::as_array_mut).into_iter().flatten();
        for record in records {
            let end =
                |event: EventKind| day_of(record.get("dates").and_then(|dates| dates.get(event.word())));
            // an entry that has ended is on its list no more; what a decision says stays what it says
            let is_entry = record.get("kind").and_then(Value::as_str) == Some(RecordKind::Listing.word());
            let ends = [end(EventKind::Expires), end(EventKind::PublicationEnd)];
            let last = ends.into_iter().flatten().min().filter(|_| is_entry);
            let again = last.map_or(today, |last| last.min(today));
            let read = record.get_mut("source").and_then(|source| source.get_mut("retrieved_at"));
            if let Some(read) = read
                && day_of(Some(read)).is_some_and(|before| before < again)
            {
                *read = text(again);
            }
        }
    }

    /// Whether the tender has closed by a day, so that what comes later concerns one like it.
    pub fn is_closed_on(&self, day: Day) -> bool {
        self.document.get("tender").and_then(Value::as_object).is_some_and(|tender| is_closed(tender, day))
    }

    /// A record has been repaired on a day: the keeper ended its publication and use.
    ///
    /// # Errors
    ///
    /// [`DraftError::NoSuchRecord`].
    pub fn repair(&mut self, record: &str, on: Day) -> Result<(), DraftError> {
        self.happen(record, EventKind::Repaired, on)
    }

    /// A record has been overturned on a day, on appeal or in court.
    ///
    /// # Errors
    ///
    /// [`DraftError::NoSuchRecord`].
    pub fn overturn(&mut self, record: &str, on: Day) -> Result<(), DraftError> {
        self.happen(record, EventKind::Overturned, on)
    }

    fn happen(&mut self, id: &str, event: EventKind, on: Day) -> Result<(), DraftError> {
        let known = || ids(self.document.get("records"));
        let no_such = || DraftError::NoSuchRecord { id: id.to_owned(), known: known() };
        if !known().iter().any(|record| record == id) {
            return Err(no_such());
        }
        let records = self.document.get_mut("records").and_then(Value::as_array_mut);
        let record = records.and_then(|records| records.iter_mut().find(|record| has_id(record, id)));
        let Some(record) = record.and_then(Value::as_object_mut) else { return Ok(()) };
        let dates = record.entry("dates").or_insert_with(|| Value::Object(Map::new()));
        if let Some(dates) = dates.as_object_mut() {
            // what happened before has happened too
            let happened = match dates.remove(event.word()) {
                None => text(on),
                Some(Value::Array(days)) if days.contains(&text(on)) => Value::Array(days),
                Some(Value::Array(mut days)) => {
                    days.push(text(on));
                    in_order(days)
                }
                Some(day) if day == text(on) => day,
                Some(day) => in_order(vec![day, text(on)]),
            };
            dates.insert(event.word().to_owned(), happened);
        }
        // who knows that it happened has read it after it did
        let read = record.get_mut("source").and_then(|source| source.get_mut("retrieved_at"));
        if let Some(read) = read
            && day_of(Some(read)).is_some_and(|before| before < on)
        {
            *read = text(on);
        }
        Ok(())
    }

    /// Whether there is a party with this id.
    pub fn has_party(&self, id: &str) -> bool {
        let parties = self.document.get("parties").and_then(Value::as_array);
        parties.into_iter().flatten().any(|party| has_id(party, id))
    }

    /// A party has left the bid, with everybody who belongs to it and what is on record and known about them.
    ///
    /// # Errors
    ///
    /// [`DraftError::NoSuchParty`], [`DraftError::IsTheBidder`].
    pub fn remove_party(&mut self, id: &str) -> Result<(), DraftError> {
        let empty = Vec::new();
        let parties = self.document.get("parties").and_then(Value::as_array).unwrap_or(&empty);
        let Some(party) = parties.iter().find(|party| has_id(party, id)) else {
            return Err(DraftError::NoSuchParty {
                id: id.to_owned(),
                known: ids(self.document.get("parties")),
            });
        };
        if party.get("role").and_then(Value::as_str) == Some("bidder") {
            return Err(DraftError::IsTheBidder { id: id.to_owned() });
        }
        let mut gone = BTreeSet::from([id.to_owned()]);
        // who belongs to somebody who has left has left too
        loop {
            let before = gone.len();
            let owned = parties.iter().filter(|party| names(party, "of", &gone));
            gone.extend(owned.filter_map(id_of).map(str::to_owned).collect::<Vec<_>>());
            if gone.len() == before {
                break;
            }
        }
        self.keep("parties", |party| id_of(party).is_none_or(|id| !gone.contains(id)));
        let records = self.document.get("records").and_then(Value::as_array).into_iter().flatten();
        let theirs =
            records.filter(|record| names(record, "party", &gone)).filter_map(id_of).map(str::to_owned);
        let about: BTreeSet<String> = theirs.chain(gone.iter().cloned()).collect();
        self.keep("records", |record| !names(record, "party", &gone));
        self.keep("relations", |tie| !names(tie, "subject", &gone) && !names(tie, "object", &gone));
        self.keep("facts", |fact| !names(fact, "about", &about));
        Ok(())
    }

    fn keep(&mut self, list: &str, stays: impl Fn(&Value) -> bool) {
        if let Some(list) = self.document.get_mut(list).and_then(Value::as_array_mut) {
            list.retain(stays);
        }
    }
}

fn in_order(mut days: Vec<Value>) -> Value {
    days.sort_by_key(|day| day_of(Some(day)));
    Value::Array(days)
}

fn text(day: Day) -> Value {
    Value::String(day.to_string())
}

fn day_of(value: Option<&Value>) -> Option<Day> {
    value.and_then(Value::as_str).and_then(Day::parse)
}

fn id_of(value: &Value) -> Option<&str> {
    value.get("id").and_then(Value::as_str)
}

fn has_id(value: &Value, id: &str) -> bool {
    id_of(value) == Some(id)
}

fn names(value: &Value, field: &str, gone: &BTreeSet<String>) -> bool {
    value.get(field).and_then(Value::as_str).is_some_and(|id| gone.contains(id))
}

fn ids(list: Option<&Value>) -> Vec<String> {
    let list = list.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(id_of).map(str::to_owned).collect()
}

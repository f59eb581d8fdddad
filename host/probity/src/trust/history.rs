//! Taking back and lifting, in the lock and in the history of the store. A process may end between the two: whatever it
//! leaves is in force as the lock says, and is completed or told by the next one.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Lock, Notice, RollBack, Setup};
use crate::error::Error;

/// What the history says last of a policy: how it was taken back, and whether that was lifted since.
#[derive(Default)]
struct Last {
    back: Option<Written>,
    lift: Option<Written>,
}

/// What a person did, as it is written down.
#[derive(Deserialize)]
struct Written {
    what: String,
    policy: String,
    #[serde(default)]
    to: Option<String>,
    reason: String,
    by: String,
}

impl Written {
    fn is(&self, back: &RollBack) -> bool {
        self.to.as_deref() == Some(back.to.to_string().as_str())
            && (&self.reason, &self.by) == (&back.reason, &back.by)
    }
}

impl Setup {
    /// Writes a lock by which a policy is taken back, and then who did it and why into the history of the store: it is in
    /// force before it is told.
    ///
    /// # Errors
    ///
    /// Where one of them cannot be written.
    pub fn write_roll_back(&self, lock: &Lock, name: &str, now: Timestamp) -> Result<(), Error> {
        self.complete_history(now)?;
        self.write_lock(lock)?;
        lock.rollback(name).map_or(Ok(()), |back| self.record_back(back, now))
    }

    /// Writes into the history of the store who lifts a roll-back and why, and then the lock by which it is lifted: it is
    /// told before higher versions are used again.
    ///
    /// # Errors
    ///
    /// Where one of them cannot be written.
    pub fn write_lift(
        &self,
        lock: &Lock,
        name: &str,
        reason: &str,
        by: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.complete_history(now)?;
        self.record_once(&json!({
            "at": now.to_string(), "what": "lift", "policy": name, "to": null, "reason": reason, "by": by,
        }))?;
        self.write_lock(lock)
    }

    /// Writes into the history what is in force and was not written down.
    pub(super) fn complete_history(&self, now: Timestamp) -> Result<(), Error> {
        if self.lock.rollbacks.is_empty() {
            return Ok(());
        }
        let history = self.history()?;
        let written = |back: &&RollBack| {
            history.get(&back.name).and_then(|last| last.back.as_ref()).is_some_and(|last| last.is(back))
        };
        let unwritten = self.lock.rollbacks.iter().filter(|back| !written(back));
        unwritten.into_iter().try_for_each(|back| self.record_back(back, now))
    }

    /// What was written down and is not in force.
    pub(super) fn not_in_force(&self) -> Result<Vec<Notice>, Error> {
        let notice = |(policy, Last { back, lift }): (String, Last)| {
            let in_force = self.lock.rollback(&policy);
            match (back?, lift) {
                (back, None) if in_force.is_none() => Some(Notice::NotTakenBack {
                    policy,
                    to: back.to.unwrap_or_default(),
                    reason: back.reason,
                    by: back.by,
                }),
                (back, Some(lift)) if in_force.is_some_and(|in_force| back.is(in_force)) => {
                    Some(Notice::NotLifted { policy, reason: lift.reason, by: lift.by })
                }
                _ => None,
            }
        };
        Ok(self.history()?.into_iter().filter_map(notice).collect())
    }

    /// The same for whoever decides, which a history that cannot be read does not stop: then that is told.
    pub(crate) fn undone(&self) -> Vec<Notice> {
        self.not_in_force().unwrap_or_else(|error| vec![Notice::Passed(Box::new(error))])
    }

    /// Writes down what is told before it is done, unless that is what was written down last: then a process ended
    /// between the two, and this one does what that one told.
    pub(super) fn record_once(&self, event: &Value) -> Result<(), Error> {
        let mut last = None;
        self.store().each_record(|line| {
            if let Ok(written) = serde_json::from_slice::<Value>(line) {
                last = Some(written);
            }
        })?;
        let told = |event: &Value| {
            let mut told = event.clone();
            told.as_object_mut().and_then(|told| told.remove("at"));
            told
        };
        match last {
            Some(last) if told(&last) == told(event) => Ok(()),
            _ => self.store().record(event),
        }
    }

    fn record_back(&self, back: &RollBack, now: Timestamp) -> Result<(), Error> {
        self.store().record(&json!({
            "at": now.to_string(), "what": "rollback", "policy": back.name, "to": back.to.to_string(),
            "reason": back.reason, "by": back.by,
        }))
    }

    fn history(&self) -> Result<BTreeMap<String, Last>, Error> {
        let mut history: BTreeMap<String, Last> = BTreeMap::new();
        self.store().each_record(|line| {
            // what is no such record is of another kind, or was broken off
            let Ok(written) = serde_json::from_slice::<Written>(line) else { return };
            let last = history.entry(written.policy.clone()).or_default();
            match written.what.as_str() {
                "rollback" => *last = Last { back: Some(written), lift: None },
                "lift" => last.lift = Some(written),
                _ => {}
            }
        })?;
        Ok(history)
    }
}

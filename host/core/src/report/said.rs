//! The parts of a report in words, as a terminal and a page say them alike.

use super::by_id;
use super::document::*;
use super::speaker::Speaker;
use crate::texts::TextValue;
use crate::words::{Certainty, Effect, Nature};

/// Places of a code that are named; more say no more.
const PLACES: usize = 3;

impl ReportedAppeal {
    /// The way, how long there is, and what to do.
    pub(crate) fn said(&self, host: Speaker) -> String {
        let route = TextValue::Text(host.route(self.route));
        let text = TextValue::Text(self.text.clone());
        match self.period {
            Some(period) => {
                let period = TextValue::Text(host.period(period));
                host.say("appeal-within", [("route", route), ("period", period), ("text", text)])
            }
            None => host.say("appeal", [("route", route), ("text", text)]),
        }
    }
}

impl Report {
    /// A record or party on which something rests, by what it is called; any other by its id.
    pub(crate) fn called(&self, host: Speaker, id: &str) -> String {
        let record = self.records.iter().find(|record| record.id == id).map(|record| record.tagged(host));
        let party = || self.parties.iter().find(|party| party.id == id).map(|party| party.text.clone());
        record.or_else(party).unwrap_or_else(|| by_id(id))
    }
}

impl ReportedRecord {
    /// What it is, and its id in the case.
    pub(crate) fn tagged(&self, host: Speaker) -> String {
        // without a number, the id is already in the text
        match &self.number {
            Some(number) if *number != self.id => host.tagged(&self.text, &self.id),
            _ => self.text.clone(),
        }
    }

    /// The same, and when it was read.
    pub(crate) fn said(&self, host: Speaker) -> String {
        let text = self.tagged(host);
        let day = TextValue::Text(host.day(self.retrieved_at));
        host.say("record-read", [("record", TextValue::Text(text)), ("day", day)])
    }
}

impl ReportedFinding {
    /// From when and until when it holds; nothing for a note that nothing dates.
    pub(crate) fn holds(&self, host: Speaker) -> Option<String> {
        let undated = self.from.is_none() && self.until.is_none();
        let silent = undated && self.effect == Effect::Note;
        (!silent).then(|| host.holds(self.from, self.until))
    }

    /// Its rule, and whether the law leaves a choice.
    pub(crate) fn rule_said(&self, host: Speaker) -> String {
        let rule = TextValue::Text(format!("{}/{}", self.policy, self.rule));
        let message = match self.nature {
            Nature::Mandatory => "rule-mandatory",
            Nature::Discretionary => "rule-discretionary",
        };
        host.say(message, [("rule", rule)])
    }

    /// How sure the publisher is, where that is not beyond doubt.
    pub(crate) fn certainty_said(&self, host: Speaker) -> Option<String> {
        let doubtful = self.certainty >= Certainty::Secondary;
        doubtful.then(|| host.word(&format!("certainty-{}", self.certainty.word())))
    }
}

impl UnknownCode {
    /// The code, where it stands, and what was perhaps meant.
    pub(crate) fn said(&self, host: Speaker) -> String {
        let mut uses: Vec<String> = self.uses.iter().take(PLACES).map(|used| used.said(host)).collect();
        match i64::try_from(self.uses.len().saturating_sub(PLACES)) {
            Ok(0) | Err(_) => {}
            Ok(more) => uses.push(host.say("use-more", [("count", TextValue::Number(more))])),
        }
        let uses = ("uses", TextValue::Text(host.list(&uses)));
        let code = ("code", TextValue::Text(self.code.clone()));
        match &self.suggestion {
            Some(near) => {
                host.say("unknown-code-near", [code, uses, ("near", TextValue::Text(near.clone()))])
            }
            None => host.say("unknown-code", [code, uses]),
        }
    }
}

impl CodeUse {
    fn said(&self, host: Speaker) -> String {
        let record = self.record.as_ref().zip(self.kind);
        let record = record.map(|(id, kind)| TextValue::Text(host.kind_and_id(kind, id)));
        let of = |message, record: Option<TextValue>| {
            let record = record.unwrap_or(TextValue::Text(String::new()));
            host.say(message, [("record", record)])
        };
        match (self.place, &self.party) {
            (CodePlace::Funding, _) => host.word("use-funding"),
            (CodePlace::List, _) => of("use-list", record),
            (CodePlace::Ground, _) => of("use-ground", record),
            (CodePlace::Authority, _) => of("use-authority", record),
            (CodePlace::Fact, Some(party)) => {
                host.say("use-fact-of-party", [("party", TextValue::Text(party.clone()))])
            }
            (CodePlace::Fact, None) if record.is_some() => of("use-fact-of-record", record),
            (CodePlace::Fact, None) => host.word("use-fact"),
        }
    }
}

impl Warning {
    /// What is doubtful, and what was expected.
    pub(crate) fn said(&self, host: Speaker) -> String {
        doubt(host, &self.problem, &self.expected)
    }
}

impl ReportedFault {
    /// What is wrong, and what was expected.
    pub(crate) fn said(&self, host: Speaker) -> String {
        doubt(host, &self.problem, &self.expected)
    }
}

fn doubt(host: Speaker, problem: &str, expected: &str) -> String {
    let text = |text: &str| TextValue::Text(text.to_owned());
    host.say("doubt", [("problem", text(problem)), ("expected", text(expected))])
}

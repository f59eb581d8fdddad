//! Parties in every role, and the ties between them.

use probity_core::words::{PartyKind, RelationKind, Role};
use serde_json::{Value, json};

use super::days::{Calendar, number, text};
use super::words::Words;
use crate::numbers::Numbers;

impl Words {
    /// The bidder, and up to four others, with the ties between them. The bidder does not always stand first.
    pub(super) fn parties(&self, numbers: &mut Numbers, calendar: &Calendar) -> (Value, Value) {
        let mut parties = vec![json!({"id": "bidder", "role": "bidder"})];
        describe(numbers, &mut parties[0]);
        for at in 0..numbers.below(5) {
            let party = self.party(numbers, calendar, &parties, at);
            parties.push(party);
        }
        let ties = if parties.len() > 1 { numbers.below(4) } else { 0 };
        let relations = (0..ties).map(|at| self.relation(numbers, calendar, &parties, at)).collect();
        if numbers.percent(40) {
            numbers.shuffle(&mut parties);
        }
        (Value::Array(parties), relations)
    }

    /// A party that belongs to one of those before it.
    pub(super) fn party(
        &self,
        numbers: &mut Numbers,
        calendar: &Calendar,
        before: &[Value],
        at: u64,
    ) -> Value {
        let role = *numbers.pick(&Role::WORDS[1..]);
        let mut party = json!({"id": format!("party-{at}"), "role": role});
        if numbers.percent(40) {
            party["of"] = numbers.pick(before)["id"].clone();
        }
        if role == Role::Subcontractor.word() && numbers.percent(60) {
            party["tier"] = json!(1 + numbers.below(3));
        }
        describe(numbers, &mut party);
        span(numbers, calendar, &mut party);
        party
    }

    /// A tie between two of these parties.
    pub(super) fn relation(
        &self,
        numbers: &mut Numbers,
        calendar: &Calendar,
        parties: &[Value],
        at: u64,
    ) -> Value {
        let subject = numbers.position(parties.len());
        let object = (subject + 1 + numbers.position(parties.len() - 1)) % parties.len();
        let mut relation = json!({
            "id": format!("tie-{at}"), "subject": parties[subject]["id"], "kind": numbers.pick(RelationKind::WORDS),
            "object": parties[object]["id"],
        });
        span(numbers, calendar, &mut relation);
        relation
    }
}

fn describe(numbers: &mut Numbers, party: &mut Value) {
    if numbers.percent(70) {
        party["kind"] = json!(numbers.pick(PartyKind::WORDS));
    }
    if numbers.percent(50) {
        party["country"] = json!(numbers.pick(&["CN", "DE", "GB", "US", "KE"]));
    }
}

/// The first and last day of a tie, where they are stated: near days that matter.
fn span(numbers: &mut Numbers, calendar: &Calendar, tie: &mut Value) {
    if numbers.percent(20) {
        let last = calendar.as_of + 30;
        tie["from"] = text(calendar.up_to(numbers, last));
    }
    if numbers.percent(20) {
        let first = number(&tie["from"]).unwrap_or(calendar.as_of - 30);
        tie["until"] = text(calendar.from(numbers, first));
    }
}

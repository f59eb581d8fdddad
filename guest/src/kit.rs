//! A test kit: builds a case in a few lines and evaluates a policy natively, without WebAssembly.
//!
//! ```
//! use probity_guest::kit::Kit;
//! use probity_guest::{day, whole, CNY, Event, RecordKind};
//! # use probity_guest::*;
//! # fn governs(_: &Case<'_>, _: &()) -> Result<(), Reason> { Ok(()) }
//! # policy! { Nothing { name: "nothing", version: "1.0.0", publisher: "p", languages: ["en"], jurisdictions: ["CN"],
//! #   fundings: [], in_force_from: day(2000, 1, 1), in_force_until: None, parameters: (), rules: &[], vocabulary: &[],
//! #   questions: &[], reasons: &[], governs: governs } }
//! let mut kit = Kit::new::<Nothing>(day(2025, 6, 1));
//! kit.record(RecordKind::PENALTY).fined(CNY, whole(CNY, 2_000_000)).on(Event::DECIDED, day(2024, 6, 1));
//! assert!(kit.evaluate::<Nothing>().is_empty());
//! ```

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::date::Day;
use crate::declare::{Code, Effect, Parameters};
use crate::money::Currency;
use crate::policy::{Policy, evaluate, explain};
use crate::words::{Event, Finality, Measure, OverrideKind, RecordKind, RelationKind, Role};

/// A case under construction: a bidder and, at first, nothing on file.
#[derive(Debug, Clone)]
pub struct Kit {
    case: raw::Case,
}

/// A record under construction.
pub struct RecordKit<'a> {
    case: &'a mut raw::Case,
    position: usize,
}

/// What a finding came to, for assertions.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The rule's id.
    pub rule: String,
    /// What it does.
    pub effect: Effect,
    /// Last day.
    pub until: Option<Day>,
    /// The question's position, where it refers.
    pub question: Option<u32>,
}

impl Kit {
    /// A case on a day, for a tender noticed 30 days before that closes on that day, with the parameters' newest
    /// values.
    pub fn new<P: Policy>(as_of: Day) -> Self {
        let parameters = P::Parameters::declare()
            .iter()
            .map(|parameter| {
                parameter
                    .values
                    .iter()
                    .rev()
                    .find(|value| value.since <= as_of.number())
                    .map(|value| value.value)
            })
            .collect();
        let tender = raw::Tender {
            jurisdiction: 0,
            notice: as_of.number() - 30,
            deadline: Some(as_of.number()),
            cut_off: None,
            stage: 3,
            value: None,
            contract_kind: 1,
            level: 0,
            fundings: Vec::new(),
            overrides: Vec::new(),
        };
        let bidder =
            raw::Party { role: 1, of: None, tier: 0, kind: 1, country: 156, since: None, until: None };
        Kit {
            case: raw::Case {
                as_of: as_of.number(),
                tender,
                parties: vec![bidder],
                relations: Vec::new(),
                records: Vec::new(),
                events: Vec::new(),
                parameters,
                facts: Vec::new(),
            },
        }
    }

    /// The case as it crosses the contract.
    pub fn raw(&mut self) -> &mut raw::Case {
        &mut self.case
    }

    /// Governed by the law of a country, by ISO 3166-1 number; at first by none.
    pub fn under(&mut self, country: u16) -> &mut Self {
        self.case.tender.jurisdiction = country;
        self
    }

    /// Funded by a source.
    pub fn funded_by(&mut self, code: Code) -> &mut Self {
        self.case.tender.fundings.push(code.0);
        self
    }

    /// An override that holds on the day of the decision.
    pub fn with_override(&mut self, kind: OverrideKind) -> &mut Self {
        let since = self.case.as_of;
        self.case.tender.overrides.push(raw::Override { kind: kind.number(), since });
        self
    }

    /// Sets a parameter, by position.
    pub fn parameter(&mut self, position: usize, value: Option<i64>) -> &mut Self {
        if let Some(slot) = self.case.parameters.get_mut(position) {
            *slot = value;
        }
        self
    }

    /// Another party, tied to the bidder; returns its position.
    pub fn party(&mut self, role: Role) -> u32 {
        self.case.parties.push(raw::Party {
            role: role.number(),
            of: Some(0),
            tier: 0,
            kind: 1,
            country: 156,
            since: None,
            until: None,
        });
        self.case.parties.len() as u32 - 1
    }

    /// A tie between two parties.
    pub fn relation(&mut self, subject: u32, kind: RelationKind, object: u32) -> &mut Self {
        self.case.relations.push(raw::Relation {
            subject,
            object,
            kind: kind.number(),
            since: None,
            until: None,
        });
        self
    }

    /// A record about the bidder: final, matched, fresh, within scope, everything else not stated.
    pub fn record(&mut self, kind: RecordKind) -> RecordKit<'_> {
        let first_event = self.case.events.len() as u32;
        self.case.records.push(raw::Record {
            party: 0,
            kind: kind.number(),
            ground: u32::MAX - 1,
            finality: Finality::FINAL.number(),
            measures: 0,
            amount: None,
            authority: u32::MAX - 1,
            level: 0,
            on_list: u32::MAX - 1,
            matched: raw::Answer::Yes,
            covers: raw::Answer::Yes,
            fresh: raw::Answer::Yes,
            first_event,
            event_count: 0,
        });
        let position = self.case.records.len() - 1;
        RecordKit { case: &mut self.case, position }
    }

    /// Evaluates, and returns the findings in a form for assertions; none where the policy is not applicable.
    pub fn evaluate<P: Policy>(&self) -> Vec<Found> {
        match evaluate::<P>(&self.case) {
            raw::Verdict::NotApplicable(_) => Vec::new(),
            raw::Verdict::Findings(findings) => findings
                .iter()
                .map(|finding| Found {
                    rule: P::RULES
                        .get(finding.rule as usize)
                        .map_or_else(String::new, |declared| declared.rule.id.to_string()),
                    effect: finding.effect,
                    until: finding.until.map(Day::from_number),
                    question: finding.question,
                })
                .collect(),
        }
    }

    /// Whether the policy is not applicable, and the position of its reason.
    pub fn not_applicable<P: Policy>(&self) -> Option<u32> {
        match evaluate::<P>(&self.case) {
            raw::Verdict::NotApplicable(reason) => Some(reason),
            raw::Verdict::Findings(_) => None,
        }
    }

    /// Every comparison that the evaluation makes.
    pub fn explain<P: Policy>(&self) -> Vec<raw::Step> {
        explain::<P>(&self.case)
    }
}

impl RecordKit<'_> {
    fn edit(self, change: impl FnOnce(&mut raw::Record)) -> Self {
        if let Some(record) = self.case.records.get_mut(self.position) {
            change(record);
        }
        self
    }

    /// About another party.
    pub fn about(self, party: u32) -> Self {
        self.edit(|record| record.party = party)
    }

    /// Something happened to it on a day.
    pub fn on(self, event: Event, day: Day) -> Self {
        self.case.events.push(raw::Event { kind: event.number(), on: day.number() });
        if let Some(record) = self.case.records.get_mut(self.position) {
            record.event_count += 1;
            let first = record.first_event as usize;
            if let Some(events) = self.case.events.get_mut(first..) {
                events.sort_by_key(|event| (event.kind, event.on));
            }
        }
        self
    }

    /// It has no end.
    pub fn indefinitely(self) -> Self {
        self.on(Event::INDEFINITE, Day::from_number(0))
    }

    /// A fine in minor units.
    pub fn fined(self, currency: Currency, minor: i64) -> Self {
        self.imposing(Measure::FINE).amount(currency, minor)
    }

    /// An amount in minor units that need not be a fine.
    pub fn amount(self, currency: Currency, minor: i64) -> Self {
        self.edit(|record| record.amount = Some(raw::Money { amount: minor, currency: currency.number }))
    }

    /// A measure was imposed.
    pub fn imposing(self, measure: Measure) -> Self {
        self.edit(|record| record.measures |= 1 << measure.number())
    }

    /// On a list.
    pub fn on_list(self, list: Code) -> Self {
        self.edit(|record| record.on_list = list.0)
    }

    /// On a ground.
    pub fn ground(self, ground: Code) -> Self {
        self.edit(|record| record.ground = ground.0)
    }

    /// By an authority.
    pub fn by(self, authority: Code) -> Self {
        self.edit(|record| record.authority = authority.0)
    }

    /// Final, not final, or (none) not said.
    pub fn finality(self, finality: Option<Finality>) -> Self {
        self.edit(|record| record.finality = finality.map_or(0, Finality::number))
    }

    /// Found by name alone.
    pub fn unmatched(self) -> Self {
        self.edit(|record| record.matched = raw::Answer::Unknown)
    }

    /// Its source was read too long ago.
    pub fn stale(self) -> Self {
        self.edit(|record| record.fresh = raw::Answer::No)
    }

    /// A fact about it.
    pub fn fact(self, code: Code, value: i64, currency: u16) -> Self {
        let about = raw::Subject::Record(self.position as u32);
        self.case.facts.push(raw::Fact { about, code: code.0, value, currency });
        self
    }
}

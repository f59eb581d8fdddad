//! From the host's lowered case to the types of the contract.

use probity_core::lower::{
    LoweredCase, LoweredEvent, LoweredFact, LoweredOverride, LoweredParty, LoweredRecord, LoweredRelation,
    LoweredSubject,
};
use probity_core::verdict::MinorMoney;
use probity_core::words;

use super::wit;

/// The lists of a case, which the contract's case borrows.
pub(super) struct Lists {
    overrides: Vec<wit::Override>,
    parties: Vec<wit::Party>,
    relations: Vec<wit::Relation>,
    records: Vec<wit::Record>,
    events: Vec<wit::Event>,
    facts: Vec<wit::Fact>,
}

impl From<&LoweredCase> for Lists {
    fn from(case: &LoweredCase) -> Self {
        Lists {
            overrides: case.tender.overrides.iter().map(granted).collect(),
            parties: case.parties.iter().map(party).collect(),
            relations: case.relations.iter().map(relation).collect(),
            records: case.records.iter().map(record).collect(),
            events: case.events.iter().map(event).collect(),
            facts: case.facts.iter().map(fact).collect(),
        }
    }
}

impl Lists {
    /// The case that these lists are from, as the contract has it.
    pub(super) fn case<'a>(&'a self, case: &'a LoweredCase) -> wit::Case<'a> {
        wit::Case {
            as_of: case.as_of,
            tender: wit::Tender {
                jurisdiction: case.tender.jurisdiction,
                notice: case.tender.notice,
                deadline: case.tender.deadline,
                cut_off: case.tender.cut_off,
                stage: case.tender.stage,
                value: case.tender.value.map(money),
                contract_kind: case.tender.contract_kind,
                level: case.tender.level,
                fundings: &case.tender.fundings,
                overrides: &self.overrides,
            },
            parties: &self.parties,
            relations: &self.relations,
            records: &self.records,
            events: &self.events,
            parameters: &case.parameters,
            facts: &self.facts,
        }
    }
}

fn money(money: MinorMoney) -> wit::Money {
    wit::Money { amount: money.amount, currency: money.currency }
}

fn answer(answer: words::Answer) -> wit::Answer {
    match answer {
        words::Answer::Yes => wit::Answer::Yes,
        words::Answer::No => wit::Answer::No,
        words::Answer::Unknown => wit::Answer::Unknown,
    }
}

fn granted(granted: &LoweredOverride) -> wit::Override {
    wit::Override { kind: granted.kind, since: granted.since }
}

fn party(party: &LoweredParty) -> wit::Party {
    let LoweredParty { role, of, tier, kind, country, since, until } = *party;
    wit::Party { role, of, tier, kind, country, since, until }
}

fn relation(relation: &LoweredRelation) -> wit::Relation {
    let LoweredRelation { subject, object, kind, since, until } = *relation;
    wit::Relation { subject, object, kind, since, until }
}

fn record(record: &LoweredRecord) -> wit::Record {
    wit::Record {
        party: record.party,
        kind: record.kind,
        ground: record.ground,
        finality: record.finality,
        measures: record.measures,
        amount: record.amount.map(money),
        authority: record.authority,
        level: record.level,
        on_list: record.on_list,
        matched: answer(record.matched),
        covers: answer(record.covers),
        fresh: answer(record.fresh),
        first_event: record.first_event,
        event_count: record.event_count,
    }
}

fn event(event: &LoweredEvent) -> wit::Event {
    wit::Event { kind: event.kind, on: event.on }
}

fn fact(fact: &LoweredFact) -> wit::Fact {
    let about = match fact.about {
        LoweredSubject::Tender => wit::Subject::Tender,
        LoweredSubject::Party(position) => wit::Subject::Party(position),
        LoweredSubject::Record(position) => wit::Subject::Record(position),
    };
    wit::Fact { about, code: fact.code, value: fact.value, currency: fact.currency }
}

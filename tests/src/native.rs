//! Policies as native calls: the same rules without WebAssembly, to hold the components against and to measure by.

use probity_core::lower::{LoweredCase, LoweredSubject};
use probity_core::policy::{DayNumber, PolicyInfo};
use probity_core::verdict::{MinorMoney, RawFinding, Restriction, SlotValue, Verdict};
use probity_core::words::Answer;
use probity_guest::Policy;
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;

use crate::described;

/// What a policy declares.
pub fn describe<P: Policy>() -> PolicyInfo {
    described::lift(probity_guest::describe::<P>())
}

/// Evaluates a lowered case natively.
pub fn evaluate<P: Policy>(case: &LoweredCase) -> Verdict {
    lift(probity_guest::evaluate::<P>(&lower(case)))
}

/// A case as the guest's own types have it.
pub fn lower(case: &LoweredCase) -> raw::Case {
    let tender = &case.tender;
    raw::Case {
        as_of: case.as_of,
        tender: raw::Tender {
            jurisdiction: tender.jurisdiction,
            notice: tender.notice,
            deadline: tender.deadline,
            cut_off: tender.cut_off,
            stage: tender.stage,
            value: tender.value.map(money),
            contract_kind: tender.contract_kind,
            level: tender.level,
            fundings: tender.fundings.clone(),
            overrides: tender
                .overrides
                .iter()
                .map(|granted| raw::Override { kind: granted.kind, since: granted.since })
                .collect(),
        },
        parties: case
            .parties
            .iter()
            .map(|party| raw::Party {
                role: party.role,
                of: party.of,
                tier: party.tier,
                kind: party.kind,
                country: party.country,
                since: party.since,
                until: party.until,
            })
            .collect(),
        relations: case
            .relations
            .iter()
            .map(|tie| raw::Relation {
                subject: tie.subject,
                object: tie.object,
                kind: tie.kind,
                since: tie.since,
                until: tie.until,
            })
            .collect(),
        records: case
            .records
            .iter()
            .map(|record| raw::Record {
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
            })
            .collect(),
        events: case.events.iter().map(|event| raw::Event { kind: event.kind, on: event.on }).collect(),
        parameters: case.parameters.clone(),
        facts: case
            .facts
            .iter()
            .map(|fact| raw::Fact {
                about: match fact.about {
                    LoweredSubject::Tender => raw::Subject::Tender,
                    LoweredSubject::Party(party) => raw::Subject::Party(party),
                    LoweredSubject::Record(record) => raw::Subject::Record(record),
                },
                code: fact.code,
                value: fact.value,
                currency: fact.currency,
            })
            .collect(),
    }
}

fn lift(verdict: raw::Verdict) -> Verdict {
    match verdict {
        raw::Verdict::NotApplicable(reason) => Verdict::NotApplicable(reason),
        raw::Verdict::Findings(findings) => Verdict::Findings(findings.into_iter().map(finding).collect()),
    }
}

fn finding(found: raw::Finding) -> RawFinding {
    RawFinding {
        rule: found.rule,
        effect: described::effect(found.effect),
        parties: found.parties,
        records: found.records,
        relations: found.relations,
        since: found.since,
        until: found.until,
        slots: found
            .slots
            .into_iter()
            .map(|value| match value {
                raw::SlotValue::None => SlotValue::None,
                raw::SlotValue::Number(number) => SlotValue::Number(number),
                raw::SlotValue::Date(day) => SlotValue::Date(day as DayNumber),
                raw::SlotValue::Money(money) => SlotValue::Money(minor(money)),
                raw::SlotValue::Record(record) => SlotValue::Record(record),
                raw::SlotValue::Party(party) => SlotValue::Party(party),
                raw::SlotValue::Code(code) => SlotValue::Code(code),
            })
            .collect(),
        restriction: found.restriction.map(|restriction| match restriction {
            raw::Restriction::ReplaceParty => Restriction::ReplaceParty,
            raw::Restriction::CapValue(value) => Restriction::CapValue(minor(value)),
            raw::Restriction::ExcludeCategories => Restriction::ExcludeCategories,
            raw::Restriction::ExtraBidSecurity(points) => Restriction::ExtraBidSecurity(points),
            raw::Restriction::EnhancedInspection => Restriction::EnhancedInspection,
            raw::Restriction::Monitoring => Restriction::Monitoring,
            raw::Restriction::NoSubcontracting => Restriction::NoSubcontracting,
        }),
        question: found.question,
    }
}

fn money(money: MinorMoney) -> raw::Money {
    raw::Money { amount: money.amount, currency: money.currency }
}

fn minor(money: raw::Money) -> MinorMoney {
    MinorMoney { amount: money.amount, currency: money.currency }
}

fn answer(answer: Answer) -> raw::Answer {
    match answer {
        Answer::Yes => raw::Answer::Yes,
        Answer::No => raw::Answer::No,
        Answer::Unknown => raw::Answer::Unknown,
    }
}

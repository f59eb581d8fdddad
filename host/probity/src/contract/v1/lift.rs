//! From the types of the contract to the host's own.

use probity_core::policy::{
    Appeal, Citation, DatedValue, Instrument, ParameterInfo, Period, PolicyInfo, RuleInfo, Slot,
};
use probity_core::verdict::{MinorMoney, RawFinding, RawStep, Restriction, SlotValue, Verdict};
use probity_core::words;

use super::wit;

/// Words of the contract that are the same words in the host.
macro_rules! same_words {
    ($($function:ident: $wit:ident => $host:ident { $($word:ident),+ })+) => { $(
        fn $function(word: wit::$wit) -> words::$host {
            match word { $(wit::$wit::$word => words::$host::$word,)+ }
        }
    )+ };
}

same_words! {
    effect: Effect => Effect { Note, Restrict, Refer, Bar }
    nature: Nature => Nature { Mandatory, Discretionary }
    certainty: Certainty => Certainty { Verified, Confirmed, Secondary, Inference, Unconfirmed }
    answer: Answer => Answer { Yes, No, Unknown }
    period_unit: PeriodUnit => PeriodUnit { Days, WorkingDays, Months, Years }
    slot_kind: SlotKind => SlotKind { Number, Date, Money, Record, Party, Code }
    parameter_kind: ParameterKind => ParameterKind {
        Money, Days, Months, Years, Count, BasisPoints, Switch, Choice
    }
    selector: Selector => Selector { AsOf, Notice, Deadline }
}

pub(super) fn info(info: wit::PolicyInfo) -> PolicyInfo {
    PolicyInfo {
        name: info.name,
        version: info.version,
        publisher: info.publisher,
        languages: info.languages,
        jurisdictions: info.jurisdictions,
        fundings: info.fundings,
        in_force_from: info.in_force_from,
        in_force_until: info.in_force_until,
        instruments: info.instruments.into_iter().map(instrument).collect(),
        rules: info.rules.into_iter().map(rule).collect(),
        parameters: info.parameters.into_iter().map(parameter).collect(),
        questions: info.questions.into_iter().map(|question| question.id).collect(),
        reasons: info.reasons,
        vocabulary: info.vocabulary,
    }
}

fn instrument(instrument: wit::Instrument) -> Instrument {
    Instrument { id: instrument.id, url: instrument.url }
}

fn rule(rule: wit::RuleInfo) -> RuleInfo {
    RuleInfo {
        id: rule.id,
        citations: rule.citations.into_iter().map(citation).collect(),
        heaviest: effect(rule.heaviest),
        nature: nature(rule.nature),
        certainty: certainty(rule.certainty),
        slots: rule
            .slots
            .into_iter()
            .map(|slot| Slot { name: slot.name, kind: slot_kind(slot.kind) })
            .collect(),
        remedies: rule.remedies,
        appeal: rule.appeal.map(|appeal| Appeal { route: appeal.route, period: appeal.period.map(period) }),
    }
}

fn citation(citation: wit::Citation) -> Citation {
    Citation { instrument: citation.instrument, provision: citation.provision }
}

fn period(period: wit::Period) -> Period {
    Period { count: period.count, unit: period_unit(period.unit) }
}

fn parameter(parameter: wit::ParameterInfo) -> ParameterInfo {
    ParameterInfo {
        id: parameter.id,
        kind: parameter_kind(parameter.kind),
        unit: parameter.unit,
        selected_by: selector(parameter.selected_by),
        values: parameter.values.into_iter().map(dated_value).collect(),
    }
}

fn dated_value(value: wit::DatedValue) -> DatedValue {
    DatedValue {
        since: value.since,
        value: value.value,
        certainty: certainty(value.certainty),
        source: value.source,
    }
}

pub(super) fn verdict(verdict: wit::Verdict) -> Verdict {
    match verdict {
        wit::Verdict::NotApplicable(reason) => Verdict::NotApplicable(reason),
        wit::Verdict::Findings(findings) => Verdict::Findings(findings.into_iter().map(finding).collect()),
    }
}

fn finding(finding: wit::Finding) -> RawFinding {
    RawFinding {
        rule: finding.rule,
        effect: effect(finding.effect),
        parties: finding.parties,
        records: finding.records,
        relations: finding.relations,
        since: finding.since,
        until: finding.until,
        slots: finding.slots.into_iter().map(slot_value).collect(),
        restriction: finding.restriction.map(restriction),
        question: finding.question,
    }
}

fn money(money: wit::Money) -> MinorMoney {
    MinorMoney { amount: money.amount, currency: money.currency }
}

fn slot_value(value: wit::SlotValue) -> SlotValue {
    match value {
        wit::SlotValue::None => SlotValue::None,
        wit::SlotValue::Number(number) => SlotValue::Number(number),
        wit::SlotValue::Date(day) => SlotValue::Date(day),
        wit::SlotValue::Money(amount) => SlotValue::Money(money(amount)),
        wit::SlotValue::Record(position) => SlotValue::Record(position),
        wit::SlotValue::Party(position) => SlotValue::Party(position),
        wit::SlotValue::Code(code) => SlotValue::Code(code),
    }
}

fn restriction(restriction: wit::Restriction) -> Restriction {
    match restriction {
        wit::Restriction::ReplaceParty => Restriction::ReplaceParty,
        wit::Restriction::CapValue(amount) => Restriction::CapValue(money(amount)),
        wit::Restriction::ExcludeCategories => Restriction::ExcludeCategories,
        wit::Restriction::ExtraBidSecurity(points) => Restriction::ExtraBidSecurity(points),
        wit::Restriction::EnhancedInspection => Restriction::EnhancedInspection,
        wit::Restriction::Monitoring => Restriction::Monitoring,
        wit::Restriction::NoSubcontracting => Restriction::NoSubcontracting,
    }
}

pub(super) fn step(step: wit::Step) -> RawStep {
    RawStep {
        rule: step.rule,
        record: step.record,
        party: step.party,
        test: step.test,
        left: slot_value(step.left),
        right: slot_value(step.right),
        met: answer(step.met),
    }
}

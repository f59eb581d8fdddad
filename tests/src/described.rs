//! What a policy declares, from the guest's own types into the host's.

use probity_core::policy::{
    Appeal, Citation, DatedValue, Instrument, ParameterInfo, Period, PolicyInfo, RuleInfo, Slot,
};
use probity_core::words::{Certainty, Effect, Nature, ParameterKind, PeriodUnit, Selector, SlotKind};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;

/// The host's word for the guest's; both have them in the order of the contract.
macro_rules! same_word {
    ($($lift:ident: $word:ident { $($name:ident),+ })+) => { $(
        pub(crate) fn $lift(word: raw::$word) -> $word {
            match word { $(raw::$word::$name => $word::$name,)+ }
        }
    )+ };
}

same_word! {
    effect: Effect { Note, Restrict, Refer, Bar }
    nature: Nature { Mandatory, Discretionary }
    certainty: Certainty { Verified, Confirmed, Secondary, Inference, Unconfirmed }
    period_unit: PeriodUnit { Days, WorkingDays, Months, Years }
    slot_kind: SlotKind { Number, Date, Money, Record, Party, Code }
    parameter_kind: ParameterKind { Money, Days, Months, Years, Count, BasisPoints, Switch, Choice }
    selector: Selector { AsOf, Notice, Deadline }
}

pub(crate) fn lift(info: raw::PolicyInfo) -> PolicyInfo {
    PolicyInfo {
        name: info.name,
        version: info.version,
        publisher: info.publisher,
        languages: info.languages,
        jurisdictions: info.jurisdictions,
        fundings: info.fundings,
        in_force_from: info.in_force_from,
        in_force_until: info.in_force_until,
        instruments: info
            .instruments
            .into_iter()
            .map(|instrument| Instrument { id: instrument.id, url: instrument.url })
            .collect(),
        rules: info.rules.into_iter().map(rule).collect(),
        parameters: info.parameters.into_iter().map(parameter).collect(),
        questions: info.questions.into_iter().map(|question| question.id).collect(),
        reasons: info.reasons,
        vocabulary: info.vocabulary,
    }
}

fn rule(rule: raw::RuleInfo) -> RuleInfo {
    RuleInfo {
        id: rule.id,
        citations: rule
            .citations
            .into_iter()
            .map(|at| Citation { instrument: at.instrument, provision: at.provision })
            .collect(),
        heaviest: effect(rule.heaviest),
        nature: nature(rule.nature),
        certainty: certainty(rule.certainty),
        slots: rule
            .slots
            .into_iter()
            .map(|slot| Slot { name: slot.name, kind: slot_kind(slot.kind) })
            .collect(),
        remedies: rule.remedies,
        appeal: rule.appeal.map(|appeal| Appeal {
            route: appeal.route,
            period: appeal
                .period
                .map(|period| Period { count: period.count, unit: period_unit(period.unit) }),
        }),
    }
}

fn parameter(parameter: raw::ParameterInfo) -> ParameterInfo {
    ParameterInfo {
        id: parameter.id,
        kind: parameter_kind(parameter.kind),
        unit: parameter.unit,
        selected_by: selector(parameter.selected_by),
        values: parameter
            .values
            .into_iter()
            .map(|value| DatedValue {
                since: value.since,
                value: value.value,
                certainty: certainty(value.certainty),
                source: value.source,
            })
            .collect(),
    }
}

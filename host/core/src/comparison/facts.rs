//! What a policy and each thing in it declare, one fact after the other: as a person reads it, and exactly.

use super::{Aspect, Declared, Thing};
use crate::day::Day;
use crate::determination::PolicyIdentity;
use crate::metadata::code_message;
use crate::policy::{
    Appeal, Citation, DatedValue, DayNumber, Instrument, ParameterInfo, Period, PolicyInfo, RuleInfo, Slot,
};
use crate::report::{ReportedPeriod, Speaker};
use crate::texts::{Language, TextValue};
use crate::words::{Certainty, Remedy, Route};

/// What is declared of one thing.
pub(super) type Facts = Vec<Fact>;

/// One thing that is declared.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    pub(super) what: Aspect,
    pub(super) since: Option<Day>,
    /// As it is declared: two facts differ where this differs.
    pub(super) exact: String,
    pub(super) text: String,
}

impl Fact {
    pub(super) fn declared(&self) -> Declared {
        Declared { what: self.what, since: self.since, text: self.text.clone() }
    }
}

fn fact(what: Aspect, exact: impl Into<String>, text: impl Into<String>) -> Fact {
    Fact { what, since: None, exact: exact.into(), text: text.into() }
}

fn plain(what: Aspect, text: impl Into<String>) -> Fact {
    let text = text.into();
    fact(what, text.clone(), text)
}

/// The words of one policy in the language that serves the reader best, and the host's.
pub(super) struct Words<'a> {
    policy: &'a PolicyIdentity,
    language: Option<&'a Language>,
    host: Speaker,
}

impl<'a> Words<'a> {
    pub(super) fn new(policy: &'a PolicyIdentity, host: Speaker, wanted: &str) -> Self {
        let first = || policy.info.languages.first().and_then(|tag| policy.texts.language(tag));
        Words { policy, language: policy.texts.for_reader(wanted).or_else(first), host }
    }

    /// A text without variables.
    pub(super) fn said(&self, message: &str) -> Option<String> {
        let language =
            self.language.filter(|language| language.variables(message).is_some_and(<[_]>::is_empty));
        language.and_then(|language| language.format(message, []))
    }

    /// What the policy declares of itself as a whole.
    pub(super) fn head(&self) -> Facts {
        let PolicyInfo {
            name,
            version,
            publisher,
            languages,
            jurisdictions,
            fundings,
            in_force_from,
            in_force_until,
            // each compared by itself
            instruments: _,
            rules: _,
            parameters: _,
            questions: _,
            reasons: _,
            vocabulary: _,
        } = &*self.policy.info;
        let mut facts = vec![
            plain(Aspect::Name, name),
            plain(Aspect::Version, version),
            plain(Aspect::Publisher, publisher),
            plain(Aspect::Contract, self.policy.contract),
            self.list(Aspect::Languages, languages),
            self.list(Aspect::Jurisdictions, jurisdictions),
            self.list(Aspect::Fundings, fundings),
            fact(Aspect::InForceFrom, in_force_from.to_string(), self.day(*in_force_from)),
        ];
        let until =
            in_force_until.map(|until| fact(Aspect::InForceUntil, until.to_string(), self.day(until)));
        facts.extend(until);
        facts
    }

    pub(super) fn rules(&self, rules: &[RuleInfo]) -> Vec<Thing> {
        let thing = |rule: &RuleInfo| {
            let RuleInfo { id, citations, heaviest, nature, certainty, slots, remedies, appeal } = rule;
            let (exact, text) = citations.iter().map(|citation| self.citation(citation)).unzip();
            let mut facts = vec![
                self.pair(Aspect::Citations, exact, text),
                fact(Aspect::HeaviestEffect, heaviest.word(), self.word("effect", heaviest.word())),
                fact(Aspect::Nature, nature.word(), self.word("nature", nature.word())),
                self.certainty(*certainty),
                self.list(Aspect::Slots, &slots.iter().map(slot).collect::<Vec<_>>()),
                self.remedies(remedies),
            ];
            facts.extend(appeal.as_ref().map(|appeal| self.appeal(appeal)));
            (id.clone(), self.said(&format!("rule-{id}.title")), facts)
        };
        rules.iter().map(thing).collect()
    }

    pub(super) fn parameters(&self, parameters: &[ParameterInfo]) -> Vec<Thing> {
        let thing = |parameter: &ParameterInfo| {
            let ParameterInfo { id, kind, unit, selected_by, values } = parameter;
            let mut facts = vec![plain(Aspect::Kind, kind.word())];
            facts.extend((!unit.is_empty()).then(|| plain(Aspect::Unit, unit)));
            let selected = self.word("selected-by", selected_by.word());
            facts.push(fact(Aspect::SelectedBy, selected_by.word(), selected));
            facts.extend(values.iter().map(|value| self.value(parameter, value)));
            (id.clone(), self.said(&format!("parameter-{id}")), facts)
        };
        parameters.iter().map(thing).collect()
    }

    pub(super) fn instruments(&self, instruments: &[Instrument]) -> Vec<Thing> {
        let thing = |instrument: &Instrument| {
            let Instrument { id, url } = instrument;
            let address = (!url.is_empty()).then(|| plain(Aspect::Address, url));
            (id.clone(), self.said(&format!("instrument-{id}")), address.into_iter().collect())
        };
        instruments.iter().map(thing).collect()
    }

    /// Things that are nothing but an id with a text.
    pub(super) fn named(&self, kind: &str, ids: &[String]) -> Vec<Thing> {
        ids.iter().map(|id| (id.clone(), self.said(&format!("{kind}-{id}")), Vec::new())).collect()
    }

    pub(super) fn codes(&self, codes: &[String]) -> Vec<Thing> {
        codes.iter().map(|code| (code.clone(), self.said(&code_message(code)), Vec::new())).collect()
    }

    fn word(&self, list: &str, word: &str) -> String {
        self.host.word(&format!("{list}-is-{word}"))
    }

    fn list(&self, what: Aspect, items: &[String]) -> Fact {
        self.pair(what, items.to_vec(), items.to_vec())
    }

    fn pair(&self, what: Aspect, exact: Vec<String>, text: Vec<String>) -> Fact {
        let text = if text.is_empty() { self.host.word("none") } else { self.host.list(&text) };
        // an id has no line break, so that two lists that differ differ so too
        fact(what, exact.join("\n"), text)
    }

    fn day(&self, day: DayNumber) -> String {
        Day::from_number(day).map_or_else(|| day.to_string(), |day| self.host.day(day))
    }

    fn citation(&self, citation: &Citation) -> (String, String) {
        let Citation { instrument, provision } = citation;
        let at = usize::try_from(*instrument).ok();
        let instrument = at.and_then(|at| self.policy.info.instruments.get(at));
        let id = instrument.map_or("", |instrument| &instrument.id);
        let said = self.said(&format!("cite-{id}-{provision}"));
        (format!("{id} {provision}"), said.unwrap_or_else(|| format!("{id} {provision}")))
    }

    fn certainty(&self, certainty: Certainty) -> Fact {
        fact(Aspect::Certainty, certainty.word(), self.word("certainty", certainty.word()))
    }

    fn remedies(&self, remedies: &[u32]) -> Fact {
        let text = |number: &u32| {
            let known = Remedy::from_number(*number);
            known.map_or_else(|| number.to_string(), |remedy| self.word("remedy", remedy.word()))
        };
        let exact = remedies.iter().map(ToString::to_string).collect();
        self.pair(Aspect::Remedies, exact, remedies.iter().map(text).collect())
    }

    fn appeal(&self, appeal: &Appeal) -> Fact {
        let Appeal { route, period } = appeal;
        let said =
            Route::from_number(*route).map_or_else(|| route.to_string(), |route| self.host.route(route));
        match period {
            None => fact(Aspect::Appeal, route.to_string(), said),
            Some(Period { count, unit }) => {
                let period = self.host.period(ReportedPeriod { count: *count, unit: *unit });
                let values = [("route", TextValue::Text(said)), ("period", TextValue::Text(period))];
                let exact = format!("{route} {count} {unit}");
                fact(Aspect::Appeal, exact, self.host.say("comparison-appeal-within", values))
            }
        }
    }

    fn value(&self, parameter: &ParameterInfo, value: &DatedValue) -> Fact {
        let DatedValue { since, value, certainty, source } = value;
        let text = [
            ("value", TextValue::Text(parameter.write(*value))),
            ("certainty", TextValue::Text(self.word("certainty", certainty.word()))),
            ("source", TextValue::Text(source.clone())),
        ];
        Fact {
            what: Aspect::Value,
            since: Day::from_number(*since),
            exact: format!("{value} {certainty} {source}"),
            text: self.host.say("comparison-value", text),
        }
    }
}

fn slot(slot: &Slot) -> String {
    let Slot { name, kind } = slot;
    format!("{name}: {kind}")
}

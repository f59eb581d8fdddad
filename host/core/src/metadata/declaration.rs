//! The declaration by itself: shapes, positions, days, numbers.

use std::collections::{HashMap, HashSet};

use unic_langid::LanguageIdentifier;

use super::fault::{Faults, MetadataFault, Thing};
use super::shape::{is_calendar_day, is_code, is_id, is_name, is_text, is_url, shown};
use super::words::KNOWN;
use super::{citations, limits};
use crate::parameter::NotOfItsKind;
use crate::policy::{DayNumber, ParameterInfo, PolicyInfo, RuleInfo};
use crate::texts::shortened;
use crate::words::{Effect, Nature, ParameterKind, Remedy, Route};

const ID: &str = "lower-case letters, digits and single hyphens, at most 100 in all";
const CODE: &str = "lower-case letters, digits and single dots or hyphens, at most 100 in all";
/// Characters of what is expected of a value, which may name all choices.
const EXPECTED: usize = 300;
const NAME: &str = "lower-case letters, digits and single hyphens, beginning with a letter";

/// Checks the declaration; gives the version where it can be read.
pub(super) fn check(info: &PolicyInfo, faults: &mut Faults) -> Option<semver::Version> {
    if !is_name(&info.name) {
        faults.push(MetadataFault::Name { name: shown(&info.name) });
    }
    let version = if info.version.len() > limits::ID {
        Err("it is too long".to_owned())
    } else {
        info.version.parse::<semver::Version>().map_err(|error| error.to_string())
    };
    let version = version
        .map_err(|problem| faults.push(MetadataFault::Version { version: shown(&info.version), problem }))
        .ok();
    if !is_text(&info.publisher) {
        faults.push(MetadataFault::Publisher);
    }
    reach(info, faults);
    if list("the policy", Thing::Instrument, info.instruments.len(), limits::ENTRIES, faults) {
        ids(Thing::Instrument, info.instruments.iter().map(|i| &i.id), is_id, ID, faults);
        for instrument in info.instruments.iter().filter(|i| !i.url.is_empty() && !is_url(&i.url)) {
            faults
                .push(MetadataFault::Url { instrument: shown(&instrument.id), url: shown(&instrument.url) });
        }
    }
    if info.rules.is_empty() {
        faults.push(MetadataFault::NoRule);
    }
    if list("the policy", Thing::Rule, info.rules.len(), limits::ENTRIES, faults) {
        ids(Thing::Rule, info.rules.iter().map(|r| &r.id), is_id, ID, faults);
        for each in &info.rules {
            rule(info, each, faults);
        }
        if list("the policy", Thing::Citation, citations(info), limits::CITATIONS, faults) {
            same_message(info, faults);
        }
    }
    if list("the policy", Thing::Parameter, info.parameters.len(), limits::ENTRIES, faults) {
        ids(Thing::Parameter, info.parameters.iter().map(|p| &p.id), is_id, ID, faults);
        for each in &info.parameters {
            parameter(each, faults);
        }
    }
    if list("the policy", Thing::Question, info.questions.len(), limits::ENTRIES, faults) {
        ids(Thing::Question, &info.questions, is_id, ID, faults);
    }
    if list("the policy", Thing::Reason, info.reasons.len(), limits::ENTRIES, faults) {
        ids(Thing::Reason, &info.reasons, is_id, ID, faults);
    }
    if list("the policy", Thing::Code, info.vocabulary.len(), limits::VOCABULARY, faults) {
        ids(Thing::Code, &info.vocabulary, is_code, CODE, faults);
    }
    version
}

/// Where and when the policy governs, and in which languages it speaks.
fn reach(info: &PolicyInfo, faults: &mut Faults) {
    if info.languages.is_empty() {
        faults.push(MetadataFault::NoLanguage);
    }
    if list("the policy", Thing::Language, info.languages.len(), limits::LANGUAGES, faults) {
        // `ZH` and `zh` are one language
        let canonical: Vec<String> = info
            .languages
            .iter()
            .map(|tag| tag.parse::<LanguageIdentifier>().map_or_else(|_| tag.clone(), |id| id.to_string()))
            .collect();
        let good = |tag: &str| tag.parse::<LanguageIdentifier>().is_ok();
        ids(Thing::Language, &canonical, good, "a tag of BCP 47, such as `zh`", faults);
    }
    if info.jurisdictions.is_empty() && info.fundings.is_empty() {
        faults.push(MetadataFault::GovernsNothing);
    }
    if list("the policy", Thing::Jurisdiction, info.jurisdictions.len(), limits::PLACES, faults) {
        let good = |code: &str| {
            code.bytes().all(|b| b.is_ascii_uppercase()) && rust_iso3166::from_alpha2(code).is_some()
        };
        ids(
            Thing::Jurisdiction,
            &info.jurisdictions,
            good,
            "an ISO 3166-1 alpha-2 code, such as `CN`",
            faults,
        );
    }
    if list("the policy", Thing::Funding, info.fundings.len(), limits::PLACES, faults) {
        ids(Thing::Funding, &info.fundings, is_code, CODE, faults);
    }
    day(info.in_force_from, || "the beginning of the policy's force".to_owned(), faults);
    if let Some(until) = info.in_force_until {
        day(until, || "the end of the policy's force".to_owned(), faults);
        if until < info.in_force_from {
            faults.push(MetadataFault::InForceOrder { from: info.in_force_from, until });
        }
    }
}

fn rule(info: &PolicyInfo, rule: &RuleInfo, faults: &mut Faults) {
    let id = || shown(&rule.id);
    let owner = format!("rule `{}`", id());
    if rule.citations.is_empty() {
        faults.push(MetadataFault::NoCitation { rule: id() });
    }
    if list(&owner, Thing::Citation, rule.citations.len(), limits::PARTS, faults) {
        for citation in &rule.citations {
            if usize::try_from(citation.instrument).map_or(true, |i| i >= info.instruments.len()) {
                let (instrument, instruments) = (citation.instrument, info.instruments.len());
                faults.push(MetadataFault::NoSuchInstrument { rule: id(), instrument, instruments });
            }
            if !is_id(&citation.provision) {
                faults.push(MetadataFault::Provision { rule: id(), provision: shown(&citation.provision) });
            }
        }
    }
    if rule.nature == Nature::Discretionary && rule.heaviest == Effect::Bar {
        faults.push(MetadataFault::DiscretionaryBar { rule: id() });
    }
    if rule.remedies.is_empty() && rule.heaviest > Effect::Note {
        faults.push(MetadataFault::NoRemedy { rule: id() });
    }
    if list(&owner, Thing::Remedy, rule.remedies.len(), limits::PARTS, faults) {
        for remedy in rule.remedies.iter().filter(|number| Remedy::from_number(**number).is_none()) {
            faults.push(MetadataFault::UnknownRemedy { rule: id(), remedy: *remedy });
        }
    }
    if let Some(appeal) = rule.appeal.filter(|appeal| Route::from_number(appeal.route).is_none()) {
        faults.push(MetadataFault::UnknownRoute { rule: id(), route: appeal.route });
    }
    if list(&owner, Thing::Slot, rule.slots.len(), limits::PARTS, faults) {
        ids(Thing::Slot, rule.slots.iter().map(|s| &s.name), is_name, NAME, faults);
        for slot in rule.slots.iter().filter(|slot| slot.name.ends_with(KNOWN)) {
            faults.push(MetadataFault::ReservedSlot { rule: id(), slot: shown(&slot.name) });
        }
    }
}

/// A citation's message is put together from two ids: two places may not end up with one text.
fn same_message(info: &PolicyInfo, faults: &mut Faults) {
    let mut places: HashMap<String, (&str, &str)> = HashMap::new();
    let mut told = HashSet::new();
    for citation in info.rules.iter().flat_map(|rule| &rule.citations) {
        let Some(instrument) =
            usize::try_from(citation.instrument).ok().and_then(|i| info.instruments.get(i))
        else {
            continue;
        };
        let message = format!("cite-{}-{}", instrument.id, citation.provision);
        let place = (instrument.id.as_str(), citation.provision.as_str());
        if *places.entry(message.clone()).or_insert(place) != place && told.insert(message.clone()) {
            faults.push(MetadataFault::AmbiguousCitation { message: shown(&message) });
        }
    }
}

fn parameter(parameter: &ParameterInfo, faults: &mut Faults) {
    let id = || shown(&parameter.id);
    let owner = format!("parameter `{}`", id());
    if parameter.values.is_empty() {
        faults.push(MetadataFault::NoValue { parameter: id() });
    }
    if !list(&owner, Thing::Value, parameter.values.len(), limits::PARTS, faults) {
        return;
    }
    let bad_unit = bad_unit(parameter);
    if let Some(expected) = bad_unit {
        faults.push(MetadataFault::Unit { parameter: id(), unit: shown(&parameter.unit), expected });
    }
    for value in &parameter.values {
        // what is a value of a bad unit nobody can say
        let checked = if bad_unit.is_none() { parameter.check(value.value) } else { Ok(()) };
        if let Err(NotOfItsKind { expected }) = checked {
            let expected = shortened(&expected, EXPECTED);
            faults.push(MetadataFault::Value { parameter: id(), value: value.value, expected });
        }
        if !is_text(&value.source) {
            faults.push(MetadataFault::NoSource { parameter: id() });
        }
        day(value.since, || format!("a value of parameter `{}`", id()), faults);
    }
    if !parameter.values.is_sorted_by(|a, b| a.since < b.since) {
        faults.push(MetadataFault::ValueOrder { parameter: id() });
    }
}

/// What is expected where the unit of a parameter does not fit its kind.
fn bad_unit(parameter: &ParameterInfo) -> Option<&'static str> {
    let unit = parameter.unit.as_str();
    match parameter.kind {
        ParameterKind::Money => match iso_currency::Currency::from_code(unit) {
            Some(_) => None,
            None => Some("an ISO 4217 currency, such as `CNY`"),
        },
        ParameterKind::Choice => {
            // one more tells that there are too many
            let choices: Vec<&str> = unit.split(',').take(limits::PARTS + 1).collect();
            let distinct = choices.iter().collect::<HashSet<_>>().len() == choices.len();
            let good = distinct
                && (2..=limits::PARTS).contains(&choices.len())
                && choices.iter().all(|choice| is_id(choice));
            (!good).then_some("2 to 100 different choices in lower-case words, with commas between them")
        }
        _ => (!unit.is_empty()).then_some("no unit for this kind of parameter"),
    }
}

/// Whether a list is short enough to be looked at.
fn list(owner: &str, thing: Thing, count: usize, limit: usize, faults: &mut Faults) -> bool {
    if count > limit {
        faults.push(MetadataFault::TooMany { owner: owner.to_owned(), thing, count, limit });
    }
    count <= limit
}

fn ids<'a>(
    thing: Thing,
    ids: impl IntoIterator<Item = &'a String>,
    good: impl Fn(&str) -> bool,
    expected: &'static str,
    faults: &mut Faults,
) {
    let mut seen = HashSet::new();
    let mut told = HashSet::new();
    for id in ids {
        if !good(id) {
            faults.push(MetadataFault::Shape { thing, id: shown(id), expected });
        }
        if !seen.insert(id) && told.insert(id) {
            faults.push(MetadataFault::Duplicate { thing, id: shown(id) });
        }
    }
}

fn day(day: DayNumber, what: impl FnOnce() -> String, faults: &mut Faults) {
    if !is_calendar_day(day) {
        faults.push(MetadataFault::NoSuchDay { what: what(), day });
    }
}

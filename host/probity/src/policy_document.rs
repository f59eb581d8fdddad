//! What a module declares, as a document.

use probity_core::day::Day;
use probity_core::policy::{ParameterInfo, PolicyInfo, RuleInfo};
use probity_core::words::{Certainty, Effect, Nature, ParameterKind, Remedy};
use schemars::JsonSchema;
use serde::Serialize;

use crate::inspection::Inspection;

/// What a module declares, in one language, with stable JSON; unchecked where the module is refused. Its words are the
/// module's own.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity policy")]
pub struct PolicyDocument {
    /// How the caller knows the module.
    pub module: String,
    /// SHA-256 of its bytes.
    pub digest: String,
    /// Size of its file, in bytes.
    pub size: usize,
    /// Names of what it imports; empty in every module that is accepted.
    pub imports: Vec<String>,
    /// Names of what it exports.
    pub exports: Vec<String>,
    /// The contract that it speaks.
    pub contract: Option<String>,
    /// Whether it is accepted.
    pub accepted: bool,
    /// Why it is not.
    pub refusal: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Languages (BCP 47) of its texts.
    pub languages: Vec<String>,
    /// ISO 3166-1 alpha-2 codes of the jurisdictions whose tenders it governs.
    pub jurisdictions: Vec<String>,
    /// Funding codes whose tenders it governs.
    pub fundings: Vec<String>,
    /// First day on which it is the law to apply to a tender noticed on that day.
    pub in_force_from: Option<Day>,
    /// Last such day, if an end is known.
    pub in_force_until: Option<Day>,
    /// Its rules.
    pub rules: Vec<DocumentedRule>,
    /// Its parameters.
    pub parameters: Vec<DocumentedParameter>,
    /// Ids of the questions that it may ask.
    pub questions: Vec<String>,
    /// Ids of the reasons for not being applicable.
    pub reasons: Vec<String>,
    /// The codes that it knows.
    pub vocabulary: Vec<String>,
}

/// A rule of a policy.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DocumentedRule {
    /// Its id within the policy.
    pub id: String,
    /// Its title, where the policy is accepted and speaks the language.
    pub title: Option<String>,
    /// The heaviest effect that it may have.
    pub heaviest: Effect,
    /// Whether the law leaves a choice.
    pub nature: Nature,
    /// How sure the publisher is of it.
    pub certainty: Certainty,
    /// The legal basis, most specific first.
    pub citations: Vec<String>,
    /// Ways to end its findings.
    pub remedies: Vec<&'static str>,
}

/// A number or choice in law that can change or be disputed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DocumentedParameter {
    /// Its id within the policy.
    pub id: String,
    /// Its title, where the policy is accepted and speaks the language.
    pub title: Option<String>,
    /// Its kind.
    pub kind: ParameterKind,
    /// ISO 4217 code for money; the choices, comma-separated, for a choice; else empty.
    pub unit: String,
    /// Which date of the case selects the value.
    pub selected_by: &'static str,
    /// Its values by date, oldest first.
    pub values: Vec<DocumentedValue>,
}

/// A parameter's value from a day on.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DocumentedValue {
    /// First day on which it holds.
    pub since: Option<Day>,
    /// The value, in the parameter's own unit (money in minor units).
    pub value: i64,
    /// The value as people write it.
    pub text: String,
    /// How sure the publisher is of it.
    pub certainty: Certainty,
    /// The text that set it.
    pub source: String,
}

impl PolicyDocument {
    /// What a module declares, with titles in a language (BCP 47).
    pub fn new(inspection: &Inspection, language: &str) -> Self {
        let info = inspection.declared.as_ref();
        let strings = |list: fn(&PolicyInfo) -> &Vec<String>| info.map(list).cloned().unwrap_or_default();
        PolicyDocument {
            module: inspection.module.clone(),
            digest: inspection.digest.clone(),
            size: inspection.size,
            imports: inspection.imports.clone(),
            exports: inspection.exports.clone(),
            contract: inspection.contract.clone(),
            accepted: inspection.policy.is_some(),
            refusal: inspection.refusal.as_ref().map(ToString::to_string),
            name: info.map(|info| info.name.clone()),
            version: info.map(|info| info.version.clone()),
            publisher: info.map(|info| info.publisher.clone()),
            languages: strings(|info| &info.languages),
            jurisdictions: strings(|info| &info.jurisdictions),
            fundings: strings(|info| &info.fundings),
            in_force_from: info.and_then(|info| Day::from_number(info.in_force_from)),
            in_force_until: info.and_then(|info| info.in_force_until).and_then(Day::from_number),
            rules: info.map_or_else(Vec::new, |info| rules(inspection, info, language)),
            parameters: info.map_or_else(Vec::new, |info| parameters(inspection, info, language)),
            questions: strings(|info| &info.questions),
            reasons: strings(|info| &info.reasons),
            vocabulary: strings(|info| &info.vocabulary),
        }
    }
}

/// A message of the policy, where the policy is accepted.
fn word(inspection: &Inspection, language: &str, key: &str) -> Option<String> {
    inspection.policy.as_ref()?.texts.for_reader(language)?.format(key, [])
}

fn rules(inspection: &Inspection, info: &PolicyInfo, language: &str) -> Vec<DocumentedRule> {
    let citations = |rule: &RuleInfo| {
        let citation = rule.citations.iter().filter_map(|citation| {
            let instrument = info.instruments.get(usize::try_from(citation.instrument).ok()?)?;
            let id = format!("{}-{}", instrument.id, citation.provision);
            Some(word(inspection, language, &format!("cite-{id}")).unwrap_or(id))
        });
        citation.collect()
    };
    let remedies = |rule: &RuleInfo| {
        let remedies = rule.remedies.iter().filter_map(|number| Remedy::from_number(*number));
        remedies.map(Remedy::word).collect()
    };
    let documented = |rule: &RuleInfo| DocumentedRule {
        id: rule.id.clone(),
        title: word(inspection, language, &format!("rule-{}.title", rule.id)),
        heaviest: rule.heaviest,
        nature: rule.nature,
        certainty: rule.certainty,
        citations: citations(rule),
        remedies: remedies(rule),
    };
    info.rules.iter().map(documented).collect()
}

fn parameters(inspection: &Inspection, info: &PolicyInfo, language: &str) -> Vec<DocumentedParameter> {
    let documented = |parameter: &ParameterInfo| {
        let values = parameter.values.iter().map(|value| DocumentedValue {
            since: Day::from_number(value.since),
            value: value.value,
            text: parameter.write(value.value),
            certainty: value.certainty,
            source: value.source.clone(),
        });
        DocumentedParameter {
            id: parameter.id.clone(),
            title: word(inspection, language, &format!("parameter-{}", parameter.id)),
            kind: parameter.kind,
            unit: parameter.unit.clone(),
            selected_by: parameter.selected_by.word(),
            values: values.collect(),
        }
    };
    info.parameters.iter().map(documented).collect()
}

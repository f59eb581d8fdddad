//! The answers that the policies know: jurisdictions, fundings, and the codes of their vocabularies.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::{Choice, Form, value};
use crate::determination::PolicyIdentity;
use crate::metadata::code_message;
use crate::report::Speaker;
use crate::words::RecordKind;

/// What a code of a vocabulary says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    List,
    Authority,
    Fact,
    Ground,
}

/// Codes have the parts `.list.`, `.authority.` and `.fact.` by convention; every other code is a ground.
fn says(code: &str) -> Says {
    match code.split('.').nth(1) {
        Some("list") => Says::List,
        Some("authority") => Says::Authority,
        Some("fact") => Says::Fact,
        _ => Says::Ground,
    }
}

impl Form {
    /// Jurisdictions whose tenders a policy governs.
    pub(super) fn jurisdictions(&self, policies: &[Arc<PolicyIdentity>]) -> Vec<Choice> {
        let mut seen = BTreeSet::new();
        let mut choices = Vec::new();
        for policy in policies {
            for code in policy.info.jurisdictions.iter().filter(|code| seen.insert(code.as_str())) {
                let also = policies.iter().filter(|other| other.info.jurisdictions.contains(code));
                let mut titles: Vec<String> = also.map(|other| self.title(other)).collect();
                titles.dedup();
                let name =
                    Speaker::new(&self.language).said(&format!("country-{}", code.to_ascii_lowercase()));
                let english = || rust_iso3166::from_alpha2(code).map(|country| country.name.to_owned());
                let text = format!("{code}  {}", name.or_else(english).unwrap_or_default());
                choices.push(Choice { value: code.clone(), text, group: titles.join("; ") });
            }
        }
        choices.extend(self.other("tender.jurisdiction", &choices));
        choices
    }

    /// Fundings whose tenders a policy governs.
    pub(super) fn fundings(&self, policies: &[Arc<PolicyIdentity>]) -> Vec<Choice> {
        let mut seen = BTreeSet::new();
        let funded =
            policies.iter().flat_map(|policy| policy.info.fundings.iter().map(move |code| (code, policy)));
        let mut choices: Vec<Choice> = funded
            .filter(|(code, _)| seen.insert(code.as_str()))
            .map(|(code, policy)| Choice {
                value: code.clone(),
                text: Speaker::new(&self.language)
                    .said(&format!("funding-{code}"))
                    .unwrap_or_else(|| format!("{code}  {}", self.title(policy))),
                group: String::new(),
            })
            .collect();
        let stated = value::get(&self.document, "tender.funding").and_then(Value::as_array);
        for code in stated.into_iter().flatten().filter_map(Value::as_str) {
            if !choices.iter().any(|choice| choice.value == code) {
                let (value, text) = (code.to_owned(), code.to_owned());
                choices.push(Choice { value, text, group: String::new() });
            }
        }
        choices
    }

    /// The codes of one sort that the policies know which govern the tender, and what stands there by now.
    pub(super) fn codes(&self, policies: &[Arc<PolicyIdentity>], sort: Says, path: &str) -> Vec<Choice> {
        let mut seen = BTreeSet::new();
        let mut choices = Vec::new();
        for policy in self.governing(policies) {
            let group = self.title(policy);
            let language =
                policy.texts.for_reader(&self.language).or_else(|| policy.texts.languages().next());
            for code in policy.info.vocabulary.iter().filter(|code| says(code) == sort) {
                let is_funding = policy.info.fundings.contains(code);
                if is_funding || !seen.insert(code.as_str()) {
                    continue;
                }
                let words = language.and_then(|language| language.format(&code_message(code), []));
                let text = words.unwrap_or_else(|| code.clone());
                choices.push(Choice { value: code.clone(), text, group: group.clone() });
            }
        }
        choices.extend(self.other(path, &choices));
        choices
    }

    /// The lists that the policies know which govern the tender, as far as no search of them is on record.
    pub(super) fn unsearched(&self, policies: &[Arc<PolicyIdentity>]) -> Vec<String> {
        let searched: BTreeSet<&str> = self
            .items("records")
            .iter()
            .filter(|record| is_search(record))
            .filter_map(|record| record.get("list")?.as_str())
            .collect();
        let lists = self.codes(policies, Says::List, "").into_iter().map(|choice| choice.value);
        lists.filter(|code| !searched.contains(code.as_str())).collect()
    }

    /// The policies that govern the tender as it stands, by jurisdiction or funding.
    fn governing<'p>(
        &self,
        policies: &'p [Arc<PolicyIdentity>],
    ) -> impl Iterator<Item = &'p Arc<PolicyIdentity>> {
        let jurisdiction = self.text("tender.jurisdiction");
        let fundings = value::get(&self.document, "tender.funding").and_then(Value::as_array);
        let fundings: Vec<String> =
            fundings.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
        policies.iter().filter(move |policy| {
            policy.info.jurisdictions.iter().any(|code| Some(code) == jurisdiction.as_ref())
                || policy.info.fundings.iter().any(|code| fundings.contains(code))
        })
    }

    /// What stands in a field and is none of its choices: a form may not lose it.
    pub(super) fn other(&self, path: &str, choices: &[Choice]) -> Option<Choice> {
        let stated = self.text(path).filter(|stated| !stated.is_empty())?;
        let known = choices.iter().any(|choice| choice.value == stated);
        (!known).then(|| Choice { text: stated.clone(), value: stated, group: String::new() })
    }

    fn title(&self, policy: &PolicyIdentity) -> String {
        policy.title(&self.language).unwrap_or_else(|| policy.info.name.clone())
    }

    /// The scheme of identifiers that firms have where the tender is.
    pub(super) fn scheme(&self) -> &'static str {
        match self.text("tender.jurisdiction").as_deref() {
            Some("CN") => "cn-uscc",
            Some("US") => "us-uei",
            Some("DE") => "vat-de",
            _ => "xi-lei",
        }
    }

    /// The currency that is usual where the tender is, as far as that is beyond doubt.
    pub(super) fn currency(&self) -> Option<&'static str> {
        match self.text("tender.jurisdiction")?.as_str() {
            "CN" => Some("CNY"),
            "GB" => Some("GBP"),
            "US" => Some("USD"),
            "AT" | "BE" | "CY" | "DE" | "EE" | "ES" | "FI" | "FR" | "GR" | "HR" | "IE" | "IT" | "LT"
            | "LU" | "LV" | "MT" | "NL" | "PT" | "SI" | "SK" => Some("EUR"),
            _ => None,
        }
    }
}

pub(super) fn is_search(record: &Value) -> bool {
    record.get("kind").and_then(Value::as_str) == Some(RecordKind::CleanSearch.word())
}

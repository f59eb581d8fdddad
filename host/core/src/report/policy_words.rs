//! A policy's words, with the case's own names put in.

use std::cell::RefCell;
use std::collections::HashMap;

use super::document::ReportedCitation;
use super::get;
use super::speaker::{Speaker, name};
use crate::case::CaseDocument;
use crate::day::Day;
use crate::determination::{Finding, PolicyIdentity};
use crate::metadata::{KNOWN, code_message};
use crate::policy::RuleInfo;
use crate::texts::{Language, TextValue, shortened};
use crate::verdict::SlotValue;

/// The words of one policy, in the language that serves the reader best.
pub(super) struct PolicyWords<'a> {
    policy: &'a PolicyIdentity,
    case: &'a CaseDocument,
    language: Option<&'a Language>,
    // values are written in the language of the text that they stand in
    host: Speaker,
    // by rule: many findings share one
    citations: RefCell<HashMap<usize, Vec<ReportedCitation>>>,
}

/// Characters of a name in a sentence; the whole stands with the parties and records.
const NAME: usize = 300;

impl<'a> PolicyWords<'a> {
    pub(super) fn new(policy: &'a PolicyIdentity, case: &'a CaseDocument, wanted: &str) -> Self {
        // only a declared language is known to be complete
        let declared = || policy.info.languages.iter().filter_map(|tag| policy.texts.language(tag));
        let base = wanted.split(['-', '_']).next().unwrap_or_default();
        let language = declared()
            .find(|language| language.tag().eq_ignore_ascii_case(wanted))
            .or_else(|| declared().find(|language| language.base().eq_ignore_ascii_case(base)))
            .or_else(|| declared().next());
        let host = Speaker::new(language.map_or(wanted, Language::tag));
        PolicyWords { policy, case, language, host, citations: RefCell::default() }
    }

    pub(super) fn language(&self) -> &'a str {
        self.language.map_or("", Language::tag)
    }

    pub(super) fn has(&self, message: &str) -> bool {
        self.language.is_some_and(|language| language.has(message))
    }

    /// A text without variables.
    pub(super) fn plain(&self, message: &str) -> String {
        self.format(message, [])
    }

    /// A code of the vocabulary in words; none for one that the vocabulary does not have.
    pub(super) fn code(&self, position: u32) -> Option<String> {
        get(&self.policy.info.vocabulary, position).map(|code| self.plain(&code_message(code)))
    }

    /// The code at a position, as cases write it.
    pub(super) fn vocabulary(&self, position: u32) -> Option<&str> {
        get(&self.policy.info.vocabulary, position).map(String::as_str)
    }

    /// A text of a rule, or of a question that it asks, for one finding.
    pub(super) fn said(&self, message: &str, rule: &RuleInfo, finding: &Finding) -> String {
        let needed = self.language.and_then(|language| language.variables(message)).unwrap_or_default();
        let values = needed.iter().map(|variable| {
            let slot = |name: &str| {
                let slot = rule.slots.iter().position(|slot| slot.name == name)?;
                finding.slots.get(slot).copied()
            };
            let value = match variable.strip_suffix(KNOWN) {
                Some(name) => {
                    let known = slot(name).is_some_and(|value| value != SlotValue::None);
                    TextValue::Number(known.into())
                }
                None => self.value(slot(variable).unwrap_or(SlotValue::None)),
            };
            (variable.as_str(), value)
        });
        self.format(message, values)
    }

    /// The legal basis of a rule.
    pub(super) fn citations(&self, rule: usize) -> Vec<ReportedCitation> {
        let mut citations = self.citations.borrow_mut();
        citations.entry(rule).or_insert_with(|| self.cited(rule)).clone()
    }

    fn cited(&self, rule: usize) -> Vec<ReportedCitation> {
        let info = &self.policy.info;
        let cited =
            info.rules.get(rule).into_iter().flat_map(|rule| &rule.citations).filter_map(|citation| {
                let instrument = get(&info.instruments, citation.instrument)?;
                Some(ReportedCitation {
                    instrument: self.plain(&format!("instrument-{}", instrument.id)),
                    text: self.plain(&format!("cite-{}-{}", instrument.id, citation.provision)),
                    provision: citation.provision.clone(),
                    url: Some(instrument.url.clone()).filter(|url| !url.is_empty()),
                })
            });
        cited.collect()
    }

    fn value(&self, value: SlotValue) -> TextValue {
        let text = match value {
            SlotValue::Number(number) => return TextValue::Number(number),
            SlotValue::None => None,
            SlotValue::Date(day) => Day::from_number(day).map(|day| self.host.day(day)),
            SlotValue::Money(money) => Some(self.host.money(money)),
            SlotValue::Record(position) => {
                let record = get(&self.case.records, position);
                record.map(|record| shortened(&self.host.record(record), NAME))
            }
            SlotValue::Party(position) => {
                get(&self.case.parties, position).map(|party| shortened(&name(party), NAME))
            }
            SlotValue::Code(position) => self.code(position),
        };
        TextValue::Text(text.unwrap_or_else(|| self.host.word("not-stated")))
    }

    // a text that is missing shows as its id: it cannot be, since every declared language was checked at load
    fn format<'b>(&self, message: &str, values: impl IntoIterator<Item = (&'b str, TextValue)>) -> String {
        self.language
            .and_then(|language| language.format(message, values))
            .unwrap_or_else(|| message.to_owned())
    }
}

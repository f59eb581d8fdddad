//! The declaration against its texts: every text is there in every language, and uses only what is declared.

use std::collections::HashSet;

use super::fault::MetadataFault;
use super::shape::shown;
use super::{code_message, limits};
use crate::policy::PolicyInfo;
use crate::texts::{Language, Texts};
use crate::words::{Effect, SlotKind};

const OWN_SLOTS: &str = "is no slot of its rule";
const ANY_SLOT: &str = "is no slot of any rule";
const NO_SLOTS: &str = "nobody fills in: this text may not use variables";

/// Checks the texts of every declared language.
pub(super) fn check(info: &PolicyInfo, texts: &Texts, faults: &mut Vec<MetadataFault>) {
    let entries = [info.instruments.len(), info.rules.len(), info.parameters.len(), info.questions.len()];
    let too_long = info.languages.len() > limits::LANGUAGES
        || info.vocabulary.len() > limits::VOCABULARY
        || entries.into_iter().chain([info.reasons.len()]).any(|count| count > limits::ENTRIES);
    // a list that is too long has its own fault
    if too_long {
        return;
    }
    for tag in &info.languages {
        match texts.language(tag) {
            Some(language) => Reader { info, language, faults }.check(),
            None => faults.push(MetadataFault::NoTexts { language: shown(tag) }),
        }
    }
}

struct Reader<'a> {
    info: &'a PolicyInfo,
    language: &'a Language,
    faults: &'a mut Vec<MetadataFault>,
}

impl Reader<'_> {
    fn check(mut self) {
        let info = self.info;
        let none = HashSet::new();
        self.needs("policy", &none, NO_SLOTS);
        for instrument in &info.instruments {
            self.needs(&format!("instrument-{}", instrument.id), &none, NO_SLOTS);
        }
        let mut cited = HashSet::new();
        for rule in &info.rules {
            let slots: HashSet<&str> = rule.slots.iter().map(|slot| slot.name.as_str()).collect();
            let message = format!("rule-{}", rule.id);
            self.needs(&message, &slots, OWN_SLOTS);
            self.needs(&format!("{message}.title"), &slots, OWN_SLOTS);
            let parts = [("remedy", rule.heaviest > Effect::Note), ("appeal", rule.appeal.is_some())];
            for (part, needed) in parts {
                let message = format!("{message}.{part}");
                if needed || self.language.has(&message) {
                    self.needs(&message, &slots, OWN_SLOTS);
                }
            }
            for citation in rule.citations.iter().take(limits::PARTS) {
                let instrument =
                    usize::try_from(citation.instrument).ok().and_then(|i| info.instruments.get(i));
                if let Some(instrument) = instrument {
                    let message = format!("cite-{}-{}", instrument.id, citation.provision);
                    if cited.insert(message.clone()) {
                        self.needs(&message, &none, NO_SLOTS);
                    }
                }
            }
        }
        for parameter in &info.parameters {
            self.needs(&format!("parameter-{}", parameter.id), &none, NO_SLOTS);
        }
        for reason in &info.reasons {
            self.needs(&format!("reason-{reason}"), &none, NO_SLOTS);
        }
        let slots = || info.rules.iter().flat_map(|rule| &rule.slots);
        let any: HashSet<&str> = slots().map(|slot| slot.name.as_str()).collect();
        for question in &info.questions {
            self.needs(&format!("question-{question}"), &any, ANY_SLOT);
        }
        if slots().any(|slot| slot.kind == SlotKind::Code) {
            for code in &info.vocabulary {
                self.needs(&code_message(code), &none, NO_SLOTS);
            }
        }
    }

    fn needs(&mut self, message: &str, declared: &HashSet<&str>, expected: &'static str) {
        let language = self.language.tag();
        let Some(variables) = self.language.variables(message) else {
            self.faults
                .push(MetadataFault::MissingText { message: shown(message), language: language.to_owned() });
            return;
        };
        for variable in variables.iter().filter(|variable| !declared.contains(variable.as_str())) {
            self.faults.push(MetadataFault::UndeclaredVariable {
                message: shown(message),
                language: language.to_owned(),
                variable: shown(variable),
                expected,
            });
        }
    }
}

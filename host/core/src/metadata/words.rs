//! The declaration against its texts: every text is there in every language, and uses only what is declared.
//!
//! A text may use each slot of its rule as a variable, and with it another one that nobody declares: `$until-known` is
//! the number 1 where the finding gives a value for the slot `until`, and 0 where it gives none. A sentence that would
//! break on a value that is not stated asks first:
//!
//! ```text
//! rule-ban = The ban runs { $until-known ->
//!     [1] until { $until }
//!    *[0] without a known end
//! }.
//! ```

use std::collections::HashSet;

use super::fault::MetadataFault;
use super::shape::shown;
use super::{code_message, limits};
use crate::policy::{PolicyInfo, Slot};
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
    for rule in &info.rules {
        let reserved = rule.slots.iter().filter(|slot| slot.name.ends_with(KNOWN));
        faults.extend(
            reserved
                .map(|slot| MetadataFault::ReservedSlot { rule: shown(&rule.id), slot: shown(&slot.name) }),
        );
    }
    for tag in &info.languages {
        match texts.language(tag) {
            Some(language) => Reader { info, language, faults }.check(),
            None => faults.push(MetadataFault::NoTexts { language: shown(tag) }),
        }
    }
}

/// The end of the variable that says whether a slot has a value. No slot's name may have it.
pub(crate) const KNOWN: &str = "-known";

/// The variables that a text may use.
#[derive(Default)]
struct Variables<'a>(HashSet<&'a str>);

impl<'a> Variables<'a> {
    fn of(slots: impl IntoIterator<Item = &'a Slot>) -> Self {
        Variables(slots.into_iter().map(|slot| slot.name.as_str()).collect())
    }

    fn has(&self, variable: &str) -> bool {
        let slot = variable.strip_suffix(KNOWN);
        self.0.contains(variable) || slot.is_some_and(|slot| self.0.contains(slot))
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
        let none = Variables::default();
        self.needs("policy", &none, NO_SLOTS);
        for instrument in &info.instruments {
            self.needs(&format!("instrument-{}", instrument.id), &none, NO_SLOTS);
        }
        let mut cited = HashSet::new();
        for rule in &info.rules {
            let slots = Variables::of(&rule.slots);
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
        let any = Variables::of(slots());
        for question in &info.questions {
            self.needs(&format!("question-{question}"), &any, ANY_SLOT);
        }
        if slots().any(|slot| slot.kind == SlotKind::Code) {
            for code in &info.vocabulary {
                self.needs(&code_message(code), &none, NO_SLOTS);
            }
        }
    }

    fn needs(&mut self, message: &str, declared: &Variables<'_>, expected: &'static str) {
        let language = self.language.tag();
        let Some(variables) = self.language.variables(message) else {
            self.faults
                .push(MetadataFault::MissingText { message: shown(message), language: language.to_owned() });
            return;
        };
        for variable in variables.iter().filter(|variable| !declared.has(variable)) {
            self.faults.push(MetadataFault::UndeclaredVariable {
                message: shown(message),
                language: language.to_owned(),
                variable: shown(variable),
                expected,
            });
        }
    }
}

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

use std::collections::{HashMap, HashSet};

use super::fault::{Faults, MetadataFault};
use super::shape::shown;
use super::{citations, code_message, limits};
use crate::policy::{PolicyInfo, RuleInfo, Slot};
use crate::texts::{Language, Texts};
use crate::words::{Effect, SlotKind};

const OWN_SLOTS: &str = "is no slot of its rule";
const ANY_SLOT: &str = "is no slot of any rule";
const NO_SLOTS: &str = "nobody fills in: this text may not use variables";

/// The end of the variable that says whether a slot has a value. No slot's name may have it.
pub(crate) const KNOWN: &str = "-known";

/// Checks the texts of every declared language.
pub(super) fn check(info: &PolicyInfo, texts: &Texts, faults: &mut Faults) {
    let entries = [info.instruments.len(), info.rules.len(), info.parameters.len(), info.questions.len()];
    let too_long = info.languages.len() > limits::LANGUAGES
        || info.vocabulary.len() > limits::VOCABULARY
        || entries.into_iter().chain([info.reasons.len()]).any(|count| count > limits::ENTRIES)
        || citations(info) > limits::CITATIONS;
    // a list that is too long has its own fault
    if too_long {
        return;
    }
    for tag in &info.languages {
        match texts.language(tag) {
            Some(language) => _ = Reader { info, language, faults }.check(),
            None => faults.push(MetadataFault::NoTexts { language: shown(tag) }),
        }
    }
}

/// The variables that a text may use: slots, and whether each is a number wherever it is declared.
#[derive(Default)]
struct Variables<'a>(HashMap<&'a str, bool>);

impl<'a> Variables<'a> {
    fn of(slots: impl IntoIterator<Item = &'a Slot>) -> Self {
        let mut variables = Variables::default();
        for slot in slots {
            *variables.0.entry(&slot.name).or_insert(true) &= slot.kind == SlotKind::Number;
        }
        variables
    }

    /// Whether a variable is a number; none if there is no such variable.
    fn is_number(&self, variable: &str) -> Option<bool> {
        let known = || variable.strip_suffix(KNOWN).is_some_and(|slot| self.0.contains_key(slot));
        self.0.get(variable).copied().or_else(|| known().then_some(true))
    }
}

struct Reader<'a> {
    info: &'a PolicyInfo,
    language: &'a Language,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    /// None where there are enough faults.
    fn check(mut self) -> Option<()> {
        let info = self.info;
        let none = Variables::default();
        self.needs("policy", &none, NO_SLOTS)?;
        for instrument in &info.instruments {
            self.needs(&format!("instrument-{}", instrument.id), &none, NO_SLOTS)?;
        }
        let mut cited = HashSet::new();
        for rule in &info.rules {
            self.rule(rule, &mut cited)?;
        }
        for parameter in &info.parameters {
            self.needs(&format!("parameter-{}", parameter.id), &none, NO_SLOTS)?;
        }
        for reason in &info.reasons {
            self.needs(&format!("reason-{reason}"), &none, NO_SLOTS)?;
        }
        let slots = || info.rules.iter().flat_map(|rule| &rule.slots);
        let any = Variables::of(slots());
        for question in &info.questions {
            self.needs(&format!("question-{question}"), &any, ANY_SLOT)?;
        }
        if slots().any(|slot| slot.kind == SlotKind::Code) {
            for code in &info.vocabulary {
                self.needs(&code_message(code), &none, NO_SLOTS)?;
            }
        }
        Some(())
    }

    fn rule(&mut self, rule: &RuleInfo, cited: &mut HashSet<String>) -> Option<()> {
        let slots = Variables::of(&rule.slots);
        let message = format!("rule-{}", rule.id);
        let parts = [
            ("", true),
            (".title", true),
            (".remedy", rule.heaviest > Effect::Note),
            (".appeal", rule.appeal.is_some()),
        ];
        let mut size = 0;
        for (part, needed) in parts {
            let message = format!("{message}{part}");
            if needed || self.language.has(&message) {
                size += self.needs(&message, &slots, OWN_SLOTS)?;
            }
        }
        let none = Variables::default();
        for citation in rule.citations.iter().take(limits::PARTS) {
            let instrument =
                usize::try_from(citation.instrument).ok().and_then(|i| self.info.instruments.get(i));
            let Some(instrument) = instrument else { continue };
            let message = format!("cite-{}-{}", instrument.id, citation.provision);
            let title = self.language.size(&format!("instrument-{}", instrument.id));
            size += title.unwrap_or(0) + instrument.url.len() + citation.provision.len();
            size += match cited.insert(message.clone()) {
                true => self.needs(&message, &none, NO_SLOTS)?,
                false => self.language.size(&message).unwrap_or(0),
            };
        }
        if size > limits::RULE_TEXT {
            let (rule, language) = (shown(&rule.id), shown(self.language.tag()));
            self.faults.push(MetadataFault::RuleTooLong { rule, language, size });
        }
        Some(())
    }

    /// Checks one text and gives its size; none where there are enough faults.
    fn needs(&mut self, message: &str, declared: &Variables<'_>, expected: &'static str) -> Option<usize> {
        let language = self.language;
        let place = || (shown(message), shown(language.tag()));
        if self.faults.is_full() {
            return None;
        }
        let Some(variables) = language.variables(message) else {
            let (message, language) = place();
            self.faults.push(MetadataFault::MissingText { message, language });
            return Some(0);
        };
        for variable in variables.iter().filter(|variable| declared.is_number(variable).is_none()) {
            let (message, language) = place();
            let variable = shown(variable);
            self.faults.push(MetadataFault::UndeclaredVariable { message, language, variable, expected });
        }
        let selectors = language.selectors(message).unwrap_or_default();
        for variable in selectors.iter().filter(|variable| declared.is_number(variable) == Some(false)) {
            let (message, language) = place();
            let variable = shown(variable);
            self.faults.push(MetadataFault::SelectsOnWords { message, language, variable });
        }
        language.size(message)
    }
}

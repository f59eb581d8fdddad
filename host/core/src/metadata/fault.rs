//! What can be wrong with a declaration.

use std::fmt;

use super::limits;
use crate::policy::DayNumber;

/// Why a declaration does not hold together: every fault that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the policy's declaration has {} {}", .faults.len(), if .faults.len() == 1 { "fault" } else { "faults" })]
pub struct MetadataError {
    /// The faults: never empty, and at most [`limits::FAULTS`], beyond which no more are looked for.
    pub faults: Vec<MetadataFault>,
}

/// Faults as they are found: once there are enough, more add nothing and cost nothing.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<MetadataFault>);

impl Faults {
    pub(super) fn push(&mut self, fault: MetadataFault) {
        if !self.is_full() {
            self.0.push(fault);
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= limits::FAULTS
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_error(self) -> MetadataError {
        MetadataError { faults: self.0 }
    }
}

/// What a declaration lists, each entry with an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Thing {
    /// A language.
    Language,
    /// A jurisdiction.
    Jurisdiction,
    /// A funding code.
    Funding,
    /// An instrument.
    Instrument,
    /// A rule.
    Rule,
    /// A parameter.
    Parameter,
    /// A question.
    Question,
    /// A reason for not being applicable.
    Reason,
    /// A code of the vocabulary.
    Code,
    /// A citation of a rule.
    Citation,
    /// A slot of a rule.
    Slot,
    /// A remedy of a rule.
    Remedy,
    /// A value of a parameter.
    Value,
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Thing::Language => "language",
            Thing::Jurisdiction => "jurisdiction",
            Thing::Funding => "funding",
            Thing::Instrument => "instrument",
            Thing::Rule => "rule",
            Thing::Parameter => "parameter",
            Thing::Question => "question",
            Thing::Reason => "reason",
            Thing::Code => "code",
            Thing::Citation => "citation",
            Thing::Slot => "slot",
            Thing::Remedy => "remedy",
            Thing::Value => "value",
        })
    }
}

/// One fault of a declaration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MetadataFault {
    /// The policy's name.
    #[error(
        "the name `{name}` is not lower-case words with hyphens; write it like `cn-government-procurement`"
    )]
    Name {
        /// The name.
        name: String,
    },
    /// The policy's version.
    #[error("the version `{version}` is not semver ({problem}); write it like `1.0.0`")]
    Version {
        /// The version.
        version: String,
        /// What is wrong.
        problem: String,
    },
    /// No publisher, or one that is no text.
    #[error(
        "the publisher is empty, longer than {} bytes or holds control characters; name who publishes the policy",
        limits::TEXT
    )]
    Publisher,
    /// No languages.
    #[error("the policy declares no language; declare at least one")]
    NoLanguage,
    /// A language without texts.
    #[error(
        "the policy declares the language `{language}`, but the texts lack it; add them or drop the language"
    )]
    NoTexts {
        /// The language.
        language: String,
    },
    /// Neither a jurisdiction nor a funding.
    #[error("the policy governs nothing: declare a jurisdiction or a funding")]
    GovernsNothing,
    /// Its end comes before its beginning.
    #[error("in force until day {until}, but from day {from}; the end may not come first")]
    InForceOrder {
        /// First day.
        from: DayNumber,
        /// Last day.
        until: DayNumber,
    },
    /// A day that the calendar does not have.
    #[error("{what} is day {day}, which is outside the years 0000 to 9999; give days since 1970-01-01")]
    NoSuchDay {
        /// What the day is for.
        what: String,
        /// The day.
        day: DayNumber,
    },
    /// A list is too long.
    #[error("{owner} has {count} entries of the kind {thing}, more than the {limit} allowed")]
    TooMany {
        /// The policy, or the rule or parameter, whose list it is.
        owner: String,
        /// What is listed.
        thing: Thing,
        /// How many.
        count: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// An id of the wrong shape.
    #[error("the {thing} `{id}` is not written right; write {expected}")]
    Shape {
        /// What it is.
        thing: Thing,
        /// Its id.
        id: String,
        /// The right shape.
        expected: &'static str,
    },
    /// The same id twice.
    #[error("there are two entries of the kind {thing} with the id `{id}`; keep or rename one")]
    Duplicate {
        /// What it is.
        thing: Thing,
        /// The id.
        id: String,
    },
    /// An instrument's address.
    #[error(
        "the url `{url}` of the instrument `{instrument}` is no http(s) address; correct it or leave it empty"
    )]
    Url {
        /// The instrument.
        instrument: String,
        /// The address.
        url: String,
    },
    /// No rules.
    #[error("the policy declares no rule; a policy without rules decides nothing")]
    NoRule,
    /// A rule has no citation.
    #[error("rule `{rule}` cites no law; give its legal basis")]
    NoCitation {
        /// The rule.
        rule: String,
    },
    /// A citation points at no instrument.
    #[error("rule `{rule}` cites instrument {instrument}, but the policy declares {instruments}")]
    NoSuchInstrument {
        /// The rule.
        rule: String,
        /// The position that it cites.
        instrument: u32,
        /// How many there are.
        instruments: usize,
    },
    /// A provision of the wrong shape.
    #[error(
        "rule `{rule}` cites the provision `{provision}`; write lower-case letters, digits and hyphens, like `22-1-5`"
    )]
    Provision {
        /// The rule.
        rule: String,
        /// The provision.
        provision: String,
    },
    /// Two places in the law that share one message.
    #[error("two different citations have the message `{message}`; rename an instrument or a provision")]
    AmbiguousCitation {
        /// The message.
        message: String,
    },
    /// A remedy that the contract does not know.
    #[error("rule `{rule}` names the remedy {remedy}, which the contract does not know")]
    UnknownRemedy {
        /// The rule.
        rule: String,
        /// The number.
        remedy: u32,
    },
    /// A rule that may do harm, and no way to end it.
    #[error("rule `{rule}` may restrict, refer or bar, but names no remedy; say how its finding can end")]
    NoRemedy {
        /// The rule.
        rule: String,
    },
    /// An appeal route that the contract does not know.
    #[error("rule `{rule}` names the appeal route {route}, which the contract does not know")]
    UnknownRoute {
        /// The rule.
        rule: String,
        /// The number.
        route: u32,
    },
    /// A discretionary rule that bars.
    #[error(
        "rule `{rule}` is discretionary and may bar; a discretionary ground never bars by itself: let it refer"
    )]
    DiscretionaryBar {
        /// The rule.
        rule: String,
    },
    /// A text is missing.
    #[error("the message `{message}` is missing in `{language}`; add it to the texts of that language")]
    MissingText {
        /// The message, with its attribute: `rule-large-fine.title`.
        message: String,
        /// The language.
        language: String,
    },
    /// A text uses a variable that nothing declares.
    #[error("the message `{message}` in `{language}` uses `${variable}`, which {expected}")]
    UndeclaredVariable {
        /// The message, with its attribute.
        message: String,
        /// The language.
        language: String,
        /// The variable.
        variable: String,
        /// Why it may not.
        expected: &'static str,
    },
    /// A text that chooses its words by other words.
    #[error(
        "the message `{message}` in `{language}` selects on `${variable}`, which is no number; a text may not depend on names"
    )]
    SelectsOnWords {
        /// The message, with its attribute.
        message: String,
        /// The language.
        language: String,
        /// The variable.
        variable: String,
    },
    /// What a finding of a rule says is too long.
    #[error(
        "the texts and citations of rule `{rule}` in `{language}` come to {size} bytes, more than the {} allowed; shorten them",
        limits::RULE_TEXT
    )]
    RuleTooLong {
        /// The rule.
        rule: String,
        /// The language.
        language: String,
        /// Bytes of its texts and citations, without the values of variables.
        size: usize,
    },
    /// A slot with the name of a variable that the host gives by itself.
    #[error(
        "rule `{rule}` has the slot `{slot}`; names in `-known` say whether a slot has a value: rename it"
    )]
    ReservedSlot {
        /// The rule.
        rule: String,
        /// The slot.
        slot: String,
    },
    /// A parameter without values.
    #[error("parameter `{parameter}` has no value; give at least one, with the day from which it holds")]
    NoValue {
        /// The parameter.
        parameter: String,
    },
    /// Values out of order.
    #[error("the values of parameter `{parameter}` are not in order of their days, each day once; sort them")]
    ValueOrder {
        /// The parameter.
        parameter: String,
    },
    /// A unit that does not fit the kind.
    #[error("parameter `{parameter}` has the unit `{unit}`; expected {expected}")]
    Unit {
        /// The parameter.
        parameter: String,
        /// The unit.
        unit: String,
        /// What is expected.
        expected: &'static str,
    },
    /// A value that its kind does not allow.
    #[error("parameter `{parameter}` has the value {value}; expected {expected}")]
    Value {
        /// The parameter.
        parameter: String,
        /// The value.
        value: i64,
        /// What is expected.
        expected: String,
    },
    /// A value whose source is not named.
    #[error(
        "a value of parameter `{parameter}` names no source, or one that is no text; name the text that set it"
    )]
    NoSource {
        /// The parameter.
        parameter: String,
    },
}

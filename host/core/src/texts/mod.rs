//! The words of a policy: one Fluent resource for each language, from the custom section `probity:texts`.
//!
//! Texts are pure: a message may use the variables that it is given, other messages and terms, and select on plurals;
//! functions are refused. Everything that a text needs is known after [`Texts::parse`], without formatting anything.
//!
//! The text of a rule uses the rule's slots as variables. With each slot `until` comes the number `$until-known`, 1 where
//! the finding states a value and 0 where it does not, so that no sentence breaks on a value that is missing:
//! `{ $until-known -> [1] until { $until } *[0] without a known end }`, each variant on a line of its own.

mod clean;
mod inspect;
mod known;
mod written;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use unic_langid::LanguageIdentifier;

pub use clean::{clean, shortened};
pub(crate) use clean::{complaint, flow, is_forbidden, shown};
pub use inspect::{MAX_LANGUAGES, MAX_MESSAGES, MAX_PLACEABLES, MAX_TEXT};
use known::{Known, Written};

/// Name of the custom section. It holds a JSON object from language (BCP 47) to Fluent resource.
pub const SECTION: &str = "probity:texts";

/// How large the section may be, in bytes.
pub const MAX_SECTION: usize = 512 * 1024;

/// How many `{` and `(` one message may hold, with its attributes. The parser of Fluent descends at each of them, so
/// that this bounds its stack; a text for people has a dozen.
pub const MAX_OPENINGS: usize = 200;

/// How deep messages and terms may refer to one another.
pub const MAX_REFERENCES: usize = 8;

/// How many variables one text may need.
pub const MAX_VARIABLES: usize = 64;

/// How many digits a number in a text may have: more has no exact value in Fluent.
pub const MAX_DIGITS: usize = 15;

/// Bytes of a language tag.
const MAX_TAG: usize = 100;

/// The texts of one policy, or of the host itself.
#[derive(Debug, Default)]
pub struct Texts {
    languages: Vec<Language>,
}

/// The texts in one language.
pub struct Language {
    tag: String,
    id: LanguageIdentifier,
    source: Source,
}

/// Where the texts of a language come from.
enum Source {
    /// Read whole.
    Read(Messages),
    /// Found good before.
    Known(Known),
}

/// The messages of one resource.
#[derive(Default)]
struct Messages {
    resource: Option<Arc<FluentResource>>,
    /// From `message` and `message.attribute` to what its text needs.
    variables: HashMap<String, inspect::Needs>,
    // made at the first text: a policy is often loaded to decide, and its words are asked for later or never
    bundle: OnceLock<FluentBundle<Arc<FluentResource>>>,
}

/// A value for a variable of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextValue {
    /// Words, put in as they are.
    Text(String),
    /// A number, which selects plural forms.
    Number(i64),
}

/// Why the texts cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextsError {
    /// The section is too large.
    #[error(
        "the section `{SECTION}` has {size} bytes, more than the {MAX_SECTION} allowed; shorten the texts"
    )]
    TooLarge {
        /// Its size in bytes.
        size: usize,
    },
    /// The section is not a JSON object of strings.
    #[error("the section `{SECTION}` is not a JSON object from language to Fluent text: {problem}")]
    NotJson {
        /// What is wrong.
        problem: String,
    },
    /// A language is not a BCP 47 tag.
    #[error("`{language}` is not a language tag; write one of BCP 47, such as `zh` or `en-GB`")]
    BadLanguage {
        /// The tag.
        language: String,
    },
    /// A language is given twice.
    #[error("the texts give the language `{language}` twice; keep one")]
    DuplicateLanguage {
        /// The tag.
        language: String,
    },
    /// A resource is not Fluent.
    #[error("line {line} of the texts in `{language}` is not Fluent: {problem}")]
    Syntax {
        /// The language.
        language: String,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// A control character or a character that changes the direction of writing.
    #[error("line {line} of the texts in `{language}` holds the control character U+{code:04X}; remove it")]
    ControlCharacter {
        /// The language.
        language: String,
        /// The line, counted from 1.
        line: usize,
        /// The character.
        code: u32,
    },
    /// A message with too many placeables.
    #[error(
        "the message at line {line} of the texts in `{language}` has more than {MAX_OPENINGS} opening brackets; split it"
    )]
    TooManyOpenings {
        /// The language.
        language: String,
        /// The line, counted from 1.
        line: usize,
    },
    /// A message, attribute or term is given twice.
    #[error("the texts in `{language}` give `{message}` twice; keep one")]
    DuplicateMessage {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
    },
    /// A message calls a function.
    #[error(
        "the message `{message}` in `{language}` calls the function `{function}`; texts may not call functions"
    )]
    Function {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
        /// The function.
        function: String,
    },
    /// A term is given arguments, or uses variables.
    #[error(
        "the message `{message}` in `{language}` gives arguments to a term or uses variables in one; use plain terms"
    )]
    TermArguments {
        /// The language.
        language: String,
        /// The message or term.
        message: String,
    },
    /// A text that needs too many variables.
    #[error("the message `{message}` in `{language}` uses more than {MAX_VARIABLES} variables; split it")]
    TooManyVariables {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
    },
    /// More languages than anybody speaks to a portal.
    #[error("the texts give more than the {MAX_LANGUAGES} languages allowed; drop some")]
    TooManyLanguages,
    /// More messages than any body of law needs.
    #[error("the texts in `{language}` have more than {MAX_MESSAGES} messages and attributes; drop some")]
    TooManyMessages {
        /// The language.
        language: String,
    },
    /// A text that is too long, with what it refers to.
    #[error(
        "the message `{message}` in `{language}` comes to {size} bytes with what it refers to, more than the {MAX_TEXT} allowed; shorten it"
    )]
    TextTooLong {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
        /// Its bytes, without the values of its variables.
        size: usize,
    },
    /// A text that Fluent would cut.
    #[error(
        "the message `{message}` in `{language}` comes to more than {MAX_PLACEABLES} placeables with what it refers to; split it"
    )]
    TooManyPlaceables {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
    },
    /// A number with too many digits.
    #[error(
        "the message `{message}` in `{language}` holds the number `{number}`; at most {MAX_DIGITS} digits are exact"
    )]
    NumberTooLong {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
        /// The number as it is written.
        number: String,
    },
    /// A message refers to a message or term that does not exist.
    #[error("the message `{message}` in `{language}` refers to `{reference}`, which does not exist")]
    UnknownReference {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
        /// What it refers to.
        reference: String,
    },
    /// Messages refer to one another in a circle, or too deep.
    #[error(
        "the message `{message}` in `{language}` refers to itself, or through more than {MAX_REFERENCES} other messages"
    )]
    ReferenceDepth {
        /// The language.
        language: String,
        /// The message, with its attribute.
        message: String,
    },
}

impl Texts {
    /// Reads the section.
    pub fn parse(section: &[u8]) -> Result<Self, TextsError> {
        if section.len() > MAX_SECTION {
            return Err(TextsError::TooLarge { size: section.len() });
        }
        let resources = resources(section, |_| true)
            .map_err(|error| TextsError::NotJson { problem: shortened(&error.to_string(), 200) })?;
        Self::from_resources(resources)
    }

    /// Takes a section that [`Texts::parse`] of this very build has read before, with the languages that it then had:
    /// a text in it is read when it is asked for. None where it cannot be such a one.
    pub fn parsed_before<'t>(
        section: Cow<'static, [u8]>,
        languages: impl IntoIterator<Item = &'t str>,
    ) -> Option<Self> {
        let section = Arc::new(section);
        let known = |tag| Language::known(tag, Written::Section(Arc::clone(&section)));
        Some(Texts { languages: languages.into_iter().map(known).collect::<Option<_>>()? })
    }

    /// As [`Texts::parsed_before`], for resources of this program's own.
    pub(crate) fn own<const N: usize>(resources: [(&str, &'static str); N]) -> Option<Self> {
        let known = |(tag, source): (&str, _)| Language::known(tag, Written::Plain(source));
        Some(Texts { languages: resources.into_iter().map(known).collect::<Option<_>>()? })
    }

    /// Reads Fluent resources, each with its language.
    pub fn from_resources(
        resources: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Result<Self, TextsError> {
        let resources: Vec<_> = resources.into_iter().take(MAX_LANGUAGES + 1).collect();
        if resources.len() > MAX_LANGUAGES {
            return Err(TextsError::TooManyLanguages);
        }
        let mut languages: Vec<Language> = Vec::new();
        for (tag, source) in resources {
            let language = Language::parse(tag.into(), source.into())?;
            if languages.iter().any(|l| l.id == language.id) {
                return Err(TextsError::DuplicateLanguage { language: shown(&language.tag) });
            }
            languages.push(language);
        }
        Ok(Texts { languages })
    }

    /// The languages, in the order of the section.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter()
    }

    /// The texts in exactly this language (BCP 47, whatever the case of its letters).
    pub fn language(&self, tag: &str) -> Option<&Language> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        self.languages.iter().find(|l| l.id == id)
    }

    /// The texts that serve a reader of this language best: exactly it, else the same language of another place or
    /// script.
    pub fn for_reader(&self, tag: &str) -> Option<&Language> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        let exact = self.languages.iter().find(|l| l.id == id);
        exact.or_else(|| self.languages.iter().find(|l| l.id.language == id.language))
    }
}

impl Language {
    fn parse(tag: String, source: String) -> Result<Self, TextsError> {
        let id = tag.parse::<LanguageIdentifier>().ok().filter(|_| tag.len() <= MAX_TAG);
        let Some(id) = id else { return Err(TextsError::BadLanguage { language: shown(&tag) }) };
        let messages = Messages::read(&tag, source)?;
        Ok(Language { tag, id, source: Source::Read(messages) })
    }

    fn known(tag: &str, written: Written) -> Option<Self> {
        let source = Source::Known(Known::new(written));
        Some(Language { tag: tag.to_owned(), id: tag.parse().ok()?, source })
    }

    /// The language as the section writes it.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language's first subtag: `zh` of `zh-Hant-HK`.
    pub fn base(&self) -> &str {
        self.id.language.as_str()
    }

    /// Whether there is a text under `message`, or `message.attribute`.
    pub fn has(&self, key: &str) -> bool {
        self.needs(key).is_some()
    }

    /// The variables that the text under `message`, or `message.attribute`, needs, also through the messages that it
    /// refers to; sorted.
    pub fn variables(&self, key: &str) -> Option<&[String]> {
        self.needs(key).map(|needs| needs.variables.as_slice())
    }

    /// Those among [`Language::variables`] that choose between variants of the text; sorted.
    pub fn selectors(&self, key: &str) -> Option<&[String]> {
        self.needs(key).map(|needs| needs.selectors.as_slice())
    }

    /// Bytes of the text under `message`, or `message.attribute`, at most, with everything that it refers to but without
    /// the values of its variables.
    pub fn size(&self, key: &str) -> Option<usize> {
        self.needs(key).map(|needs| needs.size)
    }

    /// The text under `message`, or `message.attribute`, with its variables filled in, on one line and without control
    /// characters.
    pub fn format<'a>(
        &self,
        key: &str,
        values: impl IntoIterator<Item = (&'a str, TextValue)>,
    ) -> Option<String> {
        let bundle = self.messages(key)?.bundle(&self.id);
        let (message, attribute) = match key.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (key, None),
        };
        let message = bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs<'_> =
            values.into_iter().map(|(name, value)| (name, fluent(value))).collect();
        // what can go wrong here (a reference, a variable, the number of placeables) has been checked
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
        Some(flow(&text, self.base() == "zh"))
    }

    fn needs(&self, key: &str) -> Option<&inspect::Needs> {
        self.messages(key)?.variables.get(key)
    }

    /// What holds the text under `message`, or `message.attribute`.
    fn messages(&self, key: &str) -> Option<&Messages> {
        match &self.source {
            Source::Read(messages) => Some(messages),
            Source::Known(known) => known.messages(&self.tag, key),
        }
    }
}

impl Messages {
    fn read(tag: &str, source: String) -> Result<Self, TextsError> {
        inspect::check_source(tag, &source)?;
        let resource = match FluentResource::try_new(source) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                let (line, problem) = errors
                    .first()
                    .map(|e| (inspect::line_of(resource.source(), e.pos.start), shown(&e.kind.to_string())))
                    .unwrap_or_default();
                return Err(TextsError::Syntax { language: shown(tag), line, problem });
            }
        };
        Self::of(tag, resource)
    }

    fn of(tag: &str, resource: FluentResource) -> Result<Self, TextsError> {
        let variables = inspect::needs(tag, &resource)?;
        Ok(Messages { resource: Some(Arc::new(resource)), variables, bundle: OnceLock::new() })
    }

    fn bundle(&self, language: &LanguageIdentifier) -> &FluentBundle<Arc<FluentResource>> {
        self.bundle.get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
            // isolation marks are direction controls, which never leave the host
            bundle.set_use_isolating(false);
            if let Some(resource) = &self.resource {
                bundle.add_resource_overriding(Arc::clone(resource));
            }
            bundle
        })
    }
}

fn fluent(value: TextValue) -> FluentValue<'static> {
    const EXACT: i64 = 1 << 53;
    match value {
        TextValue::Text(text) => FluentValue::from(text),
        // Fluent counts in floating point: beyond 2^53 the digits matter more than the plural form
        TextValue::Number(number) if (-EXACT..=EXACT).contains(&number) => FluentValue::from(number),
        TextValue::Number(number) => FluentValue::from(number.to_string()),
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Language").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// The resources of a section in the wanted languages; the others are passed over. As pairs: a map would keep the last of
/// two equal languages and hide the first.
fn resources(section: &[u8], wanted: impl Fn(&str) -> bool) -> serde_json::Result<Vec<(String, String)>> {
    struct Wanted<F>(F);
    impl<'de, F: Fn(&str) -> bool> Visitor<'de> for Wanted<F> {
        type Value = Vec<(String, String)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object from language to Fluent text")
        }

        fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
            let mut pairs = Vec::new();
            while let Some(language) = map.next_key::<String>()? {
                match (self.0)(&language) {
                    true => pairs.push((language, map.next_value()?)),
                    false => drop(map.next_value::<IgnoredAny>()?),
                }
            }
            Ok(pairs)
        }
    }
    let mut json = serde_json::Deserializer::from_slice(section);
    let pairs = json.deserialize_map(Wanted(wanted))?;
    json.end()?;
    Ok(pairs)
}

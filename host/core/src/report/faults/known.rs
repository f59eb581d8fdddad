//! The sentences that the reader of cases says, known by the English messages that have their words.

use std::sync::LazyLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, PatternElement};
use fluent_syntax::parser;

use super::{ENGLISH, Speaker};
use crate::texts::{Language, TextValue};

/// The variable that stands for a sentence with a message of its own.
const SENTENCE: &str = "sentence";

static SENTENCES: LazyLock<Vec<Sentence>> = LazyLock::new(|| {
    let resource = parser::parse(ENGLISH).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Sentence::of(message),
        _ => None,
    });
    messages.collect()
});

/// A sentence as an English message has it.
struct Sentence {
    message: &'static str,
    /// What comes before the first variable.
    head: &'static str,
    holes: Vec<Hole>,
}

/// A variable, and the words up to the next one.
struct Hole {
    name: &'static str,
    quoted: bool,
    then: &'static str,
}

/// What stands where a variable does.
enum Filling<'s> {
    Words(&'s str),
    Sentence(&'s str),
}

/// The sentence in the words of a language, if one of the messages has it.
pub(super) fn translated(sentence: &str, words: &Language, host: Speaker) -> Option<String> {
    SENTENCES.iter().find_map(|known| {
        let fillings = known.read(sentence)?;
        let mut values = Vec::with_capacity(fillings.len());
        for (name, filling) in fillings {
            let value = match filling {
                Filling::Words(text) => text.replace("`, `", &format!("`{}`", host.separator())),
                Filling::Sentence(inner) => translated(inner, words, host)?,
            };
            values.push((name, TextValue::Text(value)));
        }
        words.format(known.message, values)
    })
}

impl Sentence {
    /// Reads a message of texts and variables; no other stands for sentences.
    fn of(message: &Message<&'static str>) -> Option<Self> {
        let mut sentence = Sentence { message: message.id.name, head: "", holes: Vec::new() };
        for element in &message.value.as_ref()?.elements {
            match element {
                PatternElement::TextElement { value } => match sentence.holes.last_mut() {
                    None => sentence.head = value,
                    Some(hole) => hole.then = value,
                },
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => {
                    let before = sentence.holes.last().map_or(sentence.head, |hole| hole.then);
                    let quoted = before.ends_with('`');
                    sentence.holes.push(Hole { name: id.name, quoted, then: "" });
                }
                PatternElement::Placeable { .. } => return None,
            }
        }
        Some(sentence)
    }

    /// What fills the variables, if it is this sentence.
    fn read<'s>(&self, sentence: &'s str) -> Option<Vec<(&'static str, Filling<'s>)>> {
        // most of the sentences that it is not differ here
        let mut rest = sentence.strip_prefix(self.head)?;
        if !rest.ends_with(self.holes.last().map_or("", |hole| hole.then)) {
            return None;
        }
        let mut fillings = Vec::with_capacity(self.holes.len());
        for hole in &self.holes {
            let (filling, after) = hole.read(rest)?;
            fillings.push((hole.name, filling));
            rest = after.strip_prefix(hole.then)?;
        }
        rest.is_empty().then_some(fillings)
    }
}

impl Hole {
    /// What fills it, and what comes after.
    fn read<'s>(&self, text: &'s str) -> Option<(Filling<'s>, &'s str)> {
        if self.name == SENTENCE {
            let end = if self.then.is_empty() { text.len() } else { text.rfind(self.then)? };
            let (sentence, after) = text.split_at_checked(end)?;
            return Some((Filling::Sentence(sentence), after));
        }
        let end = match (self.quoted, text.starts_with('`')) {
            (true, _) => text.find('`')?,
            (false, true) => quoted_words(text)?,
            (false, false) => {
                let word = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(text.len());
                Some(word).filter(|length| *length > 0)?
            }
        };
        let (words, after) = text.split_at_checked(end)?;
        Some((Filling::Words(words), after))
    }
}

/// The length of the quoted words, with commas or arrows between them, with which a text begins.
fn quoted_words(text: &str) -> Option<usize> {
    /// Where a longer row is shown in part.
    const MORE: &str = " → …";
    let mut end = 0;
    loop {
        let word = text.get(end..)?.strip_prefix('`')?;
        end += word.find('`')? + 2;
        let after = text.get(end..)?;
        match [", `", " → `"].into_iter().find(|next| after.starts_with(next)) {
            Some(next) => end += next.len() - 1,
            None if after.starts_with(MORE) => return Some(end + MORE.len()),
            None => return Some(end),
        }
    }
}

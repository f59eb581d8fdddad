//! Texts as they are written, variables and variants included: to see what a change of a policy changes in its words.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Identifier, Message, Pattern, Resource};
use fluent_syntax::serializer::serialize;

use super::{Language, Source, flow};

impl Language {
    /// Every text as it is written, on one line, by `message`, `message.attribute` or, where it is a term, `-term`.
    /// How its lines are broken does not matter, as it does not for readers.
    pub fn written(&self) -> BTreeMap<String, String> {
        let source: Cow<'_, str> = match &self.source {
            Source::Read(messages) => messages.resource.as_ref().map_or("", |read| read.source()).into(),
            Source::Known(known) => known.source(&self.tag),
        };
        // what was good is good: a resource with errors holds what could be read
        let resource = match FluentResource::try_new(source.into_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let chinese = self.base() == "zh";
        let mut texts = BTreeMap::new();
        for entry in resource.entries() {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => {
                    (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
                }
                Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
                _ => continue,
            };
            let attributes = attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
            let all = value.map(|value| (id.clone(), value)).into_iter().chain(attributes);
            texts.extend(all.map(|(key, pattern)| (key, flow(&pattern_as_written(pattern), chinese))));
        }
        texts
    }
}

fn pattern_as_written(pattern: &Pattern<&str>) -> String {
    let message = Message {
        id: Identifier { name: "x" },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let written = serialize(&Resource { body: vec![Entry::Message(message)] });
    written.split_once('=').map_or_else(String::new, |(_, text)| text.to_owned())
}

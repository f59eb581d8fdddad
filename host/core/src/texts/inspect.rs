//! Looking into Fluent resources without formatting them: what may not be there, and which variables a text needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::{MAX_DIGITS, MAX_OPENINGS, MAX_REFERENCES, MAX_VARIABLES, TextsError, is_forbidden, shown};

/// Bytes of one text with everything that it refers to; the values of its variables come on top. The longest sentence
/// of law that a policy needed has 500.
pub const MAX_TEXT: usize = 4 * 1024;

/// How many placeables one text may come to with everything that it refers to: Fluent formats no more and leaves out the
/// rest without a word.
pub const MAX_PLACEABLES: usize = 100;

/// How many languages there may be.
pub const MAX_LANGUAGES: usize = 32;

/// How many messages, terms and attributes one language may have.
pub const MAX_MESSAGES: usize = 20_000;

/// What is known of one text.
#[derive(Debug)]
pub(super) struct Needs {
    /// The variables that it needs, sorted.
    pub(super) variables: Vec<String>,
    /// Those among them that choose between its variants, sorted.
    pub(super) selectors: Vec<String>,
    /// Its bytes without the values of its variables, at most.
    pub(super) size: usize,
}

/// The line, counted from 1, of a byte position.
pub(super) fn line_of(source: &str, position: usize) -> usize {
    1 + source.bytes().take(position).filter(|b| *b == b'\n').count()
}

/// What must be true before the parser sees the text.
pub(super) fn check_source(language: &str, source: &str) -> Result<(), TextsError> {
    let mut openings = 0;
    let mut first_line = 1;
    let mut messages = 0;
    for (number, line) in source.lines().enumerate() {
        let number = number + 1;
        if let Some(c) = line.chars().find(|c| is_forbidden(*c)) {
            return Err(TextsError::ControlCharacter {
                language: shown(language),
                line: number,
                code: c.into(),
            });
        }
        if line.starts_with('#') {
            continue;
        }
        // whatever stands before, a line of this shape is a new message, or an error that ends the nesting
        if begun_message(line).is_some() {
            openings = 0;
            first_line = number;
            messages += 1;
        } else if line.trim_start().starts_with('.') {
            messages += 1;
        }
        if messages > MAX_MESSAGES {
            return Err(TextsError::TooManyMessages { language: shown(language) });
        }
        openings += line.bytes().filter(|b| matches!(b, b'{' | b'(')).count();
        if openings > MAX_OPENINGS {
            return Err(TextsError::TooManyOpenings { language: shown(language), line: first_line });
        }
    }
    Ok(())
}

/// The id of the message or term, as it is referred to, that begins on a line.
pub(super) fn begun_message(line: &str) -> Option<&str> {
    let written = line.strip_prefix('-').unwrap_or(line);
    if !written.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end_matches(' ');
    let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    plain.then_some(id)
}

/// The messages and terms that a resource refers to.
pub(super) fn references(resource: &FluentResource) -> BTreeSet<String> {
    let mut references = BTreeSet::new();
    for entry in resource.entries() {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
            let uses = inspect("", "", pattern).map(|uses| uses.references).unwrap_or_default();
            references.extend(uses.iter().map(|key| key.split('.').next().unwrap_or(key).to_owned()));
        }
    }
    references
}

/// What one pattern uses.
struct Uses<'a> {
    pattern: &'a Pattern<&'a str>,
    variables: BTreeSet<&'a str>,
    selectors: BTreeSet<&'a str>,
    references: BTreeSet<String>,
}

/// Checks every pattern and gives what each message and attribute needs, references followed.
pub(super) fn needs(language: &str, resource: &FluentResource) -> Result<HashMap<String, Needs>, TextsError> {
    let twice = |key: &str| TextsError::DuplicateMessage { language: shown(language), message: shown(key) };
    // in order, so that the same texts give the same error
    let mut patterns: BTreeMap<String, Uses<'_>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for entry in resource.entries() {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        // in a bundle, a message and a term of one name hide each other
        if !seen.insert(id.trim_start_matches('-').to_owned()) {
            return Err(twice(&id));
        }
        let attributes = attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
        for (key, pattern) in value.map(|value| (id.clone(), value)).into_iter().chain(attributes) {
            let uses = inspect(language, &key, pattern)?;
            if patterns.insert(key.clone(), uses).is_some() {
                return Err(twice(&key));
            }
        }
    }
    follow(language, &patterns)
}

fn inspect<'a>(language: &str, key: &str, pattern: &'a Pattern<&'a str>) -> Result<Uses<'a>, TextsError> {
    let mut uses =
        Uses { pattern, variables: BTreeSet::new(), selectors: BTreeSet::new(), references: BTreeSet::new() };
    let number = |number: &str| match number.len() > MAX_DIGITS {
        true => Err(TextsError::NumberTooLong {
            language: shown(language),
            message: shown(key),
            number: shown(number),
        }),
        false => Ok(()),
    };
    let mut pending: Vec<&'a Pattern<&'a str>> = vec![pattern];
    while let Some(pattern) = pending.pop() {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            let mut expression = expression;
            loop {
                let inline = match expression {
                    Expression::Select { selector, variants } => {
                        for variant in variants {
                            if let VariantKey::NumberLiteral { value } = &variant.key {
                                number(value)?;
                            }
                            pending.push(&variant.value);
                        }
                        if let InlineExpression::VariableReference { id } = selector {
                            uses.selectors.insert(id.name);
                        }
                        selector
                    }
                    Expression::Inline(inline) => inline,
                };
                match inline {
                    InlineExpression::StringLiteral { .. } => {}
                    InlineExpression::NumberLiteral { value } => number(value)?,
                    InlineExpression::VariableReference { id } => {
                        uses.variables.insert(id.name);
                    }
                    InlineExpression::MessageReference { .. } => uses.references.extend(reference(inline)),
                    InlineExpression::TermReference { arguments, .. } => {
                        if arguments.is_some() {
                            let (language, message) = (shown(language), shown(key));
                            return Err(TextsError::TermArguments { language, message });
                        }
                        uses.references.extend(reference(inline));
                    }
                    InlineExpression::FunctionReference { id, .. } => {
                        return Err(TextsError::Function {
                            language: shown(language),
                            message: shown(key),
                            function: shown(id.name),
                        });
                    }
                    InlineExpression::Placeable { expression: inner } => {
                        expression = inner;
                        continue;
                    }
                }
                break;
            }
        }
    }
    Ok(uses)
}

/// The message or term that an expression refers to, with its attribute.
fn reference(inline: &InlineExpression<&str>) -> Option<String> {
    let (id, attribute) = match inline {
        InlineExpression::MessageReference { id, attribute } => (id.name.to_owned(), attribute),
        InlineExpression::TermReference { id, attribute, .. } => (format!("-{}", id.name), attribute),
        _ => return None,
    };
    Some(match attribute {
        Some(attribute) => format!("{id}.{}", attribute.name),
        None => id,
    })
}

/// Follows references to their end, each pattern once.
fn follow(
    language: &str,
    patterns: &BTreeMap<String, Uses<'_>>,
) -> Result<HashMap<String, Needs>, TextsError> {
    let owned = |names: BTreeSet<&str>| names.into_iter().map(str::to_owned).collect();
    let mut closures = HashMap::new();
    let mut all = HashMap::with_capacity(patterns.len());
    for key in patterns.keys() {
        let closure = close(language, key, patterns, &mut closures, 0)?;
        if !key.starts_with('-') {
            let (variables, selectors) = (owned(closure.variables), owned(closure.selectors));
            all.insert(key.clone(), Needs { variables, selectors, size: closure.extent.bytes });
        }
    }
    Ok(all)
}

/// What a pattern needs with everything that it refers to.
#[derive(Clone, Default)]
struct Closure<'a> {
    height: usize,
    variables: BTreeSet<&'a str>,
    selectors: BTreeSet<&'a str>,
    extent: Extent,
}

fn close<'a>(
    language: &str,
    key: &'a str,
    patterns: &'a BTreeMap<String, Uses<'_>>,
    closures: &mut HashMap<&'a str, Closure<'a>>,
    depth: usize,
) -> Result<Closure<'a>, TextsError> {
    if let Some(closure) = closures.get(key) {
        return Ok(closure.clone());
    }
    let (language_shown, message) = (|| shown(language), || shown(key));
    let too_deep = || TextsError::ReferenceDepth { language: language_shown(), message: message() };
    if depth > MAX_REFERENCES {
        return Err(too_deep());
    }
    let mut closure = Closure::default();
    if let Some(uses) = patterns.get(key) {
        closure.variables.extend(&uses.variables);
        closure.selectors.extend(&uses.selectors);
        for reference in &uses.references {
            if !patterns.contains_key(reference) {
                return Err(TextsError::UnknownReference {
                    language: language_shown(),
                    message: message(),
                    reference: shown(reference),
                });
            }
            let below = close(language, reference, patterns, closures, depth + 1)?;
            closure.height = closure.height.max(below.height + 1);
            closure.variables.extend(below.variables);
            closure.selectors.extend(below.selectors);
        }
        closure.extent = Extent::of(uses.pattern, closures);
    }
    if closure.height > MAX_REFERENCES {
        return Err(too_deep());
    }
    // inside a term Fluent sees no variable, also in the messages that it refers to
    if key.starts_with('-') && !closure.variables.is_empty() {
        return Err(TextsError::TermArguments { language: language_shown(), message: message() });
    }
    if closure.variables.len() > MAX_VARIABLES {
        return Err(TextsError::TooManyVariables { language: language_shown(), message: message() });
    }
    if closure.extent.bytes > MAX_TEXT {
        let size = closure.extent.bytes;
        return Err(TextsError::TextTooLong { language: language_shown(), message: message(), size });
    }
    if closure.extent.placeables > MAX_PLACEABLES {
        return Err(TextsError::TooManyPlaceables { language: language_shown(), message: message() });
    }
    closures.insert(key, closure.clone());
    Ok(closure)
}

/// How much comes out of a text at most, where of all variants the longest is chosen.
#[derive(Clone, Copy, Default)]
struct Extent {
    /// Without the values of variables.
    bytes: usize,
    placeables: usize,
}

impl Extent {
    fn of(pattern: &Pattern<&str>, closures: &HashMap<&str, Closure<'_>>) -> Self {
        let mut extent = Extent::default();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => extent.bytes += value.len(),
                PatternElement::Placeable { expression } => {
                    extent.placeables += 1;
                    extent.add(Self::of_expression(expression, closures));
                }
            }
        }
        extent
    }

    fn of_expression(expression: &Expression<&str>, closures: &HashMap<&str, Closure<'_>>) -> Self {
        match expression {
            Expression::Inline(inline) => Self::of_inline(inline, closures),
            Expression::Select { selector, variants } => {
                let selector = Self::of_inline(selector, closures);
                variants.iter().map(|variant| Self::of(&variant.value, closures)).fold(
                    Extent { bytes: 0, placeables: selector.placeables },
                    |most, one| Extent {
                        bytes: most.bytes.max(one.bytes),
                        placeables: most.placeables.max(selector.placeables + one.placeables),
                    },
                )
            }
        }
    }

    fn of_inline(inline: &InlineExpression<&str>, closures: &HashMap<&str, Closure<'_>>) -> Self {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                Extent { bytes: value.len(), placeables: 0 }
            }
            InlineExpression::Placeable { expression } => Self::of_expression(expression, closures),
            _ => {
                let closure = reference(inline).and_then(|key| closures.get(key.as_str()));
                closure.map(|closure| closure.extent).unwrap_or_default()
            }
        }
    }

    fn add(&mut self, other: Extent) {
        self.bytes += other.bytes;
        self.placeables += other.placeables;
    }
}

//! Looking into Fluent resources without formatting them: what may not be there, and which variables a text needs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::{MAX_DIGITS, MAX_OPENINGS, MAX_REFERENCES, MAX_VARIABLES, TextsError, is_forbidden};

/// The line, counted from 1, of a byte position.
pub(super) fn line_of(source: &str, position: usize) -> usize {
    1 + source.bytes().take(position).filter(|b| *b == b'\n').count()
}

/// What must be true before the parser sees the text.
pub(super) fn check_source(language: &str, source: &str) -> Result<(), TextsError> {
    let mut openings = 0;
    let mut first_line = 1;
    for (number, line) in source.lines().enumerate() {
        let number = number + 1;
        if let Some(c) = line.chars().find(|c| is_forbidden(*c)) {
            return Err(TextsError::ControlCharacter {
                language: language.to_owned(),
                line: number,
                code: c.into(),
            });
        }
        if line.starts_with('#') {
            continue;
        }
        // whatever stands before, a line of this shape is a new message, or an error that ends the nesting
        if begins_message(line) {
            openings = 0;
            first_line = number;
        }
        openings += line.bytes().filter(|b| matches!(b, b'{' | b'(')).count();
        if openings > MAX_OPENINGS {
            return Err(TextsError::TooManyOpenings { language: language.to_owned(), line: first_line });
        }
    }
    Ok(())
}

fn begins_message(line: &str) -> bool {
    let Some((id, _)) = line.split_once('=') else { return false };
    let id = id.trim_end_matches(' ');
    let id = id.strip_prefix('-').unwrap_or(id);
    id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// What one pattern uses.
#[derive(Default)]
struct Uses<'a> {
    variables: BTreeSet<&'a str>,
    references: BTreeSet<String>,
}

/// Checks every pattern and gives the variables of each message and attribute, references followed.
pub(super) fn variables(
    language: &str,
    resource: &FluentResource,
) -> Result<HashMap<String, Vec<String>>, TextsError> {
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
            return Err(TextsError::DuplicateMessage { language: language.to_owned(), message: id });
        }
        let attributes = attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
        for (key, pattern) in value.map(|value| (id.clone(), value)).into_iter().chain(attributes) {
            let uses = inspect(language, &key, pattern)?;
            if key.starts_with('-') && !uses.variables.is_empty() {
                return Err(TextsError::TermArguments { language: language.to_owned(), message: key });
            }
            if patterns.insert(key.clone(), uses).is_some() {
                return Err(TextsError::DuplicateMessage { language: language.to_owned(), message: key });
            }
        }
    }
    follow(language, &patterns)
}

fn inspect<'a>(language: &str, key: &str, pattern: &'a Pattern<&'a str>) -> Result<Uses<'a>, TextsError> {
    let mut uses = Uses::default();
    let number = |number: &str| match number.len() > MAX_DIGITS {
        true => Err(TextsError::NumberTooLong {
            language: language.to_owned(),
            message: key.to_owned(),
            number: number.to_owned(),
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
                    InlineExpression::MessageReference { id, attribute } => {
                        uses.references.insert(reference(id.name, attribute.as_ref().map(|a| a.name)));
                    }
                    InlineExpression::TermReference { id, attribute, arguments } => {
                        if arguments.is_some() {
                            return Err(TextsError::TermArguments {
                                language: language.to_owned(),
                                message: key.to_owned(),
                            });
                        }
                        let name = format!("-{}", id.name);
                        uses.references.insert(reference(&name, attribute.as_ref().map(|a| a.name)));
                    }
                    InlineExpression::FunctionReference { id, .. } => {
                        return Err(TextsError::Function {
                            language: language.to_owned(),
                            message: key.to_owned(),
                            function: id.name.to_owned(),
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

fn reference(id: &str, attribute: Option<&str>) -> String {
    match attribute {
        Some(attribute) => format!("{id}.{attribute}"),
        None => id.to_owned(),
    }
}

/// Follows references to their end, each pattern once.
fn follow(
    language: &str,
    patterns: &BTreeMap<String, Uses<'_>>,
) -> Result<HashMap<String, Vec<String>>, TextsError> {
    let mut closures = HashMap::new();
    let mut all = HashMap::with_capacity(patterns.len());
    for key in patterns.keys() {
        let closure = close(language, key, patterns, &mut closures, 0)?;
        if !key.starts_with('-') {
            all.insert(key.clone(), closure.variables.into_iter().map(str::to_owned).collect());
        }
    }
    Ok(all)
}

/// What a pattern needs with everything that it refers to.
#[derive(Clone, Default)]
struct Closure<'a> {
    height: usize,
    variables: BTreeSet<&'a str>,
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
    let at = || (language.to_owned(), key.to_owned());
    let too_deep = || {
        let (language, message) = at();
        TextsError::ReferenceDepth { language, message }
    };
    if depth > MAX_REFERENCES {
        return Err(too_deep());
    }
    let mut closure = Closure::default();
    if let Some(uses) = patterns.get(key) {
        closure.variables.extend(&uses.variables);
        for reference in &uses.references {
            if !patterns.contains_key(reference) {
                let (language, message) = at();
                return Err(TextsError::UnknownReference { language, message, reference: reference.clone() });
            }
            let below = close(language, reference, patterns, closures, depth + 1)?;
            closure.height = closure.height.max(below.height + 1);
            closure.variables.extend(below.variables);
        }
    }
    if closure.height > MAX_REFERENCES {
        return Err(too_deep());
    }
    if closure.variables.len() > MAX_VARIABLES {
        let (language, message) = at();
        return Err(TextsError::TooManyVariables { language, message });
    }
    closures.insert(key, closure.clone());
    Ok(closure)
}

//! What JSON's own words do not say: why a text is not JSON, and how its numbers are written.

use std::collections::HashMap;

/// What is wrong with a text that could not be read, and what was expected.
pub(super) fn explain(text: &str, error: &serde_json::Error) -> (String, &'static str) {
    let (line, column) = (error.line(), error.column());
    let place = format!("line {line} column {column}");
    let message = error.to_string();
    let message = message.strip_suffix(&format!(" at {place}")).unwrap_or(&message);
    match message {
        "number out of range" => {
            let expected = "a whole number of at most 15 digits, or an amount of money in quotes";
            return (format!("the number at {place} is too large to be read"), expected);
        }
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
            let problem = format!("the text at {place} holds half of a character, or an escape cut short");
            return (
                problem,
                "four digits after `\\u`, and both halves of a character that is written as two",
            );
        }
        _ => {}
    }
    let here = text.lines().nth(line.saturating_sub(1)).and_then(|line| line.get(column.saturating_sub(1)..));
    let here = here.unwrap_or_default();
    let expected = match message {
        _ if here.starts_with(['/', '#']) => "no comments; `notes` is for what a reader should know",
        _ if ["NaN", "Infinity", "-Infinity", "None", "undefined"]
            .iter()
            .any(|word| here.starts_with(word)) =>
        {
            "a value, or no such field where it is not known"
        }
        _ if here.starts_with('\'') => "double quotes",
        "trailing comma" => "no comma after the last item or field",
        "trailing characters" => "one JSON object and nothing after it",
        "key must be a string" => "the name of a field, in double quotes",
        "invalid number" => "a number without zeros in front, or a text in double quotes",
        "invalid escape" => "an escape that JSON has, such as `\\n`, or `\\\\` for a backslash",
        _ if message.starts_with("control character") => {
            "`\\n` and `\\t` for line ends and tabs inside a text"
        }
        _ if error.is_eof() => "the rest of the case, which ends too early",
        _ => "JSON, with `,` between fields and `:` after their names",
    };
    (format!("the case is not JSON: {message} at {place}"), expected)
}

/// The numbers that are no whole numbers of 64 bits, as they are written, by their places, which stand in the order of
/// the document. Of a field that stands twice the first counts.
pub(super) fn literals(json: &str, places: Vec<String>) -> HashMap<String, String> {
    let mut found = HashMap::with_capacity(places.len());
    if places.is_empty() {
        return found;
    }
    for (place, literal) in places.into_iter().zip(numbers(json).filter(|literal| !is_kept(literal))) {
        found.entry(place).or_insert_with(|| literal.to_owned());
    }
    found
}

/// Whether a tree of values keeps a number as it is written.
fn is_kept(literal: &str) -> bool {
    literal.parse::<u64>().is_ok() || (literal.parse::<i64>().is_ok() && literal != "-0")
}

/// The numbers of a text that is known to be JSON.
fn numbers(json: &str) -> impl Iterator<Item = &str> {
    let mut rest = json;
    std::iter::from_fn(move || {
        loop {
            let (at, first) = rest.char_indices().find(|(_, c)| matches!(c, '"' | '-' | '0'..='9'))?;
            rest = rest.get(at..)?;
            if first == '"' {
                rest = after_text(rest)?;
                continue;
            }
            let end = rest.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E'));
            let (literal, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
            rest = after;
            return Some(literal);
        }
    })
}

/// What comes after the text with which this begins.
fn after_text(json: &str) -> Option<&str> {
    let mut escaped = false;
    let end = json.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    json.get(end?.0 + 1..)
}

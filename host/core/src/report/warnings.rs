//! What is doubtful in a case, in the reader's language.

use super::document::Warning;
use super::speaker::Speaker;
use crate::case::Fault;
use crate::texts::{TextValue, clean};

/// The sentences that the reader of cases says, each with the message that says it in every language. A backtick pair
/// stands for what the sentence quotes.
const SENTENCES: &[(&str, &str)] = &[
    ("the check digit of `` does not seem to match the rest", "doubt-check-digit"),
    ("the identifier as the register has it", "advice-register"),
    ("`` is an identifier of `` too", "doubt-shared-identifier"),
    ("a relation `` between the two if they are one, else another identifier", "advice-shared-identifier"),
    ("`` is not a known scheme, so no check digits of `` were verified", "doubt-scheme"),
    ("``, if that is the scheme", "advice-scheme"),
    ("`` often stands for a day that is not known", "doubt-day"),
    ("the day itself", "advice-day"),
    ("the day itself; a day that is not known is left out", "advice-optional-day"),
];

pub(super) fn warning(host: Speaker, fault: &Fault) -> Warning {
    Warning {
        path: clean(&fault.path).into_owned(),
        problem: said(host, &fault.problem),
        expected: said(host, &fault.expected),
    }
}

/// The sentence in the language of the report; as it is where the host has no words for it.
fn said(host: Speaker, sentence: &str) -> String {
    let mut pieces = sentence.split('`');
    let mut shape = String::new();
    let mut quoted = Vec::new();
    while let Some(piece) = pieces.next() {
        shape.push_str(piece);
        if let Some(input) = pieces.next() {
            shape.push_str("``");
            quoted.push(TextValue::Text(input.to_owned()));
        }
    }
    let known = SENTENCES.iter().find(|(english, _)| *english == shape);
    match (known, quoted.as_slice()) {
        (Some((_, message)), []) => host.word(message),
        (Some((_, message)), [first]) => host.say(message, [("first", first.clone())]),
        (Some((_, message)), [first, second]) => {
            host.say(message, [("first", first.clone()), ("second", second.clone())])
        }
        _ => clean(sentence).into_owned(),
    }
}

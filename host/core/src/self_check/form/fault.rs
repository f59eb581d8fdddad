//! What is wrong with a case, and which field says it.

use super::{Field, Group, Part};
use crate::case::CaseError;
use crate::report::Speaker;
use crate::self_check::told;
use crate::words::{EventKind, Stage};

/// One thing that is wrong, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFault {
    /// Path of the field that it is about; none where no field asks for it.
    pub field: Option<String>,
    /// Where in the case: a JSON path.
    pub path: String,
    /// What is wrong there, and what was expected.
    pub text: String,
}

/// The faults of a case, each with its field.
pub(super) fn placed(error: &CaseError, parts: &[Part], language: &str) -> Vec<FormFault> {
    let fields: Vec<&Field> = parts.iter().flat_map(|part| &part.groups).flat_map(Group::all).collect();
    let faults = error.faults.iter().map(|fault| {
        let place = fault.path.strip_prefix("$.").unwrap_or_default();
        let field = fields.iter().find(|field| is_about(&field.path, place));
        FormFault {
            field: field.map(|field| field.path.clone()),
            path: fault.path.clone(),
            text: match field {
                Some(field) if field.required && field.value.is_empty() => {
                    Speaker::new(language).word("unanswered")
                }
                Some(field) if field.path.ends_with(".amount") && fault.expected.contains("in quotes") => {
                    Speaker::new(language).word("bad-amount")
                }
                _ => labelled(language, &told(language, fault)),
            },
        }
    });
    faults.collect()
}

/// Whether a place is a field's, lies within it, or holds it.
fn is_about(field: &str, place: &str) -> bool {
    let field = match field.split_once('#') {
        // of an identifier, what is typed
        Some((identifier, "id")) => identifier,
        Some(_) => return false,
        None => field,
    };
    let within = |outer: &str, inner: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let holds = place.ends_with("amount") || place.ends_with("value");
    !place.is_empty() && (within(field, place) || (holds && within(place, field)))
}

/// A sentence in which events and stages are called as the form calls them.
fn labelled(language: &str, sentence: &str) -> String {
    let host = Speaker::new(language);
    let label = |word: &str| {
        let event = EventKind::from_word(word).map(|_| format!("event-{}", word.replace('_', "-")));
        let stage = || Stage::from_word(word).map(|_| format!("stage-{word}"));
        let field = || match word {
            "bid_deadline" => Some("field-tender-bid-deadline".to_owned()),
            "notice_date" => Some("field-tender-notice-date".to_owned()),
            "as_of" => Some("field-as-of".to_owned()),
            _ => None,
        };
        let message = event.or_else(stage).or_else(field)?;
        host.said(&message)
    };
    let pieces = sentence.split('`').enumerate().map(|(at, piece)| match (at % 2, label(piece)) {
        (1, Some(label)) => format!("“{label}”"),
        (1, None) => format!("`{piece}`"),
        _ => piece.to_owned(),
    });
    pieces.collect()
}

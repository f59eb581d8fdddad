//! What is wrong with a case, and which field says it.

use super::{Field, Group, Part};
use crate::case::CaseError;
use crate::self_check::told;

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
            text: told(language, fault),
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

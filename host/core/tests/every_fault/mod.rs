//! A document for every place in the reader of cases that says what is wrong or doubtful, with the words that it says.

mod parts;
mod values;

use serde_json::{Value, json};

use crate::good::with;

/// A place that finds a fault.
pub(crate) struct Site {
    /// The file in which it stands.
    pub(crate) file: &'static str,
    /// A document in which it finds one.
    pub(crate) document: Vec<u8>,
    /// What it says, as `problem; expected what`.
    pub(crate) says: String,
}

/// What no document brings about: it would be a fault of the library.
pub(crate) const UNREACHED: [(&str, &str); 1] =
    [("this case passed every check but cannot be decided", "a report of this fault")];

/// Every place, file by file.
pub(crate) fn sites() -> Vec<Site> {
    [
        values::amounts(),
        values::reader(),
        values::scalars(),
        values::days(),
        parts::identifiers(),
        parts::between_parts(),
        parts::dates(),
        parts::read(),
        parts::json(),
        parts::syntax(),
    ]
    .concat()
    .into_iter()
    .map(|(file, document, says)| Site { file, document, says })
    .collect()
}

type Row = (&'static str, Vec<u8>, String);

/// The good case with a value at a pointer, and what is said of it.
fn at(file: &'static str, pointer: &str, value: Value, says: &str) -> Row {
    (file, with(pointer, value).to_string().into_bytes(), says.to_owned())
}

/// The good case with several values at pointers.
fn changed(file: &'static str, changes: &[(&str, Value)], says: &str) -> Row {
    let mut case = crate::good::good();
    for (pointer, value) in changes {
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        match case.pointer_mut(parent).unwrap() {
            Value::Array(items) => items.push(value.clone()),
            other => other[field] = value.clone(),
        }
    }
    (file, case.to_string().into_bytes(), says.to_owned())
}

/// The good case, in which a text that it has is another.
fn written(file: &'static str, old: &str, new: &str, says: &str) -> Row {
    let case = crate::good::good().to_string();
    assert!(case.contains(old), "{old} in {case}");
    (file, case.replacen(old, new, 1).into_bytes(), says.to_owned())
}

/// A document as it is.
fn bytes(file: &'static str, document: impl Into<Vec<u8>>, says: &str) -> Row {
    (file, document.into(), says.to_owned())
}

/// A party that is added to the good case.
fn party(file: &'static str, value: Value, says: &str) -> Row {
    at(file, "/parties/-", value, says)
}

/// The dates of the good case's record.
fn of_dates(file: &'static str, dates: Value, says: &str) -> Row {
    at(file, "/records/0/dates", dates, says)
}

fn bidder(field: &str, value: Value) -> Value {
    json!([{ "id": "acme", "role": "bidder", (field): value }, { "id": "sub", "role": "subcontractor" }])
}

//! Places in a document, and collecting what is wrong there.

use std::collections::HashMap;
use std::fmt;

use serde_json::{Map, Value};

use super::limits::MAX_FAULTS;
use super::quote::push_escaped;
use super::{CaseError, Fault};

/// A place in a document, linked to the place around it so that a place where nothing is wrong costs nothing.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    pub(super) fn field<'b>(&'b self, name: &'b str) -> Path<'b> {
        Path::Field(self, name)
    }

    pub(super) fn item(&self, position: usize) -> Path<'_> {
        Path::Item(self, position)
    }

    fn push_steps(&self, steps: &mut Vec<Step>) {
        match self {
            Path::Root => {}
            Path::Field(parent, name) => {
                parent.push_steps(steps);
                steps.push(Step::Field((*name).to_owned()));
            }
            Path::Item(parent, position) => {
                parent.push_steps(steps);
                steps.push(Step::Item(*position));
            }
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => f.write_str("$"),
            Path::Field(parent, name) => {
                parent.fmt(f)?;
                write_field(f, name)
            }
            Path::Item(parent, position) => write!(f, "{parent}[{position}]"),
        }
    }
}

/// One step of a place that something is wrong with.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Field(String),
    Item(usize),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Step::Item(position) => write!(f, "[{position}]"),
            Step::Field(name) => write_field(f, name),
        }
    }
}

fn write_field(f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
    let plain = !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if plain && name.len() <= 60 {
        return write!(f, ".{name}");
    }
    let mut escaped = String::new();
    push_escaped(&mut escaped, &name.replace('\\', "\\\\").replace('"', "\\\""));
    write!(f, "[\"{escaped}\"]")
}

#[derive(Debug)]
struct Found {
    steps: Vec<Step>,
    problem: String,
    expected: String,
}

/// The faults of a document, as they are found.
#[derive(Debug, Default)]
pub(super) struct Faults {
    found: Vec<Found>,
    total: usize,
}

impl Faults {
    pub(super) fn add(&mut self, path: &Path<'_>, problem: impl Into<String>, expected: impl Into<String>) {
        self.total += 1;
        if self.found.len() < MAX_FAULTS {
            let mut steps = Vec::new();
            path.push_steps(&mut steps);
            self.found.push(Found { steps, problem: problem.into(), expected: expected.into() });
        }
    }

    /// Takes back what is wrong with a field of the whole document, or in it, that is not read after all.
    pub(super) fn forget(&mut self, field: &str) {
        let listed = self.found.len();
        self.found.retain(|found| !matches!(found.steps.first(), Some(Step::Field(name)) if name == field));
        self.total -= listed - self.found.len();
    }

    /// How many there are by now.
    pub(super) fn total(&self) -> usize {
        self.total
    }

    /// How many of them are not listed.
    pub(super) fn unlisted(&self) -> usize {
        self.total - self.found.len()
    }

    /// Whether further faults are only counted, so that there is no point in working out what they are.
    pub(super) fn full(&self) -> bool {
        self.found.len() >= MAX_FAULTS
    }

    /// The faults that are listed, in the order of the document.
    pub(super) fn in_order(self, document: &Value) -> Vec<Fault> {
        let mut positions = Positions::default();
        let mut keyed: Vec<_> =
            self.found.into_iter().map(|found| (positions.place(document, &found.steps), found)).collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        keyed
            .into_iter()
            .map(|(_, found)| {
                let mut path = String::from("$");
                for step in &found.steps {
                    path.push_str(&step.to_string());
                }
                Fault { path, problem: found.problem, expected: found.expected }
            })
            .collect()
    }

    /// The error that holds these faults.
    pub(super) fn into_error(self, document: &Value) -> CaseError {
        let unlisted = self.unlisted();
        CaseError { faults: self.in_order(document), unlisted }
    }

    /// The error that holds these faults, or nothing if there are none.
    pub(super) fn into_result(self, document: &Value) -> Result<(), CaseError> {
        if self.total == 0 { Ok(()) } else { Err(self.into_error(document)) }
    }
}

/// Where the fields of an object stand in it, for each object that was asked about: a thousand faults in an object of a
/// million fields may not search it a thousand times.
#[derive(Default)]
struct Positions<'d>(HashMap<*const Map<String, Value>, HashMap<&'d str, usize>>);

impl<'d> Positions<'d> {
    /// Positions of the steps in the document, which order as the places do. What is missing comes after what is there.
    fn place(&mut self, document: &'d Value, steps: &[Step]) -> Vec<usize> {
        let mut here = Some(document);
        steps
            .iter()
            .map(|step| match step {
                Step::Item(position) => {
                    here = here.and_then(|value| value.get(position));
                    *position
                }
                Step::Field(name) => {
                    let fields = here.and_then(Value::as_object);
                    here = fields.and_then(|fields| fields.get(name));
                    fields.and_then(|fields| self.of(fields, name)).unwrap_or(usize::MAX)
                }
            })
            .collect()
    }

    fn of(&mut self, fields: &'d Map<String, Value>, name: &str) -> Option<usize> {
        let positions = self.0.entry(std::ptr::from_ref(fields));
        let positions = positions.or_insert_with(|| fields.keys().map(String::as_str).zip(0..).collect());
        positions.get(name).copied()
    }
}

//! Reading a tree of values into types by hand, so that every fault is found and each says where it is, what is wrong
//! and what was expected.

use std::collections::HashMap;

use serde_json::{Map, Number, Value};

use super::faults::{Faults, Path};
use super::limits::MAX_WHOLE;
use super::quote::{nearest, quoted, quoted_list};

/// What could not be read; the fault has been reported.
#[derive(Debug, Clone, Copy)]
pub(super) struct Broken;

/// What was read, if it could be.
pub(super) type Read<T> = Result<T, Broken>;

/// Where faults and warnings go while a document is read.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) faults: Faults,
    pub(super) warnings: Faults,
    /// The numbers that a tree of values does not keep as they are written, by their places.
    pub(super) literals: HashMap<String, String>,
    /// The value being read is not in the document: its reader is asked only for what it would have expected.
    missing: bool,
}

impl Reader {
    /// A reader of a document of which so much is known.
    pub(super) fn new(faults: Faults, literals: HashMap<String, String>) -> Self {
        Reader { faults, literals, ..Reader::default() }
    }

    /// Reports a fault.
    pub(super) fn fault(
        &mut self,
        path: &Path<'_>,
        problem: impl Into<String>,
        expected: impl Into<String>,
    ) -> Broken {
        self.faults.add(path, problem, expected);
        Broken
    }

    /// Reports that a value is of another type than expected.
    pub(super) fn mismatch(&mut self, path: &Path<'_>, value: &Value, expected: impl Into<String>) -> Broken {
        let expected = expected.into();
        let problem = match value {
            Value::Null if self.missing => "this field is missing".to_owned(),
            Value::Null => {
                return self.fault(
                    path,
                    "this is `null`",
                    format!("{expected}, or no such field where it is not known"),
                );
            }
            Value::Bool(flag) => format!("`{flag}` is a yes or no"),
            Value::Number(number) => format!("{} is a number", quoted(&self.literal(path, number))),
            Value::String(text) => format!("{} is a text", quoted(text)),
            Value::Array(_) => "this is a list".to_owned(),
            Value::Object(_) => "this is an object".to_owned(),
        };
        self.fault(path, problem, expected)
    }

    /// Fails if a fault was reported since `mark`, a former [`Faults::total`].
    pub(super) fn sound_since(&self, mark: usize) -> Read<()> {
        if self.faults.total() == mark { Ok(()) } else { Err(Broken) }
    }

    /// Reports the name of a field that is none of those that can stand there.
    pub(super) fn unknown_name(&mut self, path: &Path<'_>, name: &str, what: &str, known: &[&str]) -> Broken {
        if self.faults.full() {
            return self.fault(path, "", "");
        }
        let expected = match nearest(name, known) {
            Some(near) => quoted(near),
            None => format!("one of {}", quoted_list(known)),
        };
        self.fault(path, format!("{} is not {what} that is known here", quoted(name)), expected)
    }

    /// A word of a closed list.
    pub(super) fn word<T>(
        &mut self,
        value: &Value,
        path: &Path<'_>,
        from_word: impl Fn(&str) -> Option<T>,
        words: &[&str],
    ) -> Read<T> {
        if let Value::String(text) = value
            && let Some(word) = from_word(text)
        {
            return Ok(word);
        }
        if self.faults.full() {
            return Err(self.fault(path, "", ""));
        }
        let expected = format!("one of {}", quoted_list(words));
        let Value::String(text) = value else { return Err(self.mismatch(path, value, expected)) };
        let expected = match nearest(text, words) {
            Some(near) => {
                let others: Vec<&str> = words.iter().copied().filter(|word| *word != near).collect();
                format!("{}, or one of {}", quoted(near), quoted_list(&others))
            }
            None => expected,
        };
        Err(self.fault(path, format!("{} is not a word that is known here", quoted(text)), expected))
    }

    /// A whole number within a range.
    pub(super) fn whole(
        &mut self,
        value: &Value,
        path: &Path<'_>,
        range: std::ops::RangeInclusive<i64>,
    ) -> Read<i64> {
        if let Some(whole) = value.as_i64()
            && range.contains(&whole)
        {
            return Ok(whole);
        }
        let expected = match (range.start(), range.end()) {
            (&start, &MAX_WHOLE) if start == -MAX_WHOLE => format!("a whole number within ±{MAX_WHOLE}"),
            (start, end) => format!("a whole number from {start} to {end}"),
        };
        let Value::Number(number) = value else { return Err(self.mismatch(path, value, expected)) };
        let literal = self.literal(path, number);
        let whole = literal.bytes().enumerate().all(|(i, b)| b.is_ascii_digit() || (i == 0 && b == b'-'));
        let problem = match literal.as_str() {
            // canonical JSON has no zero with a sign
            "-0" => "`-0` is zero with a sign".to_owned(),
            _ if whole => format!("{} is out of range", quoted(&literal)),
            _ => format!("{} is not written as a whole number", quoted(&literal)),
        };
        Err(self.fault(path, problem, expected))
    }

    /// A number as the document writes it.
    pub(super) fn literal(&self, path: &Path<'_>, number: &Number) -> String {
        let written = if self.literals.is_empty() { None } else { self.literals.get(&path.to_string()) };
        written.cloned().unwrap_or_else(|| number.to_string())
    }

    /// A list, each of whose items is read even if another is broken.
    pub(super) fn list<T>(
        &mut self,
        value: &Value,
        path: &Path<'_>,
        max: usize,
        mut read: impl FnMut(&mut Self, &Value, &Path<'_>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let Value::Array(items) = value else { return Err(self.mismatch(path, value, "a list")) };
        let mut length = Ok(());
        if items.len() > max {
            let problem = format!("this list has {} items", items.len());
            length = Err(self.fault(path, problem, format!("at most {max}")));
        }
        // those that may stand there are read all the same: what is wrong with them is told at once
        let read: Vec<Read<T>> =
            items.iter().take(max).enumerate().map(|(i, item)| read(self, item, &path.item(i))).collect();
        length?;
        read.into_iter().collect()
    }

    /// Opens an object.
    pub(super) fn object<'a>(&mut self, value: &'a Value, path: &'a Path<'a>) -> Read<Object<'a>> {
        match value {
            Value::Object(fields) => Ok(Object { fields, path, known: Vec::new() }),
            _ => Err(self.mismatch(path, value, "an object")),
        }
    }
}

/// An object whose fields are being read. Every known field must be asked for before it is closed.
pub(super) struct Object<'a> {
    fields: &'a Map<String, Value>,
    path: &'a Path<'a>,
    known: Vec<&'static str>,
}

impl<'a> Object<'a> {
    /// Where it is.
    pub(super) fn path(&self) -> &'a Path<'a> {
        self.path
    }

    /// A field that must be there.
    pub(super) fn required<T>(
        &mut self,
        cx: &mut Reader,
        name: &'static str,
        read: impl FnOnce(&mut Reader, &Value, &Path<'_>) -> Read<T>,
    ) -> Read<T> {
        self.known.push(name);
        let path = self.path.field(name);
        match self.fields.get(name) {
            Some(value) => read(cx, value, &path),
            None => {
                let outer = std::mem::replace(&mut cx.missing, true);
                let read = read(cx, &Value::Null, &path);
                cx.missing = outer;
                read
            }
        }
    }

    /// A field that may be left out.
    pub(super) fn optional<T>(
        &mut self,
        cx: &mut Reader,
        name: &'static str,
        read: impl FnOnce(&mut Reader, &Value, &Path<'_>) -> Read<T>,
    ) -> Read<Option<T>> {
        self.known.push(name);
        match self.fields.get(name) {
            Some(value) => read(cx, value, &self.path.field(name)).map(Some),
            None => Ok(None),
        }
    }

    /// A list that may be left out, which is the same as an empty one.
    pub(super) fn items<T>(
        &mut self,
        cx: &mut Reader,
        name: &'static str,
        max: usize,
        read: impl FnMut(&mut Reader, &Value, &Path<'_>) -> Read<T>,
    ) -> Read<Vec<T>> {
        self.optional(cx, name, |cx, value, path| cx.list(value, path, max, read))
            .map(Option::unwrap_or_default)
    }

    /// Reports the fields that nobody asked for.
    pub(super) fn close(self, cx: &mut Reader) -> Read<()> {
        let mark = cx.faults.total();
        for name in self.fields.keys().filter(|name| !self.known.contains(&name.as_str())) {
            cx.unknown_name(&self.path.field(name), name, "a field", &self.known);
        }
        cx.sound_since(mark)
    }
}

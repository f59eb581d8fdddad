//! Strict JSON: bytes into a tree of values, or everything that is wrong with them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::CaseError;
use super::faults::{Faults, Path};
use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_VALUES};
use super::quote::quoted;
use super::reader::Reader;
use super::syntax::{self, literals};

/// Reads one JSON value and nothing after it, and gives the reader that goes on with it. A key that stands twice in an
/// object is added to the faults, and its first value counts, so that the rest of the document can still be read.
pub(super) fn parse(json: &[u8]) -> Result<(Value, Reader), CaseError> {
    let refuse = |problem: String, expected: &str| {
        let mut faults = Faults::default();
        faults.add(&Path::Root, problem, expected);
        faults.into_error(&Value::Null)
    };
    if json.len() > MAX_BYTES {
        let problem = format!("the case has {} bytes", json.len());
        return Err(refuse(problem, &format!("at most {MAX_BYTES} bytes")));
    }
    if json.starts_with(b"\xff\xfe") || json.starts_with(b"\xfe\xff") {
        return Err(refuse("the case is written in UTF-16".to_owned(), "a file saved as UTF-8"));
    }
    // some editors on Windows put a byte order mark in front of UTF-8
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    let text = std::str::from_utf8(json).map_err(|error| {
        let line = json.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
        refuse(format!("the bytes at line {line} are not UTF-8"), "a file saved as UTF-8")
    })?;
    if text.trim().is_empty() {
        return Err(refuse("the case is empty".to_owned(), "one JSON object"));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut seen = Seen::default();
    let value = Tree { path: &Path::Root, depth: 0, seen: &mut seen }.deserialize(&mut deserializer);
    match value.and_then(|value| deserializer.end().map(|()| value)) {
        Ok(value) => {
            let literals = literals(text, seen.inexact);
            Ok((value, Reader::new(seen.faults, literals)))
        }
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            Err(match seen.too_much {
                None => {
                    let (problem, expected) = syntax::explain(text, &error);
                    refuse(problem, expected)
                }
                Some(TooMuch::Depth) => refuse(
                    format!(
                        "the case is nested deeper than {MAX_DEPTH} levels at line {line} column {column}"
                    ),
                    "lists and objects as the schema of a case has them",
                ),
                Some(TooMuch::Values) => {
                    refuse(format!("the case has more than {MAX_VALUES} values"), "fewer values")
                }
            })
        }
    }
}

/// What was seen of a document by now.
#[derive(Default)]
struct Seen {
    values: usize,
    faults: Faults,
    /// Places of the numbers that are no whole numbers of 64 bits, in the order of the document.
    inexact: Vec<String>,
    too_much: Option<TooMuch>,
}

/// Why reading stopped at what may well be JSON.
enum TooMuch {
    Depth,
    Values,
}

struct Tree<'a> {
    path: &'a Path<'a>,
    depth: usize,
    seen: &'a mut Seen,
}

impl Tree<'_> {
    fn deeper<E: serde::de::Error>(&mut self) -> Result<usize, E> {
        if self.depth == MAX_DEPTH {
            self.seen.too_much = Some(TooMuch::Depth);
            return Err(E::custom("too deep"));
        }
        Ok(self.depth + 1)
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.seen.values += 1;
        if self.seen.values > MAX_VALUES {
            self.seen.too_much = Some(TooMuch::Values);
            return Err(serde::de::Error::custom("too many values"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        // each is a fault, and more are not listed
        if self.seen.inexact.len() < MAX_FAULTS {
            self.seen.inexact.push(self.path.to_string());
        }
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) =
            items.next_element_seed(Tree { path: &self.path.item(list.len()), depth, seen: self.seen })?
        {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let path = self.path.field(&name);
            let value = fields.next_value_seed(Tree { path: &path, depth, seen: self.seen })?;
            if map.contains_key(&name) {
                let problem = format!("the field {} stands here twice", quoted(&name));
                self.seen.faults.add(&path, problem, "each field once");
            } else {
                map.insert(name, value);
            }
        }
        Ok(Value::Object(map))
    }
}

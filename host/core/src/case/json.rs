//! Strict JSON: bytes into a tree of values, or everything that is wrong with them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::CaseError;
use super::faults::{Faults, Path};
use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_VALUES};
use super::quote::quoted;

/// Reads one JSON value and nothing after it. A key that stands twice in an object is added to the faults, and its
/// first value counts, so that the rest of the document can still be read.
pub(super) fn parse(json: &[u8], faults: &mut Faults) -> Result<Value, CaseError> {
    let refuse = |problem: String, expected: &str| {
        let mut faults = Faults::default();
        faults.add(&Path::Root, problem, expected);
        CaseError { faults: faults.in_order(&Value::Null) }
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
    let tree = Tree { path: &Path::Root, depth: 0, values: &mut 0, faults };
    let value = tree.deserialize(&mut deserializer);
    value.and_then(|value| deserializer.end().map(|()| value)).map_err(|error| {
        refuse(format!("the case is not JSON: {error}"), "one JSON object and nothing after it")
    })
}

struct Tree<'a> {
    path: &'a Path<'a>,
    depth: usize,
    /// How many values there are by now.
    values: &'a mut usize,
    faults: &'a mut Faults,
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        *self.values += 1;
        if *self.values > MAX_VALUES {
            return Err(serde::de::Error::custom(format!("more than {MAX_VALUES} values")));
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
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let depth = deeper(self.depth)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Tree {
            path: &self.path.item(list.len()),
            depth,
            values: self.values,
            faults: self.faults,
        })? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let depth = deeper(self.depth)?;
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let path = self.path.field(&name);
            let value = fields.next_value_seed(Tree {
                path: &path,
                depth,
                values: self.values,
                faults: self.faults,
            })?;
            if map.contains_key(&name) {
                let problem = format!("the field {} stands here twice", quoted(&name));
                self.faults.add(&path, problem, "each field once");
            } else {
                map.insert(name, value);
            }
        }
        Ok(Value::Object(map))
    }
}

fn deeper<E: serde::de::Error>(depth: usize) -> Result<usize, E> {
    if depth == MAX_DEPTH {
        Err(E::custom(format!("nested deeper than {MAX_DEPTH} levels")))
    } else {
        Ok(depth + 1)
    }
}

//! A document, read and changed at a path such as `records[0].dates.decided`.

use serde_json::{Map, Value};

/// One step of a path.
enum Step<'p> {
    Field(&'p str),
    Item(usize),
}

/// The steps of a path; none for what is no path.
fn steps(path: &str) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (name, items) = part.split_at(part.find('[').unwrap_or(part.len()));
        if name.is_empty() {
            return None;
        }
        steps.push(Step::Field(name));
        for item in items.split('[').skip(1) {
            steps.push(Step::Item(item.strip_suffix(']')?.parse().ok()?));
        }
    }
    Some(steps)
}

/// What stands at a path.
pub(super) fn get<'v>(document: &'v Value, path: &str) -> Option<&'v Value> {
    steps(path)?.iter().try_fold(document, |here, step| match step {
        Step::Field(name) => here.get(name),
        Step::Item(at) => here.get(at),
    })
}

/// Puts a value at a path, with the objects that lead there; `None` takes away what stands there, and what is empty then.
pub(super) fn set(document: &mut Value, path: &str, value: Option<Value>) {
    let Some(steps) = steps(path) else { return };
    put(document, &steps, value);
}

fn put(here: &mut Value, steps: &[Step<'_>], value: Option<Value>) {
    let Some((step, rest)) = steps.split_first() else {
        *here = value.unwrap_or(Value::Null);
        return;
    };
    match step {
        Step::Field(name) => {
            if value.is_some() && !here.is_object() {
                *here = Value::Object(Map::new());
            }
            let Some(fields) = here.as_object_mut() else { return };
            if rest.is_empty() {
                match value {
                    Some(value) => {
                        fields.insert((*name).to_owned(), value);
                    }
                    None => {
                        fields.shift_remove(*name);
                    }
                }
                return;
            }
            if value.is_none() && !fields.contains_key(*name) {
                return;
            }
            let inner = fields.entry(*name).or_insert_with(|| Value::Object(Map::new()));
            if matches!(rest.first(), Some(Step::Item(_))) && !inner.is_array() && value.is_some() {
                *inner = Value::Array(Vec::new());
            }
            put(inner, rest, value);
            // what a case must have stays, also where nothing stands in it yet
            let kept = ["dates", "source", "tender", "parties", "records"].contains(name);
            if is_empty(inner) && !kept {
                fields.shift_remove(*name);
            }
        }
        Step::Item(at) => {
            let Some(items) = here.as_array_mut() else { return };
            let count = items.len();
            match items.get_mut(*at) {
                Some(_) if rest.is_empty() && value.is_none() => {
                    items.remove(*at);
                }
                Some(item) => put(item, rest, value),
                None if value.is_some() && *at == count => {
                    let mut item = Value::Null;
                    put(&mut item, rest, value);
                    items.push(item);
                }
                None => {}
            }
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Null => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_put_in_can_be_read_and_taken_away_again() {
        let mut document = json!({ "records": [] });
        set(&mut document, "records[0].amount.amount", Some(json!("5")));
        assert_eq!(document, json!({ "records": [{ "amount": { "amount": "5" } }] }));
        assert_eq!(get(&document, "records[0].amount.amount"), Some(&json!("5")));
        set(&mut document, "records[0].amount.amount", None);
        assert_eq!(document, json!({ "records": [{}] }));
        set(&mut document, "records[0]", None);
        assert_eq!(document, json!({ "records": [] }));
    }

    #[test]
    fn a_path_that_leads_nowhere_changes_nothing() {
        let before = json!({ "records": [{ "id": "a" }] });
        for path in
            ["", ".", "records[", "records[x]", "records[7].id", "title.of", "records[0].dates.decided"]
        {
            let mut document = before.clone();
            set(&mut document, path, None);
            assert_eq!(document, before, "{path}");
        }
        let mut document = before.clone();
        set(&mut document, "records[7].id", Some(json!("b")));
        assert_eq!(document, before);
    }
}

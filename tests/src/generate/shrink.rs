//! Making a case that fails smaller, until nothing can be left out.

use serde_json::Value;

/// The smallest case that is found by leaving things out, one after another, while it `fails`.
pub fn shrink(mut case: Value, fails: impl Fn(&Value) -> bool) -> Value {
    loop {
        let found = smaller(&case).find(|smaller| fails(smaller));
        match found {
            Some(smaller) => case = smaller,
            None => return case,
        }
    }
}

/// The case without one thing, large things first.
fn smaller(case: &Value) -> impl Iterator<Item = Value> {
    const LISTS: [&str; 4] = ["facts", "relations", "records", "parties"];
    let in_lists = LISTS.into_iter().flat_map(|list| {
        let count = case[list].as_array().map_or(0, Vec::len);
        (0..count).map(move |at| format!("/{list}/{at}"))
    });
    let objects = ["".to_owned(), "/tender".to_owned()].into_iter().chain(in_lists.clone());
    let with_parts = objects.flat_map(|object| {
        let parts = ["dates", "authority", "scope"].map(|part| format!("{object}/{part}"));
        [object].into_iter().chain(parts)
    });
    let fields = with_parts.flat_map(|object| {
        let names: Vec<String> = case
            .pointer(&object)
            .and_then(Value::as_object)
            .map(|fields| fields.keys().map(|name| format!("{object}/{name}")).collect())
            .unwrap_or_default();
        names
    });
    let measures = in_lists.clone().flat_map(|record| {
        let count = case.pointer(&format!("{record}/measures")).and_then(Value::as_array).map_or(0, Vec::len);
        (0..count).map(move |at| format!("{record}/measures/{at}"))
    });
    let paths: Vec<String> = in_lists.clone().chain(fields).chain(measures).collect();
    paths.into_iter().map(|path| without(case, &path))
}

/// A document without what stands at a path.
fn without(case: &Value, path: &str) -> Value {
    let mut case = case.clone();
    let (parent, name) = path.rsplit_once('/').expect("a path");
    match case.pointer_mut(parent) {
        Some(Value::Array(items)) => {
            items.remove(name.parse().expect("a position"));
        }
        Some(Value::Object(fields)) => {
            fields.remove(name);
        }
        _ => {}
    }
    case
}

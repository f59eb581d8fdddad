//! The words of a policy: the section as a module carries it, and the Fluent resources in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use probity_core::texts::{Language, TextValue, Texts};
use serde_json::json;

/// What may be a message in a resource: `name =` at the start of a line, and `.name =` behind spaces.
fn keys(source: &str) -> impl Iterator<Item = String> {
    let mut message = "";
    source.lines().filter_map(move |line| {
        let name = line.split_once('=')?.0.trim_end();
        match name.trim_start().strip_prefix('.') {
            Some(attribute) => Some(format!("{message}.{attribute}")),
            None => {
                message = name;
                Some(name.to_owned())
            }
        }
    })
}

fn said(language: &Language, key: &str) -> Option<String> {
    let variables = language.variables(key)?;
    language.format(key, variables.iter().map(|name| (name.as_str(), TextValue::Number(1))))
}

fn check(section: &[u8]) {
    let Ok(texts) = Texts::parse(section) else { return };
    let sources: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(section).expect("the section is an object");
    let tags = texts.languages().map(Language::tag);
    // read message by message, as where the module is known: all must be the same
    let known = Texts::parsed_before(section.to_vec().into(), tags).expect("it was read before");
    for (whole, known) in texts.languages().zip(known.languages()) {
        let source = sources.get(whole.tag()).and_then(|source| source.as_str()).unwrap_or_default();
        for key in keys(source).filter(|key| whole.has(key)) {
            assert_eq!(known.variables(&key), whole.variables(&key), "{key}");
            assert_eq!(known.selectors(&key), whole.selectors(&key), "{key}");
            assert_eq!(known.size(&key), whole.size(&key), "{key}");
            let text = said(whole, &key);
            assert_eq!(said(known, &key), text, "{key}");
            let text = text.expect("what is there can be said");
            assert!(!text.contains(char::is_control), "{key}: {text:?}");
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    if let Ok(source) = std::str::from_utf8(bytes) {
        check(json!({ "en": source }).to_string().as_bytes());
        check(json!({ "zh": source, "fr-CA": "policy = x" }).to_string().as_bytes());
    }
});

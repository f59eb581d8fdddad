//! The released modules are what their sources say.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

use std::collections::BTreeMap;
use std::path::Path;

use probity_build::manifest::{Manifest, RELEASED};
use probity_build::{browser, check, component};
use probity_core::texts::{TextValue, Texts};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn released_modules_match_their_sources_and_their_manifest() {
    let faults = check::released(root()).expect("policies/released can be read");
    let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_core_of_the_self_check_page_is_what_its_sources_say() {
    let faults = browser::released(root()).expect("host/self-check/released can be read");
    let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn released_modules_are_pure_and_carry_texts() {
    let folder = root().join(RELEASED);
    for module in Manifest::read(&folder).expect("the manifest can be read").policies {
        let bytes = std::fs::read(folder.join(&module.file)).expect("the module can be read");
        component::validate(&bytes).expect("it is a policy");
        let texts = component::texts_of(&bytes).expect("it can be read").expect("it has texts");
        Texts::parse(texts).expect("the host can read its texts");
    }
}

#[test]
fn texts_of_released_modules_read_the_same_message_by_message() {
    let folder = root().join(RELEASED);
    for module in Manifest::read(&folder).expect("the manifest can be read").policies {
        let bytes = std::fs::read(folder.join(&module.file)).expect("the module can be read");
        let section = component::texts_of(&bytes).expect("it can be read").expect("it has texts").to_vec();
        let sources: BTreeMap<String, String> = serde_json::from_slice(&section).expect("texts by language");
        let whole = Texts::parse(&section).expect("the host can read its texts");
        let tags = sources.keys().map(String::as_str);
        let known = Texts::parsed_before(section.into(), tags).expect("they were read before");
        for (tag, source) in &sources {
            let [whole, known] = [&whole, &known].map(|texts| texts.language(tag).expect("it is there"));
            let mut keys = Vec::new();
            for line in source.lines() {
                let named = line.split_once(" =").map(|(name, _)| name);
                match named.map(|name| (name, name.trim_start().strip_prefix('.'))) {
                    Some((_, Some(attribute))) => {
                        let message: &String =
                            keys.iter().rfind(|key: &&String| !key.contains('.')).expect("a message");
                        keys.push(format!("{message}.{attribute}"));
                    }
                    Some((name, None)) if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                        keys.push(name.to_owned());
                    }
                    _ => {}
                }
            }
            assert!(keys.len() > 100, "{tag} of {} has {} texts", module.file, keys.len());
            for key in &keys {
                let variables =
                    whole.variables(key).unwrap_or_else(|| panic!("{key} of {} is there", module.file));
                assert_eq!(known.variables(key), Some(variables), "{key}");
                assert_eq!(known.selectors(key), whole.selectors(key), "{key}");
                assert_eq!(known.size(key), whole.size(key), "{key}");
                let [known, whole] = [known, whole].map(|texts| {
                    texts.format(key, variables.iter().map(|v| (v.as_str(), TextValue::Number(1))))
                });
                assert_eq!(known, whole, "{key}");
            }
        }
    }
}

#[test]
fn tool_and_host_agree_on_the_section_of_texts() {
    assert_eq!(component::TEXTS_SECTION, probity_core::texts::SECTION);
}

//! The released modules are what their sources say.
#![allow(clippy::expect_used, reason = "a test may stop")]

use std::path::Path;

use probity_build::manifest::{Manifest, RELEASED};
use probity_build::{check, component};

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
fn released_modules_are_pure_and_carry_texts() {
    let folder = root().join(RELEASED);
    for module in Manifest::read(&folder).expect("the manifest can be read").policies {
        let bytes = std::fs::read(folder.join(&module.file)).expect("the module can be read");
        component::validate(&bytes).expect("it is a policy");
        let texts = component::texts_of(&bytes).expect("it can be read").expect("it has texts");
        probity_core::texts::Texts::parse(texts).expect("the host can read its texts");
    }
}

#[test]
fn tool_and_host_agree_on_the_section_of_texts() {
    assert_eq!(component::TEXTS_SECTION, probity_core::texts::SECTION);
}

//! From a core module to a component.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod common;

use common::{core_module, policy_module, texts, workspace};
use probity_build::{Error, component};

#[test]
fn a_core_module_of_the_contract_becomes_a_component_with_its_texts() {
    let workspace = workspace();
    let folders = texts(workspace.path());
    let component = component::encode(&policy_module(), &folders).expect("it encodes");
    component::validate(&component).expect("it is a policy");
    let words = component::texts_of(&component).expect("it can be read").expect("it has texts");
    assert_eq!(
        String::from_utf8_lossy(words),
        r#"{"de":"policy = Redlichkeit\n","en":"policy = Fair play\nquestion-why = Why?\n"}"#,
        "the policy's languages, in order, each with what the SDK says in it"
    );
}

#[test]
fn the_component_says_nothing_of_who_made_it() {
    let workspace = workspace();
    let component = component::encode(&policy_module(), &texts(workspace.path()));
    let component = component.expect("it encodes");
    for name in ["producers", "wit-component", "wit-bindgen"] {
        let found = component.windows(name.len()).any(|window| window == name.as_bytes());
        assert!(!found, "`{name}` is in the component");
    }
}

#[test]
fn an_import_is_refused_by_name() {
    let wit = "package probity:eligibility@1.0.0;
        interface eligibility { decide: func(); }
        interface clock { now: func() -> u64; }
        world policy { import clock; export eligibility; }";
    let workspace = workspace();
    let refused = component::encode(&core_module(wit, "policy"), &texts(workspace.path()));
    match refused {
        Err(Error::Imports { names }) => assert_eq!(names, ["probity:eligibility/clock@1.0.0"]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn another_contract_is_refused() {
    let wit = "package probity:eligibility@2.0.0;
        interface eligibility { decide: func(); }
        world policy { export eligibility; }";
    let workspace = workspace();
    let refused = component::encode(&core_module(wit, "policy"), &texts(workspace.path()));
    match refused {
        Err(Error::Exports { names, .. }) => assert_eq!(names, ["probity:eligibility/eligibility@2.0.0"]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_module_of_the_contract_is_refused() {
    let workspace = workspace();
    let folders = texts(workspace.path());
    assert!(matches!(component::encode(b"MZ", &folders), Err(Error::Invalid { .. })));
    let empty = b"\0asm\x01\0\0\0";
    assert!(component::encode(empty, &folders).is_err());
    assert!(matches!(component::validate(empty), Err(Error::Exports { .. })));
}

#[test]
fn a_policy_without_texts_is_refused() {
    let workspace = workspace();
    for folder in ["policies/fair/nowhere", "policies/fair/src"] {
        let refused = component::encode(&policy_module(), &[workspace.path().join(folder)]);
        assert!(matches!(refused, Err(Error::Texts { .. })), "{refused:?}");
    }
}

//! What a page asks, one request a line: forms that are filled in and case files that are dropped on it.
#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use probity_core::determination::PolicyIdentity;
use probity_core::lower::{LoweredCase, ParameterOverrides};
use probity_core::self_check::{Choose, Policies, Session};
use probity_core::verdict::{RawStep, Verdict};
use serde_json::Value;

/// There are none: what they say is not what is tried here.
struct Nobody;

impl Policies for Nobody {
    fn identities(&self) -> &[Arc<PolicyIdentity>] {
        &[]
    }

    fn choose(&self) -> Choose {
        Choose::All
    }

    fn parameters(&self, _: usize) -> ParameterOverrides {
        ParameterOverrides::new()
    }

    fn evaluate(&mut self, _: usize, _: &LoweredCase) -> Result<Verdict, String> {
        Err("nobody is here".to_owned())
    }

    fn explain(&mut self, _: usize, _: &LoweredCase) -> Result<Vec<RawStep>, String> {
        Err("nobody is here".to_owned())
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut session = Session::new(Nobody);
    session.ask(r#"{"ask":"open","lang":"zh","today":"2026-06-10"}"#);
    for request in text.lines().take(20) {
        let answer: Value = serde_json::from_str(&session.ask(request)).expect("an answer is JSON");
        for html in answer["html"].as_object().into_iter().flat_map(serde_json::Map::values) {
            let html = html.as_str().expect("it is a text");
            for never in ["<script", "<img", "<iframe", "<style", "href=\"javascript:"] {
                assert!(!html.contains(never), "{never} in {html}");
            }
        }
    }
    // whatever was asked, the page can still keep its case
    let kept: Value = serde_json::from_str(&session.ask(r#"{"ask":"case"}"#)).expect("an answer is JSON");
    let case = kept["save"]["text"].as_str().expect("there is a case");
    serde_json::from_str::<Value>(case).expect("a case is JSON");
});

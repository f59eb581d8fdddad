//! The page as a file: what it carries, and what it lets happen.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails should say where")]

use std::collections::BTreeMap;
use std::io::Read as _;

use data_encoding::{BASE64, HEXLOWER};
use flate2::read::GzDecoder;
use probity_core::report::TIMELINE_STYLE;
use probity_self_check::{Choose, Error, Module, Named, Page};
use sha2::{Digest, Sha256};

const FAR: &[u8] = include_bytes!("../../../policies/released/us-far-9-4.wasm");
const BANK: &[u8] = include_bytes!("../../../policies/released/world-bank-sanctions.wasm");

/// The page of some policies in which nothing is set.
fn page(policies: &[&[u8]]) -> Result<Page, Error> {
    let parameters = BTreeMap::new();
    let modules: Vec<_> = policies.iter().map(|bytes| Module { bytes, parameters: &parameters }).collect();
    probity_self_check::page(&modules, Choose::Governing)
}

/// What stands between two texts, each time.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Vec<&'t str> {
    text.split(before).skip(1).map(|rest| rest.split_once(after).unwrap().0).collect()
}

/// Each packed block of a class: the digest that it is said to have, and its bytes.
fn blocks(page: &Page, class: &str) -> Vec<(String, Vec<u8>)> {
    let start = format!("<script type=\"application/gzip\" class=\"{class}\" data-digest=\"");
    let unpacked = |block: &str| {
        let (digest, data) = block.split_once("\">").unwrap();
        let mut bytes = Vec::new();
        let packed = BASE64.decode(data.as_bytes()).unwrap();
        GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).unwrap();
        (digest.to_owned(), bytes)
    };
    between(&page.html, &start, "</script>").into_iter().map(unpacked).collect()
}

fn hashed(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

fn component(wat: &str) -> Vec<u8> {
    wat::parse_str(wat).unwrap()
}

#[test]
fn each_policy_is_on_the_page_once_and_whole() {
    let page = page(&[FAR, BANK]).unwrap();
    let blocks = blocks(&page, "component");
    assert_eq!(blocks.len(), 3);
    assert_eq!((blocks[1].1.as_slice(), blocks[2].1.as_slice()), (FAR, BANK));
    for (digest, bytes) in &blocks {
        assert_eq!(*digest, format!("sha256:{}", HEXLOWER.encode(&Sha256::digest(bytes))));
    }
}

#[test]
fn what_runs_is_a_slice_of_what_is_carried() {
    let page = page(&[FAR, BANK]).unwrap();
    let parts = between(&page.html, "<script type=\"application/json\" id=\"parts\">", "</script>");
    let told: serde_json::Value = serde_json::from_str(parts[0]).unwrap();
    let parts = &told["parts"];
    let carried = blocks(&page, "component");
    assert_eq!(parts.as_array().unwrap().len(), carried.len());
    for (part, (_, bytes)) in parts.as_array().unwrap().iter().zip(&carried) {
        let cores = part["cores"].as_array().unwrap();
        assert!(!cores.is_empty());
        for core in cores {
            let number = |at: usize| usize::try_from(core[at].as_u64().unwrap()).unwrap();
            let slice = &bytes[number(1)..number(1) + number(2)];
            assert!(slice.starts_with(b"\0asm\x01\0\0\0"), "{core}");
        }
    }
    // policies are made alike: one JavaScript for both
    assert_eq!(parts[1]["glue"], parts[2]["glue"]);
    assert_ne!(parts[0]["glue"], parts[1]["glue"]);
}

#[test]
fn only_the_pages_own_script_and_styles_are_let_in() {
    let page = page(&[FAR]).unwrap();
    let policy = between(&page.html, "http-equiv=\"Content-Security-Policy\" content=\"", "\">")[0];
    let (script, style) =
        (between(&page.html, "<script>", "</script>"), between(&page.html, "<style>", "</style>"));
    assert_eq!((script.len(), style.len()), (1, 1));
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {} {}; worker-src blob:; \
             base-uri 'none'; form-action 'none'",
            hashed(script[0]),
            hashed(style[0]),
            hashed(TIMELINE_STYLE)
        )
    );
    assert_eq!(page.policy, format!("{policy}; frame-ancestors 'none'"));
}

#[test]
fn nothing_ends_a_script_early_or_loads_anything() {
    let page = page(&[FAR]).unwrap();
    // the parts, the core and one policy, the worker, and the script
    assert_eq!(page.html.matches("<script").count(), 5);
    assert_eq!(page.html.matches("</script").count(), 5);
    assert!(!page.html.contains("<!--"));
    assert!(!page.html.contains('\r'), "a browser would hash another script");
    let told = page.html.replace(between(&page.html, "<script>", "</script>")[0], "");
    for loads in [" src=", " href=", " style=", "http://", "https://", "@import", "url("] {
        assert!(!told.contains(loads), "{loads}");
    }
}

#[test]
fn the_worker_holds_every_function_that_a_part_names() {
    let page = page(&[FAR]).unwrap();
    let worker = String::from_utf8(blocks(&page, "worker").remove(0).1).unwrap();
    assert!(worker.starts_with("\"use strict\";\nconst glues = [\n(() => {\n"));
    assert_eq!(worker.matches("\nfunction instantiate(").count(), 2);
    for line in worker.lines() {
        assert!(!line.starts_with("export ") && !line.starts_with("import "), "{line}");
    }
}

#[test]
fn the_same_policies_give_the_same_page() {
    assert_eq!(page(&[FAR]).unwrap(), page(&[FAR]).unwrap());
}

#[test]
fn what_is_no_component_is_refused() {
    for bytes in [b"%PDF-1.7".as_slice(), &component("(module)"), &FAR[..FAR.len() / 2]] {
        let error = page(&[FAR, bytes]).unwrap_err();
        assert!(
            matches!(&error, Error::NotAComponent { which: Named::Policy { position: 1, .. }, .. }),
            "{error:?}"
        );
        let said = error.to_string();
        assert!(
            said.starts_with("policy 2 (sha256:") && said.contains("is no WebAssembly component"),
            "{said}"
        );
    }
    assert!(page(&[b""]).is_err());
}

#[test]
fn a_policy_that_imports_is_refused_with_what_it_imports() {
    let clock = component(
        r#"(component (import "wasi:clocks/monotonic-clock@0.2.0" (instance (export "now" (func (result u64))))))"#,
    );
    let error = page(&[&clock]).unwrap_err();
    assert!(matches!(&error, Error::Imports { .. }), "{error:?}");
    let said = error.to_string();
    assert!(
        said.contains("imports `wasi:clocks/monotonic-clock") && said.contains("build it with"),
        "{said}"
    );
}

#[test]
fn a_component_that_is_no_policy_is_refused() {
    let other = component(
        "(component (component $empty) (instance $it (instantiate $empty)) (export \"other\" (instance $it)))",
    );
    let error = page(&[&other]).unwrap_err();
    assert!(matches!(&error, Error::Exports { names, .. } if names == &["other"]), "{error:?}");
}

#[test]
fn what_the_portal_sets_goes_with_its_module() {
    let parameters = BTreeMap::from([("large-from".to_owned(), i64::MAX)]);
    let modules = [Module { bytes: BANK, parameters: &parameters }];
    let page = probity_self_check::page(&modules, Choose::All).unwrap();
    let told = between(&page.html, "<script type=\"application/json\" id=\"parts\">", "</script>");
    let told: serde_json::Value = serde_json::from_str(told[0]).unwrap();
    assert_eq!(told["all"], true);
    assert_eq!(told["parts"][1]["parameters"]["large-from"], i64::MAX.to_string());
}

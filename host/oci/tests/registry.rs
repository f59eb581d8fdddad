//! Against a real registry on this machine.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::Path;

use common::registry::Registry;
use common::{patient, place, problem, with_password};
use probity::registry::{Digest, Place, PlaceProblem, Shelf};
use probity_oci::{Credentials, OciPlace, Wire};

const MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";

/// A manifest over one blob.
fn manifest(blob: &Digest, size: usize, version: &str) -> Vec<u8> {
    format!(
        r#"{{"schemaVersion":2,"mediaType":"{MANIFEST}","config":{{"mediaType":"application/vnd.oci.empty.v1+json","digest":"{}","size":2}},"layers":[{{"mediaType":"application/wasm","digest":"{blob}","size":{size}}}],"annotations":{{"version":"{version}"}}}}"#,
        Digest::of(b"{}")
    )
    .into_bytes()
}

fn released() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies/released");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let modules: Vec<_> = files.filter(|file| file.extension().is_some_and(|e| e == "wasm")).collect();
    assert!(!modules.is_empty());
    modules.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Puts one module with a manifest of its own.
fn publish(place: &OciPlace, tag: &str, module: &[u8]) -> Vec<u8> {
    place.put_blob(b"{}").unwrap();
    let digest = place.put_blob(module).unwrap();
    assert_eq!(digest, Digest::of(module));
    let manifest = manifest(&digest, module.len(), tag);
    place.put_manifest(tag, &manifest).unwrap();
    manifest
}

#[test]
fn what_is_put_there_can_be_read_from_there() {
    let registry = Registry::open();
    let place = place(&registry.address, patient());
    let mut tags = Vec::new();
    for (number, module) in released().iter().enumerate() {
        let tag = format!("policy-{number}-1.0.0");
        let manifest = publish(&place, &tag, module);
        assert_eq!(place.manifest(&tag).unwrap(), Some(manifest));
        let limit = module.len() as u64;
        assert_eq!(place.blob(&Digest::of(module), limit).unwrap(), *module);
        tags.push(tag);
    }
    assert_eq!(place.tags().unwrap(), tags);
    assert_eq!(place.name(), format!("oci://{}/law/policies", registry.address));
}

#[test]
fn the_same_may_be_put_again_and_a_tag_may_move() {
    let registry = Registry::open();
    let place = place(&registry.address, patient());
    let first = publish(&place, "index", b"first");
    let stored = registry.file_of(Digest::of(b"first").hex());
    let before = fs::metadata(&stored).unwrap().modified().unwrap();
    assert_eq!(publish(&place, "index", b"first"), first);
    assert_eq!(fs::metadata(&stored).unwrap().modified().unwrap(), before, "it is not sent twice");
    let second = publish(&place, "index", b"second");
    assert_eq!(place.manifest("index").unwrap(), Some(second));
    assert_eq!(place.tags().unwrap(), ["index"]);
    assert_eq!(place.blob(&Digest::of(b"first"), 100).unwrap(), b"first");
}

#[test]
fn what_is_not_there_is_missing() {
    let registry = Registry::open();
    let place = place(&registry.address, patient());
    let empty = problem(place.tags());
    assert_eq!(empty, PlaceProblem::Missing { what: "repository `law/policies`".to_owned() });
    assert_eq!(place.manifest("1.0.0").unwrap(), None);
    publish(&place, "1.0.0", b"module");
    assert_eq!(place.manifest("2.0.0").unwrap(), None);
    let absent = Digest::of(b"absent");
    assert_eq!(problem(place.blob(&absent, 100)), PlaceProblem::Missing { what: absent.to_string() });
    // what a manifest names must be there first
    let dangling = problem(place.put_manifest("3.0.0", &manifest(&absent, 6, "3.0.0")));
    assert!(matches!(dangling, PlaceProblem::Status { status: 400 | 404, .. }), "{dangling}");
}

#[test]
fn bytes_that_changed_where_they_lie_are_told() {
    let registry = Registry::open();
    let place = place(&registry.address, patient());
    let expected = place.put_blob(b"true bytes").unwrap();
    fs::write(registry.file_of(expected.hex()), b"fake bytes").unwrap();
    let actual = Digest::of(b"fake bytes");
    assert_eq!(problem(place.blob(&expected, 100)), PlaceProblem::OtherBytes { expected, actual });
}

#[test]
fn nothing_larger_than_allowed_is_read() {
    let registry = Registry::open();
    let place = place(&registry.address, patient());
    let module = vec![7; 3 << 20];
    let digest = place.put_blob(&module).unwrap();
    assert_eq!(place.blob(&digest, 3 << 20).unwrap(), module);
    let limit = (3 << 20) - 1;
    let too_large = problem(place.blob(&digest, limit));
    assert_eq!(too_large, PlaceProblem::TooLarge { what: digest.to_string(), limit });
}

#[test]
fn a_manifest_must_say_what_it_is() {
    let registry = Registry::open();
    let place = place(&registry.address, patient());
    for bad in [&br#"{"schemaVersion":2}"#[..], b"not JSON", b""] {
        let problem = problem(place.put_manifest("1.0.0", bad));
        assert!(
            matches!(&problem, PlaceProblem::Malformed { what, .. } if what == "tag `1.0.0`"),
            "{problem}"
        );
    }
    for bad in ["../policies", "1.0.0+build", "", "a/b", "?n=1"] {
        assert!(matches!(problem(place.manifest(bad)), PlaceProblem::Malformed { .. }), "{bad}");
        assert!(matches!(problem(place.put_manifest(bad, b"{}")), PlaceProblem::Malformed { .. }), "{bad}");
    }
}

#[test]
fn only_who_has_the_password_comes_in() {
    let registry = Registry::locked();
    let inside = place(&registry.address, with_password("right"));
    let manifest = publish(&inside, "1.0.0", b"module");
    assert_eq!(inside.manifest("1.0.0").unwrap(), Some(manifest));
    assert_eq!(inside.tags().unwrap(), ["1.0.0"]);
    let mut token = patient();
    token.credentials = Credentials::Token("not a token".to_owned());
    for settings in [with_password("wrong"), patient(), token] {
        let outside = place(&registry.address, settings);
        let denied = |what: &str| PlaceProblem::Denied { status: 401, what: what.to_owned() };
        assert_eq!(problem(outside.tags()), denied("the list of tags"));
        assert_eq!(problem(outside.manifest("1.0.0")), denied("tag `1.0.0`"));
        let digest = Digest::of(b"module");
        assert_eq!(problem(outside.blob(&digest, 100)), denied(digest.as_str()));
        assert_eq!(problem(outside.put_blob(b"other")), denied(Digest::of(b"other").as_str()));
        let said = outside.tags().unwrap_err().to_string();
        assert!(!said.contains("wrong") && !said.contains("not a token"), "{said}");
    }
}

#[test]
fn an_encrypted_registry_is_trusted_by_its_authority() {
    let registry = Registry::encrypted();
    let mut settings = patient();
    settings.wire = Wire::Encrypted;
    let stranger = place(&registry.address, settings.clone());
    let problem = problem(stranger.tags());
    assert!(
        matches!(&problem, PlaceProblem::Unreachable { problem } if problem.contains("certificate")),
        "{problem}"
    );
    settings.extra_roots.push(registry.root.clone().unwrap());
    let place = place(&registry.address, settings);
    let manifest = publish(&place, "1.0.0", b"module");
    assert_eq!(place.manifest("1.0.0").unwrap(), Some(manifest));
    assert_eq!(place.blob(&Digest::of(b"module"), 100).unwrap(), b"module");
}

#[test]
fn an_encrypted_registry_is_not_spoken_to_in_the_clear() {
    let registry = Registry::encrypted();
    let place = place(&registry.address, with_password("right"));
    assert!(matches!(problem(place.tags()), PlaceProblem::Status { status: 400, .. }));
}

#[test]
fn a_root_that_is_no_certificate_is_refused() {
    for bad in [&b""[..], b"no PEM", b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n"] {
        let mut settings = patient();
        settings.extra_roots.push(bad.to_vec());
        let refused = problem(OciPlace::new("oci://registry.example/policies", settings));
        assert!(matches!(refused, PlaceProblem::Malformed { .. }), "{refused}");
    }
}

#[test]
fn many_threads_may_use_one_place() {
    let registry = Registry::locked();
    let place = place(&registry.address, with_password("right"));
    std::thread::scope(|scope| {
        for thread in 0..8_u8 {
            let place = &place;
            scope.spawn(move || {
                for number in 0..4_u8 {
                    let bytes = [thread, number];
                    let digest = place.put_blob(&bytes).unwrap();
                    assert_eq!(place.blob(&digest, 2).unwrap(), bytes);
                }
            });
        }
    });
}

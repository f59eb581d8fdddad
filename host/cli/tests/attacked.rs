//! Somebody attacks a portal's registry, or it fails: a named error, while decisions go on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod story;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use story::{Portal, Server, fixture};

/// That an update is refused with a named error, and that decisions go on.
fn refused(portal: &Portal, kind: &str) {
    let said = portal.bad(&["update"], kind);
    let (status, decided) = portal.check(&portal.case("2026-05-06"));
    assert_eq!((status, decided["outcome"].as_str()), (0, Some("allow")), "decisions go on after: {said}");
}

#[test]
fn a_tampered_module_is_refused() {
    let portal = Portal::behind();
    let module = fixture("2.0.0");
    let mut other = module.clone();
    *other.last_mut().unwrap() ^= 1;
    std::fs::write(portal.blob(&module), other).unwrap();
    refused(&portal, "other-bytes");
}

#[test]
fn a_wrong_publisher_is_refused() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["update"]);
    std::fs::remove_dir_all(portal.path("registry")).unwrap();
    portal.publish_by("other", "2.0.0");
    refused(&portal, "other-key");
}

#[test]
fn an_expired_key_is_refused() {
    let portal = Portal::behind();
    let trust = portal.read("trust.toml");
    // by today it has expired; what was signed before, within its days, still decides
    portal.write("trust.toml", &trust.replace("key = \"RW", "until = 2020-12-31\nkey = \"RW"));
    portal.bad(&["update"], "key-not-valid");
    portal.write("trust.toml", &trust);
    refused_nothing(&portal);
}

fn refused_nothing(portal: &Portal) {
    portal.good(&["update"]);
    assert_eq!(portal.check(&portal.case("2026-05-06")).0, 0);
}

#[test]
fn an_old_index_replayed_is_refused() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["policy", "mirror", "registry", "old"]);
    portal.publish("2.0.0");
    portal.good(&["update"]);
    portal.trust_place("old");
    refused(&portal, "older-index");
}

#[test]
fn a_store_that_is_damaged_is_taken_up_anew_and_nothing_older() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["policy", "mirror", "registry", "old"]);
    portal.publish("2.0.0");
    portal.good(&["update"]);
    let case = portal.case("2026-05-06");
    let last = portal.read("institute.key.institute.index");
    let list = portal.path(".probity/index.json");
    let index = portal.path(".probity").join(portal.blob_path(last.as_bytes()));
    for (file, damage) in [(&list, ""), (&list, "{"), (&list, "[]"), (&index, ""), (&index, "{")] {
        std::fs::write(file, damage).unwrap();
        let (status, error) = portal.check(&case);
        assert_eq!((status, error["error"]["kind"].as_str()), (1, Some("lost-index")), "{damage:?}");
        portal.trust_place("old");
        portal.bad(&["update"], "older-index");
        assert_eq!(portal.check(&case).0, 1, "{damage:?}");
        portal.trust_place("registry");
        portal.good(&["update"]);
        assert_eq!(portal.check(&case).0, 0, "{damage:?}");
    }
    // where the lock is lost with it, it is begun anew
    std::fs::write(&list, "{").unwrap();
    std::fs::remove_file(portal.path("trust.lock")).unwrap();
    portal.good(&["update"]);
    assert_eq!(portal.check(&case).0, 0);
}

#[test]
fn a_truncated_download_is_refused() {
    let portal = Portal::behind();
    let module = portal.blob_path(&fixture("2.0.0"));
    let server = Server::of(&portal, move |path, bytes| match path.ends_with(&module) {
        true => Server::broken_off(bytes),
        false => Server::ok(bytes),
    });
    portal.trust_place(&server.address);
    refused(&portal, "truncated");
}

#[test]
fn a_registry_that_hangs_is_refused() {
    let portal = Portal::behind();
    let server = Server::hanging();
    portal.trust_place(&format!("{}\"\ntimeout = 1\n#", server.address));
    refused(&portal, "timed-out");
}

#[test]
fn a_place_that_does_not_answer_is_asked_once_in_an_update() {
    let portal = Portal::behind();
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    // it gives the index, and none of the modules
    let signature = portal.read("2.0.0.wasm.minisig");
    let lost =
        [fixture("1.0.0"), fixture("2.0.0"), signature.into(), portal.read("1.0.0.wasm.minisig").into()]
            .map(|bytes| portal.blob_path(&bytes));
    let server = Server::of(&portal, move |path, bytes| match lost.iter().any(|lost| path.ends_with(lost)) {
        true => {
            counted.fetch_add(1, Ordering::SeqCst);
            b"HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                .to_vec()
        }
        false => Server::ok(bytes),
    });
    std::fs::remove_dir_all(portal.path(".probity")).unwrap();
    portal.trust_place(&format!("{}\"\n\n[[registry]]\nplace = \"registry", server.address));
    portal.good(&["update"]);
    assert_eq!(asked.load(Ordering::SeqCst), 1, "two versions, and both of them from the other place");
    // and again in the next one
    std::fs::remove_dir_all(portal.path(".probity")).unwrap();
    portal.good(&["update"]);
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[test]
fn of_several_registries_that_fail_each_is_told() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["policy", "mirror", "registry", "old"]);
    portal.publish("2.0.0");
    portal.good(&["update"]);
    let hanging = format!("{}\"\ntimeout = 1\n\n[[registry]]\nplace = \"", Server::hanging().address);
    // the one that may be an attack says what kind it is
    portal.trust_place(&format!("{hanging}old"));
    refused(&portal, "older-index");
    let (status, said) = portal.says(&["update"]);
    let lines: Vec<_> = said.lines().collect();
    assert_eq!((status, lines.len()), (1, 3), "{said}");
    assert_eq!(lines[0], "error: no registry gives the index of publisher `institute`");
    assert!(lines[1].starts_with("  × `http://127.0.0.1") && lines[1].contains("within 1 s"), "{said}");
    assert!(
        lines[2].starts_with("  × `old`") && lines[2].contains("number 1, and number 2 was seen"),
        "{said}"
    );
    // where another one is good, each that is not is a warning
    portal.trust_place(&format!("{hanging}old\"\n\n[[registry]]\nplace = \"registry"));
    let said = portal.good(&["update"]);
    assert_eq!(said.matches("warning: ").count(), 2, "{said}");
    // a module that no registry gives whole
    for place in ["registry", "old"] {
        std::fs::remove_file(portal.path(place).join(portal.blob_path(&fixture("1.0.0")))).unwrap();
    }
    std::fs::remove_dir_all(portal.path(".probity/blobs")).unwrap();
    std::fs::remove_file(portal.path(".probity/index.json")).unwrap();
    portal.trust_place("registry\"\n\n[[registry]]\nplace = \"old");
    let said = portal.bad(&["update"], "missing");
    assert!(said.contains("no registry gives `sample-fines` 1.0.0: "), "{said}");
}

#[test]
fn a_registry_that_answers_with_ten_gibibytes_is_refused() {
    let portal = Portal::behind();
    let server = Server::endless();
    portal.trust_place(&server.address);
    refused(&portal, "too-large-download");
}

//! With the programs of others: minisign checks what we sign and signs what we check, and a real registry holds what we
//! publish.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../../oci/tests/common/registry.rs"]
#[allow(dead_code, reason = "each test program uses its part")]
mod registry;
mod story;

use std::io::Write;
use std::process::Stdio;

use probity_test_tools::Tool;

use registry::Registry;
use story::{PASSWORD, Portal, fixture};

/// Runs minisign in the folder of the portal, and answers what it asks.
fn minisign(portal: &Portal, arguments: &[&str], answers: &str) -> (bool, String) {
    let mut child = Tool::Minisign
        .command()
        .unwrap()
        .current_dir(portal.path(""))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    (out.status.success(), String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned())
}

#[test]
fn minisign_checks_what_we_sign() {
    let portal = Portal::new();
    portal.copy_module("1.0.0");
    portal.sign("1.0.0.wasm");
    let verify = ["-V", "-p", "institute.pub", "-m", "1.0.0.wasm"];
    let (good, said) = minisign(&portal, &verify, "");
    assert!(good, "{said}");
    assert!(said.contains("probity-policy/1 name=sample-fines version=1.0.0 digest=sha256:"), "{said}");
    std::fs::write(portal.path("1.0.0.wasm"), fixture("2.0.0")).unwrap();
    assert!(!minisign(&portal, &verify, "").0);
}

#[test]
fn we_check_what_minisign_signs() {
    let portal = Portal::new();
    portal.copy_module("1.0.0");
    let answers = format!("{PASSWORD}\n{PASSWORD}\n");
    let (good, said) = minisign(&portal, &["-G", "-p", "theirs.pub", "-s", "theirs.key"], &answers);
    assert!(good, "{said}");
    let digest = probity::registry::Digest::of(&fixture("1.0.0"));
    let comment = format!(
        "probity-policy/1 name=sample-fines version=1.0.0 digest={digest} in-force-from=2015-01-01 \
         in-force-until=2026-12-31 signed=2026-01-01"
    );
    let sign = ["-S", "-s", "theirs.key", "-m", "1.0.0.wasm", "-t", &comment];
    let (good, said) = minisign(&portal, &sign, &format!("{PASSWORD}\n"));
    assert!(good, "{said}");
    portal.good(&["policy", "verify", "1.0.0.wasm", "--key", "theirs.pub"]);
    portal.bad(&["policy", "verify", "1.0.0.wasm", "--key", "institute.pub"], "other-key");
    // and by their key, with our command
    portal.good(&["policy", "sign", "1.0.0.wasm", "--key", "theirs.key", "--password-file", "password"]);
    assert!(minisign(&portal, &["-V", "-p", "theirs.pub", "-m", "1.0.0.wasm"], "").0);
    // without a comment of ours, a signature says nothing of the policy
    assert!(minisign(&portal, &["-S", "-s", "theirs.key", "-m", "1.0.0.wasm"], &format!("{PASSWORD}\n")).0);
    portal.bad(&["policy", "verify", "1.0.0.wasm", "--key", "theirs.pub"], "bad-statement");
}

#[test]
fn a_real_registry_holds_what_we_publish() {
    let portal = Portal::new();
    let registry = Registry::locked();
    portal.write("right", "portal:right");
    portal.write("wrong", "portal:wrong");
    let place = format!("oci://{}/law/policies", registry.address);
    let push = |version: &str, credentials: &str| -> Vec<String> {
        portal.copy_module(version);
        portal.sign(&format!("{version}.wasm"));
        let arguments = [
            "policy",
            "push",
            &format!("{version}.wasm"),
            "--to",
            &place,
            "--publisher",
            "institute",
            "--key",
            "institute.key",
            "--password-file",
            "password",
            "--credentials",
            credentials,
        ];
        arguments.map(str::to_owned).into()
    };
    let good =
        |arguments: Vec<String>| portal.good(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    portal.bad(&push("1.0.0", "wrong").iter().map(String::as_str).collect::<Vec<_>>(), "denied");
    good(push("1.0.0", "right"));
    good(push("2.0.0", "right"));
    portal.trust_place(&format!("{place}\"\ncredentials = \"right"));
    portal.good(&["update"]);
    assert_eq!(portal.check(&portal.case("2026-05-06")).0, 0);
    assert_eq!(portal.check(&portal.case("2027-01-02")).0, 12);
    let found = portal.good(&[
        "policy",
        "search",
        "--from",
        &place,
        "--credentials",
        "right",
        "--trust",
        "trust.toml",
    ]);
    assert!(found.contains("sample-fines 2.0.0") && found.contains("(verified)"), "{found}");
    // from there into a folder, for a place without access to it
    portal.good(&["policy", "mirror", &place, "mirror", "--credentials", "right", "--trust", "trust.toml"]);
    portal.good(&[
        "policy",
        "pull",
        "sample-fines",
        "--from",
        "mirror",
        "--trust",
        "trust.toml",
        "--out",
        "pulled.wasm",
    ]);
    assert_eq!(std::fs::read(portal.path("pulled.wasm")).unwrap(), fixture("2.0.0"));
}

//! A legal team publishes, and a portal takes it up: the whole story through the command.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod story;

use serde_json::Value;

use story::{PASSWORD, Portal, Server, fixture};

#[test]
fn two_versions_each_decide_the_tenders_of_their_days() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["update"]);
    // a fine of one and a half million, before and after the figure is one million
    let (before, after) = (portal.case("2026-05-06"), portal.case("2027-01-02"));
    let (status, decided) = portal.check(&before);
    assert_eq!((status, decided["outcome"].as_str()), (0, Some("allow")));
    let (status, error) = portal.check(&after);
    assert_eq!((status, error["error"]["kind"].as_str()), (1, Some("not-in-force")), "{error}");

    portal.publish("2.0.0");
    let shown = portal.good(&["update", "--dry-run"]);
    assert!(
        shown.contains("+ sample-fines 2.0.0  in force from 2027-01-01 on, publisher `institute`"),
        "{shown}"
    );
    assert!(shown.contains("nothing is written"), "{shown}");
    assert_eq!(portal.check(&after).0, 1, "nothing was taken up");
    portal.good(&["update"]);
    assert!(portal.good(&["update"]).contains("nothing has changed"));

    let (status, decided) = portal.check(&before);
    assert_eq!((status, decided["policies"][0]["version"].as_str()), (0, Some("1.0.0")));
    let (status, decided) = portal.check(&after);
    assert_eq!((status, decided["policies"][0]["version"].as_str()), (12, Some("2.0.0")));
    assert_eq!(decided["policies"].as_array().unwrap().len(), 1, "one version of each policy");

    let resolved = portal.good(&["resolve", "--on", "2026-12-31"]);
    insta::assert_snapshot!("resolved_before", resolved);
    let resolved = portal.good(&["resolve", "--on", "2027-01-01"]);
    insta::assert_snapshot!("resolved_after", resolved);
    let (status, resolved) = portal.json(&["resolve", "--on", "2014-12-31", "--format", "json"]);
    assert_eq!((status, resolved[0]["chosen"].clone()), (1, Value::Null));
}

#[test]
fn keys_are_secret_and_signatures_are_checked() {
    let portal = Portal::new();
    portal.copy_module("1.0.0");
    portal.good(&["policy", "sign", "1.0.0.wasm", "--key", "institute.key", "--password-file", "password"]);
    let said = portal.good(&["policy", "verify", "1.0.0.wasm", "--key", "institute.pub"]);
    assert!(said.starts_with("good: sample-fines 1.0.0, in force from 2015-01-01 to 2026-12-31"), "{said}");
    portal.good(&["policy", "verify", "1.0.0.wasm", "--trust", "trust.toml"]);
    portal.bad(&["policy", "verify", "1.0.0.wasm", "--key", "other.pub"], "other-key");
    portal.write("wrong", "not the password");
    let said = portal.bad(
        &["policy", "sign", "1.0.0.wasm", "--key", "institute.key", "--password-file", "wrong"],
        "bad-key",
    );
    assert!(!said.contains("not the password") && !said.contains(PASSWORD), "{said}");
    let secret = portal.read("institute.key");
    assert!(secret.starts_with("untrusted comment:") && !secret.contains(PASSWORD));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(portal.path("institute.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "for its owner alone");
    }
    portal.bad(&["policy", "keygen", "institute", "--password-file", "password"], "exists");
    let tampered = [std::fs::read(portal.path("1.0.0.wasm")).unwrap(), b"\0\x06\x05extra".to_vec()].concat();
    std::fs::write(portal.path("1.0.0.wasm"), tampered).unwrap();
    portal.bad(&["policy", "verify", "1.0.0.wasm", "--key", "institute.pub"], "bad-signature");
    portal.bad(
        &[
            "policy",
            "push",
            "1.0.0.wasm",
            "--to",
            "registry",
            "--publisher",
            "institute",
            "--key",
            "institute.key",
            "--password-file",
            "password",
        ],
        "bad-signature",
    );
}

#[test]
fn what_is_published_is_found_fetched_and_mirrored() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.publish("2.0.0");
    let found = portal.good(&["policy", "search", "fines", "--from", "registry", "--trust", "trust.toml"]);
    insta::assert_snapshot!("search", found);
    assert!(portal.good(&["policy", "search", "--from", "registry"]).contains("not verified"));
    assert!(
        portal.good(&["policy", "search", "nothing-of-it", "--from", "registry"]).contains("nothing of it")
    );
    portal.good(&["policy", "pull", "sample-fines@^1", "--from", "registry", "--trust", "trust.toml"]);
    assert_eq!(std::fs::read(portal.path("sample-fines-1.0.0.wasm")).unwrap(), fixture("1.0.0"));
    portal.good(&["policy", "verify", "sample-fines-1.0.0.wasm", "--key", "institute.pub"]);
    portal.bad(
        &["policy", "pull", "sample-fines@^3", "--from", "registry", "--trust", "trust.toml"],
        "missing",
    );
    portal.bad(&["policy", "pull", "sample-fines", "--from", "registry"], "usage");

    let said = portal.good(&["policy", "mirror", "registry", "mirror", "--trust", "trust.toml"]);
    assert!(said.contains("2 versions of `institute` (index 2) are there, 2 of them new"), "{said}");
    portal.trust_place("mirror");
    portal.good(&["update"]);
    assert_eq!(portal.check(&portal.case("2027-01-02")).0, 12);
    // the same bytes again are no change, other bytes are refused
    portal.push("1.0.0");
    portal.copy_module("2.0.0");
    let other = [fixture("2.0.0"), b"\0\x06\x05extra".to_vec()].concat();
    std::fs::write(portal.path("2.0.0.wasm"), other).unwrap();
    portal.sign("2.0.0.wasm");
    let said = portal.bad_push("2.0.0.wasm", "already-published");
    assert!(said.contains("a published version never changes"), "{said}");
}

#[test]
fn a_revoked_version_stops_and_a_shadow_is_recorded() {
    let portal = Portal::with_both();
    portal.good(&[
        "policy",
        "revoke",
        "sample-fines",
        "2.0.0",
        "--reason",
        "wrong figure",
        "--to",
        "registry",
        "--publisher",
        "institute",
        "--key",
        "institute.key",
        "--password-file",
        "password",
    ]);
    assert!(portal.good(&["update"]).contains("wrong figure"));
    assert_eq!(portal.check(&portal.case("2027-01-02")).1["error"]["kind"], "not-in-force");

    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.publish("2.0.0");
    let trust = portal.read("trust.toml").replace("version = \"*\"", "version = \"^1\"");
    portal.write(
        "trust.toml",
        &format!("{trust}\n[[policy]]\nname = \"sample-fines\"\nversion = \"^2\"\nmode = \"shadow\"\n"),
    );
    portal.good(&["update"]);
    let (status, decided) = portal.check(&portal.case("2026-05-06"));
    assert_eq!((status, decided["policies"].as_array().unwrap().len()), (0, 1), "the shadow does not count");
    let report = portal.good(&["policy", "impact", "--shadow", ".probity/shadow.ndjson"]);
    assert!(report.contains("Large fine"), "{report}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(portal.path(".probity/shadow.ndjson")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "it names bidders");
    }
}

#[test]
fn resolving_finds_what_a_decision_stumbles_over() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["update"]);
    let (case, trust) = (portal.case("2026-05-06"), portal.read("trust.toml"));
    let resolve = ["resolve", "--on", "2026-05-06"];
    let same = |kind: &str, status: i32| {
        let (_, refused) = portal.check(&case);
        let (exit, resolved) = portal.json(&[&resolve[..], &["--format", "json"]].concat());
        let policy = &resolved[0];
        assert_eq!(
            (exit, &policy["chosen"], &policy["versions"][0]["standing"]),
            (status, &Value::Null, &"stopped".into())
        );
        assert_eq!(
            (&policy["fault"]["kind"], &policy["fault"]["message"]),
            (&kind.into(), &refused["error"]["message"])
        );
        assert_eq!(refused["error"]["kind"], kind);
        let (exit, said) = portal.says(&resolve);
        assert_eq!(exit, status, "{said}");
        assert!(
            said.contains(": none\n  ✗ 1.0.0      the highest that has begun, and nothing can be decided"),
            "{said}"
        );
        assert!(said.contains("error: "), "{said}");
    };
    portal.write("trust.toml", &format!("{trust}parameters = {{ look-back = \"soon\" }}\n"));
    same("bad-parameter", 2);
    portal.write("trust.toml", &format!("{trust}parameters = {{ no-such = 1 }}\n"));
    same("unknown-parameter", 2);
    // a newer index that has expired by now
    portal.write("trust.toml", &trust);
    portal.publish_expired_index();
    portal.bad(&["update"], "expired-index");
    portal.good(&resolve);
    portal.write("trust.toml", &format!("expired-index = \"stop\"\n{trust}"));
    same("expired-index", 1);
}

#[test]
fn what_was_never_taken_up_is_told_as_that() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.good(&["update"]);
    std::fs::remove_file(portal.path("trust.lock")).unwrap();
    let (status, said) = portal.says(&["resolve", "--on", "2026-05-06"]);
    assert!(status != 0 && said.contains("1.0.0      not taken up yet: run `probity update`"), "{said}");
    assert!(said.contains("no version can be used: none is taken up yet; run `probity update`"), "{said}");
}

#[test]
fn a_shadow_is_resolved_as_it_is_evaluated() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.publish("2.0.0");
    let trust = portal.read("trust.toml").replace("version = \"*\"", "version = \"^1\"");
    let shadow = "\n[[policy]]\nname = \"sample-fines\"\nversion = \"*\"\nmode = \"shadow\"\n";
    portal.write("trust.toml", &format!("{trust}{shadow}"));
    portal.good(&["update"]);
    // 2.0.0 begins in 2027
    insta::assert_snapshot!("resolved_shadow", portal.good(&["resolve", "--on", "2026-12-31"]));
    portal.write("trust.toml", &format!("{trust}{shadow}parameters = {{ look-back = \"soon\" }}\n"));
    let (status, resolved) = portal.json(&["resolve", "--on", "2026-12-31", "--format", "json"]);
    let (decides, shadow) = (&resolved[0], &resolved[1]);
    assert_eq!((status, &decides["chosen"], &decides["fault"]), (0, &"1.0.0".into(), &Value::Null));
    assert_eq!((&shadow["chosen"], &shadow["fault"]["kind"]), (&Value::Null, &"bad-parameter".into()));
    assert_eq!(shadow["versions"][0]["standing"], "stopped");
    assert_eq!(portal.check(&portal.case("2026-05-06")).0, 0);
}

#[test]
fn a_registry_that_is_a_web_site() {
    let portal = Portal::behind();
    let server = Server::of(&portal, |_, bytes| Server::ok(bytes));
    portal.trust_place(&server.address);
    portal.good(&["update"]);
    assert_eq!(portal.check(&portal.case("2027-01-02")).0, 12);
    portal.bad_push_to("1.0.0.wasm", &server.address, "bad-place");
}

#[test]
fn programs_read_what_was_done() {
    let portal = Portal::new();
    portal.copy_module("1.0.0");
    let keys = ["--key", "institute.key", "--password-file", "password", "--format", "json"];
    let made =
        portal.json(&["policy", "keygen", "third", "--password-file", "password", "--format", "json"]).1;
    assert!(portal.read("third.pub").contains(made["public_key"].as_str().unwrap()));
    let signed = portal.json(&[&["policy", "sign", "1.0.0.wasm"][..], &keys].concat()).1;
    assert_eq!((&signed["version"], &signed["signature"]), (&"1.0.0".into(), &"1.0.0.wasm.minisig".into()));
    let to = ["--to", "registry", "--publisher", "institute"];
    let pushed = portal.json(&[&["policy", "push", "1.0.0.wasm"][..], &to, &keys].concat()).1;
    assert_eq!((&pushed["serial"], &pushed["policies"][0]["digest"]), (&1.into(), &signed["digest"]));
    let pulled = portal.json(&[
        "policy",
        "pull",
        "sample-fines",
        "--from",
        "registry",
        "--trust",
        "trust.toml",
        "--format",
        "json",
    ]);
    assert_eq!((pulled.0, &pulled.1["module"]), (0, &"sample-fines-1.0.0.wasm".into()));
    let mirrored = portal
        .json(&["policy", "mirror", "registry", "mirror", "--trust", "trust.toml", "--format", "json"])
        .1;
    assert_eq!((&mirrored["copied"], &mirrored["verified"]), (&1.into(), &true.into()));
    let updated = portal.json(&["update", "--format", "json"]).1;
    assert_eq!((&updated["written"], &updated["changes"][0]["change"]), (&true.into(), &"added".into()));
    let revoke = ["policy", "revoke", "sample-fines", "1.0.0", "--reason", "wrong"];
    let revoked = portal.json(&[&revoke[..], &to, &keys].concat()).1;
    assert_eq!(revoked["policies"][0]["revoked"]["reason"], "wrong");
    portal.bad(
        &[&["policy", "revoke", "sample-fines", "1.0.0", "--reason", " "][..], &to, &keys[..4]].concat(),
        "usage",
    );
    // a registry that was emptied is not begun anew without a word
    std::fs::remove_dir_all(portal.path("registry")).unwrap();
    portal.bad_push("1.0.0.wasm", "missing-index");
    portal.bad_push_to("1.0.0.wasm", "ftp://registry", "bad-place");
}

/// The arguments that publish modules at a place from what the publisher has kept itself.
fn restoring<'a>(to: &'a str, modules: &[&'a str]) -> Vec<&'a str> {
    let who = ["--publisher", "institute", "--key", "institute.key", "--password-file", "password"];
    [&["policy", "push"], modules, &["--to", to, "--restore"], &who].concat()
}

#[test]
fn an_emptied_place_is_restored_whole_or_not_at_all() {
    let portal = Portal::with_both();
    let kept = portal.read("institute.key.institute.index");
    std::fs::remove_dir_all(portal.path("registry")).unwrap();
    for (modules, missing) in [
        (&[][..], "of `sample-fines` 1.0.0, `sample-fines` 2.0.0, which"),
        (&["2.0.0.wasm"], "of `sample-fines` 1.0.0, which"),
    ] {
        let said = portal.bad(&restoring("registry", modules), "missing-modules");
        assert!(said.contains(missing), "{said}");
        assert!(!portal.path("registry/index.json").exists() && !portal.path("registry/blobs").exists());
    }
    assert_eq!(portal.read("institute.key.institute.index"), kept);
    portal.good(&restoring("registry", &["1.0.0.wasm", "2.0.0.wasm"]));
    std::fs::remove_dir_all(portal.path(".probity/blobs")).unwrap();
    portal.good(&["update"]);
    // the modules are there and only the tags are lost
    std::fs::remove_file(portal.path("registry/index.json")).unwrap();
    portal.good(&restoring("registry", &[]));
    assert!(portal.read("registry/index.json").contains("sample-fines_1.0.0"));
    // an index that is damaged, and a signature that is
    std::fs::write(portal.blob(kept.as_bytes()), "").unwrap();
    portal.good(&restoring("registry", &["1.0.0.wasm"]));
    std::fs::write(portal.blob(portal.read("2.0.0.wasm.minisig").as_bytes()), "").unwrap();
    let said = portal.bad(&restoring("registry", &[]), "missing-modules");
    assert!(said.contains("of `sample-fines` 2.0.0, which"), "{said}");
    portal.good(&restoring("registry", &["2.0.0.wasm"]));
    portal.good(&["policy", "mirror", "registry", "mirror"]);
}

#[test]
fn what_was_lost_of_a_version_is_stored_by_pushing_it_again() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.publish("2.0.0");
    let (module, signature) = (fixture("1.0.0"), portal.read("1.0.0.wasm.minisig"));
    for lost in [&module[..], signature.as_bytes()] {
        std::fs::remove_file(portal.blob(lost)).unwrap();
        portal.push("1.0.0");
        assert_eq!(std::fs::read(portal.blob(lost)).unwrap(), lost);
    }
    portal.good(&["update"]);
}

#[test]
fn a_place_that_keeps_nothing_is_told() {
    let portal = Portal::new();
    portal.copy_module("1.0.0");
    portal.sign("1.0.0.wasm");
    let said = portal.bad_push_to("1.0.0.wasm", &Server::forgetful(), "not-kept");
    assert!(said.contains("does not give the index of publisher `institute` that was just stored"), "{said}");
    assert!(!portal.path("institute.key.institute.index").exists());
}

#[test]
fn what_names_no_host_is_refused_where_the_option_is_read() {
    let portal = Portal::new();
    for option in ["--allow-redirect", "--token-service"] {
        for host in ["*", "", "https://storage.example", "storage.example:x"] {
            let pull = ["policy", "pull", "law", "--from", "oci://registry.example/p", option, host];
            let said = portal.bad(&pull, "usage");
            assert!(said.contains(option) && said.contains(&format!("`{host}` names no host")), "{said}");
        }
    }
}

#[test]
fn nothing_of_another_kind_is_overwritten() {
    let portal = Portal::new();
    portal.publish("1.0.0");
    portal.copy_module("2.0.0");
    let secret = portal.read("institute.key");
    let sign = ["policy", "sign", "2.0.0.wasm", "--key", "institute.key", "--password-file", "password"];
    portal.bad(&[&sign[..], &["--signature", "institute.key"]].concat(), "exists");
    let pull = ["policy", "pull", "sample-fines", "--from", "registry", "--trust", "trust.toml"];
    for file in ["institute.key", "2.0.0.wasm"] {
        portal.bad(&[&pull[..], &["--out", file]].concat(), "exists");
    }
    let case = portal.case("2026-05-06");
    let impact = ["policy", "impact", "1.0.0.wasm", "2.0.0.wasm", "--cases", &case];
    portal.bad(&[&impact[..], &["--html", "institute.key"]].concat(), "exists");
    assert_eq!(portal.read("institute.key"), secret);
    assert_eq!(std::fs::read(portal.path("2.0.0.wasm")).unwrap(), fixture("2.0.0"));
    for _ in 0..2 {
        portal.good(&[&impact[..], &["--html", "impact.html"]].concat());
        portal.good(&[&sign[..], &["--signature", "again.minisig"]].concat());
    }
    assert!(portal.read("impact.html").contains("</html>"));
}

//! The files: faults with their places, all at once.

use std::path::Path;

use probity::registry::{Digest, Index};
use probity::trust::{
    Lock, Mode, NewKey, PublicKey, SecretKey, Signature, SignatureProblem, SigningProblem, Trust,
};

use crate::world::KEY;

fn faults(text: &str) -> Vec<(String, String)> {
    let error = Trust::parse(text, "`trust.toml`", Path::new("")).unwrap_err();
    error.faults.into_iter().map(|fault| (fault.path, fault.problem)).collect()
}

#[test]
fn a_trust_file_is_read() {
    let key = KEY.public();
    let text = format!(
        "store = \"state\"\nexpired-index = \"stop\"\nindex-lifetime-days = 100\n[[registry]]\nplace = \"https://policies.example/\"\n\
         [[registry]]\nplace = \"local\"\n[[publisher]]\nid = \"ministry\"\nnames = [\"cn-*\", \"law\"]\n\
         [[publisher.key]]\nkey = \"{key}\"\nfrom = 2026-01-01\nuntil = \"2027-12-31\"\n\
         [[policy]]\nname = \"cn-law\"\nversion = \"^1.2\"\nparameters = {{ years = 3, strict = true, reading = \"bars\" }}\n\
         [[policy]]\nname = \"cn-law\"\nversion = \"^2\"\nmode = \"shadow\"\n"
    );
    let trust = Trust::parse(&text, "`trust.toml`", Path::new("/etc/portal")).unwrap();
    assert_eq!((trust.store.as_path(), trust.index_lifetime_days), (Path::new("/etc/portal/state"), 100));
    assert_eq!(trust.registries[1].place, "/etc/portal/local");
    let publisher = &trust.publishers[0];
    assert!(publisher.may_speak_for("cn-law") && publisher.may_speak_for("law"));
    assert!(!publisher.may_speak_for("eu-law") && !publisher.may_speak_for("law-2"));
    let parameters: Vec<_> = trust.policies[0].parameters.iter().map(|(k, v)| format!("{k}={v}")).collect();
    assert_eq!(parameters, ["reading=bars", "strict=yes", "years=3"]);
    assert_eq!(trust.policies[1].mode, Mode::Shadow);
}

#[test]
fn every_fault_of_a_trust_file_has_its_place() {
    let text = "[[publisher]]\nid = \"Ministry\"\nnames = [\"CN*\", \"\"]\nfrom = \"yesterday\"\n\
                [[publisher.key]]\nkey = \"RWnonsense\"\nfrom = 2026-01-02\nuntil = 2026-01-01\n\
                [[policy]]\nname = \"law\"\nversion = \"latest\"\n\
                [[policy]]\nname = \"law\"\nversion = \"*\"\nparameters = { a = [1] }\n";
    let paths: Vec<_> = faults(text).into_iter().map(|(path, _)| path).collect();
    let expected = [
        "publisher[0].id",
        "publisher[0].names[0]",
        "publisher[0].names[1]",
        "publisher[0].from",
        "publisher[0].key[0].until",
        "publisher[0].key[0].key",
        "policy[0].version",
        "policy[1].parameters.a",
        "policy[0].name",
        "policy[1].name",
        "policy[1].name",
    ];
    assert_eq!(paths, expected);
    assert_eq!(faults("policy = 3")[0].0, "line 1");
    assert_eq!(faults("[[registry]]\nplace = \"x\"\ntypo = 1\n")[0].0, "line 3");
    assert_eq!(faults("")[0].0, "policy", "nothing is enforced");
    assert!(faults("index-lifetime-days = 0").iter().any(|(path, _)| path == "index-lifetime-days"));
    assert_eq!(faults("index-lifetime-days = -1")[0].0, "line 1");
}

#[test]
fn a_lock_is_what_was_written() {
    for text in [
        "[[policy]]\nname = \"x\"\n",
        "typo = 1",
        "[[rollback]]\nname=\"x\"\nto=\"1.0.0\"\nreason=\"\"\nby=\"b\"\non=\"2026-01-01\"\n",
    ] {
        let error = Lock::parse(text, "`trust.lock`").unwrap_err();
        assert!(error.to_string().contains("`trust.lock` cannot be used"), "{error}");
    }
    assert_eq!(Lock::parse(&Lock::default().write().unwrap(), "`trust.lock`").unwrap(), Lock::default());
}

#[test]
fn keys_and_signatures() {
    let new = NewKey::generate("a long password").unwrap();
    assert!(!format!("{new:?}").contains(new.secret_file.lines().nth(1).unwrap()));
    assert_eq!(new.public_file.parse::<PublicKey>().unwrap(), new.public);
    let open = |password: &str| SecretKey::open(&new.secret_file, password).map(|key| format!("{key:?}"));
    assert_eq!(open("another password").unwrap_err(), SigningProblem::WrongPassword);
    assert!(open("a long password").unwrap().contains(new.public.as_str()));
    assert!(matches!(NewKey::generate("short"), Err(SigningProblem::ShortPassword { .. })));
    assert_eq!(SecretKey::open("", "password").err(), Some(SigningProblem::NotAKey));
    assert_eq!(SecretKey::open(&new.public_file, "password").err(), Some(SigningProblem::NotAKey));

    let signature = KEY.sign(b"bytes", "a comment").unwrap();
    assert_eq!(KEY.public().verify(b"bytes", &signature), Ok(()));
    assert_eq!(KEY.public().verify(b"other", &signature), Err(SignatureProblem::DoesNotFit));
    assert_eq!(new.public.verify(b"bytes", &signature), Err(SignatureProblem::OtherKey));
    let forged = signature.as_str().replace("a comment", "another");
    let forged = Signature::parse(forged.as_bytes()).unwrap();
    assert_eq!(KEY.public().verify(b"bytes", &forged), Err(SignatureProblem::DoesNotFit));
    assert!(KEY.sign(b"bytes", "two\nlines").is_err());
    for bad in ["", "untrusted comment: x\n", "a\nb\nc\nd"] {
        assert_eq!(Signature::parse(bad.as_bytes()).err(), Some(SignatureProblem::NotASignature));
    }
}

#[test]
fn an_index_that_is_none() {
    let good = serde_json::json!({
        "format": "probity-index/1", "publisher": "ministry", "serial": 1,
        "issued": "2026-01-01T00:00:00Z", "expires": "2026-02-01T00:00:00Z",
        "policies": [{
            "name": "law", "version": "1.0.0", "title": "The law", "digest": Digest::of(b"x"), "size": 1,
            "signature": Digest::of(b"y"), "contract": "probity:eligibility@1.0.0", "in_force_from": "2026-01-01",
        }],
    });
    let parse = |json: &serde_json::Value| Index::parse(&serde_json::to_vec(json).unwrap());
    assert!(parse(&good).is_ok());
    let bad = |change: fn(&mut serde_json::Value)| {
        let mut json = good.clone();
        change(&mut json);
        parse(&json).map(|index| index.serial).unwrap_err().problem
    };
    let cases: [(fn(&mut serde_json::Value), &str); 10] = [
        (|json| json["format"] = "probity-index/2".into(), "a newer version"),
        (|json| json["serial"] = 0.into(), "counts from 1"),
        (|json| json["expires"] = json["issued"].clone(), "expires before"),
        (|json| json["more"] = 1.into(), "unknown field"),
        (|json| json["policies"][0]["name"] = "../law".into(), "no name of a policy"),
        (|json| json["policies"][0]["version"] = "1.0.0+build".into(), "build metadata"),
        (|json| json["policies"][0]["digest"] = "sha256:ABC".into(), "is not a digest"),
        (|json| json["policies"][0]["title"] = "\u{1b}[31m".into(), "control characters"),
        (|json| json["policies"][0]["in_force_until"] = "2025-01-01".into(), "goes out of force before"),
        (|json| json["policies"] = vec![json["policies"][0].clone(); 2].into(), "listed twice"),
    ];
    for (change, expected) in cases {
        let problem = bad(change);
        assert!(problem.contains(expected), "{problem}: {expected}");
    }
}

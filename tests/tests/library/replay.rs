//! Every case, run again from its certificate.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use probity::core::case::Expect;
use probity::core::ledger::{BadCertificate, BlindDetermination, Certificate, PolicyRef, Salt, Sealed};
use probity::registry::{Digest, Folder};
use probity::{Case, Determination, Modules, ReplayError, Runtime, Screening};
use probity_tests::files::case_files;
use probity_tests::forge::Forge;
use probity_tests::sample;

/// The screening that a scenario asks for.
fn screening(runtime: &Runtime, case: &Case, expect: Option<&Expect>) -> Screening {
    let mut screening = runtime.screening();
    let policies = expect.map(|expect| expect.policies.as_slice()).unwrap_or_default();
    for policy in policies {
        let (name, requirement) = policy.split_once('@').unwrap_or((policy, "*"));
        screening = screening.policy(name, requirement).unwrap();
    }
    if policies.is_empty() {
        screening = screening.governing(case).unwrap();
    }
    for setting in expect.iter().flat_map(|expect| &expect.parameters) {
        let (parameter, value) = setting.split_once('=').unwrap();
        let (policy, parameter) = parameter.split_once('/').unwrap();
        screening = screening.parameter_text(policy, parameter, value).unwrap();
    }
    screening.build().unwrap()
}

fn certificate(runtime: &Runtime, determination: &Determination) -> Certificate {
    let certificate = Certificate::unrecorded(
        "0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60".parse().unwrap(),
        Timestamp::UNIX_EPOCH,
        "a test".to_owned(),
        (determination.case.digest().parse().unwrap(), Salt::from_bytes([1; 32])),
        Sealed { salt: Salt::from_bytes([2; 32]), content: BlindDetermination::of(determination) },
        runtime.in_force(),
    );
    // as another machine has it
    Certificate::parse(&serde_json::to_vec_pretty(&certificate).unwrap()).unwrap()
}

#[test]
fn every_case_is_decided_the_same_from_its_certificate() {
    let runtime = Runtime::builder().limits(sample::limits()).build().unwrap();
    let policies: Vec<_> = runtime.policies().cloned().collect();
    let mut policies_seen = BTreeSet::new();
    let (mut decided, mut bad) = (0, 0);
    for file in case_files() {
        let json = std::fs::read(&file).unwrap();
        let Ok(case) = Case::from_json(&json) else {
            bad += 1;
            continue;
        };
        let expect = Expect::from_case_json(&json).unwrap();
        let determination = screening(&runtime, &case, expect.as_ref()).screen(&Arc::new(case)).unwrap();
        let certificate = certificate(&runtime, &determination);
        let replayed =
            Modules::released().replay(&certificate, &json, Runtime::builder().beside(&runtime)).unwrap();
        let name = file.display();
        assert!(replayed.is_same(), "{name}: {:?}", replayed.differences);
        assert!(replayed.took_the_same() && replayed.case_is_certain, "{name}");
        let chosen = expect.is_some_and(|expect| !expect.policies.is_empty());
        assert!(chosen || replayed.not_asked.is_empty(), "{name}: {:?}", replayed.not_asked);
        // and put into words without running it again, it says the same
        let case = Arc::clone(&determination.case);
        let revived = certificate.determination.content.revive(case, &policies).unwrap();
        for language in ["en", "zh"] {
            let report = |determination| probity::Report::new(determination, language);
            assert_eq!(report(&revived), report(&determination), "{name}");
        }
        policies_seen.extend(determination.policies.iter().map(|answer| answer.policy.info.name.clone()));
        decided += 1;
    }
    assert!(decided > 180 && bad > 0, "{decided} cases decided, {bad} bad ones");
    assert_eq!(policies_seen.len(), 6);
}

#[test]
fn a_certificate_that_was_changed_is_told() {
    let case = sample::case(1);
    let module = Forge::honest("law").component();
    let runtime = sample::runtime(sample::limits(), [("law", module.clone())]).unwrap();
    let determination = sample::screening(&runtime, "law").screen(&case).unwrap();
    let honest = certificate(&runtime, &determination);
    let json = json_of(1);
    let modules = Modules::none().with("law.wasm", module);
    let builder = || Runtime::builder().limits(sample::limits()).no_cache();
    assert!(modules.replay(&honest, &json, builder()).unwrap().is_same());

    let changed = |change: fn(&mut Certificate)| {
        let mut certificate = honest.clone();
        change(&mut certificate);
        Certificate::parse(&serde_json::to_vec(&certificate).unwrap())
            .map_err(ReplayError::from)
            .and_then(|certificate| modules.replay(&certificate, &json, builder()))
    };
    let outcome = changed(|c| c.determination.content.outcome = probity::Outcome::Allow).unwrap();
    assert_eq!(outcome.differences[0].at, "outcome");
    let finding = changed(|c| c.determination.content.policies[0].findings.clear()).unwrap();
    assert!(finding.differences[0].is.contains("records"), "{:?}", finding.differences);
    let salt = changed(|c| c.case.salt = Some(Salt::from_bytes([3; 32])));
    assert!(matches!(salt, Err(ReplayError::Certificate(BadCertificate::Inconsistent { .. }))));
    let other = changed(|c| c.determination.content.policies[0].policy.version = "9.0.0".to_owned());
    assert!(matches!(other, Err(ReplayError::OtherPolicy { .. })), "{other:?}");
    let parameter = changed(|c| {
        c.determination.content.policies[0].parameters.insert("a".to_owned(), "b".to_owned());
    });
    assert!(matches!(parameter, Err(ReplayError::BadParameter { .. })));
    for inconsistent in [
        changed(|c| c.determination.content.policies.clear()),
        changed(|c| {
            let again = c.determination.content.policies.clone();
            c.determination.content.policies.extend(again);
        }),
    ] {
        assert!(matches!(inconsistent, Err(ReplayError::Certificate(BadCertificate::Inconsistent { .. }))));
    }
    let forged = changed(|c| c.by = "somebody\nsigned by the holder of this key".to_owned());
    assert!(matches!(forged, Err(ReplayError::Certificate(BadCertificate::Unreadable { .. }))));
    let no_module = changed(|c| c.determination.content.policies[0].policy.digest = Digest::of(b"another"));
    assert!(matches!(no_module, Err(ReplayError::NoModule { .. })));
    // a case that says another day was decided as of the certificate's; one that says no day at all is none
    let dated = |day: &str| String::from_utf8(json.clone()).unwrap().replace("2025-06-01", day).into_bytes();
    assert!(modules.replay(&honest, &dated("2025-06-02"), builder()).unwrap().is_same());
    let no_day = modules.replay(&honest, &dated("a day"), builder());
    assert!(matches!(no_day, Err(ReplayError::Certificate(BadCertificate::BadCase(_)))));
    let other_case = modules.replay(&honest, &json_of(2), builder());
    assert!(matches!(other_case, Err(ReplayError::Certificate(BadCertificate::OtherCase { .. }))));
}

fn json_of(records: usize) -> Vec<u8> {
    let mut written = None;
    sample::case_with(records, |json| written = Some(json.to_string()));
    written.unwrap().into_bytes()
}

#[test]
fn a_module_is_taken_from_wherever_it_lies_by_its_digest() {
    let case = sample::case(1);
    let (module, other) = (Forge::honest("law").component(), Forge::honest("other").component());
    let runtime = sample::runtime(sample::limits(), [("law", module.clone())]).unwrap();
    let determination = sample::screening(&runtime, "law").screen(&case).unwrap();
    let certificate = certificate(&runtime, &determination);
    let builder = || Runtime::builder().limits(sample::limits()).no_cache();
    let folder = tempfile::tempdir().unwrap();
    let place = Arc::new(Folder::new(folder.path()));
    let modules = Modules::released().with("other.wasm", other).at(Arc::clone(&place) as _);
    let missing = modules.replay(&certificate, &json_of(1), builder()).unwrap_err();
    let told = missing.to_string();
    assert!(told.contains("policy `law` 1.0.0") && told.contains("other.wasm"), "{told}");

    probity::registry::Shelf::put_blob(place.as_ref(), &module).unwrap();
    let replayed = modules.replay(&certificate, &json_of(1), builder()).unwrap();
    assert!(replayed.is_same());
    let says: Vec<PolicyRef> = replayed.was.policies.iter().map(|answer| answer.policy.clone()).collect();
    assert_eq!(says[0].digest, Digest::of(&module));
}

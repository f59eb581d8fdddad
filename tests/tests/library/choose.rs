//! Which policies, in which version, decide a case.

use probity::core::day::Day;
use probity::error::{NoPolicyApplies, NotInForce};
use probity::{Determination, Error, Outcome, Runtime, Screening};
use probity_tests::forge::Forge;
use probity_tests::sample::{case, case_with, limits, runtime};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A policy of some version, in force from one day until another.
fn version(name: &str, version: &str, from: &str, until: Option<&str>) -> Vec<u8> {
    let forge = Forge::honest(name).with_info(|info| {
        info.version = version.to_owned();
        info.in_force_from = day(from).number();
        info.in_force_until = until.map(|until| day(until).number());
    });
    forge.component()
}

/// `old` is in force until 2019, `law` in three versions.
fn three_versions() -> Runtime {
    let modules = [
        ("a", version("law", "1.0.0", "2010-01-01", Some("2019-12-31"))),
        ("b", version("law", "1.10.0", "2020-01-01", None)),
        ("c", version("law", "1.9.0", "2020-01-01", None)),
        ("d", version("law", "2.0.0", "2024-01-01", None)),
    ];
    runtime(limits(), modules).unwrap()
}

fn chosen(determination: &Determination) -> Vec<String> {
    determination.policies.iter().map(|answer| answer.policy.info.version.clone()).collect()
}

fn choose(runtime: &Runtime, name: &str, requirement: &str) -> Result<Screening, Error> {
    runtime.screening().policy(name, requirement)?.build()
}

fn noticed(date: &str) -> std::sync::Arc<probity::Case> {
    case_with(1, |json| json["tender"]["notice_date"] = date.into())
}

#[test]
fn the_highest_version_that_satisfies_and_is_in_force() {
    let runtime = three_versions();
    for (requirement, date, expected) in [
        ("^1", "2025-05-01", "1.10.0"),
        ("~1.9", "2025-05-01", "1.9.0"),
        ("*", "2025-05-01", "2.0.0"),
        ("*", "2024-01-01", "2.0.0"),
        ("*", "2023-12-31", "1.10.0"),
        ("^1", "2019-12-31", "1.0.0"),
        ("^1", "2010-01-01", "1.0.0"),
    ] {
        let screening = choose(&runtime, "law", requirement).unwrap();
        let determination = screening.screen(&noticed(date)).unwrap();
        assert_eq!(chosen(&determination), [expected], "{requirement} on {date}");
    }
}

#[test]
fn no_version_in_force_is_an_error_that_says_when() {
    let runtime = three_versions();
    let screening = choose(&runtime, "law", "=1.0.0").unwrap();
    let Err(Error::NotInForce(error)) = screening.screen(&noticed("2020-01-01")) else { panic!("decided") };
    let expected = NotInForce {
        policy: "law".to_owned(),
        version: "1.0.0".parse().unwrap(),
        date: day("2020-01-01"),
        from: Some(day("2010-01-01")),
        until: Some(day("2019-12-31")),
    };
    assert_eq!(*error, expected);
    assert!(error.to_string().contains("from 2010-01-01 until 2019-12-31"), "{error}");
    assert!(matches!(screening.explain(&noticed("2020-01-01")), Err(Error::NotInForce(_))));
}

#[test]
fn names_and_requirements_that_nothing_satisfies() {
    let runtime = three_versions();
    let Err(Error::NoSuchPolicy(error)) = choose(&runtime, "lav", "^1") else { panic!("chosen") };
    assert_eq!(error.nearest.as_deref(), Some("law"));
    let Err(Error::NoSuchPolicy(error)) = choose(&runtime, "something-else", "^1") else { panic!("chosen") };
    assert_eq!((error.nearest.as_deref(), error.loaded.as_slice()), (None, ["law".to_owned()].as_slice()));
    let Err(Error::NoSuchVersion(error)) = choose(&runtime, "law", "^3") else { panic!("chosen") };
    assert_eq!(
        error.loaded.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["2.0.0", "1.10.0", "1.9.0", "1.0.0"]
    );
    assert!(matches!(choose(&runtime, "law", "latest"), Err(Error::BadRequirement { .. })));
}

#[test]
fn nothing_chosen_or_chosen_twice() {
    let runtime = three_versions();
    assert_eq!(runtime.screening().build().unwrap_err(), Error::NoPolicyChosen);
    let twice = runtime.screening().policy("law", "^1").unwrap().policy("law", "^2");
    assert_eq!(twice.err(), Some(Error::ChosenTwice { policy: "law".to_owned() }));
}

#[test]
fn the_tender_chooses_by_jurisdiction_and_funding() {
    let funded = Forge::honest("bank").with_info(|info| {
        info.jurisdictions.clear();
        info.fundings = vec!["world-bank".to_owned()];
    });
    let modules = [
        ("cn", Forge::honest("national").component()),
        ("wb", funded.component()),
        (
            "gb",
            Forge::honest("british").with_info(|info| info.jurisdictions = vec!["GB".to_owned()]).component(),
        ),
    ];
    let runtime = runtime(limits(), modules).unwrap();
    let names = |case: &probity::Case| -> Vec<String> {
        let screening = runtime.screening_for(case).unwrap();
        screening.policies().map(|policy| policy.info.name.clone()).collect()
    };
    assert_eq!(names(&case(0)), ["national"]);
    let funded = |country: &str| {
        case_with(0, |json| {
            json["tender"]["jurisdiction"] = country.into();
            json["tender"]["funding"] = serde_json::json!(["world-bank"]);
        })
    };
    assert_eq!(names(&funded("CN")), ["national", "bank"]);
    assert_eq!(names(&funded("KE")), ["bank"]);

    let elsewhere = case_with(0, |json| json["tender"]["jurisdiction"] = "KE".into());
    let Err(Error::NoPolicyApplies(error)) = runtime.screening_for(&elsewhere) else { panic!("chosen") };
    let loaded = ["bank", "british", "national"].map(str::to_owned).to_vec();
    assert_eq!(*error, NoPolicyApplies { jurisdiction: "KE".to_owned(), fundings: Vec::new(), loaded });
}

#[test]
fn the_strictest_policy_wins_and_all_findings_are_kept() {
    let mut mild = Forge::honest("mild");
    mild.verdict = probity_tests::abi::verdict(&probity::core::verdict::Verdict::Findings(Vec::new()));
    let modules = [("mild", mild.component()), ("strict", Forge::honest("strict").component())];
    let runtime = runtime(limits(), modules).unwrap();
    let both = runtime.screening_for(&case(1)).unwrap().screen(&case(1)).unwrap();
    assert_eq!(both.outcome, Outcome::Bar);
    assert_eq!(both.until, Day::from_number(22_000));
    assert_eq!(both.policies.iter().map(|answer| answer.findings.len()).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn the_same_module_twice_is_one_policy_and_a_different_one_is_an_error() {
    let bytes = Forge::honest("law").component();
    let twice = runtime(limits(), [("a", bytes.clone()), ("b", bytes.clone())]).unwrap();
    assert_eq!(twice.policies().count(), 1);
    let other =
        Forge::honest("law").with_info(|info| info.publisher = "Somebody else".to_owned()).component();
    let Err(Error::Duplicate(error)) = runtime(limits(), [("a", bytes), ("b", other)]) else {
        panic!("loaded")
    };
    assert_eq!((error.policy.as_str(), error.version.to_string().as_str()), ("law", "1.0.0"));
    assert_eq!((error.first.module.as_str(), error.second.module.as_str()), ("a", "b"));
    assert_ne!(error.first.digest, error.second.digest);
}

#[test]
fn a_draft_takes_the_place_of_the_released_policy_of_its_name() {
    let draft = Forge::honest("cn-government-procurement").component();
    let builder = Runtime::builder().no_cache().limits(limits()).named_module("draft.wasm", draft);
    let Err(Error::Duplicate(error)) = builder.clone().build() else { panic!("loaded") };
    assert_eq!(error.second.module, "draft.wasm");
    let runtime = builder.replace_embedded().build().unwrap();
    let publishers = |name: &str| -> Vec<_> {
        let named = runtime.policies().filter(|policy| policy.info.name == name);
        named.map(|policy| policy.info.publisher.clone()).collect()
    };
    assert_eq!(publishers("cn-government-procurement"), ["Probity tests"]);
    assert_eq!(publishers("world-bank-sanctions"), ["Probity"]);
    let added: Vec<_> = runtime.added().map(|policy| policy.info.name.as_str()).collect();
    assert_eq!(added, ["cn-government-procurement"]);
}

#[test]
fn where_no_pool_can_be_reserved_the_same_is_decided_without() {
    let mut limits = limits();
    // four petabytes of address space
    limits.concurrency = 1_000_000;
    let runtime = runtime(limits, [("law", Forge::honest("law").component())]).unwrap();
    assert!(matches!(runtime.warnings(), [probity::Warning::NoPool { .. }]), "{:?}", runtime.warnings());
    let screening = runtime.screening_for(&case(1)).unwrap();
    assert_eq!(screening.screen(&case(1)).unwrap().outcome, Outcome::Bar);
    assert_eq!(screening.screen(&case(0)).unwrap().outcome, Outcome::Allow);
}

#[test]
fn runtime_and_screening_are_shared_between_threads() {
    fn shared<T: Send + Sync + Clone + 'static>() {}
    shared::<Runtime>();
    shared::<Screening>();
}

//! The released components decide as the same rules do natively.

use std::sync::{Arc, OnceLock};

use probity::{Case, Runtime, Screening};
use probity_core::case::Expect;
use probity_core::finding::CheckedVerdict;
use probity_tests::files::case_files;
use probity_tests::generate::read;
use probity_tests::sample::limits;

use crate::search::{for_each_seed, seeds};
use crate::subject::Subject;

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| Runtime::builder().limits(limits()).no_cache().build().unwrap())
}

fn screening(subject: &Subject) -> Screening {
    runtime().screening().policy(subject.policy.name, "*").unwrap().build().unwrap()
}

fn agree(subject: &Subject, screening: &Screening, case: &Arc<Case>, named: &str) {
    let document = || format!("{:#}", serde_json::json!(case.document()));
    let native = subject.verdict(case).unwrap_or_else(|fault| panic!("{named}: {fault}\n{}", document()));
    let determination = screening.screen(case).expect(named);
    let component = determination.policies.into_iter().next().unwrap();
    let component = match component.not_applicable {
        Some(reason) => CheckedVerdict::NotApplicable(reason),
        None => CheckedVerdict::Findings(component.findings),
    };
    assert_eq!(native, component, "{}, {named}\n{}", subject.policy.name, document());
}

#[test]
fn native_build_and_released_component_declare_the_same() {
    for subject in Subject::all() {
        let released = runtime().policies().find(|policy| policy.info.name == subject.policy.name);
        assert_eq!(*released.expect("a released policy").info, *subject.info);
    }
}

#[test]
fn native_build_and_released_component_agree_on_generated_cases() {
    for subject in Subject::all() {
        let screening = screening(&subject);
        for_each_seed(seeds(10_000), |seed| {
            let case = Arc::new(read(&subject.generator.case(seed)).expect("a good case"));
            agree(&subject, &screening, &case, &format!("seed {seed}"));
        });
    }
}

/// Every file is a good case, but those that are there to be refused; and every policy says something of each that is
/// noticed while it is in force, be it that it does not govern it.
#[test]
fn native_build_and_released_component_agree_on_every_case_file() {
    let subjects: Vec<_> = Subject::all().map(|subject| (screening(&subject), subject)).collect();
    let mut good = 0;
    for path in case_files() {
        let named = path.display().to_string();
        let json = std::fs::read(&path).unwrap();
        if Expect::from_case_json(&json).unwrap().is_some_and(|expect| expect.faults.is_some()) {
            continue;
        }
        let case = Arc::new(Case::from_json(&json).unwrap_or_else(|error| panic!("{named}: {error}")));
        let notice = case.document().tender.notice_date.number();
        for (screening, subject) in &subjects {
            let (name, first) = (subject.policy.name, subject.info.in_force_from);
            if first <= notice {
                agree(subject, screening, &case, &named);
            } else {
                let own = path.parent().is_some_and(|folder| folder.ends_with(name));
                assert!(!own, "{named} is noticed before {name} is in force");
            }
        }
        good += 1;
    }
    assert!(good > 180, "only {good} good cases: are the case files there?");
}

//! The released components decide as the same rules do natively, on every case file and on generated bidders.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use cn_government_procurement::CnGovernmentProcurement;
use probity::{Case, PolicyIdentity, Runtime, Screening};
use probity_core::case::Expect;
use probity_core::finding::{CheckedVerdict, check};
use probity_core::lower::{LoweredCase, ParameterOverrides, lower};
use probity_core::verdict::Verdict;
use probity_tests::sample::limits;
use probity_tests::{bidders, native};
use world_bank_sanctions::WorldBankSanctions;

struct Subject {
    identity: Arc<PolicyIdentity>,
    screening: Screening,
    native: fn(&LoweredCase) -> Verdict,
}

fn subject(name: &str, native: fn(&LoweredCase) -> Verdict) -> Subject {
    let runtime = Runtime::builder().limits(limits()).no_cache().build().unwrap();
    let identity = Arc::clone(runtime.policies().find(|policy| policy.info.name == name).unwrap());
    let screening = runtime.screening().policy(name, "*").unwrap().build().unwrap();
    Subject { identity, screening, native }
}

fn subjects() -> [Subject; 2] {
    [
        subject("cn-government-procurement", native::evaluate::<CnGovernmentProcurement>),
        subject("world-bank-sanctions", native::evaluate::<WorldBankSanctions>),
    ]
}

fn agree(subject: &Subject, case: &Arc<Case>, named: &str) {
    let lowered = lower(case, &subject.identity.info, &ParameterOverrides::new()).case;
    let native = check(&subject.identity.info, &lowered, (subject.native)(&lowered), 10_000).expect(named);
    let determination = subject.screening.screen(case).expect(named);
    let component = determination.policies.into_iter().next().unwrap();
    let component = match component.not_applicable {
        Some(reason) => CheckedVerdict::NotApplicable(reason),
        None => CheckedVerdict::Findings(component.findings),
    };
    assert_eq!(native, component, "{named}");
}

#[test]
fn on_generated_bidders() {
    let chinese = subject("cn-government-procurement", native::evaluate::<CnGovernmentProcurement>);
    for seed in 0..2_000 {
        let case = Case::from_json(bidders::chinese(seed).to_string().as_bytes()).expect("a good case");
        agree(&chinese, &Arc::new(case), &format!("seed {seed}"));
    }
}

/// The case files under `tests/cases`.
fn case_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                files.push(path);
            }
        }
    }
    files
}

/// Every file is a good case, but those that are there to be refused; and every policy says something of each that is
/// noticed while it is in force, be it that it does not govern it.
#[test]
fn on_every_case_file() {
    let subjects = subjects();
    let mut good = 0;
    for path in case_files() {
        let named = path.display().to_string();
        let json = std::fs::read(&path).unwrap();
        if Expect::from_case_json(&json).unwrap().is_some_and(|expect| expect.faults.is_some()) {
            continue;
        }
        let case = Arc::new(Case::from_json(&json).unwrap_or_else(|error| panic!("{named}: {error}")));
        let notice = case.document().tender.notice_date.number();
        for subject in &subjects {
            let info = &subject.identity.info;
            if info.in_force_from <= notice {
                agree(subject, &case, &named);
            } else {
                let own = path.parent().is_some_and(|folder| folder.ends_with(&info.name));
                assert!(!own, "{named} is noticed before {} is in force", info.name);
            }
        }
        good += 1;
    }
    assert!(good > 180, "only {good} good cases: are the case files there?");
}

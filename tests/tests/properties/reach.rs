//! The generated cases reach the rules, so that no other test here can become empty.

use std::collections::BTreeMap;
use std::sync::Mutex;

use probity_core::words::Outcome;

use crate::search::for_each_seed;
use crate::subject::Subject;

/// What the cases reached.
#[derive(Default)]
struct Reached {
    /// In how many cases the policy governs, and in how many of them it does more than allow.
    governed: u64,
    weighing: u64,
    /// How often each rule found something.
    rules: BTreeMap<String, u64>,
}

#[test]
fn the_generated_cases_reach_the_rules_of_every_policy() {
    const CASES: u64 = 4_000;
    let mut poor = Vec::new();
    for subject in Subject::all() {
        let name = subject.policy.name;
        let reached: Mutex<Reached> = Mutex::default();
        for_each_seed(CASES, |seed| {
            let answer = subject.answer(&subject.generator.case(seed)).expect("a good case");
            let mut reached = reached.lock().unwrap();
            reached.governed += u64::from(answer.outcome().is_some());
            reached.weighing += u64::from(answer.outcome() > Some(Outcome::Allow));
            for found in answer.findings() {
                *reached.rules.entry(found.rule.clone()).or_default() += 1;
            }
        });
        let Reached { governed, weighing, rules } = reached.into_inner().unwrap();
        let declared = || subject.info.rules.iter().map(|rule| rule.id.as_str());
        let missed: Vec<_> = declared().filter(|rule| !rules.contains_key(*rule)).collect();
        let all = declared().count();
        println!(
            "{name}: governs {governed} of {CASES} and weighs in {weighing}; of {all} rules missed: {missed:?}"
        );
        println!("{rules:?}");
        // some rules apply only where a portal has set a parameter
        if governed * 100 < CASES * 80 || weighing * 100 < governed * 25 || missed.len() * 100 > all * 15 {
            poor.push(name);
        }
    }
    assert!(poor.is_empty(), "the cases reach too little of {poor:?}: what, is printed above");
}

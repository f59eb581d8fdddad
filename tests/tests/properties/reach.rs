//! The generated cases reach the rules, so that no other test here can become empty.

use std::collections::BTreeMap;
use std::sync::Mutex;

use probity_tests::generate::read;

use crate::answer::Answer;
use crate::search::for_each_seed;
use crate::subject::Subject;

#[test]
fn the_generated_cases_reach_the_rules_of_every_policy() {
    for subject in Subject::all() {
        let name = subject.policy.name;
        let rules: Mutex<BTreeMap<String, u64>> = Mutex::default();
        let outcomes: Mutex<BTreeMap<String, u64>> = Mutex::default();
        const CASES: u64 = 3_000;
        for_each_seed(CASES, |seed| {
            let case = read(&subject.generator.case(seed)).expect("a good case");
            let answer = Answer::new(&subject.info, &case, subject.verdict(&case));
            let outcome = answer.outcome().map_or_else(|| "not applicable".to_owned(), |o| o.to_string());
            *outcomes.lock().unwrap().entry(outcome).or_default() += 1;
            for found in answer.findings() {
                *rules.lock().unwrap().entry(found.rule.clone()).or_default() += 1;
            }
        });
        let (rules, outcomes) = (rules.into_inner().unwrap(), outcomes.into_inner().unwrap());
        println!("{name}: {outcomes:?}\n{rules:?}");
        let missed: Vec<_> = subject.info.rules.iter().filter(|rule| !rules.contains_key(&rule.id)).collect();
        let missed: Vec<_> = missed.into_iter().map(|rule| rule.id.as_str()).collect();
        assert!(missed.is_empty(), "{name}: not reached: {missed:?}");
    }
}

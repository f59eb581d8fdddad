//! Hostile modules beside an honest one, on many threads: its decisions stay what they are.

use std::sync::atomic::{AtomicUsize, Ordering};

use probity::error::Stop;
use probity::{Error, Outcome};
use probity_tests::forge::{Forge, bar};
use probity_tests::sample::{case, limits, runtime, screening};

fn hostile() -> Vec<(&'static str, Forge)> {
    let with = |name, body: &str| (name, Forge::honest(name).with_body("evaluate", body));
    let mut deep = with("deep", "(call $deep)");
    deep.1.fields = "(func $deep (result i32) (i32.add (call $deep) (i32.const 1)))".to_owned();
    let mut unfounded = bar();
    unfounded.records.clear();
    vec![
        with("endless", "(loop $on (br $on)) unreachable"),
        with("greedy", "(loop $on (drop (memory.grow (i32.const 8))) (br $on)) unreachable"),
        with("wide", "(table.grow (ref.null func) (i32.const 5000))"),
        with("traps", "unreachable"),
        with("liar", "i32.const -16"),
        ("unfounded", Forge::honest("unfounded").with_findings(vec![unfounded])),
        deep,
    ]
}

fn is_expected(name: &str, error: &Error) -> bool {
    let Error::Stopped(stopped) = error else {
        return name == "unfounded" && matches!(error, Error::Fault(_));
    };
    match name {
        "endless" => matches!(stopped.stop, Stop::Fuel { .. }),
        "greedy" => matches!(stopped.stop, Stop::Memory { .. }),
        "wide" => matches!(stopped.stop, Stop::Table { .. }),
        "traps" => matches!(stopped.stop, Stop::Trap { .. }),
        "liar" => matches!(stopped.stop, Stop::Unreadable { .. }),
        "deep" => matches!(stopped.stop, Stop::Stack { .. }),
        _ => false,
    }
}

#[test]
fn honest_decisions_are_not_touched() {
    let hostile = hostile();
    let modules = hostile.iter().map(|(name, forge)| (*name, forge.component()));
    let mut limits = limits();
    limits.fuel = 500_000;
    // fewer places than threads, so that they wait for each other
    limits.concurrency = 3;
    let runtime = runtime(limits, modules.chain([("honest", Forge::honest("honest").component())])).unwrap();
    assert_eq!(runtime.warnings(), []);

    let honest = screening(&runtime, "honest");
    let fuel = [0, 1, 2].map(|records| honest.screen(&case(records)).unwrap().policies[0].fuel);
    let (decided, stopped) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let cases = [0, 1, 2].map(case);
                for turn in 0..300 {
                    let records = turn % 3;
                    let determination = honest.screen(&cases[records]).unwrap();
                    let expected = if records == 0 { Outcome::Allow } else { Outcome::Bar };
                    assert_eq!(determination.outcome, expected);
                    assert_eq!(determination.policies[0].fuel, fuel[records]);
                    decided.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        for (name, _) in &hostile {
            let (runtime, stopped) = (&runtime, &stopped);
            scope.spawn(move || {
                let screening = screening(runtime, name);
                for _ in 0..20 {
                    let error = screening.screen(&case(1)).expect_err("a hostile module decided");
                    assert!(is_expected(name, &error), "{name}: {error}");
                    stopped.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!((decided.into_inner(), stopped.into_inner()), (1_200, 20 * hostile.len()));
}

#[test]
fn one_hostile_policy_in_a_screening_means_no_determination() {
    let hostile = hostile();
    let modules = hostile.iter().map(|(name, forge)| (*name, forge.component()));
    let mut limits = limits();
    limits.fuel = 500_000;
    let runtime = runtime(limits, modules.chain([("honest", Forge::honest("honest").component())])).unwrap();
    for (name, _) in &hostile {
        let both = runtime.screening().policy("honest", "*").unwrap().policy(name, "*").unwrap();
        let error = both.build().unwrap().screen(&case(1)).expect_err("a hostile module decided");
        assert!(is_expected(name, &error), "{name}: {error}");
    }
}

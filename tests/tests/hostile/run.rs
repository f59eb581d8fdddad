//! Modules that load and then misbehave on a case.

use probity::core::finding::{FindingFault, Target};
use probity::core::lower::{FOREIGN_CODE, UNKNOWN_CODE, UNSTATED_CODE};
use probity::core::verdict::{RawFinding, RawStep, SlotValue};
use probity::core::words::{Effect, Nature};
use probity::error::{AnswerFault, Call, Stop};
use probity::{Error, Limits, Outcome, Runtime};
use probity_tests::abi::{self, Value};
use probity_tests::forge::{self, Forge, bar, step};
use probity_tests::sample::{case, limits, runtime, screening};

const ENDLESS: &str = "(loop $on (br $on)) unreachable";

fn load(limits: Limits, forge: &Forge) -> Runtime {
    runtime(limits, [("suspect", forge.component())]).unwrap()
}

fn screen(limits: Limits, forge: &Forge) -> Error {
    let runtime = load(limits, forge);
    screening(&runtime, &forge.info.name).screen(&case(1)).expect_err("there is a determination")
}

fn stop(limits: Limits, body: &str) -> Stop {
    match screen(limits, &Forge::honest("suspect").with_body("evaluate", body)) {
        Error::Stopped(stopped) => {
            assert_eq!((stopped.policy.as_str(), stopped.call), ("suspect", Call::Evaluate));
            assert!(stopped.to_string().starts_with("policy `suspect` 1.0.0 gave no answer"), "{stopped}");
            stopped.stop
        }
        other => panic!("stopped for another reason: {other}"),
    }
}

fn fault(findings: Vec<RawFinding>) -> FindingFault {
    fault_of(&Forge::honest("suspect").with_findings(findings))
}

fn fault_of(forge: &Forge) -> FindingFault {
    match screen(limits(), forge) {
        Error::Fault(fault) => match fault.fault {
            AnswerFault::Finding(fault) => fault,
            other => panic!("another fault: {other}"),
        },
        other => panic!("stopped for another reason: {other}"),
    }
}

#[test]
fn an_honest_module_decides() {
    let runtime = load(limits(), &Forge::honest("honest"));
    let screening = screening(&runtime, "honest");
    let barred = screening.screen(&case(1)).unwrap();
    assert_eq!(barred.outcome, Outcome::Bar);
    assert_eq!(barred.policies[0].findings.len(), 1);
    assert!(barred.policies[0].fuel > 0);
    let free = screening.screen(&case(0)).unwrap();
    assert_eq!(free.outcome, Outcome::Allow);
}

#[test]
fn the_same_case_takes_the_same_fuel() {
    let runtime = load(limits(), &Forge::honest("honest"));
    let screening = screening(&runtime, "honest");
    let fuel = || screening.screen(&case(3)).unwrap().policies[0].fuel;
    let first = fuel();
    assert!((0..20).all(|_| fuel() == first));
}

#[test]
fn loops_forever() {
    let mut limits = limits();
    limits.fuel = 1_000_000;
    assert_eq!(stop(limits, ENDLESS), Stop::Fuel { limit: 1_000_000 });
}

#[test]
fn loops_forever_with_more_fuel_than_time() {
    let mut limits = limits();
    limits.fuel = u64::MAX;
    limits.wall_time = std::time::Duration::from_millis(50);
    assert_eq!(stop(limits, ENDLESS), Stop::WallTime { limit: limits.wall_time });
}

#[test]
fn recurses_without_end() {
    let mut forge = Forge::honest("suspect").with_body("evaluate", "(call $deep (i32.const 0))");
    forge.fields = "(func $deep (param i32) (result i32)
        (i32.add (call $deep (i32.add (local.get 0) (i32.const 1))) (i32.const 1)))"
        .to_owned();
    let Error::Stopped(stopped) = screen(limits(), &forge) else { panic!("not stopped") };
    assert_eq!(stopped.stop, Stop::Stack { limit: 512 << 10 });
}

#[test]
fn grows_memory_without_end() {
    let limits = limits();
    let Stop::Memory { bytes, limit } =
        stop(limits, "(loop $on (drop (memory.grow (i32.const 16))) (br $on)) unreachable")
    else {
        panic!("stopped for another reason")
    };
    assert_eq!(limit, limits.memory_bytes);
    assert!(bytes > limit && bytes <= limit + 16 * 65_536);
    // all at once, more than an address can say
    assert!(matches!(stop(limits, "(memory.grow (i32.const -1))"), Stop::Memory { .. }));
}

#[test]
fn grows_its_table() {
    let grow =
        |elements: u32| stop(limits(), &format!("(table.grow (ref.null func) (i32.const {elements}))"));
    assert_eq!(grow(1_000), Stop::Table { elements: 1_001, limit: 1_000 });
    // growing costs fuel for each element, so that a huge table does not come as far as its limit
    assert_eq!(grow(100_000_000), Stop::Fuel { limit: limits().fuel });
    let forge = Forge::honest("modest")
        .with_body("evaluate", "(drop (table.grow (ref.null func) (i32.const 999))) CLEAN");
    let runtime = load(limits(), &forge);
    assert_eq!(screening(&runtime, "modest").screen(&case(1)).unwrap().outcome, Outcome::Allow);
}

#[test]
fn traps() {
    assert!(matches!(stop(limits(), "unreachable"), Stop::Trap { .. }));
    assert!(matches!(stop(limits(), "(i32.div_s (i32.const 1) (i32.const 0))"), Stop::Trap { .. }));
    assert!(matches!(stop(limits(), "(i32.load (i32.const -8))"), Stop::Trap { .. }));
}

#[test]
fn answers_from_outside_its_memory() {
    for body in ["i32.const -16", "i32.const 3", "i32.const 0x7fffffff"] {
        assert!(matches!(stop(limits(), body), Stop::Unreadable { .. }), "{body}");
    }
    let lists = [(0, 100_000_000), (0x7fff_fff8, 1), (u32::MAX - 7, u32::MAX), (2, 1)];
    for (at, length) in lists {
        let mut forge = Forge::honest("suspect");
        forge.verdict = abi::findings_of(Value::ForgedList(at, length));
        let Error::Stopped(stopped) = screen(limits(), &forge) else { panic!("not stopped") };
        assert!(matches!(stopped.stop, Stop::Unreadable { .. }), "{at} {length}: {stopped}");
    }
}

#[test]
fn answers_with_a_word_that_the_contract_lacks() {
    let mut forge = Forge::honest("suspect");
    forge.verdict = Value::Case(7, Some(Box::new(Value::ForgedList(0, 0))), (8, 4));
    let Error::Stopped(stopped) = screen(limits(), &forge) else { panic!("not stopped") };
    assert!(matches!(stopped.stop, Stop::Unreadable { .. }), "{stopped}");
}

#[test]
fn returns_a_huge_list() {
    let mut limits = limits();
    limits.findings = 100;
    let forge = Forge::honest("suspect").with_findings(vec![bar(); 101]);
    let Error::Fault(fault) = screen(limits, &forge) else { panic!("not a fault") };
    let too_many = FindingFault::TooMany { count: 101, limit: 100 };
    assert_eq!(fault.fault, AnswerFault::Finding(too_many));
}

#[test]
fn returns_the_same_bytes_again_and_again() {
    // a thousand findings, each with a list of the same fifty thousand positions: two hundred megabytes
    let mut forge = Forge::honest("suspect");
    let Value::Record(mut fields) = abi::finding(&bar()) else { panic!("a finding is a record") };
    fields[3] = Value::ForgedList(1024, 50_000);
    forge.verdict = abi::findings_of(Value::List(vec![Value::Record(fields); 1_000]));
    let Error::Stopped(stopped) = screen(limits(), &forge) else { panic!("not stopped") };
    assert_eq!(stopped.stop, Stop::Answer { limit: limits().answer_bytes });
}

#[test]
fn allocates_nonsense_for_the_case() {
    let mut forge = Forge::honest("suspect");
    // every address that it hands out is the end of the memory
    forge.fields = "(func $initial (global.set $top (i32.const -65536))) (start $initial)".to_owned();
    let Error::Stopped(stopped) = screen(limits(), &forge) else { panic!("not stopped") };
    assert!(matches!(stopped.stop, Stop::Unreadable { .. }), "{stopped}");
}

#[test]
fn points_outside_lists() {
    let outside = |change: fn(&mut RawFinding)| {
        let mut finding = bar();
        change(&mut finding);
        fault(vec![finding])
    };
    assert!(matches!(outside(|f| f.rule = 1), FindingFault::NoSuchRule { rule: 1, rules: 1, .. }));
    let target = |fault| match fault {
        FindingFault::OutOfList { target, position, .. } => (target, position),
        other => panic!("another fault: {other}"),
    };
    assert_eq!(target(outside(|f| f.parties = vec![0, 1])), (Target::Party, 1));
    assert_eq!(target(outside(|f| f.records = vec![u32::MAX])), (Target::Record, u32::MAX));
    assert_eq!(target(outside(|f| f.relations = vec![0])), (Target::Relation, 0));
}

#[test]
fn bars_without_a_record() {
    let finding = RawFinding { records: Vec::new(), ..bar() };
    assert!(matches!(fault(vec![finding]), FindingFault::NoBasis { effect: Effect::Bar, .. }));
}

#[test]
fn goes_beyond_the_declared_effect() {
    let forge = Forge::honest("suspect").with_info(|info| {
        info.rules = vec![forge::rule("on-record", Effect::Note, Nature::Mandatory)];
    });
    let expected = FindingFault::BeyondDeclared {
        finding: 0,
        rule: "on-record".to_owned(),
        effect: Effect::Bar,
        heaviest: Effect::Note,
    };
    assert_eq!(fault_of(&forge), expected);
}

#[test]
fn ends_before_it_begins() {
    let finding = RawFinding { since: Some(20_000), until: Some(19_999), ..bar() };
    let expected = FindingFault::EndsBeforeItBegins {
        finding: 0,
        rule: "on-record".to_owned(),
        since: 20_000,
        until: 19_999,
    };
    assert_eq!(fault(vec![finding]), expected);
}

#[test]
fn is_not_applicable_for_an_undeclared_reason() {
    let mut forge = Forge::honest("suspect");
    forge.verdict = abi::verdict(&probity::core::verdict::Verdict::NotApplicable(3));
    assert_eq!(fault_of(&forge), FindingFault::NoSuchReason { reason: 3, reasons: 0 });
}

#[test]
fn one_bad_finding_refuses_the_good_ones() {
    let bad = RawFinding { records: Vec::new(), ..bar() };
    assert!(matches!(fault(vec![bar(), bad]), FindingFault::NoBasis { finding: 1, .. }));
}

#[test]
fn explains_with_steps_outside_lists() {
    let explain = |step: RawStep| {
        let mut forge = Forge::honest("suspect");
        forge.steps = vec![forge::step(), step];
        screening(&load(limits(), &forge), "suspect").explain(&case(1))
    };
    let code = |code| RawStep { left: SlotValue::Code(code), right: SlotValue::Code(code), ..step() };
    // what stands for a code that the policy has no word for is no position
    for good in [0, UNKNOWN_CODE, UNSTATED_CODE, FOREIGN_CODE].map(code).into_iter().chain([step()]) {
        assert_eq!(explain(good.clone()).unwrap()[0].steps, [step(), good]);
    }
    let left = |left| RawStep { left, ..step() };
    let right = |right| RawStep { right, ..step() };
    for (what, position, bad) in [
        ("rule", 1, RawStep { rule: 1, ..step() }),
        ("record", 1, RawStep { record: Some(1), ..step() }),
        ("party", 7, RawStep { party: Some(7), ..step() }),
        ("record", 9, left(SlotValue::Record(9))),
        ("party", 9, left(SlotValue::Party(9))),
        ("code", 9, left(SlotValue::Code(9))),
        ("record", 9, right(SlotValue::Record(9))),
        ("party", 9, right(SlotValue::Party(9))),
        ("code", 9, right(SlotValue::Code(9))),
    ] {
        let Err(Error::Fault(fault)) = explain(bad) else { panic!("{what} {position} is not a fault") };
        assert_eq!(fault.fault, AnswerFault::Step { step: 1, what, position, count: 1 });
    }
}

#[test]
fn explain_has_the_same_limits() {
    let mut limits = limits();
    limits.fuel = 1_000_000;
    let forge = Forge::honest("suspect").with_body("explain", ENDLESS);
    let Err(Error::Stopped(stopped)) = screening(&load(limits, &forge), "suspect").explain(&case(1)) else {
        panic!("not stopped")
    };
    assert_eq!((stopped.call, stopped.stop), (Call::Explain, Stop::Fuel { limit: 1_000_000 }));
}

#[test]
fn keeps_nothing_from_one_case_to_the_next() {
    // near the beginning of its memory, behind what the pool keeps resident, and in a global
    let body = "(if (result i32)
            (i32.or (global.get $seen) (i32.or (i32.load (i32.const 16)) (i32.load (i32.const 200000))))
        (then FOUND)
        (else
            (global.set $seen (i32.const 1))
            (i32.store (i32.const 16) (i32.const 1))
            (i32.store (i32.const 200000) (i32.const 1))
            CLEAN))";
    let mut forge = Forge::honest("suspect").with_body("evaluate", body);
    forge.fields = "(global $seen (mut i32) (i32.const 0))".to_owned();
    let runtime = load(limits(), &forge);
    let screening = screening(&runtime, "suspect");
    for _ in 0..100 {
        assert_eq!(screening.screen(&case(1)).unwrap().outcome, Outcome::Allow);
    }
    // it would, if its instance lasted
    let mut reused = probity::bench::Reused::new(&runtime, "suspect").unwrap();
    assert_eq!(reused.screen(&case(1)).unwrap().outcome, Outcome::Allow);
    assert_eq!(reused.screen(&case(1)).unwrap().outcome, Outcome::Bar);
}

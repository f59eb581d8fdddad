//! What a decision costs, as ratios of one run: `cargo bench -p probity-tests`.
//!
//! The unit is the same policy as a native call on a case that is already lowered, over 1,000 different bidders in one
//! pass. All variants run interleaved, bidder pass by bidder pass, so that a machine that slows down slows all of them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark stops where something is wrong")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cn_government_procurement::CnGovernmentProcurement;
use criterion::{BatchSize, Criterion};
use probity::{Case, Runtime, Screening};
use probity_core::lower::{ParameterOverrides, lower};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_tests::{bidders, native};

const POLICY: &str = "cn-government-procurement";
const BIDDERS: u64 = 1_000;
const PASSES: usize = 60;
/// Passes of each thread in one measurement of two threads.
const ROUNDS: u32 = 8;

struct Bidders {
    cases: Vec<Arc<Case>>,
    lowered: Vec<raw::Case>,
}

fn bidders(runtime: &Runtime) -> Bidders {
    let policy =
        runtime.policies().find(|policy| policy.info.name == POLICY).expect("the policy is released");
    let cases: Vec<Arc<Case>> = (0..BIDDERS)
        .map(|seed| {
            Arc::new(Case::from_json(bidders::chinese(seed).to_string().as_bytes()).expect("a good case"))
        })
        .collect();
    let lowered = cases
        .iter()
        .map(|case| native::lower(&lower(case, &policy.info, &ParameterOverrides::new()).case))
        .collect();
    Bidders { cases, lowered }
}

fn pass_native(lowered: &[raw::Case]) {
    for case in lowered {
        black_box(probity_guest::evaluate::<CnGovernmentProcurement>(black_box(case)));
    }
}

fn pass_fresh(screening: &Screening, cases: &[Arc<Case>]) {
    for case in cases {
        black_box(screening.screen(black_box(case)).expect("a determination"));
    }
}

fn timed(pass: impl FnOnce()) -> Duration {
    let began = Instant::now();
    pass();
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times.get(times.len() / 2).expect("at least one pass").as_secs_f64() * 1e9
}

/// What two threads do at the same time.
#[derive(Clone, Copy)]
enum Work {
    Native,
    Fresh,
}

/// One half of the bidders, as a thread of its own has them.
#[derive(Clone, Copy)]
struct Half<'a> {
    screening: &'a Screening,
    cases: &'a [Arc<Case>],
    lowered: &'a [raw::Case],
}

impl Half<'_> {
    fn rounds(&self, work: Work) {
        for _ in 0..ROUNDS {
            match work {
                Work::Native => pass_native(self.lowered),
                Work::Fresh => pass_fresh(self.screening, self.cases),
            }
        }
    }
}

/// The ratios, from passes that alternate.
fn ratios(runtime: &Runtime, screening: &Screening, bidders: &Bidders) {
    let middle = bidders.cases.len() / 2;
    let (cases, lowered) = (bidders.cases.split_at(middle), bidders.lowered.split_at(middle));
    let here = Half { screening, cases: cases.0, lowered: lowered.0 };
    let there = Half { screening, cases: cases.1, lowered: lowered.1 };
    let mut reused = probity::bench::Reused::new(runtime, POLICY).expect("the policy is loaded");
    let (mut native, mut fresh, mut again) = (Vec::new(), Vec::new(), Vec::new());
    let (mut one_native, mut two_native) = (Vec::new(), Vec::new());
    let (mut one_fresh, mut two_fresh) = (Vec::new(), Vec::new());
    std::thread::scope(|scope| {
        // a thread that stays, as those of a portal do; the same bidders, half of them on each thread
        let (begin, works) = std::sync::mpsc::sync_channel(1);
        let (finish, finished) = std::sync::mpsc::sync_channel(1);
        scope.spawn(move || {
            for work in works {
                there.rounds(work);
                finish.send(()).expect("somebody waits");
            }
        });
        let one = |work| {
            timed(|| {
                here.rounds(work);
                there.rounds(work);
            })
        };
        let both = |work| {
            timed(|| {
                begin.send(work).expect("the thread is there");
                here.rounds(work);
                finished.recv().expect("the thread is there");
            })
        };
        for _ in 0..PASSES {
            native.push(timed(|| pass_native(&bidders.lowered)));
            fresh.push(timed(|| pass_fresh(screening, &bidders.cases)));
            again.push(timed(|| {
                for case in &bidders.cases {
                    black_box(reused.screen(black_box(case)).expect("a determination"));
                }
            }));
            one_native.push(one(Work::Native));
            two_native.push(both(Work::Native));
            one_fresh.push(one(Work::Fresh));
            two_fresh.push(both(Work::Fresh));
        }
        drop(begin);
    });
    let (native, fresh, again) = (median(native), median(fresh), median(again));
    let gain = |one, two| median(one) / median(two);
    let each = |total: f64| total / BIDDERS as f64 / 1_000.0;
    let records: usize = bidders.lowered.iter().map(|case| case.records.len()).sum();
    println!(
        "\n{BIDDERS} bidders, {:.1} records each, policy {POLICY}, median of {PASSES} passes",
        records as f64 / BIDDERS as f64
    );
    println!("native call, lowered case to findings          {:8.2} µs   1.0", each(native));
    println!(
        "component, reused instance, case to determination {:5.2} µs {:5.1}  (goal: at most 7)",
        each(again),
        again / native
    );
    println!(
        "component, fresh instance, case to determination  {:5.2} µs {:5.1}  (goal: at most 25)",
        each(fresh),
        fresh / native
    );
    println!(
        "two threads against one, fresh instances       {:8.2} ×          (goal: at least 1.7)",
        gain(one_fresh, two_fresh)
    );
    println!(
        "two threads against one, native calls          {:8.2} ×          (what the machine gives)",
        gain(one_native, two_native)
    );
}

/// From the start of the process to its decision, with compiled code in the cache.
fn process_start() {
    let Some(probity) = beside() else {
        println!(
            "process start to decision: build the command first, `cargo build --release -p probity-cli`"
        );
        return;
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let case = folder.path().join("case.json");
    std::fs::write(&case, bidders::chinese(1).to_string()).expect("a case file");
    let run = || {
        let out = std::process::Command::new(&probity)
            .arg("check")
            .arg(&case)
            .env("XDG_CACHE_HOME", folder.path())
            .output()
            .expect("the command runs");
        assert!(out.status.code() != Some(1), "{}", String::from_utf8_lossy(&out.stderr));
    };
    run();
    let times = (0..100).map(|_| timed(run)).collect();
    println!(
        "process start to decision, warm cache          {:8.2} ms         (goal: 5 ms)",
        median(times) / 1e6
    );
}

/// The command that stands beside this benchmark in the target folder.
fn beside() -> Option<std::path::PathBuf> {
    let here = std::env::current_exe().ok()?;
    let command = here.parent()?.parent()?.join("probity");
    command.exists().then_some(command)
}

fn main() {
    let runtime = Runtime::builder().no_cache().build().expect("a runtime");
    let screening =
        runtime.screening().policy(POLICY, "*").and_then(|chosen| chosen.build()).expect("a screening");
    let bidders = bidders(&runtime);
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    let mut group = criterion.benchmark_group("evaluate");
    let each = |cases: &[Arc<Case>], at: &mut usize| {
        *at = (*at + 1) % cases.len();
        Arc::clone(cases.get(*at).expect("a case"))
    };
    let mut at = 0;
    group.bench_function("native", |bencher| {
        bencher.iter_batched(
            || {
                at = (at + 1) % bidders.lowered.len();
                bidders.lowered.get(at).expect("a case")
            },
            probity_guest::evaluate::<CnGovernmentProcurement>,
            BatchSize::SmallInput,
        );
    });
    group.bench_function("fresh", |bencher| {
        bencher.iter_batched(
            || each(&bidders.cases, &mut at),
            |case| screening.screen(&case),
            BatchSize::SmallInput,
        );
    });
    let mut reused = probity::bench::Reused::new(&runtime, POLICY).expect("the policy is loaded");
    group.bench_function("reused", |bencher| {
        bencher.iter_batched(
            || each(&bidders.cases, &mut at),
            |case| reused.screen(&case),
            BatchSize::SmallInput,
        );
    });
    group.finish();
    drop(reused);
    criterion.final_summary();
    ratios(&runtime, &screening, &bidders);
    process_start();
}

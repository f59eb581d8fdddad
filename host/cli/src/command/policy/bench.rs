//! `probity policy bench`: what a policy takes of time, fuel and memory for each case.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Args;
use probity::core::policy::PolicyInfo;
use probity::core::texts::clean;
use probity::{Case, Error, Runtime, Screening, Usage};
use serde::Serialize;

use crate::command::Format;
use crate::failure::{Failure, NO_DECISION};
use crate::{input, terminal};

/// Bytes of a page of linear memory.
const PAGE: u64 = 65_536;

const AFTER_HELP: &str = "\
Every *.json file in the folder and below it is a case, with or without an `expect` block; a bad
case is left out, and one that the policy does not govern. Each is decided on a fresh instance, as a
portal does, from the case to the checked determination. Fuel and memory are the same on every
machine; time is not: compare it within one run. Exit status: 0, or 1 where the policy gave no
answer to a case.

Examples:
  probity policy bench my-law/target/policy/my-law.wasm --cases my-law/scenarios
  probity policy bench us-far-9-4 --cases tests/cases --passes 50 --format json";

/// Measure what a policy takes of time, fuel and memory.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The name of a policy at hand, or a module file
    #[arg(value_name = "NAME|FILE")]
    policy: PathBuf,
    /// Case files, or folders of them
    #[arg(long, value_name = "DIR", required = true)]
    cases: Vec<PathBuf>,
    /// How often each case is decided for the time
    #[arg(long, value_name = "N", default_value = "20", value_parser = clap::value_parser!(u32).range(1..=1000))]
    passes: u32,
    /// How the result is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// The result as a document.
#[derive(Serialize)]
struct Measured {
    policy: String,
    version: String,
    digest: String,
    /// Cases that were decided.
    cases: usize,
    bad: usize,
    not_governed: usize,
    stopped: Vec<Stopped>,
    passes: u32,
    evaluations: usize,
    /// In nanoseconds.
    time: Spread,
    fuel: Most,
    memory_bytes: Most,
}

/// A case to which the policy gave no answer.
#[derive(Serialize)]
struct Stopped {
    file: String,
    reason: String,
}

/// How long the evaluations took.
#[derive(Serialize)]
struct Spread {
    median: u64,
    percentile_95: u64,
    largest: u64,
}

/// What the cases took of something that has a limit.
#[derive(Serialize)]
struct Most {
    median: u64,
    largest: u64,
    /// The case that took most; none where all took the same.
    case: Option<String>,
    limit: u64,
}

/// The files, sorted into what they are good for.
#[derive(Default)]
struct Sorted {
    decided: Vec<(PathBuf, Arc<Case>, Usage)>,
    bad: usize,
    not_governed: usize,
    stopped: Vec<Stopped>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let Arguments { policy, cases, passes, format } = arguments;
    let mut files = Vec::new();
    for path in cases {
        input::case_files(path, true, &mut files)?;
    }
    let (runtime, screening) = screening(policy)?;
    terminal::warn(&runtime);
    let asked = screening.policies().next().cloned();
    // a screening asks at least one policy
    let Some(asked) = asked else { return Err(Error::NoPolicyChosen.into()) };
    let sorted = sort(&screening, &asked.info, files)?;
    if sorted.decided.is_empty() && sorted.stopped.is_empty() {
        let places: Vec<_> = cases.iter().map(|path| format!("`{}`", path.display())).collect();
        let (bad, not_governed) = (sorted.bad, sorted.not_governed);
        return Err(Failure::NoneGoverned { places: places.join(", "), bad, not_governed });
    }
    let time = spread(&times(&screening, &sorted, *passes)?);
    let limits = runtime.limits();
    let measured = Measured {
        policy: asked.info.name.clone(),
        version: asked.info.version.clone(),
        digest: asked.digest.clone(),
        cases: sorted.decided.len(),
        passes: *passes,
        evaluations: sorted.decided.len() * usize::try_from(*passes).unwrap_or(usize::MAX),
        time,
        fuel: most(&sorted, |usage| usage.fuel, limits.fuel),
        memory_bytes: most(&sorted, |usage| usage.memory_bytes as u64, limits.memory_bytes as u64),
        bad: sorted.bad,
        not_governed: sorted.not_governed,
        stopped: sorted.stopped,
    };
    match format {
        Format::Json => terminal::print_json(&measured)?,
        Format::Text => terminal::print(&text(&measured))?,
    }
    let answered = measured.stopped.is_empty();
    Ok(if answered { ExitCode::SUCCESS } else { ExitCode::from(NO_DECISION) })
}

/// A policy at hand by its name, else a file; alone.
fn screening(policy: &Path) -> Result<(Runtime, Screening), Failure> {
    let named = policy.to_str().filter(|name| !name.contains(['/', '.', '\\']));
    if let Some(name) = named {
        let runtime = input::runtime(&[], None)?;
        if runtime.policies().any(|policy| policy.info.name == name) || !policy.exists() {
            let screening = runtime.screening().policy(name, "*")?.build()?;
            return Ok((runtime, screening));
        }
    }
    let runtime = input::with_files(&[policy.to_owned()], None)?.without_embedded().build()?;
    let name = runtime.policies().next().map(|policy| policy.info.name.clone()).unwrap_or_default();
    let screening = runtime.screening().policy(&name, "*")?.build()?;
    Ok((runtime, screening))
}

/// Decides each case once, which also warms up what the time is taken of.
fn sort(screening: &Screening, info: &PolicyInfo, files: Vec<(PathBuf, bool)>) -> Result<Sorted, Failure> {
    let mut sorted = Sorted::default();
    for (file, _) in files {
        let Ok(case) = Case::from_json(&input::read(&file)?) else {
            sorted.bad += 1;
            continue;
        };
        let tender = &case.document().tender;
        if !info.jurisdictions.contains(&tender.jurisdiction)
            && !tender.funding.iter().any(|funding| info.fundings.contains(funding))
        {
            sorted.not_governed += 1;
            continue;
        }
        let case = Arc::new(case);
        match screening.measure(&case) {
            Ok(measured) => match (measured.determination.policies.first(), measured.usage.first()) {
                (Some(answer), Some(usage)) if answer.not_applicable.is_none() => {
                    sorted.decided.push((file, case, *usage));
                }
                _ => sorted.not_governed += 1,
            },
            Err(Error::NotInForce(_)) => sorted.not_governed += 1,
            Err(error) => {
                sorted.stopped.push(Stopped { file: file.display().to_string(), reason: error.to_string() })
            }
        }
    }
    Ok(sorted)
}

/// How long each evaluation takes, all cases in turn and then again.
fn times(screening: &Screening, sorted: &Sorted, passes: u32) -> Result<Vec<Duration>, Failure> {
    let mut times = Vec::new();
    for _ in 0..passes {
        for (_, case, _) in &sorted.decided {
            let begins = Instant::now();
            screening.screen(case)?;
            times.push(begins.elapsed());
        }
    }
    times.sort_unstable();
    Ok(times)
}

fn spread(sorted: &[Duration]) -> Spread {
    let nanoseconds =
        |time: Option<Duration>| time.map_or(0, |time| u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
    Spread {
        median: nanoseconds(rank(sorted, 50)),
        percentile_95: nanoseconds(rank(sorted, 95)),
        largest: nanoseconds(sorted.last().copied()),
    }
}

/// The smallest value that so many percent of all do not exceed.
fn rank<T: Copy>(sorted: &[T], percent: usize) -> Option<T> {
    sorted.get((sorted.len() * percent).div_ceil(100).saturating_sub(1)).copied()
}

fn most(sorted: &Sorted, of: impl Fn(&Usage) -> u64, limit: u64) -> Most {
    let mut values: Vec<_> = sorted.decided.iter().map(|(_, _, usage)| of(usage)).collect();
    values.sort_unstable();
    let largest = values.last().copied().unwrap_or(0);
    let differ = values.first().is_some_and(|smallest| *smallest < largest);
    // of several the first, whatever their order
    let case = sorted.decided.iter().find(|(_, _, usage)| differ && of(usage) == largest);
    Most {
        median: rank(&values, 50).unwrap_or(0),
        largest,
        case: case.map(|(file, _, _)| file.display().to_string()),
        limit,
    }
}

fn text(measured: &Measured) -> String {
    let Measured { policy, version, digest, cases, bad, not_governed, passes, evaluations, .. } = measured;
    let Measured { time, fuel, memory_bytes, .. } = measured;
    let mut out = String::new();
    // writing to a string cannot fail
    for Stopped { file, reason } in &measured.stopped {
        let _ = writeln!(out, "NO ANSWER {}\n  {}", clean(file), clean(reason));
    }
    let _ = writeln!(out, "{} {}  {}", clean(policy), clean(version), digest.get(..19).unwrap_or(digest));
    let _ = writeln!(out, "  cases        {cases}; left out: {bad} bad, {not_governed} not governed");
    let _ = writeln!(out, "  evaluations  {evaluations}, in {passes} passes\n");
    let mut row = |what: &str, cells: [String; 4], case: &str| {
        let [median, most_of, largest, limit] = cells;
        let line = format!("  {what:<8}{median:>12}{most_of:>12}{largest:>12}{limit:>12}  {case}");
        let _ = writeln!(out, "{}", line.trim_end());
    };
    let none = String::new;
    row("", ["median".into(), "95 percent".into(), "largest".into(), "limit".into()], "largest in");
    row("time", [duration(time.median), duration(time.percentile_95), duration(time.largest), none()], "");
    let cells = [fuel.median.to_string(), none(), fuel.largest.to_string(), fuel.limit.to_string()];
    row("fuel", cells, &clean(fuel.case.as_deref().unwrap_or_default()));
    let Most { median, largest, case, limit } = memory_bytes;
    row(
        "pages",
        [(median / PAGE).to_string(), none(), (largest / PAGE).to_string(), (limit / PAGE).to_string()],
        &clean(case.as_deref().unwrap_or_default()),
    );
    row("bytes", [median.to_string(), none(), largest.to_string(), limit.to_string()], "");
    out
}

/// Microseconds; milliseconds where they are many.
fn duration(nanoseconds: u64) -> String {
    let microseconds = Duration::from_nanos(nanoseconds).as_secs_f64() * 1e6;
    match microseconds < 10_000.0 {
        true => format!("{microseconds:.1} µs"),
        false => format!("{:.1} ms", microseconds / 1e3),
    }
}

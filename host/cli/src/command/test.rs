//! `probity test`: runs case files that say what the law gives.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use probity::core::case::{Expect, Until};
use probity::core::coverage::Coverage;
use probity::core::texts::clean;
use probity::{Case, CaseError, Effect, Report, Runtime};

use serde::Serialize;

use super::Format;
use crate::coverage;
use crate::failure::{Failure, NO_DECISION};
use crate::input::{self, Choice, Setting};
use crate::terminal;

const AFTER_HELP: &str = "\
A scenario is a case file with an `expect` block, such as
  \"expect\": { \"outcome\": \"bar\", \"rules\": [\"large-fine\"], \"until\": \"2027-05-10\" }
or one that says which JSON paths of a bad case must be refused:
  \"expect\": { \"faults\": [\"$.records[0].party\"] }
It can name the policies that are asked, and set parameters as a portal does:
  \"policies\": [\"eu-directive-2014-24\"], \"parameters\": [\"eu-directive-2014-24/dues-mode=must\"]
Of a folder, every *.json file in it and below it is run; one without `expect` is skipped. The last
line is `N passed, N failed`. Exit status: 0 if all passed, 1 if not.
Of a policy crate, its folder `scenarios` is run, with the module that `probity policy build` made of
it in place of the released policy of its name.

--coverage says what the scenarios reach of the policies that they ask. A rule is reached on both
sides if it made a finding in one scenario and none in another that its policy governs; `close`
counts those of the latter in which it looked at something of its kind. A parameter `moves` a
scenario that comes out otherwise with the next larger or smaller value, or another choice; a
boundary is `exact` where both amounts or days are the same, and `next` one fen, cent or day off.

Examples:
  probity test tests/cases
  probity test my-law
  probity test tests/cases/cn-government-procurement --policy-file draft.wasm";

/// Run case files as scenarios.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// Case files, folders of them, or the folders of policy crates
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Load this policy module too, in place of the released policy of its name; each scenario asks the policies that
    /// it would ask without it
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// Let each policy use so much fuel instead of 50000000, and as many times longer: for very large cases
    #[arg(long, value_name = "N", value_parser = input::fuel())]
    fuel: Option<u64>,
    /// Also say which rules, effects, questions, parameters and boundaries the scenarios reach
    #[arg(long)]
    coverage: bool,
    /// Fail where a rule is not reached on both sides
    #[arg(long)]
    demand_coverage: bool,
    /// How the result is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// One thing that came out otherwise.
#[derive(Serialize)]
struct Difference {
    what: &'static str,
    expected: String,
    actual: String,
}

/// The result as a document.
#[derive(Serialize)]
struct Tested {
    passed: usize,
    failed: usize,
    skipped: usize,
    failures: Vec<Failed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<Coverage>,
}

/// A scenario that came out otherwise.
#[derive(Serialize)]
struct Failed {
    file: String,
    differences: Vec<Difference>,
}

/// What became of one file.
enum Ran {
    Passed,
    Failed(Vec<Difference>),
    /// It says nothing to expect.
    NoScenario,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut found = Vec::new();
    let mut files = arguments.files.clone();
    for path in &arguments.paths {
        match input::policy_crate(path)? {
            Some(policy) => {
                terminal::warn_stale(&policy);
                input::case_files(&policy.scenarios, true, &mut found)?;
                files.push(policy.module);
            }
            None => input::case_files(path, true, &mut found)?,
        }
    }
    let runtime = input::runtime(&files, arguments.fuel)?;
    terminal::warn(&runtime);
    let wanted = arguments.coverage || arguments.demand_coverage;
    let mut coverage = wanted.then(Coverage::default);
    let mut result = Tested { passed: 0, failed: 0, skipped: 0, failures: Vec::new(), coverage: None };
    let mut text = String::new();
    for (file, named) in &found {
        let differences = match scenario(&runtime, file, coverage.as_mut())? {
            Ran::Passed => {
                result.passed += 1;
                continue;
            }
            Ran::NoScenario if !named => {
                result.skipped += 1;
                let _ = writeln!(text, "skipped {}: it has no `expect` block", shown(file));
                continue;
            }
            Ran::NoScenario => vec![difference("scenario", "an `expect` block", "none")],
            Ran::Failed(differences) => differences,
        };
        result.failed += 1;
        result.failures.push(Failed { file: shown(file), differences });
    }
    if result.passed + result.failed == 0 {
        let places: Vec<_> = arguments.paths.iter().map(|path| format!("`{}`", path.display())).collect();
        return Err(Failure::NoScenario { places: places.join(", ") });
    }
    let one_sided = match arguments.demand_coverage {
        true => coverage.as_ref().map(Coverage::one_sided).unwrap_or_default(),
        false => Vec::new(),
    };
    let good = result.failed == 0 && one_sided.is_empty();
    result.coverage = coverage;
    match arguments.format {
        Format::Json => terminal::print_json(&result)?,
        Format::Text => terminal::print(&written(text, &result, &one_sided))?,
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::from(NO_DECISION) })
}

/// The result for a person.
fn written(mut text: String, result: &Tested, one_sided: &[String]) -> String {
    for Failed { file, differences } in &result.failures {
        // writing to a string cannot fail
        let _ = writeln!(text, "FAILED {file}");
        for Difference { what, expected, actual } in differences {
            // what a scenario expects is foreign text
            let (expected, actual) = (clean(expected), clean(actual));
            let _ = writeln!(text, "  {what}\n    expected: {expected}\n    actual:   {actual}");
        }
    }
    if let Some(coverage) = &result.coverage {
        text.push_str(&coverage::table(coverage));
    }
    for rule in one_sided {
        let _ = writeln!(text, "NOT REACHED ON BOTH SIDES {rule}");
    }
    let Tested { passed, failed, skipped, .. } = result;
    if *skipped > 0 {
        let _ = writeln!(text, "{skipped} skipped");
    }
    let _ = writeln!(text, "{passed} passed, {failed} failed");
    text
}

fn shown(file: &Path) -> String {
    clean(&file.display().to_string()).into_owned()
}

fn scenario(runtime: &Runtime, file: &Path, coverage: Option<&mut Coverage>) -> Result<Ran, Failure> {
    let json = input::read(file)?;
    let expect = match Expect::from_case_json(&json) {
        Ok(None) => return Ok(Ran::NoScenario),
        Ok(Some(expect)) => expect,
        Err(error) => return Ok(Ran::Failed(vec![difference("case", "a case file", faults(&error))])),
    };
    if let Some(difference) = contradiction(&expect) {
        return Ok(Ran::Failed(vec![difference]));
    }
    let case = match (Case::from_json(&json), &expect.faults) {
        (Err(error), Some(expected)) => return Ok(judge(compare_faults(expected, &error))),
        (Err(error), None) => {
            return Ok(Ran::Failed(vec![difference("case", "a case without faults", faults(&error))]));
        }
        (Ok(_), Some(expected)) => {
            return Ok(Ran::Failed(vec![difference("faults", list(expected), "none")]));
        }
        (Ok(case), None) => case,
    };
    Ok(judge(match decide(runtime, &expect, case, coverage) {
        Ok(report) => compare(&expect, &report),
        Err(failure) => vec![difference("decision", "a determination", failure.to_string())],
    }))
}

/// What a scenario cannot expect: a bad case has faults and nothing else, since nothing is decided.
fn contradiction(expect: &Expect) -> Option<Difference> {
    let faults = expect.faults.as_ref()?;
    if faults.is_empty() {
        return Some(difference("expect", "at least one JSON path in `faults`", "none"));
    }
    let others = [
        ("outcome", expect.outcome.is_some()),
        ("rules", expect.rules.is_some()),
        ("notes", expect.notes.is_some()),
        ("until", expect.until.is_some()),
        ("not_applicable", expect.not_applicable.is_some()),
        ("questions", expect.questions.is_some()),
    ];
    let others: Vec<_> =
        others.into_iter().filter(|(_, there)| *there).map(|(name, _)| format!("`{name}`")).collect();
    if others.is_empty() {
        return None;
    }
    let both = format!("`faults` and {}", others.join(", "));
    Some(difference("expect", "either `faults` or what is decided, since a bad case is not decided", both))
}

fn judge(differences: Vec<Difference>) -> Ran {
    if differences.is_empty() { Ran::Passed } else { Ran::Failed(differences) }
}

fn decide(
    runtime: &Runtime,
    expect: &Expect,
    case: Case,
    coverage: Option<&mut Coverage>,
) -> Result<Report, Failure> {
    let parse = |policy: &String| {
        policy.parse().map_err(|problem| Failure::BadChoice { policy: policy.clone(), problem })
    };
    let named = expect.policies.iter().map(parse).collect::<Result<Vec<Choice>, Failure>>()?;
    let parse = |setting: &String| {
        setting.parse().map_err(|problem| Failure::BadSetting { setting: setting.clone(), problem })
    };
    let settings = expect.parameters.iter().map(parse).collect::<Result<Vec<Setting>, Failure>>()?;
    let screening = input::screening(runtime, &case, &named, &settings)?;
    let determination = screening.screen(&Arc::new(case))?;
    if let Some(coverage) = coverage {
        coverage::add(coverage, runtime, &screening, &determination)?;
    }
    Ok(Report::new(&determination, "en"))
}

fn compare(expect: &Expect, report: &Report) -> Vec<Difference> {
    let mut differences = Vec::new();
    if let Some(outcome) = expect.outcome.filter(|outcome| *outcome != report.outcome) {
        differences.push(difference("outcome", outcome, report.outcome));
    }
    let rules = |notes: bool| {
        let chosen = report.findings.iter().filter(move |finding| (finding.effect == Effect::Note) == notes);
        chosen.map(|finding| (finding.policy.as_str(), finding.rule.as_str())).collect()
    };
    let questions =
        report.questions.iter().map(|question| (question.policy.as_str(), question.id.as_str())).collect();
    let not_applicable = report
        .policies
        .iter()
        .filter_map(|policy| Some((policy.name.as_str(), policy.reason.as_ref()?.id.as_str())))
        .collect();
    let lists = [
        ("rules", &expect.rules, rules(false), Named::Last),
        ("notes", &expect.notes, rules(true), Named::Last),
        ("questions", &expect.questions, questions, Named::Last),
        ("not_applicable", &expect.not_applicable, not_applicable, Named::First),
    ];
    for (what, expected, actual, short) in lists {
        differences
            .extend(expected.as_ref().and_then(|expected| compare_sets(what, expected, &actual, short)));
    }
    let until = |end: Option<probity::Day>| end.map_or_else(|| "none".to_owned(), |day| day.to_string());
    let expected = expect.until.map(|end| match end {
        Until::Day(day) => until(Some(day)),
        Until::None => until(None),
    });
    if let Some(expected) = expected.filter(|expected| *expected != until(report.until)) {
        differences.push(difference("until", expected, until(report.until)));
    }
    if expect.outcome.is_none() && expect.rules.is_none() && expect.not_applicable.is_none() {
        differences.push(difference("expect", "an outcome, rules or not_applicable", "none of them"));
    }
    differences
}

/// Which part of `policy/item` may stand alone.
#[derive(Clone, Copy)]
enum Named {
    First,
    Last,
}

/// Compares a list of `item`, `policy` or `policy/item` with what came out; order and repetition do not matter.
fn compare_sets(
    what: &'static str,
    expected: &[String],
    actual: &BTreeSet<(&str, &str)>,
    short: Named,
) -> Option<Difference> {
    let means = |text: &str, (policy, item): (&str, &str)| match (text.split_once('/'), short) {
        (Some(whole), _) => whole == (policy, item),
        (None, Named::First) => text == policy,
        (None, Named::Last) => text == item,
    };
    let all_came = expected.iter().all(|text| actual.iter().any(|pair| means(text, *pair)));
    let all_expected = actual.iter().all(|pair| expected.iter().any(|text| means(text, *pair)));
    if all_came && all_expected {
        return None;
    }
    let actual: Vec<_> = actual.iter().map(|(policy, item)| format!("{policy}/{item}")).collect();
    Some(difference(what, list(expected), list(&actual)))
}

fn compare_faults(expected: &[String], error: &CaseError) -> Vec<Difference> {
    let actual: BTreeSet<&str> = error.faults.iter().map(|fault| fault.path.as_str()).collect();
    let wanted: BTreeSet<&str> = expected.iter().map(String::as_str).collect();
    if actual == wanted {
        return Vec::new();
    }
    vec![difference("faults", list(expected), faults(error))]
}

fn list(items: &[String]) -> String {
    if items.is_empty() { "none".to_owned() } else { items.join(", ") }
}

fn faults(error: &CaseError) -> String {
    let faults: Vec<_> =
        error.faults.iter().map(|fault| format!("{}: {}", fault.path, fault.problem)).collect();
    faults.join("; ")
}

fn difference(what: &'static str, expected: impl ToString, actual: impl ToString) -> Difference {
    Difference { what, expected: expected.to_string(), actual: actual.to_string() }
}

//! `probity check`: decides one case.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use probity::core::case::Draft;
use probity::core::report::{Explanation, Timeline};
use probity::{Case, CaseError, Day, Determination, Outcome, PolicySet, Report, Runtime, Screening};
use serde::Serialize;

use super::{Format, Language};
use crate::failure::{AS_OF, Failure, KINDS};
use crate::input::{self, Choice, Setting};
use crate::record::{Record, Recorded};
use crate::{places, terminal};

const AFTER_HELP: &str = "\
Exit status: 0 allow, 10 restrict, 11 refer, 12 bar; 1 no decision was reached; 2 the command
line is wrong.

Policies: without --policy and --policy-file, the tender chooses. A policy file takes the place of
the released policy of its name. Several files of one name are versions of one policy: to a case
applies the highest of them that is in force on the tender's notice date. Where --policy names that
policy too, each of its files must satisfy the requirement.

Parameters: a value is written as `probity policy inspect` prints it: `3 years` or 3, `yes`, the
word of a choice, `CNY 2,500,000.00`. An amount names its currency or has decimals (2500000.00); a
bare 2500000 may be meant in major or in minor units, a hundred times less, and is refused.

Examples:
  probity check case.json
  probity check case.json --as-of 2026-03-01
  probity check case.json --policy cn-government-procurement@^1 --lang zh
  probity check case.json --policy-file draft.wasm --format json
  probity check case.json --explain --timeline
  probity check case.json --parameter cn-government-procurement/large-fine-from=2500000.00
  probity check case.json --trust trust.toml
  probity check case.json --ledger portal.ledger --certificate certificate.json --key portal.key
  probity check - < case.json";

/// Decide a case.
#[derive(Debug, Args)]
#[command(after_help = format!("{AFTER_HELP}\n\n{KINDS}"))]
pub(crate) struct Arguments {
    /// The case, a JSON file; `-` reads standard input
    #[arg(value_name = "CASE.json")]
    case: PathBuf,
    /// Apply this policy, in the highest version that satisfies the requirement and is in force on the tender's notice
    /// date; without it, the tender chooses
    #[arg(long = "policy", value_name = "NAME[@REQ]")]
    policies: Vec<Choice>,
    /// Load and apply this policy module, in place of the released policy of its name
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// Set a parameter of a policy that is asked, instead of the policy's own values by date; `probity policy inspect`
    /// lists them
    #[arg(long = "parameter", value_name = "POLICY/PARAMETER=VALUE")]
    parameters: Vec<Setting>,
    /// Decide by the policies in use of this trust file, as its lock names them, and by no others
    #[arg(long, value_name = "FILE", conflicts_with_all = ["policies", "files", "parameters"])]
    trust: Option<PathBuf>,
    /// Decide as of this day instead of the case's own `as_of`, also where the case has none
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Let each policy use so much fuel, about one unit for each WebAssembly instruction, instead of 50000000; and as
    /// many times longer: for very large cases
    #[arg(long, value_name = "N", value_parser = input::fuel())]
    fuel: Option<u64>,
    /// The language of the answer
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How the answer is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
    /// Also say of each rule why it did or did not apply: the days, amounts and conditions that it compared
    #[arg(long)]
    explain: bool,
    /// Also draw when each finding begins and ends, and the first day on which the outcome becomes allow
    #[arg(long)]
    timeline: bool,
    /// Write that drawing to a file, as SVG
    #[arg(long, value_name = "FILE.svg")]
    timeline_svg: Option<PathBuf>,
    #[command(flatten)]
    record: Record,
}

pub(super) fn day(text: &str) -> Result<Day, String> {
    let shaped = || text.split('-').map(|part| part.bytes().filter(u8::is_ascii_digit).count()).eq([4, 2, 2]);
    Day::parse(text).ok_or_else(|| match text.len() == 10 && shaped() {
        true => "the calendar has no such day".to_owned(),
        false => "a calendar day is written like 2026-02-28".to_owned(),
    })
}

/// What is printed as JSON where more than the determination is asked for.
#[derive(Debug, Serialize)]
struct Answer {
    determination: Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Explanation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Timeline>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recorded: Option<Recorded>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let json = input::read(&arguments.case)?;
    let case = case(arguments, &json)?;
    let recording = arguments.record.open()?;
    let (set, (runtime, screening)) = match &arguments.trust {
        Some(trust) => {
            let set = trusted(trust, arguments.fuel)?;
            let screening = set.screening_for(&case)?;
            let runtime = set.runtime().clone();
            (Some((set, trust)), (runtime, screening))
        }
        None => (None, at_hand(arguments, &case)?),
    };
    let determination = screening.screen(&Arc::new(case))?;
    let (outcome, lang) = (determination.outcome, arguments.lang.tag());
    let in_force = || set.as_ref().map_or_else(|| runtime.in_force(), |(set, _)| set.in_force());
    // what cannot be recorded is not given out
    let recorded =
        recording.map(|recording| recording.write(&determination, &json, in_force())).transpose()?;
    let explanation = match arguments.explain {
        true => spared("--explain", explanation(&screening, &determination, lang)),
        false => None,
    };
    let report = Report::new(&determination, lang);
    let timeline = match arguments.timeline || arguments.timeline_svg.is_some() {
        true => {
            let outlook = draft(arguments, &json).and_then(|draft| Ok(screening.outlook(&draft)?));
            spared("--timeline", outlook.map(|outlook| Timeline::new(&report, &outlook)))
        }
        false => None,
    };
    if let Some((file, timeline)) = arguments.timeline_svg.as_ref().zip(timeline.as_ref()) {
        let written = std::fs::write(file, timeline.to_svg());
        written.map_err(|error| Failure::Unwritable { file: file.clone(), error })?;
    }
    if let Some((set, trust)) = &set {
        shadow(set, trust, &determination, lang);
    }
    let timeline = timeline.filter(|_| arguments.timeline);
    let answer = Answer { determination: report, explanation, timeline, recorded };
    print(arguments.format, &answer)?;
    // the process ends here, and the system takes everything back faster than piece by piece
    std::mem::forget((screening, runtime));
    Ok(ExitCode::from(status(outcome)))
}

/// The policies at hand that are named, or that the tender chooses.
fn at_hand(arguments: &Arguments, case: &Case) -> Result<(Runtime, Screening), Failure> {
    let (files, fuel) = (arguments.files.as_slice(), arguments.fuel);
    let the_tender_chooses = arguments.policies.is_empty();
    let builder = match the_tender_chooses {
        true => input::with_files(files, fuel)?.once_for(case),
        false => input::with_files(files, fuel)?.once(),
    };
    let of_files_alone = the_tender_chooses && !files.is_empty();
    let runtime =
        if of_files_alone { builder.without_embedded() } else { builder.replace_embedded() }.build()?;
    terminal::warn(&runtime);
    let screening = input::screening_with_files(&runtime, case, &arguments.policies, &arguments.parameters)?;
    Ok((runtime, screening))
}

/// The policies in use of a trust file.
pub(super) fn trusted(trust: &Path, fuel: Option<u64>) -> Result<PolicySet, Failure> {
    let setup = places::setup(trust)?;
    let set = PolicySet::load_with(input::with_files(&[], fuel)?.once(), &setup, None, places::now())?;
    terminal::warn(set.runtime());
    terminal::notices(set.notices());
    Ok(set)
}

/// Records what the shadows would have changed, apart from the decision: whatever goes wrong with it stops nothing.
fn shadow(set: &PolicySet, trust: &Path, determination: &Determination, language: &str) {
    let recorded = || -> Result<(), Failure> {
        let entries = set.shadow(determination, language);
        if entries.is_empty() {
            return Ok(());
        }
        let store = places::setup(trust)?.store();
        for entry in &entries {
            store.record_shadow(&serde_json::to_value(entry)?)?;
        }
        Ok(())
    };
    if let Err(failure) = recorded() {
        terminal::warn_of("mode = \"shadow\"", &failure);
    }
}

/// What is asked for beside the decision. Where it cannot be had, the decision is worth having all the same.
fn spared<T>(option: &str, asked: Result<T, Failure>) -> Option<T> {
    match asked {
        Ok(had) => Some(had),
        Err(failure) => {
            terminal::warn_of(option, &failure);
            None
        }
    }
}

fn print(format: Format, answer: &Answer) -> Result<(), Failure> {
    match format {
        Format::Json
            if answer.explanation.is_none() && answer.timeline.is_none() && answer.recorded.is_none() =>
        {
            terminal::print_json(&answer.determination)
        }
        Format::Json => terminal::print_json(answer),
        Format::Text => {
            let style = terminal::style();
            let mut parts = vec![answer.determination.to_text(&style)];
            parts.extend(answer.explanation.as_ref().map(|explanation| explanation.to_text(&style)));
            parts.extend(answer.timeline.as_ref().map(|timeline| timeline.to_text(&style)));
            terminal::print(&parts.join("\n"))?;
            let recorded = answer.recorded.as_ref().map(|recorded| format!("\n{}", recorded.to_text()));
            recorded.map_or(Ok(()), |recorded| terminal::print_clean(&recorded))
        }
    }
}

fn explanation(
    screening: &Screening,
    determination: &Determination,
    language: &str,
) -> Result<Explanation, Failure> {
    let steps: Vec<_> =
        screening.explain(&determination.case)?.into_iter().map(|policy| policy.steps).collect();
    Ok(Explanation::new(determination, &steps, language))
}

/// The case, as of the day that is asked for.
fn case(arguments: &Arguments, json: &[u8]) -> Result<Case, Failure> {
    match arguments.as_of {
        None => Case::from_json(json).map_err(|error| bad_case(&arguments.case, error)),
        Some(day) => {
            Case::from_json_as_of(json, day).map_err(|error| bad_case_on(&arguments.case, day, error))
        }
    }
}

/// The same, to be changed.
fn draft(arguments: &Arguments, json: &[u8]) -> Result<Draft, Failure> {
    read_draft(&arguments.case, json, arguments.as_of)
}

/// A case that is to be changed, as of the day that is asked for.
pub(super) fn read_draft(file: &Path, json: &[u8], as_of: Option<Day>) -> Result<Draft, Failure> {
    match as_of {
        None => Draft::from_json(json).map_err(|error| bad_case(file, error)),
        Some(day) => Draft::from_json_as_of(json, day).map_err(|error| bad_case_on(file, day, error)),
    }
}

fn bad_case(file: &Path, error: CaseError) -> Failure {
    Failure::Case { file: file.to_owned(), error }
}

fn bad_case_on(file: &Path, day: Day, mut error: CaseError) -> Failure {
    // the file's own day was not read, so that the fault is the command line's
    for fault in error.faults.iter_mut().filter(|fault| fault.path == "$.as_of") {
        AS_OF.clone_into(&mut fault.path);
    }
    match error.faults.iter().all(|fault| fault.path == AS_OF) {
        true => Failure::AsOf { day, error },
        false => Failure::Case { file: file.to_owned(), error },
    }
}

pub(super) fn status(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Allow => 0,
        Outcome::Restrict => 10,
        Outcome::Refer => 11,
        Outcome::Bar => 12,
    }
}

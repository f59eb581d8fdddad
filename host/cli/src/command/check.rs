//! `probity check`: decides one case.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use probity::{Case, Day, Outcome, Report};

use super::{Format, Language};
use crate::failure::Failure;
use crate::input::{self, Choice, Setting};
use crate::terminal;

const AFTER_HELP: &str = "\
Exit status: 0 allow, 10 restrict, 11 refer, 12 bar; 1 no decision was reached; 2 the command line is wrong.

Examples:
  probity check case.json
  probity check case.json --as-of 2026-03-01
  probity check case.json --policy cn-government-procurement@^1 --lang zh
  probity check case.json --policy-file draft.wasm --format json
  probity check - < case.json";

/// Decide a case.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The case, a JSON file; `-` reads standard input
    #[arg(value_name = "CASE.json")]
    case: PathBuf,
    /// Apply this policy, in the highest version that satisfies the requirement and is in force on the tender's notice
    /// date; without it, the tender chooses
    #[arg(long = "policy", value_name = "NAME[@REQ]")]
    policies: Vec<Choice>,
    /// Load and apply this policy module
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// Set a parameter of a policy instead of its own values by date, in the parameter's unit (money in minor units);
    /// `probity policy inspect` lists them
    #[arg(long = "parameter", value_name = "POLICY/PARAMETER=VALUE")]
    parameters: Vec<Setting>,
    /// Decide as of this day instead of the case's own `as_of`
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// The language of the answer
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How the answer is printed
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "a calendar day is written like 2026-02-28".to_owned())
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let json = input::read(&arguments.case)?;
    let bad = |error| Failure::Case { file: arguments.case.clone(), error };
    let mut case = Case::from_json(&json).map_err(bad)?;
    if let Some(as_of) = arguments.as_of {
        case = case.with_as_of(as_of).map_err(bad)?;
    }
    let runtime = input::runtime(&arguments.files, !arguments.policies.is_empty())?;
    terminal::warn(&runtime);
    let screening =
        input::screening(&runtime, &case, &arguments.policies, &arguments.files, &arguments.parameters)?;
    let determination = screening.screen(&Arc::new(case))?;
    let report = Report::new(&determination, arguments.lang.tag());
    let printed = match arguments.format {
        Format::Text => terminal::print(&report.to_text(&terminal::style())),
        Format::Json => terminal::print_json(&report),
    };
    match printed {
        // who reads no further than the first lines still gets the outcome
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => {}
        printed => printed?,
    }
    // the process ends here, and the system takes everything back faster than piece by piece
    std::mem::forget((screening, runtime));
    Ok(ExitCode::from(status(determination.outcome)))
}

fn status(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Allow => 0,
        Outcome::Restrict => 10,
        Outcome::Refer => 11,
        Outcome::Bar => 12,
    }
}

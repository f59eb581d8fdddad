//! `probity policy diff`: what differs between two versions of a policy.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::Limits;
use probity::core::comparison::Comparison;

use super::subject::Subject;
use crate::command::{Format, Language};
use crate::failure::{Failure, KINDS};
use crate::terminal;

const AFTER_HELP: &str = "\
Compared is everything that a policy declares (head, rules, parameters with their values by date,
instruments, questions, reasons, vocabulary) and every text, in each language. What is only code does
not show here: weigh it on cases with `probity policy impact`.

Exit status: 0 if they could be compared, whatever differs; 1 if one of them is refused or not there.

Examples:
  probity policy diff cn-government-procurement draft.wasm
  probity policy diff old.wasm new.wasm --lang zh
  probity policy diff old.wasm new.wasm --format json";

/// Show what differs between two versions of a policy.
#[derive(Debug, Args)]
#[command(after_help = format!("{AFTER_HELP}\n\n{KINDS}"))]
pub(crate) struct Arguments {
    /// The name of a policy at hand, or a module file
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The same, of what follows it
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// The language of titles
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let old = Subject::find(&arguments.old, Limits::default())?;
    let new = Subject::find(&arguments.new, Limits::default())?;
    new.warn_if_lower(&old);
    let comparison = Comparison::new(&old.policy, &new.policy, arguments.lang.tag());
    match arguments.format {
        Format::Json => terminal::print_json(&comparison)?,
        Format::Text => terminal::print(&comparison.to_text(&terminal::style()))?,
    }
    Ok(ExitCode::SUCCESS)
}

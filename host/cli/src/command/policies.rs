//! `probity policies`: the modules at hand.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::core::texts::clean;
use probity::{Day, Inspection, PolicyIdentity};
use serde::Serialize;

use super::Format;
use crate::failure::Failure;
use crate::{input, terminal};

/// List the policies at hand.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  probity policies\n  probity policies --policy-file draft.wasm --format json"
)]
pub(crate) struct Arguments {
    /// Load this policy module too, in place of the released policy of its name
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// How the list is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    version: &'a str,
    publisher: &'a str,
    jurisdictions: &'a [String],
    fundings: &'a [String],
    in_force_from: Option<Day>,
    in_force_until: Option<Day>,
    rules: usize,
    size: usize,
    digest: &'a str,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let runtime = input::runtime(&arguments.files, None)?;
    terminal::warn(&runtime);
    let policies: Vec<Listed<'_>> = runtime
        .inspections()
        .filter_map(|inspection| Some(listed(inspection, inspection.policy.as_deref()?)))
        .collect();
    match arguments.format {
        Format::Json => terminal::print_json(&policies)?,
        Format::Text => terminal::print(&table(&policies))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn listed<'a>(inspection: &Inspection, policy: &'a PolicyIdentity) -> Listed<'a> {
    Listed {
        name: &policy.info.name,
        version: &policy.info.version,
        publisher: &policy.info.publisher,
        jurisdictions: &policy.info.jurisdictions,
        fundings: &policy.info.fundings,
        in_force_from: Day::from_number(policy.info.in_force_from),
        in_force_until: policy.info.in_force_until.and_then(Day::from_number),
        rules: policy.info.rules.len(),
        size: inspection.size,
        digest: &policy.digest,
    }
}

fn table(policies: &[Listed<'_>]) -> String {
    let mut text = String::new();
    for policy in policies {
        let governs = [policy.jurisdictions.join(" "), policy.fundings.join(" ")].join(" ");
        let from = policy.in_force_from.map_or_else(String::new, |day| day.to_string());
        let until = policy.in_force_until.map_or_else(|| "on".to_owned(), |day| format!("to {day}"));
        // writing to a string cannot fail
        let _ = writeln!(
            text,
            "{} {}\n  governs {}, in force from {from} {until}, {} rules, {} bytes\n  {}",
            clean(policy.name),
            clean(policy.version),
            clean(governs.trim()),
            policy.rules,
            policy.size,
            policy.digest
        );
    }
    text
}

//! `probity what-if`: the outcome as it would be, beside the outcome as it is.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use probity::core::case::Draft;
use probity::core::report::{Supposed, WhatIf};
use probity::core::self_check;
use probity::{Case, Day, Report, Screening};

use super::check::{day, read_draft, status, trusted};
use super::{Format, Language};
use crate::failure::{Failure, KINDS};
use crate::input::{self, Choice, Setting};
use crate::terminal;

const AFTER_HELP: &str = "\
The second outcome is asked for on the day of the case, or on the day of --on if that is later, for
the same tender: what happens after its bids have closed may be too late for it. Who leaves a bid
takes along whoever belongs to it, and what is on record about them. Nothing is changed in the file.

Exit status: of the outcome as it would be, as `probity check` has it.

Examples:
  probity what-if case.json --repaired penalty-1 --on 2026-09-01
  probity what-if case.json --overturned ban-1 --on 2026-09-01 --overturned penalty-1
  probity what-if case.json --removed-party subcontractor-2
  probity what-if case.json --on 2028-01-01";

/// See what would become of a case: a record repaired or overturned, a party gone, another day.
#[derive(Debug, Args)]
#[command(after_help = format!("{AFTER_HELP}\n\n{KINDS}"))]
pub(crate) struct Arguments {
    /// The case, a JSON file; `-` reads standard input
    #[arg(value_name = "CASE.json")]
    case: PathBuf,
    /// Suppose that this record has been repaired: its keeper ended its publication and use
    #[arg(long, value_name = "RECORD")]
    repaired: Vec<String>,
    /// Suppose that this record has been overturned on appeal or in court
    #[arg(long, value_name = "RECORD")]
    overturned: Vec<String>,
    /// Suppose that this party has left the bid
    #[arg(long, value_name = "PARTY")]
    removed_party: Vec<String>,
    /// The day on which the records are repaired or overturned; the day of the case if left out
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Decide now as of this day instead of the case's own `as_of`, also where the case has none
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Apply this policy; without it, the tender chooses
    #[arg(long = "policy", value_name = "NAME[@REQ]")]
    policies: Vec<Choice>,
    /// Load and apply this policy module, in place of the released policy of its name
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// Apply the policies in use of this trust file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["policies", "files", "parameters"])]
    trust: Option<PathBuf>,
    /// Set a parameter of a policy that is asked
    #[arg(long = "parameter", value_name = "POLICY/PARAMETER=VALUE")]
    parameters: Vec<Setting>,
    /// Let each policy use so much fuel instead of 50000000
    #[arg(long, value_name = "N", value_parser = input::fuel())]
    fuel: Option<u64>,
    /// The language of the answer
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How the answer is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let json = input::read(&arguments.case)?;
    let draft = read_draft(&arguments.case, &json, arguments.as_of)?;
    let (changed, supposed) = suppose(arguments, &draft)?;
    let now = draft.case().map_err(|error| Failure::Case { file: arguments.case.clone(), error })?;
    let then = changed.case().map_err(|error| Failure::Changed { error })?;
    let screening = match &arguments.trust {
        Some(trust) => trusted(trust, arguments.fuel)?.screening_for(&now)?,
        None => at_hand(arguments, &now)?,
    };
    let language = arguments.lang.tag();
    let (now, then) = (report(&screening, now, language)?, report(&screening, then, language)?);
    let outcome = then.outcome;
    let answer = WhatIf::new(supposed, now, then);
    match arguments.format {
        Format::Text => terminal::print(&answer.to_text(&terminal::style()))?,
        Format::Json => terminal::print_json(&answer)?,
    }
    Ok(ExitCode::from(status(outcome)))
}

fn at_hand(arguments: &Arguments, case: &Case) -> Result<Screening, Failure> {
    let builder = input::with_files(&arguments.files, arguments.fuel)?;
    let of_files_alone = arguments.policies.is_empty() && !arguments.files.is_empty();
    let runtime =
        if of_files_alone { builder.without_embedded() } else { builder.replace_embedded() }.build()?;
    terminal::warn(&runtime);
    input::screening_with_files(&runtime, case, &arguments.policies, &arguments.parameters)
}

fn report(screening: &Screening, case: Case, language: &str) -> Result<Report, Failure> {
    Ok(Report::new(&screening.screen(&Arc::new(case))?, language))
}

/// The case as it would be, and what is supposed.
fn suppose(arguments: &Arguments, now: &Draft) -> Result<(Draft, Vec<Supposed>), Failure> {
    let on = arguments.on.unwrap_or(now.as_of());
    let mut supposed: Vec<Supposed> = Vec::new();
    supposed
        .extend(arguments.repaired.iter().map(|record| Supposed::Repaired { record: record.clone(), on }));
    let overturned = |record: &String| Supposed::Overturned { record: record.clone(), on };
    supposed.extend(arguments.overturned.iter().map(overturned));
    let removed = |party: &String| Supposed::RemovedParty { party: party.clone() };
    supposed.extend(arguments.removed_party.iter().map(removed));
    supposed.extend((on > now.as_of()).then_some(Supposed::AsOf { day: on }));
    if supposed.is_empty() {
        let said =
            "nothing is supposed: name --repaired, --overturned or --removed-party, or a later day with --on";
        return Err(Failure::Usage(said.to_owned()));
    }
    Ok((self_check::suppose(now, &supposed)?, supposed))
}

//! `probity self-check`: what a bidder wants to know of its own case.

mod ask;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use probity::core::case::Draft;
use probity::core::self_check::{Form, SelfCheck};
use probity::{Case, Day, DecidingModule, PolicyIdentity, Runtime, Screening};
use probity_self_check::{Choose, Module};

use super::check::{day, read_draft, status, trusted};
use super::{Format, Language};
use crate::failure::{Failure, KINDS};
use crate::input::{self, Choice, Setting};
use crate::{places, terminal};

const AFTER_HELP: &str = "\
Without a file it asks what it needs to know, saves the case, and answers. Nothing is sent anywhere:
not the case, and not that it was asked.

Exit status: of the outcome, as `probity check` has it.

Examples:
  probity self-check
  probity self-check case.json --lang zh
  probity self-check case.json --report self-check.html
  probity self-check --trust trust.toml --save case.json
  probity self-check --page self-check.html";

/// May you bid? Why not, until when, and what can you do about it: the bidder's own check.
#[derive(Debug, Args)]
#[command(after_help = format!("{AFTER_HELP}\n\n{KINDS}"))]
pub(crate) struct Arguments {
    /// The case, a JSON file; `-` reads standard input. Without it, the questions are asked at the terminal
    #[arg(value_name = "CASE.json")]
    case: Option<PathBuf>,
    /// Where the answers are saved as a case
    #[arg(long, value_name = "FILE.json", conflicts_with = "case")]
    save: Option<PathBuf>,
    /// Write the report as a page to print or to keep
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,
    /// Write the self-check as a page for browsers, which works from disk and sends nothing anywhere; nothing is asked then
    #[arg(long, value_name = "FILE.html", conflicts_with_all = ["case", "save", "report", "as_of"])]
    page: Option<PathBuf>,
    /// Decide as of this day instead of the case's own `as_of`, also where the case has none
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Ask this policy; without it, the tender chooses
    #[arg(long = "policy", value_name = "NAME[@REQ]")]
    policies: Vec<Choice>,
    /// Load and ask this policy module, in place of the released policy of its name
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// Ask the policies in use of this trust file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["policies", "files", "parameters"])]
    trust: Option<PathBuf>,
    /// Set a parameter of a policy that is asked, as the portal does
    #[arg(long = "parameter", value_name = "POLICY/PARAMETER=VALUE")]
    parameters: Vec<Setting>,
    /// The language of questions and answers
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How the answer is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    if let Some(file) = &arguments.page {
        return write_page(arguments, file);
    }
    if let Some(report) = &arguments.report {
        input::may_be_written(report, is_page)?;
    }
    let given = arguments.case.as_ref().map(|file| from_file(arguments, file)).transpose()?;
    // what is asked depends on the policies, which the tender chooses only when it is known
    let check = match given {
        Some((draft, case)) => screening(arguments, &case)?.self_check(&draft, arguments.lang.tag())?,
        None => asked(arguments)?,
    };
    // told before it is kept: what cannot be written does not take the answer away
    print(arguments.format, &check)?;
    if let Some(other_day) = check.other_day(places::today()) {
        terminal::warn_text(&other_day);
    }
    if let Some(report) = &arguments.report {
        input::write_over(report, check.to_html().as_bytes(), is_page)?;
    }
    Ok(ExitCode::from(status(check.determination.outcome)))
}

/// Writes the page of the modules that would decide here.
fn write_page(arguments: &Arguments, file: &Path) -> Result<ExitCode, Failure> {
    let (modules, choose) = match &arguments.trust {
        Some(trust) => (trusted(trust, None)?.modules()?, Choose::Governing),
        None => {
            let runtime = runtime(arguments)?;
            match input::asked_always(&runtime, &arguments.policies, &arguments.parameters)? {
                Some(screening) => (screening.modules(), Choose::All),
                None => (runtime.modules(), Choose::Governing),
            }
        }
    };
    let on_page = |module| -> Module<'_> {
        let module: &DecidingModule = module;
        Module { bytes: module.bytes(), parameters: module.parameters() }
    };
    let on_page: Vec<Module<'_>> = modules.iter().map(on_page).collect();
    let page = probity_self_check::page(&on_page, choose)?;
    input::write_over(file, page.html.as_bytes(), is_page)?;
    let mut said = format!("{}  {}", file.display(), page.digest);
    for identity in modules.iter().map(DecidingModule::identity) {
        said.push_str(&format!("\n{} {}  {}", identity.info.name, identity.info.version(), identity.digest));
    }
    let digests: Vec<_> = modules.iter().map(|module| &module.identity().digest).collect();
    let document = serde_json::json!({ "file": file, "digest": page.digest, "modules": digests });
    terminal::say(arguments.format, &said, &document)?;
    Ok(ExitCode::SUCCESS)
}

fn from_file(arguments: &Arguments, file: &Path) -> Result<(Draft, Case), Failure> {
    let json = input::read(file)?;
    let draft = read_draft(file, &json, arguments.as_of)?;
    let case = draft.case().map_err(|error| Failure::Case { file: file.to_owned(), error })?;
    Ok((draft, case))
}

/// Asks at the terminal, saves what was answered, and decides upon it.
fn asked(arguments: &Arguments) -> Result<SelfCheck, Failure> {
    let today = arguments.as_of.unwrap_or_else(places::today);
    let policies = at_hand(arguments)?;
    let mut form = Form::new(arguments.lang.tag(), today);
    let all = ask::questions(&mut form, &policies)?;
    let file = ask::save(&form, arguments.save.as_deref())?;
    if !all {
        return Err(Failure::AnswersEnded { said: ask::ended(&form) });
    }
    let draft = form.draft().map_err(|error| Failure::Case { file, error })?;
    let case = draft.case().map_err(|error| Failure::Changed { error })?;
    Ok(screening(arguments, &case)?.self_check(&draft, arguments.lang.tag())?)
}

fn at_hand(arguments: &Arguments) -> Result<Vec<Arc<PolicyIdentity>>, Failure> {
    let identities = match &arguments.trust {
        Some(trust) => trusted(trust, None)?.runtime().policies().cloned().collect(),
        None => runtime(arguments)?.policies().cloned().collect(),
    };
    Ok(identities)
}

fn runtime(arguments: &Arguments) -> Result<Runtime, Failure> {
    let builder = input::with_files(&arguments.files, None)?.once();
    let of_files_alone = arguments.policies.is_empty() && !arguments.files.is_empty();
    let builder = if of_files_alone { builder.without_embedded() } else { builder.replace_embedded() };
    Ok(builder.build()?)
}

fn screening(arguments: &Arguments, case: &Case) -> Result<Screening, Failure> {
    match &arguments.trust {
        Some(trust) => Ok(trusted(trust, None)?.screening_for(case)?),
        None => {
            let runtime = runtime(arguments)?;
            terminal::warn(&runtime);
            input::screening_with_files(&runtime, case, &arguments.policies, &arguments.parameters)
        }
    }
}

fn print(format: Format, check: &SelfCheck) -> Result<(), Failure> {
    match format {
        Format::Text => terminal::print(&check.to_text(&terminal::style())),
        Format::Json => terminal::print_json(check),
    }
}

/// Whether a file is a page, whose place another may take.
fn is_page(beginning: &[u8]) -> bool {
    beginning.to_ascii_lowercase().starts_with(b"<!doctype html")
}

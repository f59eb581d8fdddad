//! `probity replay`: runs a decision again from its certificate.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use probity::core::ledger::{BadCertificate, Certificate, Difference, PolicyRef};
use probity::registry::Folder;
use probity::{Case, Day, Modules, Outcome, ReplayError, Report, Runtime};
use serde::Serialize;

use super::{Format, Language};
use crate::failure::Failure;
use crate::places::Reach;
use crate::{input, places, terminal};

const AFTER_HELP: &str = "\
Exit status: 0 the same was decided, 20 something else; 1 it cannot be run again; 2 the command line
is wrong.

Modules are taken by their digests: among the released ones, those given, the store of a trust file,
and the places named with --from. Whoever gives a module, it is the one whose bytes decided.

Examples:
  probity replay certificate.json --case case.json
  probity replay certificate.json --case case.json --key portal.pub
  probity replay certificate.json --case case.json --policy-file law.wasm
  probity replay certificate.json --case case.json --from oci://host/policies";

/// Run a decision again from its certificate, and say whether it comes to the same.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The certificate; `-` reads standard input
    #[arg(value_name = "CERTIFICATE.json")]
    certificate: PathBuf,
    /// The case that was decided
    #[arg(long, value_name = "CASE.json")]
    case: PathBuf,
    /// The portal's public key, its file or its line that begins with RW: the certificate must be signed with it
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Take modules from this file too
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// Take modules from the store of this trust file too
    #[arg(long, value_name = "FILE")]
    trust: Option<PathBuf>,
    /// Fetch modules from this place too: a folder, `https://…` or `oci://host/repository`
    #[arg(long, value_name = "PLACE")]
    from: Vec<String>,
    #[command(flatten)]
    reach: Reach,
    /// Let each policy use so much fuel: where the decision was made with more than the default
    #[arg(long, value_name = "N", value_parser = input::fuel())]
    fuel: Option<u64>,
    /// The language of the answer
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How the answer is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// Exit status where something else was decided.
const OTHER: u8 = 20;

#[derive(Debug, Serialize)]
struct Answer {
    same: bool,
    differences: Vec<Difference>,
    case_is_certain: bool,
    signature: &'static str,
    same_fuel: bool,
    /// The day that the case says of itself, where it was decided as of another.
    #[serde(skip_serializing_if = "Option::is_none")]
    own_day: Option<Day>,
    certificate: String,
    outcome: Outcome,
    determination: Report,
    /// Released policies that govern the tender too, and are not in the certificate.
    not_asked: Vec<String>,
    /// Policies that have the name and version of a released one and are another module.
    not_released: Vec<PolicyRef>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let file = &arguments.certificate;
    let certificate = Certificate::parse(&input::read(file)?)
        .map_err(|problem| Failure::Certificate { file: file.clone(), problem })?;
    let signature = match &arguments.key {
        Some(key) => {
            let verified = certificate.verify(&places::public_key(key)?);
            verified.map_err(|problem| Failure::Certificate { file: file.clone(), problem })?;
            "good"
        }
        None if certificate.signature.is_some() => "not-checked",
        None => "none",
    };
    let case = input::read(&arguments.case)?;
    let mut modules = Modules::released();
    for module in &arguments.files {
        modules = modules.with(module.display().to_string(), input::read(module)?);
    }
    if let Some(trust) = &arguments.trust {
        modules = modules.at(Arc::new(Folder::new(places::setup(trust)?.trust.store)));
    }
    for place in &arguments.from {
        modules = modules.at(arguments.reach.place(place)?);
    }
    let builder = Runtime::builder().limits(input::limits(arguments.fuel)).once();
    let replayed = modules.replay(&certificate, &case, builder).map_err(|error| match error {
        ReplayError::Certificate(BadCertificate::BadCase(error)) => {
            Failure::Case { file: arguments.case.clone(), error }
        }
        error => error.into(),
    })?;
    let as_of = certificate.determination.content.as_of;
    let answer = Answer {
        same: replayed.is_same(),
        case_is_certain: replayed.case_is_certain,
        signature,
        same_fuel: replayed.took_the_same(),
        own_day: Case::from_json(&case).ok().map(|case| case.document().as_of).filter(|day| *day != as_of),
        certificate: certificate.id.to_string(),
        outcome: replayed.determination.outcome,
        determination: Report::new(&replayed.determination, arguments.lang.tag()),
        not_asked: replayed.not_asked.iter().map(|policy| policy.info.name.clone()).collect(),
        not_released: replayed.not_released,
        differences: replayed.differences,
    };
    match arguments.format {
        Format::Json => terminal::print_json(&answer)?,
        Format::Text => terminal::print_clean(&told(&answer, &certificate))?,
    }
    Ok(if answer.same { ExitCode::SUCCESS } else { ExitCode::from(OTHER) })
}

fn told(answer: &Answer, certificate: &Certificate) -> String {
    let mut lines = Vec::new();
    match answer.same {
        true => lines.push(format!(
            "same: {} {}",
            answer.outcome.word().to_uppercase(),
            answer.determination.outcome_text
        )),
        false => {
            lines.push(
                "different: run again, this comes to something else than the certificate says".to_owned(),
            );
            for Difference { at, was, is } in &answer.differences {
                lines.push(format!("  {at}"));
                lines.push(format!("    certificate: {was}"));
                lines.push(format!("    now:         {is}"));
            }
        }
    }
    lines
        .push(format!("certificate {} of {}, asked by {}", certificate.id, certificate.made, certificate.by));
    lines.push(match &certificate.recorded {
        Some(recorded) => {
            format!("entry {} of ledger {}  {}", recorded.position, recorded.ledger, recorded.hash)
        }
        None => "recorded in no ledger".to_owned(),
    });
    lines.push(match answer.signature {
        "good" => "signed by the holder of this key".to_owned(),
        "none" => "not signed: who made it is not known".to_owned(),
        _ => "signed; whether by the portal, its public key tells: name it with --key".to_owned(),
    });
    if let Some(day) = answer.own_day {
        let as_of = certificate.determination.content.as_of;
        lines.push(format!("decided as of {as_of}, with `--as-of`: the case itself says {day}"));
    }
    lines.push(match answer.case_is_certain {
        true => "the case is the one that was decided".to_owned(),
        false => "whether the case is the one that was decided is not known: this certificate lacks its salt, which went \
                  out with the first one"
            .to_owned(),
    });
    for policy in &answer.determination.policies {
        lines.push(format!("{} {}  {}", policy.name, policy.version, policy.digest));
        for set in &policy.parameters {
            lines.push(format!("  set by the portal: {} = {}", set.id, set.text));
        }
    }
    for PolicyRef { name, version, .. } in &answer.not_released {
        lines.push(format!("not the released module: another one calls itself {name} {version}"));
    }
    for name in &answer.not_asked {
        lines.push(format!("not asked: {name}, a released policy that governs this tender too"));
    }
    if !answer.same_fuel {
        lines.push("it took another amount of fuel, as another version of the engine would".to_owned());
    }
    lines.join("\n")
}

//! `probity policy verify`: whether a module is what a publisher signed.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::error::Distrusted;
use probity::trust::{Publisher, Signature, Statement, TrustedKey, Validity};
use probity::{Day, Error};
use serde::Serialize;

use crate::command::Format;
use crate::failure::Failure;
use crate::{input, places, terminal};

/// Verify a module: that a publisher's key signed these bytes, and that the module says of itself what was signed.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  probity policy verify law.wasm --key ministry.pub\n  probity policy verify law.wasm --trust trust.toml"
)]
pub(crate) struct Arguments {
    /// The module
    #[arg(value_name = "F.wasm")]
    module: PathBuf,
    /// The publisher's public key: its file, or its line that begins with RW
    #[arg(long, value_name = "KEY", required_unless_present = "trust", conflicts_with = "trust")]
    key: Option<String>,
    /// A trust file: by the publishers that may speak for the policy
    #[arg(long, value_name = "FILE")]
    trust: Option<PathBuf>,
    /// The signature, instead of F.wasm.minisig
    #[arg(long, value_name = "FILE")]
    signature: Option<PathBuf>,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Serialize)]
struct Verified<'a> {
    publisher: Option<&'a str>,
    name: &'a str,
    version: String,
    digest: &'a str,
    in_force_from: Day,
    in_force_until: Option<Day>,
    signed: Day,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let bytes = input::read(&arguments.module)?;
    let file = arguments.signature.clone().unwrap_or_else(|| places::signature_file(&arguments.module));
    let signature = input::read(&file)?;
    let signature = Signature::parse(&signature)
        .map_err(|problem| Failure::Signature { file: file.clone(), problem: problem.to_string() })?;
    let policy = input::policy_of(&arguments.module, &bytes)?;
    let publishers = publishers(arguments, &policy.info.name)?;
    let module = arguments.module.display().to_string();
    let distrusted = |distrust| {
        let (place, what) = (format!("`{module}`"), "its signature".to_owned());
        Failure::Library(Error::Distrusted(Box::new(Distrusted { place, what, distrust })))
    };
    let mut first = None;
    let mut found: Option<(&Publisher, Statement)> = None;
    for publisher in &publishers {
        match publisher.verify_module(&bytes, &signature, places::now()) {
            Ok(statement) => found = Some((publisher, statement)),
            Err(distrust) => {
                first.get_or_insert(distrust);
            }
        }
    }
    let Some((publisher, statement)) = found else {
        return Err(match first {
            Some(distrust) => distrusted(distrust),
            None => {
                Failure::Usage(format!("no publisher in the trust file may speak for `{}`", policy.info.name))
            }
        });
    };
    let days =
        (Day::from_number(policy.info.in_force_from), policy.info.in_force_until.and_then(Day::from_number));
    statement.agrees(&policy.info.name, policy.info.version(), days).map_err(distrusted)?;
    let by = arguments.trust.is_some().then_some(publisher.id.as_str());
    match arguments.format {
        Format::Json => terminal::print_json(&Verified {
            publisher: by,
            name: &statement.name,
            version: statement.version.to_string(),
            digest: statement.digest.as_str(),
            in_force_from: statement.in_force_from,
            in_force_until: statement.in_force_until,
            signed: statement.signed,
        })?,
        Format::Text => {
            let by = by.map_or_else(|| "the holder of this key".to_owned(), |id| format!("publisher `{id}`"));
            let until = statement.in_force_until.map_or_else(|| "on".to_owned(), |day| format!("to {day}"));
            terminal::print_clean(&format!(
                "good: {} {}, in force from {} {until}, signed on {} by {by}\n{}",
                statement.name,
                statement.version,
                statement.in_force_from,
                statement.signed,
                statement.digest
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Who may have signed it.
fn publishers(arguments: &Arguments, name: &str) -> Result<Vec<Publisher>, Failure> {
    if let Some(trust) = &arguments.trust {
        return Ok(places::setup(trust)?.trust.publishers_for(name).cloned().collect());
    }
    let key = places::public_key(arguments.key.as_deref().unwrap_or_default())?;
    Ok(vec![Publisher::anyone(TrustedKey { key, validity: Validity::default() })])
}

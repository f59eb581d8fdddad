//! `probity policy sign`: signs a module.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::Day;
use probity::trust::{Signature, Statement, day_of};
use serde_json::json;

use crate::command::{Format, check};
use crate::failure::Failure;
use crate::places::{self, KeyToSign};
use crate::{input, terminal};

/// Sign a module: its name, version, digest and days in force.
#[derive(Debug, Args)]
#[command(
    after_help = "The signature is one of minisign, over the exact bytes; what it states stands in its trusted comment:\n  minisign -V -p ministry.pub -m law.wasm\n\nExample:\n  probity policy sign law.wasm --key ministry.key"
)]
pub(crate) struct Arguments {
    /// The module
    #[arg(value_name = "F.wasm")]
    module: PathBuf,
    #[command(flatten)]
    key: KeyToSign,
    /// Where to put the signature, instead of F.wasm.minisig
    #[arg(long, value_name = "FILE")]
    signature: Option<PathBuf>,
    /// The day of the signature, instead of today
    #[arg(long, value_name = "DATE", value_parser = check::day)]
    on: Option<Day>,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let bytes = input::read(&arguments.module)?;
    let policy = input::policy_of(&arguments.module, &bytes)?;
    let signed = arguments.on.unwrap_or_else(|| day_of(places::now()));
    let statement = Statement::of(&policy, signed)
        .ok_or_else(|| Failure::Usage("the policy's days lie outside of the calendar".to_owned()))?;
    let key = arguments.key.open()?;
    let signature = key
        .sign(&bytes, &statement.to_string())
        .map_err(|problem| Failure::Key { file: arguments.module.clone(), problem: problem.to_string() })?;
    let file = arguments.signature.clone().unwrap_or_else(|| places::signature_file(&arguments.module));
    input::write_over(&file, signature.as_str().as_bytes(), |there| Signature::parse(there).is_ok())?;
    let document = json!({
        "name": statement.name, "version": statement.version, "digest": statement.digest,
        "in_force_from": statement.in_force_from, "in_force_until": statement.in_force_until,
        "signed": statement.signed, "signature": file,
    });
    terminal::say(arguments.format, &format!("signed as\n{statement}\n{}", file.display()), &document)?;
    Ok(ExitCode::SUCCESS)
}

//! `probity ledger checkpoint`: what a portal publishes, so that a rewritten past is visible to others.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::core::ledger::Checkpoint;
use probity_ledger::Address;

use super::existing;
use crate::command::Format;
use crate::failure::Failure;
use crate::places::KeyToSign;
use crate::{input, places, terminal};

/// Sign a checkpoint of a ledger: position and hash of its last entry, which speak for all before.
#[derive(Debug, Args)]
#[command(after_help = "\
Publish both files: whoever keeps them can tell a ledger whose past was rewritten. The signature is
one of minisign, so that `minisign -Vm FILE` verifies it too.

Example:
  probity ledger checkpoint portal.ledger --key portal.key --output 2026-11.json")]
pub(crate) struct Arguments {
    /// The ledger
    #[arg(value_name = "LEDGER")]
    ledger: Address,
    #[command(flatten)]
    key: KeyToSign,
    /// The file to write; its signature goes beside it as FILE.minisig
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// How it is told, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let ledger = existing(&arguments.ledger)?;
    let key = arguments.key.open()?;
    // what is signed is that the ledger is whole, and goes on from what was signed at this place before
    let before: Vec<_> = input::read(&arguments.output)
        .ok()
        .and_then(|there| Checkpoint::parse(&there).ok())
        .into_iter()
        .collect();
    let Some(checkpoint) = ledger.verify(&before)?.head else {
        return Err(Failure::Usage(
            "the ledger has no entry yet, so that there is nothing to speak for".to_owned(),
        ));
    };
    let bytes = checkpoint.write();
    let comment = format!("probity checkpoint {} {}", checkpoint.ledger, checkpoint.position);
    let signature = key.sign(&bytes, &comment)?;
    let beside = places::signature_file(&arguments.output);
    input::write_over(&arguments.output, &bytes, |there| Checkpoint::parse(there).is_ok())?;
    input::write_over(&beside, signature.as_str().as_bytes(), |there| {
        there.starts_with(b"untrusted comment: ")
    })?;
    let text = format!(
        "signed: entry {} of {}  {}\n{} and {}",
        checkpoint.position,
        checkpoint.at,
        checkpoint.hash,
        arguments.output.display(),
        beside.display()
    );
    terminal::say(arguments.format, &text, &serde_json::to_value(&checkpoint)?)?;
    Ok(ExitCode::SUCCESS)
}

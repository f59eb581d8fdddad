//! `probity ledger`: the book of determinations.

mod checkpoint;
mod erase;
mod export;
mod list;
mod show;
mod verify;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use probity_ledger::{Address, Ledger, Options};

use super::Format;
use crate::failure::Failure;

const AFTER_HELP: &str = "\
A ledger is named by its file, by sqlite:FILE or by postgres://user@host/database.

Examples:
  probity ledger verify portal.ledger
  probity ledger verify portal.ledger --checkpoint 2026-11.json --key portal.pub
  probity ledger list portal.ledger --last 20
  probity ledger show portal.ledger 0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60
  probity ledger export portal.ledger --output portal.parquet
  probity ledger checkpoint portal.ledger --key portal.key --output 2026-11.json
  probity ledger erase portal.ledger --before 2025-11-26 --reason retention";

/// Verify, read, export and check-point the ledger of determinations.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Verify(verify::Arguments),
    List(list::Arguments),
    Show(show::Arguments),
    Export(export::Arguments),
    Checkpoint(checkpoint::Arguments),
    Erase(erase::Arguments),
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Verify(arguments) => verify::run(arguments),
        Command::List(arguments) => list::run(arguments),
        Command::Show(arguments) => show::run(arguments),
        Command::Export(arguments) => export::run(arguments),
        Command::Checkpoint(arguments) => checkpoint::run(arguments),
        Command::Erase(arguments) => erase::run(arguments),
    }
}

impl Arguments {
    pub(crate) fn format(&self) -> Format {
        match &self.command {
            Command::Verify(arguments) => arguments.format,
            Command::List(arguments) => arguments.format,
            Command::Show(arguments) => arguments.format,
            Command::Export(arguments) => arguments.format,
            Command::Checkpoint(arguments) => arguments.format,
            Command::Erase(arguments) => arguments.format,
        }
    }
}

/// A ledger that is there.
fn existing(address: &Address) -> Result<Ledger, Failure> {
    Ok(Ledger::open(address, Options::default().existing())?)
}

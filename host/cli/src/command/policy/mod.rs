//! `probity policy`: the work on policy modules, one command a file.

mod inspect;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::Format;
use crate::failure::Failure;

/// Look into policy modules.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Inspect(inspect::Arguments),
}

impl Arguments {
    pub(crate) fn format(&self) -> Format {
        match &self.command {
            Command::Inspect(arguments) => arguments.format,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Inspect(arguments) => inspect::run(arguments),
    }
}

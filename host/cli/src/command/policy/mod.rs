//! `probity policy`: the work on policy modules, one command a file.

mod diff;
mod impact;
mod inspect;
mod keygen;
mod pull;
mod push;
mod rollback;
mod sign;
mod source;
mod subject;
mod verify;
mod weigh;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::Format;
use crate::failure::Failure;

pub(crate) use rollback::user;

/// Look into policy modules, sign, publish and fetch them.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Inspect(inspect::Arguments),
    Keygen(keygen::Arguments),
    Sign(sign::Arguments),
    Verify(verify::Arguments),
    Push(push::Arguments),
    Revoke(push::RevokeArguments),
    Search(pull::SearchArguments),
    Pull(pull::PullArguments),
    Mirror(pull::MirrorArguments),
    Rollback(rollback::Arguments),
    Diff(diff::Arguments),
    Impact(Box<impact::Arguments>),
}

impl Arguments {
    pub(crate) fn format(&self) -> Format {
        match &self.command {
            Command::Inspect(arguments) => arguments.format,
            Command::Keygen(arguments) => arguments.format,
            Command::Sign(arguments) => arguments.format,
            Command::Verify(arguments) => arguments.format,
            Command::Push(arguments) => arguments.format,
            Command::Revoke(arguments) => arguments.format,
            Command::Search(arguments) => arguments.format,
            Command::Pull(arguments) => arguments.format,
            Command::Mirror(arguments) => arguments.format,
            Command::Rollback(arguments) => arguments.format,
            Command::Diff(arguments) => arguments.format,
            Command::Impact(arguments) => arguments.format,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Inspect(arguments) => inspect::run(arguments),
        Command::Keygen(arguments) => keygen::run(arguments),
        Command::Sign(arguments) => sign::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
        Command::Push(arguments) => push::push(arguments),
        Command::Revoke(arguments) => push::revoke(arguments),
        Command::Search(arguments) => pull::search(arguments),
        Command::Pull(arguments) => pull::pull(arguments),
        Command::Mirror(arguments) => pull::copy(arguments),
        Command::Rollback(arguments) => rollback::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Impact(arguments) => impact::run(arguments),
    }
}

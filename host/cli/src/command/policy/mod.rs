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
mod bench;
mod build;
mod carried;
mod inspect;
mod new;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::Format;
use crate::failure::Failure;

pub(crate) use rollback::user;

/// Look into policy modules, sign, publish and fetch them.
const AFTER_HELP: &str = "\
Examples:
  probity policy new my-law            a policy crate that works, to be changed into your own
  probity policy build my-law          makes the module my-law/target/policy/my-law.wasm
  probity policy inspect us-far-9-4    what a policy declares

Errors with --format json are as `probity check --help` says. Of the words for `kind`,
  status 1: not-empty, no-policy, no-toolchain, not-buildable, not-built, no-case, refused-module
  status 2: bad-name";

/// Write, build, measure and look into policy modules.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Arguments),
    Build(build::Arguments),
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
    Bench(bench::Arguments),
}

impl Arguments {
    pub(crate) fn format(&self) -> Format {
        match &self.command {
            Command::New(arguments) => arguments.format,
            Command::Build(arguments) => arguments.format,
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
            Command::Bench(arguments) => arguments.format,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::New(arguments) => new::run(arguments),
        Command::Build(arguments) => build::run(arguments),
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
        Command::Bench(arguments) => bench::run(arguments),
    }
}

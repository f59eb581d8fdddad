//! `probity policy`: the work on policy modules, one command a file.

mod bench;
mod build;
mod carried;
mod diff;
mod impact;
mod inspect;
mod keygen;
mod new;
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

const AFTER_HELP: &str = "\
Examples:
  probity policy new my-law            a policy crate that works, to be changed into your own
  probity policy build my-law          makes the module my-law/target/policy/my-law.wasm
  probity policy inspect us-far-9-4    what a policy declares
  probity policy diff old.wasm new.wasm
  probity policy sign my-law.wasm --key ministry.key
  probity policy search --from https://policies.example/

Errors with --format json are as `probity check --help` says. Of the words for `kind`,
  status 1: not-empty, no-policy, no-toolchain, not-buildable, not-built, no-case, refused-module,
    bad-key, bad-signature, exists, empty-file, already-published, not-published, bad-trust-file,
    bad-lock-file, none-usable, two-publishers, bad-rollback, no-such-rollback; what is wrong with a
    place: bad-place, missing, unreachable, timed-out, truncated, status, denied, redirected,
    too-large-download, other-bytes, malformed, file; why a signature or an index does not count:
    other-key, key-not-valid, key-revoked, no-publisher, bad-statement, said-otherwise,
    may-not-speak, from-the-future, bad-index, expired-index, older-index, forked-index,
    rewritten-index
  status 2: bad-name, usage";

/// Write, build, measure, weigh, sign, publish and fetch policy modules.
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
    Bench(bench::Arguments),
    Diff(diff::Arguments),
    Impact(Box<impact::Arguments>),
    Keygen(keygen::Arguments),
    Sign(sign::Arguments),
    Verify(verify::Arguments),
    Push(push::Arguments),
    Revoke(push::RevokeArguments),
    Search(pull::SearchArguments),
    Pull(pull::PullArguments),
    Mirror(pull::MirrorArguments),
    Rollback(rollback::Arguments),
}

impl Arguments {
    pub(crate) fn format(&self) -> Format {
        match &self.command {
            Command::New(arguments) => arguments.format,
            Command::Build(arguments) => arguments.format,
            Command::Inspect(arguments) => arguments.format,
            Command::Bench(arguments) => arguments.format,
            Command::Diff(arguments) => arguments.format,
            Command::Impact(arguments) => arguments.format,
            Command::Keygen(arguments) => arguments.format,
            Command::Sign(arguments) => arguments.format,
            Command::Verify(arguments) => arguments.format,
            Command::Push(arguments) => arguments.format,
            Command::Revoke(arguments) => arguments.format,
            Command::Search(arguments) => arguments.format,
            Command::Pull(arguments) => arguments.format,
            Command::Mirror(arguments) => arguments.format,
            Command::Rollback(arguments) => arguments.format,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::New(arguments) => new::run(arguments),
        Command::Build(arguments) => build::run(arguments),
        Command::Inspect(arguments) => inspect::run(arguments),
        Command::Bench(arguments) => bench::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Impact(arguments) => impact::run(arguments),
        Command::Keygen(arguments) => keygen::run(arguments),
        Command::Sign(arguments) => sign::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
        Command::Push(arguments) => push::push(arguments),
        Command::Revoke(arguments) => push::revoke(arguments),
        Command::Search(arguments) => pull::search(arguments),
        Command::Pull(arguments) => pull::pull(arguments),
        Command::Mirror(arguments) => pull::copy(arguments),
        Command::Rollback(arguments) => rollback::run(arguments),
    }
}

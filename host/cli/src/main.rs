//! The `probity` command: decides cases, runs scenarios, shows policies and builds them, with the library `probity`. It
//! decides nothing itself.

mod command;
mod coverage;
mod failure;
mod input;
mod places;
mod record;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use command::Format;
use failure::Failure;
use probity::core::texts::clean;

const AFTER_HELP: &str = "\
Examples:
  probity check case.json                          decide a case, by the policies that govern its tender
  probity check case.json --lang zh --format json  the same, in Chinese, as JSON
  probity self-check                               may you bid? asks, and answers
  probity test tests/cases                         run case files as scenarios
  probity policies                                 list the policies at hand
  probity policy new my-law                        begin a policy of your own
  probity schema case > case.schema.json           the JSON Schema of a case, for an editor

A case never leaves this machine.";

/// Decides whether a bidder may take part in a tender, by WebAssembly policy modules: allow, restrict, refer or bar,
/// each with its legal basis, the records it rests on, when it ends and how to cure it.
#[derive(Debug, Parser)]
#[command(name = "probity", version, after_help = AFTER_HELP, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(command::check::Arguments),
    WhatIf(command::what_if::Arguments),
    SelfCheck(command::self_check::Arguments),
    Test(command::test::Arguments),
    Policies(command::policies::Arguments),
    Policy(command::policy::Arguments),
    Update(command::update::Arguments),
    Resolve(command::resolve::Arguments),
    Replay(command::replay::Arguments),
    Ledger(command::ledger::Arguments),
    Serve(Box<command::serve::Arguments>),
    Schema(command::schema::Arguments),
    Token(command::token::Arguments),
}

impl Command {
    fn run(&self) -> Result<ExitCode, Failure> {
        match self {
            Command::Check(arguments) => command::check::run(arguments),
            Command::WhatIf(arguments) => command::what_if::run(arguments),
            Command::SelfCheck(arguments) => command::self_check::run(arguments),
            Command::Test(arguments) => command::test::run(arguments),
            Command::Policies(arguments) => command::policies::run(arguments),
            Command::Policy(arguments) => command::policy::run(arguments),
            Command::Update(arguments) => command::update::run(arguments),
            Command::Resolve(arguments) => command::resolve::run(arguments),
            Command::Replay(arguments) => command::replay::run(arguments),
            Command::Ledger(arguments) => command::ledger::run(arguments),
            Command::Serve(arguments) => command::serve::run(arguments),
            Command::Schema(arguments) => command::schema::run(arguments),
            Command::Token(arguments) => command::token::run(arguments),
        }
    }

    fn format(&self) -> Format {
        match self {
            Command::Check(arguments) => arguments.format,
            Command::WhatIf(arguments) => arguments.format,
            Command::SelfCheck(arguments) => arguments.format,
            Command::Policies(arguments) => arguments.format,
            Command::Policy(arguments) => arguments.format(),
            Command::Test(arguments) => arguments.format,
            Command::Update(arguments) => arguments.format,
            Command::Resolve(arguments) => arguments.format,
            Command::Replay(arguments) => arguments.format,
            Command::Ledger(arguments) => arguments.format(),
            Command::Serve(_) | Command::Schema(_) => Format::Text,
            Command::Token(arguments) => arguments.format,
        }
    }
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return unread(&error),
    };
    match arguments.command.run() {
        Ok(status) => status,
        Err(failure) => {
            terminal::report(&failure, arguments.command.format());
            ExitCode::from(failure.status())
        }
    }
}

/// The command line cannot be read, or asks for help.
fn unread(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // a reader who has gone needs no help
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    // the message repeats arguments: read without what could drive a terminal, they give the same message, harmless
    let arguments: Vec<_> =
        std::env::args_os().map(|argument| clean(&argument.to_string_lossy()).into_owned()).collect();
    let pairs = arguments.iter().zip(arguments.iter().skip(1));
    let json = arguments.iter().any(|argument| argument == "--format=json")
        || pairs.into_iter().any(|pair| (pair.0.as_str(), pair.1.as_str()) == ("--format", "json"));
    match Arguments::try_parse_from(&arguments) {
        Err(error) if !json && error.use_stderr() => {
            let _ = error.print();
        }
        cleaned => {
            let said = cleaned.err().map_or_else(|| error.to_string(), |error| error.to_string());
            let said = said.split("\n\nUsage:").next().unwrap_or_default();
            let said = said.trim_start_matches("error: ").split("\n\nFor more").next().unwrap_or_default();
            let format = if json { Format::Json } else { Format::Text };
            terminal::report(&Failure::Usage(clean(said).into_owned()), format);
        }
    }
    ExitCode::from(failure::USAGE)
}

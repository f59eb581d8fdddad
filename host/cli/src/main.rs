//! The `probity` command: decides cases, runs scenarios and shows policies, with the library `probity`. It decides
//! nothing itself.

mod command;
mod failure;
mod input;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Exit status where there is no decision.
const NO_DECISION: u8 = 1;

const AFTER_HELP: &str = "\
Examples:
  probity check case.json                          decide a case, by the policies that govern its tender
  probity check case.json --lang zh --format json  the same, in Chinese, as JSON
  probity test tests/cases                         run case files as scenarios
  probity policies                                 list the policies at hand
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
    Test(command::test::Arguments),
    Policies(command::policies::Arguments),
    Policy(command::policy::Arguments),
    Schema(command::schema::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check(arguments) => command::check::run(&arguments),
        Command::Test(arguments) => command::test::run(&arguments),
        Command::Policies(arguments) => command::policies::run(&arguments),
        Command::Policy(arguments) => command::policy::run(&arguments),
        Command::Schema(arguments) => command::schema::run(&arguments),
    };
    match done {
        Ok(status) => status,
        Err(failure) => {
            terminal::report(&failure);
            ExitCode::from(NO_DECISION)
        }
    }
}

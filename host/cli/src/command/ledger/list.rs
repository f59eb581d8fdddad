//! `probity ledger list`: the entries of a ledger.

use std::process::ExitCode;

use clap::Args;
use probity::core::ledger::{Entry, Event};
use probity_ledger::Address;

use super::existing;
use crate::command::Format;
use crate::failure::Failure;
use crate::terminal;

/// List the entries of a ledger, the oldest first.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The ledger
    #[arg(value_name = "LEDGER")]
    ledger: Address,
    /// From this position on
    #[arg(long, value_name = "POSITION", default_value = "0")]
    from: u64,
    /// Only the last ones, so many
    #[arg(long, value_name = "N", conflicts_with = "from")]
    last: Option<u64>,
    /// How they are printed (as JSON, one a line), and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let ledger = existing(&arguments.ledger)?;
    let from = match arguments.last {
        None => arguments.from,
        Some(last) => {
            let length = ledger.checkpoint()?.map_or(0, |head| head.position.saturating_add(1));
            length.saturating_sub(last)
        }
    };
    for chained in ledger.chained(from) {
        let (line, entry) = chained?;
        match arguments.format {
            Format::Json => terminal::print(&String::from_utf8_lossy(&line.entry))?,
            Format::Text => terminal::print_clean(&told(&entry))?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// An entry on one line.
pub(super) fn told(entry: &Entry) -> String {
    let what = match &entry.event {
        Event::Opened => format!("opened as ledger {}", entry.ledger),
        Event::Determined(statement) => {
            let policies: Vec<_> = statement
                .policies
                .iter()
                .map(|policy| format!("{} {}", policy.name, policy.version))
                .collect();
            format!("{:<8} {}  {}", statement.outcome.word(), statement.id, policies.join(", "))
        }
        Event::Erased(erased) => {
            let what = if erased.determination { "all that was kept" } else { "case" };
            format!("erased   {}  {what}, {}", erased.id, erased.reason)
        }
    };
    format!("{:>6}  {}  {:<12}  {what}", entry.position, entry.at, entry.by)
}

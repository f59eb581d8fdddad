//! `probity ledger erase`: removes what is kept of cases, and leaves the chain whole.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::tz::TimeZone;
use probity::Day;
use probity::core::ledger::{ErasureReason, Id};
use probity_ledger::Address;

use super::existing;
use crate::command::{Format, check};
use crate::failure::Failure;
use crate::{record, terminal};

/// Erase the case that is kept with a determination, or all cases that have been kept long enough.
#[derive(Debug, Args)]
#[command(after_help = "\
The entries of the ledger stay, and a new one says what was erased, why, and who asked. Backups and
replicas of the database are outside of what this command reaches.

Examples:
  probity ledger erase portal.ledger 0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60 --reason request
  probity ledger erase portal.ledger --before 2025-11-26 --reason retention")]
pub(crate) struct Arguments {
    /// The ledger
    #[arg(value_name = "LEDGER")]
    ledger: Address,
    /// Id of the determination
    #[arg(value_name = "ID", required_unless_present = "before")]
    id: Option<Id>,
    /// Every case that was recorded before this day (UTC)
    #[arg(long, value_name = "DATE", value_parser = check::day, conflicts_with = "id")]
    before: Option<Day>,
    /// Also erase what was decided, which holds no word of the case but amounts and days; of one determination only
    #[arg(long, requires = "id")]
    determination: bool,
    /// Why
    #[arg(long, value_enum)]
    reason: Reason,
    /// Who asks, as the ledger says it
    #[arg(long, value_name = "NAME", default_value_t = record::user())]
    by: String,
    /// How it is told, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reason {
    /// It was kept for as long as it may be
    Retention,
    /// Somebody asked for it whose data it is
    Request,
}

impl From<Reason> for ErasureReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Retention => ErasureReason::Retention,
            Reason::Request => ErasureReason::Request,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let ledger = existing(&arguments.ledger)?;
    let erased = match (&arguments.id, arguments.before) {
        (Some(id), _) => {
            ledger.erase(&arguments.by, id, arguments.determination, arguments.reason.into())?;
            1
        }
        (None, Some(day)) => {
            let begins = TimeZone::UTC.to_timestamp(day.0.at(0, 0, 0, 0));
            let begins =
                begins.map_err(|_| Failure::Usage(format!("{day} is beyond what a ledger can hold")))?;
            ledger.erase_before(&arguments.by, begins, arguments.reason.into())?
        }
        (None, None) => 0,
    };
    let what = match (erased, arguments.determination) {
        (1, true) => "determination, with all that was kept",
        (1, false) => "case",
        _ => "cases",
    };
    let text = format!("erased: {erased} {what}");
    terminal::say(arguments.format, &text, &serde_json::json!({ "erased": erased }))?;
    Ok(ExitCode::SUCCESS)
}

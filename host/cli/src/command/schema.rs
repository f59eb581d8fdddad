//! `probity schema`: the JSON Schemas of what goes in and comes out.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use probity::Report;
use probity::core::comparison::Comparison;
use probity::core::coverage::Coverage;
use probity::core::impact::{self, Impact};
use probity::core::ledger::{self, Certificate, Checkpoint};
use probity::core::report::{Explanation, Timeline, WhatIf, schema_of};
use probity::core::self_check::SelfCheck;

use crate::failure::Failure;
use crate::terminal;

/// Print a JSON Schema.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  probity schema case > case.schema.json")]
pub(crate) struct Arguments {
    /// Of which document
    #[arg(value_enum)]
    document: Document,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Document {
    /// What goes in
    Case,
    /// What comes out
    Determination,
    /// What `check --explain` adds
    Explanation,
    /// What `check --timeline` adds
    Timeline,
    /// What `what-if` prints
    WhatIf,
    /// What `self-check` prints
    SelfCheck,
    /// What `test --coverage` adds
    Coverage,
    /// What `policy diff` prints
    Comparison,
    /// What `policy impact` prints
    Impact,
    /// One line of what `policy impact --shadow` reads
    ImpactEntry,
    /// What `check --certificate` writes and `replay` reads
    Certificate,
    /// What a ledger holds and hashes: `entry` in each line of `ledger export`
    LedgerEntry,
    /// What `ledger checkpoint` writes
    Checkpoint,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match arguments.document {
        Document::Case => terminal::print_json(&probity::core::case::schema())?,
        Document::Determination => terminal::print_json(&schema_of::<Report>())?,
        Document::Explanation => terminal::print_json(&schema_of::<Explanation>())?,
        Document::Timeline => terminal::print_json(&schema_of::<Timeline>())?,
        Document::WhatIf => terminal::print_json(&schema_of::<WhatIf>())?,
        Document::SelfCheck => terminal::print_json(&schema_of::<SelfCheck>())?,
        Document::Coverage => terminal::print_json(&schema_of::<Coverage>())?,
        Document::Comparison => terminal::print_json(&schema_of::<Comparison>())?,
        Document::Impact => terminal::print_json(&schema_of::<Impact>())?,
        Document::ImpactEntry => terminal::print_json(&schema_of::<impact::Entry>())?,
        Document::Certificate => terminal::print_json(&schema_of::<Certificate>())?,
        Document::LedgerEntry => terminal::print_json(&schema_of::<ledger::Entry>())?,
        Document::Checkpoint => terminal::print_json(&schema_of::<Checkpoint>())?,
    }
    Ok(ExitCode::SUCCESS)
}

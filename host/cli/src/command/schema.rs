//! `probity schema`: the JSON Schemas of what goes in and comes out.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

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
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match arguments.document {
        Document::Case => terminal::print_json(&probity::core::case::schema())?,
        Document::Determination => terminal::print_json(&probity::core::report::schema())?,
    }
    Ok(ExitCode::SUCCESS)
}

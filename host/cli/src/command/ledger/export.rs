//! `probity ledger export`: a ledger as a file for others.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use probity_ledger::{Address, export};
use tempfile::NamedTempFile;

use super::existing;
use crate::command::Format;
use crate::failure::Failure;
use crate::terminal;

/// Export a ledger: its entries and their hashes, and nothing of what is kept beside them.
#[derive(Debug, Args)]
#[command(after_help = "\
NDJSON has one entry a line, and `probity ledger verify` verifies it as it does the ledger. Parquet has one row for each
entry, with what stands in it by column, and the entry itself as text.

Examples:
  probity ledger export portal.ledger > portal.ndjson
  probity ledger export portal.ledger --output portal.ndjson
  probity ledger export portal.ledger --output portal.parquet")]
pub(crate) struct Arguments {
    /// The ledger
    #[arg(value_name = "LEDGER")]
    ledger: Address,
    /// The file to write, which must be new: Parquet where its name ends in `.parquet`, else NDJSON; without it, NDJSON goes
    /// to standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// From this position on: a part, which is not verified without what comes before it
    #[arg(long, value_name = "POSITION", default_value = "0")]
    from: u64,
    /// How it is told, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let ledger = existing(&arguments.ledger)?;
    let Some(file) = &arguments.output else {
        export::ndjson(&ledger, arguments.from, std::io::stdout().lock())?;
        return Ok(ExitCode::SUCCESS);
    };
    if std::fs::symlink_metadata(file).is_ok() {
        return Err(Failure::Exists { file: file.clone() });
    }
    let unwritable = |error| Failure::Unwritable { file: file.clone(), error };
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut new = NamedTempFile::new_in(folder).map_err(unwritable)?;
    let to = std::io::BufWriter::new(&mut new);
    let entries = match file.extension().is_some_and(|ending| ending == "parquet") {
        true => export::parquet(&ledger, arguments.from, to)?,
        false => export::ndjson(&ledger, arguments.from, to)?,
    };
    new.flush().and_then(|()| new.as_file().sync_all()).map_err(unwritable)?;
    new.persist_noclobber(file).map_err(|error| unwritable(error.error))?;
    let text = format!("exported: {entries} entries to {}", file.display());
    terminal::say(arguments.format, &text, &serde_json::json!({ "entries": entries, "file": file }))?;
    Ok(ExitCode::SUCCESS)
}

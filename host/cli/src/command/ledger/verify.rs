//! `probity ledger verify`: whether a ledger is what was written.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use probity::core::ledger::{Certificate, Checkpoint};
use probity::trust::Signature;
use probity_ledger::{Address, LedgerError, Line, Verified, export, verify};
use serde::Serialize;

use super::existing;
use crate::command::Format;
use crate::failure::Failure;
use crate::{input, places, terminal};

/// Verify a ledger: each entry, its hash, what it follows on, and checkpoints that were published.
#[derive(Debug, Args)]
#[command(after_help = "\
An export (*.ndjson, *.jsonl) is verified like the ledger itself, by anybody who has it. Only a checkpoint that
was kept elsewhere tells whether the whole past was rewritten.

Examples:
  probity ledger verify portal.ledger
  probity ledger verify portal.ndjson --checkpoint 2026-11.json --key portal.pub
  probity ledger verify portal.ndjson --certificate certificate.json")]
pub(crate) struct Arguments {
    /// The ledger, or an export of it that ends in .ndjson or .jsonl
    #[arg(value_name = "LEDGER")]
    ledger: Address,
    /// Hold it against this checkpoint, whose signature lies beside it as FILE.minisig
    #[arg(long = "checkpoint", value_name = "FILE", requires = "key")]
    checkpoints: Vec<PathBuf>,
    /// Hold it against this certificate: whether the ledger has its entry, and all before as they were
    #[arg(long = "certificate", value_name = "FILE")]
    certificates: Vec<PathBuf>,
    /// The public key by which checkpoints and certificates are signed: its file, or its line that begins with RW
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Serialize)]
struct Good<'a> {
    ledger: Option<&'a str>,
    entries: u64,
    determinations: usize,
    erasures: u64,
    head: Option<&'a Checkpoint>,
    checkpoints: usize,
    certificates: usize,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut checkpoints = checkpoints(arguments)?;
    let published = checkpoints.len();
    for file in &arguments.certificates {
        checkpoints.push(certified(file, arguments.key.as_deref())?);
    }
    let verified = match &arguments.ledger {
        Address::Sqlite(file)
            if file.extension().is_some_and(|ending| ending == "ndjson" || ending == "jsonl") =>
        {
            verify(lines(file)?, &checkpoints)?
        }
        address => existing(address)?.verify(&checkpoints)?,
    };
    let Verified { ledger, entries, determinations, erasures, head, .. } = &verified;
    match arguments.format {
        Format::Json => terminal::print_json(&Good {
            ledger: ledger.as_ref().map(|id| id.as_str()),
            entries: *entries,
            determinations: *determinations,
            erasures: *erasures,
            head: head.as_ref(),
            checkpoints: published,
            certificates: arguments.certificates.len(),
        })?,
        Format::Text => {
            let mut lines = vec![if *entries == 0 {
                "empty: the ledger has no entry".to_owned()
            } else {
                format!(
                    "good: {entries} {}, {determinations} of them determinations and {erasures} erasures",
                    if *entries == 1 { "entry" } else { "entries" }
                )
            }];
            if let Some(head) = head {
                lines.push(format!("ledger {}", head.ledger));
                lines.push(format!("entry {} of {}  {}", head.position, head.at, head.hash));
            }
            let certificates = arguments.certificates.len();
            if certificates > 0 {
                let entries = if certificates == 1 {
                    "the entry of the certificate"
                } else {
                    "the entries of all certificates"
                };
                lines.push(format!("has {entries}"));
            }
            lines.push(match published {
                0 if certificates > 0 => "held against no checkpoint: what was rewritten after that entry only one tells \
                                          that was kept elsewhere"
                    .to_owned(),
                0 => "held against no checkpoint: whether the whole past was rewritten only one tells that was kept \
                      elsewhere"
                    .to_owned(),
                1 => "agrees with the checkpoint".to_owned(),
                many => format!("agrees with all {many} checkpoints"),
            });
            terminal::print_clean(&lines.join("\n"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn checkpoints(arguments: &Arguments) -> Result<Vec<Checkpoint>, Failure> {
    let Some(key) = &arguments.key else { return Ok(Vec::new()) };
    let key = places::public_key(key)?;
    let read = |file: &PathBuf| {
        let bytes = input::read(file)?;
        let beside = places::signature_file(file);
        let bad = |problem: String| Failure::Signature { file: beside.clone(), problem };
        let signature =
            Signature::parse(&input::read(&beside)?).map_err(|problem| bad(problem.to_string()))?;
        key.verify(&bytes, &signature).map_err(|problem| bad(problem.to_string()))?;
        let checkpoint = Checkpoint::parse(&bytes);
        checkpoint.map_err(|problem| Failure::Checkpoint { file: file.clone(), problem })
    };
    arguments.checkpoints.iter().map(read).collect()
}

/// What a certificate says of the ledger.
fn certified(file: &Path, key: Option<&str>) -> Result<Checkpoint, Failure> {
    let bad = |problem| Failure::Certificate { file: file.to_owned(), problem };
    let certificate = Certificate::parse(&input::read(file)?).map_err(bad)?;
    if let Some(key) = key {
        certificate.verify(&places::public_key(key)?).map_err(bad)?;
    }
    certificate.checkpoint().ok_or_else(|| {
        Failure::Usage(format!("`{}` is of a determination that no ledger records", file.display()))
    })
}

/// The lines of an export.
fn lines(file: &Path) -> Result<impl Iterator<Item = Result<Line, LedgerError>>, Failure> {
    let unreadable = |error| Failure::Unreadable { file: file.to_owned(), error };
    let name = file.display().to_string();
    let open = File::open(file).map_err(unreadable)?;
    Ok(BufReader::new(open).split(b'\n').enumerate().map(move |(at, line)| {
        let place = format!("{name}, line {}", at + 1);
        let line = line.map_err(|error| LedgerError::Failed {
            ledger: place.clone(),
            doing: "read",
            problem: error.to_string(),
        })?;
        export::read_ndjson(&place, &line)
    }))
}

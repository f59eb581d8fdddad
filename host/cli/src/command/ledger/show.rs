//! `probity ledger show`: one determination of a ledger.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use probity::core::ledger::{Certificate, Entry, Id};
use probity::{Case, Report, Runtime};
use probity_ledger::{Address, LedgerError};
use serde::Serialize;

use super::{existing, list};
use crate::command::{Format, Language};
use crate::failure::Failure;
use crate::{input, terminal};

/// Show one determination of a ledger: its entry, what was decided, and in words where the case is kept.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The ledger
    #[arg(value_name = "LEDGER")]
    ledger: Address,
    /// Id of the determination
    #[arg(value_name = "ID")]
    id: Id,
    /// Put it into words with this policy module too, where it is none of the released ones
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<std::path::PathBuf>,
    /// The language of the words
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Serialize)]
struct Shown {
    entry: Entry,
    hash: String,
    /// Left out where it was erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate: Option<Certificate>,
    /// Where the case is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    determination: Option<Report>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let ledger = existing(&arguments.ledger)?;
    let found = ledger.find(&arguments.id)?;
    let entry = Entry::parse(&found.line.entry).map_err(|bad| LedgerError::NotALedger {
        ledger: ledger.name().to_owned(),
        problem: format!("entry {} {bad}", found.line.position),
    })?;
    let certificate = match ledger.certificate(&arguments.id) {
        Err(LedgerError::NotKept { .. }) => None,
        certificate => Some(certificate?),
    };
    let (report, why) = match (&certificate, &found.paper.case) {
        (Some(certificate), Some(case)) => match in_words(arguments, certificate, &case.json) {
            Ok(report) => (Some(report), String::new()),
            Err(failure) => (None, failure.to_string()),
        },
        (Some(_), None) => (None, "the case is not kept in the ledger".to_owned()),
        (None, _) => (None, "what was decided was erased".to_owned()),
    };
    let shown = Shown { hash: found.line.hash.to_string(), entry, certificate, determination: report };
    match arguments.format {
        Format::Json => terminal::print_json(&shown)?,
        Format::Text => {
            let head = format!("{}\n        {}", list::told(&shown.entry), shown.hash);
            terminal::print_clean(&head)?;
            match (&shown.determination, &shown.certificate) {
                (Some(report), _) => terminal::print(&format!("\n{}", report.to_text(&terminal::style())))?,
                (None, certificate) => {
                    if let Some(certificate) = certificate {
                        let blind = serde_json::to_string_pretty(&certificate.determination.content)?;
                        terminal::print_clean(&format!("\n{blind}"))?;
                    }
                    terminal::print_clean(&format!("\nnot in words: {why}"))?;
                }
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What was decided, in words: nothing is evaluated.
fn in_words(arguments: &Arguments, certificate: &Certificate, json: &str) -> Result<Report, Failure> {
    let changed = |_| LedgerError::Altered {
        ledger: arguments.ledger.to_string(),
        position: certificate.recorded.as_ref().map_or(0, |recorded| recorded.position),
    };
    let (case, _): (Case, bool) = certificate.case_of(json.as_bytes()).map_err(changed)?;
    let mut builder = Runtime::builder().once();
    for file in &arguments.files {
        builder = builder.named_module(file.display().to_string(), input::read(file)?);
    }
    let runtime = builder.build()?;
    let policies: Vec<_> = runtime.policies().cloned().collect();
    let revived = certificate.determination.content.revive(Arc::new(case), &policies);
    Ok(Report::new(&revived.map_err(|problem| Failure::NotInWords { problem })?, arguments.lang.tag()))
}

//! `probity update`: takes up what the publishers of a trust file have published.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::trust::{LockChange, Locked, Setup};
use serde::Serialize;

use super::Format;
use super::policy::user;
use crate::failure::Failure;
use crate::{places, terminal};

/// Take up what is published: shows what would change in the lock, and writes it.
#[derive(Debug, Args)]
#[command(after_help = "\
Reads the index of each publisher from the registries of the trust file, takes up every version that the policies in use
may need, verifies, loads and checks all of them, and only then writes the lock, trust.lock beside the trust file: all of
it or nothing. Where something stands in the way, decisions go on by the lock that there is.

Examples:
  probity update
  probity update --trust /etc/probity/trust.toml --dry-run")]
pub(crate) struct Arguments {
    /// The trust file
    #[arg(long, value_name = "FILE", default_value = "trust.toml")]
    trust: PathBuf,
    /// Only show what would change
    #[arg(long)]
    dry_run: bool,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Serialize)]
struct Updated {
    written: bool,
    changes: Vec<Change>,
    notices: Vec<String>,
}

#[derive(Serialize)]
struct Change {
    change: &'static str,
    #[serde(flatten)]
    locked: Locked,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    // nobody goes back, or takes up something else, meanwhile
    let (setup, _alone) = places::setup_alone(&arguments.trust, arguments.format)?;
    let places = places::places(&setup)?;
    let now = places::now();
    if !setup.lock_file().exists() && setup.store().has_history() {
        terminal::warn_text(&format!(
            "`{}` is gone although there was one: what a person took back is forgotten",
            setup.lock_file().display()
        ));
    }
    let update = setup.update(&places, None, now)?;
    let changes: Vec<_> = update
        .changes
        .iter()
        .map(|change| match change {
            LockChange::Added(locked) => Change { change: "added", locked: locked.clone(), why: None },
            LockChange::Vouched(locked) => {
                let why = Some("the same bytes, by another signature or publisher".to_owned());
                Change { change: "vouched", locked: locked.clone(), why }
            }
            LockChange::Removed { locked, why } => {
                Change { change: "removed", locked: locked.clone(), why: Some(why.clone()) }
            }
        })
        .collect();
    let written = !arguments.dry_run && setup.write_update(&update, user().as_deref(), now)?;
    match arguments.format {
        Format::Json => {
            let notices = update.notices.iter().map(ToString::to_string).collect();
            terminal::print_json(&Updated { written, changes, notices })?;
        }
        Format::Text => {
            terminal::print_clean(&text(&setup, &changes, arguments.dry_run, written))?;
            terminal::notices(&update.notices);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn text(setup: &Setup, changes: &[Change], dry_run: bool, written: bool) -> String {
    let mut text = String::new();
    for Change { change, locked, why } in changes {
        let until = locked.in_force_until.map_or_else(|| "on".to_owned(), |day| format!("to {day}"));
        // writing to a string cannot fail
        let _ = writeln!(
            text,
            "{} {} {}  in force from {} {until}, publisher `{}`\n    {}",
            match *change {
                "added" => "+",
                "vouched" => "±",
                _ => "-",
            },
            locked.name,
            locked.version,
            locked.in_force_from,
            locked.publisher,
            locked.digest
        );
        if let Some(why) = why {
            let _ = writeln!(text, "    {why}");
        }
    }
    let file = setup.lock_file().display();
    let _ = match (changes.is_empty(), dry_run, written) {
        (true, _, false) => writeln!(text, "nothing has changed"),
        (true, _, true) => {
            writeln!(text, "the policies are the same; newer indexes were seen: written to {file}")
        }
        (false, true, _) => writeln!(text, "nothing is written to {file}, because of --dry-run"),
        (false, false, _) => writeln!(text, "written to {file}"),
    };
    text
}

//! `probity policy rollback`: a person goes back to a lower version.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::PolicySet;
use semver::Version;
use serde_json::json;

use crate::command::Format;
use crate::failure::Failure;
use crate::{places, terminal};

/// Go back to a lower version of a policy in use, or end that: nothing else ever does.
#[derive(Debug, Args)]
#[command(after_help = "\
Higher versions are not used until the roll-back is lifted, whatever is published; it is written into the lock, and into
the history of the store with the reason and who did it.

Examples:
  probity policy rollback law --to 1.0.0 --reason 'the new amount was not adopted'
  probity policy rollback law --lift --reason 'adopted after all'")]
pub(crate) struct Arguments {
    /// The policy
    #[arg(value_name = "NAME")]
    name: String,
    /// The highest version that is used from now on
    #[arg(long, value_name = "VERSION", required_unless_present = "lift", conflicts_with = "lift")]
    to: Option<Version>,
    /// End the roll-back: the highest version is used again
    #[arg(long)]
    lift: bool,
    /// Why: one line
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Who decided it, instead of the user of this process
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// The trust file
    #[arg(long, value_name = "FILE", default_value = "trust.toml")]
    trust: PathBuf,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let Arguments { name, to, reason, .. } = arguments;
    let (setup, _alone) = places::setup_alone(&arguments.trust, arguments.format)?;
    let by = arguments.by.clone().or_else(user).ok_or_else(|| {
        Failure::Usage("the system does not say who this is: name a person with `--by`".to_owned())
    })?;
    let now = places::now();
    let (lock, said) = match to {
        Some(to) => {
            let lock = setup.roll_back(name, to, reason, &by, now)?;
            setup.write_roll_back(&lock, name, now)?;
            (lock, format!("{name} is taken back to {to}: {reason} ({by})"))
        }
        None => {
            let lock = setup.lift(name)?;
            setup.write_lift(&lock, name, reason, &by, now)?;
            (lock, format!("{name} is no longer taken back: {reason} ({by})"))
        }
    };
    terminal::say(arguments.format, &said, &json!({ "rollbacks": lock.rollbacks }))?;
    // it is done, whatever else stands in the way of a decision
    match PolicySet::load(&setup.with_lock(lock), None, now) {
        Ok(set) => terminal::notices(set.notices()),
        Err(error) => terminal::warn_text(&error.to_string()),
    }
    Ok(ExitCode::SUCCESS)
}

/// The user of this process, as the system knows them.
pub(crate) fn user() -> Option<String> {
    ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok())
        .or_else(system_user)
        .filter(|name| !name.trim().is_empty())
}

#[cfg(unix)]
fn system_user() -> Option<String> {
    Some(format!("user {}", rustix::process::getuid().as_raw()))
}

#[cfg(not(unix))]
fn system_user() -> Option<String> {
    None
}

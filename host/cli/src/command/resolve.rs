//! `probity resolve`: which version of each policy in use is the law to apply on a day, and why.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::trust::{Candidate, Mode, Notice, Resolution, Standing};
use probity::{Day, PolicySet};
use serde::Serialize;

use super::{Format, check};
use crate::failure::{Failure, NO_DECISION};
use crate::{places, terminal};

/// Explain which version of each policy in use is the law to apply to a tender that is noticed on a day.
#[derive(Debug, Args)]
#[command(after_help = "\
Among the versions that a trusted publisher has published and whose contract this version of Probity speaks, the highest
that satisfies the requirement and has begun on that day: a later version supersedes an earlier one from its own first
day on. Where it has ended, none is. A shadow is evaluated in its highest version, whatever its days are.

The policies in use are loaded and checked as for a decision: where nothing could be decided by them, such as for a
parameter that has no such value, no version is chosen, and it is said why.

Exit status: 0 if each policy in use has a version for that day, 1 if one has none or nothing could be decided, 2 if that
is because of a parameter.

Examples:
  probity resolve --on 2027-01-01
  probity resolve law --on 2027-01-01 --trust /etc/probity/trust.toml --format json")]
pub(crate) struct Arguments {
    /// Only this policy
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// The day on which the tender is noticed
    #[arg(long, value_name = "DATE", value_parser = check::day)]
    on: Day,
    /// The trust file
    #[arg(long, value_name = "FILE", default_value = "trust.toml")]
    trust: PathBuf,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Serialize)]
struct Shown {
    policy: String,
    mode: &'static str,
    requirement: String,
    on: Day,
    chosen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<ShownFault>,
    versions: Vec<ShownVersion>,
}

/// Why nothing could be decided by it, whatever its versions are.
#[derive(Clone, Serialize)]
struct ShownFault {
    kind: &'static str,
    message: String,
}

#[derive(Serialize)]
struct ShownVersion {
    version: String,
    publisher: String,
    digest: String,
    in_force_from: Day,
    in_force_until: Option<Day>,
    standing: &'static str,
    why: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let setup = places::setup(&arguments.trust)?;
    let mut resolutions = setup.resolve(arguments.on, places::now())?;
    if let Some(name) = &arguments.name {
        resolutions.retain(|(_, resolution)| resolution.policy == *name);
        if resolutions.is_empty() {
            return Err(Failure::Usage(format!("the trust file does not use `{name}`")));
        }
    }
    // what a decision would stumble over
    let set = check::trusted(&arguments.trust, None);
    let shown: Vec<_> = resolutions
        .iter()
        .map(|(mode, resolution)| shown(*mode, resolution, fault(*mode, &resolution.policy, &set)))
        .collect();
    match (arguments.format, set) {
        (Format::Json, set) => {
            terminal::print_json(&shown)?;
            if let Err(failure) = set {
                return Ok(ExitCode::from(failure.status()));
            }
        }
        (Format::Text, set) => {
            terminal::print_clean(&text(&shown))?;
            set?;
        }
    }
    // a shadow decides nothing
    let whole =
        resolutions.iter().all(|(mode, resolution)| *mode == Mode::Shadow || resolution.chosen().is_some());
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::from(NO_DECISION) })
}

/// Why nothing could be decided by a policy: a set is good as a whole, but for a shadow, which is left out of it.
fn fault(mode: Mode, policy: &str, set: &Result<PolicySet, Failure>) -> Option<ShownFault> {
    match set {
        Err(failure) => Some(ShownFault { kind: failure.kind(), message: failure.to_string() }),
        Ok(set) if mode == Mode::Shadow => set.notices().iter().find_map(|notice| match notice {
            Notice::ShadowLeftOut { policy: left_out, error } if left_out == policy => {
                Some(ShownFault { kind: error.kind(), message: error.to_string() })
            }
            _ => None,
        }),
        Ok(_) => None,
    }
}

fn shown(mode: Mode, resolution: &Resolution, fault: Option<ShownFault>) -> Shown {
    let chosen = resolution.chosen().filter(|_| fault.is_none());
    Shown {
        policy: resolution.policy.clone(),
        mode: mode.word(),
        requirement: resolution.requirement.to_string(),
        on: resolution.on,
        chosen: chosen.map(|candidate| candidate.version.to_string()),
        versions: resolution.candidates.iter().map(|of| version(mode, of, fault.is_some())).collect(),
        fault,
    }
}

fn version(mode: Mode, candidate: &Candidate, stopped: bool) -> ShownVersion {
    let shadow = mode == Mode::Shadow;
    let (standing, why) = match &candidate.standing {
        Standing::Chosen if stopped && shadow => ("stopped", "the highest, and it is left out".to_owned()),
        Standing::Chosen if stopped => {
            ("stopped", "the highest that has begun, and nothing can be decided".to_owned())
        }
        Standing::Chosen if shadow => {
            ("chosen", "the highest: evaluated as if it were in force, and never decides".to_owned())
        }
        Standing::Chosen => ("chosen", "the highest that has begun".to_owned()),
        Standing::Superseded { by } if shadow => ("superseded", format!("{by} is higher")),
        Standing::Superseded { by } => ("superseded", format!("superseded by {by}, which has begun")),
        Standing::NotYet => ("not-yet", format!("begins on {}", candidate.from)),
        Standing::Ended => {
            let until = candidate.until.map_or_else(String::new, |day| day.to_string());
            ("ended", format!("the highest that has begun, and it ended on {until}; no version is in force"))
        }
        Standing::NotAdmitted { requirement } => {
            ("not-admitted", format!("does not satisfy `{requirement}`"))
        }
        Standing::RolledBack { back } => (
            "rolled-back",
            format!("taken back to {} on {} by {}: {}", back.to, back.on, back.by, back.reason),
        ),
        Standing::Revoked(revoked) => ("revoked", format!("revoked on {}: {}", revoked.on, revoked.reason)),
        Standing::OtherContract { contract } => ("other-contract", format!("speaks `{contract}`")),
        Standing::Refused { problem } => ("refused", problem.clone()),
        Standing::NotTakenUp => ("not-taken-up", "not taken up yet: run `probity update`".to_owned()),
        _ => ("unknown", String::new()),
    };
    ShownVersion {
        version: candidate.version.to_string(),
        publisher: candidate.publisher.clone(),
        digest: candidate.digest.to_string(),
        in_force_from: candidate.from,
        in_force_until: candidate.until,
        standing,
        why,
    }
}

fn text(shown: &[Shown]) -> String {
    let mut text = String::new();
    for Shown { policy, mode, requirement, on, chosen, versions, .. } in shown {
        let chosen = chosen.as_deref().unwrap_or("none");
        let shadow = *mode == Mode::Shadow.word();
        let when = if shadow { ", as a shadow".to_owned() } else { format!(", noticed on {on}") };
        // writing to a string cannot fail
        let _ = writeln!(text, "{policy} {requirement}{when}: {chosen}");
        for version in versions {
            let mark = if version.standing == "chosen" { "✓" } else { "✗" };
            let _ = writeln!(text, "  {mark} {:<10} {}", version.version, version.why);
        }
        if versions.is_empty() {
            let _ =
                writeln!(text, "  no publisher who may speak for it has published one, as far as was seen");
        }
    }
    text
}

//! What the commands read: cases, modules, and which policies to ask.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use probity::{Case, Runtime, Screening};

use crate::failure::Failure;

/// The largest file that is read: well above what a case or module may be, so that the library says which limit it is.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// A policy by name and version requirement: `name` or `name@requirement`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) name: String,
    pub(crate) requirement: String,
}

impl FromStr for Choice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, requirement) = text.split_once('@').unwrap_or((text, "*"));
        if name.is_empty() || requirement.is_empty() {
            return Err(
                "a policy is named like `cn-government-procurement` or `cn-government-procurement@^1`".into(),
            );
        }
        Ok(Choice { name: name.to_owned(), requirement: requirement.to_owned() })
    }
}

/// A value that the portal sets instead of a policy's own: `policy/parameter=value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setting {
    pub(crate) policy: String,
    pub(crate) parameter: String,
    pub(crate) value: i64,
}

impl FromStr for Setting {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('=').and_then(|(name, value)| {
            let (policy, parameter) = name.split_once('/')?;
            Some(Setting {
                policy: policy.to_owned(),
                parameter: parameter.to_owned(),
                value: value.parse().ok()?,
            })
        });
        parts.ok_or_else(|| "a parameter is set like `cn-government-procurement/look-back=3`".to_owned())
    }
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |error| Failure::Unreadable { file: path.to_owned(), error };
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?
    } else {
        let file = std::fs::File::open(path).map_err(unreadable)?;
        file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?
    };
    if u64::try_from(read).is_ok_and(|read| read > MAX_FILE) {
        return Err(Failure::TooLarge { file: path.to_owned(), limit: MAX_FILE });
    }
    Ok(bytes)
}

/// A runtime with the modules of these files. The released policies are there too, unless only the files are asked.
pub(crate) fn runtime(files: &[PathBuf], released_too: bool) -> Result<Runtime, Failure> {
    let mut builder = Runtime::builder();
    for file in files {
        builder = builder.named_module(file.display().to_string(), read(file)?);
    }
    if !files.is_empty() && !released_too {
        builder = builder.without_embedded();
    }
    Ok(builder.build()?)
}

/// The policies that are named, and those of the files; where there are neither, those that govern the tender.
pub(crate) fn screening(
    runtime: &Runtime,
    case: &Case,
    named: &[Choice],
    files: &[PathBuf],
    settings: &[Setting],
) -> Result<Screening, Failure> {
    let mut chosen: Vec<Choice> = named.to_vec();
    let of_files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    for inspection in runtime.inspections().filter(|inspection| of_files.contains(&inspection.module)) {
        let Some(policy) = &inspection.policy else { continue };
        if chosen.iter().all(|choice| choice.name != policy.info.name) {
            let requirement = format!("={}", policy.info.version());
            chosen.push(Choice { name: policy.info.name.clone(), requirement });
        }
    }
    let mut screening = runtime.screening();
    if chosen.is_empty() {
        screening = screening.governing(case)?;
    }
    for choice in &chosen {
        screening = screening.policy(&choice.name, &choice.requirement)?;
    }
    for setting in settings {
        screening = screening.parameter(&setting.policy, &setting.parameter, setting.value)?;
    }
    Ok(screening.build()?)
}

//! What the commands read: cases, modules, and which policies to ask.

use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use clap::builder::RangedU64ValueParser;
use probity::{Case, Limits, PolicyIdentity, Runtime, RuntimeBuilder, Screening, ScreeningBuilder};
use probity_build::module::built_file;
use semver::VersionReq;

use crate::failure::Failure;

/// The largest file that is read: well above what a case or module may be, so that the library says which limit it is.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// What is read of a file to know its kind: more than the largest signature, so that nothing longer passes for one.
const BEGINNING: u64 = 64 * 1024;

/// A policy by name and version requirement: `name` or `name@requirement`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) name: String,
    pub(crate) requirement: VersionReq,
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
        let requirement = VersionReq::parse(requirement).map_err(|error| {
            format!(
                "`{requirement}` is not a version requirement ({error}): write it like `^1.2` or `=1.2.3`, or `*` for \
                 any version"
            )
        })?;
        Ok(Choice { name: name.to_owned(), requirement })
    }
}

/// A value that the portal sets instead of a policy's own: `policy/parameter=value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setting {
    pub(crate) policy: String,
    pub(crate) parameter: String,
    pub(crate) value: String,
}

impl FromStr for Setting {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('=').and_then(|(name, value)| {
            let (policy, parameter) = name.split_once('/')?;
            let named = ![policy, parameter, value].contains(&"");
            named.then(|| Setting {
                policy: policy.to_owned(),
                parameter: parameter.to_owned(),
                value: value.to_owned(),
            })
        });
        parts.ok_or_else(|| "a parameter is set like `cn-government-procurement/look-back=3`".to_owned())
    }
}

/// Fuel: any but none.
pub(crate) fn fuel() -> RangedU64ValueParser<u64> {
    clap::value_parser!(u64).range(1..)
}

/// The limits with another amount of fuel. The limit on wall time stays what it is: a backstop behind fuel, so that
/// fuel decides on every machine.
pub(crate) fn limits(fuel: Option<u64>) -> Limits {
    let mut limits = Limits::default();
    if let Some(fuel) = fuel {
        let times = u32::try_from(fuel.div_ceil(limits.fuel)).unwrap_or(u32::MAX);
        limits.wall_time = limits.wall_time.saturating_mul(times);
        limits.fuel = fuel;
    }
    limits
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

/// Writes a file that is new, or takes the place of one of its own kind: a mistyped name must not cost a key or an archive.
pub(crate) fn write_over(file: &Path, bytes: &[u8], kind: impl Fn(&[u8]) -> bool) -> Result<(), Failure> {
    may_be_written(file, kind)?;
    std::fs::write(file, bytes).map_err(|error| Failure::Unwritable { file: file.to_owned(), error })
}

/// Whether a file is new, or of a kind whose place may be taken.
pub(crate) fn may_be_written(file: &Path, kind: impl Fn(&[u8]) -> bool) -> Result<(), Failure> {
    let unwritable = |error| Failure::Unwritable { file: file.to_owned(), error };
    match std::fs::symlink_metadata(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(unwritable(error)),
        Ok(_) if beginning(file).is_ok_and(|there| there.is_empty() || kind(&there)) => Ok(()),
        Ok(_) => Err(Failure::Exists { file: file.to_owned() }),
    }
}

/// The first bytes of a file, by which its kind is known.
fn beginning(file: &Path) -> std::io::Result<Vec<u8>> {
    // of a device or a pipe nobody knows where it ends
    if !std::fs::metadata(file)?.is_file() {
        return Err(no_file());
    }
    let mut bytes = Vec::new();
    std::fs::File::open(file)?.take(BEGINNING).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn no_file() -> std::io::Error {
    std::io::Error::new(ErrorKind::InvalidInput, "it is no file")
}

/// The policy of a module file, which is loaded and checked.
pub(crate) fn policy_of(file: &Path, module: &[u8]) -> Result<Arc<PolicyIdentity>, Failure> {
    let runtime = Runtime::builder().without_embedded().once();
    let runtime = runtime.named_module(file.display().to_string(), module).build()?;
    runtime.policies().next().cloned().ok_or_else(|| Failure::Library(probity::Error::NoPolicyChosen))
}

/// All case files at a path, in the order of their names; whether each was named itself.
pub(crate) fn case_files(path: &Path, named: bool, found: &mut Vec<(PathBuf, bool)>) -> Result<(), Failure> {
    let unreadable = |error| Failure::Unreadable { file: path.to_owned(), error };
    // a link to a folder may lead back to where it stands
    if !named && path.is_symlink() && path.is_dir() {
        return Ok(());
    }
    let data = std::fs::metadata(path).map_err(unreadable)?;
    if !data.is_dir() {
        if named || path.extension().is_some_and(|extension| extension == "json") {
            // a pipe that lies in a folder would be waited for; one that is named is meant
            if !named && !data.is_file() {
                return Err(unreadable(no_file()));
            }
            found.push((path.to_owned(), named));
        }
        return Ok(());
    }
    let mut inside = Vec::new();
    for entry in std::fs::read_dir(path).map_err(unreadable)? {
        inside.push(entry.map_err(unreadable)?.path());
    }
    inside.sort();
    inside.iter().try_for_each(|path| case_files(path, false, found))
}

/// A policy crate that was built, as `probity policy new` and `probity policy build` leave it.
pub(crate) struct PolicyCrate {
    /// Its folder, as it was named.
    pub(crate) folder: PathBuf,
    /// Its scenarios.
    pub(crate) scenarios: PathBuf,
    /// The module that was built of it.
    pub(crate) module: PathBuf,
}

/// The policy crate at a path, where it is one that has scenarios.
pub(crate) fn policy_crate(path: &Path) -> Result<Option<PolicyCrate>, Failure> {
    let scenarios = path.join("scenarios");
    if !scenarios.is_dir() {
        return Ok(None);
    }
    let Some(package) = probity_build::policies::package(path)? else { return Ok(None) };
    let (folder, module) = (path.to_owned(), built_file(path, &package.name));
    match module.is_file() {
        true => Ok(Some(PolicyCrate { folder, scenarios, module })),
        false => Err(Failure::NotBuilt { policy: package.name, folder, file: module }),
    }
}

impl PolicyCrate {
    /// A source that was changed after the module was built, if there is one.
    pub(crate) fn newer_source(&self) -> Option<PathBuf> {
        let changed = |path: &Path| std::fs::metadata(path).and_then(|file| file.modified()).ok();
        let built = changed(&self.module)?;
        let mut open = ["Cargo.toml", "src", "texts"].map(|name| self.folder.join(name)).to_vec();
        while let Some(path) = open.pop() {
            match std::fs::read_dir(&path) {
                Ok(entries) => open.extend(entries.flatten().map(|entry| entry.path())),
                Err(_) if changed(&path).is_some_and(|changed| changed > built) => return Some(path),
                Err(_) => {}
            }
        }
        None
    }
}

/// A runtime with the released policies and the modules of these files, which take the place of released ones.
pub(crate) fn runtime(files: &[PathBuf], fuel: Option<u64>) -> Result<Runtime, Failure> {
    Ok(with_files(files, fuel)?.replace_embedded().build()?)
}

/// A runtime that is still to be built, with the modules of these files.
pub(crate) fn with_files(files: &[PathBuf], fuel: Option<u64>) -> Result<RuntimeBuilder, Failure> {
    let builder = Runtime::builder().limits(limits(fuel));
    files
        .iter()
        .try_fold(builder, |builder, file| Ok(builder.named_module(file.display().to_string(), read(file)?)))
}

/// The policies that are named; where none is, those that govern the tender.
pub(crate) fn screening(
    runtime: &Runtime,
    case: &Case,
    named: &[Choice],
    settings: &[Setting],
) -> Result<Screening, Failure> {
    match named.is_empty() {
        true => set(runtime.screening().governing(case)?, settings),
        false => screening_of(runtime, named, settings),
    }
}

/// The policies that are named.
pub(crate) fn screening_of(
    runtime: &Runtime,
    named: &[Choice],
    settings: &[Setting],
) -> Result<Screening, Failure> {
    let mut screening = runtime.screening();
    for Choice { name, requirement } in named {
        screening = screening.policy(name, &requirement.to_string())?;
    }
    set(screening, settings)
}

/// Sets parameters, each once.
fn set(mut screening: ScreeningBuilder<'_>, settings: &[Setting]) -> Result<Screening, Failure> {
    for (at, Setting { policy, parameter, value }) in settings.iter().enumerate() {
        let before = settings.iter().take(at);
        if before.into_iter().any(|set| (&set.policy, &set.parameter) == (policy, parameter)) {
            return Err(Failure::SetTwice { policy: policy.clone(), parameter: parameter.clone() });
        }
        screening = screening.parameter_text(policy, parameter, value)?;
    }
    Ok(screening.build()?)
}

/// The policies that are named, and those of the files that were added; where there are neither, those that govern the
/// tender.
pub(crate) fn screening_with_files(
    runtime: &Runtime,
    case: &Case,
    named: &[Choice],
    settings: &[Setting],
) -> Result<Screening, Failure> {
    screening(runtime, case, &with_added(runtime, named)?, settings)
}

/// The policies that are named, and those of the files that were added.
pub(crate) fn with_added(runtime: &Runtime, named: &[Choice]) -> Result<Vec<Choice>, Failure> {
    let mut chosen = named.to_vec();
    for policy in runtime.added() {
        let (name, version) = (&policy.info.name, policy.info.version());
        match named.iter().find(|choice| choice.name == *name) {
            // `*` leaves no version out, also no pre-release, as in the library
            Some(Choice { requirement, .. })
                if *requirement != VersionReq::STAR && !requirement.matches(version) =>
            {
                let file = runtime.inspections().find(|inspection| inspection.digest == policy.digest);
                return Err(Failure::LeftOut {
                    file: file.map(|inspection| inspection.module.clone()).unwrap_or_default(),
                    policy: name.clone(),
                    version: version.to_string(),
                    requirement: requirement.to_string(),
                });
            }
            Some(_) => {}
            None if chosen.iter().any(|choice| choice.name == *name) => {}
            None => chosen.push(Choice { name: name.clone(), requirement: VersionReq::STAR }),
        }
    }
    Ok(chosen)
}

/// What is asked about every case; none where the tender chooses.
pub(crate) fn asked_always(
    runtime: &Runtime,
    policies: &[Choice],
    parameters: &[Setting],
) -> Result<Option<Screening>, Failure> {
    let chosen = with_added(runtime, policies)?;
    if chosen.is_empty() {
        return match parameters.first() {
            None => Ok(None),
            Some(Setting { policy, parameter, .. }) => {
                Err(probity::Error::NotChosen { policy: policy.clone(), parameter: parameter.clone() }.into())
            }
        };
    }
    screening_of(runtime, &chosen, parameters).map(Some)
}

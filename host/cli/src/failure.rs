//! Why a command reached no result.

use std::path::{Path, PathBuf};

use probity::core::case::{DraftError, Fault};
use probity::core::ledger::{BadCertificate, BadCheckpoint, NotRevived};
use probity::registry::{PlaceError, PublishError};
use probity::trust::SigningProblem;
use probity::{CaseError, Day, Error, ReplayError};
use probity_ledger::LedgerError;
use probity_service::access::TokenFileError;
use serde::Serialize;

/// Exit status where there is no decision.
pub(crate) const NO_DECISION: u8 = 1;

/// Exit status where the command line is wrong.
pub(crate) const USAGE: u8 = 2;

/// What a fault of the day in the command line is called, as a place.
pub(crate) const AS_OF: &str = "--as-of";

/// Why a command reached no result; printed by [`crate::terminal::report`].
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The command line cannot be read.
    #[error("{0}")]
    Usage(String),
    /// A file cannot be read.
    #[error("cannot read {}: {error}", named(file))]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}: {error}", named(file))]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The case cannot be changed so.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// The case is good as it stands, but not as it was changed.
    #[error("the case cannot be decided with these changes: {}", words(error))]
    Changed {
        /// What is wrong with it then.
        error: CaseError,
    },
    /// A file is too large to be what it should be.
    #[error("{} is larger than {limit} bytes", named(file))]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// The limit, in bytes.
        limit: u64,
    },
    /// The case is bad input.
    #[error("{} cannot be decided: {}", named(file), count(error.total()))]
    Case {
        /// The file.
        file: PathBuf,
        /// Its faults.
        error: CaseError,
    },
    /// The case is good, but not on the day that the command line names.
    #[error("the case cannot be decided as of {day}, the day of `--as-of`: {}", words(error))]
    AsOf {
        /// The day.
        day: Day,
        /// What is wrong with it.
        error: CaseError,
    },
    /// The library says no.
    #[error(transparent)]
    Library(#[from] Error),
    /// A requirement leaves out a file of the same policy.
    #[error(
        "`{file}` is policy `{policy}` {version}, which `--policy {policy}@{requirement}` leaves out: ask for a version \
         that it satisfies, or leave the file out"
    )]
    LeftOut {
        /// The file.
        file: String,
        /// Its policy.
        policy: String,
        /// Its version.
        version: String,
        /// What is asked.
        requirement: String,
    },
    /// A parameter is set twice.
    #[error("parameter `{parameter}` of policy `{policy}` was set twice: set it once")]
    SetTwice {
        /// The policy.
        policy: String,
        /// The parameter.
        parameter: String,
    },
    /// A scenario names a policy that cannot be a name.
    #[error("`{policy}` in `expect.policies` names no policy: {problem}")]
    BadChoice {
        /// What it says.
        policy: String,
        /// What was expected.
        problem: String,
    },
    /// A scenario sets a parameter in a way that cannot be read.
    #[error("`{setting}` in `expect.parameters` sets no parameter: {problem}")]
    BadSetting {
        /// What it says.
        setting: String,
        /// What was expected.
        problem: String,
    },
    /// A place where policies are published does not give or take what was asked of it.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// Not everything was asked that a decision rests on.
    #[error("{said}")]
    AnswersEnded {
        /// That, in the language of the questions.
        said: String,
    },
    /// There is no self-check page of these modules.
    #[error(transparent)]
    Page(#[from] probity_self_check::Error),
    /// The ledger does not take or give what was asked of it.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A file is no certificate that counts.
    #[error("{} {problem}", named(file))]
    Certificate {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        problem: BadCertificate,
    },
    /// A file is no checkpoint.
    #[error("{} {problem}", named(file))]
    Checkpoint {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        problem: BadCheckpoint,
    },
    /// What was decided cannot be put into words again.
    #[error("it cannot be put into words: {problem}")]
    NotInWords {
        /// Why.
        problem: NotRevived,
    },
    /// A decision cannot be run again.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// Nothing was signed.
    #[error(transparent)]
    Signing(#[from] SigningProblem),
    /// Something was not published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A token was not made.
    #[error(transparent)]
    Token(#[from] TokenFileError),
    /// A key cannot be used.
    #[error("the key {} {problem}", named(file))]
    Key {
        /// Its file.
        file: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// A file is no signature.
    #[error("{} {problem}", named(file))]
    Signature {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// A file that should be new is there.
    #[error("{} is there already: nothing is overwritten", named(file))]
    Exists {
        /// The file.
        file: PathBuf,
    },
    /// A file whose first line is asked for has none.
    #[error("{} is empty, or no text: a first line is wanted", named(file))]
    EmptyFile {
        /// The file.
        file: PathBuf,
    },
    /// There is nothing to run.
    #[error("no scenario found under {places}: a scenario is a case file (*.json) with an `expect` block")]
    NoScenario {
        /// The places.
        places: String,
    },
    /// There is nothing to weigh.
    #[error(
        "no case found under {places}: name folders of case files (*.json), case files, or files of one case a line \
         (*.ndjson, *.jsonl, or `-` for standard input)"
    )]
    NoCase {
        /// The places.
        places: String,
    },
    /// A parameter is set that neither of two versions declares.
    #[error(
        "neither {old} nor {new} has a parameter `{parameter}` under the name `{policy}`: `probity policy inspect` lists \
         them"
    )]
    NoSuchParameter {
        /// The policy, as it is named.
        policy: String,
        /// The parameter.
        parameter: String,
        /// The one version.
        old: String,
        /// The other.
        new: String,
    },
    /// There is nothing to measure.
    #[error(
        "no case under {places} that the policy governs, of {bad} bad and {not_governed} not governed: a case is a \
         *.json file, and `probity schema case` prints its schema"
    )]
    NoneGoverned {
        /// The places.
        places: String,
        /// Files that are no good case.
        bad: usize,
        /// Cases that the policy does not govern.
        not_governed: usize,
    },
    /// A policy cannot have that name.
    #[error("`{name}` names no policy: {problem}")]
    PolicyName {
        /// What was given.
        name: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Somebody's files are there.
    #[error("`{}` is not empty: give the policy another name, or `--dir` another folder", folder.display())]
    Occupied {
        /// The folder.
        folder: PathBuf,
    },
    /// A policy crate cannot be read or built.
    #[error(transparent)]
    Build(#[from] probity_build::Error),
    /// A policy crate has no module yet.
    #[error(
        "policy `{policy}` in `{}` is not built, there is no `{}`: run `probity policy build {}`",
        folder.display(), file.display(), folder.display()
    )]
    NotBuilt {
        /// The policy.
        policy: String,
        /// Its folder.
        folder: PathBuf,
        /// The module that is missing.
        file: PathBuf,
    },
    /// A module was built that the host does not take.
    #[error("`{module}` was built, and would be refused: {reason}")]
    RefusedBuild {
        /// Its file.
        module: String,
        /// Why.
        reason: String,
    },
    /// The service does not start, or did not end well.
    #[error(transparent)]
    Service(#[from] probity_service::StartError),
    /// The result cannot be printed.
    #[error("cannot write the result: {0}")]
    Output(#[from] std::io::Error),
    /// The result cannot be put into JSON.
    #[error("cannot write the result as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// A failure as programs read it: [`KINDS`] says what is in it.
#[derive(Debug, Serialize)]
pub(crate) struct Document {
    error: Described,
}

#[derive(Debug, Serialize)]
struct Described {
    kind: &'static str,
    message: String,
    faults: Vec<DescribedFault>,
    unlisted: usize,
}

#[derive(Debug, Serialize)]
struct DescribedFault {
    path: String,
    problem: String,
    expected: String,
}

/// What the help says of errors in JSON.
pub(crate) const KINDS: &str = "\
Errors with --format json, on standard output:
  { \"error\": { \"kind\": \"bad-case\", \"message\": …,
               \"faults\": [ { \"path\": …, \"problem\": …, \"expected\": … } ],
               \"unlisted\": 0 } }
`faults` lists what is wrong with a case, by its JSON path (or `--as-of`), and is else empty;
`unlisted` is the number of faults beyond the thousand that are listed. `kind` is one of
  status 1: unreadable, too-large, bad-case, bad-as-of, no-such-policy, no-such-version,
    no-policy-applies, not-in-force, refused-module, duplicate-module, policy-stopped, policy-fault,
    engine, not-on-that-day, bad-change, no-case, answers-ended, output
  status 2: usage, chosen-twice, left-out, not-chosen, unknown-parameter, bad-parameter, set-twice,
    no-such-record, no-such-party";

impl Failure {
    /// What kind of failure it is, in a word that stays the same.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Failure::Usage(_) => "usage",
            Failure::Unreadable { .. } => "unreadable",
            Failure::TooLarge { .. } => "too-large",
            Failure::Case { .. } => "bad-case",
            Failure::AsOf { .. } => "bad-as-of",
            Failure::Draft(DraftError::NoSuchRecord { .. }) => "no-such-record",
            Failure::Draft(DraftError::NoSuchParty { .. }) => "no-such-party",
            Failure::Draft(_) | Failure::Changed { .. } => "bad-change",
            Failure::Unwritable { .. } => "output",
            Failure::Library(error) => error.kind(),
            Failure::LeftOut { .. } => "left-out",
            Failure::SetTwice { .. } => "set-twice",
            Failure::BadChoice { .. } | Failure::BadSetting { .. } | Failure::NoScenario { .. } => {
                "no-scenario"
            }
            Failure::AnswersEnded { .. } => "answers-ended",
            Failure::Page(_) => "refused-module",
            Failure::Place(error) => error.problem.kind(),
            Failure::Publish(error) => error.kind(),
            Failure::Ledger(error) => error.kind(),
            Failure::Certificate { problem: BadCertificate::OtherCase { .. }, .. } => "other-case",
            Failure::Certificate {
                problem: BadCertificate::Unsigned | BadCertificate::Signature(_), ..
            } => "bad-signature",
            Failure::Certificate { .. } => "bad-certificate",
            Failure::Checkpoint { .. } => "bad-checkpoint",
            Failure::NotInWords { .. } => "not-in-words",
            Failure::Replay(error) => error.kind(),
            Failure::Signing(_) => "bad-key",
            Failure::Token(error) => error.kind(),
            Failure::Key { .. } => "bad-key",
            Failure::Signature { .. } => "bad-signature",
            Failure::Exists { .. } => "exists",
            Failure::EmptyFile { .. } => "empty-file",
            Failure::NoCase { .. } | Failure::NoneGoverned { .. } => "no-case",
            Failure::NoSuchParameter { .. } => "unknown-parameter",
            Failure::PolicyName { .. } => "bad-name",
            Failure::Occupied { .. } => "not-empty",
            Failure::Build(probity_build::Error::NoToolchain { .. }) => "no-toolchain",
            Failure::Build(probity_build::Error::NoPolicy { .. }) => "no-policy",
            Failure::Build(_) => "not-buildable",
            Failure::NotBuilt { .. } => "not-built",
            Failure::RefusedBuild { .. } => "refused-module",
            Failure::Service(_) => "service",
            Failure::Output(_) | Failure::Json(_) => "output",
        }
    }

    /// The exit status.
    pub(crate) fn status(&self) -> u8 {
        match self {
            Failure::Usage(_)
            | Failure::LeftOut { .. }
            | Failure::SetTwice { .. }
            | Failure::NoSuchParameter { .. }
            | Failure::PolicyName { .. }
            | Failure::Token(TokenFileError::BadName { .. })
            | Failure::Draft(_) => USAGE,
            Failure::Library(
                Error::BadRequirement { .. }
                | Error::ChosenTwice { .. }
                | Error::NotChosen { .. }
                | Error::UnknownParameter(_)
                | Error::BadParameter(_),
            ) => USAGE,
            _ => NO_DECISION,
        }
    }

    /// The failure for a program.
    pub(crate) fn document(&self) -> Document {
        let (faults, unlisted): (&[Fault], usize) = match self {
            Failure::Case { error, .. } | Failure::AsOf { error, .. } | Failure::Changed { error } => {
                (&error.faults, error.unlisted)
            }
            _ => (&[], 0),
        };
        let faults = faults.iter().cloned();
        let faults =
            faults.map(|Fault { path, problem, expected }| DescribedFault { path, problem, expected });
        let (kind, message) = (self.kind(), self.to_string());
        Document { error: Described { kind, message, faults: faults.collect(), unlisted } }
    }
}

/// A file as messages name it.
pub(crate) fn named(file: &Path) -> String {
    if file.as_os_str() == "-" { "standard input".to_owned() } else { format!("`{}`", file.display()) }
}

fn count(faults: usize) -> String {
    if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") }
}

fn words(error: &CaseError) -> String {
    let faults: Vec<_> =
        error.faults.iter().map(|fault| format!("{}; expected {}", fault.problem, fault.expected)).collect();
    faults.join("; ")
}

//! `probity policy push` and `probity policy revoke`: what a publisher changes in a registry.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::SignedDuration;
use probity::core::metadata::{is_policy_name, is_shown_text};
use probity::registry::{Change, Entry, Index, PublishError, PublisherAtWork, Revocation, Shelf};
use probity::trust::{Signature, day_of};
use semver::Version;
use serde_json::json;

use crate::command::Format;
use crate::failure::Failure;
use crate::places::{self, KeyToSign, Reach};
use crate::{input, terminal};

/// Publish signed modules: puts them into a registry and signs a new index of all that is there.
#[derive(Debug, Args)]
#[command(after_help = "\
A registry is a folder (which any web server can serve as it is) or an OCI registry; what is published under a name and
version never changes. Without a module, the index is signed anew, so that it lasts longer.

Examples:
  probity policy push law.wasm --to registry --publisher ministry --key ministry.key
  probity policy push --to oci://registry.example/policies --publisher ministry --key ministry.key")]
pub(crate) struct Arguments {
    /// Modules; the signature of each is read from F.wasm.minisig
    #[arg(value_name = "F.wasm")]
    modules: Vec<PathBuf>,
    #[command(flatten)]
    work: Work,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// Revoke a published version: from then on no portal that knows of it uses it.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  probity policy revoke law 1.1.0 --reason 'wrong amount' --to registry --publisher ministry --key ministry.key"
)]
pub(crate) struct RevokeArguments {
    /// The policy
    #[arg(value_name = "NAME")]
    name: String,
    /// Its version
    #[arg(value_name = "VERSION")]
    version: Version,
    /// Why: one line, for everybody to read
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    work: Work,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
struct Work {
    /// The registry: a folder, or `oci://host/repository`
    #[arg(long = "to", value_name = "PLACE")]
    place: String,
    /// The publisher's id, as portals name it in their trust files
    #[arg(long, value_name = "ID")]
    publisher: String,
    #[command(flatten)]
    key: KeyToSign,
    /// Another public key of the publisher, by which the index that is there may be signed: after a change of keys
    #[arg(long = "former-key", value_name = "KEY")]
    former_keys: Vec<String>,
    /// How many days the index is believed: sign it anew before
    #[arg(long, value_name = "DAYS", default_value = "90", value_parser = clap::value_parser!(i64).range(1..=3660))]
    days: i64,
    /// Go on from the last index that was signed with this key, which is kept beside it, whatever lies at the place; name
    /// the modules, too, that the place has lost
    #[arg(long)]
    restore: bool,
    #[command(flatten)]
    reach: Reach,
}

impl Work {
    fn publish(&self, changes: Vec<Change>) -> Result<Index, Failure> {
        if !is_policy_name(&self.publisher) {
            let said =
                "is no id of a publisher, as portals name it: lower case with hyphens, such as `ministry`";
            return Err(Failure::Usage(format!("`{}` {said}", self.publisher)));
        }
        let shelf = self.reach.shelf(&self.place)?;
        let former = self
            .former_keys
            .iter()
            .map(|key| places::public_key(key))
            .collect::<Result<Vec<_>, Failure>>()?;
        let key = self.key.open()?;
        let memory = self.key.memory(&self.publisher);
        let last = self.last(&memory)?;
        let work = PublisherAtWork {
            publisher: &self.publisher,
            key: &key,
            other_keys: &former,
            now: places::now(),
            lifetime: SignedDuration::from_hours(24 * self.days),
            last: last.as_ref(),
            restore: self.restore,
        };
        let index = work.publish(shelf.as_ref() as &dyn Shelf, changes).map_err(|error| match error {
            PublishError::Distrust { place, distrust } if distrust.kind() == "other-key" => Failure::Usage(format!(
                "{place}: the index of publisher `{}` is signed by another key: if that is a former key of the publisher, \
                 name it with `--former-key`",
                self.publisher
            )),
            error => error.into(),
        })?;
        let kept = index
            .write()
            .map_err(|error| error.problem)
            .and_then(|bytes| std::fs::write(&memory, bytes).map_err(|error| error.to_string()));
        if let Err(problem) = kept {
            // it is published: the next time it cannot be held against this
            terminal::warn_text(&format!("cannot keep the index in `{}`: {problem}", memory.display()));
        }
        Ok(index)
    }

    /// The last index that was signed with this key, which is kept beside it.
    fn last(&self, memory: &Path) -> Result<Option<Index>, Failure> {
        if !memory.exists() {
            if self.restore {
                let said = format!("there is nothing to restore: no `{}`", memory.display());
                return Err(Failure::Usage(said));
            }
            return Ok(None);
        }
        let bad = |problem: String| Failure::Key { file: memory.to_owned(), problem };
        Index::parse(&input::read(memory)?).map(Some).map_err(|error| bad(error.to_string()))
    }
}

pub(crate) fn push(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut changes = Vec::new();
    let (mut said, mut pushed) = (String::new(), Vec::new());
    for file in &arguments.modules {
        let module = input::read(file)?;
        let policy = input::policy_of(file, &module)?;
        let signature_file = places::signature_file(file);
        let signature = Signature::parse(&input::read(&signature_file)?)
            .map_err(|problem| Failure::Signature { file: signature_file, problem: problem.to_string() })?;
        let entry = Entry::of(&policy, module.len() as u64, &signature)
            .ok_or_else(|| Failure::Usage("the policy's days lie outside of the calendar".to_owned()))?;
        said.push_str(&format!("{} {}  {}\n", entry.name, entry.version, entry.digest));
        pushed.push((entry.name.clone(), entry.version.clone()));
        changes.push(Change::Add { entry: Box::new(entry), module, signature });
    }
    let index = arguments.work.publish(changes)?;
    terminal::say(arguments.format, &format!("{said}{}", signed(&index)), &document(&index, &pushed))?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn revoke(arguments: &RevokeArguments) -> Result<ExitCode, Failure> {
    let RevokeArguments { name, version, reason, .. } = arguments;
    if !is_shown_text(reason) {
        return Err(Failure::Usage("a reason is one line of text, not too long".to_owned()));
    }
    let revocation = Revocation { on: day_of(places::now()), reason: reason.clone() };
    let change = Change::Revoke { name: name.clone(), version: version.clone(), revocation };
    let index = arguments.work.publish(vec![change])?;
    let revoked = index.entry(name, version).and_then(|entry| entry.revoked.as_ref());
    let since =
        revoked.map_or_else(String::new, |revoked| format!(" since {}: {}", revoked.on, revoked.reason));
    let text = format!("{name} {version} is revoked{since}\n{}", signed(&index));
    terminal::say(arguments.format, &text, &document(&index, &[(name.clone(), version.clone())]))?;
    Ok(ExitCode::SUCCESS)
}

/// The index that was signed, and its entries of some versions.
fn document(index: &Index, versions: &[(String, Version)]) -> serde_json::Value {
    let entries: Vec<_> = versions.iter().filter_map(|(name, version)| index.entry(name, version)).collect();
    json!({
        "publisher": index.publisher, "serial": index.serial, "issued": index.issued, "expires": index.expires,
        "versions": index.policies.len(), "policies": entries,
    })
}

fn signed(index: &Index) -> String {
    let versions = match index.policies.len() {
        1 => "1 version".to_owned(),
        versions => format!("{versions} versions"),
    };
    format!(
        "index {} of {}: {versions}, to be believed until {}",
        index.serial,
        index.publisher,
        day_of(index.expires)
    )
}

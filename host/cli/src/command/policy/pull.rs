//! `probity policy pull`, `search` and `mirror`: what others have published.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity::error::Distrusted;
use probity::registry::{
    Entry, FoundIndex, Index, Mirrored, Place, PlaceError, PlaceProblem, Shelf, index_at, mirror, module_at,
    publishers_at,
};
use probity::trust::{Distrust, Publisher, Setup, Signature, TrustedKey, Validity};
use probity::{Day, Error};
use semver::VersionReq;
use serde::Serialize;
use serde_json::json;

use crate::command::Format;
use crate::failure::Failure;
use crate::input::{self, Choice};
use crate::places::{self, Reach};
use crate::terminal;

/// Who is trusted: those of a trust file, or the holder of one key.
#[derive(Debug, Args)]
struct Trusted {
    /// A trust file: its publishers are trusted
    #[arg(long, value_name = "FILE", conflicts_with = "key")]
    trust: Option<PathBuf>,
    /// The public key of the one publisher that is trusted: its file, or its line that begins with RW
    #[arg(long, value_name = "KEY", requires = "publisher")]
    key: Option<String>,
    /// The publisher's id
    #[arg(long = "publisher", value_name = "ID")]
    publisher: Option<String>,
}

impl Trusted {
    /// The trusted publishers; none where nobody is named.
    fn publishers(&self) -> Result<Vec<Publisher>, Failure> {
        if let Some(trust) = &self.trust {
            let all = Setup::read(trust)?.trust.publishers;
            let wanted = |publisher: &Publisher| self.publisher.as_ref().is_none_or(|id| *id == publisher.id);
            return Ok(all.into_iter().filter(wanted).collect());
        }
        let Some((key, id)) = self.key.as_ref().zip(self.publisher.as_ref()) else { return Ok(Vec::new()) };
        let key = TrustedKey { key: places::public_key(key)?, validity: Validity::default() };
        Ok(vec![Publisher { id: id.clone(), ..Publisher::anyone(key) }])
    }
}

/// Fetch a published module, verified.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  probity policy pull law@^1 --from https://policies.example/ --trust trust.toml\n  probity policy pull law --from registry --publisher ministry --key ministry.pub"
)]
pub(crate) struct PullArguments {
    /// The policy, and what is required of its version; the highest such one that is not revoked is fetched
    #[arg(value_name = "NAME[@REQ]")]
    policy: Choice,
    /// The registry: a folder, `https://…` or `oci://host/repository`
    #[arg(long, value_name = "PLACE")]
    from: String,
    #[command(flatten)]
    trusted: Trusted,
    /// Where to put the module, instead of NAME-VERSION.wasm; its signature goes beside it
    #[arg(long, value_name = "F.wasm")]
    out: Option<PathBuf>,
    #[command(flatten)]
    reach: Reach,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn pull(arguments: &PullArguments) -> Result<ExitCode, Failure> {
    let place = arguments.reach.place(&arguments.from)?;
    let Choice { name, requirement } = &arguments.policy;
    let publishers = arguments.trusted.publishers()?;
    if publishers.is_empty() {
        let said = "nobody is trusted: name a trust file with `--trust`, or `--publisher` and `--key`";
        return Err(Failure::Usage(said.to_owned()));
    }
    let mut found: Option<(Publisher, Entry)> = None;
    let mut refusals = Vec::new();
    for publisher in publishers.iter().filter(|publisher| publisher.may_speak_for(name)) {
        let Some(index) = verified(place.as_ref(), publisher)? else { continue };
        for entry in index.policies.into_iter().filter(|entry| entry.name == *name) {
            let admitted = *requirement == VersionReq::STAR || requirement.matches(&entry.version);
            match &entry.revoked {
                Some(revoked) => refusals.push(format!("{} is revoked ({})", entry.version, revoked.reason)),
                None if !admitted => {
                    refusals.push(format!("{} does not satisfy `{requirement}`", entry.version))
                }
                None if found.as_ref().is_none_or(|(_, best)| best.version < entry.version) => {
                    found = Some((publisher.clone(), entry));
                }
                None => {}
            }
        }
    }
    let Some((publisher, entry)) = found else {
        let why = if refusals.is_empty() { String::new() } else { format!(": {}", refusals.join("; ")) };
        let what = format!("version of `{name}` that a trusted publisher has published{why}");
        return Err(PlaceError::new(place.name(), PlaceProblem::Missing { what }).into());
    };
    let module = module_at(place.as_ref(), &entry)?;
    let what = format!("`{name}` {}", entry.version);
    let distrusted = |distrust| distrusted(place.name(), &what, distrust);
    let statement =
        publisher.verify_module(&module.bytes, &module.signature, places::now()).map_err(distrusted)?;
    statement
        .agrees(&entry.name, &entry.version, (Some(entry.in_force_from), entry.in_force_until))
        .map_err(distrusted)?;
    let file =
        arguments.out.clone().unwrap_or_else(|| PathBuf::from(format!("{name}-{}.wasm", entry.version)));
    let signature = places::signature_file(&file);
    for (file, bytes) in
        [(&file, module.bytes.as_slice()), (&signature, module.signature.as_str().as_bytes())]
    {
        input::write_over(file, bytes, |there| Signature::parse(there).is_ok())?;
    }
    let by = &publisher.id;
    let text = format!(
        "{name} {} of publisher `{by}`, {} bytes\n{}\n{}",
        entry.version,
        entry.size,
        entry.digest,
        file.display()
    );
    let document = json!({ "publisher": by, "policy": entry, "module": file, "signature": signature });
    terminal::say(arguments.format, &text, &document)?;
    Ok(ExitCode::SUCCESS)
}

/// The index of a trusted publisher, if it has one here.
fn verified(place: &dyn Place, publisher: &Publisher) -> Result<Option<Index>, Failure> {
    let Some(found) = index_at(place, &publisher.id)? else { return Ok(None) };
    let what = format!("the index of publisher `{}`", publisher.id);
    vouched(publisher, &found).map(Some).map_err(|distrust| distrusted(place.name(), &what, distrust))
}

fn vouched(publisher: &Publisher, found: &FoundIndex) -> Result<Index, Distrust> {
    let index = publisher.verify_index(&found.bytes, &found.signature, places::now())?;
    index.in_time(places::now())?;
    Ok(index)
}

fn distrusted(place: &str, what: &str, distrust: Distrust) -> Failure {
    let (place, what) = (place.to_owned(), what.to_owned());
    Failure::Library(Error::Distrusted(Box::new(Distrusted { place, what, distrust })))
}

/// List what is published.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  probity policy search --from registry\n  probity policy search procurement --from https://policies.example/ --trust trust.toml"
)]
pub(crate) struct SearchArguments {
    /// Only what has this word in its name or title
    #[arg(value_name = "WORD")]
    word: Option<String>,
    /// The registry: a folder, `https://…` or `oci://host/repository`
    #[arg(long, value_name = "PLACE")]
    from: String,
    #[command(flatten)]
    trusted: Trusted,
    #[command(flatten)]
    reach: Reach,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// A published version, as it is listed.
#[derive(Serialize)]
struct Listed {
    publisher: String,
    verified: bool,
    #[serde(flatten)]
    entry: Entry,
}

pub(crate) fn search(arguments: &SearchArguments) -> Result<ExitCode, Failure> {
    let place = arguments.reach.place(&arguments.from)?;
    let trusted = arguments.trusted.publishers()?;
    let word = arguments.word.as_ref().map(|word| word.to_lowercase());
    let mut listed = Vec::new();
    for publisher in publishers_at(place.as_ref())? {
        let known = trusted.iter().find(|known| known.id == publisher);
        let index = match known {
            Some(known) => verified(place.as_ref(), known)?,
            None => match index_at(place.as_ref(), &publisher)? {
                Some(found) => Some(Index::parse(&found.bytes).map_err(|bad| {
                    distrusted(place.name(), &format!("the index of publisher `{publisher}`"), bad.into())
                })?),
                None => None,
            },
        };
        let has = |entry: &Entry| {
            let said = format!("{} {}", entry.name, entry.title).to_lowercase();
            word.as_ref().is_none_or(|word| said.contains(word))
        };
        let entries = index.into_iter().flat_map(|index| index.policies).filter(has);
        listed.extend(entries.map(|entry| Listed {
            publisher: publisher.clone(),
            verified: known.is_some(),
            entry,
        }));
    }
    match arguments.format {
        Format::Json => terminal::print_json(&listed)?,
        Format::Text => terminal::print_clean(&text(&listed))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn text(listed: &[Listed]) -> String {
    let mut text = String::new();
    for Listed { publisher, verified, entry } in listed {
        let until = entry.in_force_until.map_or_else(|| "on".to_owned(), |day: Day| format!("to {day}"));
        let verified = if *verified { "verified" } else { "not verified: name its key or a trust file" };
        // writing to a string cannot fail
        let _ = writeln!(
            text,
            "{} {}  {}\n  in force from {} {until}, publisher `{publisher}` ({verified})\n  {}",
            entry.name, entry.version, entry.title, entry.in_force_from, entry.digest
        );
        if let Some(revoked) = &entry.revoked {
            let _ = writeln!(text, "  REVOKED on {}: {}", revoked.on, revoked.reason);
        }
    }
    if listed.is_empty() {
        text.push_str("nothing of it is published here\n");
    }
    text
}

/// Copy a registry, for a place without access to it: only what is newer is copied.
#[derive(Debug, Args)]
#[command(
    after_help = "What is copied is as good there as here: portals verify it by the same signatures.\n\nExample:\n  probity policy mirror https://policies.example/ /media/usb/policies --trust trust.toml"
)]
pub(crate) struct MirrorArguments {
    /// The registry: a folder, `https://…` or `oci://host/repository`
    #[arg(value_name = "FROM")]
    from: String,
    /// Where to copy it to: a folder, or `oci://host/repository`
    #[arg(value_name = "TO")]
    to: String,
    #[command(flatten)]
    trusted: Trusted,
    #[command(flatten)]
    reach: Reach,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn copy(arguments: &MirrorArguments) -> Result<ExitCode, Failure> {
    let (from, to) = (arguments.reach.place(&arguments.from)?, arguments.reach.shelf(&arguments.to)?);
    let trusted = arguments.trusted.publishers()?;
    let known: Vec<_> = trusted.iter().map(|publisher| publisher.id.clone()).collect();
    let vouch = |id: &str, found: &FoundIndex| match trusted.iter().find(|publisher| publisher.id == id) {
        Some(publisher) => vouched(publisher, found),
        None => Ok(Index::parse(&found.bytes)?),
    };
    let Mirrored { publishers, versions, copied, bytes } =
        mirror(from.as_ref(), to.as_ref() as &dyn Shelf, &known, &vouch)?;
    let indexes: Vec<_> =
        publishers.iter().map(|(id, serial)| json!({ "publisher": id, "serial": serial })).collect();
    let publishers: Vec<_> =
        publishers.iter().map(|(id, serial)| format!("`{id}` (index {serial})")).collect();
    let verified = if trusted.is_empty() { "not verified; portals verify it" } else { "verified" };
    let text = format!(
        "{versions} versions of {} are there, {copied} of them new ({bytes} bytes); {verified}",
        publishers.join(", ")
    );
    let document = json!({
        "indexes": indexes, "versions": versions, "copied": copied, "bytes": bytes, "verified": !trusted.is_empty(),
    });
    terminal::say(arguments.format, &text, &document)?;
    Ok(ExitCode::SUCCESS)
}

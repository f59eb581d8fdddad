//! `probity policy new`: a policy crate that builds and passes its scenarios, to be changed into one's own.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use probity::core::metadata::is_name;
use probity::core::texts::clean;
use serde::Serialize;

use super::carried::{EDITION, PROFILE, RELEASES, RUST_VERSION, SDK, SDK_USES, SDK_VERSION};
use crate::command::Format;
use crate::failure::Failure;
use crate::terminal;

const AFTER_HELP: &str = "\
The crate holds a rule, its texts in English and Chinese, scenarios, and a copy of the SDK that it
is written on, so that it builds anywhere, also years later. Nothing is built yet.

Examples:
  probity policy new my-law
  probity policy build my-law
  probity test my-law";

/// Make a policy crate that works, to be changed into your own.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The name of the policy: lower-case words with hyphens
    name: String,
    /// The folder in which its folder is made
    #[arg(long, value_name = "DIR", default_value = ".")]
    dir: PathBuf,
    /// Use the SDK in this folder, which holds `guest` and `wit`, instead of a copy in the crate
    #[arg(long, value_name = "DIR")]
    sdk: Option<PathBuf>,
    /// How the result is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// The result as a document.
#[derive(Serialize)]
struct Made {
    name: String,
    folder: String,
    files: Vec<String>,
}

/// A scenario: its file, its title, what the law says of it, the amount and day of the fine, what is expected.
type Scenario = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const SCENARIOS: &[Scenario] = &[
    (
        "fine-exactly-at-the-amount",
        "A fine of exactly one million yuan",
        "Act art. 7(1): a fine of CNY 1,000,000 or more bars, so that the amount itself does.",
        "1000000.00",
        "2025-04-17",
        r#""outcome": "bar", "rules": ["large-fine"], "until": "2028-04-17""#,
    ),
    (
        "fine-one-fen-below",
        "A fine of a fen less than one million yuan",
        "Act art. 7(1): a fine below CNY 1,000,000 does not bar.",
        "999999.99",
        "2025-04-17",
        r#""outcome": "allow", "rules": []"#,
    ),
    (
        "last-day-that-counts",
        "A fine three years to the day before the bid deadline",
        "Act art. 7(1): within three years of 8 June 2023 means until and including 8 June 2026.",
        "1500000.00",
        "2023-06-08",
        r#""outcome": "bar", "rules": ["large-fine"], "until": "2026-06-08""#,
    ),
    (
        "day-after",
        "A fine three years and a day before the bid deadline",
        "Act art. 7(1): within three years of 7 June 2023 means until and including 7 June 2026.",
        "1500000.00",
        "2023-06-07",
        r#""outcome": "allow", "rules": []"#,
    ),
];

/// What the language keeps for itself, or what a crate must not be called because another one is.
const NOT_FOR_CRATES: &[&str] = &[
    "abstract",
    "alloc",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "core",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "probity-guest",
    "proc-macro",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "std",
    "struct",
    "super",
    "test",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "wit-bindgen",
    "yield",
];

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let Arguments { name, dir, sdk, format } = arguments;
    check(name)?;
    let here = dir.as_os_str() == ".";
    let folder = if here { PathBuf::from(name) } else { dir.join(name) };
    vacant(&folder)?;
    let files = files(name, sdk.as_deref())?;
    for (file, bytes) in &files {
        let path = folder.join(file);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        let written = written.and_then(|()| std::fs::write(&path, bytes));
        written.map_err(|error| Failure::Unwritable { file: path, error })?;
    }
    let made = Made {
        name: name.clone(),
        folder: folder.display().to_string(),
        files: files.into_iter().map(|(file, _)| file).collect(),
    };
    match format {
        Format::Json => terminal::print_json(&made)?,
        Format::Text => terminal::print(&text(&made))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// A name that the host takes for a policy and cargo for a crate.
fn check(name: &str) -> Result<(), Failure> {
    let bad = |problem| Failure::PolicyName { name: name.to_owned(), problem };
    if !is_name(name) {
        return Err(bad(
            "it is not lower-case words with hyphens; write it like `cn-government-procurement`",
        ));
    }
    if NOT_FOR_CRATES.contains(&name) {
        return Err(bad("Rust keeps that word for itself; put another word to it"));
    }
    Ok(())
}

/// Nothing of somebody else's is written over.
fn vacant(folder: &Path) -> Result<(), Failure> {
    match std::fs::read_dir(folder).map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::Occupied { folder: folder.to_owned() }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failure::Unwritable { file: folder.to_owned(), error }),
    }
}

/// Everything that the crate holds, by its path.
fn files(name: &str, sdk: Option<&Path>) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let guest = match sdk {
        None => "sdk/guest".to_owned(),
        Some(sdk) => existing(sdk)?,
    };
    let fill = |template: &str| {
        let filled = template.replace("{{name}}", name).replace("{{edition}}", EDITION);
        let filled = filled.replace("{{rust-version}}", RUST_VERSION).replace("{{profile}}\n", PROFILE);
        filled.replace("{{sdk}}", &serde_json::Value::from(guest.as_str()).to_string()).into_bytes()
    };
    let mut files = vec![
        (".gitignore".to_owned(), b"/target\n".to_vec()),
        ("Cargo.lock".to_owned(), lock(name).into_bytes()),
        ("Cargo.toml".to_owned(), fill(include_str!("../../../template/manifest.toml"))),
        ("README.md".to_owned(), fill(include_str!("../../../template/readme.md"))),
        ("rustfmt.toml".to_owned(), include_bytes!("../../../../../rustfmt.toml").to_vec()),
        ("src/lib.rs".to_owned(), fill(include_str!("../../../template/lib.rs"))),
        ("texts/en.ftl".to_owned(), fill(include_str!("../../../template/texts/en.ftl"))),
        ("texts/zh.ftl".to_owned(), fill(include_str!("../../../template/texts/zh.ftl"))),
    ];
    for (file, title, notes, amount, decided, expected) in SCENARIOS {
        let scenario = include_str!("../../../template/scenario.json")
            .replace("{{title}}", title)
            .replace("{{notes}}", notes)
            .replace("{{amount}}", amount)
            .replace("{{decided}}", decided)
            .replace("{{expected}}", expected);
        files.push((format!("scenarios/{file}.json"), fill(&scenario)));
    }
    let scenario = include_str!("../../../template/scenario.json")
        .replace("\"jurisdiction\": \"CN\"", "\"jurisdiction\": \"GB\"")
        .replace("{{title}}", "A tender under another law")
        .replace("{{notes}}", "The Act is a law of China: of a tender under another law it says nothing.")
        .replace("{{amount}}", "1500000.00")
        .replace("{{decided}}", "2025-04-17")
        .replace("{{expected}}", r#""outcome": "allow", "rules": []"#);
    files.push(("scenarios/tender-under-another-law.json".to_owned(), fill(&scenario)));
    if sdk.is_none() {
        files.extend(SDK.iter().map(|(file, bytes)| (format!("sdk/{file}"), bytes.to_vec())));
    }
    Ok(files)
}

/// The SDK's crate in a folder of the caller's choice.
fn existing(sdk: &Path) -> Result<String, Failure> {
    for part in ["guest/Cargo.toml", "wit/eligibility.wit"] {
        let file = sdk.join(part);
        std::fs::metadata(&file).map_err(|error| Failure::Unreadable { file, error })?;
    }
    let guest = sdk.join("guest");
    let guest = guest.canonicalize().map_err(|error| Failure::Unreadable { file: guest, error })?;
    Ok(guest.display().to_string())
}

/// A lock file, so that the SDK is built with the releases that it was tried with.
fn lock(name: &str) -> String {
    let own = |name: &str, version: &str, uses: &[&str]| {
        let uses: String = uses.iter().map(|used| format!(" \"{used}\",\n")).collect();
        format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\ndependencies = [\n{uses}]\n")
    };
    let mut packages: Vec<_> =
        RELEASES.iter().map(|(name, package)| (*name, (*package).to_owned())).collect();
    packages.push((name, own(name, "1.0.0", &["probity-guest"])));
    packages.push(("probity-guest", own("probity-guest", SDK_VERSION, SDK_USES)));
    packages.sort();
    let packages: Vec<_> = packages.into_iter().map(|(_, package)| package).collect();
    let head =
        "# This file is automatically @generated by Cargo.\n# It is not intended for manual editing.\n";
    format!("{head}version = 4\n\n{}", packages.join("\n"))
}

fn text(made: &Made) -> String {
    let folder = clean(&made.folder);
    let files: String = made
        .files
        .iter()
        .filter(|file| !file.starts_with("sdk/"))
        .map(|file| format!("  {file}\n"))
        .collect();
    let sdk = made.files.iter().filter(|file| file.starts_with("sdk/")).count();
    let sdk = if sdk == 0 { String::new() } else { format!("  sdk ({sdk} files)\n") };
    format!(
        "{folder}: policy {}, with\n{files}{sdk}\nNext\n  probity policy build {folder}\n  probity test {folder}\n",
        made.name
    )
}

//! `probity token`: a token for somebody who asks the service.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use probity::Day;
use probity_service::access::{Role, issue};
use serde_json::json;

use crate::command::Format;
use crate::command::check::day;
use crate::failure::Failure;
use crate::terminal;

/// Make a token for somebody who asks the service (`probity serve --tokens`), and put its hash into the file of tokens.
#[derive(Debug, Args)]
#[command(
    after_help = "The token is printed once and kept nowhere: the file has only its hash. A token is revoked by taking its \
                  entry out of the file, which a running service notices.\n\nExample:\n  probity token --name tender-portal \
                  --role screen --role read --expires 2027-06-30 --file tokens.toml"
)]
pub(crate) struct Arguments {
    /// Who will hold it: letters, digits, `.`, `_` and `-`; the audit and the ledger name them so
    #[arg(long, value_name = "NAME")]
    name: String,
    /// What they may: screen (have cases decided), read (determinations, certificates and policies) or admin (all, and
    /// change what the service decides by); once for each role
    #[arg(long = "role", value_name = "ROLE", required = true, value_parser = role())]
    roles: Vec<Role>,
    /// The last day on which it counts, in UTC
    #[arg(long, value_name = "DAY", value_parser = day)]
    expires: Option<Day>,
    /// The file of tokens; made if it is not there
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

fn role() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.map(Role::word))
        .try_map(|word| Role::named(&word).ok_or_else(|| format!("`{word}` is no role")))
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut roles = arguments.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    let token = issue(&arguments.file, &arguments.name, &roles, arguments.expires)?;
    let words: Vec<_> = roles.iter().map(|role| role.word()).collect();
    let until = arguments.expires.map_or_else(String::new, |day| format!(", until {day} inclusive"));
    let text = format!(
        "{}\n\nFor {} ({}{until}); it is shown this once. The file {} has its hash, sha256 {}.",
        token.as_str(),
        arguments.name,
        words.join(", "),
        arguments.file.display(),
        token.sha256(),
    );
    let document = json!({
        "token": token.as_str(), "sha256": token.sha256(), "name": arguments.name, "roles": words,
        "expires": arguments.expires, "file": arguments.file,
    });
    terminal::say(arguments.format, &text, &document)?;
    Ok(ExitCode::SUCCESS)
}

//! `probity serve`: the HTTP service.

mod access;
mod limits;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use probity_ledger::Address;
use probity_service::logs::{self, LogFormat, LogSettings};
use probity_service::{LedgerSettings, Policies, Service, Settings, StartError};

use super::Format;
use crate::failure::Failure;
use crate::input::{self, Choice, Setting};
use crate::{places, terminal};

use access::Access;
use limits::Limits;

const AFTER_HELP: &str = "\
The first line on standard output is where it listens, such as http://127.0.0.1:8080; what it serves
is described at /openapi.json, with a page to try it at /docs.

On loopback anybody may screen and read, as long as neither --tokens nor --oidc-issuer says who may.
Elsewhere one of them is needed, and TLS or --behind-proxy.

It ends on SIGTERM or SIGINT, when what it began is finished; on a second one at once. With --trust
it takes up what changes in trust file, lock and store by itself, and at once on SIGHUP.

Examples:
  probity serve
  probity serve --addr 127.0.0.1:0 --trust trust.toml
  probity serve --addr 0.0.0.0:8443 --tokens tokens.toml --tls-certificate chain.pem --tls-key key.pem
  curl --json @case.json http://127.0.0.1:8080/v1/screenings
  curl -H 'Content-Type: application/x-ndjson' -T cases.ndjson -X POST \\
    http://127.0.0.1:8080/v1/screenings:batch";

/// Decide cases over HTTP.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// Where to listen; port 0 is any that is free
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    addr: SocketAddr,
    /// Apply this policy to every case, as `probity check` does; without it, the tender chooses
    #[arg(long = "policy", value_name = "NAME[@REQ]")]
    policies: Vec<Choice>,
    /// Load and apply this policy module, in place of the released policy of its name
    #[arg(long = "policy-file", value_name = "F.wasm")]
    files: Vec<PathBuf>,
    /// Set a parameter of a policy that is named or loaded from a file
    #[arg(long = "parameter", value_name = "POLICY/PARAMETER=VALUE")]
    parameters: Vec<Setting>,
    /// Decide by the policies in use of this trust file, as its lock names them, and by no others
    #[arg(long, value_name = "FILE", conflicts_with_all = ["policies", "files", "parameters"])]
    trust: Option<PathBuf>,
    /// Let each policy use so much fuel instead of 50000000, and as many times longer
    #[arg(long, value_name = "N", value_parser = input::fuel())]
    fuel: Option<u64>,
    #[command(flatten)]
    record: Record,
    #[command(flatten)]
    access: Access,
    #[command(flatten)]
    limits: Limits,
    #[command(flatten)]
    logs: Logs,
}

/// Where the service records what it decides.
#[derive(Debug, Args)]
struct Record {
    /// Record each determination in this ledger before it is answered: a file, `sqlite:FILE` or
    /// `postgres://user@host/database`; a file that is not there is made
    #[arg(long, value_name = "LEDGER")]
    ledger: Option<Address>,
    /// Also keep the cases in the ledger, until they are erased; else it holds nothing of them but salted commitments
    #[arg(long, requires = "ledger")]
    keep_cases: bool,
    /// Erase cases that are kept in the ledger after so many days
    #[arg(long, value_name = "DAYS", requires = "ledger")]
    keep_days: Option<u32>,
    /// Sign the certificates with this secret key, as `probity policy keygen` writes one
    #[arg(long, value_name = "FILE.key", requires = "ledger")]
    key: Option<PathBuf>,
    /// A file with the key's password in its first line, or `-` for standard input; without it, the terminal asks
    #[arg(long, value_name = "FILE", requires = "key")]
    password_file: Option<PathBuf>,
}

/// What the service says of itself, on standard error.
#[derive(Debug, Args)]
struct Logs {
    /// How much: `error`, `warn`, `info`, `debug` or `trace`; who asked what is always said
    #[arg(long, value_name = "LEVEL", default_value = "info", value_parser = ["error", "warn", "info", "debug", "trace"])]
    log: String,
    /// How a line is written
    #[arg(long, value_enum, default_value = "text")]
    log_format: Format,
    /// Send traces to this collector of OpenTelemetry, by OTLP over HTTP; without it, the variables `OTEL_…` say where
    #[arg(long, value_name = "URL")]
    otlp: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut settings = Settings::new(policies(arguments)?);
    settings.address = arguments.addr;
    settings.ledger = arguments.record.settings()?;
    arguments.access.apply(&mut settings)?;
    arguments.limits.apply(&mut settings);
    let _logs = logs::start(&arguments.logs.settings()).map_err(StartError::Logs)?;
    let running = Service::start(settings)?;
    // before anybody knows where it is, so that no signal finds it unready
    running.heed_signals()?;
    terminal::print(&running.url())?;
    running.wait()?;
    Ok(ExitCode::SUCCESS)
}

impl Record {
    fn settings(&self) -> Result<Option<LedgerSettings>, Failure> {
        let Some(address) = self.ledger.clone() else { return Ok(None) };
        let password_file = self.password_file.as_deref();
        let key = self.key.as_ref().map(|key| places::key_to_sign(key, password_file)).transpose()?;
        Ok(Some(LedgerSettings { address, keep_cases: self.keep_cases, keep_days: self.keep_days, key }))
    }
}

impl Logs {
    fn settings(&self) -> LogSettings {
        let mut settings = LogSettings::default();
        settings.level = self.log.parse().unwrap_or(settings.level);
        settings.format = match self.log_format {
            Format::Text => LogFormat::Text,
            Format::Json => LogFormat::Json,
        };
        settings.otlp.clone_from(&self.otlp);
        settings
    }
}

/// What is decided by, as `probity check` takes it from the same arguments.
fn policies(arguments: &Arguments) -> Result<Policies, Failure> {
    if let Some(trust) = &arguments.trust {
        let policies = Policies::trusted(trust, input::with_files(&[], arguments.fuel)?)?;
        if let Some(set) = policies.set() {
            terminal::warn(set.runtime());
            terminal::notices(set.notices());
        }
        return Ok(policies);
    }
    let files = arguments.files.as_slice();
    let builder = input::with_files(files, arguments.fuel)?;
    let of_files_alone = arguments.policies.is_empty() && !files.is_empty();
    let runtime =
        if of_files_alone { builder.without_embedded() } else { builder.replace_embedded() }.build()?;
    terminal::warn(&runtime);
    let screening = input::asked_always(&runtime, &arguments.policies, &arguments.parameters)?;
    Ok(Policies::loaded(runtime, screening))
}

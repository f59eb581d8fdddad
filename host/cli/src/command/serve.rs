//! `probity serve`: the HTTP service.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use clap::builder::RangedU64ValueParser;
use probity::core::case::limits::MAX_BYTES;
use probity::{Runtime, Screening};
use probity_service::{Policies, Service, ServiceLimits, Settings};

use crate::failure::Failure;
use crate::input::{self, Choice, Setting};
use crate::terminal;

const AFTER_HELP: &str = "\
The first line on standard output is where it listens, such as http://127.0.0.1:8080; what it serves
is described at /openapi.json, with a page to try it at /docs.

It ends on SIGTERM or SIGINT, when what it began is finished; on a second one at once. With --trust
it takes up what changes in trust file, lock and store by itself, and at once on SIGHUP.

Examples:
  probity serve
  probity serve --addr 127.0.0.1:0 --trust trust.toml
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
    /// Take no case that is larger
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES as u64, value_parser = bytes())]
    max_body: u64,
    /// Wait no longer for the head of a request, also the next one on a connection
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = seconds())]
    head_time: u64,
    /// Take no body that takes longer to arrive
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = seconds())]
    body_time: u64,
    /// Give no answer that takes longer
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = seconds())]
    request_time: u64,
    /// End a batch, or a connection, whose client sends or takes nothing for so long
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = seconds())]
    stall_time: u64,
    /// How many connections may be open
    #[arg(long, value_name = "N", default_value_t = 1024, value_parser = count(1))]
    connections: u64,
    /// How many cases are evaluated at the same time; without it, as many as there are cores
    #[arg(long, value_name = "N", value_parser = count(1))]
    evaluations: Option<u64>,
    /// How many more may wait; what comes beyond is refused with status 503
    #[arg(long, value_name = "N", value_parser = count(0))]
    queue: Option<u64>,
    /// How many batches may be under way
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = count(0))]
    batches: u64,
    /// How long to finish what was begun, when told to stop
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = count(0))]
    grace: u64,
    /// How long to go on before that and only say at /readyz that the end is near
    #[arg(long, value_name = "SECONDS", default_value_t = 0, value_parser = count(0))]
    notice: u64,
}

/// The most of anything: it fits into a number of any machine.
const MOST: u64 = 1 << 20;

fn count(least: u64) -> RangedU64ValueParser<u64> {
    clap::value_parser!(u64).range(least..=MOST)
}

fn seconds() -> RangedU64ValueParser<u64> {
    count(1)
}

fn bytes() -> RangedU64ValueParser<u64> {
    clap::value_parser!(u64).range(1..=MAX_BYTES as u64)
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut settings = Settings::new(policies(arguments)?);
    settings.address = arguments.addr;
    settings.limits = limits(arguments);
    settings.grace = Duration::from_secs(arguments.grace);
    settings.notice = Duration::from_secs(arguments.notice);
    let running = Service::start(settings)?;
    // before anybody knows where it is, so that no signal finds it unready
    running.heed_signals()?;
    terminal::print(&format!("http://{}", running.address()))?;
    running.wait()?;
    Ok(ExitCode::SUCCESS)
}

fn limits(arguments: &Arguments) -> ServiceLimits {
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let mut limits = ServiceLimits::default();
    limits.body_bytes = number(arguments.max_body);
    limits.head_time = Duration::from_secs(arguments.head_time);
    limits.body_time = Duration::from_secs(arguments.body_time);
    limits.request_time = Duration::from_secs(arguments.request_time);
    limits.stall_time = Duration::from_secs(arguments.stall_time);
    limits.connections = number(arguments.connections);
    limits.batches = number(arguments.batches);
    if let Some(evaluations) = arguments.evaluations {
        limits.evaluations = number(evaluations);
        limits.queue = limits.evaluations.saturating_mul(64);
    }
    if let Some(queue) = arguments.queue {
        limits.queue = number(queue);
    }
    limits
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
    let screening = screening(&runtime, arguments)?;
    Ok(Policies::loaded(runtime, screening))
}

/// What is asked about every case; none where the tender chooses.
fn screening(runtime: &Runtime, arguments: &Arguments) -> Result<Option<Screening>, Failure> {
    let chosen = input::with_added(runtime, &arguments.policies)?;
    if chosen.is_empty() {
        return match arguments.parameters.first() {
            None => Ok(None),
            Some(Setting { policy, parameter, .. }) => {
                Err(probity::Error::NotChosen { policy: policy.clone(), parameter: parameter.clone() }.into())
            }
        };
    }
    input::screening_of(runtime, &chosen, &arguments.parameters).map(Some)
}

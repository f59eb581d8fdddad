//! What commands on published policies have in common: places, keys, passwords.

use std::io::{BufRead, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use clap::Args;
use jiff::Timestamp;
use probity::Day;
use probity::registry::{Alone, Folder, Place, PlaceError, PlaceProblem, Shelf, Site};
use probity::trust::{NamedHost, PublicKey, RegistrySource, SecretKey, Setup};
use probity::web::{Credentials, Settings, Wire};
use probity_oci::OciPlace;

use crate::command::Format;
use crate::failure::Failure;
use crate::{input, terminal};

/// How a place is reached.
#[derive(Debug, Clone, Args)]
pub(crate) struct Reach {
    /// A file that holds a token, or `user:password`, in its first line; sent to the place itself and to nobody else
    #[arg(long, value_name = "FILE")]
    credentials: Option<PathBuf>,
    /// A file with further root certificates, PEM
    #[arg(long = "certificates", value_name = "FILE")]
    certificates: Vec<PathBuf>,
    /// Another host to which the place may redirect; `host:port` is that port of it alone
    #[arg(long = "allow-redirect", value_name = "HOST")]
    redirects: Vec<NamedHost>,
    /// Another host that may be sent the credentials for a token, where an OCI registry sends there for one;
    /// `host:port` is that port of it alone
    #[arg(long = "token-service", value_name = "HOST")]
    token_services: Vec<NamedHost>,
    /// Also reach other machines than this one without TLS
    #[arg(long)]
    plain: bool,
    /// How long one thing may take, with all attempts
    #[arg(long, value_name = "SECONDS", default_value = "60", value_parser = clap::value_parser!(u32).range(1..))]
    timeout: u32,
}

impl Reach {
    fn source(&self, place: &str) -> RegistrySource {
        RegistrySource {
            place: place.to_owned(),
            credentials: self.credentials.clone(),
            certificates: self.certificates.clone(),
            redirects: self.redirects.clone(),
            token_services: self.token_services.clone(),
            plain: self.plain,
            timeout: Some(self.timeout),
        }
    }

    /// A place to read from.
    pub(crate) fn place(&self, place: &str) -> Result<Arc<dyn Place>, Failure> {
        open(&self.source(place), None)
    }

    /// A place to write to.
    pub(crate) fn shelf(&self, place: &str) -> Result<Arc<dyn Shelf>, Failure> {
        let read_only = |problem: &str| {
            PlaceError::new(format!("`{place}`"), PlaceProblem::BadName { problem: problem.to_owned() })
        };
        match scheme(place) {
            Scheme::Folder => Ok(Arc::new(Folder::new(place))),
            Scheme::Site => Err(Failure::Place(read_only(
                "it is a web site, which can only be read: push to the folder that it serves, or to an OCI registry",
            ))),
            Scheme::Registry => oci(&self.source(place)).map(|place| place as Arc<dyn Shelf>),
            Scheme::Unknown => Err(unknown(place)),
        }
    }
}

enum Scheme {
    Folder,
    Site,
    Registry,
    Unknown,
}

fn unknown(place: &str) -> Failure {
    let problem = PlaceProblem::BadName { problem: "nothing is known of such addresses".to_owned() };
    PlaceError::new(format!("`{place}`"), problem).into()
}

fn scheme(place: &str) -> Scheme {
    match place.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase()).as_deref() {
        Some("http" | "https") => Scheme::Site,
        Some("oci") => Scheme::Registry,
        Some(_) => Scheme::Unknown,
        None => Scheme::Folder,
    }
}

/// The places that a trust file names.
pub(crate) fn places(setup: &Setup) -> Result<Vec<Arc<dyn Place>>, Failure> {
    let cache = setup.trust.store.join("sites");
    if setup.trust.registries.is_empty() {
        let said =
            "the trust file names no `[[registry]]`: name a folder, `https://…` or `oci://host/repository`";
        return Err(Failure::Usage(said.to_owned()));
    }
    setup.trust.registries.iter().map(|source| open(source, Some(&cache))).collect()
}

fn open(source: &RegistrySource, cache: Option<&Path>) -> Result<Arc<dyn Place>, Failure> {
    match scheme(&source.place) {
        Scheme::Folder => Ok(Arc::new(Folder::new(&source.place))),
        Scheme::Registry => oci(source).map(|place| place as Arc<dyn Place>),
        Scheme::Unknown => Err(unknown(&source.place)),
        Scheme::Site => Ok(Arc::new(Site::new(&source.place, settings(source)?, cache.map(Path::to_owned))?)),
    }
}

fn oci(source: &RegistrySource) -> Result<Arc<OciPlace>, Failure> {
    Ok(Arc::new(OciPlace::new(&source.place, settings(source)?)?))
}

fn settings(source: &RegistrySource) -> Result<Settings, Failure> {
    let mut settings = Settings::default();
    if let Some(file) = &source.credentials {
        let line = first_line(file)?;
        settings.credentials = match line.split_once(':') {
            Some((user, password)) => {
                Credentials::Password { user: user.to_owned(), password: password.to_owned() }
            }
            None => Credentials::Token(line),
        };
    }
    settings.extra_roots =
        source.certificates.iter().map(|file| input::read(file)).collect::<Result<_, _>>()?;
    settings.redirects = source.redirects.clone();
    settings.token_services = source.token_services.clone();
    if source.plain {
        settings.wire = Wire::Plain;
    }
    settings.total_timeout = Duration::from_secs(source.timeout.unwrap_or(60).into());
    Ok(settings)
}

/// The first line of a file, or of standard input.
fn first_line(file: &Path) -> Result<String, Failure> {
    let text = String::from_utf8(input::read(file)?);
    let line =
        text.ok().and_then(|text| text.lines().next().map(|line| line.trim_end_matches('\r').to_owned()));
    line.filter(|line| !line.is_empty()).ok_or_else(|| Failure::EmptyFile { file: file.to_owned() })
}

/// The key that a publisher signs with.
#[derive(Debug, Clone, Args)]
pub(crate) struct KeyToSign {
    /// The secret key's file, as `probity policy keygen` wrote it
    #[arg(long, value_name = "FILE.key")]
    key: PathBuf,
    /// A file with the key's password in its first line, or `-` for standard input; without it, the terminal asks
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl KeyToSign {
    /// Where the last index that was signed with it is kept.
    pub(crate) fn memory(&self, publisher: &str) -> PathBuf {
        let mut name = self.key.as_os_str().to_owned();
        name.push(format!(".{publisher}.index"));
        PathBuf::from(name)
    }

    pub(crate) fn open(&self) -> Result<SecretKey, Failure> {
        let file = String::from_utf8(input::read(&self.key)?).unwrap_or_default();
        let password = password(self.password_file.as_deref(), "Password of the key: ")?;
        SecretKey::open(&file, &password)
            .map_err(|problem| Failure::Key { file: self.key.clone(), problem: problem.to_string() })
    }
}

/// The key with which a portal signs certificates, if it does.
#[derive(Debug, Clone, Args)]
pub(crate) struct PortalKey {
    /// Sign the certificate with this secret key, as `probity policy keygen` writes one
    #[arg(long, value_name = "FILE.key", requires = "certificate")]
    key: Option<PathBuf>,
    /// A file with the key's password in its first line, or `-` for standard input; without it, the terminal asks
    #[arg(long, value_name = "FILE", requires = "key")]
    password_file: Option<PathBuf>,
}

/// The secret key in a file.
pub(crate) fn key_to_sign(key: &Path, password_file: Option<&Path>) -> Result<SecretKey, Failure> {
    KeyToSign { key: key.to_owned(), password_file: password_file.map(Path::to_owned) }.open()
}

impl PortalKey {
    pub(crate) fn open(&self) -> Result<Option<SecretKey>, Failure> {
        let key = |key: &PathBuf| KeyToSign { key: key.clone(), password_file: self.password_file.clone() };
        self.key.as_ref().map(|file| key(file).open()).transpose()
    }
}

/// A password: from a file, or asked for at the terminal without showing it.
pub(crate) fn password(file: Option<&Path>, prompt: &str) -> Result<String, Failure> {
    match file {
        // a pipe goes on after its first line
        Some(file) if file.as_os_str() == "-" => {
            let mut line = String::new();
            std::io::stdin().lock().take(4096).read_line(&mut line)?;
            let line = line.trim_end_matches(['\r', '\n']).to_owned();
            if line.is_empty() { Err(Failure::EmptyFile { file: file.to_owned() }) } else { Ok(line) }
        }
        Some(file) => first_line(file),
        None if std::io::stdin().is_terminal() => Ok(rpassword::prompt_password(prompt)?),
        None => Err(Failure::Usage(
            "the key has a password, and there is no terminal to ask for it: name a file with `--password-file`"
                .to_owned(),
        )),
    }
}

/// A public key: its line, or its file.
pub(crate) fn public_key(text: &str) -> Result<PublicKey, Failure> {
    if let Ok(key) = text.parse() {
        return Ok(key);
    }
    let file = PathBuf::from(text);
    let bytes = input::read(&file)?;
    let parsed = String::from_utf8(bytes).unwrap_or_default().parse::<PublicKey>();
    parsed.map_err(|problem| Failure::Key { file, problem: problem.to_string() })
}

/// The trust file and what goes with it.
pub(crate) fn setup(trust: &Path) -> Result<Setup, Failure> {
    Ok(Setup::read(trust)?)
}

/// The same, alone: nobody changes it for as long as what is returned beside it is held. A person is told what is
/// waited for.
pub(crate) fn setup_alone(trust: &Path, format: Format) -> Result<(Setup, Alone), Failure> {
    let (read, waiting) = mpsc::channel::<()>();
    let teller = std::thread::spawn(move || {
        let waits = waiting.recv_timeout(UNTOLD) == Err(mpsc::RecvTimeoutError::Timeout);
        if waits && format == Format::Text {
            terminal::tell("waiting for another `probity update` or `probity policy rollback` to end");
        }
    });
    let setup = Setup::read_alone(trust);
    drop(read);
    // it has nothing to say any more
    let _ = teller.join();
    Ok(setup?)
}

/// How long is waited without a word.
const UNTOLD: Duration = Duration::from_secs(1);

/// This moment.
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// The day that the calendar on this machine's wall shows.
pub(crate) fn today() -> Day {
    Day(jiff::ZonedDateTime::now().date())
}

/// Where the signature of a module lies if nobody says otherwise.
pub(crate) fn signature_file(module: &Path) -> PathBuf {
    let mut name = module.as_os_str().to_owned();
    name.push(".minisig");
    PathBuf::from(name)
}

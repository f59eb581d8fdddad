//! `probity policy keygen`: a publisher's pair of keys.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use probity::trust::NewKey;
use serde_json::json;

use crate::command::Format;
use crate::failure::Failure;
use crate::{places, terminal};

/// Make a publisher's pair of keys: a secret one, encrypted with a password, and a public one.
#[derive(Debug, Args)]
#[command(
    after_help = "Keys are those of minisign, whose programs can use them too.\n\nExample:\n  probity policy keygen ministry"
)]
pub(crate) struct Arguments {
    /// What the files are called: NAME.key is the secret key, NAME.pub the public one
    #[arg(value_name = "NAME")]
    name: PathBuf,
    /// A file with the password in its first line, or `-` for standard input; without it, the terminal asks
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let file = |ending: &str| {
        let mut name = arguments.name.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let (secret, public) = (file(".key"), file(".pub"));
    if let Some(there) = [&secret, &public].into_iter().find(|file| file.exists()) {
        return Err(Failure::Exists { file: there.clone() });
    }
    let password = places::password(arguments.password_file.as_deref(), "Password of the new key: ")?;
    if arguments.password_file.is_none() && password != places::password(None, "The same again: ")? {
        return Err(Failure::Usage("the passwords are not the same".to_owned()));
    }
    let new = NewKey::generate(&password)
        .map_err(|problem| Failure::Key { file: secret.clone(), problem: problem.to_string() })?;
    write(&secret, &new.secret_file, true)?;
    write(&public, &new.public_file, false)?;
    let text = format!(
        "secret key  {}  (keep it, and its password, where nobody else can read them)\npublic key  {}\n\n\
         What a portal writes into its trust file:\n\n  [[publisher.key]]\n  key = \"{}\"",
        secret.display(),
        public.display(),
        new.public
    );
    let document =
        json!({ "secret_key": secret, "public_key_file": public, "public_key": new.public.as_str() });
    terminal::say(arguments.format, &text, &document)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str, secret: bool) -> Result<(), Failure> {
    let mut options = std::fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, if secret { 0o600 } else { 0o644 });
    #[cfg(not(unix))]
    let _ = secret;
    let written = options.open(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| Failure::Unwritable { file: path.to_owned(), error })
}

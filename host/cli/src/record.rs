//! Writing decisions down: the ledger and the certificate.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;
use probity::Determination;
use probity::core::ledger::{BlindDetermination, Certificate, InForce, Sealed};
use probity::trust::SecretKey;
use probity_ledger::{Address, Ledger, NewDetermination, Options, new_id, new_salt};
use serde::Serialize;
use tempfile::NamedTempFile;

use crate::failure::Failure;
use crate::places::PortalKey;

/// How a decision is written down.
#[derive(Debug, Args)]
pub(crate) struct Record {
    /// Record the determination in this ledger before it is printed: a file, `sqlite:FILE` or
    /// `postgres://user@host/database`; a file that is not there is made
    #[arg(long, value_name = "LEDGER")]
    ledger: Option<Address>,
    /// Also keep the case in the ledger, until it is erased; else the ledger holds nothing of it but a salted commitment
    #[arg(long, requires = "ledger")]
    keep_case: bool,
    /// Write the certificate of the decision: all that is needed to run it again, with `probity replay`
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
    #[command(flatten)]
    key: PortalKey,
    /// Who asks, as ledger and certificate say it
    #[arg(long, value_name = "NAME", default_value_t = user())]
    by: String,
}

/// Where a decision was written down.
#[derive(Debug, Serialize)]
pub(crate) struct Recorded {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate: Option<PathBuf>,
    signed: bool,
}

/// What is open before anything is decided, so that nothing is recorded whose certificate cannot be written.
pub(crate) struct Recording<'a> {
    by: &'a str,
    keep_case: bool,
    ledger: Option<Ledger>,
    certificate: Option<(&'a Path, NamedTempFile)>,
    key: Option<SecretKey>,
}

/// The user of this process, as the system calls it.
pub(crate) fn user() -> String {
    let named = |name| std::env::var(name).ok().filter(|user| !user.is_empty());
    named("USER").or_else(|| named("LOGNAME")).unwrap_or_else(|| "unknown".to_owned())
}

impl Record {
    /// Opens what the decision will be written down in; none where it is not to be.
    pub(crate) fn open(&self) -> Result<Option<Recording<'_>>, Failure> {
        if self.ledger.is_none() && self.certificate.is_none() {
            return Ok(None);
        }
        if self.by.is_empty() || self.by.chars().count() > 200 || self.by.chars().any(char::is_control) {
            return Err(Failure::Usage(
                "`--by` names who asks, in at most 200 characters on one line".to_owned(),
            ));
        }
        let certificate = match &self.certificate {
            None => None,
            Some(file) => Some((file.as_path(), beside(file)?)),
        };
        let key = self.key.open()?;
        let ledger =
            self.ledger.as_ref().map(|address| Ledger::open(address, Options::default())).transpose()?;
        Ok(Some(Recording { by: &self.by, keep_case: self.keep_case, ledger, certificate, key }))
    }
}

/// A file beside the one that is to be new: a certificate is kept, since its salt is nowhere else.
fn beside(file: &Path) -> Result<NamedTempFile, Failure> {
    if std::fs::symlink_metadata(file).is_ok() {
        return Err(Failure::Exists { file: file.to_owned() });
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    NamedTempFile::new_in(folder).map_err(|error| Failure::Unwritable { file: file.to_owned(), error })
}

impl Recording<'_> {
    /// Writes a decision down: in the ledger, then its certificate.
    pub(crate) fn write(
        self,
        determination: &Determination,
        json: &[u8],
        in_force: InForce,
    ) -> Result<Recorded, Failure> {
        let digest = determination
            .case
            .digest()
            .parse()
            .map_err(|_| Failure::Usage("the case has no digest".into()))?;
        let blind = BlindDetermination::of(determination);
        let mut certificate = match &self.ledger {
            Some(ledger) => {
                let mut new = NewDetermination::new(self.by, digest, blind, in_force)?;
                if self.keep_case {
                    new = new.keep_case(&String::from_utf8_lossy(json));
                }
                ledger.record(new)?
            }
            None => {
                let sealed = Sealed { salt: new_salt()?, content: blind };
                let case = (digest, new_salt()?);
                Certificate::unrecorded(
                    new_id()?,
                    Timestamp::now(),
                    self.by.to_owned(),
                    case,
                    sealed,
                    in_force,
                )
            }
        };
        if let Some(key) = &self.key {
            sign(&mut certificate, key)?;
        }
        let file = match self.certificate {
            None => None,
            Some((file, new)) => Some(write(&certificate, file, new)?),
        };
        let recorded = certificate.recorded.as_ref();
        Ok(Recorded {
            id: certificate.id.to_string(),
            ledger: self.ledger.as_ref().map(|ledger| ledger.name().to_owned()),
            position: recorded.map(|recorded| recorded.position),
            hash: recorded.map(|recorded| recorded.hash.to_string()),
            certificate: file,
            signed: certificate.signature.is_some(),
        })
    }
}

/// Signs a certificate with the portal's key.
pub(crate) fn sign(certificate: &mut Certificate, key: &SecretKey) -> Result<(), Failure> {
    let comment = format!("probity certificate {}", certificate.id);
    let signature = key.sign(&certificate.to_sign(), &comment)?;
    certificate.signature = Some(signature.as_str().to_owned());
    Ok(())
}

fn write(certificate: &Certificate, file: &Path, mut new: NamedTempFile) -> Result<PathBuf, Failure> {
    let unwritable = |error| Failure::Unwritable { file: file.to_owned(), error };
    let mut json = serde_json::to_vec_pretty(certificate)?;
    json.push(b'\n');
    new.write_all(&json).and_then(|()| new.as_file().sync_all()).map_err(unwritable)?;
    new.persist_noclobber(file).map_err(|error| unwritable(error.error))?;
    Ok(file.to_owned())
}

impl Recorded {
    /// The same for a person.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        if let Some((ledger, (position, hash))) =
            self.ledger.as_ref().zip(self.position.zip(self.hash.as_ref()))
        {
            text.push_str(&format!("Recorded\nentry {position} of {ledger}  {}  {hash}\n", self.id));
        }
        if let Some(file) = &self.certificate {
            let signed = if self.signed { "signed" } else { "not signed" };
            text.push_str(&format!("Certificate\n{}  {signed}\n", file.display()));
        }
        text
    }
}

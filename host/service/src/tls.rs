//! TLS by rustls: a chain of certificates and a key from files, read again when they change.
//!
//! TLS 1.2 and 1.3, with the ciphers that rustls has; HTTP/2 and HTTP/1.1.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum_server::tls_rustls::RustlsConfig;
use jiff::{SignedDuration, Timestamp};
use probity_core::texts::shortened;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::version::{TLS12, TLS13};
use rustls::{InconsistentKeys, ServerConfig};
use sha2::{Digest as _, Sha256};
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::files;

/// The largest file of certificates or of a key, in bytes.
const MAX_FILE: u64 = 1 << 20;

/// Certificates in a chain at most.
const MAX_CHAIN: usize = 20;

/// How long before its end a certificate is told of.
const SOON: SignedDuration = SignedDuration::from_hours(14 * 24);

/// The files.
#[derive(Debug, Clone)]
pub struct TlsSettings {
    /// The service's certificate, and after it those of the authorities that lead to one that clients trust: PEM.
    pub certificates: PathBuf,
    /// The key of the certificate: PEM (PKCS#8, PKCS#1 or SEC1), without a password.
    pub key: PathBuf,
}

/// Why a service cannot speak TLS.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TlsError {
    /// A file cannot be read.
    #[error("`{}` cannot be read: {problem}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        problem: String,
    },
    /// Others may write the key, and so put theirs there.
    #[error("`{file}` may be written by others than its owner (mode {mode:o}): `chmod go-w {file}`", file = file.display())]
    Unsafe {
        /// The file.
        file: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// There is no certificate.
    #[error("`{}` holds no certificate: PEM is wanted, with `-----BEGIN CERTIFICATE-----`", file.display())]
    NoCertificate {
        /// The file.
        file: PathBuf,
    },
    /// One of the certificates cannot be read.
    #[error("`{}`: certificate {number} cannot be used: {problem}", file.display())]
    BadCertificate {
        /// The file.
        file: PathBuf,
        /// Which one, counted from 1.
        number: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// There is no key.
    #[error("`{}` holds no key: PEM is wanted, with `-----BEGIN PRIVATE KEY-----`", file.display())]
    NoKey {
        /// The file.
        file: PathBuf,
    },
    /// The key has a password.
    #[error(
        "the key in `{}` has a password, for which nobody can be asked: write it without (`openssl pkey -in … -out …`), in \
         a file that only the service can read",
        file.display()
    )]
    Encrypted {
        /// The file.
        file: PathBuf,
    },
    /// The key cannot be used.
    #[error("the key in `{}` cannot be used: {problem}", file.display())]
    BadKey {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// The key is that of another certificate.
    #[error(
        "the key in `{}` is not that of the first certificate in `{}`: the service's own certificate comes first, those \
         of authorities after it",
        key.display(),
        certificates.display()
    )]
    OtherKey {
        /// The file of the key.
        key: PathBuf,
        /// The file of the certificates.
        certificates: PathBuf,
    },
    /// The certificate does not count any more.
    #[error("the certificate in `{}` expired at {at}: get a new one", file.display())]
    Expired {
        /// The file.
        file: PathBuf,
        /// When.
        at: Timestamp,
    },
    /// The certificate does not count yet.
    #[error("the certificate in `{}` counts only from {from}: is the clock of this machine right?", file.display())]
    NotYet {
        /// The file.
        file: PathBuf,
        /// From when.
        from: Timestamp,
    },
}

/// What a service speaks TLS with.
pub struct Tls {
    settings: TlsSettings,
    config: RustlsConfig,
    /// What the files were when they were last looked at.
    seen: Mutex<[u8; 32]>,
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Tls {
    /// Reads the files.
    ///
    /// # Errors
    ///
    /// Where one of them cannot be used.
    pub fn start(settings: &TlsSettings) -> Result<Self, TlsError> {
        let files = Files::read(settings);
        let seen = fingerprint(&files);
        let config = RustlsConfig::from_config(server(settings, &files?)?);
        Ok(Tls { settings: settings.clone(), config, seen: Mutex::new(seen) })
    }

    /// What `axum_server` takes; what it is changes when the files do.
    pub fn config(&self) -> RustlsConfig {
        self.config.clone()
    }

    /// Reads the files again where they have changed, and says whether they had. New connections get what they say then.
    ///
    /// # Errors
    ///
    /// Why what they say now is not used; what they said before stays in use.
    pub fn reload_if_changed(&self) -> Result<bool, TlsError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let files = Files::read(&self.settings);
        let now = fingerprint(&files);
        if now == *seen {
            return Ok(false);
        }
        *seen = now;
        match files.and_then(|files| server(&self.settings, &files)) {
            Ok(server) => {
                self.config.reload_from_config(server);
                tracing::info!("certificate and key were read again");
                Ok(true)
            }
            Err(error) => {
                tracing::error!(%error, "certificate or key were changed and are not used: the old ones stay in use");
                Err(error)
            }
        }
    }
}

/// What the files hold.
struct Files {
    certificates: Vec<u8>,
    key: Vec<u8>,
    /// The permissions of the key, where the system has some.
    mode: Option<u32>,
}

impl Files {
    fn read(settings: &TlsSettings) -> Result<Self, TlsError> {
        let (certificates, _) = read(&settings.certificates)?;
        let (key, mode) = read(&settings.key)?;
        Ok(Files { certificates, key, mode })
    }
}

fn read(file: &Path) -> Result<(Vec<u8>, Option<u32>), TlsError> {
    let unreadable = |problem: String| TlsError::Unreadable { file: file.to_owned(), problem };
    let (bytes, mode) = files::read(file, MAX_FILE).map_err(|error| unreadable(error.to_string()))?;
    match bytes.len() as u64 > MAX_FILE {
        true => Err(unreadable(format!("it is larger than {MAX_FILE} bytes"))),
        false => Ok((bytes, mode)),
    }
}

/// Another value whenever a file has changed, or whether it can be read.
fn fingerprint(files: &Result<Files, TlsError>) -> [u8; 32] {
    let mut hash = Sha256::new();
    match files {
        Ok(files) => {
            hash.update(Sha256::digest(&files.certificates));
            hash.update(&files.key);
            hash.update(files.mode.unwrap_or_default().to_be_bytes());
        }
        Err(error) => hash.update(error.to_string()),
    }
    hash.finalize().into()
}

/// The configuration that the files give.
fn server(settings: &TlsSettings, files: &Files) -> Result<Arc<ServerConfig>, TlsError> {
    let certificates = chain(&settings.certificates, &files.certificates)?;
    let key = key(&settings.key, files)?;
    let bad_key =
        |problem: &str| TlsError::BadKey { file: settings.key.clone(), problem: problem.to_owned() };
    let provider = Arc::new(default_provider());
    let key = provider
        .key_provider
        .load_private_key(key)
        .map_err(|_| bad_key("it is none of RSA, ECDSA and Ed25519 that can be read"))?;
    let certified = CertifiedKey::new(certificates, key);
    match certified.keys_match() {
        // it does not tell its public part
        Ok(()) | Err(rustls::Error::InconsistentKeys(InconsistentKeys::Unknown)) => {}
        Err(_) => {
            let (key, certificates) = (settings.key.clone(), settings.certificates.clone());
            return Err(TlsError::OtherKey { key, certificates });
        }
    }
    let mut server = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(|error| bad_key(&error.to_string()))?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(SingleCertAndKey::from(certified)));
    server.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(server))
}

fn chain(file: &Path, pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let bad = |number, problem: String| {
        let problem = shortened(&problem, 200);
        TlsError::BadCertificate { file: file.to_owned(), number, problem }
    };
    let mut chain = Vec::new();
    for (number, certificate) in (1..).zip(CertificateDer::pem_slice_iter(pem)) {
        let certificate = certificate
            .map_err(|_| bad(number, "it is cut off, or no base64 between its lines".to_owned()))?;
        if number > MAX_CHAIN {
            return Err(bad(number, format!("no chain is longer than {MAX_CHAIN}")));
        }
        let (rest, read) = X509Certificate::from_der(&certificate)
            .map_err(|_| bad(number, "it is no certificate of X.509".to_owned()))?;
        if !rest.is_empty() {
            return Err(bad(number, "something stands behind it".to_owned()));
        }
        let times = [read.validity().not_before, read.validity().not_after];
        let [from, until] = times.map(|time| Timestamp::from_second(time.timestamp()));
        let from = from.map_err(|error| bad(number, error.to_string()))?;
        let until = until.map_err(|error| bad(number, error.to_string()))?;
        let now = Timestamp::now();
        if until < now {
            return Err(TlsError::Expired { file: file.to_owned(), at: until });
        }
        if now < from {
            return Err(TlsError::NotYet { file: file.to_owned(), from });
        }
        if until.duration_since(now) < SOON {
            tracing::warn!(file = %file.display(), number, %until, "a certificate ends soon");
        }
        chain.push(certificate);
    }
    if chain.is_empty() {
        return Err(TlsError::NoCertificate { file: file.to_owned() });
    }
    Ok(chain)
}

fn key(file: &Path, files: &Files) -> Result<PrivateKeyDer<'static>, TlsError> {
    if let Some(mode) = files.mode.filter(|mode| mode & 0o022 != 0) {
        return Err(TlsError::Unsafe { file: file.to_owned(), mode });
    }
    if let Some(mode) = files.mode.filter(|mode| mode & 0o004 != 0) {
        let file = file.display();
        tracing::warn!(%file, mode = format!("{mode:o}"), "everybody on this machine may read the key of the service");
    }
    match PrivateKeyDer::from_pem_slice(&files.key) {
        Ok(key) => Ok(key),
        Err(pem::Error::NoItemsFound) => {
            let encrypted = b"-----BEGIN ENCRYPTED PRIVATE KEY-----";
            match files.key.windows(encrypted.len()).any(|part| part == encrypted) {
                true => Err(TlsError::Encrypted { file: file.to_owned() }),
                false => Err(TlsError::NoKey { file: file.to_owned() }),
            }
        }
        Err(_) => {
            let problem = "it is cut off, or no base64 between its lines".to_owned();
            Err(TlsError::BadKey { file: file.to_owned(), problem })
        }
    }
}

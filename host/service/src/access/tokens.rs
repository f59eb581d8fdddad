//! A file of tokens that is read again when it changes.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use probity_core::texts::shortened;
use probity_core::trust::day_of;
use sha2::{Digest as _, Sha256};

use super::refusal::Refusal;
use super::{Asker, BadTokens, MAX_TOKEN_FILE, MAX_TOKENS, TokenFile};
use crate::files;

/// Why a file of tokens is not used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TokenFileError {
    /// It cannot be read.
    #[error("`{}` cannot be read: {problem}; `probity token` makes a file of tokens", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        problem: String,
    },
    /// Others may write it, and so let themselves in.
    #[error(
        "`{file}` may be written by others than its owner (mode {mode:o}): look at what it says, then `chmod go-w {file}`",
        file = file.display()
    )]
    Unsafe {
        /// The file.
        file: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// What it says is wrong.
    #[error(transparent)]
    Bad(#[from] BadTokens),
    /// It cannot be written.
    #[error("`{}` cannot be written: {problem}", file.display())]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        problem: String,
    },
    /// Nobody can be called so.
    #[error(
        "nobody can be called `{}`: up to 64 letters, digits, `.`, `_` and `-` are wanted, such as `tender-portal`, and \
         not `loopback`",
        shortened(name, 80)
    )]
    BadName {
        /// The name.
        name: String,
    },
    /// Who has no role may ask nothing.
    #[error("a token without a role is of no use: name one of `screen`, `read` and `admin`")]
    NoRole,
    /// There is no room for another one.
    #[error("`{}` holds {MAX_TOKENS} tokens, the most that it may: take out what nobody uses", file.display())]
    Full {
        /// The file.
        file: PathBuf,
    },
    /// Its tokens are written in a way that takes no more of them.
    #[error("`{}` has its tokens in one list, `token = [ … ]`: write each of them as `[[token]]`", file.display())]
    InOneList {
        /// The file.
        file: PathBuf,
    },
    /// The system gives nothing that cannot be guessed.
    #[error("the system gives no random bytes: {problem}")]
    NoRandomness {
        /// What it says.
        problem: String,
    },
}

impl TokenFileError {
    /// A word for its kind, which stays the same.
    pub fn kind(&self) -> &'static str {
        match self {
            TokenFileError::Unreadable { .. } => "unreadable",
            TokenFileError::Unsafe { .. } => "unsafe-file",
            TokenFileError::Bad(_) | TokenFileError::InOneList { .. } => "bad-tokens",
            TokenFileError::Unwritable { .. } => "output",
            TokenFileError::BadName { .. } => "bad-name",
            TokenFileError::NoRole => "no-role",
            TokenFileError::Full { .. } => "too-many",
            TokenFileError::NoRandomness { .. } => "no-randomness",
        }
    }
}

/// What a file holds, with its permissions.
pub(super) struct Held {
    pub(super) text: String,
    /// None where the system has none.
    pub(super) mode: Option<u32>,
}

/// The tokens of a file, which is looked at again from time to time.
pub(super) struct Tokens {
    file: PathBuf,
    every: Duration,
    current: RwLock<Arc<TokenFile>>,
    /// What the file was when it was last looked at, and when that was.
    seen: Mutex<([u8; 32], Instant)>,
}

impl Tokens {
    pub(super) fn start(file: &Path, every: Duration) -> Result<Self, TokenFileError> {
        let held = read(file);
        let seen = fingerprint(&held);
        let tokens = parse(file, held)?;
        Ok(Tokens {
            file: file.to_owned(),
            every,
            current: RwLock::new(Arc::new(tokens)),
            seen: Mutex::new((seen, Instant::now())),
        })
    }

    /// Who showed this token.
    pub(super) fn asker(&self, shown: &str) -> Result<Asker, Refusal> {
        let tokens = Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner));
        let token = tokens.find(shown).ok_or(Refusal::Unknown)?;
        if !token.counts_on(day_of(Timestamp::now())) {
            return Err(Refusal::Expired { name: Some(token.name.clone()) });
        }
        Ok(Asker { name: token.name.clone(), roles: token.roles.clone() })
    }

    /// Whether it is time to look at the file again; says so once.
    pub(super) fn is_due(&self) -> bool {
        // whoever looks at it now need not be waited for
        let Ok(mut seen) = self.seen.try_lock() else { return false };
        let due = seen.1.elapsed() >= self.every;
        if due {
            seen.1 = Instant::now();
        }
        due
    }

    /// Reads the file again where it has changed, and says whether it had. What it said before stays in force where it
    /// cannot be used.
    pub(super) fn reload_if_changed(&self) -> Result<bool, TokenFileError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let held = read(&self.file);
        let now = fingerprint(&held);
        if now == seen.0 {
            return Ok(false);
        }
        *seen = (now, Instant::now());
        match parse(&self.file, held) {
            Ok(tokens) => {
                let count = tokens.tokens().len();
                *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(tokens);
                tracing::info!(tokens = count, "the file of tokens was read again");
                Ok(true)
            }
            Err(error) => {
                tracing::error!(%error, "the file of tokens was changed and is not used: what it said before stays in force");
                Err(error)
            }
        }
    }
}

/// Reads a file of tokens.
pub(super) fn read(file: &Path) -> Result<Held, TokenFileError> {
    let failed = |problem: String| TokenFileError::Unreadable { file: file.to_owned(), problem };
    let read = files::read(file, MAX_TOKEN_FILE as u64);
    let (bytes, mode) = read.map_err(|error| failed(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| failed("it is not UTF-8".to_owned()))?;
    Ok(Held { text, mode })
}

/// The tokens in a file that was read.
pub(super) fn parse(file: &Path, held: Result<Held, TokenFileError>) -> Result<TokenFile, TokenFileError> {
    let Held { text, mode } = held?;
    if let Some(mode) = mode.filter(|mode| mode & 0o022 != 0) {
        return Err(TokenFileError::Unsafe { file: file.to_owned(), mode });
    }
    // it tells names and roles, and no token
    if let Some(mode) = mode.filter(|mode| mode & 0o004 != 0) {
        let file = file.display();
        tracing::warn!(%file, mode = format!("{mode:o}"), "everybody on this machine may read who has which roles");
    }
    Ok(TokenFile::parse(&text, &format!("`{}`", file.display()))?)
}

/// Another value whenever the file has changed, or whether it can be read.
fn fingerprint(held: &Result<Held, TokenFileError>) -> [u8; 32] {
    let said = match held {
        Ok(held) => format!("{:?}\n{}", held.mode, held.text),
        Err(error) => error.to_string(),
    };
    Sha256::digest(said.as_bytes()).into()
}

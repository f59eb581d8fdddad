//! `tokens.toml`: who may ask, by the hashes of their tokens.

use std::fmt;

use data_encoding::HEXLOWER;
use probity_core::case::Fault;
use probity_core::day::Day;
use probity_core::texts::shortened;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use toml::Value;

use super::role::Role;

/// The name of whoever asks where nobody is known, which no token has.
pub(super) const LOOPBACK: &str = "loopback";

/// The largest file of tokens, in bytes.
pub const MAX_TOKEN_FILE: usize = 1 << 20;

/// The most tokens in a file: each that is shown is held against all of them.
pub const MAX_TOKENS: usize = 1_000;

/// Faults that are listed; the others are counted.
const MAX_FAULTS: usize = 100;

/// Characters of the file's own words that a message repeats at most.
const LONGEST: usize = 300;

/// How a token begins, so that one that was lost can be found by those who search for lost ones.
pub(super) const PREFIX: &str = "probity_";

/// Random bytes of a token. So much cannot be guessed, so that a plain hash says nothing about it: the slow hashes with
/// a salt are for what people choose.
pub(super) const TOKEN_BYTES: usize = 32;

/// Who may ask, by the hashes of their tokens.
///
/// ```
/// use probity_service::access::TokenFile;
///
/// let text = r#"
///     [[token]]
///     name = "portal"
///     roles = ["screen", "read"]
///     sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
///     expires = 2027-06-30
/// "#;
/// assert_eq!(TokenFile::parse(text, "`tokens.toml`")?.tokens()[0].name, "portal");
/// # Ok::<(), probity_service::access::BadTokens>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenFile {
    tokens: Vec<Token>,
}

/// A token, and who holds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    /// Who holds it.
    pub name: String,
    /// What they may.
    pub roles: Vec<Role>,
    /// The hash of the token, SHA-256.
    pub sha256: [u8; 32],
    /// The last day on which it counts, in UTC.
    pub expires: Option<Day>,
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("name", &self.name).field("roles", &self.roles).finish_non_exhaustive()
    }
}

/// A file of tokens that cannot be used: every fault that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file} cannot be used: {}", listed(faults, *unlisted))]
pub struct BadTokens {
    /// The file, as messages name it.
    pub file: String,
    /// What is wrong, and where: the first hundred faults.
    pub faults: Vec<Fault>,
    /// How many there are beyond those.
    pub unlisted: usize,
}

fn listed(faults: &[Fault], unlisted: usize) -> String {
    let mut listed: Vec<_> = faults.iter().map(ToString::to_string).collect();
    if unlisted > 0 {
        listed.push(format!("and {unlisted} more"));
    }
    listed.join("; ")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Document {
    #[serde(default)]
    token: Vec<TokenDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct TokenDocument {
    name: String,
    roles: Vec<String>,
    sha256: String,
    #[serde(default)]
    expires: Option<Value>,
}

impl TokenFile {
    /// Reads a file of tokens; `file` is how messages name it.
    ///
    /// # Errors
    ///
    /// [`BadTokens`], with all faults at once.
    pub fn parse(text: &str, file: &str) -> Result<Self, BadTokens> {
        let mut check = Check::default();
        let tokens = if text.len() > MAX_TOKEN_FILE {
            check.add("$".to_owned(), "it is too large", format!("at most {MAX_TOKEN_FILE} bytes"));
            Vec::new()
        } else {
            match toml::from_str::<Document>(text) {
                Ok(document) => check.document(document),
                Err(error) => {
                    let before = error.span().and_then(|span| text.get(..span.start));
                    let line = before.map(|before| before.matches('\n').count() + 1);
                    let place = line.map_or_else(|| "$".to_owned(), |line| format!("line {line}"));
                    let expected = "`[[token]]` with `name`, `roles`, `sha256` and perhaps `expires`";
                    check.add(place, error.message(), expected);
                    Vec::new()
                }
            }
        };
        if check.faults.is_empty() {
            return Ok(TokenFile { tokens });
        }
        Err(BadTokens { file: file.to_owned(), faults: check.faults, unlisted: check.unlisted })
    }

    /// All tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token that was shown, whether or not it has expired. Takes the same time whichever it is, and whether it is one.
    pub fn find(&self, shown: &str) -> Option<&Token> {
        let hash = hash_of(shown);
        let (mut at, mut found) = (0, Choice::from(0));
        for (number, token) in (0_u32..).zip(&self.tokens) {
            let same = token.sha256.ct_eq(&hash);
            at.conditional_assign(&number, same);
            found |= same;
        }
        let at = usize::try_from(at).ok().filter(|_| bool::from(found))?;
        self.tokens.get(at)
    }
}

impl Token {
    /// Whether it counts on a day.
    pub fn counts_on(&self, day: Day) -> bool {
        self.expires.is_none_or(|last| day <= last)
    }
}

/// The hash of a token, as the file has it.
pub(super) fn hash_of(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Whether somebody may be called so: up to 64 letters, digits, `.`, `_` and `-`, the first one a letter or a digit. No
/// name holds an `@`, which those of an issuer do.
pub fn is_token_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    name.len() <= 64
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.chars().all(plain)
        && name != LOOPBACK
}

#[derive(Default)]
struct Check {
    faults: Vec<Fault>,
    unlisted: usize,
}

impl Check {
    fn add(&mut self, path: String, problem: impl AsRef<str>, expected: impl Into<String>) {
        if self.faults.len() == MAX_FAULTS {
            self.unlisted += 1;
            return;
        }
        // it may hold words of the file
        let problem = shortened(problem.as_ref(), LONGEST);
        self.faults.push(Fault { path, problem, expected: expected.into() });
    }

    fn document(&mut self, document: Document) -> Vec<Token> {
        if document.token.len() > MAX_TOKENS {
            let problem = format!("there are {}", document.token.len());
            self.add("token".to_owned(), problem, format!("at most {MAX_TOKENS}"));
            return Vec::new();
        }
        let mut tokens: Vec<Token> = Vec::with_capacity(document.token.len());
        for (at, token) in document.token.into_iter().enumerate() {
            let token = self.token(&format!("token[{at}]"), token);
            if tokens.iter().any(|other| other.sha256 == token.sha256) {
                self.add(format!("token[{at}].sha256"), "it is there twice", "each token once");
            }
            tokens.push(token);
        }
        tokens
    }

    fn token(&mut self, path: &str, document: TokenDocument) -> Token {
        if !is_token_name(&document.name) {
            let problem = format!("`{}` is no name of an asker", document.name);
            let expected =
                "up to 64 letters, digits, `.`, `_` and `-`, such as `tender-portal`, and not `loopback`";
            self.add(format!("{path}.name"), problem, expected);
        }
        let mut roles = Vec::new();
        for (at, word) in document.roles.iter().enumerate() {
            match Role::named(word) {
                Some(role) if roles.contains(&role) => {
                    self.add(format!("{path}.roles[{at}]"), format!("`{word}` is there twice"), "each once");
                }
                Some(role) => roles.push(role),
                None => {
                    let expected = "`screen`, `read` or `admin`";
                    self.add(format!("{path}.roles[{at}]"), format!("`{word}` is no role"), expected);
                }
            }
        }
        if document.roles.is_empty() {
            self.add(format!("{path}.roles"), "there is none", "`screen`, `read` or `admin`");
        }
        let sha256 = HEXLOWER.decode(document.sha256.as_bytes()).ok();
        let sha256 = sha256.and_then(|hash| <[u8; 32]>::try_from(hash).ok()).unwrap_or_else(|| {
            // not repeated: it may be a token that somebody put in the place of its hash
            let problem = format!("it is no hash, but {} characters", document.sha256.chars().count());
            let expected =
                "the SHA-256 of a token, 64 digits and letters `a` to `f`, as `probity token` writes it";
            self.add(format!("{path}.sha256"), problem, expected);
            hash_of(path)
        });
        let expires = document.expires.and_then(|value| {
            let text = match &value {
                Value::String(text) => text.clone(),
                Value::Datetime(day) => day.to_string(),
                other => other.type_str().to_owned(),
            };
            let day = Day::parse(&text);
            if day.is_none() {
                let expected = "a day such as 2027-02-28";
                self.add(format!("{path}.expires"), format!("`{text}` is no day"), expected);
            }
            day
        });
        Token { name: document.name, roles, sha256, expires }
    }
}

//! New tokens, and their place in the file.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use probity_core::day::Day;

use super::file::{PREFIX, TOKEN_BYTES, hash_of};
use super::tokens::{Held, parse, read};
use super::{MAX_TOKENS, Role, TokenFileError, is_token_name};

/// A token that was made just now. It is shown to whoever will hold it, and kept nowhere.
#[derive(Clone)]
pub struct NewToken(String);

impl fmt::Debug for NewToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewToken(…)")
    }
}

impl NewToken {
    fn make() -> Result<Self, TokenFileError> {
        let mut bytes = [0; TOKEN_BYTES];
        getrandom::fill(&mut bytes)
            .map_err(|error| TokenFileError::NoRandomness { problem: error.to_string() })?;
        Ok(NewToken(format!("{PREFIX}{}", BASE64URL_NOPAD.encode(&bytes))))
    }

    /// The token itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its hash, as the file has it.
    pub fn sha256(&self) -> String {
        HEXLOWER.encode(&hash_of(&self.0))
    }
}

/// Makes a token and puts its hash into a file, which is made where it is not there yet. What else the file says stays as
/// it is, comments too; it is written whole or not at all.
///
/// # Errors
///
/// Where the file cannot be used as it is, or cannot be written, or nobody can be called so.
pub fn issue(
    file: &Path,
    name: &str,
    roles: &[Role],
    expires: Option<Day>,
) -> Result<NewToken, TokenFileError> {
    if !is_token_name(name) {
        return Err(TokenFileError::BadName { name: name.to_owned() });
    }
    if roles.is_empty() {
        return Err(TokenFileError::NoRole);
    }
    let unwritable =
        |error: io::Error| TokenFileError::Unwritable { file: file.to_owned(), problem: error.to_string() };
    // where it was put, if the name is a link
    let place = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.to_owned();
    let _alone = alone(&folder).map_err(unwritable)?;
    let text = match there(&place).map_err(unwritable)? {
        true => {
            let held = read(file)?;
            let text = held.text.clone();
            if parse(file, Ok(held))?.tokens().len() >= MAX_TOKENS {
                return Err(TokenFileError::Full { file: file.to_owned() });
            }
            text
        }
        false => HEAD.to_owned(),
    };
    let token = NewToken::make()?;
    let text = with(&text, &token, name, roles, expires);
    // what was good is good with one more, unless a list cannot grow so
    parse(file, Ok(Held { text: text.clone(), mode: None }))
        .map_err(|_| TokenFileError::InOneList { file: file.to_owned() })?;
    replace(&place, &folder, text.as_bytes()).map_err(unwritable)?;
    Ok(token)
}

/// What a new file begins with.
const HEAD: &str = "\
# Who may ask the service, by the hashes of their tokens. `probity token` adds one. A token is revoked by taking it out
# of here: the service reads this file again when it changes.
";

fn there(file: &Path) -> io::Result<bool> {
    match fs::metadata(file) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// The text of a file with one more token behind what it says.
fn with(text: &str, token: &NewToken, name: &str, roles: &[Role], expires: Option<Day>) -> String {
    let line_end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let roles: Vec<_> = roles.iter().map(|role| format!("\"{}\"", role.word())).collect();
    let expires = expires.map_or_else(String::new, |day| format!("expires = {day}\n"));
    format!(
        "{text}{line_end}\n[[token]]\nname = \"{name}\"\nroles = [{}]\nsha256 = \"{}\"\n{expires}",
        roles.join(", "),
        token.sha256(),
    )
}

/// Writes a file whole, for its owner alone; one that was there keeps its owner and who else may read it.
fn replace(place: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut new = tempfile::Builder::new().prefix(".probity-").suffix(".tmp").tempfile_in(folder)?;
    new.write_all(bytes)?;
    if let Ok(old) = fs::metadata(place) {
        keep(&old, new.path())?;
    }
    new.as_file().sync_all()?;
    new.persist(place).map_err(|error| error.error)?;
    settle(folder)
}

#[cfg(unix)]
fn keep(old: &fs::Metadata, new: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let made = fs::metadata(new)?;
    let other = |old: u32, new: u32| (old != new).then_some(old);
    let (user, group) = (other(old.uid(), made.uid()), other(old.gid(), made.gid()));
    if user.is_some() || group.is_some() {
        chown(new, user, group)?;
    }
    fs::set_permissions(new, fs::Permissions::from_mode(old.permissions().mode() & 0o755))
}

#[cfg(not(unix))]
fn keep(_: &fs::Metadata, _: &Path) -> io::Result<()> {
    Ok(())
}

/// While it is there, no other process adds a token in the same folder.
#[cfg(unix)]
fn alone(folder: &Path) -> io::Result<Option<fs::File>> {
    let folder = fs::File::open(folder)?;
    folder.lock()?;
    Ok(Some(folder))
}

#[cfg(not(unix))]
fn alone(_: &Path) -> io::Result<Option<fs::File>> {
    Ok(None)
}

/// Puts the names in a folder on disk, where the system can.
#[cfg(unix)]
fn settle(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn settle(_: &Path) -> io::Result<()> {
    Ok(())
}

//! Programs of others that tests run: found on this machine, else fetched from Debian into `target/tools`, without being
//! root.

mod browser;
mod fetching;
mod node;
mod postgres;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use crate::browser::Browser;
pub use crate::postgres::Postgres;

use crate::fetching::fetched;

/// A program that tests need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// A registry of OCI.
    Registry,
    /// Signs and verifies files.
    Minisign,
}

impl Tool {
    /// The name of its file.
    fn program(self) -> &'static str {
        match self {
            Tool::Registry => "docker-registry",
            Tool::Minisign => "minisign",
        }
    }

    /// The packages that hold it and its libraries.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Tool::Registry => &["docker-registry"],
            Tool::Minisign => &["minisign", "libsodium23"],
        }
    }

    /// A command that runs it. Fetches it where it is not at hand; test programs may ask at the same time.
    ///
    /// # Errors
    ///
    /// Where it is neither there nor can be fetched: what to install.
    pub fn command(self) -> Result<Command, String> {
        if let Some(found) = on_path(self.program()) {
            return Ok(Command::new(found));
        }
        let packages = self.packages();
        let folder = fetched(self.program(), |_| Ok(packages.iter().map(|&name| name.to_owned()).collect()))
            .map_err(|problem| {
                format!(
                    "`{}` is not on PATH and could not be fetched: {problem}\ninstall it: apt-get install {}",
                    self.program(),
                    packages.join(" ")
                )
            })?;
        let mut command = Command::new(folder.join("usr/bin").join(self.program()));
        command.env("LD_LIBRARY_PATH", libraries(&folder));
        Ok(command)
    }
}

/// Where the libraries of unpacked packages lie, before those of the environment.
fn libraries(folder: &Path) -> OsString {
    let machine = format!("{}-linux-gnu", env::consts::ARCH);
    let own = ["usr/lib", "lib"].map(|place| folder.join(place));
    let own = own.iter().flat_map(|place| [place.join(&machine), place.clone()]);
    let inherited = env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let inherited: Vec<PathBuf> = env::split_paths(&inherited).filter(|path| path.is_absolute()).collect();
    env::join_paths(own.chain(inherited)).unwrap_or_default()
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    // where Debian puts servers, which users often do not have on their path
    let folders = env::split_paths(&path).chain(["/usr/sbin".into()]);
    folders.map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

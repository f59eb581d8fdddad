//! Programs of others that tests run: found on `PATH`, else fetched from Debian into `target/tools`, without being root.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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
        let tools = target().join("tools");
        let folder = tools.join(self.program());
        let program = folder.join("usr/bin").join(self.program());
        if !program.is_file() {
            self.fetch(&tools, &folder).map_err(|problem| {
                let packages = self.packages().join(" ");
                format!(
                    "`{}` is not on PATH and could not be fetched: {problem}\ninstall it: apt-get install {packages}",
                    self.program()
                )
            })?;
        }
        let mut command = Command::new(program);
        command.env("LD_LIBRARY_PATH", libraries(&folder));
        Ok(command)
    }

    /// Fetches its packages and unpacks them into a folder.
    fn fetch(self, tools: &Path, folder: &Path) -> Result<(), String> {
        fs::create_dir_all(tools).map_err(|error| told(tools, &error))?;
        let lock = tools.join("lock");
        let lock =
            File::create(&lock).and_then(|file| file.lock().map(|()| file)).map_err(|e| told(&lock, &e))?;
        if !folder.is_dir() {
            // unpacked beside its place, so that what is in place is whole
            let fresh = tools.join(format!("{}.fresh", self.program()));
            if fresh.exists() {
                fs::remove_dir_all(&fresh).map_err(|error| told(&fresh, &error))?;
            }
            fs::create_dir_all(&fresh).map_err(|error| told(&fresh, &error))?;
            download(self.packages(), &fresh, tools)?;
            for package in packages_in(&fresh)? {
                run(Command::new("dpkg-deb").arg("-x").arg(&package).arg(&fresh))?;
            }
            fs::rename(&fresh, folder).map_err(|error| told(folder, &error))?;
        }
        drop(lock);
        Ok(())
    }
}

/// Downloads packages into a folder: with the lists of packages that the system has, else with own ones.
fn download(packages: &[&str], into: &Path, tools: &Path) -> Result<(), String> {
    let apt = || {
        let mut apt = Command::new("apt-get");
        // root would hand the download to a user who cannot write here
        apt.current_dir(into).args(["-q", "-o", "Acquire::Retries=3", "-o", "APT::Sandbox::User=root"]);
        apt
    };
    if run(apt().arg("download").args(packages)).is_ok() {
        return Ok(());
    }
    let own = tools.join("apt");
    for part in ["lists/partial", "cache/archives/partial"] {
        let part = own.join(part);
        fs::create_dir_all(&part).map_err(|error| told(&part, &error))?;
    }
    let with_own_lists = || {
        let mut apt = apt();
        apt.arg("-o").arg(option("Dir::State::lists", &own.join("lists")));
        apt.arg("-o").arg(option("Dir::Cache", &own.join("cache")));
        apt
    };
    run(with_own_lists().arg("update"))?;
    run(with_own_lists().arg("download").args(packages))?;
    Ok(())
}

fn option(name: &str, value: &Path) -> OsString {
    let mut option = OsString::from(name);
    option.push("=");
    option.push(value);
    option
}

fn packages_in(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| told(folder, &error))?;
    let files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    Ok(files.filter(|file| file.extension().is_some_and(|ending| ending == "deb")).collect())
}

/// Where the libraries of unpacked packages lie, before those of the environment.
fn libraries(folder: &Path) -> OsString {
    let machine = format!("{}-linux-gnu", env::consts::ARCH);
    let own = [folder.join("usr/lib").join(machine), folder.join("usr/lib")];
    let inherited = env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let inherited: Vec<PathBuf> = env::split_paths(&inherited).filter(|path| path.is_absolute()).collect();
    env::join_paths(own.into_iter().chain(inherited)).unwrap_or_default()
}

fn run(command: &mut Command) -> Result<Output, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("`{name}` cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(output);
    }
    Err(format!("`{name}` failed: {}", String::from_utf8_lossy(&output.stderr).trim()))
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    // where Debian puts servers, which users often do not have on their path
    let folders = env::split_paths(&path).chain(["/usr/sbin".into()]);
    folders.map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The folder that cargo builds into.
fn target() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    match env::var_os("CARGO_TARGET_DIR") {
        // cargo takes a relative one from where it was called, which a test cannot know
        Some(folder) if Path::new(&folder).is_absolute() => folder.into(),
        _ => root.canonicalize().unwrap_or(root).join("target"),
    }
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

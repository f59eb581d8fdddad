//! Packages of Debian, unpacked into `target/tools`.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::told;

/// As if nothing were installed: what is may be of a version that no source offers.
const HOLDS_NOTHING: [&str; 2] = ["-o", "Dir::State::status=/dev/null"];

/// The packages that a system offers.
pub(crate) struct Apt {
    /// Lists and a cache of our own, where those of the system do not serve.
    own: Option<PathBuf>,
}

impl Apt {
    fn get(&self) -> Command {
        let mut apt = Command::new("apt-get");
        // root would hand a download to a user who cannot write here
        apt.env("LC_ALL", "C").args(["-q", "-o", "Acquire::Retries=3", "-o", "APT::Sandbox::User=root"]);
        if let Some(own) = &self.own {
            apt.arg("-o").arg(option("Dir::State::lists", &own.join("lists")));
            apt.arg("-o").arg(option("Dir::Cache", &own.join("cache")));
        }
        apt
    }

    /// What a machine that holds nothing would install for a package: its name and the names of all that it needs.
    pub(crate) fn all_for(&self, package: &str) -> Result<Vec<String>, String> {
        let install = ["--simulate", "--yes", "--no-install-recommends", "install", package];
        let plan = run(self.get().args(HOLDS_NOTHING).args(install))?;
        let plan = String::from_utf8_lossy(&plan.stdout);
        let lines = plan.lines().filter_map(|line| line.strip_prefix("Inst "));
        Ok(lines.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect())
    }

    /// Whether the machine holds a package.
    pub(crate) fn is_installed(package: &str) -> bool {
        let mut asked = Command::new("dpkg-query");
        asked.args(["--show", "--showformat", "${db:Status-Status}", package]);
        run(&mut asked).is_ok_and(|said| said.stdout.starts_with(b"installed"))
    }

    fn download(&self, packages: &[String], into: &Path) -> Result<(), String> {
        run(self.get().current_dir(into).args(HOLDS_NOTHING).arg("download").args(packages)).map(|_| ())
    }
}

/// The folder into which the packages that `choose` names are unpacked, under a name of ours. Whoever asks first fetches
/// them.
pub(crate) fn fetched(
    name: &str,
    choose: impl Fn(&Apt) -> Result<Vec<String>, String>,
) -> Result<PathBuf, String> {
    made(name, Path::is_dir, |fresh| unpack(&choose, fresh))
}

/// Where a folder of `target/tools` is.
pub(crate) fn place(name: &str) -> PathBuf {
    target().join("tools").join(name)
}

/// Downloads packages and unpacks them into a folder.
pub(crate) fn unpack(
    choose: &impl Fn(&Apt) -> Result<Vec<String>, String>,
    into: &Path,
) -> Result<(), String> {
    download(choose, into, &target().join("tools"))?;
    for package in packages_in(into)? {
        run(Command::new("dpkg-deb").arg("-x").arg(&package).arg(into))?;
        fs::remove_file(&package).map_err(|error| told(&package, &error))?;
    }
    Ok(())
}

/// A folder of `target/tools`, which whoever asks first fills where `serves` does not find it good. `fill` is given an
/// empty one, and must not ask for another.
pub(crate) fn made(
    name: &str,
    serves: impl Fn(&Path) -> bool,
    fill: impl FnOnce(&Path) -> Result<(), String>,
) -> Result<PathBuf, String> {
    let tools = target().join("tools");
    let folder = place(name);
    if serves(&folder) {
        return Ok(folder);
    }
    fs::create_dir_all(&tools).map_err(|error| told(&tools, &error))?;
    let lock = tools.join("lock");
    let lock =
        File::create(&lock).and_then(|file| file.lock().map(|()| file)).map_err(|e| told(&lock, &e))?;
    if !serves(&folder) {
        // filled beside its place, so that what is in place is whole
        let fresh = tools.join(format!("{name}.fresh"));
        for old in [&fresh, &folder].into_iter().filter(|old| old.exists()) {
            fs::remove_dir_all(old).map_err(|error| told(old, &error))?;
        }
        fs::create_dir_all(&fresh).map_err(|error| told(&fresh, &error))?;
        fill(&fresh)?;
        fs::rename(&fresh, &folder).map_err(|error| told(&folder, &error))?;
    }
    drop(lock);
    Ok(folder)
}

/// Downloads packages into a folder: with the lists of packages that the system has, else with own ones.
fn download(
    choose: &impl Fn(&Apt) -> Result<Vec<String>, String>,
    into: &Path,
    tools: &Path,
) -> Result<(), String> {
    let system = Apt { own: None };
    if choose(&system).and_then(|packages| system.download(&packages, into)).is_ok() {
        return Ok(());
    }
    // what came of an attempt may be of another version
    for package in packages_in(into)? {
        fs::remove_file(&package).map_err(|error| told(&package, &error))?;
    }
    let own = tools.join("apt");
    for part in ["lists/partial", "cache/archives/partial"] {
        let part = own.join(part);
        fs::create_dir_all(&part).map_err(|error| told(&part, &error))?;
    }
    let ours = Apt { own: Some(own) };
    run(ours.get().arg("update"))?;
    ours.download(&choose(&ours)?, into)
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

pub(crate) fn run(command: &mut Command) -> Result<Output, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("`{name}` cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(output);
    }
    Err(format!("`{name}` failed: {}", String::from_utf8_lossy(&output.stderr).trim()))
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

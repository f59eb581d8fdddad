//! Node.js and npm, which brings the packages that a lockfile names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fetching::{Apt, fetched, made, place, run};
use crate::{libraries, on_path, told};

/// The oldest release that the packages run on; Debian 12 has it.
const OLDEST: u32 = 18;
/// What finds the parts of an unpacked Node.js.
const MOVED: &str = include_str!("moved.c");
/// The files that tell npm what to bring.
const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Node.js: of this machine, or unpacked.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    program: PathBuf,
    unpacked: Option<Unpacked>,
}

/// What an unpacked one needs.
#[derive(Debug, Clone)]
struct Unpacked {
    folder: PathBuf,
    preload: PathBuf,
}

impl Node {
    pub(crate) fn at_hand() -> Result<Self, String> {
        if let Some(program) = on_path("node") {
            let node = Node { program, unpacked: None };
            // an older one does not hinder
            if node.check().is_ok() {
                return Ok(node);
            }
        }
        let folder = fetched("nodejs", needed)?;
        let unpacked = Unpacked { preload: preload()?, folder: folder.clone() };
        let node = Node { program: folder.join("usr/bin/node"), unpacked: Some(unpacked) };
        node.check()?;
        Ok(node)
    }

    /// A command that runs it.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        if let Some(unpacked) = &self.unpacked {
            command.env("LD_LIBRARY_PATH", libraries(&unpacked.folder));
            command.env("LD_PRELOAD", &unpacked.preload).env("PROBITY_NODE_UNPACKED", &unpacked.folder);
        }
        // what is set for other programs
        for name in ["NODE_OPTIONS", "NODE_PATH", "NODE_TEST_CONTEXT"] {
            command.env_remove(name);
        }
        command
    }

    fn check(&self) -> Result<(), String> {
        let said = run(self.command().arg("--version"))?;
        let said = String::from_utf8_lossy(&said.stdout).trim().to_owned();
        let major = said.strip_prefix('v').and_then(|version| version.split('.').next()?.parse::<u32>().ok());
        if major.is_some_and(|major| major >= OLDEST) {
            return Ok(());
        }
        Err(format!("`{}` is {said}: {OLDEST} or later is needed", self.program.display()))
    }

    /// npm of this machine where Node.js is too, else Debian's: each with the settings that the machine has for it.
    fn npm(&self) -> Result<Command, String> {
        if let Some(npm) = on_path("npm").filter(|_| self.unpacked.is_none()) {
            return Ok(Command::new(npm));
        }
        let folder = fetched("npm", |apt| {
            let all = apt.all_for("npm")?;
            let scripts = |name: &String| {
                ["node-", "libjs-"].iter().any(|start| name.starts_with(start)) || name == "npm"
            };
            Ok(all.into_iter().filter(scripts).collect())
        })?;
        let scripts = folder.join("usr/share/nodejs");
        let mut npm = self.command();
        npm.arg(scripts.join("npm/bin/npm-cli.js")).env("NODE_PATH", scripts);
        Ok(npm)
    }

    /// The packages that the manifests in a folder name, as they are locked there, in a folder of `target/tools`.
    pub(crate) fn packages(&self, name: &str, manifests: &Path) -> Result<PathBuf, String> {
        let same = |folder: &Path, file: &str| {
            let [ours, theirs] = [manifests, folder].map(|folder| fs::read(folder.join(file)));
            matches!((ours, theirs), (Ok(ours), Ok(theirs)) if ours == theirs)
        };
        let serves = |folder: &Path| MANIFESTS.iter().all(|file| same(folder, file));
        let whole = place(name);
        if serves(&whole) {
            return Ok(whole.join("node_modules"));
        }
        let mut npm = self.npm()?;
        let folder = made(name, serves, |fresh| {
            for file in MANIFESTS {
                fs::copy(manifests.join(file), fresh.join(file)).map_err(|error| told(fresh, &error))?;
            }
            npm.current_dir(fresh).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            run(&mut npm).map(|_| ())
        })?;
        Ok(folder.join("node_modules"))
    }
}

/// Its own parts, and the libraries that the machine lacks.
fn needed(apt: &Apt) -> Result<Vec<String>, String> {
    let all = apt.all_for("nodejs")?;
    let needed = all
        .into_iter()
        .filter(|name| name.starts_with("node") || name.starts_with("lib") && !Apt::is_installed(name));
    Ok(needed.collect())
}

/// The library that an unpacked one is started with.
fn preload() -> Result<PathBuf, String> {
    const LIBRARY: &str = "moved.so";
    const SOURCE: &str = "moved.c";
    let current = |folder: &Path| fs::read(folder.join(SOURCE)).is_ok_and(|is| is == MOVED.as_bytes());
    let folder = made("nodejs-moved", current, |fresh| {
        let source = fresh.join(SOURCE);
        fs::write(&source, MOVED).map_err(|error| told(&source, &error))?;
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(fresh.join(LIBRARY)).arg(source).arg("-ldl");
        run(&mut compiler).map(|_| ())
    })?;
    Ok(folder.join(LIBRARY))
}

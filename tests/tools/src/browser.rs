//! A browser that tests drive, and what drives it.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::fetching::{Apt, fetched, made, run, unpack};
use crate::node::Node;
use crate::{libraries, on_path, told};

/// What to install where nothing can be fetched.
const INSTALL: &str = "apt-get install nodejs npm chromium fonts-wqy-microhei";
const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Fonts, and small ones.
const LATIN: &str = "fonts-dejavu-core";
const CHINESE: &str = "fonts-wqy-microhei";
/// Tells fontconfig of them, beside those of the machine.
const FONTS: &str = include_str!("fonts.conf");
/// How long tests may take: a busy machine never decides one.
const PATIENCE: Duration = Duration::from_secs(900);

/// Runs a program in a group of processes of its own, and ends them all once nobody holds its input any more.
const WATCH: &str = r#"
folder=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
tests=$!
(
    trap '' TERM
    read -r _ <&3
    kill -TERM -$$
    sleep 10
    rm -rf "$folder"
    kill -KILL -$$
) >/dev/null 2>&1 &
watch=$!
wait $tests
code=$?
kill -KILL $watch
exit $code
"#;

/// Chromium and the Node.js that drives it, with playwright and axe. `tests/browser/harness.mjs` is what tests import.
#[derive(Debug, Clone)]
pub struct Browser {
    node: Node,
    /// The packages of npm.
    packages: PathBuf,
    chromium: PathBuf,
    /// Where its libraries are, for a fetched one.
    libraries: Option<OsString>,
    /// What tells where fonts are, where the machine has none for Chinese.
    fonts: Option<PathBuf>,
}

impl Browser {
    /// Finds all of it on this machine, and fetches what is not there; test programs may ask at the same time.
    ///
    /// # Errors
    ///
    /// Where a part is neither there nor can be fetched: what to install.
    pub fn at_hand() -> Result<Self, String> {
        Self::found().map_err(|problem| {
            format!("a browser is not at hand and could not be fetched: {problem}\ninstall it: {INSTALL}")
        })
    }

    fn found() -> Result<Self, String> {
        let node = Node::at_hand()?;
        let packages = node.packages("browser", &Self::harness())?;
        let fonts = fonts()?;
        if let Some(chromium) = PROGRAMS.iter().find_map(|program| on_path(program)) {
            return Ok(Browser { node, packages, chromium, libraries: None, fonts });
        }
        let folder = fetched("chromium", needed)?;
        // not the script that Debian starts it with: that one knows only where it is installed
        let chromium = folder.join("usr/lib/chromium/chromium");
        Ok(Browser { node, packages, chromium, libraries: Some(libraries_of(&folder)), fonts })
    }

    /// The folder of what tests in JavaScript import: `harness.mjs` and `elsewhere.mjs`.
    #[must_use]
    pub fn harness() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../browser")
    }

    /// A command that runs Node.js, in which the harness finds the browser.
    #[must_use]
    pub fn node(&self) -> Command {
        let mut node = self.node.command();
        node.env("PROBITY_CHROMIUM", &self.chromium).env("PROBITY_NODE_MODULES", &self.packages);
        for (name, value) in [
            ("PROBITY_CHROMIUM_LIBRARIES", self.libraries.as_deref()),
            ("PROBITY_FONTS", self.fonts.as_deref().map(Path::as_os_str)),
        ] {
            match value {
                Some(value) => node.env(name, value),
                None => node.env_remove(name),
            };
        }
        node
    }

    /// Runs files of tests with `node --test`, with settings of the environment such as `PROBITY_PAGE`; nothing that the
    /// browser keeps outlives it. What they print is returned.
    ///
    /// # Errors
    ///
    /// Where a test fails, or nothing ends in a quarter of an hour: what they print.
    pub fn test<S: AsRef<OsStr>>(&self, files: &[PathBuf], settings: &[(&str, S)]) -> Result<String, String> {
        self.test_within(PATIENCE, files, settings)
    }

    /// The same with another end.
    ///
    /// # Errors
    ///
    /// Where a test fails, or nothing ends in this time: what they print.
    pub fn test_within<S: AsRef<OsStr>>(
        &self,
        patience: Duration,
        files: &[PathBuf],
        settings: &[(&str, S)],
    ) -> Result<String, String> {
        if let Some(missing) = files.iter().find(|file| !file.is_file()) {
            return Err(format!("{}: no such file", missing.display()));
        }
        let folder =
            tempfile::Builder::new().prefix("browser").tempdir().map_err(|error| error.to_string())?;
        let log = folder.path().join("log");
        let out = File::create(&log).and_then(|out| Ok([out.try_clone()?, out]));
        let [out, errors] = out.map_err(|error| told(&log, &error))?;
        let node = self.node();
        let mut tests = Command::new("sh");
        tests.args(["-c", WATCH, "sh"]).arg(folder.path()).arg(node.get_program());
        tests.args(["--test", "--test-reporter=spec"]).args(files);
        for (name, value) in node.get_envs() {
            match value {
                Some(value) => tests.env(name, value),
                None => tests.env_remove(name),
            };
        }
        // where a browser keeps what it remembers
        tests.env("TMPDIR", folder.path()).envs(settings.iter().map(|(name, value)| (name, value)));
        tests.stdin(Stdio::piped()).stdout(out).stderr(errors).process_group(0);
        let mut tests = tests.spawn().map_err(|error| format!("`sh` cannot be run: {error}"))?;
        let began = Instant::now();
        let ended = loop {
            match tests.try_wait().map_err(|error| error.to_string())? {
                Some(status) => break Some(status),
                None if began.elapsed() < patience => thread::sleep(Duration::from_millis(50)),
                None => break None,
            }
        };
        if ended.is_none() {
            drop(tests.stdin.take());
            tests.wait().map_err(|error| error.to_string())?;
        }
        let said = String::from_utf8_lossy(&fs::read(&log).unwrap_or_default()).into_owned();
        match ended {
            Some(status) if status.success() => Ok(said),
            Some(status) => Err(format!("the tests failed ({status}):\n{said}")),
            None => Err(format!("the tests did not end within {} s:\n{said}", patience.as_secs())),
        }
    }
}

/// The browser and the libraries that the machine lacks.
fn needed(apt: &Apt) -> Result<Vec<String>, String> {
    let all = apt.all_for("chromium")?;
    let needed = all.into_iter().filter(|name| {
        // what draws windows and speaks to graphics cards, large, and loaded only where there is a screen
        let unused = ["libgl1-mesa", "libgtk-3", "libllvm", "libperl", "libsystemd-shared", "libz3"];
        let unused = unused.iter().any(|start| name.starts_with(start)) || name.ends_with("-perl");
        let needed = name.starts_with("lib") && !unused || name == "xkb-data";
        name.starts_with("chromium") || needed && !Apt::is_installed(name)
    });
    Ok(needed.collect())
}

/// Where its libraries are, with those that find each other only where they are installed.
fn libraries_of(folder: &Path) -> OsString {
    let own = libraries(folder);
    let hidden =
        env::split_paths(&own).filter(|path| path.starts_with(folder)).map(|path| path.join("pulseaudio"));
    env::join_paths(hidden.chain(env::split_paths(&own))).unwrap_or_default()
}

/// What tells a browser where fonts are, where the machine has none with Chinese characters.
fn fonts() -> Result<Option<PathBuf>, String> {
    const FILE: &str = "fonts.conf";
    let held = run(Command::new("fc-list").args([":lang=zh", "file"]));
    if held.is_ok_and(|held| !held.stdout.is_empty()) {
        return Ok(None);
    }
    let current = |folder: &Path| fs::read(folder.join(FILE)).is_ok_and(|is| is == FONTS.as_bytes());
    let folder = made("fonts", current, |fresh| {
        unpack(&|_: &Apt| Ok(vec![LATIN.to_owned(), CHINESE.to_owned()]), fresh)?;
        fs::write(fresh.join(FILE), FONTS).map_err(|error| told(fresh, &error))
    })?;
    Ok(Some(folder.join(FILE)))
}

//! Finding a Rust toolchain that compiles for `wasm32-unknown-unknown`. Nothing is installed: where none is found, the
//! error names the command that helps.
//!
//! `policies/build/toolchain.sh` finds the same for the released modules, and may install what is missing.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;

/// What policies are compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What brings the target to rustup's compiler.
const RUSTUP_ADD: &str = "rustup target add wasm32-unknown-unknown";
/// What brings Debian's compiler, its sources and a linker.
const APT_INSTALL: &str = "apt-get install rustc-web rust-web-src lld";
/// Debian's compiler.
const DEBIAN: &str = "/usr/bin/rustc";
/// The crates of the standard library that Debian's way builds.
const STANDARD: &str = "core,alloc";

/// Which toolchain is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wanted {
    /// rustup's if it has the target, else Debian's.
    #[default]
    Auto,
    /// The compiler that rustup gives the folder, with its own standard library for the target.
    Rustup,
    /// Debian's compiler, which builds the standard library from Debian's sources: compiler and sources must match.
    Debian,
}

/// A compiler for the target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toolchain {
    /// Where the compiler keeps its own files.
    sysroot: PathBuf,
    commit: String,
    compiler: String,
    host: String,
    /// Debian's way: the linker.
    debian: Option<PathBuf>,
}

impl Toolchain {
    /// Finds one for crates in a folder, where rustup may have been told which compiler to take.
    pub fn find(wanted: Wanted, folder: &Path) -> Result<Self, Error> {
        if Command::new("cargo").arg("--version").output().is_err() {
            return Err(Error::NoToolchain {
                missing: "`cargo` is not on the path".to_owned(),
                help: "install Rust by https://rustup.rs".to_owned(),
            });
        }
        let found = match wanted {
            Wanted::Auto => Self::rustup(folder).or_else(|| Self::debian(folder)),
            Wanted::Rustup => Self::rustup(folder),
            Wanted::Debian => Self::debian(folder),
        };
        found.ok_or_else(|| missing(wanted, runs("rustup")))
    }

    /// `rustup` or `debian`.
    pub fn way(&self) -> &'static str {
        if self.debian.is_some() { "debian" } else { "rustup" }
    }

    /// Who compiles, as the manifest of released modules has it, but for the encoder.
    pub fn builder(&self) -> String {
        format!("{} on {} for {TARGET} by {}", self.compiler, self.host, self.way())
    }

    fn rustup(folder: &Path) -> Option<Self> {
        let libraries =
            printed(OsStr::new("rustc"), folder, &["--print", "target-libdir", "--target", TARGET])?;
        let mut libraries = std::fs::read_dir(libraries.trim_end()).ok()?.flatten();
        let is_core = |name: OsString| {
            let name = name.to_string_lossy();
            name.starts_with("libcore-") && name.ends_with(".rlib")
        };
        libraries.any(|entry| is_core(entry.file_name())).then_some(())?;
        Self::described(OsStr::new("rustc"), folder, None)
    }

    fn debian(folder: &Path) -> Option<Self> {
        let found = Self::described(OsStr::new(DEBIAN), folder, None)?;
        found.standard_library().join("library/Cargo.toml").is_file().then_some(())?;
        Some(Toolchain { debian: Some(linker(folder)?), ..found })
    }

    fn described(compiler: &OsStr, folder: &Path, debian: Option<PathBuf>) -> Option<Self> {
        let facts = printed(compiler, folder, &["-vV"])?;
        let fact = |name: &str| facts.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        Some(Toolchain {
            sysroot: printed(compiler, folder, &["--print", "sysroot"])?.trim_end().into(),
            commit: fact("commit-hash: ")?,
            compiler: facts.lines().next()?.to_owned(),
            host: fact("host: ")?,
            debian,
        })
    }

    /// Where the sources of the standard library are, if they are there.
    fn standard_library(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib/src/rust")
    }

    /// `cargo`, in a folder, with one of its commands and what this toolchain has to tell it. `roots` are folders whose
    /// names must not show in a module.
    pub(crate) fn cargo(&self, folder: &Path, command: &str, roots: &[&Path]) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(folder).args([command, "--target", TARGET]);
        cargo.env("CARGO_ENCODED_RUSTFLAGS", self.flags(roots));
        if let Some(linker) = &self.debian {
            cargo.env("RUSTC", DEBIAN).env("RUSTC_BOOTSTRAP", "1");
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            cargo.arg(format!("-Zbuild-std={STANDARD}"));
        }
        cargo
    }

    /// No path of this machine in a module, so that its bytes are the same on every machine; a stack that leaves room in
    /// the first page of memory, so that a fresh instance costs little. The same as in `policies/build.sh`.
    fn flags(&self, roots: &[&Path]) -> OsString {
        let remap = |from: &Path, to: &str| {
            let mut flag = OsString::from("--remap-path-prefix=");
            flag.push(from);
            flag.push("=");
            flag.push(to);
            flag
        };
        let rust = format!("/rustc/{}", self.commit);
        let mut flags: Vec<OsString> = ["-C", "link-arg=-zstack-size=32768"].map(OsString::from).into();
        flags.extend(roots.iter().map(|root| remap(root, "/probity")));
        flags.extend(cargo_home().map(|home| remap(&home, "/cargo")));
        let sources = self.standard_library();
        flags.push(remap(&sources, &rust));
        flags.extend(sources.canonicalize().ok().map(|sources| remap(&sources, &rust)));
        flags.join(OsStr::new("\u{1f}"))
    }
}

fn cargo_home() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"));
    std::env::var_os("CARGO_HOME").filter(|home| !home.is_empty()).map(PathBuf::from).or_else(home)
}

/// rustup's linker first: LLD 14 of Debian 12 lacks `__heap_end`.
fn linker(folder: &Path) -> Option<PathBuf> {
    let sysroot = printed(OsStr::new("rustc"), folder, &["--print", "sysroot"]).unwrap_or("/usr".to_owned());
    let hosts = std::fs::read_dir(Path::new(sysroot.trim_end()).join("lib/rustlib")).ok();
    let mut linkers: Vec<_> = hosts
        .into_iter()
        .flatten()
        .flatten()
        .map(|host| host.path().join("bin/rust-lld"))
        .filter(|linker| linker.is_file())
        .collect();
    linkers.sort();
    let on_path = || ["rust-lld", "wasm-ld"].into_iter().find(|name| runs(name)).map(PathBuf::from);
    linkers.into_iter().next().or_else(on_path)
}

fn runs(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// What a compiler prints when it is asked about itself.
fn printed(compiler: &OsStr, folder: &Path, arguments: &[&str]) -> Option<String> {
    let out = Command::new(compiler).current_dir(folder).args(arguments).output().ok()?;
    out.status.success().then(|| String::from_utf8_lossy(&out.stdout).into_owned())
}

/// What is missing, and the one command that helps here.
fn missing(wanted: Wanted, has_rustup: bool) -> Error {
    let rustup = match has_rustup {
        true => format!("run `{RUSTUP_ADD}`"),
        false => format!("install Rust by https://rustup.rs and run `{RUSTUP_ADD}`"),
    };
    let debian = format!("run `{APT_INSTALL}` as root");
    let (missing, help) = match wanted {
        Wanted::Auto if has_rustup => {
            (format!("the Rust compiler has no standard library for {TARGET}"), rustup)
        }
        Wanted::Auto if Path::new("/etc/debian_version").exists() => {
            (format!("there is no Rust compiler for {TARGET}"), debian)
        }
        Wanted::Auto => (format!("there is no Rust compiler for {TARGET}"), rustup),
        Wanted::Rustup => (format!("rustup's compiler has no standard library for {TARGET}"), rustup),
        Wanted::Debian => ("Debian's compiler, its sources or a linker is not there".to_owned(), debian),
    };
    Error::NoToolchain { missing, help }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn toolchain(debian: Option<PathBuf>) -> Toolchain {
        Toolchain {
            sysroot: "/opt/rust".into(),
            commit: "c0ffee".to_owned(),
            compiler: "rustc 1.95.0 (c0ffee 2026-04-14)".to_owned(),
            host: "x86_64-unknown-linux-gnu".to_owned(),
            debian,
        }
    }

    /// Arguments and environment of the command, without the flags.
    fn command(toolchain: &Toolchain) -> (Vec<String>, Vec<(String, String)>) {
        let cargo = toolchain.cargo(Path::new("/law"), "rustc", &[Path::new("/law")]);
        let text = |text: &OsStr| text.to_string_lossy().into_owned();
        let arguments = cargo.get_args().map(text).collect();
        let set = cargo.get_envs().filter_map(|(name, value)| Some((text(name), text(value?))));
        (arguments, set.filter(|(name, _)| name != "CARGO_ENCODED_RUSTFLAGS").collect())
    }

    #[test]
    fn rustups_compiler_is_cargos_own() {
        let toolchain = toolchain(None);
        assert_eq!(
            command(&toolchain),
            (["rustc", "--target", TARGET].map(str::to_owned).into(), Vec::new())
        );
        assert_eq!(
            toolchain.builder(),
            "rustc 1.95.0 (c0ffee 2026-04-14) on x86_64-unknown-linux-gnu for wasm32-unknown-unknown by rustup"
        );
    }

    #[test]
    fn debians_compiler_builds_its_standard_library() {
        let (arguments, set) = command(&toolchain(Some("/opt/rust-lld".into())));
        assert_eq!(arguments, ["rustc", "--target", TARGET, "-Zbuild-std=core,alloc"]);
        let expected = [
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "/opt/rust-lld"),
            ("RUSTC", "/usr/bin/rustc"),
            ("RUSTC_BOOTSTRAP", "1"),
        ];
        assert_eq!(set, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn no_folder_of_this_machine_is_left_in_a_module() {
        let flags =
            toolchain(None).flags(&[Path::new("/home/somebody/law"), Path::new("/home/somebody/sdk")]);
        let flags = flags.into_string().unwrap();
        let flags: Vec<_> = flags.split('\u{1f}').collect();
        assert!(flags.starts_with(&["-C", "link-arg=-zstack-size=32768"]), "{flags:?}");
        for remapped in [
            "--remap-path-prefix=/home/somebody/law=/probity",
            "--remap-path-prefix=/home/somebody/sdk=/probity",
            "--remap-path-prefix=/opt/rust/lib/rustlib/src/rust=/rustc/c0ffee",
        ] {
            assert!(flags.contains(&remapped), "{flags:?}");
        }
    }

    #[test]
    fn what_is_missing_is_said_with_one_command() {
        for (wanted, has_rustup, command) in [
            (Wanted::Auto, true, RUSTUP_ADD),
            (Wanted::Rustup, true, RUSTUP_ADD),
            (Wanted::Rustup, false, RUSTUP_ADD),
            (Wanted::Debian, true, APT_INSTALL),
        ] {
            let said = missing(wanted, has_rustup).to_string();
            let other = if command == RUSTUP_ADD { APT_INSTALL } else { RUSTUP_ADD };
            assert!(said.contains(command) && !said.contains(other), "{wanted:?}: {said}");
        }
    }
}

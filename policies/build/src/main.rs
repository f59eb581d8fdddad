//! The tool behind `policies/build.sh` and `host/self-check/build.sh`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use probity_build::manifest::{Manifest, Released, digest};
use probity_build::{Error, browser, check, component, policies, source};

/// Builds policy components and keeps policies/released. Call policies/build.sh, which calls this; for the core of the
/// self-check page, host/self-check/build.sh.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The workspace.
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Print the name of every policy crate.
    List,
    /// Make one component of a core module and its texts.
    Component {
        /// The core module, as cargo built it.
        #[arg(long)]
        core: PathBuf,
        /// A folder of Fluent files, one for each language: first the policy's own, then those of what it is built on.
        #[arg(long, required = true)]
        texts: Vec<PathBuf>,
        /// Where to put the component.
        #[arg(long)]
        out: PathBuf,
    },
    /// Make the components of all policies, with manifest and list.
    Release {
        /// The folder of core modules.
        #[arg(long)]
        cores: PathBuf,
        /// The folder to fill.
        #[arg(long)]
        out: PathBuf,
        /// Who compiled the core modules.
        #[arg(long)]
        builder: String,
    },
    /// Check the released modules against their sources, and against a rebuilt set.
    Check {
        /// The folder of a set that was built again.
        #[arg(long)]
        rebuilt: Option<PathBuf>,
    },
    /// Print the digest of every policy's sources.
    Sources {
        /// Also print what it goes over.
        #[arg(long)]
        parts: bool,
    },
    /// Make the component of the self-check page's core, with its manifest.
    ReleaseBrowser {
        /// The core module, as cargo built it.
        #[arg(long)]
        core: PathBuf,
        /// The folder to fill.
        #[arg(long)]
        out: PathBuf,
        /// Who compiled the core module.
        #[arg(long)]
        builder: String,
    },
    /// Check that component against its sources, and against one that was built again.
    CheckBrowser {
        /// The folder of the one that was built again.
        #[arg(long)]
        rebuilt: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let Arguments { root, task } = Arguments::parse();
    match run(&root, task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path, task: Task) -> Result<bool, Error> {
    match task {
        Task::List => {
            for policy in policies::all(root)? {
                println!("{}", policy.name);
            }
            Ok(true)
        }
        Task::Component { core, texts, out } => {
            write(&out, &component::encode(&read(&core)?, &texts)?)?;
            Ok(true)
        }
        Task::Release { cores, out, builder } => release(root, &cores, &out, &builder),
        Task::Check { rebuilt } => compare(root, rebuilt.as_deref()),
        Task::Sources { parts } => {
            for policy in policies::all(root)? {
                println!("{} {}", source::source_digest(root, &policy.folder)?, policy.name);
                if parts {
                    for (name, bytes) in source::parts(root, &policy.folder)? {
                        println!("  {name} ({} bytes)", bytes.len());
                    }
                }
            }
            Ok(true)
        }
        Task::ReleaseBrowser { core, out, builder } => {
            let builder = format!("{builder}, {}", component::encoder(root)?);
            let built = browser::release(root, &read(&core)?, &out, builder)?;
            println!("{}: {} bytes, {}", browser::FILE, built.size, built.digest);
            Ok(true)
        }
        Task::CheckBrowser { rebuilt } => compare_browser(root, rebuilt.as_deref()),
    }
}

fn release(root: &Path, cores: &Path, out: &Path, builder: &str) -> Result<bool, Error> {
    let builder = format!("{builder}, {}", component::encoder(root)?);
    let mut manifest = Manifest::default();
    let mut modules = Vec::new();
    for policy in policies::all(root)? {
        let bytes = component::encode(&read(&cores.join(policy.core_file()))?, &policy.texts)?;
        manifest.policies.push(Released {
            source_digest: source::source_digest(root, &policy.folder)?,
            file: format!("{}.wasm", policy.name),
            name: policy.name,
            version: policy.version,
            size: bytes.len() as u64,
            digest: digest(&bytes),
            builder: builder.clone(),
        });
        modules.push(bytes);
    }
    // all or nothing: a policy that fails leaves the folder as it was
    std::fs::create_dir_all(out).map_err(|source| Error::File { path: out.to_path_buf(), source })?;
    for (module, bytes) in manifest.policies.iter().zip(&modules) {
        write(&out.join(&module.file), bytes)?;
        println!("{}: {} bytes, {}", module.file, module.size, module.digest);
    }
    manifest.remove_strays(out)?;
    manifest.write(out)?;
    Ok(true)
}

fn compare(root: &Path, rebuilt: Option<&Path>) -> Result<bool, Error> {
    let faults = check::released(root)?;
    for fault in &faults {
        eprintln!("error: {fault}");
    }
    let mut good = faults.is_empty();
    if let Some(rebuilt) = rebuilt {
        for (name, comparison) in check::rebuilt(&root.join(probity_build::manifest::RELEASED), rebuilt)? {
            println!("{name}: {comparison}");
            good &= !matches!(comparison, check::Comparison::Different { .. });
        }
    }
    Ok(good)
}

fn compare_browser(root: &Path, rebuilt: Option<&Path>) -> Result<bool, Error> {
    let faults = browser::released(root)?;
    for fault in &faults {
        eprintln!("error: {fault}");
    }
    let mut good = faults.is_empty();
    if let Some(rebuilt) = rebuilt {
        let comparison = browser::rebuilt(&root.join(browser::RELEASED), rebuilt)?;
        println!("{}: {comparison}", browser::FILE);
        good &= !matches!(comparison, check::Comparison::Different { .. });
    }
    Ok(good)
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|source| Error::File { path: path.to_path_buf(), source })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(path, bytes).map_err(|source| Error::File { path: path.to_path_buf(), source })
}

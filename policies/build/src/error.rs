//! What can go wrong while modules are built and compared.

use std::path::{Path, PathBuf};

/// Why modules cannot be built, digested or compared.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder cannot be read or written.
    #[error("cannot use `{}`: {source}", .path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A file is not TOML of the expected shape.
    #[error("`{}` is not as cargo writes or reads it: {problem}", .path.display())]
    Toml {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        problem: String,
    },
    /// The manifest is not JSON of the expected shape.
    #[error("`{}` is not a manifest of released modules: {source}", .path.display())]
    Manifest {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// A dependency is not where cargo would look for it.
    #[error(
        "dependency `{dependency}` of `{package}` is missing in {place}: run `cargo metadata` to see why"
    )]
    Dependency {
        /// The package.
        package: String,
        /// What it depends on.
        dependency: String,
        /// Where it should be.
        place: &'static str,
    },
    /// A policy has no texts, or one that is not text.
    #[error("no texts for the policy in `{}`: {problem}", .path.display())]
    Texts {
        /// The folder or file.
        path: PathBuf,
        /// What is wrong.
        problem: &'static str,
    },
    /// A folder is no policy crate.
    #[error(
        "`{}` is no policy: {problem}; `probity policy new` makes one that works",
        .path.display()
    )]
    NoPolicy {
        /// The folder.
        path: PathBuf,
        /// What is wrong.
        problem: String,
    },
    /// No compiler for WebAssembly.
    #[error("{missing}, which a policy is compiled with: {help}")]
    NoToolchain {
        /// What is not there.
        missing: String,
        /// What to do.
        help: String,
    },
    /// Cargo cannot build the crate, or cannot be run.
    #[error("cargo does not build the policy: {problem}")]
    Cargo {
        /// What cargo or the system says.
        problem: String,
    },
    /// The core module cannot become a component.
    #[error("not a core module made from the contract: {problem}")]
    Encode {
        /// What is wrong.
        problem: String,
    },
    /// The component is not valid WebAssembly.
    #[error("not a valid component: {source}")]
    Invalid {
        /// What is wrong.
        #[from]
        source: wasmparser::BinaryReaderError,
    },
    /// The component imports something; a policy is pure.
    #[error("the component imports {}: a policy imports nothing", list(.names))]
    Imports {
        /// What it imports.
        names: Vec<String>,
    },
    /// The component does not export the contract.
    #[error("the component does not export `{wanted}`, but {}", list(.names))]
    Exports {
        /// What it should export.
        wanted: &'static str,
        /// What it exports.
        names: Vec<String>,
    },
}

impl Error {
    /// For `map_err` on file operations.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.to_path_buf();
        move |source| Error::File { path, source }
    }
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        return "nothing".to_owned();
    }
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

//! Why there is no page.

use std::fmt;

/// Why no page can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Bytes that are no component.
    #[error(
        "{which} is no WebAssembly component: {problem}; give the file that `probity policy build` writes"
    )]
    NotAComponent {
        /// Which.
        which: Named,
        /// What is wrong.
        problem: String,
    },
    /// A policy that wants something of the page.
    #[error(
        "{which} imports {}: a policy imports nothing; build it with `probity policy build`, or for `wasm32-unknown-unknown`",
        listed(.names)
    )]
    Imports {
        /// Which.
        which: Named,
        /// What it imports.
        names: Vec<String>,
    },
    /// A component that is no policy.
    #[error("{which} does not export `{wanted}`, but {}: give a policy of that contract", listed(.names))]
    Exports {
        /// Which.
        which: Named,
        /// What a policy exports.
        wanted: &'static str,
        /// What it exports.
        names: Vec<String>,
    },
    /// A component whose core modules cannot be run as they stand in its file.
    #[error(
        "{which} cannot run in a browser as the bytes that it is: {problem}; build it with `probity policy build`"
    )]
    NotAsItIs {
        /// Which.
        which: Named,
        /// What would have to be changed.
        problem: String,
    },
}

/// One of the components on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Named {
    /// The core.
    Core,
    /// A policy.
    Policy {
        /// Its position among those that were given.
        position: usize,
        /// SHA-256 of its bytes, `sha256:…`.
        digest: String,
    },
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Named::Core => write!(f, "the core of the page"),
            Named::Policy { position, digest } => write!(f, "policy {} ({digest})", position + 1),
        }
    }
}

fn listed(names: &[String]) -> String {
    match names {
        [] => "nothing".to_owned(),
        names => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
    }
}

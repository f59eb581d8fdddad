//! Why a module is not loaded.

use std::time::Duration;

use probity_core::metadata::MetadataError;
use probity_core::texts::TextsError;

use super::Stop;
use crate::shown::names;

/// A module that was refused, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the module `{module}` ({digest}) is refused: {reason}")]
pub struct Refused {
    /// How the caller or the library knows the module: its policy name, or its place among those added.
    pub module: String,
    /// SHA-256 of its bytes, `sha256:…`.
    pub digest: String,
    /// Why.
    pub reason: Refusal,
}

/// Why a module is refused. Nothing of a refused module ever decides anything.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// It is no WebAssembly at all.
    #[error("it is not WebAssembly: build the policy with `probity-build` and pass the `.wasm` file")]
    NotWasm,
    /// It is a core module.
    #[error(
        "it is a core module, not a component: encode it as a component, with `probity-build` or \
         `wasm-tools component new`"
    )]
    CoreModule,
    /// Its bytes are not a well-formed component.
    #[error(
        "it is not a well-formed component: {problem}; it may be cut off or damaged, so fetch or build it again"
    )]
    Malformed {
        /// What the reader says.
        problem: String,
    },
    /// Its file is too large.
    #[error(
        "it has {size} bytes, and the limit `component_bytes` is {limit}: leave debug information and unused \
         code out, or raise the limit"
    )]
    TooLarge {
        /// Its size.
        size: usize,
        /// The limit.
        limit: usize,
    },
    /// Its bytes are not those that were released.
    #[error("its bytes are not those that were released as {expected}: fetch or build the library again")]
    NotAsReleased {
        /// The digest of the release.
        expected: String,
    },
    /// It imports something.
    #[error(
        "it imports {}, but a policy is a pure function and imports nothing: build it without a system interface \
         (`jco componentize --disable all`, `componentize-py --stub-wasi`, or target `wasm32-unknown-unknown`)",
        names(imports)
    )]
    Imports {
        /// The names of its imports.
        imports: Vec<String>,
    },
    /// It does not speak the contract at all.
    #[error("it exports no `probity:eligibility/eligibility`: build it against the WIT package `{spoken}`")]
    NoContract {
        /// The contract that this host speaks.
        spoken: &'static str,
    },
    /// It speaks a version of the contract that this host does not.
    #[error(
        "it speaks `{found}`, but this host speaks `{spoken}`: build it against that version, or update the host"
    )]
    ContractVersion {
        /// What it speaks.
        found: String,
        /// What this host speaks.
        spoken: &'static str,
    },
    /// It exports the contract's name with other functions or types.
    #[error(
        "its `{function}` is not the function that the contract declares: {problem}; build it against the WIT file"
    )]
    ExportShape {
        /// The function.
        function: &'static str,
        /// Where it differs.
        problem: String,
    },
    /// It has more of something than any policy needs.
    #[error("it has {count} {what}, and {limit} are allowed: link it into one plain module")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many.
        count: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// It would take the compiler too much memory.
    #[error(
        "the locals of its functions times their blocks come to {weight}, and {limit} are allowed: split its largest \
         functions"
    )]
    TooHeavy {
        /// The sum over its functions.
        weight: u64,
        /// What is allowed.
        limit: u64,
    },
    /// It has more than one memory.
    #[error("it has {count} memories, and one is allowed: link it into one module")]
    Memories {
        /// How many.
        count: usize,
    },
    /// It has more than one table.
    #[error("it has {count} tables, and one is allowed: link it into one module")]
    Tables {
        /// How many.
        count: usize,
    },
    /// Its memory begins too large.
    #[error(
        "its memory begins with {bytes} bytes, and the limit `memory_bytes` is {limit}: use less static data, \
         or raise the limit"
    )]
    Memory {
        /// The size with which it begins.
        bytes: u64,
        /// The limit.
        limit: usize,
    },
    /// Its table begins too large.
    #[error(
        "its table begins with {elements} elements, and the limit `table_elements` is {limit}: use fewer indirect \
         calls, or raise the limit"
    )]
    Table {
        /// The size with which it begins.
        elements: u64,
        /// The limit.
        limit: usize,
    },
    /// It takes too long to compile.
    #[error(
        "it was not compiled within {} ms, the limit `compile_time`: split its largest functions, or raise the limit",
        limit.as_millis()
    )]
    TooSlow {
        /// The limit.
        limit: Duration,
    },
    /// Others take the compiler too long already.
    #[error(
        "it was not compiled, since other modules that were given up on are still being compiled: try later"
    )]
    CompilerBusy,
    /// The compiler gave up on it.
    #[error("the compiler itself failed on it: {}", super::stop::REPORT)]
    CompilerFailed,
    /// The engine cannot compile it.
    #[error(
        "the engine cannot compile it: {problem}; policies use WebAssembly 2.0 with one memory and one table"
    )]
    Compile {
        /// What the engine says.
        problem: String,
    },
    /// It has no texts.
    #[error(
        "it has no custom section `probity:texts`: `probity-build` adds it from the policy's `texts` folder"
    )]
    NoTexts,
    /// It has the section of texts more than once.
    #[error(
        "it has {count} custom sections `probity:texts`, and one is expected: build it again from a clean module"
    )]
    ManyTexts {
        /// How many.
        count: usize,
    },
    /// Its texts cannot be read.
    #[error("its texts cannot be read: {0}")]
    Texts(#[from] TextsError),
    /// It was stopped before it declared itself.
    #[error("it gave no answer to `describe`: {0}")]
    Describe(#[from] Stop),
    /// What it declares does not hold together.
    #[error(
        "what it declares does not hold together: {}",
        _0.faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    )]
    Metadata(#[from] MetadataError),
}

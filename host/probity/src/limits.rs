//! What a policy may use up before the host stops it.

use std::time::Duration;

/// The host's limits on a policy. Every limit that is hit is an error that names the limit, its value and the policy;
/// none of them ever becomes a determination.
///
/// Start from the defaults and change what is needed:
///
/// ```
/// let mut limits = probity::Limits::default();
/// limits.fuel = 10_000_000;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Size of a component's file, in bytes.
    pub component_bytes: usize,
    /// Time to compile a component, where the compile cache does not have it.
    pub compile_time: Duration,
    /// Linear memory of one evaluation, in bytes.
    pub memory_bytes: usize,
    /// Elements of a policy's one table.
    pub table_elements: usize,
    /// Stack of one evaluation, in bytes. The calling thread must have this much and some 256 KiB more.
    pub stack_bytes: usize,
    /// Fuel of one call: about one unit for each WebAssembly instruction. Deterministic, so that the same case meets
    /// the same limit on every machine that is fast enough to use it up within `wall_time`.
    pub fuel: u64,
    /// Wall time of one call: the backstop behind `fuel`, kept to within some ten milliseconds.
    pub wall_time: Duration,
    /// Bytes that one answer may take in the host's memory.
    pub answer_bytes: usize,
    /// Findings of one evaluation.
    pub findings: usize,
    /// Evaluations that run at the same time; further ones wait for their turn.
    pub concurrency: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            component_bytes: 1 << 20,
            compile_time: Duration::from_secs(20),
            memory_bytes: 16 << 20,
            table_elements: 1_000,
            stack_bytes: 512 << 10,
            fuel: 50_000_000,
            wall_time: Duration::from_millis(100),
            // as much as a policy's whole memory: an answer beyond it points at the same bytes again and again
            answer_bytes: 16 << 20,
            findings: 10_000,
            // evaluations compute and never wait, so a few for each core are plenty
            concurrency: 32,
        }
    }
}

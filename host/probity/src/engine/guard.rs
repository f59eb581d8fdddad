//! What an evaluation's store holds: the guard over its memory and table.

use crate::error::Stop;
use crate::limits::Limits;
use crate::shown::told;

/// Refuses memory and tables beyond the limits, and remembers which; and how large the memory became.
#[derive(Debug)]
pub(crate) struct Guard {
    memory_bytes: usize,
    table_elements: usize,
    peak_bytes: usize,
}

/// A limit that was hit while a policy ran: an error inside wasmtime, which stops the policy at once. A refused
/// `memory.grow` that returned -1 would end as any trap the policy likes, and the limit would go unnamed.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct LimitHit(pub(super) Stop);

impl Guard {
    pub(super) fn new(limits: &Limits) -> Self {
        Guard { memory_bytes: limits.memory_bytes, table_elements: limits.table_elements, peak_bytes: 0 }
    }

    /// The largest size that the memory had: no memory ever shrinks.
    pub(crate) fn peak_bytes(&self) -> usize {
        self.peak_bytes
    }
}

impl wasmtime::ResourceLimiter for Guard {
    fn memory_growing(&mut self, _: usize, bytes: usize, own: Option<usize>) -> wasmtime::Result<bool> {
        let limit = self.memory_bytes;
        if bytes > limit {
            return Err(stop(Stop::Memory { bytes, limit }));
        }
        // beyond what the module itself declares: an ordinary refusal, the same on every machine
        let granted = own.is_none_or(|own| bytes <= own);
        if granted {
            self.peak_bytes = self.peak_bytes.max(bytes);
        }
        Ok(granted)
    }

    fn memory_grow_failed(&mut self, error: wasmtime::Error) -> wasmtime::Result<()> {
        // this machine is short of memory: a policy that went on could decide otherwise than elsewhere
        Err(stop(Stop::Resources { problem: told(&error) }))
    }

    fn table_growing(&mut self, _: usize, elements: usize, own: Option<usize>) -> wasmtime::Result<bool> {
        let limit = self.table_elements;
        if elements > limit {
            return Err(stop(Stop::Table { elements, limit }));
        }
        Ok(own.is_none_or(|own| elements <= own))
    }

    fn table_grow_failed(&mut self, error: wasmtime::Error) -> wasmtime::Result<()> {
        Err(stop(Stop::Resources { problem: told(&error) }))
    }
}

fn stop(stop: Stop) -> wasmtime::Error {
    wasmtime::Error::from(LimitHit(stop))
}

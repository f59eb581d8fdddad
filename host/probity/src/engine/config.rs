//! How wasmtime is set up: deterministic, limited, and fast for many short evaluations.

use wasmtime::{Config, Enabled, Engine, InstanceAllocationStrategy, PoolingAllocationConfig, Strategy};

use crate::limits::Limits;

/// Core instances that one component may need: as many as the limit on instantiations in its file.
const CORE_INSTANCES: u32 = 16;

/// From so many slots on, wasmtime gives each thread a part of the pool: a thread then finds the memory that it used
/// last in its own processor's cache, and takes no lock that others want. The gate still lets in only `concurrency`;
/// a slot reserves 4 GiB of address space, and 128 of them half a TiB of the 128 TiB that a process has.
const SLOTS_PER_THREAD_FROM: u32 = 128;

/// An engine, and whether the pool of instances could not be reserved.
pub(super) fn engine(limits: &Limits, pooled: bool) -> wasmtime::Result<(Engine, Option<String>)> {
    if !pooled {
        let mut config = common(limits);
        config.allocation_strategy(InstanceAllocationStrategy::OnDemand);
        return Ok((Engine::new(&config)?, None));
    }
    let with_pool = |slots: u32| {
        let mut config = common(limits);
        config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool(limits, slots)));
        Engine::new(&config)
    };
    let few = limits.concurrency;
    match with_pool(few.max(SLOTS_PER_THREAD_FROM)).or_else(|_| with_pool(few)) {
        Ok(engine) => Ok((engine, None)),
        // Address space is short (a container's or `ulimit -v` limit, or a very large `concurrency`): on-demand
        // instances are some ten times slower to make and otherwise the same.
        Err(error) => {
            let mut config = common(limits);
            config.allocation_strategy(InstanceAllocationStrategy::OnDemand);
            // Only what a policy may use, instead of 4 GiB for each instance; memory accesses are then checked in code.
            config.memory_reservation(limits.memory_bytes as u64);
            config.memory_reservation_for_growth(0);
            config.memory_guard_size(64 << 10);
            Ok((Engine::new(&config)?, Some(format!("{error:#}"))))
        }
    }
}

fn common(limits: &Limits) -> Config {
    let mut config = Config::new();
    config.strategy(Strategy::Cranelift);

    // The same case and module give the same findings on every machine: no NaN bits and no relaxed instructions that
    // depend on the processor. Threads are not even built in.
    config.cranelift_nan_canonicalization(true);
    config.wasm_relaxed_simd(false);
    config.relaxed_simd_deterministic(true);

    // A policy is one module with one 32-bit memory; nothing else is needed, so nothing else is accepted.
    config.wasm_memory64(false);
    config.wasm_multi_memory(false);

    // Sync calls only: state for concurrent calls would cost three to five times an empty call.
    config.concurrency_support(false);

    // Fuel is the limit that takes part in a decision; the epoch is the backstop on wall time.
    config.consume_fuel(true);
    config.epoch_interruption(true);
    config.max_wasm_stack(limits.stack_bytes);

    // A trap names its kind, which is what an error says; frames and addresses would be for the policy's author, who
    // has a debugger, and make compiled code larger.
    config.wasm_backtrace_max_frames(None);
    config.generate_address_map(false);
    config
}

fn pool(limits: &Limits, slots: u32) -> PoolingAllocationConfig {
    let mut pool = PoolingAllocationConfig::new();

    // At least one slot for each evaluation at a time; a gate lets no more in, so the pool never runs out.
    pool.total_component_instances(slots);
    // A component has at most so many core instances, its own and those that its encoder adds.
    pool.max_core_instances_per_component(CORE_INSTANCES);
    pool.total_core_instances(slots.saturating_mul(CORE_INSTANCES));
    // One memory and one table for each evaluation: a policy with more is refused when it is loaded.
    pool.total_memories(slots);
    pool.total_tables(slots);

    // No larger than a policy may grow: bounds the address space that a slot commits.
    pool.max_memory_size(limits.memory_bytes);
    pool.table_elements(limits.table_elements);

    // A policy written on the guest library touches its first page or two of memory: resetting them by copying, not
    // by a system call, is what makes a fresh instance for each evaluation affordable, also on many threads.
    pool.linear_memory_keep_resident(128 << 10);
    // All of a table of 1,000 elements, for the same reason.
    pool.table_keep_resident(limits.table_elements.saturating_mul(size_of::<usize>()));

    // Slots that keep the last policy's memory image mapped: all that can be in use at a time.
    pool.max_unused_warm_slots(slots);

    // Off, and to stay off in wasmtime 48: a dirty page that was swapped out may not be reset (wasmtime pull request
    // 14357), so that data of one case could reach the next.
    pool.pagemap_scan(Enabled::No);
    pool
}

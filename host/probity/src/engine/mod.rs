//! Running policies: wasmtime with its limits, one fresh instance for each call.

mod cache;
mod compile;
mod config;
mod gate;
mod guard;
mod precompiled;
mod ticker;

use std::path::PathBuf;

use serde::Serialize;
use wasmtime::component::{Component, Instance, InstancePre, Linker};
use wasmtime::{Store, Trap};

use crate::error::{Error, Refusal, Stop};
use crate::limits::Limits;
use crate::shown::told;
use cache::Cache;
use compile::Compiler;
use gate::Gate;
pub(crate) use guard::Guard;
use guard::LimitHit;
use ticker::Ticker;

/// Where compiled code is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CachePlace {
    /// In this user's cache folder.
    Default,
    /// In a folder of the caller's choice.
    Folder(PathBuf),
    /// Nowhere.
    None,
}

/// Something that a runtime does without, and why. It decides the same, only slower.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Warning {
    /// Compiled code is not kept.
    #[error(
        "compiled policies are not cached: {problem}; name another folder with `XDG_CACHE_HOME` or `cache_dir`"
    )]
    NoCache {
        /// Why not.
        problem: String,
    },
    /// Instances are made on demand.
    #[error(
        "instances are made on demand, which is slower: {problem}; give the process more address space, or lower \
         `concurrency`"
    )]
    NoPool {
        /// What the engine says.
        problem: String,
    },
}

/// One wasmtime engine with everything that keeps its policies within their limits.
pub(crate) struct Engine {
    engine: wasmtime::Engine,
    linker: Linker<Guard>,
    limits: Limits,
    gate: Gate,
    cache: Cache,
    compiler: Compiler,
    warnings: Vec<Warning>,
    _ticker: Ticker,
}

/// A store with an instance in it, and a place behind the gate for as long as it lives.
pub(crate) struct Running<'a> {
    pub(crate) store: Store<Guard>,
    pub(crate) instance: Instance,
    engine: &'a Engine,
    _place: gate::Place<'a>,
}

impl Engine {
    /// Sets everything up.
    pub(crate) fn new(limits: Limits, cache: CachePlace, pooled: bool) -> Result<Self, Error> {
        let problem = |problem: String| Error::Engine { problem };
        // without a place nobody would ever be served
        let limits = Limits { concurrency: limits.concurrency.max(1), ..limits };
        let (engine, no_pool) = config::engine(&limits, pooled).map_err(|error| problem(told(&error)))?;
        let ticker =
            Ticker::start(&engine).map_err(|error| problem(format!("no thread for its clock: {error}")))?;
        let (cache, no_cache) = Cache::open(cache, &engine, &limits);
        let warnings = no_cache
            .map(|problem| Warning::NoCache { problem })
            .into_iter()
            .chain(no_pool.map(|problem| Warning::NoPool { problem }))
            .collect();
        Ok(Engine {
            linker: Linker::new(&engine),
            engine,
            gate: Gate::new(limits.concurrency),
            limits,
            cache,
            compiler: Compiler::default(),
            warnings,
            _ticker: ticker,
        })
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Compiled code for a component, and whether it comes from the cache.
    pub(crate) fn component(&self, bytes: &[u8], digest: &str) -> Result<(Component, bool), Refusal> {
        match self.cache.load(&self.engine, digest) {
            Some(component) => Ok((component, true)),
            None => Ok((self.compiler.compile(&self.engine, bytes, self.limits.compile_time)?, false)),
        }
    }

    /// What this build found out about a module before, as JSON, if it accepted it under the same limits.
    pub(crate) fn remembered(&self, digest: &str) -> Option<Vec<u8>> {
        self.cache.load_facts(digest)
    }

    /// Remembers the code of a module that was accepted.
    pub(crate) fn remember_code(&self, component: &Component, digest: &str) {
        self.cache.store(component, digest);
    }

    /// Remembers what was found out about a module that was accepted.
    pub(crate) fn remember<T: Serialize>(&self, facts: &T, digest: &str) {
        self.cache.store_facts(facts, digest);
    }

    /// Everything about an instance that does not depend on the case, worked out once.
    pub(crate) fn prepare(&self, component: &Component) -> Result<InstancePre<Guard>, Refusal> {
        self.linker.instantiate_pre(component).map_err(|error| Refusal::Compile { problem: told(&error) })
    }

    /// A fresh instance, within all limits.
    pub(crate) fn start(&self, policy: &InstancePre<Guard>) -> Result<Running<'_>, Stop> {
        let place = self.gate.enter();
        let mut store = Store::new(&self.engine, Guard::new(&self.limits));
        store.limiter(|guard| guard);
        store.set_hostcall_fuel(self.limits.answer_bytes);
        self.refill(&mut store)?;
        let instance = policy.instantiate(&mut store).map_err(|error| {
            self.stop(&error).unwrap_or_else(|| Stop::Resources { problem: told(&error) })
        })?;
        Ok(Running { store, instance, engine: self, _place: place })
    }

    fn refill(&self, store: &mut Store<Guard>) -> Result<(), Stop> {
        store.set_fuel(self.limits.fuel).map_err(|error| Stop::Resources { problem: told(&error) })?;
        store.set_epoch_deadline(Ticker::deadline(self.limits.wall_time));
        Ok(())
    }

    /// The limit that was hit or the trap, if the error is one.
    fn stop(&self, error: &wasmtime::Error) -> Option<Stop> {
        if let Some(LimitHit(stop)) = error.downcast_ref::<LimitHit>() {
            return Some(stop.clone());
        }
        let limits = &self.limits;
        match error.downcast_ref::<Trap>()? {
            Trap::OutOfFuel => Some(Stop::Fuel { limit: limits.fuel }),
            Trap::Interrupt => Some(Stop::WallTime { limit: limits.wall_time }),
            Trap::StackOverflow => Some(Stop::Stack { limit: limits.stack_bytes }),
            trap => Some(Stop::Trap { trap: trap.to_string() }),
        }
    }
}

impl Running<'_> {
    /// Makes one call and says how much fuel it and everything before it used.
    pub(crate) fn call<R>(
        &mut self,
        call: impl FnOnce(&mut Store<Guard>, &Instance) -> wasmtime::Result<R>,
    ) -> Result<(R, u64), Stop> {
        let answer = call(&mut self.store, &self.instance).map_err(|error| self.engine.unanswered(&error))?;
        let left = self.store.get_fuel().unwrap_or_default();
        Ok((answer, self.engine.limits.fuel.saturating_sub(left)))
    }

    /// Fills up fuel and time for another call on the same instance.
    #[cfg(feature = "bench")]
    pub(crate) fn again(&mut self) -> Result<(), Stop> {
        self.engine.refill(&mut self.store)
    }
}

impl Engine {
    fn unanswered(&self, error: &wasmtime::Error) -> Stop {
        if let Some(stop) = self.stop(error) {
            return stop;
        }
        // wasmtime keeps the type of this error to itself
        if format!("{error:#}").contains("fuel allocated for hostcalls has been exhausted") {
            return Stop::Answer { limit: self.limits.answer_bytes };
        }
        Stop::Unreadable { problem: told(error) }
    }
}

//! The runtime: the loaded policies and the engine that runs them.

use std::path::PathBuf;
use std::sync::Arc;

use probity_core::case::{Case, Tender};
use probity_core::determination::PolicyIdentity;
use probity_core::lower::ParameterOverrides;

use crate::embedded::{EMBEDDED, Embedded};
use crate::engine::{CachePlace, Engine, Warning};
use crate::error::{Duplicate, Error, LoadedModule};
use crate::inspection::Inspection;
use crate::limits::Limits;
use crate::policy::Policy;
use crate::screening::{Screening, ScreeningBuilder};
use crate::self_check::DecidingModule;
use crate::shown::shown;

/// The loaded policies and the engine that runs them. Built once and shared: cloning it costs nothing, and every
/// method can be called from any number of threads at the same time.
#[derive(Clone)]
pub struct Runtime {
    pub(crate) engine: Arc<Engine>,
    pub(crate) policies: Arc<[Arc<Policy>]>,
    /// Positions of the policies that the caller added.
    added: Arc<[usize]>,
}

impl Runtime {
    /// A builder with the defaults: the released policies, the default [`Limits`], the default cache folder.
    pub fn builder() -> RuntimeBuilder {
        RuntimeBuilder {
            limits: Limits::default(),
            cache: CachePlace::Default,
            embedded: true,
            pooled: true,
            replaced: false,
            only_for: None,
            modules: Vec::new(),
            beside: None,
        }
    }

    /// Begins a screening: the policies that a portal applies.
    pub fn screening(&self) -> ScreeningBuilder<'_> {
        ScreeningBuilder::new(self)
    }

    /// The screening that the tender of a case asks for: all loaded policies that govern it, by its jurisdiction or by
    /// who finances it, in the version in force on its notice date.
    ///
    /// # Errors
    ///
    /// [`Error::NoPolicyApplies`] where none governs it.
    pub fn screening_for(&self, case: &Case) -> Result<Screening, Error> {
        self.screening().governing(case)?.build()
    }

    /// The loaded policies, released ones first.
    pub fn policies(&self) -> impl Iterator<Item = &Arc<PolicyIdentity>> {
        self.policies.iter().map(|policy| policy.identity())
    }

    /// The policies of the modules that were added to the released ones, each once, in the order in which they were
    /// added; also one whose module is a released one.
    pub fn added(&self) -> impl Iterator<Item = &Arc<PolicyIdentity>> {
        self.added.iter().filter_map(|at| self.policies.get(*at)).map(|policy| policy.identity())
    }

    /// The modules of the loaded policies, in the same order; nothing is set in them.
    pub fn modules(&self) -> Vec<DecidingModule> {
        let none = ParameterOverrides::new();
        self.policies.iter().map(|policy| DecidingModule::new(policy, &none)).collect()
    }

    /// What can be told about the modules of the loaded policies, in the same order.
    pub fn inspections(&self) -> impl Iterator<Item = &Inspection> {
        self.policies.iter().map(|policy| policy.inspection())
    }

    /// What can be told about a module that is not loaded, also about one that would be refused. `module` is how
    /// messages name it: its file, for example.
    pub fn inspect(&self, module: &str, bytes: &[u8]) -> Inspection {
        Policy::inspect(&self.engine, module, bytes)
    }

    /// The bytes of a loaded module, by their digest.
    pub fn module(&self, digest: &str) -> Option<&[u8]> {
        let policy = self.policies.iter().find(|policy| policy.identity().digest == digest)?;
        Some(policy.bytes())
    }

    /// What the runtime does without, and why. It decides the same, only slower.
    pub fn warnings(&self) -> &[Warning] {
        self.engine.warnings()
    }

    /// The policy of the module with this digest, if it is loaded.
    fn loaded(&self, digest: &str) -> Option<Arc<Policy>> {
        self.policies.iter().find(|policy| policy.identity().digest == digest).cloned()
    }

    /// The limits that it was built with.
    pub fn limits(&self) -> &Limits {
        self.engine.limits()
    }
}

impl std::fmt::Debug for Runtime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let policies: Vec<_> = self.policies().map(|policy| &policy.info.name).collect();
        f.debug_struct("Runtime").field("policies", &policies).finish_non_exhaustive()
    }
}

/// Sets up a [`Runtime`].
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct RuntimeBuilder {
    limits: Limits,
    cache: CachePlace,
    embedded: bool,
    pooled: bool,
    replaced: bool,
    only_for: Option<Tender>,
    modules: Vec<(String, Vec<u8>)>,
    beside: Option<Runtime>,
}

impl RuntimeBuilder {
    /// What a policy may use up.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Keeps compiled code in a folder, or, with `None`, in the default one: `$XDG_CACHE_HOME/probity` or
    /// `$HOME/.cache/probity`. It is made if it is not there.
    ///
    /// Code of somebody else's making must never run, so the folder has to belong to the user of this process, and every
    /// folder above it to that user or to the system's (root). None of them may be one that others can write; above it,
    /// one like `/tmp` may, in which nobody can move what is another's. A folder that is not so, or of a system on which
    /// this cannot be told (all but Unix), is not used, which [`Runtime::warnings`] reports.
    pub fn cache_dir(mut self, folder: Option<PathBuf>) -> Self {
        self.cache = folder.map_or(CachePlace::Default, CachePlace::Folder);
        self
    }

    /// Keeps no compiled code.
    pub fn no_cache(mut self) -> Self {
        self.cache = CachePlace::None;
        self
    }

    /// Is for a process that decides once and ends: instances are made on demand, since a pool of them would cost more to
    /// set up than it saves. It decides the same.
    pub fn once(mut self) -> Self {
        self.pooled = false;
        self
    }

    /// As [`RuntimeBuilder::once`], for one case whose tender chooses the policies: released policies that do not
    /// govern it are left out. Where none governs it, all are loaded, so that an error can name them.
    pub fn once_for(mut self, case: &Case) -> Self {
        self.only_for = Some(case.document().tender.clone());
        self.once()
    }

    /// Leaves the released policies out.
    pub fn without_embedded(mut self) -> Self {
        self.embedded = false;
        self
    }

    /// Lets the modules that are added take the place of the released policies of their names, in every version: so a
    /// draft can keep the name and version of what it is to follow, and is what answers for that name.
    pub fn replace_embedded(mut self) -> Self {
        self.replaced = true;
        self
    }

    /// Adds a policy. Messages name it by its place among those added; [`RuntimeBuilder::named_module`] gives it a
    /// better name.
    pub fn module(self, bytes: impl Into<Vec<u8>>) -> Self {
        let name = format!("module {}", self.modules.len() + 1);
        self.named_module(name, bytes)
    }

    /// Adds a policy that messages name like this: by its file, for example.
    pub fn named_module(mut self, module: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.modules.push((module.into(), bytes.into()));
        self
    }

    /// Runs on the engine of another runtime, within its limits and beside it, and takes over what it has loaded: a
    /// module that is in both is neither checked nor compiled again.
    pub fn beside(mut self, runtime: &Runtime) -> Self {
        self.limits = *runtime.limits();
        self.beside = Some(runtime.clone());
        self
    }

    /// What a policy may use up, as set so far.
    pub(crate) fn limits_of(&self) -> &Limits {
        &self.limits
    }

    /// Loads and checks all policies.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] for the first module that is refused, [`Error::Duplicate`] where two different modules claim
    /// the same name and version, [`Error::Engine`] where the limits do not work on this machine.
    pub fn build(self) -> Result<Runtime, Error> {
        let beside = self.beside.as_ref();
        let engine = match beside {
            Some(runtime) => Arc::clone(&runtime.engine),
            None => Arc::new(Engine::new(self.limits, self.cache.clone(), self.pooled)?),
        };
        let load = |(module, bytes): &(String, Vec<u8>)| {
            let loaded = beside.and_then(|runtime| runtime.loaded(&crate::anatomy::digest(bytes)));
            loaded.map_or_else(|| Policy::load(&engine, module, bytes).map(Arc::new), Ok)
        };
        let modules = self.modules.iter().map(load).collect::<Result<Vec<_>, _>>()?;
        let mut policies: Vec<Arc<Policy>> = Vec::new();
        for policy in self.released(&engine, &modules)? {
            add(&mut policies, policy)?;
        }
        let mut added = Vec::new();
        for policy in modules {
            let at = add(&mut policies, policy)?;
            if !added.contains(&at) {
                added.push(at);
            }
        }
        Ok(Runtime { engine, policies: policies.into(), added: added.into() })
    }

    /// The released policies that are wanted beside the modules that were added.
    fn released(&self, engine: &Engine, modules: &[Arc<Policy>]) -> Result<Vec<Arc<Policy>>, Error> {
        let replaced = |name: &str| self.replaced && modules.iter().any(|policy| policy.name() == name);
        let wanted = EMBEDDED.iter().filter(|released| self.embedded && !replaced(released.name));
        let only_for = self.only_for.as_ref();
        let beside = self.beside.as_ref();
        let load = |released: &Embedded, only_for| match beside
            .and_then(|runtime| runtime.loaded(released.digest))
        {
            Some(policy) => Ok(Some(policy)),
            None => Policy::released(engine, released, only_for).map(|policy| policy.map(Arc::new)),
        };
        let (mut policies, mut left_out) = (Vec::new(), Vec::new());
        for released in wanted {
            match load(released, only_for)? {
                Some(policy) => policies.push(policy),
                None => left_out.push(released),
            }
        }
        let governs = |policy: &Arc<Policy>| only_for.is_none_or(|tender| policy.governs(tender));
        if policies.iter().any(governs) {
            policies.retain(governs);
        } else {
            for released in left_out {
                policies.extend(load(released, None)?);
            }
        }
        Ok(policies)
    }
}

/// Adds a policy, unless it is there already, and says where it stands.
fn add(policies: &mut Vec<Arc<Policy>>, policy: Arc<Policy>) -> Result<usize, Error> {
    let same = |other: &Arc<Policy>| other.name() == policy.name() && other.version() == policy.version();
    let Some((at, same)) = policies.iter().enumerate().find(|(_, other)| same(other)) else {
        policies.push(policy);
        return Ok(policies.len() - 1);
    };
    let module = |policy: &Policy| LoadedModule {
        module: shown(&policy.inspection().module),
        digest: policy.identity().digest.clone(),
    };
    if same.identity().digest == policy.identity().digest {
        return Ok(at);
    }
    Err(Duplicate {
        policy: policy.name().to_owned(),
        version: policy.version().clone(),
        first: module(same),
        second: module(&policy),
    }
    .into())
}

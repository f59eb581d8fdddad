//! What the service decides by.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use probity::core::impact::Entry;
use probity::core::ledger::InForce;
use probity::core::self_check::Choose;
use probity::{
    Case, DecidingModule, Determination, Error, Event, Live, PolicySet, Runtime, RuntimeBuilder, Screening,
};

/// What the service decides by.
pub struct Policies(Kind);

enum Kind {
    /// As a trust file and its lock name them, and as these change.
    Trusted { live: Live, listener: Arc<OnceLock<Listener>> },
    /// The same ones until the end.
    Loaded { runtime: Runtime, screening: Option<Screening> },
}

type Listener = Box<dyn Fn(&Event) + Send + Sync>;

/// The policies that govern one case, as they were when it was asked.
pub(crate) struct Governing {
    pub(crate) screening: Screening,
    runtime: Runtime,
    set: Option<Arc<PolicySet>>,
}

impl Policies {
    /// Those in use of a trust file; what changes in it, its lock and its store is taken up while the service runs.
    ///
    /// # Errors
    ///
    /// As [`Live::start`].
    pub fn trusted(file: &Path, builder: RuntimeBuilder) -> Result<Self, Error> {
        let listener: Arc<OnceLock<Listener>> = Arc::default();
        let told = Arc::clone(&listener);
        let live = Live::start(file, builder, move |event| {
            if let Some(listener) = told.get() {
                listener(event);
            }
        })?;
        Ok(Policies(Kind::Trusted { live, listener }))
    }

    /// Those of a runtime, until the end: all of a screening, or, without one, those that govern the tender.
    pub fn loaded(runtime: Runtime, screening: Option<Screening>) -> Self {
        Policies(Kind::Loaded { runtime, screening })
    }

    /// The set of this moment, where a trust file names it.
    pub fn set(&self) -> Option<Arc<PolicySet>> {
        match &self.0 {
            Kind::Trusted { live, .. } => Some(live.policies()),
            Kind::Loaded { .. } => None,
        }
    }

    /// Who is told what happens to the policies; whoever is named first.
    pub(crate) fn tell(&self, listener: impl Fn(&Event) + Send + Sync + 'static) {
        if let Kind::Trusted { listener: told, .. } = &self.0 {
            // whoever was named first stays
            let _ = told.set(Box::new(listener));
        }
    }

    /// The policies that govern a case.
    pub(crate) fn governing(&self, case: &Case) -> Result<Governing, Error> {
        match &self.0 {
            Kind::Trusted { live, .. } => {
                let set = live.policies();
                let (screening, runtime) = (set.screening_for(case)?, set.runtime().clone());
                Ok(Governing { screening, runtime, set: Some(set) })
            }
            Kind::Loaded { runtime, screening } => {
                let screening = screening.clone().map_or_else(|| runtime.screening_for(case), Ok)?;
                Ok(Governing { screening, runtime: runtime.clone(), set: None })
            }
        }
    }

    /// The modules by which the service decides at this moment, and which of them it asks about a tender.
    pub(crate) fn modules(&self) -> Result<(Vec<DecidingModule>, Choose), Error> {
        match &self.0 {
            Kind::Trusted { live, .. } => Ok((live.policies().modules()?, Choose::Governing)),
            Kind::Loaded { screening: Some(screening), .. } => Ok((screening.modules(), Choose::All)),
            Kind::Loaded { runtime, screening: None } => Ok((runtime.modules(), Choose::Governing)),
        }
    }

    /// The runtime of this moment.
    pub(crate) fn runtime(&self) -> Runtime {
        match &self.0 {
            Kind::Trusted { live, .. } => live.policies().runtime().clone(),
            Kind::Loaded { runtime, .. } => runtime.clone(),
        }
    }

    /// Reads trust file, lock and store again; says whether there are any.
    pub(crate) fn reload(&self) -> Result<bool, Error> {
        match &self.0 {
            Kind::Trusted { live, .. } => live.reload().map(|()| true),
            Kind::Loaded { .. } => Ok(false),
        }
    }

    /// The same where one of the files has changed.
    pub(crate) fn reload_if_changed(&self) -> Result<bool, Error> {
        match &self.0 {
            Kind::Trusted { live, .. } => live.reload_if_changed(),
            Kind::Loaded { .. } => Ok(false),
        }
    }
}

impl std::fmt::Debug for Policies {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Policies").field(&self.runtime()).finish()
    }
}

impl Governing {
    /// What was in force when they were asked, as a ledger says it.
    pub(crate) fn in_force(&self) -> InForce {
        self.set.as_ref().map_or_else(|| self.runtime.in_force(), |set| set.in_force())
    }

    /// Records what the shadows would have changed, apart from the decision: whatever goes wrong with it stops nothing.
    pub(crate) fn shadow(&self, decided: &Determination, language: &str) {
        let Some(set) = &self.set else { return };
        let entries = set.shadow(decided, language);
        if entries.is_empty() {
            return;
        }
        let store = set.setup().store();
        let record = |entry: &Entry| -> Result<(), String> {
            let entry = serde_json::to_value(entry).map_err(|error| error.to_string())?;
            store.record_shadow(&entry).map_err(|error| error.to_string())
        };
        if let Some(error) = entries.iter().find_map(|entry| record(entry).err()) {
            tracing::warn!(error, "what a shadow would have changed was not recorded");
        }
    }
}

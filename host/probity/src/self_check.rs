//! The bidder's self-check on the policies of a runtime.

use std::sync::Arc;

use probity_core::determination::PolicyIdentity;
use probity_core::lower::{LoweredCase, ParameterOverrides};
use probity_core::self_check::{Choose, Policies};
use probity_core::verdict::{RawStep, Verdict};

use crate::error::Call;
use crate::policy::{Answered, Policy, Started};
use crate::runtime::Runtime;

/// A module that decides, and what the portal sets in it: what a self-check needs to decide the same.
#[derive(Clone)]
pub struct DecidingModule {
    policy: Arc<Policy>,
    parameters: ParameterOverrides,
}

impl DecidingModule {
    pub(crate) fn new(policy: &Arc<Policy>, parameters: &ParameterOverrides) -> Self {
        DecidingModule { policy: Arc::clone(policy), parameters: parameters.clone() }
    }

    /// What it declares, and its digest.
    pub fn identity(&self) -> &Arc<PolicyIdentity> {
        self.policy.identity()
    }

    /// The bytes of the module.
    pub fn bytes(&self) -> &[u8] {
        self.policy.bytes()
    }

    /// Values that the portal sets instead of the policy's own, by parameter id.
    pub fn parameters(&self) -> &ParameterOverrides {
        &self.parameters
    }
}

impl std::fmt::Debug for DecidingModule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("DecidingModule").field(&self.identity().digest).finish()
    }
}

/// All policies of a runtime, for a [`Session`](probity_core::self_check::Session) that is not in a browser.
#[derive(Debug, Clone)]
pub struct AtHand {
    runtime: Runtime,
    identities: Vec<Arc<PolicyIdentity>>,
}

impl AtHand {
    /// Those of a runtime.
    pub fn new(runtime: &Runtime) -> Self {
        AtHand { runtime: runtime.clone(), identities: runtime.policies().cloned().collect() }
    }

    fn call<T>(
        &self,
        at: usize,
        call: Call,
        ask: impl FnOnce(&mut Started<'_>) -> Answered<T>,
    ) -> Result<T, String> {
        let policy: &Arc<Policy> =
            self.runtime.policies.get(at).ok_or_else(|| format!("there is no policy {at}"))?;
        let answered = policy.start(&self.runtime.engine).and_then(|mut started| ask(&mut started));
        answered.map(|(answer, _)| answer).map_err(|stop| policy.stopped(call, stop).to_string())
    }
}

impl Policies for AtHand {
    fn identities(&self) -> &[Arc<PolicyIdentity>] {
        &self.identities
    }

    fn choose(&self) -> Choose {
        Choose::Governing
    }

    fn parameters(&self, _: usize) -> ParameterOverrides {
        ParameterOverrides::new()
    }

    fn evaluate(&mut self, at: usize, case: &LoweredCase) -> Result<Verdict, String> {
        self.call(at, Call::Evaluate, |started| started.evaluate(case))
    }

    fn explain(&mut self, at: usize, case: &LoweredCase) -> Result<Vec<RawStep>, String> {
        self.call(at, Call::Explain, |started| started.explain(case))
    }
}

//! For benchmarks only: what a call costs without a fresh instance for it.

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::determination::{Determination, combine};
use probity_core::lower::ParameterOverrides;

use crate::error::{Call, Error};
use crate::policy::{Policy, Started};
use crate::runtime::Runtime;

/// One instance of one policy, asked again and again. Never use it to decide: what a policy keeps from one case could
/// reach the next.
pub struct Reused<'r> {
    policy: Arc<Policy>,
    started: Started<'r>,
    max_findings: usize,
}

impl<'r> Reused<'r> {
    /// An instance of the first loaded policy of that name.
    ///
    /// # Errors
    ///
    /// [`Error::NoPolicyChosen`] where no policy has the name, [`Error::Stopped`] where no instance of it can be made.
    pub fn new(runtime: &'r Runtime, name: &str) -> Result<Self, Error> {
        let policy =
            runtime.policies.iter().find(|policy| policy.name() == name).ok_or(Error::NoPolicyChosen)?;
        let started = policy.start(&runtime.engine).map_err(|stop| policy.stopped(Call::Evaluate, stop))?;
        Ok(Reused { policy: Arc::clone(policy), started, max_findings: runtime.limits().findings })
    }

    /// As `Screening::screen`.
    ///
    /// # Errors
    ///
    /// As `Screening::screen`.
    pub fn screen(&mut self, case: &Arc<Case>) -> Result<Determination, Error> {
        let started = &mut self.started;
        let answer = self.policy.answer(case, &ParameterOverrides::new(), self.max_findings, |lowered| {
            started.again()?;
            started.evaluate(lowered)
        })?;
        Ok(combine(Arc::clone(case), vec![answer]))
    }
}

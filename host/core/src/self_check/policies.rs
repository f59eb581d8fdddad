//! The policies that a self-check asks, wherever they run.

use std::sync::Arc;

use super::choice::{Choose, NotChosen, chosen};
use super::told;
use crate::case::Case;
use crate::day::Day;
use crate::determination::{Determination, PolicyAnswer, PolicyIdentity, combine};
use crate::finding::{self, CheckedVerdict, FindingFault};
use crate::lower::{Lowered, LoweredCase, ParameterOverrides, lower};
use crate::outlook::{Decide, OutlookError};
use crate::report::Speaker;
use crate::texts::{TextValue, clean};
use crate::verdict::{RawStep, Verdict, compared_days};

/// How many findings one policy may make: as a portal's runtime has it by default.
const MAX_FINDINGS: usize = 10_000;

/// The policies that a self-check asks.
pub trait Policies {
    /// All of them, as they were loaded.
    fn identities(&self) -> &[Arc<PolicyIdentity>];

    /// Which of them are asked about a tender.
    fn choose(&self) -> Choose;

    /// What the portal sets in the one at a position, instead of its own values by date.
    fn parameters(&self, at: usize) -> ParameterOverrides;

    /// Evaluates the one at a position, on a fresh instance.
    ///
    /// # Errors
    ///
    /// Why there is no answer, in words.
    fn evaluate(&mut self, at: usize, case: &LoweredCase) -> Result<Verdict, String>;

    /// Its comparisons.
    ///
    /// # Errors
    ///
    /// Why there is no answer, in words.
    fn explain(&mut self, at: usize, case: &LoweredCase) -> Result<Vec<RawStep>, String>;
}

/// Decides by those of the policies that govern a case.
#[derive(Debug)]
pub struct Asking<'p, P>(pub &'p mut P);

/// Why a case was not decided. It is never an outcome.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Undecided {
    /// No policy is there for it.
    #[error(transparent)]
    NotChosen(#[from] NotChosen),
    /// A policy gave no answer.
    #[error("policy `{policy}` gave no answer: {problem}")]
    Stopped {
        /// Its name.
        policy: String,
        /// What happened.
        problem: String,
    },
    /// A policy gave an answer that does not stand.
    #[error("policy `{policy}` gave an answer that does not stand: {fault}")]
    Fault {
        /// Its name.
        policy: String,
        /// What is wrong with it.
        fault: FindingFault,
    },
}

impl Undecided {
    /// The same in a reader's language (BCP 47).
    pub fn said(&self, language: &str) -> String {
        let host = Speaker::new(language);
        let text = |text: &dyn std::fmt::Display| TextValue::Text(clean(&text.to_string()).into_owned());
        match self {
            Undecided::NotChosen(NotChosen::NoneGoverns { jurisdiction, .. }) => {
                host.say("undecided-none-governs", [("jurisdiction", text(jurisdiction))])
            }
            Undecided::NotChosen(NotChosen::NotInForce { policy, notice, .. }) => {
                let notice = TextValue::Text(host.day(*notice));
                host.say("undecided-not-in-force", [("policy", text(policy)), ("notice", notice)])
            }
            Undecided::NotChosen(NotChosen::NoSuchPolicy) => host.word("undecided-no-such-policy"),
            Undecided::Stopped { policy, problem } => {
                host.say("undecided-stopped", [("policy", text(policy)), ("problem", text(problem))])
            }
            Undecided::Fault { policy, fault } => {
                host.say("undecided-fault", [("policy", text(policy)), ("problem", text(fault))])
            }
        }
    }
}

impl OutlookError<Undecided> {
    /// The same in a reader's language (BCP 47).
    pub(super) fn said(&self, language: &str) -> String {
        match self {
            OutlookError::Decide(undecided) => undecided.said(language),
            OutlookError::Case { error, .. } => {
                let faults = error.faults.iter().map(|fault| told(language, fault));
                Speaker::new(language).sentences(&faults.collect::<Vec<_>>())
            }
        }
    }
}

impl<P: Policies> Asking<'_, P> {
    fn answer(&mut self, at: usize, case: &Case) -> Result<PolicyAnswer, Undecided> {
        let Some(policy) = self.0.identities().get(at).map(Arc::clone) else {
            return Err(NotChosen::NoSuchPolicy.into());
        };
        let parameters = self.0.parameters(at);
        let Lowered { case, unknown_codes } = lower(case, &policy.info, &parameters);
        let name = || policy.info.name.clone();
        let verdict =
            self.0.evaluate(at, &case).map_err(|problem| Undecided::Stopped { policy: name(), problem })?;
        let checked = finding::check(&policy.info, &case, verdict, MAX_FINDINGS)
            .map_err(|fault| Undecided::Fault { policy: name(), fault })?;
        let (not_applicable, findings) = match checked {
            CheckedVerdict::NotApplicable(reason) => (Some(reason), Vec::new()),
            CheckedVerdict::Findings(findings) => (None, findings),
        };
        // who runs it here does not measure it
        Ok(PolicyAnswer { policy, not_applicable, findings, fuel: 0, parameters, unknown_codes })
    }

    fn chosen(&self, case: &Case) -> Result<Vec<usize>, NotChosen> {
        chosen(self.0.identities(), &case.document().tender, self.0.choose())
    }
}

impl<P: Policies> Decide for Asking<'_, P> {
    type Error = Undecided;

    fn decide(&mut self, case: &Arc<Case>) -> Result<Determination, Undecided> {
        let chosen = self.chosen(case)?;
        let answers = chosen.into_iter().map(|at| self.answer(at, case)).collect::<Result<Vec<_>, _>>()?;
        Ok(combine(Arc::clone(case), answers))
    }

    fn compared(&mut self, case: &Arc<Case>) -> Vec<Day> {
        let mut days = Vec::new();
        for at in self.chosen(case).unwrap_or_default() {
            let Some(policy) = self.0.identities().get(at).map(Arc::clone) else { continue };
            let lowered = lower(case, &policy.info, &self.0.parameters(at)).case;
            // an explanation may meet a limit that its decision does not: then the dates of the case itself remain
            days.extend(compared_days(&self.0.explain(at, &lowered).unwrap_or_default()));
        }
        days
    }
}

//! What a policy would say of cases for which it is not the law: to see whom it affects before it is in force.

use std::sync::Arc;

use probity_core::case::{Case, Tender};
use probity_core::day::Day;
use probity_core::determination::{Determination, Finding, PolicyAnswer, PolicyIdentity, combine};
use probity_core::impact::Told;
use probity_core::lower::LawOf;
use probity_core::words::Outcome;

use crate::engine::Engine;
use crate::error::Error;
use crate::screening::{Version, Weighable};

/// One version of a policy, asked as if it were in force, whatever the notice date of a case. It decides nothing: what it
/// finds is [`Weighed`], never a [`Determination`].
///
/// On a case for which the version is in force it finds what a [`crate::Screening`] of it alone finds. On any other, the
/// values of its parameters are those of the day that each parameter names, or of the first day on which the version is
/// in force where that is later; [`Weighing::law_of`] takes those of one day for every case.
///
/// ```
/// use std::sync::Arc;
///
/// use probity::{Case, Day, Outcome, Runtime};
///
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     let runtime = Runtime::builder().build()?;
///     let day = Day::parse("2027-01-01").ok_or("no day")?;
///     let weighing = runtime.screening().policy("cn-government-procurement", "*")?.weigh()?.law_of(day);
///
///     let json = std::fs::read("../../tests/cases/cn-government-procurement/large-fine-exactly-two-million.json")?;
///     let weighed = weighing.weigh(&Arc::new(Case::from_json(&json)?))?;
///     assert_eq!(weighed.outcome(), Outcome::Bar);
///     Ok(())
/// }
/// ```
#[derive(Clone)]
pub struct Weighing {
    engine: Arc<Engine>,
    version: Arc<Version>,
    law_of: Option<Day>,
}

/// What a policy would say of a case. No decision: it may rest on law that is not in force, or on the law of another day.
#[derive(Debug, Clone)]
pub struct Weighed {
    // private, so that nobody takes it for a decision
    as_if: Determination,
    in_force: bool,
}

impl Weighing {
    /// The highest of the versions that were chosen of one policy.
    pub(crate) fn new(Weighable { engine, version }: Weighable) -> Self {
        Weighing { engine, version: Arc::new(version), law_of: None }
    }

    /// Takes the values of parameters that hold on one day, for every case, also one for which the version is in force.
    /// A value that was set stays what it was set to.
    #[must_use]
    pub fn law_of(mut self, day: Day) -> Self {
        self.law_of = Some(day);
        self
    }

    /// Asks the policy about a case, on a fresh instance and within the limits, and checks every finding.
    ///
    /// # Errors
    ///
    /// [`Error::Stopped`] and [`Error::Fault`] where the policy does not give an answer that stands. Never
    /// [`Error::NotInForce`].
    pub fn weigh(&self, case: &Arc<Case>) -> Result<Weighed, Error> {
        let Version { policy, parameters } = &*self.version;
        let in_force = policy.days_in_force().covers(case.document().tender.notice_date);
        let first = Day::from_number(policy.identity().info.in_force_from);
        let law = match self.law_of {
            Some(day) => LawOf::Day(day),
            None if in_force => LawOf::CaseDates,
            None => first.map_or(LawOf::CaseDates, LawOf::NotBefore),
        };
        let max_findings = self.engine.limits().findings;
        let answer = policy.answer_by(law, case, parameters, max_findings, |lowered| {
            policy.start(&self.engine)?.evaluate(lowered)
        })?;
        Ok(Weighed { as_if: combine(Arc::clone(case), vec![answer]), in_force })
    }

    /// Whether that version governs a tender.
    pub(crate) fn governs(&self, tender: &Tender) -> bool {
        self.version.policy.governs(tender)
    }

    /// The version that it asks, and what is set in it.
    pub(crate) fn setting(&self) -> (String, probity_core::lower::ParameterOverrides) {
        (self.version.policy.version().to_string(), self.version.parameters.clone())
    }

    /// The version that it asks.
    pub fn policy(&self) -> &Arc<PolicyIdentity> {
        self.version.policy.identity()
    }
}

impl std::fmt::Debug for Weighing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let info = &self.policy().info;
        f.debug_struct("Weighing")
            .field("policy", &info.name)
            .field("version", &info.version)
            .finish_non_exhaustive()
    }
}

impl Weighed {
    /// The outcome that there would be.
    pub fn outcome(&self) -> Outcome {
        self.as_if.outcome
    }

    /// Until when it would last, as [`Determination::until`].
    pub fn until(&self) -> Option<Day> {
        self.as_if.until
    }

    /// Whether the version is in force on the notice date of the case.
    pub fn is_in_force(&self) -> bool {
        self.in_force
    }

    /// Whether the policy governs the case.
    pub fn governs(&self) -> bool {
        self.answer().is_some_and(|answer| answer.not_applicable.is_none())
    }

    /// The findings that there would be.
    pub fn findings(&self) -> &[Finding] {
        self.answer().map_or(&[], |answer| &answer.findings)
    }

    /// The same as one side of an [`probity_core::impact::Entry`].
    pub fn told(&self) -> Told<'_> {
        Told::whole(&self.as_if)
    }

    /// What it would come to together with what other policies decided.
    pub(crate) fn beside(&self, decided: &Determination) -> Determination {
        let answers = decided.policies.iter().chain(&self.as_if.policies).cloned().collect();
        combine(Arc::clone(&decided.case), answers)
    }

    // made with exactly one
    fn answer(&self) -> Option<&PolicyAnswer> {
        self.as_if.policies.first()
    }
}

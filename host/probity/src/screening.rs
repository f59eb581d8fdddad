//! The policies that a portal applies, and asking them.

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::day::Day;
use probity_core::determination::{Determination, PolicyIdentity, combine};
use probity_core::lower::ParameterOverrides;
use probity_core::policy::ParameterInfo;
use probity_core::verdict::RawStep;
use probity_core::words::ParameterKind;
use semver::VersionReq;

use crate::engine::Engine;
use crate::error::{BadParameter, Error, NoPolicyApplies, NoSuchPolicy, NoSuchVersion, UnknownParameter};
use crate::policy::Policy;
use crate::runtime::Runtime;

/// The policies that a portal applies. Built once and shared: cloning it costs nothing, and every method can be called
/// from any number of threads at the same time.
#[derive(Clone)]
pub struct Screening {
    engine: Arc<Engine>,
    chosen: Arc<[Chosen]>,
}

/// One chosen policy: its versions that were asked for, the highest first, and what the portal sets.
struct Chosen {
    versions: Vec<Arc<Policy>>,
    parameters: ParameterOverrides,
}

/// The comparisons that one policy made for a case.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The policy.
    pub policy: Arc<PolicyIdentity>,
    /// Each comparison, in the order in which it was made.
    pub steps: Vec<RawStep>,
    /// Fuel that it took.
    pub fuel: u64,
}

impl Screening {
    /// Decides a case: asks each policy, on a fresh instance, checks every finding, and combines them.
    ///
    /// # Errors
    ///
    /// [`Error::NotInForce`] where no chosen version of a policy is the law to apply on the tender's notice date;
    /// [`Error::Stopped`] and [`Error::Fault`] where a policy does not give an answer that stands. Never a
    /// determination that lacks a policy's answer.
    pub fn screen(&self, case: &Arc<Case>) -> Result<Determination, Error> {
        let notice = case.document().tender.notice_date;
        let max_findings = self.engine.limits().findings;
        let mut answers = Vec::with_capacity(self.chosen.len());
        for chosen in self.chosen.iter() {
            let policy = chosen.on(notice)?;
            answers.push(policy.answer(case, &chosen.parameters, max_findings, |lowered| {
                policy.start(&self.engine)?.evaluate(lowered)
            })?);
        }
        Ok(combine(Arc::clone(case), answers))
    }

    /// The comparisons that each policy makes for a case, rule by rule and record by record.
    ///
    /// # Errors
    ///
    /// As [`Screening::screen`].
    pub fn explain(&self, case: &Case) -> Result<Vec<Explanation>, Error> {
        let notice = case.document().tender.notice_date;
        let explain = |chosen: &Chosen| {
            let policy = chosen.on(notice)?;
            let (steps, fuel) = policy.steps(&self.engine, case, &chosen.parameters)?;
            Ok(Explanation { policy: Arc::clone(policy.identity()), steps, fuel })
        };
        self.chosen.iter().map(explain).collect()
    }

    /// The policies that it asks, each in the highest version that was chosen.
    pub fn policies(&self) -> impl Iterator<Item = &Arc<PolicyIdentity>> {
        self.chosen.iter().filter_map(|chosen| chosen.versions.first()).map(|policy| policy.identity())
    }
}

impl std::fmt::Debug for Screening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let policies: Vec<_> = self.policies().map(|policy| &policy.info.name).collect();
        f.debug_struct("Screening").field("policies", &policies).finish_non_exhaustive()
    }
}

impl Chosen {
    /// The version that is the law to apply to a tender noticed on that day.
    fn on(&self, notice: Day) -> Result<&Arc<Policy>, Error> {
        if let Some(policy) = self.versions.iter().find(|policy| policy.in_force(notice)) {
            return Ok(policy);
        }
        // chosen with at least one version
        Err(self
            .versions
            .first()
            .map_or(Error::NoPolicyChosen, |highest| highest.not_in_force(notice).into()))
    }

    fn name(&self) -> &str {
        self.versions.first().map_or("", |policy| policy.name())
    }
}

/// Chooses the policies of a [`Screening`] and sets their parameters.
#[must_use = "a builder does nothing until `build` is called"]
pub struct ScreeningBuilder<'r> {
    runtime: &'r Runtime,
    chosen: Vec<Chosen>,
}

impl<'r> ScreeningBuilder<'r> {
    pub(crate) fn new(runtime: &'r Runtime) -> Self {
        ScreeningBuilder { runtime, chosen: Vec::new() }
    }

    /// Applies a policy in the versions that satisfy a semver requirement, such as `^1` or `=1.2.0`, or `*` for all:
    /// to each case the highest of them that is in force on the tender's notice date.
    ///
    /// # Errors
    ///
    /// [`Error::NoSuchPolicy`], [`Error::NoSuchVersion`], [`Error::BadRequirement`] or [`Error::ChosenTwice`].
    pub fn policy(self, name: &str, requirement: &str) -> Result<Self, Error> {
        let parsed = VersionReq::parse(requirement).map_err(|error| Error::BadRequirement {
            policy: name.to_owned(),
            requirement: requirement.to_owned(),
            problem: error.to_string(),
        })?;
        self.choose(name, &parsed)
    }

    /// Applies all loaded policies that govern the tender of a case, by its jurisdiction or by who finances it.
    ///
    /// # Errors
    ///
    /// [`Error::NoPolicyApplies`] where none governs it.
    pub fn governing(mut self, case: &Case) -> Result<Self, Error> {
        let document = case.document();
        let mut names: Vec<&str> = Vec::new();
        for policy in self.runtime.policies.iter().filter(|policy| policy.governs(document)) {
            if !names.contains(&policy.name()) {
                names.push(policy.name());
            }
        }
        if names.is_empty() {
            return Err(NoPolicyApplies {
                jurisdiction: document.tender.jurisdiction.clone(),
                fundings: document.tender.funding.clone(),
                loaded: self.loaded(),
            }
            .into());
        }
        for name in names {
            self = self.choose(name, &VersionReq::STAR)?;
        }
        Ok(self)
    }

    /// Sets a parameter of a policy that was chosen before, instead of the policy's own values by date.
    ///
    /// # Errors
    ///
    /// [`Error::NotChosen`]; [`Error::UnknownParameter`] where one of the chosen versions does not declare it;
    /// [`Error::BadParameter`] where its kind does not have the value.
    pub fn parameter(mut self, policy: &str, parameter: &str, value: i64) -> Result<Self, Error> {
        let chosen =
            self.chosen.iter_mut().find(|chosen| chosen.name() == policy).ok_or_else(|| {
                Error::NotChosen { policy: policy.to_owned(), parameter: parameter.to_owned() }
            })?;
        // in every version: which one a case gets depends on its date, and a value that one of them ignored would be
        // a decision that nobody took
        for version in &chosen.versions {
            let declared = declared(version, parameter)?;
            check(version, declared, value)?;
        }
        chosen.parameters.insert(parameter.to_owned(), value);
        Ok(self)
    }

    /// The screening.
    ///
    /// # Errors
    ///
    /// [`Error::NoPolicyChosen`].
    pub fn build(self) -> Result<Screening, Error> {
        if self.chosen.is_empty() {
            return Err(Error::NoPolicyChosen);
        }
        Ok(Screening { engine: Arc::clone(&self.runtime.engine), chosen: self.chosen.into() })
    }

    fn choose(mut self, name: &str, requirement: &VersionReq) -> Result<Self, Error> {
        if self.chosen.iter().any(|chosen| chosen.name() == name) {
            return Err(Error::ChosenTwice { policy: name.to_owned() });
        }
        let mut named: Vec<_> =
            self.runtime.policies.iter().filter(|policy| policy.name() == name).cloned().collect();
        if named.is_empty() {
            let loaded = self.loaded();
            let nearest = nearest(name, loaded.iter().map(String::as_str));
            return Err(NoSuchPolicy { policy: name.to_owned(), nearest, loaded }.into());
        }
        named.sort_by(|a, b| b.version().cmp(a.version()));
        let mut versions = named.clone();
        // `*` leaves pre-releases out, which would leave a policy without versions that has no other
        versions.retain(|policy| *requirement == VersionReq::STAR || requirement.matches(policy.version()));
        if versions.is_empty() {
            let loaded = named.iter().map(|policy| policy.version().clone()).collect();
            let requirement = requirement.clone();
            return Err(NoSuchVersion { policy: name.to_owned(), requirement, loaded }.into());
        }
        self.chosen.push(Chosen { versions, parameters: ParameterOverrides::new() });
        Ok(self)
    }

    fn loaded(&self) -> Vec<String> {
        let mut names: Vec<_> = self.runtime.policies.iter().map(|policy| policy.name().to_owned()).collect();
        names.sort();
        names.dedup();
        names
    }
}

fn declared<'p>(policy: &'p Policy, parameter: &str) -> Result<&'p ParameterInfo, Error> {
    let parameters = &policy.identity().info.parameters;
    parameters.iter().find(|declared| declared.id == parameter).ok_or_else(|| {
        UnknownParameter {
            policy: policy.name().to_owned(),
            version: policy.version().clone(),
            parameter: parameter.to_owned(),
            nearest: nearest(parameter, parameters.iter().map(|declared| declared.id.as_str())),
            declared: parameters.iter().map(|declared| declared.id.clone()).collect(),
        }
        .into()
    })
}

/// Longest length of time that a parameter may be, in years: the calendar's.
const MAX_YEARS: i64 = 9_999;

fn check(policy: &Policy, parameter: &ParameterInfo, value: i64) -> Result<(), Error> {
    let length =
        |unit: &str, most: i64| ((0..=most).contains(&value), format!("{unit} between 0 and {most}"));
    let (good, expected) = match parameter.kind {
        ParameterKind::Money => {
            (value >= 0, format!("an amount of {} in minor units, not negative", parameter.unit))
        }
        ParameterKind::Days => length("days", MAX_YEARS * 366),
        ParameterKind::Months => length("months", MAX_YEARS * 12),
        ParameterKind::Years => length("years", MAX_YEARS),
        ParameterKind::Count => (value >= 0, "a number that is not negative".to_owned()),
        ParameterKind::BasisPoints => {
            (value >= 0, "hundredths of a percent that are not negative".to_owned())
        }
        ParameterKind::Switch => (matches!(value, 0 | 1), "0 for no or 1 for yes".to_owned()),
        ParameterKind::Choice => {
            let choices: Vec<_> = parameter
                .unit
                .split(',')
                .enumerate()
                .map(|(i, choice)| format!("{i} for `{choice}`"))
                .collect();
            let good = usize::try_from(value).is_ok_and(|value| value < choices.len());
            (good, choices.join(", "))
        }
    };
    if good {
        return Ok(());
    }
    Err(BadParameter {
        policy: policy.name().to_owned(),
        version: policy.version().clone(),
        parameter: parameter.id.clone(),
        value,
        expected,
    }
    .into())
}

/// The candidate that was probably meant, if one is near enough.
fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    candidates
        .map(|candidate| (strsim::normalized_damerau_levenshtein(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate.to_owned())
}

//! The policies that a portal applies, and asking them.

use std::sync::Arc;

use probity_core::case::{Case, Draft};
use probity_core::day::Day;
use probity_core::determination::{Determination, PolicyIdentity, combine};
use probity_core::lower::ParameterOverrides;
use probity_core::outlook::{Decide, Outlook, OutlookError};
use probity_core::parameter::NotOfItsKind;
use probity_core::policy::ParameterInfo;
use probity_core::self_check::SelfCheck;
use probity_core::verdict::{RawStep, compared_days};
use semver::VersionReq;

use crate::engine::Engine;
use crate::error::{BadParameter, Error, NoPolicyApplies, NoSuchPolicy, NoSuchVersion, UnknownParameter};
use crate::policy::{Policy, Started};
use crate::runtime::Runtime;
use crate::self_check::DecidingModule;
use crate::trust::{admits, in_force};
use crate::weighing::Weighing;

/// The policies that a portal applies. Built once and shared: cloning it costs nothing, and every method can be called
/// from any number of threads at the same time.
#[derive(Clone)]
pub struct Screening {
    pub(crate) engine: Arc<Engine>,
    pub(crate) chosen: Arc<[Arc<Chosen>]>,
}

/// One chosen policy: its versions that were asked for, the highest first.
pub(crate) struct Chosen {
    versions: Vec<Version>,
}

/// One version of a policy, and what the portal sets in it: a word can have another number in another version.
#[derive(Clone)]
pub(crate) struct Version {
    pub(crate) policy: Arc<Policy>,
    pub(crate) parameters: ParameterOverrides,
}

/// The version of one policy that is to be weighed, and what runs it.
pub(crate) struct Weighable {
    pub(crate) engine: Arc<Engine>,
    pub(crate) version: Version,
}

/// The comparisons that one policy made for a case: what [`probity_core::report::Explanation`] puts into words.
#[derive(Debug, Clone)]
pub struct PolicySteps {
    /// The policy.
    pub policy: Arc<PolicyIdentity>,
    /// Each comparison, in the order in which it was made.
    pub steps: Vec<RawStep>,
    /// Fuel that it took.
    pub fuel: u64,
}

/// A determination, and what it took.
#[derive(Debug, Clone)]
pub struct Measured {
    /// What [`Screening::screen`] gives for the same case.
    pub determination: Determination,
    /// What each policy used up, in the order of `determination.policies`.
    pub usage: Vec<Usage>,
}

/// What the evaluation of one case took of what [`Limits`](crate::Limits) bound. The same case and the same module take
/// the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Usage {
    /// Fuel, about one unit for each WebAssembly instruction.
    pub fuel: u64,
    /// The largest size of the instance's linear memory, in bytes: whole pages of 64 KiB.
    pub memory_bytes: usize,
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
        self.decide(case, |_| {})
    }

    /// Decides a case, and says what each policy used up: for whoever writes a policy, or sets the limits.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use std::sync::Arc;
    /// # use probity::{Case, Runtime};
    /// # let runtime = Runtime::builder().build()?;
    /// # let json = std::fs::read("../../tests/cases/cn-government-procurement/large-fine-exactly-two-million.json")?;
    /// # let case = Arc::new(Case::from_json(&json)?);
    /// let screening = runtime.screening_for(&case)?;
    /// let measured = screening.measure(&case)?;
    /// for (answer, usage) in measured.determination.policies.iter().zip(&measured.usage) {
    ///     println!("{}: fuel {}, memory {}", answer.policy.info.name, usage.fuel, usage.memory_bytes);
    /// }
    /// # assert_eq!(measured.usage.len(), measured.determination.policies.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Screening::screen`].
    pub fn measure(&self, case: &Arc<Case>) -> Result<Measured, Error> {
        let mut memory = Vec::with_capacity(self.chosen.len());
        let determination = self.decide(case, |started| memory.push(started.memory_bytes()))?;
        let answers = determination.policies.iter().zip(memory);
        let usage = answers.map(|(answer, memory_bytes)| Usage { fuel: answer.fuel, memory_bytes }).collect();
        Ok(Measured { determination, usage })
    }

    /// Asks each policy, and lets the caller look at its instance after the answer.
    fn decide(
        &self,
        case: &Arc<Case>,
        mut answered: impl FnMut(&Started<'_>),
    ) -> Result<Determination, Error> {
        let notice = case.document().tender.notice_date;
        let max_findings = self.engine.limits().findings;
        let mut answers = Vec::with_capacity(self.chosen.len());
        for chosen in self.chosen.iter() {
            let Version { policy, parameters } = chosen.on(notice)?;
            answers.push(policy.answer(case, parameters, max_findings, |lowered| {
                let mut started = policy.start(&self.engine)?;
                let answer = started.evaluate(lowered)?;
                answered(&started);
                Ok(answer)
            })?);
        }
        Ok(combine(Arc::clone(case), answers))
    }

    /// The comparisons that each policy makes for a case, rule by rule and record by record.
    ///
    /// # Errors
    ///
    /// As [`Screening::screen`].
    pub fn explain(&self, case: &Case) -> Result<Vec<PolicySteps>, Error> {
        let notice = case.document().tender.notice_date;
        let explain = |chosen: &Arc<Chosen>| {
            let Version { policy, parameters } = chosen.on(notice)?;
            let (steps, fuel) = policy.steps(&self.engine, case, parameters)?;
            Ok(PolicySteps { policy: Arc::clone(policy.identity()), steps, fuel })
        };
        self.chosen.iter().map(explain).collect()
    }

    /// What becomes of the outcome of a case as time goes by, if nothing else happens: see [`Outlook`].
    ///
    /// # Errors
    ///
    /// As [`Screening::screen`], and [`Error::NotOnThatDay`].
    pub fn outlook(&self, draft: &Draft) -> Result<Outlook, Error> {
        Outlook::new(draft, &mut Deciding(self)).map_err(on_that_day)
    }

    /// What a bidder is told of its case, in a language (BCP 47): the determination, what becomes of it in time, and what
    /// would change it.
    ///
    /// # Errors
    ///
    /// As [`Screening::screen`], and [`Error::NotOnThatDay`].
    pub fn self_check(&self, draft: &Draft, language: &str) -> Result<SelfCheck, Error> {
        SelfCheck::new(draft, &mut Deciding(self), language).map_err(on_that_day)
    }

    /// The policies that it asks, each in the highest version that was chosen.
    pub fn policies(&self) -> impl Iterator<Item = &Arc<PolicyIdentity>> {
        self.chosen
            .iter()
            .filter_map(|chosen| chosen.versions.first())
            .map(|version| version.policy.identity())
    }

    /// The modules by which it decides, in every version that was chosen.
    pub fn modules(&self) -> Vec<DecidingModule> {
        self.chosen.iter().flat_map(|chosen| chosen.modules()).collect()
    }

    /// Those of them that have a version in force on a day.
    pub(crate) fn in_force(&self, notice: Day) -> impl Iterator<Item = &Arc<PolicyIdentity>> {
        self.chosen
            .iter()
            .filter_map(move |chosen| chosen.on(notice).ok())
            .map(|version| version.policy.identity())
    }
}

fn on_that_day(error: OutlookError<Error>) -> Error {
    match error {
        OutlookError::Decide(error) => error,
        OutlookError::Case { day, error } => Error::NotOnThatDay { day, error: Box::new(error) },
    }
}

struct Deciding<'a>(&'a Screening);

impl Decide for Deciding<'_> {
    type Error = Error;

    fn decide(&mut self, case: &Arc<Case>) -> Result<Determination, Error> {
        self.0.screen(case)
    }

    fn compared(&mut self, case: &Arc<Case>) -> Vec<Day> {
        // an explanation is larger than its decision: where it meets a limit, the dates of the case itself remain
        let policies = self.0.explain(case).unwrap_or_default();
        policies.iter().flat_map(|policy| compared_days(&policy.steps)).collect()
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
    pub(crate) fn on(&self, notice: Day) -> Result<&Version, Error> {
        let versions = self.versions.iter().map(|version| version.policy.days_in_force());
        match in_force(versions, notice) {
            Ok(at) => self.versions.get(at).ok_or(Error::NoPolicyChosen),
            Err(nearest) => {
                let nearest = nearest.and_then(|at| self.versions.get(at));
                // chosen with at least one version
                Err(nearest
                    .map_or(Error::NoPolicyChosen, |nearest| nearest.policy.not_in_force(notice).into()))
            }
        }
    }

    /// Its modules, and what the portal sets in them.
    pub(crate) fn modules(&self) -> impl Iterator<Item = DecidingModule> {
        self.versions.iter().map(|version| DecidingModule::new(&version.policy, &version.parameters))
    }

    /// What it decides by: each version, and what the portal sets in it.
    pub(crate) fn setting(&self) -> Vec<(String, ParameterOverrides)> {
        let setting = |version: &Version| (version.policy.version().to_string(), version.parameters.clone());
        self.versions.iter().map(setting).collect()
    }

    fn name(&self) -> &str {
        self.versions.first().map_or("", |version| version.policy.name())
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
        for policy in self.runtime.policies.iter().filter(|policy| policy.governs(&document.tender)) {
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
        let mut passed = Vec::new();
        for name in names {
            self = self.choose(name, &VersionReq::STAR)?;
            // another version of it governs such tenders, and the one that is the law to apply does not
            let version = self.chosen.last().and_then(|chosen| chosen.on(document.tender.notice_date).ok());
            if version.is_some_and(|version| !version.policy.governs(&document.tender)) {
                passed.extend(self.chosen.pop());
            }
        }
        // where there is no other, it says itself that it does not govern
        if self.chosen.is_empty() {
            self.chosen = passed;
        }
        Ok(self)
    }

    /// Sets a parameter of a policy that was chosen before, instead of the policy's own values by date, in the
    /// parameter's own unit: money in minor units, a choice by its position, a switch as 0 or 1.
    ///
    /// # Errors
    ///
    /// [`Error::NotChosen`]; [`Error::UnknownParameter`] where one of the chosen versions does not declare it;
    /// [`Error::BadParameter`] where its kind does not have the value.
    pub fn parameter(self, policy: &str, parameter: &str, value: i64) -> Result<Self, Error> {
        self.set(policy, parameter, &value.to_string(), |declared| declared.check(value).map(|()| value))
    }

    /// The same with a value as people write it: `CNY 2,500,000.00`, `2500000.00`, `3 years` or `3`, `yes`, the word
    /// of a choice. See [`ParameterInfo::read`].
    ///
    /// # Errors
    ///
    /// As [`ScreeningBuilder::parameter`].
    pub fn parameter_text(self, policy: &str, parameter: &str, value: &str) -> Result<Self, Error> {
        self.set(policy, parameter, value, |declared| declared.read(value))
    }

    /// The same in those versions that declare the parameter, which at least one of them has to; returns the others.
    pub(crate) fn parameter_where_declared(
        mut self,
        policy: &str,
        parameter: &str,
        value: &str,
    ) -> Result<(Self, Vec<semver::Version>), Error> {
        let of_policy = self.chosen.iter_mut().filter(|chosen| chosen.name() == policy);
        let mut lacking = Vec::new();
        let mut unknown = None;
        let mut set = false;
        for Version { policy, parameters } in of_policy.flat_map(|chosen| &mut chosen.versions) {
            match declared(policy, parameter) {
                Ok(declared) => {
                    let read = declared
                        .read(value)
                        .map_err(|error| bad_parameter(policy, parameter, value, error))?;
                    parameters.insert(parameter.to_owned(), read);
                    set = true;
                }
                Err(error) => {
                    lacking.push(policy.version().clone());
                    unknown.get_or_insert(error);
                }
            }
        }
        match unknown {
            Some(error) if !set => Err(error),
            _ => Ok((self, lacking)),
        }
    }

    fn set(
        mut self,
        policy: &str,
        parameter: &str,
        given: &str,
        value: impl Fn(&ParameterInfo) -> Result<i64, NotOfItsKind>,
    ) -> Result<Self, Error> {
        let chosen =
            self.chosen.iter_mut().find(|chosen| chosen.name() == policy).ok_or_else(|| {
                Error::NotChosen { policy: policy.to_owned(), parameter: parameter.to_owned() }
            })?;
        // in every version: which one a case gets depends on its date, and a value that one of them ignored would be
        // a decision that nobody took
        for Version { policy, parameters } in &mut chosen.versions {
            let value = value(declared(policy, parameter)?)
                .map_err(|error| bad_parameter(policy, parameter, given, error))?;
            parameters.insert(parameter.to_owned(), value);
        }
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
        let chosen = self.chosen.into_iter().map(Arc::new).collect();
        Ok(Screening { engine: Arc::clone(&self.runtime.engine), chosen })
    }

    /// Weighs the policy that was chosen, in the highest version that was, as if it were in force: see [`Weighing`].
    ///
    /// # Errors
    ///
    /// [`Error::NoPolicyChosen`]; [`Error::ManyToWeigh`] where more than one policy was.
    pub fn weigh(self) -> Result<Weighing, Error> {
        let one = match self.chosen.as_slice() {
            [] => return Err(Error::NoPolicyChosen),
            [one] => one.versions.first().cloned(),
            many => {
                let chosen = many.iter().map(|chosen| chosen.name().to_owned()).collect();
                return Err(Error::ManyToWeigh { chosen });
            }
        };
        let version = one.ok_or(Error::NoPolicyChosen)?;
        Ok(Weighing::new(Weighable { engine: Arc::clone(&self.runtime.engine), version }))
    }

    fn choose(self, name: &str, requirement: &VersionReq) -> Result<Self, Error> {
        self.choose_usable(name, requirement, &|_| true)
    }

    /// Chooses among those versions that can be used.
    pub(crate) fn choose_usable(
        mut self,
        name: &str,
        requirement: &VersionReq,
        usable: &dyn Fn(&semver::Version) -> bool,
    ) -> Result<Self, Error> {
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
        versions.retain(|policy| admits(requirement, policy.version()) && usable(policy.version()));
        if versions.is_empty() {
            let loaded = named.iter().map(|policy| policy.version().clone()).collect();
            let requirement = requirement.clone();
            return Err(NoSuchVersion { policy: name.to_owned(), requirement, loaded }.into());
        }
        let version = |policy| Version { policy, parameters: ParameterOverrides::new() };
        self.chosen.push(Chosen { versions: versions.into_iter().map(version).collect() });
        Ok(self)
    }

    fn loaded(&self) -> Vec<String> {
        let mut names: Vec<_> = self.runtime.policies.iter().map(|policy| policy.name().to_owned()).collect();
        names.sort();
        names.dedup();
        names
    }
}

fn bad_parameter(policy: &Policy, parameter: &str, given: &str, error: NotOfItsKind) -> BadParameter {
    BadParameter {
        policy: policy.name().to_owned(),
        version: policy.version().clone(),
        parameter: parameter.to_owned(),
        value: given.to_owned(),
        expected: error.expected,
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

/// The candidate that was probably meant, if one is near enough.
fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    candidates
        .map(|candidate| (strsim::normalized_damerau_levenshtein(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate.to_owned())
}

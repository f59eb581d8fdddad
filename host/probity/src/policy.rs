//! One loaded module.

use std::borrow::Cow;
use std::ops::{Deref, Range};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use probity_core::case::{Case, Tender};
use probity_core::day::Day;
use probity_core::determination::{PolicyAnswer, PolicyIdentity};
use probity_core::finding::{self, CheckedVerdict};
use probity_core::lower::{FOREIGN_CODE, LawOf, Lowered, LoweredCase, ParameterOverrides, lower, lower_by};
use probity_core::metadata::CheckedInfo;
use probity_core::policy::PolicyInfo;
use probity_core::self_check::governs;
use probity_core::texts::Texts;
use probity_core::verdict::{RawStep, SlotValue, Verdict};
use semver::Version;
use serde::{Deserialize, Serialize};
use wasmtime::component::InstancePre;

use crate::anatomy::{self, Anatomy};
use crate::contract::{self, Contract};
use crate::embedded::Embedded;
use crate::engine::{Engine, Guard, Running};
use crate::error::{AnswerFault, Call, Error, NotInForce, PolicyFault, Refusal, Stop, Stopped};
use crate::inspection::Inspection;
use crate::shown::shown;
use crate::trust::InForce;

/// A policy that is compiled, checked and ready to be asked, from any number of threads.
pub(crate) struct Policy {
    identity: Arc<PolicyIdentity>,
    inspection: Inspection,
    bytes: Cow<'static, [u8]>,
    // a module that was accepted before is not compiled before it is asked
    ready: OnceLock<Ready>,
    getting_ready: Mutex<()>,
}

/// The code of a module, ready to be instantiated.
struct Ready {
    contract: Contract,
    instances: InstancePre<Guard>,
}

/// A running instance, and how it is called.
pub(crate) struct Started<'e> {
    running: Running<'e>,
    contract: Contract,
}

/// What was found out about a module that was accepted, kept beside its compiled code.
#[derive(Serialize, Deserialize)]
struct Facts<'a> {
    exports: Cow<'a, [String]>,
    contract: Cow<'a, str>,
    info: Cow<'a, PolicyInfo>,
    /// Where its texts stand in the module, and in which languages they are.
    texts: Range<usize>,
    languages: Vec<Cow<'a, str>>,
}

/// Those of the [`Facts`] that tell what a policy governs.
#[derive(Deserialize)]
struct Outline<'a> {
    info: Scope<'a>,
}

/// What a policy governs.
#[derive(Deserialize)]
struct Scope<'a> {
    jurisdictions: Cow<'a, [String]>,
    fundings: Cow<'a, [String]>,
}

impl Scope<'_> {
    /// Whether a policy governs a tender: by the tender's jurisdiction or by who finances it.
    fn governs(&self, tender: &Tender) -> bool {
        governs(&self.jurisdictions, &self.fundings, tender)
    }
}

/// A call on a fresh or a used instance of the policy.
pub(crate) type Answered<T> = Result<(T, u64), Stop>;

impl Policy {
    /// Loads a module, or says why not.
    pub(crate) fn load(engine: &Engine, module: &str, bytes: &[u8]) -> Result<Self, Error> {
        let mut seen = Inspection::new(module, anatomy::digest(bytes), bytes.len());
        let bytes: Cow<'static, [u8]> = Cow::Owned(bytes.to_owned());
        let section = |place: Range<usize>| Some(bytes.get(place)?.to_owned().into());
        match engine.remembered(&seen.digest).and_then(|facts| recall(&facts, &mut seen, section)) {
            Some(identity) => Ok(Self::new(identity, seen, bytes, None)),
            None => Self::examined(engine, seen, bytes),
        }
    }

    /// Loads a module that this library carries, unless it is known not to govern the tender for which alone it is
    /// wanted.
    pub(crate) fn released(
        engine: &Engine,
        released: &Embedded,
        only_for: Option<&Tender>,
    ) -> Result<Option<Self>, Error> {
        let facts = engine.remembered(released.digest);
        // what it governs is told with less work than all that was found out about it
        let outline = || serde_json::from_slice::<Outline>(facts.as_deref()?).ok();
        let governs = |tender| outline().is_none_or(|outline| outline.info.governs(tender));
        match only_for.is_none_or(governs) {
            true => Self::carried(engine, released, facts.as_deref()).map(Some),
            false => Ok(None),
        }
    }

    /// Its digest stands beside its bytes in this very program; the one is held against the other only where the module
    /// was not accepted before.
    fn carried(engine: &Engine, released: &Embedded, facts: Option<&[u8]>) -> Result<Self, Error> {
        let bytes = Cow::Borrowed(released.bytes);
        let mut seen = Inspection::new(released.name, released.digest.to_owned(), bytes.len());
        let section = |place: Range<usize>| Some(released.bytes.get(place)?.into());
        if let Some(identity) = facts.and_then(|facts| recall(facts, &mut seen, section)) {
            return Ok(Self::new(identity, seen, bytes, None));
        }
        seen.digest = anatomy::digest(&bytes);
        if seen.digest != released.digest {
            let expected = released.digest.to_owned();
            return Err(seen.refused(Refusal::NotAsReleased { expected }).into());
        }
        Self::examined(engine, seen, bytes)
    }

    fn examined(engine: &Engine, mut seen: Inspection, bytes: Cow<'static, [u8]>) -> Result<Self, Error> {
        match examine(engine, &bytes, &mut seen) {
            Ok((identity, ready)) => Ok(Self::new(identity, seen, bytes, Some(ready))),
            Err(reason) => Err(seen.refused(reason).into()),
        }
    }

    fn new(
        identity: Arc<PolicyIdentity>,
        inspection: Inspection,
        bytes: Cow<'static, [u8]>,
        ready: Option<Ready>,
    ) -> Self {
        let ready = ready.map_or_else(OnceLock::new, OnceLock::from);
        Policy { identity, inspection, bytes, ready, getting_ready: Mutex::new(()) }
    }

    /// Says what can be told about a module, also about one that is refused.
    pub(crate) fn inspect(engine: &Engine, module: &str, bytes: &[u8]) -> Inspection {
        let mut inspection = Inspection::new(module, anatomy::digest(bytes), bytes.len());
        inspection.refusal = examine(engine, bytes, &mut inspection).err();
        inspection
    }

    /// The module itself.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(crate) fn identity(&self) -> &Arc<PolicyIdentity> {
        &self.identity
    }

    pub(crate) fn inspection(&self) -> &Inspection {
        &self.inspection
    }

    pub(crate) fn name(&self) -> &str {
        &self.identity.info.name
    }

    pub(crate) fn version(&self) -> &Version {
        self.identity.info.version()
    }

    /// Whether it governs a tender: by the tender's jurisdiction or by who finances it.
    pub(crate) fn governs(&self, tender: &Tender) -> bool {
        self.scope().governs(tender)
    }

    fn scope(&self) -> Scope<'_> {
        let info = &self.identity.info;
        Scope { jurisdictions: Cow::Borrowed(&info.jurisdictions), fundings: Cow::Borrowed(&info.fundings) }
    }

    /// The days on whose notices it is the law to apply.
    pub(crate) fn days_in_force(&self) -> InForce<'_> {
        let info = &self.identity.info;
        InForce {
            version: self.version(),
            from: Day::from_number(info.in_force_from),
            until: info.in_force_until.and_then(Day::from_number),
        }
    }

    pub(crate) fn not_in_force(&self, date: Day) -> NotInForce {
        NotInForce {
            policy: self.name().to_owned(),
            version: self.version().clone(),
            date,
            from: self.days_in_force().from,
            until: self.days_in_force().until,
        }
    }

    /// Starts a fresh instance.
    pub(crate) fn start<'e>(&self, engine: &'e Engine) -> Result<Started<'e>, Stop> {
        let ready = self.ready(engine)?;
        Ok(Started { running: engine.start(&ready.instances)?, contract: ready.contract })
    }

    fn ready(&self, engine: &Engine) -> Result<&Ready, Stop> {
        if let Some(ready) = self.ready.get() {
            return Ok(ready);
        }
        // one thread gets the code, the others wait for it
        let _alone = self.getting_ready.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ready) = self.ready.get() {
            return Ok(ready);
        }
        let again = |refusal: Refusal| Stop::Recompile { problem: refusal.to_string() };
        let digest = &self.identity.digest;
        let (component, kept) = engine.component(&self.bytes, digest).map_err(again)?;
        let contract = Contract::find(&component).map_err(again)?;
        let instances = engine.prepare(&component).map_err(again)?;
        if !kept {
            engine.remember_code(&component, digest);
        }
        Ok(self.ready.get_or_init(|| Ready { contract, instances }))
    }

    /// Asks the policy about a case, by a call that the caller makes, and checks the answer.
    pub(crate) fn answer(
        &self,
        case: &Case,
        parameters: &ParameterOverrides,
        max_findings: usize,
        ask: impl FnOnce(&LoweredCase) -> Answered<Verdict>,
    ) -> Result<PolicyAnswer, Error> {
        self.answer_by(LawOf::CaseDates, case, parameters, max_findings, ask)
    }

    /// The same with the parameters' values of another day's law.
    pub(crate) fn answer_by(
        &self,
        law: LawOf,
        case: &Case,
        parameters: &ParameterOverrides,
        max_findings: usize,
        ask: impl FnOnce(&LoweredCase) -> Answered<Verdict>,
    ) -> Result<PolicyAnswer, Error> {
        let info = &self.identity.info;
        let Lowered { case, unknown_codes } = lower_by(case, info, parameters, law);
        let (verdict, fuel) = ask(&case).map_err(|stop| self.stopped(Call::Evaluate, stop))?;
        let checked =
            finding::check(info, &case, verdict, max_findings).map_err(|fault| self.fault(fault.into()))?;
        let (not_applicable, findings) = match checked {
            CheckedVerdict::NotApplicable(reason) => (Some(reason), Vec::new()),
            CheckedVerdict::Findings(findings) => (None, findings),
        };
        let (policy, parameters) = (Arc::clone(&self.identity), parameters.clone());
        Ok(PolicyAnswer { policy, not_applicable, findings, fuel, parameters, unknown_codes })
    }

    /// Asks the policy for its comparisons and checks that they point at what there is.
    pub(crate) fn steps(
        &self,
        engine: &Engine,
        case: &Case,
        parameters: &ParameterOverrides,
    ) -> Result<(Vec<RawStep>, u64), Error> {
        let lowered = lower(case, &self.identity.info, parameters).case;
        let (steps, fuel) = self
            .start(engine)
            .and_then(|mut started| started.explain(&lowered))
            .map_err(|stop| self.stopped(Call::Explain, stop))?;
        self.check_steps(&steps, &lowered)?;
        Ok((steps, fuel))
    }

    fn check_steps(&self, steps: &[RawStep], case: &LoweredCase) -> Result<(), Error> {
        let info = &self.identity.info;
        let (rules, records, parties) = (info.rules.len(), case.records.len(), case.parties.len());
        let value = |value: SlotValue| match value {
            SlotValue::Record(position) => ("record", Some(position), records),
            SlotValue::Party(position) => ("party", Some(position), parties),
            SlotValue::Code(code) if code < FOREIGN_CODE => ("code", Some(code), info.vocabulary.len()),
            _ => ("value", None, 0),
        };
        for (step, each) in steps.iter().enumerate() {
            let pointers = [
                ("rule", Some(each.rule), rules),
                ("record", each.record, records),
                ("party", each.party, parties),
                value(each.left),
                value(each.right),
            ];
            for (what, position, count) in pointers {
                match position {
                    Some(position)
                        if usize::try_from(position).map_or(true, |position| position >= count) =>
                    {
                        return Err(self.fault(AnswerFault::Step { step, what, position, count }));
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    pub(crate) fn stopped(&self, call: Call, stop: Stop) -> Error {
        Stopped { policy: self.name().to_owned(), version: self.version().clone(), call, stop }.into()
    }

    fn fault(&self, fault: AnswerFault) -> Error {
        PolicyFault { policy: self.name().to_owned(), version: self.version().clone(), fault }.into()
    }
}

impl Started<'_> {
    /// Asks for the verdict.
    pub(crate) fn evaluate(&mut self, case: &LoweredCase) -> Answered<Verdict> {
        self.running.call(|store, instance| self.contract.evaluate(store, instance, case))
    }

    /// Asks for the comparisons.
    pub(crate) fn explain(&mut self, case: &LoweredCase) -> Answered<Vec<RawStep>> {
        self.running.call(|store, instance| self.contract.explain(store, instance, case))
    }

    /// The largest size that the memory of the instance had.
    pub(crate) fn memory_bytes(&self) -> usize {
        self.running.store.data().peak_bytes()
    }

    /// Fills up fuel and time for another call on the same instance.
    #[cfg(feature = "bench")]
    pub(crate) fn again(&mut self) -> Result<(), Stop> {
        self.running.again()
    }
}

/// What this build found out about the same bytes before, if it accepted them.
fn recall(
    facts: &[u8],
    seen: &mut Inspection,
    section: impl FnOnce(Range<usize>) -> Option<Cow<'static, [u8]>>,
) -> Option<Arc<PolicyIdentity>> {
    let facts: Facts<'_> = serde_json::from_slice(facts).ok()?;
    let contract = contract::spoken(&facts.contract)?;
    let languages = facts.languages.iter().map(Deref::deref);
    let texts = Texts::parsed_before(section(facts.texts)?, languages)?;
    let info = CheckedInfo::passed_before(facts.info.into_owned())?;
    let identity = Arc::new(PolicyIdentity { info, digest: seen.digest.clone(), contract, texts });
    seen.exports = facts.exports.into_owned();
    seen.accept(&identity);
    Some(identity)
}

/// Goes through a module from the outside in and writes down what it sees, up to the first thing that is wrong:
/// nothing is compiled that is not a component of the contract, and nothing is run that was not compiled in time.
fn examine(
    engine: &Engine,
    bytes: &[u8],
    seen: &mut Inspection,
) -> Result<(Arc<PolicyIdentity>, Ready), Refusal> {
    let limits = engine.limits();
    if bytes.len() > limits.component_bytes {
        return Err(Refusal::TooLarge { size: bytes.len(), limit: limits.component_bytes });
    }
    let anatomy = Anatomy::read(bytes)?;
    seen.imports = anatomy.imports.iter().map(|name| shown(name)).collect();
    seen.exports = anatomy.exports.iter().map(|name| shown(name)).collect();
    seen.contract = contract::exported(&anatomy);
    anatomy.check(limits)?;
    let spoken = contract::check(&anatomy)?;

    let (component, kept) = engine.component(bytes, &seen.digest)?;
    if let Some(needs) = component.resources_required() {
        // one module can be instantiated more than once
        if needs.num_memories > 1 {
            return Err(Refusal::Memories { count: needs.num_memories as usize });
        }
        if needs.num_tables > 1 {
            return Err(Refusal::Tables { count: needs.num_tables as usize });
        }
    }
    let contract = Contract::find(&component)?;
    let instances = engine.prepare(&component)?;
    let info = {
        let mut running = engine.start(&instances)?;
        contract.check_types(&mut running.store, &running.instance)?;
        running.call(|store, instance| contract.describe(store, instance))?.0
    };
    seen.declared = Some(info.clone());

    let (place, section) = anatomy.text_section()?;
    let texts = Texts::parse(section)?;
    let info = CheckedInfo::check(info, &texts)?;
    let facts = Facts {
        exports: Cow::Borrowed(&seen.exports),
        contract: Cow::Borrowed(spoken),
        info: Cow::Borrowed(&info),
        texts: place,
        languages: texts.languages().map(|language| language.tag().into()).collect(),
    };
    // only what was accepted: a folder of refused modules would grow with every attack
    engine.remember(&facts, &seen.digest);
    if !kept {
        engine.remember_code(&component, &seen.digest);
    }
    let identity = Arc::new(PolicyIdentity { info, digest: seen.digest.clone(), contract: spoken, texts });
    seen.accept(&identity);
    Ok((identity, Ready { contract, instances }))
}

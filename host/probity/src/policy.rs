//! One loaded module.

use std::sync::Arc;

use probity_core::case::{Case, CaseDocument};
use probity_core::day::Day;
use probity_core::determination::{PolicyAnswer, PolicyIdentity};
use probity_core::finding::{self, CheckedVerdict};
use probity_core::lower::{Lowered, LoweredCase, ParameterOverrides, lower};
use probity_core::metadata::CheckedInfo;
use probity_core::texts::Texts;
use probity_core::verdict::{RawStep, Verdict};
use semver::Version;
use wasmtime::component::InstancePre;

use crate::anatomy::{self, Anatomy};
use crate::contract::{self, Contract};
use crate::engine::{Engine, Guard, Running};
use crate::error::{AnswerFault, Call, Error, NotInForce, PolicyFault, Refusal, Stop, Stopped};
use crate::inspection::Inspection;
use crate::shown::shown;

/// A policy that is compiled, checked and ready to be asked, from any number of threads.
pub(crate) struct Policy {
    identity: Arc<PolicyIdentity>,
    inspection: Inspection,
    contract: Contract,
    prepared: InstancePre<Guard>,
}

/// A call on a fresh or a used instance of the policy.
pub(crate) type Answered<T> = Result<(T, u64), Stop>;

impl Policy {
    /// Loads a module, or says why not.
    pub(crate) fn load(engine: &Engine, module: &str, bytes: &[u8]) -> Result<Self, Error> {
        let mut inspection = Inspection::new(module, anatomy::digest(bytes), bytes.len());
        match examine(engine, bytes, &mut inspection) {
            Ok((identity, contract, prepared)) => Ok(Policy { identity, inspection, contract, prepared }),
            Err(reason) => Err(inspection.refused(reason).into()),
        }
    }

    /// Says what can be told about a module, also about one that is refused.
    pub(crate) fn inspect(engine: &Engine, module: &str, bytes: &[u8]) -> Inspection {
        let mut inspection = Inspection::new(module, anatomy::digest(bytes), bytes.len());
        inspection.refusal = examine(engine, bytes, &mut inspection).err();
        inspection
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
    pub(crate) fn governs(&self, case: &CaseDocument) -> bool {
        let info = &self.identity.info;
        info.jurisdictions.contains(&case.tender.jurisdiction)
            || case.tender.funding.iter().any(|funding| info.fundings.contains(funding))
    }

    /// Whether it is the law to apply to a tender noticed on that day.
    pub(crate) fn in_force(&self, notice: Day) -> bool {
        let (info, notice) = (&self.identity.info, notice.number());
        info.in_force_from <= notice && info.in_force_until.is_none_or(|until| notice <= until)
    }

    pub(crate) fn not_in_force(&self, date: Day) -> NotInForce {
        NotInForce {
            policy: self.name().to_owned(),
            version: self.version().clone(),
            date,
            from: Day::from_number(self.identity.info.in_force_from),
            until: self.identity.info.in_force_until.and_then(Day::from_number),
        }
    }

    /// Starts a fresh instance.
    pub(crate) fn start<'e>(&self, engine: &'e Engine) -> Result<Running<'e>, Stop> {
        engine.start(&self.prepared)
    }

    /// Asks an instance for its verdict.
    pub(crate) fn evaluate(&self, running: &mut Running<'_>, case: &LoweredCase) -> Answered<Verdict> {
        running.call(|store, instance| self.contract.evaluate(store, instance, case))
    }

    /// Asks an instance for its comparisons.
    fn explain(&self, running: &mut Running<'_>, case: &LoweredCase) -> Answered<Vec<RawStep>> {
        running.call(|store, instance| self.contract.explain(store, instance, case))
    }

    /// Asks the policy about a case, by a call that the caller makes, and checks the answer.
    pub(crate) fn answer(
        &self,
        case: &Case,
        parameters: &ParameterOverrides,
        max_findings: usize,
        ask: impl FnOnce(&LoweredCase) -> Answered<Verdict>,
    ) -> Result<PolicyAnswer, Error> {
        let info = &self.identity.info;
        let Lowered { case, unknown_codes } = lower(case, info, parameters);
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
            .and_then(|mut running| self.explain(&mut running, &lowered))
            .map_err(|stop| self.stopped(Call::Explain, stop))?;
        self.check_steps(&steps, &lowered)?;
        Ok((steps, fuel))
    }

    fn check_steps(&self, steps: &[RawStep], case: &LoweredCase) -> Result<(), Error> {
        let (rules, records, parties) =
            (self.identity.info.rules.len(), case.records.len(), case.parties.len());
        for (step, each) in steps.iter().enumerate() {
            let pointers = [
                ("rule", Some(each.rule), rules),
                ("record", each.record, records),
                ("party", each.party, parties),
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

type Examined = (Arc<PolicyIdentity>, Contract, InstancePre<Guard>);

/// Goes through a module from the outside in and writes down what it sees, up to the first thing that is wrong:
/// nothing is compiled that is not a component of the contract, and nothing is run that was not compiled in time.
fn examine(engine: &Engine, bytes: &[u8], seen: &mut Inspection) -> Result<Examined, Refusal> {
    let limits = engine.limits();
    if bytes.len() > limits.component_bytes {
        return Err(Refusal::TooLarge { size: bytes.len(), limit: limits.component_bytes });
    }
    let anatomy = Anatomy::read(bytes)?;
    seen.imports = anatomy.imports.iter().map(|name| shown(name)).collect();
    seen.exports = anatomy.exports.iter().map(|name| shown(name)).collect();
    seen.contract = contract::exported(&anatomy);
    anatomy.check(limits)?;
    contract::check(&anatomy)?;

    let component = engine.component(bytes, &seen.digest)?;
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
    let prepared = engine.prepare(&component)?;
    let info = {
        let mut running = engine.start(&prepared)?;
        contract.check_types(&mut running.store, &running.instance)?;
        running.call(|store, instance| contract.describe(store, instance))?.0
    };
    seen.declared = Some(info.clone());

    let texts = Texts::parse(anatomy.text_section()?)?;
    let info = CheckedInfo::check(info, &texts)?;
    let identity =
        Arc::new(PolicyIdentity { info, digest: seen.digest.clone(), contract: contract.name(), texts });
    seen.policy = Some(Arc::clone(&identity));
    Ok((identity, contract, prepared))
}

//! `probity:eligibility@1.0.0`.

mod lift;
mod lower;

use probity_core::lower::LoweredCase;
use probity_core::policy::PolicyInfo;
use probity_core::verdict::{RawStep, Verdict};
use wasmtime::Store;
use wasmtime::component::{Component, ComponentExportIndex, ComponentNamedList, Instance, Lift, Lower};

use crate::error::Refusal;
use crate::shown::told;

/// The contract as wasmtime reads it from the WIT file.
mod bindings {
    #![allow(
        missing_docs,
        unreachable_pub,
        dead_code,
        reason = "generated from the WIT file, which documents it"
    )]

    wasmtime::component::bindgen!({
        path: "../../wit",
        world: "policy",
        // the case borrows its lists, so that nothing is copied twice on the way in
        ownership: Borrowing { duplicate_if_necessary: true },
    });
}

use bindings::exports::probity::eligibility::eligibility as wit;

/// Name and version of the package.
pub(super) const NAME: &str = "probity:eligibility@1.0.0";
/// The interface that a component of this version exports.
pub(super) const INTERFACE: &str = "probity:eligibility/eligibility@1.0.0";

/// Where a component has its functions, found once when it is loaded.
#[derive(Clone, Copy)]
pub(crate) struct Functions {
    describe: ComponentExportIndex,
    evaluate: ComponentExportIndex,
    explain: ComponentExportIndex,
}

type Evaluate<'a> = (&'a wit::Case<'a>,);

impl Functions {
    pub(super) fn find(component: &Component) -> Result<Self, Refusal> {
        let interface =
            component.get_export_index(None, INTERFACE).ok_or(Refusal::NoContract { spoken: NAME })?;
        let find = |function: &'static str| {
            component
                .get_export_index(Some(&interface), function)
                .ok_or_else(|| Refusal::ExportShape { function, problem: "it is not exported".to_owned() })
        };
        Ok(Functions { describe: find("describe")?, evaluate: find("evaluate")?, explain: find("explain")? })
    }

    pub(super) fn check<T>(&self, store: &mut Store<T>, instance: &Instance) -> Result<(), Refusal> {
        fits::<T, (), (wit::PolicyInfo,)>(store, instance, &self.describe, "describe")?;
        fits::<T, Evaluate<'_>, (wit::Verdict,)>(store, instance, &self.evaluate, "evaluate")?;
        fits::<T, Evaluate<'_>, (Vec<wit::Step>,)>(store, instance, &self.explain, "explain")
    }

    pub(super) fn describe<T>(
        &self,
        store: &mut Store<T>,
        instance: &Instance,
    ) -> wasmtime::Result<PolicyInfo> {
        let function = instance.get_typed_func::<(), (wit::PolicyInfo,)>(&mut *store, &self.describe)?;
        let (info,) = function.call(store, ())?;
        Ok(lift::info(info))
    }

    pub(super) fn evaluate<T>(
        &self,
        store: &mut Store<T>,
        instance: &Instance,
        case: &LoweredCase,
    ) -> wasmtime::Result<Verdict> {
        let function =
            instance.get_typed_func::<Evaluate<'_>, (wit::Verdict,)>(&mut *store, &self.evaluate)?;
        let lowered = lower::Lists::from(case);
        let (verdict,) = function.call(store, (&lowered.case(case),))?;
        Ok(lift::verdict(verdict))
    }

    pub(super) fn explain<T>(
        &self,
        store: &mut Store<T>,
        instance: &Instance,
        case: &LoweredCase,
    ) -> wasmtime::Result<Vec<RawStep>> {
        let function =
            instance.get_typed_func::<Evaluate<'_>, (Vec<wit::Step>,)>(&mut *store, &self.explain)?;
        let lowered = lower::Lists::from(case);
        let (steps,) = function.call(store, (&lowered.case(case),))?;
        Ok(steps.into_iter().map(lift::step).collect())
    }
}

/// Holds the type of one function against the contract's.
fn fits<T, Params, Results>(
    store: &mut Store<T>,
    instance: &Instance,
    index: &ComponentExportIndex,
    function: &'static str,
) -> Result<(), Refusal>
where
    Params: ComponentNamedList + Lower,
    Results: ComponentNamedList + Lift,
{
    let shape = |problem: String| Refusal::ExportShape { function, problem };
    let found =
        instance.get_func(&mut *store, index).ok_or_else(|| shape("it is not a function".to_owned()))?;
    found.typed::<Params, Results>(&*store).map_err(|error| shape(told(&error)))?;
    Ok(())
}

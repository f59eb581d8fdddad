//! Asking a policy, in the contract's types: `probity:eligibility@1.0.0`.

// The same conversion as in a portal. wit-bindgen's types and those of wasmtime have one shape, but nothing in common
// that the compiler knows.
#[path = "../../../probity/src/contract/v1/lift.rs"]
mod lift;
#[path = "../../../probity/src/contract/v1/lower.rs"]
mod lower;

use probity_core::lower::LoweredCase;
use probity_core::policy::PolicyInfo;
use probity_core::verdict::{RawStep, Verdict};

use crate::bindings::probity::browser::modules;

/// The contract's types, by the names that wasmtime's have.
mod wit {
    pub(super) use crate::bindings::probity::eligibility::eligibility::{
        CaseParam as Case, TenderParam as Tender, *,
    };
}

/// Name and version of the package.
pub(crate) const NAME: &str = "probity:eligibility@1.0.0";
/// The interface that a component of this version exports.
pub(crate) const INTERFACE: &str = "probity:eligibility/eligibility@1.0.0";

pub(crate) fn describe(module: u32) -> Result<PolicyInfo, String> {
    modules::describe(module).map(lift::info)
}

pub(crate) fn evaluate(module: u32, case: &LoweredCase) -> Result<Verdict, String> {
    let lowered = lower::Lists::from(case);
    modules::evaluate(module, lowered.case(case)).map(lift::verdict)
}

pub(crate) fn explain(module: u32, case: &LoweredCase) -> Result<Vec<RawStep>, String> {
    let lowered = lower::Lists::from(case);
    let steps = modules::explain(module, lowered.case(case))?;
    Ok(steps.into_iter().map(lift::step).collect())
}

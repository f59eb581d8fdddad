//! The only room that knows WIT types: one module for each version of the contract, each converting at once to and
//! from the host's own types, so that the rest of the host knows no versions.

mod v1;

use probity_core::lower::LoweredCase;
use probity_core::policy::PolicyInfo;
use probity_core::verdict::{RawStep, Verdict};
use wasmtime::Store;
use wasmtime::component::{Component, Instance};

use crate::anatomy::Anatomy;
use crate::error::Refusal;
use crate::shown::shown;

/// The package that policies speak, without version.
const PACKAGE: &str = "probity:eligibility";
/// What `inspect` and refusals name as spoken by this host.
const SPOKEN: &str = v1::NAME;

/// The contract of one component: which version it speaks, and where its functions are.
#[derive(Clone, Copy)]
pub(crate) enum Contract {
    /// Version 1.0.0.
    V1(v1::Functions),
}

/// The contract that a component's exports name, such as `probity:eligibility@1.0.0`, whether or not this host speaks
/// it. Chosen by the name that the component really exports: a look-up that takes compatible versions for equal would
/// pass over a difference that nobody checked.
pub(crate) fn exported(anatomy: &Anatomy<'_>) -> Option<String> {
    let package = |name: &str| {
        let (path, version) = name.split_once('@').unwrap_or((name, ""));
        let (package, _) = path.split_once('/')?;
        let at = if version.is_empty() { "" } else { "@" };
        (package == PACKAGE).then(|| shown(&format!("{package}{at}{version}")))
    };
    if anatomy.exports.contains(&v1::INTERFACE) {
        return Some(v1::NAME.to_owned());
    }
    anatomy.exports.iter().find_map(|name| package(name))
}

/// The contract of that name and version, if this host speaks it.
pub(crate) fn spoken(name: &str) -> Option<&'static str> {
    (name == v1::NAME).then_some(v1::NAME)
}

/// Name and version of the contract that a component speaks, or why it is refused.
pub(crate) fn check(anatomy: &Anatomy<'_>) -> Result<&'static str, Refusal> {
    if anatomy.exports.contains(&v1::INTERFACE) {
        return Ok(v1::NAME);
    }
    Err(match exported(anatomy) {
        Some(found) => Refusal::ContractVersion { found, spoken: SPOKEN },
        None => Refusal::NoContract { spoken: SPOKEN },
    })
}

impl Contract {
    /// Finds the functions of a component that has passed [`check`].
    pub(crate) fn find(component: &Component) -> Result<Self, Refusal> {
        v1::Functions::find(component).map(Contract::V1)
    }

    /// Holds the types of the functions against the contract's.
    pub(crate) fn check_types<T>(&self, store: &mut Store<T>, instance: &Instance) -> Result<(), Refusal> {
        match self {
            Contract::V1(functions) => functions.check(store, instance),
        }
    }

    /// Asks a policy what it declares.
    pub(crate) fn describe<T>(
        &self,
        store: &mut Store<T>,
        instance: &Instance,
    ) -> wasmtime::Result<PolicyInfo> {
        match self {
            Contract::V1(functions) => functions.describe(store, instance),
        }
    }

    /// Asks a policy for its verdict.
    pub(crate) fn evaluate<T>(
        &self,
        store: &mut Store<T>,
        instance: &Instance,
        case: &LoweredCase,
    ) -> wasmtime::Result<Verdict> {
        match self {
            Contract::V1(functions) => functions.evaluate(store, instance, case),
        }
    }

    /// Asks a policy for its comparisons.
    pub(crate) fn explain<T>(
        &self,
        store: &mut Store<T>,
        instance: &Instance,
        case: &LoweredCase,
    ) -> wasmtime::Result<Vec<RawStep>> {
        match self {
            Contract::V1(functions) => functions.explain(store, instance, case),
        }
    }
}

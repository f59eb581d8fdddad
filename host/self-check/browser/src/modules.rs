//! The policies that the page carries.

use std::sync::Arc;

use probity_core::determination::PolicyIdentity;
use probity_core::lower::{LoweredCase, ParameterOverrides};
use probity_core::metadata::CheckedInfo;
use probity_core::registry::Digest;
use probity_core::self_check::{Choose, Policies};
use probity_core::texts::{SECTION, Texts};
use probity_core::verdict::{RawStep, Verdict};

use crate::bindings::Carried;
use crate::component::Component;
use crate::contract;

pub(crate) struct Modules {
    identities: Vec<Arc<PolicyIdentity>>,
    parameters: Vec<ParameterOverrides>,
    choose: Choose,
}

impl Modules {
    /// Takes the policies up, or says of the first one that is not good what is wrong with it.
    pub(crate) fn load(policies: Vec<Carried>, choose: Choose) -> Result<Self, String> {
        let mut modules = Modules { identities: Vec::new(), parameters: Vec::new(), choose };
        for (policy, at) in policies.into_iter().zip(0..) {
            let digest = Digest::of(&policy.bytes);
            let identity = identity(at, &policy.bytes, &digest)
                .map_err(|problem| format!("the policy {digest}: {problem}"))?;
            modules.identities.push(Arc::new(identity));
            modules.parameters.push(policy.parameters.into_iter().collect());
        }
        Ok(modules)
    }
}

fn identity(at: u32, bytes: &[u8], digest: &Digest) -> Result<PolicyIdentity, String> {
    let component = Component::read(bytes, SECTION).ok_or("it is no WebAssembly component")?;
    if !component.exports.contains(&contract::INTERFACE) {
        return Err(format!("it does not export `{}`", contract::INTERFACE));
    }
    let texts = match component.sections.as_slice() {
        [section] => Texts::parse(section).map_err(|error| error.to_string())?,
        sections => return Err(format!("it has {} sections `{SECTION}`, not one", sections.len())),
    };
    let info = contract::describe(at)?;
    let info = CheckedInfo::check(info, &texts).map_err(|error| error.to_string())?;
    Ok(PolicyIdentity { info, digest: digest.as_str().to_owned(), contract: contract::NAME, texts })
}

impl Policies for Modules {
    fn identities(&self) -> &[Arc<PolicyIdentity>] {
        &self.identities
    }

    fn choose(&self) -> Choose {
        self.choose
    }

    fn parameters(&self, at: usize) -> ParameterOverrides {
        self.parameters.get(at).cloned().unwrap_or_default()
    }

    fn evaluate(&mut self, at: usize, case: &LoweredCase) -> Result<Verdict, String> {
        contract::evaluate(position(at)?, case)
    }

    fn explain(&mut self, at: usize, case: &LoweredCase) -> Result<Vec<RawStep>, String> {
        contract::explain(position(at)?, case)
    }
}

fn position(at: usize) -> Result<u32, String> {
    u32::try_from(at).map_err(|_| format!("there is no policy {at}"))
}

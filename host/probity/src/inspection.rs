//! What can be told about a module, also about one that is refused.

use std::sync::Arc;

use probity_core::determination::PolicyIdentity;
use probity_core::policy::PolicyInfo;

use crate::error::{Refusal, Refused};

/// What a module says about itself, as far as it could be read before anything was found wrong with it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Inspection {
    /// How the caller or the library knows the module.
    pub module: String,
    /// SHA-256 of its bytes, `sha256:…`.
    pub digest: String,
    /// Size of its file, in bytes.
    pub size: usize,
    /// Names of what it imports; empty in every module that is accepted.
    pub imports: Vec<String>,
    /// Names of what it exports.
    pub exports: Vec<String>,
    /// The contract that it speaks, such as `probity:eligibility@1.0.0`.
    pub contract: Option<String>,
    /// What it declares, as it declares it: unchecked where the module is refused.
    pub declared: Option<PolicyInfo>,
    /// The policy, where everything about it holds together.
    pub policy: Option<Arc<PolicyIdentity>>,
    /// Why it is refused, if it is.
    pub refusal: Option<Refusal>,
}

impl Inspection {
    pub(crate) fn new(module: &str, digest: String, size: usize) -> Self {
        Inspection {
            module: module.to_owned(),
            digest,
            size,
            imports: Vec::new(),
            exports: Vec::new(),
            contract: None,
            declared: None,
            policy: None,
            refusal: None,
        }
    }

    pub(crate) fn accept(&mut self, policy: &Arc<PolicyIdentity>) {
        self.contract = Some(policy.contract.to_owned());
        self.declared = Some(policy.info.clone());
        self.policy = Some(Arc::clone(policy));
    }

    pub(crate) fn refused(&self, reason: Refusal) -> Refused {
        Refused { module: self.module.clone(), digest: self.digest.clone(), reason }
    }
}

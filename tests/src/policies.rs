//! The policies of this workspace. One line here brings a policy under every test that is about all of them.

use cn_government_procurement::CnGovernmentProcurement;
use cn_quality_action::CnQualityAction;
use eu_directive_2014_24::EuDirective201424;
use probity_core::lower::LoweredCase;
use probity_core::policy::PolicyInfo;
use probity_core::verdict::Verdict;
use uk_procurement_act_2023::UkProcurementAct2023;
use us_far_9_4::UsFar94;
use world_bank_sanctions::WorldBankSanctions;

use crate::native;

/// A policy as native calls.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    /// Its name.
    pub name: &'static str,
    /// What it declares.
    pub describe: fn() -> PolicyInfo,
    /// What it says of a case.
    pub evaluate: fn(&LoweredCase) -> Verdict,
}

/// Every policy.
pub const ALL: &[Policy] = &[
    policy::<CnGovernmentProcurement>(),
    policy::<CnQualityAction>(),
    policy::<EuDirective201424>(),
    policy::<UkProcurementAct2023>(),
    policy::<UsFar94>(),
    policy::<WorldBankSanctions>(),
];

const fn policy<P: probity_guest::Policy>() -> Policy {
    Policy { name: P::NAME, describe: native::describe::<P>, evaluate: native::evaluate::<P> }
}

//! Which of the policies that are at hand are asked about a tender.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::case::Tender;
use crate::day::Day;
use crate::determination::PolicyIdentity;
use crate::policy::PolicyInfo;
use crate::trust::{InForce, in_force};

/// Why no policy is asked about a tender.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotChosen {
    /// None governs it.
    #[error("no policy that is at hand governs a tender in `{jurisdiction}`")]
    NoneGoverns {
        /// Whose law governs the tender.
        jurisdiction: String,
    },
    /// One governs it, but none of its versions is the law to apply on the notice date.
    #[error("no version of policy `{policy}` that is at hand is in force on {notice}")]
    NotInForce {
        /// Its name.
        policy: String,
        /// The notice date.
        notice: Day,
    },
    /// There is no policy at such a position.
    #[error("there is no such policy")]
    NoSuchPolicy,
}

/// Whether a policy governs a tender: by the tender's jurisdiction or by who finances it.
pub fn governs(info: &PolicyInfo, tender: &Tender) -> bool {
    info.jurisdictions.contains(&tender.jurisdiction)
        || tender.funding.iter().any(|funding| info.fundings.contains(funding))
}

/// The positions of the policies to ask, as a portal chooses them: of each policy that governs the tender the version
/// that is in force on its notice date.
///
/// # Errors
///
/// [`NotChosen`] where none governs it, or one that does has no version in force.
pub fn governing(policies: &[Arc<PolicyIdentity>], tender: &Tender) -> Result<Vec<usize>, NotChosen> {
    let mut names = BTreeSet::new();
    let named: Vec<&str> = policies
        .iter()
        .filter(|policy| governs(&policy.info, tender))
        .map(|policy| policy.info.name.as_str())
        .filter(|name| names.insert(*name))
        .collect();
    let mut chosen = Vec::new();
    let mut passed = Vec::new();
    for name in named {
        let versions = || policies.iter().enumerate().filter(|(_, policy)| policy.info.name == name);
        let days = versions().map(|(_, policy)| InForce {
            version: policy.info.version(),
            from: Day::from_number(policy.info.in_force_from),
            until: policy.info.in_force_until.and_then(Day::from_number),
        });
        let at = in_force(days, tender.notice_date).ok().and_then(|at| versions().nth(at));
        let Some((at, policy)) = at else {
            return Err(NotChosen::NotInForce { policy: name.to_owned(), notice: tender.notice_date });
        };
        // another version of it governs such tenders, and the one that is the law to apply does not
        if governs(&policy.info, tender) { chosen.push(at) } else { passed.push(at) }
    }
    // where there is no other, it says itself that it does not govern
    if chosen.is_empty() {
        chosen.extend(passed.last());
    }
    match chosen.is_empty() {
        true => Err(NotChosen::NoneGoverns { jurisdiction: tender.jurisdiction.clone() }),
        false => Ok(chosen),
    }
}

//! Which of the policies that are at hand are asked about a tender.

use std::collections::BTreeSet;
use std::sync::Arc;

use semver::Version;

use crate::case::Tender;
use crate::day::Day;
use crate::determination::PolicyIdentity;
use crate::trust::{InForce, in_force};

/// Why no policy is asked about a tender.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotChosen {
    /// None governs it.
    #[error("none of the policies governs a tender of jurisdiction `{jurisdiction}` (there are: {})", listed(.there_are))]
    NoneGoverns {
        /// Whose law governs the tender.
        jurisdiction: String,
        /// The names of the policies that there are, in order.
        there_are: Vec<String>,
    },
    /// One is to be asked, but none of its versions is the law to apply on the notice date.
    #[error(
        "policy `{policy}` {version} is not in force on {notice}, the day on which the tender was noticed; it is in force{}",
        days(.from, .until)
    )]
    NotInForce {
        /// Its name.
        policy: String,
        /// The version that comes nearest.
        version: Version,
        /// The notice date.
        notice: Day,
        /// The first day of that version.
        from: Option<Day>,
        /// Its last day, where there is one.
        until: Option<Day>,
    },
    /// There is no policy at such a position.
    #[error("there is no such policy")]
    NoSuchPolicy,
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn days(from: &Option<Day>, until: &Option<Day>) -> String {
    let from = from.map(|from| format!(" from {from}"));
    let until = until.map(|until| format!(" until {until}"));
    from.into_iter().chain(until).collect()
}

/// Whether a policy governs a tender: by the tender's jurisdiction or by who finances it.
pub fn governs(jurisdictions: &[String], fundings: &[String], tender: &Tender) -> bool {
    jurisdictions.contains(&tender.jurisdiction)
        || tender.funding.iter().any(|funding| fundings.contains(funding))
}

/// Which of its policies a portal asks about a tender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choose {
    /// Those that govern it.
    Governing,
    /// All of them: one that does not govern says so itself.
    All,
}

/// The positions of the policies to ask, as a portal chooses them: of each policy the version that is in force on the
/// tender's notice date.
///
/// # Errors
///
/// [`NotChosen`] where none governs the tender, or one that is to be asked has no version in force.
pub fn chosen(
    policies: &[Arc<PolicyIdentity>],
    tender: &Tender,
    choose: Choose,
) -> Result<Vec<usize>, NotChosen> {
    let mut names = BTreeSet::new();
    let named: Vec<&str> = policies
        .iter()
        .filter(|policy| {
            choose == Choose::All || governs(&policy.info.jurisdictions, &policy.info.fundings, tender)
        })
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
        let found = in_force(days, tender.notice_date);
        let Some((at, policy)) = found.ok().and_then(|at| versions().nth(at)) else {
            let nearest = found.err().flatten().and_then(|at| versions().nth(at));
            return Err(not_in_force(nearest.map(|(_, policy)| policy), tender.notice_date));
        };
        match choose == Choose::All || governs(&policy.info.jurisdictions, &policy.info.fundings, tender) {
            true => chosen.push(at),
            // another version of it governs such tenders, and the one that is the law to apply does not
            false => passed.push(at),
        }
    }
    // where there is no other, it says itself that it does not govern
    if chosen.is_empty() {
        chosen.extend(passed.last());
    }
    match chosen.is_empty() {
        true => {
            let names: BTreeSet<_> = policies.iter().map(|policy| policy.info.name.clone()).collect();
            let there_are = names.into_iter().collect();
            Err(NotChosen::NoneGoverns { jurisdiction: tender.jurisdiction.clone(), there_are })
        }
        false => Ok(chosen),
    }
}

fn not_in_force(nearest: Option<&Arc<PolicyIdentity>>, notice: Day) -> NotChosen {
    let Some(policy) = nearest else { return NotChosen::NoSuchPolicy };
    NotChosen::NotInForce {
        policy: policy.info.name.clone(),
        version: policy.info.version().clone(),
        notice,
        from: Day::from_number(policy.info.in_force_from),
        until: policy.info.in_force_until.and_then(Day::from_number),
    }
}

//! What was decided: outcome and findings for one case, with everything that it rests on.

use std::sync::Arc;

use crate::case::{Case, CaseDocument};
use crate::day::Day;
use crate::lower::{ParameterOverrides, covered};
use crate::verdict::{Restriction, SlotValue};
use crate::words::{Effect, Outcome};

/// The outcome for one case, with every finding, also those that did not decide. Made by combining checked verdicts;
/// it holds no text: [`crate::report::Report`] puts it into a reader's language and into JSON.
#[derive(Debug, Clone)]
pub struct Determination {
    /// Strictest effect over all findings of all policies.
    pub outcome: Outcome,
    /// The last day of the bids that the outcome meets if nothing else happens: the latest end among the findings that
    /// decide. None where one of them has no known end, and where the outcome is `allow`.
    ///
    /// It can lie before the day of the decision. Where bids for the tender have closed, rules count on the day on which
    /// they closed; the outcome stands for this tender, and bids made after this day are free of it.
    pub until: Option<Day>,
    /// The case, as it was decided.
    pub case: Arc<Case>,
    /// What each policy said, in the order of the screening.
    pub policies: Vec<PolicyAnswer>,
}

/// Combines what the policies said: the strictest effect wins, and every finding is kept.
pub fn combine(case: Arc<Case>, policies: Vec<PolicyAnswer>) -> Determination {
    let (outcome, until) = outcome_of(&policies, case.document());
    Determination { outcome, until, case, policies }
}

/// What some answers on a case come to: the strictest effect, and until when it lasts.
pub(crate) fn outcome_of<'a>(
    policies: impl IntoIterator<Item = &'a PolicyAnswer> + Copy,
    case: &CaseDocument,
) -> (Outcome, Option<Day>) {
    let findings = || policies.into_iter().flat_map(|answer| &answer.findings);
    let outcome_of = |finding: &Finding| finding.outcome(case);
    let outcome = findings().map(outcome_of).max().unwrap_or(Outcome::Allow);
    let until = match outcome {
        Outcome::Allow => None,
        // an end that is not known is later than any other
        _ => findings()
            .filter(|finding| outcome_of(finding) == outcome)
            .map(|finding| finding.until)
            .reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b)))
            .flatten(),
    };
    (outcome, until)
}

/// What one policy said about a case.
#[derive(Debug, Clone)]
pub struct PolicyAnswer {
    /// The policy.
    pub policy: Arc<PolicyIdentity>,
    /// Position of its reason for not governing the case, if it does not.
    pub not_applicable: Option<u32>,
    /// Its findings, checked.
    pub findings: Vec<Finding>,
    /// Fuel that the evaluation used: deterministic for a module, a case and an engine version.
    pub fuel: u64,
    /// Values that the portal set instead of the policy's own, by parameter id.
    pub parameters: ParameterOverrides,
    /// Codes of the case, as positions in [`crate::case::Case::codes`], that this policy has no word for.
    pub unknown_codes: Vec<u32>,
}

/// A loaded policy as a determination refers to it.
#[derive(Debug)]
pub struct PolicyIdentity {
    /// What it declares, checked.
    pub info: crate::metadata::CheckedInfo,
    /// SHA-256 of the module's bytes, `sha256:…`.
    pub digest: String,
    /// Name and version of the contract that it speaks: `probity:eligibility@1.0.0`.
    pub contract: &'static str,
    /// Its texts.
    pub texts: crate::texts::Texts,
}

impl PolicyIdentity {
    /// What it is called in a language (BCP 47); in its own first one where it does not speak that.
    pub fn title(&self, language: &str) -> Option<String> {
        let first = || self.info.languages.first().and_then(|tag| self.texts.language(tag));
        self.texts.for_reader(language).or_else(first)?.format("policy", [])
    }
}

/// A finding that has passed the host's checks: every position in it is good.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Position of the rule in the policy.
    pub rule: usize,
    /// What it does.
    pub effect: Effect,
    /// Positions of the parties.
    pub parties: Vec<u32>,
    /// Positions of the records relied on.
    pub records: Vec<u32>,
    /// Positions of the relations relied on.
    pub relations: Vec<u32>,
    /// First day.
    pub since: Option<Day>,
    /// Last day of the bids that it meets.
    pub until: Option<Day>,
    /// Values of the rule's slots.
    pub slots: Vec<SlotValue>,
    /// Limits, for `restrict`.
    pub restriction: Option<Restriction>,
    /// Position of the question, for `refer`.
    pub question: Option<usize>,
}

impl Finding {
    /// What it comes to for the tender: its effect, and where it excludes all that the tender buys, a bar.
    pub fn outcome(&self, case: &CaseDocument) -> Outcome {
        let bought = &case.tender.categories;
        let excluded = self.excluded_categories(case);
        let leaves_nothing =
            excluded.is_some_and(|excluded| !bought.is_empty() && excluded.len() == bought.len());
        if leaves_nothing { Outcome::Bar } else { Outcome::from(self.effect) }
    }

    /// The categories of the tender that it excludes, where it excludes the categories that its records cover. Empty
    /// where the records name none.
    pub fn excluded_categories<'c>(&self, case: &'c CaseDocument) -> Option<Vec<&'c str>> {
        self.restriction.filter(|restriction| *restriction == Restriction::ExcludeCategories)?;
        let records = self.records.iter().filter_map(|at| case.records.get(usize::try_from(*at).ok()?));
        let scope: Vec<String> = records
            .filter_map(|record| record.scope.as_ref())
            .flat_map(|scope| scope.categories.clone())
            .collect();
        Some(covered(&scope, &case.tender.categories).collect())
    }
}

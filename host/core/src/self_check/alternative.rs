//! What would change a determination, tried out.

use schemars::JsonSchema;
use serde::Serialize;

use super::suppose::suppose;
use crate::case::Draft;
use crate::determination::Determination;
use crate::outlook::Decide;
use crate::report::{Report, ReportedFinding, Speaker, Supposed};
use crate::words::{Effect, Outcome, RecordKind, Remedy, Role};

/// How many are tried out.
const MOST: usize = 40;

/// Something that could happen, and what the outcome would be.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Alternative {
    /// What is supposed to have happened.
    pub supposed: Supposed,
    /// The same in words.
    pub text: String,
    /// The outcome as it would be.
    pub outcome: Outcome,
    /// That outcome as one sentence.
    pub outcome_text: String,
}

/// What could happen to this case: those records end on which the outcome rests, each by the ways that its rules
/// declare, and those leave who can.
pub(super) fn possible(report: &Report, draft: &Draft) -> Vec<Supposed> {
    let on = draft.as_of();
    let harms = || report.findings.iter().filter(|finding| finding.effect != Effect::Note);
    let rests_on = |id: &str| {
        let id = id.to_owned();
        harms().filter(move |finding| finding.records.contains(&id))
    };
    let mut possible = Vec::new();
    let decided = |kind| !matches!(kind, RecordKind::CleanSearch | RecordKind::SelfCleaning);
    for record in report.records.iter().filter(|record| decided(record.kind)) {
        let ends_by = |remedies: &[Remedy]| {
            rests_on(&record.id).any(|finding| finding.remedies.iter().any(|by| remedies.contains(by)))
        };
        if ends_by(&[Remedy::Repair]) {
            possible.push(Supposed::Repaired { record: record.id.clone(), on });
        }
        if ends_by(&[Remedy::Overturn, Remedy::Release, Remedy::Correct]) {
            possible.push(Supposed::Overturned { record: record.id.clone(), on });
        }
    }
    let named = |finding: &ReportedFinding, id: &str| finding.parties.iter().any(|party| party == id);
    for party in report.parties.iter().filter(|party| party.role != Role::Bidder) {
        let matters = harms().any(|finding| named(finding, &party.id))
            || report
                .records
                .iter()
                .any(|record| record.party == party.id && rests_on(&record.id).next().is_some());
        if matters {
            possible.push(Supposed::RemovedParty { party: party.id.clone() });
        }
    }
    possible.truncate(MOST);
    possible
}

/// Decides the case again for each thing that could happen. One that cannot be decided is left out: a record that is
/// overturned before it was made is no case.
pub(super) fn tried<D: Decide>(
    report: &Report,
    draft: &Draft,
    decider: &mut D,
    language: &str,
) -> Vec<Alternative> {
    let host = Speaker::new(language);
    let tried = possible(report, draft).into_iter().filter_map(|supposed| {
        let case = suppose(draft, std::slice::from_ref(&supposed)).ok()?.case().ok()?;
        let determination: Determination = decider.decide(&case.into()).ok()?;
        let then = Report::new(&determination, language);
        let text = supposed.text(host, |id| report.called(host, id));
        let (outcome, outcome_text) = (then.outcome, then.outcome_text);
        Some(Alternative { supposed, text, outcome, outcome_text })
    });
    tried.collect()
}

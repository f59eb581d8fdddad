//! How a finding on a weighed record is made.

use probity_guest::{Finding, Findings, Slot, say, slots};

use crate::weigh::Weighed;

/// What [`report`] says, in its order: the operator; the person or party whose record it is; the record; its ground; the
/// day that the exclusion counts from; its last day; whether a decision set the period; what self-cleaning failed on;
/// whether national law requires exclusion; the amount.
pub(crate) const SLOTS: &[Slot] = slots![
    operator: party,
    party,
    record,
    ground: code,
    from: date,
    until: date,
    set: number,
    cleaning: number,
    required: number,
    amount: money
];

/// Reports a record that counts.
pub(crate) fn report<'f>(out: &'f mut Findings<'_>, one: &Weighed<'_>) -> Finding<'f> {
    let (found, term) = (one.found, one.term);
    let mut finding = out.on(found);
    finding.about(one.standing.operator).until(term.until).say(say![
        one.standing.operator,
        found.party(),
        found,
        one.named,
        term.from,
        term.until,
        i64::from(term.is_set),
        one.uncleaned,
        i64::from(one.required),
        found.amount()
    ]);
    // a record whose dates contradict each other has an end and no beginning
    if term.from.get().zip(term.until.get()).is_none_or(|(from, until)| from <= until) {
        finding.since(term.from);
    }
    if let Some(tie) = one.standing.tie {
        finding.and_on_relation(tie);
    }
    for evidence in &one.evidence {
        finding.and_on(evidence.record());
    }
    finding
}

/// Notes a record that does not count, about its operator.
pub(crate) fn note<'f>(out: &'f mut Findings<'_>, one: &Weighed<'_>) -> Finding<'f> {
    let mut finding = out.on(one.found);
    finding.about(one.standing.operator);
    if let Some(tie) = one.standing.tie {
        finding.and_on_relation(tie);
    }
    finding
}

//! Whether the FAR governs the tender, and what is found while the case does not say so.

use probity_guest::{Answer, Case, Choice, Finding, Findings, Level, Match, Reason};

use crate::parameters::Parameters;
use crate::vocabulary::{FAR_APPLIES, FEDERAL, NOT_FEDERAL, OTHER_LAW};

/// ISO 3166-1 number of the United States.
const UNITED_STATES: u16 = 840;

/// The acquisition is one of a federal agency, as the case says or the level of the authority does. A state or a city buys under its own law.
fn is_federal(case: &Case<'_>, p: &Parameters) -> Answer {
    match case.fact(FEDERAL).get() {
        Some(0) => Answer::No,
        Some(1) => Answer::Yes,
        _ if case.tender().is_at(Level::NATIONAL) == Answer::Yes => Answer::Yes,
        _ if p.acquisition_not_stated.get() == Some(Choice(1)) => Answer::Yes,
        _ => Answer::Unknown,
    }
}

/// Whether the FAR governs the tender: a federal acquisition under the law of the United States, or what may be one.
pub(crate) fn governs(case: &Case<'_>, p: &Parameters) -> Result<(), Reason> {
    match is_federal(case, p) {
        _ if !case.tender().is_under(UNITED_STATES) => Err(OTHER_LAW),
        Answer::No => Err(NOT_FEDERAL),
        Answer::Yes | Answer::Unknown => Ok(()),
    }
}

/// A finding on a record. Nothing that the FAR alone says stops an award while it is not known whether the FAR applies.
pub(crate) fn find<'f>(
    case: &Case<'_>,
    p: &Parameters,
    found: Match<'_>,
    out: &'f mut Findings<'_>,
) -> Finding<'f> {
    let applies = case.quietly(|| is_federal(case, p));
    let certain = [found.is_matched(), found.is_fresh(), found.covers_tender()] == [Answer::Yes; 3];
    let mut finding = out.on(found);
    if applies == Answer::Unknown && certain && found.doubt().is_none() {
        finding.doubt(FAR_APPLIES);
    }
    finding
}

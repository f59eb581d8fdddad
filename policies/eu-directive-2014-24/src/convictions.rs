//! Art. 57(1): convictions by final judgment. Contracting authorities shall exclude.

use probity_guest::{Case, Findings, Known};

use crate::grounds::{Ground, Paragraph, is_on};
use crate::parameters::Parameters;
use crate::report::report;
use crate::standing::{Part, Standing};
use crate::weigh::{counting, is_running};

/// The operator itself has been the subject of a conviction by final judgment for an offence.
fn convicted(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, offence: Ground) {
    if is_running(case) {
        return;
    }
    for one in counting(case, p, is_operator, |found, ground| is_on(found, ground, offence, case)) {
        report(out, &one);
    }
}

fn is_operator(standing: &Standing<'_>) -> bool {
    standing.part == Part::Member && !standing.is_person
}

/// Art. 57(1)(a).
pub(crate) fn criminal_organisation(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    convicted(case, p, out, Ground::CriminalOrganisation);
}

/// Art. 57(1)(b).
pub(crate) fn corruption(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    convicted(case, p, out, Ground::Corruption);
}

/// Art. 57(1)(c).
pub(crate) fn fraud(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    convicted(case, p, out, Ground::Fraud);
}

/// Art. 57(1)(d).
pub(crate) fn terrorist_offences(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    convicted(case, p, out, Ground::Terrorism);
}

/// Art. 57(1)(e).
pub(crate) fn money_laundering(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    convicted(case, p, out, Ground::Laundering);
}

/// Art. 57(1)(f).
pub(crate) fn human_trafficking(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    convicted(case, p, out, Ground::Trafficking);
}

/// Art. 57(1): a conviction of which the case does not say for which offence.
pub(crate) fn unclear_conviction(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    convicted(case, p, out, Ground::UnclearConviction);
}

/// Art. 57(1), second subparagraph: the person convicted is a member of the administrative, management or supervisory
/// body of the operator or has powers of representation, decision or control in it.
pub(crate) fn convicted_person(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if is_running(case) {
        return;
    }
    let is_behind = |standing: &Standing<'_>| standing.part == Part::Member && standing.is_person;
    for one in counting(case, p, is_behind, |found, ground| found.shows().ground(is_by_conviction(ground))) {
        report(out, &one);
    }
}

fn is_by_conviction(ground: Ground) -> bool {
    ground.paragraph() == Paragraph::Conviction
}

/// Art. 73(b): the contractor was, at the time of the award, in one of the situations of art. 57(1) and should therefore
/// have been excluded.
pub(crate) fn termination(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_running(case) {
        return;
    }
    let is_contractor = |standing: &Standing<'_>| standing.part == Part::Member;
    for one in
        counting(case, p, is_contractor, |found, ground| found.shows().ground(is_by_conviction(ground)))
    {
        report(out, &one).until(Known::UNKNOWN);
    }
}

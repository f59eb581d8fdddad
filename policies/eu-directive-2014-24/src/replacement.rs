//! Entities that the bid relies on and subcontractors: art. 63(1) and 71(6)(b). Where a ground for which exclusion is
//! compulsory is shown, the authority shall require that they be replaced; otherwise it may.

use probity_guest::{Answer, Case, Choice, Findings, Restriction};

use crate::cleaning::is_exclusion_by_court;
use crate::discretionary::{Established, established};
use crate::grounds::{Ground, Paragraph};
use crate::parameters::Parameters;
use crate::report::report;
use crate::standing::Part;
use crate::weigh::{Weighed, counting};

/// Whether exclusion is compulsory for a ground, or may be: by art. 57(1) and (2), by a final judgment that excludes, or by
/// national law for a situation that the record shows by itself.
fn is_compulsory(one: &Weighed<'_>) -> bool {
    match one.ground {
        Ground::Taxes | Ground::SocialSecurity => established(one) == Established::ByDecision || one.required,
        Ground::Insolvency => one.required,
        Ground::Exclusion => {
            is_exclusion_by_court(&one.found) != Answer::No && one.found.is_final() != Answer::No
        }
        ground => ground.paragraph() == Paragraph::Conviction,
    }
}

fn is_ground(ground: Ground) -> bool {
    ground != Ground::Selection
}

fn compulsory(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, part: Part) {
    for one in counting(case, p, part, &is_ground).filter(is_compulsory) {
        // it is to be replaced as long as nothing is shown to end or ease what is established
        report(out, &Weighed { found: one.firm, ..one }).within(Restriction::ReplaceParty);
    }
}

fn other(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, part: Part) {
    let must = part == Part::ReliedOn && p.entity_mode.get() == Some(Choice(1));
    for one in counting(case, p, part, &is_ground).filter(|one| !is_compulsory(one)) {
        let required = one.required || must;
        report(out, &Weighed { required, ..one });
    }
}

/// Art. 63(1), second subparagraph: compulsory grounds.
pub(crate) fn replace_relied_on(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    compulsory(case, p, out, Part::ReliedOn);
}

/// The same: other grounds.
pub(crate) fn relied_on_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    other(case, p, out, Part::ReliedOn);
}

/// The same: an entity that does not meet a relevant selection criterion.
pub(crate) fn relied_on_selection(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in counting(case, p, Part::ReliedOn, &|ground| ground == Ground::Selection) {
        report(out, &one).within(Restriction::ReplaceParty);
    }
}

/// Art. 71(6)(b): compulsory grounds.
pub(crate) fn replace_subcontractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    compulsory(case, p, out, Part::Subcontractor);
}

/// The same: other grounds.
pub(crate) fn subcontractor_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    other(case, p, out, Part::Subcontractor);
}

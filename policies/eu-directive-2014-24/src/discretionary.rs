//! Art. 57(2) and (4): taxes and social security, and the grounds on which authorities may exclude.
//!
//! Where national law requires exclusion for a ground of art. 57(4), a person still decides whether the ground is
//! established; only that an operator is insolvent, or that dues are unpaid, the record shows by itself.

use alloc::vec::IntoIter;

use probity_guest::{Answer, Case, Findings};

use crate::cleaning::is_exclusion_by_court;
use crate::grounds::Ground;
use crate::parameters::Parameters;
use crate::report::report;
use crate::standing::Part;
use crate::vocabulary::BINDS;
use crate::weigh::{Weighed, counting};

fn is_dues(ground: Ground) -> bool {
    matches!(ground, Ground::Taxes | Ground::SocialSecurity)
}

/// How a breach of art. 57(2) is established.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Established {
    /// By a decision having final and binding effect, or perhaps so.
    ByDecision,
    /// By any appropriate means.
    Otherwise,
}

/// How a breach of art. 57(2) is established. Where national law requires exclusion in any case, it does not matter whether
/// a decision is final of which the case does not say.
pub(crate) fn established(one: &Weighed<'_>) -> Established {
    match one.found.is_final() {
        Answer::Yes => Established::ByDecision,
        Answer::Unknown if !one.required => Established::ByDecision,
        _ => Established::Otherwise,
    }
}

fn dues<'a>(
    case: &Case<'a>,
    p: &Parameters,
    how: Established,
) -> impl Iterator<Item = Weighed<'a>> + use<'a> {
    counting(case, p, Part::Member, &is_dues).filter(move |one| established(one) == how)
}

/// Art. 57(2), first subparagraph.
pub(crate) fn unpaid_dues_decision(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in dues(case, p, Established::ByDecision) {
        report(out, &one);
    }
}

/// Art. 57(2), second subparagraph, where national law requires exclusion.
pub(crate) fn unpaid_dues_required(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in dues(case, p, Established::Otherwise).filter(|one| one.required) {
        report(out, &one);
    }
}

/// Art. 57(2), second subparagraph, where national law leaves it open.
pub(crate) fn unpaid_dues_other_means(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in dues(case, p, Established::Otherwise).filter(|one| !one.required) {
        report(out, &one);
    }
}

/// One ground of art. 57(4).
fn on_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, wanted: Ground) {
    for one in counting(case, p, Part::Member, &|ground| ground == wanted) {
        report(out, &one);
    }
}

/// Art. 57(4)(a).
pub(crate) fn obligations_breach(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Obligations);
}

/// Art. 57(4)(b), where national law requires exclusion.
pub(crate) fn insolvency_required(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if p.requires(Ground::Insolvency) {
        on_ground(case, p, out, Ground::Insolvency);
    }
}

/// Art. 57(4)(b), where national law leaves it open.
pub(crate) fn insolvency(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.requires(Ground::Insolvency) {
        on_ground(case, p, out, Ground::Insolvency);
    }
}

/// Art. 57(4)(c).
pub(crate) fn professional_misconduct(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Misconduct);
}

/// An offence of art. 57(1) without a final conviction.
pub(crate) fn offence_without_conviction(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Offence);
}

/// Art. 57(4)(d).
pub(crate) fn distortion_of_competition(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Distortion);
}

/// Art. 57(4)(e).
pub(crate) fn conflict_of_interest(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Conflict);
}

/// Art. 57(4)(f), art. 41.
pub(crate) fn prior_involvement(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Involvement);
}

/// Art. 57(4)(g).
pub(crate) fn deficient_performance(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Deficiency);
}

/// Art. 57(4)(h).
pub(crate) fn misrepresentation(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Misrepresentation);
}

/// Art. 57(4)(i).
pub(crate) fn undue_influence(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::Influence);
}

/// A ground of national law.
pub(crate) fn national_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::National);
}

/// A decision of which the case does not say why it was made.
pub(crate) fn unclear_decision(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    on_ground(case, p, out, Ground::UnclearDecision);
}

fn exclusions<'a>(case: &Case<'a>, p: &Parameters) -> IntoIter<Weighed<'a>> {
    counting(case, p, Part::Member, &|ground| ground == Ground::Exclusion)
}

fn is_by_judgment(one: &Weighed<'_>) -> bool {
    is_exclusion_by_court(&one.found) != Answer::No && one.found.is_final() != Answer::No
}

/// Art. 57(6), fourth subparagraph: excluded from procurement by a final judgment, where that is effective.
pub(crate) fn excluded_by_judgment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in exclusions(case, p).filter(is_by_judgment) {
        report(out, &one);
    }
}

/// An exclusion for a period that an authority imposed, or a judgment that is not final.
pub(crate) fn excluded_by_authority(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in exclusions(case, p).filter(|one| !is_by_judgment(one)) {
        report(out, &one).doubt(BINDS);
    }
}

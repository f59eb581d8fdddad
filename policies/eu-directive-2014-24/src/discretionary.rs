//! Art. 57(2) and (4): taxes and social security, and the grounds on which authorities may exclude.
//!
//! Where national law requires exclusion for a ground of art. 57(4), a person still decides whether the ground is
//! established; only that an operator is insolvent, or that dues are unpaid, the record shows by itself.

use probity_guest::{Answer, Case, Findings, Match};

use crate::finality::{is_exclusion_by_court, is_final};
use crate::grounds::{Ground, Paragraph, is_on};
use crate::parameters::Parameters;
use crate::report::report;
use crate::standing::{Part, Standing};
use crate::vocabulary::BINDS;
use crate::weigh::counting;

/// These paragraphs do not extend to the persons behind an operator.
fn is_operator(standing: &Standing<'_>) -> bool {
    standing.part == Part::Member && !standing.is_person
}

/// How a breach of art. 57(2) is established.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Established {
    /// By a decision having final and binding effect, or perhaps so.
    ByDecision,
    /// By any appropriate means, and national law requires exclusion.
    Required,
    /// By any appropriate means.
    Otherwise,
}

/// How a breach of art. 57(2) is established. Where national law requires exclusion in any case, it does not matter whether
/// a decision is final of which the case does not say.
pub(crate) fn established(found: &Match<'_>, ground: Ground, case: &Case<'_>, p: &Parameters) -> Established {
    match is_final(found, case.as_of()) {
        Answer::Yes => Established::ByDecision,
        Answer::Unknown if !p.requires(ground) => Established::ByDecision,
        _ if p.requires(ground) => Established::Required,
        _ => Established::Otherwise,
    }
}

/// Shows whether a record is on dues and established in a way.
pub(crate) fn are_dues(
    found: &Match<'_>,
    ground: Ground,
    how: Established,
    case: &Case<'_>,
    p: &Parameters,
) -> bool {
    if !found.shows().ground(ground.paragraph() == Paragraph::Dues) {
        return false;
    }
    let is = case.quietly(|| established(found, ground, case, p)) == how;
    match how {
        Established::ByDecision => _ = is_final(found, case.as_of()),
        Established::Required | Established::Otherwise => _ = found.shows().condition(is),
    }
    is
}

fn dues(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, how: Established) {
    let are_wanted = |found: &Match<'_>, ground| are_dues(found, ground, how, case, p);
    for one in counting(case, p, is_operator, are_wanted) {
        report(out, &one);
    }
}

/// Art. 57(2), first subparagraph.
pub(crate) fn unpaid_dues_decision(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    dues(case, p, out, Established::ByDecision);
}

/// Art. 57(2), second subparagraph, where national law requires exclusion.
pub(crate) fn unpaid_dues_required(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    dues(case, p, out, Established::Required);
}

/// Art. 57(2), second subparagraph, where national law leaves it open.
pub(crate) fn unpaid_dues_other_means(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    dues(case, p, out, Established::Otherwise);
}

/// One ground of art. 57(4).
fn on_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, wanted: Ground) {
    for one in counting(case, p, is_operator, |found, ground| is_on(found, ground, wanted, case)) {
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

/// Art. 57(6), fourth subparagraph: excluded from procurement by a final judgment, where that is effective.
pub(crate) fn excluded_by_judgment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let by_judgment = |found: &Match<'_>, ground| {
        is_on(found, ground, Ground::Exclusion, case) && is_by_judgment(found, case)
    };
    for one in counting(case, p, is_operator, by_judgment) {
        report(out, &one);
    }
}

/// An exclusion for a period that an authority imposed, or a judgment that is not final.
pub(crate) fn excluded_by_authority(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let by_authority = |found: &Match<'_>, ground| {
        is_on(found, ground, Ground::Exclusion, case)
            && found.shows().condition(!case.quietly(|| is_by_judgment(found, case)))
    };
    for one in counting(case, p, is_operator, by_authority) {
        report(out, &one).doubt(BINDS);
    }
}

/// Whether a decision that excludes is a judgment, and final, or may be.
pub(crate) fn is_by_judgment(found: &Match<'_>, case: &Case<'_>) -> bool {
    is_exclusion_by_court(found) != Answer::No && is_final(found, case.as_of()) != Answer::No
}

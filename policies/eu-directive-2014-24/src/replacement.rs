//! Entities that the bid relies on and subcontractors: art. 63(1) and 71(6)(b). Where a ground for which exclusion is
//! compulsory is shown, the authority shall require that they be replaced; otherwise it may.

use probity_guest::{Case, Choice, Findings, Match, Restriction};

use crate::discretionary::{Established, are_dues, is_by_judgment};
use crate::grounds::{Ground, Paragraph, is_on};
use crate::parameters::Parameters;
use crate::report::report;
use crate::standing::{Part, Standing};
use crate::weigh::{Weighed, counting};

/// Why an operator is to be replaced, or may have to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    /// Art. 57(1): a conviction, also of a person behind it.
    Conviction,
    /// Art. 57(2), and how that is established.
    Dues(Established),
    /// Art. 57(4)(b), where national law requires exclusion.
    Insolvency,
    /// Art. 57(6): a final judgment excludes it from procurement.
    Judgment,
    /// A ground for which exclusion is not compulsory.
    Other,
}

/// Shows whether a record is such a reason.
fn is_reason(found: &Match<'_>, ground: Ground, why: Why, case: &Case<'_>, p: &Parameters) -> bool {
    match why {
        Why::Conviction => found.shows().ground(ground.paragraph() == Paragraph::Conviction),
        Why::Dues(how) => are_dues(found, ground, how, case, p),
        Why::Insolvency => {
            is_on(found, ground, Ground::Insolvency, case) && found.shows().condition(p.requires(ground))
        }
        Why::Judgment => is_on(found, ground, Ground::Exclusion, case) && is_by_judgment(found, case),
        Why::Other => {
            let is_compulsory = match ground {
                Ground::Insolvency => p.requires(ground),
                Ground::Exclusion => case.quietly(|| is_by_judgment(found, case)),
                _ => false,
            };
            let is_ground = ground.paragraph() == Paragraph::Discretionary || ground == Ground::Exclusion;
            found.shows().ground(is_ground) && found.shows().condition(!is_compulsory)
        }
    }
}

/// The records that are a reason to replace operators of one part. A conviction reaches them through persons too.
fn reasons<'a>(
    case: &Case<'a>,
    p: &Parameters,
    part: Part,
    why: Why,
) -> impl Iterator<Item = Weighed<'a>> + use<'a> {
    let is_party =
        |standing: &Standing<'a>| standing.part == part && (why == Why::Conviction || !standing.is_person);
    counting(case, p, is_party, |found, ground| is_reason(found, ground, why, case, p))
}

fn replace(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, part: Part, why: Why) {
    for one in reasons(case, p, part, why) {
        report(out, &one).within(Restriction::ReplaceParty);
    }
}

fn may_replace(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>, part: Part, why: Why) {
    let must = part == Part::ReliedOn && p.entity_mode.get() == Some(Choice(1));
    for one in reasons(case, p, part, why) {
        let required = one.required || must;
        report(out, &Weighed { required, ..one });
    }
}

/// The rules about operators of one part.
macro_rules! replaced {
    ($part:expr; $($(#[$doc:meta])* $rule:ident = $how:ident($why:expr);)+) => {
        $($(#[$doc])*
        pub(crate) fn $rule(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
            $how(case, p, out, $part, $why);
        })+
    };
}

replaced! { Part::ReliedOn;
    /// Art. 63(1), second subparagraph, with art. 57(1).
    relied_on_convicted = replace(Why::Conviction);
    /// With art. 57(2), first subparagraph.
    relied_on_dues_decision = replace(Why::Dues(Established::ByDecision));
    /// With art. 57(2), second subparagraph, where national law requires exclusion.
    relied_on_dues_required = replace(Why::Dues(Established::Required));
    /// With art. 57(4)(b), where national law requires exclusion.
    relied_on_insolvent = replace(Why::Insolvency);
    /// With art. 57(6), fourth subparagraph.
    relied_on_excluded = replace(Why::Judgment);
    /// With art. 57(2), second subparagraph, where national law leaves it open.
    relied_on_dues = may_replace(Why::Dues(Established::Otherwise));
    /// With the other grounds.
    relied_on_ground = may_replace(Why::Other);
}

replaced! { Part::Subcontractor;
    /// Art. 71(6)(b), with art. 57(1).
    subcontractor_convicted = replace(Why::Conviction);
    /// With art. 57(2), first subparagraph.
    subcontractor_dues_decision = replace(Why::Dues(Established::ByDecision));
    /// With art. 57(2), second subparagraph, where national law requires exclusion.
    subcontractor_dues_required = replace(Why::Dues(Established::Required));
    /// With art. 57(4)(b), where national law requires exclusion.
    subcontractor_insolvent = replace(Why::Insolvency);
    /// With art. 57(6), fourth subparagraph.
    subcontractor_excluded = replace(Why::Judgment);
    /// With art. 57(2), second subparagraph, where national law leaves it open.
    subcontractor_dues = may_replace(Why::Dues(Established::Otherwise));
    /// With the other grounds.
    subcontractor_ground = may_replace(Why::Other);
}

/// Art. 63(1), second subparagraph: an entity that does not meet a relevant selection criterion.
pub(crate) fn relied_on_selection(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let is_entity = |standing: &Standing<'_>| standing.part == Part::ReliedOn && !standing.is_person;
    for one in counting(case, p, is_entity, |found, ground| is_on(found, ground, Ground::Selection, case)) {
        report(out, &one).within(Restriction::ReplaceParty);
    }
}

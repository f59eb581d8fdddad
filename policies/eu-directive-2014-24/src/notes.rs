//! Records that do not count, each with the reason, so that it can be seen why.

use probity_guest::{Case, Findings, say};

use crate::cleaning::show;
use crate::parameters::Parameters;
use crate::report::note;
use crate::weigh::{Fate, without_effect};

/// Withdrawn or annulled.
pub(crate) fn set_aside(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::SetAside(..))) {
        let Fate::SetAside(how, day) = one.fate else { continue };
        note(out, &one).since(day).say(say![one.found.party(), one.found, how, day]);
    }
}

/// Stayed.
pub(crate) fn stayed(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::Stayed)) {
        let (from, until) = one.found.stay_on(case.as_of());
        note(out, &one).since(from).until(until).say(say![one.found.party(), one.found, from, until]);
    }
}

/// Art. 57(1), second subparagraph, is in that paragraph only.
pub(crate) fn not_extended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::NotExtended)) {
        note(out, &one).say(say![one.standing.operator, one.found.party(), one.found]);
    }
}

/// The contract is awarded.
pub(crate) fn running_contract(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::Running)) {
        note(out, &one).say(say![one.found.party(), one.found]);
    }
}

/// Art. 57(7): the period is over.
pub(crate) fn period_over(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::Over)) {
        let set = i64::from(one.term.is_set);
        note(out, &one).say(say![one.found.party(), one.found, one.term.from, one.term.until, set]);
    }
}

/// Art. 57(7): the period has not begun.
pub(crate) fn period_to_come(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::ToCome)) {
        note(out, &one).say(say![one.found.party(), one.found, one.term.from, one.term.until]);
    }
}

/// Art. 57(2), third subparagraph: paid, or a binding arrangement.
pub(crate) fn dues_settled(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::Settled(..))) {
        let Fate::Settled(how, day) = one.fate else { continue };
        note(out, &one).since(day).say(say![one.found.party(), one.found, how as i64, day]);
    }
}

/// Art. 57(3), second subparagraph: clearly disproportionate.
pub(crate) fn dues_disproportionate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::Disproportionate(..))) {
        let Fate::Disproportionate(why) = one.fate else { continue };
        note(out, &one).say(say![one.found.party(), one.found, one.found.amount(), why]);
    }
}

/// Art. 57(3), first subparagraph: public interest.
pub(crate) fn public_interest(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::Derogated)) {
        note(out, &one).say(say![one.found.party(), one.found]);
    }
}

/// Art. 57(4): the notice does not apply the ground.
pub(crate) fn ground_not_applied(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::NotApplied)) {
        note(out, &one).say(say![one.found.party(), one.found]);
    }
}

/// Art. 57(4)(b) and (e) to (g): a condition is not met.
pub(crate) fn condition_not_met(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::NotMet(..))) {
        let Fate::NotMet(why) = one.fate else { continue };
        note(out, &one).say(say![one.found.party(), one.found, why]);
    }
}

/// Art. 57(6): self-cleaning was held sufficient.
pub(crate) fn self_cleaned(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for one in without_effect(case, p, |fate| matches!(fate, Fate::Cleaned(..))) {
        let Fate::Cleaned(evidence) = one.fate else { continue };
        show(&evidence);
        note(out, &one).and_on(evidence.record()).say(say![one.found.party(), one.found, evidence]);
    }
}

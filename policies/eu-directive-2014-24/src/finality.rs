//! Whether a decision is final, and whether a court excludes by it.

use probity_guest::{Answer, Day, Event, Known, Match, Measure, RecordKind};

use crate::grounds::yes_or_no;
use crate::vocabulary::{COURT, EFFECTIVE_HERE};

/// Whether a decision is final. Open too where the case calls it final and says that an appeal is pending, or that it
/// takes effect later.
pub(crate) fn is_final(found: &Match<'_>, today: Day) -> Answer {
    match found.is_final() {
        Answer::Yes if is_under_appeal(found, today) || takes_effect_later(found, today) => {
            found.shows().condition(Answer::Unknown)
        }
        answer => answer,
    }
}

/// An appeal was filed and not decided since.
fn is_under_appeal(found: &Match<'_>, today: Day) -> bool {
    let filed = found.latest(Event::APPEAL_FILED, today).get();
    let decided = found.latest(Event::APPEAL_DECIDED, today).get();
    filed.is_some_and(|filed| decided.is_none_or(|decided| decided < filed))
}

fn takes_effect_later(found: &Match<'_>, today: Day) -> bool {
    found.date(Event::EFFECTIVE).get().is_some_and(|day| today < day)
}

/// The day on which a decision was annulled; and whether a later decision on appeal may have restored it.
pub(crate) fn annulled(found: &Match<'_>, today: Day) -> (Known<Day>, bool) {
    let annulled = found.latest(Event::OVERTURNED, today);
    let appealed = found.latest(Event::APPEAL_DECIDED, today);
    let since = annulled.get().zip(appealed.get()).is_some_and(|(annulled, decided)| annulled < decided);
    (annulled, since)
}

/// Whether a court made a decision that excludes from procurement.
pub(crate) fn is_exclusion_by_court(found: &Match<'_>) -> Answer {
    match found.kind() {
        RecordKind::CONVICTION => found.imposes(Measure::PROCUREMENT_BAN).into(),
        RecordKind::PENALTY if !found.imposes(Measure::PROCUREMENT_BAN) => Answer::No,
        RecordKind::BAN | RecordKind::PENALTY => found.is_by(COURT),
        _ => Answer::No,
    }
}

/// Art. 57(6) and (7): whether a judgment sets a period of exclusion from procurement that is effective here.
pub(crate) fn sets_period(found: &Match<'_>) -> Answer {
    match found.imposes(Measure::PROCUREMENT_BAN) {
        true => yes_or_no(found.fact(EFFECTIVE_HERE)),
        false => Answer::No,
    }
}

/// Whether a final judgment sets the period of exclusion, so that no other counts: art. 57(7).
pub(crate) fn is_settled_by_judgment(found: &Match<'_>, today: Day) -> bool {
    found.kind() == RecordKind::PENALTY
        && is_exclusion_by_court(found) == Answer::Yes
        && is_final(found, today) == Answer::Yes
        && sets_period(found) == Answer::Yes
}

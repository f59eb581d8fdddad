//! What is on file and does not make excluded or excludable, so that it can be seen why; and the notice that follows an
//! exclusion.

use probity_guest::{
    Answer, BIDDER, Case, Day, Event, Findings, Known, Match, RecordKind, Slot, question, say, slots,
};

use crate::grounds::Ground;
use crate::information::{Information, information};
use crate::judged::{Judged, Why, judged};
use crate::listed::{Ineffective, Listed, listed};
use crate::look_back::{day_of, place};
use crate::parameters::{Parameters, is_set};
use crate::parties::{Parties, Standing};
use crate::recurrence::flag;
use crate::vocabulary::{EXCLUDED_ON, INFORMATION, NATIONAL_SECURITY_6, RECURS};

/// What the notes on a ground say, in their order.
pub(crate) const NOTED: &[Slot] = slots![party, record, ground: code];
/// What [`too_old`] says.
pub(crate) const OLD: &[Slot] = slots![party, record, ground: code, on: date, why: number, years: number];

/// A note for each record on a ground that does not count for a reason; only of what may have it.
fn note<'a>(
    case: &Case<'a>,
    p: &Parameters,
    out: &mut Findings<'_>,
    reason: Why,
    may_have: impl Fn(&Match<'a>, &Ground) -> bool,
) {
    let parties = Parties::of(case);
    let wanted = |found: &Match<'a>, ground: &Ground| {
        may_have(found, ground) && found.shows().party(parties.standing_of(found) != Standing::Nobody)
    };
    for judged in judged(case, p, wanted) {
        let Judged::Not(found, ground, why) = judged else { continue };
        if why == reason {
            out.on(found).say(say![found.party(), found, ground.named()]);
        }
    }
    for information in information(case, p) {
        let Information::Not(found, why) = information else { continue };
        if why == reason && parties.standing_of(&found) != Standing::Nobody {
            out.on(found).say(say![found.party(), found, INFORMATION]);
        }
    }
}

pub(crate) fn too_old(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let parties = Parties::of(case);
    let today = case.as_of();
    let is_old = |found: &Match<'_>, ground: &Ground| {
        let place = case.quietly(|| place(found, ground, p, today));
        place.show(found, today);
        place.counts == Answer::No
    };
    for judged in judged(case, p, is_old) {
        let Judged::Not(found, ground, Why::TooOld(on, why)) = judged else { continue };
        if parties.standing_of(&found) != Standing::Nobody {
            let years = p.period_of(&ground);
            out.on(found).say(say![found.party(), found, ground.named(), on, why, years]);
        }
    }
}

pub(crate) fn not_continuing(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let reason = Why::NotContinuing { by_cleaning: false };
    note(case, p, out, reason, |found, _| flag(found, RECURS) == Answer::No);
}

pub(crate) fn self_cleaned(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let reason = Why::NotContinuing { by_cleaning: true };
    note(case, p, out, reason, |found, _| flag(found, RECURS) == Answer::Unknown);
}

pub(crate) fn cartel_immunity(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    note(case, p, out, Why::Immune, |found, ground| found.shows().ground(ground.is_competition()));
}

pub(crate) fn debarment_only(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    note(case, p, out, Why::DebarmentOnly, |found, ground| {
        found.shows().ground(ground.is(NATIONAL_SECURITY_6))
    });
}

pub(crate) fn undecided(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    note(case, p, out, Why::Undecided, |found, _| {
        found.shows().kind(found.kind() == RecordKind::INVESTIGATION)
    });
}

pub(crate) fn set_aside(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    note(case, p, out, Why::SetAside, |found, _| {
        let set_aside = found.has(Event::REVOKED, today) || found.has(Event::OVERTURNED, today);
        found.shows().stands_on(today, !set_aside);
        set_aside
    });
}

/// While its effect is stayed; where a portal has a person decide, the rule on the ground itself refers.
pub(crate) fn stayed(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let parties = Parties::of(case);
    if is_set(p.stayed_decision, 1) {
        return;
    }
    let today = case.as_of();
    let grounds = judged(case, p, |found, _| !found.shows().stands_on(today, !found.is_stayed_on(today)))
        .filter_map(|judged| match judged {
            Judged::Not(found, _, Why::Stayed) => Some(found),
            _ => None,
        });
    let entries = listed(case, p, |_, _| true).filter_map(|listed| match listed {
        Listed::Not(found, Ineffective::Stayed) => Some(found),
        _ => None,
    });
    let said = information(case, p).filter_map(|information| match information {
        Information::Not(found, Why::Stayed) => Some(found),
        _ => None,
    });
    for found in grounds.chain(entries).chain(said) {
        if parties.standing_of(&found) != Standing::Nobody {
            let (from, until) = found.stay_on(case.as_of());
            out.on(found).since(from).until(until).say(say![found.party(), found, from, until]);
        }
    }
}

pub(crate) fn entry_removed(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let parties = Parties::of(case);
    for listed in listed(case, p, |_, _| true) {
        let Listed::Not(found, Ineffective::Removed(on, how)) = listed else { continue };
        if parties.standing_of(&found) != Standing::Nobody {
            out.on(found).say(say![found.party(), found, on, how]);
        }
    }
}

pub(crate) fn entry_for_other_contracts(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let parties = Parties::of(case);
    for listed in listed(case, p, |_, _| true) {
        let Listed::Not(found, Ineffective::OtherContracts) = listed else { continue };
        if parties.standing_of(&found) != Standing::Nobody {
            out.on(found).say(say![found.party(), found]);
        }
    }
}

pub(crate) fn earlier_information(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let parties = Parties::of(case);
    for information in information(case, p) {
        let Information::Earlier(found) = information else { continue };
        if parties.standing_of(&found) != Standing::Nobody {
            out.on(found).say(say![found.party(), found, found.decided()]);
        }
    }
}

/// S. 59: the notice of an exclusion that has been decided.
pub(crate) fn exclusion_notice(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let Some(excluded) = day_of(case.fact(EXCLUDED_ON)).filter(|day| *day <= case.as_of()) else { return };
    let last = excluded + p.notice_of_exclusion;
    let late = last.get().is_some_and(|last| last < case.as_of());
    let supplier = case.parties().find(|party| party.is_in(BIDDER));
    if let Some(supplier) = supplier {
        out.note_about(supplier).say(say![supplier, excluded, last, i64::from(late)]);
    }
}

/// Entries whose end was expected by now.
pub(crate) fn expectation_passed(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let parties = Parties::of(case);
    for listed in listed(case, p, |_, _| true) {
        let Listed::Effective(entry) = listed else { continue };
        let found = entry.found;
        let read: Known<Day> = found.date(Event::RETRIEVED);
        let passed = found.expires().get().is_some_and(|last| last < case.as_of());
        let is_open = found.doubt().is_some_and(|doubt| doubt != question::DATE);
        if passed && !is_open && parties.standing_of(&found) != Standing::Nobody {
            out.on(found).say(say![found.party(), found, found.expires(), read]);
        }
    }
}

//! Other banks' records that do not bar here, and why: a note for each.

use probity_guest::*;

use crate::cross::{Settled, is_decided_in_time, is_for_a_practice, is_opted_out};
use crate::law::Parameters;
use crate::law::*;
use crate::terms::{Sanctions, is_by_recognition, is_first_hand, is_for, matched};

impl<'a> Sanctions<'a> {
    /// Another bank's debarment or entry that runs today, of which a note says why it does not bar, if that is so.
    #[inline(never)]
    fn noted(&self, found: Match<'a>, why: &dyn Fn(&Match<'a>) -> bool) -> Option<Match<'a>> {
        let noted = self.is_of(&found, &DEBARRING, &OTHER_BANKS) && why(&found) && self.stands(&found);
        if noted { self.runs(found) } else { None }
    }

    /// Whether it is the other bank's own decision; shown where it is not.
    fn is_its_own(&self, found: &Match<'_>) -> bool {
        self.quietly(|| is_first_hand(found)) || found.shows().ground(false)
    }
}

/// Clause: the World Bank's own list carries it already.
pub fn other_bank_enforced<'a>(case: &Case<'a>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let carried = |found: &Match<'a>| found.shows().condition(all.quietly(|| all.is_carried(found)));
    for debarment in all.records().filter_map(|found| all.noted(found, &carried)) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: the European Investment Bank is no party to the Agreement.
pub fn other_bank_not_party(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let today = case.as_of();
    for listed in all
        .records()
        .filter(|found| all.is_of(found, &SANCTIONING, &[EIB]))
        .standing_on(today)
        .running_on(today)
    {
        out.on(listed).say(say![listed.party(), listed, matched(&listed)]);
    }
}

/// Clause: obstruction alone is not recognised.
pub fn other_bank_practice(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let obstruction_alone = |found: &Match<'_>| {
        let alone = all.quietly(|| is_first_hand(found) && is_for_a_practice(found) == Answer::No);
        found.shows().ground(alone)
    };
    for debarment in all.records().filter_map(|found| all.noted(found, &obstruction_alone)) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: not longer than the minimum.
pub fn other_bank_term(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let Some(minimum) = p.minimum_term.get() else { return };
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let too_short = |found: &Match<'_>| {
        let too_short = all.quietly(|| found.lasts_longer_than(minimum)) == Answer::No;
        let anniversary = (found.begins() + p.minimum_term).get();
        all.is_its_own(found)
            && match anniversary.zip(found.expires().get()) {
                Some((anniversary, last)) if (last < anniversary) == too_short => {
                    found.shows().counts_until(Known::stated(anniversary.previous()), last, too_short)
                }
                _ => found.shows().condition(too_short),
            }
    };
    for debarment in all.records().filter_map(|found| all.noted(found, &too_short)) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.begins(),
            debarment.expires(),
            minimum
        ]);
    }
}

/// Clause: what rests on somebody else's decision does not cross again.
pub fn other_bank_recognition(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let rests_on_another = |found: &Match<'_>| found.shows().ground(all.quietly(|| !is_first_hand(found)));
    for entry in all.records().filter_map(|found| all.noted(found, &rests_on_another)) {
        let settled = all.quietly(|| all.settled(&entry).filter(|_| is_by_recognition(&entry)));
        let (why, shown_by) = match settled {
            Some(Settled::Searched(search)) => (1_i64, Some(search)),
            Some(Settled::Original(original)) => (2, Some(original)),
            None if all.quietly(|| is_for(&entry, OTHER_FORUM)) => (0, None),
            Some(Settled::Listed) | None => {
                entry.shows().condition(false);
                continue;
            }
        };
        let mut finding = out.on(entry);
        finding.say(say![entry.party(), entry, why]);
        if let Some(other) = shown_by {
            finding.and_on(other.record());
        }
    }
}

/// Clause: decided too long after the practice.
pub fn other_bank_conduct(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let too_late = |found: &Match<'_>| {
        let too_late = is_decided_in_time(found, p.recognition_window) == Answer::No;
        let limit = found.date(Event::CONDUCT_TO) + p.recognition_window;
        all.is_its_own(found)
            && match limit.get().zip(found.decided().get()) {
                Some((last, decided)) => found.shows().not_before(decided, last.next(), too_late),
                None => found.shows().condition(too_late),
            }
    };
    for debarment in all.records().filter_map(|found| all.noted(found, &too_late)) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.date(Event::CONDUCT_TO),
            debarment.decided(),
            p.recognition_window
        ]);
    }
}

/// Clause: decided before the Agreement.
pub fn other_bank_before(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let before = |found: &Match<'_>| {
        let before = all.is_under_the_agreement(found) == Answer::No;
        let day = found.decided().or(found.date(Event::EFFECTIVE)).get();
        all.is_its_own(found)
            && match day {
                Some(day) => found.shows().counts_until(Known::stated(SIGNED.previous()), day, before),
                None => found.shows().condition(before),
            }
    };
    for debarment in all.records().filter_map(|found| all.noted(found, &before)) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.decided().or(debarment.date(Event::EFFECTIVE)),
            SIGNED
        ]);
    }
}

/// Clause: not public.
pub fn other_bank_not_public(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let hidden = |found: &Match<'_>| {
        let hidden = all.is_public(found) == Answer::No;
        match found.date(Event::PUBLISHED).get() {
            Some(first) if (case.as_of() < first) == hidden => {
                found.shows().not_before(first, case.as_of().next(), hidden)
            }
            _ => found.shows().condition(hidden),
        }
    };
    for debarment in all.records().filter_map(|found| all.noted(found, &hidden)) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: the World Bank opted out of recognising it.
pub fn other_bank_opted_out(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let opted_out = |found: &Match<'_>| is_opted_out(found) || found.shows().condition(false);
    for debarment in all.records().filter_map(|found| all.noted(found, &opted_out)) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

//! A decision to enter somebody on the debarment list that is not carried out yet: section 62(5) to (7), section 63.

use probity_guest::{Case, Day, Event, Findings, Known, Match, RecordKind, Slot, say, slots};

use crate::grounds::Ground;
use crate::listed::{last_day_of_standstill, may_be_on_the_list};
use crate::parameters::Parameters;
use crate::parties::{Parties, Standing};
use crate::vocabulary::{DEBARMENT_LIST, NATIONAL_SECURITY_6};

/// What [`proposed_entry`] says of it, in its order.
pub(crate) const PROPOSED: &[Slot] =
    slots![party, record, ground: code, notice: date, standstill: date, filed: date, alone: number];

/// The entry has no effect before it is made; whether the ground behind it applies by itself is another question.
pub(crate) fn proposed_entry(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    let parties = Parties::of(case);
    for found in case.all_records().filter(|found| case.quietly(|| is_proposed(found))) {
        let decided = found.decided().or(found.date(Event::NOTIFIED));
        let begun = decided.get().is_none_or(|decided| decided <= today);
        // a stay keeps the entry from being made, not the ground behind it from applying
        let ends = [Event::RELEASED, Event::REVOKED, Event::OVERTURNED];
        let over = ends.into_iter().any(|event| found.has(event, today));
        found.shows().stands_on(today, !over);
        let takes_part = found.shows().party(parties.standing(found.party()) != Standing::Nobody);
        if !begun || over || !takes_part {
            continue;
        }
        let ground = case.quietly(|| Ground::stated(&found));
        let named = ground.map_or(Known::UNKNOWN, |ground| ground.named());
        let noticed = found.date(Event::NOTIFIED);
        let standstill = last_day_of_standstill(noticed, p);
        // an authority cannot itself rely on para 35
        let for_debarment_alone = ground.is_some_and(|ground| ground.is(NATIONAL_SECURITY_6));
        let filed = pending(&found, today);
        let alone = i64::from(for_debarment_alone);
        let mut finding = out.on(found);
        finding.say(say![found.party(), found, named, noticed, standstill, filed, alone]);
        if for_debarment_alone {
            finding.note();
        }
    }
}

fn is_proposed(found: &Match<'_>) -> bool {
    found.kind() == RecordKind::PROPOSED_DEBARMENT
        && (found.is_on(DEBARMENT_LIST) || may_be_on_the_list(found))
}

/// Since when proceedings are pending that keep the entry from being made.
fn pending(found: &Match<'_>, today: Day) -> Known<Day> {
    if found.has(Event::APPEAL_DECIDED, today) {
        Known::UNKNOWN
    } else {
        found.latest(Event::APPEAL_FILED, today)
    }
}

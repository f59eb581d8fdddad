//! The World Bank's own list: debarment in its three forms, and temporary suspension.

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::terms::{End, Gathered, Sanctions, gathered, is_by_recognition, matched};

impl<'a> Sanctions<'a> {
    /// The temporary suspensions that run today.
    #[inline(never)]
    pub fn suspensions(&self) -> Gathered<'a> {
        let today = self.case.as_of();
        let suspends = move |suspension: &Match<'a>| suspends_on(suspension, today);
        self.unless_the_list_contradicts(
            self.all_suspensions().where_(suspends, question::DATE),
            STILL_LISTED,
        )
    }

    /// The temporary suspensions that stand today, whether or not they run. An entry on the list of suspensions is one,
    /// whether or not the case calls it so.
    #[inline(never)]
    pub fn all_suspensions(&self) -> Gathered<'a> {
        gathered(
            self.records()
                .of_any_kind([RecordKind::SUSPENSION, RecordKind::LISTING])
                .on_any_list([INELIGIBLE, SUSPENDED])
                .where_(
                    |found| found.kind() == RecordKind::SUSPENSION || found.is_on(SUSPENDED),
                    question::GROUND,
                )
                .standing_on(self.case.as_of()),
        )
    }

    /// Debarments on the Bank's own list that run today: those that it decided itself, or those by
    /// recognition. A listing that states no ground counts as the Bank's own decision.
    #[inline(never)]
    fn listed_today(&self, by_recognition: bool) -> Gathered<'a> {
        let wanted = |found: &Match<'_>| is_by_recognition(found) == by_recognition;
        self.running(gathered(self.listed().where_(wanted, question::GROUND)))
    }
}

/// An early suspension lasts until the proceedings end, so that one without a stated end suspends.
fn suspends_on(suspension: &Match<'_>, today: Day) -> Answer {
    match suspension.runs_on(today) {
        Answer::Unknown if suspension.begins().is_stated() => Answer::Yes,
        other => other,
    }
}

/// Clause: debarment for a fixed term.
pub fn debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for listed in all
        .listed_today(false)
        .where_(|listed| all.end_of(listed) != End::Release && !listed.is_indefinite(), question::END)
    {
        out.on(listed).since(listed.begins()).until(listed.expires()).say(say![
            listed.party(),
            listed,
            matched(&listed),
            listed.begins(),
            listed.expires(),
            listed.date(Event::EARLIEST_RELEASE)
        ]);
    }
}

/// Clause: debarment with conditional release.
pub fn conditional_release(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for listed in all.listed_today(false).where_(|listed| all.end_of(listed) == End::Release, question::END) {
        out.on(listed).since(listed.begins()).say(say![
            listed.party(),
            listed,
            matched(&listed),
            listed.begins(),
            listed.date(Event::EARLIEST_RELEASE),
            listed.expires()
        ]);
    }
}

/// Clause: permanent or ongoing debarment.
pub fn indefinite_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for listed in all
        .listed_today(false)
        .where_(|listed| all.end_of(listed) != End::Release && listed.is_indefinite(), question::END)
    {
        out.on(listed).since(listed.begins()).say(say![
            listed.party(),
            listed,
            matched(&listed),
            listed.begins()
        ]);
    }
}

/// Clause: listed by recognition of another bank's debarment, on that bank's terms.
pub fn listed_cross_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for listed in all.listed_today(true) {
        let mut finding = out.on(listed);
        finding.since(listed.begins()).until(all.last_day(&listed)).say(all.term(&listed));
        for original in all.originals_of(&listed) {
            finding.and_on(original.record());
        }
    }
}

/// Clause: temporary suspension.
pub fn temporary_suspension(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for suspension in Sanctions::of_group(case, p, BIDDER).suspensions() {
        out.on(suspension).since(suspension.begins()).until(suspension.expires()).say(say![
            suspension.party(),
            suspension,
            matched(&suspension),
            suspension.begins(),
            suspension.expires()
        ]);
    }
}

impl<'a> Sanctions<'a> {
    /// The values that the texts speak of where they say how long a sanction runs: its party, the record, whether it is
    /// known to be about the party, the first and the last day, the earliest release, and whether release is conditional.
    pub fn term(&self, found: &Match<'a>) -> [SlotValue; 7] {
        say![
            found.party(),
            *found,
            matched(found),
            found.begins(),
            found.expires(),
            found.date(Event::EARLIEST_RELEASE),
            match self.end_of(found) {
                End::Release => 1_i64,
                End::MayBeRelease => 2,
                End::Date | End::Unstated => 0,
            }
        ]
    }
}

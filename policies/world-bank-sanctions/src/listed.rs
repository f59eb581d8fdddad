//! The World Bank's own list: debarment in its three forms, and temporary suspension.

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::terms::{End, Sanctions, is_by_recognition, is_suspension, matched};

/// The form of a debarment on the Bank's own list. A listing that states no ground counts as the Bank's own decision.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// For a stated term.
    Term,
    /// Until release, which depends on conditions.
    Conditional,
    /// Without an end.
    Indefinite,
    /// By recognition of another bank's decision.
    Recognised,
}

impl<'a> Sanctions<'a> {
    /// A debarment on the Bank's own list, if it has a form and runs today, or may.
    #[inline(never)]
    fn listed_today(&self, found: Match<'a>, form: Form) -> Option<Match<'a>> {
        let is_listed = self.is_of(&found, &DEBARRING, &[INELIGIBLE]) && self.has_form(&found, form);
        if is_listed && self.stands(&found) { self.runs(found) } else { None }
    }

    fn has_form(&self, listed: &Match<'a>, wanted: Form) -> bool {
        let form = self.quietly(|| match self.end_of(listed) {
            _ if is_by_recognition(listed) => Form::Recognised,
            End::Release => Form::Conditional,
            _ if listed.is_indefinite() => Form::Indefinite,
            _ => Form::Term,
        });
        let met = form == wanted;
        match wanted {
            _ if form == Form::Recognised || wanted == Form::Recognised => listed.shows().ground(met),
            Form::Conditional => self.shows_measure(listed, Measure::CONDITIONAL_RELEASE, met),
            Form::Indefinite => listed.shows().condition(met),
            _ => self.shows_measure(listed, Measure::FIXED_TERM, met),
        }
    }

    /// Shows whether it imposes a measure, where that says why a condition is met or is not.
    pub fn shows_measure(&self, found: &Match<'a>, measure: Measure, met: bool) -> bool {
        match self.quietly(|| found.imposes(measure)) == met {
            true => found.imposes(measure),
            false => found.shows().condition(met),
        }
    }
}

/// Clause: debarment for a fixed term.
pub fn debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for listed in all.records().filter_map(|found| all.listed_today(found, Form::Term)) {
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
    for listed in all.records().filter_map(|found| all.listed_today(found, Form::Conditional)) {
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
    for listed in all.records().filter_map(|found| all.listed_today(found, Form::Indefinite)) {
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
    for listed in all.records().filter_map(|found| all.listed_today(found, Form::Recognised)) {
        let mut finding = out.on(listed);
        finding.since(listed.begins()).until(all.last_day(&listed)).say(all.term(&listed));
        for original in all.originals_of(&listed) {
            finding.and_on(original.record());
        }
    }
}

/// Clause: temporary suspension.
pub fn temporary_suspension(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    let suspensions = all.records().filter(|found| all.is_a_suspension(found));
    for suspension in suspensions.filter_map(|found| all.suspends(found)) {
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
    /// Whether it is a temporary suspension; shown where it is not.
    pub fn is_a_suspension(&self, found: &Match<'a>) -> bool {
        let kinds = [RecordKind::SUSPENSION, RecordKind::LISTING];
        let may_be = self.is_of(found, &kinds, &[INELIGIBLE, SUSPENDED]);
        may_be && (self.quietly(|| is_suspension(found)) || found.shows().kind(false))
    }

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

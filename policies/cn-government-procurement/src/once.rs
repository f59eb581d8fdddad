//! Several records may report one event. It counts once.

use alloc::vec::Vec;

use core::cmp::Reverse;

use probity_guest::{Answer, Case, Day, Event, Finding, Findings, Known, Match};

use crate::days::today;
use crate::vocabulary::SAME_EVENT;

/// The reports of one event.
pub(crate) struct Reported<'a> {
    number: Known<i64>,
    lead: Match<'a>,
    others: Vec<Match<'a>>,
}

/// Puts together the records about one party to which the case gives one event number. The one leads that says most
/// surely, and longest, that the rule applies, so that a doubtful report never hides a sure one.
pub(crate) fn once<'a>(
    records: impl Iterator<Item = Match<'a>>,
    case: &Case<'a>,
    end: impl Fn(&Match<'a>) -> Known<Day>,
) -> Vec<Reported<'a>> {
    let today = today(case);
    let place = |record: &Match<'a>| {
        let sure = [record.is_matched(), record.is_fresh(), record.covers_tender()];
        let is_open = record.doubt().is_some() || sure.iter().any(|answer| *answer != Answer::Yes);
        (is_open, record.has(Event::REPAIRED, today), Reverse(end(record).get()))
    };
    let mut events: Vec<Reported<'a>> = Vec::new();
    for record in records {
        let number = case.quietly(|| record.fact(SAME_EVENT));
        let is_same = |event: &&mut Reported<'a>| {
            let of_party = event.lead.party().position() == record.party().position();
            number.is_stated() && event.number == number && of_party
        };
        match events.iter_mut().find(is_same) {
            None => events.push(Reported { number, lead: record, others: Vec::new() }),
            Some(event) if place(&record) < place(&event.lead) => {
                event.others.push(core::mem::replace(&mut event.lead, record));
            }
            Some(event) => event.others.push(record),
        }
    }
    events
}

impl<'a> Reported<'a> {
    /// The record that stands for the event.
    pub(crate) fn lead(&self) -> Match<'a> {
        self.lead
    }

    /// A finding on all its reports.
    pub(crate) fn find<'f>(&self, out: &'f mut Findings<'_>) -> Finding<'f> {
        let mut finding = out.on(self.lead);
        for other in &self.others {
            finding.and_on(other.record());
        }
        finding
    }
}

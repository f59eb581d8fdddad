//! Section 16: departments share what they know, so that several may report one event. It counts once.

use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Event, Finding, Findings, Known, Match, Question, Record, question,
};

use crate::days::{FAR, happened, last_day};
use crate::vocabulary::{OBJECTION, OBJECTION_OPEN, SAME_EVENT};

/// The reports of one event.
pub(crate) struct Reported<'a> {
    number: Known<i64>,
    lead: Match<'a>,
    others: Vec<Match<'a>>,
}

/// Puts together the reports of one event: those about one party and of one kind and ground to which the case gives one
/// number. Their days and amounts may differ, as those who report it saw them. Of several, one about which a question is
/// open leads: what is open about one is open about the event.
pub(crate) fn once<'a>(records: impl Conditions<'a>, case: &Case<'a>, grounds: &[Code]) -> Vec<Reported<'a>> {
    let mut events: Vec<Reported<'a>> = Vec::new();
    for record in records {
        // looked up once for each record: a case may have many of them
        let number = case.quietly(|| record.fact(SAME_EVENT));
        let of_number = if number.is_stated() { events.as_mut_slice() } else { &mut [] };
        let same = |event: &&mut Reported<'a>| {
            event.number == number && case.quietly(|| is_same_event(&event.lead, &record, grounds))
        };
        match of_number.iter_mut().find(same) {
            None => events.push(Reported { number, lead: record, others: Vec::new() }),
            Some(event) if leads(&record, &event.lead) => {
                event.others.push(core::mem::replace(&mut event.lead, record));
            }
            Some(event) => event.others.push(record),
        }
    }
    events
}

/// Whether two reports of one number are about one party, and of one kind and ground.
fn is_same_event(one: &Record<'_>, other: &Record<'_>, grounds: &[Code]) -> bool {
    one.kind() == other.kind()
        && one.party().position() == other.party().position()
        && has_same_ground(one, other, grounds)
}

/// Whether both state one ground of these, or neither states any. What other grounds say cannot be compared.
fn has_same_ground(one: &Record<'_>, other: &Record<'_>, grounds: &[Code]) -> bool {
    let unstated =
        |record: &Record<'_>| grounds.iter().all(|code| record.has_ground(*code) == Answer::Unknown);
    let both = |code: &Code| one.has_ground(*code) == Answer::Yes && other.has_ground(*code) == Answer::Yes;
    grounds.iter().any(both) || (unstated(one) && unstated(other))
}

/// The question that is open about a record.
fn open_question(record: &Match<'_>) -> Option<Question> {
    let sure = [
        (record.is_matched(), question::MATCH),
        (record.is_fresh(), question::STALE),
        (record.covers_tender(), question::SCOPE),
    ];
    let unsure = || sure.into_iter().find(|(answer, _)| *answer != Answer::Yes).map(|(_, question)| question);
    record.doubt().or_else(unsure)
}

/// Whether a record stands for an event rather than another: the one with an open question, and of two questions always
/// the same, else the earlier one, in whatever order the case has the records.
pub(crate) fn leads(one: &Match<'_>, other: &Match<'_>) -> bool {
    let place = |record: &Match<'_>| {
        let question = open_question(record).map_or(u32::MAX, |question| question.0);
        let first = record.begins().unwrap_or(FAR);
        (question, first, happened(record).unwrap_or(FAR), last_day(record).unwrap_or(FAR))
    };
    place(one) < place(other)
}

impl<'a> Reported<'a> {
    /// The record that stands for the event.
    pub(crate) fn lead(&self) -> Match<'a> {
        self.lead
    }

    /// Whether a question is open about it.
    pub(crate) fn is_open(&self) -> bool {
        open_question(&self.lead).is_some()
    }

    /// How many records report it.
    pub(crate) fn reports(&self) -> i64 {
        i64::try_from(self.others.len()).unwrap_or(i64::MAX).saturating_add(1)
    }

    /// The last day on which any of its reports counts; unknown where that of one is.
    pub(crate) fn until(&self, end: impl Fn(&Match<'a>) -> Known<Day>) -> Known<Day> {
        let all = self.others.iter().map(&end);
        all.fold(end(&self.lead), |latest, next| {
            Known::from(latest.get().zip(next.get()).map(|(a, b)| a.max(b)))
        })
    }

    /// A finding on all its reports, from the first day of the one that leads.
    pub(crate) fn find<'f>(&self, until: Known<Day>, out: &'f mut Findings<'_>) -> Finding<'f> {
        let mut finding = out.on(self.lead);
        finding.since(self.lead.begins()).until(until);
        for other in &self.others {
            finding.and_on(other.record());
        }
        finding
    }

    /// All its reports, the one that leads first.
    pub(crate) fn records(&self) -> impl Iterator<Item = &Match<'a>> {
        core::iter::once(&self.lead).chain(&self.others)
    }
}

/// Section 19: feedback. While an objection against a record is open, a person decides what the record is worth.
pub(crate) fn unless_contested(record: Match<'_>, today: Day) -> Match<'_> {
    let filed = record.latest(Event::APPEAL_FILED, today).get();
    let decided = record.latest(Event::APPEAL_DECIDED, today).get();
    let pending = filed.is_some_and(|filed| decided.is_none_or(|decided| decided < filed));
    if pending || is_objected_to(&record) { record.doubting(OBJECTION_OPEN) } else { record }
}

/// Whether the case says that its party has objected to it with its keeper.
pub(crate) fn is_objected_to(record: &Record<'_>) -> bool {
    !matches!(record.fact(OBJECTION).get(), None | Some(0))
}

//! What becomes of an outcome as time goes by, if nothing else happens.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::case::{Case, CaseError, Draft};
use crate::day::Day;
use crate::determination::Determination;
use crate::words::{Effect, Outcome};

/// How many days are looked at, at most.
const MAX_DAYS: usize = 1_000;

/// How many days are looked ahead: a day beyond a century stands for "never".
const FAR: u32 = 36_525;

/// Every quarter for twelve years: no period of the policies is longer.
const BETWEEN_SAMPLES: i32 = 91;
const SAMPLES: i32 = 48;

/// The outcomes to come: for this tender while it is open, and then for one like it that closes on the day itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// From which day on there is which outcome, in the order of time, the day of the decision first.
    pub stretches: Vec<(Day, Outcome)>,
    /// The first day on which the outcome is `allow`; none where no known date brings it by itself.
    pub free_from: Option<Day>,
    /// The first day, if that is earlier, on which it is `allow` where every source is read again on that day and shows
    /// the same.
    pub free_once_read: Option<Day>,
    /// Whether this tender has closed, so that only the first stretch is its own.
    pub closed: bool,
    /// Whether every day was looked at on which something is known to begin or to end.
    pub complete: bool,
}

/// What an outlook asks of whoever decides.
pub trait Decide {
    /// Why a decision could not be reached.
    type Error;

    /// Decides a case.
    ///
    /// # Errors
    ///
    /// Where no decision is reached.
    fn decide(&mut self, case: &Arc<Case>) -> Result<Determination, Self::Error>;

    /// The days that the policies compare for a case, as far as that can be found out: on the day after one of them an
    /// answer may be another.
    fn compared(&mut self, case: &Arc<Case>) -> Vec<Day>;
}

/// Why there is no outlook.
#[derive(Debug)]
pub enum OutlookError<E> {
    /// The case cannot be decided as of a day.
    Case {
        /// The day.
        day: Day,
        /// What is wrong with it then.
        error: CaseError,
    },
    /// A decision could not be reached.
    Decide(E),
}

impl Outlook {
    /// Decides the case again for each day on which something is known to begin or to end.
    ///
    /// # Errors
    ///
    /// [`OutlookError`].
    pub fn new<D: Decide>(draft: &Draft, decider: &mut D) -> Result<Self, OutlookError<D::Error>> {
        let today = draft.as_of();
        let mut outlook = Outlook {
            stretches: Vec::new(),
            free_from: None,
            free_once_read: None,
            closed: draft.is_closed_on(today),
            complete: true,
        };
        let (mut day, mut days) = (today, BTreeSet::new());
        // this tender as it stands, and from the next day on one like it, if this one has closed
        days.extend(today.next());
        days.extend(samples(today));
        let mut known: Vec<(Day, Outcome)> = Vec::new();
        loop {
            if known.len() == MAX_DAYS {
                outlook.complete = false;
                break;
            }
            let mut moved = draft_on(draft, day);
            let case = at(&moved, day)?;
            let determination = decider.decide(&case).map_err(OutlookError::Decide)?;
            let outcome = determination.outcome;
            if known.last().is_none_or(|(_, last)| *last != outcome) {
                let compared = decider.compared(&case);
                let turns =
                    compared.into_iter().flat_map(|compared| [Some(compared), compared.next()]).flatten();
                days.extend(turns.filter(|turn| *turn > day));
            }
            let is_free = known.iter().any(|(_, outcome)| *outcome == Outcome::Allow);
            if outcome == Outcome::Refer && !is_free && outlook.free_once_read.is_none() {
                moved.read_again();
                let again = decider.decide(&at(&moved, day)?).map_err(OutlookError::Decide)?;
                outlook.free_once_read = (again.outcome == Outcome::Allow).then_some(day);
            }
            known.push((day, outcome));
            collect(&determination, day, &mut days);
            match days.pop_first().filter(|next| next.number().abs_diff(today.number()) <= FAR) {
                Some(next) => day = next,
                None => break,
            }
        }
        let mut before: Option<(Day, Outcome)> = None;
        for known in known {
            match before {
                None => outlook.stretches.push(known),
                Some(before) => outlook.stretches.extend(changes(before, known, draft, decider)?),
            }
            before = Some(known);
        }
        let allowed = outlook.stretches.iter().find(|(_, outcome)| *outcome == Outcome::Allow);
        outlook.free_from = allowed.map(|(day, _)| *day);
        Ok(outlook)
    }
}

/// The days on which an outcome changes between two days for which it is known: the time between is halved until the
/// first day of each change is found.
fn changes<D: Decide>(
    mut from: (Day, Outcome),
    to: (Day, Outcome),
    draft: &Draft,
    decider: &mut D,
) -> Result<Vec<(Day, Outcome)>, OutlookError<D::Error>> {
    let mut found = Vec::new();
    while from.1 != to.1 {
        let (mut same, mut other) = (from.0, to);
        while let Some(middle) = between(same, other.0) {
            let case = at(&draft_on(draft, middle), middle)?;
            let outcome = decider.decide(&case).map_err(OutlookError::Decide)?.outcome;
            if outcome == from.1 { same = middle } else { other = (middle, outcome) }
        }
        found.push(other);
        from = other;
    }
    Ok(found)
}

/// The day in the middle; none between neighbours.
fn between(first: Day, last: Day) -> Option<Day> {
    let middle = i32::midpoint(first.number(), last.number());
    Day::from_number(middle).filter(|middle| first < *middle && *middle < last)
}

/// Days that are looked at although nothing speaks of them: what a policy reckons by itself shows between them.
fn samples(today: Day) -> impl Iterator<Item = Day> {
    (1..=SAMPLES).filter_map(move |at| Day::from_number(today.number().checked_add(at * BETWEEN_SAMPLES)?))
}

/// The case as of a day: today as it is.
fn draft_on(draft: &Draft, day: Day) -> Draft {
    let mut moved = draft.clone();
    if day > draft.as_of() {
        moved.move_to(day);
    }
    moved
}

fn at<E>(draft: &Draft, day: Day) -> Result<Arc<Case>, OutlookError<E>> {
    draft.case().map(Arc::new).map_err(|error| OutlookError::Case { day, error })
}

/// The days after this one on which something begins, or has ended the day before.
fn collect(determination: &Determination, today: Day, days: &mut BTreeSet<Day>) {
    let case = determination.case.document();
    let findings = determination.policies.iter().flat_map(|answer| &answer.findings);
    let found = findings
        .filter(|finding| finding.effect != Effect::Note)
        .flat_map(|finding| [finding.since, finding.until.and_then(Day::next)])
        .flatten();
    let dated = case.records.iter().flat_map(|record| record.dates.0.values().flatten().copied());
    let read = case.records.iter().map(|record| record.source.retrieved_at);
    let parties = case.parties.iter().flat_map(|party| [party.from, party.until]);
    let ties = case.relations.iter().flat_map(|tie| [tie.from, tie.until]);
    let overrides = case.tender.overrides.iter().map(|granted| granted.from);
    let stated = dated.chain(read).chain(parties.chain(ties).flatten()).chain(overrides);
    let stated = stated.filter(|day| *day >= today).flat_map(|day| [Some(day), day.next()]).flatten();
    days.extend(found.chain(stated).filter(|day| *day > today));
}

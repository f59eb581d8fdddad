//! What becomes of an outcome as time goes by, if nothing else happens.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::case::{Case, CaseError, Draft};
use crate::day::Day;
use crate::determination::Determination;
use crate::words::{Effect, Outcome};

/// How many days are looked at, at most.
const MAX_DAYS: usize = 1_000;

/// The outcomes to come: for this tender while it is open, and then for one like it that closes on the day itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// From which day on there is which outcome, in the order of time, the day of the decision first.
    pub stretches: Vec<(Day, Outcome)>,
    /// The first day on which the outcome is `allow`; none where no known date brings it.
    pub free_from: Option<Day>,
    /// Whether every day was looked at on which something is known to begin or to end.
    pub complete: bool,
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
    pub fn new<E>(
        draft: &Draft,
        mut decide: impl FnMut(&Arc<Case>) -> Result<Determination, E>,
    ) -> Result<Self, OutlookError<E>> {
        let mut outlook = Outlook { stretches: Vec::new(), free_from: None, complete: true };
        let (mut day, mut days) = (draft.as_of(), BTreeSet::new());
        // this tender as it stands, and from the next day on one like it, if this one has closed
        days.extend(day.next());
        let mut moved = draft.clone();
        for _ in 0..MAX_DAYS {
            let case = Arc::new(moved.case().map_err(|error| OutlookError::Case { day, error })?);
            let determination = decide(&case).map_err(OutlookError::Decide)?;
            let outcome = determination.outcome;
            if outlook.stretches.last().is_none_or(|(_, last)| *last != outcome) {
                outlook.stretches.push((day, outcome));
            }
            if outcome == Outcome::Allow && outlook.free_from.is_none() {
                outlook.free_from = Some(day);
            }
            collect(&determination, day, &mut days);
            match days.pop_first() {
                Some(next) => day = next,
                None => return Ok(outlook),
            }
            moved = draft.clone();
            moved.move_to(day);
        }
        outlook.complete = false;
        Ok(outlook)
    }
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
    let parties = case.parties.iter().flat_map(|party| [party.from, party.until]);
    let ties = case.relations.iter().flat_map(|tie| [tie.from, tie.until]);
    let overrides = case.tender.overrides.iter().map(|granted| granted.from);
    let stated = dated.chain(parties.chain(ties).flatten()).chain(overrides);
    let stated = stated.filter(|day| *day >= today).flat_map(|day| [Some(day), day.next()]).flatten();
    days.extend(found.chain(stated).filter(|day| *day > today));
}

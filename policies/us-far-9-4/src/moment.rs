//! When an exclusion must be in force to count: today, when bids were received, or when a subcontract is awarded.

use probity_guest::{Case, Choice, Day, Known, Question, Stage};

use crate::parameters::{Parameters, VOLUNTARY_ADDED};
use crate::vocabulary::SUB_DATE;

/// The days that count for an exclusion.
#[derive(Clone, Copy)]
pub(crate) struct Moment {
    /// It has begun by this day.
    pub(crate) begun_by: Day,
    /// It has not ended before this day.
    pub(crate) running_on: Day,
    /// It stands on one of these days.
    pub(crate) standing_on: [Day; 2],
    /// The question where it begins later, and may have begun when it counts.
    pub(crate) begins_later: Option<Question>,
    /// What a voluntary exclusion does then.
    pub(crate) voluntary: Known<Choice>,
}

impl Moment {
    fn on(day: Day, voluntary: Known<Choice>) -> Self {
        Moment { begun_by: day, running_on: day, standing_on: [day; 2], begins_later: None, voluntary }
    }

    /// The day of the decision.
    pub(crate) fn today(case: &Case<'_>, p: &Parameters) -> Self {
        let voluntary = match is_option(case) {
            true => stricter(p.voluntary_exclusion, p.voluntary_exclusion_older_contract),
            false => p.voluntary_exclusion,
        };
        Moment::on(case.as_of(), voluntary)
    }

    /// The day on which bids were received; between the notice and today where the case does not state when they closed.
    pub(crate) fn of_receipt(closed: Known<Day>, case: &Case<'_>, p: &Parameters) -> Self {
        match closed.get() {
            Some(day) => Moment::on(day, p.voluntary_exclusion),
            None => {
                let (first, last) = (case.tender().notice().min(case.as_of()), case.as_of());
                Moment {
                    begun_by: last,
                    running_on: first,
                    standing_on: [first, last],
                    begins_later: None,
                    voluntary: p.voluntary_exclusion,
                }
            }
        }
    }

    /// The day on which a subcontract is awarded, 52.209-6(b). One that was awarded before today is stopped no longer once
    /// the exclusion is over, and one awarded before the exclusion began never was.
    pub(crate) fn of_subcontract(awarded: Known<Day>, case: &Case<'_>, p: &Parameters) -> Self {
        let today = case.as_of();
        let day = awarded.unwrap_or(today);
        let voluntary = match day < VOLUNTARY_ADDED {
            true => p.voluntary_exclusion,
            false => stricter(p.voluntary_exclusion, p.voluntary_exclusion_older_contract),
        };
        Moment {
            begun_by: day,
            begins_later: (!awarded.is_stated()).then_some(SUB_DATE),
            ..Moment::on(day.max(today), voluntary)
        }
    }
}

/// The stricter of two choices, of which the later word is the stricter; unknown where one is.
fn stricter(one: Known<Choice>, other: Known<Choice>) -> Known<Choice> {
    let both = one.get().zip(other.get());
    Known::from(both.map(|(one, other)| Choice(one.0.max(other.0))))
}

/// The decision is about an option or another change of a running contract.
pub(crate) fn is_option(case: &Case<'_>) -> bool {
    case.tender().is_in(Stage::OPTION)
}

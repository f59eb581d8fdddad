//! Facts that are a day, a yes or a no, and what the texts say of a record.

use probity_guest::{Answer, Case, Code, Day, Known, Match, SlotValue, day, slot};

/// The day that a fact states, and whether it is the plain answer yes (1) or no (0) instead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// Not stated.
    Nothing,
    /// No.
    No,
    /// Yes, on a day that is not stated.
    Yes,
    /// Yes, on this day.
    On(Day),
}

impl Said {
    /// The day, where it states one.
    pub(crate) fn day(self) -> Known<Day> {
        match self {
            Said::On(day) => Known::stated(day),
            _ => Known::UNKNOWN,
        }
    }
}

/// Reads a fact that is a yes, a no or a day. A number that would be a day long past, such as a bare year, is none.
pub(crate) fn said(value: Known<i64>) -> Said {
    const EARLIEST: Day = day(1980, 1, 1);
    let on = |number| i32::try_from(number).ok().map(Day::from_number).filter(|on| *on >= EARLIEST);
    match value.get() {
        None => Said::Nothing,
        Some(0) => Said::No,
        Some(1) => Said::Yes,
        Some(number) => on(number).map_or(Said::Nothing, Said::On),
    }
}

/// The same of a fact about a record. A day is shown by what it is compared with.
pub(crate) fn said_of(found: &Match<'_>, code: Code, case: &Case<'_>) -> Said {
    let said = case.quietly(|| said(found.fact(code)));
    if !matches!(said, Said::On(_)) {
        found.fact(code);
    }
    said
}

/// For the texts: whether a record was found by name alone, so that it may be about somebody else.
pub(crate) fn is_by_name(found: &Match<'_>) -> SlotValue {
    slot(i64::from(found.is_matched() != Answer::Yes))
}

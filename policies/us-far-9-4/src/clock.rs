//! How long a suspension lasts without legal proceedings: 9.407-4.

use probity_guest::{Day, Event, Known, Match, Question, question};

use crate::exclusions::{Said, first_day, said};
use crate::parameters::Parameters;
use crate::vocabulary::{EXTENSION, NOTICE, PROCEEDINGS, PROCEEDINGS_OPEN};

/// Where the time of a suspension stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clock {
    /// It may go on.
    InTime,
    /// It had to end.
    Outrun,
    /// The case does not tell.
    Open(Question),
}

/// The last day without legal proceedings, as far as the case states the notice and whether an extension was requested.
pub(crate) fn last_day(suspension: &Match<'_>, p: &Parameters) -> Known<Day> {
    let extended = suspension.fact(EXTENSION).get() == Some(1);
    let period = if extended { p.longest_suspension } else { p.suspension_without_proceedings };
    suspension.date(Event::NOTIFIED) + period
}

/// Whether a suspension is still within its time on a day. The time runs from the notice; a notice that is not stated
/// is not taken to be older than the suspension. A day of publication alone does not tell how old that is.
pub(crate) fn clock(suspension: &Match<'_>, day: Day, p: &Parameters) -> Clock {
    let notice = suspension.date(Event::NOTIFIED);
    let counted = notice.or(first_day(suspension));
    let limits =
        (counted + p.suspension_without_proceedings).get().zip((counted + p.longest_suspension).get());
    let proceedings = match said(suspension.fact(PROCEEDINGS)) {
        // what begins later has not been initiated yet
        Said::On(on) if on > day => Said::No,
        other => other,
    };
    let needed_by = match proceedings {
        Said::Yes => return Clock::InTime,
        Said::On(on) => on,
        Said::No | Said::Nothing => day,
    };
    let Some((usual, longest)) = limits else {
        return Clock::Open(if counted.is_stated() { question::FIGURE } else { NOTICE });
    };
    match suspension.fact(EXTENSION).get() {
        _ if needed_by <= usual => Clock::InTime,
        Some(1) if needed_by <= longest => Clock::InTime,
        _ if proceedings == Said::Nothing => Clock::Open(PROCEEDINGS_OPEN),
        None if needed_by <= longest => Clock::Open(PROCEEDINGS_OPEN),
        _ if !notice.is_stated() => Clock::Open(NOTICE),
        _ => Clock::Outrun,
    }
}

//! How long a suspension lasts without legal proceedings: 9.407-4.

use probity_guest::{Answer, Case, Day, Event, Known, Match, Question, question};

use crate::exclusions::first_day;
use crate::parameters::Parameters;
use crate::said::{Said, said, said_of};
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
    suspension.date(Event::NOTIFIED) + period(suspension, p)
}

fn period(suspension: &Match<'_>, p: &Parameters) -> Known<probity_guest::Period> {
    let extended = suspension.fact(EXTENSION).get() == Some(1);
    if extended { p.longest_suspension } else { p.suspension_without_proceedings }
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

/// Shows where the time of a suspension stands: the legal proceedings, whether its extension was requested, and the last
/// day without proceedings against the day on which they began, else the day of the decision.
pub(crate) fn show(suspension: &Match<'_>, must_end: bool, case: &Case<'_>, p: &Parameters) {
    let today = case.as_of();
    let proceedings = said_of(suspension, PROCEEDINGS, case);
    let counted = suspension.date(Event::NOTIFIED).or(first_day(suspension));
    let limit = counted + period(suspension, p);
    let needed_by = proceedings.day().get().filter(|on| *on <= today).unwrap_or(today);
    let in_time = match case.quietly(|| clock(suspension, today, p)) {
        Clock::InTime => Answer::Yes,
        Clock::Outrun => Answer::No,
        Clock::Open(_) => Answer::Unknown,
    };
    match in_time {
        // proceedings in time end the matter, whenever they began
        Answer::Yes if proceedings == Said::Yes => _ = suspension.shows().condition(!must_end),
        _ if must_end => {
            let after = Known::from(limit.get().map(Day::next));
            suspension.shows().not_before(needed_by, after, opposite(in_time));
        }
        _ => _ = suspension.shows().counts_until(limit, needed_by, in_time),
    }
}

fn opposite(answer: Answer) -> Answer {
    match answer {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}

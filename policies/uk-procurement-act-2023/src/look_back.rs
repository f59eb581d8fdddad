//! Which events are ignored because they are too old: Schedule 6 para 44, Schedule 7 para 15.
//!
//! A period *ending with* the day of the determination includes that day, so that what happened exactly five years
//! before is already ignored.

use probity_guest::{Answer, Day, Event, Known, Match, Period, Question, RecordKind, question};

use crate::grounds::{Ground, Reach};
use crate::instruments::{COMMENCEMENT, THREE_YEARS_BEFORE};
use crate::parameters::Parameters;
use crate::vocabulary::{CUT_OFF, SHOULD_HAVE_KNOWN, WHEN_HAPPENED, WHEN_KNOWN, WHICH_GROUND};

/// Where an event stands in the time that the Act looks back over.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    /// Whether it is taken into account.
    pub(crate) counts: Answer,
    /// What is open where that is unknown.
    pub(crate) open: Question,
    /// The day that decides: of the event under Schedule 6, of knowing of it under Schedule 7.
    pub(crate) on: Known<Day>,
    /// The last day on which it is taken into account.
    pub(crate) until: Known<Day>,
    /// Why it is not, as the texts tell it: 1 a period has passed, 2 before 24 February 2022, 3 before commencement.
    pub(crate) why: i64,
    /// The first day from which events of its ground count at all, if there is one.
    pub(crate) cut_off: Option<Day>,
}

impl Place {
    /// Shows what it rests on.
    pub(crate) fn show(&self, found: &Match<'_>, today: Day) {
        if self.why == 0 && self.counts == Answer::No {
            found.shows().counts_until(self.on, today, self.counts);
            return;
        }
        if let Some(first) = self.cut_off {
            let is_since = match self.why {
                2 | 3 => Answer::No,
                _ if self.on.is_stated() => Answer::Yes,
                _ => Answer::Unknown,
            };
            found.shows().not_before(self.on, first, is_since);
        }
        if !matches!(self.why, 2 | 3) {
            found.shows().counts_until(self.until, today, self.counts);
        }
    }
}

/// Where the event of a record on a ground stands on the day of the determination.
pub(crate) fn place(found: &Match<'_>, ground: &Ground, p: &Parameters, today: Day) -> Place {
    match ground.reach {
        Reach::FiveYears => mandatory(found, None, p, today),
        Reach::Since2022 => mandatory(found, Some((THREE_YEARS_BEFORE, 2)), p, today),
        Reach::SinceCommencement => mandatory(found, Some((COMMENCEMENT, 3)), p, today),
        Reach::OtherMandatory => other_mandatory(found, p, today),
        Reach::Shorter => known_within(found, p.shorter_look_back, p, today),
        Reach::KnownSinceCommencement => known_since_commencement(found, p, today),
        Reach::Unclear => unclear(found, p, today),
    }
}

/// The day of the event: the conviction or decision. Not that of the conduct.
fn event(found: &Match<'_>) -> Known<Day> {
    found.decided()
}

/// The last day whose period still includes an event. Going forward by a period need not lead to the day from which
/// going back leads here: five years ending with 28 February 2025 include 29 February 2020.
fn last_day(on: Known<Day>, period: Known<Period>) -> Known<Day> {
    let last = |(on, period): (Day, Period)| {
        let anniversary = on + period;
        if on.is_in_period_ending(period, anniversary) { anniversary } else { anniversary.previous() }
    };
    Known::from(on.get().zip(period.get()).map(last))
}

/// Schedule 6 para 44: events before the five years that end with the determination are ignored, and those before a
/// cut-off that the ground may have.
fn mandatory(found: &Match<'_>, cut_off: Option<(Day, i64)>, p: &Parameters, today: Day) -> Place {
    let on = event(found);
    let period = p.mandatory_look_back;
    let (counts, open, why) = match (on.get(), period.get()) {
        (Some(on), _) if on > today => (Answer::No, question::DATE, 0),
        (Some(on), _) if cut_off.is_some_and(|(first, _)| on < first) => {
            (Answer::No, question::DATE, cut_off.map_or(0, |(_, why)| why))
        }
        (None, _) => (Answer::Unknown, question::DATE, 0),
        (_, None) => (Answer::Unknown, question::FIGURE, 0),
        (Some(on), Some(period)) => (on.is_in_period_ending(period, today).into(), question::DATE, 1),
    };
    let cut_off = cut_off.map(|(first, _)| first);
    Place { counts, open, on, until: last_day(on, period), why, cut_off }
}

/// A ground of which the case does not say more than that it is in Schedule 6: before commencement it depends on the
/// ground whether the event is ignored.
fn other_mandatory(found: &Match<'_>, p: &Parameters, today: Day) -> Place {
    let place = mandatory(found, None, p, today);
    let early = place.on.get().is_some_and(|on| on < COMMENCEMENT);
    match place.counts {
        Answer::Yes if early => Place { counts: Answer::Unknown, open: CUT_OFF, ..place },
        _ => place,
    }
}

/// The day that a fact states; a yes or a no is no day.
pub(crate) fn day_of(fact: Known<i64>) -> Option<Day> {
    fact.get()
        .and_then(|number| i32::try_from(number).ok())
        .filter(|number| *number > 1)
        .map(Day::from_number)
}

/// The day on which the decision-maker knew of the event, or a reasonably well-informed one would have known. Nobody
/// knew of it before it began.
fn known(found: &Match<'_>) -> Known<Day> {
    let days = [found.date(Event::KNOWN).get(), day_of(found.fact(SHOULD_HAVE_KNOWN))];
    let first = days.into_iter().flatten().min();
    let began = found.date(Event::CONDUCT_FROM).or(order(found)).get();
    Known::from(first.map(|day| began.map_or(day, |began| day.max(began))))
}

/// The day of the order, where the event is an insolvency.
fn order(found: &Match<'_>) -> Known<Day> {
    if found.kind() == RecordKind::INSOLVENCY { found.decided() } else { Known::UNKNOWN }
}

/// The first day on which anybody could know of it: that of the conduct, or of the order where it is insolvency. What a
/// decision finds may have been known long before.
fn earliest(found: &Match<'_>) -> Known<Day> {
    found.date(Event::CONDUCT_FROM).or(found.date(Event::CONDUCT_TO)).or(order(found))
}

fn is_future(found: &Match<'_>, today: Day) -> bool {
    earliest(found).or(found.decided()).get().is_some_and(|first| first > today)
}

/// Schedule 7 para 15(1) and (2): events are ignored that were known, or would have been, before the period that ends
/// with the determination.
fn known_within(found: &Match<'_>, period: Known<Period>, p: &Parameters, today: Day) -> Place {
    let on = known(found);
    let is_in = |day: Day, period: Period| day.min(today).is_in_period_ending(period, today);
    let Some((shorter, longer)) = period.get().zip(p.discretionary_look_back.get()) else {
        return Place {
            counts: Answer::Unknown,
            open: question::FIGURE,
            on,
            until: Known::UNKNOWN,
            why: 0,
            cut_off: None,
        };
    };
    let counts = match on.get() {
        _ if is_future(found, today) => Answer::No,
        Some(on) => Answer::from(is_in(on, shorter) && is_in(on, longer)),
        // nobody knows of what has not happened
        None if earliest(found).get().is_some_and(|on| is_in(on, shorter) && is_in(on, longer)) => {
            Answer::Yes
        }
        None => Answer::Unknown,
    };
    let ends = last_day(on, period).get().zip(last_day(on, p.discretionary_look_back).get());
    let until = Known::from(ends.map(|(shorter, longer)| shorter.min(longer)));
    let why = if is_future(found, today) { 0 } else { 1 };
    Place { counts, open: WHEN_KNOWN, on, until, why, cut_off: None }
}

/// Schedule 7 para 15(4): for these grounds events before commencement are ignored wholly.
fn known_since_commencement(found: &Match<'_>, p: &Parameters, today: Day) -> Place {
    let place = known_within(found, p.discretionary_look_back, p, today);
    let conduct = found.date(Event::CONDUCT_TO).or(found.date(Event::CONDUCT_FROM));
    let before = |day: Known<Day>| day.get().map(|day| day < COMMENCEMENT);
    match (before(event(found)), before(conduct)) {
        _ if place.counts == Answer::No => place,
        // what was decided by then also happened by then
        (Some(true), _) => {
            Place { counts: Answer::No, on: event(found), why: 3, cut_off: Some(COMMENCEMENT), ..place }
        }
        // and so did what was known by then, unless it went on
        (_, None | Some(true)) if before(known(found)) == Some(true) => {
            Place { counts: Answer::No, why: 3, cut_off: Some(COMMENCEMENT), ..place }
        }
        (_, Some(false)) | (Some(false), None) => place,
        // the decision came after commencement and the conduct before, or nothing tells
        _ => Place { counts: Answer::Unknown, open: WHEN_HAPPENED, ..place },
    }
}

/// Whatever the ground, an event is ignored that is too old, and was known too long ago.
fn unclear(found: &Match<'_>, p: &Parameters, today: Day) -> Place {
    let by_event = mandatory(found, None, p, today);
    let by_knowing = known_within(found, p.discretionary_look_back, p, today);
    let future = by_event.counts == Answer::No && by_event.why == 0;
    let both = by_event.counts == Answer::No && by_knowing.counts == Answer::No;
    let counts = if future || both { Answer::No } else { Answer::Unknown };
    let ends = by_event.until.get().zip(by_knowing.until.get());
    let until = Known::from(ends.map(|(event, knowing)| event.max(knowing)));
    Place { counts, open: WHICH_GROUND, on: by_event.on, until, why: by_event.why, cut_off: None }
}

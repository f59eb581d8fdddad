//! When a debarment runs, and when it is over.
//!
//! The Bank's list shows a last day for debarments of every kind; only after that day has passed does it show one that
//! goes on as ongoing. So a last day that has passed ends a debarment of which nothing says whether release depends on
//! conditions only if the list was read after it, or a portal wants otherwise (`listed-end-suffices`).

use probity_guest::*;

use crate::law::*;
use crate::terms::{End, Sanctions, is_by_recognition, meets, reading};

/// What has become of a debarment on the day of the decision.
#[derive(Clone, Copy)]
pub enum Course<'a> {
    /// It has not begun.
    Upcoming,
    /// It runs, or may.
    Runs(Match<'a>),
    /// Its last day has passed, while it is open whether the firm had to be released, and was.
    Unreleased(Match<'a>),
    /// It is over.
    Over,
}

impl<'a> Sanctions<'a> {
    /// What has become of a debarment today. What the list itself speaks against leaves a question open.
    #[inline(never)]
    pub fn course(&self, debarment: Match<'a>) -> Course<'a> {
        let today = self.case.as_of();
        self.quietly(|| {
            let runs = debarment.runs_on(today);
            let open = if debarment.begins().is_stated() { question::END } else { question::DATE };
            match meets(debarment, runs, open) {
                Some(running) => Course::Runs(self.unless_the_list_contradicts(running, RELEASED)),
                None if !has_ended(&debarment, today) => Course::Upcoming,
                None => match self.is_over(&debarment) {
                    Answer::Yes => Course::Over,
                    Answer::Unknown => Course::Unreleased(debarment.doubting(RELEASED)),
                    // with conditional release it runs on, whatever its last day
                    Answer::No => Course::Runs(self.unless_the_list_contradicts(debarment, RELEASED)),
                },
            }
        })
    }

    /// A debarment, if it runs today, or may.
    #[inline(never)]
    pub fn runs(&self, debarment: Match<'a>) -> Option<Match<'a>> {
        let today = self.case.as_of();
        let Course::Runs(running) = self.course(debarment) else {
            debarment.runs_on(today);
            return None;
        };
        match self.quietly(|| debarment.runs_on(today)) {
            Answer::No => debarment.shows().runs_on(debarment.expires(), today, Answer::Yes),
            _ => debarment.runs_on(today),
        };
        if [Some(RELEASED), Some(STILL_LISTED)].contains(&running.doubt()) {
            running.shows().condition(Answer::Unknown);
        }
        Some(running)
    }

    /// A debarment whose last day has passed, if it is open whether the firm had to be released, and was.
    #[inline(never)]
    pub fn unreleased(&self, debarment: Match<'a>) -> Option<Match<'a>> {
        let Course::Unreleased(past) = self.course(debarment) else { return None };
        debarment.shows().condition(Answer::Unknown);
        Some(past)
    }

    /// A temporary suspension, if it stands and runs today, or may.
    #[inline(never)]
    pub fn suspends(&self, suspension: Match<'a>) -> Option<Match<'a>> {
        let today = self.case.as_of();
        if !self.stands(&suspension) {
            return None;
        }
        let runs = match self.quietly(|| suspension.runs_on(today)) {
            // it lasts until the proceedings end: one without a stated end suspends
            Answer::Unknown if suspension.begins().is_stated() => {
                suspension.shows().runs_on(Known::UNKNOWN, today, Answer::Yes)
            }
            _ => suspension.runs_on(today),
        };
        let running = meets(suspension, runs, question::DATE)?;
        Some(self.quietly(|| self.unless_the_list_contradicts(running, STILL_LISTED)))
    }

    /// A sanction that runs, as far as it says itself. What its list says against that leaves a question open: that it
    /// was searched later and held nothing, or, with a question of its own, that the entry was taken down.
    fn unless_the_list_contradicts(&self, running: Match<'a>, taken_down: Question) -> Match<'a> {
        if self.is_searched_in_vain_after(&running, reading(&running)) {
            running.doubting(STILL_LISTED)
        } else if running.is_taken_down_on(self.case.as_of()) {
            running.doubting(taken_down)
        } else {
            running
        }
    }

    /// Whether a debarment is over for sure.
    pub fn is_surely_over(&self, debarment: &Match<'a>) -> bool {
        matches!(self.course(*debarment), Course::Over)
    }

    /// Whether a debarment whose last day has passed is over.
    fn is_over(&self, past: &Match<'a>) -> Answer {
        if past.has(Event::RELEASED, self.case.as_of()) {
            return Answer::Yes;
        }
        match self.end_of(past) {
            End::Date => Answer::Yes,
            End::Release => Answer::No,
            End::Unstated if past.is_indefinite() => Answer::No,
            End::MayBeRelease => Answer::Unknown,
            End::Unstated if self.is_ended_by_the_list(past) => Answer::Yes,
            End::Unstated => Answer::Unknown,
        }
    }

    /// Whether the last day that a list shows ends a debarment of which nothing says whether release is conditional.
    fn is_ended_by_the_list(&self, past: &Match<'a>) -> bool {
        if self.is_searched_in_vain_after(past, past.expires()) {
            return true;
        }
        match self.parameters.listed_end_suffices.get() {
            Some(Choice(2)) => past.is_fresh() != Answer::No,
            Some(Choice(1)) => self.is_still_dated_after_its_day(past),
            _ => false,
        }
    }

    /// Whether the Bank's own list, read after the last day, still shows that day and not an ongoing debarment. That says
    /// nothing about the terms of another bank's decision, which the list does not show: it left the last day of the
    /// OAS group (2025-03-17) in place on 2025-07-01, though the Inter-American Development Bank's debarment of it is
    /// with conditional release.
    fn is_still_dated_after_its_day(&self, past: &Match<'a>) -> bool {
        let is_the_same = |other: &Match<'_>| {
            other.is_on(INELIGIBLE)
                && other.kind() == past.kind()
                && other.begins() == past.begins()
                && other.expires() == past.expires()
                && other.is_fresh() != Answer::No
                && other.is_matched() == past.is_matched()
        };
        let is_after = |other: &Match<'_>| {
            reading(other).get().zip(past.expires().get()).is_some_and(|(read, last)| last < read)
        };
        !is_by_recognition(past)
            && self.about(past.party()).iter().any(|other| is_the_same(other) && is_after(other))
    }

    /// Whether a search of the record's list about its party, by the day of the decision, found nothing after a day.
    fn is_searched_in_vain_after(&self, found: &Match<'a>, day: Known<Day>) -> bool {
        let Some((list, day)) = LISTS.into_iter().find(|list| found.is_on(*list)).zip(day.get()) else {
            return false;
        };
        self.searches_of(found.party(), list)
            .any(|search| reading(search).get().is_some_and(|read| day < read && read <= self.case.as_of()))
    }

    /// The searches of a list that found nothing about a party, neither too old nor by name alone.
    pub fn searches_of(&self, party: Party<'_>, list: Code) -> impl Iterator<Item = &Match<'a>> {
        self.about(party).iter().filter(move |search| {
            search.kind() == RecordKind::CLEAN_SEARCH
                && search.is_on(list)
                && search.is_fresh() != Answer::No
                && search.is_matched() == Answer::Yes
        })
    }
}

/// Whether its last day has passed, or it was released.
fn has_ended(found: &Match<'_>, today: Day) -> bool {
    found.has(Event::RELEASED, today) || found.expires().get().is_some_and(|last| last < today)
}

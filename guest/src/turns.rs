//! The day on which an answer about a record turns: what a reader is shown beside the day that was asked about.

use crate::date::Day;
use crate::known::Known;
use crate::record::Record;
use crate::words::Event;

impl Record<'_> {
    /// The last day of its term; the first, where that is still to come on this day.
    pub(crate) fn term_turns(self, day: Day) -> Known<Day> {
        let first = self.begins().get().filter(|first| day < *first);
        let released = self.latest(Event::RELEASED, day).get().map(Day::previous);
        turns(first, [released, self.expires().get()])
    }

    /// The same of its entry on a list.
    pub(crate) fn listing_turns(self, day: Day) -> Known<Day> {
        let first = self.date(Event::PUBLISHED).or(self.begins()).get().filter(|first| day < *first);
        let off =
            [Event::RELEASED, Event::REPAIRED].map(|event| self.latest(event, day).get().map(Day::previous));
        let [released, repaired] = off;
        turns(first, [released, repaired, self.taken_down(day), self.expires().get()])
    }

    /// The same of its publication.
    pub(crate) fn publication_turns(self, day: Day) -> Known<Day> {
        let first = self.date(Event::PUBLISHED).get().filter(|first| day < *first);
        turns(first, [self.taken_down(day)])
    }

    fn taken_down(self, day: Day) -> Option<Day> {
        let end = || self.latest(Event::PUBLICATION_END, day.previous()).get();
        self.is_taken_down_on(day).then(end).flatten()
    }
}

fn turns<const N: usize>(first: Option<Day>, last: [Option<Day>; N]) -> Known<Day> {
    Known::from(first.or_else(|| last.into_iter().flatten().min()))
}

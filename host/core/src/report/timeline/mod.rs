//! When each finding begins and ends, and what becomes of the outcome: to be drawn to scale.

mod svg;
mod text;

pub use svg::STYLE;

use schemars::JsonSchema;
use serde::Serialize;

use super::document::*;
use super::speaker::Speaker;
use crate::day::Day;
use crate::outlook::Outlook;
use crate::texts::TextValue;
use crate::words::{Effect, Outcome};

/// The findings of a determination in time, in one language, with stable JSON.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity timeline")]
pub struct Timeline {
    /// Language (BCP 47) of the host's own words.
    pub language: String,
    /// The day for which the decision was asked.
    pub as_of: Day,
    /// The outcome for this tender on that day.
    pub outcome: Outcome,
    /// The outcome as one sentence.
    pub outcome_text: String,
    /// What was decided upon.
    pub case: ReportedCase,
    /// When each finding holds, in the order of the report; notes that nothing dates are left out.
    pub spans: Vec<Span>,
    /// The outcomes to come if nothing else happens: for this tender while it is open, and then for one like it that
    /// closes on the day itself.
    pub outlook: Vec<Stretch>,
    /// The first day on which the outcome is `allow` if nothing else happens; left out where no known date brings it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_from: Option<Day>,
    /// The first day, if that is earlier, on which it is `allow` where every source is read again on that day and shows
    /// the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_once_read: Option<Day>,
    /// Whether bids for this tender have closed, so that all but the first outcome are those of one like it.
    pub closed: bool,
    /// Whether every day was looked at on which something is known to begin or to end.
    pub complete: bool,
}

/// When one finding holds.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Span {
    /// Name of the policy.
    pub policy: String,
    /// Id of the rule.
    pub rule: String,
    /// What the rule is called.
    pub title: String,
    /// What the finding does.
    pub effect: Effect,
    /// Ids of the records that it relies on.
    pub records: Vec<String>,
    /// First day on which it holds, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day of the bids that it meets; left out where no end is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// An outcome from a day on, until that of the next.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Stretch {
    /// Its first day.
    pub from: Day,
    /// The outcome.
    pub outcome: Outcome,
}

impl Timeline {
    /// Puts the findings of a report and the outcomes to come into one picture.
    pub fn new(report: &Report, outlook: &Outlook) -> Self {
        // a note that nothing dates has no place in time
        let dated = |finding: &&ReportedFinding| {
            finding.effect != Effect::Note || finding.from.is_some() || finding.until.is_some()
        };
        let spans = report.findings.iter().filter(dated).map(|finding| Span {
            policy: finding.policy.clone(),
            rule: finding.rule.clone(),
            title: finding.title.clone(),
            effect: finding.effect,
            records: finding.records.clone(),
            from: finding.from,
            until: finding.until,
        });
        let stretches =
            outlook.stretches.iter().map(|(from, outcome)| Stretch { from: *from, outcome: *outcome });
        Timeline {
            language: report.language.clone(),
            as_of: report.as_of,
            outcome: report.outcome,
            outcome_text: report.outcome_text.clone(),
            case: report.case.clone(),
            spans: spans.collect(),
            outlook: stretches.collect(),
            free_from: outlook.free_from,
            free_once_read: outlook.free_once_read,
            closed: outlook.closed,
            complete: outlook.complete,
        }
    }

    /// From when the bidder is free, in words.
    pub(crate) fn free_text(&self, host: Speaker) -> String {
        let on = |message, day: Day| host.say(message, [("day", TextValue::Text(host.day(day)))]);
        let by_itself = match self.free_from {
            Some(day) if day == self.as_of && self.outcome == Outcome::Allow => {
                on(if self.closed { "free-now-closed" } else { "free-now" }, day)
            }
            Some(day) if self.closed => on("free-like", day),
            Some(day)
                if self.case.bid_deadline.is_some_and(|closes| self.as_of <= closes && closes < day) =>
            {
                on("free-later", day)
            }
            Some(day) => on("free-from", day),
            None if self.complete => host.word("free-never"),
            None => host.word("free-unknown"),
        };
        let once_read = self.free_once_read.map(|day| on("free-once-read", day));
        let free = self.outlook.iter().position(|stretch| stretch.outcome == Outcome::Allow);
        let ends = free.is_some_and(|at| at + 1 < self.outlook.len()).then(|| host.word("free-not-for-good"));
        host.sentences(&[Some(by_itself), ends, once_read].into_iter().flatten().collect::<Vec<_>>())
    }

    /// The outcomes that follow that of today, each with its first day; of many the first.
    pub(crate) fn then_text(&self, host: Speaker) -> Option<String> {
        const MOST: usize = 8;
        let later = self.outlook.iter().skip(1);
        let changes: Vec<String> = later
            .clone()
            .take(MOST)
            .map(|stretch| {
                let word = host.word(&format!("word-{}", stretch.outcome.word()));
                host.say(
                    "timeline-change",
                    [("outcome", TextValue::Text(word)), ("day", TextValue::Text(host.day(stretch.from)))],
                )
            })
            .collect();
        let message = if later.count() > MOST { "timeline-then-more" } else { "timeline-then" };
        let changes_text = host.list(&changes);
        (!changes.is_empty()).then(|| host.say(message, [("changes", TextValue::Text(changes_text))]))
    }

    /// The day that is marked as the one from which the bidder is free.
    fn free_day(&self) -> Option<Day> {
        self.free_once_read.or(self.free_from).filter(|day| *day != self.as_of)
    }

    /// The days that a picture shows: everything that is dated, with room on either side.
    fn range(&self) -> Range {
        let spans = self.spans.iter().flat_map(|span| [span.from, span.until]).flatten();
        let outlook = self.outlook.iter().map(|stretch| stretch.from);
        let days = spans.chain(outlook).chain([self.as_of]).map(Day::number);
        let (first, last) = days.fold((i64::MAX, i64::MIN), |(first, last), day| {
            (first.min(i64::from(day)), last.max(i64::from(day)))
        });
        let room = ((last - first) / 20).max(60);
        Range { first: first - room, last: last + room }
    }
}

/// The first and the last day of a picture.
#[derive(Debug, Clone, Copy)]
struct Range {
    first: i64,
    last: i64,
}

impl Range {
    /// Where a day lies among `columns`, the first of which is 0.
    fn column(self, day: Day, columns: i64) -> i64 {
        self.place(i64::from(day.number()), columns)
    }

    fn place(self, day: i64, columns: i64) -> i64 {
        let length = (self.last - self.first).max(1);
        ((day - self.first) * (columns - 1) / length).clamp(0, columns - 1)
    }

    /// First days of months that lie in it, with their names, no more than so many: every month, third month, year ….
    fn ticks(self, most: i64) -> Vec<(String, Day)> {
        let month_of = |day: i64| {
            let day = i32::try_from(day).ok().and_then(Day::from_number);
            day.map_or(0, |day| i64::from(day.0.year()) * 12 + i64::from(day.0.month()) - 1)
        };
        let (first, last) = (month_of(self.first), month_of(self.last));
        let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000];
        let step = steps.into_iter().find(|step| (last - first) / step <= most).unwrap_or(60_000);
        let named = |month: i64| {
            let (year, of_year) = (i16::try_from(month.div_euclid(12)).ok()?, month.rem_euclid(12) + 1);
            let date = jiff::civil::Date::new(year, i8::try_from(of_year).ok()?, 1).ok()?;
            let name = if step < 12 { format!("{year:04}-{of_year:02}") } else { format!("{year:04}") };
            Some((name, Day(date)))
        };
        let months = (first..=last).filter(|month| month.rem_euclid(step) == 0).filter_map(named);
        months.filter(|(_, day)| (self.first..=self.last).contains(&i64::from(day.number()))).collect()
    }
}

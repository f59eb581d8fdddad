//! What a bidder is told, as a document.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::alternative::{Alternative, tried};
use crate::case::Draft;
use crate::day::Day;
use crate::outlook::{Decide, Outlook, OutlookError};
use crate::report::{Report, Speaker, Timeline};
use crate::texts::TextValue;
use crate::words::RecordKind;

/// What a bidder is told: the determination, what becomes of it in time, and what would change it. In one language, with
/// stable JSON.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity self-check")]
pub struct SelfCheck {
    /// The determination, as a portal gets it for the same case from the same modules.
    pub determination: Report,
    /// When each finding begins and ends, and the outcomes to come. Left out where a later day could not be decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeline: Option<Timeline>,
    /// How many records the case has, apart from searches.
    pub records: usize,
    /// How many searches it has of lists that held nothing.
    pub searches: usize,
    /// What could happen to the records and parties on which the outcome rests, each tried out by itself.
    pub alternatives: Vec<Alternative>,
}

impl SelfCheck {
    /// Decides a case for the bidder.
    ///
    /// # Errors
    ///
    /// [`OutlookError`] where the case itself is not decided; what stands beside the determination is left out where it
    /// cannot be had.
    pub fn new<D: Decide>(
        draft: &Draft,
        decider: &mut D,
        language: &str,
    ) -> Result<Self, OutlookError<D::Error>> {
        let case = draft.case().map_err(|error| OutlookError::Case { day: draft.as_of(), error })?;
        let searches =
            case.document().records.iter().filter(|record| record.kind == RecordKind::CleanSearch).count();
        let records = case.document().records.len() - searches;
        let determined = decider.decide(&Arc::new(case)).map_err(OutlookError::Decide)?;
        let determination = Report::new(&determined, language);
        let outlook = Outlook::new(draft, decider).ok();
        let timeline = outlook.map(|outlook| Timeline::new(&determination, &outlook));
        let alternatives = tried(&determination, draft, decider, language);
        Ok(SelfCheck { determination, timeline, records, searches, alternatives })
    }

    /// What the answer rests on, and that more may be on record.
    pub(super) fn entered(&self, host: Speaker) -> String {
        let count = |count: usize| TextValue::Number(i64::try_from(count).unwrap_or(i64::MAX));
        host.say("entered", [("records", count(self.records)), ("searches", count(self.searches))])
    }

    /// That it is not of this day, where it is of another.
    pub fn other_day(&self, today: Day) -> Option<String> {
        let host = Speaker::new(&self.determination.language);
        let day = |day| TextValue::Text(host.day(day));
        let as_of = self.determination.as_of;
        (as_of < today).then(|| host.say("other-day", [("day", day(as_of)), ("today", day(today))]))
    }
}

//! What a bidder is told, as a document.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::alternative::{Alternative, tried};
use crate::case::Draft;
use crate::outlook::{Decide, Outlook, OutlookError};
use crate::report::{Report, Timeline};

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
        let determined = decider.decide(&Arc::new(case)).map_err(OutlookError::Decide)?;
        let determination = Report::new(&determined, language);
        let outlook = Outlook::new(draft, decider).ok();
        let timeline = outlook.map(|outlook| Timeline::new(&determination, &outlook));
        let alternatives = tried(&determination, draft, decider, language);
        Ok(SelfCheck { determination, timeline, alternatives })
    }
}

//! A determination in a reader's language: as JSON and as text.

use schemars::JsonSchema;
use serde::Serialize;

use crate::determination::Determination;
use crate::words::Outcome;

/// A determination in one language, with stable JSON.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Report {
    /// The outcome.
    pub outcome: Outcome,
}

impl Report {
    /// Puts a determination into a language (BCP 47).
    pub fn new(determination: &Determination, _language: &str) -> Self {
        Report { outcome: determination.outcome }
    }
}

//! Asking the library: one case in, an answer or a problem out.

use std::sync::Arc;
use std::time::Instant;

use probity::core::case::Draft;
use probity::core::ledger::{Certificate, Id, InForce, InLedger};
use probity::core::outlook::{Decide, Outlook, OutlookError};
use probity::core::report::{Explanation, Timeline};
use probity::core::verdict::compared_days;
use probity::{Case, Day, Determination, Error, Report, Runtime, Screening};
use schemars::JsonSchema;
use serde::Serialize;

use crate::policies::Policies;
use crate::problem::Problem;
use crate::problems;

/// How a case is to be decided and answered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Asked {
    /// The language of the answer.
    pub(crate) language: String,
    /// Whether each rule says why it did or did not apply.
    pub(crate) explain: bool,
    /// Whether the answer says when each finding begins and ends.
    pub(crate) timeline: bool,
    /// The day as of which it is decided, instead of the case's own.
    pub(crate) as_of: Option<Day>,
}

/// A determination, and what was asked for beside it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Answer")]
pub(crate) struct Answer {
    /// Id of the determination, where it is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<Id>,
    /// Where it is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recorded: Option<InLedger>,
    /// The determination.
    pub(crate) determination: Report,
    /// Of each rule, why it did or did not apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) explanation: Option<Explanation>,
    /// When each finding begins and ends, and the first day on which the outcome becomes allow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) timeline: Option<Timeline>,
    /// What was asked for beside the determination and could not be had.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) left_out: Vec<LeftOut>,
    /// All that is needed to run the decision again, where it is recorded. It holds the salt of the case, which the ledger
    /// does not: it is given once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) certificate: Option<Certificate>,
}

/// What was asked for beside a determination and could not be had.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct LeftOut {
    /// What: `explanation` or `timeline`.
    pub(crate) what: &'static str,
    /// Why.
    pub(crate) why: String,
}

/// A decision, before it is recorded.
pub(crate) struct Decided {
    pub(crate) answer: Answer,
    pub(crate) determination: Determination,
    pub(crate) in_force: Option<InForce>,
}

impl Asked {
    /// As the digest of a request has it, which other versions of this service have to write the same.
    pub(crate) fn as_written(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

impl Answer {
    pub(crate) fn of(determination: &Determination, language: &str) -> Self {
        Answer {
            id: None,
            recorded: None,
            determination: Report::new(determination, language),
            explanation: None,
            timeline: None,
            left_out: Vec::new(),
            certificate: None,
        }
    }

    /// The same, as it is recorded.
    pub(crate) fn certified(mut self, certificate: Certificate) -> Self {
        self.id = Some(certificate.id.clone());
        self.recorded.clone_from(&certificate.recorded);
        self.certificate = Some(certificate);
        self
    }

    /// What was answered when a request came before.
    pub(crate) fn again(
        case: Arc<Case>,
        certificate: Certificate,
        runtime: &Runtime,
        asked: &Asked,
    ) -> Result<Self, Problem> {
        let policies: Vec<_> = runtime.policies().cloned().collect();
        let revived = certificate.determination.content.revive(case, &policies);
        let determination = revived.map_err(|_| problems::not_in_words())?;
        let mut answer = Answer::of(&determination, &asked.language);
        for (wanted, what) in [(asked.explain, "explanation"), (asked.timeline, "timeline")] {
            if wanted {
                let why = "the determination was made by an earlier request with this key".to_owned();
                answer.left_out.push(LeftOut { what, why });
            }
        }
        Ok(answer.certified(certificate))
    }
}

/// Reads a case.
pub(crate) fn case(json: &[u8], as_of: Option<Day>) -> Result<Arc<Case>, Problem> {
    let read = match as_of {
        None => Case::from_json(json),
        Some(day) => Case::from_json_as_of(json, day),
    };
    read.map(Arc::new).map_err(|error| problems::bad_case(error, json, as_of.is_some()))
}

/// Decides a case. What is asked for beside the decision is worked out until a moment, and left out if it takes longer.
pub(crate) fn decide(
    policies: &Policies,
    case: &Arc<Case>,
    json: &[u8],
    asked: &Asked,
    until: Instant,
    to_record: bool,
) -> Result<Decided, Problem> {
    let governing = policies.governing(case).map_err(|error| problems::undecided(&error))?;
    let determination = governing.screening.screen(case).map_err(|error| problems::undecided(&error))?;
    let mut answer = Answer::of(&determination, &asked.language);
    if asked.explain {
        match explanation(&governing.screening, &determination, &asked.language) {
            Ok(explanation) => answer.explanation = Some(explanation),
            Err(error) => answer.left_out.push(LeftOut { what: "explanation", why: error.to_string() }),
        }
    }
    if asked.timeline {
        match timeline(&governing.screening, json, asked.as_of, &answer.determination, until) {
            Ok(timeline) => answer.timeline = Some(timeline),
            Err(why) => answer.left_out.push(LeftOut { what: "timeline", why }),
        }
    }
    governing.shadow(&determination, &asked.language);
    let in_force = to_record.then(|| governing.in_force());
    Ok(Decided { answer, determination, in_force })
}

fn explanation(
    screening: &Screening,
    determination: &Determination,
    language: &str,
) -> Result<Explanation, Error> {
    let steps: Vec<_> =
        screening.explain(&determination.case)?.into_iter().map(|policy| policy.steps).collect();
    Ok(Explanation::new(determination, &steps, language))
}

fn timeline(
    screening: &Screening,
    json: &[u8],
    as_of: Option<Day>,
    report: &Report,
    until: Instant,
) -> Result<Timeline, String> {
    let draft = match as_of {
        None => Draft::from_json(json),
        Some(day) => Draft::from_json_as_of(json, day),
    };
    let draft = draft.map_err(|error| error.to_string())?;
    let outlook = Outlook::new(&draft, &mut InTime { screening, until }).map_err(|error| match error {
        OutlookError::Decide(Late::Error(error)) => error.to_string(),
        OutlookError::Decide(Late::TooLate) => "it takes too long".to_owned(),
        OutlookError::Case { day, error } => Error::NotOnThatDay { day, error: Box::new(error) }.to_string(),
    })?;
    Ok(Timeline::new(report, &outlook))
}

/// Decides as long as there is time: the case of a client decides how many days are looked at.
struct InTime<'a> {
    screening: &'a Screening,
    until: Instant,
}

enum Late {
    Error(Error),
    TooLate,
}

impl Decide for InTime<'_> {
    type Error = Late;

    fn decide(&mut self, case: &Arc<Case>) -> Result<Determination, Late> {
        if Instant::now() >= self.until {
            return Err(Late::TooLate);
        }
        self.screening.screen(case).map_err(Late::Error)
    }

    fn compared(&mut self, case: &Arc<Case>) -> Vec<Day> {
        // an explanation is larger than its decision: where it meets a limit, the dates of the case itself remain
        let policies = self.screening.explain(case).unwrap_or_default();
        policies.iter().flat_map(|policy| compared_days(&policy.steps)).collect()
    }
}

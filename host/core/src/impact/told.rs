//! What one side says of a case, as an entry is made from it.

use super::entry::{Asked, Decided, NotDecided, Side};
use crate::case::Case;
use crate::determination::{Determination, Finding, PolicyAnswer, outcome_of};

/// What one side says of a case: a determination, what one policy of it says, or that there is none.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a>(pub(super) Said<'a>);

#[derive(Debug, Clone, Copy)]
pub(super) enum Said<'a> {
    Answered { determination: &'a Determination, answers: &'a [PolicyAnswer] },
    Stopped { kind: &'a str, message: &'a str },
}

/// A finding, and whose it is.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) determination: &'a Determination,
    pub(super) answer: &'a PolicyAnswer,
    pub(super) finding: &'a Finding,
}

impl<'a> Told<'a> {
    /// A determination, with all its policies.
    pub fn whole(determination: &'a Determination) -> Self {
        Told(Said::Answered { determination, answers: &determination.policies })
    }

    /// What one policy of a determination says, and nothing else; none where that policy was not asked.
    pub fn policy(determination: &'a Determination, name: &str) -> Option<Self> {
        let at = determination.policies.iter().position(|answer| answer.policy.info.name == name)?;
        let answers = determination.policies.get(at..=at)?;
        Some(Told(Said::Answered { determination, answers }))
    }

    /// No answer: the word for what went wrong, and what it says. Never to be taken for `allow`.
    pub fn stopped(kind: &'a str, message: &'a str) -> Self {
        Told(Said::Stopped { kind, message })
    }

    /// The case that was decided, where one was.
    pub(super) fn case(&self) -> Option<&'a Case> {
        match self.0 {
            Said::Answered { determination, .. } => Some(&determination.case),
            Said::Stopped { .. } => None,
        }
    }

    pub(super) fn answers(&self) -> &'a [PolicyAnswer] {
        match self.0 {
            Said::Answered { answers, .. } => answers,
            Said::Stopped { .. } => &[],
        }
    }

    pub(super) fn findings(&self) -> Vec<Found<'a>> {
        let Said::Answered { determination, answers } = self.0 else { return Vec::new() };
        let found = |answer: &'a PolicyAnswer| {
            answer.findings.iter().map(move |finding| Found { determination, answer, finding })
        };
        answers.iter().flat_map(found).collect()
    }

    pub(super) fn side(&self) -> Side {
        match self.0 {
            Said::Stopped { kind, message } => {
                Side::NotDecided(NotDecided { kind: kind.to_owned(), message: message.to_owned() })
            }
            Said::Answered { determination, answers } => {
                let (outcome, until) = outcome_of(answers, determination.case.document());
                let asked = answers.iter().map(|answer| Asked {
                    name: answer.policy.info.name.clone(),
                    version: answer.policy.info.version.clone(),
                    digest: answer.policy.digest.clone(),
                });
                let governed = answers.iter().any(|answer| answer.not_applicable.is_none());
                Side::Decided(Decided { policies: asked.collect(), governed, outcome, until })
            }
        }
    }
}

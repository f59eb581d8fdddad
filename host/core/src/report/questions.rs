//! The questions of all findings.

use std::collections::{HashMap, HashSet};

use super::document::{Named, ReportedFinding, ReportedQuestion};

/// Each question once, in the order of the findings, with all that it is about.
pub(super) fn questions(findings: &[ReportedFinding]) -> Vec<ReportedQuestion> {
    let mut positions: HashMap<(&str, &str, &str), usize> = HashMap::new();
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for finding in findings {
        let Some(question) = &finding.question else { continue };
        let key = (finding.policy.as_str(), question.id.as_str(), question.text.as_str());
        let position = *positions.entry(key).or_insert_with(|| {
            let (records, parties) = Default::default();
            asked.push(Asked { policy: &finding.policy, question, records, parties });
            asked.len() - 1
        });
        if let Some(asked) = asked.get_mut(position) {
            asked.records.add(&finding.records);
            asked.parties.add(&finding.parties);
        }
    }
    asked.into_iter().map(Asked::reported).collect()
}

struct Asked<'a> {
    policy: &'a str,
    question: &'a Named,
    records: Ids<'a>,
    parties: Ids<'a>,
}

impl Asked<'_> {
    fn reported(self) -> ReportedQuestion {
        ReportedQuestion {
            policy: self.policy.to_owned(),
            id: self.question.id.clone(),
            text: self.question.text.clone(),
            records: self.records.list(),
            parties: self.parties.list(),
        }
    }
}

/// Ids, each once, in the order in which they came.
#[derive(Default)]
struct Ids<'a> {
    seen: HashSet<&'a str>,
    order: Vec<&'a str>,
}

impl<'a> Ids<'a> {
    fn add(&mut self, ids: &'a [String]) {
        self.order.extend(ids.iter().map(String::as_str).filter(|id| self.seen.insert(id)));
    }

    fn list(self) -> Vec<String> {
        self.order.into_iter().map(str::to_owned).collect()
    }
}

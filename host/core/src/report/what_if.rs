//! The outcome as it would be, beside the outcome as it is.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use textwrap::core::display_width;

use super::document::*;
use super::layout::{effect_paint, outcome_paint, painted, wrapped};
use super::speaker::Speaker;
use super::{Report, TextStyle};
use crate::day::Day;
use crate::texts::{TextValue, clean};
use crate::words::Effect;

/// What is supposed to have happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Supposed {
    /// A record was repaired.
    Repaired {
        /// Its id.
        record: String,
        /// When.
        on: Day,
    },
    /// A record was overturned.
    Overturned {
        /// Its id.
        record: String,
        /// When.
        on: Day,
    },
    /// A party left the bid.
    RemovedParty {
        /// Its id.
        party: String,
    },
    /// The decision is asked for on another day.
    AsOf {
        /// The day.
        day: Day,
    },
    /// The decision is asked for on another day, for a tender like this one that closes on that day where this one has
    /// closed before it.
    LikeIt {
        /// The day.
        day: Day,
    },
}

impl Supposed {
    /// What is supposed, in words, with records and parties by what they are called.
    pub(crate) fn text(&self, host: Speaker, called: impl Fn(&str) -> String) -> String {
        let thing = |id: &String| TextValue::Text(called(id));
        let day = |day: &Day| TextValue::Text(host.day(*day));
        match self {
            Supposed::Repaired { record, on } => {
                host.say("supposed-repaired", [("record", thing(record)), ("day", day(on))])
            }
            Supposed::Overturned { record, on } => {
                host.say("supposed-overturned", [("record", thing(record)), ("day", day(on))])
            }
            Supposed::RemovedParty { party } => host.say("supposed-removed-party", [("party", thing(party))]),
            Supposed::AsOf { day: on } => host.say("supposed-as-of", [("day", day(on))]),
            Supposed::LikeIt { day: on } => host.say("supposed-like-it", [("day", day(on))]),
        }
    }
}

/// A record or party by its id alone.
pub(crate) fn by_id(id: &str) -> String {
    format!("[{}]", clean(id))
}

/// A determination beside the one that would be, in one language, with stable JSON.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity what-if")]
pub struct WhatIf {
    /// What is supposed to have happened.
    pub supposed: Vec<Supposed>,
    /// The determination as things stand.
    pub now: Report,
    /// The determination as it would be.
    pub then: Report,
    /// Findings that would be there no longer, by their place in `now`.
    pub ended: Vec<usize>,
    /// Findings that would be new or would do something else, by their place in `then`.
    pub begun: Vec<usize>,
}

impl WhatIf {
    /// Puts two determinations of one case beside each other.
    pub fn new(supposed: Vec<Supposed>, now: Report, then: Report) -> Self {
        let missing = |of: &Report, from: &Report| {
            let places = of.findings.iter().enumerate();
            places
                .filter(|(_, finding)| !from.findings.iter().any(|other| is_same(finding, other)))
                .map(|(at, _)| at)
                .collect()
        };
        let (ended, begun) = (missing(&now, &then), missing(&then, &now));
        WhatIf { supposed, now, then, ended, begun }
    }

    /// The two outcomes as text, and what makes the difference.
    pub fn to_text(&self, style: &TextStyle) -> String {
        let mut page =
            Page { host: Speaker::new(&self.now.language), style: *style, what_if: self, out: String::new() };
        // writing into a string cannot fail
        _ = page.write();
        page.out
    }
}

/// Whether two findings are one: by the same rule, on the same things, with the same effect.
fn is_same(a: &ReportedFinding, b: &ReportedFinding) -> bool {
    (&a.policy, &a.rule, a.effect) == (&b.policy, &b.rule, b.effect)
        && (&a.records, &a.parties, &a.relations) == (&b.records, &b.parties, &b.relations)
        && a.question.as_ref().map(|question| &question.id)
            == b.question.as_ref().map(|question| &question.id)
}

struct Page<'a> {
    host: Speaker,
    style: TextStyle,
    what_if: &'a WhatIf,
    out: String,
}

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let what_if = self.what_if;
        let labels = [self.host.word("label-now"), self.host.word("label-then")];
        let column = labels.iter().map(|label| display_width(label)).max().unwrap_or(0);
        for (label, report) in labels.iter().zip([&what_if.now, &what_if.then]) {
            self.outcome(label, column, report)?;
        }
        self.heading("heading-supposed")?;
        for supposed in &what_if.supposed {
            let text = supposed.text(self.host, by_id);
            wrapped(&mut self.out, self.style, "- ", 2, &text)?;
        }
        let parts = [
            ("heading-ended", &what_if.now, &what_if.ended),
            ("heading-begun", &what_if.then, &what_if.begun),
        ];
        for (heading, report, places) in parts {
            let findings = places.iter().filter_map(|at| report.findings.get(*at));
            self.findings(heading, findings)?;
        }
        let stays = what_if.then.findings.iter().enumerate();
        let stays = stays.filter(|(at, _)| !what_if.begun.contains(at)).map(|(_, finding)| finding);
        self.findings("heading-stays", stays)
    }

    fn outcome(&mut self, label: &str, column: usize, report: &Report) -> fmt::Result {
        let word = self.host.word(&format!("word-{}", report.outcome.word()));
        let gap = " ".repeat(2 + column - display_width(label));
        let begin = format!("{label}{gap}{}  ", painted(&word, outcome_paint(report.outcome), self.style));
        let indent = display_width(&begin);
        wrapped(&mut self.out, self.style, &begin, indent, &report.outcome_text)?;
        let held = report.as_of_text(self.host);
        wrapped(&mut self.out, self.style, &" ".repeat(indent), indent, &held)
    }

    fn findings<'f>(
        &mut self,
        heading: &str,
        findings: impl Iterator<Item = &'f ReportedFinding>,
    ) -> fmt::Result {
        let mut findings = findings.peekable();
        if findings.peek().is_none() {
            return Ok(());
        }
        self.heading(heading)?;
        for finding in findings {
            let word = self.host.word(&format!("word-{}", finding.effect.word()));
            let begin = format!("- {}  ", painted(&word, effect_paint(finding.effect), self.style));
            let indent = display_width(&begin);
            let things = if finding.records.is_empty() { &finding.relations } else { &finding.records };
            let title = match things.is_empty() {
                true => finding.title.clone(),
                false => format!("{} [{}]", finding.title, self.host.list(things)),
            };
            wrapped(&mut self.out, self.style, &begin, indent, &title)?;
            if finding.effect != Effect::Note {
                wrapped(&mut self.out, self.style, "    ", 4, &finding.text)?;
            }
            if let Some(question) = &finding.question {
                wrapped(&mut self.out, self.style, "    ", 4, &question.text)?;
            }
        }
        Ok(())
    }

    fn heading(&mut self, message: &str) -> fmt::Result {
        let heading = self.host.word(message);
        self.out.push('\n');
        wrapped(&mut self.out, self.style, "", 0, &heading)
    }
}

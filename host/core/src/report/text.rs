//! A report as text for a terminal or a letter: what a procurement officer understands at a glance.

mod notices;

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use anstyle::Style;
use textwrap::core::display_width;

use super::document::*;
use super::layout::{self, effect_paint, outcome_paint};
use super::speaker::Speaker;
use crate::texts::TextValue;
use crate::words::Outcome;

/// How a report looks as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// Columns of a line; a full-width character takes two. An address is never broken.
    pub width: usize,
    /// Whether effects are coloured with ANSI codes.
    pub colour: bool,
}

impl Default for TextStyle {
    /// 100 columns, no colour.
    fn default() -> Self {
        TextStyle { width: 100, colour: false }
    }
}

const LABELS: [&str; 10] = [
    "label-why",
    "label-party",
    "label-record",
    "label-relation",
    "label-law",
    "label-holds",
    "label-limit",
    "label-remedy",
    "label-appeal",
    "label-rule",
];

const QUESTION: &str = "label-question";

impl Report {
    /// The day of the decision, and until when it holds.
    pub(crate) fn as_of_text(&self, host: Speaker) -> String {
        let day = |day| TextValue::Text(host.day(day));
        let as_of = ("day", day(self.as_of));
        match (self.outcome, self.until) {
            (Outcome::Allow, _) => host.say("as-of", [as_of]),
            (_, None) => host.say("as-of-endless", [as_of]),
            (_, Some(until)) if until >= self.as_of => {
                host.say("as-of-until", [as_of, ("until", day(until))])
            }
            // the end is that of bids, and bids for this tender have closed before it
            (_, Some(until)) => {
                let closed = self.case.bid_deadline.filter(|deadline| *deadline <= until);
                match closed.zip(until.next()) {
                    Some((deadline, free)) => {
                        let days = [as_of, ("deadline", day(deadline)), ("free", day(free))];
                        host.say("as-of-closed", days)
                    }
                    None => host.say("as-of-past", [as_of, ("until", day(until))]),
                }
            }
        }
    }

    /// The report as text: the outcome first, then each finding, what to answer, and what was asked.
    pub fn to_text(&self, style: &TextStyle) -> String {
        let host = Speaker::new(&self.language);
        // the longest label, which is there only where something is asked
        let asks = self.findings.iter().any(|finding| finding.question.is_some());
        let labels = LABELS.iter().chain(asks.then_some(&QUESTION));
        let column = labels.map(|label| display_width(&host.word(label))).max().unwrap_or(0);
        let mut page = Page {
            report: self,
            host,
            style: *style,
            column: 3 + column + host.gap(),
            parties: self.parties.iter().map(|party| (party.id.as_str(), party)).collect(),
            records: self.records.iter().map(|record| (record.id.as_str(), record)).collect(),
            relations: self.relations.iter().map(|relation| (relation.id.as_str(), relation)).collect(),
            out: String::new(),
        };
        // writing into a string cannot fail
        _ = page.write();
        page.out
    }
}

impl Speaker {
    /// Spaces after a label: a full-width colon brings its own.
    fn gap(self) -> usize {
        match self.word("label-why").ends_with('：') {
            true => 0,
            false => 1,
        }
    }
}

struct Page<'a> {
    report: &'a Report,
    parties: HashMap<&'a str, &'a ReportedParty>,
    records: HashMap<&'a str, &'a ReportedRecord>,
    relations: HashMap<&'a str, &'a ReportedRelation>,
    host: Speaker,
    style: TextStyle,
    /// Where the words after a label begin.
    column: usize,
    out: String,
}

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let report = self.report;
        let word = self.host.word(&format!("word-{}", report.outcome.word()));
        let indent = display_width(&word) + 2;
        let word = self.painted(&word, outcome_paint(report.outcome));
        self.wrapped(&format!("{word}  "), indent, &report.outcome_text)?;
        let as_of = self.report.as_of_text(self.host);
        self.wrapped(&" ".repeat(indent), indent, &as_of)?;
        // where no policy governs, nothing was decided anyhow
        let governed = report.policies.iter().any(|policy| policy.applicable);
        let misspelt = governed && report.unknown_codes.iter().any(UnknownCode::matters);
        if misspelt {
            self.unknown_at_top()?;
        }
        for (number, finding) in (1..).zip(&report.findings) {
            self.finding(number, finding)?;
        }
        self.questions()?;
        self.inapplicable()?;
        self.policies()?;
        self.silent()?;
        if !misspelt {
            self.unknown()?;
        }
        self.warnings()?;
        self.case()
    }

    fn finding(&mut self, number: usize, finding: &ReportedFinding) -> fmt::Result {
        self.out.push('\n');
        let word = self.host.word(&format!("word-{}", finding.effect.word()));
        let number = format!("{number}. ");
        let indent = number.len() + display_width(&word) + 2;
        let word = self.painted(&word, effect_paint(finding.effect));
        self.wrapped(&format!("{number}{word}  "), indent, &finding.title)?;
        self.labelled("label-why", &finding.text)?;
        if let Some(question) = &finding.question {
            self.labelled(QUESTION, &question.text)?;
        }
        for id in &finding.parties {
            if let Some(party) = self.parties.get(id.as_str()).copied() {
                self.labelled("label-party", &party.text)?;
            }
        }
        for id in &finding.records {
            let Some(record) = self.records.get(id.as_str()).copied() else { continue };
            self.labelled("label-record", &record.said(self.host))?;
            self.address(record.url.as_deref())?;
        }
        for id in &finding.relations {
            if let Some(relation) = self.relations.get(id.as_str()).copied() {
                self.labelled("label-relation", &self.host.tagged(&relation.text, id))?;
                self.address(relation.url.as_deref())?;
            }
        }
        for citation in &finding.citations {
            self.labelled("label-law", &citation.text)?;
            self.address(citation.url.as_deref())?;
        }
        if let Some(holds) = finding.holds(self.host) {
            self.labelled("label-holds", &holds)?;
        }
        if let Some(restriction) = &finding.restriction {
            self.labelled("label-limit", &restriction.text)?;
        }
        if let Some(remedy) = &finding.remedy_text {
            self.labelled("label-remedy", remedy)?;
        }
        if let Some(appeal) = &finding.appeal {
            self.labelled("label-appeal", &appeal.said(self.host))?;
        }
        self.labelled("label-rule", &finding.rule_said(self.host))?;
        if let Some(text) = finding.certainty_said(self.host) {
            self.wrapped(&" ".repeat(self.column), self.column, &text)?;
        }
        Ok(())
    }

    fn case(&mut self) -> fmt::Result {
        let case = &self.report.case;
        self.heading("heading-case")?;
        let tender = self.host.say("tender", [("tender", TextValue::Text(case.tender.clone()))]);
        let mut parts = vec![short(&case.digest).to_owned(), tender];
        parts.extend(case.title.clone());
        self.wrapped("", 3, &parts.join("  "))
    }

    fn heading(&mut self, message: &str) -> fmt::Result {
        let heading = self.host.word(message);
        self.out.push('\n');
        for line in textwrap::wrap(&heading, layout::options(self.style)) {
            let line = self.painted(&line, Style::new().bold());
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }

    fn labelled(&mut self, label: &str, text: &str) -> fmt::Result {
        let label = self.host.word(label);
        let gap = self.column.saturating_sub(3 + display_width(&label));
        self.wrapped(&format!("   {label}{}", " ".repeat(gap)), self.column, text)
    }

    /// On its own line and unbroken, so that a terminal can follow it.
    fn address(&mut self, url: Option<&str>) -> fmt::Result {
        match url {
            Some(url) => writeln!(self.out, "{:indent$}{url}", "", indent = self.column),
            None => Ok(()),
        }
    }

    fn wrapped(&mut self, first: &str, indent: usize, text: &str) -> fmt::Result {
        layout::wrapped(&mut self.out, self.style, first, indent, text)
    }

    fn painted(&self, text: &str, paint: Style) -> String {
        layout::painted(text, paint, self.style)
    }
}

/// The first twelve digits of a digest tell two modules apart at a glance; the JSON has all of them.
fn short(digest: &str) -> &str {
    digest.get(..19).unwrap_or(digest)
}

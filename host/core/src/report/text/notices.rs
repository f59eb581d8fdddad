//! What stands around the findings: questions, policies, records and codes that decided nothing, doubts.

use std::fmt;

use anstyle::AnsiColor;
use textwrap::core::display_width;

use super::{Page, short};
use crate::texts::TextValue;
use crate::words::Outcome;

impl Page<'_> {
    pub(super) fn questions(&mut self) -> fmt::Result {
        let report = self.report;
        // a single one stands in its finding
        if report.questions.len() < 2 {
            return Ok(());
        }
        self.heading(match report.outcome {
            Outcome::Refer => "heading-questions",
            _ => "heading-questions-open",
        })?;
        for (number, question) in (1..).zip(&report.questions) {
            let number = format!("{number}. ");
            self.wrapped(&number, number.len(), &question.text)?;
            let parties = question.parties.iter().filter_map(|id| self.parties.get(id.as_str()));
            let records = question.records.iter().filter_map(|id| self.records.get(id.as_str()));
            let things: Vec<String> =
                parties.map(|party| &party.text).chain(records.map(|record| &record.text)).cloned().collect();
            if !things.is_empty() {
                let about = self.host.say("about", [("things", TextValue::Text(self.host.list(&things)))]);
                self.wrapped("   ", 3, &about)?;
            }
        }
        Ok(())
    }

    pub(super) fn inapplicable(&mut self) -> fmt::Result {
        let report = self.report;
        let mut policies = report.policies.iter().filter(|policy| !policy.applicable).peekable();
        if policies.peek().is_none() {
            return Ok(());
        }
        self.heading("heading-inapplicable")?;
        for policy in policies {
            let reason = policy.reason.as_ref().map(|reason| reason.text.as_str()).unwrap_or_default();
            self.wrapped(&format!("{}  ", policy.name), 3, reason)?;
        }
        Ok(())
    }

    pub(super) fn policies(&mut self) -> fmt::Result {
        let report = self.report;
        self.heading("heading-policies")?;
        for policy in &report.policies {
            let name = format!("{} {}  {}  ", policy.name, policy.version, short(&policy.digest));
            self.wrapped(&name, 3, &policy.title)?;
            for set in &policy.parameters {
                let value = TextValue::Text(set.text.clone());
                let set = self
                    .host
                    .say("parameter-set", [("id", TextValue::Text(set.id.clone())), ("value", value)]);
                self.wrapped("   ", 3, &set)?;
            }
        }
        Ok(())
    }

    pub(super) fn silent(&mut self) -> fmt::Result {
        let report = self.report;
        if report.records_without_finding.is_empty() {
            return Ok(());
        }
        self.heading("heading-silent")?;
        self.wrapped("", 0, &self.host.list(&report.records_without_finding))
    }

    pub(super) fn unknown(&mut self) -> fmt::Result {
        let report = self.report;
        if report.unknown_codes.is_empty() {
            return Ok(());
        }
        self.heading("heading-unknown")?;
        self.codes("")
    }

    /// As [`Page::unknown`], where nobody can miss it.
    pub(super) fn unknown_at_top(&mut self) -> fmt::Result {
        self.out.push('\n');
        let word = self.host.word("word-warning");
        let indent = display_width(&word) + 2;
        let word = self.painted(&word, AnsiColor::Yellow.on_default().bold());
        let heading = self.host.word("heading-unknown");
        self.wrapped(&format!("{word}  "), indent, &heading)?;
        self.codes(&" ".repeat(indent))
    }

    fn codes(&mut self, indent: &str) -> fmt::Result {
        for unknown in &self.report.unknown_codes {
            let text = unknown.said(self.host);
            self.wrapped(indent, indent.len() + 3, &text)?;
        }
        Ok(())
    }

    pub(super) fn warnings(&mut self) -> fmt::Result {
        let report = self.report;
        if report.warnings.is_empty() {
            return Ok(());
        }
        self.heading("heading-warnings")?;
        for warning in &report.warnings {
            self.wrapped(&format!("{}  ", warning.path), 3, &warning.said(self.host))?;
        }
        match i64::try_from(report.unlisted_warnings) {
            Ok(0) | Err(_) => Ok(()),
            Ok(more) => {
                let more = self.host.say("doubts-more", [("count", TextValue::Number(more))]);
                self.wrapped("", 3, &more)
            }
        }
    }
}

//! What a determination says, as HTML.

use std::fmt::{self, Write as _};

use super::Html;
use crate::report::{Report, ReportedFinding, escaped};
use crate::texts::TextValue;
use crate::words::Outcome;

impl Html {
    pub(super) fn findings(&mut self, report: &Report) -> fmt::Result {
        if report.findings.is_empty() {
            return Ok(());
        }
        self.begin("why", "heading-why")?;
        for finding in &report.findings {
            self.finding(report, finding)?;
        }
        self.end()
    }

    fn finding(&mut self, report: &Report, finding: &ReportedFinding) -> fmt::Result {
        let word = finding.effect.word();
        let policy = report.policies.iter().find(|policy| policy.name == finding.policy);
        // a policy may not speak the reader's language
        let spoken =
            policy.map(|policy| policy.language.as_str()).filter(|spoken| *spoken != report.language);
        let lang = spoken.map(|spoken| format!(" lang=\"{}\"", escaped(spoken))).unwrap_or_default();
        writeln!(self.out, "<article class=\"card {word}\">")?;
        let title = escaped(&finding.title);
        writeln!(self.out, "<h3>{} <span{lang}>{title}</span></h3>", self.badge(word))?;
        writeln!(self.out, "<p{lang}>{}</p>", escaped(&finding.text))?;
        self.out.push_str("<dl>\n");
        if let Some(question) = &finding.question {
            self.entry_in(&lang, "label-question", &question.text, None)?;
        }
        for party in report.parties.iter().filter(|party| finding.parties.contains(&party.id)) {
            self.entry("label-party", &party.text, None)?;
        }
        for record in report.records.iter().filter(|record| finding.records.contains(&record.id)) {
            self.entry("label-record", &record.said(self.host), record.url.as_deref())?;
        }
        for tie in report.relations.iter().filter(|tie| finding.relations.contains(&tie.id)) {
            self.entry("label-relation", &self.host.tagged(&tie.text, &tie.id), tie.url.as_deref())?;
        }
        for citation in &finding.citations {
            self.entry_in(&lang, "label-law", &citation.text, citation.url.as_deref())?;
        }
        if let Some(holds) = finding.holds(self.host) {
            self.entry("label-holds", &holds, None)?;
        }
        if let Some(restriction) = &finding.restriction {
            self.entry("label-limit", &restriction.text, None)?;
        }
        if let Some(remedy) = &finding.remedy_text {
            self.entry_in(&lang, "label-remedy", remedy, None)?;
        }
        if !finding.remedies.is_empty() {
            let ways =
                finding.remedies.iter().map(|way| self.host.word(&format!("remedy-is-{}", way.word())));
            let ways = self.host.list(&ways.collect::<Vec<_>>());
            self.entry("label-ways", &ways, None)?;
        }
        if let Some(appeal) = &finding.appeal {
            self.entry_in(&lang, "label-appeal", &appeal.said(self.host), None)?;
        }
        self.entry("label-rule", &finding.rule_said(self.host), None)?;
        self.out.push_str("</dl>\n");
        if let Some(certainty) = finding.certainty_said(self.host) {
            self.tag("p", "small", &certainty)?;
        }
        self.out.push_str("</article>\n");
        Ok(())
    }

    fn entry(&mut self, label: &str, text: &str, url: Option<&str>) -> fmt::Result {
        self.entry_in("", label, text, url)
    }

    /// A label and what it says, as a link where that can be read elsewhere.
    fn entry_in(&mut self, lang: &str, label: &str, text: &str, url: Option<&str>) -> fmt::Result {
        let label = self.word(label);
        let text = escaped(text);
        match url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
            Some(url) => writeln!(
                self.out,
                "<dt>{label}</dt><dd{lang}><a href=\"{}\" rel=\"noopener noreferrer\" target=\"_blank\">{text}</a></dd>",
                escaped(url)
            ),
            None => writeln!(self.out, "<dt>{label}</dt><dd{lang}>{text}</dd>"),
        }
    }

    pub(super) fn questions(&mut self, report: &Report) -> fmt::Result {
        // a single one stands in its finding
        if report.questions.len() < 2 {
            return Ok(());
        }
        let heading = match report.outcome {
            Outcome::Refer => "heading-questions",
            _ => "heading-questions-open",
        };
        self.begin("questions", heading)?;
        self.out.push_str("<ol>\n");
        for question in &report.questions {
            self.tag("li", "", &question.text)?;
        }
        self.out.push_str("</ol>\n");
        self.end()
    }

    /// What is doubtful, before anybody relies on the rest.
    pub(super) fn doubts(&mut self, report: &Report) -> fmt::Result {
        if report.warnings.is_empty() && report.unknown_codes.is_empty() {
            return Ok(());
        }
        self.begin("doubts", "heading-warnings")?;
        self.out.push_str("<ul>\n");
        for warning in &report.warnings {
            writeln!(
                self.out,
                "<li><code>{}</code> {}</li>",
                escaped(&warning.path),
                escaped(&warning.said(self.host))
            )?;
        }
        self.out.push_str("</ul>\n");
        if !report.unknown_codes.is_empty() {
            let heading = self.host.word("heading-unknown");
            self.tag("p", "", &heading)?;
            self.out.push_str("<ul>\n");
            for code in &report.unknown_codes {
                self.tag("li", "", &code.said(self.host))?;
            }
            self.out.push_str("</ul>\n");
        }
        self.end()
    }

    /// What stands around the findings.
    pub(super) fn around(&mut self, report: &Report) -> fmt::Result {
        let silent = &report.records_without_finding;
        if !silent.is_empty() {
            self.begin("silent", "heading-silent")?;
            let silent = self.host.list(silent);
            self.tag("p", "", &silent)?;
            self.end()?;
        }
        let inapplicable: Vec<_> = report.policies.iter().filter(|policy| !policy.applicable).collect();
        if inapplicable.is_empty() {
            return Ok(());
        }
        self.begin("inapplicable", "heading-inapplicable")?;
        self.out.push_str("<ul>\n");
        for policy in inapplicable {
            let reason = policy.reason.as_ref().map(|reason| reason.text.clone()).unwrap_or_default();
            let values =
                [("policy", TextValue::Text(policy.title.clone())), ("reason", TextValue::Text(reason))];
            let said = self.host.say("inapplicable", values);
            self.tag("li", "", &said)?;
        }
        self.out.push_str("</ul>\n");
        self.end()
    }
}

//! A self-check as HTML: what a page shows, and the report that a bidder prints. Every foreign word is escaped where it
//! enters; nothing in it loads anything or runs.

mod finding;
mod form;
mod page;
mod report;

use std::fmt::{self, Write as _};

pub(super) use form::{field_id, form, message_id};
pub(super) use page::{notice, page, problems};
pub(super) use report::what_if;

use super::{Alternative, SelfCheck};
use crate::day::Day;
use crate::report::{Report, ReportedPolicy, Speaker, Supposed, escaped};
use crate::texts::TextValue;

/// The style sheet of the page and of the printed report.
pub const STYLE: &str = include_str!("style.css");

/// HTML that is being written, in one language.
pub(super) struct Html {
    host: Speaker,
    out: String,
}

impl Html {
    pub(super) fn new(language: &str) -> Self {
        Html { host: Speaker::new(language), out: String::new() }
    }

    fn word(&self, message: &str) -> String {
        escaped(&self.host.word(message))
    }

    fn say<const N: usize>(&self, message: &str, values: [(&str, TextValue); N]) -> String {
        escaped(&self.host.say(message, values))
    }

    /// An element with a text, in which backticks stand around code.
    fn tag(&mut self, tag: &str, class: &str, text: &str) -> fmt::Result {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        writeln!(self.out, "<{tag}{class}>{}</{tag}>", with_code(text))
    }

    fn begin(&mut self, id: &str, heading: &str) -> fmt::Result {
        let heading = self.word(heading);
        writeln!(self.out, "<section aria-labelledby=\"h-{id}\">\n<h2 id=\"h-{id}\">{heading}</h2>")
    }

    fn end(&mut self) -> fmt::Result {
        self.out.push_str("</section>\n");
        Ok(())
    }

    fn badge(&self, word: &str) -> String {
        format!("<span class=\"badge {word}\">{}</span>", self.word(&format!("word-{word}")))
    }

    /// The outcome, large.
    fn outcome(&mut self, report: &Report, more: &[String]) -> fmt::Result {
        let word = report.outcome.word();
        writeln!(self.out, "<div class=\"outcome {word}\">\n<p>{}</p>", self.badge(word))?;
        writeln!(self.out, "<p class=\"lead\">{}</p>", escaped(&report.outcome_text))?;
        self.tag("p", "", &report.as_of_text(self.host))?;
        for more in more {
            self.tag("p", "", more)?;
        }
        self.out.push_str("</div>\n");
        Ok(())
    }

    /// Everything that a self-check says.
    fn check(&mut self, check: &SelfCheck, switches: bool, today: Option<Day>) -> fmt::Result {
        let report = &check.determination;
        let free = check.timeline.as_ref().map(|timeline| timeline.free_text(self.host));
        let entered = Some(check.entered(self.host));
        let other_day = today.and_then(|today| check.other_day(today));
        self.outcome(report, &[free, entered, other_day].into_iter().flatten().collect::<Vec<_>>())?;
        self.doubts(report)?;
        self.findings(report)?;
        self.questions(report)?;
        self.timeline(check)?;
        self.alternatives(check, switches)?;
        self.around(report)?;
        self.modules(report)
    }

    fn timeline(&mut self, check: &SelfCheck) -> fmt::Result {
        self.begin("timeline", "heading-timeline")?;
        match &check.timeline {
            None => {
                let text = self.host.word("no-timeline");
                self.tag("p", "", &text)?;
            }
            Some(timeline) => {
                let label = self.word("timeline-drawing");
                // wider than a phone: it scrolls, also by keyboard
                writeln!(
                    self.out,
                    "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n{}</div>",
                    timeline.to_svg()
                )?;
                // whoever sees the drawing reads it there
                if let Some(then) = timeline.then_text(self.host) {
                    self.tag("p", "hidden", &then)?;
                }
            }
        }
        self.end()
    }

    fn alternatives(&mut self, check: &SelfCheck, switches: bool) -> fmt::Result {
        if check.alternatives.is_empty() && !switches {
            return Ok(());
        }
        self.begin("alternatives", "heading-alternatives")?;
        let hint = if switches { "switches-hint" } else { "alternatives-hint" };
        let hint = self.host.word(hint);
        self.tag("p", "small", &hint)?;
        if switches {
            self.switches(check)?;
        } else {
            self.out.push_str("<ul class=\"plain\">\n");
            for alternative in &check.alternatives {
                writeln!(
                    self.out,
                    "<li>{} {}</li>",
                    self.badge(alternative.outcome.word()),
                    self.alternative(alternative)
                )?;
            }
            self.out.push_str("</ul>\n");
        }
        self.end()
    }

    fn alternative(&self, alternative: &Alternative) -> String {
        let text = |text: &str| TextValue::Text(text.to_owned());
        let outcome = ("outcome", text(&alternative.outcome_text));
        self.say("alternative", [("supposed", text(&alternative.text)), outcome])
    }

    /// What could happen, to be switched on and off, each with what it alone would come to.
    fn switches(&mut self, check: &SelfCheck) -> fmt::Result {
        let as_of = check.determination.as_of;
        writeln!(self.out, "<form id=\"switches\" class=\"card\">")?;
        if !check.alternatives.is_empty() {
            writeln!(self.out, "<fieldset>\n<legend>{}</legend>", self.word("switches-legend"))?;
        }
        for (at, alternative) in check.alternatives.iter().enumerate() {
            let value = serde_json::to_string(&alternative.supposed).unwrap_or_default();
            let text = match &alternative.supposed {
                // the day is the one below
                Supposed::Repaired { record, .. } => self.named(check, "switch-repaired", record),
                Supposed::Overturned { record, .. } => self.named(check, "switch-overturned", record),
                _ => escaped(&alternative.text),
            };
            writeln!(
                self.out,
                "<p class=\"switch\"><input type=\"checkbox\" id=\"s-{at}\" data-switch=\"\" value=\"{}\">\
                 <label for=\"s-{at}\">{text}</label> <span class=\"small\">{} {}</span></p>",
                escaped(&value),
                self.word("alone"),
                self.badge(alternative.outcome.word()),
            )?;
        }
        if !check.alternatives.is_empty() {
            self.out.push_str("</fieldset>\n");
        }
        writeln!(
            self.out,
            "<p class=\"field\"><label for=\"s-on\">{}</label>\
             <input type=\"date\" id=\"s-on\" name=\"on\" data-switch=\"\" data-value=\"\" value=\"{as_of}\" \
             min=\"{as_of}\" max=\"2199-12-31\" aria-describedby=\"s-on-hint s-on-fault\">\
             <span class=\"small\" id=\"s-on-hint\">{}</span><span class=\"fault\" id=\"s-on-fault\"></span></p>\n</form>\n<div id=\"then\"></div>",
            self.word("switch-on"),
            self.word("switch-on-hint"),
        )
    }

    fn named(&self, check: &SelfCheck, message: &str, id: &str) -> String {
        let called = check.determination.called(self.host, id);
        self.say(message, [("record", TextValue::Text(called))])
    }

    /// What the bytes are that decided, and how to tell that the portal has the same.
    fn modules(&mut self, report: &Report) -> fmt::Result {
        self.begin("modules", "heading-modules")?;
        self.out.push_str("<dl class=\"modules\">\n");
        for policy in &report.policies {
            self.module(policy)?;
        }
        self.out.push_str("</dl>\n");
        let compare = self.host.word("modules-compare");
        self.tag("p", "", &compare)?;
        let case = self.host.say("case-digest", [("digest", TextValue::Text(report.case.digest.clone()))]);
        self.tag("p", "small", &case)?;
        self.end()
    }

    fn module(&mut self, policy: &ReportedPolicy) -> fmt::Result {
        writeln!(
            self.out,
            "<dt>{}</dt>\n<dd>{} {}<br><code>{}</code></dd>",
            escaped(&policy.title),
            escaped(&policy.name),
            escaped(&policy.version),
            escaped(&policy.digest)
        )?;
        for set in &policy.parameters {
            self.set(&set.id, &set.text)?;
        }
        Ok(())
    }

    /// What the portal sets in a module.
    fn set(&mut self, id: &str, value: &str) -> fmt::Result {
        let text = |text: &str| TextValue::Text(text.to_owned());
        let set = self.host.say("parameter-set", [("id", text(id)), ("value", text(value))]);
        self.tag("dd", "", &set)
    }
}

/// A text, escaped, with what stands between backticks as code.
fn with_code(text: &str) -> String {
    let pieces: Vec<String> = text.split('`').map(escaped).collect();
    if pieces.len().is_multiple_of(2) {
        return escaped(text);
    }
    let piece = |(at, piece): (usize, String)| match at % 2 {
        0 => piece,
        _ => format!("<code>{piece}</code>"),
    };
    pieces.into_iter().enumerate().map(piece).collect()
}

/// What a page shows of a self-check, with switches for what could happen.
pub(super) fn result(check: &SelfCheck, today: Day) -> String {
    let mut html = Html::new(&check.determination.language);
    // writing into a string cannot fail
    _ = html.check(check, true, Some(today));
    _ = html.saving();
    html.out
}

//! A self-check as text for a terminal.

use std::fmt;

use super::SelfCheck;
use crate::report::{Speaker, TextStyle, outcome_paint, painted, wrapped};
use crate::texts::TextValue;

impl SelfCheck {
    /// What the page shows, as text: the determination, the timeline, what would change it, and the modules.
    pub fn to_text(&self, style: &TextStyle) -> String {
        let mut page = Page {
            host: Speaker::new(&self.determination.language),
            style: *style,
            out: self.determination.to_text(style),
        };
        // writing into a string cannot fail
        _ = page.write(self);
        page.out
    }
}

struct Page {
    host: Speaker,
    style: TextStyle,
    out: String,
}

impl Page {
    fn write(&mut self, check: &SelfCheck) -> fmt::Result {
        match &check.timeline {
            Some(timeline) => {
                self.out.push('\n');
                self.out.push_str(&timeline.to_text(&self.style));
            }
            None => {
                self.heading("heading-timeline")?;
                let text = self.host.word("no-timeline");
                self.line("", &text)?;
            }
        }
        if !check.alternatives.is_empty() {
            self.heading("heading-alternatives")?;
        }
        for alternative in &check.alternatives {
            let word = self.host.word(&format!("word-{}", alternative.outcome.word()));
            let word = painted(&word, outcome_paint(alternative.outcome), self.style);
            let text = self.alternative(&alternative.text, &alternative.outcome_text);
            self.line(&format!("- {word}  "), &text)?;
        }
        self.heading("heading-modules")?;
        for policy in &check.determination.policies {
            self.line("", &format!("{} {}  {}", policy.name, policy.version, policy.digest))?;
            for set in &policy.parameters {
                let text = |text: &String| TextValue::Text(text.clone());
                let set = self.host.say("parameter-set", [("id", text(&set.id)), ("value", text(&set.text))]);
                self.line("   ", &set)?;
            }
        }
        let compare = self.host.word("modules-compare");
        self.line("", &compare)?;
        self.out.push('\n');
        let entered = check.entered(self.host);
        self.line("", &entered)?;
        for closing in ["self-check-private", "self-check-no-advice"] {
            let closing = self.host.word(closing);
            self.line("", &closing)?;
        }
        Ok(())
    }

    fn alternative(&self, supposed: &str, outcome: &str) -> String {
        let text = |text: &str| TextValue::Text(text.to_owned());
        self.host.say("alternative", [("supposed", text(supposed)), ("outcome", text(outcome))])
    }

    fn heading(&mut self, message: &str) -> fmt::Result {
        let heading = self.host.word(message);
        self.out.push('\n');
        wrapped(&mut self.out, self.style, "", 0, &heading)
    }

    fn line(&mut self, first: &str, text: &str) -> fmt::Result {
        wrapped(&mut self.out, self.style, first, 3, text)
    }
}

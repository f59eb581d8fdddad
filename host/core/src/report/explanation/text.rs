//! An explanation as text: what a rule relies on in full, and of the rest the comparison that ended it.

use std::fmt;

use textwrap::core::display_width;

use super::{ExplainedPolicy, ExplainedRule, Explanation, Look};
use crate::report::TextStyle;
use crate::report::layout::{effect_paint, painted, wrapped};
use crate::report::speaker::Speaker;
use crate::texts::TextValue;
use crate::words::{Answer, Comparison};

const MET: &str = "✓";
const NOT_MET: &str = "✗";
const OPEN: &str = "?";
const LOOKED_AT: &str = "·";

impl Explanation {
    /// The explanation as text, policy by policy and rule by rule.
    pub fn to_text(&self, style: &TextStyle) -> String {
        let mut page = Page { host: Speaker::new(&self.language), style: *style, out: String::new() };
        for (at, policy) in self.policies.iter().enumerate() {
            // writing into a string cannot fail
            _ = page.policy(at > 0, policy);
        }
        page.out
    }
}

struct Page {
    host: Speaker,
    style: TextStyle,
    out: String,
}

impl Page {
    fn policy(&mut self, further: bool, policy: &ExplainedPolicy) -> fmt::Result {
        if further {
            self.out.push('\n');
        }
        self.line(0, &format!("{} {}  ", policy.name, policy.version), &policy.title)?;
        if let Some(reason) = &policy.reason {
            self.line(2, "", &reason.text)?;
        }
        let (idle, busy): (Vec<_>, Vec<_>) = policy.rules.iter().partition(|rule| rule.is_idle());
        for rule in busy {
            self.rule(rule)?;
        }
        if idle.is_empty() {
            return Ok(());
        }
        self.out.push('\n');
        let rules: Vec<String> = idle.into_iter().map(|rule| rule.rule.clone()).collect();
        let text = self.host.say("looked-at-nothing", [("rules", TextValue::Text(self.host.list(&rules)))]);
        self.line(0, "", &text)
    }

    fn rule(&mut self, rule: &ExplainedRule) -> fmt::Result {
        self.out.push('\n');
        let word = match rule.effect {
            Some(effect) => {
                let word = self.host.word(&format!("word-{}", effect.word()));
                painted(&word, effect_paint(effect), self.style)
            }
            None => self.host.word("word-not-applied"),
        };
        self.line(0, &format!("{word}  {}  ", rule.rule), &rule.title)?;
        // of a rule that did not apply, what says most about it
        let cited = if rule.findings > 0 { rule.citations.len() } else { 1 };
        let citations: Vec<String> = rule.citations.iter().take(cited).cloned().collect();
        if !citations.is_empty() {
            self.line(2, "", &self.host.list(&citations))?;
        }
        let mut others = Vec::new();
        for look in &rule.looks {
            match look.relied_on || look.is_close() {
                true => self.look(look)?,
                false => others.push(look),
            }
        }
        self.others(&others)
    }

    /// What the rule relies on, or nearly: every comparison.
    fn look(&mut self, look: &Look) -> fmt::Result {
        self.line(2, "", &look.subject)?;
        let last = look.comparisons.len().saturating_sub(1);
        let mut said: Vec<&str> = Vec::new();
        for (at, compared) in look.comparisons.iter().enumerate() {
            // a condition of the policy's own that is met says nothing beyond what it looked at
            let own = compared.test == Comparison::Fact && compared.right.is_none();
            let again = said.contains(&compared.text.as_str());
            if (again && compared.met == Answer::Yes)
                || ((again || own && compared.met == Answer::Yes) && at < last)
            {
                continue;
            }
            said.push(&compared.text);
            let mark = match compared.met {
                Answer::Yes => MET,
                // what did not end it was only looked at on the way to a condition
                Answer::No if at < last => LOOKED_AT,
                Answer::No => NOT_MET,
                // so is a fact that the case does not state; what that leaves open, the condition says
                Answer::Unknown if compared.test == Comparison::Fact && !own => LOOKED_AT,
                Answer::Unknown => OPEN,
            };
            self.line(4, &format!("{mark} "), &compared.text)?;
        }
        if look.record.is_some() && !look.relied_on && look.ended_by().is_none() {
            let text = self.host.word("further-condition");
            self.line(4, &format!("{NOT_MET} "), &text)?;
        }
        Ok(())
    }

    /// What the rule is plainly not about, by what ended it.
    fn others(&mut self, looks: &[&Look]) -> fmt::Result {
        let mut by_reason: Vec<(&str, Vec<String>)> = Vec::new();
        for look in looks {
            let reason = look.ended_by().map_or("", |compared| compared.text.as_str());
            let name = look.name().unwrap_or(&look.subject).to_owned();
            match by_reason.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, names)) if names.contains(&name) => {}
                Some((_, names)) => names.push(name),
                None => by_reason.push((reason, vec![name])),
            }
        }
        for (reason, names) in by_reason {
            let names = TextValue::Text(self.host.list(&names));
            let text = self
                .host
                .say("looks-ended", [("names", names), ("reason", TextValue::Text(reason.to_owned()))]);
            self.line(2, &format!("{NOT_MET} "), &text)?;
        }
        Ok(())
    }

    fn line(&mut self, indent: usize, begin: &str, text: &str) -> fmt::Result {
        let begin = format!("{}{begin}", " ".repeat(indent));
        let hang = display_width(&begin).min(self.style.width / 2).max(indent + 2);
        wrapped(&mut self.out, self.style, &begin, hang, text)
    }
}

impl ExplainedRule {
    /// Whether it found nothing, and nothing to look at.
    fn is_idle(&self) -> bool {
        self.findings == 0 && self.looks.is_empty()
    }
}

impl Look {
    fn name(&self) -> Option<&str> {
        self.record.as_deref().or(self.party.as_deref())
    }

    /// The comparison that ended it. Whether a record is matched and fresh only asks; its scope ends what no finding
    /// relies on.
    fn ended_by(&self) -> Option<&super::Compared> {
        let asks = |test| {
            matches!(test, Comparison::Matched | Comparison::Fresh)
                || (test == Comparison::Scope && self.relied_on)
        };
        self.comparisons.iter().rev().find(|compared| compared.met == Answer::No && !asks(compared.test))
    }

    /// Whether it met a condition that not everything meets.
    fn is_close(&self) -> bool {
        let common = |test| {
            use Comparison as C;
            matches!(test, C::Scope | C::Party | C::Matched | C::Fresh | C::Fact)
        };
        self.ended_by().is_none()
            || self.comparisons.iter().any(|compared| compared.met == Answer::Yes && !common(compared.test))
    }
}

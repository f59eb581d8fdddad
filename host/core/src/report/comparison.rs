//! A comparison as text: what differs, one kind of thing after the other.

use std::fmt;

use super::TextStyle;
use super::layout::wrapped;
use super::speaker::Speaker;
use crate::comparison::{Aspect, Change, ChangedText, ComparedPolicy, Comparison, Declared, Parts, Sameness};
use crate::day::Day;
use crate::texts::{TextValue, clean};

impl Comparison {
    /// The comparison as text.
    pub fn to_text(&self, style: &TextStyle) -> String {
        let host = Speaker::new(&self.language);
        let mut page = Page { host, style: *style, comparison: self, out: String::new() };
        // writing into a string cannot fail
        _ = page.write();
        page.out
    }
}

struct Page<'a> {
    host: Speaker,
    style: TextStyle,
    comparison: &'a Comparison,
    out: String,
}

fn words(text: &str) -> TextValue {
    TextValue::Text(clean(text).into_owned())
}

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let comparison = self.comparison;
        let named = |policy: &ComparedPolicy| words(&format!("{} {}", policy.name, policy.version));
        let title = [("old", named(&comparison.old)), ("new", named(&comparison.new))];
        self.line(0, &self.host.say("comparison-title", title))?;
        for (message, policy) in [("comparison-old", &comparison.old), ("comparison-new", &comparison.new)] {
            let said = [
                ("name", words(&policy.name)),
                ("version", words(&policy.version)),
                ("title", words(&policy.title)),
            ];
            let said = words(&self.host.say("comparison-policy", said));
            let line = self.host.say(message, [("policy", said), ("digest", words(&policy.digest))]);
            self.line(2, &line)?;
        }
        if !comparison.head.is_empty() {
            self.heading("heading-comparison-head", None)?;
            self.changes(2, &comparison.head)?;
        }
        for (heading, parts) in [
            ("heading-comparison-rules", &comparison.rules),
            ("heading-comparison-parameters", &comparison.parameters),
            ("heading-comparison-instruments", &comparison.instruments),
            ("heading-comparison-questions", &comparison.questions),
            ("heading-comparison-reasons", &comparison.reasons),
            ("heading-comparison-vocabulary", &comparison.vocabulary),
        ] {
            self.parts(heading, parts)?;
        }
        for texts in &comparison.texts {
            let heading = self.host.say("heading-comparison-texts", [("language", words(&texts.language))]);
            let has =
                |side: fn(&ChangedText) -> &Option<String>| move |text: &&ChangedText| side(text).is_some();
            let (old, new) = (has(|text| &text.old), has(|text| &text.new));
            let count = |wanted: (bool, bool)| {
                texts.texts.iter().filter(|text| (old(text), new(text)) == wanted).count()
            };
            let counted = self.count(count((false, true)), count((true, false)), count((true, true)));
            self.headed(&heading, Some(&counted))?;
            for text in &texts.texts {
                self.text(text)?;
            }
        }
        self.out.push('\n');
        self.line(
            0,
            &self.host.word(match comparison.same {
                Sameness::Bytes => "comparison-same-bytes",
                Sameness::Declaration => "comparison-same-declaration",
                Sameness::Nothing => "comparison-same-nothing",
            }),
        )
    }

    fn parts(&mut self, heading: &str, parts: &Parts) -> fmt::Result {
        if parts.is_empty() {
            return Ok(());
        }
        let counted = self.count(parts.added.len(), parts.removed.len(), parts.changed.len());
        self.heading(heading, Some(&counted))?;
        for (message, list) in [("comparison-added", &parts.added), ("comparison-removed", &parts.removed)] {
            for part in list {
                self.thing(message, &part.id, part.title.as_deref())?;
                for Declared { what, since, text } in &part.declares {
                    self.aspect(6, *what, *since, text)?;
                }
            }
        }
        for part in &parts.changed {
            self.thing("comparison-changed", &part.id, part.title.as_deref())?;
            self.changes(6, &part.changes)?;
        }
        match parts.reordered {
            true => self.line(2, &self.host.word("comparison-reordered")),
            false => Ok(()),
        }
    }

    fn thing(&mut self, message: &str, id: &str, title: Option<&str>) -> fmt::Result {
        let thing = title.map_or_else(|| id.to_owned(), |title| format!("{id}  {title}"));
        self.line(2, &self.host.say(message, [("thing", words(&thing))]))
    }

    fn changes(&mut self, indent: usize, changes: &[Change]) -> fmt::Result {
        for Change { what, since, old, new } in changes {
            let text = match (old, new) {
                (Some(old), Some(new)) => {
                    self.host.say("comparison-from-to", [("old", words(old)), ("new", words(new))])
                }
                (Some(old), None) => self.host.say("comparison-only-old", [("old", words(old))]),
                (None, new) => {
                    self.host.say("comparison-only-new", [("new", words(new.as_deref().unwrap_or_default()))])
                }
            };
            self.aspect(indent, *what, *since, &text)?;
        }
        Ok(())
    }

    fn aspect(&mut self, indent: usize, what: Aspect, since: Option<Day>, text: &str) -> fmt::Result {
        let aspect = ("aspect", words(&self.host.word(&format!("aspect-{}", what.word()))));
        let text = ("text", words(text));
        let line = match since {
            Some(day) => {
                self.host.say("comparison-aspect-since", [aspect, ("day", words(&self.host.day(day))), text])
            }
            None => self.host.say("comparison-aspect", [aspect, text]),
        };
        self.line(indent, &line)
    }

    fn text(&mut self, text: &ChangedText) -> fmt::Result {
        let ChangedText { key, old, new } = text;
        let message = match (old, new) {
            (None, _) => "comparison-added",
            (_, None) => "comparison-removed",
            _ => "comparison-changed",
        };
        self.thing(message, key, None)?;
        for (label, text) in [("comparison-was", old), ("comparison-is", new)] {
            if let Some(text) = text {
                let label = format!("      {} ", self.host.word(label));
                wrapped(&mut self.out, self.style, &label, 8, &clean(text))?;
            }
        }
        Ok(())
    }

    fn count(&self, added: usize, removed: usize, changed: usize) -> String {
        let number = |count: usize| TextValue::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let values = [("added", number(added)), ("removed", number(removed)), ("changed", number(changed))];
        self.host.say("comparison-count", values)
    }

    fn heading(&mut self, message: &str, counted: Option<&str>) -> fmt::Result {
        let heading = self.host.word(message);
        self.headed(&heading, counted)
    }

    fn headed(&mut self, heading: &str, counted: Option<&str>) -> fmt::Result {
        self.out.push('\n');
        let line = match counted {
            None => heading.to_owned(),
            Some(count) => {
                self.host.say("comparison-heading", [("heading", words(heading)), ("count", words(count))])
            }
        };
        self.line(0, &line)
    }

    fn line(&mut self, indent: usize, line: &str) -> fmt::Result {
        wrapped(&mut self.out, self.style, &" ".repeat(indent), indent + 2, line)
    }
}

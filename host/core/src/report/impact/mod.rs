//! An impact as text and as a page, and the words that both share.

mod chart;
mod html;
mod text;

use super::speaker::Speaker;
use crate::day::Day;
use crate::impact::{Asked, Counts, Decided, Entry, EntryFinding, Impact, Place, Side, Standing};
use crate::texts::{TextValue, clean, shortened};

/// Characters of a foreign word in a page or a line.
const LONGEST: usize = 2_000;

/// The words of an impact in one language.
#[derive(Clone, Copy)]
struct Words {
    host: Speaker,
}

fn foreign(text: &str) -> TextValue {
    TextValue::Text(clean(text).into_owned())
}

/// On what terms cases were weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImpactTerms {
    /// Each side was asked as if it were in force.
    NoDecision,
    /// Entries were recorded beside real decisions.
    Recorded,
    /// Parameters have the values of the case's days, or of the first day of a version that is not in force.
    OwnLaw,
    /// Parameters have the values of one day.
    LawOf(Day),
    /// A parameter was set.
    Set {
        /// Policy and parameter.
        parameter: String,
        /// The value as it was given.
        value: String,
        /// Whether before the change.
        before: bool,
        /// Whether after it.
        after: bool,
    },
}

/// Terms as sentences in a language (BCP 47), for [`Impact::terms`].
pub fn impact_terms(terms: &[ImpactTerms], language: &str) -> Vec<String> {
    let host = Speaker::new(language);
    let said = |term: &ImpactTerms| match term {
        ImpactTerms::NoDecision => host.word("impact-no-decision"),
        ImpactTerms::Recorded => host.word("impact-recorded"),
        ImpactTerms::OwnLaw => host.word("impact-law-own"),
        ImpactTerms::LawOf(day) => host.say("impact-law-of", [("day", TextValue::Text(host.day(*day)))]),
        ImpactTerms::Set { parameter, value, before, after } => {
            let sides = match (before, after) {
                (true, true) => "both",
                (true, false) => "before",
                _ => "after",
            };
            let sides = TextValue::Text(sides.to_owned());
            host.say(
                "impact-set",
                [("parameter", foreign(parameter)), ("value", foreign(value)), ("sides", sides)],
            )
        }
    };
    terms.iter().map(said).collect()
}

impl Words {
    fn new(language: &str) -> Self {
        Words { host: Speaker::new(language) }
    }

    /// How many cases are affected, as a sentence.
    fn affected(self, counts: &Counts) -> String {
        if counts.cases == 0 {
            return self.host.word("impact-no-cases");
        }
        let affected = i64::try_from(counts.affected).unwrap_or(i64::MAX);
        let values = [
            ("affected", TextValue::Number(affected)),
            ("shown", TextValue::Text(grouped(counts.affected))),
            ("cases", TextValue::Text(grouped(counts.cases))),
        ];
        self.host.say("impact-of-cases", values)
    }

    /// What is counted: a label, how many, and what is to be added.
    fn counts(self, counts: &Counts) -> Vec<(String, u64, String)> {
        let how = [("stricter", counts.stricter), ("milder", counts.milder)];
        let how = how.map(|(name, count)| (name, TextValue::Text(grouped(count))));
        let how = self.host.say("impact-outcome-how", how);
        let of_these = self.host.word("impact-of-these");
        let unchanged = counts.weighed.saturating_sub(counts.affected);
        let rows = [
            ("impact-outcome", counts.outcome, how),
            ("impact-findings", counts.findings, String::new()),
            ("impact-end", counts.end, String::new()),
            ("impact-governed", counts.governed, String::new()),
            ("impact-newly-governed", counts.newly_governed, of_these.clone()),
            ("impact-no-longer-governed", counts.no_longer_governed, of_these),
            ("impact-unchanged", unchanged, String::new()),
            ("impact-not-known", counts.not_known, String::new()),
            ("impact-bad", counts.bad, String::new()),
            ("impact-repeats", counts.repeats, String::new()),
        ];
        // what went wrong is said only where something did; the rest is worth a zero
        let shown = rows.into_iter().filter(|(label, count, _)| {
            *count > 0
                || !matches!(
                    *label,
                    "impact-not-known"
                        | "impact-bad"
                        | "impact-repeats"
                        | "impact-newly-governed"
                        | "impact-no-longer-governed"
                )
        });
        shown.map(|(label, count, more)| (self.host.word(label), count, more)).collect()
    }

    fn standing(self, standing: Standing) -> String {
        self.host.word(&format!("word-{}", standing.word()))
    }

    /// Where a side stands, in a word.
    fn side(self, side: &Side) -> String {
        match side.standing() {
            Some(standing) => self.standing(standing),
            None => self.host.word("word-not-decided"),
        }
    }

    /// The policies of a side, each as one line.
    fn asked<'a>(self, policies: impl IntoIterator<Item = &'a Asked>) -> Vec<String> {
        let said = |asked: &Asked| {
            let digest = short(&asked.digest);
            let values = [
                ("name", foreign(&asked.name)),
                ("version", foreign(&asked.version)),
                ("digest", foreign(&digest)),
            ];
            self.host.say("impact-asked", values)
        };
        let said: Vec<_> = policies.into_iter().map(said).collect();
        match said.is_empty() {
            true => vec![self.host.word("impact-no-policy")],
            false => said,
        }
    }

    /// What a case is called: its title, else its tender.
    fn title(self, entry: &Entry) -> String {
        let title = entry.case.title.as_deref().map(|title| shortened(title, LONGEST));
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| self.tender(entry))
    }

    fn tender(self, entry: &Entry) -> String {
        self.host.say("impact-tender", [("tender", TextValue::Text(shortened(&entry.case.tender, LONGEST)))])
    }

    /// What tells the case from others: tender, bidder, day, file, digest.
    fn marks(self, entry: &Entry) -> Vec<String> {
        let case = &entry.case;
        let mut marks = Vec::new();
        if case.title.is_some() {
            marks.push(self.tender(entry));
        }
        marks.extend(case.bidder.as_deref().map(|bidder| shortened(bidder, LONGEST)));
        let day = TextValue::Text(self.host.day(case.as_of));
        marks.push(self.host.say("impact-as-of", [("day", day)]));
        marks.extend(case.place.as_ref().map(|place| self.place(place)));
        marks.push(short(&case.digest));
        marks
    }

    fn place(self, place: &Place) -> String {
        match place.line {
            Some(line) => {
                let line = TextValue::Text(line.to_string());
                self.host.say("impact-line", [("file", foreign(&place.file)), ("line", line)])
            }
            None => clean(&place.file).into_owned(),
        }
    }

    /// What is said of a case whose policy governs it on one side only.
    fn governed(self, entry: &Entry) -> Option<String> {
        let (Side::Decided(before), Side::Decided(after)) = (&entry.before, &entry.after) else {
            return None;
        };
        match (before.governed, after.governed) {
            (false, true) => Some(self.host.word("impact-now-governed")),
            (true, false) => Some(self.host.word("impact-not-governed-now")),
            _ => None,
        }
    }

    fn finding_title(self, finding: &EntryFinding) -> String {
        let things = if finding.records.is_empty() { &finding.relations } else { &finding.records };
        let things: Vec<String> = things.iter().map(|id| clean(id).into_owned()).collect();
        if things.is_empty() {
            return clean(&finding.title).into_owned();
        }
        let records = TextValue::Text(self.host.list(&things));
        self.host.say("impact-finding", [("title", foreign(&finding.title)), ("records", records)])
    }

    fn effect(self, finding: &EntryFinding) -> String {
        self.host.word(&format!("word-{}", finding.effect.word()))
    }

    fn rule(self, policy: &str, rule: &str) -> String {
        self.host.say("impact-rule-of", [("policy", foreign(policy)), ("rule", foreign(rule))])
    }

    /// How long a finding holds; nothing for one that says neither when it begins nor when it ends.
    fn holds(self, finding: &EntryFinding) -> Option<String> {
        let dated = finding.from.is_some() || finding.until.is_some();
        dated.then(|| self.host.holds(finding.from, finding.until))
    }

    fn between(self, before: &str, after: &str) -> String {
        self.host.say("impact-from-to", [("before", foreign(before)), ("after", foreign(after))])
    }

    /// What each side says that was not decided.
    fn stopped(self, entry: &Entry) -> Vec<String> {
        let sides = [("impact-before", &entry.before), ("impact-after", &entry.after)];
        let stopped = sides.into_iter().filter_map(|(label, side)| {
            let Side::NotDecided(stopped) = side else { return None };
            let message = TextValue::Text(shortened(&stopped.message, LONGEST));
            let side = TextValue::Text(self.host.word(label));
            Some(self.host.say("impact-stopped", [("side", side), ("message", message)]))
        });
        stopped.collect()
    }

    /// What differs in a finding besides what it says, before and after.
    fn differs(self, before: &EntryFinding, after: &EntryFinding) -> Vec<String> {
        let mut lines = Vec::new();
        if before.effect != after.effect {
            lines.push(self.between(&self.effect(before), &self.effect(after)));
        }
        if (before.from, before.until) != (after.from, after.until) {
            let holds = |finding: &EntryFinding| self.host.holds(finding.from, finding.until);
            lines.push(self.between(&holds(before), &holds(after)));
        }
        let said = |text: Option<&String>| text.map_or_else(|| self.host.word("none"), ToString::to_string);
        if before.restriction != after.restriction {
            let (before, after) = (said(before.restriction.as_ref()), said(after.restriction.as_ref()));
            lines.push(self.between(&before, &after));
        }
        let id = |finding: &EntryFinding| finding.question.as_ref().map(|asked| asked.id.clone());
        if id(before) != id(after) {
            let text = |finding: &EntryFinding| said(finding.question.as_ref().map(|asked| &asked.text));
            lines.push(self.between(&text(before), &text(after)));
        }
        lines
    }

    fn more(self, message: &str, count: u64) -> String {
        self.host.say(message, [("count", TextValue::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
    }
}

impl Impact {
    /// The standings that some case has, before or after.
    fn standings(&self) -> Vec<Standing> {
        let has = |standing: &Standing| {
            self.matrix.iter().any(|cell| cell.before == *standing || cell.after == *standing)
        };
        let outcome = |standing: &Standing| *standing != Standing::NotGoverned;
        Standing::ALL.into_iter().filter(|standing| outcome(standing) || has(standing)).collect()
    }

    /// How many cases come out so before, and how many after.
    fn totals(&self, standing: Standing) -> (u64, u64) {
        let sum = |of: fn(&crate::impact::Cell) -> Standing| {
            self.matrix.iter().filter(|cell| of(cell) == standing).map(|cell| cell.cases).sum()
        };
        (sum(|cell| cell.before), sum(|cell| cell.after))
    }
}

/// A digest as people compare it.
fn short(digest: &str) -> String {
    clean(digest).chars().take("sha256:".len() + 12).collect()
}

/// A count with commas between thousands.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Whether a side was decided, and how.
fn decided(side: &Side) -> Option<&Decided> {
    match side {
        Side::Decided(decided) => Some(decided),
        Side::NotDecided(_) => None,
    }
}

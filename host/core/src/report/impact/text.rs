//! An impact as text: how many, a table of outcomes, the rules, and the first affected cases.

use std::fmt::{self, Write as _};

use textwrap::core::display_width;

use super::{Words, decided, foreign, grouped};
use crate::impact::{BadCase, Entry, EntryFinding, Impact, Side};
use crate::report::TextStyle;
use crate::report::layout::{effect_paint, outcome_paint, painted, wrapped};
use crate::texts::clean;

/// Faults of a case that are shown.
const FAULTS: usize = 5;

impl Impact {
    /// The impact as text in a language (BCP 47), with so many affected cases and as many of each of the others.
    pub fn to_text(&self, language: &str, limit: usize, style: &TextStyle) -> String {
        let words = Words::new(language);
        let mut page = Page { words, style: *style, impact: self, limit, out: String::new() };
        // writing into a string cannot fail
        _ = page.write();
        page.out
    }
}

struct Page<'a> {
    words: Words,
    style: TextStyle,
    impact: &'a Impact,
    limit: usize,
    out: String,
}

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let (words, impact) = (self.words, self.impact);
        self.line(0, &words.affected(&impact.counts))?;
        for (label, policies) in [("impact-before", &impact.before), ("impact-after", &impact.after)] {
            let label = words.host.word(label);
            for policy in words.asked(policies) {
                let side = [("side", foreign(&label)), ("policy", foreign(&policy))];
                self.line(2, &words.host.say("impact-side", side))?;
            }
        }
        for term in &impact.terms {
            self.line(2, &clean(term))?;
        }
        self.counts()?;
        self.matrix()?;
        self.rules()?;
        self.changed()?;
        self.not_known()?;
        self.bad()
    }

    fn counts(&mut self) -> fmt::Result {
        let rows: Vec<Vec<String>> = self
            .words
            .counts(&self.impact.counts)
            .into_iter()
            .map(|(label, count, more)| vec![label, grouped(count), more])
            .collect();
        self.out.push('\n');
        self.table(&rows, &[Stands::Left, Stands::Right, Stands::Left])
    }

    fn matrix(&mut self) -> fmt::Result {
        let (words, impact) = (self.words, self.impact);
        if impact.matrix.is_empty() {
            return Ok(());
        }
        let (standings, total) = (impact.standings(), words.host.word("impact-total"));
        let mut head = vec![String::new()];
        head.extend(standings.iter().map(|standing| words.standing(*standing)));
        head.push(total.clone());
        let mut rows = vec![head];
        for before in &standings {
            let mut row = vec![words.standing(*before)];
            row.extend(standings.iter().map(|after| shown(impact.cases(*before, *after))));
            row.push(grouped(impact.totals(*before).0));
            rows.push(row);
        }
        let mut last = vec![total];
        last.extend(standings.iter().map(|after| grouped(impact.totals(*after).1)));
        last.push(grouped(impact.counts.weighed));
        rows.push(last);
        self.heading("heading-impact-matrix")?;
        self.line(2, &words.host.word("impact-matrix-key"))?;
        let mut sides = vec![Stands::Left];
        sides.resize(standings.len() + 2, Stands::Right);
        self.table(&rows, &sides)
    }

    fn rules(&mut self) -> fmt::Result {
        let (words, impact) = (self.words, self.impact);
        if impact.rules.is_empty() {
            return Ok(());
        }
        let heads = ["impact-rule", "impact-come", "impact-gone", "impact-changed", "impact-cases"];
        let mut rows = vec![heads.map(|head| words.host.word(head)).to_vec()];
        rows.extend(impact.rules.iter().map(|rule| {
            let counts = [rule.findings.come, rule.findings.gone, rule.findings.changed, rule.cases];
            let mut row = vec![words.rule(&rule.policy, &rule.rule)];
            row.extend(counts.map(shown));
            row.push(clean(&rule.title).into_owned());
            row
        }));
        self.heading("heading-impact-rules")?;
        let mut sides = [Stands::Right; 6];
        (sides[0], sides[5]) = (Stands::Left, Stands::Left);
        self.table(&rows, &sides)
    }

    fn changed(&mut self) -> fmt::Result {
        let impact = self.impact;
        if impact.changed.is_empty() {
            return Ok(());
        }
        self.heading("heading-impact-changed")?;
        for (number, entry) in (1_u64..).zip(impact.changed.iter().take(self.limit)) {
            self.entry(number, entry)?;
        }
        self.more("impact-more-changed", impact.changed.len(), impact.unlisted_changed)
    }

    fn entry(&mut self, number: u64, entry: &Entry) -> fmt::Result {
        let words = self.words;
        let word = |side: &Side| {
            let word = words.side(side);
            match decided(side) {
                Some(decided) => painted(&word, outcome_paint(decided.outcome), self.style),
                None => word,
            }
        };
        let begin = format!("{number}. {} → {}  ", word(&entry.before), word(&entry.after));
        wrapped(&mut self.out, self.style, &begin, 3, &words.title(entry))?;
        self.line(3, &words.marks(entry).join(" · "))?;
        if let Some(governed) = words.governed(entry) {
            self.line(3, &governed)?;
        }
        for (sign, list) in [("+", &entry.come), ("−", &entry.gone)] {
            for finding in list {
                self.finding(sign, finding, words.holds(finding).into_iter().collect())?;
            }
        }
        for changed in &entry.changed {
            self.finding("±", &changed.after, words.differs(&changed.before, &changed.after))?;
        }
        Ok(())
    }

    fn finding(&mut self, sign: &str, finding: &EntryFinding, lines: Vec<String>) -> fmt::Result {
        let word = painted(&self.words.effect(finding), effect_paint(finding.effect), self.style);
        let begin = format!("   {sign} {word}  ");
        wrapped(&mut self.out, self.style, &begin, 5, &self.words.finding_title(finding))?;
        for line in lines {
            self.line(5, &line)?;
        }
        // of a finding that stays, the text is known
        if sign == "±" {
            return Ok(());
        }
        self.line(5, &clean(&finding.text))?;
        let question = finding.question.as_ref().map(|asked| &asked.text);
        for more in [finding.restriction.as_ref(), question].into_iter().flatten() {
            self.line(5, &clean(more))?;
        }
        Ok(())
    }

    fn not_known(&mut self) -> fmt::Result {
        let impact = self.impact;
        if impact.not_known.is_empty() {
            return Ok(());
        }
        self.heading("heading-impact-not-known")?;
        for (number, entry) in (1_u64..).zip(impact.not_known.iter().take(self.limit)) {
            let title = format!("{number}. {}", self.words.title(entry));
            wrapped(&mut self.out, self.style, "", 3, &title)?;
            self.line(3, &self.words.marks(entry).join(" · "))?;
            for stopped in self.words.stopped(entry) {
                self.line(3, &stopped)?;
            }
        }
        self.more("impact-more-not-known", impact.not_known.len(), impact.unlisted_not_known)
    }

    fn bad(&mut self) -> fmt::Result {
        let impact = self.impact;
        if impact.bad.is_empty() {
            return Ok(());
        }
        self.heading("heading-impact-bad")?;
        for (number, BadCase { place, faults, unlisted }) in (1_u64..).zip(impact.bad.iter().take(self.limit))
        {
            let place = format!("{number}. {}", self.words.place(place));
            wrapped(&mut self.out, self.style, "", 3, &place)?;
            for fault in faults.iter().take(FAULTS) {
                wrapped(&mut self.out, self.style, "   × ", 5, &clean(fault))?;
            }
            let more =
                u64::try_from(faults.len().saturating_sub(FAULTS)).unwrap_or(0).saturating_add(*unlisted);
            if more > 0 {
                self.line(3, &self.words.more("impact-more-faults", more))?;
            }
        }
        self.more("impact-more-bad", impact.bad.len(), impact.unlisted_bad)
    }

    fn more(&mut self, message: &str, listed: usize, unlisted: u64) -> fmt::Result {
        let more = u64::try_from(listed.saturating_sub(self.limit)).unwrap_or(0).saturating_add(unlisted);
        match more {
            0 => Ok(()),
            more => self.line(0, &self.words.more(message, more)),
        }
    }

    /// Rows of cells in columns, each as wide as its widest cell.
    fn table(&mut self, rows: &[Vec<String>], sides: &[Stands]) -> fmt::Result {
        let width = |at: usize| {
            rows.iter().filter_map(|row| row.get(at)).map(|cell| display_width(cell)).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..sides.len()).map(width).collect();
        for row in rows {
            let mut line = String::from("  ");
            let mut cells = row.iter().zip(&widths).zip(sides).peekable();
            while let Some(((cell, width), stands)) = cells.next() {
                let gap = " ".repeat(width.saturating_sub(display_width(cell)));
                match stands {
                    // words at the end of a row go on below where they begin
                    Stands::Left if cells.peek().is_none() && !cell.is_empty() => {
                        let begin = std::mem::take(&mut line);
                        wrapped(&mut self.out, self.style, &begin, display_width(&begin), cell)?;
                    }
                    Stands::Left => line.extend([cell.as_str(), &gap, "  "]),
                    Stands::Right => line.extend([gap.as_str(), cell, "  "]),
                }
            }
            if !line.is_empty() {
                writeln!(self.out, "{}", line.trim_end())?;
            }
        }
        Ok(())
    }

    fn heading(&mut self, message: &str) -> fmt::Result {
        self.out.push('\n');
        self.line(0, &self.words.host.word(message))
    }

    fn line(&mut self, indent: usize, line: &str) -> fmt::Result {
        wrapped(&mut self.out, self.style, &" ".repeat(indent), indent, line)
    }
}

/// The side of a column on which its cells stand.
#[derive(Clone, Copy)]
enum Stands {
    Left,
    Right,
}

/// A count in a table, where most are nothing.
fn shown(count: u64) -> String {
    if count == 0 { "·".to_owned() } else { grouped(count) }
}

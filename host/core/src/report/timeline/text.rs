//! A timeline as text.

use std::fmt;

use textwrap::core::display_width;

use super::{Range, Span, Timeline};
use crate::day::Day;
use crate::report::TextStyle;
use crate::report::layout::{effect_paint, painted, wrapped};
use crate::report::speaker::Speaker;
use crate::texts::TextValue;
use crate::words::{Effect, Outcome};

/// Findings that are drawn; of more the strictest, which stand first.
const MOST: usize = 60;

impl Timeline {
    /// The timeline as text: a scale of years, the outcomes to come, and a bar for each finding.
    pub fn to_text(&self, style: &TextStyle) -> String {
        let host = Speaker::new(&self.language);
        let columns = i64::try_from(style.width.clamp(40, 120)).unwrap_or(100) - 4;
        let mut chart =
            Chart { line: self, host, style: *style, columns, range: self.range(), out: String::new() };
        // writing into a string cannot fail
        _ = chart.write();
        chart.out
    }
}

struct Chart<'a> {
    line: &'a Timeline,
    host: Speaker,
    style: TextStyle,
    columns: i64,
    range: Range,
    out: String,
}

impl Chart<'_> {
    fn write(&mut self) -> fmt::Result {
        let line = self.line;
        let heading = self.host.word("heading-timeline");
        self.paragraph(0, &heading)?;
        self.scale();
        self.outlook()?;
        if let Some(then) = line.then_text(self.host) {
            self.paragraph(4, &then)?;
        }
        for (number, span) in (1..).zip(line.spans.iter().take(MOST)) {
            self.span(number, span)?;
        }
        if let Some(more) = line.spans.len().checked_sub(MOST).filter(|more| *more > 0) {
            let more = i64::try_from(more).unwrap_or(i64::MAX);
            let text = self.host.say("timeline-more", [("count", TextValue::Number(more))]);
            self.paragraph(0, &text)?;
        }
        self.free()
    }

    /// The years or months, and below them their ticks and the day of the decision.
    fn scale(&mut self) {
        let scale = self.range.ticks(self.columns / 10);
        let (mut names, mut ticks) = (Row::new(self.columns), Row::new(self.columns));
        for (name, day) in scale {
            let column = self.range.column(day, self.columns);
            ticks.put(column, '┬');
            for (at, letter) in (column..).zip(name.chars()) {
                names.put(at, letter);
            }
        }
        let today = self.range.column(self.line.as_of, self.columns);
        ticks.fill_gaps('─');
        ticks.put(today, '▼');
        for row in [names, ticks] {
            self.row(row.text());
        }
    }

    /// The outcomes to come, on one line, and what its marks mean.
    fn outlook(&mut self) -> fmt::Result {
        let line = self.line;
        let mut row = Row::new(self.columns);
        for (at, stretch) in line.outlook.iter().enumerate() {
            let end = line.outlook.get(at + 1).map_or(self.columns, |next| self.column(next.from));
            for column in self.column(stretch.from)..end {
                row.put(column, mark(stretch.outcome));
            }
        }
        self.row(row.text());
        let mut seen = Vec::new();
        for stretch in &line.outlook {
            if !seen.contains(&stretch.outcome) {
                seen.push(stretch.outcome);
            }
        }
        let key: Vec<String> = seen
            .into_iter()
            .map(|outcome| {
                // not in colour: what is put into a text is made harmless
                format!("{} {}", mark(outcome), self.host.word(&format!("word-{}", outcome.word())))
            })
            .collect();
        let today = TextValue::Text(self.host.day(line.as_of));
        let key = TextValue::Text(key.join("  "));
        let text = self.host.say("timeline-key", [("key", key), ("day", today)]);
        self.paragraph(4, &text)
    }

    fn span(&mut self, number: usize, span: &Span) -> fmt::Result {
        let word = self.host.word(&format!("word-{}", span.effect.word()));
        let begin = format!("{number}. {}  ", painted(&word, effect_paint(span.effect), self.style));
        let holds = self.host.holds(span.from, span.until);
        let records = match span.records.is_empty() {
            true => String::new(),
            false => format!(" [{}]", self.host.list(&span.records)),
        };
        let text = self.host.say(
            "timeline-span",
            [
                ("title", TextValue::Text(format!("{}{records}", span.title))),
                ("holds", TextValue::Text(holds)),
            ],
        );
        let indent = display_width(&begin).min(12);
        wrapped(&mut self.out, self.style, &begin, indent, &text)?;
        let mut row = Row::new(self.columns);
        let (first, last) = (span.from.map(|day| self.column(day)), span.until.map(|day| self.column(day)));
        for column in first.unwrap_or(0)..=last.unwrap_or(self.columns - 1) {
            row.put(column, mark_of(span.effect));
        }
        // where it began or ends, the case does not say
        if first.is_none() {
            row.put(0, '◂');
        }
        if last.is_none() {
            row.put(self.columns - 1, '▸');
        }
        self.row(row.text());
        Ok(())
    }

    fn free(&mut self) -> fmt::Result {
        let text = self.line.free_text(self.host);
        self.paragraph(0, &text)
    }

    fn column(&self, day: Day) -> i64 {
        self.range.column(day, self.columns)
    }

    fn row(&mut self, row: String) {
        self.out.push_str("    ");
        self.out.push_str(row.trim_end());
        self.out.push('\n');
    }

    fn paragraph(&mut self, indent: usize, text: &str) -> fmt::Result {
        wrapped(&mut self.out, self.style, &" ".repeat(indent), indent, text)
    }
}

/// How an outcome is drawn.
fn mark(outcome: Outcome) -> char {
    match outcome {
        Outcome::Allow => '·',
        Outcome::Restrict => '░',
        Outcome::Refer => '▒',
        Outcome::Bar => '█',
    }
}

fn mark_of(effect: Effect) -> char {
    match effect {
        Effect::Note => '─',
        effect => mark(effect.into()),
    }
}

/// A line of marks.
struct Row(Vec<char>);

impl Row {
    fn new(columns: i64) -> Self {
        Row(vec![' '; usize::try_from(columns).unwrap_or(0)])
    }

    fn put(&mut self, column: i64, mark: char) {
        let place = usize::try_from(column).ok().and_then(|column| self.0.get_mut(column));
        if let Some(place) = place {
            *place = mark;
        }
    }

    fn fill_gaps(&mut self, mark: char) {
        for place in self.0.iter_mut().filter(|place| **place == ' ') {
            *place = mark;
        }
    }

    fn text(&self) -> String {
        self.0.iter().collect()
    }
}

//! A timeline as a drawing: SVG 1.1, to scale, readable in light and dark surroundings, with every word also in a title.

use std::fmt::{self, Write as _};

use textwrap::core::display_width;

use super::{Range, Span, Timeline};
use crate::day::Day;
use crate::report::layout::escaped;
use crate::report::speaker::Speaker;
use crate::texts::TextValue;
use crate::words::{Effect, Outcome};

const WIDTH: i64 = 960;
const LEFT: i64 = 24;
const CHART: i64 = WIDTH - 2 * LEFT;
/// Height of a finding: a line of words and its bar.
const ROW: i64 = 46;
const TOP: i64 = 138;
/// Height of a line of words.
const LINE: i64 = 22;
/// Columns of the heading that fit on a line.
const TITLE: usize = 84;
/// Columns of other words that fit on a line.
const WORDS: usize = 110;
/// Findings that are drawn; of more the strictest, which stand first.
const MOST: usize = 200;

/// The style sheet that each drawing holds: a page has to allow it by its hash.
pub const STYLE: &str = "\
text{font:14px system-ui,'Noto Sans','Noto Sans CJK SC',sans-serif;fill:#1b1b1f;\
paint-order:stroke;stroke:#fff;stroke-width:3px}\
.small{font-size:12px;fill:#5a5a66}.big{font-size:17px;font-weight:600}\
.inside{font-size:12px;font-weight:600;fill:#fff;stroke:none}.ground{fill:#fff}.line{stroke:#c8c8d0;stroke-width:1}.today{stroke:#1b1b1f;stroke-width:2}\
.free{stroke:#1a7f37;stroke-width:2;stroke-dasharray:5 3}\
.allow{fill:#2da44e}.note{fill:#8c959f}.restrict{fill:#8250df}.refer{fill:#bf8700}.bar{fill:#cf222e}\
@media (prefers-color-scheme:dark){text{fill:#ececf1;stroke:#16161a}.inside{fill:#fff}.small{fill:#a8a8b4}.ground{fill:#16161a}\
.line{stroke:#3d3d48}.today{stroke:#ececf1}.free{stroke:#3fb950}.allow{fill:#3fb950}.note{fill:#768390}\
.restrict{fill:#a371f7}.refer{fill:#d29922}.bar{fill:#f85149}}";

impl Timeline {
    /// The timeline as a drawing: one SVG document, which loads nothing.
    pub fn to_svg(&self) -> String {
        let mut drawing = Drawing {
            line: self,
            host: Speaker::new(&self.language),
            range: self.range(),
            out: String::new(),
        };
        // writing into a string cannot fail
        _ = drawing.write();
        drawing.out
    }
}

struct Drawing<'a> {
    line: &'a Timeline,
    host: Speaker,
    range: Range,
    out: String,
}

impl Drawing<'_> {
    fn write(&mut self) -> fmt::Result {
        let line = self.line;
        let shown = i64::try_from(line.spans.len().min(MOST)).unwrap_or(0);
        let bottom = TOP + shown * ROW;
        let (title, free) = (escaped(&line.outcome_text), line.free_text(self.host));
        let heading = textwrap::wrap(&line.outcome_text, TITLE);
        let heading: Vec<String> = heading.iter().take(3).map(|words| shortened(words, TITLE)).collect();
        let then = line.then_text(self.host);
        let words: Vec<_> =
            then.iter().chain([&free]).flat_map(|words| textwrap::wrap(words, WORDS)).collect();
        // the heading's further lines push the rest down
        let down = LINE * (i64::try_from(heading.len()).unwrap_or(1) - 1).max(0);
        let below = i64::try_from(words.len()).unwrap_or(1) * LINE + 54;
        let height = down + bottom + below;
        writeln!(
            self.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
             height=\"{height}\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"description\" \
             xml:lang=\"{}\">",
            escaped(&line.language)
        )?;
        writeln!(self.out, "<title id=\"title\">{title}</title>")?;
        writeln!(self.out, "<desc id=\"description\">{}</desc>", escaped(&free))?;
        writeln!(self.out, "<style>{STYLE}</style>")?;
        writeln!(self.out, "<rect class=\"ground\" width=\"{WIDTH}\" height=\"{height}\"/>")?;
        for (row, words) in (0..).zip(&heading) {
            self.text(LEFT, 32 + LINE * row, "big", words)?;
        }
        writeln!(self.out, "<g transform=\"translate(0,{down})\">")?;
        let today = self.host.say("as-of", [("day", self.day(line.as_of))]);
        self.text(LEFT, 54, "small", &today)?;
        self.scale(bottom)?;
        // below the words that they cross
        self.upright("today", line.as_of, 84, bottom)?;
        if let Some(day) = line.free_day() {
            self.upright("free", day, 84, bottom)?;
        }
        self.outlook()?;
        for (at, span) in (0..).zip(line.spans.iter().take(MOST)) {
            self.span(TOP + at * ROW, span)?;
        }
        for (row, words) in (0..).zip(&words) {
            self.text(LEFT, bottom + 34 + LINE * row, "", words)?;
        }
        self.key(bottom + below - 12)?;
        writeln!(self.out, "</g>")?;
        writeln!(self.out, "</svg>")
    }

    fn scale(&mut self, bottom: i64) -> fmt::Result {
        for (name, day) in self.range.ticks(14) {
            let x = self.x(day);
            writeln!(self.out, "<line class=\"line\" x1=\"{x}\" y1=\"88\" x2=\"{x}\" y2=\"{bottom}\"/>")?;
            self.text(x + 3, 82, "small", &name)?;
        }
        Ok(())
    }

    /// The outcomes to come.
    fn outlook(&mut self) -> fmt::Result {
        for (at, stretch) in self.line.outlook.iter().enumerate() {
            let next = self.line.outlook.get(at + 1);
            let (x, end) = (self.x(stretch.from), next.map_or(LEFT + CHART, |next| self.x(next.from)));
            let word = self.host.word(&format!("word-{}", stretch.outcome.word()));
            let from = self.host.say("holds-from-day", [("from", self.day(stretch.from))]);
            self.block(stretch.outcome.word(), (x, 92), (end - x, 20), &format!("{word} {from}"))?;
            let width = i64::try_from(display_width(&word)).unwrap_or(8) * 9;
            if width + 12 <= end - x {
                self.text(x + 6, 106, "inside", &word)?;
            }
        }
        Ok(())
    }

    fn span(&mut self, y: i64, span: &Span) -> fmt::Result {
        let word = self.host.word(&format!("word-{}", span.effect.word()));
        let holds = self.host.holds(span.from, span.until);
        let records = match span.records.is_empty() {
            true => String::new(),
            false => format!(" [{}]", self.host.list(&span.records)),
        };
        let title = shortened(&format!("{}{records}", span.title), WORDS - 40);
        let said = self
            .host
            .say("timeline-span", [("title", TextValue::Text(title)), ("holds", TextValue::Text(holds))]);
        let said = format!("{word}  {said}");
        self.text(LEFT, y + 14, "", &shortened(&said, WORDS))?;
        let x = span.from.map_or(LEFT, |day| self.x(day));
        // the last day is part of it
        let end = span.until.map_or(LEFT + CHART, |day| self.x(day.next().unwrap_or(day)));
        let width = (end - x).max(3);
        self.block(span.effect.word(), (x, y + 20), (width, 14), &said)?;
        let middle = y + 27;
        if span.until.is_none() {
            let tip = LEFT + CHART;
            self.arrow(span.effect.word(), tip, middle, 10)?;
        }
        if span.from.is_none() {
            self.arrow(span.effect.word(), LEFT, middle, -10)?;
        }
        Ok(())
    }

    fn arrow(&mut self, class: &str, x: i64, y: i64, length: i64) -> fmt::Result {
        let (tip, above, below) = (x + length, y - 10, y + 10);
        writeln!(self.out, "<path class=\"{class}\" d=\"M{x} {above}L{tip} {y}L{x} {below}Z\"/>")
    }

    fn key(&mut self, y: i64) -> fmt::Result {
        let mut x = LEFT;
        let outcomes = [Outcome::Allow, Outcome::Restrict, Outcome::Refer, Outcome::Bar].map(Outcome::word);
        for class in outcomes.into_iter().chain([Effect::Note.word()]) {
            let word = self.host.word(&format!("word-{class}"));
            self.block(class, (x, y - 10), (12, 12), &word)?;
            self.text(x + 18, y, "small", &word)?;
            x += 40 + i64::try_from(display_width(&word)).unwrap_or(8) * 9;
        }
        Ok(())
    }

    fn block(&mut self, class: &str, (x, y): (i64, i64), (w, h): (i64, i64), title: &str) -> fmt::Result {
        writeln!(
            self.out,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"2\"><title>{}</title></rect>",
            escaped(title)
        )
    }

    fn upright(&mut self, class: &str, day: Day, top: i64, bottom: i64) -> fmt::Result {
        let (x, said) = (self.x(day), self.host.day(day));
        writeln!(
            self.out,
            "<line class=\"{class}\" x1=\"{x}\" y1=\"{top}\" x2=\"{x}\" y2=\"{bottom}\"><title>{}</title></line>",
            escaped(&said)
        )
    }

    fn text(&mut self, x: i64, y: i64, class: &str, text: &str) -> fmt::Result {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        writeln!(self.out, "<text x=\"{x}\" y=\"{y}\"{class}>{}</text>", escaped(text))
    }

    fn x(&self, day: Day) -> i64 {
        LEFT + self.range.column(day, CHART)
    }

    fn day(&self, day: Day) -> TextValue {
        TextValue::Text(self.host.day(day))
    }
}

/// Text that fits into so many columns.
fn shortened(text: &str, columns: usize) -> String {
    if display_width(text) <= columns {
        return text.to_owned();
    }
    let (mut out, mut width) = (String::new(), 1);
    for c in text.chars() {
        width += display_width(c.encode_utf8(&mut [0; 4]));
        if width > columns {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

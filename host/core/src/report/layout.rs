//! How text for people is laid out: lines that fit, hanging indents, colours of effects.

use std::fmt::{self, Write as _};

use anstyle::{AnsiColor, Style};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use super::TextStyle;
use crate::words::{Effect, Outcome};

/// Narrower than this, nothing is readable.
const NARROWEST: usize = 40;

/// Writes a text on lines that fit: `first` stands before it, and further lines are indented so many columns.
pub(crate) fn wrapped(
    out: &mut String,
    style: TextStyle,
    first: &str,
    indent: usize,
    text: &str,
) -> fmt::Result {
    let indent = " ".repeat(indent);
    let options = options(style).initial_indent(first).subsequent_indent(&indent);
    for line in textwrap::wrap(text, options) {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// How lines are broken.
pub(super) fn options(style: TextStyle) -> Options<'static> {
    Options::new(style.width.max(NARROWEST))
        // Chinese has no spaces to break at
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(false)
}

/// The text in a colour, where colours are wanted.
pub(crate) fn painted(text: &str, paint: Style, style: TextStyle) -> String {
    match style.colour {
        true => format!("{paint}{text}{paint:#}"),
        false => text.to_owned(),
    }
}

/// The colour of an outcome.
pub(crate) fn outcome_paint(outcome: Outcome) -> Style {
    let colour = match outcome {
        Outcome::Allow => AnsiColor::Green,
        Outcome::Restrict => AnsiColor::Magenta,
        Outcome::Refer => AnsiColor::Yellow,
        Outcome::Bar => AnsiColor::Red,
    };
    colour.on_default().bold()
}

/// The colour of an effect.
pub(super) fn effect_paint(effect: Effect) -> Style {
    match effect {
        Effect::Note => Style::new().bold(),
        effect => outcome_paint(effect.into()),
    }
}

/// Text as XML and HTML hold it, also within quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

//! Putting input into a message: escaped, so that it cannot forge lines or drive a terminal, and cut short.

use std::fmt::Write as _;

/// Characters of the input that a message shows.
const SHOWN: usize = 60;

/// The input in backticks.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("`");
    push_escaped(&mut out, text);
    out.push('`');
    out
}

/// The words in backticks, with commas between them.
pub(crate) fn quoted_list(words: &[&str]) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(&quoted(word));
    }
    out
}

/// Appends the input without anything that a terminal or a reader could mistake for part of the message.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for (count, c) in text.chars().enumerate() {
        if count == SHOWN {
            out.push('…');
            return;
        }
        match c {
            '\n' | '\r' | '\t' => out.extend(c.escape_default()),
            '`' => out.push_str("\\u{60}"),
            c if c.is_control() || is_invisible(c) => {
                let _ = write!(out, "{}", c.escape_unicode());
            }
            c => out.push(c),
        }
    }
}

/// Whether a character cannot be seen, or changes how the text around it looks: line separators, those that Unicode
/// says to leave out where they are not known, fillers, and those that turn the direction of writing.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character can be seen.
pub(crate) fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_invisible(c)
}

/// Whether a character can stand in an id: one that can be seen, of the basic plane or a Han character beyond it. A
/// space may stand between two of them.
pub(crate) fn is_id_character(c: char) -> bool {
    is_visible(c) && matches!(c, '\0'..='\u{ffef}' | '\u{20000}'..='\u{323af}')
}

/// The word that was probably meant, if one is near enough.
pub(crate) fn nearest<'a>(written: &str, words: &[&'a str]) -> Option<&'a str> {
    // longer input is no typo of a word, and comparing it would cost its square
    if written.len() > 64 {
        return None;
    }
    let plain = |word: &str| word.to_lowercase().replace(['_', ' '], "-");
    let written = plain(written);
    words
        .iter()
        .map(|word| (strsim::osa_distance(&written, &plain(word)), *word))
        .filter(|(distance, word)| *distance <= (word.chars().count() / 3).clamp(1, 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn input_cannot_drive_a_terminal_or_forge_a_line() {
        assert_eq!(quoted("a\u{1b}[31mb\nc`d\u{202e}"), "`a\\u{1b}[31mb\\nc\\u{60}d\\u{202e}`");
    }

    #[test]
    fn long_input_is_cut() {
        assert_eq!(quoted(&"界".repeat(61)), format!("`{}…`", "界".repeat(60)));
        assert_eq!(quoted(&"界".repeat(60)), format!("`{}`", "界".repeat(60)));
    }

    #[test]
    fn a_typo_finds_its_word_and_another_word_does_not() {
        assert_eq!(nearest("conduct-form", &["decided", "conduct_from"]), Some("conduct_from"));
        assert_eq!(nearest("Awrad", &["award", "bid"]), Some("award"));
        assert_eq!(nearest("banana", &["award", "bid"]), None);
    }
}

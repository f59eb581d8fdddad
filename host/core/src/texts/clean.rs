//! Making foreign text harmless: no terminal escapes, no changes of the direction of writing, one line.

use std::borrow::Cow;

/// Whether a character may never come out of the host: it could drive a terminal, or show a text in another order
/// than it is read.
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// The text on one line, without control characters and direction marks: line breaks and tabs become spaces, the
/// rest goes.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let spaced = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if spaced(c) {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_forbidden(c) {
            out.push(c);
        }
    }
    Cow::Owned(out.trim().to_owned())
}

/// A foreign text as an error may show it: harmless and short.
pub(crate) fn shown(text: &str) -> String {
    shortened(text, 80)
}

/// What a reader of some format says of a document, which may repeat words of it: harmless and short.
pub(crate) fn complaint(text: &str) -> String {
    shortened(text, 300)
}

/// A foreign text, made harmless as by [`clean`] and with at most `longest` characters; `…` stands for what is cut away.
pub fn shortened(text: &str, longest: usize) -> String {
    // what is cut away need not be looked at
    let head = match text.char_indices().nth(longest.saturating_mul(4)) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    };
    let cleaned = clean(head);
    match cleaned.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", cleaned.get(..end).unwrap_or_default()),
        None if head.len() < text.len() => format!("{cleaned}…"),
        None => cleaned.into_owned(),
    }
}

/// A text written over several lines as one: a line break is a space, except in Chinese, where it is nothing.
pub(crate) fn flow(text: &str, chinese: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let wide = |c: Option<char>| {
            c.is_some_and(|c| textwrap::core::display_width(c.encode_utf8(&mut [0; 4])) > 1)
        };
        if !out.is_empty() && !(chinese && (wide(out.chars().next_back()) || wide(line.chars().next()))) {
            out.push(' ');
        }
        out.push_str(line);
    }
    match clean(&out) {
        Cow::Borrowed(_) => out,
        Cow::Owned(cleaned) => cleaned,
    }
}

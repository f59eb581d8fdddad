//! What a message may repeat of a module: names and complaints that hold a module's own words are made harmless (no
//! terminal escapes) and short.

use probity_core::texts::shortened;

/// Characters of it, at most.
const LONGEST: usize = 300;

/// A text that a module may have had a hand in.
pub(crate) fn shown(text: &str) -> String {
    shortened(text, LONGEST)
}

/// What the engine says about a module.
pub(crate) fn told(error: &wasmtime::Error) -> String {
    shown(&format!("{error:#}"))
}

/// Names, in backticks; of very many the first ones.
pub(crate) fn names(names: &[String]) -> String {
    const MOST: usize = 20;
    let mut shown: Vec<_> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    if let Some(more) = names.len().checked_sub(MOST).filter(|more| *more > 0) {
        shown.push(format!("and {more} more"));
    }
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_are_harmless_and_short() {
        assert_eq!(shown("a\u{1b}[31mb"), "a[31mb");
        assert_eq!(shown(&"x".repeat(1_000)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn many_names_are_counted() {
        let many: Vec<_> = (0..25).map(|number| number.to_string()).collect();
        assert!(names(&many).ends_with("`19`, and 5 more"));
        assert_eq!(names(many.get(..2).unwrap_or_default()), "`0`, `1`");
    }
}

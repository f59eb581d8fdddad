//! The shapes that names, ids, codes and addresses may have.

use crate::day::Day;
use crate::policy::DayNumber;
use crate::texts::is_forbidden;

pub(crate) use crate::texts::shown;

use super::limits;

/// Whether a text is words of lower-case letters and digits, joined by one of the given characters.
pub(super) fn is_words(text: &str, joints: &[char]) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= limits::ID && text.split(joints).all(part)
}

/// An id: `fine-threshold`, `22-1-5`.
pub(super) fn is_id(text: &str) -> bool {
    is_words(text, &['-'])
}

/// Whether a text can be the name of a policy or of a variable: an id, lower-case words with hyphens, that begins with a
/// letter.
pub fn is_name(text: &str) -> bool {
    is_id(text) && text.starts_with(|c: char| c.is_ascii_lowercase())
}

/// A code: `cn.list.dishonest-judgment-debtor`.
pub(super) fn is_code(text: &str) -> bool {
    is_words(text, &['.', '-'])
}

/// A text for people: present, not too long, without control characters.
pub(super) fn is_text(text: &str) -> bool {
    !text.trim().is_empty() && text.len() <= limits::TEXT && !text.contains(is_forbidden)
}

/// An address on the web.
pub(super) fn is_url(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let odd = |c: char| c.is_whitespace() || is_forbidden(c) || matches!(c, '<' | '>' | '"' | '`');
    host.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && text.len() <= limits::TEXT
        && !text.contains(odd)
}

/// Whether the calendar of a case, years 0000 to 9999, has the day.
pub(crate) fn is_calendar_day(day: DayNumber) -> bool {
    Day::from_number(day).is_some_and(|day| day.0.year() >= 0)
}

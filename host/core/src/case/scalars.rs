//! Reading the small things: texts, ids, codes, days, countries, addresses.

use jiff::civil::Date;
use serde_json::Value;

use super::faults::Path;
use super::limits::{MAX_CODE, MAX_ID, MAX_TEXT, MAX_URL, YEARS};
use super::quote::{is_id_character, is_visible, quoted};
use super::reader::{Read, Reader};
use crate::day::Day;

/// A text for people, of one line or many.
pub(super) fn text(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    bounded(cx, value, path, "a text", MAX_TEXT).and_then(|text| {
        match text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            None => Ok(text.to_owned()),
            Some(c) => {
                let problem = format!("this text holds the control character `{}`", c.escape_unicode());
                Err(cx.fault(
                    path,
                    problem,
                    "a text without control characters other than tabs and line ends",
                ))
            }
        }
    })
}

/// The id of something within the case.
pub(super) fn id(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    const EXPECTED: &str = "an id: a short text of characters that can be seen, with single spaces at most";
    let text = bounded(cx, value, path, EXPECTED, MAX_ID)?;
    if is_id(text) {
        return Ok(text.to_owned());
    }
    let problem = match text.chars().find(|c| *c != ' ' && !is_id_character(*c)) {
        _ if text.is_empty() => "this id is empty".to_owned(),
        Some(c) => format!("{} holds {}, which an id cannot have", quoted(text), shown(c)),
        None => format!("{} has spaces around it, or two in a row", quoted(text)),
    };
    Err(cx.fault(path, problem, EXPECTED))
}

/// Whether a text can be an id.
pub(super) fn is_id(text: &str) -> bool {
    text.split(' ').all(|part| !part.is_empty() && part.chars().all(is_id_character))
}

/// A character in a message: itself if it can be seen, else its number.
fn shown(c: char) -> String {
    if is_visible(c) { quoted(c.encode_utf8(&mut [0; 4])) } else { format!("`{}`", c.escape_unicode()) }
}

/// A name: a text of which something can be seen.
pub(super) fn name(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    let name = text(cx, value, path)?;
    if name.contains(is_visible) {
        return Ok(name);
    }
    let problem = if name.is_empty() {
        "this name is empty".to_owned()
    } else {
        format!("nothing of the name {} can be seen", quoted(&name))
    };
    Err(cx.fault(path, problem, "a name, or no such field where it is not known"))
}

/// A code: what a policy is told.
pub(super) fn code(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    const EXPECTED: &str =
        "a code of lower-case letters, digits, single dots and hyphens, such as `cn.list.tax-dishonest`";
    let text = bounded(cx, value, path, EXPECTED, MAX_CODE)?;
    if !is_parts(text, |b| b.is_ascii_lowercase() || b.is_ascii_digit(), b".-") {
        return Err(cx.fault(path, format!("{} is not a code", quoted(text)), EXPECTED));
    }
    Ok(text.to_owned())
}

/// A category: a code of a named classification.
pub(super) fn category(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    const EXPECTED: &str = "`scheme:code`, such as `cpv:33100000`";
    let text = bounded(cx, value, path, EXPECTED, MAX_CODE)?;
    let shaped = text.split_once(':').is_some_and(|(scheme, code)| {
        is_parts(scheme, |b| b.is_ascii_lowercase() || b.is_ascii_digit(), b"-")
            && is_parts(code, |b| b.is_ascii_alphanumeric(), b".-")
    });
    if !shaped {
        return Err(cx.fault(path, format!("{} is not a category", quoted(text)), EXPECTED));
    }
    Ok(text.to_owned())
}

/// Whether a text consists of parts, none of them empty, with one separator between two.
fn is_parts(text: &str, in_part: fn(u8) -> bool, separators: &[u8]) -> bool {
    text.as_bytes()
        .split(|b| separators.contains(b))
        .all(|part| !part.is_empty() && part.iter().all(|b| in_part(*b)))
}

/// An address on the web.
pub(super) fn url(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    const EXPECTED: &str = "an address that begins with `https://` or `http://`";
    let text = bounded(cx, value, path, EXPECTED, MAX_URL)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(is_visible) => {
            Ok(text.to_owned())
        }
        _ => Err(cx.fault(path, format!("{} is not an address on the web", quoted(text)), EXPECTED)),
    }
}

/// A SHA-256 digest.
pub(super) fn digest(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    const EXPECTED: &str = "`sha256:` and 64 hexadecimal digits in lower case";
    let Value::String(text) = value else { return Err(cx.mismatch(path, value, EXPECTED)) };
    let hexadecimal = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    match text.strip_prefix("sha256:") {
        Some(digits) if digits.len() == 64 && digits.bytes().all(hexadecimal) => Ok(text.clone()),
        _ => Err(cx.fault(path, format!("{} is not a digest", quoted(text)), EXPECTED)),
    }
}

/// A country.
pub(super) fn country(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<String> {
    const EXPECTED: &str = "an ISO 3166-1 alpha-2 code such as `CN`";
    let Value::String(text) = value else { return Err(cx.mismatch(path, value, EXPECTED)) };
    if rust_iso3166::from_alpha2(text).is_some() {
        return Ok(text.clone());
    }
    let upper = text.to_uppercase();
    let known = rust_iso3166::from_alpha2(&upper).or_else(|| rust_iso3166::from_alpha3(&upper));
    let expected = match known {
        Some(country) => format!("`{}`", country.alpha2),
        // what most people write for the United Kingdom
        None if upper == "UK" => "`GB`".to_owned(),
        None => EXPECTED.to_owned(),
    };
    Err(cx.fault(path, format!("{} is not a country", quoted(text)), expected))
}

/// A calendar day that the case may leave out.
pub(super) fn day(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Day> {
    within(cx, value, path, "; a day that is not known is left out")
}

/// A calendar day that the case must state.
pub(super) fn needed_day(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Day> {
    within(cx, value, path, "")
}

/// A day of the years that a case may state.
fn within(cx: &mut Reader, value: &Value, path: &Path<'_>, advice: &str) -> Read<Day> {
    let day = calendar_day(cx, value, path)?;
    if !YEARS.contains(&day.0.year()) {
        let (first, last) = (YEARS.start(), YEARS.end());
        let problem = format!("`{day}` is not within the years {first} to {last}");
        let expected = format!("a day from `{first}-01-01` to `{last}-12-31`{advice}");
        return Err(cx.fault(path, problem, expected));
    }
    if PLACEHOLDERS.contains(&day.0) {
        let problem = format!("`{day}` often stands for a day that is not known");
        cx.warnings.add(path, problem, format!("the day itself{advice}"));
    }
    Ok(day)
}

/// Days that databases write where they have none.
const PLACEHOLDERS: [Date; 2] = [Date::constant(1900, 1, 1), Date::constant(1970, 1, 1)];

/// Any day of the calendar.
pub(super) fn calendar_day(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Day> {
    const EXPECTED: &str = "a calendar day as `YYYY-MM-DD`";
    let Value::String(text) = value else { return Err(cx.mismatch(path, value, EXPECTED)) };
    Day::parse(text).ok_or_else(|| {
        let problem = format!("{} is not a calendar day", quoted(text));
        cx.fault(path, problem, day_hint(text).unwrap_or_else(|| EXPECTED.to_owned()))
    })
}

/// What was probably wrong with a day.
fn day_hint(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    if let Some((day, _)) = text.split_once(['T', ' ']).filter(|(day, _)| Day::parse(day).is_some()) {
        return Some(format!("a day without a time: `{day}`"));
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let number = |part: &str, digits| {
        let plain = part.len() <= digits && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if plain { part.parse::<i16>().ok() } else { None }
    };
    let (year, month, day) =
        (number(year, 4).filter(|_| year.len() == 4)?, number(month, 2)?, number(day, 2)?);
    let Some(name) = usize::try_from(month - 1).ok().and_then(|month| MONTHS.get(month)) else {
        return Some(format!("a month from `01` to `12`, not `{month:02}`"));
    };
    let days = jiff::civil::Date::new(year, i8::try_from(month).ok()?, 1).ok()?.days_in_month();
    if (1..=i16::from(days)).contains(&day) {
        return Some(format!("`{year:04}-{month:02}-{day:02}`"));
    }
    Some(format!("a day that exists: {name} {year} has {days} days"))
}

/// A text of at most so many characters.
fn bounded<'a>(
    cx: &mut Reader,
    value: &'a Value,
    path: &Path<'_>,
    expected: &str,
    max: usize,
) -> Read<&'a str> {
    let Value::String(text) = value else { return Err(cx.mismatch(path, value, expected)) };
    // bytes first: counting characters of what is far too long would cost time for nothing
    if text.len() > max && text.chars().count() > max {
        let problem = format!("this text has {} characters", text.chars().count());
        return Err(cx.fault(path, problem, format!("at most {max}")));
    }
    Ok(text)
}

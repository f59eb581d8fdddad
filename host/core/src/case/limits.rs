//! How large a case and its parts may be. Every real case is far below; the limits keep a hostile one from costing
//! more than it is worth.

/// Bytes of a case.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// Levels of lists and objects inside each other; a case needs five.
pub const MAX_DEPTH: usize = 32;
/// Values of a case, counting each text, number, list and object: what is read into memory grows with them.
pub const MAX_VALUES: usize = 1_000_000;
/// Faults that are listed; further ones are counted.
pub const MAX_FAULTS: usize = 1_000;

/// Parties of a case.
pub const MAX_PARTIES: usize = 1_000;
/// Relations of a case.
pub const MAX_RELATIONS: usize = 10_000;
/// Records of a case.
pub const MAX_RECORDS: usize = 10_000;
/// Facts of a case.
pub const MAX_FACTS: usize = 10_000;
/// Items of any other list: identifiers, categories, fundings, measures, expected rules…
pub const MAX_ITEMS: usize = 1_000;
/// Days of one event of one record.
pub const MAX_DAYS: usize = 100;

/// Characters of a free text.
pub const MAX_TEXT: usize = 10_000;
/// Characters of an id within the case.
pub const MAX_ID: usize = 200;
/// Characters of a code, category or identifier.
pub const MAX_CODE: usize = 100;
/// Characters of an address on the web.
pub const MAX_URL: usize = 2_000;

/// Years of the days that a case may state. Before them nothing is on file that could count: such a day stands for one
/// that is not known. After them a policy would compute beyond the calendar; `2999-12-31` is how the World Bank writes
/// that there is no end.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2999;
/// A day as a case writes it, within [`YEARS`].
pub const DAY_PATTERN: &str = "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// Subcontracting tiers.
pub const MAX_TIER: u32 = 100;
/// Days that a source may be old: a century.
pub const MAX_SOURCE_AGE: u32 = 36_500;
/// The largest whole number that every JSON tool keeps exactly (2⁵³ − 1), and so the largest that canonical JSON can
/// be made of.
pub const MAX_WHOLE: i64 = 9_007_199_254_740_991;

/// The characters of an id; a test holds them against `is_id_character`. Every dialect of regular expressions reads
/// these escapes; beyond the basic plane they have none in common, so the ends of that range stand there themselves.
macro_rules! id_characters {
    () => {
        concat!(
            r"[\u0021-\u007e\u00a1-\u00ac\u00ae-\u034e\u0350-\u061b\u061d-\u115e",
            r"\u1161-\u167f\u1681-\u17b3\u17b6-\u180a\u1810-\u1fff\u2010-\u2027",
            r"\u2030-\u205e\u2070-\u27ff\u2801-\u2fff\u3001-\u3163\u3165-\ud7ff",
            r"\ue000-\ufdff\ufe10-\ufefe\uff00-\uff9f\uffa1-\uffef𠀀-𲎯]",
        )
    };
}

/// An id: characters that can be seen, with single spaces between them, so that no two ids look alike for what cannot be
/// seen in them.
pub const ID_PATTERN: &str = concat!("^", id_characters!(), "+( ", id_characters!(), "+)*$");
/// A text of which something can be seen.
pub const VISIBLE_PATTERN: &str = concat!(
    r"[^\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f",
    r"\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]",
);
/// A code: lower-case letters and digits in parts, with single dots and hyphens between them.
pub const CODE_PATTERN: &str = "^[a-z0-9]+([.-][a-z0-9]+)*$";
/// A category: `scheme:code`.
pub const CATEGORY_PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$";
/// The outer shape of an identifier: `scheme:id`.
pub const IDENTIFIER_PATTERN: &str = r"^[A-Za-z0-9-]+:\S(.*\S)?$";
/// An exact decimal number, not negative.
pub const DECIMAL_PATTERN: &str = r"^[0-9]+(\.[0-9]+)?$";
/// A digest.
pub const DIGEST_PATTERN: &str = "^sha256:[0-9a-f]{64}$";
/// An address on the web.
pub const URL_PATTERN: &str = r"^https?://[^\s/]\S*$";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::quote::{is_id_character, is_visible};
    use super::*;

    #[test]
    fn the_patterns_of_characters_say_what_the_reader_says() -> Result<(), Box<dyn std::error::Error>> {
        let id = jsonschema::draft202012::new(&json!({ "pattern": ID_PATTERN }))?;
        let visible = jsonschema::draft202012::new(&json!({ "pattern": VISIBLE_PATTERN }))?;
        let beyond = [
            '\u{10000}',
            '\u{1bca0}',
            '\u{1d173}',
            '\u{1f600}',
            '\u{1ffff}',
            '\u{20000}',
            '\u{20bb7}',
            '\u{323af}',
            '\u{323b0}',
            '\u{e0001}',
            '\u{e0041}',
            '\u{e0100}',
            '\u{e0fff}',
            '\u{10ffff}',
        ];
        for c in ('\0'..='\u{ffff}').chain(beyond) {
            let text = json!(c.to_string());
            assert_eq!(id.is_valid(&text), is_id_character(c), "{c:?} in an id");
            // beyond the basic plane the schema cannot say what cannot be seen
            if c <= '\u{ffff}' && !('\u{fffe}'..).contains(&c) {
                assert_eq!(visible.is_valid(&text), is_visible(c), "{c:?} in a name");
            }
        }
        Ok(())
    }
}

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

/// Subcontracting tiers.
pub const MAX_TIER: u32 = 100;
/// Days that a source may be old: a century.
pub const MAX_SOURCE_AGE: u32 = 36_500;
/// The largest whole number that every JSON tool keeps exactly (2⁵³ − 1), and so the largest that canonical JSON can
/// be made of.
pub const MAX_WHOLE: i64 = 9_007_199_254_740_991;

/// A code: lower-case letters and digits in parts, with single dots and hyphens between them.
pub const CODE_PATTERN: &str = "^[a-z0-9]+([.-][a-z0-9]+)*$";
/// A category: `scheme:code`.
pub const CATEGORY_PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$";
/// The outer shape of an identifier: `scheme:id`.
pub const IDENTIFIER_PATTERN: &str = "^[A-Za-z0-9-]+:.+$";
/// An exact decimal number, not negative.
pub const DECIMAL_PATTERN: &str = r"^[0-9]+(\.[0-9]+)?$";
/// A digest.
pub const DIGEST_PATTERN: &str = "^sha256:[0-9a-f]{64}$";
/// An address on the web.
pub const URL_PATTERN: &str = "^https?://.+$";

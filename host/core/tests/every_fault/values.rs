//! Values by themselves.

use serde_json::{Value, json};

use super::{Row, at, bytes, of_dates, written};

pub(super) fn amounts() -> Vec<Row> {
    const FILE: &str = "amount.rs";
    let amount = |amount: Value, currency: &str, says: &str| {
        at(FILE, "/records/0/amount", json!({ "amount": amount, "currency": currency }), says)
    };
    let currency = |currency: Value, says: &str| at(FILE, "/records/0/amount/currency", currency, says);
    vec![
        amount(json!("1.0"), "JPY", "`1.0` has a decimal; expected no decimals: JPY has no smaller unit"),
        amount(json!("1.001"), "CNY", "`1.001` has 3 decimals; expected at most 2, as many as CNY has"),
        amount(
            json!("92233720368547758.08"),
            "CNY",
            "`92233720368547758.08` is too large; expected an amount whose smallest units fit into 64 bits",
        ),
        currency(json!("ABC"), "`ABC` is not a currency; expected an ISO 4217 code such as `CNY`"),
        currency(json!("cny"), "`cny` is not a currency; expected `CNY`, in capital letters"),
        currency(json!("RMB"), "`RMB` is not a currency; expected `CNY`"),
        currency(
            json!("XAU"),
            "`XAU` is not money that can be paid; expected an ISO 4217 code such as `CNY`",
        ),
        currency(json!(156), "`156` is a number; expected an ISO 4217 code such as `CNY`"),
        amount(
            json!(null),
            "CNY",
            "this is `null`; expected a decimal number in quotes, such as `\"2000000.00\"`, \
             or no such field where it is not known",
        ),
        written(FILE, "\"2000000.00\"", "-0", "`-0` is zero with a sign; expected `0`"),
        amount(json!(-1), "CNY", "`-1` is negative; expected an amount of zero or more"),
        amount(json!("-1"), "CNY", "`-1` is negative; expected an amount of zero or more"),
        amount(
            json!(0.5),
            "CNY",
            "`0.5` is a JSON fraction or has an exponent, which is not kept exactly; \
             expected a number in quotes, such as `\"2000000.00\"`",
        ),
        amount(
            json!(9_007_199_254_740_992_i64),
            "CNY",
            "`9007199254740992` is too large for a JSON number to be kept exactly; \
             expected a number in quotes, such as `\"9007199254740992\"`",
        ),
        amount(
            json!("1".repeat(40)),
            "CNY",
            "`1111111111111111111111111111111111111111` has too many digits; expected at most 28 digits",
        ),
        amount(
            json!("x"),
            "CNY",
            "`x` is not an exact decimal number; expected a decimal number in quotes, such as `\"2000000.00\"`",
        ),
        amount(
            json!("1,000"),
            "CNY",
            "`1,000` is not an exact decimal number; expected digits without separators, \
             and a point before the decimals, such as `\"2000000.00\"`",
        ),
        amount(
            json!("1e6"),
            "CNY",
            "`1e6` is not an exact decimal number; expected all digits written out, such as `\"2000000.00\"`",
        ),
    ]
}

pub(super) fn reader() -> Vec<Row> {
    const FILE: &str = "reader.rs";
    let title = |value: Value, says: &str| at(FILE, "/tender/title", value, says);
    let fact = |value: Value, says: &str| at(FILE, "/facts/0/value", value, says);
    let stages = "`publish`, `bid`, `evaluate`, `award`, `option`";
    vec![
        bytes(FILE, "{}", "this field is missing; expected an object"),
        bytes(FILE, "{}", "this field is missing; expected a list"),
        title(json!(null), "this is `null`; expected a text, or no such field where it is not known"),
        title(json!(true), "`true` is a yes or no; expected a text"),
        title(json!(7), "`7` is a number; expected a text"),
        title(json!([]), "this is a list; expected a text"),
        title(json!({}), "this is an object; expected a text"),
        at(FILE, "/records", json!("none"), "`none` is a text; expected a list"),
        at(FILE, "/tender", json!("T-1"), "`T-1` is a text; expected an object"),
        at(FILE, "/tendr", json!(1), "`tendr` is not a field that is known here; expected `tender`"),
        at(
            FILE,
            "/records/0/amount/unit",
            json!(1),
            "`unit` is not a field that is known here; expected one of `amount`, `currency`",
        ),
        at(
            FILE,
            "/tender/stage",
            json!("evalute"),
            "`evalute` is not a word that is known here; \
             expected `evaluate`, or one of `publish`, `bid`, `award`, `option`",
        ),
        at(
            FILE,
            "/tender/stage",
            json!("x"),
            &format!("`x` is not a word that is known here; expected one of {stages}"),
        ),
        at(
            FILE,
            "/tender/stage",
            json!(null),
            &format!("this is `null`; expected one of {stages}, or no such field where it is not known"),
        ),
        at(FILE, "/tender/stage", json!(1), &format!("`1` is a number; expected one of {stages}")),
        fact(
            json!(9_007_199_254_740_992_i64),
            "`9007199254740992` is out of range; expected a whole number within ±9007199254740991",
        ),
        fact(
            json!(1.5),
            "`1.5` is not written as a whole number; expected a whole number within ±9007199254740991",
        ),
        written(
            FILE,
            ":500000",
            ":-0",
            "`-0` is zero with a sign; expected a whole number within ±9007199254740991",
        ),
        at(FILE, "/parties/1/tier", json!(0), "`0` is out of range; expected a whole number from 1 to 100"),
        at(FILE, "/parties/1/tier", json!("1"), "`1` is a text; expected a whole number from 1 to 100"),
        at(
            FILE,
            "/tender/categories",
            json!(vec!["cpv:33100000"; 1001]),
            "this list has 1001 items; expected at most 1000",
        ),
    ]
}

pub(super) fn scalars() -> Vec<Row> {
    const FILE: &str = "scalars.rs";
    const ID: &str = "an id: a short text of characters that can be seen, with single spaces at most";
    const CODE: &str =
        "a code of lower-case letters, digits, single dots and hyphens, such as `cn.list.tax-dishonest`";
    let id =
        |value: Value, problem: &str| at(FILE, "/tender/id", value, &format!("{problem}; expected {ID}"));
    let name = |value: &str, problem: &str| {
        let says = format!("{problem}; expected a name, or no such field where it is not known");
        at(FILE, "/parties/0/name", json!(value), &says)
    };
    let ground = |value: Value, problem: &str| {
        at(FILE, "/records/0/ground", value, &format!("{problem}; expected {CODE}"))
    };
    let category = |value: Value, problem: &str| {
        let says = format!("{problem}; expected `scheme:code`, such as `cpv:33100000`");
        at(FILE, "/tender/categories", json!([value]), &says)
    };
    let source = |field: &str, value: Value, says: &str| {
        at(FILE, "/records/0/source", json!({ "retrieved_at": "2025-05-30", (field): value }), says)
    };
    let country = |value: Value, says: &str| at(FILE, "/tender/jurisdiction", value, says);
    vec![
        at(
            FILE,
            "/title",
            json!("a\u{1b}b"),
            "this text holds the control character `\\u{1b}`; \
             expected a text without control characters other than tabs and line ends",
        ),
        at(
            FILE,
            "/title",
            json!("x".repeat(10_001)),
            "this text has 10001 characters; expected at most 10000",
        ),
        id(json!(1), "`1` is a number"),
        id(json!(null), "this is `null`").null(),
        id(json!(""), "this id is empty"),
        id(json!("a\u{3164}"), "`a\\u{3164}` holds `\\u{3164}`, which an id cannot have"),
        id(json!("a😀"), "`a😀` holds `😀`, which an id cannot have"),
        id(json!("a  b"), "`a  b` has spaces around it, or two in a row"),
        name("", "this name is empty"),
        name("\u{200b}", "nothing of the name `\\u{200b}` can be seen"),
        ground(json!("CN.Fine"), "`CN.Fine` is not a code"),
        ground(json!(""), "`` is not a code"),
        ground(json!(1), "`1` is a number"),
        category(json!("33100000"), "`33100000` is not a category"),
        category(json!([]), "this is a list"),
        source(
            "url",
            json!("ftp://example.org"),
            "`ftp://example.org` is not an address on the web; \
             expected an address that begins with `https://` or `http://`",
        ),
        source(
            "url",
            json!(1),
            "`1` is a number; expected an address that begins with `https://` or `http://`",
        ),
        source(
            "digest",
            json!("sha256:1"),
            "`sha256:1` is not a digest; expected `sha256:` and 64 hexadecimal digits in lower case",
        ),
        source(
            "digest",
            json!(1),
            "`1` is a number; expected `sha256:` and 64 hexadecimal digits in lower case",
        ),
        country(json!("XY"), "`XY` is not a country; expected an ISO 3166-1 alpha-2 code such as `CN`"),
        country(json!("CHN"), "`CHN` is not a country; expected `CN`"),
        country(json!("UK"), "`UK` is not a country; expected `GB`"),
        country(json!(86), "`86` is a number; expected an ISO 3166-1 alpha-2 code such as `CN`"),
    ]
}

trait Null {
    /// What is said where the value is `null`.
    fn null(self) -> Row;
}

impl Null for Row {
    fn null(self) -> Row {
        let (file, document, says) = self;
        (file, document, format!("{says}, or no such field where it is not known"))
    }
}

pub(super) fn days() -> Vec<Row> {
    const FILE: &str = "scalars.rs";
    let as_of = |value: &str, says: &str| at(FILE, "/as_of", json!(value), says);
    vec![
        as_of(
            "1899-12-31",
            "`1899-12-31` is not within the years 1900 to 2999; expected a day from `1900-01-01` to `2999-12-31`",
        ),
        of_dates(
            FILE,
            json!({ "decided": "0001-01-01" }),
            "`0001-01-01` is not within the years 1900 to 2999; \
             expected a day from `1900-01-01` to `2999-12-31`; a day that is not known is left out",
        ),
        of_dates(
            FILE,
            json!({ "decided": "1970-01-01" }),
            "`1970-01-01` often stands for a day that is not known; \
             expected the day itself; a day that is not known is left out",
        ),
        at(
            FILE,
            "/tender/notice_date",
            json!("1900-01-01"),
            "`1900-01-01` often stands for a day that is not known; expected the day itself",
        ),
        as_of("yesterday", "`yesterday` is not a calendar day; expected a calendar day as `YYYY-MM-DD`"),
        at(FILE, "/as_of", json!(1), "`1` is a number; expected a calendar day as `YYYY-MM-DD`"),
        as_of(
            "2025-06-01T00:00:00Z",
            "`2025-06-01T00:00:00Z` is not a calendar day; expected a day without a time: `2025-06-01`",
        ),
        as_of("2025-13-01", "`2025-13-01` is not a calendar day; expected a month from `01` to `12`, not `13`"),
        as_of("2025/6/1", "`2025/6/1` is not a calendar day; expected `2025-06-01`"),
    ]
    .into_iter()
    .chain((1..=12).map(|month| {
        let day = format!("2025-{month:02}-32");
        let (name, days) = [
            ("January", 31),
            ("February", 28),
            ("March", 31),
            ("April", 30),
            ("May", 31),
            ("June", 30),
            ("July", 31),
            ("August", 31),
            ("September", 30),
            ("October", 31),
            ("November", 30),
            ("December", 31),
        ][month - 1];
        as_of(
            &day,
            &format!("`{day}` is not a calendar day; expected a day that exists: {name} 2025 has {days} days"),
        )
    }))
    .collect()
}

//! What is wrong within a part of a case, between parts, and with the JSON itself.

use probity_core::case::limits;
use serde_json::{Value, json};

use super::{Row, at, bidder, bytes, changed, of_dates, party};

pub(super) fn identifiers() -> Vec<Row> {
    const FILE: &str = "check.rs and identifier.rs";
    const EXPECTED: &str = "`scheme:id`, such as `cn-uscc:914403001922038216`";
    let identifier = |value: Value, says: &str| at(FILE, "/parties/0/identifiers", json!([value]), says);
    let none = |text: &str, why: &str| {
        identifier(json!(text), &format!("`{text}` is not an identifier: {why}; expected {EXPECTED}"))
    };
    let wrong = |text: &str, why: &str| {
        let says = format!("`{text}` cannot be right: {why}; expected the identifier as the register has it");
        identifier(json!(text), &says)
    };
    vec![
        identifier(json!(1), &format!("`1` is a number; expected {EXPECTED}")),
        identifier(json!("x".repeat(101)), "this identifier is too long; expected at most 100 characters"),
        none("914403001922038216", "an identifier is written `scheme:id`"),
        none("统一:914403001922038216", "a scheme has only letters `a-z`, digits and hyphens"),
        wrong("uscc:9144030071526726 XG", "the character at position 17 is a space or cannot be seen"),
        wrong("uscc:９14403001922038216", "`９` at position 1 is full-width; write `9`"),
        wrong("uscc:9144030071526726xG", "`x` at position 17 is lower case; write `X`"),
        wrong("uscc:9144030071526726-G", "`-` at position 17 does not occur there in `uscc`"),
        wrong("uscc:91440300", "`uscc` has 18 characters, this has 8"),
        wrong("vat:DE1234", "`vat` has 11 characters with `DE` in front, this has 6"),
        wrong(
            "uscc:914403001922038217",
            "its `uscc` check digits do not match the rest: a character is wrong or two are swapped",
        ),
        identifier(
            json!("uei:KQKWLLDBMDL6"),
            "the check digit of `uei:KQKWLLDBMDL6` does not seem to match the rest; \
             expected the identifier as the register has it",
        ),
        identifier(
            json!("cn-usci:914403001922038217"),
            "`cn-usci` is not a known scheme, so no check digits of `cn-usci:914403001922038217` were verified; \
             expected `cn-uscc`, if that is the scheme",
        ),
        changed(
            FILE,
            &[
                ("/parties/0/identifiers", json!(["gb-coh:1"])),
                ("/parties/1/identifiers", json!(["gb-coh:1"])),
            ],
            "`gb-coh:1` is an identifier of `acme` too; \
             expected a relation `same-firm` between the two if they are one, else another identifier",
        ),
    ]
}

pub(super) fn between_parts() -> Vec<Row> {
    const FILE: &str = "check.rs";
    const PARTY: &str = "the id of a party in `parties`";
    const ABOUT: &str = "the id of a party or record, or no `about` where the fact is about the tender";
    const OTHER: &str = "an id that no other party or record has";
    const ONE_BIDDER: &str =
        "exactly one bidder; another firm that bids for the contract is a `competing-bidder`";
    let source = json!({ "retrieved_at": "2025-05-30" });
    let record =
        |id: &str| json!({ "id": id, "party": "acme", "kind": "ban", "dates": {}, "source": source });
    let tie = json!({ "id": "tie", "subject": "acme", "kind": "controls", "object": "sub" });
    let stated = json!({ "about": "fine", "code": "cn.sector-threshold", "value": true });
    let circle: Vec<Value> = (0..12)
        .map(|i| json!({ "id": format!("p{i}"), "role": "affiliate", "of": format!("p{}", (i + 1) % 12) }))
        .chain([json!({ "id": "acme", "role": "bidder" }), json!({ "id": "sub", "role": "affiliate" })])
        .collect();
    vec![
        at(
            FILE,
            "/facts/-",
            stated,
            "`cn.sector-threshold` is stated twice about the same thing; \
             expected one statement of each fact, so that none contradicts another",
        ),
        at(
            FILE,
            "/as_of",
            json!("2025-04-30"),
            "`2025-04-30` is before the notice of `2025-05-01`, but the stage is `evaluate`; \
             expected `2025-05-01` or later, or the stage `publish`",
        ),
        at(
            FILE,
            "/records/0/party",
            json!("fine"),
            &format!("`fine` is a record, not a party; expected {PARTY}"),
        ),
        at(FILE, "/records/0/party", json!("no"), &format!("no party has the id `no`; expected {PARTY}")),
        at(FILE, "/relations/0/subject", json!("no"), &format!("no party has the id `no`; expected {PARTY}")),
        at(FILE, "/relations/0/object", json!("no"), &format!("no party has the id `no`; expected {PARTY}")),
        at(FILE, "/parties/1/of", json!("no"), &format!("no party has the id `no`; expected {PARTY}")),
        at(
            FILE,
            "/facts/0/about",
            json!("tie"),
            &format!("`tie` is a relation, which a fact cannot be about; expected {ABOUT}"),
        ),
        at(
            FILE,
            "/facts/0/about",
            json!("no"),
            &format!("no party or record has the id `no`; expected {ABOUT}"),
        ),
        party(
            FILE,
            json!({ "id": "acme", "role": "affiliate" }),
            &format!("the id `acme` is taken by another party; expected {OTHER}"),
        ),
        at(
            FILE,
            "/records/-",
            record("acme"),
            &format!("the id `acme` is taken by a party; expected {OTHER}"),
        ),
        at(
            FILE,
            "/records/-",
            record("fine"),
            &format!("the id `fine` is taken by another record; expected {OTHER}"),
        ),
        at(
            FILE,
            "/relations/-",
            tie,
            "the id `tie` is taken by another relation; expected an id that no other relation has",
        ),
        at(
            FILE,
            "/parties/0/role",
            json!("affiliate"),
            "no party has the role `bidder`; expected exactly one bidder",
        ),
        party(
            FILE,
            json!({ "id": "b", "role": "bidder" }),
            &format!("the bidder is `acme` already; expected {ONE_BIDDER}"),
        ),
        changed(
            FILE,
            &[("/parties/0/id", json!(1)), ("/parties/1/role", json!("bidder"))],
            &format!("the bidder is another party already; expected {ONE_BIDDER}"),
        ),
        at(FILE, "/parties/0/of", json!("sub"), "the bidder belongs to nobody; expected no such field"),
        at(
            FILE,
            "/parties/1/of",
            json!("sub"),
            "parties belong to each other in a circle: `sub` → `sub`; \
             expected the party that each belongs to, in the end the bidder",
        ),
        at(
            FILE,
            "/parties",
            json!(circle),
            "parties belong to each other in a circle: \
             `p0` → `p1` → `p2` → `p3` → `p4` → `p5` → `p6` → `p7` → `p8` → `p9` → …; \
             expected the party that each belongs to, in the end the bidder",
        ),
        at(
            FILE,
            "/relations/0/object",
            json!("acme"),
            "`acme` is tied to itself; expected the id of another party than `subject`",
        ),
    ]
}

pub(super) fn dates() -> Vec<Row> {
    const FILE: &str = "dates.rs";
    const EVENTS: &str = "an object from event to day, such as `{\"decided\": \"2025-03-01\"}`";
    const NO_END: &str = "`true`, or no such field where the record has an end";
    let dates = |dates: Value, says: &str| of_dates(FILE, dates, says);
    vec![
        dates(json!([]), &format!("this is a list; expected {EVENTS}")),
        dates(
            json!({ "retrieved": "2024-01-01" }),
            "the reading of the source is not a date of the record; expected `source.retrieved_at`",
        ),
        dates(
            json!({ "conduct_form": "2024-01-01" }),
            "`conduct_form` is not an event that is known here; expected `conduct_from`",
        ),
        dates(
            json!({ "birthday of the firm": 1 }),
            "`birthday of the firm` is not an event that is known here; expected one of `conduct_from`, \
             `conduct_to`, `decided`, `effective`, `published`, `publication_end`, `known_to_authority`, \
             `expires`, `indefinite`, `earliest_release`, `released`, `revoked`, `overturned`, `stayed_from`, \
             `stayed_until`, `appeal_filed`, `appeal_decided`, `repaired`, `performed`, `notified`",
        ),
        dates(
            json!({ "indefinite": false }),
            &format!("`false` says nothing about the end; expected {NO_END}"),
        ),
        dates(json!({ "indefinite": "yes" }), &format!("`yes` is a text; expected {NO_END}")),
        dates(
            json!({ "indefinite": null }),
            &format!("this is `null`; expected {NO_END}, or no such field where it is not known"),
        ),
        dates(
            json!({ "effective": ["2024-03-01"] }),
            "`effective` cannot happen more than once; expected one day, not a list",
        ),
        dates(json!({ "published": [] }), "this list is empty; expected at least one day, or no such field"),
        dates(
            json!({ "published": ["2024-01-01", "2024-01-01"] }),
            "`2024-01-01` stands here twice; expected each day once",
        ),
        dates(
            json!({ "decided": "2025-06-01" }),
            "`2025-05-30` is before `decided`, `2025-06-01`, which cannot have been read before it happened; \
             expected `2025-06-01` or later",
        ),
        dates(
            json!({ "expires": "2024-01-01", "indefinite": true }),
            "a record that expires is not indefinite; expected `expires` or `indefinite`, not both",
        ),
        dates(
            json!({ "decided": "2024-02-01", "expires": "2024-01-31" }),
            "`2024-01-31` is before `decided`, `2024-02-01`; expected `2024-02-01` or later",
        ),
        dates(
            json!({ "stayed_from": "2024-01-02", "stayed_until": "2024-01-01" }),
            "`2024-01-01` is before `stayed_from`, `2024-01-02`; \
             expected as many days in `stayed_from`, each on or before its `stayed_until`",
        ),
        dates(
            json!({ "stayed_until": "2024-01-01" }),
            "`2024-01-01` has no `stayed_from` that it belongs to; \
             expected as many days in `stayed_from`, each on or before its `stayed_until`",
        ),
    ]
}

pub(super) fn read() -> Vec<Row> {
    const FILE: &str = "read.rs";
    const UNTIL: &str = "a calendar day as `YYYY-MM-DD`, or `none`";
    let by = |by: &str, says: &str| {
        at(FILE, "/tender/overrides", json!([{ "kind": "emergency", "by": by, "from": "2025-01-01" }]), says)
    };
    vec![
        at(
            FILE,
            "/tender/bid_deadline",
            json!("2025-04-30"),
            "bids close on `2025-04-30`, before the notice of `2025-05-01`; expected `2025-05-01` or later",
        ),
        by("", "this text is empty; expected who took the decision"),
        by(" ", "nothing of this text can be seen; expected who took the decision"),
        at(
            FILE,
            "/parties",
            bidder("tier", json!(1)),
            "a party with the role `bidder` has no tier; expected a tier on subcontractors only",
        ),
        at(
            FILE,
            "/parties",
            bidder("until", json!("2025-01-01")),
            "the bidder has no tie, so no first or last day of one; expected no such field: leave it out",
        ),
        changed(
            FILE,
            &[("/parties/1/from", json!("2025-02-01")), ("/parties/1/until", json!("2025-01-01"))],
            "`2025-01-01` is before `from`, `2025-02-01`; expected `2025-02-01` or later",
        ),
        at(
            FILE,
            "/facts/0/value",
            json!([]),
            "this is a list; expected `true` or `false`, a whole number, a day, or an amount of money",
        ),
        at(
            FILE,
            "/expect",
            json!({ "until": "never" }),
            &format!("`never` is neither a day nor `none`; expected {UNTIL}"),
        ),
        at(FILE, "/expect", json!({ "until": 1 }), &format!("`1` is a number; expected {UNTIL}")),
    ]
}

pub(super) fn json() -> Vec<Row> {
    const FILE: &str = "json.rs";
    let deep = format!("{}{}", "[".repeat(limits::MAX_DEPTH + 1), "]".repeat(limits::MAX_DEPTH + 1));
    vec![
        bytes(
            FILE,
            vec![b' '; limits::MAX_BYTES + 1],
            "the case has 16777217 bytes; expected at most 16777216 bytes",
        ),
        bytes(FILE, *b"\xff\xfe{\0}\0", "the case is written in UTF-16; expected a file saved as UTF-8"),
        bytes(
            FILE,
            *b"{\n\"a\": \"\xff\"}",
            "the bytes at line 2 are not UTF-8; expected a file saved as UTF-8",
        ),
        bytes(FILE, *b" \n", "the case is empty; expected one JSON object"),
        bytes(
            FILE,
            deep,
            "the case is nested deeper than 32 levels at line 1 column 34; \
             expected lists and objects as the schema of a case has them",
        ),
        bytes(
            FILE,
            format!("[{}1]", "1,".repeat(limits::MAX_VALUES)),
            "the case has more than 1000000 values; expected fewer values",
        ),
        bytes(
            FILE,
            "{\"as_of\": 1, \"as_of\": 2}",
            "the field `as_of` stands here twice; expected each field once",
        ),
    ]
}

pub(super) fn syntax() -> Vec<Row> {
    let no_json = |text: &str, why: &str, column: usize, expected: &str| {
        let says = format!("the case is not JSON: {why} at line 1 column {column}; expected {expected}");
        bytes("syntax.rs", text, &says)
    };
    const PLAIN: &str = "JSON, with `,` between fields and `:` after their names";
    const REST: &str = "the rest of the case, which ends too early";
    const HALF: &str = "four digits after `\\u`, and both halves of a character that is written as two";
    vec![
        bytes(
            "syntax.rs",
            format!("[{}]", "9".repeat(400)),
            "the number at line 1 column 401 is too large to be read; \
             expected a whole number of at most 15 digits, or an amount of money in quotes",
        ),
        bytes(
            "syntax.rs",
            "[\"\\ud83d\"]",
            &format!(
                "the text at line 1 column 9 holds half of a character, or an escape cut short; expected {HALF}"
            ),
        ),
        no_json(
            "[1 // one\n]",
            "expected `,` or `]`",
            4,
            "no comments; `notes` is for what a reader should know",
        ),
        no_json("[NaN]", "expected value", 2, "a value, or no such field where it is not known"),
        no_json("{'a': 1}", "key must be a string", 2, "double quotes"),
        no_json("[1,]", "trailing comma", 4, "no comma after the last item or field"),
        no_json("{} {}", "trailing characters", 4, "one JSON object and nothing after it"),
        no_json("{a: 1}", "key must be a string", 2, "the name of a field, in double quotes"),
        no_json("[01]", "invalid number", 3, "a number without zeros in front, or a text in double quotes"),
        no_json(
            "[\"\\x\"]",
            "invalid escape",
            4,
            "an escape that JSON has, such as `\\n`, or `\\\\` for a backslash",
        ),
        no_json(
            "[\"\t\"]",
            "control character (\\u0000-\\u001F) found while parsing a string",
            3,
            "`\\n` and `\\t` for line ends and tabs inside a text",
        ),
        no_json("[1, 2", "EOF while parsing a list", 5, REST),
        no_json("{\"a\": 1", "EOF while parsing an object", 7, REST),
        no_json("[\"a", "EOF while parsing a string", 3, REST),
        no_json("{\"a\":", "EOF while parsing a value", 5, REST),
        no_json("[&]", "expected value", 2, PLAIN),
        no_json("[nul!]", "expected ident", 5, PLAIN),
        no_json("[1 2]", "expected `,` or `]`", 4, PLAIN),
        no_json("{\"a\": 1 \"b\": 2}", "expected `,` or `}`", 9, PLAIN),
        no_json("{\"a\" 1}", "expected `:`", 6, PLAIN),
    ]
}

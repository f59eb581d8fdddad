//! What a bad case is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod good;

use good::{faults, faults_with, good, only_fault_with, with};
use probity_core::case::{Case, Expect, limits};
use serde_json::{Value, json};

#[test]
fn the_good_case_is_good() {
    assert_eq!(faults(&good().to_string()), Vec::<String>::new());
}

#[test]
fn every_fault_of_a_very_bad_case_is_told_at_once() {
    let bad = r#"{
        "$schema": 7,
        "title": "a\u001b[31m title",
        "as_of": "2025-02-29",
        "tendr": {},
        "tender": {
            "id": "", "jurisdiction": "CHN", "notice_date": "2025-13-01", "bid_deadline": "2025/06/01",
            "stage": "evalute", "value": { "amount": 2000000.5, "currency": "RMB" }, "contract_kind": null,
            "funding": ["World Bank"], "categories": ["33100000"], "source_max_age_days": -1,
            "overrides": [{ "kind": "emergency", "by": " ", "from": 20250101 }]
        },
        "parties": [
            { "id": "acme", "role": "bidder", "tier": 1, "identifiers": ["cn-uscc:914403001922038217", "x"] },
            { "id": "acme", "role": "bidder", "country": "UK", "from": "2025-02-01", "until": "2025-01-01" },
            { "id": "a", "role": "affiliate", "of": "b" },
            { "id": "b", "role": "affiliate", "of": "a" },
            { "id": "c", "role": "subcontractor", "of": "nobody", "tier": 0 },
            "d"
        ],
        "relations": [
            { "id": "r", "subject": "a", "kind": "owns", "object": "a" },
            { "id": "r", "subject": "a", "kind": "controls" }
        ],
        "records": [
            { "id": "one", "party": "acme", "kind": "penalty", "id": "two",
              "amount": { "amount": "2,000,000", "currency": "cny", "unit": "yuan" },
              "dates": { "decided": "2024-03-01", "overturned": "2024-02-01", "retrieved": "2024-01-01",
                         "conduct_form": "2023-01-01", "effective": ["2024-03-01"], "indefinite": false },
              "source": { "url": "ftp://example.org", "digest": "sha256:1" } },
            { "id": "one", "party": 7, "kind": "penalty", "ground": "CN.Fine", "measures": ["fine", "prison"],
              "scope": { "authorities": [""], "value_from": { "amount": "0.001", "currency": "JPY" } },
              "matched_by": "Name", "dates": [], "source": { "retrieved_at": "2025-05-30" } },
            { "id": "acme" }
        ],
        "facts": [{ "about": "r", "code": "x..y", "value": 1.5 }, { "value": 9007199254740992, "code": "x" }],
        "expect": { "outcome": "deny", "until": "never" }
    }"#;
    insta::assert_snapshot!(faults(bad).join("\n"), @r###"
    $["$schema"]: `7` is a number; expected a text
    $.title: this text holds the control character `\u{1b}`; expected a text without control characters other than tabs and line ends
    $.as_of: `2025-02-29` is not a calendar day; expected a day that exists: February 2025 has 28 days
    $.tendr: `tendr` is not a field that is known here; expected `tender`
    $.tender.id: this id is empty; expected an id: a short text of characters that can be seen, with single spaces at most
    $.tender.jurisdiction: `CHN` is not a country; expected `CN`
    $.tender.notice_date: `2025-13-01` is not a calendar day; expected a month from `01` to `12`, not `13`
    $.tender.bid_deadline: `2025/06/01` is not a calendar day; expected `2025-06-01`
    $.tender.stage: `evalute` is not a word that is known here; expected `evaluate`, or one of `publish`, `bid`, `award`, `option`
    $.tender.value.amount: `2000000.5` is a JSON fraction or has an exponent, which is not kept exactly; expected a number in quotes, such as `"2000000.00"`
    $.tender.value.currency: `RMB` is not a currency; expected `CNY`
    $.tender.contract_kind: this is `null`; expected one of `goods`, `services`, `works`, or no such field where it is not known
    $.tender.funding[0]: `World Bank` is not a code; expected a code of lower-case letters, digits, single dots and hyphens, such as `cn.list.tax-dishonest`
    $.tender.categories[0]: `33100000` is not a category; expected `scheme:code`, such as `cpv:33100000`
    $.tender.source_max_age_days: `-1` is out of range; expected a whole number from 0 to 36500
    $.tender.overrides[0].by: nothing of this text can be seen; expected who took the decision
    $.tender.overrides[0].from: `20250101` is a number; expected a calendar day as `YYYY-MM-DD`
    $.parties[0].tier: a party with the role `bidder` has no tier; expected a tier on subcontractors only
    $.parties[0].identifiers[0]: `cn-uscc:914403001922038217` cannot be right: its `cn-uscc` check digits do not match the rest: a character is wrong or two are swapped; expected the identifier as the register has it
    $.parties[0].identifiers[1]: `x` is not an identifier: an identifier is written `scheme:id`; expected `scheme:id`, such as `cn-uscc:914403001922038216`
    $.parties[1].id: the id `acme` is taken by another party; expected an id that no other party or record has
    $.parties[1].role: the bidder is `acme` already; expected exactly one bidder; another firm that bids for the contract is a `competing-bidder`
    $.parties[1].country: `UK` is not a country; expected `GB`
    $.parties[1].from: the bidder has no tie, so no first or last day of one; expected no such field: leave it out
    $.parties[1].until: `2025-01-01` is before `from`, `2025-02-01`; expected `2025-02-01` or later
    $.parties[1].until: the bidder has no tie, so no first or last day of one; expected no such field: leave it out
    $.parties[2].of: parties belong to each other in a circle: `a` → `b` → `a`; expected the party that each belongs to, in the end the bidder
    $.parties[4].tier: `0` is out of range; expected a whole number from 1 to 100
    $.parties[5]: `d` is a text; expected an object
    $.relations[0].kind: `owns` is not a word that is known here; expected one of `controls`, `same-person-in-charge`, `holds-or-manages`, `branch-of`, `same-firm`
    $.relations[0].object: `a` is tied to itself; expected the id of another party than `subject`
    $.relations[1].id: the id `r` is taken by another relation; expected an id that no other relation has
    $.relations[1].object: this field is missing; expected an id: a short text of characters that can be seen, with single spaces at most
    $.records[0].id: the field `id` stands here twice; expected each field once
    $.records[0].amount.amount: `2,000,000` is not an exact decimal number; expected digits without separators, and a point before the decimals, such as `"2000000.00"`
    $.records[0].amount.currency: `cny` is not a currency; expected `CNY`, in capital letters
    $.records[0].amount.unit: `unit` is not a field that is known here; expected one of `amount`, `currency`
    $.records[0].dates.overturned: `2024-02-01` is before `decided`, `2024-03-01`; expected `2024-03-01` or later
    $.records[0].dates.retrieved: the reading of the source is not a date of the record; expected `source.retrieved_at`
    $.records[0].dates.conduct_form: `conduct_form` is not an event that is known here; expected `conduct_from`
    $.records[0].dates.effective: `effective` cannot happen more than once; expected one day, not a list
    $.records[0].dates.indefinite: `false` says nothing about the end; expected `true`, or no such field where the record has an end
    $.records[0].source.url: `ftp://example.org` is not an address on the web; expected an address that begins with `https://` or `http://`
    $.records[0].source.digest: `sha256:1` is not a digest; expected `sha256:` and 64 hexadecimal digits in lower case
    $.records[0].source.retrieved_at: this field is missing; expected a calendar day as `YYYY-MM-DD`
    $.records[1].id: the id `one` is taken by another record; expected an id that no other party or record has
    $.records[1].party: `7` is a number; expected an id: a short text of characters that can be seen, with single spaces at most
    $.records[1].ground: `CN.Fine` is not a code; expected a code of lower-case letters, digits, single dots and hyphens, such as `cn.list.tax-dishonest`
    $.records[1].measures[1]: `prison` is not a word that is known here; expected one of `fine`, `confiscation`, `suspension-of-business`, `revoked-licence`, `downgraded-qualification`, `restriction-of-business`, `restriction-of-employment`, `procurement-ban`, `tendering-ban`, `warning`, `conditional-release`, `restitution`, `fixed-term`, `closure`
    $.records[1].scope.authorities[0]: `` is not a code; expected a code of lower-case letters, digits, single dots and hyphens, such as `cn.list.tax-dishonest`
    $.records[1].scope.value_from.amount: `0.001` has 3 decimals; expected no decimals: JPY has no smaller unit
    $.records[1].matched_by: `Name` is not a word that is known here; expected `name`, or one of `identifier`, `confirmed`
    $.records[1].dates: this is a list; expected an object from event to day, such as `{"decided": "2025-03-01"}`
    $.records[2].id: the id `acme` is taken by a party; expected an id that no other party or record has
    $.records[2].party: this field is missing; expected an id: a short text of characters that can be seen, with single spaces at most
    $.records[2].kind: this field is missing; expected one of `penalty`, `conviction`, `listing`, `ban`, `debarment`, `suspension`, `proposed-debarment`, `voluntary-exclusion`, `conditional-non-debarment`, `reprimand`, `contract-breach`, `poor-performance`, `insolvency`, `tax-debt`, `social-security-debt`, `investigation`, `recall`, `failed-sampling`, `standards-result`, `reference-factor`, `self-cleaning`, `clean-search`, `other`
    $.records[2].dates: this field is missing; expected an object from event to day, such as `{"decided": "2025-03-01"}`
    $.records[2].source: this field is missing; expected an object
    $.facts[0].code: `x..y` is not a code; expected a code of lower-case letters, digits, single dots and hyphens, such as `cn.list.tax-dishonest`
    $.facts[0].value: `1.5` is not written as a whole number; expected a whole number within ±9007199254740991
    $.facts[1].value: `9007199254740992` is out of range; expected a whole number within ±9007199254740991
    $.expect.outcome: `deny` is not a word that is known here; expected one of `allow`, `restrict`, `refer`, `bar`
    $.expect.until: `never` is neither a day nor `none`; expected a calendar day as `YYYY-MM-DD`, or `none`
    "###);
}

#[test]
fn a_part_that_cannot_be_read_hides_nothing_elsewhere_and_invents_nothing() {
    // the party's id cannot be read, so that nobody can say whether the record's party exists
    assert_eq!(faults_with("/parties/0/id", json!(1)).len(), 1);
    // no list of parties at all: one fault, not one for each reference
    assert_eq!(faults_with("/parties", json!("acme")).len(), 1);
    // a bad amount does not hide that the record's party does not exist
    let mut case = good();
    case["records"][0]["party"] = json!("nobody");
    case["records"][0]["amount"]["currency"] = json!("XYZ");
    assert_eq!(faults(&case.to_string()).len(), 2);
}

#[test]
fn input_is_escaped_and_cut_in_messages() {
    let fault = only_fault_with("/tender/stage", json!(format!("\u{1b}[2J\n{}", "x".repeat(5000))));
    assert!(!fault.contains(char::is_control), "{fault:?}");
    assert!(fault.len() < 400, "{fault}");
    let fault = only_fault_with("/tender/a\u{1b}\"b\u{202e}", json!(1));
    assert!(fault.starts_with(r#"$.tender["a\u{1b}\"b\u{202e}"]: "#), "{fault}");
}

#[test]
fn faults_are_counted_beyond_the_list() {
    let mut case = good();
    case["facts"] = json!(vec![1; limits::MAX_FAULTS + 5]);
    let error = Case::from_json(case.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        (error.faults.len(), error.unlisted, error.total()),
        (limits::MAX_FAULTS, 5, limits::MAX_FAULTS + 5)
    );
    assert!(error.to_string().ends_with("\n  and 985 more faults"), "{error}");
}

#[test]
fn the_error_itself_says_what_is_wrong() {
    let error = |pointer, value| Case::from_json(with(pointer, value).to_string().as_bytes()).unwrap_err();
    let one = error("/as_of", json!("2025-02-30"));
    assert_eq!(
        one.to_string(),
        "the case has 1 fault:\n  $.as_of: `2025-02-30` is not a calendar day; \
         expected a day that exists: February 2025 has 28 days"
    );
    let many = error("/facts", json!(vec![1; 21]));
    assert!(
        many.to_string().starts_with("the case has 21 faults:\n  $.facts[0]: `1` is a number; "),
        "{many}"
    );
    assert!(many.to_string().ends_with("\n  and 1 more fault"), "{many}");
}

#[test]
fn a_list_that_is_too_long_hides_nothing_in_it() {
    let mut case = good();
    let party = |i: usize| json!({ "id": format!("p{i}"), "role": "affiliate", "country": "UK" });
    case["parties"] = (0..=limits::MAX_PARTIES).map(party).collect();
    case["parties"][0]["country"] = json!("GB");
    let error = Case::from_json(case.to_string().as_bytes()).unwrap_err();
    let first: Vec<_> = error.faults.iter().take(2).map(ToString::to_string).collect();
    assert_eq!(
        first,
        [
            "$.parties: this list has 1001 items; expected at most 1000",
            "$.parties[1].country: `UK` is not a country; expected `GB`"
        ]
    );
    // who was not read may be the bidder, and anybody whom a record is about
    assert_eq!(error.total(), limits::MAX_PARTIES);
}

#[test]
fn a_name_can_be_seen() {
    let party = |name: &str| faults_with("/parties/0/name", json!(name));
    let authority = |name: &str| faults_with("/tender/authority", json!({ "name": name }));
    for unseen in ["", "   ", "\u{3164}", "\u{200b}\u{2800}", "\t\u{e0041}"] {
        for found in [party(unseen), authority(unseen)] {
            assert_eq!(found.len(), 1, "{unseen:?}: {found:?}");
            assert!(
                found[0].ends_with("expected a name, or no such field where it is not known"),
                "{found:?}"
            );
        }
    }
    for seen in ["a", " 江苏 ", "葛\u{e0100}城"] {
        assert_eq!([party(seen), authority(seen)], [const { Vec::<String>::new() }; 2], "{seen:?}");
    }
}

#[test]
fn no_two_ids_look_alike_for_what_cannot_be_seen() {
    for bad in [
        "",
        " a",
        "a ",
        "a  b",
        "a\u{a0}b",
        "a\u{3000}b",
        "a\tb",
        "a\u{3164}",
        "a\u{115f}",
        "a\u{1160}",
        "a\u{ffa0}",
        "a\u{2800}",
        "a\u{fe00}",
        "a\u{fe0f}",
        "a\u{e0041}",
        "a\u{e0100}",
        "a\u{200b}",
        "a\u{ad}",
        "a\u{34f}",
        "\u{feff}a",
        "a\u{1f600}",
    ] {
        let fault = only_fault_with("/tender/id", json!(bad));
        assert!(fault.starts_with("$.tender.id: "), "{fault}");
        assert!(!fault.contains(|c| ('\u{2800}'..='\u{2fff}').contains(&c) || c == '\u{fe0f}'), "{fault}");
    }
    for good in ["a", "供应商 1", "№1/2-3_4", "é", "\u{20bb7}野"] {
        assert_eq!(faults_with("/tender/id", json!(good)), Vec::<String>::new(), "{good}");
    }
    assert_eq!(
        only_fault_with("/tender/id", json!("a\u{3164}")),
        "$.tender.id: `a\\u{3164}` holds `\\u{3164}`, which an id cannot have; \
         expected an id: a short text of characters that can be seen, with single spaces at most"
    );
}

#[test]
fn amounts_are_exact() {
    let amount = |amount: Value, currency: &str| {
        faults_with("/records/0/amount", json!({ "amount": amount, "currency": currency }))
    };
    for (good, currency) in [
        (json!("0"), "CNY"),
        (json!("2000000.5"), "CNY"),
        (json!(2_000_000), "CNY"),
        (json!("92233720368547758.07"), "CNY"),
        (json!("5"), "JPY"),
        (json!("1.234"), "KWD"),
    ] {
        assert_eq!(amount(good.clone(), currency), Vec::<String>::new(), "{good}");
    }
    for (bad, currency, problem) in [
        (json!("92233720368547758.08"), "CNY", "is too large"),
        (json!("1e6"), "CNY", "is not an exact decimal number"),
        (json!(1e6), "CNY", "is a JSON fraction or has an exponent"),
        (json!(9_007_199_254_740_992_i64), "CNY", "is too large for a JSON number"),
        (json!("-1"), "CNY", "is negative"),
        (json!(-1), "CNY", "is negative"),
        (json!("+1"), "CNY", "is not an exact decimal number"),
        (json!("1 000"), "CNY", "is not an exact decimal number"),
        (json!("１００"), "CNY", "is not an exact decimal number"),
        (json!("1."), "CNY", "is not an exact decimal number"),
        (json!(""), "CNY", "is not an exact decimal number"),
        (json!("1.001"), "CNY", "has 3 decimals"),
        (json!("1.0"), "JPY", "has a decimal"),
        (json!("1".repeat(40)), "CNY", "has too many digits"),
        (json!("1"), "XAU", "is not money that can be paid"),
        (json!("1"), "ABC", "is not a currency"),
    ] {
        let faults = amount(bad.clone(), currency);
        assert!(faults.len() == 1 && faults[0].contains(problem), "{bad}: {faults:?}");
    }
}

#[test]
fn another_day_stands_in_for_one_that_is_missing_or_bad() {
    let day = probity_core::day::Day::parse("2025-07-01").unwrap();
    let read = |case: &serde_json::Value| Case::from_json_as_of(case.to_string().as_bytes(), day);
    let mut case = good();
    case["as_of"] = json!("2025-07-01");
    let written = Case::from_json(case.to_string().as_bytes()).unwrap();
    for as_of in [json!("2025-06-01"), json!("2025-02-29"), json!(7)] {
        case["as_of"] = as_of;
        assert_eq!(read(&case).unwrap().digest(), written.digest());
    }
    case.as_object_mut().unwrap().remove("as_of");
    assert_eq!(read(&case).unwrap().digest(), written.digest());
    // nor does it matter what is in the one that is not read, or how often it stands there
    let good = case.to_string();
    for odd in [r#""as_of": "2025-06-01", "as_of": 7"#, r#""as_of": { "a": 1, "a": 2 }"#] {
        let odd = good.replacen('{', &format!("{{ {odd}, "), 1);
        assert_eq!(Case::from_json_as_of(odd.as_bytes(), day).unwrap().digest(), written.digest(), "{odd}");
        let twice = odd.replacen('{', r#"{ "tender": 1, "#, 1);
        let faults = Case::from_json_as_of(twice.as_bytes(), day).unwrap_err().faults;
        assert!(faults.iter().all(|fault| fault.path.starts_with("$.tender")), "{faults:?}");
    }
    case["tender"]["stage"] = json!("x");
    assert_eq!(read(&case).unwrap_err().faults.len(), 1);
    assert_eq!(Case::from_json_as_of(b"[]", day).unwrap_err().faults[0].path, "$");
}

#[test]
fn parties_form_a_tree_under_one_bidder() {
    assert_eq!(
        only_fault_with("/parties/0/role", json!("affiliate")),
        "$.parties: no party has the role `bidder`; expected exactly one bidder"
    );
    let second = only_fault_with("/parties/-", json!({ "id": "b", "role": "bidder" }));
    assert!(second.starts_with("$.parties[2].role: the bidder is `acme` already"), "{second}");
    assert!(only_fault_with("/parties/0/of", json!("sub")).contains("the bidder belongs to nobody"));
    assert!(only_fault_with("/parties/1/of", json!("sub")).contains("in a circle: `sub` → `sub`"));
    let mut case = good();
    case["parties"] = json!([
        { "id": "x", "role": "affiliate", "of": "c" },
        { "id": "acme", "role": "bidder" },
        { "id": "c", "role": "affiliate", "of": "b" },
        { "id": "sub", "role": "affiliate", "of": "acme" },
        { "id": "b", "role": "affiliate", "of": "a" },
        { "id": "a", "role": "affiliate", "of": "c" },
    ]);
    let faults = faults(&case.to_string());
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(
        faults[0]
            .starts_with("$.parties[2].of: parties belong to each other in a circle: `c` → `b` → `a` → `c`")
    );
}

#[test]
fn two_may_control_each_other_but_nobody_itself() {
    let back = json!({ "id": "back", "subject": "sub", "kind": "controls", "object": "acme" });
    assert_eq!(faults_with("/relations/-", back), Vec::<String>::new());
    assert!(only_fault_with("/relations/0/object", json!("acme")).contains("is tied to itself"));
}

#[test]
fn a_scenario_of_bad_input_can_be_read() {
    let expect =
        Expect::from_case_json(br#"{ "expect": { "faults": ["$.as_of"] }, "as_of": 1 }"#).unwrap().unwrap();
    assert_eq!(expect.faults, Some(vec!["$.as_of".to_owned()]));
    assert_eq!(Expect::from_case_json(b"{}").unwrap(), None);
    assert!(Expect::from_case_json(br#"{ "expect": { "fault": [] } }"#).is_err());
}

//! What a case is told that is not JSON, or whose numbers JSON tools do not keep.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod good;

use good::{faults, good};
use probity_core::case::{Case, limits};

#[test]
fn what_is_not_strict_json_is_refused() {
    for (bytes, problem) in [
        (&b""[..], "the case is empty"),
        (b" \n", "the case is empty"),
        (b"{} {}", "the case is not JSON: trailing characters at line 1 column 4"),
        (b"{\"as_of\": }", "the case is not JSON: expected value at line 1 column 11"),
        (b"{\n\"a\": \"\xff\"}", "the bytes at line 2 are not UTF-8"),
        (b"\xff\xfe{\0}\0", "the case is written in UTF-16"),
        (b"[]", "this is a list"),
    ] {
        let error = Case::from_json(bytes).unwrap_err();
        assert_eq!((error.faults[0].path.as_str(), error.faults[0].problem.as_str()), ("$", problem));
    }
    let deep = format!("{}{}", "[".repeat(limits::MAX_DEPTH + 1), "]".repeat(limits::MAX_DEPTH + 1));
    assert!(faults(&deep)[0].contains("nested deeper than 32 levels"), "{:?}", faults(&deep));
    let many = format!("[{}1]", "1,".repeat(limits::MAX_VALUES));
    assert!(faults(&many)[0].contains("more than 1000000 values"), "{:?}", faults(&many));
    let large = vec![b' '; limits::MAX_BYTES + 1];
    assert!(Case::from_json(&large).unwrap_err().faults[0].problem.contains("bytes"));
}

#[test]
fn a_byte_order_mark_is_nothing() {
    let marked = format!("\u{feff}{}", good());
    let plain = good().to_string();
    let digest = |json: &str| Case::from_json(json.as_bytes()).unwrap().digest().to_owned();
    assert_eq!(digest(&marked), digest(&plain));
}

#[test]
fn what_is_no_json_is_told_what_json_has_instead() {
    for (text, problem, expected) in [
        (
            "{\"a\": 1,}",
            "the case is not JSON: trailing comma at line 1 column 9",
            "no comma after the last item or field",
        ),
        (
            "{\n\"a\": 1 // one\n}",
            "the case is not JSON: expected `,` or `}` at line 2 column 8",
            "no comments; `notes` is for what a reader should know",
        ),
        (
            "# a case\n{}",
            "the case is not JSON: expected value at line 1 column 1",
            "no comments; `notes` is for what a reader should know",
        ),
        (
            "{\"a\": NaN}",
            "the case is not JSON: expected value at line 1 column 7",
            "a value, or no such field where it is not known",
        ),
        ("{'a': 1}", "the case is not JSON: key must be a string at line 1 column 2", "double quotes"),
        (
            "{\"a\": [1, 2",
            "the case is not JSON: EOF while parsing a list at line 1 column 11",
            "the rest of the case, which ends too early",
        ),
        (
            "{} {}",
            "the case is not JSON: trailing characters at line 1 column 4",
            "one JSON object and nothing after it",
        ),
        (
            "{\"a\": 01}",
            "the case is not JSON: invalid number at line 1 column 8",
            "a number without zeros in front, or a text in double quotes",
        ),
    ] {
        assert_eq!(faults(text), [format!("$: {problem}; expected {expected}")], "{text}");
    }
}

#[test]
fn json_that_goes_too_far_is_not_called_something_else() {
    let number = format!("{{\"a\": {}}}", "9".repeat(400));
    assert!(faults(&number)[0].starts_with("$: the number at line 1 column "), "{:?}", faults(&number));
    for half in ["{\"a\": \"\\ud83d\"}", "{\"a\": \"\\ud83d\\u0041\"}", "{\"a\": \"\\udc00\"}"] {
        let faults = faults(half);
        assert!(faults[0].contains("holds half of a character"), "{half}: {faults:?}");
    }
    let deep = format!("{}{}", "[".repeat(limits::MAX_DEPTH + 1), "]".repeat(limits::MAX_DEPTH + 1));
    assert_eq!(
        faults(&deep),
        ["$: the case is nested deeper than 32 levels at line 1 column 34; \
          expected lists and objects as the schema of a case has them"]
    );
}

#[test]
fn a_number_is_shown_as_it_is_written() {
    let amount = |literal: &str| {
        let case = good().to_string().replace("\"2000000.00\"", literal);
        faults(&case).join("\n")
    };
    for (literal, problem) in [
        (
            "25e5",
            "`25e5` is a JSON fraction or has an exponent, which is not kept exactly; expected a number in quotes, such as `\"2000000.00\"`",
        ),
        ("2000000.10", "`2000000.10` is a JSON fraction or has an exponent"),
        (
            "1000000000000000000000000000",
            "`1000000000000000000000000000` is too large for a JSON number to be kept exactly; expected a number in quotes, such as `\"1000000000000000000000000000\"`",
        ),
        (
            "1000000000000000000000000000000",
            "`1000000000000000000000000000000` is too large for a JSON number to be kept exactly; expected a number in quotes, such as `\"2000000.00\"`",
        ),
        ("-0", "`-0` is zero with a sign; expected `0`"),
        ("-1E1", "`-1E1` is negative"),
    ] {
        let found = amount(literal);
        assert!(found.starts_with(&format!("$.records[0].amount.amount: {problem}")), "{found}");
    }
    let fact =
        |literal: &str| faults(&good().to_string().replace(":500000", &format!(":{literal}"))).join("\n");
    for (literal, problem) in [
        ("1e3", "`1e3` is not written as a whole number"),
        ("-0", "`-0` is zero with a sign"),
        ("1000000000000000000000000000000", "`1000000000000000000000000000000` is out of range"),
    ] {
        assert!(fact(literal).starts_with(&format!("$.facts[0].value: {problem}")), "{}", fact(literal));
    }
    // numbers inside texts, and those of a field that stands twice, take no other's place
    let odd = r#"{ "a": "1.5 \" 2.5", "as_of": 3.50, "as_of": 4.5, "title": -7.0 }"#;
    let found = faults(odd);
    assert!(found.iter().any(|fault| fault.starts_with("$.as_of: `3.50` is a number")), "{found:#?}");
    assert!(found.iter().any(|fault| fault.starts_with("$.title: `-7.0` is a number")), "{found:#?}");
}

//! What check digits guarantee.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod good;

use good::{good, only_fault_with, warnings_with};
use probity_core::case::Case;
use probity_core::identifier::{CheckDigits, IdentifierError, check};
use serde_json::{Value, json};

/// Every identifier that differs from the good one in one place, and nothing but a character that may stand there.
fn one_changed<'a>(good: &'a str, alphabet: &'a str) -> impl Iterator<Item = String> + 'a {
    (0..good.len()).flat_map(move |at| {
        alphabet.chars().filter(move |c| !good[at..].starts_with(*c)).map(move |c| {
            let mut changed = good.to_owned();
            changed.replace_range(at..=at, c.encode_utf8(&mut [0; 4]));
            changed
        })
    })
}

#[test]
fn real_identifiers_are_right() {
    for good in [
        "cn-uscc:914403001922038216",
        "cn-uscc:9144030071526726XG",
        "xi-lei:506700GE1G29325QX363",
        "vat-de:136695976",
        "us-uei:KQKWLLDBMDL5",
    ] {
        let checked = check(good).unwrap();
        assert_eq!((checked.to_string().as_str(), checked.check), (good, CheckDigits::Right));
    }
}

#[test]
fn a_wrong_character_in_a_credit_code_is_always_found() {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for good in ["914403001922038216", "9144030071526726XG"] {
        for changed in one_changed(good, ALPHABET) {
            let wrong = Err(IdentifierError::WrongCheckDigits { scheme: "cn-uscc" });
            assert_eq!(check(&format!("cn-uscc:{changed}")), wrong, "{changed}");
        }
        for changed in one_changed(good, "IOSVZ") {
            assert!(check(&format!("cn-uscc:{changed}")).is_err(), "{changed}");
        }
    }
}

#[test]
fn a_wrong_digit_in_a_vat_number_is_always_found() {
    for changed in one_changed("136695976", "0123456789") {
        assert!(check(&format!("vat-de:{changed}")).is_err(), "{changed}");
    }
}

/// A letter counts as two digits, so that only a digit for a digit and a letter for a letter leave the length as it is,
/// which is what the scheme's guarantee is about.
#[test]
fn a_wrong_character_of_the_same_class_in_a_legal_entity_identifier_is_always_found() {
    let good = "506700GE1G29325QX363";
    let same_class = |changed: &String| {
        good.bytes().zip(changed.bytes()).all(|(a, b)| a.is_ascii_digit() == b.is_ascii_digit())
    };
    let changed: Vec<String> =
        one_changed(good, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").filter(same_class).collect();
    // 15 digits and 5 letters
    assert_eq!(changed.len(), 15 * 9 + 5 * 25);
    for changed in changed {
        assert!(check(&format!("lei:{changed}")).is_err(), "{changed}");
    }
}

#[test]
fn two_neighbours_that_are_swapped_are_found_in_a_credit_code() {
    let good = "914403001922038216";
    for at in 0..good.len() - 2 {
        let mut swapped: Vec<u8> = good.bytes().collect();
        swapped.swap(at, at + 1);
        let swapped = String::from_utf8(swapped).unwrap();
        assert_eq!(check(&format!("uscc:{swapped}")).is_ok(), swapped == good, "{swapped}");
    }
}

#[test]
fn a_wrong_length_is_named() {
    let length = |identifier: &str| match check(identifier) {
        Err(IdentifierError::BadLength { expected, actual, .. }) => Some((expected, actual)),
        _ => None,
    };
    assert_eq!(length("uscc:91440300192203821"), Some((18, 17)));
    assert_eq!(length("lei:506700GE1G29325QX3631"), Some((20, 21)));
    assert_eq!(length("vat-de:DE"), Some((11, 2)));
    assert_eq!(length("vat-de:1234"), Some((9, 4)));
}

#[test]
fn nothing_makes_it_panic() {
    proptest::proptest!(|(text in "\\PC{0,30}|(uscc|lei|vat-de|uei):[ -~９Ａａ]{0,25}")| {
        let _ = check(&text);
    });
}

#[test]
fn an_identifier_that_two_parties_share_is_doubtful() {
    let mut case = good();
    case["parties"][0]["identifiers"] = json!(["uscc:914403001922038216", "uei:KQKWLLDBMDL6"]);
    case["parties"][1]["identifiers"] = json!(["CN-USCC:914403001922038216"]);
    let warnings = |case: &Value| {
        let case = Case::from_json(case.to_string().as_bytes()).unwrap();
        case.warnings().iter().map(|warning| warning.path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(warnings(&case), ["$.parties[0].identifiers[1]", "$.parties[1].identifiers"]);
    case["relations"][0]["kind"] = json!("same-firm");
    assert_eq!(warnings(&case), ["$.parties[0].identifiers[1]"]);
}

#[test]
fn a_german_vat_number_is_checked_whatever_its_scheme_is_called() {
    for scheme in ["vat-de", "de-vat", "vat", "eu-vat", "VATIN"] {
        let right = check(&format!("{scheme}:DE136695976")).unwrap();
        assert_eq!((right.to_string().as_str(), right.check), ("vat-de:136695976", CheckDigits::Right));
        let wrong = check(&format!("{scheme}:DE136695977"));
        assert!(matches!(wrong, Err(IdentifierError::WrongCheckDigits { .. })), "{wrong:?}");
    }
    let french = check("eu-vat:FR40303265045").unwrap();
    assert_eq!((french.check, french.resembles()), (CheckDigits::NotChecked, None));
}

#[test]
fn a_scheme_that_looks_like_a_known_one_is_doubtful() {
    let resembles = |identifier: &str| check(identifier).unwrap().resembles();
    for (identifier, known) in [
        ("cn-usci:914403001922038217", "cn-uscc"),
        ("uscc-cn:914403001922038217", "cn-uscc"),
        ("usci:914403001922038217", "cn-uscc"),
        ("lei-code:506700GE1G29325QX363", "xi-lei"),
        ("vat-id:DE136695977", "vat-de"),
        ("vat-ed:DE136695977", "vat-de"),
        ("sam-uei:KQKWLLDBMDL5", "us-uei"),
    ] {
        assert_eq!(resembles(identifier), Some(known), "{identifier}");
    }
    // schemes of their own, though one letter apart
    for other in ["gb-coh:SC1", "vat-be:0403170701", "sg-uen:1", "uen:1", "us-ein:1", "fr-vat:FR40303265045"]
    {
        assert_eq!(resembles(other), None, "{other}");
    }
    assert_eq!(
        warnings_with("/parties/0/identifiers", json!(["cn-usci:914403001922038217"])),
        ["$.parties[0].identifiers[0]: `cn-usci` is not a known scheme, so no check digits of \
          `cn-usci:914403001922038217` were verified; expected `cn-uscc`, if that is the scheme"]
    );
}

#[test]
fn what_is_wrong_with_an_identifier_is_said_in_the_words_of_the_case() {
    let fault = |identifier: &str| only_fault_with("/parties/0/identifiers", json!([identifier]));
    assert_eq!(
        fault("lei:5299"),
        "$.parties[0].identifiers[0]: `lei:5299` cannot be right: `lei` has 20 characters, this has 4; \
         expected the identifier as the register has it"
    );
    assert_eq!(
        fault("vat:DE136695977"),
        "$.parties[0].identifiers[0]: `vat:DE136695977` cannot be right: its `vat` check digits do not match the rest: \
         a character is wrong or two are swapped; expected the identifier as the register has it"
    );
    // as it was written, with its country
    for (identifier, problem) in [
        ("vat:DE1234", "`vat` has 11 characters with `DE` in front, this has 6"),
        ("vat-de:1234", "`vat-de` has 9 characters, this has 4"),
        ("vat:DE1234X6789", "`X` at position 7 does not occur there in `vat`"),
    ] {
        let said = fault(identifier);
        assert!(said.contains(&format!("cannot be right: {problem};")), "{said}");
    }
    assert!(fault("5299").contains("is not an identifier: an identifier is written `scheme:id`"));
    assert_eq!(
        warnings_with("/parties/0/identifiers", json!(["uei:KQKWLLDBMDL6"])),
        [
            "$.parties[0].identifiers[0]: the check digit of `uei:KQKWLLDBMDL6` does not seem to match the rest; \
          expected the identifier as the register has it"
        ]
    );
}
